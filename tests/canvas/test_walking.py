"""Alt and the arrow keys lead along the deliveries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import atan2, degrees

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chainmap.canvas.tools.pointer import Area
from chainmap.canvas.tools.walk import Way, walk
from chainmap.canvas.view import CanvasView
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Filter, Group, GroupId, Note, NoteId, PartyId, Point
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart
from tests.canvas.hand import Hand

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = {
    Way.LEFT: Qt.Key.Key_Left,
    Way.RIGHT: Qt.Key.Key_Right,
    Way.UP: Qt.Key.Key_Up,
    Way.DOWN: Qt.Key.Key_Down,
}
MIRRORED = {Way.LEFT: Way.RIGHT, Way.RIGHT: Way.LEFT, Way.UP: Way.UP, Way.DOWN: Way.DOWN}
STAR = "Ops -> East: e; Ops -> Far: f; North -> Ops: n; Ops -> West: w; Lone"
PLACES = {
    "Ops": Point(0, 0), "East": Point(300, 100), "Far": Point(900, 0), "North": Point(50, -300),
    "West": Point(-300, 0), "Lone": Point(200, 0),
}  # fmt: skip


def star() -> ChainMap:
    return edits.arrange(chart(STAR), PLACES)


def boxes(map: ChainMap) -> dict[str, Area]:
    at = {id: party.position for id, party in map.parties.items() if party.position is not None}
    return {id: Area(p.x - 80, p.y - 28, p.x + 80, p.y + 28) for id, p in at.items()}


def walked(map: ChainMap, start: str, way: Way) -> str | None:
    return walk(map, boxes(map).get, start, way)


# -- where one comes to -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "way", "end"),
    [
        ("Ops", Way.RIGHT, "East"),
        ("Ops", Way.LEFT, "West"),
        ("Ops", Way.UP, "North"),
        ("Ops", Way.DOWN, None),
        ("East", Way.LEFT, "Ops"),
        ("Far", Way.RIGHT, None),
        ("Lone", Way.LEFT, None),
        ("no such thing", Way.LEFT, None),
    ],
)
def test_one_comes_to_the_nearest_linked_party_that_way(
    start: str, way: Way, end: str | None
) -> None:
    assert walked(star(), start, way) == end


def test_what_lies_aside_counts_as_further_away() -> None:
    places = {"A": Point(0, 0), "Straight": Point(300, 0), "Aside": Point(150, 150)}
    map = edits.arrange(chart("A -> Straight: s; A -> Aside: a"), places)
    assert walked(map, "A", Way.RIGHT) == "Straight"


def test_from_a_delivery_one_comes_to_its_end_that_way() -> None:
    map = star()
    assert walked(map, "d1", Way.RIGHT) == "East"
    assert walked(map, "d1", Way.LEFT) == "Ops"
    assert walked(map, "d1", Way.UP) is None


names = st.sampled_from("ABCDEF")
places = st.builds(Point, st.integers(-9, 9).map(float), st.integers(-9, 9).map(float))


@st.composite
def drawn(draw: st.DrawFn) -> ChainMap:
    """A few parties, deliveries between them, and a place for each, two in one place included."""
    pairs = draw(st.lists(st.tuples(names, names).filter(lambda it: it[0] != it[1]), max_size=9))
    text = "; ".join(["A", *(f"{one} -> {other}" for one, other in pairs)])
    map = chart(text)
    return edits.arrange(map, {id: draw(places) for id in map.parties})


def linked(map: ChainMap, id: str) -> set[str]:
    ends = [(map.provider_of(one), one.consumer) for one in map.deliveries.values()]
    return {b for a, b in ends if a == id} | {a for a, b in ends if b == id}


@given(drawn(), st.sampled_from(Way))
def test_one_comes_to_a_linked_party_less_than_60_degrees_off(map: ChainMap, way: Way) -> None:
    for id in map.parties:
        found = walked(map, id, way)
        if found is not None:
            assert found in linked(map, id)
            here, there = map.places[id], map.places[found]
            angle = degrees(atan2(there.y - here.y, there.x - here.x))
            aim = degrees(atan2(way.value[1], way.value[0]))
            assert abs((angle - aim + 180) % 360 - 180) <= 60 + 1e-9


@given(drawn())
def test_whoever_is_linked_can_walk_somewhere(map: ChainMap) -> None:
    for id in map.parties:
        apart = {it for it in linked(map, id) if map.places[it] != map.places[id]}
        assert any(walked(map, id, way) for way in Way) is bool(apart)


@given(drawn(), st.sampled_from(Way))
def test_in_a_mirror_one_walks_the_other_way(map: ChainMap, way: Way) -> None:
    flipped = edits.arrange(map, {id: Point(-at.x, at.y) for id, at in map.places.items()})
    for id in (*map.parties, *map.deliveries):
        assert walked(flipped, id, MIRRORED[way]) == walked(map, id, way)


@given(drawn(), st.sampled_from(Way))
def test_a_delivery_leads_back_and_forth(map: ChainMap, way: Way) -> None:
    for id, delivery in map.deliveries.items():
        found = walked(map, id, way)
        assume(found is not None)
        others = {map.provider_of(delivery), delivery.consumer} - {found}
        opposite = Way((-way.value[0], -way.value[1]))
        assert walked(map, id, opposite) in others


# -- with the keys ----------------------------------------------------------------------------


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CanvasView]:
    view = CanvasView(Session(star()), theme("light"))
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    view.fit()
    yield view
    view.close()


def press(view: CanvasView, *ways: Way, extending: bool = False) -> None:
    for way in ways:
        QTest.keyClick(view, KEYS[way], ALT | SHIFT if extending else ALT)


def test_alt_and_an_arrow_walk_and_move_nothing(view: CanvasView) -> None:
    before = view.session.recorded
    view.session.select(["West"])
    press(view, Way.RIGHT, Way.RIGHT)
    assert view.session.selection == {"East"}
    press(view, Way.LEFT, Way.UP)
    assert view.session.selection == {"North"}
    assert view.session.recorded is before


def test_with_shift_what_one_comes_to_is_selected_too(view: CanvasView) -> None:
    view.session.select(["West"])
    press(view, Way.RIGHT, Way.UP, extending=True)
    assert view.session.selection == {"West", "Ops", "North"}
    press(view, Way.DOWN, Way.RIGHT, extending=True)
    assert view.session.selection == {"West", "Ops", "North", "East"}
    assert view.accessible.current == "East"


def test_where_nothing_leads_one_stays_and_is_told(view: CanvasView) -> None:
    said: list[str] = []
    view.message.connect(said.append)
    view.session.select(["Ops"])
    press(view, Way.DOWN)
    assert view.session.selection == {"Ops"}
    assert said == ["Ops: no delivery leads downwards."]


def test_without_a_selection_one_begins_in_the_middle(view: CanvasView) -> None:
    view.look_at(QPointF(-300, 0))
    press(view, Way.RIGHT)
    assert view.session.selection == {"West"}


def test_from_a_note_one_is_told_to_select_a_party(view: CanvasView) -> None:
    view.session.commit(edits.put(star(), Note(NoteId("t"), "look", Point(0, 300))), "note")
    said: list[str] = []
    view.message.connect(said.append)
    view.session.select(["t"])
    press(view, Way.UP)
    assert view.session.selection == {"t"}
    assert said == ["Deliveries lead from party to party: select one of them first."]


def test_what_one_comes_to_is_brought_into_sight(view: CanvasView) -> None:
    view.zoom_to(2)
    view.look_at(QPointF(0, 0))
    view.session.select(["East"])
    press(view, Way.LEFT, Way.UP)
    assert view.session.selection == {"North"}
    assert view.rect().contains(view.to_pixel("North").toPoint())


def grouped(view: CanvasView, *members: str) -> None:
    map = edits.put(star(), Group(GroupId("g"), "Abroad"))
    view.session.commit(edits.join_group(map, members, GroupId("g")), "group")
    view.session.select(["g", *members])


def test_from_a_group_one_goes_from_its_leftmost_party(view: CanvasView) -> None:
    grouped(view, "East", "Ops", "Far")
    press(view, Way.LEFT)
    assert view.session.selection == {"West"}


def test_where_nothing_leads_from_it_one_comes_to_that_party(view: CanvasView) -> None:
    grouped(view, "East", "Ops", "Far")
    press(view, Way.DOWN)
    assert view.session.selection == {"Ops"}


def test_a_folded_group_is_one_place_to_come_to(view: CanvasView) -> None:
    map = edits.put(star(), Group(GroupId("g"), "Abroad", folded=True))
    view.session.commit(edits.join_group(map, ["East", "Far"], GroupId("g")), "fold")
    view.session.select(["Ops"])
    press(view, Way.RIGHT)
    assert view.session.selection == {"g", "East", "Far"}
    press(view, Way.LEFT)
    assert view.session.selection == {"Ops"}


def test_what_is_hidden_is_not_walked_to_and_what_is_locked_is(view: CanvasView) -> None:
    map = star()
    hidden = replace(map.display, filter=Filter(hidden=("East",)))
    map = edits.update(edits.set_display(map, hidden), PartyId("Far"), locked=True)
    view.session.commit(map, "hide")
    view.session.select(["Ops"])
    press(view, Way.RIGHT)
    assert view.session.selection == {"Far"}


def test_while_a_name_is_typed_alt_and_an_arrow_stay_in_the_field(view: CanvasView) -> None:
    view.session.select(["Ops"])
    view.writing.rename_selected()
    QTest.keyClick(view.editor, Qt.Key.Key_Right, ALT)
    assert view.editor.is_open
    assert view.session.selection == {"Ops"}


def test_a_map_that_is_only_looked_at_can_be_walked(qtbot: QtBot) -> None:
    view = CanvasView(Session(star(), read_only=True), theme("light"))
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    Hand(view).click(Hand(view).middle("Ops"))
    press(view, Way.LEFT)
    assert view.session.selection == {"West"}

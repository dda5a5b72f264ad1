"""Pictures of a part of a map."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF

from chainmap.model import edits
from chainmap.model.grouping import fold, group
from chainmap.model.map import ChainMap
from chainmap.model.overlay import LegendRow, Mark, Overlay, Tone
from chainmap.model.records import Note, NoteId, Point
from chainmap.render import picture
from chainmap.render.drawing import Drawing
from chainmap.render.paper import Paper, Sheet
from chainmap.render.scope import Scope
from chainmap.render.sheet import TitleBlock
from tests.builders import chart
from tests.render.pictures import placed


@pytest.fixture
def map() -> ChainMap:
    map = placed(chart("Sales -> Ops: quote; Ops -> IT: ticket; Sales -> IT: plan"))
    return edits.put(map, Note(NoteId("n1"), "Beware", Point(800, 300)))


def _sheet(map: ChainMap, scope: Scope, **look: object) -> Sheet:
    return Sheet(Drawing(map), Paper(scope=scope, **look))  # type: ignore[arg-type]


def _texts(svg: bytes) -> set[str]:
    return set(re.findall(r">([^<>\n]+)</text>", svg.decode()))


def test_a_part_is_cut_exactly_at_its_rectangle(map: ChainMap) -> None:
    part = QRectF(-50, -30, 300, 80)
    whole = picture.image(Drawing(map), dpi=96)
    corner = _sheet(map, Scope()).area.topLeft()
    cut = picture.image(Drawing(map), dpi=96, scope=Scope.within(part))
    assert (cut.width(), cut.height()) == (300, 80)
    assert cut == whole.copy(part.translated(-corner).toRect())


def test_beside_a_part_nothing_of_the_rest_is_painted(map: ChainMap) -> None:
    part = QRectF(-50, -30, 300, 230)
    look = {"block": TitleBlock(), "key": True}
    sheet = _sheet(map, Scope.within(part), **look)
    image = picture.image(Drawing(map), dpi=96, scope=Scope.within(part), **look)  # type: ignore[arg-type]
    right = part.right() - sheet.area.left()
    top = part.top() - sheet.area.top()
    between = [
        image.pixelColor(round(right) + x, round(top) + y) for x in range(2, 20) for y in range(80)
    ]
    assert {colour.name() for colour in between} == {"#ffffff"}


def test_what_a_part_leaves_out_does_not_stand_in_the_file(map: ChainMap) -> None:
    map = group(map, ["Ops", "IT"], "Office")
    map = edits.arrange(map, {"Ops": Point(800, 0), "IT": Point(800, 120)})
    assert "Office" in _texts(picture.svg(Drawing(map)))
    part = Scope.within(QRectF(-100, -40, 200, 80))
    svg = picture.svg(Drawing(map), scope=part, block=TitleBlock())
    assert "Sales" in _texts(svg)
    assert not {"IT", "ticket", "Beware", "Office"} & _texts(svg)


def test_in_svg_a_part_with_a_title_is_cut_by_a_clip(map: ChainMap) -> None:
    part = Scope.within(QRectF(-50, -30, 300, 80))
    svg = picture.svg(Drawing(map), scope=part, block=TitleBlock()).decode()
    assert '<clipPath id="cut"><rect x="-50" y="-30" width="300" height="80"/></clipPath>' in svg
    assert svg.count('clip-path="url(#cut)"') == 1
    assert svg.count("<g") == svg.count("</g>")
    assert "CUT" not in svg


def test_a_selection_shows_its_parties_and_what_they_deliver_to_each_other(map: ChainMap) -> None:
    drawing = _sheet(map, Scope.only({"Sales", "Ops"})).drawing
    assert set(drawing.parties) == {"Sales", "Ops"}
    assert [line.name for line in drawing.deliveries.values()] == ["quote"]
    assert not drawing.notes


def test_a_selected_delivery_brings_both_its_ends_and_no_other_delivery(map: ChainMap) -> None:
    drawing = _sheet(map, Scope.only({"d2"})).drawing
    assert set(drawing.parties) == {"Ops", "IT"}
    assert list(drawing.deliveries) == ["d2"]


def test_selected_notes_and_groups_come_along(map: ChainMap) -> None:
    note = next(iter(map.notes))
    map = group(map, ["Sales", "IT"], "Office")
    office = next(iter(map.groups))
    drawing = _sheet(map, Scope.only({note, office})).drawing
    assert set(drawing.parties) == {"Sales", "IT"}
    assert list(drawing.notes) == [note]


def test_lines_of_a_selection_stay_where_they_are(map: ChainMap) -> None:
    whole = Sheet(map, Paper()).drawing
    some = Sheet(map, Paper(scope=Scope.only({"Sales", "IT"}))).drawing
    assert [line.points for line in some.deliveries.values()] == [
        line.points for line in whole.deliveries.values() if line.name == "plan"
    ]


def test_a_selected_member_of_a_folded_group_shows_the_group(map: ChainMap) -> None:
    map = group(map, ["Sales", "IT"], "Office")
    office = next(iter(map.groups))
    map = fold(map, office, folded=True)
    drawing = Sheet(map, Paper(scope=Scope.only({"Sales", "Ops"}))).drawing
    assert set(drawing.parties) == {office, "Ops"}


def test_a_selection_of_nothing_gives_an_empty_picture(map: ChainMap) -> None:
    assert _sheet(map, Scope.only(())).drawing.bounds().isEmpty()
    assert not picture.image(Drawing(map), scope=Scope.only(())).isNull()


def test_a_legend_counts_what_the_part_shows(map: ChainMap) -> None:
    marks = {id: Mark(Tone.BAD, "1") for id in ("Sales", "Ops", "IT", "d1", "d2")}
    boxes = LegendRow(Mark(Tone.BAD, "1"), "boxes", number=3)
    lines = LegendRow(Mark(Tone.BAD, "n"), "lines", is_line=True, number=2)
    overlay = Overlay("tier", "Tiers", (), marks, (boxes, lines, LegendRow(Mark(Tone.S1), "…")))
    legend = {"overlay": overlay, "legend": True}
    some = _sheet(map, Scope.only({"Sales", "Ops"}), **legend)._legend
    whole = _sheet(map, Scope(), **legend)._legend
    assert some is not None
    assert whole is not None
    assert [row.number for row in some.legend] == [2, 1, None]
    assert [row.number for row in whole.legend] == [3, 2, None]

"""Drawing with mouse and keys on the real widget."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from chainmap.canvas import placing
from chainmap.canvas.view import CanvasView
from chainmap.mime import PARTY_KIND
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, PartyId, PartyKind, Point
from chainmap.render.drawing import Drawing
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart
from tests.canvas.hand import Hand

SALES, OPS, BUYER = Point(-240, 0), Point(0, 120), Point(240, 0)


def shown(qtbot: QtBot, map: ChainMap) -> CanvasView:
    view = CanvasView(Session(map), theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def view(qtbot: QtBot) -> CanvasView:
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")
    return shown(qtbot, edits.arrange(map, {"Sales": SALES, "Ops": OPS, "Buyer": BUYER}))


@pytest.fixture
def hand(view: CanvasView) -> Hand:
    return Hand(view)


def names(view: CanvasView) -> list[str]:
    return [party.name for party in view.session.recorded.parties.values()]


def assert_drawn_as_from_scratch(view: CanvasView) -> None:
    drawing = view.scene.drawing
    fresh = Drawing(view.session.map, drawing.routes)
    assert drawing.parties == fresh.parties
    assert drawing.deliveries == fresh.deliveries
    assert drawing.notes == fresh.notes


def test_a_double_click_adds_a_department_and_its_name_is_typed_at_once(
    view: CanvasView, hand: Hand
) -> None:
    hand.double_click(hand.pixel(-200, -200))
    assert view.editor.is_open
    hand.type("Accounting")
    added = list(view.session.recorded.parties.values())[-1]
    assert (added.name, added.kind) == ("Accounting", PartyKind.DEPARTMENT)
    assert added.position == Point(-200, -200)
    assert view.session.selection == {added.id}
    view.session.undo()
    assert "Accounting" not in names(view)
    assert view.session.undo_label is None


def test_escape_while_naming_leaves_no_party_and_nothing_to_undo(
    view: CanvasView, hand: Hand
) -> None:
    before = view.session.recorded
    hand.double_click(hand.pixel(-200, -200))
    hand.key(Qt.Key.Key_Escape)
    assert view.session.map is before
    assert view.session.undo_label is None
    assert not view.editor.isVisible()


@pytest.mark.parametrize("kind", list(PartyKind))
def test_each_kind_is_added_by_a_drop_from_the_palette(
    view: CanvasView, hand: Hand, qtbot: QtBot, kind: PartyKind
) -> None:
    mime = QMimeData()
    mime.setData(PARTY_KIND, kind.value.encode())
    at = hand.pixel(0, -200)
    action, button, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(at, action, mime, button, keys)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(view, QDropEvent(QPointF(at), action, mime, button, keys))
    qtbot.waitUntil(lambda: view.editor.is_open)
    hand.type("New one")
    added = list(view.session.recorded.parties.values())[-1]
    assert (added.name, added.kind, added.position) == ("New one", kind, Point(0, -200))


def test_two_parties_added_by_key_do_not_cover_each_other(view: CanvasView, hand: Hand) -> None:
    for name in ("One", "Two"):
        view.writing.add_party(PartyKind.TEAM)
        hand.type(name)
    boxes = [shape.rect for shape in view.scene.drawing.parties.values()]
    assert not any(a.touches(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_a_drag_from_an_edge_draws_a_delivery_named_at_once(view: CanvasView, hand: Hand) -> None:
    hand.connect("Sales", "Buyer", "Offer")
    map = view.session.recorded
    drawn = list(map.deliveries.values())[-1]
    assert (map.provider_of(drawn), drawn.consumer, map.name_of(drawn)) == (
        "Sales",
        "Buyer",
        "Offer",
    )
    assert view.session.undo_label == "deliver"


def test_a_name_that_the_provider_offers_reuses_its_service(view: CanvasView, hand: Hand) -> None:
    hand.connect("Sales", "Buyer", "Quote")
    assert len(view.session.recorded.services) == 2
    assert len(view.session.recorded.deliveries) == 3


def test_escape_while_naming_a_delivery_leaves_nothing(view: CanvasView, hand: Hand) -> None:
    before = view.session.recorded
    hand.drag(hand.right_edge("Sales"), hand.middle("Buyer"))
    hand.key(Qt.Key.Key_Escape)
    assert view.session.map is before


@pytest.mark.parametrize(("start", "end"), [("Sales", "Sales"), ("Buyer", "Ops")])
def test_a_refused_delivery_says_why_in_the_status_bar(
    view: CanvasView, hand: Hand, start: str, end: str
) -> None:
    said: list[str] = []
    view.message.connect(said.append)
    before = view.session.recorded
    edge = hand.right_edge(start)
    hand.press(edge)
    hand.pull(edge, hand.middle(end))
    assert said[-1]
    hand.drag(hand.right_edge(start), hand.middle(end))
    assert view.session.map is before


def test_a_party_is_renamed_in_place(view: CanvasView, hand: Hand) -> None:
    hand.double_click(hand.middle("Ops"))
    hand.type("Operations")
    assert names(view) == ["Sales", "Operations", "Buyer"]
    assert view.session.undo_label == "rename"


def test_a_delivery_is_renamed_in_place(view: CanvasView, hand: Hand) -> None:
    hand.double_click(hand.middle("d1"))
    hand.type("written quote")
    assert view.session.recorded.services["s1"].name == "written quote"  # type: ignore[index]


def test_a_drag_moves_and_undo_and_redo_follow(view: CanvasView, hand: Hand) -> None:
    hand.drag(hand.middle("Ops"), hand.middle("Ops") + QPoint(60, 80))
    moved = view.session.recorded.parties["Ops"].position  # type: ignore[index]
    assert moved == Point(OPS.x + 60, OPS.y + 80)
    assert_drawn_as_from_scratch(view)
    view.session.undo()
    assert view.session.recorded.parties["Ops"].position == OPS  # type: ignore[index]
    view.session.redo()
    assert view.session.recorded.parties["Ops"].position == moved  # type: ignore[index]
    assert_drawn_as_from_scratch(view)


def test_escape_during_a_drag_puts_everything_back(view: CanvasView, hand: Hand) -> None:
    before = view.session.recorded
    start = hand.middle("Ops")
    hand.press(start)
    hand.pull(start, start + QPoint(60, 80))
    assert view.session.map is not before
    hand.key(Qt.Key.Key_Escape)
    assert view.session.map is before
    assert view.session.undo_label is None
    assert_drawn_as_from_scratch(view)


def test_the_rubber_band_selects_parties_and_the_deliveries_between_them(
    view: CanvasView, hand: Hand
) -> None:
    hand.drag(hand.pixel(-340, -80), hand.pixel(110, 220))
    assert view.session.selection == {"Sales", "Ops", "d1"}


def test_delete_removes_the_selection_with_its_deliveries(view: CanvasView, hand: Hand) -> None:
    hand.click(hand.middle("Ops"))
    view.commands.delete()
    assert names(view) == ["Sales", "Buyer"]
    assert not view.session.recorded.deliveries
    view.session.undo()
    assert len(view.session.recorded.deliveries) == 2
    assert_drawn_as_from_scratch(view)


def test_ctrl_and_wheel_zoom_to_the_pointer(view: CanvasView, hand: Hand) -> None:
    at = hand.middle("Ops")
    under = view.camera.to_scene(QPointF(at))
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = view.camera.scale
    QApplication.sendEvent(view, event)
    assert view.camera.scale == pytest.approx(before * 1.25**2)
    after = view.camera.to_scene(QPointF(at))
    assert (after.x, after.y) == pytest.approx((under.x, under.y), abs=1)


def test_undo_while_a_name_is_typed_first_takes_the_name(view: CanvasView, hand: Hand) -> None:
    hand.double_click(hand.pixel(-200, -200))
    view.editor.setText("Half typed")
    view.session.undo()
    assert not view.editor.is_open
    assert names(view) == ["Sales", "Ops", "Buyer"]
    view.session.redo()
    assert names(view)[-1] == "Half typed"


def test_a_map_without_positions_is_laid_out_when_it_opens(qtbot: QtBot) -> None:
    view = shown(qtbot, ChainMap())
    with qtbot.waitSignal(view.placed, timeout=20_000):
        view.session.open(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"))
    assert all(party.position for party in view.session.recorded.parties.values())
    assert view.session.is_saved
    assert view.session.undo_label is None
    assert_drawn_as_from_scratch(view)


def test_arranging_is_one_undo_step(view: CanvasView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.placed, timeout=20_000):
        view.placing.arrange()
    assert view.session.undo_label == "arrange"
    view.session.undo()
    assert view.session.recorded.parties["Ops"].position == OPS  # type: ignore[index]


def test_names_are_never_taken_for_markup(qtbot: QtBot) -> None:
    map = edits.add_party(ChainMap(), PartyKind.TEAM, "<b>Crew</b>&amp;", Point(0, 0))
    view = shown(qtbot, map)
    assert "".join(view.scene.drawing.parties["p1"].lines).startswith("<b>Crew</")  # type: ignore[index]


def test_a_layout_that_answers_late_leaves_the_next_map_alone(qtbot: QtBot) -> None:
    view = shown(qtbot, ChainMap())
    view.session.open(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"))
    other = edits.add_party(ChainMap(), PartyKind.TEAM, "Crew", Point(0, 0))
    view.session.open(other)
    qtbot.waitUntil(lambda: not view.placing._planner._is_working, timeout=20_000)
    QApplication.processEvents()
    assert view.session.recorded is other


def test_what_is_edited_while_a_layout_runs_is_kept(qtbot: QtBot) -> None:
    view = shown(qtbot, ChainMap())
    with qtbot.waitSignal(view.placed, timeout=20_000):
        view.session.open(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"))
        info = replace(view.session.recorded.info, title="Chain")
        view.session.commit(edits.describe(view.session.recorded, info), "change")
    assert view.session.recorded.info.title == "Chain"
    assert all(party.position for party in view.session.recorded.parties.values())


def test_a_large_map_is_seen_before_its_lines_are_asked_for(
    view: CanvasView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "MANY", 1)
    asked: list[bool] = []
    monkeypatch.setattr(view.placing._planner, "route", lambda *_, **__: asked.append(True))
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")
    places = {id: Point(300.0 * i, 200.0 * i) for i, id in enumerate(map.parties)}
    view.session.open(edits.arrange(map, places))
    assert view.is_busy
    assert view.scene.drawing.deliveries.keys() == map.deliveries.keys()
    assert not asked
    qtbot.waitUntil(lambda: bool(asked))
    view.session.open(map)
    assert not view.placing._asking.isActive()


def test_undo_brings_back_the_very_lines_that_were_there(
    view: CanvasView, hand: Hand, qtbot: QtBot
) -> None:
    def at_rest() -> bool:
        return not view.placing.is_busy

    qtbot.waitUntil(at_rest, timeout=20_000)
    before = dict(view.scene.drawing.deliveries)
    hand.drag(hand.middle("Ops"), hand.middle("Ops") + QPoint(120, 160))
    qtbot.waitUntil(at_rest, timeout=20_000)
    assert view.scene.drawing.deliveries != before
    view.session.undo()
    assert view.scene.drawing.deliveries == before


def test_an_edit_made_while_a_name_is_typed_survives_it(view: CanvasView, hand: Hand) -> None:
    hand.double_click(hand.middle("Ops"))
    view.session.commit(edits.set_flows(view.session.recorded, Flows.ALL), "flows")
    hand.type("Operations")
    assert view.session.recorded.settings.flows is Flows.ALL
    assert "Operations" in names(view)


def test_delete_during_a_drag_deletes_what_is_dragged(view: CanvasView, hand: Hand) -> None:
    view.session.select({"Sales"})
    start = hand.middle("Ops")
    hand.press(start)
    hand.pull(start, start + QPoint(60, 80))
    view.commands.delete()
    assert names(view) == ["Sales", "Buyer"]


def test_a_name_longer_than_may_be_typed_survives_being_looked_at(
    view: CanvasView, hand: Hand
) -> None:
    before = edits.rename(view.session.recorded, "Ops", "x" * 300)
    view.session.commit(before, "rename")
    view.writing.rename("Ops")
    hand.key(Qt.Key.Key_Return)
    assert view.session.recorded is before


def test_a_name_that_is_too_long_is_cut_and_the_status_bar_says_so(
    view: CanvasView, hand: Hand
) -> None:
    said: list[str] = []
    view.message.connect(said.append)
    view.writing.rename("Ops")
    QGuiApplication.clipboard().setText("y" * 10_000)
    view.editor.paste()
    assert "200" in said[-1]
    hand.key(Qt.Key.Key_Return)
    assert "y" * 200 in names(view)


@pytest.mark.parametrize("text", ["\0", "\u200b", "a\0b\ud800\u202ec", "two\nlines"])
def test_no_typed_name_is_unseen_or_steers(view: CanvasView, hand: Hand, text: str) -> None:
    hand.double_click(hand.pixel(-200, -200))
    view.editor.setText(text)
    view.editor.accept()
    assert names(view)[-1] in ("Department", "abc", "two lines")
    assert view.session.undo_label == "add"


def test_what_is_too_small_to_be_read_is_told_on_hover(view: CanvasView, qtbot: QtBot) -> None:
    view.look_as(0.25, QPointF(300, 200))
    _hover(view, view.to_pixel("Ops"))
    assert QToolTip.text() == "<qt>Ops</qt>"
    _hover(view, view.to_pixel("d1"))
    assert QToolTip.text() == "<qt>Sales → Ops: quote</qt>"
    _hover(view, QPointF(5, 5))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_what_the_map_says_in_full_is_not_said_again(view: CanvasView, qtbot: QtBot) -> None:
    view.look_as(1.0, QPointF(300, 200))
    _hover(view, view.to_pixel("Ops"))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_name_that_is_cut_short_is_told_on_hover_as_plain_text(qtbot: QtBot) -> None:
    name = "<b>Customer</b> & " + "service of the northern region " * 6
    map = edits.rename(chart("Sales -> Ops: quote"), PartyId("Ops"), name.strip())
    view = shown(qtbot, edits.arrange(map, {"Sales": SALES, "Ops": OPS}))
    view.look_as(1.0, QPointF(300, 200))
    _hover(view, view.to_pixel("Ops"))
    assert QToolTip.text().startswith("<qt>&lt;b&gt;Customer&lt;/b&gt; &amp; service")


def _hover(view: CanvasView, pixel: QPointF) -> None:
    QToolTip.hideText()
    at = pixel.toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)


def test_a_map_that_opens_is_shown_whole_with_the_names_that_its_lines_have(qtbot: QtBot) -> None:
    view = shown(qtbot, chart("A -> B: x"))
    names = [f"Office {n}" for n in range(6)]
    parts = [f"{a} -> {b}: all that {a} has to tell" for a, b in itertools.pairwise(names)]
    places = {PartyId(name): Point(0, place * 60) for place, name in enumerate(names)}
    view.resize(240, 700)
    view.session.open(
        edits.arrange(chart("; ".join([*parts, "Office 5 -> Office 0: what it knows"])), places)
    )
    boxes_only = view.camera.scale
    qtbot.waitUntil(lambda: view.camera.scale < boxes_only, timeout=20_000)
    assert view.seen.contains(view.scene.drawing.bounds())

"""A map that is only looked at: one zooms, pans, selects and points; nothing edits it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chainmap.canvas.view import CanvasView
from chainmap.layout.values import Style
from chainmap.mime import PARTY_KIND
from chainmap.model import edits, grouping
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Note, NoteId, PartyId, PartyKind, Point
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart
from tests.canvas.hand import Hand, Palette
from tests.canvas.test_editing_machine import COMMANDS, run_command

PLACES = {"Sales": Point(-240, -120), "Ops": Point(-240, 120), "Buyer": Point(240, 120)}
_KEYS = Qt.KeyboardModifier
HELD = [_KEYS.NoModifier, _KEYS.ShiftModifier, _KEYS.ControlModifier, _KEYS.AltModifier]
NAMED = (*range(0x01000000, 0x01000008), *range(0x01000010, 0x01000018))
TYPED = [Qt.Key(code) for code in (*range(0x20, 0x5B), *NAMED, *range(0x01000030, 0x0100003C))]


def drawn() -> ChainMap:
    map = edits.arrange(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"), PLACES)
    map = edits.put(map, Note(NoteId("t1"), "a note", Point(0, 220)))
    return grouping.group(map, ["Sales", "Ops"], "Plant")


@pytest.fixture
def view(qtbot: QtBot) -> CanvasView:
    view = CanvasView(Session(drawn(), read_only=True), theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    return view


@pytest.fixture
def hand(view: CanvasView) -> Hand:
    return Hand(view)


def is_untouched(view: CanvasView, map: ChainMap) -> bool:
    session = view.session
    return session.map is session.recorded is map and session.undo_label is None


def spots(view: CanvasView, hand: Hand) -> list[QPoint]:
    """Parties, their edges, labels, lines, the note, a group's title and mark, nothing at all."""
    ids = [*view.session.map.parties, *view.session.map.deliveries, "t1", *view.session.map.groups]
    area = next(iter(view.scene.drawing.areas.values()))
    fold = view.camera.area_to_view(area.fold_mark.area).center().toPoint()
    line = view.scene.drawing.deliveries[DeliveryId("d2")].points[0]
    edges = [hand.right_edge(id) for id in view.session.map.parties]
    return [*map(hand.middle, ids), *edges, fold, hand.pixel(line.x, line.y), QPoint(900, 60)]


# -- nothing edits ----------------------------------------------------------------------------


@pytest.mark.parametrize("held", HELD)
def test_no_drag_from_anywhere_to_anywhere_changes_the_map(
    view: CanvasView, hand: Hand, held: Qt.KeyboardModifier
) -> None:
    map = view.session.recorded
    for number in range(len(spots(view, hand))):
        for way in (QPoint(60, 45), QPoint(-130, 0)):
            start = spots(view, hand)[number]  # the picture has been dragged about
            view.session.select([list(map.parties)[number % 3]])
            hand.drag(start, start + way, held)
            assert is_untouched(view, map)
            assert not view.scene.lifts_few
            view.fit()


def test_no_click_and_no_double_click_changes_the_map_or_opens_a_field(
    view: CanvasView, hand: Hand
) -> None:
    map = view.session.recorded
    for at in spots(view, hand):
        for held in HELD:
            hand.click(at, held)
        hand.double_click(at)
        QTest.mouseClick(view, Qt.MouseButton.RightButton, _KEYS.NoModifier, at)
        assert is_untouched(view, map)
        assert not view.editor.is_open
        assert view.text_editor.isHidden()


def test_no_key_changes_the_map(view: CanvasView) -> None:
    map = view.session.recorded
    view.select_all()
    for key in TYPED:
        for held in (*HELD, _KEYS.ControlModifier | _KEYS.ShiftModifier):
            QTest.keyClick(view, key, held)
    assert is_untouched(view, map)
    assert not view.editor.is_open


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_changes_the_map(view: CanvasView, name: str) -> None:
    map = view.session.recorded
    view.select_all()
    run_command(view, name)
    assert is_untouched(view, map)


def test_no_verb_of_the_canvas_opens_a_field_or_lays_anything_out(view: CanvasView) -> None:
    map = view.session.recorded
    view.session.select(["Sales"])
    view.writing.rename_selected()
    view.writing.rename("Sales")
    view.writing.add_party(PartyKind.DEPARTMENT)
    view.writing.add_note()
    view.writing.type_chain()
    view.writing.group()
    view.placing.arrange(Style.LAYERED)
    assert not view.writing.can_rename
    assert not view.is_busy
    assert not view.editor.is_open
    assert view.chain_bar.isHidden()
    assert is_untouched(view, map)


def test_nothing_from_the_palette_can_be_dropped(view: CanvasView) -> None:
    map = view.session.recorded
    assert not view.acceptDrops()
    palette = Palette(view, PartyKind.TEAM)
    palette.over(QPoint(500, 300))
    palette.drops(QPoint(500, 300))
    mime = QMimeData()
    mime.setData(PARTY_KIND, PartyKind.TEAM.value.encode())
    left, none = Qt.MouseButton.LeftButton, _KEYS.NoModifier
    event = QDragEnterEvent(QPoint(500, 300), Qt.DropAction.CopyAction, mime, left, none)
    view.dragEnterEvent(event)
    assert not event.isAccepted()
    assert is_untouched(view, map)


def test_no_handle_offers_an_edit(view: CanvasView, hand: Hand) -> None:
    view.session.select(["Sales"])
    for at in spots(view, hand):
        QTest.mouseMove(view, at)
        assert view.pointing.near is None
    assert view.scene.handled() is None


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_a_hand_does_in_a_row_the_map_stays(data: st.DataObject, view: CanvasView) -> None:
    map, hand = view.session.recorded, Hand(view)
    view.fit()
    for _ in range(data.draw(st.integers(1, 8))):
        at = QPoint(data.draw(st.integers(0, 999)), data.draw(st.integers(0, 699)))
        held = data.draw(st.sampled_from(HELD))
        match data.draw(st.sampled_from(["drag", "click", "double", "key", "press", "let go"])):
            case "drag":
                to = QPoint(data.draw(st.integers(-50, 1050)), data.draw(st.integers(-50, 750)))
                hand.drag(at, to, held)
            case "click":
                hand.click(at, held)
            case "double":
                hand.double_click(at)
            case "key":
                QTest.keyClick(view, data.draw(st.sampled_from(TYPED)), held)
            case "press":
                hand.press(at, held)
            case "let go":
                QTest.mouseRelease(view, Qt.MouseButton.LeftButton, held, at)
        assert is_untouched(view, map)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton)


# -- one looks --------------------------------------------------------------------------------


def test_a_click_selects_and_a_click_beside_lets_go(view: CanvasView, hand: Hand) -> None:
    hand.click(hand.middle("Sales"))
    assert view.session.selection == {"Sales"}
    hand.click(hand.middle("d2"), _KEYS.ShiftModifier)
    assert view.session.selection == {"Sales", "d2"}
    hand.click(hand.middle("Sales"), _KEYS.ControlModifier)
    assert view.session.selection == {"d2"}
    hand.click(QPoint(900, 60))
    assert not view.session.selection


def test_a_drag_moves_the_picture_wherever_it_begins(view: CanvasView, hand: Hand) -> None:
    view.session.select(["Buyer"])
    for start in (hand.middle("Sales"), QPoint(900, 60), hand.middle("d1")):
        before = view.camera.origin
        hand.drag(start, start + QPoint(70, 40))
        assert view.camera.origin == before + QPointF(70, 40)
        assert view.session.selection == {"Buyer"}


def test_with_shift_a_drag_draws_the_rubber_band(view: CanvasView, hand: Hand) -> None:
    before = view.camera.origin
    hand.drag(QPoint(5, 5), QPoint(995, 695), _KEYS.ShiftModifier)
    assert view.session.selection >= {"Sales", "Ops", "Buyer", "d1", "d2"}
    assert view.camera.origin == before
    assert view.surface.band is None


def test_the_arrow_keys_move_the_picture(view: CanvasView) -> None:
    before = view.camera.origin
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.camera.origin.x() < before.x()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.camera.origin == before


def test_ctrl_and_wheel_zoom(view: CanvasView, hand: Hand) -> None:
    before = view.camera.scale
    hand.wheel(QPoint(400, 300), 120, _KEYS.ControlModifier)
    assert view.camera.scale > before


def test_parties_without_a_place_get_one_all_the_same(qtbot: QtBot) -> None:
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")
    view = CanvasView(Session(map, read_only=True), theme("light"))
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: len(view.session.map.places) == 3, timeout=20_000)
    assert view.session.undo_label is None


def test_another_map_can_be_opened_in_its_place(view: CanvasView) -> None:
    other = replace(drawn(), notes={})
    view.session.open(other)
    assert view.session.map is other
    assert PartyId("Sales") in view.scene.drawing.parties

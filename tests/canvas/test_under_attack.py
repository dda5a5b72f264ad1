"""Gestures that are interrupted, carried outside, or begun in unlikely places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chainmap.canvas.handles import adders, corners
from chainmap.canvas.surface import LooseEnd
from chainmap.canvas.tools.pointer import Part
from chainmap.canvas.view import CanvasView
from chainmap.model import edits, grouping
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, PartyId, PartyKind, Point
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart
from tests.canvas.hand import Hand, Palette

_LEFT, _NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SALES, OPS, BUYER = PartyId("Sales"), PartyId("Ops"), PartyId("Buyer")
PLACES = {"Sales": Point(-240, -120), "Ops": Point(-240, 120), "Buyer": Point(240, 120)}


@pytest.fixture
def view(qtbot: QtBot) -> CanvasView:
    map = edits.arrange(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"), PLACES)
    view = CanvasView(Session(map), theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    return view


@pytest.fixture
def hand(view: CanvasView) -> Hand:
    return Hand(view)


@pytest.fixture
def said(view: CanvasView) -> list[str]:
    texts: list[str] = []
    view.message.connect(texts.append)
    return texts


def grouped(view: CanvasView, *ids: str) -> GroupId:
    map = grouping.group(view.session.recorded, ids, "Plant")
    view.session.commit(map, "group")
    return next(iter(map.groups))


# -- from the palette -------------------------------------------------------------------------


def test_a_party_from_the_palette_dropped_on_a_delivery_is_put_in_between(
    view: CanvasView, hand: Hand, said: list[str]
) -> None:
    palette = Palette(view, PartyKind.DEPARTMENT)
    palette.over(hand.middle("d2"))
    assert view.surface.target == "d2"
    assert "machine" in said[-1]
    palette.drops(hand.middle("d2"))
    hand.type("Dispatch")

    map = view.session.recorded
    assert map.deliveries[DeliveryId("d2")].consumer == "p1"
    assert [one.consumer for one in map.deliveries_by_provider[PartyId("p1")]] == [BUYER]
    assert view.session.undo_label == "insert"
    assert view.surface.target is None
    view.session.undo()
    assert view.session.undo_label is None


def test_an_external_customer_from_the_palette_is_not_put_in_between(
    view: CanvasView, hand: Hand
) -> None:
    Palette(view, PartyKind.EXTERNAL_CUSTOMER).drops(hand.middle("d2"))
    hand.type("Shop")
    assert view.session.recorded.deliveries[DeliveryId("d2")].consumer == BUYER


def test_a_party_that_leaves_the_canvas_again_leaves_nothing(view: CanvasView, hand: Hand) -> None:
    before = view.session.recorded
    palette = Palette(view, PartyKind.TEAM).over(hand.middle("d2"))
    palette.leaves()
    assert view.surface.target is None
    assert view.session.map is before


def test_what_is_added_in_the_area_of_a_group_is_one_of_the_group(
    view: CanvasView, hand: Hand
) -> None:
    group = grouped(view, SALES, OPS)
    Palette(view, PartyKind.TEAM).drops(hand.pixel(-240, 0))
    hand.type("Crew")
    assert view.session.recorded.parties[PartyId("p1")].group == group
    hand.double_click(hand.pixel(-170, -45))
    hand.type("Desk")
    assert view.session.recorded.parties[PartyId("p2")].group == group


# -- groups -----------------------------------------------------------------------------------


def test_a_group_is_named_at_once_in_one_step(view: CanvasView, hand: Hand) -> None:
    view.session.select({SALES, OPS})
    view.writing.group()
    hand.type("Plant")
    assert [group.name for group in view.session.recorded.groups.values()] == ["Plant"]
    view.session.undo()
    assert view.session.undo_label is None


def test_a_group_without_an_area_is_named_over_its_members(view: CanvasView) -> None:
    view.session.select({SALES, BUYER})
    view.writing.group()
    seen = view.camera.area_to_view(view.scene.area_of([SALES, BUYER]))
    assert seen.contains(view.editor.geometry().center().toPointF())


def test_one_party_leaves_its_group_and_the_others_stay(view: CanvasView) -> None:
    group = grouped(view, SALES, OPS)
    view.session.select({SALES})
    view.commands.leave_group()
    parties = view.session.recorded.parties
    assert (parties[SALES].group, parties[OPS].group) == (None, group)
    view.session.select({OPS})
    view.commands.leave_group()
    assert not view.session.recorded.groups


def test_a_folded_group_has_no_handles_that_do_nothing(view: CanvasView) -> None:
    group = grouped(view, SALES, OPS)
    view.session.commit(grouping.fold(view.session.recorded, group, True), "fold")
    view.session.select({group})
    assert view.scene.handled() is None


def test_a_line_to_a_folded_group_is_not_bent_behind_ones_back(
    view: CanvasView, hand: Hand, said: list[str], qtbot: QtBot
) -> None:
    group = grouped(view, SALES, OPS)
    view.session.commit(grouping.fold(view.session.recorded, group, True), "fold")
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    before = view.session.recorded
    start = hand.middle("d2")
    hand.drag(start, start + QPoint(40, 60))
    assert view.session.recorded is before
    assert said[-1]


# -- clicks, keys and focus -------------------------------------------------------------------


def test_a_double_click_on_a_handle_adds_one_party_only(view: CanvasView, hand: Hand) -> None:
    QTest.mouseMove(view, hand.middle(BUYER))
    rect = view.scene.drawing.parties[BUYER].rect
    at = adders(rect, 1 / view.camera.scale)[Part.DOWN]
    hand.double_click(hand.pixel(at.x, at.y))
    view.editor.setText("Recycler")
    view.editor.accept()
    hand.type("waste")
    names = [party.name for party in view.session.recorded.parties.values()]
    assert names == ["Sales", "Ops", "Buyer", "Recycler"]


def test_a_space_bar_that_comes_up_elsewhere_is_not_held_for_ever(
    view: CanvasView, hand: Hand
) -> None:
    QTest.keyPress(view, Qt.Key.Key_Space)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    hand.drag(hand.middle(OPS), hand.middle(OPS) + QPoint(60, 80))
    assert view.session.undo_label == "move"


def test_a_drag_whose_release_got_lost_is_taken_back(view: CanvasView, hand: Hand) -> None:
    before = view.session.recorded
    start = hand.middle(OPS)
    hand.press(start)
    hand.pull(start, start + QPoint(60, 80))
    at = QPointF(start + QPoint(90, 90))
    none = Qt.MouseButton.NoButton
    place = QPointF(view.mapToGlobal(at))
    QApplication.sendEvent(
        view, QMouseEvent(QEvent.Type.MouseMove, at, place, none, none, _NO_KEYS)
    )
    assert view.session.map is before
    QTest.mouseRelease(view, _LEFT, _NO_KEYS, start)
    assert view.session.undo_label is None


def test_what_is_dragged_stays_under_the_pointer_while_the_wheel_turns(
    view: CanvasView, hand: Hand
) -> None:
    start = hand.middle(OPS)
    at = start + QPoint(100, -20)
    hand.press(start)
    hand.pull(start, at)
    wheel = QWheelEvent(
        QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(0, -200), QPoint(0, -240),
        Qt.MouseButton.LeftButton, _NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    middle = view.to_pixel(OPS)
    assert abs(middle.x() - at.x()) < 12
    assert abs(middle.y() - at.y()) < 12


def test_a_drag_to_the_rim_scrolls_until_it_ends(
    view: CanvasView, hand: Hand, qtbot: QtBot
) -> None:
    origin = view.camera.origin.x()
    start, rim = hand.middle(OPS), QPoint(view.width() + 30, 400)
    hand.press(start)
    hand.pull(start, rim)
    qtbot.waitUntil(lambda: view.camera.origin.x() < origin - 100)
    QTest.mouseRelease(view, _LEFT, _NO_KEYS, rim)
    position = view.session.recorded.parties[OPS].position
    assert position is not None
    assert position.x > view.camera.area_to_scene(view.rect().toRectF()).right() - 20
    assert not view.pointing._scroll.isActive()


def test_the_party_that_an_end_would_go_to_is_marked(view: CanvasView, hand: Hand) -> None:
    view.session.select({"d1"})
    end = view.scene.drawing.deliveries[DeliveryId("d1")].points[-1]
    start = hand.pixel(*end)
    hand.press(start)
    hand.pull(start, hand.middle(BUYER))
    loose = view.surface.arrow
    assert isinstance(loose, LooseEnd)
    assert (loose.party, loose.refused) == (BUYER, False)


def test_the_field_stays_over_the_name_where_the_line_is_led_elsewhere(
    view: CanvasView, hand: Hand, qtbot: QtBot
) -> None:
    view.surface.name_next(SALES, Point(60, 0))
    view.editor.setText("Stores")
    view.editor.accept()
    qtbot.waitUntil(lambda: not view.is_busy, timeout=20_000)
    (new,) = view.session.selection
    middle = hand.middle(new)
    assert view.editor.is_open
    assert view.editor.geometry().contains(middle)


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_a_second_button_ends_a_drag_and_leaves_nothing(
    view: CanvasView, hand: Hand, button: Qt.MouseButton
) -> None:
    before = view.session.recorded
    start = hand.middle(OPS)
    hand.press(start)
    hand.pull(start, start + QPoint(60, 80))
    QTest.mousePress(view, button, _NO_KEYS, start)
    QTest.mouseMove(view, start + QPoint(10, 10))
    QTest.mouseRelease(view, button, _NO_KEYS, start)
    QTest.mouseRelease(view, _LEFT, _NO_KEYS, start)
    assert view.session.map is before
    assert view.session.undo_label is None


@pytest.mark.parametrize("interrupt", ["undo", "delete", "fold", "filter", "cut", "open"])
def test_whatever_interrupts_a_drag_finds_the_map_as_it_was(
    view: CanvasView, hand: Hand, interrupt: str
) -> None:
    grouped(view, SALES, OPS)
    start = hand.middle(OPS)
    hand.press(start)
    hand.pull(start, start + QPoint(200, -80))
    {
        "undo": view.session.undo,
        "delete": view.commands.delete,
        "fold": lambda: view.commands.fold_all(True),
        "filter": view.showing.hide,
        "cut": view.clipboard.cut,
        "open": lambda: view.session.open(ChainMap()),
    }[interrupt]()
    hand.pull(start, start + QPoint(240, -80))
    QTest.mouseRelease(view, _LEFT, _NO_KEYS, start)
    assert view.session.map is view.session.recorded
    ops = view.session.recorded.parties.get(OPS)
    assert ops is None or ops.position == PLACES["Ops"]
    assert view.pointing.gesture is None
    assert not view.surface.guides


def test_a_corner_dragged_far_across_keeps_the_least_size(view: CanvasView, hand: Hand) -> None:
    view.session.select({OPS})
    at = corners(view.scene.drawing.parties[OPS].rect)[Part.TOP_LEFT]
    hand.drag(hand.pixel(at.x, at.y), hand.pixel(at.x + 900, at.y + 900))
    size = view.session.recorded.parties[OPS].size
    assert size is not None
    assert size.width >= 40


# -- the clipboard ----------------------------------------------------------------------------


def test_what_is_pasted_from_another_window_is_in_sight(view: CanvasView, qtbot: QtBot) -> None:
    view.session.select({SALES, OPS, BUYER})
    view.clipboard.copy()
    other = CanvasView(Session(ChainMap()), theme("light"))
    qtbot.addWidget(other)
    other.resize(420, 300)
    with qtbot.waitExposed(other):
        other.show()
    other.clipboard.paste()
    area = other.camera.area_to_view(other.scene.area_of(other.session.selection))
    assert len(other.session.recorded.parties) == 3
    assert other.rect().toRectF().contains(area)


def test_a_name_chosen_from_the_list_does_not_end_the_chain(view: CanvasView, qtbot: QtBot) -> None:
    before = view.session.recorded
    view.writing.type_chain()
    QTest.keyClicks(view.chain_bar, "Lab -> Sa")
    popup = view.chain_bar.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
    assert view.chain_bar.text() == "Lab -> Sales"
    assert view.session.recorded is before
    QTest.keyClick(view.chain_bar, Qt.Key.Key_Return)
    assert view.session.undo_label == "paste"


def test_pasting_from_an_empty_clipboard_says_so(view: CanvasView, said: list[str]) -> None:
    QGuiApplication.clipboard().clear()
    before = view.session.recorded
    view.clipboard.paste()
    assert view.session.recorded is before
    assert said[-1]


# -- lines ------------------------------------------------------------------------------------


def test_a_line_bent_into_its_party_ends_at_the_border(view: CanvasView) -> None:
    """Also where the party was moved over bends that had been made before."""
    inside = Point(PLACES["Buyer"].x + 30, PLACES["Buyer"].y - 10)
    bends = (Point(0, 120), Point(0, inside.y), inside, Point(inside.x, PLACES["Buyer"].y))
    map = edits.update(view.session.recorded, "d2", route=bends)
    view.session.commit(map, "bend")
    points = view.scene.drawing.deliveries[DeliveryId("d2")].points
    rect = view.scene.drawing.parties[BUYER].rect.grown(-1)
    assert not [point for point in points[:-1] if rect.distance(point) <= 0]
    assert Point(0, inside.y) in points


def test_a_line_whose_bends_all_lie_in_its_parties_is_led_as_if_it_had_none(
    view: CanvasView,
) -> None:
    map = edits.update(view.session.recorded, "d2", route=(PLACES["Buyer"],))
    view.session.commit(map, "bend")
    points = view.scene.drawing.deliveries[DeliveryId("d2")].points
    assert PLACES["Buyer"] not in points
    assert len(points) >= 2

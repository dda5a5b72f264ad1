"""The canvas as a screen reader finds it, and the keys' way over it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chainmap.canvas.accessible.order import WHOLE, Order
from chainmap.canvas.view import CanvasView
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Filter, Group, GroupId, Note, NoteId, Point
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart

NAME = QAccessible.Text.Name
PLACES = {"Sales": Point(0, 0), "Ops": Point(300, 0), "Buyer": Point(600, 0), "IT": Point(0, 300)}


def works() -> ChainMap:
    """Sales and Ops are one group; Ops serves Buyer; IT stands alone; there is a note."""
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT")
    map = edits.put(map, Group(GroupId("g1"), "Works"), Note(NoteId("t1"), "look", Point(600, 300)))
    return edits.arrange(edits.join_group(map, ["Sales", "Ops"], GroupId("g1")), PLACES)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CanvasView]:
    """A canvas between two fields, so that Tab has somewhere to go."""
    box = QWidget()
    column = QVBoxLayout(box)
    view = CanvasView(Session(works()), theme("light"))
    for widget in (QLineEdit(), view, QLineEdit()):
        column.addWidget(widget)
    qtbot.addWidget(box)
    box.resize(900, 700)
    with qtbot.waitExposed(box):
        box.show()
    view.setFocus()
    view.fit()
    yield view
    box.close()


def interface(view: CanvasView, id: str = WHOLE) -> QAccessibleInterface:
    from chainmap.canvas.accessible.interfaces import interface_of

    found = interface_of(view, id)
    assert found is not None
    return found


def walked(of: QAccessibleInterface, depth: int = 0) -> Iterator[str]:
    """Names, indented as the tree has them; each child knows its place."""
    for place in range(of.childCount()):
        child = of.child(place)
        assert of.indexOfChild(child) == place
        assert child.parent().text(NAME) == of.text(NAME)
        yield "  " * depth + child.text(NAME).split(", ")[0]
        yield from walked(child, depth + 1)


# -- the tree ---------------------------------------------------------------------------------


def test_everything_drawn_is_in_the_tree_each_group_above_its_members(view: CanvasView) -> None:
    assert list(walked(interface(view))) == [
        "Works", "  Sales", "  quote", "  Ops", "  machine", "Buyer", "IT", "Note: look",
    ]  # fmt: skip


def test_a_folded_group_is_one_thing_and_what_is_hidden_is_not_there(view: CanvasView) -> None:
    session = view.session
    session.commit(edits.update(session.recorded, "g1", folded=True), "fold")
    assert list(walked(interface(view)))[:2] == ["Works", "machine"]
    hidden = Filter(hidden=("Buyer",))
    view.showing.set_filter(hidden)
    assert "Buyer" not in list(walked(interface(view)))
    told = interface(view).text(QAccessible.Text.Description)
    assert told.endswith("2 hidden by the filter")


def test_an_edit_is_in_the_tree_at_once(view: CanvasView) -> None:
    session = view.session
    session.commit(edits.rename(session.recorded, "IT", "Computing"), "rename")
    assert interface(view, "IT").text(NAME).startswith("Computing, ")
    session.commit(edits.remove(session.recorded, ["Buyer"]), "delete")
    assert list(walked(interface(view))) == [
        "Works", "  Sales", "  quote", "  Ops", "Computing", "Note: look",
    ]  # fmt: skip
    session.undo()
    assert "Buyer" in list(walked(interface(view)))


def test_places_on_the_screen_are_those_of_the_shapes(view: CanvasView) -> None:
    for id in ("Ops", "d2", "t1", "g1"):
        box = interface(view, id).rect()
        middle = view.mapFromGlobal(box.center())
        if id != "g1":
            there = interface(view).childAt(box.center().x(), box.center().y())
            assert there.text(NAME) == interface(view, id).text(NAME)
        assert view.rect().contains(middle)
    group, member = interface(view, "g1").rect(), interface(view, "Ops").rect()
    assert group.contains(member)


def test_a_delivery_flows_from_its_provider_to_its_customer(view: CanvasView) -> None:
    ends = {flag: other.text(NAME) for other, flag in interface(view, "d2").relations()}
    assert ends[QAccessible.RelationFlag.FlowsTo].startswith("Ops")
    assert ends[QAccessible.RelationFlag.FlowsFrom].startswith("Buyer")
    at_ops = [other.text(NAME).split(",")[0] for other, _ in interface(view, "Ops").relations()]
    assert at_ops == ["machine", "quote"]


def test_states_tell_what_is_selected_focused_and_out_of_sight(view: CanvasView) -> None:
    view.session.select(["Ops"])
    state = interface(view, "Ops").state()
    assert (state.selected, state.focused, state.offscreen) == (1, 1, 0)
    assert interface(view).focusChild().text(NAME).startswith("Ops")
    other = interface(view, "Sales").state()
    assert (other.selected, other.focused) == (0, 0)
    view.pan(QPointF(5000, 0))
    assert interface(view, "Ops").state().offscreen == 1


@pytest.mark.parametrize("id", ["Ops", "d2", "g1", "t1"])
def test_its_first_action_selects_it(view: CanvasView, id: str) -> None:
    actions = interface(view, id).actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert view.accessible.current == id
    assert view.session.selection == view.scene.records_behind([id])


def test_actions_rename_and_connect(view: CanvasView, qtbot: QtBot) -> None:
    actions = interface(view, "IT").actionInterface()
    assert actions.localizedActionName("connect") == "Deliver to …"
    with qtbot.waitSignal(view.connect_wanted) as wanted:
        actions.doAction("connect")
    assert wanted.args == ["IT"]
    actions.doAction("rename")
    assert view.editor.is_open
    view.editor.setText("Computing")
    QTest.keyClick(view.editor, Qt.Key.Key_Return)
    assert view.session.recorded.parties["IT"].name == "Computing"  # type: ignore[index]
    assert "connect" not in interface(view, "d1").actionInterface().actionNames()


def test_what_is_known_of_a_thing_goes_with_it(view: CanvasView) -> None:
    """Nothing is held for what is gone, and asking for it later does no harm."""
    held = interface(view, "IT")
    spot = held.object()
    view.session.commit(edits.remove(view.session.recorded, ["IT"]), "delete")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(spot)
    assert not shiboken6.isValid(held) or not held.isValid()
    assert not view.accessible.spots.known.keys() & {"IT"}


def test_nothing_is_made_while_nobody_listens(view: CanvasView) -> None:
    session = view.session
    session.select(["Ops"])
    session.commit(edits.rename(session.recorded, "Ops", "Works office"), "rename")
    session.select([])
    assert not view.accessible.spots.known
    assert view.accessible.spots.has_order is False


# -- the keys' way ----------------------------------------------------------------------------


def current(view: CanvasView) -> list[str | None]:
    """What Tab comes to, until it leaves the canvas."""
    found: list[str | None] = []
    while view.hasFocus():
        found.append(view.accessible.current)
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert len(found) < 20
    return found


def test_tab_walks_over_everything_and_leaves_at_the_end(view: CanvasView) -> None:
    assert current(view) == [None, "g1", "Sales", "d1", "Ops", "d2", "Buyer", "IT", "t1"]


def test_shift_tab_walks_back_and_leaves_at_the_beginning(view: CanvasView) -> None:
    view.session.select(["Ops"])
    found = []
    while view.hasFocus():
        found.append(view.accessible.current)
        QTest.keyClick(view, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert found == ["Ops", "d1", "Sales", "g1"]


def test_after_escape_tab_goes_on_from_where_one_was(view: CanvasView) -> None:
    view.session.select(["Ops"])
    assert view.accessible.current == "Ops"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.accessible.current is None
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.accessible.current == "d2"


def test_an_arrow_without_a_selection_selects_what_is_in_the_middle(view: CanvasView) -> None:
    view.look_at(QPointF(300, 0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.session.selection == {"Ops"}
    before = view.session.recorded.places["Ops"]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.session.recorded.places["Ops"] != before


def test_what_tab_comes_to_is_brought_into_sight(view: CanvasView) -> None:
    view.pan(QPointF(5000, 0))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.rect().contains(view.to_pixel("Sales").toPoint())


def test_tab_in_an_open_field_does_not_walk(view: CanvasView) -> None:
    view.session.select(["IT"])
    view.writing.rename_selected()
    QTest.keyClick(view.editor, Qt.Key.Key_Tab)
    assert view.session.selection == {"IT"}


def test_the_order_steps_the_same_way_forth_and_back() -> None:
    order = Order(works())
    forth = [None, *order.all()]
    for one, other in pairwise(forth):
        assert order.step(one, 1) == other
        assert order.step(other, -1) == one
    assert order.step("t1", 1) is None
    assert order.step(None, -1) == "t1"

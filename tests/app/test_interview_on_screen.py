"""An interview at the real screen: the keyboard asks and answers, the mouse drags a need."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chainmap.app.window import Window
from chainmap.model.needs import add_need
from chainmap.model.records import NeedId, PartyId
from tests.app.test_identify import deliveries
from tests.builders import chart
from tests.driver import Driver
from tests.person import Person

pytestmark = pytest.mark.screen


@pytest.fixture
def person(window: Window, qtbot: QtBot) -> Person:
    person = Person(window, qtbot)
    window.activateWindow()
    person.waits(window.isActiveWindow)
    return person


def picture(window: Window, name: str) -> None:
    """Kept where somebody wants to look at it."""
    folder = os.environ.get("CHAINMAP_PICTURES")
    if folder:
        window.repaint()
        QApplication.processEvents()
        screen = QApplication.primaryScreen().grabWindow(0)
        screen.save(f"{folder}/{name}.png")


def test_an_interview_by_keyboard_alone(window: Window, user: Driver, person: Person) -> None:
    person.presses("F4")
    panel = window.identify
    first, second = (box.field for box in panel.departments.boxes)
    person.waits(first.hasFocus)
    person.types("Purchasing, Production, Sales")
    person.presses("Return")
    person.waits(lambda: len(user.map.parties) == 3)
    person.presses("Return")
    person.waits(panel.departments.done.hasFocus)
    person.presses("Return")
    person.waits(lambda: panel.departments.choice.currentText() == "Purchasing")

    person.presses("Return")  # nothing is needed
    person.waits(second.hasFocus)
    person.types("produ")
    person.waits(second.popup.isVisible)
    picture(window, "completion")
    person.presses("Down")
    person.presses("Return")  # takes the name over
    person.waits(lambda: second.text == "Production")
    person.types(": sheet metal")
    picture(window, "preview")
    person.presses("Return")
    person.waits(lambda: deliveries(user.map) == ["Purchasing -> Production: sheet metal"])

    person.presses("ctrl+Return")
    person.waits(lambda: panel.departments.choice.currentText() == "Production")
    person.types("Purchasing dept.: dates")
    person.presses("Return")
    person.waits(lambda: panel.departments.boxes[0].preview.doubts)
    picture(window, "doubt")
    person.presses("Return")
    person.waits(lambda: deliveries(user.map)[-1] == "Purchasing -> Production: dates")
    person.presses("Return")
    person.waits(second.hasFocus)
    person.types("Cars Ltd: bodies")
    person.presses("Return")
    person.waits(lambda: deliveries(user.map)[-1] == "Production -> Cars Ltd: bodies")
    person.waits(lambda: len(user.map.places) == len(user.map.parties))
    picture(window, "answered")

    person.presses("ctrl+Return")
    person.presses("ctrl+Return")
    person.waits(lambda: all(p.asked_on for p in user.map.parties.values() if p.kind.is_internal))
    person.presses("shift+F4")
    person.waits(panel.open.tree.hasFocus)
    picture(window, "open")


def test_a_need_is_dragged_onto_a_delivery(window: Window, user: Driver, person: Person) -> None:
    map = add_need(chart("Ops -> +Buyer: machine"), PartyId("Buyer"), "in time")
    user.open(map)
    user.wait_for_report()
    person.presses("F7")
    tree = window.needs.tree
    person.waits(tree.isVisible)
    assert tree.pick("n1")
    row = tree.visualItemRect(tree.currentItem()).center()
    start = _on_screen(tree.viewport(), QPoint(40, row.y()))
    end = _on_screen(window.canvas, window.canvas.to_pixel("d1").toPoint())
    words = ["mousemove", *_xy(start), "mousedown", "1"]
    for step in range(1, 11):
        words += ["mousemove", *_xy(start + (end - start) * step / 10), "sleep", "0.03"]
    person.does(*words, "mouseup", "1")
    person.waits(lambda: user.map.needs[NeedId("n1")].met_by == ("d1",))
    window.needs.detail.met_by.setFocus()
    picture(window, "linked")
    person.presses("space")
    person.waits(lambda: not user.map.needs[NeedId("n1")].met_by)


def _on_screen(widget: QWidget, at: QPoint) -> QPoint:
    return widget.mapToGlobal(at)


def _xy(at: QPoint) -> tuple[str, str]:
    return str(at.x()), str(at.y())

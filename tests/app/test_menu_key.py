"""The key for menus: about what is selected, wherever the pointer is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.builders import chart
from tests.driver import Driver


def test_the_menu_key_keeps_the_selection_and_opens_beside_it(user: Driver) -> None:
    user.open(chart("Sales -> Ops: quote; Ops -> +Buyer: goods"))
    user.qtbot.waitUntil(lambda: all(it.position for it in user.map.parties.values()))
    canvas, asked = user.window.canvas, list[QPoint]()
    canvas.menu_wanted.disconnect()
    canvas.menu_wanted.connect(asked.append)
    user.select("Sales")
    corner = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, corner, canvas.mapToGlobal(corner))
    QApplication.sendEvent(canvas, event)
    assert user.window.session.selection == {"Sales"}
    area = canvas.camera.area_to_view(canvas.scene.area_of(["Sales"])).toAlignedRect()
    assert area.contains(canvas.mapFromGlobal(asked[0]))
    assert QRect(QPoint(0, 0), canvas.size()).contains(canvas.mapFromGlobal(asked[0]))


def test_a_press_beside_all_things_asks_about_nothing(user: Driver) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.qtbot.waitUntil(lambda: all(it.position for it in user.map.parties.values()))
    canvas = user.window.canvas
    canvas.menu_wanted.disconnect()
    user.select("Sales")
    corner = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, corner, canvas.mapToGlobal(corner))
    QApplication.sendEvent(canvas, event)
    assert user.window.session.selection == frozenset()

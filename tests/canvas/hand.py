"""A hand on the canvas: presses, drags and types as a person does."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chainmap.canvas.view import CanvasView
from chainmap.mime import PARTY_KIND
from chainmap.model.records import PartyKind, Point

_LEFT = Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier


class Hand:
    def __init__(self, view: CanvasView) -> None:
        self.view = view

    # -- where --------------------------------------------------------------------------------

    def middle(self, id: str) -> QPoint:
        """The middle of a party, or of a delivery's label, in pixels."""
        area = self.view.scene.name_area(id)
        return self.view.camera.area_to_view(area).center().toPoint()

    def right_edge(self, id: str) -> QPoint:
        box = self.view.camera.area_to_view(self.view.scene.name_area(id))
        return QPointF(box.right() - 1, box.center().y()).toPoint()

    def pixel(self, x: float, y: float) -> QPoint:
        return self.view.camera.to_view(Point(x, y)).toPoint()

    # -- what ---------------------------------------------------------------------------------

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = _NO_KEYS) -> None:
        QTest.mouseClick(self.view, _LEFT, keys, at)

    def double_click(self, at: QPoint) -> None:
        QTest.mouseClick(self.view, _LEFT, _NO_KEYS, at)
        QTest.mouseDClick(self.view, _LEFT, _NO_KEYS, at)

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = _NO_KEYS) -> None:
        QTest.mousePress(self.view, _LEFT, keys, at)

    def pull(self, start: QPoint, end: QPoint, steps: int = 4) -> None:
        """Moves the pressed pointer."""
        for step in range(1, steps + 1):
            QTest.mouseMove(self.view, start + (end - start) * step / steps)

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = _NO_KEYS) -> None:
        self.press(start, keys)
        self.pull(start, end)
        QTest.mouseRelease(self.view, _LEFT, keys, end)

    def type(self, text: str) -> None:
        """Types into the name field and accepts."""
        QTest.keyClicks(self.view.editor, text)
        QTest.keyClick(self.view.editor, Qt.Key.Key_Return)
        assert not self.view.editor.is_open

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view.editor if self.view.editor.is_open else self.view, key)

    def connect(self, provider: str, consumer: str, service: str) -> None:
        """Draws a delivery from a party's right edge to another party and names it."""
        self.drag(self.right_edge(provider), self.middle(consumer))
        self.type(service)

    def wheel(self, at: QPoint, turn: int, keys: Qt.KeyboardModifier = _NO_KEYS) -> None:
        """`turn`: 120 for a notch away from oneself."""
        event = QWheelEvent(
            QPointF(at),
            QPointF(self.view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.view, event)


class Palette:
    """A party that is dragged in from the palette."""

    def __init__(self, view: CanvasView, kind: PartyKind) -> None:
        self._view = view
        self._mime = QMimeData()
        self._mime.setData(PARTY_KIND, kind.value.encode())

    def over(self, at: QPoint) -> Palette:
        copy = Qt.DropAction.CopyAction
        for event in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(self._view, event(at, copy, self._mime, _LEFT, _NO_KEYS))
        return self

    def leaves(self) -> None:
        QApplication.sendEvent(self._view, QDragLeaveEvent())

    def drops(self, at: QPoint) -> None:
        self.over(at)
        drop = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, self._mime, _LEFT, _NO_KEYS)
        QApplication.sendEvent(self._view, drop)
        QApplication.processEvents()

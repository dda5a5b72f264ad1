"""What keys do on the canvas, beside the shortcuts of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from chainmap.canvas.tools.walk import Way
from chainmap.wording.language import tr
from chainmap.wording.walking import no_way

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_ARROWS = {
    _Key.Key_Left: (-1, 0),
    _Key.Key_Right: (1, 0),
    _Key.Key_Up: (0, -1),
    _Key.Key_Down: (0, 1),
}
_PAN = 60.0
"""Pixels by which an arrow key moves a picture that is only looked at."""
_COMMAND = _Held.ControlModifier | _Held.AltModifier


class Keyboard:
    """`press` and `release` answer whether the key was for the canvas."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        view, arrow = self._view, _ARROWS.get(_Key(event.key()))
        command = event.modifiers() & _COMMAND
        if event.key() == _Key.Key_Escape:
            return self._escape() or not view.is_read_only
        if event.key() == _Key.Key_Space and not event.isAutoRepeat():
            view.pointing.hold_space(True)
        elif arrow and command == _Held.AltModifier and view.hasFocus():
            self._walk(Way(arrow), extends=_is_shifted(event))
        elif arrow and not command and view.is_read_only:
            view.pan(QPointF(*arrow) * -_PAN)
        elif arrow and not command:
            if not view.accessible.begin():
                view.commands.nudge(*arrow, fine=_is_shifted(event))
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter) and not view.is_read_only:
            view.writing.rename_selected()
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> bool:
        if event.key() != _Key.Key_Space or event.isAutoRepeat():
            return False
        self._view.pointing.hold_space(False)
        return True

    def _walk(self, way: Way, *, extends: bool) -> None:
        """Along the deliveries; a field over the map keeps these keys to itself."""
        view = self._view
        view.session.settle()
        start = view.accessible.current
        if not view.accessible.walk(way, extends=extends):
            view.message.emit(no_way(view.scene.shown.map, start or "", way.name, tr))

    def _escape(self) -> bool:
        """Takes back the gesture under way, or else what else there is; whether there was any."""
        view = self._view
        is_done = view.pointing.gesture is not None or self._take_back()
        view.pointing.cancel()
        return is_done

    def _take_back(self) -> bool:
        """Ends the what-if, or else the selection, or else the colouring; whether there was any."""
        view = self._view
        if view.what_if_mark.is_shown:
            view.what_if_mark.click()
        elif view.session.selection:
            view.session.select(())
        elif view.legend.is_shown and not view.legend.is_fixed:
            view.legend.closed.emit()
        else:
            return False
        return True


def _is_shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _Held.ShiftModifier)

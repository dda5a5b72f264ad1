"""Who waits for what is typed in a field that lies over the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget


class Awaited:
    """Exactly one of two is called: `accept` with the text, or `cancel`. Then the field is gone.

    `closed` is called before either, and the canvas gets back the keys that the field had.
    """

    def __init__(self, field: QWidget, canvas: QWidget, closed: Callable[[], None]) -> None:
        self._field = field
        self._canvas = canvas
        self._closed = closed
        self._accept: Callable[[str], None] | None = None
        self._cancel: Callable[[], None] | None = None

    @property
    def is_open(self) -> bool:
        return self._accept is not None

    def begin(self, accept: Callable[[str], None], cancel: Callable[[], None]) -> None:
        self._accept, self._cancel = accept, cancel

    def accept(self, text: str) -> None:
        accept = self._accept
        if accept is not None:
            self._close()
            accept(text)

    def cancel(self) -> None:
        cancel = self._cancel
        if cancel is not None:
            self._close()
            cancel()

    def _close(self) -> None:
        self._accept = self._cancel = None
        self._closed()
        had_focus = self._field.hasFocus()
        self._field.hide()
        if had_focus:
            self._canvas.setFocus()


def takes_plain_key(event: QEvent) -> bool:
    """Whether a key is text here, such as Delete or a letter, and so no shortcut."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    event.accept()
    return True


def leaves(event: QFocusEvent) -> bool:
    """Whether somebody went elsewhere, and not to a menu or another window."""
    stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
    return event.reason() not in stays

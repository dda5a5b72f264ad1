"""Typing the text of a note in place; it may have several lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from chainmap.canvas.awaited import Awaited, leaves, takes_plain_key
from chainmap.wording.language import tr

LEAST_WIDTH, LEAST_HEIGHT = 200, 90


class TextEditor(QPlainTextEdit):
    """Ctrl+Enter or leaving the field accepts, Esc cancels; exactly one callback is called."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setObjectName("textEditor")
        self.setTabChangesFocus(True)
        self.hide()
        self._awaited = Awaited(self, parent, self.closed.emit)

    @property
    def is_open(self) -> bool:
        return self._awaited.is_open

    def open(
        self,
        area: QRectF,
        text: str,
        *,
        accept: Callable[[str], None],
        cancel: Callable[[], None],
    ) -> None:
        """Shows the field over an area of the parent."""
        self.accept()
        self.setAccessibleName(tr("Text of the note"))
        self._awaited.begin(accept, cancel)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        room = self._canvas.size()
        width = min(round(max(area.width(), LEAST_WIDTH)), room.width())
        height = min(round(max(area.height(), LEAST_HEIGHT)), room.height())
        x = max(0, min(round(area.left()), room.width() - width))
        y = max(0, min(round(area.top()), room.height() - height))
        self.setGeometry(x, y, width, height)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        self._awaited.accept(self.toPlainText().strip())

    def cancel(self) -> None:
        self._awaited.cancel()

    # -- Qt -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        return takes_plain_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if leaves(event):
            self.accept()

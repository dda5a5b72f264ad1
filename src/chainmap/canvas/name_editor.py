"""Typing a name in place, over the thing it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from chainmap.canvas.awaited import Awaited, leaves, takes_plain_key
from chainmap.model.names import LONGEST_NAME
from chainmap.wording.language import tr

LEAST_WIDTH = 160
LEAST_HEIGHT = 30
_ACCEPT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class NameEditor(QLineEdit):
    """Enter or leaving the field accepts, Esc cancels; exactly one callback is called."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setObjectName("nameEditor")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
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
        known: Sequence[str] = (),
    ) -> None:
        """Shows the field over an area of the parent, its text selected; `known` are offered."""
        self.accept()
        self.setAccessibleName(tr("Name"))
        self._awaited.begin(accept, cancel)
        self.setCompleter(_completer(known, self) if known else None)  # type: ignore[arg-type]
        # A longer name that is there already must not be cut by looking at it.
        self.setMaxLength(max(LONGEST_NAME, len(text)))
        self.setText(text)
        self.selectAll()
        self.place(area)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        self._awaited.accept(" ".join(self.text().split()))

    def cancel(self) -> None:
        self._awaited.cancel()

    def place(self, area: QRectF) -> None:
        """Over the area, no smaller than can be typed in, and within the parent."""
        width = round(max(area.width(), LEAST_WIDTH))
        height = round(max(min(area.height(), 44), LEAST_HEIGHT))
        room = self._canvas.size()
        x = round(area.center().x() - width / 2)
        y = round(area.center().y() - height / 2)
        x = max(0, min(x, room.width() - width))
        y = max(0, min(y, room.height() - height))
        self.setGeometry(x, y, width, height)

    # -- Qt -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        return takes_plain_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in _ACCEPT:
            # Handled here, for a line edit passes Enter on to the canvas, which renames on it.
            self.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if leaves(event):
            self.accept()


def _completer(known: Sequence[str], parent: QWidget) -> QCompleter:
    completer = QCompleter(list(known), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer

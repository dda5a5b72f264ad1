"""A field at the foot of the canvas that chains are typed into, one after another."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from chainmap.canvas.awaited import takes_plain_key
from chainmap.wording.language import tr

MARGIN, HEIGHT, WIDEST = 16, 36, 720
_COMPLETING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AFTER_ARROW = re.compile(r".*(?:->|→|=>|<-|←|,|;|^)\s*")


class ChainBar(QLineEdit):
    """Enter adds what is typed and clears the field, Esc closes it."""

    def __init__(
        self, canvas: QWidget, add: Callable[[str], bool], names: Callable[[], list[str]]
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._add = add
        self._names = names
        self.setObjectName("chainBar")
        self.setMaxLength(2000)
        self._completer = _ChainCompleter(self)
        self.setCompleter(self._completer)
        self.hide()

    def open(self) -> None:
        example = tr("Purchasing -> Production: sheet metal -> Car dealer (customer)")
        self.setPlaceholderText(tr("Type a chain: {example}").format(example=example))
        self.setAccessibleName(tr("Chain to be typed"))
        self._completer.names.setStringList(self._names())
        self.place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def room(self) -> int:
        """How much of the canvas it covers, from below."""
        return 0 if self.isHidden() else HEIGHT + 2 * MARGIN

    def place(self) -> None:
        """At the foot of the canvas, in the middle."""
        room = self._canvas.size()
        width = min(WIDEST, room.width() - 2 * MARGIN)
        left = (room.width() - width) // 2
        self.setGeometry(left, room.height() - HEIGHT - MARGIN, width, HEIGHT)

    def _close(self) -> None:
        self.clear()
        self.hide()
        self._canvas.setFocus()

    # -- Qt -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        return takes_plain_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _COMPLETING and self._completer.is_chosen:
            # The list of names takes it: one goes on typing behind the name.
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.text().strip():
                self._close()
            elif self._add(self.text()):
                self.clear()
                self._completer.names.setStringList(self._names())
        else:
            super().keyPressEvent(event)


class _ChainCompleter(QCompleter):
    """Completes the name after the last arrow."""

    def __init__(self, parent: QLineEdit) -> None:
        super().__init__(parent)
        self._field = parent
        self.names = QStringListModel(self)
        self.setModel(self.names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    @property
    def is_chosen(self) -> bool:
        """A name of the list is marked."""
        popup = self.popup()
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    def splitPath(self, path: str) -> list[str]:  # noqa: N802  # Qt's name
        return [_AFTER_ARROW.sub("", path, count=1)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        typed = self._field.text()
        start = _AFTER_ARROW.match(typed)
        return (typed[: start.end()] if start else "") + super().pathFromIndex(index)

"""The field that answers are typed or pasted into, with names completed."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QPlainTextEdit

MOST_LINES_SHOWN = 5
LEAST_TYPED = 1
_NAME_BEGINS = re.compile(r"(?:->|→|=>|>|<-|←|<=|<|,|;|:|\t|\n|^)[ ]*(?=[^,;:<>→←\t\n]*$)")

Names = Callable[[str], list[str]]
"""What may be typed next, after this text."""


class AnswerField(QPlainTextEdit):
    """Enter is `accepted`, Ctrl+Enter `finished`; Shift+Enter begins another line."""

    accepted = Signal()
    finished = Signal()

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._completer = QCompleter(QStringListModel(self), self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(8)
        self._completer.activated.connect(self._complete)
        self.textChanged.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        return self.toPlainText()

    def fill(self, text: str) -> None:
        """Puts a text in, the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    @property
    def is_completing(self) -> bool:
        """A name of the list is picked: Enter takes it over."""
        popup = self.popup
        return popup.isVisible() and popup.currentIndex().isValid()

    # -- completion ---------------------------------------------------------------------------

    @property
    def _begun(self) -> tuple[str, str]:
        """The text up to the name being typed, and as much of it as stands there."""
        before = self.text[: self.textCursor().position()]
        found = _NAME_BEGINS.search(before)
        start = found.end() if found else 0
        return before[:start], before[start:]

    def _offer(self) -> None:
        before, begun = self._begun
        popup = self.popup
        model = self._completer.model()
        assert isinstance(model, QStringListModel)
        names = self._names(before) if len(begun.strip()) >= LEAST_TYPED else []
        exact = [one for one in names if one.casefold() == begun.strip().casefold()]
        model.setStringList([] if exact else names)
        self._completer.setCompletionPrefix(begun.strip())
        if not self._completer.completionCount():
            popup.hide()
            return
        popup.setAccessibleName(self.accessibleName())
        area = self.cursorRect()
        area.setWidth(min(self.width(), 280))
        self._completer.complete(area)

    def _complete(self, name: str) -> None:
        begun = self._begun[1]
        cursor = self.textCursor()
        kept = QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(QTextCursor.MoveOperation.Left, kept, len(begun))
        cursor.insertText(f'"{name}"' if _needs_quotes(name) else name)
        self.setTextCursor(cursor)

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        popup = self.popup
        if popup.isVisible() and event.key() == Qt.Key.Key_Escape:
            popup.hide()
        elif self.is_completing and (is_enter or event.key() == Qt.Key.Key_Tab):
            event.ignore()  # the list of names takes it
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            popup.hide()
            self.finished.emit()
        elif is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            popup.hide()
            self.accepted.emit()
        elif is_enter:
            self.insertPlainText("\n")  # Qt's own would be a break within the paragraph
        else:
            super().keyPressEvent(event)
            if event.text() and not event.text().isspace():
                self._offer()
            elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home):
                popup.hide()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's name
        """Only text, and no empty lines at its ends."""
        self.insertPlainText(source.text().replace("\r\n", "\n").strip("\n"))
        self.popup.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.popup.hide()

    def _fit(self) -> None:
        """As high as its lines, up to a few."""
        lines = min(max(self.document().blockCount(), 1), MOST_LINES_SHOWN)
        margin = 2 * (int(self.document().documentMargin()) + self.frameWidth())
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + margin + 2)


def _needs_quotes(name: str) -> bool:
    return any(sign in name for sign in "<>→←,;:")

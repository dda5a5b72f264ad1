"""Ways from a word in a panel to the page of the manual that explains it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from chainmap.panels.pieces import plain_tip
from chainmap.wording.language import tr

SIDE = 18


@runtime_checkable
class Helper(Protocol):
    """Whoever can open the manual; the window around a panel is one."""

    def show_help(self, topic: str) -> None: ...


def ask_help(widget: QWidget, topic: str) -> None:
    """Asks the next one around a widget that can open the manual to do so."""
    around: QWidget | None = widget
    while around is not None:
        if isinstance(around, Helper):
            around.show_help(topic)
            return
        around = around.parentWidget()


class TermButton(QToolButton):
    """A small question mark; a click explains the `term` beside it."""

    def __init__(self, topic: str, term: str = "") -> None:
        super().__init__()
        self.topic = topic
        self.setObjectName("termButton")
        self.setText("?")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setFixedSize(QSize(SIDE, SIDE))
        self.name(term)
        self.clicked.connect(lambda: ask_help(self, self.topic))

    def name(self, term: str) -> None:
        """Says which term it explains, in the language that is now spoken."""
        said = tr("What does “{term}” mean?").format(term=term)
        self.setToolTip(plain_tip(said))
        self.setAccessibleName(said)


def with_term(said: QLabel, topic: str, term: str) -> QWidget:
    """A text with a question mark at the end of its line."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(said, 1)
    row.addWidget(TermButton(topic, term))
    return line

"""A bar above the map that says what is special about its file, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolBar, QWidget

if TYPE_CHECKING:
    from chainmap.app.window import Window


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the bar. `run` is called once the bar is gone."""

    text: str
    run: Callable[[], object]


class NoticeBar(QToolBar):
    """Hidden while there is nothing to say; one notice at a time, the last one."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("noticeBar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setEnabled(False)
        self._text = QLabel(wordWrap=True)
        self._text.setMinimumWidth(420)  # a label that wraps asks for height as if it were narrow
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setContentsMargins(12, 5, 12, 5)
        self._row.addWidget(self._text, 1)
        content = QWidget()
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        content.setLayout(self._row)
        self.addWidget(content)
        window.addToolBarBreak()
        window.addToolBar(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, offers: Sequence[Offer]) -> None:
        self._clear()
        self._text.setText(text)
        self.setAccessibleName(text)
        for offer in offers:
            button = QPushButton(offer.text)
            button.clicked.connect(lambda _=False, run=offer.run: self._take(run))
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()

    def leave(self) -> None:
        if any(button.hasFocus() for button in self._buttons):
            # Else Qt hands it to a field of a panel, and the next key overwrites what is there.
            self._window.canvas.setFocus()
        self._clear()
        self.hide()

    def _take(self, run: Callable[[], object]) -> None:
        self.leave()
        run()

    def _clear(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()

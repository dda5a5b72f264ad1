"""Tells in the status bar that something is being worked out, and lets one cancel it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from chainmap.canvas.letting_go import let_go
from chainmap.wording.language import tr

SHOWN_AFTER = 500
"""Milliseconds: what is done sooner is not worth a word."""


class Working(QWidget):
    """`work`, `mercy`: what is done, and what a cancel leaves, in the language now spoken.

    `back` has the keys after it, if it had them. `resized`: it has come, gone, or takes
    more room or less.
    """

    resized = Signal()

    def __init__(
        self,
        cancel: Callable[[], None],
        back: QWidget,
        *,
        work: Callable[[], str],
        mercy: Callable[[], str],
    ) -> None:
        super().__init__()
        self._work, self._mercy, self._back = work, mercy, back
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(maximum=0, minimum=0, textVisible=False)
        self._bar.setFixedSize(120, 12)
        self._button = QToolButton()
        self._button.clicked.connect(cancel)
        self._word = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(self._word)
        row.addWidget(self._bar)
        row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._timer.timeout.connect(self.show)
        self.hide()

    def show_busy(self, busy: bool) -> None:
        if busy:
            self._timer.start()
        else:
            self._timer.stop()
            self._bar.setRange(0, 0)
            self._word.clear()
            let_go(self, self._back)
            self.hide()

    def show_share(self, share: float, word: str = "") -> None:
        """How much is done, 0–1, and of what; the first word of it begins the wait."""
        if self.isHidden() and not self._timer.isActive():
            self._timer.start()
        self._bar.setRange(0, 100)
        self._bar.setValue(round(100 * share))
        self._word.setText(word)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resized.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def retranslate(self) -> None:
        self._button.setText(tr("Cancel"))
        self._button.setToolTip(self._mercy())
        self._bar.setToolTip(self._work())

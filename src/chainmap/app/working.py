"""Tells in the status bar that a layout is being worked out, and lets one cancel it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from chainmap.wording.language import tr

SHOWN_AFTER = 500
"""Milliseconds: what is done sooner is not worth a word."""


class Working(QWidget):
    def __init__(self, cancel: Callable[[], None]) -> None:
        super().__init__()
        self._bar = QProgressBar(maximum=0, minimum=0, textVisible=False)
        self._bar.setFixedSize(120, 12)
        self._button = QToolButton()
        self._button.clicked.connect(cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
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
            self.hide()

    def retranslate(self) -> None:
        self._button.setText(tr("Cancel"))
        self._button.setToolTip(tr("Leave everything where it is"))
        self._bar.setToolTip(tr("The layout is being worked out."))

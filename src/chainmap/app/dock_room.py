"""What a dock holds: a panel that scrolls where there is less room than it needs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST_WIDTH = 300
"""Enough to see what a panel is about, and to scroll in it."""


class DockRoom(QScrollArea):
    """Asks for little, so that many open docks never make the window larger than the screen."""

    def __init__(self, panel: QWidget, least_height: int) -> None:
        super().__init__()
        self._panel = panel
        self._least = QSize(LEAST_WIDTH, least_height)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(panel)
        panel.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        return self._panel.minimumSizeHint().boundedTo(self._least)

    def sizeHint(self) -> QSize:
        return self._panel.sizeHint()

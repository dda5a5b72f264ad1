"""What a dock holds: a panel that scrolls where there is less room than it needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
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
        self.setWidget(panel)
        panel.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        panel.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        return self._panel.minimumSizeHint().boundedTo(self._least)

    def sizeHint(self) -> QSize:
        return self._panel.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Fills the room, if that is enough. Qt would ask for the height that is liked best, and
        scroll where lists have already less than that.
        """
        least = self._panel.minimumSizeHint()
        room = self.viewport().size().expandedTo(least)
        layout = self._panel.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.minimumHeightForWidth(room.width())
            room.setHeight(max(self.viewport().height(), needed))
        self._panel.resize(room)

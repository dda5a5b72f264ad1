"""How large a window may be, so that nothing of it lies beyond the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 64)
"""What a desktop adds to a window: title bar and borders."""


def fitting(widget: QWidget, width: int, height: int) -> QSize:
    """This size, or as much of it as the widget's screen has room for."""
    return QSize(width, height).boundedTo(widget.screen().availableSize() - FRAME)

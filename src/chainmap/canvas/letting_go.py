"""What goes out of sight on the canvas hands the keys back to it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def let_go(part: QWidget, canvas: QWidget) -> None:
    """To be called before it is hidden: Qt would hand the keys to a field of a panel."""
    focus = part.window().focusWidget()
    if focus is part or part.isAncestorOf(focus):
        canvas.setFocus()

"""Tells Qt who speaks for the canvas. Asked only while a screen reader, or the like, is running."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

_installed: list[Any] = []


def install() -> None:
    """Once for the whole program."""
    if not _installed:
        _installed.append(_interface)
        QAccessible.installFactory(_interface)


def _interface(name: str, object: QObject | None) -> QAccessibleInterface | None:
    if name not in ("CanvasView", "Spot") or object is None:
        return None
    from chainmap.canvas.accessible.interfaces import CanvasInterface, ThingInterface
    from chainmap.canvas.accessible.spots import Spot
    from chainmap.canvas.view import CanvasView

    if isinstance(object, Spot):
        return ThingInterface(object)
    return CanvasInterface(object) if isinstance(object, CanvasView) else None

"""Pens and colours, made once: making them anew for each shape costs more than painting it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
KEPT = 4096
"""Many more than a picture needs; each step of a zoom asks for others."""


@lru_cache(KEPT)
def colour(name: str, opacity: float = 1.0) -> QColor:
    """A shared colour: not to be changed."""
    shade = QColor(name)
    shade.setAlphaF(opacity)
    return shade


@lru_cache(KEPT)
def pen(
    name: str,
    width: float,
    dashes: tuple[float, ...] = (),
    *,
    round_ends: bool = False,
    opacity: float = 1.0,
) -> QPen:
    """A shared pen: not to be changed. `width` and `dashes` in scene units; width 0: one pixel."""
    cap = Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap
    line = QPen(colour(name, opacity), width)
    line.setCapStyle(cap)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setCosmetic(width == 0)
    if dashes:
        line.setDashPattern([dash / (width or 1) for dash in dashes])
    return line

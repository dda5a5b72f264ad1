"""What lies over the still picture: which marks are drawn now, from back to front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from chainmap.canvas.marks import (
    paint_arrow,
    paint_band,
    paint_edge,
    paint_guides,
    paint_handled,
    paint_loose_end,
    paint_proposed,
    paint_selected,
    paint_target,
)
from chainmap.canvas.surface import Arrow

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView


def paint_foreground(painter: QPainter, view: CanvasView, *, marks_selected: bool) -> None:
    """On a painter in pixels; `marks_selected`: no tiles show what is selected already."""
    painter.translate(view.camera.origin)
    painter.scale(view.camera.scale, view.camera.scale)
    scene, surface, theme, scale = view.scene, view.surface, view.theme, view.camera.scale
    paint_target(painter, surface, scene, theme, scale)
    scene.paint_lifted(painter, theme, scale)
    if marks_selected:
        paint_selected(painter, scene, view.session.selection, theme, scale)
    paint_proposed(painter, scene, surface.proposed, theme, scale)
    _paint_offers(painter, view)
    paint_guides(painter, surface.guides, theme, scale)
    if surface.band is not None:
        paint_band(painter, surface.band, theme, scale)
    if isinstance(surface.arrow, Arrow):
        paint_arrow(painter, scene, surface.arrow, theme, scale)
    elif surface.arrow is not None:
        paint_loose_end(painter, scene, surface.arrow, theme, scale)


def _paint_offers(painter: QPainter, view: CanvasView) -> None:
    """The edges and handles to pull at, while nothing is pulled or typed."""
    pointing, scene, theme, scale = view.pointing, view.scene, view.theme, view.camera.scale
    is_held = pointing.gesture is not None or view.editor.is_open
    if not is_held and not view.is_read_only:
        paint_edge(painter, scene, pointing.hover, theme, scale)
        paint_handled(painter, scene, pointing.hover, pointing.near, theme, scale=scale)

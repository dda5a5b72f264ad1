"""Where a context menu opens on the canvas, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QContextMenuEvent

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView


def menu_place(view: CanvasView, event: QContextMenuEvent) -> QPoint:
    """The pixel of the screen; selects what is under the pointer, and by its key nothing else."""
    if event.reason() is QContextMenuEvent.Reason.Keyboard and view.session.selection:
        return view.mapToGlobal(_selected_pixel(view))
    target = view.pointing.target_at(QPointF(event.pos()))
    records = view.scene.records_behind([target.id]) if target.id else frozenset()
    if not records or not records <= view.session.selection:
        view.session.select(records)
    return event.globalPos()


def _selected_pixel(view: CanvasView) -> QPoint:
    """The middle of what is selected, as far as it is in sight."""
    area = view.camera.area_to_view(view.scene.area_of(view.session.selection))
    whole = QRectF(view.rect())
    seen = area.intersected(whole)
    return (whole if seen.isEmpty() else seen).center().toPoint()

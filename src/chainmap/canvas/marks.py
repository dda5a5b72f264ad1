"""What is drawn over the still picture: selection, edges to pull at, rubber band, arrow, hint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from chainmap.canvas.scene import Scene
from chainmap.canvas.surface import Arrow
from chainmap.canvas.tools.pointer import Area, Target, Zone
from chainmap.render.fonts import font
from chainmap.render.painters import (
    paint_attached,
    paint_ghost_delivery,
    paint_port_hint,
    paint_selection,
)
from chainmap.render.shapes import PartyShape
from chainmap.render.theme import Theme
from chainmap.wording.language import tr


def paint_selected(
    painter: QPainter, scene: Scene, ids: frozenset[str], theme: Theme, scale: float
) -> None:
    drawn = scene.shown.drawn(ids)
    shapes = [shape for id in drawn if (shape := scene.drawing.shape(id)) is not None]
    if shapes:
        paint_attached(painter, scene.lines_at(ids), theme, scale)
        paint_selection(painter, shapes, theme, scale)


def paint_edge(painter: QPainter, scene: Scene, hover: Target, theme: Theme, scale: float) -> None:
    """Marks the party under the pointer as one from whose edge deliveries are drawn."""
    shape = scene.drawing.shape(hover.id) if hover.is_party else None
    if isinstance(shape, PartyShape):
        paint_port_hint(painter, shape, theme, scale, active=hover.zone is Zone.BORDER)


def paint_band(painter: QPainter, band: Area, theme: Theme, scale: float) -> None:
    colour = QColor(theme.selection)
    painter.setPen(QPen(colour, 1 / scale))
    colour.setAlpha(36)
    painter.setBrush(colour)
    painter.drawRect(QRectF(band.left, band.top, band.right - band.left, band.bottom - band.top))


def paint_arrow(painter: QPainter, scene: Scene, arrow: Arrow, theme: Theme, scale: float) -> None:
    provider = scene.drawing.parties.get(arrow.provider)
    if provider is None:
        return
    box = provider.rect.area
    start = _leaving(box, QPointF(arrow.end.x, arrow.end.y))
    end = QPointF(arrow.end.x, arrow.end.y)
    consumer = scene.drawing.parties.get(arrow.consumer) if arrow.consumer else None
    if consumer is not None and arrow.consumer != arrow.provider:
        end = _leaving(consumer.rect.area, start)
        if not arrow.refused:
            paint_port_hint(painter, consumer, theme, scale, active=True)
    points = [(start.x(), start.y()), (end.x(), end.y())]
    paint_ghost_delivery(painter, points, theme, scale, refused=arrow.refused)


def paint_empty_hint(painter: QPainter, view: QRectF, theme: Theme) -> None:
    """What to do first, in the middle of an empty map (pixels)."""
    painter.setPen(QColor(theme.text_muted))
    painter.setFont(font(16, 600))
    head = QRectF(view.left(), view.center().y() - 44, view.width(), 28)
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, tr("Who serves whom?"))
    painter.setFont(font(13, 400))
    body = QRectF(view.left() + 24, head.bottom() + 4, view.width() - 48, 64)
    painter.drawText(
        body,
        Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
        tr(
            "Double-click to add a department, or drag one in from the palette.\n"
            "Then pull from its edge to the colleague or customer it serves."
        ),
    )


def _leaving(box: QRectF, towards: QPointF) -> QPointF:
    """Where the line from the middle of a box to a point leaves the box."""
    middle = box.center()
    way = towards - middle
    x = abs(way.x()) / max(box.width() / 2, 1)
    y = abs(way.y()) / max(box.height() / 2, 1)
    return middle + way / max(x, y) if max(x, y) > 1 else towards

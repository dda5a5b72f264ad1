"""What is painted over the still picture while somebody works on it. Widths are pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from chainmap.model.records import Point
from chainmap.render.delivery_painter import FINE_FROM, LABELS_FROM, paint_labels
from chainmap.render.outline import outline
from chainmap.render.pens import NO_BRUSH, NO_PEN, colour, pen
from chainmap.render.shapes import DeliveryShape, PartyShape, Shape, arrow_head
from chainmap.render.theme import Theme

GAP = 4.0
FEW = 12
"""More lines than this are not smoothed from afar."""
PORTS_FROM = 0.5
"""Scale below which the rings at the edges would cover the name."""


def paint_selection(painter: QPainter, shapes: Iterable[Shape], theme: Theme, scale: float) -> None:
    """A ring round parties and notes, a broad glow along deliveries."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(NO_BRUSH)
    for shape in shapes:
        if isinstance(shape, DeliveryShape):
            _paint_selected_delivery(painter, shape, theme, scale)
        else:
            painter.setPen(_line(theme, 2.0 / scale))
            painter.drawPath(_ring(shape, GAP / max(scale, 0.5)))
    painter.restore()


def _paint_selected_delivery(
    painter: QPainter, delivery: DeliveryShape, theme: Theme, scale: float
) -> None:
    around_label, label = QPainterPath(), QPainterPath()
    around_label.addRect(delivery.area.adjusted(-20, -20, 20, 20))
    label.addRoundedRect(delivery.label.area, 4, 4)
    painter.save()
    if scale >= LABELS_FROM:
        painter.setPen(_line(theme, 1.2 / scale))
        painter.drawPath(label)
        painter.setClipPath(around_label - label, Qt.ClipOperation.IntersectClip)
    painter.setPen(_glow(theme, 7.0 / scale + delivery.width))
    painter.drawPath(delivery.path)
    painter.restore()


def paint_attached(
    painter: QPainter, lines: Iterable[DeliveryShape], theme: Theme, scale: float
) -> None:
    """A thin glow along the deliveries of what is selected, drawn anew on top of all others."""
    lines = list(lines)
    if scale < FINE_FROM:
        _paint_attached_from_afar(painter, lines, theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(NO_BRUSH)
    for line in lines:
        painter.setPen(_glow(theme, 4.0 / scale + line.width))
        painter.drawPath(line.path)
    for line in lines:
        painter.setPen(_line(theme, max(line.width, 1.2 / scale)))
        painter.drawPath(line.path)
        painter.setPen(NO_PEN)
        painter.setBrush(colour(theme.selection))
        painter.drawPolygon(line.head_polygon)
        painter.setBrush(NO_BRUSH)
    if scale >= LABELS_FROM:
        for _ in paint_labels(painter, lines, theme):
            pass
    painter.restore()


def _paint_attached_from_afar(
    painter: QPainter, lines: Sequence[DeliveryShape], theme: Theme
) -> None:
    """All of them at once, without what one would not see."""
    path = QPainterPath()
    for line in lines:
        path.addPath(line.polyline)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(lines) <= FEW)
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(theme.selection, 0))
    painter.drawPath(path)
    painter.restore()


def paint_port_hint(
    painter: QPainter, party: PartyShape, theme: Theme, scale: float, *, active: bool
) -> None:
    """Tells that deliveries start (or end) at this party's edge; `active`: now, at the pointer."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(NO_BRUSH)
    if active:
        painter.setPen(_glow(theme, 8.0 / scale))
        painter.drawPath(party.outline)
        painter.setPen(_line(theme, 2.0 / scale))
        painter.drawPath(party.outline)
    elif scale >= PORTS_FROM:
        _paint_ports(painter, party, theme, scale)
    painter.restore()


def paint_ghost_delivery(
    painter: QPainter,
    points: Sequence[Point | tuple[float, float]],
    theme: Theme,
    scale: float,
    *,
    refused: bool = False,
) -> None:
    """A delivery in the making; a refused one is grey and ends in a "no" sign."""
    name = theme.inactive_text if refused else theme.accent
    line = [QPointF(*point) for point in points]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(name, 2.0 / scale, (6.0 / scale, 4.0 / scale)))
    painter.drawPolyline(QPolygonF(line))
    if refused:
        _paint_no(painter, line[-1], theme, scale)
    else:
        painter.setPen(NO_PEN)
        painter.setBrush(colour(name))
        tip, before = Point(*points[-1]), Point(*points[-2])
        painter.drawPolygon(arrow_head(before, tip, 13 / scale))
    painter.restore()


def _paint_no(painter: QPainter, at: QPointF, theme: Theme, scale: float) -> None:
    radius = 8.0 / scale
    painter.setPen(pen(theme.bad, 2.0 / scale, round_ends=True))
    painter.setBrush(colour(theme.canvas))
    painter.drawEllipse(at, radius, radius)
    bar = QPointF(radius, radius) * 0.62
    painter.drawLine(at - bar, at + bar)


def _paint_ports(painter: QPainter, party: PartyShape, theme: Theme, scale: float) -> None:
    rect, radius = party.rect, min(4.0 / scale, party.rect.height / 5)
    middle = rect.center
    painter.setPen(_line(theme, 1.5 / scale))
    painter.setBrush(colour(theme.canvas))
    for x, y in (
        (rect.left, middle[1]),
        (rect.right, middle[1]),
        (middle[0], rect.top),
        (middle[0], rect.bottom),
    ):
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _ring(shape: Shape, gap: float) -> QPainterPath:
    if isinstance(shape, PartyShape):
        return outline(shape.kind, shape.rect, -gap)
    path = QPainterPath()
    path.addRoundedRect(shape.bounds.area, 3, 3)
    return path


def _line(theme: Theme, width: float) -> QPen:
    return pen(theme.selection, width)


def _glow(theme: Theme, width: float) -> QPen:
    return pen(theme.selection, width, round_ends=True, opacity=0.28)

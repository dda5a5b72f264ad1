"""Deliveries: line, arrow head, label. Line style and head tell the flow, width the criticality.

delivery: solid, filled head · request: dashed, hollow head · feedback: dotted, open head ·
not active: pale, its label in italics
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from chainmap.model.records import Flow
from chainmap.render.fonts import shared_font
from chainmap.render.geometry import LABEL_PADDING
from chainmap.render.jumps import Crossings, parts, path_with_jumps
from chainmap.render.overlay_painter import marked_line, marked_text, marked_width, paint_badges
from chainmap.render.pens import NO_BRUSH, NO_PEN, colour, pen
from chainmap.render.shapes import DeliveryShape
from chainmap.render.text import LABEL, LABEL_INACTIVE, width
from chainmap.render.theme import Theme

LABELS_FROM = 0.5
"""Scale from which labels are painted."""
HALO = 0.84
"""Opacity behind a label: other lines can still be followed through it."""
STEP = 8
"""Lines or labels that are painted without a pause."""
FINE_FROM = 0.3
"""Scale from which lines have their own width, style and round corners."""


def paint_lines(
    painter: QPainter,
    deliveries: Sequence[DeliveryShape],
    theme: Theme,
    *,
    jumps: bool = False,
    within: QRectF | None = None,
) -> Iterator[None]:
    """`jumps`: lines hop over those they cross, or leave a gap for them.

    `within`: the part of the map that is seen. Comes back wherever one may pause.
    """
    crossings = Crossings(deliveries, within) if jumps else None
    for place, delivery in enumerate(deliveries):
        if place % STEP == 0:
            yield
        paint_line(painter, delivery, theme, crossings)


def paint_line(
    painter: QPainter, delivery: DeliveryShape, theme: Theme, crossings: Crossings | None
) -> None:
    """One line and its head; `crossings`: all lines, where it hops over those it crosses."""
    painter.setBrush(NO_BRUSH)
    line = line_pen(delivery, theme)
    path = delivery.path if crossings is None else path_with_jumps(delivery, crossings)
    if path is delivery.path or delivery.flow is Flow.DELIVERY:
        painter.setPen(line)
        painter.drawPath(path)
    else:
        _paint_in_parts(painter, path, line)
    _paint_head(painter, delivery, theme)


def _paint_in_parts(painter: QPainter, path: QPainterPath, line: QPen) -> None:
    """Dashes go on behind a gap as if there were none: a gap elsewhere moves none of them."""
    for part, gone in parts(path):
        dashed = QPen(line)
        dashed.setDashOffset(gone / (line.widthF() or 1.0))
        painter.setPen(dashed)
        painter.drawPath(part)


def paint_plain_lines(painter: QPainter, deliveries: Iterable[DeliveryShape], theme: Theme) -> None:
    """All lines one pixel wide, those of a colour at once."""
    paths: dict[str, QPainterPath] = {}
    for delivery in deliveries:
        name = line_colour(delivery, theme)
        paths.setdefault(name, QPainterPath()).addPath(delivery.polyline)
    painter.setBrush(NO_BRUSH)
    for name, path in paths.items():
        painter.setPen(pen(name, 0))
        painter.drawPath(path)


def paint_labels(
    painter: QPainter, deliveries: Sequence[DeliveryShape], theme: Theme
) -> Iterator[None]:
    """Comes back wherever one may pause."""
    # All halos first: none may hide the letters of another label.
    paint_halos(painter, deliveries, theme)
    for place, delivery in enumerate(deliveries):
        if place % STEP == 0:
            yield
        paint_label(painter, delivery, theme)
    paint_badges(painter, deliveries, theme)


def paint_halos(painter: QPainter, deliveries: Sequence[DeliveryShape], theme: Theme) -> None:
    """What keeps lines from labels; it lies between the two."""
    painter.setPen(NO_PEN)
    painter.setBrush(colour(theme.canvas, HALO))
    for delivery in deliveries:
        painter.drawRoundedRect(delivery.label.area, 4, 4)


def line_pen(delivery: DeliveryShape, theme: Theme) -> QPen:
    """Solid, dashed or dotted, as wide as the delivery is critical."""
    name = line_colour(delivery, theme)
    thickness = marked_width(theme, delivery.id, delivery.width)
    if delivery.flow is Flow.REQUEST:
        return pen(name, thickness, (6.0 + thickness, 3.5 + thickness))
    if delivery.flow is Flow.FEEDBACK:
        return pen(name, thickness * 1.15, (0.05, 3.0 + 1.4 * thickness), round_ends=True)
    return pen(name, thickness)


def line_colour(delivery: DeliveryShape, theme: Theme) -> str:
    plain = theme.flows[delivery.flow].line if delivery.active else theme.inactive
    return plain if theme.overlay is None else marked_line(theme, delivery.id, plain)


def _paint_head(painter: QPainter, delivery: DeliveryShape, theme: Theme) -> None:
    name = line_colour(delivery, theme)
    head = delivery.head_polygon
    if delivery.flow is Flow.DELIVERY:
        painter.setPen(NO_PEN)
        painter.setBrush(colour(name))
        painter.drawPolygon(head)
    elif delivery.flow is Flow.REQUEST:
        painter.setPen(pen(name, max(delivery.width * 0.8, 1.2)))
        painter.setBrush(colour(theme.canvas))
        painter.drawPolygon(head)
    else:
        painter.setPen(pen(name, max(delivery.width, 1.4), round_ends=True))
        painter.drawPolyline(head)


def paint_label(painter: QPainter, delivery: DeliveryShape, theme: Theme) -> None:
    style = LABEL if delivery.active else LABEL_INACTIVE
    ink = theme.flows[delivery.flow].text if delivery.active else theme.inactive_text
    ink = marked_text(theme, delivery.id, ink)
    painter.setFont(shared_font(style.size, style.weight, style.italic))
    painter.setPen(colour(ink))
    middle = delivery.label.center[0]
    base = delivery.label.top + LABEL_PADDING.height + style.ascent
    for line in delivery.lines:
        painter.drawText(QPointF(middle - width(line, style) / 2, base), line)
        base += style.line

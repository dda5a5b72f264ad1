"""The handles of what is selected or under the pointer: where they are, and how they look."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from chainmap.canvas.tools.pointer import Part
from chainmap.model.records import Point
from chainmap.render.geometry import Rect
from chainmap.render.pens import NO_PEN, colour, pen
from chainmap.render.shapes import DeliveryShape
from chainmap.render.theme import Theme

SIDE = 8.0
"""Pixels: side of a handle to resize or reconnect by."""
REACH = 7.0
"""Pixels from its middle within which a handle is grabbed."""
AWAY = 20.0
"""Pixels between a party and the handles beside it."""
RADIUS = 8.5
HANDLES_FROM = 0.4
"""Scale from which handles are offered."""

Handles = Mapping[Part, Point]


def corners(rect: Rect) -> Handles:
    return {
        Part.TOP_LEFT: Point(rect.left, rect.top),
        Part.TOP_RIGHT: Point(rect.right, rect.top),
        Part.BOTTOM_LEFT: Point(rect.left, rect.bottom),
        Part.BOTTOM_RIGHT: Point(rect.right, rect.bottom),
    }


def ends(delivery: DeliveryShape) -> Handles:
    return {Part.START: delivery.points[0], Part.END: delivery.points[-1]}


def adders(rect: Rect, unit: float) -> Handles:
    """Beside the four sides; `unit`: scene units in one pixel."""
    x, y = rect.center
    return {
        Part.LEFT: Point(rect.left - AWAY * unit, y),
        Part.RIGHT: Point(rect.right + AWAY * unit, y),
        Part.UP: Point(x, rect.top - AWAY * unit),
        Part.DOWN: Point(x, rect.bottom + AWAY * unit),
    }


def part_at(handles: Handles, at: Point, reach: float) -> Part | None:
    """The handle within reach of a point."""
    for part, place in handles.items():
        if abs(place.x - at.x) <= reach and abs(place.y - at.y) <= reach:
            return part
    return None


def paint_handles(painter: QPainter, handles: Handles, theme: Theme, scale: float) -> None:
    """Small squares."""
    side = SIDE / scale
    painter.setPen(pen(theme.selection, 1.5 / scale))
    painter.setBrush(colour(theme.canvas))
    for place in handles.values():
        painter.drawRect(QRectF(place.x - side / 2, place.y - side / 2, side, side))


def paint_ends(painter: QPainter, handles: Handles, theme: Theme, scale: float) -> None:
    """Discs, so that they are told apart from the corners of boxes."""
    painter.setPen(pen(theme.canvas, 1.5 / scale))
    painter.setBrush(colour(theme.selection))
    for place in handles.values():
        painter.drawEllipse(QPointF(*place), SIDE * 0.62 / scale, SIDE * 0.62 / scale)


def paint_adders(
    painter: QPainter, handles: Handles, theme: Theme, scale: float, active: Part
) -> None:
    """Discs with arrows that point away from the party."""
    for part, place in handles.items():
        is_active = part is active
        painter.setPen(pen(theme.accent, 1.3 / scale))
        painter.setBrush(colour(theme.accent if is_active else theme.canvas))
        painter.drawEllipse(QPointF(*place), RADIUS / scale, RADIUS / scale)
        painter.setPen(NO_PEN)
        painter.setBrush(colour(theme.on_accent if is_active else theme.accent))
        painter.drawPath(_arrow(place, part, 1 / scale))


def _arrow(place: Point, part: Part, unit: float) -> QPainterPath:
    x, y = {Part.LEFT: (-1, 0), Part.RIGHT: (1, 0), Part.UP: (0, -1), Part.DOWN: (0, 1)}[part]
    middle, way = QPointF(*place), QPointF(x, y) * unit
    side = QPointF(-y, x) * unit
    path = QPainterPath(middle + way * 5)
    path.lineTo(middle - way * 3 + side * 4.5)
    path.lineTo(middle - way * 3 - side * 4.5)
    path.closeSubpath()
    return path

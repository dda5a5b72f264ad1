"""The forms that tell the kinds of parties apart, and where lines meet them."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from chainmap.model.records import PartyKind, Point
from chainmap.render.geometry import Rect


class Corner(NamedTuple):
    """What a form takes away at each corner of its box, in scene units."""

    width: float
    height: float
    is_round: bool


ROUND = 10.0
_USUAL = Corner(ROUND, ROUND, True)
_BOXES = (PartyKind.DEPARTMENT, PartyKind.TEAM)


def corner(kind: PartyKind, rect: Rect) -> Corner:
    """Department and team: rounded; person: pill; customer: hexagon; supplier: corners cut."""
    half_width, half_height = rect[2] / 2, rect[3] / 2
    if kind in _BOXES:
        if half_width >= ROUND and half_height >= ROUND:
            return _USUAL
        radius = min(ROUND, half_width, half_height)
        return Corner(radius, radius, True)
    if kind is PartyKind.PERSON:
        radius = min(half_width, half_height, 32.0)
        return Corner(radius, radius, True)
    if kind is PartyKind.EXTERNAL_CUSTOMER:
        return Corner(min(16.0, half_width), half_height, False)
    cut = min(13.0, half_width, half_height)
    return Corner(cut, cut, False)


def outline(kind: PartyKind, rect: Rect, inset: float = 0.0) -> QPainterPath:
    """The border of a party; `inset` moves it inwards (negative: outwards)."""
    cut = corner(kind, rect)
    inner = rect.grown(-inset)
    path = QPainterPath()
    if cut.is_round:
        radius = max(cut.width - inset, 1.0)
        path.addRoundedRect(inner.area, radius, radius)
    else:
        path.addPolygon(_cut_corners(inner, cut))
        path.closeSubpath()
    return path


def _cut_corners(rect: Rect, cut: Corner) -> QPolygonF:
    left, top, right, bottom = rect.left, rect.top, rect.right, rect.bottom
    x, y = min(cut.width, rect.width / 2), min(cut.height, rect.height / 2)
    corners = [
        (left + x, top),
        (right - x, top),
        (right, top + y),
        (right, bottom - y),
        (right - x, bottom),
        (left + x, bottom),
        (left, bottom - y),
        (left, top + y),
    ]
    return QPolygonF([QPointF(*point) for point in corners])


def on_outline(kind: PartyKind, rect: Rect, point: Point) -> Point:
    """A point on the box's border, moved inwards to where the form itself begins."""
    (x, y), (left, top, width, height) = point, rect
    cut = corner(kind, rect)
    across = min(y - top, top + height - y)
    along = min(x - left, left + width - x)
    if abs(along) <= abs(across):
        gap = _gap(across, cut.height, cut.width, cut.is_round)
        return Point(left + gap if x < left + width / 2 else left + width - gap, y)
    gap = _gap(along, cut.width, cut.height, cut.is_round)
    return Point(x, top + gap if y < top + height / 2 else top + height - gap)


def _gap(distance: float, reach: float, depth: float, is_round: bool) -> float:
    """How deep a corner cuts in, at this distance from the box's corner."""
    if distance >= reach or reach <= 0:
        return 0.0
    missing = 1 - max(distance, 0.0) / reach
    return depth * (1 - sqrt(1 - missing * missing)) if is_round else depth * missing


def strip(kind: PartyKind, rect: Rect, width: float) -> QPainterPath:
    """The left edge of a party's form, `width` wide."""
    edge = QPainterPath()
    start = corner(kind, rect).width if kind is PartyKind.EXTERNAL_CUSTOMER else 0.0
    edge.addRect(QRectF(rect.left, rect.top, width + start, rect.height))
    return outline(kind, rect).intersected(edge)

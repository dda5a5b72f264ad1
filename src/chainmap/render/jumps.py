"""Where lines hop over those that they cross.

Level pieces of orthogonal lines hop over upright ones. Jumps are worked out while painting, from
the lines that are painted: whoever paints a part of a map gives all lines that come within
`AROUND` of it, and the parts fit together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from chainmap.model.records import Point
from chainmap.render.shapes import CORNER_RADIUS, DeliveryShape, rounded

RADIUS = 4.5
MARGIN = CORNER_RADIUS + RADIUS
"""No jump this near to a corner or an end."""
TOGETHER = 3 * RADIUS
"""Crossings this near to each other make one wider jump."""
AROUND = 48.0


class _Upright(NamedTuple):
    x: float
    top: float
    bottom: float
    owner: str


class Crossings:
    """The upright pieces of lines, ready to be asked."""

    def __init__(self, lines: Sequence[DeliveryShape]) -> None:
        self._uprights = sorted(
            _Upright(a[0], min(a[1], b[1]), max(a[1], b[1]), line.id)
            for line in lines
            for a, b in pairwise(line.points)
            if abs(a[0] - b[0]) < 0.5 and abs(a[1] - b[1]) > 1
        )
        self._xs = [upright.x for upright in self._uprights]

    def on(self, line: DeliveryShape, a: Point, b: Point) -> list[tuple[float, float]]:
        """The jumps of a level piece of a line, as spans from left to right."""
        left, right = min(a[0], b[0]) + MARGIN, max(a[0], b[0]) - MARGIN
        first, last = bisect_left(self._xs, left), bisect_right(self._xs, right)
        y, label = a[1], line.label
        spans: list[tuple[float, float]] = []
        for x, top, bottom, owner in self._uprights[first:last]:
            if owner == line.id or not top + 1 < y < bottom - 1:
                continue
            if label.left - RADIUS <= x <= label.right + RADIUS and label.top <= y <= label.bottom:
                continue
            if spans and x - spans[-1][1] < TOGETHER:
                spans[-1] = (spans[-1][0], x)
            else:
                spans.append((x, x))
        return spans


def path_with_jumps(line: DeliveryShape, crossings: Crossings) -> QPainterPath:
    """The line as `DeliveryShape.path` has it, with a hop at each crossing."""
    points = line.shortened
    jumps = list(_jumps(line, points, crossings))
    if not any(jumps):
        return line.path
    return rounded(points, jumps=jumps, hop=_hop)


def _jumps(
    line: DeliveryShape, points: Sequence[Point], crossings: Crossings
) -> Iterator[list[tuple[float, float]]]:
    for a, b in pairwise(points):
        is_level = abs(a[1] - b[1]) < 0.5 and abs(a[0] - b[0]) > 2 * MARGIN
        spans = crossings.on(line, a, b) if is_level else []
        yield spans if a[0] < b[0] else [(right, left) for left, right in reversed(spans)]


def _hop(path: QPainterPath, y: float, start: float, end: float) -> None:
    """Up, across, and down again; `start` and `end` are the first and last line hopped over."""
    forward = end > start or (end == start and path.currentPosition().x() < start)
    way = 1 if forward else -1
    path.lineTo(start - way * RADIUS, y)
    up = QRectF(start - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    path.arcTo(up, 180 if forward else 0, -90 if forward else 90)
    path.lineTo(QPointF(end, y - RADIUS))
    down = QRectF(end - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    path.arcTo(down, 90, -90 if forward else 90)

"""Where lines hop over those that they cross, or leave a gap for them.

Level pieces of orthogonal lines hop over upright ones, of curved and of broken lines they leave a
gap; of straight lines the one behind leaves a gap for the one in front. Jumps are worked out while
painting, from the lines that are painted: whoever paints a part of a map gives all lines that come
within `AROUND` of it, and the parts fit together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot, inf
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from chainmap.model.records import Flow, Lines, Point
from chainmap.render.gaps import RADIUS, Jumps, Span, Spot, gaps_between
from chainmap.render.geometry import Rect
from chainmap.render.shapes import CORNER_RADIUS, DeliveryShape, rounded

TOGETHER = 3 * RADIUS
"""Crossings this near to each other make one wider jump."""
AROUND = 48.0
BAND = 128.0
"""Height of the strips in which lines are looked for."""


class _Upright(NamedTuple):
    x: float
    top: float
    bottom: float
    owner: str


class _Band(NamedTuple):
    """The upright pieces in a level strip of the map, from left to right."""

    xs: list[float]
    pieces: list[_Upright]


class Crossings:
    """The pieces of lines, ready to be asked; `within`: jumps elsewhere are not seen."""

    def __init__(self, lines: Sequence[DeliveryShape], within: QRectF | None = None) -> None:
        near = Rect.of(within).grown(AROUND) if within is not None else None
        self._left, self._right = (near.left, near.right) if near else (-inf, inf)
        self._top, self._bottom = (near.top, near.bottom) if near else (-inf, inf)
        self._bands = self._in_bands(
            upright
            for line in lines
            if line.look is not Lines.STRAIGHT
            for upright in _uprights(line)
        )
        straight = [line for line in lines if line.look is Lines.STRAIGHT]
        self._gaps = gaps_between(straight, near) if straight else {}

    def _in_bands(self, uprights: Iterable[_Upright]) -> dict[int, _Band]:
        found: defaultdict[int, list[_Upright]] = defaultdict(list)
        for upright in uprights:
            if self._left <= upright.x <= self._right:
                top, bottom = max(upright.top, self._top), min(upright.bottom, self._bottom)
                for band in range(int(top // BAND), int(bottom // BAND) + 1):
                    found[band].append(upright)
        bands = ((band, sorted(pieces)) for band, pieces in found.items())
        return {band: _Band([one.x for one in pieces], pieces) for band, pieces in bands}

    def jumps(self, line: DeliveryShape) -> Jumps:
        """For each piece of a line its jumps, in its direction: the first and last line crossed."""
        if line.look is Lines.STRAIGHT:
            return self._gaps.get(line.id, [])
        return list(self._level_jumps(line))

    def _level_jumps(self, line: DeliveryShape) -> Iterator[list[Span]]:
        reaches = corner_reaches(line.points, line.radius)
        for (a, b), near in zip(pairwise(line.points), reaches, strict=True):
            is_level = abs(a[1] - b[1]) < 0.5
            forward = a[0] < b[0]
            (left, after), (right, before) = sorted(((a[0], near[0]), (b[0], near[1])))
            found = self._on(line, left + after, right - before, a[1]) if is_level else []
            yield [
                ((one, a[1]), (other, a[1]))
                for one, other in (found if forward else [span[::-1] for span in found[::-1]])
            ]

    def _on(
        self, line: DeliveryShape, left: float, right: float, y: float
    ) -> list[tuple[float, float]]:
        band = self._bands.get(int(y // BAND)) if self._top <= y <= self._bottom else None
        if band is None:
            return []
        first, last = bisect_left(band.xs, left), bisect_right(band.xs, right)
        label = line.label
        spans: list[tuple[float, float]] = []
        for x, top, bottom, owner in band.pieces[first:last]:
            if owner == line.id or not top + 1 < y < bottom - 1:
                continue
            if label.left - RADIUS <= x <= label.right + RADIUS and label.top <= y <= label.bottom:
                continue
            if spans and x - spans[-1][1] < TOGETHER:
                spans[-1] = (spans[-1][0], x)
            else:
                spans.append((x, x))
        return spans


def _uprights(line: DeliveryShape) -> Iterator[_Upright]:
    """Without the round corners of a curved line: there it runs elsewhere."""
    reaches = corner_reaches(line.points, line.radius if line.look is Lines.CURVED else 0.0)
    for (a, b), near in zip(pairwise(line.points), reaches, strict=True):
        if abs(a[0] - b[0]) >= 0.5 or abs(a[1] - b[1]) <= 1:
            continue
        (top, after), (bottom, before) = sorted(((a[1], near[0]), (b[1], near[1])))
        room = RADIUS if line.look is Lines.CURVED else 0.0
        after, before = max(after - room, 0.0), max(before - room, 0.0)
        yield _Upright(a[0], top + after, bottom - before, line.id)


def corner_reaches(points: Sequence[Point], radius: float) -> Iterator[tuple[float, float]]:
    """For each piece the units at its start and its end that no jump may touch."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    turns = [min(radius, one / 2, other / 2) for one, other in pairwise(lengths)]
    ends = [radius and CORNER_RADIUS, *turns, radius and CORNER_RADIUS]
    return ((start + RADIUS, end + RADIUS) for start, end in pairwise(ends))


def path_with_jumps(line: DeliveryShape, crossings: Crossings) -> QPainterPath:
    """The line as `DeliveryShape.path` has it, with a hop or a gap at each crossing."""
    jumps = crossings.jumps(line)
    if not any(jumps):
        return line.path
    hops = line.look is Lines.ORTHOGONAL and line.flow is Flow.DELIVERY
    return rounded(line.shortened, line.radius, jumps=jumps, hop=_hop if hops else _gap)


def parts(path: QPainterPath) -> list[tuple[QPainterPath, float]]:
    """What is between the gaps of a path, each with the length of all that comes before it."""
    found: list[tuple[QPainterPath, float]] = []
    gone, at = 0.0, 0
    while at < path.elementCount():
        element = path.elementAt(at)
        here = QPointF(element.x, element.y)
        if element.isMoveTo():
            if found:
                gap = here - found[-1][0].currentPosition()
                gone += found[-1][0].length() + hypot(gap.x(), gap.y())
            found.append((QPainterPath(here), gone))
        elif element.isLineTo():
            found[-1][0].lineTo(here)
        else:
            second, end = path.elementAt(at + 1), path.elementAt(at + 2)
            found[-1][0].cubicTo(here, QPointF(second.x, second.y), QPointF(end.x, end.y))
            at += 2
        at += 1
    return found


def _hop(path: QPainterPath, start: Spot, end: Spot) -> None:
    """Up, across, and down again; `start` and `end` are the first and last line hopped over."""
    (left, y), (right, _) = start, end
    forward = right > left or (right == left and path.currentPosition().x() < left)
    way = 1 if forward else -1
    path.lineTo(left - way * RADIUS, y)
    up = QRectF(left - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    path.arcTo(up, 180 if forward else 0, -90 if forward else 90)
    path.lineTo(QPointF(right, y - RADIUS))
    down = QRectF(right - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    path.arcTo(down, 90, -90 if forward else 90)


def _gap(path: QPainterPath, start: Spot, end: Spot) -> None:
    """`start` and `end`: the first and last line that it is left for."""
    here = path.currentPosition()
    x, y = start[0] - here.x(), start[1] - here.y()
    length = hypot(x, y) or 1.0
    x, y = x / length * RADIUS, y / length * RADIUS
    path.lineTo(start[0] - x, start[1] - y)
    path.moveTo(end[0] + x, end[1] + y)

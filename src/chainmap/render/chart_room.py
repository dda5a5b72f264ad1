"""Which parts of a chart are taken, so that labels find free ones."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, cos, floor, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF

CELL = 3.0
"""Pixels: what is nearer than this counts as touching."""
RINGS = (14.0, 22.0, 34.0, 48.0, 66.0, 88.0, 112.0, 140.0)
LEAST_LEADER = 6.0
WAYS = 24
"""Directions in which a label is tried on a ring."""


class Room:
    """A raster over an area: one whole number a row, one bit a cell."""

    def __init__(self, area: QRectF) -> None:
        self._area = area
        self._rows = [0] * (ceil(area.height() / CELL) + 1)

    def is_free(self, box: QRectF) -> bool:
        """Whether nothing is there, and the box is inside of the area."""
        if not self._area.contains(box):
            return False
        mask = self._mask(box.left(), box.right())
        return not any(self._rows[row] & mask for row in self._span(box))

    def take(self, box: QRectF) -> None:
        mask = self._mask(box.left(), box.right())
        for row in self._span(box):
            self._rows[row] |= mask

    def is_line_free(self, start: QPointF, end: QPointF) -> bool:
        return not any(self._rows[row] >> bit & 1 for row, bit in self._cells(start, end))

    def take_line(self, start: QPointF, end: QPointF) -> None:
        for row, bit in self._cells(start, end):
            self._rows[row] |= 1 << bit

    def _mask(self, left: float, right: float) -> int:
        first = max(floor((left - self._area.left()) / CELL), 0)
        last = max(ceil((right - self._area.left()) / CELL), first)
        return ((1 << (last - first)) - 1) << first

    def _span(self, box: QRectF) -> range:
        first = max(floor((box.top() - self._area.top()) / CELL), 0)
        last = min(ceil((box.bottom() - self._area.top()) / CELL), len(self._rows))
        return range(first, last)

    def _cells(self, start: QPointF, end: QPointF) -> Iterator[tuple[int, int]]:
        steps = max(int(hypot(end.x() - start.x(), end.y() - start.y()) / CELL * 1.5), 1)
        for step in range(steps + 1):
            at = start + (end - start) * (step / steps) - self._area.topLeft()
            row, bit = floor(at.y() / CELL), floor(at.x() / CELL)
            if 0 <= row < len(self._rows) and bit >= 0:
                yield row, bit


def place_label(
    room: Room,
    at: QPointF,
    radius: float,
    wide: float,
    high: float,
    *,
    far: bool = True,
    over: bool = False,
) -> tuple[QRectF, tuple[QPointF, QPointF] | None] | None:
    """A free place for a label near a mark, and the line to it where it stands apart.

    `None`: there is none. The place is taken then. `far`: it may stand apart. `over`: the line
    may cross what is taken.
    """
    for box in _beside(at, radius + 3.0, wide, high):
        if room.is_free(box):
            room.take(box)
            return box, None
    for box in _around(at, radius, wide, high) if far else ():
        if room.is_free(box):
            line = _leader(at, radius, box)
            if over or room.is_line_free(*line):
                room.take(box)
                room.take_line(*line)
                return box, line if _is_seen(*line) else None
    return None


def _beside(at: QPointF, away: float, wide: float, high: float) -> Iterator[QRectF]:
    x, y = at.x(), at.y()
    yield QRectF(x + away, y - high / 2, wide, high)
    yield QRectF(x - away - wide, y - high / 2, wide, high)
    for top in (y - away - high, y + away):
        yield QRectF(x - wide / 2, top, wide, high)
        yield QRectF(x + 2, top, wide, high)
        yield QRectF(x - wide - 2, top, wide, high)


def _around(at: QPointF, radius: float, wide: float, high: float) -> Iterator[QRectF]:
    for ring in RINGS:
        for way in range(WAYS):
            angle = 2 * pi * way / WAYS
            reach = radius + ring
            x = at.x() + cos(angle) * (reach + wide / 2) - wide / 2
            y = at.y() + sin(angle) * (reach + high / 2) - high / 2
            yield QRectF(x, y, wide, high)


def _is_seen(start: QPointF, end: QPointF) -> bool:
    """A line so short that it would look like a speck tells nothing."""
    return hypot(end.x() - start.x(), end.y() - start.y()) >= LEAST_LEADER


def _leader(at: QPointF, radius: float, box: QRectF) -> tuple[QPointF, QPointF]:
    """From the rim of a mark to the nearest point of a box."""
    end = QPointF(
        min(max(at.x(), box.left()), box.right()), min(max(at.y(), box.top()), box.bottom())
    )
    along = end - at
    length = hypot(along.x(), along.y()) or 1.0
    # The line's ends lie clear of what they point at, or it would never be free.
    return at + along * ((radius + CELL + 1) / length), end - along * ((CELL + 1) / length)

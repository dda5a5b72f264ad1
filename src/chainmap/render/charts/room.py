"""Which parts of a chart are taken, so that labels find free ones."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, cos, hypot, pi, sin
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF

CELL = 3.0
"""Pixels: what is nearer than this counts as touching."""
RINGS = (14.0, 24.0, 38.0, 56.0, 80.0, 110.0, 140.0)
STEP = 8.0
"""By which a list is tried higher or lower."""
Found: TypeAlias = "tuple[QRectF, tuple[QPointF, QPointF] | None]"
WAYS = [(cos(2 * pi * way / 16), sin(2 * pi * way / 16)) for way in range(16)]
"""Directions in which a label is tried on a ring."""


class Room:
    """A raster over an area: one whole number a row, one bit a cell."""

    def __init__(self, area: QRectF) -> None:
        self._left, self._top = area.left(), area.top()
        self._width, self._height = area.width(), area.height()
        self._rows = [0] * (ceil(self._height / CELL) + 1)

    def is_free(self, box: QRectF) -> bool:
        """Whether nothing is there, and the box is inside of the area."""
        return self.has_place(box.left(), box.top(), box.width(), box.height())

    def has_place(self, left: float, top: float, wide: float, high: float) -> bool:
        """As `is_free`; in bare numbers, as it is asked thousands of times."""
        left, top = left - self._left, top - self._top
        if left < 0 or top < 0 or left + wide > self._width or top + high > self._height:
            return False
        first = int(left / CELL)
        mask = ((1 << (ceil((left + wide) / CELL) - first)) - 1) << first
        rows = self._rows
        return not any(
            rows[row] & mask for row in range(int(top / CELL), ceil((top + high) / CELL))
        )

    def take(self, box: QRectF) -> None:
        left, top = max(box.left() - self._left, 0.0), max(box.top() - self._top, 0.0)
        right, bottom = box.right() - self._left, box.bottom() - self._top
        first = int(left / CELL)
        mask = ((1 << max(ceil(right / CELL) - first, 0)) - 1) << first
        for row in range(int(top / CELL), min(ceil(bottom / CELL), len(self._rows))):
            self._rows[row] |= mask

    def is_line_free(self, start: QPointF, end: QPointF) -> bool:
        return not any(self._rows[row] >> bit & 1 for row, bit in self._cells(start, end))

    def take_line(self, start: QPointF, end: QPointF) -> None:
        for row, bit in self._cells(start, end):
            self._rows[row] |= 1 << bit

    def _cells(self, start: QPointF, end: QPointF) -> Iterator[tuple[int, int]]:
        x, y = start.x() - self._left, start.y() - self._top
        across, down = end.x() - start.x(), end.y() - start.y()
        steps = max(int(hypot(across, down) / CELL * 1.5), 1)
        for step in range(steps + 1):
            column, row = (x + across * step / steps) / CELL, (y + down * step / steps) / CELL
            if 0 <= row < len(self._rows) and column >= 0:
                yield int(row), int(column)


def place_label(
    room: Room,
    at: QPointF,
    radius: float,
    wide: float,
    high: float,
    *,
    far: bool = True,
    over: bool = False,
) -> Found | None:
    """A free place for a label near a mark, and the line to it where it stands apart.

    `None`: there is none. The place is taken then. `far`: it may stand apart. `over`: the line
    may cross what is taken.
    """
    x, y = at.x(), at.y()
    for left, top in _beside(x, y, radius + 3.0, wide, high):
        if room.has_place(left, top, wide, high):
            box = QRectF(left, top, wide, high)
            room.take(box)
            return box, None
    places = _around(x, y, radius, wide, high) if far else iter(())
    return _first_free(room, at, radius, (wide, high), places, over=over)


def place_list(room: Room, at: QPointF, radius: float, wide: float, high: float) -> Found | None:
    """As `place_label`, for what is high: left or right of the mark, higher or lower."""
    places = _besides(at.x(), at.y(), radius, wide, high)
    return _first_free(room, at, radius, (wide, high), places) or place_label(
        room, at, radius, wide, high
    )


def _first_free(
    room: Room,
    at: QPointF,
    radius: float,
    size: tuple[float, float],
    places: Iterator[tuple[float, float]],
    *,
    over: bool = False,
) -> Found | None:
    wide, high = size
    for left, top in places:
        if room.has_place(left, top, wide, high):
            box = QRectF(left, top, wide, high)
            # Its ends lie clear of what they point at, or it would never be free.
            line = _leader(at, radius, box, CELL + 1)
            if over or room.is_line_free(*line):
                room.take(box)
                room.take_line(*line)
                return box, _leader(at, radius, box, 1.0)
    return None


def _beside(
    x: float, y: float, away: float, wide: float, high: float
) -> Iterator[tuple[float, float]]:
    yield x + away, y - high / 2
    yield x - away - wide, y - high / 2
    for top in (y - away - high, y + away):
        yield x - wide / 2, top
        yield x + 2, top
        yield x - wide - 2, top


def _besides(
    x: float, y: float, radius: float, wide: float, high: float
) -> Iterator[tuple[float, float]]:
    """From close by to far off, each time with the middle first."""
    steps = int(high / STEP)
    for ring in (4.0, *RINGS):
        for step in sorted(range(-steps, steps + 1), key=abs):
            for left in (x + radius + ring, x - radius - ring - wide):
                yield left, y - high / 2 + step * STEP


def _around(
    x: float, y: float, radius: float, wide: float, high: float
) -> Iterator[tuple[float, float]]:
    for ring in RINGS:
        reach = radius + ring
        for across, down in WAYS:
            yield (
                x + across * (reach + wide / 2) - wide / 2,
                y + down * (reach + high / 2) - high / 2,
            )


def _leader(at: QPointF, radius: float, box: QRectF, clear: float) -> tuple[QPointF, QPointF]:
    """From the rim of a mark to the nearest point of a box, and so far clear of both."""
    end = QPointF(
        min(max(at.x(), box.left()), box.right()), min(max(at.y(), box.top()), box.bottom())
    )
    along = end - at
    length = hypot(along.x(), along.y()) or 1.0
    return at + along * ((radius + clear) / length), end - along * (clear / length)

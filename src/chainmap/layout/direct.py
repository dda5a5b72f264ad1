"""The straight way from one box to another, and where it leaves them."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from chainmap.layout.geometry import Area
from chainmap.layout.lanes import PORTS
from chainmap.layout.values import Point

_EDGE = 8.0
"""Units at a box's corner where no line ends."""
_GAP = PORTS + 4.0
_PARTS = [
    (0.5, 0.25), (0.5, 0.75), (0.25, 0.5), (0.75, 0.5),
    (0.25, 0.25), (0.75, 0.75), (0.25, 0.75), (0.75, 0.25),
]  # fmt: skip
"""Where along the width of the two boxes a line may aim."""


def middle(area: Area) -> Point:
    return Point((area.left + area.right) / 2, (area.top + area.bottom) / 2)


def direct(one: Area, other: Area, place: int, lanes: int) -> tuple[Point, Point] | None:
    """From border to border; `place` of `lanes` that run beside each other.

    Lanes are counted looking from `one`, so whoever asks the other way round turns the answer.
    `None`: the boxes stand on each other.
    """
    start, end = middle(one), middle(other)
    x, y = end.x - start.x, end.y - start.y
    length = hypot(x, y)
    if length < 1 or one.overlaps(other):
        return None
    sides = (one.right - one.left, one.bottom - one.top, other.right - other.left)
    room = max(min(*sides, other.bottom - other.top) - 2 * _EDGE, 0.0)
    gap = min(_GAP, room / max(lanes - 1, 1)) * (place - (lanes - 1) / 2)
    start = Point(start.x - y / length * gap, start.y + x / length * gap)
    end = Point(end.x - y / length * gap, end.y + x / length * gap)
    return leaving(one, start, end), leaving(other, end, start)


def off_centre(one: Area, other: Area) -> Iterator[tuple[Point, Point]]:
    """Straight ways that begin or end beside the middle, for when that one is barred."""
    for start_part, end_part in _PARTS:
        start, end = _aside(one, start_part), _aside(other, end_part)
        yield leaving(one, start, end), leaving(other, end, start)


def _aside(area: Area, part: float) -> Point:
    return Point(area.left + (area.right - area.left) * part, (area.top + area.bottom) / 2)


def leaving(area: Area, inside: Point, towards: Point) -> Point:
    """Where the way from a point inside an area leaves it; its goal where it does not."""
    x, y = towards.x - inside.x, towards.y - inside.y
    shares = [1.0]
    if x:
        shares.append(((area.right if x > 0 else area.left) - inside.x) / x)
    if y:
        shares.append(((area.bottom if y > 0 else area.top) - inside.y) / y)
    share = max(min(shares), 0.0)
    return Point(inside.x + x * share, inside.y + y * share)

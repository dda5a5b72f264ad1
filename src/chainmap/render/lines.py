"""Where the line of one delivery runs, and where its label sits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, inf

from chainmap.model.records import Point
from chainmap.render.geometry import Rect

TOUCH = 1.0
"""Ends this near to a border count as attached."""


def is_attached(points: Sequence[Point], provider: Rect, consumer: Rect) -> bool:
    """Whether a route still begins and ends at the borders of its two boxes."""
    return len(points) >= 2 and _on_border(points[0], provider) and _on_border(points[-1], consumer)


def _on_border(point: Point, rect: Rect) -> bool:
    (x, y), (left, top, width, height) = point, rect
    from_left, from_right = x - left, left + width - x
    from_top, from_bottom = y - top, top + height - y
    nearest = min(from_left, from_right, from_top, from_bottom)
    return -TOUCH <= nearest <= TOUCH


def through_bends(
    bends: Sequence[Point], provider: Rect, consumer: Rect, *, orthogonal: bool = True
) -> tuple[Point, ...]:
    """From border to border through bends set by hand.

    `orthogonal`: where a box no longer faces the bend next to it, the line turns once more.
    """
    if not orthogonal:
        return (_leaving(provider, bends[0]), *bends, _leaving(consumer, bends[-1]))
    out = _to_bend(provider, bends)
    back = _to_bend(consumer, bends[::-1])
    return (*out, *bends, *reversed(back))


def outside(bends: Sequence[Point], provider: Rect, consumer: Rect) -> tuple[Point, ...]:
    """The bends without those by which a line would begin or end inside of its boxes."""
    first, last = 0, len(bends)
    while first < last and provider.distance(bends[first]) <= 0:
        first += 1
    while last > first and consumer.distance(bends[last - 1]) <= 0:
        last -= 1
    return tuple(bends[first:last])


def _to_bend(rect: Rect, bends: Sequence[Point]) -> tuple[Point, ...]:
    """From the border to the first bend, which comes after these points."""
    bend = bends[0]
    if rect.left <= bend[0] <= rect.right or rect.top <= bend[1] <= rect.bottom:
        return (_leaving(rect, bend),)
    middle = rect.center
    goes_across = len(bends) > 1 and abs(bends[1][1] - bend[1]) <= abs(bends[1][0] - bend[0])
    turn = Point(bend[0], middle[1]) if goes_across else Point(middle[0], bend[1])
    return (_leaving(rect, turn), turn)


def _leaving(rect: Rect, bend: Point) -> Point:
    """The point of the border that faces a bend: straight across where it can be."""
    x, y = bend[0], bend[1]
    middle = rect.center
    if rect.top <= y <= rect.bottom:
        return Point(rect.left if x < middle[0] else rect.right, y)
    if rect.left <= x <= rect.right:
        return Point(x, rect.top if y < middle[1] else rect.bottom)
    way = (x - middle[0], y - middle[1])
    shrink = max(abs(way[0]) / (rect.width / 2), abs(way[1]) / (rect.height / 2))
    return Point(middle[0] + way[0] / shrink, middle[1] + way[1] / shrink)


def point_at(points: Sequence[Point], share: float) -> Point:
    """The point after this share (0–1) of a line's length."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    left = share * sum(lengths)
    for (a, b), length in zip(pairwise(points), lengths, strict=True):
        if left <= length and length > 0:
            part = left / length
            return Point(a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
        left -= length
    return points[-1]


def share_of(points: Sequence[Point], at: Point) -> float:
    """The share (0–1) of a line's length after which it is nearest to a point."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    best, share, gone = inf, 0.0, 0.0
    for (a, b), length in zip(pairwise(points), lengths, strict=True):
        along = _nearest_share(a, b, at)
        near = hypot(at[0] - a[0] - along * (b[0] - a[0]), at[1] - a[1] - along * (b[1] - a[1]))
        if near < best:
            best, share = near, gone + along * length
        gone += length
    return min(max(share / gone, 0.0), 1.0) if gone else 0.0


def middle_of_longest(points: Sequence[Point]) -> Point:
    """The middle of the longest piece: room for a label where the router named no place."""
    a, b = max(
        pairwise(points), key=lambda pair: hypot(pair[1][0] - pair[0][0], pair[1][1] - pair[0][1])
    )
    return Point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def distance(points: Sequence[Point], at: Point) -> float:
    """From a point to the nearest place of a line."""
    return min(_to_piece(a, b, at) for a, b in pairwise(points))


def _to_piece(a: Point, b: Point, at: Point) -> float:
    x, y = b[0] - a[0], b[1] - a[1]
    share = _nearest_share(a, b, at)
    return hypot(at[0] - a[0] - share * x, at[1] - a[1] - share * y)


def _nearest_share(a: Point, b: Point, at: Point) -> float:
    x, y = b[0] - a[0], b[1] - a[1]
    length = x * x + y * y
    if length == 0:
        return 0.0
    return min(max(((at[0] - a[0]) * x + (at[1] - a[1]) * y) / length, 0.0), 1.0)

"""The bends of a line that is dragged by hand, one of its pieces or one of its corners."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from chainmap.model.records import Point
from chainmap.render.lines import distance

CORNER_REACH = 7.0
"""Scene units within which a corner is grabbed and not the pieces beside it."""
STUB = 16.0
"""How far a line goes straight before it turns."""
STRAIGHT = 3.0
"""A bend this near to the line between its neighbours is none."""
MOST = 32


def bends_after_drag(
    points: Sequence[Point], grab: Point, at: Point, *, orthogonal: bool
) -> tuple[Point, ...]:
    """The bends after the line through `points` (border to border) was dragged.

    A corner follows the pointer. A piece of an orthogonal line moves sideways and the pieces
    beside it stretch; any other line gets a new bend at the pointer. Empty: the line is straight.
    """
    corner = _corner_at(points, grab)
    piece = min(range(len(points) - 1), key=lambda i: distance(points[i : i + 2], grab))
    if corner is not None and not orthogonal:
        bends = [*points[1:corner], at, *points[corner + 1 : -1]]
    elif orthogonal and _is_upright(points[piece], points[piece + 1]) is not None:
        bends = _moved_piece(points, piece, (at[0] - grab[0], at[1] - grab[1]))
    else:
        bends = [*points[1 : piece + 1], at, *points[piece + 1 : -1]]
    return simplified(points[0], bends, points[-1])


def simplified(start: Point, bends: Sequence[Point], end: Point) -> tuple[Point, ...]:
    """Without bends that bend nothing; at most `MOST`."""
    kept: list[Point] = []
    for index, bend in enumerate(bends):
        before = kept[-1] if kept else start
        after = bends[index + 1] if index + 1 < len(bends) else end
        if distance((before, after), bend) > STRAIGHT:
            kept.append(Point(*bend))
    return tuple(kept[:MOST])


def _corner_at(points: Sequence[Point], grab: Point) -> int | None:
    for index in range(1, len(points) - 1):
        x, y = points[index]
        if abs(x - grab[0]) <= CORNER_REACH and abs(y - grab[1]) <= CORNER_REACH:
            return index
    return None


def _is_upright(one: Point, other: Point) -> bool | None:
    """`None`: neither upright nor level."""
    if abs(one[0] - other[0]) < 0.5:
        return True
    return False if abs(one[1] - other[1]) < 0.5 else None


def _moved_piece(points: Sequence[Point], piece: int, way: tuple[float, float]) -> list[Point]:
    """A piece moved sideways; one at a box keeps a stub there that leads over to it."""
    one, other = points[piece], points[piece + 1]
    upright = _is_upright(one, other)
    shift = (way[0], 0.0) if upright else (0.0, way[1])
    if abs(shift[0]) + abs(shift[1]) < STRAIGHT:
        return list(points[1:-1])
    before = list(points[1 : piece + 1])
    after = list(points[piece + 1 : -1])
    if piece == 0:
        stub = _towards(one, other)
        before = [stub, _shifted(stub, shift)]
    else:
        before[-1] = _shifted(before[-1], shift)
    if piece == len(points) - 2:
        stub = _towards(other, one)
        after = [_shifted(stub, shift), stub]
    else:
        after[0] = _shifted(after[0], shift)
    return [*before, *after]


def _towards(here: Point, there: Point) -> Point:
    x, y = there[0] - here[0], there[1] - here[1]
    length = abs(x) + abs(y)
    share = min(STUB, length / 3) / length if length else 0.0
    return Point(here[0] + x * share, here[1] + y * share)


def _shifted(point: Point, way: tuple[float, float]) -> Point:
    return Point(point[0] + way[0], point[1] + way[1])


def is_orthogonal(points: Sequence[Point]) -> bool:
    return all(_is_upright(one, other) is not None for one, other in pairwise(points))

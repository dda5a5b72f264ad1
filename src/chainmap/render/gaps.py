"""Where straight lines, running any way, leave gaps for those in front of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple, TypeAlias

from chainmap.model.records import Point
from chainmap.render.geometry import Rect
from chainmap.render.shapes import DeliveryShape

RADIUS = 4.5
MARGIN = 14.0
"""No gap this near to the end of a piece, or to the arrow head there."""
_STEEP = 0.25
"""Sine of the angle below which two lines run along each other rather than across."""
Spot: TypeAlias = tuple[float, float]
Span: TypeAlias = tuple[Spot, Spot]
Jumps: TypeAlias = list[list[Span]]


class _Piece(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float
    line: int
    place: int
    start: Point
    end: Point


def gaps_between(lines: Sequence[DeliveryShape], within: Rect | None = None) -> dict[str, Jumps]:
    """For each piece of each line the gaps in it, for lines given from back to front.

    `within`: pieces elsewhere are not seen.
    """
    found: dict[str, Jumps] = {line.id: [[] for _ in line.points[1:]] for line in lines}
    for behind, front in _near_pairs(lines, within):
        line = lines[behind.line]
        spot = _crossing(behind, front)
        if spot is None or line.label.distance(Point(*spot)) <= RADIUS:
            continue
        found[line.id][behind.place].append((spot, spot))
    for line in lines:
        for (x, y), spans in zip(line.points, found[line.id], strict=False):
            spans.sort(key=lambda span: hypot(span[0][0] - x, span[0][1] - y))
            spans[:] = _joined(spans)
    return found


def _near_pairs(
    lines: Sequence[DeliveryShape], within: Rect | None
) -> Iterator[tuple[_Piece, _Piece]]:
    """Pieces of different lines whose surroundings meet, the one behind first."""
    pieces = sorted(
        _Piece(min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1]), at, place, a, b)
        for at, line in enumerate(lines)
        for place, (a, b) in enumerate(pairwise(line.points))
        if within is None or Rect.bounding(a, b).touches(within)
    )
    open_: list[_Piece] = []
    for piece in pieces:
        open_ = [other for other in open_ if other.right > piece.left]
        for other in open_:
            if other.top < piece.bottom and piece.top < other.bottom and other.line != piece.line:
                yield (other, piece) if other.line < piece.line else (piece, other)
        open_.append(piece)


def _crossing(behind: _Piece, front: _Piece) -> Spot | None:
    (x, y), (to_x, to_y) = behind.start, behind.end
    (u, v), (to_u, to_v) = front.start, front.end
    across = (to_x - x) * (to_v - v) - (to_y - y) * (to_u - u)
    length, other = hypot(to_x - x, to_y - y), hypot(to_u - u, to_v - v)
    if abs(across) < _STEEP * length * other:
        return None
    share = ((u - x) * (to_v - v) - (v - y) * (to_u - u)) / across
    part = ((u - x) * (to_y - y) - (v - y) * (to_x - x)) / across
    if not 0 < part < 1 or not MARGIN < share * length < length - MARGIN:
        return None
    return x + (to_x - x) * share, y + (to_y - y) * share


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Gaps that hardly leave a line between them made one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and hypot(start[0] - joined[-1][1][0], start[1] - joined[-1][1][1]) < 3 * RADIUS:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined

"""Lines that would run on top of each other, moved apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, product

from chainmap.layout.geometry import Area, Grid, enters, span, tidy
from chainmap.layout.values import Link, Point

APART = 6.0
"""Units at least between a line and a box that it passes."""
PORTS = 14.0
"""Units between two lines at the same side of a box: arrow heads can be told apart."""
_TIGHT = 2.5
"""Units at least where there is no room for more."""
_HEADS = 12.0
"""Units between two ends below which their arrow heads touch."""
_JUMPS = [(by * step, by) for by in (PORTS, _HEADS, APART, _TIGHT) for step in range(1, 9)]
_NUDGES = [(2.0 * step, _HEADS) for step in range(1, 9)]
"""How far a piece may move, and the units it then keeps to others: best first. Who only stands
too near does not jump over others, that would cross them."""
_SHORT = 4.0
_CORNER = 6.0
"""Units at a box's corner where no line ends."""


class Lanes:
    """All lines of a map, by place; a line that is added again has moved."""

    def __init__(self, boxes: Mapping[str, Area], walls: Grid[str]) -> None:
        self._boxes = boxes
        self._walls = walls
        self._grid: Grid[tuple[str, Sequence[Point]]] = Grid()
        self._now: dict[str, Sequence[Point]] = {}

    def add(self, id: str, points: Sequence[Point]) -> None:
        self._now[id] = points
        self._grid.add_line(points, (id, points))

    def apart(self, link: Link, points: Sequence[Point]) -> tuple[Point, ...]:
        """The same line, with pieces moved aside where another one runs already."""
        line = list(points)
        for at in range(len(line) - 1):
            if self._is_taken(link.id, line[at], line[at + 1], _TIGHT) or self._is_barred(
                link, line[at : at + 2]
            ):
                self._move_aside(link, line, at, _JUMPS)
            elif self._is_crowded(link.id, line, at, _HEADS):
                self._move_aside(link, line, at, _NUDGES)
        return tidy(line)

    def _is_taken(self, id: str, start: Point, end: Point, gap: float) -> bool:
        level = abs(end.x - start.x) > abs(end.y - start.y)
        area = span(start, end)
        return any(
            owner != id
            and self._now[owner] is points
            and _shared(area, other, level=level) > _SHORT
            for other, (owner, points) in self._grid.near(area.grown(gap - 0.1))
        )

    def _is_crowded(self, id: str, line: Sequence[Point], at: int, gap: float) -> bool:
        """Whether the piece ends at a box nearer than `gap` to another line's end."""
        ends = [line[0]] * (at == 0) + [line[-1]] * (at == len(line) - 2)
        level = abs(line[at + 1].x - line[at].x) > abs(line[at + 1].y - line[at].y)
        return any(
            abs(across) < gap - 0.1 and abs(along) < 1
            for end in ends
            for _, (owner, points) in self._grid.near(span(end, end).grown(gap))
            if owner != id and self._now[owner] is points
            for other in (points[0], points[-1])
            for along, across in [
                (other.x - end.x, other.y - end.y) if level else (other.y - end.y, other.x - end.x)
            ]
        )

    def _move_aside(
        self, link: Link, line: list[Point], at: int, ways: Sequence[tuple[float, float]]
    ) -> None:
        before = (line[at], line[at + 1])
        level = abs(before[1].x - before[0].x) > abs(before[1].y - before[0].y)
        first = _leaning(line, at, level=level)
        for (far, gap), sign in product(ways, (first, -first)):
            by = (0.0, far * sign) if level else (far * sign, 0.0)
            line[at], line[at + 1] = (Point(p.x + by[0], p.y + by[1]) for p in before)
            if self._fits(link, line, at, gap):
                return
        line[at], line[at + 1] = before

    def _fits(self, link: Link, line: Sequence[Point], at: int, gap: float) -> bool:
        if self._is_taken(link.id, line[at], line[at + 1], gap):
            return False
        if self._is_crowded(link.id, line, at, gap):
            return False
        if at == 0 and not _on_side(line[0], line[1], self._boxes[link.provider]):
            return False
        if at == len(line) - 2 and not _on_side(line[-1], line[-2], self._boxes[link.consumer]):
            return False
        return not self._is_barred(link, line[max(at - 1, 0) : at + 3], room=APART / 2)

    def _is_barred(self, link: Link, line: Sequence[Point], room: float = -2.0) -> bool:
        """Whether the line comes nearer to a box than `room`, or runs through one of its own."""
        own = (link.provider, link.consumer)
        return any(
            enters(start, end, area.grown(room if box not in own else -1))
            for start, end in pairwise(line)
            for area, box in self._walls.near(span(start, end).grown(APART))
        )


def _leaning(line: Sequence[Point], at: int, *, level: bool) -> int:
    """The side, 1 or −1, to which the rest of the line goes on: moved there, it crosses less."""
    here, there = (line[-1], line[0]) if at == len(line) - 2 else (line[0], line[-1])
    lean = there.y - here.y if level else there.x - here.x
    return -1 if lean < -0.01 else 1


def _on_side(end: Point, inner: Point, area: Area) -> bool:
    """Whether the line still ends on the straight part of the side it ended on."""
    if abs(end.x - inner.x) > abs(end.y - inner.y):
        return area.top + _CORNER <= end.y <= area.bottom - _CORNER
    return area.left + _CORNER <= end.x <= area.right - _CORNER


def _shared(one: Area, other: Area, *, level: bool) -> float:
    """Units that two pieces run side by side; 0 if they run across each other."""
    if (other.right - other.left > other.bottom - other.top) is not level:
        return 0.0
    if level:
        return min(one.right, other.right) - max(one.left, other.left)
    return min(one.bottom, other.bottom) - max(one.top, other.top)

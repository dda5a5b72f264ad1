"""A single line round boxes, for the few lines that the engine leads through one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise

from chainmap.layout.geometry import Area, Grid, enters, span, tidy, union
from chainmap.layout.values import Point

LANES = (12.0, 20.0)
"""Units beside a box at which a line may run."""
BEND = 50.0
CLEAR = 2.0
_REACH = 300.0
_LIMIT = 15_000
_LEAST = 300
_TOGETHER = 120_000
_HASTE = 15_000
_SIDES = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0))


class Patience:
    """Steps that the searches for one drawing may take together: a hub must not hold up the map."""

    def __init__(self, *, hasty: bool = False) -> None:
        self._left = _HASTE if hasty else _TOGETHER
        self._least = 0 if hasty else _LEAST

    @property
    def share(self) -> int:
        """Steps that the next search may take."""
        return max(self._least, min(_LIMIT, self._left // 4))

    def use(self, steps: int) -> None:
        self._left = max(self._left - steps, 0)


def detour(
    provider: Area, consumer: Area, boxes: Grid[str], patience: Patience
) -> tuple[Point, ...]:
    """The cheapest orthogonal line from border to border that no box bars.

    If there is none (boxes that lie on each other), or it is not found with the patience that is
    left, the shortest line through them.
    """
    if not patience.share:
        return _straight(provider, consumer)
    near = [area for area, _ in boxes.near(union((provider, consumer)).grown(_REACH))]
    search = _Search(_ports(provider), _ports(consumer), near)
    return search.line(patience) or _straight(provider, consumer)


def is_barred(points: Sequence[Point], boxes: Grid[str], own: tuple[str, str]) -> bool:
    """Whether the line runs through a box that is not one of its own two."""
    return any(
        box not in own and enters(start, end, area.grown(-CLEAR))
        for start, end in pairwise(points)
        for area, box in boxes.near(span(start, end))
    )


def _ports(area: Area) -> list[tuple[Point, Point]]:
    """The middle of each side, and the point one lane before it."""
    x, y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    half = ((area.right - area.left) / 2, (area.bottom - area.top) / 2)
    return [
        (
            Point(x + side[0] * half[0], y + side[1] * half[1]),
            Point(x + side[0] * (half[0] + LANES[0]), y + side[1] * (half[1] + LANES[0])),
        )
        for side in _SIDES
    ]


def _straight(provider: Area, consumer: Area) -> tuple[Point, ...]:
    def apart(pair: tuple[tuple[Point, Point], tuple[Point, Point]]) -> float:
        return abs(pair[0][0].x - pair[1][0].x) + abs(pair[0][0].y - pair[1][0].y)

    pairs = [(one, other) for one in _ports(provider) for other in _ports(consumer)]
    (start, out), (end, _) = min(pairs, key=apart)
    if abs(out.x - start.x) > abs(out.y - start.y):
        x = (start.x + end.x) / 2
        return tidy((start, Point(x, start.y), Point(x, end.y), end))
    y = (start.y + end.y) / 2
    return tidy((start, Point(start.x, y), Point(end.x, y), end))


class _Search:
    """A*: the shortest way along the lanes beside the boxes, with a price for each bend."""

    def __init__(
        self,
        starts: Sequence[tuple[Point, Point]],
        ends: Sequence[tuple[Point, Point]],
        boxes: Sequence[Area],
    ) -> None:
        gates = [gate for _, gate in (*starts, *ends)]
        self._columns = _lanes([gate.x for gate in gates], [(b.left, b.right) for b in boxes])
        self._rows = _lanes([gate.y for gate in gates], [(b.top, b.bottom) for b in boxes])
        self._starts = {gate: port for port, gate in starts}
        self._ends = {gate: port for port, gate in ends}
        self._target = union(span(gate, gate) for gate in self._ends)
        self._walls: Grid[int] = Grid()
        for at, box in enumerate(boxes):
            self._walls.add(box.grown(CLEAR), at)
        self._trail: list[tuple[Point, int]] = []
        self._heap: list[tuple[float, float, Point, tuple[int, int], int]] = []

    def line(self, patience: Patience) -> tuple[Point, ...] | None:
        for gate, port in self._starts.items():
            self._push(0.0, gate, _heading(port, gate), -1)
        done: set[tuple[Point, tuple[int, int]]] = set()
        for _ in range(patience.share):
            if not self._heap:
                break
            patience.use(1)
            _, price, at, heading, mark = heappop(self._heap)
            if at in self._ends:
                return self._walked(mark)
            if (at, heading) not in done:
                done.add((at, heading))
                self._step(price, at, heading, mark)
        return None

    def _step(self, price: float, at: Point, heading: tuple[int, int], mark: int) -> None:
        i, j = bisect_left(self._columns, at.x), bisect_left(self._rows, at.y)
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            column, row = i + step[0], j + step[1]
            if step == (-heading[0], -heading[1]):
                continue
            if 0 <= column < len(self._columns) and 0 <= row < len(self._rows):
                onward = Point(self._columns[column], self._rows[row])
                if self._is_free(at, onward):
                    self._push(price + self._price(at, onward, heading, step), onward, step, mark)

    def _price(
        self, at: Point, onward: Point, heading: tuple[int, int], step: tuple[int, int]
    ) -> float:
        bends = int(step != heading)
        if onward in self._ends:
            bends += int(_heading(onward, self._ends[onward]) != step)
        return abs(onward.x - at.x) + abs(onward.y - at.y) + BEND * bends

    def _push(self, price: float, at: Point, step: tuple[int, int], mark: int) -> None:
        target = self._target
        left = max(target.left - at.x, at.x - target.right, 0.0)
        left += max(target.top - at.y, at.y - target.bottom, 0.0)
        self._trail.append((at, mark))
        heappush(self._heap, (price + left, price, at, step, len(self._trail) - 1))

    def _is_free(self, one: Point, other: Point) -> bool:
        return not any(enters(one, other, wall) for wall, _ in self._walls.near(span(one, other)))

    def _walked(self, mark: int) -> tuple[Point, ...]:
        points = []
        while mark >= 0:
            point, mark = self._trail[mark]
            points.append(point)
        points.reverse()
        return tidy((self._starts[points[0]], *points, self._ends[points[-1]]))


def _lanes(gates: Sequence[float], sides: Sequence[tuple[float, float]]) -> list[float]:
    """Where lines may run in one direction, ascending."""
    beside = {at for low, high in sides for lane in LANES for at in (low - lane, high + lane)}
    return sorted({*gates, *beside})


def _heading(start: Point, end: Point) -> tuple[int, int]:
    return (_sign(end.x - start.x), _sign(end.y - start.y))


def _sign(value: float) -> int:
    return (value > 0.01) - (value < -0.01)

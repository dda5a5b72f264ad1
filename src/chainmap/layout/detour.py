"""A single line round boxes, for the few lines that the engine leads through one."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise

from chainmap.layout.geometry import Area, Grid, enters, span, tidy
from chainmap.layout.values import Point

LANES = (12.0, 20.0)
"""Units beside a box at which a line may run."""
BEND = 50.0
CLEAR = 2.0
_REACH = 300.0
_LIMIT = 40_000
_SIDES = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0))


def detour(provider: Area, consumer: Area, boxes: Grid[str]) -> tuple[Point, ...]:
    """The cheapest orthogonal line from border to border that no box bars.

    If there is none (boxes that lie on each other), the line through the shorter way.
    """
    starts, ends = _ports(provider), _ports(consumer)
    window = Area(
        min(provider.left, consumer.left),
        min(provider.top, consumer.top),
        max(provider.right, consumer.right),
        max(provider.bottom, consumer.bottom),
    ).grown(_REACH)
    near = [area for area, _ in boxes.near(window)]
    line = _search(starts, ends, near)
    return line or _straight(provider, consumer)


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


def _search(
    starts: Sequence[tuple[Point, Point]],
    ends: Sequence[tuple[Point, Point]],
    boxes: Sequence[Area],
) -> tuple[Point, ...] | None:
    """A*: shortest way along the lanes beside the boxes, with a price for each bend."""
    xs = sorted(
        {p.x for _, p in (*starts, *ends)}
        | {x for b in boxes for lane in LANES for x in (b.left - lane, b.right + lane)}
    )
    ys = sorted(
        {p.y for _, p in (*starts, *ends)}
        | {y for b in boxes for lane in LANES for y in (b.top - lane, b.bottom + lane)}
    )
    column, row = {x: at for at, x in enumerate(xs)}, {y: at for at, y in enumerate(ys)}
    walls: Grid[int] = Grid()
    for at, box in enumerate(boxes):
        walls.add(box.grown(CLEAR), at)

    def free(one: Point, other: Point) -> bool:
        return not any(enters(one, other, wall) for wall, _ in walls.near(span(one, other)))

    goals = {out: port for port, out in ends}
    target = union_of([out for _, out in ends])
    heap: list[tuple[float, float, Point, tuple[int, int], int]] = []
    trail: list[tuple[Point, int]] = []
    for port, out in starts:
        step = (_sign(out.x - port.x), _sign(out.y - port.y))
        trail.append((out, -1))
        heappush(heap, (_left(out, target), 0.0, out, step, len(trail) - 1))
    done: set[tuple[Point, tuple[int, int]]] = set()
    for _ in range(_LIMIT):
        if not heap:
            return None
        _, price, at, heading, mark = heappop(heap)
        if (at, heading) in done:
            continue
        done.add((at, heading))
        if at in goals:
            return _back(trail, mark, starts, goals[at])
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            i, j = column[at.x] + step[0], row[at.y] + step[1]
            if step == (-heading[0], -heading[1]) or not (0 <= i < len(xs) and 0 <= j < len(ys)):
                continue
            onward = Point(xs[i], ys[j])
            if (onward, step) in done or not free(at, onward):
                continue
            cost = price + abs(onward.x - at.x) + abs(onward.y - at.y)
            cost += BEND if step != heading else 0.0
            if onward in goals:
                port = goals[onward]
                into = (_sign(port.x - onward.x), _sign(port.y - onward.y))
                cost += BEND if into != step else 0.0
            trail.append((onward, mark))
            heappush(heap, (cost + _left(onward, target), cost, onward, step, len(trail) - 1))
    return None


def _back(
    trail: Sequence[tuple[Point, int]],
    mark: int,
    starts: Sequence[tuple[Point, Point]],
    end: Point,
) -> tuple[Point, ...]:
    points = [end]
    while mark >= 0:
        point, mark = trail[mark]
        points.append(point)
    first = next(port for port, out in starts if out == points[-1])
    return tidy((first, *reversed(points)))


def union_of(points: Sequence[Point]) -> Area:
    return Area(
        min(p.x for p in points),
        min(p.y for p in points),
        max(p.x for p in points),
        max(p.y for p in points),
    )


def _left(at: Point, target: Area) -> float:
    """Units that are still to go at least."""
    return max(target.left - at.x, at.x - target.right, 0.0) + max(
        target.top - at.y, at.y - target.bottom, 0.0
    )


def _sign(value: float) -> int:
    return (value > 0.01) - (value < -0.01)

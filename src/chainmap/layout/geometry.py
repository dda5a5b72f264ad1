"""Areas and lines: what lies on what. Scene units, y down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import Generic, NamedTuple, TypeVar

from chainmap.model.records import Point, Size

CELL = 128.0
TOUCH = 0.5
_SLANT = 2.0
T = TypeVar("T")


class Area(NamedTuple):
    """A rectangle by its four sides."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Area:
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlaps(self, other: Area) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def area_of(centre: Point, size: Size) -> Area:
    x, y = size.width / 2, size.height / 2
    return Area(centre.x - x, centre.y - y, centre.x + x, centre.y + y)


def span(start: Point, end: Point) -> Area:
    """The smallest area that holds both points; it may have no width or no height."""
    return Area(min(start.x, end.x), min(start.y, end.y), max(start.x, end.x), max(start.y, end.y))


def strips(start: Point, end: Point) -> Iterator[Area]:
    """Areas no larger than a cell that together hold the straight line from start to end."""
    across, along = abs(end.x - start.x), abs(end.y - start.y)
    steps = max(1, ceil(max(across, along) / CELL)) if min(across, along) > TOUCH else 1
    at = [
        Point(start.x + (end.x - start.x) * i / steps, start.y + (end.y - start.y) * i / steps)
        for i in range(steps + 1)
    ]
    return (span(one, other) for one, other in pairwise(at))


def union(areas: Iterable[Area]) -> Area:
    """The smallest area that holds all of them; at least one is needed."""
    lefts, tops, rights, bottoms = zip(*areas, strict=True)
    return Area(min(lefts), min(tops), max(rights), max(bottoms))


def enters(start: Point, end: Point, area: Area) -> bool:
    """Whether the straight line from start to end runs through the inside of the area."""
    near, far = 0.0, 1.0
    for begin, step, least, most in (
        (start.x, end.x - start.x, area.left, area.right),
        (start.y, end.y - start.y, area.top, area.bottom),
    ):
        if abs(step) < 1e-9:
            if not least < begin < most:
                return False
            continue
        first, last = sorted(((least - begin) / step, (most - begin) / step))
        near, far = max(near, first), min(far, last)
    return near < far - 1e-9


def attached(point: Point, area: Area) -> bool:
    """Whether the point lies on the border of the area."""
    inside = area.grown(TOUCH)
    if not (inside.left <= point.x <= inside.right and inside.top <= point.y <= inside.bottom):
        return False
    return (
        min(
            abs(point.x - area.left),
            abs(point.x - area.right),
            abs(point.y - area.top),
            abs(point.y - area.bottom),
        )
        <= TOUCH
    )


def tidy(points: Sequence[Point]) -> tuple[Point, ...]:
    """The same line without doubled points and without corners that do not turn."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(point.x - kept[-1].x) < 0.01 and abs(point.y - kept[-1].y) < 0.01:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def squared(points: Sequence[Point]) -> tuple[Point, ...]:
    """The same line with every piece level or upright; its ends move by less than 2 units."""
    line = list(points)
    for at in range(len(line) - 1):
        start, end = line[at], line[at + 1]
        across, along = abs(end.x - start.x), abs(end.y - start.y)
        if min(across, along) < 0.01 or min(across, along) >= _SLANT:
            continue
        # The last inner corner follows the end, every other one the corner before it.
        moves, stays = (at, end) if at == len(line) - 2 and at > 0 else (at + 1, start)
        old = line[moves]
        line[moves] = Point(stays.x, old.y) if across < along else Point(old.x, stays.y)
    return tidy(list(_with_corners(line)))


def _with_corners(line: Sequence[Point]) -> Iterator[Point]:
    yield from line[:1]
    for start, end in pairwise(line):
        if abs(end.x - start.x) >= 0.01 and abs(end.y - start.y) >= 0.01:
            yield Point(end.x, start.y)
        yield end


def _in_line(first: Point, second: Point, third: Point) -> bool:
    same_x = abs(first.x - second.x) < 0.01 and abs(second.x - third.x) < 0.01
    same_y = abs(first.y - second.y) < 0.01 and abs(second.y - third.y) < 0.01
    return same_x or same_y


class Grid(Generic[T]):
    """Areas with what they belong to, found again by place."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Area, T]]] = {}

    def add(self, area: Area, item: T) -> None:
        for cell in _cells(area):
            self._cells.setdefault(cell, []).append((area, item))

    def add_line(self, points: Sequence[Point], item: T) -> None:
        for start, end in pairwise(points):
            self.add(span(start, end), item)

    def all(self) -> Iterator[tuple[Area, T]]:
        """All areas; those in several cells several times."""
        return (entry for cell in self._cells.values() for entry in cell)

    def near(self, area: Area) -> Iterator[tuple[Area, T]]:
        """All areas that touch this one, each once, in the order in which they were added."""
        cells = _cells(area)
        if len(cells) == 1:
            yield from (e for e in self._cells.get(cells[0], ()) if _touch(e[0], area))
            return
        seen: set[int] = set()
        for cell in cells:
            for entry in self._cells.get(cell, ()):
                if id(entry) not in seen and _touch(entry[0], area):
                    seen.add(id(entry))
                    yield entry

    def items_near(self, area: Area) -> Iterable[T]:
        """What areas that touch this one belong to; what has several of them once."""
        return {id(item): item for _, item in self.near(area)}.values()


def _touch(one: Area, other: Area) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )


def _cells(area: Area) -> list[tuple[int, int]]:
    columns = range(
        floor(area.left / CELL), max(ceil(area.right / CELL), floor(area.left / CELL) + 1)
    )
    rows = range(floor(area.top / CELL), max(ceil(area.bottom / CELL), floor(area.top / CELL) + 1))
    return [(column, row) for column in columns for row in rows]

"""New boxes among boxes that stay where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from chainmap.layout.geometry import Grid, area_of
from chainmap.layout.values import Box, Point

_ROOM = 24.0
_STEP = 40.0


def around_fixed(
    boxes: Sequence[Box], ideal: Mapping[str, Point], fixed: Mapping[str, Point]
) -> dict[str, Point]:
    """The fixed places exactly; all others as near to `ideal`, moved along, as is free."""
    by_x = sum(fixed[id].x - ideal[id].x for id in fixed) / len(fixed)
    by_y = sum(fixed[id].y - ideal[id].y for id in fixed) / len(fixed)
    taken: Grid[str] = Grid()
    for box in boxes:
        if box.id in fixed:
            taken.add(area_of(fixed[box.id], box.size), box.id)
    places = dict(fixed)
    for box in boxes:
        if box.id in fixed:
            continue
        wished = Point(_rounded(ideal[box.id].x + by_x), _rounded(ideal[box.id].y + by_y))
        places[box.id] = next(at for at in rings(wished) if is_free(box, at, taken))
        taken.add(area_of(places[box.id], box.size), box.id)
    return {box.id: places[box.id] for box in boxes}


def is_free(box: Box, at: Point, taken: Grid[str]) -> bool:
    """Whether a box can stand here with room round it."""
    area = area_of(at, box.size).grown(_ROOM)
    return not any(other.overlaps(area) for other, _ in taken.near(area))


def rings(centre: Point) -> Iterator[Point]:
    """The centre, then the places on ever wider squares round it, the nearest of each first."""
    yield centre
    for ring in count(1):
        square = [
            (x, y)
            for x in range(-ring, ring + 1)
            for y in range(-ring, ring + 1)
            if max(abs(x), abs(y)) == ring
        ]
        for x, y in sorted(square, key=lambda at: (at[0] ** 2 + at[1] ** 2, at)):
            yield Point(centre.x + x * _STEP, centre.y + y * _STEP)


def _rounded(value: float) -> float:
    return round(value / 10) * 10.0

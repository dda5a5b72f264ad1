"""A block of boxes that was laid out by itself, put back among those that stay."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from chainmap.layout.fixed import rings
from chainmap.layout.geometry import Grid, area_of
from chainmap.layout.values import Box, Point

_ROOM = 24.0


def among_the_rest(
    boxes: Sequence[Box],
    block: Mapping[str, Point],
    before: Mapping[str, Point],
    rest: Mapping[str, Point],
) -> dict[str, Point]:
    """The block where its boxes were, as a whole moved on to where it covers none of the rest."""
    sizes = {box.id: box.size for box in boxes}
    taken: Grid[str] = Grid()
    for id, place in rest.items():
        taken.add(area_of(place, sizes[id]), id)
    old, new = _middle(before.values()), _middle(block.values())
    start = Point(round((old.x - new.x) / 10) * 10.0, round((old.y - new.y) / 10) * 10.0)

    def is_free(way: Point) -> bool:
        for id, place in block.items():
            moved = Point(place.x + way.x, place.y + way.y)
            area = area_of(moved, sizes[id]).grown(_ROOM)
            if any(other.overlaps(area) for other, _ in taken.near(area)):
                return False
        return True

    way = next(way for way in rings(start) if is_free(way))
    moved = {id: Point(at.x + way.x, at.y + way.y) for id, at in block.items()}
    return {
        box.id: moved.get(box.id) or rest[box.id] for box in boxes if box.id in {**moved, **rest}
    }


def _middle(places: Collection[Point]) -> Point:
    xs, ys = [place.x for place in places], [place.y for place in places]
    return Point((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)

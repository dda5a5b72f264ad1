"""A few new boxes put where they belong in a map that stands: beside those they are linked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chainmap.layout.components import parts_of
from chainmap.layout.composing import composed
from chainmap.layout.fixed import is_free, rings
from chainmap.layout.geometry import Area, Grid, area_of, union
from chainmap.layout.values import Box, Direction, Link, Point

_GAP = 100.0
"""Units along the flow between a new box and the one that it is linked to."""
_NAMED = 72.0
"""Units that a new box keeps at least from one that it is linked to."""
_BELOW = 80.0
_WAYS = {
    Direction.RIGHT: Point(1, 0),
    Direction.LEFT: Point(-1, 0),
    Direction.DOWN: Point(0, 1),
    Direction.UP: Point(0, -1),
}


def is_small(new: int, standing: int) -> bool:
    """Whether so many new boxes join those that stand, rather than the other way round."""
    return new <= max(3, standing // 2)


def joined(
    boxes: Sequence[Box], links: Sequence[Link], fixed: Mapping[str, Point], direction: Direction
) -> dict[str, Point]:
    """The fixed places exactly; each other box one step up or down the flow from its neighbours.

    What is linked to nothing that stands is laid out by itself, below everything.
    """
    way = _flow(links, fixed) or _WAYS[direction]
    places = dict(fixed)
    taken: Grid[str] = Grid()
    for box in boxes:
        if box.id in fixed:
            taken.add(area_of(fixed[box.id], box.size), box.id)
    new = [box for box in boxes if box.id not in fixed]
    between = [link for link in links if not {link.provider, link.consumer} & fixed.keys()]
    for part in parts_of(new, between):
        ids = {box.id for box in part.boxes}
        if any(bool(link.provider in ids) is not (link.consumer in ids) for link in links):
            _beside(part.boxes, links, places, taken, way)
        else:
            _below(part.boxes, part.links, places, taken, direction)
    return {box.id: places[box.id] for box in boxes}


def _flow(links: Iterable[Link], places: Mapping[str, Point]) -> Point | None:
    """The way that most links run between boxes that stand."""
    x = y = 0.0
    for link in links:
        if link.provider in places and link.consumer in places and not link.against_flow:
            start, end = places[link.provider], places[link.consumer]
            across, along = end.x - start.x, end.y - start.y
            x += _sign(across) * (abs(across) > abs(along))
            y += _sign(along) * (abs(along) >= abs(across))
    if not x and not y:
        return None
    return Point(_sign(x), 0.0) if abs(x) > abs(y) else Point(0.0, _sign(y))


def _beside(
    boxes: Sequence[Box],
    links: Sequence[Link],
    places: dict[str, Point],
    taken: Grid[str],
    way: Point,
) -> None:
    """One after another, those first that already have a neighbour."""
    sizes = {box.id: box.size for box in boxes}
    left = {box.id: box for box in boxes}
    areas = {id: area for area, id in taken.all()}
    while left:
        id = next(id for id in left if any(True for _ in _neighbours(id, links, places)))
        box = left.pop(id)
        wishes, linked = [], []
        for other, side in _neighbours(id, links, places):
            linked.append(areas[other])
            depth = sizes[id].width if way.x else sizes[id].height
            far = side * (depth + _GAP)
            at = places[other]
            wishes.append(Point(at.x + way.x * far, at.y + way.y * far))
        wish = Point(_mean(at.x for at in wishes), _mean(at.y for at in wishes))
        places[id] = next(
            at
            for at in rings(_on_grid(wish))
            if is_free(box, at, taken) and _has_room(area_of(at, box.size), linked)
        )
        areas[id] = area_of(places[id], box.size)
        taken.add(areas[id], id)


def _has_room(area: Area, linked: Iterable[Area]) -> bool:
    """Whether there is room for an arrow and its name towards those that a box is linked to."""
    wide = area.grown(_NAMED)
    return not any(other.overlaps(wide) for other in linked)


def _neighbours(
    id: str, links: Iterable[Link], places: Mapping[str, Point]
) -> Iterable[tuple[str, int]]:
    """Who stands already at the other end of a link, and the side of it that is wanted."""
    for link in links:
        forwards = -1 if link.against_flow else 1
        if link.consumer == id and link.provider in places:
            yield link.provider, forwards
        elif link.provider == id and link.consumer in places:
            yield link.consumer, -forwards


def _below(
    boxes: Sequence[Box],
    links: Sequence[Link],
    places: dict[str, Point],
    taken: Grid[str],
    direction: Direction,
) -> None:
    """The boxes as they stand by themselves, moved as a whole below all that is there."""
    block = composed(boxes, links, direction).places
    sizes = {box.id: box.size for box in boxes}
    own = union(area_of(at, sizes[id]) for id, at in block.items())
    ground = _ground(taken, own)
    by = _on_grid(Point(ground.left - own.left, ground.bottom + _BELOW - own.top))
    for id, at in block.items():
        places[id] = Point(at.x + by.x, at.y + by.y)
        taken.add(area_of(places[id], sizes[id]), id)


def _ground(taken: Grid[str], otherwise: Area) -> Area:
    areas = [area for area, _ in taken.all()]
    return union(areas) if areas else otherwise


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def _on_grid(at: Point) -> Point:
    return Point(round(at.x / 10) * 10.0, round(at.y / 10) * 10.0)


def _sign(value: float) -> float:
    return float(value > 0) - float(value < 0)

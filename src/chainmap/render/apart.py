"""Places for parties that come to others on one picture, so that no box hides another."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from statistics import median

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, PartyId, Point
from chainmap.render.geometry import Rect, note_size, party_size
from chainmap.render.grid import Grid

GAP = 12.0
"""Scene units that stay free between two boxes."""
ACROSS, DOWN = 40, 20
"""Scene units between two places that are tried."""
RINGS = 60


@dataclass(frozen=True, slots=True)
class _Box:
    rect: Rect

    @property
    def parts(self) -> tuple[Rect]:
        return (self.rect,)


class _Taken:
    """The boxes that stand already."""

    def __init__(self) -> None:
        self._grid = Grid()
        self._rects: dict[str, Rect] = {}

    def put(self, id: str, rect: Rect) -> None:
        self._rects[id] = rect
        self._grid.put(id, _Box(rect))

    def is_free(self, rect: Rect) -> bool:
        wide = rect.grown(GAP)
        near = (self._rects[id] for id in self._grid.near(wide))
        return not any(it.area.intersects(wide.area) for it in near)


def on_one_picture(both: ChainMap, before: ChainMap, after: ChainMap) -> ChainMap:
    """`both` holds all of two maps; who is only on `before` is put where nobody is hidden.

    That is the old place, or the nearest that is free; all others stay where they are. All is
    shown: no group is folded, no filter set.
    """
    whole = shown_whole(both)
    coming = before.parties.keys() - after.parties.keys()
    placed = _standing_apart(whole, coming, way_between(before, after))
    return edits.put(placed, *_loosened(placed, before, after))


def placed_as(map: ChainMap, other: ChainMap) -> ChainMap:
    """A map in which nobody has a place yet, with the places of another; any other map as it is.

    Two maps laid out apart could not be held against each other.
    """
    if map.places:
        return map
    return edits.arrange(map, {id: at for id, at in other.places.items() if id in map.parties})


def shown_whole(map: ChainMap) -> ChainMap:
    """The map without a filter, all its groups unfolded."""
    unfolded = {id: replace(group, folded=False) for id, group in map.groups.items()}
    return replace(map, groups=unfolded, display=replace(map.display, filter=None))


def way_between(before: ChainMap, after: ChainMap) -> tuple[float, float]:
    """How far what is on both maps has moved, half of it less and half of it more."""
    old, new = before.places, after.places
    common = old.keys() & new.keys()
    if not common:
        return (0.0, 0.0)
    return (
        median(new[id].x - old[id].x for id in common),
        median(new[id].y - old[id].y for id in common),
    )


def _standing_apart(
    map: ChainMap, coming: Collection[PartyId], way: tuple[float, float]
) -> ChainMap:
    """Who comes is moved `way`, and on to the nearest free place; who has no place gets none."""
    taken = _Taken()
    for party in map.parties.values():
        if party.position is not None and party.id not in coming:
            taken.put(party.id, Rect.around(party.position, party_size(party)))
    for note in map.notes.values():
        taken.put(note.id, Rect.around(note.position, note_size(note)))
    moved = []
    for party in map.parties.values():
        if party.position is not None and party.id in coming:
            size, wish = party_size(party), edits.shifted(party.position, way)
            place = next((at for at in rings(wish) if taken.is_free(Rect.around(at, size))), wish)
            taken.put(party.id, Rect.around(place, size))
            moved.append(replace(party, position=edits.clamped(place)))
    return edits.put(map, *moved)


def _loosened(map: ChainMap, before: ChainMap, after: ChainMap) -> Iterator[Delivery]:
    """Lines only on `before` whose ends stand elsewhere now: bends by hand would lead astray."""
    for id in before.deliveries.keys() - after.deliveries.keys():
        line = map.deliveries[id]
        ends = (map.provider_of(line), line.consumer)
        if any(map.parties[it].position != before.parties[it].position for it in ends):
            yield replace(line, route=(), label_at=None)


def rings(wish: Point) -> Iterator[Point]:
    """Places round a wish, in steps of a grid, the wish itself first, then ring by ring."""
    yield wish
    for ring in range(1, RINGS):
        yield from _ring(wish, ring)


def _ring(middle: Point, ring: int) -> list[Point]:
    steps = [
        (column, row)
        for row in range(-ring, ring + 1)
        for column in range(-ring, ring + 1)
        if max(abs(column), abs(row)) == ring
    ]
    steps.sort(key=lambda step: step[0] ** 2 + step[1] ** 2)
    return [Point(middle.x + ACROSS * column, middle.y + DOWN * row) for column, row in steps]

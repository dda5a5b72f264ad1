"""All shapes of a map, kept in step with its changes.

After any `sync` a drawing equals one made from scratch of the same map and routes.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, count, islice
from typing import Any, TypeVar

from PySide6.QtCore import QRectF

from chainmap.layout.values import Route
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, NoteId, PartyId, Point, ServiceId
from chainmap.render.areas import Areas, AreaShape, BoundaryShape, boundary
from chainmap.render.geometry import Rect
from chainmap.render.gone import Gone
from chainmap.render.grid import Grid, Spread
from chainmap.render.hull import hull
from chainmap.render.lines import distance
from chainmap.render.links import Links
from chainmap.render.shapes import DeliveryShape, NoteShape, PartyShape, Shape
from chainmap.render.shaping import delivery_shape, note_shape, party_shape
from chainmap.render.unplaced import places_of_unplaced

FEW = 100
"""The areas of more shapes than this are told as one."""
MANY_PARTS = 600
BIT = 400
"""Shapes that are made in one go, in less than a frame's time."""
LARGE = 500
"""A map of more deliveries than this is kept out of the search for garbage."""

_K = TypeVar("_K", bound=str)
_S = TypeVar("_S", NoteShape, DeliveryShape, PartyShape)


class Drawing:
    """`parties`, `deliveries`, `notes`, `areas`: shapes by id, in the map's order.

    Painted from back to front: areas, notes, deliveries, parties. A delivery runs through its
    bends set by hand, else along its route where that is still attached, else along an instant
    line. `version` grows with each shape that changes.
    """

    def __init__(self, map: ChainMap, routes: Mapping[str, Route] | None = None) -> None:
        self.routes: Mapping[str, Route] = routes or {}
        self.version = 0
        self._start(map)

    @classmethod
    def bit_by_bit(cls, map: ChainMap) -> Generator[float, None, Drawing]:
        """Makes a drawing without routes; yields the share done, and returns it at last."""
        drawing = cls.__new__(cls)
        drawing.routes, drawing.version = {}, 0
        yield from drawing._shaping(map)
        return drawing

    def become(self, other: Drawing) -> list[QRectF]:
        """Takes over all that another has, which is not used any more; the areas to be painted."""
        before, version = self.bounds(), self.version
        self.__dict__.update(other.__dict__)
        self.version += version
        return [before, self.bounds()]

    def _start(self, map: ChainMap) -> None:
        for _ in self._shaping(map):
            pass

    def _shaping(self, map: ChainMap) -> Iterator[float]:
        self.map = map
        self.version += 1
        self.parties: dict[PartyId, PartyShape] = {}
        self.deliveries: dict[DeliveryId, DeliveryShape] = {}
        self.notes: dict[NoteId, NoteShape] = {}
        self.boundary: BoundaryShape | None = None
        self._areas = Areas()
        self._links = Links()
        self._gone = Gone()
        self._grid = Grid()
        self._group_order = _places_in_order(map.groups)
        self._unplaced = places_of_unplaced(map.parties.values())
        self._dirty: list[Shape | AreaShape | BoundaryShape] = []
        self._bounds: Rect | None = None
        with _uncollected(len(map.deliveries)):
            yield from self._shape_all(map)
            self._put_in_order()
            self._follow_areas(None, {})
        self._dirty.clear()

    def _shape_all(self, map: ChainMap) -> Iterator[float]:
        tables: Sequence[tuple[Iterable[Any], Callable[[Any], object]]] = (
            (map.parties, self._shape_parties),
            (map.deliveries, self._link),
            (map.deliveries, self._shape_deliveries),
            (map.notes, self._shape_notes),
        )
        all = sum(len([*ids]) for ids, _ in tables)
        done = 0
        for ids, shape in tables:
            left = iter(ids)
            while bit := [*islice(left, BIT)]:
                shape(bit)
                done += len(bit)
                yield done / all

    @property
    def is_settled(self) -> bool:
        """All is ready to be asked what lies where, without a delay."""
        return self._grid.is_settled

    def settle(self, seconds: float) -> None:
        """Uses some time to get ready."""
        self._grid.settle(seconds)

    # -- following the map --------------------------------------------------------------------

    def sync(self, change: Change, *, but: Collection[str] = ()) -> list[QRectF]:
        """Follows a change of the map; the areas to be painted anew, old and new.

        `but`: ids of what needs no painting.
        """
        if change.before is not self.map:
            before = self.bounds()
            self._start(change.after)
            return [before, self.bounds()]
        with _uncollected(len(change.parties.updated) + len(change.deliveries.added)):
            self._follow(change)
        if but:
            self._dirty = [
                what
                for what in self._dirty
                if isinstance(what, AreaShape | BoundaryShape) or what.id not in but
            ]
        return self._taken_dirty()

    def _follow(self, change: Change) -> None:
        self.map = change.after
        old = self._rects_of(chain(change.parties.removed, change.parties.updated))
        self._gone.keep(change, self)
        moved = self._follow_parties(change)
        self._follow_deliveries(change, moved)
        self._follow_notes(change)
        tables = (change.parties, change.deliveries, change.notes)
        if any(table.added or table.removed or table.reordered for table in tables):
            self._put_in_order()
        stale = change.groups or change.display or change.info or _regrouped(change)
        self._follow_areas(None if stale else moved, old)

    def set_routes(self, routes: Mapping[str, Route]) -> list[QRectF]:
        """Takes over what the router found; the areas to be painted anew."""
        before, self.routes = self.routes, routes
        self._shape_deliveries(id for id in self.deliveries if before.get(id) != routes.get(id))
        return self._taken_dirty()

    def _follow_parties(self, change: Change) -> list[PartyId]:
        """The parties whose boxes are new or elsewhere."""
        stale = dict.fromkeys(chain(change.parties.added, change.parties.updated))
        if change.groups:
            self._group_order = _places_in_order(self.map.groups)
            stale |= {party.id: None for party in self.map.parties.values() if party.group}
        if change.parties:
            stale |= dict.fromkeys(self._follow_unplaced())
        for id in change.parties.removed:
            self._replace(self.parties, id, None)
        return self._shape_parties(stale)

    def _rects_of(self, ids: Iterable[PartyId]) -> dict[PartyId, Rect]:
        return {id: self.parties[id].rect for id in ids if id in self.parties}

    def _follow_areas(self, moved: list[PartyId] | None, old: Mapping[PartyId, Rect]) -> None:
        self._dirty += self._areas.follow(self.map, self.parties, moved, old)
        if moved is None or (moved and self.map.display.boundary):
            before, self.boundary = self.boundary, boundary(self.map, self.parties.values())
            if before != self.boundary:
                self._dirty += [shape for shape in (before, self.boundary) if shape]
        if moved is None or moved:
            self._bounds = None

    def _follow_unplaced(self) -> Iterator[PartyId]:
        before = self._unplaced
        self._unplaced = places_of_unplaced(self.map.parties.values())
        return (id for id, place in self._unplaced.items() if before.get(id) != place)

    def _follow_deliveries(self, change: Change, moved: Iterable[PartyId]) -> None:
        stale: dict[DeliveryId, None] = {}
        renamed = self._delivering(change.services.updated)
        touched = {*change.deliveries.touched, *renamed}
        for id in touched:
            stale |= dict.fromkeys(self._links.beside(id))
        for id in change.deliveries.removed:
            self._links.drop(id)
            self._replace(self.deliveries, id, None)
        present = [id for id in touched if id in self.map.deliveries]
        self._link(present)
        for id in present:
            stale |= dict.fromkeys(self._links.beside(id))
        for party in moved:
            stale |= dict.fromkeys(self._links.at(party))
        if change.before.display.lines is not change.after.display.lines:
            stale = dict.fromkeys(self.map.deliveries)
        self._shape_deliveries(id for id in stale if id in self.map.deliveries)

    def beside(self, id: DeliveryId) -> Sequence[DeliveryId]:
        """All deliveries between the same two parties, lane by lane."""
        return self._links.beside(id)

    def _delivering(self, services: Iterable[ServiceId]) -> list[DeliveryId]:
        changed = frozenset(services)
        if not changed:
            return []
        return [one.id for one in self.map.deliveries.values() if one.service in changed]

    def _follow_notes(self, change: Change) -> None:
        for id in change.notes.removed:
            self._replace(self.notes, id, None)
        self._shape_notes(chain(change.notes.added, change.notes.updated))

    # -- shapes -------------------------------------------------------------------------------

    def _shape_parties(self, ids: Iterable[PartyId]) -> list[PartyId]:
        """The parties whose boxes are new or elsewhere."""
        moved = []
        for id in ids:
            before = self.parties.get(id)
            party = self.map.parties[id]
            group = self.map.groups[party.group] if party.group else None
            index = self._group_order[party.group] if party.group else 0
            place = party.position or self._unplaced[id]
            members = (party.headcount or 0) if party.group == str(id) else 0
            shape = party_shape(party, place, group, index, members=members)
            after = self._gone.party(shape) if before is None else shape
            self._replace(self.parties, id, after)
            if before is None or (before.rect, before.kind) != (after.rect, after.kind):
                moved.append(id)
        return moved

    def _link(self, ids: Iterable[DeliveryId]) -> None:
        for id in ids:
            delivery = self.map.deliveries[id]
            self._links.put(id, self.map.services[delivery.service].provider, delivery.consumer)

    def _shape_deliveries(self, ids: Iterable[DeliveryId]) -> None:
        for id in ids:
            shape = self._gone.delivery(id, self) if id not in self.deliveries else None
            if shape is None:
                siblings = self._links.beside(id)
                shape = delivery_shape(self.map, id, siblings, self.parties, self.routes.get(id))
            self._replace(self.deliveries, id, shape)

    def _shape_notes(self, ids: Iterable[NoteId]) -> None:
        for id in ids:
            self._replace(self.notes, id, note_shape(self.map.notes[id]))

    def _replace(self, table: dict[_K, _S], id: _K, after: _S | None) -> None:
        before = table.get(id)
        if before == after:
            return
        self.version += 1
        self._bounds = None
        if before is not None:
            self._dirty.append(before)
        if after is None:
            del table[id]
            self._grid.drop(id)
        else:
            table[id] = after
            self._grid.put(id, after)
            self._dirty.append(after)

    def _put_in_order(self) -> None:
        self.parties = _in_order_of(self.map.parties, self.parties)
        self.deliveries = _in_order_of(self.map.deliveries, self.deliveries)
        self.notes = _in_order_of(self.map.notes, self.notes)
        self._order = _places_in_order(chain(self.notes, self.deliveries, self.parties))

    def _taken_dirty(self) -> list[QRectF]:
        dirty, self._dirty = self._dirty, []
        if len(dirty) > FEW or sum(len(what.parts) for what in dirty) > MANY_PARTS:
            return [hull(dirty).area]
        return [rect.area for what in dirty for rect in what.parts]

    @property
    def areas(self) -> Mapping[GroupId, AreaShape]:
        """Of the groups whose members stand together."""
        return self._areas.shapes

    # -- what lies where ----------------------------------------------------------------------

    def shape(self, id: str) -> Shape | None:
        """What is drawn for a record, if anything is."""
        return (
            self.parties.get(PartyId(id))
            or self.deliveries.get(DeliveryId(id))
            or self.notes.get(NoteId(id))
        )

    @property
    def size(self) -> int:
        """How many shapes there are, areas aside."""
        return len(self._order)

    def ids(self) -> frozenset[str]:
        """Of all shapes, areas aside."""
        return frozenset(self._order)

    def deliveries_at(self, parties: Iterable[str]) -> set[DeliveryId]:
        """The deliveries that begin or end at these."""
        return {id for party in parties for id in self._links.at(PartyId(party))}

    def bounds(self) -> QRectF:
        """All that is painted, labels and arrow heads included; empty for an empty map."""
        if self._bounds is None:
            everything: list[Spread] = [*self._all(), *self.areas.values()]
            everything += [self.boundary] if self.boundary else []
            self._bounds = hull(everything)
        return self._bounds.area

    def touching(self, rect: QRectF) -> list[Shape]:
        """The shapes that are painted in some part of an area, from back to front."""
        area = Rect.of(rect)
        near = self._grid.near(area)
        if len(near) > len(self._order) // 2:
            return [shape for shape in self._all() if _touches(shape, area)]
        found = [shape for id in near if _touches(shape := self._known(id), area)]
        found.sort(key=lambda shape: self._order[shape.id])
        return found

    def parties_touching(self, rect: QRectF) -> list[PartyShape]:
        """The parties that are painted in some part of an area; nothing else is asked."""
        area = Rect.of(rect)
        return [shape for shape in self.parties.values() if shape.bounds.touches(area)]

    def areas_touching(self, rect: QRectF) -> list[AreaShape]:
        """The areas that are painted in some part of a rectangle."""
        place = Rect.of(rect)
        return [shape for shape in self.areas.values() if shape.bounds.touches(place)]

    def shape_at(self, point: Point, tolerance: float = 0.0) -> str | None:
        """What a click hits: a party before a delivery's label before its line before a note."""
        near = self._near(point, tolerance)
        for shape in near:
            if isinstance(shape, PartyShape) and shape.rect.distance(point) <= 0:
                return shape.id
        lines = [shape for shape in near if isinstance(shape, DeliveryShape)]
        for line in lines:
            if line.label.distance(point) <= 0:
                return line.id
        reached = [(distance(line.course, point), index) for index, line in enumerate(lines)]
        if reached and min(reached)[0] <= tolerance:
            return lines[min(reached)[1]].id
        notes = (shape for shape in near if isinstance(shape, NoteShape))
        return next((note.id for note in notes if note.rect.distance(point) <= 0), None)

    def delivery_at(
        self, point: Point, tolerance: float, but_at: Collection[str]
    ) -> DeliveryId | None:
        """The delivery under a point, whatever lies over it; none that ends at one of these."""
        lines = [
            shape
            for shape in self._near(point, tolerance)
            if isinstance(shape, DeliveryShape) and not {shape.provider, shape.consumer} & {*but_at}
        ]
        reached = [
            (min(distance(line.course, point), line.label.distance(point)), index)
            for index, line in enumerate(lines)
        ]
        if reached and min(reached)[0] <= tolerance:
            return lines[min(reached)[1]].id
        return None

    def _near(self, point: Point, tolerance: float) -> list[Shape]:
        """Front first."""
        spot = Rect(point[0], point[1], 0, 0).grown(tolerance)
        ids = sorted(self._grid.near(spot), key=self._order.__getitem__, reverse=True)
        return [shape for id in ids if _touches(shape := self._known(id), spot)]

    def parties_near(self, point: Point, reach: float) -> list[PartyShape]:
        """The parties that may be within reach of a point."""
        spot = Rect(point[0], point[1], 0, 0).grown(reach)
        near = (self.parties.get(PartyId(id)) for id in self._grid.near(spot))
        return [shape for shape in near if shape is not None and shape.bounds.touches(spot)]

    def parties_within(self, rect: QRectF) -> set[PartyId]:
        """The parties whose boxes lie wholly in an area."""
        area = Rect.of(rect)
        near = (self.parties.get(PartyId(id)) for id in self._grid.near(area))
        return {shape.id for shape in near if shape and area.contains(shape.rect)}

    def deliveries_within(self, rect: QRectF) -> set[DeliveryId]:
        """The deliveries that lie wholly in an area, labels included."""
        area = Rect.of(rect)
        near = (self.deliveries.get(DeliveryId(id)) for id in self._grid.near(area))
        return {shape.id for shape in near if shape and area.contains(shape.bounds)}

    def _all(self) -> Iterator[Shape]:
        return chain(self.notes.values(), self.deliveries.values(), self.parties.values())

    def _known(self, id: str) -> Shape:
        shape = self.shape(id)
        assert shape is not None, f"{id} is in the grid but not drawn"
        return shape


@contextmanager
def _uncollected(size: int) -> Iterator[None]:
    """Half of a large build would go into looking for garbage among shapes that all stay.

    Later on each such search would be a frame that comes too late.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if size > LARGE:
            gc.freeze()
        if was_on:
            gc.enable()


def _regrouped(change: Change) -> bool:
    """Members came, went or changed over."""
    parties = change.parties
    return bool(
        parties.added
        or parties.removed
        or parties.reordered
        or any(
            old.group != new.group or old.kind != new.kind for old, new in parties.updated.values()
        )
    )


def _touches(shape: Shape, area: Rect) -> bool:
    return any(part.touches(area) for part in shape.parts)


def _places_in_order(ids: Iterable[_K]) -> dict[_K, int]:
    return dict(zip(ids, count()))


def _in_order_of(ids: Collection[_K], shapes: dict[_K, _S]) -> dict[_K, _S]:
    return dict(zip(ids, map(shapes.__getitem__, ids), strict=True))

"""All shapes of a map, kept in step with its changes.

After any `sync` a drawing equals one made from scratch of the same map and routes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import chain, count, islice
from typing import Any, TypeVar

from PySide6.QtCore import QRectF

from chainmap.layout.values import Route
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, NoteId, PartyId, ServiceId
from chainmap.render.areas import Areas, boundary, concerns_all
from chainmap.render.geometry import Rect
from chainmap.render.gone import Gone
from chainmap.render.links import Links
from chainmap.render.plane import Plane
from chainmap.render.shaping import delivery_shape, note_shape, party_shape
from chainmap.render.uncollected import uncollected
from chainmap.render.unplaced import places_of_unplaced

BIT = 400
"""Shapes that are made in one go, in less than a frame's time."""

_K = TypeVar("_K", bound=str)


class Drawing(Plane):
    """All shapes of a map.

    A delivery runs through its bends set by hand, else along its route where that is still
    attached, else along an instant line.
    """

    def __init__(self, map: ChainMap, routes: Mapping[str, Route] | None = None) -> None:
        super().__init__()
        self.routes: Mapping[str, Route] = routes or {}
        self._start(map)

    @classmethod
    def bit_by_bit(cls, map: ChainMap) -> Generator[float, None, Drawing]:
        """Makes a drawing without routes; yields the share done, and returns it at last."""
        drawing = cls.__new__(cls)
        Plane.__init__(drawing)
        drawing.routes = {}
        yield from drawing._shaping(map)
        drawing.bounds()  # of thousands they take a while: not when it is shown
        yield 1.0
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
        self._clear()
        self._areas = Areas()
        self._links = Links()
        self._gone = Gone()
        self._group_order = _places_in_order(map.groups)
        self._unplaced = places_of_unplaced(map.parties.values())
        with uncollected(len(map.deliveries)):
            yield from self._shape_all(map)
            self._put_in_order(map)
            self._follow_areas(None, {})
        self._forget_stale()

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

    # -- following the map --------------------------------------------------------------------

    def sync(self, change: Change, *, but: Collection[str] = ()) -> list[QRectF]:
        """Follows a change of the map; the areas to be painted anew, old and new.

        `but`: ids of what needs no painting.
        """
        if change.before is not self.map:
            before = self.bounds()
            self._start(change.after)
            return [before, self.bounds()]
        with uncollected(len(change.parties.updated) + len(change.deliveries.added)):
            self._follow(change)
        return self._taken_stale(but)

    def _follow(self, change: Change) -> None:
        self.map = change.after
        old = self._rects_of(chain(change.parties.removed, change.parties.updated))
        self._gone.keep(change, self)
        moved = self._follow_parties(change)
        self._follow_deliveries(change, moved)
        self._follow_notes(change)
        tables = (change.parties, change.deliveries, change.notes)
        if any(table.added or table.removed or table.reordered for table in tables):
            self._put_in_order(self.map)
        self._follow_areas(None if concerns_all(change) else moved, old)

    def set_routes(self, routes: Mapping[str, Route]) -> list[QRectF]:
        """Takes over what the router found; the areas to be painted anew."""
        before, self.routes = self.routes, routes
        self._shape_deliveries(id for id in self.deliveries if before.get(id) != routes.get(id))
        return self._taken_stale()

    def _follow_parties(self, change: Change) -> list[PartyId]:
        """The parties whose boxes are new or elsewhere."""
        stale = dict.fromkeys(chain(change.parties.added, change.parties.updated))
        if change.groups:
            self._group_order = _places_in_order(self.map.groups)
            stale |= {party.id: None for party in self.map.parties.values() if party.group}
        if change.parties:
            stale |= dict.fromkeys(self._follow_unplaced())
        for id in change.parties.removed:
            self._put(self.parties, id, None)
        return self._shape_parties(stale)

    def _rects_of(self, ids: Iterable[PartyId]) -> dict[PartyId, Rect]:
        return {id: self.parties[id].rect for id in ids if id in self.parties}

    def _follow_areas(self, moved: list[PartyId] | None, old: Mapping[PartyId, Rect]) -> None:
        stale = self._areas.follow(self.map, self.parties, moved, old)
        if moved is None or moved:
            border = self.boundary
            if moved is None or self.map.display.boundary:
                border = boundary(self.map, self.parties.values())
            self._lay_under(self._areas.shapes, border, stale)

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
            self._put(self.deliveries, id, None)
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

    def deliveries_at(self, parties: Iterable[str]) -> set[DeliveryId]:
        """The deliveries that begin or end at these."""
        return {id for party in parties for id in self._links.at(PartyId(party))}

    def _delivering(self, services: Iterable[ServiceId]) -> list[DeliveryId]:
        changed = frozenset(services)
        if not changed:
            return []
        return [one.id for one in self.map.deliveries.values() if one.service in changed]

    def _follow_notes(self, change: Change) -> None:
        for id in change.notes.removed:
            self._put(self.notes, id, None)
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
            self._put(self.parties, id, after)
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
            self._put(self.deliveries, id, shape)

    def _shape_notes(self, ids: Iterable[NoteId]) -> None:
        for id in ids:
            self._put(self.notes, id, note_shape(self.map.notes[id]))


def _places_in_order(ids: Iterable[_K]) -> dict[_K, int]:
    return dict(zip(ids, count()))

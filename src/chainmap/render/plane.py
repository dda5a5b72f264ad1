"""Shapes on the plane: by id, and what lies where among them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, count
from typing import TypeVar

from PySide6.QtCore import QRectF

from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, NoteId, PartyId, Point
from chainmap.render.areas import AreaShape, BoundaryShape
from chainmap.render.geometry import Rect
from chainmap.render.grid import Grid, Spread
from chainmap.render.hull import hull
from chainmap.render.lines import distance
from chainmap.render.shapes import DeliveryShape, NoteShape, PartyShape, Shape

FEW = 100
"""The areas of more shapes than this are told as one."""
MANY_PARTS = 600

_K = TypeVar("_K", bound=str)
_S = TypeVar("_S", NoteShape, DeliveryShape, PartyShape)


class Plane:
    """`parties`, `deliveries`, `notes`, `areas`: shapes by id, in the map's order.

    Painted from back to front: areas, notes, deliveries, parties. `version` grows with each
    shape that changes; only whoever derives from it changes them.
    """

    def __init__(self) -> None:
        self.version = 0

    def _clear(self) -> None:
        self.version += 1
        self.parties: dict[PartyId, PartyShape] = {}
        self.deliveries: dict[DeliveryId, DeliveryShape] = {}
        self.notes: dict[NoteId, NoteShape] = {}
        self.areas: Mapping[GroupId, AreaShape] = {}
        self.boundary: BoundaryShape | None = None
        self._grid = Grid()
        self._order: dict[str, int] = {}
        self._stale: list[Shape | AreaShape | BoundaryShape] = []
        self._bounds: Rect | None = None

    def _put(self, table: dict[_K, _S], id: _K, after: _S | None) -> None:
        """Adds a shape, or puts it in the place of the one before; `None`: takes it out."""
        before = table.get(id)
        if before == after:
            return
        self.version += 1
        self._bounds = None
        if before is not None:
            self._stale.append(before)
        if after is None:
            del table[id]
            self._grid.drop(id)
        else:
            table[id] = after
            self._grid.put(id, after)
            self._stale.append(after)

    def _put_in_order(self, map: ChainMap) -> None:
        self.parties = _in_order_of(map.parties, self.parties)
        self.deliveries = _in_order_of(map.deliveries, self.deliveries)
        self.notes = _in_order_of(map.notes, self.notes)
        self._order = dict(zip(chain(self.notes, self.deliveries, self.parties), count()))

    def _lay_under(
        self,
        areas: Mapping[GroupId, AreaShape],
        boundary: BoundaryShape | None,
        stale: Iterable[AreaShape],
    ) -> None:
        """What lies under all else; `stale`: areas as they were and are that look otherwise."""
        self._stale += stale
        if boundary != self.boundary:
            self._stale += [shape for shape in (self.boundary, boundary) if shape]
        self.areas, self.boundary, self._bounds = areas, boundary, None

    def _taken_stale(self, but: Collection[str] = ()) -> list[QRectF]:
        """The areas to be painted anew since this was last asked; `but`: without these ids."""
        stale = self._stale
        if but:
            ground = AreaShape | BoundaryShape
            stale = [what for what in stale if isinstance(what, ground) or what.id not in but]
        self._forget_stale()
        if len(stale) > FEW or sum(len(what.parts) for what in stale) > MANY_PARTS:
            return [hull(stale).area]
        return [rect.area for what in stale for rect in what.parts]

    def _forget_stale(self) -> None:
        self._stale = []

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

    @property
    def is_settled(self) -> bool:
        """All is ready to be asked what lies where, without a delay."""
        return self._grid.is_settled

    def settle(self, seconds: float) -> None:
        """Uses some time to get ready."""
        self._grid.settle(seconds)

    def _all(self) -> Iterator[Shape]:
        return chain(self.notes.values(), self.deliveries.values(), self.parties.values())

    def _known(self, id: str) -> Shape:
        shape = self.shape(id)
        assert shape is not None, f"{id} is in the grid but not drawn"
        return shape


def _touches(shape: Shape, area: Rect) -> bool:
    return any(part.touches(area) for part in shape.parts)


def _in_order_of(ids: Collection[_K], shapes: dict[_K, _S]) -> dict[_K, _S]:
    return dict(zip(ids, map(shapes.__getitem__, ids), strict=True))

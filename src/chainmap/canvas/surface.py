"""The session and the scene as the gestures see them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from chainmap.canvas.naming import Naming
from chainmap.canvas.scene import Scene
from chainmap.canvas.tools.guides import Guide
from chainmap.canvas.tools.pointer import Area, Part
from chainmap.errors import DeliveryRefused, Refusal
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, Lines, PartyId, PartyKind, Point
from chainmap.render.areas import AreaShape
from chainmap.render.bends import bends_after_drag
from chainmap.render.geometry import Rect
from chainmap.render.lines import share_of
from chainmap.render.shapes import DeliveryShape
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr

NEAR = 700.0
"""Scene units: one does not align with what is farther away."""
DROP_REACH = 6.0
"""Scene units."""


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """An end of a delivery that is being carried to another party."""

    delivery: DeliveryId
    part: Part
    at: Point
    party: PartyId | None
    refused: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """A delivery in the making."""

    provider: PartyId
    end: Point
    consumer: PartyId | None
    refused: bool


class CanvasSurface:
    """Implements `tools.gesture.Surface`; what it is told to show is drawn over the picture.

    `in_sight` tells the part of the scene that is seen.
    """

    def __init__(
        self,
        session: Session,
        scene: Scene,
        naming: Naming,
        *,
        update: Callable[[], None],
        say: Callable[[str], None],
        in_sight: Callable[[], QRectF],
    ) -> None:
        self.band: Area | None = None
        self.arrow: Arrow | LooseEnd | None = None
        self.guides: Sequence[Guide] = ()
        self.target: str | None = None
        self.is_snapping = True
        self.propose: Callable[[PartyId, PartyId], None] | None = None
        """Takes what is drawn while a what-if is on; it does not become part of the map."""
        self.proposed: Collection[tuple[PartyId, PartyId]] = ()
        self._in_sight = in_sight
        self._areas: Mapping[GroupId, AreaShape] = {}
        self._bent: DeliveryShape | None = None
        self._session = session
        self._scene = scene
        self._naming = naming
        self._update = update
        self._say = say

    @property
    def recorded(self) -> ChainMap:
        return self._session.recorded

    @property
    def selection(self) -> frozenset[str]:
        return self._session.selection

    def select(self, ids: Collection[str]) -> None:
        self._session.select(ids)

    def preview(self, map: ChainMap) -> None:
        self._session.preview(map)
        self._update()

    def revert(self) -> None:
        self._session.revert()
        self._scene.carry((0.0, 0.0))

    def commit(self, map: ChainMap, label: str) -> None:
        self._session.commit(map, label)

    def lift(self, ids: Collection[str]) -> None:
        self._areas = dict(self._scene.drawing.areas)
        self._scene.lift(ids)

    @property
    def lifts_many(self) -> bool:
        return self._scene.lifts_many

    def carry(self, way: tuple[float, float]) -> None:
        self._scene.carry(way)
        self._update()

    def settle(self) -> None:
        self._bent = None
        self._scene.settle()

    # -- what lies where ----------------------------------------------------------------------

    def records_in(self, area: Area) -> frozenset[str]:
        return self._scene.records_in(area)

    def records_behind(self, id: str) -> frozenset[str]:
        return self._scene.records_behind([id])

    def box_of(self, id: str) -> Area | None:
        shape = self._scene.drawing.shape(self._scene.shown.stand_ins.get(id, id))
        if shape is None or isinstance(shape, DeliveryShape):
            return None
        return _area(shape.rect)

    def boxes_near(self, area: Area, but: Collection[str]) -> list[Area]:
        near = area.grown(NEAR)
        place = QRectF(near.left, near.top, near.right - near.left, near.bottom - near.top)
        seen = self._scene.drawing.touching(place.intersected(self._in_sight()))
        moved = self._scene.shown.drawn(but)
        boxes = (shape for shape in seen if not isinstance(shape, DeliveryShape))
        return [_area(shape.rect) for shape in boxes if shape.id not in moved]

    def is_free(self, area: Area) -> bool:
        box = QRectF(area.left, area.top, area.right - area.left, area.bottom - area.top)
        shapes = self._scene.drawing.touching(box)
        return all(isinstance(shape, DeliveryShape) for shape in shapes)

    def is_recorded_line(self, id: str) -> bool:
        drawn, map = self._scene.drawing.deliveries.get(DeliveryId(id)), self.recorded
        delivery = map.deliveries.get(DeliveryId(id))
        return (
            drawn is not None
            and delivery is not None
            and (drawn.provider, drawn.consumer) == (map.provider_of(delivery), delivery.consumer)
        )

    def share_at(self, id: DeliveryId, at: Point) -> float:
        return share_of(self._scene.drawing.deliveries[id].points, at)

    def bends_after(self, id: DeliveryId, grab: Point, at: Point) -> Sequence[Point]:
        if self._bent is None or self._bent.id != id:
            self._bent = self._scene.drawing.deliveries[id]
        orthogonal = self.recorded.display.lines is not Lines.STRAIGHT
        return bends_after_drag(self._bent.points, grab, at, orthogonal=orthogonal)

    def delivery_at(self, at: Point, but_at: Collection[str]) -> DeliveryId | None:
        drawing, shown = self._scene.drawing, self._scene.shown
        id = drawing.delivery_at(at, DROP_REACH, shown.drawn(but_at))
        return id if id in self.recorded.deliveries else None

    def group_at(self, at: Point, but: Collection[str]) -> GroupId | None:
        for area in reversed(list(self._areas.values())):
            if area.rect.distance(at) <= 0:
                members = self._scene.records_behind([area.id]) - {area.id}
                return None if members <= {*but} else area.id
        return None

    # -- marks --------------------------------------------------------------------------------

    def show_guides(self, guides: Sequence[Guide]) -> None:
        self.guides = guides
        self._update()

    def show_target(self, id: str | None) -> None:
        self.target = id
        self._update()

    def target_area(self) -> AreaShape | None:
        """The group's area that would be dropped in, as it was when the drag began."""
        return self._areas.get(GroupId(self.target)) if self.target is not None else None

    def show_loose_end(
        self, delivery: DeliveryId, part: Part, at: Point, party: PartyId | None, *, refused: bool
    ) -> None:
        self.arrow = LooseEnd(delivery, part, at, party, refused)
        self._update()

    def show_band(self, area: Area | None) -> None:
        self.band = area
        self._update()

    def show_arrow(self, provider: PartyId, end: Point, consumer: PartyId | None) -> None:
        refused = edits.can_deliver(self.recorded, provider, consumer or PartyId("")) is not None
        self.arrow = Arrow(provider, end, consumer, refused)
        self._update()

    def hide_arrow(self) -> None:
        self.arrow = None
        self._update()

    def name_delivery(self, provider: PartyId, consumer: PartyId) -> None:
        if self.propose is not None:
            self.propose(provider, consumer)
            return
        self._say(tr("Type what is delivered, then press Enter."))
        self._naming.add_delivery(provider, consumer)

    def name_party(self, kind: PartyKind, at: Point, *, between: DeliveryId | None = None) -> None:
        self._naming.add_party(kind, at, between)

    def name_next(self, party: PartyId, at: Point, *, serves_it: bool = False) -> None:
        if self.propose is not None:
            self._say(tr("A what-if is on: a delivery for trial ends at a party."))
            return
        self._say(tr("Type the name, then press Enter."))
        self._naming.add_next(party, at, serves_it=serves_it)

    def explain_refusal(self, reason: Refusal, provider: PartyId, consumer: PartyId) -> None:
        names = (self.recorded.parties[id].name for id in (provider, consumer))
        self._say(explain(DeliveryRefused(reason, *names), tr))

    def say(self, text: str) -> None:
        self._say(text)


def _area(rect: Rect) -> Area:
    return Area(rect.left, rect.top, rect.right, rect.bottom)

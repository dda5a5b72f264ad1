"""What a gesture is, and what it may ask of the surface it happens on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from chainmap.canvas.tools.guides import Guide
from chainmap.canvas.tools.pointer import Area, Part, Pointer
from chainmap.errors import Refusal
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, PartyId, PartyKind, Point


class Gesture(Protocol):
    """From a press to its release, or to Esc."""

    def drag(self, pointer: Pointer) -> None: ...

    def release(self, pointer: Pointer) -> None: ...

    def cancel(self) -> None: ...


class Marks(Protocol):
    """What a gesture may draw over the picture."""

    def show_band(self, area: Area | None) -> None: ...

    def show_guides(self, guides: Sequence[Guide]) -> None: ...

    def show_target(self, id: str | None) -> None:
        """Marks what would be dropped on: a delivery or a group's area."""

    def show_arrow(self, provider: PartyId, end: Point, consumer: PartyId | None) -> None:
        """A delivery in the making; one that `can_deliver` refuses looks refused."""

    def show_loose_end(
        self, delivery: DeliveryId, part: Part, at: Point, party: PartyId | None, *, refused: bool
    ) -> None:
        """A delivery whose end is being carried to another party; `party`: the one under it."""

    def hide_arrow(self) -> None: ...


class Looks(Protocol):
    """Where things are drawn. Ids here are those of what is drawn."""

    @property
    def is_snapping(self) -> bool:
        """Positions keep to the grid and to each other."""

    def records_in(self, area: Area) -> frozenset[str]:
        """The records of what lies wholly in the area, and the deliveries between."""

    def records_behind(self, id: str) -> frozenset[str]:
        """The records that something drawn stands for."""

    def box_of(self, id: str) -> Area | None:
        """A party's or a note's box."""

    def boxes_near(self, area: Area, but: Collection[str]) -> list[Area]:
        """The boxes in sight round an area that one may align with."""

    def is_free(self, area: Area) -> bool:
        """No party or note reaches into an area."""

    def is_recorded_line(self, id: str) -> bool:
        """A delivery is drawn between its own ends; false of bundles, and at folded groups."""

    def share_at(self, id: DeliveryId, at: Point) -> float:
        """Where along its line (0–1) a delivery is nearest to a point."""

    def bends_after(self, id: DeliveryId, grab: Point, at: Point) -> Sequence[Point]:
        """The bends of a delivery whose recorded line is dragged from `grab` to `at`."""

    def delivery_at(self, at: Point, but_at: Collection[str]) -> DeliveryId | None:
        """The delivery under a point that does not begin or end at any of these."""

    def group_at(self, at: Point, but: Collection[str]) -> GroupId | None:
        """The group whose area holds a point; of members that are not among these."""


class Surface(Marks, Looks, Protocol):
    """The open map as a gesture may touch it, and the marks it may draw over it."""

    @property
    def recorded(self) -> ChainMap: ...

    @property
    def selection(self) -> frozenset[str]: ...

    def select(self, ids: Collection[str]) -> None: ...

    def preview(self, map: ChainMap) -> None: ...

    def revert(self) -> None: ...

    def commit(self, map: ChainMap, label: str) -> None: ...

    def lift(self, ids: Collection[str]) -> None:
        """These are about to move: they are drawn apart from the still picture until `settle`."""

    @property
    def lifts_many(self) -> bool:
        """More is lifted than can be drawn anew in each frame: it is to be carried."""

    def carry(self, way: tuple[float, float]) -> None:
        """Shows all that is lifted this far away, without a preview."""

    def settle(self) -> None: ...

    def name_delivery(self, provider: PartyId, consumer: PartyId) -> None:
        """Asks for the service's name at its place, and records the delivery with it."""

    def name_party(self, kind: PartyKind, at: Point, *, between: DeliveryId | None = None) -> None:
        """Asks for the name of a new party at a place, which may come into a delivery's way."""

    def name_next(self, party: PartyId, at: Point, *, serves_it: bool = False) -> None:
        """Asks for the name of a new party at a place, and for what it gets from `party`.

        `serves_it`: the new party delivers, to `party`.
        """

    def explain_refusal(self, reason: Refusal, provider: PartyId, consumer: PartyId) -> None: ...

    def say(self, text: str) -> None:
        """Shows a sentence in the status bar; an empty one clears it."""

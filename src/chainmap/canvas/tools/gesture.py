"""What a gesture is, and what it may ask of the surface it happens on."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from chainmap.canvas.tools.pointer import Area, Pointer
from chainmap.errors import Refusal
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, Point


class Gesture(Protocol):
    """From a press to its release, or to Esc."""

    def drag(self, pointer: Pointer) -> None: ...

    def release(self, pointer: Pointer) -> None: ...

    def cancel(self) -> None: ...


class Surface(Protocol):
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

    def settle(self) -> None: ...

    def records_in(self, area: Area) -> frozenset[str]:
        """Parties and notes that lie wholly in the area, and the deliveries between them."""

    def show_band(self, area: Area | None) -> None: ...

    def show_arrow(self, provider: PartyId, end: Point, consumer: PartyId | None) -> None:
        """A delivery in the making; one that `can_deliver` refuses looks refused."""

    def hide_arrow(self) -> None: ...

    def name_delivery(self, provider: PartyId, consumer: PartyId) -> None:
        """Asks for the service's name at its place, and records the delivery with it."""

    def explain_refusal(self, reason: Refusal, provider: PartyId, consumer: PartyId) -> None: ...

    def say(self, text: str) -> None:
        """Shows a sentence in the status bar; an empty one clears it."""

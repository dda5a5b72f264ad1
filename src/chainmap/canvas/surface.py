"""The session and the scene as the gestures see them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from chainmap.canvas.naming import Naming
from chainmap.canvas.scene import Scene
from chainmap.canvas.tools.pointer import Area
from chainmap.errors import DeliveryRefused, Refusal
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, Point
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr


@dataclass(frozen=True, slots=True)
class Arrow:
    """A delivery in the making."""

    provider: PartyId
    end: Point
    consumer: PartyId | None
    refused: bool


class CanvasSurface:
    """Implements `tools.gesture.Surface`; `band` and `arrow` are drawn over the still picture."""

    def __init__(
        self,
        session: Session,
        scene: Scene,
        naming: Naming,
        *,
        update: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        self.band: Area | None = None
        self.arrow: Arrow | None = None
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

    def commit(self, map: ChainMap, label: str) -> None:
        self._session.commit(map, label)

    def lift(self, ids: Collection[str]) -> None:
        self._scene.lift(ids)

    def settle(self) -> None:
        self._scene.settle()

    def records_in(self, area: Area) -> frozenset[str]:
        return self._scene.records_in(area)

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
        self._say(tr("Type what is delivered, then press Enter."))
        self._naming.add_delivery(provider, consumer)

    def explain_refusal(self, reason: Refusal, provider: PartyId, consumer: PartyId) -> None:
        names = (self.recorded.parties[id].name for id in (provider, consumer))
        self._say(explain(DeliveryRefused(reason, *names), tr))

    def say(self, text: str) -> None:
        self._say(text)

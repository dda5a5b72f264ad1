"""Shapes of what was removed: undo shows them again, with all that was made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from chainmap.layout.values import Route
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, DeliveryId, Lines, PartyId, Service
from chainmap.render.shapes import DeliveryShape, PartyShape

MOST = 4_000


class Drawn(Protocol):
    """The drawing, as far as it matters here."""

    map: ChainMap
    routes: Mapping[str, Route]
    parties: dict[PartyId, PartyShape]
    deliveries: dict[DeliveryId, DeliveryShape]

    def beside(self, id: DeliveryId) -> Sequence[DeliveryId]: ...


class _Origin(NamedTuple):
    """All that the shape of a delivery depends on that has no other beside it."""

    delivery: Delivery
    service: Service
    provider: PartyShape
    consumer: PartyShape
    route: Route | None
    look: Lines


class Gone:
    def __init__(self) -> None:
        self._parties: dict[PartyId, PartyShape] = {}
        self._deliveries: dict[DeliveryId, tuple[_Origin, DeliveryShape]] = {}

    def keep(self, change: Change, drawn: Drawn) -> None:
        """Takes what is about to be removed; the drawing still shows it."""
        if len(self._parties) + len(self._deliveries) > MOST:
            self._parties, self._deliveries = {}, {}
        for party in change.parties.removed:
            self._parties[party] = drawn.parties[party]
        for id in change.deliveries.removed:
            if len(drawn.beside(id)) == 1:
                origin = _origin(change.before, id, drawn)
                self._deliveries[id] = (origin, drawn.deliveries[id])

    def party(self, shape: PartyShape) -> PartyShape:
        """The shape, or the same as it was shown before."""
        before = self._parties.pop(shape.id, None)
        return before if before == shape else shape

    def delivery(self, id: DeliveryId, drawn: Drawn) -> DeliveryShape | None:
        """The shape that a delivery would have now, if it is known."""
        known = self._deliveries.pop(id, None)
        if known is None or len(drawn.beside(id)) != 1:
            return None
        origin, shape = known
        return shape if origin == _origin(drawn.map, id, drawn) else None


def _origin(map: ChainMap, id: DeliveryId, drawn: Drawn) -> _Origin:
    delivery = map.deliveries[id]
    service = map.services[delivery.service]
    ends = drawn.parties[service.provider], drawn.parties[delivery.consumer]
    return _Origin(delivery, service, *ends, drawn.routes.get(id), map.display.lines)

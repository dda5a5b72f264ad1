"""Questionnaires on paper-like sheets: who is asked what about which delivery."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from chainmap.analysis.passing import passes
from chainmap.analysis.raters import ITEMS, OWN_ITEMS
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side
from chainmap.model.records import Delivery, DeliveryId, Flow, Flows, Party, PartyId

LANGUAGES = ("de", "en")
"""Of the sheets of a questionnaire; the map's own comes first."""

ASKED_ITEMS = {Side.CUSTOMER: ITEMS, Side.SUPPLIER: OWN_ITEMS}


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a questionnaire: a delivery, and the side on which the asked party stands."""

    delivery: DeliveryId
    side: Side
    other: str
    service: str
    flow: Flow
    provider: PartyId
    consumer: PartyId


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What one party is asked: about what it receives, and about what it delivers."""

    party: PartyId
    name: str
    asked: tuple[Asked, ...]

    def on(self, side: Side) -> list[Asked]:
        return [one for one in self.asked if one.side is side]


def questionnaires(
    map: ChainMap,
    flows: Flows | None = None,
    *,
    parties: Collection[PartyId] = (),
    external: bool = False,
) -> list[Questionnaire]:
    """One for each party that has dealings with another one, in the map's order.

    `flows`: which deliveries are asked about; `None`: as the map sets it. `parties`: only these;
    none named: all inside the organisation, and with `external` those outside as well.
    """
    wanted = [it for it in map.parties.values() if _is_wanted(it, parties, external=external)]
    filter = flows or map.settings.flows
    made = (
        Questionnaire(party.id, party.name, tuple(_asked(map, party.id, filter)))
        for party in wanted
    )
    return [one for one in made if one.asked]


def _is_wanted(party: Party, parties: Collection[PartyId], *, external: bool) -> bool:
    return party.id in parties if parties else external or party.kind.is_internal


def _asked(map: ChainMap, party: PartyId, flows: Flows) -> Iterator[Asked]:
    """What comes from one party stands together, in the order of the parties on the map."""
    order = {id: place for place, id in enumerate(map.parties)}
    received = [it for it in map.deliveries_by_consumer.get(party, ()) if passes(map, it, flows)]
    given = [it for it in map.deliveries_by_provider.get(party, ()) if passes(map, it, flows)]
    received.sort(key=lambda it: order[map.provider_of(it)])
    given.sort(key=lambda it: order[it.consumer])
    for delivery in received:
        yield _line(map, delivery, Side.CUSTOMER, map.provider_of(delivery))
    for delivery in given:
        yield _line(map, delivery, Side.SUPPLIER, delivery.consumer)


def _line(map: ChainMap, delivery: Delivery, side: Side, other: PartyId) -> Asked:
    return Asked(
        delivery.id,
        side,
        map.parties[other].name,
        map.name_of(delivery),
        delivery.flow,
        map.provider_of(delivery),
        delivery.consumer,
    )

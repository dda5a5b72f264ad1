"""Deliveries that change over to other parties, and parties put in between."""

from __future__ import annotations

from dataclasses import replace

from chainmap.errors import DeliveryRefused, NameMissing, Refusal
from chainmap.model.edits import (
    add_party,
    can_deliver,
    deliver,
    new_id,
    offered,
    put,
    remove,
)
from chainmap.model.map import ChainMap
from chainmap.model.names import tidy
from chainmap.model.records import DeliveryId, PartyId, PartyKind, Service, ServiceId


def can_reconnect(
    map: ChainMap,
    id: DeliveryId,
    *,
    provider: PartyId | None = None,
    consumer: PartyId | None = None,
) -> Refusal | None:
    """Why a delivery cannot have this other end; `None` where it can."""
    delivery = map.deliveries[id]
    return can_deliver(map, provider or map.provider_of(delivery), consumer or delivery.consumer)


def reconnect(
    map: ChainMap,
    id: DeliveryId,
    *,
    provider: PartyId | None = None,
    consumer: PartyId | None = None,
) -> ChainMap:
    """Gives a delivery another provider or consumer; all that is known of it stays.

    From a new provider comes the service of the same name, made where it offers none. A service
    that loses its last delivery goes. Bends and the label's place belonged to the old line.

    Raises:
        DeliveryRefused: as `can_reconnect` tells.
    """
    delivery = map.deliveries[id]
    old = map.services[delivery.service]
    new_provider, new_consumer = provider or old.provider, consumer or delivery.consumer
    if (new_provider, new_consumer) == (old.provider, delivery.consumer):
        return map
    refusal = can_deliver(map, new_provider, new_consumer)
    if refusal is not None:
        raise DeliveryRefused(refusal, new_provider, new_consumer)
    service = old
    if new_provider != old.provider:
        service = offered(map, new_provider, old.name) or replace(
            old, id=ServiceId(new_id(map, "services")), provider=new_provider
        )
    changed = replace(delivery, service=service.id, consumer=new_consumer, route=(), label_at=None)
    result = put(map, service, changed)
    if service.id != old.id and old.id not in result.deliveries_by_service:
        return remove(result, [old.id])
    return result


def can_insert(map: ChainMap, id: DeliveryId, party: PartyId) -> Refusal | None:
    """Why a party cannot be put in between the ends of a delivery; `None` where it can."""
    delivery = map.deliveries[id]
    return can_deliver(map, map.provider_of(delivery), party) or can_deliver(
        map, party, delivery.consumer
    )


def insert_between(map: ChainMap, id: DeliveryId, party: PartyId) -> ChainMap:
    """The delivery now ends at the party, which delivers the same on to the old consumer.

    Raises:
        DeliveryRefused: as `can_insert` tells.
    """
    refusal = can_insert(map, id, party)
    delivery = map.deliveries[id]
    if refusal is not None:
        raise DeliveryRefused(refusal, party, delivery.consumer)
    on = deliver(map, party, delivery.consumer, map.name_of(delivery), delivery.flow)
    return reconnect(on, id, consumer=party)


def offer(map: ChainMap, provider: PartyId, name: str) -> ChainMap:
    """A service without a customer yet; the very map where the provider offers it already.

    Raises:
        NameMissing: the name is blank.
    """
    if not tidy(name):
        raise NameMissing
    if offered(map, provider, name) is not None:
        return map
    return put(map, Service(ServiceId(new_id(map, "services")), tidy(name), provider))


def can_provide(map: ChainMap, id: str) -> bool:
    """It is a party, and not an external customer."""
    party = map.parties.get(PartyId(id))
    return party is not None and party.kind is not PartyKind.EXTERNAL_CUSTOMER


def party_named(map: ChainMap, name: str) -> PartyId | None:
    """The first party of this name, case and white space ignored."""
    wanted = " ".join(name.split()).casefold()
    parties = map.parties.values()
    found = (party.id for party in parties if " ".join(party.name.split()).casefold() == wanted)
    return next(found, None)


def deliver_by_name(map: ChainMap, provider: PartyId, consumer: str, service: str) -> ChainMap:
    """Draws a delivery to the party of this name, or to a new department; id as `deliver` tells.

    Raises:
        DeliveryRefused: as `can_deliver` tells.
        NameMissing: a name is blank.
    """
    id = party_named(map, consumer)
    if id is None:
        id = PartyId(new_id(map, "parties"))
        map = add_party(map, PartyKind.DEPARTMENT, consumer)
    return deliver(map, provider, id, service)

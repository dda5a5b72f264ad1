"""Who hangs together with whom: what is connected, upstream and downstream of a selection."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, PartyId


def downstream(map: ChainMap, ids: Collection[str]) -> frozenset[str]:
    """The parties among `ids`, all that they serve directly or in the end, and the deliveries."""
    return _reached(map, ids, lambda party: map.deliveries_by_provider.get(party, ()))


def upstream(map: ChainMap, ids: Collection[str]) -> frozenset[str]:
    """The parties among `ids`, all that serve them directly or in the end, and the deliveries."""
    return _reached(map, ids, lambda party: map.deliveries_by_consumer.get(party, ()))


def connected(map: ChainMap, ids: Collection[str]) -> frozenset[str]:
    """Everything that hangs together with the parties among `ids`, in whichever direction."""

    def at(party: PartyId) -> Iterable[Delivery]:
        yield from map.deliveries_by_provider.get(party, ())
        yield from map.deliveries_by_consumer.get(party, ())

    return _reached(map, ids, at)


def neighbours(map: ChainMap, ids: Collection[str]) -> frozenset[str]:
    """The parties among `ids`, those one delivery away, and the deliveries between."""
    found: set[str] = set()
    for party in _parties(map, ids):
        found.add(party)
        for delivery in map.deliveries_by_provider.get(party, ()):
            found |= {delivery.id, delivery.consumer}
        for delivery in map.deliveries_by_consumer.get(party, ()):
            found |= {delivery.id, map.provider_of(delivery)}
    return frozenset(found)


def _parties(map: ChainMap, ids: Collection[str]) -> list[PartyId]:
    """The parties among records; of a delivery both ends."""
    found: list[PartyId] = []
    for id in ids:
        if id in map.parties:
            found.append(PartyId(id))
        elif id in map.deliveries:
            delivery = map.deliveries[id]  # type: ignore[index]
            found += [map.provider_of(delivery), delivery.consumer]
    return found


def _reached(
    map: ChainMap, ids: Collection[str], deliveries: Callable[[PartyId], Iterable[Delivery]]
) -> frozenset[str]:
    found: set[str] = set()
    edge = _parties(map, ids)
    while edge:
        party = edge.pop()
        if party in found:
            continue
        found.add(party)
        for delivery in deliveries(party):
            found.add(delivery.id)
            edge += [map.provider_of(delivery), delivery.consumer]
    return frozenset(found)

"""Maps for tests, drawn in one line: `chart("Sales -> Ops: quote; Ops -> IT: laptop")`."""

from __future__ import annotations

import itertools
from dataclasses import replace

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Party, PartyId, PartyKind

_KINDS = {
    "+": PartyKind.EXTERNAL_CUSTOMER,
    "-": PartyKind.EXTERNAL_SUPPLIER,
    "~": PartyKind.TEAM,
    "@": PartyKind.PERSON,
}


def chart(text: str) -> ChainMap:
    """A map of `provider -> consumer: service` parts; a lone name makes a party without deliveries.

    A party's id is its name. A first letter tells its kind: `+Buyer` is an external customer,
    `-Mill` an external supplier, `~Crew` a team, `@Ann` a person; all others are departments.
    Services and deliveries are numbered s1, s2 … and d1, d2 … as drawn; without `: service` the
    service is called as its provider and consumer.
    """
    map = ChainMap()
    for part in filter(None, (part.strip() for part in text.split(";"))):
        ends, _, service = part.partition(":")
        names = [name.strip() for name in ends.split("->")]
        for name in names:
            map = _with_party(map, name)
        for provider, consumer in itertools.pairwise(names):
            provider_id, consumer_id = _id(provider), _id(consumer)
            name = service.strip() or f"{provider_id} for {consumer_id}"
            map = edits.deliver(map, provider_id, consumer_id, name)
    return map


def foreign(map: ChainMap) -> ChainMap:
    """Parties and deliveries as another program would have them: with an x before each id."""
    services = {
        f"x{id}": replace(one, id=f"x{id}", provider=f"x{one.provider}")
        for id, one in map.services.items()
    }
    deliveries = {
        f"x{id}": replace(one, id=f"x{id}", service=f"x{one.service}",
                          consumer=f"x{one.consumer}")
        for id, one in map.deliveries.items()
    }  # fmt: skip
    parties = {f"x{id}": replace(one, id=f"x{id}") for id, one in map.parties.items()}
    return ChainMap(parties=parties, services=services, deliveries=deliveries)  # type: ignore[arg-type]


def _id(name: str) -> PartyId:
    return PartyId(name[1:] if name[0] in _KINDS else name)


def _with_party(map: ChainMap, name: str) -> ChainMap:
    id = _id(name)
    if id in map.parties:
        return map
    return edits.put(map, Party(id, id, _KINDS.get(name[0], PartyKind.DEPARTMENT)))

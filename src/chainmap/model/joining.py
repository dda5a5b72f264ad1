"""A map that was read from a table joins one that is there: by name, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from chainmap.model import edits
from chainmap.model.additions import Named, Step, Typed, added, folded
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Party, PartyId, Record

_OF_THE_MAP = {"id", "name", "kind", "group", "position", "service", "consumer"}
"""What the map decides, or the names have told already."""


def joined(map: ChainMap, other: ChainMap, usual_service: str) -> Typed:
    """Adds the parties and deliveries of another map; what has a known name is what is there.

    Of what is new all fields are taken over, of what is known none is changed.
    """
    groups = {
        party.name: other.groups[party.group].name
        for party in other.parties.values()
        if party.group is not None
    }
    typed = added(map, _steps(other), usual_service, groups)
    new: list[Record] = [*_parties(typed, other), *_deliveries(typed, other)]
    return replace(typed, map=edits.put(typed.map, *new))


def _steps(other: ChainMap) -> Iterator[Step]:
    named = {id: Named(party.name, party.kind) for id, party in other.parties.items()}
    for line, id in enumerate(named, 1):
        yield Step(named[id], None, None, line)
    for line, delivery in enumerate(other.deliveries.values(), 1):
        provider = named[other.provider_of(delivery)]
        yield Step(provider, named[delivery.consumer], other.name_of(delivery), line)


def _parties(typed: Typed, other: ChainMap) -> Iterator[Party]:
    told = {folded(one.name): one for one in reversed([*other.parties.values()])}
    for id in typed.ids:
        party = typed.map.parties.get(PartyId(id))
        if party is not None and folded(party.name) in told:
            yield replace(party, **_facts(told[folded(party.name)]))


def _deliveries(typed: Typed, other: ChainMap) -> Iterator[Delivery]:
    told = {_known(other, one): one for one in reversed([*other.deliveries.values()])}
    for id in typed.told:
        delivery = typed.map.deliveries[id]
        before = told.get(_known(typed.map, delivery))
        if before is not None and id in typed.ids:
            yield replace(delivery, **_facts(before))


def _known(map: ChainMap, delivery: Delivery) -> tuple[str, str, str]:
    provider = map.parties[map.provider_of(delivery)].name
    consumer = map.parties[delivery.consumer].name
    return folded(provider), folded(map.name_of(delivery)), folded(consumer)


def _facts(record: Party | Delivery) -> dict[str, Any]:
    names = (field.name for field in fields(record))
    return {name: getattr(record, name) for name in names if name not in _OF_THE_MAP}

"""Parts of a map that are copied: into the same map, another window, another day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from chainmap.model.edits import new_id, put, shifted
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Group,
    GroupId,
    Need,
    NeedId,
    NoteId,
    PartyId,
    Record,
    Service,
    ServiceId,
)


def copied(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """A small map of parties, notes, what those parties offer and need, and all between them."""
    parties = {id: party for id, party in map.parties.items() if id in ids}
    groups = {party.group for party in parties.values()}
    services = {id: one for id, one in map.services.items() if one.provider in parties}
    deliveries = {
        id: one
        for id, one in map.deliveries.items()
        if one.service in services and one.consumer in parties
    }
    needs = {
        id: replace(need, met_by=tuple(one for one in need.met_by if one in deliveries))
        for id, need in map.needs.items()
        if need.consumer in parties
    }
    return ChainMap(
        groups={id: group for id, group in map.groups.items() if id in groups},
        parties=parties,
        services=services,
        deliveries=deliveries,
        needs=needs,
        notes={id: note for id, note in map.notes.items() if id in ids},
    )


def deliveries_alone(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """A small map of these deliveries and those who deliver and get them."""
    deliveries = {id: one for id, one in map.deliveries.items() if id in ids}
    ends = {end for one in deliveries.values() for end in (map.provider_of(one), one.consumer)}
    all = copied(map, ends)
    services = {one.service for one in deliveries.values()}
    return replace(
        all,
        services={id: one for id, one in all.services.items() if id in services},
        deliveries=deliveries,
        needs={},
    )


def pasted(
    map: ChainMap, fragment: ChainMap, by: tuple[float, float]
) -> tuple[ChainMap, frozenset[str]]:
    """Adds copies of all in a fragment, moved; also the ids of the new parties and notes.

    Groups are found again by their names. A name that is taken gets a number.
    """
    ids = _new_ids(map, fragment)
    groups, added_groups = _groups(map, fragment, ids)
    taken = {party.name.casefold() for party in map.parties.values()}
    records: list[Record] = [*added_groups]
    for party in fragment.parties.values():
        name = free_name(taken, party.name)
        taken.add(name.casefold())
        records.append(
            replace(
                party,
                id=PartyId(ids[party.id]),
                name=name,
                group=groups.get(party.group) if party.group else None,
                position=party.position and shifted(party.position, by),
                locked=False,
            )
        )
    records += _services_and_deliveries(fragment, ids, by)
    records += [_need(need, ids) for need in fragment.needs.values()]
    records += [
        replace(note, id=NoteId(ids[note.id]), position=shifted(note.position, by), locked=False)
        for note in fragment.notes.values()
    ]
    new = frozenset(ids[id] for id in (*fragment.parties, *fragment.notes, *fragment.deliveries))
    return put(map, *records), new


def duplicate(
    map: ChainMap, ids: Collection[str], by: tuple[float, float]
) -> tuple[ChainMap, frozenset[str]]:
    """Copies beside the originals; also the ids of the new parties, notes and deliveries."""
    return pasted(map, copied(map, ids), by)


def free_name(taken: Collection[str], name: str) -> str:
    """The name, with a number where it is taken (`taken`: case-folded)."""
    if name.casefold() not in taken:
        return name
    number = next(n for n in range(2, len(taken) + 3) if f"{name} {n}".casefold() not in taken)
    return f"{name} {number}"


def _new_ids(map: ChainMap, fragment: ChainMap) -> dict[str, str]:
    """For every id of the fragment one that is free in the map."""
    ids: dict[str, str] = {}
    for table in ("groups", "parties", "services", "deliveries", "needs", "notes"):
        first = new_id(map, table)
        prefix, number = first[0], int(first[1:])
        for place, id in enumerate(getattr(fragment, table)):
            ids[id] = f"{prefix}{number + place}"
    return ids


def _groups(
    map: ChainMap, fragment: ChainMap, ids: Mapping[str, str]
) -> tuple[dict[GroupId, GroupId], list[Group]]:
    known = {group.name.casefold(): group.id for group in map.groups.values()}
    found: dict[GroupId, GroupId] = {}
    added = []
    for group in fragment.groups.values():
        id = known.get(group.name.casefold())
        if id is None:
            id = GroupId(ids[group.id])
            added.append(replace(group, id=id, folded=False))
        found[group.id] = id
    return found, added


def _services_and_deliveries(
    fragment: ChainMap, ids: Mapping[str, str], by: tuple[float, float]
) -> Iterable[Service | Delivery]:
    for service in fragment.services.values():
        yield replace(
            service, id=ServiceId(ids[service.id]), provider=PartyId(ids[service.provider])
        )
    for delivery in fragment.deliveries.values():
        yield replace(
            delivery,
            id=DeliveryId(ids[delivery.id]),
            service=ServiceId(ids[delivery.service]),
            consumer=PartyId(ids[delivery.consumer]),
            route=tuple(shifted(bend, by) for bend in delivery.route),
        )


def _need(need: Need, ids: Mapping[str, str]) -> Need:
    met_by = tuple(DeliveryId(ids[id]) for id in need.met_by)
    return replace(
        need, id=NeedId(ids[need.id]), consumer=PartyId(ids[need.consumer]), met_by=met_by
    )

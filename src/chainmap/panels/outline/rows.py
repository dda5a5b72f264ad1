"""What stands below what in the outline: organisation, group, party, service, customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from chainmap.model.change import Change, TableChange
from chainmap.model.fuzzy import match
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, Party, PartyId, PartyKind, ServiceId

ROOT = ""
ORGANISATION, CUSTOMERS, SUPPLIERS, NOTES = "\x1forg", "\x1fout", "\x1fin", "\x1fnotes"
"""Rows that are no records."""
_HEADINGS = {PartyKind.EXTERNAL_CUSTOMER: CUSTOMERS, PartyKind.EXTERNAL_SUPPLIER: SUPPLIERS}


def home(party: Party) -> str:
    """The row that a party stands below: its group, or else the heading of its kind."""
    return party.group or _HEADINGS.get(party.kind, ORGANISATION)


class Rows:
    """The rows of one map; `kept`: only these and what leads to them (`None`: all)."""

    def __init__(self, map: ChainMap, kept: Collection[str] | None = None) -> None:
        self.map = map
        self.kept = kept
        self._members: Mapping[str, list[str]] | None = None

    def below(self, key: str) -> list[str]:
        """The rows directly below one, in the order of the map."""
        found = self._below(key)
        return list(found) if self.kept is None else [one for one in found if one in self.kept]

    def has_below(self, key: str) -> bool:
        return bool(self._below(key) if self.kept is None else self.below(key))

    def above(self, key: str) -> str:
        """Where a row stands; `ROOT` for headings, and for what is not in the map."""
        map = self.map
        if key in map.parties:
            return home(map.parties[PartyId(key)])
        if key in map.services:
            return map.services[ServiceId(key)].provider
        if key in map.deliveries:
            return map.deliveries[DeliveryId(key)].service
        if key in map.groups:
            return ORGANISATION
        return NOTES if key in map.notes else ROOT

    def path(self, key: str) -> list[str]:
        """The rows from the outermost to this one."""
        found: list[str] = []
        while key != ROOT:
            found.insert(0, key)
            key = self.above(key)
        return found

    def _below(self, key: str) -> Sequence[str]:
        map = self.map
        if key == ROOT:
            return [ORGANISATION, *(one for one in (CUSTOMERS, SUPPLIERS) if self._at(one)),
                    *([NOTES] if map.notes else [])]  # fmt: skip
        if key == ORGANISATION:
            return [*map.groups, *self._at(key)]
        if key == NOTES:
            return list(map.notes)
        if key in map.parties:
            return [one.id for one in map.services_by_provider.get(PartyId(key), ())]
        if key in map.services:
            return [one.id for one in map.deliveries_by_service.get(ServiceId(key), ())]
        return self._at(key)

    def _at(self, key: str) -> Sequence[str]:
        """The parties at home below a row."""
        if self._members is None:
            members: defaultdict[str, list[str]] = defaultdict(list)
            for party in self.map.parties.values():
                members[home(party)].append(party.id)
            self._members = members
        return self._members.get(key, ())


def fitting(map: ChainMap, query: str) -> set[str]:
    """The rows whose names fit what is typed, and all that leads to them."""
    rows = Rows(map)
    named: dict[str, str] = {id: note.text for id, note in map.notes.items()}
    named.update((id, group.name) for id, group in map.groups.items())
    named.update((id, party.name) for id, party in map.parties.items())
    named.update((id, service.name) for id, service in map.services.items())
    fits: set[str] = {id for id, name in named.items() if match(query, name)}
    # A party that fits is found where it is a customer, too.
    fits.update(one.id for one in map.deliveries.values() if one.consumer in fits)
    return set[str]().union(*(rows.path(id) for id in fits))


def touched(change: Change) -> Iterator[str]:
    """The rows whose children may be others after a change, in either map."""
    moved = [home(party) for party in _moved(change.parties)]
    yield from moved
    for service in _all(change.services):
        yield service.provider
    for delivery in _all(change.deliveries):
        yield delivery.service
    if change.groups:
        yield ORGANISATION
    if change.notes:
        yield NOTES
    if moved or change.notes:
        yield ROOT


def reworded(change: Change) -> Iterator[str]:
    """The rows that may be told in other words after a change."""
    if change.info:
        yield ORGANISATION
    for table in (change.groups, change.services, change.deliveries, change.notes):
        yield from table.updated
    for id, (old, new) in change.parties.updated.items():
        if (old.name, old.kind) != (new.name, new.kind):
            yield id
            yield from (one.id for one in change.after.deliveries_by_consumer.get(id, ()))


def _moved(parties: TableChange[PartyId, Party]) -> Iterator[Party]:
    """Those that stand elsewhere now; dragging many about on the canvas changes no row."""
    yield from parties.added.values()
    yield from parties.removed.values()
    for old, new in parties.updated.values():
        if home(old) != home(new):
            yield old
            yield new


def _all(table: TableChange[Any, Any]) -> Iterator[Any]:
    """Each record as it was and as it is."""
    yield from table.added.values()
    yield from table.removed.values()
    for old, new in table.updated.values():
        yield old
        yield new


def group_of(map: ChainMap, key: str) -> GroupId | None:
    """The group that a row is, or stands in."""
    path = Rows(map).path(key)
    return next((GroupId(one) for one in path if one in map.groups), None)


def party_of(map: ChainMap, key: str) -> PartyId | None:
    """The party that a row is, or tells of."""
    path = Rows(map).path(key)
    return next((PartyId(one) for one in path if one in map.parties), None)

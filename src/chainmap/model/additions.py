"""Parties and deliveries that are added by name, many at once: typed, or pasted as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import NamedTuple

from chainmap.errors import Refusal
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.names import LONGEST_NAME, tidy
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Flow,
    Group,
    GroupId,
    Party,
    PartyId,
    PartyKind,
    Record,
    Service,
    ServiceId,
)

MOST_STEPS = 10_000
"""More than this at once nobody means."""


class Named(NamedTuple):
    """A party as typed. `kind` `None`: none was told; `id`: it is this very one."""

    name: str
    kind: PartyKind | None = None
    id: PartyId | None = None


class Step(NamedTuple):
    """A delivery as typed. `service` `None`: it was not named. `provider` alone: a lone party."""

    provider: Named
    consumer: Named | None
    service: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A step that the map does not allow."""

    line: int
    reason: Refusal
    provider: str
    consumer: str


@dataclass(frozen=True, slots=True)
class Typed:
    """The map with what was typed; `ids` of the parties and deliveries that are new in it.

    `told`: the deliveries it tells of, new or known. `cut`: how many of the names were longer than
    `LONGEST_NAME`.
    """

    map: ChainMap
    ids: frozenset[str]
    refused: tuple[Refused, ...] = ()
    told: tuple[DeliveryId, ...] = ()
    cut: int = 0


def added(
    map: ChainMap,
    steps: Iterable[Step],
    usual_service: str,
    groups: Mapping[str, str] | None = None,
) -> Typed:
    """Adds steps to a map: known names are the parties that are there, new ones departments.

    New parties have no place yet. A delivery that is there already is not added again.

    Args:
        usual_service: the name of a delivery that was not named.
        groups: the names of the groups of new parties, by the party's name.
    """
    draft = _Draft(map, usual_service)
    for step in steps:
        draft.add(step)
    draft.group(groups or {})
    return draft.result()


class _Draft:
    """A map in the making: each record is made once, and all of them are put in together."""

    def __init__(self, map: ChainMap, usual_service: str) -> None:
        self._map = map
        self._usual = usual_service
        self._new: dict[str, Record] = {}
        self._ids: dict[str, Iterator[str]] = {}
        self._parties = {folded(party.name): party for party in map.parties.values()}
        self._services: dict[tuple[PartyId, str], ServiceId] = {}
        for one in reversed([*map.services.values()]):
            self._services[one.provider, folded(one.name)] = one.id
        self._ends: dict[tuple[PartyId, PartyId], DeliveryId] = {}
        self._taken: dict[tuple[ServiceId, PartyId], DeliveryId] = {}
        for delivery in map.deliveries.values():
            self._ends.setdefault((map.provider_of(delivery), delivery.consumer), delivery.id)
            self._taken.setdefault((delivery.service, delivery.consumer), delivery.id)
        self._told: dict[DeliveryId, None] = {}
        self._refused: list[Refused] = []
        self._cut: set[str] = set()

    def add(self, step: Step) -> None:
        provider = self._party(step.provider)
        consumer = self._party(step.consumer) if step.consumer is not None else None
        if provider is None or consumer is None:
            return
        reason = edits.refusal(provider, consumer.id)
        if reason is not None:
            self._refused.append(Refused(step.line, reason, provider.name, consumer.name))
        elif step.service is not None or (provider.id, consumer.id) not in self._ends:
            name = self._name(step.service or "") or self._usual
            self._deliver(self._service(provider.id, name), provider.id, consumer.id)
        else:
            self._told[self._ends[provider.id, consumer.id]] = None

    def group(self, groups: Mapping[str, str]) -> None:
        """Makes the new parties members of the groups of these names."""
        known = {folded(group.name): group.id for group in self._map.groups.values()}
        wanted = {folded(party): self._name(group) for party, group in groups.items()}
        for party in [one for one in self._new.values() if isinstance(one, Party)]:
            name = wanted.get(folded(party.name))
            if not name:
                continue
            id = known.get(folded(name))
            if id is None:
                id = known[folded(name)] = GroupId(self._id("groups"))
                self._new[id] = Group(id, name)
            self._new[party.id] = replace(party, group=id)

    def result(self) -> Typed:
        map = edits.put(self._map, *self._new.values())
        ids = (id for id, one in self._new.items() if not isinstance(one, Group))
        return Typed(map, frozenset(ids), tuple(self._refused), tuple(self._told), len(self._cut))

    def _party(self, named: Named) -> Party | None:
        """`None` where nothing of the name can be seen."""
        if named.id is not None and named.id in self._map.parties:
            return self._map.parties[named.id]
        name = self._name(named.name)
        if not name:
            return None
        party = self._parties.get(folded(name))
        if party is None:
            id = PartyId(self._id("parties"))
            party = Party(id, name, named.kind or PartyKind.DEPARTMENT)
            self._new[id] = self._parties[folded(name)] = party
        return party

    def _service(self, provider: PartyId, name: str) -> ServiceId:
        key = provider, folded(name)
        if key not in self._services:
            id = self._services[key] = ServiceId(self._id("services"))
            self._new[id] = Service(id, name, provider)
        return self._services[key]

    def _deliver(self, service: ServiceId, provider: PartyId, consumer: PartyId) -> None:
        id = self._taken.get((service, consumer))
        if id is None:
            id = DeliveryId(self._id("deliveries"))
            self._new[id] = Delivery(id, service, consumer, Flow.DELIVERY)
            self._taken[service, consumer] = id
            self._ends.setdefault((provider, consumer), id)
        self._told[id] = None

    def _name(self, text: str) -> str:
        name = tidy(text)
        if len(name) > LONGEST_NAME:
            self._cut.add(name)
            name = name[: LONGEST_NAME - 1].rstrip() + "…"
        return name

    def _id(self, table: str) -> str:
        """The next free id of a table."""
        if table not in self._ids:
            first = edits.new_id(self._map, table)
            self._ids[table] = (f"{first[0]}{number}" for number in count(int(first[1:])))
        return next(self._ids[table])


def folded(name: str) -> str:
    """What makes names the same: case and white space are ignored."""
    return " ".join(name.split()).casefold()

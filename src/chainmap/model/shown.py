"""The part of a map that is drawn: its filter applied, each folded group one box.

What is drawn is a map again, so that layout, drawing and export need not know of either. A folded
group stands in it as a party with the group's id, a member of itself, and `headcount` tells how
many it stands for; the deliveries that it bundles stand in it as one, whose name is their number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from chainmap.model.map import ChainMap, nothing
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Filter,
    Flow,
    GroupId,
    Note,
    Party,
    PartyId,
    PartyKind,
    Point,
    Service,
    ServiceId,
)

_Bundle: TypeAlias = tuple[PartyId, PartyId, Flow]


@dataclass(frozen=True)
class Shown:
    """`map` is what is drawn of `all`. `stand_ins`: who is drawn for records without a shape.

    `hidden`: how many parties, deliveries and notes the filter hides.
    """

    map: ChainMap
    all: ChainMap
    stand_ins: Mapping[str, str]
    hidden: int = 0

    def drawn(self, ids: Collection[str]) -> set[str]:
        """What is drawn for these records."""
        if not self.stand_ins:
            return set(ids)
        return {self.stand_ins.get(id, id) for id in ids}

    def behind(self, id: str) -> frozenset[str]:
        """The records behind what is drawn: more than one behind a folded group or a bundle."""
        return self._behind.get(id, frozenset((id,)))

    @property
    def _behind(self) -> Mapping[str, frozenset[str]]:
        found: Mapping[str, frozenset[str]] | None = self.__dict__.get("_found_behind")
        if found is None:
            collected: defaultdict[str, set[str]] = defaultdict(set)
            for record, stand_in in self.stand_ins.items():
                collected[stand_in].add(record)
            found = {id: frozenset(records) for id, records in collected.items()}
            self.__dict__["_found_behind"] = found
        return found


def shown(map: ChainMap) -> Shown:
    """What is drawn of a map; the very map where nothing is hidden or folded."""
    folded = {group.id for group in map.groups.values() if group.folded}
    filter = map.display.filter
    if not folded and filter is None:
        return Shown(map, map, nothing())
    visible = _filtered(map, filter) if filter is not None else map
    hidden = sum(
        len(getattr(map, table)) - len(getattr(visible, table))
        for table in ("parties", "deliveries", "notes")
    )
    if not folded:
        return Shown(visible, map, nothing(), hidden)
    drawn, stand_ins = _folded(visible, folded)
    return Shown(drawn, map, stand_ins, hidden)


# -- the filter -------------------------------------------------------------------------------


def _filtered(map: ChainMap, filter: Filter) -> ChainMap:
    hidden = frozenset(filter.hidden)
    near = within_steps(map, filter.around, filter.steps) if filter.around is not None else None
    parties = {
        id: party
        for id, party in map.parties.items()
        if id not in hidden
        and (not filter.groups or party.group in filter.groups)
        and (not filter.kinds or party.kind in filter.kinds)
        and (near is None or id in near)
    }
    deliveries = {
        id: delivery
        for id, delivery in map.deliveries.items()
        if delivery.consumer in parties
        and map.provider_of(delivery) in parties
        and (not filter.flows or delivery.flow in filter.flows)
        and (filter.critical_from is None or (delivery.criticality or 0) >= filter.critical_from)
    }
    notes: dict[str, Note] = {id: note for id, note in map.notes.items() if id not in hidden}
    services = {id: one for id, one in map.services.items() if one.provider in parties}
    return _with(map, parties, services, deliveries, notes)


def within_steps(map: ChainMap, start: PartyId, steps: int) -> set[PartyId]:
    """A party and all that so many deliveries, in either direction, lead to."""
    found = edge = {start}
    for _ in range(steps):
        beyond = {map.provider_of(one) for id in edge for one in _received(map, id)}
        beyond |= {one.consumer for id in edge for one in map.deliveries_by_provider.get(id, ())}
        edge = beyond - found
        if not edge:
            break
        found = found | edge
    return found


def _received(map: ChainMap, id: PartyId) -> Iterable[Delivery]:
    return map.deliveries_by_consumer.get(id, ())


# -- folded groups ----------------------------------------------------------------------------


def _folded(map: ChainMap, folded: Collection[GroupId]) -> tuple[ChainMap, dict[str, str]]:
    members: defaultdict[GroupId, list[Party]] = defaultdict(list)
    for party in map.parties.values():
        if party.group is not None and party.group in folded:
            members[party.group].append(party)
    stand_ins: dict[str, str] = {
        party.id: group for group, parties in members.items() for party in parties
    }
    parties: dict[PartyId, Party] = {}
    for id, party in map.parties.items():
        if party.group is None or party.group not in members:
            parties[id] = party
        elif PartyId(party.group) not in parties:
            box = _box(map, party.group, members[party.group])
            parties[box.id] = box
    services = {
        id: service
        if service.provider not in stand_ins
        else replace(service, provider=PartyId(stand_ins[service.provider]))
        for id, service in map.services.items()
    }
    deliveries = _bundled(map, services, stand_ins)
    return _with(map, parties, services, deliveries, map.notes), stand_ins


def _box(map: ChainMap, id: GroupId, members: Collection[Party]) -> Party:
    """A folded group as a party, in the middle of its members."""
    group = map.groups[id]
    places = [party.position for party in members if party.position is not None]
    middle = None
    if places:
        xs, ys = [place.x for place in places], [place.y for place in places]
        middle = Point((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    locked = any(party.locked for party in members)
    return Party(
        PartyId(id),
        group.name,
        PartyKind.DEPARTMENT,
        group=id,
        headcount=len(members),
        position=middle,
        colour=group.colour,
        locked=locked,
    )


def _bundled(
    map: ChainMap, services: dict[ServiceId, Service], stand_ins: dict[str, str]
) -> dict[DeliveryId, Delivery]:
    """Deliveries with their ends where they are drawn; adds a service for each bundle."""
    bundles: defaultdict[_Bundle, list[Delivery]] = defaultdict(list)
    deliveries: dict[DeliveryId, Delivery] = {}
    for id, delivery in map.deliveries.items():
        provider, consumer = map.provider_of(delivery), delivery.consumer
        if provider not in stand_ins and consumer not in stand_ins:
            deliveries[id] = delivery
            continue
        ends = (
            PartyId(stand_ins.get(provider, provider)),
            PartyId(stand_ins.get(consumer, consumer)),
        )
        if ends[0] == ends[1]:
            stand_ins[id] = ends[0]
        else:
            bundles[*ends, delivery.flow].append(delivery)
    for (provider, consumer, flow), together in bundles.items():
        one = together[0]
        if len(together) == 1:
            deliveries[one.id] = replace(one, consumer=consumer, route=(), label_at=None)
            continue
        key = f"{provider}\x1f{consumer}\x1f{flow}"
        service = Service(ServiceId(f"{key}\x1fs"), f"{len(together)} ×", provider)
        services[service.id] = service
        ratings = [each.criticality for each in together if each.criticality is not None]
        bundle = Delivery(
            DeliveryId(key),
            service.id,
            consumer,
            flow,
            criticality=max(ratings, default=None),
            active=any(each.active for each in together),
        )
        deliveries[bundle.id] = bundle
        stand_ins.update((each.id, bundle.id) for each in together)
    return deliveries


def _with(
    map: ChainMap,
    parties: Mapping[PartyId, Party],
    services: Mapping[ServiceId, Service],
    deliveries: Mapping[DeliveryId, Delivery],
    notes: Mapping,  # type: ignore[type-arg]
) -> ChainMap:
    return replace(map, parties=parties, services=services, deliveries=deliveries, notes=notes)

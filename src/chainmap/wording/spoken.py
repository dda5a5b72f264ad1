"""What a screen reader says of parties, deliveries, groups and notes: in one breath, all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from chainmap.analysis.codes import NoSight
from chainmap.analysis.passing import passes
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Flow,
    GroupId,
    NoteId,
    Party,
    PartyId,
    PartyKind,
    ServiceId,
)
from chainmap.wording.language import Translate
from chainmap.wording.names import listed_shortly, one_line

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

_CUSTOMER, _SUPPLIER = PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER


class Spoken:
    """Speaks of the records of a map; `report` tells who has a line of sight, once it is known."""

    def __init__(self, tr: Translate) -> None:
        self._tr = tr
        self.report: Report | None = None

    def name(self, map: ChainMap, id: str) -> str:
        """All that there is to know of a record in one line; empty where it is not in the map."""
        tr = self._tr
        if id in map.parties:
            party = map.parties[PartyId(id)]
            return self._folded(party) if id in map.groups else self._party(map, party)
        if id in map.deliveries:
            return self._delivery(map, map.deliveries[DeliveryId(id)])
        if id in map.groups:
            return self._group(map, GroupId(id))
        if id in map.notes:
            text = one_line(map.notes[NoteId(id)].text)
            return tr("Note: {text}").format(text=text)
        if id in map.services:
            return self._service(map, ServiceId(id))
        return ""

    def details(self, map: ChainMap, id: str) -> str:
        """Of a party: what goes out and what comes in, by name."""
        tr = self._tr
        if id not in map.parties or id in map.groups:
            return ""
        out = [
            tr("{service} to {customer}").format(
                service=one_line(map.name_of(one)), customer=_name(map, one.consumer)
            )
            for one in map.deliveries_by_provider.get(PartyId(id), ())
        ]
        into = [
            tr("{service} from {supplier}").format(
                service=one_line(map.name_of(one)), supplier=_name(map, map.provider_of(one))
            )
            for one in map.deliveries_by_consumer.get(PartyId(id), ())
        ]
        told = []
        if out:
            told.append(tr("Delivers {list}.").format(list=listed_shortly(out, tr)))
        if into:
            told.append(tr("Gets {list}.").format(list=listed_shortly(into, tr)))
        return " ".join(told)

    def whole(self, map: ChainMap, hidden: int = 0) -> str:
        """How much there is on a map."""
        tr = self._tr
        counts = [
            tr("%n parties", "", len(map.parties)),
            tr("%n deliveries", "", len(map.deliveries)),
        ]
        if map.notes:
            counts.append(tr("%n notes", "", len(map.notes)))
        if hidden:
            counts.append(tr("%n hidden by the filter", "", hidden))
        return ", ".join(counts)

    # -- each kind ----------------------------------------------------------------------------

    def _folded(self, party: Party) -> str:
        tr = self._tr
        parts = [one_line(party.name), tr("folded group"), tr("%n parties", "", party.headcount)]
        return ", ".join(parts)

    def _group(self, map: ChainMap, id: GroupId) -> str:
        members = sum(party.group == id for party in map.parties.values())
        tr = self._tr
        parts = [
            one_line(map.groups[id].name),
            tr("group", "a group"),
            tr("%n parties", "", members),
        ]
        return ", ".join(parts)

    def _service(self, map: ChainMap, id: ServiceId) -> str:
        tr, service = self._tr, map.services[id]
        customers = {one.consumer for one in map.deliveries_by_service.get(id, ())}
        told = tr("%n customers", "", len(customers)) if customers else tr("no customer yet")
        words = tr("{service}, service of {provider}, {customers}")
        return words.format(
            service=one_line(service.name), provider=_name(map, service.provider), customers=told
        )

    def _party(self, map: ChainMap, party: Party) -> str:
        tr = self._tr
        parts = [f"{one_line(party.name)}, {_kind(party.kind, tr)}"]
        links = "; ".join(self._links(map, party))
        sight = self._sight(party)
        if links or not sight:
            parts.append(links or tr("no deliveries yet"))
        if sight:
            parts.append(sight)
        if party.locked:
            parts.append(tr("locked"))
        first, *others = parts
        return ", ".join([first, "; ".join(others)])

    def _links(self, map: ChainMap, party: Party) -> Iterator[str]:
        """Whom it serves, and who serves it: each party counts once, as on its card."""
        tr = self._tr
        going = _passing(map, map.deliveries_by_provider.get(party.id, ()))
        coming = _passing(map, map.deliveries_by_consumer.get(party.id, ()))
        customers = {one.consumer for one in going if one.consumer != party.id}
        suppliers = {map.provider_of(one) for one in coming} - {party.id}
        outside = sum(map.parties[id].kind is _CUSTOMER for id in customers)
        if outside:
            yield tr("serves %n external customers directly", "", outside)
        if suppliers:
            yield tr("%n suppliers", "", len(suppliers))
        if len(customers) > outside:
            yield tr("%n internal customers", "", len(customers) - outside)

    def _sight(self, party: Party) -> str:
        found = self.report.departments.get(party.id) if self.report is not None else None
        if found is None:
            return ""
        reason, tr = found.no_line_of_sight_reason, self._tr
        if reason is None:
            direct = found.tier is None or found.tier < 2
            return (
                "" if direct else tr("%n deliveries away from external customers", "", found.tier)
            )
        return tr("no line of sight: {reason}").format(
            reason={
                NoSight.ISOLATED: tr("isolated"),
                NoSight.DEAD_END: tr("dead end"),
                NoSight.CLOSED_LOOP: tr("closed loop"),
                NoSight.FEEDS_DEAD_END: tr("feeds a dead end"),
            }[reason]
        )

    def _delivery(self, map: ChainMap, delivery: Delivery) -> str:
        tr = self._tr
        words = {
            Flow.DELIVERY: tr("{service}, delivery from {provider} to {consumer}"),
            Flow.REQUEST: tr("{service}, request from {provider} to {consumer}"),
            Flow.FEEDBACK: tr("{service}, feedback from {provider} to {consumer}"),
        }[delivery.flow]
        told = words.format(
            service=one_line(map.name_of(delivery)),
            provider=_name(map, map.provider_of(delivery)),
            consumer=_name(map, delivery.consumer),
        )
        return "; ".join([told, *self._standing(delivery)])

    def _standing(self, delivery: Delivery) -> Iterator[str]:
        tr = self._tr
        if delivery.criticality is not None:
            yield tr("criticality {value} of 5").format(value=delivery.criticality)
        rating = delivery.rating_by_customer
        if rating is not None and rating.satisfaction is not None:
            yield tr("satisfaction {value} of 5").format(value=rating.satisfaction)
        if delivery.agreement is not None and delivery.agreement.agreed:
            yield tr("standard agreed")
        if not delivery.active:
            yield tr("not active")


def _passing(map: ChainMap, deliveries: Iterable[Delivery]) -> Iterator[Delivery]:
    return (one for one in deliveries if passes(map, one, map.settings.flows))


def _name(map: ChainMap, id: PartyId) -> str:
    return one_line(map.parties[id].name)


def _kind(kind: PartyKind, tr: Translate) -> str:
    """The kind as it stands within a sentence."""
    return {
        PartyKind.DEPARTMENT: tr("department"),
        PartyKind.TEAM: tr("team"),
        PartyKind.PERSON: tr("person"),
        PartyKind.EXTERNAL_CUSTOMER: tr("external customer"),
        PartyKind.EXTERNAL_SUPPLIER: tr("external supplier"),
    }[kind]

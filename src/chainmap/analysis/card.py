"""What a card tells of one party: whom it serves and how well, who serves it, whom it reaches.

Customers, suppliers, chain and reach obey the filter; ratings, needs, standards and actions count
every active delivery.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from chainmap.analysis.codes import NoSight
from chainmap.analysis.graph import active_deliveries, deliveries_passing
from chainmap.analysis.loss import impact
from chainmap.analysis.plan import concerned
from chainmap.analysis.quality import NeedStatus, mean, needs
from chainmap.analysis.raters import Value, own_rated, satisfaction_of
from chainmap.analysis.ratings import perception_gaps
from chainmap.analysis.report import (
    DepartmentReport,
    ExternalCustomerReport,
    ExternalSupplierReport,
    Report,
)
from chainmap.analysis.standards import Standard, standards
from chainmap.model.acting import in_order
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionStatus,
    Delivery,
    DeliveryId,
    Need,
    PartyId,
    PartyKind,
    ServiceId,
)

PartyReport: TypeAlias = DepartmentReport | ExternalCustomerReport | ExternalSupplierReport


@dataclass(frozen=True, slots=True)
class Rating:
    """The mean of `n` ratings, 1–5, out of `of` active deliveries; `None` if there is none."""

    mean: float | None
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Exchanged:
    """One active delivery seen from one end; `other` is the party at the other.

    `counts`: it passes the filter. `gap`: supplier's own rating − customer's, −4…+4.
    """

    delivery: Delivery
    other: PartyId
    counts: bool
    needs: tuple[tuple[Need, NeedStatus], ...]
    by_customer: Value | None
    by_supplier: Value | None
    gap: Value | None
    is_blind_spot: bool
    standard: Standard | None


@dataclass(frozen=True, slots=True)
class ServiceUse:
    """A service and who gets it with an active delivery, each once, in the map's order."""

    service: ServiceId
    customers: tuple[PartyId, ...]


@dataclass(frozen=True, slots=True)
class CardFacts:
    """`given`, `received`: what it delivers and gets, by the other party's name.

    `reached`: external customers served in the end; `share` of their weight in that of all, 0–1.
    `chain`: a shortest one to an external customer, the party included; empty without one.
    `rating`: how its customers rate what it gives; `own_rating`: how it rates that itself;
    `gap`: the mean of own − customer's where both are known, `gaps` of them. An external customer
    gives ratings only.
    """

    party: PartyId
    tier: int | None
    no_sight: NoSight | None
    services: tuple[ServiceUse, ...]
    given: tuple[Exchanged, ...]
    received: tuple[Exchanged, ...]
    internal_customers: tuple[PartyId, ...]
    external_customers: tuple[PartyId, ...]
    indirect_customers: tuple[PartyId, ...]
    suppliers: tuple[PartyId, ...]
    indirect_suppliers: tuple[PartyId, ...]
    reached: tuple[PartyId, ...]
    share: float | None
    chain: tuple[PartyId, ...]
    rating: Rating
    own_rating: Rating
    gap: float | None
    gaps: int
    rating_given: Rating
    unserved_needs: tuple[tuple[Need, NeedStatus], ...]
    actions: tuple[Action, ...]

    @property
    def blind_spots(self) -> int:
        """Deliveries given whose gap is a blind spot."""
        return sum(one.is_blind_spot for one in self.given)


def card_facts(report: Report, parties: Iterable[PartyId]) -> Iterator[CardFacts]:
    """The facts of each of these parties; what all need is looked up once.

    >>> from chainmap.analysis.report import analyse
    >>> from chainmap.model import edits
    >>> from chainmap.model.records import Party
    >>> map = edits.put(
    ...     ChainMap(),
    ...     Party(PartyId("SAL"), "Sales", PartyKind.DEPARTMENT),
    ...     Party(PartyId("BUY"), "Buyer", PartyKind.EXTERNAL_CUSTOMER),
    ... )
    >>> map = edits.deliver(map, PartyId("SAL"), PartyId("BUY"), "quote")
    >>> (facts,) = card_facts(analyse(map), [PartyId("SAL")])
    >>> facts.tier, facts.external_customers, facts.rating
    (1, ('BUY',), Rating(mean=None, n=0, of=1))
    """
    desk = _Desk(report)
    for party in parties:
        yield desk.facts(party)


def card_order(map: ChainMap) -> list[PartyId]:
    """All parties: those inside, then external customers, then external suppliers."""

    def place(id: PartyId) -> int:
        kind = map.parties[id].kind
        return 0 if kind.is_internal else 1 if kind is PartyKind.EXTERNAL_CUSTOMER else 2

    return sorted(map.parties, key=place)


class _Desk:
    """What the cards of one map have in common."""

    def __init__(self, report: Report) -> None:
        map = report.map
        self._report, self._map = report, map
        self._passing = {delivery.id for delivery in deliveries_passing(map, report.flows)}
        self._active = {delivery.id for delivery in active_deliveries(map)}
        self._gaps = perception_gaps(map)
        self._standards = standards(map)
        self._needs = needs(map)
        self._needs_of: defaultdict[DeliveryId, list[Need]] = defaultdict(list)
        for need in map.needs.values():
            for id in need.met_by:
                self._needs_of[id].append(need)
        self._actions = _actions_by_party(map)
        self._weights = {id: map.parties[id].weight for id in report.external_customers}

    def facts(self, party: PartyId) -> CardFacts:
        map, its = self._map, self._about(party)
        given = self._exchanged(map.deliveries_by_provider.get(party, ()), party)
        received = self._exchanged(map.deliveries_by_consumer.get(party, ()), party)
        gaps = [one.gap for one in given if one.gap is not None]
        is_customer = isinstance(its, ExternalCustomerReport)
        reached = () if is_customer else its.external_customers_ultimate
        return CardFacts(
            party=party,
            tier=its.tier,
            no_sight=its.no_line_of_sight_reason if isinstance(its, DepartmentReport) else None,
            services=tuple(self._uses(party)),
            given=given,
            received=received,
            internal_customers=its.internal_customers_direct,
            external_customers=its.external_customers_direct,
            indirect_customers=its.internal_customers_indirect,
            suppliers=(*its.internal_suppliers_direct, *its.external_suppliers_direct),
            indirect_suppliers=its.internal_suppliers_indirect,
            reached=reached,
            share=impact(reached, self._weights),
            chain=() if is_customer else its.shortest_chain,
            rating=_rating([one.by_customer for one in given]),
            own_rating=_rating([one.by_supplier for one in given]),
            gap=mean(gaps),
            gaps=len(gaps),
            rating_given=_rating([one.by_customer for one in received]),
            unserved_needs=tuple(self._unserved(party)),
            actions=tuple(self._actions.get(party, ())),
        )

    def _about(self, party: PartyId) -> PartyReport:
        report = self._report
        if party in report.departments:
            return report.departments[party]
        if party in report.external_customers:
            return report.external_customers[party]
        return report.external_suppliers[party]

    def _exchanged(self, deliveries: Iterable[Delivery], party: PartyId) -> tuple[Exchanged, ...]:
        map = self._map

        def other(delivery: Delivery) -> PartyId:
            provider = map.provider_of(delivery)
            return delivery.consumer if provider == party else provider

        def key(delivery: Delivery) -> tuple[str, PartyId, str, DeliveryId]:
            there = other(delivery)
            name = map.parties[there].name.casefold()
            return name, there, map.name_of(delivery).casefold(), delivery.id

        active = sorted((one for one in deliveries if one.id in self._active), key=key)
        return tuple(self._seen(delivery, other(delivery)) for delivery in active)

    def _seen(self, delivery: Delivery, other: PartyId) -> Exchanged:
        gap = self._gaps.get(delivery.id)
        return Exchanged(
            delivery,
            other,
            delivery.id in self._passing,
            tuple((need, self._needs[need.id]) for need in self._needs_of[delivery.id]),
            satisfaction_of(delivery),
            own_rated(delivery, "satisfaction").mean,
            gap,
            gap is not None and gap >= self._map.settings.blind_spot_from,
            self._standards.get(delivery.id),
        )

    def _uses(self, party: PartyId) -> Iterator[ServiceUse]:
        for service in self._map.services_by_provider.get(party, ()):
            deliveries = self._map.deliveries_by_service.get(service.id, ())
            customers = (one.consumer for one in deliveries if one.id in self._active)
            yield ServiceUse(service.id, tuple(dict.fromkeys(customers)))

    def _unserved(self, party: PartyId) -> Iterator[tuple[Need, NeedStatus]]:
        for need in self._map.needs.values():
            if need.consumer == party and self._needs[need.id] is NeedStatus.UNSERVED:
                yield need, NeedStatus.UNSERVED


def _rating(scores: list[Value | None]) -> Rating:
    return Rating(mean(scores), sum(score is not None for score in scores), len(scores))


def _actions_by_party(map: ChainMap) -> Mapping[PartyId, list[Action]]:
    """What is not done yet, with each party that it is about; the earliest due first."""
    found: defaultdict[PartyId, list[Action]] = defaultdict(list)
    undone = (one for one in map.actions.values() if one.status is not ActionStatus.DONE)
    for action in in_order(undone):
        for party in concerned(map, action.about):
            found[party].append(action)
    return found

"""Report, all answers to one map under one filter, and `analyse`, the one entry point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import networkx as nx

from chainmap.analysis import findings as all_findings
from chainmap.analysis import paths, quality, ratings, structure, weakest
from chainmap.analysis.backends import check_backend
from chainmap.analysis.codes import NoSight
from chainmap.analysis.finding import Finding
from chainmap.analysis.findings import Sorted, sorted_out
from chainmap.analysis.graph import (
    active_deliveries,
    deliveries_passing,
    external_customers,
    external_suppliers,
    internal_parties,
    supply_graph,
)
from chainmap.analysis.loss import Affected, all_affected, cut_vertices
from chainmap.analysis.losses import Loss, losses
from chainmap.analysis.paths import Between, Effort
from chainmap.analysis.quality import PartyQuality, party_quality
from chainmap.analysis.reach import Reach
from chainmap.analysis.sight import Sight, coverage
from chainmap.analysis.weakest import WeakestLink
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Flows, PartyId, PartyKind, ServiceId

CUSTOMER, SUPPLIER = PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER

_OF_WORDS = {"map", "matrix_order", "sorted_findings"}
"""What of a report depends on how things are called, or on what was set aside."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is, whatever the filter. `distinct_links`: pairs with an active delivery."""

    departments: int
    external_customers: int
    external_suppliers: int
    services: int
    deliveries: int
    distinct_links: int
    needs: int


@dataclass(frozen=True, slots=True)
class _PartyReport:
    """Parties are listed by id; lists are made when asked for. `None` is "cannot be computed".

    `tier`: links to the nearest external customer, 1 is the front line, 0 the customer itself.
    """

    id: PartyId
    tier: int | None
    _reach: Reach = field(repr=False, compare=False)
    _sight: Sight = field(repr=False, compare=False)

    @property
    def internal_customers_direct(self) -> tuple[PartyId, ...]:
        return self._reach.customers(self.id)

    @property
    def internal_customers_indirect(self) -> tuple[PartyId, ...]:
        return self._reach.indirect_customers(self.id)

    @property
    def internal_suppliers_direct(self) -> tuple[PartyId, ...]:
        return self._reach.suppliers(self.id)

    @property
    def internal_suppliers_indirect(self) -> tuple[PartyId, ...]:
        return self._reach.indirect_suppliers(self.id)

    @property
    def external_suppliers_direct(self) -> tuple[PartyId, ...]:
        return self._reach.suppliers(self.id, SUPPLIER)

    @property
    def external_customers_direct(self) -> tuple[PartyId, ...]:
        return self._reach.customers(self.id, CUSTOMER)

    @property
    def external_customers_ultimate(self) -> tuple[PartyId, ...]:
        return self._reach.downstream(self.id, CUSTOMER)

    @property
    def nearest_external_customers(self) -> tuple[PartyId, ...]:
        """All at the distance of the tier."""
        return self._sight.nearest(self.id)

    @property
    def shortest_chain(self) -> tuple[PartyId, ...]:
        """From the party to a nearest external customer, both included; empty without a tier."""
        return self._sight.chain(self.id)


@dataclass(frozen=True, slots=True)
class DepartmentReport(_PartyReport):
    """A party inside the organisation."""

    no_line_of_sight_reason: NoSight | None


@dataclass(frozen=True, slots=True)
class ExternalCustomerReport(_PartyReport):
    """An external customer: who serves it, and who works for it in the end."""


@dataclass(frozen=True, slots=True)
class ExternalSupplierReport(_PartyReport):
    """An external supplier: whom it serves, which external customers depend on it.

    `affected`: who misses an input without it.
    """

    affected: Affected


@dataclass(frozen=True)
class Report:
    """All answers to `map` under the filter `flows`; what is dear is reckoned when asked for.

    Departments, customers and suppliers stand in the map's order.
    """

    map: ChainMap
    flows: Flows
    graph: nx.DiGraph = field(repr=False, compare=False)
    reach: Reach = field(repr=False, compare=False)
    sight: Sight = field(repr=False, compare=False)
    departments: Mapping[PartyId, DepartmentReport] = field(repr=False)
    external_customers: Mapping[PartyId, ExternalCustomerReport] = field(repr=False)
    external_suppliers: Mapping[PartyId, ExternalSupplierReport] = field(repr=False)
    effort: Effort = field(default_factory=Effort, repr=False)

    @cached_property
    def counts(self) -> Counts:
        kinds = [party.kind for party in self.map.parties.values()]
        return Counts(
            departments=sum(kind.is_internal for kind in kinds),
            external_customers=kinds.count(CUSTOMER),
            external_suppliers=kinds.count(SUPPLIER),
            services=len(self.map.services),
            deliveries=len(active_deliveries(self.map)),
            distinct_links=self._distinct_links(),
            needs=len(self.map.needs),
        )

    def _distinct_links(self) -> int:
        passing = deliveries_passing(self.map, Flows.ALL)
        return len({(self.map.provider_of(delivery), delivery.consumer) for delivery in passing})

    @cached_property
    def no_line_of_sight(self) -> tuple[PartyId, ...]:
        """Internal parties that serve no external customer in the end, by id."""
        blind = (d.id for d in self.departments.values() if d.no_line_of_sight_reason is not None)
        return tuple(sorted(blind))

    @cached_property
    def line_of_sight_coverage(self) -> float | None:
        """Share of internal parties with a line of sight, 0–1; `None` where there is none."""
        return coverage(d.no_line_of_sight_reason for d in self.departments.values())

    @cached_property
    def mutual_pairs(self) -> tuple[tuple[PartyId, PartyId], ...]:
        return structure.mutual_pairs(self.reach.links)

    @cached_property
    def loops(self) -> tuple[tuple[PartyId, ...], ...]:
        return structure.loops(self.reach.links)

    @cached_property
    def reciprocity(self) -> float | None:
        """Share of internal links with a return link, 0–1; `None` without links."""
        return structure.reciprocity(self.reach.links)

    @cached_property
    def cycles(self) -> structure.Cycles:
        return structure.cycles(self.reach.links)

    @cached_property
    def matrix_levels(self) -> Mapping[PartyId, int]:
        return structure.matrix_levels(self.reach.links)

    @cached_property
    def matrix_order(self) -> tuple[PartyId, ...]:
        """Internal parties in the order of the matrix: by level, then name, loops as blocks."""
        return structure.matrix_order(self.matrix_levels, self.loops, self.map.parties)

    @cached_property
    def qualities(self) -> Mapping[PartyId, PartyQuality]:
        """What the records say of each internal party, whatever the filter."""
        return {id: party_quality(self.map, id) for id in self.departments}

    @cached_property
    def losses(self) -> Mapping[PartyId, Loss]:
        """What is lost if one internal party is lost."""
        satisfaction = {id: its.mean_satisfaction_given for id, its in self.qualities.items()}
        critical_from = self.map.settings.critical_from
        return losses(self.graph, self.reach, critical_from, _weights(self.map), satisfaction)

    @cached_property
    def single_points_of_failure(self) -> tuple[PartyId, ...]:
        """Internal parties without which somebody is cut off or a customer is unserved, by id."""
        return tuple(
            sorted(id for id, its in self.losses.items() if its.is_single_point_of_failure)
        )

    @cached_property
    def articulation_points(self) -> tuple[PartyId, ...]:
        return cut_vertices(self.reach.links)

    @cached_property
    def between(self) -> Between:
        """Betweenness and brokerage; the dearest of all, see `has_between`."""
        return paths.between(self.reach.links, self.effort)

    @property
    def has_between(self) -> bool:
        """Whether `between` is known already: a window must not wait for it."""
        return "between" in self.__dict__

    def reckon_quick_answers(self) -> None:
        """All but `between` that is reckoned when first asked for: nobody waits for it later."""
        for name, value in vars(Report).items():
            if isinstance(value, cached_property) and name != "between":
                getattr(self, name)

    def with_words_of(self, map: ChainMap) -> Report:
        """This report for a map that differs in words and looks only: nothing is reckoned anew."""
        other = replace(self, map=map)
        known = {key: value for key, value in self.__dict__.items() if key not in _OF_WORDS}
        other.__dict__.update(known)
        return other

    def same_links(self, other: Report) -> bool:
        """Whether both have the same parties, links and effort, so that `between` is the same."""
        return self.effort == other.effort and self.reach.links == other.reach.links

    def take_between(self, between: Between) -> None:
        """What was reckoned elsewhere meanwhile."""
        self.__dict__["between"] = between

    @cached_property
    def weakest_links(self) -> Mapping[PartyId, WeakestLink]:
        """The weakest link to each external customer."""
        return weakest.weakest_links(self.graph, self.reach)

    @cached_property
    def unused_services(self) -> tuple[ServiceId, ...]:
        """Services without an active delivery, whatever the filter, by id."""
        return quality.unused_services(self.map)

    @cached_property
    def recognition(self) -> tuple[DeliveryId, ...]:
        """The best rated deliveries, whatever the filter, the best first."""
        return ratings.recognition(self.map)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, those set aside too, the severest first."""
        return all_findings.findings(self)

    @cached_property
    def sorted_findings(self) -> Sorted:
        """The findings that stand, and those that the map sets aside."""
        return sorted_out(self.findings, self.map, self.flows)

    def chain(self, party: PartyId, customer: PartyId) -> tuple[PartyId, ...]:
        """A shortest chain from a party to this external customer, both included; empty: none."""
        try:
            return tuple(nx.shortest_path(self.graph, party, customer))
        except nx.NetworkXNoPath:
            return ()

    def chains(self, party: PartyId, customer: PartyId) -> list[tuple[PartyId, ...]]:
        """All chains from a party to this external customer, the shortest first; at most 50."""
        return weakest.chains(self.graph, party, customer)

    def chains_out(self, party: PartyId) -> list[tuple[PartyId, ...]]:
        """All chains from a party to whichever external customer, shortest first; at most 50."""
        return weakest.chains_to_any(self.graph, party)

    def weakest_of_chain(self, chain: Sequence[PartyId]) -> WeakestLink:
        """The weakest of the deliveries along a chain."""
        return weakest.weakest_of_chain(self.graph, chain)


def analyse(map: ChainMap, flows: Flows | None = None, *, effort: Effort | None = None) -> Report:
    """All answers to a map. `flows` `None`: the filter that the map itself sets.

    Raises:
        BackendUnusable: `effort` names an engine of networkx that is not there.

    >>> from chainmap.model import edits
    >>> from chainmap.model.records import Party
    >>> parties = [
    ...     Party(PartyId("IT"), "IT", PartyKind.DEPARTMENT),
    ...     Party(PartyId("SAL"), "Sales", PartyKind.DEPARTMENT),
    ...     Party(PartyId("BUY"), "Buyer", PartyKind.EXTERNAL_CUSTOMER),
    ... ]
    >>> map = edits.put(ChainMap(), *parties)
    >>> map = edits.deliver(map, PartyId("IT"), PartyId("SAL"), "laptop")
    >>> map = edits.deliver(map, PartyId("SAL"), PartyId("BUY"), "quote")
    >>> report = analyse(map)
    >>> report.departments["IT"].tier, report.departments["IT"].shortest_chain
    (2, ('IT', 'SAL', 'BUY'))
    """
    effort = effort or Effort()
    check_backend(effort.backend)
    flows = map.settings.flows if flows is None else flows
    graph = supply_graph(map, flows)
    reach = Reach(graph)
    sight = Sight(reach)
    suppliers = all_affected(reach, external_suppliers(graph), _weights(map))
    return Report(
        map,
        flows,
        graph,
        reach,
        sight,
        {
            id: DepartmentReport(id, sight.tier(id), reach, sight, sight.reason(id))
            for id in internal_parties(graph)
        },
        {id: ExternalCustomerReport(id, 0, reach, sight) for id in external_customers(graph)},
        {
            id: ExternalSupplierReport(id, sight.tier(id), reach, sight, affected)
            for id, affected in suppliers.items()
        },
        effort,
    )


def _weights(map: ChainMap) -> dict[PartyId, float | None]:
    """The weights of the external customers."""
    return {id: party.weight for id, party in map.parties.items() if party.kind is CUSTOMER}

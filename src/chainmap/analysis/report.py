"""Report, all answers to one map under one filter, and `analyse`, the one entry point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import networkx as nx

from chainmap.analysis import findings as finding
from chainmap.analysis import loss, paths, quality, reach, structure, weakest
from chainmap.analysis.codes import NoSight
from chainmap.analysis.findings import Finding
from chainmap.analysis.graph import (
    active_deliveries,
    deliveries_passing,
    external_customers,
    external_suppliers,
    internal_parties,
    supply_graph,
)
from chainmap.analysis.losses import Loss, losses
from chainmap.analysis.reach import Reach
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, PartyId, PartyKind, ServiceId

CUSTOMER, SUPPLIER = PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER


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
class DepartmentReport:
    """A party inside the organisation. Parties are listed by id; `None` is "cannot be computed".

    `tier`: links to the nearest external customer, 1 is the front line. `shortest_chain` runs from
    the party to the first of `nearest_external_customers`, both included; empty without a tier.
    """

    id: PartyId
    internal_customers_direct: tuple[PartyId, ...]
    internal_customers_indirect: tuple[PartyId, ...]
    internal_suppliers_direct: tuple[PartyId, ...]
    internal_suppliers_indirect: tuple[PartyId, ...]
    external_suppliers_direct: tuple[PartyId, ...]
    external_customers_direct: tuple[PartyId, ...]
    external_customers_ultimate: tuple[PartyId, ...]
    tier: int | None
    nearest_external_customers: tuple[PartyId, ...]
    shortest_chain: tuple[PartyId, ...]
    no_line_of_sight_reason: NoSight | None


@dataclass(frozen=True, slots=True)
class ExternalCustomerReport:
    """An external customer: who serves it, and who works for it in the end."""

    id: PartyId
    internal_suppliers_direct: tuple[PartyId, ...]
    internal_suppliers_indirect: tuple[PartyId, ...]
    external_suppliers_direct: tuple[PartyId, ...]


@dataclass(frozen=True, slots=True)
class ExternalSupplierReport:
    """An external supplier: whom it serves, and which external customers depend on it."""

    id: PartyId
    internal_customers_direct: tuple[PartyId, ...]
    internal_customers_indirect: tuple[PartyId, ...]
    external_customers_direct: tuple[PartyId, ...]
    external_customers_ultimate: tuple[PartyId, ...]


@dataclass(frozen=True)
class Report:
    """All answers to `map` under the filter `flows`; what is dear is reckoned when asked for.

    Departments, customers and suppliers stand in the map's order.
    """

    map: ChainMap
    flows: Flows
    graph: nx.DiGraph = field(repr=False, compare=False)
    reach: Reach = field(repr=False, compare=False)
    departments: Mapping[PartyId, DepartmentReport] = field(repr=False)
    external_customers: Mapping[PartyId, ExternalCustomerReport] = field(repr=False)
    external_suppliers: Mapping[PartyId, ExternalSupplierReport] = field(repr=False)
    mutual_pairs: tuple[tuple[PartyId, PartyId], ...]
    loops: tuple[tuple[PartyId, ...], ...]

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
        return reach.coverage(d.no_line_of_sight_reason for d in self.departments.values())

    @cached_property
    def reciprocity(self) -> float | None:
        """Share of internal links with a return link, 0–1; `None` without links."""
        return structure.reciprocity(self.graph)

    @cached_property
    def cycles(self) -> structure.Cycles:
        return structure.cycles(self.graph)

    @cached_property
    def matrix_levels(self) -> Mapping[PartyId, int]:
        return structure.matrix_levels(self.graph)

    @cached_property
    def losses(self) -> Mapping[PartyId, Loss]:
        """What is lost if one internal party is lost."""
        return losses(self)

    @cached_property
    def single_points_of_failure(self) -> tuple[PartyId, ...]:
        """Internal parties without which somebody is cut off or a customer is unserved, by id."""
        return tuple(
            sorted(id for id, its in self.losses.items() if its.is_single_point_of_failure)
        )

    @cached_property
    def articulation_points(self) -> tuple[PartyId, ...]:
        return loss.cut_vertices(self.graph)

    @cached_property
    def between(self) -> paths.Between:
        """Betweenness and brokerage; the dearest of all."""
        return paths.between(self.graph)

    @cached_property
    def weakest_links(self) -> Mapping[PartyId, weakest.WeakestLink]:
        """The weakest link to each external customer."""
        customers = self.external_customers
        return {id: weakest.weakest_link(self.graph, self.reach, id) for id in customers}

    @cached_property
    def unused_services(self) -> tuple[ServiceId, ...]:
        """Services without an active delivery, whatever the filter, by id."""
        return quality.unused_services(self.map)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        return finding.findings(self)

    def chain(self, party: PartyId, customer: PartyId) -> tuple[PartyId, ...]:
        """A shortest chain from a party to this external customer, both included; empty: none."""
        try:
            return tuple(nx.shortest_path(self.graph, party, customer))
        except nx.NetworkXNoPath:
            return ()


def analyse(map: ChainMap, flows: Flows | None = None) -> Report:
    """All answers to a map. `flows` `None`: the filter that the map itself sets.

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
    flows = map.settings.flows if flows is None else flows
    graph = supply_graph(map, flows)
    reached = Reach(graph)
    return Report(
        map,
        flows,
        graph,
        reached,
        _departments(graph, reached),
        {id: _external_customer(reached, id) for id in external_customers(graph)},
        {id: _external_supplier(reached, id) for id in external_suppliers(graph)},
        structure.mutual_pairs(graph),
        structure.loops(graph),
    )


def _departments(graph: nx.DiGraph, reached: Reach) -> dict[PartyId, DepartmentReport]:
    tier = reach.tiers(graph)
    nearest = reach.nearest_external_customers(graph, tier)
    return {
        id: DepartmentReport(
            id=id,
            internal_customers_direct=reached.customers(id),
            internal_customers_indirect=reached.indirect_customers(id),
            internal_suppliers_direct=reached.suppliers(id),
            internal_suppliers_indirect=reached.indirect_suppliers(id),
            external_suppliers_direct=reached.suppliers(id, SUPPLIER),
            external_customers_direct=reached.customers(id, CUSTOMER),
            external_customers_ultimate=reached.downstream(id, CUSTOMER),
            tier=tier.get(id),
            nearest_external_customers=nearest.get(id, ()),
            shortest_chain=reach.shortest_chain(graph, tier, id),
            no_line_of_sight_reason=reach.no_sight_reason(graph, reached, id),
        )
        for id in internal_parties(graph)
    }


def _external_customer(reached: Reach, id: PartyId) -> ExternalCustomerReport:
    return ExternalCustomerReport(
        id=id,
        internal_suppliers_direct=reached.suppliers(id),
        internal_suppliers_indirect=reached.indirect_suppliers(id),
        external_suppliers_direct=reached.suppliers(id, SUPPLIER),
    )


def _external_supplier(reached: Reach, id: PartyId) -> ExternalSupplierReport:
    return ExternalSupplierReport(
        id=id,
        internal_customers_direct=reached.customers(id),
        internal_customers_indirect=reached.indirect_customers(id),
        external_customers_direct=reached.customers(id, CUSTOMER),
        external_customers_ultimate=reached.downstream(id, CUSTOMER),
    )

"""Who is reached by whom: customers, suppliers, external customers served, tiers, chains.

Sets of parties are bits of one integer, one bit a party in the order of ids. Parties of one loop
reach the same parties, so the graph is condensed first and each loop is reckoned once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from itertools import compress

import networkx as nx

from chainmap.analysis.codes import NoSight
from chainmap.analysis.graph import external_customers
from chainmap.model.records import PartyId, PartyKind

_BITS = bytes.maketrans(b"01", b"\x00\x01")


class Reach:
    """Who lies downstream and upstream of each party of a supply graph.

    Definition: descendants and ancestors in the graph; a party is never its own, also on a cycle.
    Source: condensation into strongly connected components (Tarjan 1972), then one pass in
    topological order.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> graph = graph_of(
    ...     {"IT": inside, "Sales": inside, "Buyer": outside},
    ...     [("IT", "Sales"), ("Sales", "Buyer")],
    ... )
    >>> reach = Reach(graph)
    >>> reach.downstream("IT"), reach.upstream("Sales")
    (('Buyer', 'Sales'), ('IT',))
    >>> reach.downstream("IT", PartyKind.EXTERNAL_CUSTOMER)
    ('Buyer',)
    """

    def __init__(self, graph: nx.DiGraph) -> None:
        self._ids = tuple(sorted(graph))
        self._bit = {party: 1 << place for place, party in enumerate(self._ids)}
        self._of_kind = {
            kind: self._bits(party for party, its in graph.nodes(data="kind") if its is kind)
            for kind in PartyKind
        }
        self._internal = sum(bits for kind, bits in self._of_kind.items() if kind.is_internal)
        self._successors = {party: self._bits(graph.successors(party)) for party in graph}
        self._predecessors = {party: self._bits(graph.predecessors(party)) for party in graph}
        self._condense(graph)

    def _condense(self, graph: nx.DiGraph) -> None:
        condensed = nx.condensation(graph)
        self._component: dict[PartyId, int] = condensed.graph["mapping"]
        own = {c: self._bits(members) for c, members in condensed.nodes(data="members")}
        order = list(nx.topological_sort(condensed))
        self._members = own
        self._below = _gathered(reversed(order), condensed.succ, own)
        self._above = _gathered(order, condensed.pred, own)

    def customers(self, party: PartyId, kind: PartyKind | None = None) -> tuple[PartyId, ...]:
        """Direct customers, by id: inside the organisation, or else of the kind given."""
        return self._parties(self._successors[party] & self._wanted(kind))

    def suppliers(self, party: PartyId, kind: PartyKind | None = None) -> tuple[PartyId, ...]:
        """Direct suppliers, by id: inside the organisation, or else of the kind given."""
        return self._parties(self._predecessors[party] & self._wanted(kind))

    def indirect_customers(self, party: PartyId) -> tuple[PartyId, ...]:
        """Internal parties downstream that are no direct customers."""
        return self._parties(self._down(party) & self._internal & ~self._successors[party])

    def indirect_suppliers(self, party: PartyId) -> tuple[PartyId, ...]:
        """Internal parties upstream that are no direct suppliers."""
        return self._parties(self._up(party) & self._internal & ~self._predecessors[party])

    def downstream(self, party: PartyId, kind: PartyKind | None = None) -> tuple[PartyId, ...]:
        """All that the party supplies in the end, by id; of one kind if given."""
        bits = self._down(party)
        return self._parties(bits if kind is None else bits & self._of_kind[kind])

    def upstream(self, party: PartyId) -> tuple[PartyId, ...]:
        """All that supply the party in the end, by id."""
        return self._parties(self._up(party))

    def internal_downstream(self, party: PartyId) -> tuple[PartyId, ...]:
        """Departments, teams and persons that the party supplies in the end, by id."""
        return self._parties(self._down(party) & self._internal)

    def loop_of(self, party: PartyId) -> tuple[PartyId, ...]:
        """The strongly connected component of the party, itself included, by id."""
        return self._parties(self._members[self._component[party]])

    def serves_external_customers(self, party: PartyId) -> bool:
        """Whether any external customer lies downstream."""
        return bool(self._down(party) & self._of_kind[PartyKind.EXTERNAL_CUSTOMER])

    def _wanted(self, kind: PartyKind | None) -> int:
        return self._internal if kind is None else self._of_kind[kind]

    def _down(self, party: PartyId) -> int:
        component = self._component[party]
        return (self._below[component] | self._members[component]) & ~self._bit[party]

    def _up(self, party: PartyId) -> int:
        component = self._component[party]
        return (self._above[component] | self._members[component]) & ~self._bit[party]

    def _bits(self, parties: Iterable[PartyId]) -> int:
        bits = 0
        for party in parties:
            bits |= self._bit[party]
        return bits

    def _parties(self, bits: int) -> tuple[PartyId, ...]:
        return tuple(compress(self._ids, f"{bits:b}"[::-1].encode().translate(_BITS)))


def _gathered(
    order: Iterable[int], neighbours: Mapping[int, Iterable[int]], own: Mapping[int, int]
) -> dict[int, int]:
    gathered: dict[int, int] = {}
    for component in order:
        bits = 0
        for neighbour in neighbours[component]:
            bits |= own[neighbour] | gathered[neighbour]
        gathered[component] = bits
    return gathered


def tiers(graph: nx.DiGraph) -> dict[PartyId, int]:
    """Links on the shortest path to the nearest external customer; 0 for the customer itself.

    Definition: breadth-first search from all external customers over reversed links. Tier 1 is the
    front line; parties that reach no external customer are left out.
    Source: the tiers of supply chain mapping (Lambert & Cooper 2000), counted from the customer.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> graph = graph_of(
    ...     {"IT": inside, "Sales": inside, "Archive": inside, "Buyer": outside},
    ...     [("IT", "Sales"), ("IT", "Archive"), ("Sales", "Buyer")],
    ... )
    >>> tiers(graph)
    {'Buyer': 0, 'Sales': 1, 'IT': 2}
    """
    tier = dict.fromkeys(external_customers(graph), 0)
    waiting = deque(tier)
    while waiting:
        party = waiting.popleft()
        for supplier in graph.pred[party]:
            if supplier not in tier:
                tier[supplier] = tier[party] + 1
                waiting.append(supplier)
    return tier


def nearest_external_customers(
    graph: nx.DiGraph, tier: Mapping[PartyId, int]
) -> dict[PartyId, tuple[PartyId, ...]]:
    """All external customers at the distance of a party's tier, by id, for each party with a tier.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> graph = graph_of(
    ...     {"IT": inside, "Sales": inside, "Buyer": outside, "Agent": outside},
    ...     [("IT", "Sales"), ("Sales", "Buyer"), ("Sales", "Agent")],
    ... )
    >>> nearest_external_customers(graph, tiers(graph))["IT"]
    ('Agent', 'Buyer')
    """
    nearest: dict[PartyId, frozenset[PartyId]] = {}
    for party in sorted(tier, key=tier.__getitem__):
        if tier[party] == 0:
            nearest[party] = frozenset([party])
        else:
            nearest[party] = frozenset().union(*(nearest[c] for c in _nearer(graph, tier, party)))
    return {party: tuple(sorted(customers)) for party, customers in nearest.items()}


def shortest_chain(
    graph: nx.DiGraph, tier: Mapping[PartyId, int], party: PartyId
) -> tuple[PartyId, ...]:
    """One shortest chain from the party to a nearest external customer, both ends included.

    Of several the one that comes first by ids; empty without a line of sight.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> graph = graph_of(
    ...     {"IT": inside, "Sales": inside, "Buyer": outside},
    ...     [("IT", "Sales"), ("Sales", "Buyer")],
    ... )
    >>> shortest_chain(graph, tiers(graph), "IT")
    ('IT', 'Sales', 'Buyer')
    """
    if party not in tier:
        return ()
    chain = [party]
    while tier[chain[-1]]:
        chain.append(min(_nearer(graph, tier, chain[-1])))
    return tuple(chain)


def _nearer(graph: nx.DiGraph, tier: Mapping[PartyId, int], party: PartyId) -> list[PartyId]:
    return [c for c in graph.succ[party] if c in tier and tier[c] == tier[party] - 1]


def no_sight_reason(graph: nx.DiGraph, reach: Reach, party: PartyId) -> NoSight | None:
    """Why no external customer is served in the end; `None`: one is.

    Definition: the first that holds of isolated (no link in or out), dead end (none out), closed
    loop (its strongly connected component has two members or more), feeds a dead end.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside = PartyKind.DEPARTMENT
    >>> graph = graph_of({"IT": inside, "Archive": inside}, [("IT", "Archive")])
    >>> reach = Reach(graph)
    >>> str(no_sight_reason(graph, reach, "Archive")), str(no_sight_reason(graph, reach, "IT"))
    ('dead_end', 'feeds_dead_end')
    """
    if reach.serves_external_customers(party):
        return None
    if not graph.succ[party]:
        return NoSight.DEAD_END if graph.pred[party] else NoSight.ISOLATED
    return NoSight.CLOSED_LOOP if len(reach.loop_of(party)) > 1 else NoSight.FEEDS_DEAD_END


def coverage(reasons: Iterable[NoSight | None]) -> float | None:
    """Share of internal parties with a line of sight, 0–1; `None` where there is no such party.

    >>> coverage([None, None, NoSight.DEAD_END, None])
    0.75
    """
    blind = [reason is not None for reason in reasons]
    return 1 - sum(blind) / len(blind) if blind else None

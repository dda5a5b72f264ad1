"""The weakest link: the delivery with which its customer is least satisfied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from chainmap.analysis.graph import external_customers
from chainmap.analysis.raters import Value, satisfaction_of
from chainmap.analysis.reach import Reach, members_of
from chainmap.model.records import Delivery, DeliveryId, PartyId

CHAIN_LIMIT = 50


@dataclass(frozen=True, slots=True)
class WeakestLink:
    """`ties` share the lowest satisfaction, the first is `weakest`; `None`: nothing is rated."""

    satisfaction: Value | None
    weakest: DeliveryId | None
    ties: tuple[DeliveryId, ...]
    upstream_deliveries: int
    rated: int


def weakest_of(deliveries: Iterable[Delivery]) -> WeakestLink:
    """The weakest of these deliveries.

    Definition: lowest customer satisfaction; ties ordered by criticality and importance, the
    highest first, then by id. Unrated deliveries are skipped and counted.

    >>> from chainmap.model.records import CustomerRating, Flow, ServiceId
    >>> def rated(id, satisfaction, criticality):
    ...     rating = CustomerRating(satisfaction=satisfaction)
    ...     return Delivery(id, ServiceId("s"), PartyId("c"), Flow.DELIVERY,
    ...                     criticality=criticality, rating_by_customer=rating)
    >>> weakest_of([rated("d1", 2, 3), rated("d2", 2, 5), rated("d3", 4, 5)]).ties
    ('d2', 'd1')
    """
    listed = list(deliveries)
    rated = [d for d in listed if satisfaction_of(d) is not None]
    lowest = min((s for s in map(satisfaction_of, rated) if s is not None), default=None)
    ties = sorted((d for d in rated if satisfaction_of(d) == lowest), key=_urgency)
    ids = tuple(delivery.id for delivery in ties)
    return WeakestLink(lowest, ids[0] if ids else None, ids, len(listed), len(rated))


def weakest_links(graph: nx.DiGraph, reach: Reach) -> dict[PartyId, WeakestLink]:
    """For each external customer the weakest of all deliveries to it and to anybody upstream.

    Deliveries are bits in order of urgency, gathered once along the chain for all customers.

    >>> from chainmap.analysis.graph import supply_graph
    >>> from chainmap.model.map import ChainMap
    >>> from chainmap.model.records import Flows
    >>> empty = supply_graph(ChainMap(), Flows.ALL)
    >>> weakest_links(empty, Reach(empty))
    {}
    """
    listed = sorted((d for _, _, its in graph.edges(data="deliveries") for d in its), key=_urgency)
    ids = [delivery.id for delivery in listed]
    by_satisfaction: defaultdict[Value, int] = defaultdict(int)
    rated = 0
    into: defaultdict[PartyId, int] = defaultdict(int)
    for place, delivery in enumerate(listed):
        into[delivery.consumer] |= 1 << place
        satisfaction = satisfaction_of(delivery)
        if satisfaction is not None:
            by_satisfaction[satisfaction] |= 1 << place
            rated |= 1 << place
    upstream = _gathered(reach, into)
    found = {}
    for customer in external_customers(graph):
        bits = upstream[reach.component_of(customer)]
        lowest = min((s for s, those in by_satisfaction.items() if bits & those), default=None)
        ties = () if lowest is None else members_of(bits & by_satisfaction[lowest], ids)
        found[customer] = WeakestLink(
            lowest,
            ties[0] if ties else None,
            ties,
            bits.bit_count(),
            (bits & rated).bit_count(),
        )
    return found


def _gathered(reach: Reach, into: Mapping[PartyId, int]) -> list[int]:
    """For each component the deliveries to its members and to all upstream of them."""
    links = reach.links
    gathered = [0] * len(reach.components)
    for place in reversed(range(len(gathered))):  # whoever supplies is gathered first
        bits = 0
        for party in reach.components[place]:
            bits |= into.get(links.ids[party], 0)
            for supplier in links.into[party]:
                bits |= gathered[reach.component_of(links.ids[supplier])]
        gathered[place] = bits
    return gathered


def chains(graph: nx.DiGraph, party: PartyId, customer: PartyId) -> list[tuple[PartyId, ...]]:
    """Chains from a party to an external customer, the shortest first; at most 50.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> parties = {**dict.fromkeys("AB", PartyKind.TEAM), "X": PartyKind.EXTERNAL_CUSTOMER}
    >>> chains(graph_of(parties, ["AB", "BX", "AX"]), "A", "X")
    [('A', 'X'), ('A', 'B', 'X')]
    """
    try:
        return [
            tuple(chain)
            for chain in islice(nx.shortest_simple_paths(graph, party, customer), CHAIN_LIMIT)
        ]
    except nx.NetworkXNoPath:
        return []


def chains_to_any(graph: nx.DiGraph, party: PartyId) -> list[tuple[PartyId, ...]]:
    """Chains from a party to whichever external customer, the shortest first; at most 50.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> customers = dict.fromkeys("XY", PartyKind.EXTERNAL_CUSTOMER)
    >>> parties = {**dict.fromkeys("AB", PartyKind.TEAM), **customers}
    >>> chains_to_any(graph_of(parties, ["AB", "BY", "AX"]), "A")
    [('A', 'X'), ('A', 'B', 'Y')]
    """
    goal = PartyId("\0")  # a node behind all external customers; no party has this id
    beyond = nx.DiGraph(graph.edges)
    beyond.add_edges_from((customer, goal) for customer in external_customers(graph))
    if party not in beyond or goal not in beyond:
        return []
    return [chain[:-1] for chain in chains(beyond, party, goal)]


def weakest_of_chain(graph: nx.DiGraph, chain: Sequence[PartyId]) -> WeakestLink:
    """The weakest of the deliveries along one chain."""
    links = (graph.edges[link]["deliveries"] for link in pairwise(chain))
    return weakest_of(delivery for deliveries in links for delivery in deliveries)


def _urgency(delivery: Delivery) -> tuple[int, int, str]:
    return -(delivery.criticality or 0), -(delivery.importance or 0), delivery.id

"""The weakest link: the delivery with which its customer is least satisfied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from chainmap.analysis.reach import Reach
from chainmap.model.records import Delivery, DeliveryId, PartyId

CHAIN_LIMIT = 50


@dataclass(frozen=True, slots=True)
class WeakestLink:
    """`ties` share the lowest satisfaction, the first is `weakest`; `None`: nothing is rated."""

    satisfaction: int | None
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


def satisfaction_of(delivery: Delivery) -> int | None:
    """The customer's satisfaction, 1–5; `None`: not rated."""
    rating = delivery.rating_by_customer
    return None if rating is None else rating.satisfaction


def weakest_link(graph: nx.DiGraph, reach: Reach, customer: PartyId) -> WeakestLink:
    """The weakest of all deliveries to an external customer and to anybody upstream of it."""
    consumers = (customer, *reach.upstream(customer))
    return weakest_of(delivery for consumer in consumers for delivery in _into(graph, consumer))


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


def weakest_of_chain(graph: nx.DiGraph, chain: Sequence[PartyId]) -> WeakestLink:
    """The weakest of the deliveries along one chain."""
    links = (graph.edges[link]["deliveries"] for link in pairwise(chain))
    return weakest_of(delivery for deliveries in links for delivery in deliveries)


def _into(graph: nx.DiGraph, consumer: PartyId) -> Iterable[Delivery]:
    for _, _, deliveries in graph.in_edges(consumer, data="deliveries"):
        yield from deliveries


def _urgency(delivery: Delivery) -> tuple[int, int, str]:
    return -(delivery.criticality or 0), -(delivery.importance or 0), delivery.id

"""Deliveries become links: the only place where a graph is built."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import networkx as nx

from chainmap.analysis.passing import passes
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Flows, PartyId, PartyKind


def supply_graph(map: ChainMap, flows: Flows) -> nx.DiGraph:
    """G of the metrics: all parties, and a link p→c for p supplies c.

    There is one link for all active deliveries from p to c that pass the filter; p is no external
    customer and not c itself. Nodes carry `kind`; links carry `deliveries` (in the map's order) and
    `criticality`, the highest of theirs (`None`: none is known). Parties stand in the map's order.
    """
    links: defaultdict[tuple[PartyId, PartyId], list[Delivery]] = defaultdict(list)
    for delivery in deliveries_passing(map, flows):
        links[map.provider_of(delivery), delivery.consumer].append(delivery)
    graph = graph_of({id: party.kind for id, party in map.parties.items()}, links)
    for (provider, consumer), deliveries in links.items():
        link = graph.edges[provider, consumer]
        link["deliveries"] = tuple(deliveries)
        link["criticality"] = _highest_criticality(deliveries)
    return graph


def graph_of(
    kinds: Mapping[PartyId, PartyKind], links: Iterable[tuple[PartyId, PartyId]]
) -> nx.DiGraph:
    """A graph of parties and bare links.

    >>> graph = graph_of({"IT": PartyKind.DEPARTMENT, "HR": PartyKind.TEAM}, [("IT", "HR")])
    >>> list(graph.successors("IT"))
    ['HR']
    """
    graph = nx.DiGraph()
    graph.add_nodes_from((party, {"kind": kind}) for party, kind in kinds.items())
    graph.add_edges_from(links)
    return graph


def deliveries_passing(map: ChainMap, flows: Flows) -> list[Delivery]:
    """The active deliveries that make a link under this filter, in the map's order."""
    return [delivery for delivery in map.deliveries.values() if passes(map, delivery, flows)]


def active_deliveries(map: ChainMap) -> list[Delivery]:
    """What the record metrics count, whatever the filter."""
    return [delivery for delivery in map.deliveries.values() if delivery.active]


def critical_links(graph: nx.DiGraph, critical_from: int) -> nx.DiGraph:
    """The same parties with the links whose criticality is `critical_from` or more."""
    critical = nx.DiGraph()
    critical.add_nodes_from(graph.nodes(data=True))
    critical.add_edges_from(
        (provider, consumer, link)
        for provider, consumer, link in graph.edges(data=True)
        if (link.get("criticality") or 0) >= critical_from
    )
    return critical


def internal_parties(graph: nx.DiGraph) -> list[PartyId]:
    """D of the metrics: departments, teams and persons, in the map's order."""
    return [party for party, kind in graph.nodes(data="kind") if kind.is_internal]


def external_customers(graph: nx.DiGraph) -> list[PartyId]:
    """X of the metrics, in the map's order."""
    return _of_kind(graph, PartyKind.EXTERNAL_CUSTOMER)


def external_suppliers(graph: nx.DiGraph) -> list[PartyId]:
    """S of the metrics, in the map's order."""
    return _of_kind(graph, PartyKind.EXTERNAL_SUPPLIER)


def internal_graph(graph: nx.DiGraph) -> nx.DiGraph:
    """G[D]: the links inside the organisation."""
    return graph.subgraph(internal_parties(graph))


def _of_kind(graph: nx.DiGraph, wanted: PartyKind) -> list[PartyId]:
    return [party for party, kind in graph.nodes(data="kind") if kind is wanted]


def _highest_criticality(deliveries: Iterable[Delivery]) -> int | None:
    return max((d.criticality for d in deliveries if d.criticality is not None), default=None)

"""The same answers by plain calls of networkx, party by party, broken off after a while."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection

import networkx as nx

from chainmap.analysis.graph import external_customers, internal_parties


def reach(graph: nx.DiGraph) -> None:
    for party in graph:
        nx.descendants(graph, party)
        nx.ancestors(graph, party)


def tiers(graph: nx.DiGraph) -> None:
    customers = set(external_customers(graph))
    for party in graph:
        lengths = nx.single_source_shortest_path_length(graph, party)
        min((lengths[x] for x in customers & lengths.keys()), default=None)


def removal(graph: nx.DiGraph) -> None:
    """Who is cut off, by taking out one party after the other."""
    customers = external_customers(graph)
    for party in internal_parties(graph):
        rest = graph.copy()
        rest.remove_node(party)
        set().union(*(nx.ancestors(rest, customer) for customer in customers))


def shape(graph: nx.DiGraph) -> None:
    """Loops, levels, cut vertices, mutual customers."""
    inner = graph.subgraph(internal_parties(graph))
    list(nx.topological_generations(nx.condensation(inner)))
    list(nx.articulation_points(graph.to_undirected()))
    nx.overall_reciprocity(inner)


def betweenness(graph: nx.DiGraph) -> None:
    nx.betweenness_centrality(graph)
    nx.betweenness_centrality_subset(graph, internal_parties(graph), external_customers(graph))


QUICK: Mapping[str, Callable[[nx.DiGraph], None]] = {
    each.__name__: each for each in (reach, tiers, removal, shape)
}
BETWEENNESS = {betweenness.__name__: betweenness}


def seconds_for(name: str, graph: nx.DiGraph, cap: float) -> float | None:
    """Seconds of the CPU that one of these takes; `None`: more than the cap by the clock."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=_measure, args=(theirs, name), daemon=True)
    process.start()
    theirs.close()
    try:
        ours.send(_bare(graph))
        return float(ours.recv()) if ours.poll(cap) else None
    finally:
        process.kill()
        process.join()


def _bare(graph: nx.DiGraph) -> nx.DiGraph:
    """Without the deliveries on its links, which would only have to travel."""
    bare = nx.DiGraph()
    bare.add_nodes_from(graph.nodes(data=True))
    bare.add_edges_from(graph.edges)
    return bare


def _measure(connection: Connection, name: str) -> None:
    graph = connection.recv()
    start = time.process_time()
    {**QUICK, **BETWEENNESS}[name](graph)
    connection.send(time.process_time() - start)

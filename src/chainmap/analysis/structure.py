"""The shape of the organisation: mutual customers, loops, cycles, matrix order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import networkx as nx

from chainmap.analysis.graph import internal_graph
from chainmap.model.records import PartyId

CYCLE_LENGTH_LIMIT = 6
CYCLE_COUNT_LIMIT = 1000


def mutual_pairs(graph: nx.DiGraph) -> tuple[tuple[PartyId, PartyId], ...]:
    """Pairs of internal parties that supply each other, by id.

    Definition: a→b and b→a in G[D]. Source: mutual dyads (Wasserman & Faust 1994).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = PartyKind.DEPARTMENT
    >>> mutual_pairs(graph_of({"HR": inside, "IT": inside}, [("IT", "HR"), ("HR", "IT")]))
    (('HR', 'IT'),)
    """
    inside = internal_graph(graph)
    return tuple(sorted((a, b) for a, b in inside.edges if a < b and inside.has_edge(b, a)))


def loops(graph: nx.DiGraph) -> tuple[tuple[PartyId, ...], ...]:
    """Internal parties that supply each other in the end, each loop by id.

    Definition: strongly connected components of G[D] with at least two members (Tarjan 1972).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABCD", PartyKind.DEPARTMENT)
    >>> loops(graph_of(inside, ["AB", "BC", "CA", "CD"]))
    (('A', 'B', 'C'),)
    """
    components = nx.strongly_connected_components(internal_graph(graph))
    return tuple(sorted(tuple(sorted(members)) for members in components if len(members) > 1))


def reciprocity(graph: nx.DiGraph) -> float | None:
    """Share of links inside the organisation that have a return link, 0–1; `None` without links.

    Definition: links with a return link / links, in G[D]. Source: Wasserman & Faust 1994.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> reciprocity(graph_of(inside, ["AB", "BA", "BC", "AC"]))
    0.5
    """
    inside = internal_graph(graph)
    links = inside.number_of_edges()
    return 2 * len(mutual_pairs(graph)) / links if links else None


@dataclass(frozen=True, slots=True)
class Cycles:
    """Simple cycles up to `CYCLE_LENGTH_LIMIT`; `capped`: there are more than are listed."""

    listed: tuple[tuple[PartyId, ...], ...]
    capped: bool


def cycles(graph: nx.DiGraph) -> Cycles:
    """Round trips inside the organisation, each from its first id on; shortest first, then by ids.

    Definition: simple cycles of G[D] of at most 6 links; at most 1,000 are listed.
    Source: Johnson 1975; here with the bound on the length pruned by distance (Gupta & Suzumura
    2021) and found length by length.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> cycles(graph_of(inside, ["AB", "BA", "BC", "CA"])).listed
    (('A', 'B'), ('A', 'B', 'C'))
    """
    listed = tuple(islice(_cycles_by_length(internal_graph(graph)), CYCLE_COUNT_LIMIT + 1))
    return Cycles(listed[:CYCLE_COUNT_LIMIT], capped=len(listed) > CYCLE_COUNT_LIMIT)


def _cycles_by_length(inside: nx.DiGraph) -> Iterator[tuple[PartyId, ...]]:
    """One length after the other, so that a cap leaves out the longest."""
    links = {party: sorted(inside.succ[party]) for party in sorted(inside)}
    back = {start: _links_back(start, inside) for start in links}
    for length in range(2, CYCLE_LENGTH_LIMIT + 1):
        for start in links:
            yield from _cycles_from((start,), length, links, back[start])


def _links_back(start: PartyId, inside: nx.DiGraph) -> dict[PartyId, int]:
    """Links to `start` from the parties of higher id that are near enough for a short cycle."""
    distance = {start: 0}
    waiting = deque([start])
    while waiting:
        party = waiting.popleft()
        if distance[party] == CYCLE_LENGTH_LIMIT - 1:
            break
        for supplier in inside.pred[party]:
            if supplier > start and supplier not in distance:
                distance[supplier] = distance[party] + 1
                waiting.append(supplier)
    return distance


def _cycles_from(
    path: tuple[PartyId, ...],
    length: int,
    links: Mapping[PartyId, list[PartyId]],
    back: Mapping[PartyId, int],
) -> Iterator[tuple[PartyId, ...]]:
    """Cycles of this length that begin so; every later party has a higher id than the first."""
    left = length - len(path)
    for party in links[path[-1]]:
        if left == 0:
            if party == path[0]:
                yield path
        elif party not in path and back.get(party, length + 1) <= left:
            yield from _cycles_from((*path, party), length, links, back)


def matrix_levels(graph: nx.DiGraph) -> dict[PartyId, int]:
    """The level of each internal party in the matrix: 0 takes from nobody on another level.

    Definition: topological generation of the condensation of G[D]; the matrix is ordered by level,
    then name, so that marks below the diagonal are feedback.
    Source: dependency structure matrix (Steward 1981).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> matrix_levels(graph_of(inside, ["AB", "BA", "BC"]))
    {'A': 0, 'B': 0, 'C': 1}
    """
    inside = internal_graph(graph)
    condensed = nx.condensation(inside)
    component = condensed.graph["mapping"]
    level = {
        member: number
        for number, generation in enumerate(nx.topological_generations(condensed))
        for member in generation
    }
    return {party: level[component[party]] for party in inside}

"""Who stands on the shortest ways of others: betweenness and brokerage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from chainmap.analysis.graph import external_suppliers, internal_parties
from chainmap.model.records import PartyId


@dataclass(frozen=True, slots=True)
class Between:
    """`betweenness` 0–1; `brokerage`: shortest ways to external customers, counted in shares."""

    betweenness: Mapping[PartyId, float]
    brokerage: Mapping[PartyId, float]


def between(graph: nx.DiGraph) -> Between:
    """Betweenness and brokerage of each internal party and external customer.

    Definition: betweenness of G[D∪X], directed, unweighted, normalised by (n−1)(n−2); brokerage is
    the same counted over ways from D to X only, not normalised.
    Source: Brandes 2001 (betweenness), Brandes 2008 (subsets); one search serves both.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> parties = {"IT": inside, "Sales": inside, "Buyer": outside}
    >>> found = between(graph_of(parties, [("IT", "Sales"), ("Sales", "Buyer")]))
    >>> found.betweenness["Sales"], found.brokerage["Sales"]
    (0.5, 1.0)
    """
    suppliers = set(external_suppliers(graph))
    parties = [party for party in graph if party not in suppliers]
    number = {party: place for place, party in enumerate(parties)}
    links = [[number[c] for c in graph.succ[party] if c in number] for party in parties]
    inside = set(internal_parties(graph))
    is_inside = [party in inside for party in parties]
    all_ways, ways_out = [0.0] * len(parties), [0.0] * len(parties)
    for source in range(len(parties)):
        _add_ways_from(source, links, is_inside, all_ways, ways_out)
    n = len(parties)
    pairs = (n - 1) * (n - 2) if n > 2 else 1
    return Between(
        {party: all_ways[place] / pairs for party, place in number.items()},
        {party: ways_out[place] for party, place in number.items()},
    )


def _add_ways_from(
    source: int,
    links: list[list[int]],
    is_inside: list[bool],
    all_ways: list[float],
    ways_out: list[float],
) -> None:
    """Adds what the shortest ways from one party give to those on them.

    Every way begins inside: nothing leaves an external customer.
    """
    if not links[source]:
        return
    order, ways, before = _search(source, links)
    all_shares = dict.fromkeys(order, 0.0)
    out_shares = dict.fromkeys(order, 0.0)
    for party in reversed(order):
        every = (1.0 + all_shares[party]) / ways[party]
        outward = (out_shares[party] + (not is_inside[party])) / ways[party]
        for nearer in before[party]:
            all_shares[nearer] += ways[nearer] * every
            out_shares[nearer] += ways[nearer] * outward
    for party in order[1:]:
        all_ways[party] += all_shares[party]
        ways_out[party] += out_shares[party]


def _search(
    source: int, links: list[list[int]]
) -> tuple[list[int], dict[int, int], dict[int, list[int]]]:
    """Breadth first: the order of visit, the number of shortest ways, and the steps before."""
    order, ways, distance = [source], {source: 1}, {source: 0}
    before: dict[int, list[int]] = {source: []}
    for party in order:
        for next_one in links[party]:
            if next_one not in distance:
                distance[next_one] = distance[party] + 1
                ways[next_one], before[next_one] = 0, []
                order.append(next_one)
            if distance[next_one] == distance[party] + 1:
                ways[next_one] += ways[party]
                before[next_one].append(party)
    return order, ways, before


def ranks(values: Mapping[PartyId, float]) -> dict[PartyId, int]:
    """Places from 1, the highest value first; equal values (to nine places) share a rank.

    >>> ranks({"A": 0.5, "B": 0.7, "C": 0.5, "D": 0.1})
    {'A': 2, 'B': 1, 'C': 2, 'D': 4}
    """
    rounded = {party: round(value, 9) for party, value in values.items()}
    falling = sorted(rounded.values(), reverse=True)
    first = {value: place + 1 for place, value in reversed(list(enumerate(falling)))}
    return {party: first[value] for party, value in rounded.items()}

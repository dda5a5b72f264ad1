"""What is lost if a party is lost.

"Affected" asks whose input is missing: inputs join by AND, so everybody downstream is affected.
"Cut off" asks who has no way left to any external customer: ways out join by OR. The two are
different answers and are never mixed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from chainmap.analysis.graph import external_customers, external_suppliers, internal_parties
from chainmap.analysis.reach import Reach
from chainmap.model.records import PartyId, PartyKind

_OUTSIDE = "\x00the world outside"  # no id of a map; stands behind all external customers


@dataclass(frozen=True, slots=True)
class Affected:
    """Who misses an input, by id. `impact`: their share of the external customers' weight, 0–1."""

    departments: tuple[PartyId, ...]
    external_customers: tuple[PartyId, ...]
    impact: float | None


def affected(reach: Reach, party: PartyId, weights: Mapping[PartyId, float | None]) -> Affected:
    """Everybody downstream of a party, and the impact.

    Definition: descendants, split into D and X; impact = Σ weight of affected X / Σ weight of X,
    `None` if no weight is known. An unknown weight counts for nothing.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> parties = {"IT": inside, "Sales": inside, "Buyer": outside, "Agent": outside}
    >>> reach = Reach(graph_of(parties, [("IT", "Sales"), ("Sales", "Buyer")]))
    >>> affected(reach, "IT", {"Buyer": 3, "Agent": 1})
    Affected(departments=('Sales',), external_customers=('Buyer',), impact=0.75)
    """
    customers = reach.downstream(party, PartyKind.EXTERNAL_CUSTOMER)
    return Affected(reach.internal_downstream(party), customers, impact(customers, weights))


def impact(customers: Iterable[PartyId], weights: Mapping[PartyId, float | None]) -> float | None:
    """Share of these external customers in the weight of all, 0–1; `None` if none is known.

    >>> impact(["K1"], {"K1": 2, "K2": None}), impact(["K1"], {"K1": None})
    (1.0, None)
    """
    whole = sum(weight or 0 for weight in weights.values())
    return sum(weights[customer] or 0 for customer in customers) / whole if whole else None


def cut_off(graph: nx.DiGraph) -> dict[PartyId, tuple[PartyId, ...]]:
    """For each internal party the internal ones, by id, that have no way left without it.

    Definition: u is cut off by d if d strictly dominates u in the reversed graph, entered from a
    root that leads to every external customer. Source: dominator trees (Lengauer & Tarjan 1979;
    Cooper, Harvey & Kennedy 2001).

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> parties = {"IT": inside, "Sales": inside, "Buyer": outside}
    >>> cut_off(graph_of(parties, [("IT", "Sales"), ("Sales", "Buyer")]))
    {'IT': (), 'Sales': ('IT',)}
    """
    parents = _dominators(graph)
    inside = internal_parties(graph)
    cut: dict[PartyId, list[PartyId]] = {party: [] for party in inside}
    for party in inside:
        above = parents.get(party)
        while above is not None:
            if above in cut:
                cut[above].append(party)
            above = parents.get(above)
    return {party: tuple(sorted(members)) for party, members in cut.items()}


def _dominators(graph: nx.DiGraph) -> dict[PartyId, PartyId]:
    """The immediate dominator of each party that has a line of sight, without the root."""
    outwards = graph.reverse(copy=True)
    outwards.add_edges_from((_OUTSIDE, customer) for customer in external_customers(graph))
    if _OUTSIDE not in outwards:
        return {}
    found = nx.immediate_dominators(outwards, _OUTSIDE)
    return {u: d for u, d in found.items() if _OUTSIDE not in (u, d) and d is not None}


def sole_suppliers(graph: nx.DiGraph) -> dict[PartyId, tuple[PartyId, ...]]:
    """For each internal party the external customers, by id, whose only supplier it is.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> sole_suppliers(graph_of({"Sales": inside, "Buyer": outside}, [("Sales", "Buyer")]))
    {'Sales': ('Buyer',)}
    """
    sole: dict[PartyId, list[PartyId]] = {party: [] for party in internal_parties(graph)}
    for customer in external_customers(graph):
        suppliers = list(graph.pred[customer])
        if len(suppliers) == 1 and suppliers[0] in sole:
            sole[suppliers[0]].append(customer)
    return {party: tuple(sorted(customers)) for party, customers in sole.items()}


def cut_vertices(graph: nx.DiGraph) -> tuple[PartyId, ...]:
    """Parties without which the map falls apart, by id: a hint only, directions are ignored.

    Definition: articulation points of undirected G[D∪X] (Hopcroft & Tarjan 1973).

    >>> from chainmap.analysis.graph import graph_of
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> cut_vertices(graph_of(inside, ["AB", "BC"]))
    ('B',)
    """
    suppliers = set(external_suppliers(graph))
    without = graph.subgraph(party for party in graph if party not in suppliers)
    return tuple(sorted(nx.articulation_points(without.to_undirected())))

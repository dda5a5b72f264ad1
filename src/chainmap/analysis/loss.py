"""What is lost if a party is lost.

"Affected" asks whose input is missing: inputs join by AND, so everybody downstream is affected.
"Cut off" asks who has no way left to any external customer: ways out join by OR. The two are
different answers and are never mixed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from chainmap.analysis.links import Links
from chainmap.analysis.reach import Reach
from chainmap.model.records import PartyId, PartyKind

Weights = Mapping[PartyId, float | None]


@dataclass(frozen=True, slots=True)
class Affected:
    """Who misses an input, by id. `impact`: their share of the external customers' weight, 0–1."""

    party: PartyId
    impact: float | None
    _reach: Reach = field(repr=False, compare=False)

    @property
    def departments(self) -> tuple[PartyId, ...]:
        return self._reach.internal_downstream(self.party)

    @property
    def external_customers(self) -> tuple[PartyId, ...]:
        return self._reach.downstream(self.party, PartyKind.EXTERNAL_CUSTOMER)


def affected(reach: Reach, party: PartyId, weights: Weights) -> Affected:
    """Everybody downstream of a party, and the impact.

    Definition: descendants, split into D and X; impact = Σ weight of affected X / Σ weight of X,
    `None` if no weight is known. An unknown weight counts for nothing.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> parties = {"IT": inside, "Sales": inside, "Buyer": outside, "Agent": outside}
    >>> reach = Reach(graph_of(parties, [("IT", "Sales"), ("Sales", "Buyer")]))
    >>> lost = affected(reach, "IT", {"Buyer": 3, "Agent": 1})
    >>> lost.departments, lost.external_customers, lost.impact
    (('Sales',), ('Buyer',), 0.75)
    """
    customers = reach.downstream(party, PartyKind.EXTERNAL_CUSTOMER)
    return Affected(party, impact(customers, weights), reach)


def all_affected(
    reach: Reach, parties: Iterable[PartyId], weights: Weights
) -> dict[PartyId, Affected]:
    """The same for many parties; those who serve the same customers share one sum."""
    impacts: dict[int, float | None] = {}
    found = {}
    for party in parties:
        served = reach.served(party)
        if served not in impacts:
            impacts[served] = affected(reach, party, weights).impact
        found[party] = Affected(party, impacts[served], reach)
    return found


def impact(customers: Iterable[PartyId], weights: Weights) -> float | None:
    """Share of these external customers in the weight of all, 0–1; `None` if none is known.

    >>> impact(["K1"], {"K1": 2, "K2": None}), impact(["K1"], {"K1": None})
    (1.0, None)
    """
    whole = sum(weight or 0 for weight in weights.values())
    return sum(weights[customer] or 0 for customer in customers) / whole if whole else None


# -- cut off ---------------------------------------------------------------------------------


def cut_off(links: Links) -> dict[PartyId, tuple[PartyId, ...]]:
    """For each internal party the internal ones, by id, that have no way left without it.

    Definition: u is cut off by d if d strictly dominates u in the reversed graph, entered from a
    root that leads to every external customer. Source: dominator trees (Lengauer & Tarjan 1979;
    here as Cooper, Harvey & Kennedy 2001).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> parties = {"IT": inside, "Sales": inside, "Buyer": outside}
    >>> cut_off(links_of(graph_of(parties, [("IT", "Sales"), ("Sales", "Buyer")])))
    {'IT': (), 'Sales': ('IT',)}
    """
    parents = dominators(links)
    cut: list[list[PartyId]] = [[] for _ in links.inside]
    for party in links.inside:
        above = parents.get(party)
        while above is not None:
            if above in links.inside:
                cut[above].append(links.ids[party])
            above = parents.get(above)
    return {links.ids[party]: tuple(members) for party, members in enumerate(cut)}


def dominators(links: Links) -> dict[int, int]:
    """The immediate dominator of each party that has one besides the root."""
    order = _backwards_from_customers(links)
    place = {party: number for number, party in enumerate(order)}
    root = len(order)  # behind all; a dominator has a higher place than whom it dominates
    above = [root if party in links.customers else -1 for party in order]
    changed = True
    while changed:
        changed = False
        for number in range(root - 1, -1, -1):
            if order[number] in links.customers:
                continue
            ways = (place[c] for c in links.out[order[number]] if c in place)
            found = _common([way for way in ways if above[way] >= 0], above)
            if above[number] != found:
                above[number], changed = found, True
    return {order[n]: order[over] for n, over in enumerate(above) if over != root}


def _backwards_from_customers(links: Links) -> list[int]:
    """All parties with a line of sight, in postorder of a search over reversed links."""
    order: list[int] = []
    seen = set()
    for customer in links.customers:
        seen.add(customer)
        path = [(customer, iter(links.into[customer]))]
        while path:
            party, rest = path[-1]
            for supplier in rest:
                if supplier not in seen:
                    seen.add(supplier)
                    path.append((supplier, iter(links.into[supplier])))
                    break
            else:
                order.append(party)
                path.pop()
    return order


def _common(ways: Sequence[int], above: Sequence[int]) -> int:
    """The nearest that dominates all of these; each climbs until they meet."""
    meeting = ways[0]
    for way in ways[1:]:
        other = way
        while meeting != other:
            if meeting < other:
                meeting = above[meeting]
            else:
                other = above[other]
    return meeting


def sole_suppliers(links: Links) -> dict[PartyId, tuple[PartyId, ...]]:
    """For each internal party the external customers, by id, whose only supplier it is.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> parties = {"Sales": inside, "Buyer": outside}
    >>> sole_suppliers(links_of(graph_of(parties, [("Sales", "Buyer")])))
    {'Sales': ('Buyer',)}
    """
    sole: list[list[PartyId]] = [[] for _ in links.inside]
    for customer in links.customers:
        suppliers = links.into[customer]
        if len(suppliers) == 1 and suppliers[0] in links.inside:
            sole[suppliers[0]].append(links.ids[customer])
    return {links.ids[party]: tuple(customers) for party, customers in enumerate(sole)}


def cut_vertices(links: Links) -> tuple[PartyId, ...]:
    """Parties without which the map falls apart, by id: a hint only, directions are ignored.

    Definition: articulation points of undirected G[D∪X] (Hopcroft & Tarjan 1973).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> cut_vertices(links_of(graph_of(inside, ["AB", "BC"])))
    ('B',)
    """
    undirected = nx.Graph()
    undirected.add_edges_from(
        (party, other) for party, out in enumerate(links.without_suppliers) for other in out
    )
    return tuple(sorted(links.ids[party] for party in nx.articulation_points(undirected)))

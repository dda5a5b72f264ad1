"""Every metric a second time, as the JSON of a report has it: plain networkx and brute force.

Slow and straight from the definitions; nothing here is imported from the analysis.
"""
# ruff: noqa: N806  G, D, X and S are called so in the definitions

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import pairwise
from statistics import fmean
from typing import Any

import networkx as nx

from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Flow, Flows, Party, PartyKind

ITEMS = ("satisfaction", "trust", "respect", "needs_met", "open_communication")
DIMENSIONS = ("reliability", "responsiveness", "assurance", "empathy", "tangibles")
CULTURE = (
    "policy_documented", "standards_set", "staff_trained", "service_is_priority",
    "good_service_rewarded",
)  # fmt: skip


def rounded(value: Any) -> Any:
    if isinstance(value, float | Fraction):
        return round(float(value), 6)
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set):
        return [rounded(part) for part in value]
    return value


# -- the graph -------------------------------------------------------------------------------


def passing(map: ChainMap, flows: Flows) -> list[Delivery]:
    found = []
    for delivery in map.deliveries.values():
        provider = map.services[delivery.service].provider
        if flows is Flows.DELIVERIES:
            counts = delivery.flow is Flow.DELIVERY
        elif flows is Flows.CRITICAL:
            critical = delivery.criticality
            counts = critical is not None and critical >= map.settings.critical_from
        else:
            counts = True
        is_outside = map.parties[provider].kind is PartyKind.EXTERNAL_CUSTOMER
        if delivery.active and counts and provider != delivery.consumer and not is_outside:
            found.append(delivery)
    return found


class World:
    """G, D, X and S of one map under one filter."""

    def __init__(self, map: ChainMap, flows: Flows) -> None:
        self.map = map
        self.passing = passing(map, flows)
        outside = (PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER)
        parties = map.parties.values()
        self.D = {p.id for p in parties if p.kind not in outside}
        self.X = {p.id for p in parties if p.kind is PartyKind.EXTERNAL_CUSTOMER}
        self.S = {p.id for p in parties if p.kind is PartyKind.EXTERNAL_SUPPLIER}
        self.G = self.graph(self.passing)

    def graph(self, deliveries: list[Delivery]) -> nx.DiGraph:
        graph = nx.DiGraph()
        graph.add_nodes_from(self.map.parties)
        graph.add_edges_from(
            (self.map.services[d.service].provider, d.consumer) for d in deliveries
        )
        return graph

    def sees(self, graph: nx.DiGraph, party: str) -> bool:
        return bool(nx.descendants(graph, party) & self.X)


def graph_answers(map: ChainMap, flows: Flows) -> dict[str, Any]:
    world = World(map, flows)
    G, D, X = world.G, world.D, world.X
    inner = G.subgraph(D)
    blind = {d for d in D if not world.sees(G, d)}
    loops = [sorted(c) for c in nx.strongly_connected_components(inner) if len(c) > 1]
    back = [(a, b) for a, b in inner.edges if inner.has_edge(b, a)]
    cycles = sorted(
        (_from_first(c) for c in nx.simple_cycles(inner, length_bound=6)),
        key=lambda cycle: (len(cycle), cycle),
    )
    levels = _levels(inner)
    between = _between(world)
    departments = {d: _department(world, d, between) for d in D}
    for d in D:
        departments[d]["matrix_level"] = levels[d]
    return {
        "departments": departments,
        "external_customers": {x: _customer(world, x) for x in X},
        "external_suppliers": {s: _supplier(world, s) for s in world.S},
        "no_line_of_sight": sorted(blind),
        "line_of_sight_coverage": 1 - len(blind) / len(D) if D else None,
        "single_points_of_failure": sorted(
            d for d in D if departments[d]["is_single_point_of_failure"]
        ),
        "articulation_points": _cut_vertices(G.subgraph(D | X).to_undirected()),
        "mutual_pairs": sorted([a, b] for a, b in back if a < b),
        "loops": sorted(loops),
        "cycles_up_to_6": cycles[:1000],
        "cycle_count_up_to_6": min(len(cycles), 1000),
        "cycle_count_is_capped": len(cycles) > 1000,
        "reciprocity": len(back) / inner.number_of_edges() if inner.edges else None,
        "matrix_order": _matrix_order(map, levels, loops),
        "betweenness_sample": None,
        "betweenness_backend": None,
        "brokerage_backend": None,
        "weakest_link": {x: weakest(_upstream(world, x), with_counts=True) for x in X},
    }


def _department(world: World, d: str, between: dict[str, dict[str, float]]) -> dict[str, Any]:
    map, G, D, X = world.map, world.G, world.D, world.X
    critical = world.graph(_on_critical_links(world))
    cut_off = sorted(_cut_off_by_removal(world, d))
    sole = sorted(x for x in X if set(G.pred[x]) == {d})
    given = [p for p in map.deliveries.values() if p.active and _provider(map, p) == d]
    received = [p for p in map.deliveries.values() if p.active and p.consumer == d]
    satisfaction = mean(satisfaction_of(p) for p in given)
    impact = _impact(world, critical, d)
    place = _place(world, d)
    chain = place["shortest_chain"]
    of_chain = weakest(
        [p for p in world.passing if (_provider(map, p), p.consumer) in set(pairwise(chain))]
    )
    return {
        "internal_customers_direct": sorted(set(G.succ[d]) & D),
        "internal_customers_indirect": sorted(nx.descendants(G, d) & D - set(G.succ[d])),
        "internal_suppliers_direct": sorted(set(G.pred[d]) & D),
        "internal_suppliers_indirect": sorted(nx.ancestors(G, d) & D - set(G.pred[d])),
        "external_suppliers_direct": sorted(set(G.pred[d]) & world.S),
        "external_customers_direct": sorted(set(G.succ[d]) & X),
        "external_customers_ultimate": sorted(nx.descendants(G, d) & X),
        **place,
        "no_line_of_sight_reason": _reason(world, d),
        "shortest_chain_weakest_link": of_chain,
        "affected_if_lost": _affected(world, G, d),
        "affected_if_lost_critical": _affected(world, critical, d),
        "impact_score": _impact(world, G, d),
        "critical_impact_score": impact,
        "cut_off_if_lost": cut_off,
        "sole_supplier_of_external": sole,
        "is_single_point_of_failure": bool(cut_off or sole),
        "constraint_candidate": None
        if impact is None or satisfaction is None
        else impact * (5 - satisfaction) / 4,
        "betweenness": between["betweenness"][d],
        "betweenness_rank": _rank(between["betweenness"], d),
        "brokerage_to_external": between["brokerage"][d],
        "brokerage_rank": _rank(between["brokerage"], d),
        "out_deliveries": len(given),
        "in_deliveries": len(received),
        "mean_satisfaction_given": satisfaction,
        "mean_satisfaction_received": mean(satisfaction_of(p) for p in received),
        "culture_score": _culture(map.parties[d]),
    }


def _customer(world: World, x: str) -> dict[str, Any]:
    G, D = world.G, world.D
    return {
        "tier": 0,
        "internal_suppliers_direct": sorted(set(G.pred[x]) & D),
        "internal_suppliers_indirect": sorted(nx.ancestors(G, x) & D - set(G.pred[x])),
        "external_suppliers_direct": sorted(set(G.pred[x]) & world.S),
    }


def _supplier(world: World, s: str) -> dict[str, Any]:
    G, D, X = world.G, world.D, world.X
    return {
        "internal_customers_direct": sorted(set(G.succ[s]) & D),
        "internal_customers_indirect": sorted(nx.descendants(G, s) & D - set(G.succ[s])),
        "external_customers_direct": sorted(set(G.succ[s]) & X),
        "external_customers_ultimate": sorted(nx.descendants(G, s) & X),
        **_place(world, s),
        "affected_if_lost": _affected(world, G, s),
        "impact_score": _impact(world, G, s),
    }


def _place(world: World, party: str) -> dict[str, Any]:
    """The chain that comes first by ids is the least of all shortest ones."""
    lengths = nx.single_source_shortest_path_length(world.G, party)
    tier = min((lengths[x] for x in world.X if x in lengths), default=None)
    nearest = sorted(x for x in world.X if x in lengths and lengths[x] == tier)
    chains = [list(c) for x in nearest for c in nx.all_shortest_paths(world.G, party, x)]
    return {
        "tier": tier,
        "nearest_external_customers": nearest,
        "shortest_chain": min(chains, default=[]),
    }


def _reason(world: World, d: str) -> str | None:
    G = world.G
    if world.sees(G, d):
        return None
    if not G.pred[d] and not G.succ[d]:
        return "isolated"
    if not G.succ[d]:
        return "dead_end"
    return "closed_loop" if nx.descendants(G, d) & nx.ancestors(G, d) - {d} else "feeds_dead_end"


def _cut_off_by_removal(world: World, d: str) -> set[str]:
    rest = world.G.copy()
    rest.remove_node(d)
    return {u for u in world.D - {d} if world.sees(world.G, u) and not world.sees(rest, u)}


def _on_critical_links(world: World) -> list[Delivery]:
    """A link is critical if one of its deliveries is; the others go the same way anyway."""
    least = world.map.settings.critical_from
    return [d for d in world.passing if d.criticality is not None and d.criticality >= least]


def _affected(world: World, graph: nx.DiGraph, d: str) -> dict[str, Any]:
    below = nx.descendants(graph, d)
    return {"departments": sorted(below & world.D), "external_customers": sorted(below & world.X)}


def _impact(world: World, graph: nx.DiGraph, d: str) -> float | None:
    weight = {x: world.map.parties[x].weight or 0 for x in world.X}
    whole = sum(weight.values())
    return sum(weight[x] for x in nx.descendants(graph, d) & world.X) / whole if whole else None


def _between(world: World) -> dict[str, dict[str, float]]:
    graph = world.G.subgraph(world.D | world.X)
    return {
        "betweenness": nx.betweenness_centrality(graph),
        "brokerage": nx.betweenness_centrality_subset(graph, list(world.D), list(world.X)),
    }


def _rank(values: dict[str, float], d: str) -> int:
    return 1 + sum(value > values[d] + 1e-9 for value in values.values())


def _cut_vertices(graph: nx.Graph) -> list[str]:
    """By taking out one after the other and counting the pieces."""
    whole = nx.number_connected_components(graph)
    found = []
    for party in graph:
        rest = graph.copy()
        rest.remove_node(party)
        alone = graph.degree(party) == 0
        if not alone and nx.number_connected_components(rest) > whole:
            found.append(party)
    return sorted(found)


def _levels(inner: nx.DiGraph) -> dict[str, int]:
    condensed = nx.condensation(inner)
    generations = list(nx.topological_generations(condensed))
    return {
        member: level
        for level, generation in enumerate(generations)
        for component in generation
        for member in condensed.nodes[component]["members"]
    }


def _matrix_order(map: ChainMap, levels: dict[str, int], loops: list[list[str]]) -> list[str]:
    """The names of these maps are in one alphabet and case."""

    def name(id: str) -> tuple[str, str]:
        return map.parties[id].name, id

    def block(id: str) -> tuple[str, str]:
        return min((name(m) for loop in loops if id in loop for m in loop), default=name(id))

    return sorted(levels, key=lambda id: (levels[id], block(id), name(id)))


def _from_first(cycle: list[str]) -> list[str]:
    place = cycle.index(min(cycle))
    return cycle[place:] + cycle[:place]


def _upstream(world: World, x: str) -> list[Delivery]:
    consumers = nx.ancestors(world.G, x) | {x}
    return [d for d in world.passing if d.consumer in consumers]


def weakest(deliveries: list[Delivery], *, with_counts: bool = False) -> dict[str, Any]:
    rated = [d for d in deliveries if satisfaction_of(d) is not None]
    lowest = min((satisfaction_of(d) for d in rated), default=None)
    ties = [d for d in rated if satisfaction_of(d) == lowest]
    ties.sort(key=lambda d: d.id)
    ties.sort(key=lambda d: d.importance or 0, reverse=True)
    ties.sort(key=lambda d: d.criticality or 0, reverse=True)
    found: dict[str, Any] = {"satisfaction": lowest, "weakest": ties[0].id if ties else None}
    if with_counts:
        found |= {
            "ties": [d.id for d in ties],
            "upstream_deliveries": len(deliveries),
            "rated": len(rated),
        }
    return found


# -- the records -----------------------------------------------------------------------------


def mean(values: Any) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def answers(delivery: Delivery, side: str, item: str) -> list[int]:
    ratings = [getattr(delivery, f"rating_by_{side}")]
    ratings += getattr(delivery, f"further_ratings_by_{side}")
    return [n for n in (getattr(r, item) for r in ratings if r is not None) if n is not None]


def value_of(delivery: Delivery, item: str, side: str = "customer") -> float | None:
    return mean(answers(delivery, side, item))


def satisfaction_of(delivery: Delivery) -> float | None:
    return value_of(delivery, "satisfaction")


def _provider(map: ChainMap, delivery: Delivery) -> str:
    return map.services[delivery.service].provider


def _is_inside(map: ChainMap, party: str) -> bool:
    return map.parties[party].kind.value in ("department", "team", "person")


def _culture(party: Party) -> float | None:
    marks = [getattr(party.culture, item) for item in CULTURE] if party.culture else []
    answered = [mark for mark in marks if mark is not None]
    return 100 * sum(answered) / (2 * len(answered)) if answered else None


def record_answers(map: ChainMap) -> dict[str, Any]:
    active = [d for d in map.deliveries.values() if d.active]
    inside = [d for d in active if _is_inside(map, _provider(map, d))]
    critical = [d for d in inside if (d.criticality or 0) >= map.settings.critical_from]
    needs = {id: _need(map, id) for id in map.needs}
    return {
        "unused_services": sorted(
            s for s in map.services if not any(d.service == s for d in active)
        ),
        "needs": needs,
        "unserved_needs": sorted(id for id, status in needs.items() if status == "unserved"),
        "poorly_served_needs": sorted(
            id for id, status in needs.items() if status == "poorly_served"
        ),
        "importance_performance": _importance_performance(active),
        "perception_gap": _perception(map, active),
        "servqual": {
            d.id: _servqual(d) for d in active if d.servqual is not None or d.further_servqual
        },
        "service_standards": {d.id: _standard(d) for d in active if d.agreement is not None},
        "service_standard_counts": {
            status: sum(
                (_standard(d)["status"] if d.agreement else "none") == status for d in active
            )
            for status in ("met", "missed", "not_measured", "none")
        },
        "standards_coverage": mean(_has_standard(d) for d in inside),
        "standards_coverage_critical": mean(_has_standard(d) for d in critical),
        "sla_without_ola": _sla_without_ola(map, active),
        "trust": _trust(map, inside),
        "relationship_index": {d.id: _relationship(d) for d in active},
        "internal_and_external": {item: _compared(map, inside, item) for item in ITEMS},
        "ratings": {d.id: told for d in active if any((told := _rated(d)).values())},
        "recognition": _recognition(active),
    }


def _need(map: ChainMap, id: str) -> str:
    linked = [map.deliveries[d] for d in map.needs[id].met_by if map.deliveries[d].active]
    marks = [satisfaction_of(d) for d in linked if satisfaction_of(d) is not None]
    if not linked:
        return "unserved"
    if not marks:
        return "unrated"
    return "served" if max(marks) >= map.settings.served_from else "poorly_served"


def _importance_performance(active: list[Delivery]) -> dict[str, Any]:
    both = [d for d in active if d.importance is not None and satisfaction_of(d) is not None]
    importance, satisfaction = mean(d.importance for d in both), mean(map(satisfaction_of, both))

    def split(least_importance: float | None, least_satisfaction: float | None) -> dict[str, Any]:
        found: dict[str, list[str]] = {
            "concentrate_here": [], "keep_up": [], "low_priority": [], "possible_overkill": [],
        }  # fmt: skip
        for d in sorted(both, key=lambda d: d.id):
            important = d.importance >= least_importance
            pleased = satisfaction_of(d) >= least_satisfaction
            name = ("keep_up" if pleased else "concentrate_here") if important else (
                "possible_overkill" if pleased else "low_priority"
            )  # fmt: skip
            found[name].append(d.id)
        return found

    return {
        "mean_importance": importance,
        "mean_satisfaction": satisfaction,
        "unrated": sorted(d.id for d in active if d not in both),
        "by_mean": split(importance, satisfaction),
        "by_midpoint_3": split(3, 3),
    }


def _perception(map: ChainMap, active: list[Delivery]) -> dict[str, Any]:
    gaps = {}
    for d in sorted(active, key=lambda d: d.id):
        own = value_of(d, "satisfaction", "supplier")
        theirs = satisfaction_of(d)
        if own is not None and theirs is not None:
            gaps[d.id] = round(own - theirs, 9)
    least = map.settings.blind_spot_from
    return {
        "definition": "supplier's own rating minus customer's rating",
        f"blind_spots_{least}_or_more": [id for id, gap in gaps.items() if gap >= least],
        "mean": mean(gaps.values()),
        "by_delivery": gaps,
    }


def _servqual(delivery: Delivery) -> dict[str, Any]:
    gaps, weights = {}, {}
    everybody = [delivery.servqual] if delivery.servqual is not None else []
    everybody += delivery.further_servqual
    for name in DIMENSIONS:
        pairs = [getattr(one, name) for one in everybody]
        whole_pairs = [p for p in pairs if p is not None and None not in (p.expected, p.perceived)]
        if whole_pairs:
            summed = sum(p.perceived for p in whole_pairs) - sum(p.expected for p in whole_pairs)
            gaps[name] = summed / len(whole_pairs)
            weights[name] = (pairs[0].weight or 0) if pairs[0] is not None else 0
    whole = sum(weights.values())
    return {
        "gap": gaps,
        "unweighted": mean(gaps.values()),
        "weighted": sum(weights[n] * gaps[n] for n in gaps) / whole if whole else None,
    }


def _standard(delivery: Delivery) -> dict[str, Any]:
    agreement = delivery.agreement
    assert agreement is not None
    found: dict[str, Any] = {"attainment": None, "agreed": agreement.agreed}
    if agreement.target is None or agreement.measured is None:
        return found | {"status": "not_measured"}
    if agreement.better == "lower":
        met, share = agreement.measured <= agreement.target, (agreement.target, agreement.measured)
    else:
        met, share = agreement.measured >= agreement.target, (agreement.measured, agreement.target)
    found["attainment"] = share[0] / share[1] if share[1] else None
    return found | {"status": "met" if met else "missed"}


def _has_standard(delivery: Delivery) -> bool:
    return delivery.agreement is not None and delivery.agreement.agreed


def _sla_without_ola(map: ChainMap, active: list[Delivery]) -> dict[str, list[str]]:
    found = {}
    for sla in active:
        outwards = map.parties[sla.consumer].kind is PartyKind.EXTERNAL_CUSTOMER
        if outwards and sla.agreement is not None and sla.agreement.kind == "SLA":
            bare = [
                d.id for d in active
                if d.consumer == _provider(map, sla) and not _has_standard(d)
                and (d.criticality or 0) >= map.settings.critical_from
            ]  # fmt: skip
            if bare:
                found[str(sla.id)] = sorted(bare)
    return found


def _trust(map: ChainMap, inside: list[Delivery]) -> dict[str, Any]:
    def given(of: Any) -> float | None:
        return mean(value_of(d, "trust") for d in inside if of(d))

    internal = given(lambda d: _is_inside(map, d.consumer))
    external = given(lambda d: map.parties[d.consumer].kind is PartyKind.EXTERNAL_CUSTOMER)
    both = internal is not None and external is not None
    return {
        "internal_mean": internal,
        "external_mean": external,
        "internal_minus_external": internal - external if both else None,
    }


def _compared(map: ChainMap, inside: list[Delivery], item: str) -> dict[str, Any]:
    def side(external: bool) -> dict[str, Any]:
        kinds = {d.id: map.parties[d.consumer].kind for d in inside}
        wanted = [d for d in inside if (kinds[d.id] is PartyKind.EXTERNAL_CUSTOMER) is external]
        known = [d for d in wanted if external or kinds[d.id].is_internal]
        known = [d for d in known if answers(d, "customer", item)]
        return {
            "mean": mean(value_of(d, item) for d in known),
            "deliveries": len(known),
            "answers": sum(len(answers(d, "customer", item)) for d in known),
        }

    internal, external = side(False), side(True)
    both = None not in (internal["mean"], external["mean"])
    difference = internal["mean"] - external["mean"] if both else None
    return {"internal": internal, "external": external, "internal_minus_external": difference}


def _relationship(delivery: Delivery) -> dict[str, Any]:
    items = [value_of(delivery, item) for item in ITEMS[1:]]
    marks = [(mark - 1) / 4 * 100 for mark in items if mark is not None]
    return {"value": mean(marks), "n": len(marks)}


def _rated(delivery: Delivery) -> dict[str, Any]:
    asked = {"customer": ITEMS, "supplier": [item for item in ITEMS if item != "needs_met"]}
    found: dict[str, Any] = {}
    for side, items in asked.items():
        found[f"by_{side}"] = {
            item: {
                "mean": mean(known),
                "n": len(known),
                "spread": [min(known), max(known)] if len(known) >= 3 else None,
            }
            for item in items
            if (known := answers(delivery, side, item))
        }
    return found


def _recognition(active: list[Delivery]) -> list[str]:
    def marks(d: Delivery) -> list[float]:
        return [mark for mark in (value_of(d, item) for item in ITEMS) if mark is not None]

    good = [d for d in active if Counter(mark >= 4 for mark in marks(d))[True] >= 3]
    good.sort(key=lambda d: d.id)
    good.sort(key=lambda d: d.importance or 0, reverse=True)
    good.sort(key=lambda d: fmean(marks(d)), reverse=True)
    return [d.id for d in good]

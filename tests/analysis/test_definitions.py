"""What the analysis answers equals what the definitions say, on any small map."""

from __future__ import annotations

import itertools

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.analysis.codes import FindingCode, NoSight
from chainmap.analysis.paths import between
from chainmap.analysis.report import Report, analyse
from chainmap.analysis.weakest import chains, weakest_of_chain
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Flows, PartyId, PartyKind
from tests.analysis import naive
from tests.analysis.small_maps import small_maps

filters = st.sampled_from(Flows)
X, S = PartyKind.EXTERNAL_CUSTOMER, PartyKind.EXTERNAL_SUPPLIER


@given(small_maps(), filters)
def test_customers_and_suppliers(map: ChainMap, flows: Flows) -> None:
    links, inside = naive.links(map, flows), naive.inside(map)
    for id, its in analyse(map, flows).departments.items():
        below, above = naive.reached(links, id), naive.reached(naive.reversed_(links), id)
        customers, suppliers = naive.successors(links, id), naive.predecessors(links, id)
        assert its.internal_customers_direct == _listed(customers & inside)
        assert its.internal_customers_indirect == _listed(below & inside - customers - {id})
        assert its.internal_suppliers_direct == _listed(suppliers & inside)
        assert its.internal_suppliers_indirect == _listed(above & inside - suppliers - {id})
        assert its.external_suppliers_direct == _listed(suppliers & naive.of_kind(map, S))
        assert its.external_customers_direct == _listed(customers & naive.of_kind(map, X))
        assert its.external_customers_ultimate == _listed(below & naive.of_kind(map, X))


@given(small_maps(), filters)
def test_external_parties(map: ChainMap, flows: Flows) -> None:
    links, inside, report = naive.links(map, flows), naive.inside(map), analyse(map, flows)
    for id, customer in report.external_customers.items():
        direct = naive.predecessors(links, id)
        above = naive.reached(naive.reversed_(links), id)
        assert customer.internal_suppliers_direct == _listed(direct & inside)
        assert customer.internal_suppliers_indirect == _listed(above & inside - direct)
        assert customer.external_suppliers_direct == _listed(direct & naive.of_kind(map, S))
    for id, supplier in report.external_suppliers.items():
        below, direct = naive.reached(links, id), naive.successors(links, id)
        assert supplier.internal_customers_direct == _listed(direct & inside)
        assert supplier.internal_customers_indirect == _listed(below & inside - direct)
        assert supplier.external_customers_direct == _listed(direct & naive.of_kind(map, X))
        assert supplier.external_customers_ultimate == _listed(below & naive.of_kind(map, X))


@given(small_maps(), filters)
def test_tier_nearest_customers_and_shortest_chain(map: ChainMap, flows: Flows) -> None:
    links, customers = naive.links(map, flows), naive.of_kind(map, X)
    for id, its in analyse(map, flows).departments.items():
        assert its.tier == naive.distance(links, id, customers)
        nearest = {x for x in customers if naive.distance(links, id, {x}) == its.tier}
        assert its.nearest_external_customers == (() if its.tier is None else _listed(nearest))
        _check_chain(its.shortest_chain, links, id, its.tier)
        if its.tier is not None:
            assert its.shortest_chain[-1] in nearest


def _check_chain(chain: tuple[str, ...], links: naive.Links, start: str, tier: int | None) -> None:
    if tier is None:
        assert chain == ()
        return
    assert len(chain) == tier + 1
    assert chain[0] == start
    assert set(itertools.pairwise(chain)) <= links


@given(small_maps(), filters)
def test_no_line_of_sight_and_its_reason(map: ChainMap, flows: Flows) -> None:
    links, customers, report = naive.links(map, flows), naive.of_kind(map, X), analyse(map, flows)
    blind = {id for id in naive.inside(map) if not naive.reached(links, id) & customers}
    assert report.no_line_of_sight == _listed(blind)
    for id, its in report.departments.items():
        assert its.no_line_of_sight_reason == (_reason(links, id) if id in blind else None)
    whole = len(naive.inside(map))
    coverage = 1 - len(blind) / whole if whole else None
    assert report.line_of_sight_coverage == coverage


def _reason(links: naive.Links, party: str) -> NoSight:
    if not naive.successors(links, party):
        isolated = not naive.predecessors(links, party)
        return NoSight.ISOLATED if isolated else NoSight.DEAD_END
    in_loop = len(naive.loop_members(links, party)) > 1
    return NoSight.CLOSED_LOOP if in_loop else NoSight.FEEDS_DEAD_END


@given(small_maps(), filters)
def test_mutual_customers_loops_cycles_reciprocity(map: ChainMap, flows: Flows) -> None:
    inside, report = naive.inside(map), analyse(map, flows)
    links = {(a, b) for a, b in naive.links(map, flows) if {a, b} <= inside}
    mutual = {(a, b) for a, b in links if (b, a) in links}
    assert report.mutual_pairs == tuple(sorted((a, b) for a, b in mutual if a < b))
    loops = {_listed(naive.loop_members(links, id)) for id in inside}
    assert report.loops == tuple(sorted(loop for loop in loops if len(loop) > 1))
    assert report.reciprocity == (len(mutual) / len(links) if links else None)
    assert not report.cycles.capped
    assert len(set(report.cycles.listed)) == naive.count_cycles(links, inside, 6)
    assert list(report.cycles.listed) == sorted(report.cycles.listed, key=lambda c: (len(c), c))


@given(small_maps(), filters)
def test_what_is_cut_off_is_what_removing_a_party_shows(map: ChainMap, flows: Flows) -> None:
    links, inside, customers = naive.links(map, flows), naive.inside(map), naive.of_kind(map, X)
    seeing = {id for id in inside if naive.reached(links, id) & customers}
    for id, loss in analyse(map, flows).losses.items():
        rest = naive.without(links, id)
        blind = {other for other in seeing if not naive.reached(rest, other) & customers}
        assert loss.cut_off == _listed(blind - {id})
        sole = {x for x in customers if naive.predecessors(links, x) == {id}}
        assert loss.sole_supplier_of == _listed(sole)


@given(small_maps(), filters)
def test_what_is_affected_and_the_impact(map: ChainMap, flows: Flows) -> None:
    links, inside, customers = naive.links(map, flows), naive.inside(map), naive.of_kind(map, X)
    weight = {id: map.parties[PartyId(id)].weight or 0 for id in customers}
    for id, loss in analyse(map, flows).losses.items():
        below = naive.reached(links, id) - {id}
        assert loss.affected.departments == _listed(below & inside)
        assert loss.affected.external_customers == _listed(below & customers)
        whole, part = sum(weight.values()), sum(weight[x] for x in below & customers)
        assert loss.affected.impact == (pytest.approx(part / whole) if whole else None)


@given(small_maps(), filters)
def test_betweenness_and_brokerage_agree_with_networkx(map: ChainMap, flows: Flows) -> None:
    report = analyse(map, flows)
    inside, customers = naive.inside(map), naive.of_kind(map, X)
    graph = report.graph.subgraph(inside | customers)
    found = between(report.reach.links)
    assert found.betweenness == pytest.approx(nx.betweenness_centrality(graph))
    subset = nx.betweenness_centrality_subset(graph, sorted(inside), sorted(customers))
    assert found.brokerage == pytest.approx(subset)


@given(small_maps(), filters)
def test_the_weakest_link_is_the_least_satisfying_delivery_upstream(
    map: ChainMap, flows: Flows
) -> None:
    links, report = naive.links(map, flows), analyse(map, flows)
    for customer, weakest in report.weakest_links.items():
        consumers = naive.reached(naive.reversed_(links), customer) | {customer}
        upstream = [d for d in map.deliveries.values() if d.consumer in consumers]
        single = [d for d in upstream if _makes_a_link(map, d.id, flows)]
        rated = [mark for d in single if (mark := _mean_satisfaction(d)) is not None]
        assert weakest.upstream_deliveries == len(single)
        assert weakest.rated == len(rated)
        assert weakest.satisfaction == (pytest.approx(min(rated)) if rated else None)


def _mean_satisfaction(delivery: Delivery) -> float | None:
    first = [delivery.rating_by_customer] if delivery.rating_by_customer else []
    given = [one.satisfaction for one in (*first, *delivery.further_ratings_by_customer)]
    known = [mark for mark in given if mark is not None]
    return sum(known) / len(known) if known else None


def _makes_a_link(map: ChainMap, id: str, flows: Flows) -> bool:
    alone = ChainMap(
        settings=map.settings,
        parties=map.parties,
        services=map.services,
        deliveries={key: d for key, d in map.deliveries.items() if key == id},
    )
    return bool(naive.links(alone, flows))


@given(small_maps(most_parties=5), filters)
def test_chains_are_simple_short_first_and_have_a_weakest_link(map: ChainMap, flows: Flows) -> None:
    report = analyse(map, flows)
    for party in report.departments:
        for customer in report.external_customers:
            found = chains(report.graph, party, customer)
            lengths = [len(chain) for chain in found]
            assert lengths == sorted(lengths)
            assert all(len(set(chain)) == len(chain) for chain in found)
            assert all(weakest_of_chain(report.graph, c).upstream_deliveries for c in found)
            assert len(report.chain(party, customer)) == (lengths[0] if lengths else 0)


@given(small_maps(), filters)
def test_findings_tell_what_the_report_has(map: ChainMap, flows: Flows) -> None:
    report = analyse(map, flows)
    told = _ids_by_code(report)
    links = naive.links(map, flows)
    assert told.get(FindingCode.NO_LINE_OF_SIGHT, set()) == {
        (id,) for id in report.no_line_of_sight
    }
    assert told.get(FindingCode.MUTUAL_CUSTOMERS, set()) == set(report.mutual_pairs)
    assert told.get(FindingCode.LOOP, set()) == {ids for ids in report.loops if len(ids) > 2}
    assert told.get(FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER, set()) == {
        (x,) for x in naive.of_kind(map, X) if not naive.predecessors(links, x)
    }
    assert told.get(FindingCode.DEPARTMENT_WITHOUT_CUSTOMER, set()) == {
        (d,)
        for d in naive.inside(map)
        if not naive.successors(links, d) - naive.of_kind(map, S)
        and any(service.provider == d for service in map.services.values())
    }
    used = {d.service for d in map.deliveries.values() if d.active}
    idle = naive.inside(map) - {map.services[service].provider for service in used}
    unused = {ids[0] for ids in told.get(FindingCode.UNUSED_SERVICE, set())}
    assert unused == {
        id for id, its in map.services.items() if id not in used and its.provider not in idle
    }


def _ids_by_code(report: Report) -> dict[FindingCode, set[tuple[str, ...]]]:
    told: dict[FindingCode, set[tuple[str, ...]]] = {}
    for finding in report.findings:
        told.setdefault(finding.code, set()).add(finding.ids)
    return told


def _listed(ids: set[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))

"""What a consultant can rely on, case by case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chainmap.analysis.codes import FindingCode, NoSight, Severity
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Flow, Flows, PartyId
from tests.builders import chart


def test_an_empty_map_has_no_coverage_and_no_findings() -> None:
    report = analyse(ChainMap())
    assert report.line_of_sight_coverage is None
    assert report.reciprocity is None
    assert report.findings == ()


def test_the_front_line_is_tier_one_and_support_stands_behind_it() -> None:
    report = analyse(chart("IT -> Sales -> +Buyer"))
    assert [report.departments[PartyId(id)].tier for id in ("Sales", "IT")] == [1, 2]
    assert report.departments[PartyId("IT")].shortest_chain == ("IT", "Sales", "Buyer")


def test_all_nearest_customers_are_named_and_the_chain_goes_to_the_first() -> None:
    it = analyse(chart("IT -> Sales -> +Zoe; Sales -> +Amy")).departments[PartyId("IT")]
    assert it.nearest_external_customers == ("Amy", "Zoe")
    assert it.shortest_chain == ("IT", "Sales", "Amy")


def test_without_a_line_of_sight_there_is_no_tier_and_no_chain() -> None:
    archive = analyse(chart("IT -> Archive; IT -> +Buyer")).departments[PartyId("Archive")]
    assert archive.tier is None
    assert archive.nearest_external_customers == ()
    assert archive.shortest_chain == ()


@pytest.mark.parametrize(
    ("drawing", "reason"),
    [
        ("A", NoSight.ISOLATED),
        ("B -> A", NoSight.DEAD_END),
        ("A -> B -> A", NoSight.CLOSED_LOOP),
        ("A -> B", NoSight.FEEDS_DEAD_END),
        ("A -> B -> C -> B", NoSight.FEEDS_DEAD_END),
        ("A -> -Mill", NoSight.FEEDS_DEAD_END),
        ("A -> +Buyer", None),
    ],
)
def test_the_reason_is_the_first_that_holds(drawing: str, reason: NoSight | None) -> None:
    assert analyse(chart(drawing)).departments[PartyId("A")].no_line_of_sight_reason == reason


def test_a_department_is_never_its_own_customer_though_it_lies_on_a_loop() -> None:
    a = analyse(chart("A -> B -> C -> A")).departments[PartyId("A")]
    assert a.internal_customers_direct == ("B",)
    assert a.internal_customers_indirect == ("C",)


def test_parallel_deliveries_are_one_link_with_their_highest_criticality() -> None:
    map = chart("A -> B: one; A -> B: two")
    map = edits.update(map, "d1", criticality=2)
    map = edits.update(map, "d2", criticality=5)
    link = analyse(map).graph.edges["A", "B"]
    assert [delivery.id for delivery in link["deliveries"]] == ["d1", "d2"]
    assert link["criticality"] == 5
    assert analyse(map).counts.distinct_links == 1


def test_an_inactive_delivery_makes_no_link() -> None:
    map = edits.update(chart("Sales -> +Buyer"), "d1", active=False)
    assert analyse(map).no_line_of_sight == ("Sales",)


def test_no_way_goes_through_an_external_customer() -> None:
    map = chart("IT -> +Buyer; Sales -> +Shop")
    record = replace(map.deliveries[DeliveryId("d1")], id=DeliveryId("d9"))
    feedback = edits.put(map, replace(record, service=map.deliveries[DeliveryId("d2")].service))
    services = {**map.services}
    services[record.service] = replace(services[record.service], provider=PartyId("Buyer"))
    bent = replace(feedback, services=services)
    assert analyse(bent, Flows.ALL).graph.out_degree("Buyer") == 0


def test_the_filter_decides_which_deliveries_make_a_link() -> None:
    map = chart("IT -> Sales: laptop; Sales -> IT: order; Sales -> +Buyer: offer")
    map = edits.update(map, "d2", flow=Flow.REQUEST)
    map = edits.update(map, "d3", criticality=4)
    links = {flows: set(analyse(map, flows).graph.edges) for flows in Flows}
    assert links[Flows.DELIVERIES] == {("IT", "Sales"), ("Sales", "Buyer")}
    assert links[Flows.ALL] == {("IT", "Sales"), ("Sales", "IT"), ("Sales", "Buyer")}
    assert links[Flows.CRITICAL] == {("Sales", "Buyer")}


def test_without_a_filter_the_map_s_own_is_taken() -> None:
    map = edits.set_flows(chart("IT -> Sales"), Flows.ALL)
    assert analyse(map).flows is Flows.ALL
    assert analyse(map, Flows.CRITICAL).flows is Flows.CRITICAL


def test_the_threshold_for_critical_is_the_map_s() -> None:
    map = edits.update(chart("IT -> Sales"), "d1", criticality=3)
    assert not analyse(map, Flows.CRITICAL).graph.edges
    easier = replace(map, settings=replace(map.settings, critical_from=3))
    assert analyse(easier, Flows.CRITICAL).graph.edges


def test_teams_and_persons_are_inside_too() -> None:
    report = analyse(chart("~Crew -> @Ann -> +Buyer"))
    assert list(report.departments) == ["Crew", "Ann"]
    assert report.counts.departments == 2


def test_a_supplier_s_report_tells_which_customers_depend_on_it() -> None:
    mill = analyse(chart("-Mill -> Shop -> +Buyer")).external_suppliers[PartyId("Mill")]
    assert mill.internal_customers_direct == ("Shop",)
    assert mill.external_customers_ultimate == ("Buyer",)


def test_whoever_has_no_other_way_is_cut_off_by_each_party_on_the_way() -> None:
    losses = analyse(chart("HR -> IT -> Sales -> +Buyer")).losses
    assert losses[PartyId("Sales")].cut_off == ("HR", "IT")
    assert losses[PartyId("IT")].cut_off == ("HR",)
    assert losses[PartyId("HR")].cut_off == ()


def test_a_second_way_out_means_that_nobody_is_cut_off() -> None:
    report = analyse(chart("IT -> Sales -> +Buyer; IT -> Shop -> +Buyer"))
    assert report.single_points_of_failure == ()
    assert report.losses[PartyId("Sales")].affected.external_customers == ("Buyer",)


def test_impact_is_unknown_where_no_weight_is_known() -> None:
    map = chart("Sales -> +Buyer")
    assert analyse(map).losses[PartyId("Sales")].affected.impact is None
    map = edits.update(map, "Buyer", weight=2)
    assert analyse(map).losses[PartyId("Sales")].affected.impact == 1


def test_a_customer_served_by_an_external_supplier_alone_is_served() -> None:
    codes = [finding.code for finding in analyse(chart("-Mill -> +Buyer")).findings]
    assert FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER not in codes


def test_severe_findings_come_first_and_each_carries_its_filter() -> None:
    map = chart("A -> B -> A; A -> +Buyer; C")
    map = edits.update(map, "d1", active=False)
    findings = analyse(map).findings
    order = [list(Severity).index(finding.severity) for finding in findings]
    assert order == sorted(order)
    codes = {finding.code: finding.flows for finding in findings}
    assert codes[FindingCode.NO_LINE_OF_SIGHT] is Flows.DELIVERIES
    assert codes[FindingCode.UNUSED_SERVICE] is None


def test_the_cap_on_cycles_is_said_and_leaves_out_the_longest() -> None:
    names = [f"D{n:02}" for n in range(9)]
    drawing = "; ".join(f"{a} -> {b}" for a in names for b in names if a != b)
    cycles = analyse(chart(drawing)).cycles
    assert cycles.capped
    assert len(cycles.listed) == 1000
    assert sum(len(cycle) == 2 for cycle in cycles.listed) == 36


def test_the_answer_does_not_depend_on_the_order_of_the_map() -> None:
    map = chart("IT -> Sales -> +Buyer; HR -> IT; HR -> Sales; Sales -> HR")
    turned = replace(map, parties=dict(reversed(map.parties.items())))
    assert dict(analyse(map).departments) == dict(analyse(turned).departments)


def test_a_ring_of_six_is_a_cycle_and_a_ring_of_seven_is_too_long_for_one() -> None:
    assert analyse(chart("A -> B -> C -> D -> E -> F -> A")).cycles.listed == (tuple("ABCDEF"),)
    seven = analyse(chart("A -> B -> C -> D -> E -> F -> G -> A"))
    assert seven.cycles.listed == ()
    assert seven.loops == (tuple("ABCDEFG"),)

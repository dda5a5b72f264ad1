"""For every code a map where it holds and one where it just does not; order, dismissals."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.analysis.finding import Finding
from chainmap.analysis.findings import counts, sorted_out
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.dismissing import dismiss
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Agreement,
    Culture,
    CustomerRating,
    DeliveryId,
    Flows,
    Need,
    NeedId,
    PartyId,
    PartyKind,
    SupplierRating,
)
from tests.builders import chart
from tests.strategies import maps

CODE = FindingCode
HIGH, MEDIUM, LOW = Severity


def of_code(map: ChainMap, code: FindingCode, flows: Flows = Flows.DELIVERIES) -> list[Finding]:
    return [finding for finding in analyse(map, flows).findings if finding.code is code]


def told(map: ChainMap, code: FindingCode) -> list[tuple[tuple[str, ...], Severity]]:
    return [(finding.ids, finding.severity) for finding in of_code(map, code)]


def with_values(map: ChainMap, id: str, **values: Any) -> ChainMap:
    return edits.update(map, id, **values)


# -- the way to the customer ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drawing", "severity"),
    [
        ("Archive", MEDIUM),
        ("IT -> Archive; IT -> +Buyer", HIGH),
        ("Archive -> IT", HIGH),
        ("Archive -> IT -> Archive", HIGH),
        ("Archive -> +Buyer", None),
    ],
)
def test_no_line_of_sight(drawing: str, severity: Severity | None) -> None:
    found = dict(told(chart(drawing), CODE.NO_LINE_OF_SIGHT))
    assert found.get(("Archive",)) is severity


def test_the_lists_of_a_loop_are_one_for_all_in_it() -> None:
    """Each member's own would grow with the square of the loop: 11 GB for 24,000 of them."""
    in_loop = of_code(chart("A -> B -> C -> A; E -> D -> A"), CODE.NO_LINE_OF_SIGHT)
    first, *others = (it.values["members"] for it in in_loop if "members" in it.values)
    assert first == ("A", "B", "C")
    assert all(other is first for other in others)
    ends = {it.ids: it.values["ends"] for it in in_loop if "ends" in it.values}
    assert ends == {("D",): first, ("E",): first}


@given(maps(), st.sampled_from(Flows))
def test_work_ends_with_who_supplies_nobody_and_in_loops(map: ChainMap, flows: Flows) -> None:
    report = analyse(map, flows)
    for party in report.departments:
        ends = [
            id
            for id in report.reach.downstream(party)
            if not report.graph.succ[id] or len(report.reach.loop_of(id)) > 1
        ]
        assert list(report.reach.ends(party)) == ends


def test_a_department_without_a_customer_offers_something_to_nobody() -> None:
    map = with_values(chart("Archive -> Sales: record; Sales -> +Buyer"), "d1", active=False)
    assert told(map, CODE.DEPARTMENT_WITHOUT_CUSTOMER) == [(("Archive",), MEDIUM)]
    assert told(map, CODE.UNUSED_SERVICE) == []


@pytest.mark.parametrize("drawing", ["Archive", "IT -> Archive", "Archive -> +Buyer"])
def test_one_that_offers_nothing_or_has_a_customer_is_not_told_so(drawing: str) -> None:
    found = told(chart(drawing), CODE.DEPARTMENT_WITHOUT_CUSTOMER)
    assert (("Archive",), MEDIUM) not in found


def test_an_unused_service_of_a_party_that_delivers_something_else() -> None:
    map = chart("Sales -> +Buyer: quote; Sales -> +Buyer: gift")
    assert told(map, CODE.UNUSED_SERVICE) == []
    map = with_values(map, "d2", active=False)
    assert told(map, CODE.UNUSED_SERVICE) == [(("s2", "Sales"), LOW)]
    assert of_code(map, CODE.UNUSED_SERVICE)[0].flows is None


@pytest.mark.parametrize(
    ("weight", "severity"), [(None, HIGH), (9, MEDIUM), (10, HIGH), (100, HIGH)]
)
def test_an_external_customer_without_a_supplier(weight: int | None, severity: Severity) -> None:
    map = chart("Sales -> +Buyer; +Agent; -Mill -> +Shop")
    if weight is not None:
        map = with_values(with_values(map, "Agent", weight=weight), "Buyer", weight=100 - weight)
    found = told(map, CODE.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER)
    assert found == [(("Agent",), severity)]


def test_a_single_point_of_failure_cuts_somebody_off() -> None:
    map = chart("IT -> Sales; HR -> Sales; Sales -> +Buyer; Ops -> +Buyer")
    assert told(map, CODE.SINGLE_POINT_OF_FAILURE) == [(("Sales", "HR", "IT"), HIGH)]
    map = edits.deliver(edits.deliver(map, PartyId("IT"), PartyId("Ops"), "x"), PartyId("HR"),
                        PartyId("Ops"), "y")  # fmt: skip
    assert told(map, CODE.SINGLE_POINT_OF_FAILURE) == []


@pytest.mark.parametrize(("weight", "severity"), [(50, HIGH), (49, MEDIUM), (10, MEDIUM), (9, LOW)])
def test_a_single_point_of_failure_weighs_as_the_customers_it_hits(
    weight: int, severity: Severity
) -> None:
    map = chart("IT -> Sales -> +Buyer; Ops -> +Buyer; Ops -> +Agent; HR -> +Agent")
    map = with_values(with_values(map, "Buyer", weight=weight), "Agent", weight=100 - weight)
    assert told(map, CODE.SINGLE_POINT_OF_FAILURE) == [(("Sales", "IT"), severity)]


def test_a_sole_supplier_stands_alone_before_a_customer_and_is_told_once() -> None:
    map = chart("Sales -> +Buyer; Sales -> +Agent; Ops -> +Agent; -Mill -> +Shop")
    assert told(map, CODE.SOLE_SUPPLIER) == [
        (("Sales", "Buyer"), MEDIUM),
        (("Mill", "Shop"), MEDIUM),
    ]
    assert told(map, CODE.SINGLE_POINT_OF_FAILURE) == []
    parallel = edits.deliver(map, PartyId("Sales"), PartyId("Buyer"), "again")
    assert len(told(parallel, CODE.SOLE_SUPPLIER)) == 2


# -- the weakest link -------------------------------------------------------------------------


def rated(map: ChainMap, **satisfaction: int) -> ChainMap:
    for id, value in satisfaction.items():
        map = with_values(map, id, rating_by_customer=CustomerRating(satisfaction=value))
    return map


def test_a_weakest_link_is_told_below_what_counts_as_served() -> None:
    map = chart("IT -> Sales -> +Buyer")
    assert told(rated(map, d1=3, d2=5), CODE.WEAKEST_LINK) == []
    assert told(map, CODE.WEAKEST_LINK) == []
    assert told(rated(map, d1=2, d2=5), CODE.WEAKEST_LINK) == [
        (("d1", "IT", "Sales", "Buyer"), HIGH)
    ]


def test_a_weakest_link_is_told_once_for_all_the_customers_that_it_holds_back() -> None:
    map = rated(chart("IT -> Sales -> +Buyer; Sales -> +Agent"), d1=2)
    (finding,) = of_code(map, CODE.WEAKEST_LINK)
    assert finding.values["customers"] == ("Buyer", "Agent")
    assert finding.values["satisfaction"] == 2


# -- loops ------------------------------------------------------------------------------------


def test_a_loop_has_three_members_two_are_mutual_customers() -> None:
    two, three = chart("A -> B -> A"), chart("A -> B -> C -> A")
    assert told(two, CODE.LOOP) == []
    assert told(two, CODE.MUTUAL_CUSTOMERS) == [(("A", "B"), LOW)]
    assert told(three, CODE.LOOP) == [(("A", "B", "C"), LOW)]
    assert told(three, CODE.MUTUAL_CUSTOMERS) == []


@pytest.mark.parametrize(("criticality", "severity"), [(3, LOW), (4, MEDIUM)])
def test_a_loop_is_notable_where_something_critical_goes_round(
    criticality: int, severity: Severity
) -> None:
    map = with_values(chart("A -> B -> C -> A; C -> D"), "d2", criticality=criticality)
    assert told(map, CODE.LOOP) == [(("A", "B", "C"), severity)]
    map = with_values(chart("A -> B -> C -> A; C -> D"), "d4", criticality=5)
    assert told(map, CODE.LOOP) == [(("A", "B", "C"), LOW)]


@pytest.mark.parametrize(("satisfaction", "severity"), [(3, LOW), (2, MEDIUM)])
def test_mutual_customers_are_notable_where_one_is_dissatisfied(
    satisfaction: int, severity: Severity
) -> None:
    map = rated(chart("A -> B -> A"), d1=5, d2=satisfaction)
    assert told(map, CODE.MUTUAL_CUSTOMERS) == [(("A", "B"), severity)]


# -- needs ------------------------------------------------------------------------------------


def needing(importance: int | None = None, *met_by: str, **satisfaction: int) -> ChainMap:
    map = rated(chart("IT -> Sales: laptop; HR -> Sales: advice"), **satisfaction)
    ids = tuple(DeliveryId(id) for id in met_by)
    return edits.put(map, Need(NeedId("n1"), PartyId("Sales"), "quick", importance, ids))


@pytest.mark.parametrize(
    ("importance", "severity"), [(1, LOW), (2, LOW), (3, MEDIUM), (None, MEDIUM), (4, HIGH)]
)
def test_an_unserved_need_weighs_as_it_is_important(
    importance: int | None, severity: Severity
) -> None:
    assert told(needing(importance), CODE.UNSERVED_NEED) == [(("n1", "Sales"), severity)]


def test_a_need_is_served_by_an_active_delivery_even_if_nobody_rated_it() -> None:
    map = needing(3, "d1")
    assert told(map, CODE.UNSERVED_NEED) == told(map, CODE.POORLY_SERVED_NEED) == []
    assert told(with_values(map, "d1", active=False), CODE.UNSERVED_NEED)


def test_a_need_is_poorly_served_below_what_counts_as_served() -> None:
    assert told(needing(4, "d1", "d2", d1=2, d2=1), CODE.POORLY_SERVED_NEED) == [
        (("n1", "Sales", "d1", "d2"), HIGH)
    ]
    assert told(needing(4, "d1", "d2", d1=2, d2=3), CODE.POORLY_SERVED_NEED) == []
    (finding,) = of_code(needing(4, "d1", "d2", d1=2, d2=1), CODE.POORLY_SERVED_NEED)
    assert (finding.values["satisfaction"], finding.values["least"]) == (2, 3)


# -- ratings ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "given", "criticality", "severity"),
    [
        (4, 3, None, None),
        (4, 2, None, MEDIUM),
        (4, 2, 4, HIGH),
        (5, 2, None, HIGH),
        (5, 1, 5, HIGH),
        (2, 5, None, None),
    ],
)
def test_a_blind_spot_is_a_supplier_who_thinks_too_well_of_himself(
    own: int, given: int, criticality: int | None, severity: Severity | None
) -> None:
    map = with_values(rated(chart("IT -> Sales"), d1=given), "d1", criticality=criticality)
    map = with_values(map, "d1", rating_by_supplier=SupplierRating(satisfaction=own))
    expected = [] if severity is None else [(("d1", "IT", "Sales"), severity)]
    assert told(map, CODE.BLIND_SPOT) == expected


def test_a_gap_of_one_is_for_information_where_it_counts() -> None:
    map = rated(chart("IT -> Sales"), d1=3)
    map = with_values(map, "d1", rating_by_supplier=SupplierRating(satisfaction=4))
    map = replace(map, settings=replace(map.settings, blind_spot_from=1))
    assert told(map, CODE.BLIND_SPOT) == [(("d1", "IT", "Sales"), LOW)]


# -- standards --------------------------------------------------------------------------------


def agreed(
    better: Any,
    target: float | None,
    measured: float | None,
    *,
    kind: Any = "OLA",
    yes: bool = True,
) -> Agreement:
    return Agreement(kind, yes, better=better, target=target, measured=measured, unit="h")


@pytest.mark.parametrize(
    ("agreement", "criticality", "severity"),
    [
        (agreed("lower", 24, 24), None, None),
        (agreed("lower", 24, 36), None, MEDIUM),
        (agreed("lower", 24, 36), 4, HIGH),
        (agreed("lower", 90, 100), None, LOW),
        (agreed("lower", 90, 100), 5, MEDIUM),
        (agreed("higher", 100, 90), None, LOW),
        (agreed("higher", 100, 89.9), None, MEDIUM),
        (agreed("higher", 95, 95), 5, None),
        (agreed("higher", 95, None), 5, None),
        (agreed("lower", 0, 3), None, MEDIUM),
    ],
)
def test_a_missed_standard(
    agreement: Agreement, criticality: int | None, severity: Severity | None
) -> None:
    map = with_values(chart("IT -> Sales"), "d1", agreement=agreement, criticality=criticality)
    expected = [] if severity is None else [(("d1", "IT", "Sales"), severity)]
    assert told(map, CODE.STANDARD_MISSED) == expected


@pytest.mark.parametrize(
    ("drawing", "criticality", "severity"),
    [
        ("IT -> Sales", 3, None),
        ("IT -> Sales", 4, LOW),
        ("IT -> Sales", 5, MEDIUM),
        ("IT -> +Sales", 4, MEDIUM),
        ("-IT -> Sales", 5, None),
    ],
)
def test_a_critical_delivery_without_a_standard(
    drawing: str, criticality: int, severity: Severity | None
) -> None:
    map = with_values(chart(drawing), "d1", criticality=criticality)
    expected = [] if severity is None else [(("d1", "IT", "Sales"), severity)]
    assert told(map, CODE.NO_STANDARD_ON_CRITICAL) == expected
    proposed = with_values(map, "d1", agreement=agreed("lower", 24, 12, yes=False))
    assert told(proposed, CODE.NO_STANDARD_ON_CRITICAL) == expected
    settled = with_values(map, "d1", agreement=agreed("lower", 24, 12))
    assert told(settled, CODE.NO_STANDARD_ON_CRITICAL) == []


def promised(measured: float, input_criticality: int) -> ChainMap:
    map = with_values(chart("IT -> Sales -> +Buyer"), "d1", criticality=input_criticality)
    return with_values(map, "d2", agreement=agreed("lower", 24, measured, kind="SLA"))


def test_a_promise_outside_that_nothing_inside_backs() -> None:
    ids = ("d2", "Sales", "Buyer", "d1")
    assert told(promised(12, 3), CODE.SLA_WITHOUT_OLA) == []
    assert told(promised(24, 4), CODE.SLA_WITHOUT_OLA) == [(ids, MEDIUM)]
    assert told(promised(36, 4), CODE.SLA_WITHOUT_OLA) == [(ids, HIGH)]
    backed = with_values(promised(36, 4), "d1", agreement=agreed("lower", 24, 12))
    assert told(backed, CODE.SLA_WITHOUT_OLA) == []


# -- culture ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("items", "severity"),
    [
        ((1, 1, 1, 1, 1), None),
        ((None, None, None, None, None), None),
        ((1, 1, 1, 1, 0), MEDIUM),
        ((2, 2, 2, 2, 0), LOW),
        ((1, 1, 0, 0, 0), HIGH),
        ((1, 1, 1, 0, None), MEDIUM),
        ((1, 0, None, None, None), MEDIUM),
        ((None, 2, 2, None, None), None),
        ((0, None, None, None, None), HIGH),
    ],
)
def test_a_gap_in_service_culture(items: Any, severity: Severity | None) -> None:
    map = with_values(chart("IT; +Buyer"), "IT", culture=Culture(*items))
    expected = [] if severity is None else [(("IT",), severity)]
    assert told(map, CODE.CULTURE_GAP) == expected
    outside = with_values(map, "IT", kind=PartyKind.EXTERNAL_CUSTOMER)
    assert told(outside, CODE.CULTURE_GAP) == []


def test_what_lacks_most_is_named() -> None:
    map = with_values(chart("IT"), "IT", culture=Culture(2, 0, 1, None, 0))
    (finding,) = of_code(map, CODE.CULTURE_GAP)
    assert finding.values["lacking"] == ("standards_set", "good_service_rewarded")
    assert finding.values["score"] == 37.5


# -- order and dismissals ---------------------------------------------------------------------


def test_of_one_code_the_weightier_comes_first_then_the_map_s_order() -> None:
    map = chart("A -> +X; B -> +Y; C -> +Z")
    for id, weight in (("X", 1), ("Y", 8), ("Z", 1)):
        map = with_values(map, id, weight=weight)
    found = [finding.ids for finding in of_code(map, CODE.SOLE_SUPPLIER)]
    assert found == [("B", "Y"), ("A", "X"), ("C", "Z")]


def test_counts_are_by_code_in_the_order_of_the_codes() -> None:
    number = counts(analyse(chart("A -> B -> A; C")).findings)
    assert number == {CODE.NO_LINE_OF_SIGHT: 3, CODE.MUTUAL_CUSTOMERS: 1}
    assert list(number) == [CODE.NO_LINE_OF_SIGHT, CODE.MUTUAL_CUSTOMERS]


LOOP = "A -> B -> C -> A; C -> +X; B -> +X; A -> +X"


def dismissed(map: ChainMap, flows: Flows = Flows.DELIVERIES) -> ChainMap:
    return dismiss(map, "loop", ("C", "B", "A"), "Wanted so", flows=flows)


def test_a_dismissed_finding_no_longer_stands_but_is_kept_with_its_reason() -> None:
    report = analyse(dismissed(chart(LOOP)))
    assert CODE.LOOP not in {finding.code for finding in report.sorted_findings.standing}
    ((finding, why),) = report.sorted_findings.dismissed
    assert (finding.code, why.reason) == (CODE.LOOP, "Wanted so")
    assert finding in report.findings


def test_a_loop_that_grew_is_a_new_finding_and_its_dismissal_meets_none() -> None:
    map = edits.deliver(dismissed(chart(f"{LOOP}; D -> +X")), PartyId("A"), PartyId("D"), "x")
    map = edits.deliver(map, PartyId("D"), PartyId("B"), "y")
    sorted_findings = analyse(map).sorted_findings
    assert CODE.LOOP in {finding.code for finding in sorted_findings.standing}
    assert sorted_findings.dismissed == ()
    assert [one.reason for one in sorted_findings.unmatched] == ["Wanted so"]


def test_a_dismissal_holds_under_its_own_filter_only() -> None:
    map = dismissed(chart(LOOP))
    for flows in Flows.ALL, Flows.CRITICAL:
        sorted_findings = analyse(map, flows).sorted_findings
        assert (sorted_findings.dismissed, sorted_findings.unmatched) == ((), ())


@given(maps(max_parties=5, max_deliveries=9), st.sampled_from(Flows))
def test_all_that_a_finding_is_about_exists_and_nothing_is_told_twice(
    map: ChainMap, flows: Flows
) -> None:
    found = analyse(map, flows).findings
    for finding in found:
        assert finding.ids
        assert all(map.find(id) is not None for id in finding.ids)
        assert len(set(finding.ids)) == len(finding.ids)
    keys = [(finding.code, frozenset(finding.ids)) for finding in found]
    assert len(set(keys)) == len(keys)


@given(maps(max_parties=5, max_deliveries=9), st.sampled_from(Flows))
def test_every_finding_can_be_set_aside_and_restored(map: ChainMap, flows: Flows) -> None:
    map = replace(map, dismissals={})
    found = analyse(map, flows).findings
    for finding in found:
        map = dismiss(map, finding.code, finding.ids, "Seen", flows=finding.flows)
    away = sorted_out(found, map, flows)
    assert (away.standing, len(away.dismissed), away.unmatched) == ((), len(found), ())
    restored = edits.remove(map, list(map.dismissals))
    assert sorted_out(found, restored, flows).standing == found

"""Every edit there is: what it changes, what it leaves alone, what it refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chainmap.errors import DeliveryRefused, NameMissing, Refusal, UnknownRecord
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionId,
    DeliveryId,
    Filter,
    Flow,
    Flows,
    Group,
    GroupId,
    MapInfo,
    Need,
    NeedId,
    Party,
    PartyId,
    PartyKind,
    Point,
    ServiceId,
    Subject,
)
from tests.builders import chart

SALES, OPS, IT = PartyId("Sales"), PartyId("Ops"), PartyId("IT")
D1, D2 = DeliveryId("d1"), DeliveryId("d2")


def test_an_edit_leaves_the_map_it_was_given_alone() -> None:
    map = chart("Sales -> Ops: quote")
    before = (dict(map.parties), dict(map.services), dict(map.deliveries))

    edits.remove(map, [SALES])
    edits.rename(map, SALES, "Vertrieb")

    assert (map.parties, map.services, map.deliveries) == before


def test_tables_that_an_edit_does_not_touch_stay_the_very_same() -> None:
    map = chart("Sales -> Ops: quote")

    assert edits.rename(map, SALES, "Vertrieb").deliveries is map.deliveries


@pytest.mark.parametrize(
    "same",
    [
        lambda map: edits.rename(map, SALES, " Sales "),
        lambda map: edits.rename(map, SALES, "  "),
        lambda map: edits.remove(map, ["nobody"]),
        lambda map: edits.reorder(map, "parties", [SALES, OPS]),
        lambda map: edits.describe(map, map.info),
        lambda map: edits.set_flows(map, Flows.DELIVERIES),
        lambda map: edits.move(map, (5, 5), [SALES]),
        lambda map: edits.arrange(map, {}),
        lambda map: edits.join_group(map, [SALES], None),
        lambda map: edits.rename_delivery(map, D1, "quote"),
        lambda map: edits.update(map, SALES, owner=None),
        lambda map: edits.put(map, *map.parties.values()),
    ],
)
def test_an_edit_that_changes_nothing_returns_the_very_map(same: object) -> None:
    map = chart("Sales -> Ops: quote")

    assert same(map) is map  # type: ignore[operator]


def test_a_new_id_is_one_above_the_highest_of_its_letter_in_the_whole_map() -> None:
    map = edits.put(chart("p7; s2"), Group(GroupId("p9"), "Technik"))

    assert edits.new_id(map, "parties") == "p10"
    assert edits.new_id(map, "services") == "s3"
    assert edits.new_id(map, "notes") == "t1"


def test_a_party_is_added_at_a_place() -> None:
    map = edits.add_party(ChainMap(), PartyKind.TEAM, "Kasse", Point(1.234567, 2e9))

    (party,) = map.parties.values()
    assert (party.id, party.name, party.kind) == ("p1", "Kasse", PartyKind.TEAM)
    assert party.position == Point(1.23, 1_000_000)


def test_removing_a_department_removes_its_services_and_deliveries_on_both_sides() -> None:
    map = edits.remove(chart("Sales -> Ops: quote; Ops -> IT: report; IT -> Sales: laptop"), [OPS])

    assert set(map.parties) == {SALES, IT}
    assert [service.name for service in map.services.values()] == ["quote", "laptop"]
    assert [map.name_of(delivery) for delivery in map.deliveries.values()] == ["laptop"]


def test_removing_nothing_that_the_filter_speaks_of_leaves_the_filter_alone() -> None:
    map = chart("Sales -> Ops: quote")
    map = replace(map, display=replace(map.display, filter=Filter()))

    assert edits.remove(map, ["Ops"]).display is map.display


def test_what_speaks_of_a_removed_record_forgets_it() -> None:
    map = edits.put(
        chart("Sales -> Ops: quote; IT"),
        Group(GroupId("g"), "Technik"),
        Need(NeedId("n1"), OPS, "fast", met_by=(D1,)),
        Action(ActionId("a1"), "talk", Subject(delivery=D1)),
        Action(ActionId("a2"), "walk", Subject(party=IT)),
    )
    map = edits.join_group(map, [IT], GroupId("g"))

    map = edits.remove(map, [D1, "g"])

    assert map.needs[NeedId("n1")].met_by == ()
    assert map.actions[ActionId("a1")].about is None
    assert map.actions[ActionId("a2")].about == Subject(party=IT)
    assert map.parties[IT].group is None


def test_an_action_about_a_need_forgets_it_when_the_need_goes_with_its_party() -> None:
    map = edits.put(
        chart("Ops"),
        Need(NeedId("n1"), OPS, "fast"),
        Action(ActionId("a1"), "talk", Subject(need=NeedId("n1"))),
    )

    assert edits.remove(map, [OPS]).actions[ActionId("a1")].about is None


def test_a_service_that_loses_its_last_delivery_stays_in_the_catalogue() -> None:
    assert list(edits.remove(chart("Sales -> Ops: quote"), [D1]).services) == ["s1"]


def test_a_name_already_offered_reuses_the_service() -> None:
    map = edits.deliver(chart("Sales -> Ops: Quote; IT"), SALES, IT, "  quote ")

    assert len(map.services) == 1
    assert map.deliveries[D2].service == "s1"


def test_two_providers_may_offer_services_of_one_name() -> None:
    assert len(chart("Sales -> Ops: report; IT -> Ops: report").services) == 2


def test_a_request_is_drawn_as_one() -> None:
    map = edits.deliver(chart("Sales; Ops"), SALES, OPS, "order", Flow.REQUEST)

    assert map.deliveries[D1].flow is Flow.REQUEST


@pytest.mark.parametrize(
    ("provider", "consumer", "reason"),
    [
        ("Sales", "Sales", Refusal.SELF_DELIVERY),
        ("Buyer", "Sales", Refusal.FROM_EXTERNAL_CUSTOMER),
        ("Buyer", "Buyer", Refusal.FROM_EXTERNAL_CUSTOMER),
    ],
)
def test_what_cannot_be_delivered_is_refused_with_its_reason(
    provider: str, consumer: str, reason: Refusal
) -> None:
    map = chart("Sales -> +Buyer: machine")

    assert edits.can_deliver(map, PartyId(provider), PartyId(consumer)) is reason
    with pytest.raises(DeliveryRefused) as caught:
        edits.deliver(map, PartyId(provider), PartyId(consumer), "x")
    assert caught.value.reason is reason


def test_renaming_a_delivery_by_rename_names_its_service_for_all() -> None:
    map = edits.rename(chart("Sales -> Ops: quote; Sales -> IT: quote"), D1, "offer")

    assert [map.name_of(delivery) for delivery in map.deliveries.values()] == ["offer", "offer"]


def test_renaming_one_delivery_leaves_the_other_customers_of_the_service_alone() -> None:
    map = edits.rename_delivery(chart("Sales -> Ops: quote; Sales -> IT: quote"), D1, "offer")

    assert [map.name_of(delivery) for delivery in map.deliveries.values()] == ["offer", "quote"]


def test_renaming_the_only_delivery_of_a_service_renames_the_service() -> None:
    map = edits.rename_delivery(chart("Sales -> Ops: quote"), D1, "Quote")

    assert [(it.id, it.name) for it in map.services.values()] == [("s1", "Quote")]


def test_a_delivery_renamed_to_another_offer_changes_over_and_the_empty_service_goes() -> None:
    map = edits.rename_delivery(chart("Sales -> Ops: quote; Sales -> Ops: offer"), D1, "OFFER")

    assert list(map.services) == ["s2"]
    assert {delivery.service for delivery in map.deliveries.values()} == {"s2"}


def test_an_unknown_record_is_named() -> None:
    with pytest.raises(UnknownRecord, match="p9"):
        edits.rename(ChainMap(), "p9", "x")
    with pytest.raises(UnknownRecord, match="p9"):
        edits.update(ChainMap(), "p9", name="x")


def test_a_move_takes_along_the_bends_between_two_moved_parties_only() -> None:
    map = edits.arrange(
        chart("Sales -> Ops: quote; Ops -> IT: report"),
        {SALES: Point(0, 0), OPS: Point(100, 0), IT: Point(200, 0)},
        {D1: (Point(50, 0),), D2: (Point(150, 0),)},
    )

    map = edits.move(map, (10, 5), [SALES, OPS])

    assert [party.position for party in map.parties.values()] == [(10, 5), (110, 5), (200, 0)]
    assert [it.route for it in map.deliveries.values()] == [(Point(60, 5),), (Point(150, 0),)]


def test_reordering_puts_the_named_first_and_keeps_the_others_in_their_order() -> None:
    map = edits.reorder(chart("A; B; C; D"), "parties", ["C", "nobody", "A"])

    assert list(map.parties) == ["C", "A", "B", "D"]


def test_title_and_filter_are_set() -> None:
    map = edits.set_flows(edits.describe(ChainMap(), MapInfo("Kette")), Flows.CRITICAL)

    assert (map.info.title, map.settings.flows) == ("Kette", Flows.CRITICAL)


def test_a_record_with_the_id_of_another_takes_its_place_in_the_order() -> None:
    map = chart("A; B; C")

    map = edits.put(map, replace(map.parties[PartyId("A")], name="First"))

    assert [party.name for party in map.parties.values()] == ["First", "B", "C"]


def test_what_a_party_offers_is_found_whatever_its_case_and_blanks() -> None:
    map = chart("Sales -> Ops: Big  Quote")

    found = edits.offered(map, SALES, " big quote ")

    assert found is not None
    assert found.id == ServiceId("s1")
    assert edits.offered(map, OPS, "big quote") is None


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_nothing_comes_into_being_without_a_name(name: str) -> None:
    map = chart("Sales; Ops")
    with pytest.raises(NameMissing):
        edits.add_party(map, PartyKind.TEAM, name)
    with pytest.raises(NameMissing):
        edits.deliver(map, PartyId("Sales"), PartyId("Ops"), name)


def test_a_new_id_is_free_however_large_the_numbers_in_use() -> None:
    map = edits.put(ChainMap(), Party(PartyId("p999999999999999"), "Odd", PartyKind.TEAM))
    for name in ("One", "Two", "Three"):
        map = edits.add_party(map, PartyKind.TEAM, name)
    assert [party.name for party in map.parties.values()] == ["Odd", "One", "Two", "Three"]

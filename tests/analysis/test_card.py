"""The facts of a card: what each end of a delivery says of it, and what the filter leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from chainmap.analysis.card import CardFacts, card_facts, card_order
from chainmap.analysis.codes import NoSight
from chainmap.analysis.quality import NeedStatus
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    CustomerRating,
    DeliveryId,
    Flow,
    Flows,
    Need,
    NeedId,
    PartyId,
    Subject,
    SupplierRating,
)
from tests.analysis.small_maps import small_maps
from tests.builders import chart

MAP = (
    "IT -> Sales: laptop; Sales -> +Buyer: quote; Sales -> Ops: order; -Mill -> Ops: steel; Archive"
)


def facts(map: ChainMap, party: str, flows: Flows = Flows.DELIVERIES) -> CardFacts:
    (found,) = card_facts(analyse(map, flows), [PartyId(party)])
    return found


def rated(map: ChainMap, id: str, by_customer: int | None, by_supplier: int | None) -> ChainMap:
    return edits.update(
        map,
        id,
        rating_by_customer=CustomerRating(satisfaction=by_customer),
        rating_by_supplier=SupplierRating(satisfaction=by_supplier),
    )


def test_what_is_given_stands_by_the_name_of_who_gets_it() -> None:
    found = facts(chart(MAP), "Sales")
    assert [one.other for one in found.given] == ["Buyer", "Ops"]
    assert [one.other for one in found.received] == ["IT"]
    assert (found.internal_customers, found.external_customers) == (("Ops",), ("Buyer",))
    assert found.suppliers == ("IT",)


def test_both_ratings_their_gap_and_the_blind_spots() -> None:
    map = rated(rated(chart(MAP), "d2", 2, 4), "d3", None, 5)
    found = facts(map, "Sales")
    assert (found.rating.mean, found.rating.n, found.rating.of) == (2, 1, 2)
    assert (found.own_rating.mean, found.own_rating.n) == (4.5, 2)
    assert (found.gap, found.gaps, found.blind_spots) == (2, 1, 1)
    assert facts(map, "Buyer").rating_given.mean == 2


def test_without_ratings_nothing_is_zero() -> None:
    found = facts(chart(MAP), "Sales")
    assert found.rating.mean is None
    assert found.own_rating.mean is None
    assert found.gap is None
    assert found.share is None


def test_what_the_filter_does_not_count_is_told_apart() -> None:
    map = edits.update(chart(MAP), "d3", flow=Flow.REQUEST)
    found = facts(map, "Sales")
    assert {one.other: one.counts for one in found.given} == {"Buyer": True, "Ops": False}
    assert found.internal_customers == ()
    assert facts(map, "Sales", Flows.ALL).internal_customers == ("Ops",)


def test_needs_stand_with_the_delivery_that_meets_them() -> None:
    map = edits.put(
        rated(chart(MAP), "d2", 5, None),
        Need(NeedId("n1"), PartyId("Buyer"), "Fast", met_by=(DeliveryId("d2"),)),
        Need(NeedId("n2"), PartyId("Buyer"), "Cheap"),
    )
    (quote, order) = facts(map, "Sales").given
    assert [(need.text, state) for need, state in quote.needs] == [("Fast", NeedStatus.SERVED)]
    assert order.needs == ()
    (unserved,) = facts(map, "Buyer").unserved_needs
    assert unserved[0].text == "Cheap"


def test_an_open_action_concerns_both_ends_the_earliest_due_first() -> None:
    delivery = Subject(delivery=DeliveryId("d2"))
    map = edits.put(
        chart(MAP),
        Action(ActionId("a1"), "Later", Subject(party=PartyId("Sales"))),
        Action(ActionId("a2"), "Soon", delivery, due=date(2026, 3, 1)),
        Action(ActionId("a3"), "Done", delivery, status=ActionStatus.DONE),
    )
    assert [action.text for action in facts(map, "Sales").actions] == ["Soon", "Later"]
    assert [action.text for action in facts(map, "Buyer").actions] == ["Soon"]


def test_an_action_about_a_need_concerns_who_meets_it() -> None:
    need = Need(NeedId("n1"), PartyId("Buyer"), "Fast", met_by=(DeliveryId("d2"),))
    action = Action(ActionId("a1"), "Ask", Subject(need=NeedId("n1")))
    map = edits.put(chart(MAP), need, action)
    assert facts(map, "Sales").actions == facts(map, "Buyer").actions == (action,)
    assert facts(map, "IT").actions == ()


def test_the_way_or_why_there_is_none() -> None:
    map = edits.update(chart(MAP), "Buyer", weight=2)
    found = facts(map, "IT")
    assert (found.chain, found.tier, found.share) == (("IT", "Sales", "Buyer"), 2, 1.0)
    assert facts(map, "Archive").no_sight is NoSight.ISOLATED
    buyer = facts(map, "Buyer")
    assert (buyer.chain, buyer.reached, buyer.tier) == ((), (), 0)


def test_services_name_their_customers_once() -> None:
    map = edits.deliver(chart(MAP), PartyId("Sales"), PartyId("Buyer"), "quote")
    uses = {map.services[use.service].name: use.customers for use in facts(map, "Sales").services}
    assert uses == {"quote": ("Buyer",), "order": ("Ops",)}
    idle = replace(map.deliveries[DeliveryId("d3")], active=False)
    order = facts(edits.put(map, idle), "Sales").services[1]
    assert order.customers == ()


def test_those_inside_come_first_then_customers_then_suppliers() -> None:
    assert card_order(chart(MAP)) == ["IT", "Sales", "Ops", "Archive", "Buyer", "Mill"]


@settings(max_examples=40)
@given(small_maps(), st.sampled_from(Flows))
def test_all_that_is_active_stands_on_the_cards_of_both_ends(map: ChainMap, flows: Flows) -> None:
    report = analyse(map, flows)
    cards = list(card_facts(report, card_order(map)))
    active = sorted(id for id, one in map.deliveries.items() if one.active)
    assert sorted(one.delivery.id for card in cards for one in card.given) == active
    assert sorted(one.delivery.id for card in cards for one in card.received) == active
    for card in cards:
        qualities = report.qualities.get(card.party)
        if qualities is not None:
            assert card.rating.mean == qualities.mean_satisfaction_given
            assert card.rating_given.mean == qualities.mean_satisfaction_received

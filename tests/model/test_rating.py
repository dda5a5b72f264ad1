"""Ratings, SERVQUAL, culture and measured values: what the edits make of a map."""

from __future__ import annotations

from datetime import date

import pytest

from chainmap.errors import UnknownRecord
from chainmap.model import edits
from chainmap.model.measuring import agree, forget_measurement, measure
from chainmap.model.rating import (
    Side,
    add_rater,
    answer_culture,
    judge,
    rate,
    raters,
    remove_rater,
)
from chainmap.model.records import (
    Agreement,
    Culture,
    CustomerRating,
    DeliveryId,
    Measurement,
    PartyId,
    ServqualDimension,
    SupplierRating,
)
from tests.builders import chart

D1, D2 = DeliveryId("d1"), DeliveryId("d2")
MAP = chart("Sales -> Ops: order; Sales -> +Buyer: quote")
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def test_the_first_rating_makes_a_rater_and_taking_it_back_leaves_none() -> None:
    map = rate(MAP, D1, Side.CUSTOMER, 0, satisfaction=4)
    assert map.deliveries[D1].rating_by_customer == CustomerRating(satisfaction=4)
    assert rate(map, D1, Side.CUSTOMER, 0, satisfaction=None).deliveries == MAP.deliveries


@pytest.mark.parametrize("side", Side)
def test_further_raters_are_added_changed_and_removed(side: Side) -> None:
    map = rate(MAP, D1, side, 0, trust=2)
    map = rate(add_rater(map, D1, side), D1, side, 1, trust=5, rated_by="Ann", rated_on=MAY)
    assert [it.trust for it in raters(map.deliveries[D1], side)] == [2, 5]
    (kept,) = raters(remove_rater(map, D1, side, 0).deliveries[D1], side)
    assert (kept.trust, kept.rated_by, kept.rated_on) == (5, "Ann", MAY)


def test_the_first_one_removed_the_next_is_the_first() -> None:
    map = rate(rate(MAP, D1, Side.SUPPLIER, 0, trust=2), D1, Side.SUPPLIER, 1, trust=4)
    delivery = remove_rater(map, D1, Side.SUPPLIER, 0).deliveries[D1]
    assert delivery.rating_by_supplier == SupplierRating(trust=4)
    assert delivery.further_ratings_by_supplier == ()


def test_a_rater_can_be_added_where_nobody_has_rated_yet() -> None:
    assert len(raters(add_rater(MAP, D1, Side.CUSTOMER).deliveries[D1], Side.CUSTOMER)) == 2


def test_servqual_begins_with_a_value_and_ends_with_the_last() -> None:
    map = judge(MAP, D1, "empathy", expected=5)
    servqual = map.deliveries[D1].servqual
    assert servqual is not None
    assert servqual.empathy == ServqualDimension(expected=5)
    assert judge(map, D1, "empathy", expected=None).deliveries[D1].servqual is None


def test_culture_begins_with_an_answer_and_ends_with_the_last() -> None:
    ops = PartyId("Ops")
    map = answer_culture(MAP, ops, "staff_trained", 0)
    assert map.parties[ops].culture == Culture(staff_trained=0)
    assert answer_culture(map, ops, "staff_trained", None).parties[ops].culture is None


def test_an_agreement_inside_is_an_ola_outside_an_sla_and_not_agreed_at_first() -> None:
    inside = agree(MAP, D1, metric="days").deliveries[D1].agreement
    outside = agree(MAP, D2, metric="days").deliveries[D2].agreement
    assert inside == Agreement("OLA", agreed=False, metric="days")
    assert outside == Agreement("SLA", agreed=False, metric="days")


def test_measured_is_the_latest_by_date_not_by_entry() -> None:
    map = measure(measure(MAP, D1, JUNE, 7), D1, MAY, 9)
    agreement = map.deliveries[D1].agreement
    assert agreement is not None
    assert agreement.history == (Measurement(MAY, 9), Measurement(JUNE, 7))
    assert agreement.measured == 7


def test_a_second_value_of_a_day_replaces_the_first() -> None:
    agreement = measure(measure(MAP, D1, MAY, 7), D1, MAY, 8).deliveries[D1].agreement
    assert agreement is not None
    assert (agreement.history, agreement.measured) == ((Measurement(MAY, 8),), 8)


def test_the_latest_value_forgotten_the_one_before_counts_and_then_none() -> None:
    map = measure(measure(MAP, D1, MAY, 7), D1, JUNE, 8)
    map = forget_measurement(map, D1, Measurement(JUNE, 8))
    agreement = map.deliveries[D1].agreement
    assert agreement is not None
    assert agreement.measured == 7
    agreement = forget_measurement(map, D1, Measurement(MAY, 7)).deliveries[D1].agreement
    assert agreement is not None
    assert (agreement.measured, agreement.history) == (None, ())


def test_what_is_not_there_cannot_be_rated() -> None:
    gone = edits.remove(MAP, ["d1", "Ops"])
    with pytest.raises(UnknownRecord):
        rate(gone, D1, Side.CUSTOMER, 0, trust=1)
    with pytest.raises(UnknownRecord):
        measure(gone, D1, MAY, 1)
    with pytest.raises(UnknownRecord):
        answer_culture(gone, PartyId("Ops"), "staff_trained", 1)

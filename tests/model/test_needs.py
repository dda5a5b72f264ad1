"""The needs register: each edit, and what it leaves alone."""

from __future__ import annotations

import pytest

from chainmap.model.map import ChainMap
from chainmap.model.needs import (
    add_need,
    can_meet,
    link,
    move_need,
    reword,
    unlink,
    weigh,
)
from chainmap.model.records import DeliveryId, NeedId, PartyId
from tests.builders import chart

BUYER, OPS = PartyId("Buyer"), PartyId("Ops")
N1, N2 = NeedId("n1"), NeedId("n2")
D1, D2 = DeliveryId("d1"), DeliveryId("d2")


@pytest.fixture
def map() -> ChainMap:
    return add_need(chart("Sales -> Ops: quote; Ops -> +Buyer: machine"), BUYER, "  in  time ")


def test_a_need_is_added_in_one_line_and_a_blank_one_is_not(map: ChainMap) -> None:
    assert map.needs[N1].text == "in time"
    assert map.needs[N1].consumer == BUYER
    assert add_need(map, BUYER, " \n ") is map


def test_a_need_is_reworded_and_weighed(map: ChainMap) -> None:
    assert reword(map, N1, "early").needs[N1].text == "early"
    assert reword(map, N1, " ") is map
    assert weigh(map, N1, 5).needs[N1].importance == 5
    assert weigh(weigh(map, N1, 5), N1, None).needs == map.needs


def test_only_what_the_customer_receives_meets_its_need(map: ChainMap) -> None:
    assert can_meet(map, N1, D2)
    assert not can_meet(map, N1, D1)
    assert link(map, N1, D1) is map
    linked = link(map, N1, D2)
    assert linked.needs[N1].met_by == (D2,)
    assert link(linked, N1, D2) is linked
    assert unlink(linked, N1, D2).needs == map.needs


def test_needs_move_among_those_of_the_same_customer(map: ChainMap) -> None:
    map = add_need(map, OPS, "clear orders")
    map = add_need(map, BUYER, "cheap")
    assert list(move_need(map, N1, 1).needs) == ["n3", "n2", "n1"]
    assert list(move_need(map, NeedId("n3"), -5).needs) == ["n3", "n2", "n1"]
    assert move_need(map, N1, -1) is map
    assert move_need(map, N2, 1) is map

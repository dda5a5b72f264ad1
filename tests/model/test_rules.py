"""What is wrong with a map, and where."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from chainmap.errors import Fault
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionId,
    DeliveryId,
    Dismissal,
    DismissalId,
    GroupId,
    Need,
    NeedId,
    PartyId,
    ServiceId,
    Subject,
)
from chainmap.model.rules import problems
from tests.builders import chart
from tests.strategies import maps


def sound() -> ChainMap:
    map = chart("Sales -> Ops: quote; IT")
    need = Need(NeedId("n1"), PartyId("Ops"), "fast", met_by=(DeliveryId("d1"),))
    return edits.put(map, need, Action(ActionId("a1"), "talk", Subject(party=PartyId("IT"))))


def test_a_sound_map_has_no_problems() -> None:
    assert problems(sound()) == []


@given(maps())
def test_a_random_map_is_sound(map: ChainMap) -> None:
    assert not [problem for problem in problems(map) if problem.fatal]


@pytest.mark.parametrize(
    ("id", "values", "place", "fault"),
    [
        ("Sales", {"group": GroupId("g")}, "parties[0].group", Fault.UNKNOWN_GROUP),
        ("s1", {"provider": PartyId("x")}, "services[0].provider", Fault.UNKNOWN_PARTY),
        ("d1", {"service": ServiceId("x")}, "deliveries[0].service", Fault.UNKNOWN_SERVICE),
        ("d1", {"consumer": PartyId("x")}, "deliveries[0].consumer", Fault.UNKNOWN_PARTY),
        ("n1", {"consumer": PartyId("x")}, "needs[0].consumer", Fault.UNKNOWN_PARTY),
        ("n1", {"met_by": (DeliveryId("x"),)}, "needs[0].met_by[0]", Fault.UNKNOWN_DELIVERY),
        (
            "a1",
            {"about": Subject(party=PartyId("x"))},
            "actions[0].about.party",
            Fault.UNKNOWN_PARTY,
        ),
        (
            "a1",
            {"about": Subject(delivery=DeliveryId("x"))},
            "actions[0].about.delivery",
            Fault.UNKNOWN_DELIVERY,
        ),
        ("a1", {"about": Subject(need=NeedId("x"))}, "actions[0].about.need", Fault.UNKNOWN_NEED),
    ],
)
def test_a_reference_to_nothing_is_fatal_and_has_its_place(
    id: str, values: dict[str, Any], place: str, fault: Fault
) -> None:
    (problem,) = problems(edits.update(sound(), id, **values))

    assert (problem.place, problem.fault, problem.fatal) == (place, fault, True)


@pytest.mark.parametrize("id", ["x", "f1"])
def test_a_dismissal_is_about_what_there_is(id: str) -> None:
    map = edits.put(sound(), Dismissal(DismissalId("f1"), "loop", ("Sales", id), "wanted so"))

    (problem,) = problems(map)

    assert (problem.place, problem.fault) == ("dismissals[0].about[1]", Fault.UNKNOWN_RECORD)


def test_one_id_in_two_tables_is_fatal() -> None:
    map = sound()
    twin = replace(map.needs[NeedId("n1")], id=NeedId("Sales"))

    (problem,) = problems(edits.put(map, twin))

    assert (problem.place, problem.fault, problem.value) == (
        "needs[1].id",
        Fault.DOUBLE_ID,
        "Sales",
    )


def test_parties_of_one_name_are_told_but_not_fatal() -> None:
    (problem,) = problems(edits.rename(chart("Sales; Ops"), PartyId("Ops"), "SALES"))

    assert (problem.fault, problem.fatal) == (Fault.TWIN_NAME, False)

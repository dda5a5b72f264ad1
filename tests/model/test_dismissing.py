"""Findings set aside: kept in the map with their reason, and gone with what they are about."""

from __future__ import annotations

from datetime import date

import pytest

from chainmap.errors import ReasonMissing
from chainmap.model import edits
from chainmap.model.dismissing import dismiss, dismissal_of
from chainmap.model.map import ChainMap
from chainmap.model.records import Dismissal, DismissalId, Flows, Need, NeedId, PartyId
from tests.builders import chart

F1 = DismissalId("f1")


def dismissed(*about: str, drawing: str = "Sales -> Ops: quote; Ops -> Sales: plan") -> ChainMap:
    return dismiss(chart(drawing), "loop", about or ("Sales", "Ops"), "Wanted so")


def test_a_finding_is_set_aside_with_its_reason_and_day() -> None:
    day = date(2026, 3, 17)

    map = dismiss(chart("A"), "loop", ("A",), " Wanted\n so ", flows=Flows.ALL, on=day)

    assert map.dismissals[F1] == Dismissal(F1, "loop", ("A",), "Wanted so", Flows.ALL, day)


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_nothing_is_set_aside_without_a_reason(reason: str) -> None:
    with pytest.raises(ReasonMissing):
        dismiss(chart("A"), "loop", ("A",), reason)


def test_setting_aside_again_gives_the_new_reason() -> None:
    map = dismiss(dismissed(), "loop", ("Ops", "Sales"), "Agreed on Friday")

    assert [one.reason for one in map.dismissals.values()] == ["Agreed on Friday"]


def test_only_the_same_code_filter_and_ids_are_the_same_finding() -> None:
    map = dismissed()

    assert dismissal_of(map, "loop", ("Ops", "Sales"), None) is map.dismissals[F1]
    assert dismissal_of(map, "loop", ("Ops",), None) is None
    assert dismissal_of(map, "mutual_customers", ("Ops", "Sales"), None) is None
    assert dismissal_of(map, "loop", ("Ops", "Sales"), Flows.CRITICAL) is None


def test_a_dismissal_follows_a_rename() -> None:
    map = edits.rename(dismissed(), "Sales", "Key Accounts")

    assert dismissal_of(map, "loop", ("Sales", "Ops"), None) is not None


@pytest.mark.parametrize("gone", ["Sales", "Ops", "f1"])
def test_a_dismissal_goes_with_anything_that_it_is_about(gone: str) -> None:
    assert not edits.remove(dismissed(), [gone]).dismissals


@pytest.mark.parametrize("about", ["s1", "d1", "n1"])
def test_a_dismissal_goes_with_a_service_delivery_or_need_that_goes_with_its_party(
    about: str,
) -> None:
    map = edits.put(chart("Sales -> Ops: quote"), Need(NeedId("n1"), PartyId("Sales"), "fast"))
    map = dismiss(map, "some_code", (about,), "Wanted so")

    assert not edits.remove(map, ["Sales"]).dismissals


def test_a_dismissal_stays_when_something_else_goes() -> None:
    map = edits.remove(dismissed(drawing="Sales -> Ops; IT"), ["IT"])

    assert F1 in map.dismissals

"""The action plan: edits of it, and which action is late."""

from __future__ import annotations

from datetime import date

import pytest

from chainmap.errors import UnknownRecord
from chainmap.model import edits
from chainmap.model.acting import (
    add_action,
    assign,
    in_order,
    is_overdue,
    reword,
    schedule,
    set_status,
)
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    DeliveryId,
    FoundAbout,
    PartyId,
    Subject,
)
from tests.builders import chart

A1, A2 = ActionId("a1"), ActionId("a2")
TODAY = date(2026, 5, 10)


@pytest.fixture
def map() -> ChainMap:
    return add_action(chart("Sales -> Ops: quote"), " Ask \n Ops ", Subject(party=PartyId("Ops")))


def test_an_action_is_made_open_with_its_text_tidied(map: ChainMap) -> None:
    assert map.actions[A1] == Action(A1, "Ask Ops", Subject(party=PartyId("Ops")))
    assert add_action(map, "  ") is map


def test_an_action_is_reworded_but_never_left_without_a_text(map: ChainMap) -> None:
    assert reword(map, A1, "Ask  Sales").actions[A1].text == "Ask Sales"
    assert reword(map, A1, " ") is map


def test_who_until_when_and_how_far(map: ChainMap) -> None:
    map = schedule(assign(map, A1, " Ann  Ott "), A1, TODAY)
    map = set_status(map, ["a1", "Ops"], ActionStatus.DOING)
    about = Subject(party=PartyId("Ops"))
    assert map.actions[A1] == Action(A1, "Ask Ops", about, "Ann Ott", TODAY, ActionStatus.DOING)
    assert assign(map, A1, " ").actions[A1].owner is None
    assert schedule(map, A1, None).actions[A1].due is None


def test_what_is_gone_is_not_assigned(map: ChainMap) -> None:
    with pytest.raises(UnknownRecord):
        assign(map, A2, "Ann")


def test_an_action_is_overdue_from_the_day_after_until_it_is_done() -> None:
    action = Action(A1, "Ask", due=TODAY)
    assert not is_overdue(action, TODAY)
    assert is_overdue(action, date(2026, 5, 11))
    assert not is_overdue(Action(A1, "Ask"), TODAY)
    done = Action(A1, "Ask", due=TODAY, status=ActionStatus.DONE)
    assert not is_overdue(done, date(2026, 5, 11))


def test_a_plan_begins_with_what_is_due_first_and_ends_with_what_is_done() -> None:
    done = Action(ActionId("a0"), "done", due=date(2020, 1, 1), status=ActionStatus.DONE)
    some_day, late = Action(A1, "some day"), Action(A2, "late", due=date(2026, 1, 1))
    soon = Action(ActionId("a3"), "soon", due=date(2026, 6, 1))
    assert in_order([done, some_day, soon, late]) == [late, soon, some_day, done]


def test_an_action_about_a_finding_still_knows_it_when_a_part_of_it_goes() -> None:
    found = FoundAbout("loop", ("Sales", "Ops", "IT"))
    map = add_action(chart("Sales; Ops; IT"), "Talk", Subject(finding=found))
    map = edits.remove(map, ["IT"])
    assert map.actions[A1].about == Subject(finding=FoundAbout("loop", ("Sales", "Ops")))
    map = edits.remove(map, ["Sales", "Ops"])
    assert map.actions[A1].about == Subject(finding=FoundAbout("loop", ()))


def test_an_action_about_another_record_keeps_its_very_self(map: ChainMap) -> None:
    action = map.actions[A1]
    assert edits.remove(map, [DeliveryId("d1")]).actions[A1] is action

"""The table of the action plan: how far, what, about what, who, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from chainmap.analysis.plan import ids_about
from chainmap.model import acting
from chainmap.model.acting import is_overdue
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, ActionId, ActionStatus
from chainmap.panels.tables.columns import Column, Pick, Sheet, Value, words
from chainmap.panels.tables.facts import Facts
from chainmap.wording.actions import about_words, status_name
from chainmap.wording.language import tr
from chainmap.wording.numbers import day

STATUS, OWNER, OVERDUE, SELECTION = range(4)
"""The picks of the sheet."""

_ORDER = list(ActionStatus)


def plan_sheet(today: Callable[[], date], is_selected: Callable[[Facts, str], bool]) -> Sheet:
    """`is_selected`: whether an action is about what is selected."""
    return Sheet(
        "actions",
        tr("Action plan"),
        tr(
            "No actions yet. Type one above and press Enter, or choose a finding in the findings "
            "and press A: its text is proposed."
        ),
        (
            Column("status", tr("Status"), _field("status"), choices=_statuses, write=_set_status,
                   text=lambda status: status_name(status, tr), order=_ORDER.index,
                   label="action", tip=tr("Space: the next one")),
            words("text", tr("Action"), _field("text"), write=_reword, label="action"),
            words("owner", tr("Owner"), _field("owner"), write=_assign, label="action"),
            Column("due", tr("Due"), _field("due"), text=lambda due: day(due, tr),
                   write=_schedule, label="action", tip=tr("The last day on which it is in time")),
            words("about", tr("About"), _about),
        ),
        lambda facts: list(facts.map.actions),
        lambda facts, id: ids_about(facts.map, _action(facts, id).about),
        (
            Pick(tr("Status"), tr("Every status"), _statuses, _field("status")),
            Pick(tr("Owner"), tr("All owners"), _owners, _owner),
            Pick(tr("Overdue"), "", lambda _: [], lambda facts, id: _is_late(facts, id, today())),
            Pick(tr("About the selection"), "", lambda _: [], is_selected),
        ),
    )  # fmt: skip


def owners(map: ChainMap) -> list[str]:
    """Who sees to actions, and who is responsible for a party: those who may be asked to."""
    named = {one.owner for one in map.actions.values()}
    named |= {one.owner for one in map.parties.values()}
    return sorted((owner for owner in named if owner), key=str.casefold)


def _action(facts: Facts, id: str) -> Action:
    return facts.map.actions[ActionId(id)]


def _field(name: str) -> Value:
    return lambda facts, id: getattr(facts.map.actions.get(ActionId(id)), name, None)


def _owner(facts: Facts, id: str) -> str:
    """Nobody is an owner to be picked too."""
    return _action(facts, id).owner or ""


def _about(facts: Facts, id: str) -> str | None:
    action = facts.map.actions.get(ActionId(id))
    return about_words(facts.map, action, facts.found, tr) or None if action else None


def _is_late(facts: Facts, id: str, today: date) -> bool:
    return is_overdue(_action(facts, id), today)


def _statuses(_: ChainMap) -> list[tuple[Any, str]]:
    return [(status, status_name(status, tr)) for status in ActionStatus]


def _owners(map: ChainMap) -> list[tuple[Any, str]]:
    named = sorted({one.owner for one in map.actions.values() if one.owner}, key=str.casefold)
    nobody = any(one.owner is None for one in map.actions.values())
    return [*((name, name) for name in named), *([("", tr("Nobody yet"))] if nobody else [])]


# -- edits ------------------------------------------------------------------------------------


def _set_status(map: ChainMap, id: str, status: ActionStatus) -> ChainMap:
    return acting.set_status(map, [id], status)


def _reword(map: ChainMap, id: str, text: str) -> ChainMap:
    return acting.reword(map, ActionId(id), text)


def _assign(map: ChainMap, id: str, owner: str | None) -> ChainMap:
    return acting.assign(map, ActionId(id), owner)


def _schedule(map: ChainMap, id: str, due: date | None) -> ChainMap:
    return acting.schedule(map, ActionId(id), due)

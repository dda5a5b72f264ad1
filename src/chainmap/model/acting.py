"""Edits of the action plan: what is to be done about what, by whom, until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from chainmap.model.edits import new_id, put, update
from chainmap.model.map import ChainMap
from chainmap.model.names import tidy
from chainmap.model.records import Action, ActionId, ActionStatus, Subject


def add_action(map: ChainMap, text: str, about: Subject | None = None) -> ChainMap:
    """Adds an open action; its id is `new_id(map, "actions")`. A blank text adds nothing."""
    text = tidy(text)
    return put(map, Action(ActionId(new_id(map, "actions")), text, about)) if text else map


def reword(map: ChainMap, id: ActionId, text: str) -> ChainMap:
    """Another text; a blank one leaves the map as it is."""
    text = tidy(text)
    return put(map, replace(map.actions[id], text=text)) if text else map


def assign(map: ChainMap, id: ActionId, owner: str | None) -> ChainMap:
    """Who sees to it; nobody where that is blank."""
    return update(map, id, owner=tidy(owner or "") or None)


def schedule(map: ChainMap, id: ActionId, due: date | None) -> ChainMap:
    """The last day on which it is in time."""
    return update(map, id, due=due)


def set_status(map: ChainMap, ids: Iterable[str], status: ActionStatus) -> ChainMap:
    """How far these actions are; ids of others are passed over."""
    found = (map.actions[ActionId(id)] for id in ids if id in map.actions)
    return put(map, *(replace(action, status=status) for action in found))


def is_overdue(action: Action, today: date) -> bool:
    """Not done, and its last day is over."""
    return action.status is not ActionStatus.DONE and action.due is not None and action.due < today


def in_order(actions: Iterable[Action]) -> list[Action]:
    """As one works through them: what is due first, what has no date, and what is done."""
    return sorted(
        actions,
        key=lambda one: (one.status is ActionStatus.DONE, one.due is None, one.due or date.max),
    )

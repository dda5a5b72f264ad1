"""The rows of the sheets of needs and of actions, as edits to a draft."""

from __future__ import annotations

import re
from typing import Any

from chainmap.errors import Fault
from chainmap.exchange.workbook.edits.draft import Draft
from chainmap.exchange.workbook.edits.rows import RowEdit
from chainmap.model import edits
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    DeliveryId,
    Need,
    NeedId,
    PartyId,
    Subject,
)

_PARTS = re.compile(r"\s*[;\n]\s*")


def add_need(draft: Draft, edit: RowEdit) -> None:
    id = draft.new_id("needs", NeedId, edit.values.get("id"))
    need = Need(id, draft.party(edit, "consumer"), edit.required("text"))
    draft.map = edits.put(draft.map, need)
    _set_need(draft, id, edit)


def change_need(draft: Draft, edit: RowEdit) -> None:
    if edit.key in draft.map.needs:
        _set_need(draft, NeedId(edit.key), edit)


def _set_need(draft: Draft, id: NeedId, edit: RowEdit) -> None:
    values: dict[str, Any] = {}
    if "text" in edit.values:
        values["text"] = edit.required("text")
    if "importance" in edit.values:
        values["importance"] = edit.values["importance"]
    if "consumer" in edit.values:
        values["consumer"] = draft.party(edit, "consumer")
    if "met_by" in edit.values:
        values["met_by"] = _deliveries(draft, edit)
    draft.map = edits.update(draft.map, id, **values)


def _deliveries(draft: Draft, edit: RowEdit) -> tuple[DeliveryId, ...]:
    text = edit.values["met_by"] or ""
    found: dict[DeliveryId, None] = {}
    for part in filter(None, _PARTS.split(text)):
        whole = [part] if part in draft.map.deliveries else [
            one.strip() for one in part.split(",") if one.strip()]  # fmt: skip
        for id in whole:
            if id not in draft.map.deliveries:
                raise edit.refuse("met_by", Fault.UNKNOWN_DELIVERY, id)
            found[DeliveryId(id)] = None
    return tuple(found)


def add_action(draft: Draft, edit: RowEdit) -> None:
    id = draft.new_id("actions", ActionId, edit.values.get("id"))
    draft.map = edits.put(draft.map, Action(id, edit.required("action")))
    _set_action(draft, id, edit)


def change_action(draft: Draft, edit: RowEdit) -> None:
    if edit.key in draft.map.actions:
        _set_action(draft, ActionId(edit.key), edit)


def _set_action(draft: Draft, id: ActionId, edit: RowEdit) -> None:
    values = {key: edit.values[key] for key in ("owner", "due") if key in edit.values}
    if "action" in edit.values:
        values["text"] = edit.required("action")
    if "status" in edit.values:
        values["status"] = edit.values["status"] or ActionStatus.OPEN
    if "about" in edit.values:
        values["about"] = _subject(draft, edit)
    draft.map = edits.update(draft.map, id, **values)


def _subject(draft: Draft, edit: RowEdit) -> Subject | None:
    id = edit.values["about"]
    if not id:
        return None
    if id in draft.map.parties:
        return Subject(party=PartyId(id))
    if id in draft.map.deliveries:
        return Subject(delivery=DeliveryId(id))
    if id in draft.map.needs:
        return Subject(need=NeedId(id))
    raise edit.refuse("about", Fault.UNKNOWN_RECORD, id)

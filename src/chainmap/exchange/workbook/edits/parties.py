"""The rows of the sheet of parties, as edits to a draft."""

from __future__ import annotations

from dataclasses import fields

from chainmap.exchange.workbook.edits.draft import Draft
from chainmap.exchange.workbook.edits.rows import RowEdit
from chainmap.model import edits
from chainmap.model.grouping import join_named
from chainmap.model.map import ChainMap
from chainmap.model.rating import answer_culture
from chainmap.model.records import (
    Culture,
    GroupId,
    Party,
    PartyId,
    PartyKind,
)


def add_party(draft: Draft, edit: RowEdit) -> None:
    id = draft.new_id("parties", PartyId, edit.values.get("id"))
    kind = edit.values.get("kind") or PartyKind.DEPARTMENT
    draft.map = edits.put(draft.map, Party(id, edit.required("name"), kind))
    _set_party(draft, id, edit)


def change_party(draft: Draft, edit: RowEdit) -> None:
    id = PartyId(edit.key)
    if id not in draft.map.parties:
        return
    if "name" in edit.values:
        edit.required("name")
    _set_party(draft, id, edit)


def _set_party(draft: Draft, id: PartyId, edit: RowEdit) -> None:
    plain = ("name", "owner", "headcount", "segment", "weight", "description")
    values = {key: edit.values[key] for key in (*plain, "policy_link", "trained_on")
              if key in edit.values}  # fmt: skip
    draft.map = edits.update(draft.map, id, **values)
    kind = edit.values.get("kind")
    if kind is not None:
        draft.map = edits.change_kind(draft.map, id, kind)
    if "group" in edit.values:
        draft.map = _grouped(draft, id, edit.values["group"])
    for item in fields(Culture):
        key = f"culture.{item.name}"
        if key in edit.values:
            draft.map = answer_culture(draft.map, id, item.name, edit.values[key])


def _grouped(draft: Draft, id: PartyId, name: str | None) -> ChainMap:
    """As `join_named`, but a group that this leaves empty keeps its colour for others."""
    if not name:
        return edits.join_group(draft.map, [id], None)
    same = [one.id for one in draft.map.groups.values() if one.name == name]
    if same:
        return edits.join_group(draft.map, [id], GroupId(same[0]))
    return join_named(draft.map, [id], name)

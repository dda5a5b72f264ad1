"""A map with what a person changed in our workbook: by id, whatever was moved about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from chainmap.errors import DeliveryRefused, EditRefused, Fault
from chainmap.exchange.workbook.edits.deliveries import (
    add_delivery,
    add_service,
    change_delivery,
    change_service,
)
from chainmap.exchange.workbook.edits.draft import Draft
from chainmap.exchange.workbook.edits.needs import add_action, add_need, change_action, change_need
from chainmap.exchange.workbook.edits.parties import add_party, change_party
from chainmap.exchange.workbook.edits.ratings import add_rating, change_rating, change_standard
from chainmap.exchange.workbook.edits.rows import BookEdits, RowEdit
from chainmap.exchange.workbook.sheets import Labels
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side, remove_rater
from chainmap.model.records import DeliveryId, PartyId

_Step: TypeAlias = Callable[[Draft, RowEdit], None]
_SHEETS: tuple[tuple[str, _Step, _Step], ...] = (
    ("parties", add_party, change_party),
    ("services", add_service, change_service),
    ("deliveries", add_delivery, change_delivery),
    ("ratings", add_rating, change_rating),
    ("standards", change_standard, change_standard),
    ("needs", add_need, change_need),
    ("actions", add_action, change_action),
)
"""Each with what adds a row and what changes one; what others refer to comes first."""


def amended(map: ChainMap, base: ChainMap | None, done: BookEdits) -> ChainMap:
    """The map with the edits; `base` is the one that was written into the workbook.

    What is gone from the map since then is left alone. Without a base all was written by a map
    before, and what cannot be drawn (a party that delivers to itself) is taken as it stands.

    Raises:
        InvalidContent: a cell names what is not there, or asks for what a map cannot hold; `place`
            is its sheet and cell.
    """
    draft = Draft(map, base)
    _remove(draft, done.removed)
    for sheet, add, change in _SHEETS:
        for edit in done.added:
            if edit.sheet == sheet:
                _guarded(draft, add, edit)
        for edit in done.changed:
            if edit.sheet == sheet:
                _guarded(draft, change, edit)
    return draft.map


def _guarded(draft: Draft, step: _Step, edit: RowEdit) -> None:
    try:
        step(draft, edit)
    except DeliveryRefused as refused:
        column = next((it for it in ("to", "from", "provider", "kind") if it in edit.values), "")
        named = Labels(draft.map).parties
        names = [named.get(PartyId(id), id) for id in (refused.provider, refused.consumer)]
        raise edit.refuse(column, Fault.NO_DELIVERY, " → ".join(names)) from None
    except EditRefused as refused:
        raise edit.refuse("", Fault.NOT_ALLOWED, refused) from None


def _remove(draft: Draft, removed: Mapping[str, tuple[str, ...]]) -> None:
    for key in removed.get("ratings", ())[::-1]:
        delivery, side, number = key.split("\n")
        if delivery in draft.map.deliveries:
            id = DeliveryId(delivery)
            draft.map = remove_rater(draft.map, id, Side(side), int(number) - 1)
    for key in removed.get("standards", ()):
        if key in draft.map.deliveries:
            draft.map = edits.update(draft.map, key, agreement=None)
    whole = (sheet for sheet in removed if sheet not in ("ratings", "standards"))
    draft.map = edits.remove(draft.map, [key for sheet in whole for key in removed[sheet]])

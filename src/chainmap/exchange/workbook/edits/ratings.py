"""The rows of the sheets of ratings and of standards, as edits to a draft."""

from __future__ import annotations

from chainmap.errors import Fault
from chainmap.exchange.workbook.edits.draft import Draft
from chainmap.exchange.workbook.edits.rows import RowEdit
from chainmap.exchange.workbook.sheets import RATER
from chainmap.model import edits
from chainmap.model.measuring import agree, fitting_kind, measure
from chainmap.model.rating import Side, rate, raters
from chainmap.model.records import (
    Agreement,
    Delivery,
    DeliveryId,
)


def add_rating(draft: Draft, edit: RowEdit) -> None:
    delivery, side = draft.delivery(edit), edit.values.get("side")
    if side is None:
        raise edit.refuse("side", Fault.EMPTY)
    _rate(draft, delivery, side, len(raters(delivery, side)), edit)


def change_rating(draft: Draft, edit: RowEdit) -> None:
    id, side, number = edit.key.split("\n")
    delivery = draft.map.deliveries.get(DeliveryId(id))
    if delivery is not None:
        _rate(draft, delivery, Side(side), int(number) - 1, edit)


def _rate(draft: Draft, delivery: Delivery, side: Side, place: int, edit: RowEdit) -> None:
    scores = ("satisfaction", "trust", "respect", "needs_met", "open_communication")
    said = {key: edit.values[key] for key in (*scores, *RATER) if key in edit.values}
    if side is Side.SUPPLIER and said.pop("needs_met", None) is not None:
        raise edit.refuse("needs_met", Fault.NOT_ALLOWED, edit.values["needs_met"])
    if any(value is not None for value in said.values()) or edit.key:
        draft.map = rate(draft.map, delivery.id, side, place, **said)


def change_standard(draft: Draft, edit: RowEdit) -> None:
    if edit.key and edit.key not in draft.map.deliveries:
        return
    delivery = draft.delivery(edit)
    plain = ("standard", "metric", "better", "target", "unit", "reviewed_on", "review_due")
    values = {key: edit.values[key] for key in plain if key in edit.values}
    if "agreed" in edit.values:
        values["agreed"] = edit.values["agreed"] is True
    if "agreement" in edit.values:
        values["kind"] = edit.values["agreement"] or fitting_kind(draft.map, delivery)
    if values or {"measured", "measured_on"} & edit.values.keys():
        draft.map = agree(draft.map, delivery.id, **values)
        _measure(draft, delivery.id, edit)
    _forget_empty(draft, delivery.id, edit)


def _measure(draft: Draft, id: DeliveryId, edit: RowEdit) -> None:
    """A new value of a new day is added; one without a day takes the latest one's place."""
    agreement = draft.map.deliveries[id].agreement
    if agreement is None or not {"measured", "measured_on"} & edit.values.keys():
        return
    value = edit.values.get("measured", agreement.measured)
    last = agreement.history[-1] if agreement.history else None
    on = edit.values.get("measured_on", last.on if last else None)
    if value is not None and on is not None:
        draft.map = measure(draft.map, id, on, value)
    elif last is not None:
        column = "measured" if value is None else "measured_on"
        raise edit.refuse(column, Fault.EMPTY)
    else:
        draft.map = agree(draft.map, id, measured=value)


def _forget_empty(draft: Draft, id: DeliveryId, edit: RowEdit) -> None:
    """An agreement of which everything was wiped out is none."""
    agreement = draft.map.deliveries[id].agreement
    wiped = edit.values.get("agreement", "") is None
    if agreement is not None and wiped and agreement == Agreement(agreement.kind, False):
        draft.map = edits.update(draft.map, id, agreement=None)

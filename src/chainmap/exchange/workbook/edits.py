"""What a person changed in our workbook, as edits to a map: by id, whatever was moved about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from chainmap.errors import DeliveryRefused, EditRefused, Fault, InvalidContent
from chainmap.exchange.workbook.sheets import RATER, Labels
from chainmap.model import edits
from chainmap.model.grouping import join_named
from chainmap.model.map import ChainMap
from chainmap.model.measuring import agree, fitting_kind, measure
from chainmap.model.rating import Side, answer_culture, rate, raters, remove_rater
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    Agreement,
    Culture,
    Delivery,
    DeliveryId,
    Exchange,
    Flow,
    GroupId,
    Need,
    NeedId,
    Party,
    PartyId,
    PartyKind,
    Service,
    ServiceId,
    Subject,
)

_ID_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")
_PARTS = re.compile(r"\s*[;\n]\s*")


@dataclass(frozen=True, slots=True)
class RowEdit:
    """A row of a sheet. `key`: of the row that was changed; "" for one that is new.

    `values`: of a changed row only what was changed. `places`: the cell of each, "" of the row.
    """

    sheet: str
    key: str
    values: Mapping[str, Any]
    places: Mapping[str, str] = field(default_factory=dict)

    def place(self, column: str = "") -> str:
        return self.places.get(column) or self.places.get("", "")

    def refuse(self, column: str, fault: Fault, value: object = "") -> InvalidContent:
        return InvalidContent(self.place(column), fault, str(value))


@dataclass(frozen=True, slots=True)
class BookEdits:
    """`removed`: the keys of rows that are gone, by sheet."""

    added: tuple[RowEdit, ...] = ()
    changed: tuple[RowEdit, ...] = ()
    removed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def amended(map: ChainMap, base: ChainMap | None, done: BookEdits) -> ChainMap:
    """The map with the edits; `base` is the one that was written into the workbook.

    What is gone from the map since then is left alone. Without a base all was written by a map
    before, and what cannot be drawn (a party that delivers to itself) is taken as it stands.

    Raises:
        InvalidContent: a cell names what is not there, or asks for what a map cannot hold; `place`
            is its sheet and cell.
    """
    amender = _Amender(map, base)
    amender.remove(done.removed)
    for sheet, add, change in amender.sheets():
        for edit in done.added:
            if edit.sheet == sheet:
                amender.guarded(add, edit)
        for edit in done.changed:
            if edit.sheet == sheet:
                amender.guarded(change, edit)
    return amender.map


_Step = Callable[[RowEdit], None]


class _Amender:
    """The map while it is changed, sheet by sheet; what others refer to comes first."""

    def __init__(self, map: ChainMap, base: ChainMap | None) -> None:
        self.map = map
        self._is_typed = base is not None
        self._old_labels = Labels(base or map)

    def sheets(self) -> Sequence[tuple[str, _Step, _Step]]:
        return (
            ("parties", self._add_party, self._change_party),
            ("services", self._add_service, self._change_service),
            ("deliveries", self._add_delivery, self._change_delivery),
            ("ratings", self._add_rating, self._change_rating),
            ("standards", self._change_standard, self._change_standard),
            ("needs", self._add_need, self._change_need),
            ("actions", self._add_action, self._change_action),
        )

    def guarded(self, step: _Step, edit: RowEdit) -> None:
        try:
            step(edit)
        except DeliveryRefused as refused:
            column = next(
                (it for it in ("to", "from", "provider", "kind") if it in edit.values), ""
            )
            named = Labels(self.map).parties
            names = [named.get(PartyId(id), id) for id in (refused.provider, refused.consumer)]
            raise edit.refuse(column, Fault.NO_DELIVERY, " → ".join(names)) from None
        except EditRefused as refused:
            raise edit.refuse("", Fault.NOT_ALLOWED, refused) from None

    def remove(self, removed: Mapping[str, tuple[str, ...]]) -> None:
        for key in removed.get("ratings", ())[::-1]:
            delivery, side, number = key.split("\n")
            if delivery in self.map.deliveries:
                id = DeliveryId(delivery)
                self.map = remove_rater(self.map, id, Side(side), int(number) - 1)
        for key in removed.get("standards", ()):
            if key in self.map.deliveries:
                self.map = edits.update(self.map, key, agreement=None)
        whole = (sheet for sheet in removed if sheet not in ("ratings", "standards"))
        self.map = edits.remove(self.map, [key for sheet in whole for key in removed[sheet]])

    # -- looking up ---------------------------------------------------------------------------

    def _party(self, edit: RowEdit, column: str) -> PartyId:
        text = edit.values.get(column)
        if not text:
            raise edit.refuse(column, Fault.EMPTY)
        found = _labelled(text, Labels(self.map).parties, self.map.parties)
        found = found or _labelled(text, self._old_labels.parties, self.map.parties)
        if found is None:
            raise edit.refuse(column, Fault.UNKNOWN_PARTY, text)
        return PartyId(found)

    def _service(self, edit: RowEdit, provider: PartyId, text: str) -> Service:
        """What the provider offers under this name, or what is new in its catalogue."""
        labels = Labels(self.map).services
        own = {id: labels[id] for id, one in self.map.services.items() if one.provider == provider}
        id = _labelled(text, own, self.map.services)
        if id is not None and self.map.services[ServiceId(id)].provider == provider:
            return self.map.services[ServiceId(id)]
        service = edits.offered(self.map, provider, text)
        return service or Service(self._new("services", ServiceId), text, provider)

    def _new(self, table: str, kind: Callable[[str], Any], wanted: object = "") -> Any:
        """The id that was typed where it is free, or the next one."""
        id = str(wanted or "")
        return kind(id if id and id not in self.map.ids else edits.new_id(self.map, table))

    def _required(self, edit: RowEdit, column: str) -> str:
        value = edit.values.get(column)
        if not value:
            raise edit.refuse(column, Fault.EMPTY)
        return str(value)

    # -- parties ------------------------------------------------------------------------------

    def _add_party(self, edit: RowEdit) -> None:
        id: PartyId = self._new("parties", PartyId, edit.values.get("id"))
        kind = edit.values.get("kind") or PartyKind.DEPARTMENT
        self.map = edits.put(self.map, Party(id, self._required(edit, "name"), kind))
        self._set_party(id, edit)

    def _change_party(self, edit: RowEdit) -> None:
        id = PartyId(edit.key)
        if id not in self.map.parties:
            return
        if "name" in edit.values:
            self._required(edit, "name")
        self._set_party(id, edit)

    def _set_party(self, id: PartyId, edit: RowEdit) -> None:
        plain = ("name", "owner", "headcount", "segment", "weight", "description")
        values = {key: edit.values[key] for key in (*plain, "policy_link", "trained_on")
                  if key in edit.values}  # fmt: skip
        self.map = edits.update(self.map, id, **values)
        kind = edit.values.get("kind")
        if kind is not None:
            self.map = edits.change_kind(self.map, id, kind)
        if "group" in edit.values:
            self.map = self._grouped(id, edit.values["group"])
        for item in fields(Culture):
            key = f"culture.{item.name}"
            if key in edit.values:
                self.map = answer_culture(self.map, id, item.name, edit.values[key])

    def _grouped(self, id: PartyId, name: str | None) -> ChainMap:
        """As `join_named`, but a group that this leaves empty keeps its colour for others."""
        if not name:
            return edits.join_group(self.map, [id], None)
        same = [one.id for one in self.map.groups.values() if one.name == name]
        if same:
            return edits.join_group(self.map, [id], GroupId(same[0]))
        return join_named(self.map, [id], name)

    # -- services and deliveries --------------------------------------------------------------

    def _add_service(self, edit: RowEdit) -> None:
        provider = self._party(edit, "provider")
        id: ServiceId = self._new("services", ServiceId, edit.values.get("id"))
        self.map = edits.put(self.map, Service(id, self._required(edit, "name"), provider))
        self._set_service(id, edit)

    def _change_service(self, edit: RowEdit) -> None:
        if edit.key not in self.map.services:
            return
        if "name" in edit.values:
            self._required(edit, "name")
        self._set_service(ServiceId(edit.key), edit)

    def _set_service(self, id: ServiceId, edit: RowEdit) -> None:
        values = {key: edit.values[key] for key in ("name", "description") if key in edit.values}
        if "provider" in edit.values:
            values["provider"] = self._party(edit, "provider")
            for delivery in self.map.deliveries_by_service.get(id, ()):
                self._check(values["provider"], delivery.consumer)
        if "exchange" in edit.values:
            values["exchange"] = edit.values["exchange"] or Exchange.INTANGIBLE
        self.map = edits.update(self.map, id, **values)

    def _check(self, provider: PartyId, consumer: PartyId) -> None:
        reason = edits.can_deliver(self.map, provider, consumer)
        if reason is not None and self._is_typed:
            raise DeliveryRefused(reason, provider, consumer)

    def _add_delivery(self, edit: RowEdit) -> None:
        provider, consumer = self._party(edit, "from"), self._party(edit, "to")
        self._check(provider, consumer)
        service = self._service(edit, provider, self._required(edit, "service"))
        id: DeliveryId = self._new("deliveries", DeliveryId, edit.values.get("id"))
        delivery = Delivery(id, service.id, consumer, Flow.DELIVERY)
        self.map = edits.put(self.map, service, delivery)
        self._set_delivery(id, edit)

    def _change_delivery(self, edit: RowEdit) -> None:
        old = self.map.deliveries.get(DeliveryId(edit.key))
        if old is None:
            return
        ends = {"from", "service", "to"} & edit.values.keys()
        if ends:
            self._reconnect(old, edit)
        self._set_delivery(old.id, edit)

    def _reconnect(self, old: Delivery, edit: RowEdit) -> None:
        service = self.map.services[old.service]
        provider = self._party(edit, "from") if "from" in edit.values else service.provider
        consumer = self._party(edit, "to") if "to" in edit.values else old.consumer
        self._check(provider, consumer)
        if {"from", "service"} & edit.values.keys():
            name = self._required(edit, "service") if "service" in edit.values else service.name
            service = self._service(edit, provider, name)
        moved = replace(old, service=service.id, consumer=consumer, route=(), label_at=None)
        self.map = edits.put(self.map, service, moved)

    def _set_delivery(self, id: DeliveryId, edit: RowEdit) -> None:
        plain = ("frequency", "criticality", "importance", "note")
        values = {key: edit.values[key] for key in plain if key in edit.values}
        if "volume" in edit.values:
            values["volume_per_month"] = edit.values["volume"]
        if "flow" in edit.values:
            values["flow"] = edit.values["flow"] or Flow.DELIVERY
        if "active" in edit.values:
            values["active"] = edit.values["active"] is not False
        self.map = edits.update(self.map, id, **values)

    # -- ratings and standards ----------------------------------------------------------------

    def _delivery(self, edit: RowEdit) -> Delivery:
        id = edit.key.split("\n")[0] or str(edit.values.get("delivery") or "")
        delivery = self.map.deliveries.get(DeliveryId(id))
        if delivery is None:
            raise edit.refuse("delivery", Fault.UNKNOWN_DELIVERY if id else Fault.EMPTY, id)
        return delivery

    def _add_rating(self, edit: RowEdit) -> None:
        delivery, side = self._delivery(edit), edit.values.get("side")
        if side is None:
            raise edit.refuse("side", Fault.EMPTY)
        self._rate(delivery, side, len(raters(delivery, side)), edit)

    def _change_rating(self, edit: RowEdit) -> None:
        id, side, number = edit.key.split("\n")
        delivery = self.map.deliveries.get(DeliveryId(id))
        if delivery is not None:
            self._rate(delivery, Side(side), int(number) - 1, edit)

    def _rate(self, delivery: Delivery, side: Side, place: int, edit: RowEdit) -> None:
        scores = ("satisfaction", "trust", "respect", "needs_met", "open_communication")
        said = {key: edit.values[key] for key in (*scores, *RATER) if key in edit.values}
        if side is Side.SUPPLIER and said.pop("needs_met", None) is not None:
            raise edit.refuse("needs_met", Fault.NOT_ALLOWED, edit.values["needs_met"])
        if any(value is not None for value in said.values()) or edit.key:
            self.map = rate(self.map, delivery.id, side, place, **said)

    def _change_standard(self, edit: RowEdit) -> None:
        if edit.key and edit.key not in self.map.deliveries:
            return
        delivery = self._delivery(edit)
        plain = ("standard", "metric", "better", "target", "unit", "reviewed_on", "review_due")
        values = {key: edit.values[key] for key in plain if key in edit.values}
        if "agreed" in edit.values:
            values["agreed"] = edit.values["agreed"] is True
        if "agreement" in edit.values:
            values["kind"] = edit.values["agreement"] or fitting_kind(self.map, delivery)
        if values or {"measured", "measured_on"} & edit.values.keys():
            self.map = agree(self.map, delivery.id, **values)
            self._measure(delivery.id, edit)
        self._forget_empty(delivery.id, edit)

    def _measure(self, id: DeliveryId, edit: RowEdit) -> None:
        """A new value of a new day is added; one without a day takes the latest one's place."""
        agreement = self.map.deliveries[id].agreement
        if agreement is None or not {"measured", "measured_on"} & edit.values.keys():
            return
        value = edit.values.get("measured", agreement.measured)
        last = agreement.history[-1] if agreement.history else None
        on = edit.values.get("measured_on", last.on if last else None)
        if value is not None and on is not None:
            self.map = measure(self.map, id, on, value)
        elif last is not None:
            column = "measured" if value is None else "measured_on"
            raise edit.refuse(column, Fault.EMPTY)
        else:
            self.map = agree(self.map, id, measured=value)

    def _forget_empty(self, id: DeliveryId, edit: RowEdit) -> None:
        """An agreement of which everything was wiped out is none."""
        agreement = self.map.deliveries[id].agreement
        wiped = edit.values.get("agreement", "") is None
        if agreement is not None and wiped and agreement == Agreement(agreement.kind, False):
            self.map = edits.update(self.map, id, agreement=None)

    # -- needs and actions --------------------------------------------------------------------

    def _add_need(self, edit: RowEdit) -> None:
        id: NeedId = self._new("needs", NeedId, edit.values.get("id"))
        need = Need(id, self._party(edit, "consumer"), self._required(edit, "text"))
        self.map = edits.put(self.map, need)
        self._set_need(id, edit)

    def _change_need(self, edit: RowEdit) -> None:
        if edit.key in self.map.needs:
            self._set_need(NeedId(edit.key), edit)

    def _set_need(self, id: NeedId, edit: RowEdit) -> None:
        values: dict[str, Any] = {}
        if "text" in edit.values:
            values["text"] = self._required(edit, "text")
        if "importance" in edit.values:
            values["importance"] = edit.values["importance"]
        if "consumer" in edit.values:
            values["consumer"] = self._party(edit, "consumer")
        if "met_by" in edit.values:
            values["met_by"] = self._deliveries(edit)
        self.map = edits.update(self.map, id, **values)

    def _deliveries(self, edit: RowEdit) -> tuple[DeliveryId, ...]:
        text = edit.values["met_by"] or ""
        found: dict[DeliveryId, None] = {}
        for part in filter(None, _PARTS.split(text)):
            whole = [part] if part in self.map.deliveries else [
                one.strip() for one in part.split(",") if one.strip()]  # fmt: skip
            for id in whole:
                if id not in self.map.deliveries:
                    raise edit.refuse("met_by", Fault.UNKNOWN_DELIVERY, id)
                found[DeliveryId(id)] = None
        return tuple(found)

    def _add_action(self, edit: RowEdit) -> None:
        id: ActionId = self._new("actions", ActionId, edit.values.get("id"))
        self.map = edits.put(self.map, Action(id, self._required(edit, "action")))
        self._set_action(id, edit)

    def _change_action(self, edit: RowEdit) -> None:
        if edit.key in self.map.actions:
            self._set_action(ActionId(edit.key), edit)

    def _set_action(self, id: ActionId, edit: RowEdit) -> None:
        values = {key: edit.values[key] for key in ("owner", "due") if key in edit.values}
        if "action" in edit.values:
            values["text"] = self._required(edit, "action")
        if "status" in edit.values:
            values["status"] = edit.values["status"] or ActionStatus.OPEN
        if "about" in edit.values:
            values["about"] = self._subject(edit)
        self.map = edits.update(self.map, id, **values)

    def _subject(self, edit: RowEdit) -> Subject | None:
        id = edit.values["about"]
        if not id:
            return None
        if id in self.map.parties:
            return Subject(party=PartyId(id))
        if id in self.map.deliveries:
            return Subject(delivery=DeliveryId(id))
        if id in self.map.needs:
            return Subject(need=NeedId(id))
        raise edit.refuse("about", Fault.UNKNOWN_RECORD, id)


def _labelled(text: str, labels: Mapping[Any, str], known: Mapping[Any, Any]) -> str | None:
    """The id of what is called so, exactly or but for case, or whose id stands in brackets."""
    for id, label in labels.items():
        if label == text and id in known:
            return str(id)
    folded = " ".join(text.split()).casefold()
    same = [id for id, label in labels.items() if label.casefold() == folded and id in known]
    if len(same) == 1:
        return str(same[0])
    found = _ID_IN_BRACKETS.search(text)
    return found[1] if found and found[1] in known else None

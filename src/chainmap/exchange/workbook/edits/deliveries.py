"""The rows of the sheets of services and of deliveries, as edits to a draft."""

from __future__ import annotations

from dataclasses import replace

from chainmap.exchange.workbook.edits.draft import Draft
from chainmap.exchange.workbook.edits.rows import RowEdit
from chainmap.model import edits
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Exchange,
    Flow,
    Service,
    ServiceId,
)


def add_service(draft: Draft, edit: RowEdit) -> None:
    provider = draft.party(edit, "provider")
    id = draft.new_id("services", ServiceId, edit.values.get("id"))
    draft.map = edits.put(draft.map, Service(id, edit.required("name"), provider))
    _set_service(draft, id, edit)


def change_service(draft: Draft, edit: RowEdit) -> None:
    if edit.key not in draft.map.services:
        return
    if "name" in edit.values:
        edit.required("name")
    _set_service(draft, ServiceId(edit.key), edit)


def _set_service(draft: Draft, id: ServiceId, edit: RowEdit) -> None:
    values = {key: edit.values[key] for key in ("name", "description") if key in edit.values}
    if "provider" in edit.values:
        values["provider"] = draft.party(edit, "provider")
        for delivery in draft.map.deliveries_by_service.get(id, ()):
            draft.check(values["provider"], delivery.consumer)
    if "exchange" in edit.values:
        values["exchange"] = edit.values["exchange"] or Exchange.INTANGIBLE
    draft.map = edits.update(draft.map, id, **values)


def add_delivery(draft: Draft, edit: RowEdit) -> None:
    provider, consumer = draft.party(edit, "from"), draft.party(edit, "to")
    draft.check(provider, consumer)
    service = draft.service(edit, provider, edit.required("service"))
    id = draft.new_id("deliveries", DeliveryId, edit.values.get("id"))
    delivery = Delivery(id, service.id, consumer, Flow.DELIVERY)
    draft.map = edits.put(draft.map, service, delivery)
    _set_delivery(draft, id, edit)


def change_delivery(draft: Draft, edit: RowEdit) -> None:
    old = draft.map.deliveries.get(DeliveryId(edit.key))
    if old is None:
        return
    ends = {"from", "service", "to"} & edit.values.keys()
    if ends:
        _reconnect(draft, old, edit)
    _set_delivery(draft, old.id, edit)


def _reconnect(draft: Draft, old: Delivery, edit: RowEdit) -> None:
    service = draft.map.services[old.service]
    provider = draft.party(edit, "from") if "from" in edit.values else service.provider
    consumer = draft.party(edit, "to") if "to" in edit.values else old.consumer
    draft.check(provider, consumer)
    if {"from", "service"} & edit.values.keys():
        name = edit.required("service") if "service" in edit.values else service.name
        service = draft.service(edit, provider, name)
    moved = replace(old, service=service.id, consumer=consumer, route=(), label_at=None)
    draft.map = edits.put(draft.map, service, moved)


def _set_delivery(draft: Draft, id: DeliveryId, edit: RowEdit) -> None:
    plain = ("frequency", "criticality", "importance", "note")
    values = {key: edit.values[key] for key in plain if key in edit.values}
    if "volume" in edit.values:
        values["volume_per_month"] = edit.values["volume"]
    if "flow" in edit.values:
        values["flow"] = edit.values["flow"] or Flow.DELIVERY
    if "active" in edit.values:
        values["active"] = edit.values["active"] is not False
    draft.map = edits.update(draft.map, id, **values)

"""The agreement on a delivery and what was measured of it over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from chainmap.errors import UnknownRecord
from chainmap.model.edits import update
from chainmap.model.limits import Number
from chainmap.model.map import ChainMap
from chainmap.model.records import Agreement, Delivery, DeliveryId, Measurement


def fitting_kind(map: ChainMap, delivery: Delivery) -> Literal["OLA", "SLA"]:
    """Inside the organisation an OLA, to or from outside an SLA."""
    ends = (map.provider_of(delivery), delivery.consumer)
    return "OLA" if all(map.parties[id].kind.is_internal for id in ends) else "SLA"


def agree(map: ChainMap, id: DeliveryId, **values: Any) -> ChainMap:
    """Changes fields of the agreement; where there is none, one is begun that is not agreed yet.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    delivery = _delivery(map, id)
    old = delivery.agreement or Agreement(fitting_kind(map, delivery), agreed=False)
    return update(map, id, agreement=replace(old, **values))


def measure(map: ChainMap, id: DeliveryId, on: date, value: Number) -> ChainMap:
    """Adds a measured value; one of the same day is replaced. `measured` is the latest then.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    agreement = _delivery(map, id).agreement
    others = [one for one in agreement.history if one.on != on] if agreement else []
    return _with_history(map, id, [*others, Measurement(on, value)])


def forget_measurement(map: ChainMap, id: DeliveryId, measurement: Measurement) -> ChainMap:
    """Takes a measured value out; without any left nothing is measured.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    agreement = _delivery(map, id).agreement
    if agreement is None or measurement not in agreement.history:
        return map
    listed = list(agreement.history)
    listed.remove(measurement)
    return _with_history(map, id, listed)


def _with_history(map: ChainMap, id: DeliveryId, listed: Iterable[Measurement]) -> ChainMap:
    history = tuple(sorted(listed, key=lambda one: one.on))
    return agree(map, id, history=history, measured=history[-1].value if history else None)


def _delivery(map: ChainMap, id: DeliveryId) -> Delivery:
    delivery = map.deliveries.get(id)
    if delivery is None:
        raise UnknownRecord(id)
    return delivery

"""Which deliveries make a link under a filter. Loads no networkx: the window asks this, too."""

from __future__ import annotations

from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Flow, Flows, PartyKind


def passes(map: ChainMap, delivery: Delivery, flows: Flows) -> bool:
    """Whether a delivery counts: in use, between two parties that can, and of the right flow."""
    provider = map.provider_of(delivery)
    if not delivery.active or provider == delivery.consumer:
        return False
    if map.parties[provider].kind is PartyKind.EXTERNAL_CUSTOMER:
        return False
    if flows is Flows.DELIVERIES:
        return delivery.flow is Flow.DELIVERY
    if flows is Flows.CRITICAL:
        return (delivery.criticality or 0) >= map.settings.critical_from
    return True

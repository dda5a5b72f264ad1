"""Edits of the needs register: what customers need, how much, and which deliveries meet it."""

from __future__ import annotations

from dataclasses import replace

from chainmap.model.edits import new_id, put, reorder
from chainmap.model.map import ChainMap
from chainmap.model.names import tidy
from chainmap.model.records import DeliveryId, Need, NeedId, Party, PartyId, PartyKind


def customers(map: ChainMap) -> list[Party]:
    """Who may have needs: external customers first, then all others; each in the map's order."""
    outside = PartyKind.EXTERNAL_CUSTOMER
    return sorted(map.parties.values(), key=lambda party: party.kind is not outside)


def add_need(map: ChainMap, consumer: PartyId, text: str) -> ChainMap:
    """Adds a need; its id is `new_id(map, "needs")`. A blank text adds nothing."""
    text = tidy(text)
    return put(map, Need(NeedId(new_id(map, "needs")), consumer, text)) if text else map


def reword(map: ChainMap, id: NeedId, text: str) -> ChainMap:
    """Another text; a blank one leaves the map as it is."""
    text = tidy(text)
    return put(map, replace(map.needs[id], text=text)) if text else map


def weigh(map: ChainMap, id: NeedId, importance: int | None) -> ChainMap:
    """Sets how important the need is, 1–5; `None`: not known."""
    return put(map, replace(map.needs[id], importance=importance))


def can_meet(map: ChainMap, need: NeedId, delivery: DeliveryId) -> bool:
    """Only what the customer receives can meet its need."""
    return map.deliveries[delivery].consumer == map.needs[need].consumer


def link(map: ChainMap, need: NeedId, delivery: DeliveryId) -> ChainMap:
    """The delivery meets the need, if it goes to that customer."""
    met_by = map.needs[need].met_by
    if delivery in met_by or not can_meet(map, need, delivery):
        return map
    return put(map, replace(map.needs[need], met_by=(*met_by, delivery)))


def unlink(map: ChainMap, need: NeedId, delivery: DeliveryId) -> ChainMap:
    """The delivery does not meet the need."""
    met_by = tuple(id for id in map.needs[need].met_by if id != delivery)
    return put(map, replace(map.needs[need], met_by=met_by))


def move_need(map: ChainMap, id: NeedId, by: int) -> ChainMap:
    """Up (negative) or down among the needs of the same customer; ends stop it."""
    order = list(map.needs)
    same = [one for one in order if map.needs[one].consumer == map.needs[id].consumer]
    place = same.index(id)
    target = min(max(place + by, 0), len(same) - 1)
    slots = [order.index(one) for one in same]
    same.insert(target, same.pop(place))
    for slot, need in zip(slots, same, strict=True):
        order[slot] = need
    return reorder(map, "needs", order)

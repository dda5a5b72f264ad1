"""Walking with Alt and the arrow keys: along the deliveries that are shown, to the nearest one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from math import sqrt
from typing import TypeAlias

from chainmap.canvas.tools.pointer import Area
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, PartyId

Boxes: TypeAlias = Callable[[str], Area | None]
"""Where a party is drawn."""

_SLOPE = sqrt(3)
"""Of the cone that belongs to a way: 60° to either side."""
_ASIDE = 2.0
"""How much more a step aside counts than one along the way."""


class Way(Enum):
    """To the right is x, downwards is y."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def walk(map: ChainMap, boxes: Boxes, start: str, way: Way) -> str | None:
    """The party that one comes to from a party or a delivery; `None`: nothing leads that way.

    From a party: of those that a delivery joins it with, in either direction, and that lie within
    60° of the way, the nearest; what lies aside counts as twice as far. From a delivery: the end
    that lies that way, seen from the other one.
    """
    delivery = map.deliveries.get(DeliveryId(start))
    if delivery is not None:
        ends = {map.provider_of(delivery): delivery.consumer}
        ends |= {delivery.consumer: map.provider_of(delivery)}
        found = ((_distance(boxes, one, other, way), other) for one, other in ends.items())
    else:
        found = ((_distance(boxes, start, one, way), one) for one in _linked(map, PartyId(start)))
    near = [(distance, id) for distance, id in found if distance is not None]
    return min(near)[1] if near else None


def _linked(map: ChainMap, party: PartyId) -> Iterator[PartyId]:
    for delivery in map.deliveries_by_provider.get(party, ()):
        yield delivery.consumer
    for delivery in map.deliveries_by_consumer.get(party, ()):
        yield map.provider_of(delivery)


def _distance(boxes: Boxes, start: str, end: str, way: Way) -> float | None:
    """From middle to middle; `None` where the end lies another way, or nowhere."""
    one, other = boxes(start), boxes(end)
    if one is None or other is None:
        return None
    x, y = other.center.x - one.center.x, other.center.y - one.center.y
    along = x * way.value[0] + y * way.value[1]
    aside = abs(x * way.value[1]) + abs(y * way.value[0])
    if along <= 0 or aside > _SLOPE * along:
        return None
    return along + _ASIDE * aside

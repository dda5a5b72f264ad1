"""Where the parts of a map are drawn, for the writers that tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot, inf

from chainmap.model.records import DeliveryId, Party, PartyId, Point, Size

DEFAULT_SIZE = Size(160, 64)


@dataclass(frozen=True)
class Geometry:
    """Where parties stand (centres), how deliveries run, border to border, and where their names
    stand (centres); y down.
    """

    places: Mapping[PartyId, Point] = field(default_factory=dict)
    sizes: Mapping[PartyId, Size] = field(default_factory=dict)
    routes: Mapping[DeliveryId, Sequence[Point]] = field(default_factory=dict)
    labels: Mapping[DeliveryId, Point] = field(default_factory=dict)

    def place(self, party: Party) -> Point | None:
        return self.places.get(party.id, party.position)

    def size(self, party: Party) -> Size:
        return self.sizes.get(party.id, party.size or DEFAULT_SIZE)


def around(geometry: Geometry, members: Sequence[Party]) -> tuple[Point, Size]:
    """Centre and size of an area round these parties, with room for a title above them."""
    boxes = [(geometry.place(party) or Point(0, 0), geometry.size(party)) for party in members]
    boxes = boxes or [(Point(0, 0), DEFAULT_SIZE)]
    left = min(place.x - size.width / 2 for place, size in boxes) - 20
    right = max(place.x + size.width / 2 for place, size in boxes) + 20
    top = min(place.y - size.height / 2 for place, size in boxes) - 40
    bottom = max(place.y + size.height / 2 for place, size in boxes) + 20
    centre = Point((left + right) / 2, (top + bottom) / 2)
    return centre, Size(right - left, bottom - top)


def share_along(route: Sequence[Point], place: Point) -> float:
    """How far along the route, 0 to 1, it comes nearest to this place."""
    best, nearest, run = 0.0, inf, 0.0
    for one, two in pairwise(route):
        length = hypot(two.x - one.x, two.y - one.y)
        if length:
            along = (place.x - one.x) * (two.x - one.x) + (place.y - one.y) * (two.y - one.y)
            share = min(max(along / length**2, 0.0), 1.0)
            x, y = one.x + share * (two.x - one.x), one.y + share * (two.y - one.y)
            distance = hypot(place.x - x, place.y - y)
            if distance < nearest:
                best, nearest = run + share * length, distance
        run += length
    return best / run if run else 0.5

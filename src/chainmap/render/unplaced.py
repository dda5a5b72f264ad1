"""Where parties are shown that have no place yet: in rows below all others."""

from __future__ import annotations

from collections.abc import Collection
from math import ceil, sqrt

from chainmap.model.records import Party, PartyId, Point
from chainmap.render.geometry import Rect, party_size

GAP = 64.0
LEAST_IN_ROW = 6


def places_of_unplaced(parties: Collection[Party]) -> dict[PartyId, Point]:
    """Centres for the parties that lack one."""
    unplaced = [party for party in parties if party.position is None]
    if not unplaced:
        return {}
    placed = [Rect.around(at, party_size(party)) for party in parties if (at := party.position)]
    left = min((rect.left for rect in placed), default=0.0)
    top = max((rect.bottom + GAP for rect in placed), default=0.0)
    return _rows(unplaced, left, top)


def _rows(parties: list[Party], left: float, top: float) -> dict[PartyId, Point]:
    in_row = max(LEAST_IN_ROW, ceil(sqrt(len(parties)) * 1.2))
    places = {}
    for start in range(0, len(parties), in_row):
        row = parties[start : start + in_row]
        x, height = left, 0.0
        for party in row:
            size = party_size(party)
            places[party.id] = Point(x + size.width / 2, top + size.height / 2)
            x += size.width + GAP
            height = max(height, size.height)
        top += height + GAP
    return places

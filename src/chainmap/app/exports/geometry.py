"""Where a drawing has its parties and deliveries, for the formats that tell it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId
from chainmap.render.drawing import Drawing
from chainmap.render.geometry import party_size

if TYPE_CHECKING:
    from chainmap.exchange.geometry import Geometry


def geometry_of(drawing: Drawing) -> Geometry:
    """As it is drawn: places, sizes, lines and their names."""
    from chainmap.exchange.geometry import Geometry

    parties = drawing.map.parties.values()
    lines = drawing.deliveries.values()
    return Geometry(
        places={party.id: party.position for party in parties if party.position},
        sizes={party.id: party_size(party) for party in parties},
        routes={DeliveryId(line.id): line.points for line in lines},
        labels={DeliveryId(line.id): line.place for line in lines},
    )


def geometry_for(map: ChainMap) -> Geometry:
    """As the whole map would be drawn, whatever is hidden or folded in it; needs no window."""
    from chainmap.render.picture import application
    from chainmap.render.prepare import prepared

    application()
    groups = {id: replace(group, folded=False) for id, group in map.groups.items()}
    whole = replace(map, groups=groups, display=replace(map.display, filter=None))
    return geometry_of(Drawing(*prepared(whole)))

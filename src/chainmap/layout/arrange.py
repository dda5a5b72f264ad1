"""Places and routes for a whole map, layered from the support to the external customers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from chainmap.layout.composing import composed, without_excess
from chainmap.layout.fixed import around_fixed
from chainmap.layout.geometry import area_of
from chainmap.layout.routing import labelled, mended, route
from chainmap.layout.values import Arrangement, Box, Direction, Link, Point
from chainmap.layout.wellformed import drawable, sane


def arrange(
    boxes: Iterable[Box],
    links: Iterable[Link],
    *,
    direction: Direction = Direction.DOWN,
    fixed: Mapping[str, Point] | None = None,
) -> Arrangement:
    """Places and routes; the same input gives the same output.

    Links of a box to itself and links to unknown boxes get no route. Of a box with more than 120
    links the others are drawn simply; it is named in `simplified`.

    Args:
        direction: where the external customers stand, seen from the support.
        fixed: places that are kept exactly; the others are placed round them.

    Raises:
        LayoutFailed: the engine gave no answer.
    """
    known = sane(boxes)
    wanted = drawable(known, links)
    hubs = without_excess(wanted)[1]
    picture = composed(known, wanted, direction)
    places = picture.places
    kept = {id: at for id, at in (fixed or {}).items() if id in places}
    if kept:
        places = around_fixed(known, places, kept)
        return Arrangement(places, route(known, places, wanted), hubs)
    areas = {box.id: area_of(places[box.id], box.size) for box in known}
    lines = mended(wanted, picture.lines, areas)
    return Arrangement(places, labelled(wanted, lines, areas, wished=picture.labels), hubs)

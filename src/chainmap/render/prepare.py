"""Places and routes for a map that lacks them, so that any map can be shown in a picture."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from chainmap.errors import LayoutFailed
from chainmap.layout.values import Box, Link, Route
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.render.geometry import boxes_and_links

log = logging.getLogger(__name__)


def prepared(map: ChainMap) -> tuple[ChainMap, Mapping[str, Route]]:
    """The map with a place for every party, and routes for its deliveries.

    Places that are there stay. Where the layout engine fails, the map is as it was, without routes.
    """
    boxes, links = boxes_and_links(map)
    try:
        if any(party.position is None for party in map.parties.values()):
            return _arranged(map, boxes, links)
        return map, _routed(map, boxes, links)
    except LayoutFailed as error:
        log.warning("layout failed: %s", error.detail)
        return map, {}


def _arranged(
    map: ChainMap, boxes: list[Box], links: list[Link]
) -> tuple[ChainMap, Mapping[str, Route]]:
    # The engine is heavy: only pictures and the layout command load it.
    from chainmap.layout.arrange import arrange

    placed = _places(map)
    found = arrange(boxes, links, fixed=placed)
    missing = {id: place for id, place in found.places.items() if id not in placed}
    map = edits.arrange(map, missing)
    return map, found.routes or _routed(map, boxes, links)


def _routed(map: ChainMap, boxes: list[Box], links: list[Link]) -> Mapping[str, Route]:
    from chainmap.layout.routing import route

    return route(boxes, _places(map), links)


def _places(map: ChainMap) -> dict[str, Point]:
    return {party.id: party.position for party in map.parties.values() if party.position}

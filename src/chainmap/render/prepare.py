"""Places and routes for a map that lacks them, so that any map can be shown in a picture."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from chainmap.errors import LayoutFailed
from chainmap.layout.values import Route
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Lines
from chainmap.model.shown import shown
from chainmap.render.geometry import boxes_and_links

log = logging.getLogger(__name__)


def prepared(
    map: ChainMap, like: Mapping[str, Route] | None = None
) -> tuple[ChainMap, Mapping[str, Route]]:
    """What is shown of a map, with a place for every party, and routes for its deliveries.

    Places that are there stay. `like`: routes of another picture, taken over where they fit.
    Where the layout engine fails, the map is as it was, without routes.
    """
    try:
        if len(map.places) < len(map.parties):
            return _arranged(map)
        map = shown(map).map
        return map, _routed(map, like)
    except LayoutFailed as error:
        log.warning("layout failed: %s", error.detail)
        return map, {}


def _arranged(map: ChainMap) -> tuple[ChainMap, Mapping[str, Route]]:
    # The engine is heavy: only pictures and the layout command load it.
    from chainmap.layout.arrange import arrange

    found = arrange(*boxes_and_links(map), fixed=map.places)
    missing = {id: place for id, place in found.places.items() if id not in map.places}
    placed = edits.arrange(map, missing)
    drawn = shown(placed).map
    is_as_found = drawn is placed and map.display.lines is not Lines.STRAIGHT
    return drawn, found.routes if is_as_found else _routed(drawn)


def _routed(map: ChainMap, like: Mapping[str, Route] | None = None) -> Mapping[str, Route]:
    from chainmap.layout.carried import carried
    from chainmap.layout.routing import route
    from chainmap.layout.straight import route_straight

    boxes, links = boxes_and_links(map)
    is_straight = map.display.lines is Lines.STRAIGHT
    keep = carried(like, boxes, map.places, links) if like else None
    return (route_straight if is_straight else route)(boxes, map.places, links, keep=keep)

"""Lines of one picture taken over into another of the same boxes, so that both look alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from chainmap.layout.geometry import TOUCH, Area, area_of, attached
from chainmap.layout.values import Box, Link, Point, Route

_NEAR = 60.0
"""Units that a border may have moved: a longer name makes a box wider, or a line higher."""


def carried(
    routes: Mapping[str, Route],
    boxes: Iterable[Box],
    places: Mapping[str, Point],
    links: Iterable[Link],
) -> dict[str, Route]:
    """The lines that end at their boxes in this picture, too.

    Where a box has grown or shrunk on the spot, its lines are drawn on to its border. Whether
    something stands in the way of a line is not asked: `route(keep=…)` does that.
    """
    areas = {box.id: area_of(places[box.id], box.size) for box in boxes if box.id in places}
    return dict(_fitting(routes, areas, links))


def _fitting(
    routes: Mapping[str, Route],
    areas: Mapping[str, Area],
    links: Iterable[Link],
) -> Iterator[tuple[str, Route]]:
    for link in links:
        route = routes.get(link.id)
        is_placed = link.provider in areas and link.consumer in areas
        if route is None or len(route.points) < 2 or not is_placed:
            continue
        first, *inner, last = route.points
        start = _on_border(first, inner[0] if inner else last, areas[link.provider])
        end = _on_border(last, inner[-1] if inner else first, areas[link.consumer])
        if start is not None and end is not None:
            yield link.id, Route((start, *inner, end), route.label)


def _on_border(end: Point, before: Point, area: Area) -> Point | None:
    """The end of a line, drawn on or back along its last piece to the border of its box."""
    if attached(end, area):
        return end
    is_upright = abs(end.x - before.x) < TOUCH
    if not is_upright and abs(end.y - before.y) >= TOUCH:
        return None
    borders = (area.top, area.bottom) if is_upright else (area.left, area.right)
    now, then = (end.y, before.y) if is_upright else (end.x, before.x)
    border = min(borders, key=lambda at: abs(at - then))
    # The last piece must still lead to the box from the side that it came from.
    if abs(border - now) > _NEAR or (border - then) * (now - then) <= 0:
        return None
    moved = Point(end.x, border) if is_upright else Point(border, end.y)
    return moved if attached(moved, area) else None

"""The layers run from left to right inside; here they are turned to where they are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from chainmap.layout.values import Box, Direction, Link, Point, Size

_UPRIGHT = (Direction.DOWN, Direction.UP)
_BACKWARDS = (Direction.LEFT, Direction.UP)


def turned_box(box: Box, direction: Direction) -> Box:
    return replace(box, size=_swapped(box.size)) if direction in _UPRIGHT else box


def turned_link(link: Link, direction: Direction) -> Link:
    if direction not in _UPRIGHT or link.label is None:
        return link
    return replace(link, label=_swapped(link.label))


def turned_back(
    places: Mapping[str, Point], lines: Mapping[str, tuple[Point, ...]], direction: Direction
) -> tuple[dict[str, Point], dict[str, tuple[Point, ...]]]:
    """Places and lines as seen with the customers at the side that `direction` says."""
    return (
        {id: _turned(at, direction) for id, at in places.items()},
        {id: tuple(_turned(p, direction) for p in line) for id, line in lines.items()},
    )


def _turned(point: Point, direction: Direction) -> Point:
    x = -point.x if direction in _BACKWARDS else point.x
    return Point(point.y, x) if direction in _UPRIGHT else Point(x, point.y)


def _swapped(size: Size) -> Size:
    return Size(size.height, size.width)

"""The layers run from left to right inside; here they are turned to where they are wanted."""

from __future__ import annotations

from dataclasses import replace

from chainmap.layout.picture import Picture
from chainmap.layout.values import Box, Direction, Link, Point, Size

_UPRIGHT = (Direction.DOWN, Direction.UP)
_BACKWARDS = (Direction.LEFT, Direction.UP)


def turned_box(box: Box, direction: Direction) -> Box:
    return replace(box, size=_swapped(box.size)) if direction in _UPRIGHT else box


def turned_link(link: Link, direction: Direction) -> Link:
    if direction not in _UPRIGHT or link.label is None:
        return link
    return replace(link, label=_swapped(link.label))


def turned_back(picture: Picture, direction: Direction) -> Picture:
    """The picture as seen with the customers at the side that `direction` says."""
    return picture.mapped(lambda point: _turned(point, direction))


def _turned(point: Point, direction: Direction) -> Point:
    x = -point.x if direction in _BACKWARDS else point.x
    return Point(point.y, x) if direction in _UPRIGHT else Point(x, point.y)


def _swapped(size: Size) -> Size:
    return Size(size.height, size.width)

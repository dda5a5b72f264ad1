"""What goes into a layout and what comes out. All lengths are scene units, y grows downwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from chainmap.model.records import Point, Size

__all__ = ["Arrangement", "Box", "Direction", "Link", "Point", "Route", "Size", "Stand", "Style"]


class Direction(StrEnum):
    """Where the external customers stand, seen from the support departments."""

    RIGHT = "right"
    DOWN = "down"
    LEFT = "left"
    UP = "up"


class Style(StrEnum):
    """What a layout goes by.

    Layered: few crossings. Tiers: how far each is from the external customers. Radial: round one
    box. Swimlanes: a lane for each group. Compact: fills a page.
    """

    LAYERED = "layered"
    TIERS = "tiers"
    RADIAL = "radial"
    SWIMLANES = "swimlanes"
    COMPACT = "compact"


class Stand(StrEnum):
    """Where along the flow a box belongs."""

    FREE = "free"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Box:
    """Something to place; its place is its centre. `stand`: suppliers first, customers last.

    `group`: those of the same share a lane.
    """

    id: str
    size: Size
    stand: Stand = Stand.FREE
    group: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two boxes, by id; `label` `None`: nothing is written on it.

    `against_flow` marks what runs backwards by nature, such as feedback from a customer.
    """

    id: str
    provider: str
    consumer: str
    label: Size | None = None
    against_flow: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """Corners from the provider's border to the consumer's border, and the centre of the label."""

    points: tuple[Point, ...]
    label: Point | None = None

    def moved(self, way: tuple[float, float]) -> Route:
        """The same so far off."""
        label = None if self.label is None else _off(self.label, way)
        return Route(tuple(_off(point, way) for point in self.points), label)


def _off(point: Point, way: tuple[float, float]) -> Point:
    return Point(point.x + way[0], point.y + way[1])


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Places by box id, routes by link id."""

    places: Mapping[str, Point] = field(default_factory=dict)
    routes: Mapping[str, Route] = field(default_factory=dict)

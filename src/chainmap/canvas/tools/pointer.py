"""The pointer as the gestures see it: a place in the scene and what lies under it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from math import hypot

from chainmap.model.records import Point

CLICK_REACH = 4.0
"""A press moved by no more than this many pixels is a click."""


class Zone(Enum):
    EMPTY = auto()
    PARTY = auto()
    BORDER = auto()
    """The edge of a party, from which deliveries are drawn."""
    DELIVERY = auto()
    LABEL = auto()
    """The name of a delivery."""
    NOTE = auto()
    AREA = auto()
    """The title or the border of a group's area."""
    FOLD = auto()
    """What folds a group, or opens it."""
    CORNER = auto()
    """A corner of the one thing that is selected, to resize it by."""
    END = auto()
    """An end of the one delivery that is selected, to reconnect it by."""
    ADD = auto()
    """A handle beside a party, to add the next one by."""


class Part(Enum):
    """Which of several alike handles."""

    NONE = auto()
    TOP_LEFT = auto()
    TOP_RIGHT = auto()
    BOTTOM_LEFT = auto()
    BOTTOM_RIGHT = auto()
    START = auto()
    END = auto()
    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """`id`: of what is drawn, a folded group or a bundle included; empty in the zone `EMPTY`."""

    zone: Zone
    id: str = ""
    part: Part = Part.NONE

    @property
    def is_party(self) -> bool:
        return self.zone in (Zone.PARTY, Zone.BORDER)

    @property
    def is_delivery(self) -> bool:
        return self.zone in (Zone.DELIVERY, Zone.LABEL)


NOTHING = Target(Zone.EMPTY)


@dataclass(frozen=True, slots=True)
class Pointer:
    """`unit`: scene units in one pixel.

    `adds`: Shift or Ctrl is held; `copies`: Ctrl or Alt; `free`: Alt; `straight`: Shift.
    """

    at: Point
    over: Target = NOTHING
    unit: float = 1.0
    adds: bool = False
    copies: bool = False
    free: bool = False
    straight: bool = False

    def is_click_from(self, press: Pointer) -> bool:
        way = hypot(self.at.x - press.at.x, self.at.y - press.at.y)
        return way <= CLICK_REACH * self.unit


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle in scene units."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def between(cls, one: Point, other: Point) -> Area:
        return cls(
            min(one.x, other.x), min(one.y, other.y), max(one.x, other.x), max(one.y, other.y)
        )

    @property
    def center(self) -> Point:
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def moved(self, way: tuple[float, float]) -> Area:
        x, y = way
        return Area(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def united(self, other: Area) -> Area:
        return Area(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grown(self, by: float) -> Area:
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, at: Point) -> bool:
        return self.left <= at.x <= self.right and self.top <= at.y <= self.bottom

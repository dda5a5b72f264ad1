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
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """`id` is empty in the zone `EMPTY`."""

    zone: Zone
    id: str = ""

    @property
    def is_party(self) -> bool:
        return self.zone in (Zone.PARTY, Zone.BORDER)


NOTHING = Target(Zone.EMPTY)


@dataclass(frozen=True, slots=True)
class Pointer:
    """`unit`: scene units in one pixel. `adds`: Shift or Ctrl is held. `free`: Alt is held."""

    at: Point
    over: Target = NOTHING
    unit: float = 1.0
    adds: bool = False
    free: bool = False

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

"""Charts in words, ready to be painted: values, texts and scales in one language.

Nothing here knows how large they are or what colours they have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from chainmap.model.records import DeliveryId
from chainmap.wording.card import Tone


@dataclass(frozen=True, slots=True)
class Head:
    """`notes`: how to read it. `context`: organisation, map, date.

    `hint`: what to record first, where there is nothing to be shown. `told`: what it shows, for
    those who cannot see it.
    """

    title: str
    subtitle: str
    notes: tuple[str, ...]
    context: str
    told: str
    hint: str = ""


class Tick(NamedTuple):
    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    title: str
    low: float
    high: float
    ticks: tuple[Tick, ...]


# -- importance and performance ---------------------------------------------------------------


class Corner(NamedTuple):
    """A quadrant: on or right of the upright line, on or above the level one."""

    is_right: bool
    is_above: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A delivery. `label`: what stands beside it where there is room; `tip`: all about it."""

    delivery: DeliveryId
    x: float
    y: float
    corner: Corner
    label: str
    tip: str


@dataclass(frozen=True, slots=True)
class ScatterChart:
    """`cross`: where the lines are that part the quadrants, and how they are called.

    `unlabelled`: says that {count} have no label.
    """

    head: Head
    across: Axis
    up: Axis
    cross: tuple[Tick, Tick]
    corners: Mapping[Corner, str]
    dots: tuple[Dot, ...]
    unlabelled: str


# -- bars -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bar:
    """`value` `None`: nothing known. `is_thin`: it rests on too few answers."""

    value: float | None
    text: str
    is_thin: bool = False


@dataclass(frozen=True, slots=True)
class BarGroup:
    """A bar for each series, and how far they are apart."""

    name: str
    bars: tuple[Bar, ...]
    gap: float | None
    gap_text: str
    tip: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """`gap_title` heads the differences, which lie between −`most_gap` and +`most_gap`.

    `is_judged`: one below 0 is bad, one above is good.
    """

    head: Head
    axis: Axis
    series: tuple[str, ...]
    groups: tuple[BarGroup, ...]
    gap_title: str
    most_gap: float
    is_judged: bool


# -- over time --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moment:
    """A value on a day. `is_met` `None`: it is not judged."""

    on: date
    value: float
    is_met: bool | None
    label: str
    tip: str


@dataclass(frozen=True, slots=True)
class Part:
    """How many agreements stand in this way now: met is good, missed bad, unknown muted."""

    tone: Tone
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class TimeChart:
    """`days`: the ticks across, at the ordinals of their dates. `target`: a line across.

    `now`: all agreements as they stand, headed by `now_title`; empty where it is about one.
    """

    head: Head
    up: Axis
    days: tuple[Tick, ...]
    moments: tuple[Moment, ...]
    target: Tick | None
    legend: tuple[tuple[bool, str], ...]
    now_title: str
    now: tuple[Part, ...]


Chart: TypeAlias = ScatterChart | BarChart | TimeChart

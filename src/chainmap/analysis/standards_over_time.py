"""How many standards were met when, from what was measured of each on its days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.standards import StandardStatus, is_met, status_counts
from chainmap.model.map import ChainMap
from chainmap.model.records import Agreement


@dataclass(frozen=True, slots=True)
class MetBy:
    """`met` of the `measured` standards, each by its last value of that day or before."""

    on: date
    met: int
    measured: int

    @property
    def share(self) -> float:
        """0–1."""
        return self.met / self.measured


@dataclass(frozen=True, slots=True)
class StandardsOverTime:
    """`now`: how all agreements stand, those without dates too, of which `undated` have a value."""

    steps: tuple[MetBy, ...]
    now: Mapping[StandardStatus, int]
    undated: int


def standards_over_time(map: ChainMap, *, by_month: bool = False) -> StandardsOverTime:
    """The share met on each day of measuring, or at the end of each month with one.

    Definition: on a day, met / measured over the active deliveries whose standard has a target and
    was measured by then, against the target of today.
    """
    agreements = [d.agreement for d in active_deliveries(map) if d.agreement]
    undated = sum(not one.history and is_met(one, one.measured) is not None for one in agreements)
    steps = tuple(_steps(_events(agreements), by_month=by_month))
    return StandardsOverTime(steps, status_counts(map), undated)


def _events(agreements: Iterable[Agreement]) -> list[tuple[date, int, bool]]:
    """Day, place of the agreement, and whether it was met then, in the order of time."""
    events = []
    for place, agreement in enumerate(agreements):
        for measured in agreement.history:
            met = is_met(agreement, measured.value)
            if met is not None:
                events.append((measured.on, place, met))
    return sorted(events, key=lambda event: event[0])


def _steps(events: Iterable[tuple[date, int, bool]], *, by_month: bool) -> Iterator[MetBy]:
    latest: dict[int, bool] = {}
    for day, group in groupby(events, lambda event: _month_end(event[0]) if by_month else event[0]):
        latest.update((place, met) for _, place, met in group)
        yield MetBy(day, sum(latest.values()), len(latest))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])

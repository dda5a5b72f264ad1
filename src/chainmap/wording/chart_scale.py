"""Scales for charts: round numbers and days that stand beside an axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil, floor, log10

from chainmap.wording.chart import Axis, Tick
from chainmap.wording.language import Translate
from chainmap.wording.numbers import day, number

HUGE, MOST_DECIMALS = 1e9, 6
"""Beyond, figures are written shortly."""
LEAST_SPAN, MOST_SPAN = 1e-9, 1e300
"""From the lowest to the highest: as a share of the values, and as such."""
SHORT, LONG, VERY_LONG = 120, 800, 3000
"""Days up to which days, months, quarters are marked; beyond, years."""
MOST_YEARS = 24


def score_axis(title: str, tr: Translate) -> Axis:
    """The scale of 1–5."""
    return Axis(title, 1, 5, tuple(Tick(score, number(score, tr)) for score in range(1, 6)))


def round_axis(title: str, values: Sequence[float], tr: Translate) -> Axis:
    """An axis that holds all values, from a round number to a round number.

    >>> from chainmap.wording.language import catalogue
    >>> [tick.text for tick in round_axis("", [1.2, 3.9], catalogue("en")).ticks]
    ['1', '2', '3', '4']
    """
    low, high = float(min(values)), float(max(values))
    if low == high:
        low, high = low - (abs(low) or 1) / 2, high + (abs(high) or 1) / 2
    # What numbers cannot tell apart, or cannot span, has no round numbers between its ends.
    if not max(abs(low), abs(high)) * LEAST_SPAN < high - low < MOST_SPAN:
        low, high = min(values), max(values)
        ticks = tuple(Tick(end, _short(end)) for end in dict.fromkeys((low, high)))
        return Axis(title, low, high, ticks)
    step = _step((high - low) / 4)
    decimals = max(-floor(log10(step)), 0)
    places = [place * step for place in range(floor(low / step), ceil(high / step) + 1)]
    ticks = tuple(Tick(place, _figure(place, decimals, tr)) for place in places)
    return Axis(title, min(places[0], low), max(places[-1], high), ticks)


def _step(least: float) -> float:
    """The next of 1, 2, 5, 10, 20 …"""
    power = 10.0 ** floor(log10(least))
    return next(power * unit for unit in (1, 2, 5, 10) if power * unit >= least * 0.999)


def _figure(value: float, decimals: int, tr: Translate) -> str:
    is_plain = abs(value) < HUGE and decimals <= MOST_DECIMALS
    return number(value, tr, decimals) if is_plain else _short(value)


def _short(value: float) -> str:
    return f"{value:.3g}"


def day_ticks(days: Sequence[date], tr: Translate) -> tuple[Tick, ...]:
    """Days, months, quarters or years between the first and the last; `days` in order.

    A painter leaves out those for which it has no room.
    """
    if not days:
        return ()
    first, last = days[0], days[-1]
    span = (last - first).days
    if span <= SHORT:
        return tuple(Tick(one.toordinal(), day(one, tr)) for one in dict.fromkeys(days))
    months = 1 if span <= LONG else 3 if span <= VERY_LONG else 12
    if months < 12:
        marks = [one for one in _months(first, last) if (one.month - 1) % months == 0]
        return tuple(Tick(one.toordinal(), month(one, tr)) for one in marks)
    every = (last.year - first.year) // MOST_YEARS + 1
    years = range(first.year + 1, last.year + 1, every)
    return tuple(Tick(date(year, 1, 1).toordinal(), str(year)) for year in years)


def _months(first: date, last: date) -> Iterator[date]:
    """The first day of each month after the first and up to the last day."""
    for place in range(first.year * 12 + first.month, last.year * 12 + last.month):
        yield date(place // 12, place % 12 + 1, 1)


def month(day: date, tr: Translate) -> str:
    return tr("{year}-{month}").format(year=day.year, month=f"{day.month:02}")

"""What the cells of the matrix are coloured by. Each colour comes with a figure or a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from chainmap.model.records import Delivery
from chainmap.render.theme import Theme, mixed, readable_on
from chainmap.wording.language import tr
from chainmap.wording.numbers import number

SHARES = (0.12, 0.26, 0.40, 0.55, 1.0)
"""Shares of a colour in the surface, step by step; in between no text could be read on it."""


class Heat(StrEnum):
    NONE = "none"
    COUNT = "count"
    SATISFACTION = "satisfaction"
    TRUST = "trust"
    CRITICALITY = "criticality"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is filled, what is written on it and in which colour."""

    fill: str
    ink: str
    figure: str


def heat_name(heat: Heat) -> str:
    names = {
        Heat.NONE: tr("No colour"),
        Heat.COUNT: tr("Number of deliveries"),
        Heat.SATISFACTION: tr("Lowest satisfaction"),
        Heat.TRUST: tr("Lowest trust"),
        Heat.CRITICALITY: tr("Highest criticality"),
        Heat.STANDARD: tr("Standard"),
    }
    return names[heat]


def heat_words(heat: Heat) -> str:
    """What the colours and figures mean."""
    rated = tr("1 (orange) to 5 (blue); – is not rated. Of several deliveries the lowest counts.")
    words = {
        Heat.NONE: tr("The figure is the number of deliveries."),
        Heat.COUNT: tr("The figure is the number of deliveries; more are stronger."),
        Heat.SATISFACTION: rated,
        Heat.TRUST: rated,
        Heat.CRITICALITY: tr("1 to 5, higher is stronger; – is not known. The highest counts."),
        Heat.STANDARD: tr("✗ missed, ? not measured, – no standard, ✓ met. The worst counts."),
    }
    return words[heat]


def look_of(heat: Heat, deliveries: Iterable[Delivery], theme: Theme) -> Look:
    """How a cell with these deliveries looks."""
    listed = list(deliveries)
    if heat is Heat.NONE:
        fill = mixed(theme.accent, theme.surface, 0.22)
        return Look(fill, readable_on(fill), str(len(listed)))
    if heat is Heat.COUNT:
        return _sequential(min(len(listed), 5), theme, figure=str(len(listed)))
    if heat is Heat.STANDARD:
        return _standard(listed, theme)
    if heat is Heat.CRITICALITY:
        known = [d.criticality for d in listed if d.criticality is not None]
        return _sequential(max(known), theme) if known else _unknown(theme)
    worst = min(_ratings(heat, listed), default=None)
    if worst is None:
        return _unknown(theme)
    return _diverging(int(worst + 0.5), theme, figure=number(worst, tr, 1))


def _ratings(heat: Heat, deliveries: Iterable[Delivery]) -> Iterable[float]:
    from chainmap.analysis.raters import given

    item = "satisfaction" if heat is Heat.SATISFACTION else "trust"
    values = (given(delivery, item) for delivery in deliveries)
    return (value for value in values if value is not None)


def _standard(deliveries: Iterable[Delivery], theme: Theme) -> Look:
    from chainmap.analysis.standards import StandardStatus, standard_status

    mark: dict[StandardStatus, Callable[[], Look]] = {
        StandardStatus.MISSED: lambda: _diverging(1, theme, figure="✗"),
        StandardStatus.NOT_MEASURED: lambda: _filled(theme.surface_raised, "?"),
        StandardStatus.NONE: lambda: _unknown(theme),
        StandardStatus.MET: lambda: _diverging(5, theme, figure="✓"),
    }
    stands = {standard_status(delivery) for delivery in deliveries}
    return next((mark[status]() for status in mark if status in stands), _unknown(theme))


def _sequential(step: int, theme: Theme, figure: str = "") -> Look:
    return _filled(mixed(theme.accent, theme.surface, SHARES[step - 1]), figure or str(step))


def _diverging(step: int, theme: Theme, figure: str = "") -> Look:
    """1 and 5 are strong, 3 is pale."""
    colour = theme.bad if step < 3 else theme.accent
    share = SHARES[2 * abs(step - 3)]
    fill = theme.surface_raised if step == 3 else mixed(colour, theme.surface, share)
    return _filled(fill, figure or str(step))


def _unknown(theme: Theme) -> Look:
    return Look(theme.surface, theme.text_muted, "–")


def _filled(fill: str, figure: str) -> Look:
    return Look(fill, readable_on(fill), figure)

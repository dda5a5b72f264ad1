"""What the cells of the matrix are coloured by: in the canvas' colours, with a figure or a mark."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from chainmap.model.overlay import STRENGTHS, VALUES, Tone
from chainmap.model.records import Delivery
from chainmap.render.overlay_painter import toned
from chainmap.render.theme import Theme, mixed, readable_on
from chainmap.wording.language import tr
from chainmap.wording.numbers import number


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
    rated = tr("1 (bad) to 5 (good); – is not rated. Of several deliveries the lowest counts.")
    words = {
        Heat.NONE: tr("The figure is the number of deliveries."),
        Heat.COUNT: tr("The figure is the number of deliveries; more are stronger."),
        Heat.SATISFACTION: rated,
        Heat.TRUST: rated,
        Heat.CRITICALITY: tr("1 to 5, higher is stronger; – is not known. The highest counts."),
        Heat.STANDARD: tr("✗ missed, ? not measured, – no standard, ✓ met. The worst counts."),
    }
    return words[heat]


def look_of(heat: Heat, deliveries: Collection[Delivery], theme: Theme) -> Look:
    """How a cell with these deliveries looks."""
    if heat is Heat.NONE:
        fill = mixed(theme.accent, theme.surface, 0.22)
        return Look(fill, readable_on(fill), str(len(deliveries)))
    tone, figure = _tone_of(heat, deliveries)
    colours = toned(theme, tone)
    return Look(colours.fill, colours.text, figure)


def _tone_of(heat: Heat, deliveries: Collection[Delivery]) -> tuple[Tone, str]:
    if heat is Heat.COUNT:
        return STRENGTHS[min(len(deliveries), 5) - 1], str(len(deliveries))
    if heat is Heat.STANDARD:
        return _standard(deliveries)
    if heat is Heat.CRITICALITY:
        highest = max((d.criticality or 0 for d in deliveries), default=0)
        return (STRENGTHS[highest - 1], str(highest)) if highest else UNKNOWN
    worst = min(_ratings(heat, deliveries), default=None)
    if worst is None:
        return UNKNOWN
    return VALUES[int(worst + 0.5) - 1], number(worst, tr, 1)


UNKNOWN = (Tone.NONE, "–")


def _ratings(heat: Heat, deliveries: Iterable[Delivery]) -> Iterable[float]:
    """Of several raters of a delivery the mean counts."""
    from chainmap.analysis.raters import given

    item = "satisfaction" if heat is Heat.SATISFACTION else "trust"
    values = (given(delivery, item) for delivery in deliveries)
    return (value for value in values if value is not None)


def _standard(deliveries: Iterable[Delivery]) -> tuple[Tone, str]:
    # Imports networkx, which must not be waited for before the first paint.
    from chainmap.analysis.colouring import MET, MISSED, NO_STANDARD, NOT_MEASURED
    from chainmap.analysis.standards import StandardStatus, standard_status

    marks = {
        StandardStatus.MISSED: MISSED,
        StandardStatus.NOT_MEASURED: NOT_MEASURED,
        StandardStatus.NONE: NO_STANDARD,
        StandardStatus.MET: MET,
    }
    stands = {standard_status(delivery) for delivery in deliveries}
    worst = next(status for status in marks if status in stands)
    return marks[worst].tone, marks[worst].badge

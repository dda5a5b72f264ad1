"""The charts of a map in words: one entry point, and what each is called."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.model.chart import MIDPOINT, MONTHS, ChartChoice, ChartKind
from chainmap.model.map import ChainMap
from chainmap.wording.chart import Chart
from chainmap.wording.chart_bars import comparison_chart, servqual_chart
from chainmap.wording.chart_scatter import scatter_chart
from chainmap.wording.chart_time import measured_chart, standards_chart
from chainmap.wording.language import Translate


def chart_name(kind: ChartKind, tr: Translate) -> str:
    """What a chart is called, as a choice."""
    names = {
        ChartKind.IMPORTANCE_PERFORMANCE: tr("Importance and performance"),
        ChartKind.SERVQUAL: tr("SERVQUAL: expected and perceived"),
        ChartKind.COMPARISON: tr("Internal and external customers"),
        ChartKind.STANDARDS: tr("Standards over time"),
    }
    return names[kind]


def chart(choice: ChartChoice, map: ChainMap, tr: Translate) -> Chart:
    """A chart of all active deliveries, or of the one that the choice names.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    kind, of = choice
    if kind is ChartKind.IMPORTANCE_PERFORMANCE:
        return scatter_chart(map, tr, at_midpoint=of == MIDPOINT)
    if kind is ChartKind.SERVQUAL:
        return servqual_chart(map, tr, of)
    if kind is ChartKind.COMPARISON:
        return comparison_chart(map, tr)
    if of in ("", MONTHS):
        return standards_chart(map, tr, by_month=of == MONTHS)
    return measured_chart(map, tr, of)


def charts(map: ChainMap, tr: Translate) -> Iterator[Chart]:
    """One of each kind, for a report; those that have nothing to show are left out."""
    for kind in ChartKind:
        made = chart(ChartChoice(kind), map, tr)
        if not made.head.hint:
            yield made

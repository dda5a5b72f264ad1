"""Charts laid out for a width and a height; the same painters serve screen and files."""

from __future__ import annotations

from chainmap.render.charts.bars import bars_height, bars_laid
from chainmap.render.charts.parts import PAD, SUBTITLE, Around, Laid, frame_height
from chainmap.render.charts.scatter import scatter_laid
from chainmap.render.charts.time import time_height, time_laid
from chainmap.wording.chart import BarChart, Chart, ScatterChart


def laid_out(
    chart: Chart,
    width: float,
    height: float,
    *,
    around: Around = Around.ALL,
    selected: frozenset[str] = frozenset(),
) -> Laid:
    """`selected`: deliveries whose names come first."""
    if isinstance(chart, ScatterChart):
        return scatter_laid(chart, width, height, around, selected)
    if isinstance(chart, BarChart):
        return bars_laid(chart, width, height, around)
    return time_laid(chart, width, height, around)


def natural_height(chart: Chart, width: float, around: Around = Around.ALL) -> float:
    """How high it looks best."""
    return _height(chart, width, around, roomy=True)


def least_height(chart: Chart, width: float, around: Around = Around.ALL) -> float:
    """Below this it could not be read."""
    return _height(chart, width, around, roomy=False)


def _height(chart: Chart, width: float, around: Around, *, roomy: bool) -> float:
    edges = frame_height(chart.head, width, around)
    room = width - 2 * PAD
    if isinstance(chart, BarChart):
        return edges + bars_height(chart, room, roomy=roomy)
    if not isinstance(chart, ScatterChart):
        return edges + time_height(chart, room, roomy=roomy)
    if chart.head.hint:
        return edges + 5 * SUBTITLE.line
    return edges + (min(max(0.62 * width, 380.0), 640.0) if roomy else 210.0)

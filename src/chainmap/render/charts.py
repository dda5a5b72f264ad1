"""Charts laid out for a width and a height; the same painters serve screen and files."""

from __future__ import annotations

from chainmap.render.chart_bars import bars_height, bars_laid
from chainmap.render.chart_parts import PAD, SUBTITLE, Laid, frame_height
from chainmap.render.chart_scatter import scatter_laid
from chainmap.render.chart_time import time_height, time_laid
from chainmap.wording.chart import BarChart, Chart, ScatterChart


def laid_out(
    chart: Chart,
    width: float,
    height: float,
    *,
    titled: bool = True,
    selected: frozenset[str] = frozenset(),
) -> Laid:
    """`titled`: with title and context. `selected`: deliveries whose names come first."""
    if isinstance(chart, ScatterChart):
        return scatter_laid(chart, width, height, titled=titled, selected=selected)
    if isinstance(chart, BarChart):
        return bars_laid(chart, width, height, titled=titled)
    return time_laid(chart, width, height, titled=titled)


def natural_height(chart: Chart, width: float, *, titled: bool = True) -> float:
    """How high it looks best."""
    return _height(chart, width, titled=titled, roomy=True)


def least_height(chart: Chart, width: float, *, titled: bool = True) -> float:
    """Below this it could not be read."""
    return _height(chart, width, titled=titled, roomy=False)


def _height(chart: Chart, width: float, *, titled: bool, roomy: bool) -> float:
    around = frame_height(chart.head, width, titled=titled)
    room = width - 2 * PAD
    if isinstance(chart, BarChart):
        return around + bars_height(chart, room, roomy=roomy)
    if not isinstance(chart, ScatterChart):
        return around + time_height(chart, room, roomy=roomy)
    if chart.head.hint:
        return around + 5 * SUBTITLE.line
    return around + (min(max(0.62 * width, 380.0), 640.0) if roomy else 240.0)

"""`chainmap export --chart`: a chart as a picture."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from chainmap.cli import files
from chainmap.cli.streams import tell
from chainmap.errors import UnknownRecord, UsageError
from chainmap.model.chart import MIDPOINT, MONTHS, ChartChoice, ChartKind
from chainmap.wording.charts import chart
from chainmap.wording.language import catalogue, tr


def chart_names() -> list[str]:
    """All that `--chart` takes."""
    servqual, standards = ChartKind.SERVQUAL, ChartKind.STANDARDS
    importance = ChartKind.IMPORTANCE_PERFORMANCE
    return [
        *ChartKind,
        f"{importance}:{MIDPOINT}",
        f"{standards}:{MONTHS}",
        f"{servqual}:ID",
        f"{standards}:ID",
    ]


def not_a_picture(output: str, endings: Sequence[str]) -> UsageError:
    message = tr("A chart is written as {endings} only, not as {name}.")
    return UsageError(message.format(endings=", ".join(endings), name=output))


def export_chart(options: argparse.Namespace, ending: str, chosen: dict[str, Any]) -> int:
    """Writes it; where nothing is recorded that it could show, says what to record first."""
    choice = _chart_choice(options.chart)
    files.refuse_in_the_way(options.output, force=options.force)
    map = files.map_from(options.file)
    try:
        drawn = chart(choice, map, catalogue(options.language or map.info.language))
    except UnknownRecord as error:
        message = tr("There is no delivery {id} on the map.")
        raise UsageError(message.format(id=choice.of)) from error

    from chainmap.render.charts.picture import chart_file  # Qt comes in here and needs no screen

    files.put_out(options.output, chart_file(drawn, ending, **chosen), force=options.force)
    if drawn.head.hint:
        tell(tr("chainmap: {message}").format(message=drawn.head.hint))
    return 0


def _chart_choice(text: str) -> ChartChoice:
    try:
        choice = ChartChoice.read(text)
    except ValueError as error:
        message = tr("There is no chart {name}, only {names}.")
        names = ", ".join(chart_names())
        raise UsageError(message.format(name=text, names=names)) from error
    takes_nothing = choice.kind is ChartKind.COMPARISON
    takes_midpoint = choice.kind is ChartKind.IMPORTANCE_PERFORMANCE
    if choice.of and (takes_nothing or (takes_midpoint and choice.of != MIDPOINT)):
        message = tr("There is no chart {name}, only {names}.")
        raise UsageError(message.format(name=text, names=", ".join(chart_names())))
    return choice

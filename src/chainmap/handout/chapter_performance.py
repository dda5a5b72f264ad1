"""Where to begin: importance against satisfaction, and what customers expect and perceive."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.charts import Placed, scatter
from chainmap.analysis.quality import Quadrant
from chainmap.analysis.report import Report
from chainmap.handout.blocks import Block, ChartPicture, Heading, Paragraph, Table
from chainmap.model.chart import ChartChoice, ChartKind
from chainmap.model.map import ChainMap
from chainmap.wording.card import Cell, Column, Row
from chainmap.wording.charts import chart
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import number
from chainmap.wording.ratings import quadrant_name


def performance_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    found = scatter(report.map)
    if not found.placed:
        yield Paragraph(tr("No delivery has both an importance and a satisfaction."))
    else:
        yield Paragraph(
            tr(
                "What matters to customers and does not satisfy them is where to begin. The lines "
                "stand at the means, so that there is always something to begin with."
            )
        )
    yield from chart_blocks(ChartKind.IMPORTANCE_PERFORMANCE, report, tr)
    begin = [one for one in found.placed if one.quadrant is Quadrant.CONCENTRATE_HERE]
    if begin:
        yield _table(sorted(begin, key=_worst_first), report.map, tr)
    servqual = list(chart_blocks(ChartKind.SERVQUAL, report, tr))
    if servqual:
        yield Heading(tr("SERVQUAL: expected and perceived"))
        yield from servqual


def chart_blocks(kind: ChartKind, report: Report, tr: Translate) -> Iterator[ChartPicture]:
    """The chart, where there is something to be seen on it."""
    made = chart(ChartChoice(kind), report.map, tr)
    if not made.head.hint:
        yield ChartPicture(made)


def _worst_first(one: Placed) -> tuple[float, int, str]:
    return one.satisfaction, -one.importance, one.delivery


def _table(placed: list[Placed], map: ChainMap, tr: Translate) -> Table:
    columns = (
        Column(tr("Service"), 0.32),
        Column(tr("Supplier"), 0.22),
        Column(tr("Customer"), 0.22),
        Column(tr("Importance"), 0.12, is_figure=True),
        Column(tr("Satisfaction"), 0.12, is_figure=True),
    )
    ends = [
        (map.provider_of(map.deliveries[one.delivery]), map.deliveries[one.delivery].consumer)
        for one in placed
    ]
    rows = tuple(
        Row(
            (
                Cell(one_line(map.name_of(map.deliveries[one.delivery]))),
                *(Cell(party_name(map, party)) for party in parties),
                Cell(number(one.importance, tr)),
                Cell(number(one.satisfaction, tr, 1)),
            )
        )
        for one, parties in zip(placed, ends, strict=True)
    )
    return Table(quadrant_name(Quadrant.CONCENTRATE_HERE, tr), columns, rows, tuple(ends))

"""Who gives what to whom, as a matrix; of large maps as a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from chainmap.analysis.graph import deliveries_passing
from chainmap.analysis.matrix import MatrixOrder, matrix_order
from chainmap.analysis.report import Report
from chainmap.handout.blocks import Block, Matrix, Named, Paragraph, Table
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.wording.card import Cell, Column, Row
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line, party_name

MOST_ACROSS = 40
"""Columns that a page across can bear."""

Cells = dict[tuple[PartyId, PartyId], tuple[str, ...]]


def matrix_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    """What the filter counts, in the order of the chain."""
    order, cells = matrix_order(report), _cells(report)
    if not cells:
        yield Paragraph(tr("Nothing is delivered under this filter."))
        return
    if len(order.columns) > MOST_ACROSS or len(order.rows) > 2 * MOST_ACROSS:
        yield Paragraph(
            tr(
                "{count} parties are too many for a matrix on paper; here is what it says as a "
                "list, in the order of the chain."
            ).format(count=len(report.map.parties))
        )
        yield _as_list(report.map, order, cells, tr)
        return
    note = tr(
        "Rows give, columns receive, in the order of the chain: what stands below the diagonal "
        "runs back against it."
    )
    yield Matrix(
        tr("Who gives what to whom"),
        note,
        tr("The numbers count the services."),
        tuple(Named(id, party_name(report.map, id)) for id in order.rows),
        tuple(Named(id, party_name(report.map, id)) for id in order.columns),
        cells,
    )


def _cells(report: Report) -> Cells:
    map = report.map
    found: defaultdict[tuple[PartyId, PartyId], dict[str, None]] = defaultdict(dict)
    for delivery in deliveries_passing(map, report.flows):
        pair = map.provider_of(delivery), delivery.consumer
        found[pair][one_line(map.name_of(delivery))] = None
    return {pair: tuple(names) for pair, names in found.items()}


def _as_list(map: ChainMap, order: MatrixOrder, cells: Cells, tr: Translate) -> Table:
    rows, about = [], []
    for provider in order.rows:
        before = False
        for consumer in order.columns:
            names = cells.get((provider, consumer))
            if names:
                words = party_name(map, provider), party_name(map, consumer), ", ".join(names)
                rows.append(Row(tuple(Cell(word) for word in words), goes_on=before))
                about.append((provider, consumer))
                before = True
    columns = (
        Column(tr("Supplier"), 0.3),
        Column(tr("Customer"), 0.3),
        Column(tr("Services"), 0.4),
    )
    return Table(tr("Who gives what to whom"), columns, tuple(rows), tuple(about))

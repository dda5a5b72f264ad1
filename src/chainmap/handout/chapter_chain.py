"""Who serves whom, and whom the work reaches in the end: the tables of the report for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from chainmap.analysis.report import Report
from chainmap.exchange import blocks as plain
from chainmap.exchange.report import outline as report_outline
from chainmap.handout.blocks import Block, Heading, Paragraph, Points, Table
from chainmap.model.records import PartyId
from chainmap.wording.card import Cell, Column, Row
from chainmap.wording.language import Translate


def chain_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    inside = [*report.departments]
    direct = report_outline.direct_table(report, tr)
    yield from as_block(direct, tr("Direct customers and suppliers"), (5, 5, 5, 5, 4), inside)
    yield Heading(tr("The way to the external customer"))
    way = report_outline.chain_table(report, tr)
    yield from as_block(way, tr("The shortest way of each department"), (6, 2, 9, 8), inside)
    yield Heading(tr("External customers"))
    customers = report_outline.customer_table(report, tr)
    ids = [*report.external_customers]
    yield from as_block(customers, tr("Who serves the external customers"), (3, 5, 2), ids)
    yield Heading(tr("No line of sight"))
    blind = report_outline.blind_table(report, tr)
    about = report.no_line_of_sight
    yield from as_block(blind, tr("Who reaches no external customer, and why"), (2, 4), about)
    yield Heading(tr("Mutual customers"))
    yield from as_block(report_outline.pairs(report, tr))
    yield Heading(tr("Loops"))
    yield from as_block(report_outline.loops(report, tr))


def as_block(
    block: plain.Block,
    caption: str = "",
    shares: Sequence[int] = (),
    about: Iterable[PartyId] = (),
) -> Iterator[Block]:
    """A block of the report as text or Markdown; `shares`: how wide its columns are."""
    if isinstance(block, plain.Table):
        widths = shares or (1,) * len(block.header)
        columns = (
            Column(title, width / sum(widths))
            for title, width in zip(block.header, widths, strict=True)
        )
        rows = tuple(Row(tuple(Cell(cell) for cell in row)) for row in block.rows)
        yield Table(caption, tuple(columns), rows, tuple((id,) for id in about))
    elif isinstance(block, plain.Items):
        yield Points(tuple(("", found) for found, _ in block.items))
    elif isinstance(block, plain.Paragraph):
        yield Paragraph(block.text)

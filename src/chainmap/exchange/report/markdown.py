"""A report as Markdown (CommonMark with tables), good enough to hand to a client."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chainmap.analysis.report import Report
from chainmap.exchange.blocks import Block, Facts, Items, Outline, Paragraph, Table
from chainmap.exchange.report.outline import outline
from chainmap.wording.language import Translate

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST_MARK = re.compile(r"^([-+]|\d+[.)])(?=\s)")


def report_as_markdown(report: Report, tr: Translate) -> str:
    """The whole report in the language of `tr`; names are shown as they are, never as markup."""
    return "\n".join(_lines(outline(report, tr))) + "\n"


def _lines(contents: Outline) -> Iterator[str]:
    yield f"# {plain_markdown(contents.title)}"
    yield ""
    yield from _facts(contents.facts)
    for section in contents.sections:
        yield f"{'#' * section.level} {plain_markdown(section.title)}"
        yield ""
        for block in section.blocks:
            yield from _block(block)
    yield "---"
    yield ""
    yield plain_markdown(contents.footer)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Facts):
        yield from _facts(block)
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Items):
        yield from _items(block)
    elif isinstance(block, Paragraph):
        yield plain_markdown(block.text)
        yield ""


def _facts(facts: Facts) -> Iterator[str]:
    for label, value in facts.rows:
        yield f"- **{plain_markdown(label)}:** {plain_markdown(value)}"
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield markdown_row(table.header)
    yield markdown_row("---" for _ in table.header)
    for row in table.rows:
        yield markdown_row(plain_markdown(cell) for cell in row)
    yield ""


def markdown_row(cells: Iterable[str]) -> str:
    """One row of a table."""
    return f"| {' | '.join(cells)} |"


def _items(block: Items) -> Iterator[str]:
    for found, advice in block.items:
        yield f"- {plain_markdown(found)}"
        if advice:
            yield f"  **→** {plain_markdown(advice)}"
    yield ""


def plain_markdown(text: str) -> str:
    """Text in which nothing is taken for markup."""
    return _LIST_MARK.sub(r"\\\1", _MARKUP.sub(r"\\\1", text))

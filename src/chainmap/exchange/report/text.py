"""A report as plain text for a terminal."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator

from chainmap.analysis.report import Report
from chainmap.exchange.blocks import Block, Facts, Items, Outline, Paragraph, Table
from chainmap.exchange.report.outline import outline
from chainmap.wording.language import Translate

WIDTH = 100
"""Characters to a line."""


def report_as_text(report: Report, tr: Translate) -> str:
    """The whole report in the language of `tr`; tables become a paragraph for each row."""
    return outline_as_text(outline(report, tr))


def outline_as_text(contents: Outline) -> str:
    """Whatever is told as an outline; tables become a paragraph for each row."""
    return "\n".join(_lines(contents)).rstrip() + "\n"


def _lines(contents: Outline) -> Iterator[str]:
    yield _printable(contents.title)
    yield "=" * _width(contents.title)
    yield from _facts(contents.facts)
    for section in contents.sections:
        yield _printable(section.title)
        yield ("-" if section.level == 2 else "·") * _width(section.title)
        for block in section.blocks:
            yield from _block(block)
        if not section.blocks:
            yield ""
    yield contents.footer


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Facts):
        yield from _facts(block)
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Items):
        for found, advice in block.items:
            yield from _wrapped(found, first="* ", rest="  ")
            if advice:
                yield from _wrapped(advice, first="  → ", rest="    ")
        yield ""
    elif isinstance(block, Paragraph):
        yield from _wrapped(block.text)
        yield ""


def _facts(facts: Facts) -> Iterator[str]:
    widest = max((_width(label) for label, _ in facts.rows), default=0)
    for label, value in facts.rows:
        first = f"{label}:{' ' * (widest - _width(label) + 2)}"
        yield from _wrapped(value, first=first, rest=" " * (widest + 3))
    yield ""


def _table(table: Table) -> Iterator[str]:
    """A row is its first cell, and under it the others by name."""
    for first, *cells in table.rows:
        yield _printable(first)
        for name, cell in zip(table.header[1:], cells, strict=True):
            yield from _wrapped(cell, first=f"  {name}: ", rest="      ")
    yield ""


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    lines = textwrap.wrap(
        _printable(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]


def _printable(text: str) -> str:
    """Without control characters, which could steer a terminal."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cc")


def _width(text: str) -> int:
    """Columns on a terminal: wide letters take two."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide

"""Tables of texts: CSV for spreadsheets, TSV for the clipboard, Markdown for documents."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from chainmap.exchange.report.markdown import markdown_row, plain_markdown
from chainmap.model.formulas import guarded
from chainmap.wording.language import Translate

Row = tuple[str, ...]


class TableFormat(StrEnum):
    """Told by the ending of the file."""

    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "md"


def written(rows: Sequence[Row], tr: Translate, format: TableFormat) -> bytes:
    """The rows, the first of them the header, in UTF-8; no cell is taken for a formula.

    A CSV file is as spreadsheets of that language open it: a semicolon where the comma is the
    decimal sign, a byte order mark.
    """
    return _WRITERS[format](rows, tr).encode("utf-8", "replace")


def _as_csv(rows: Sequence[Row], tr: Translate) -> str:
    separator = ";" if tr(".", "decimal sign") == "," else ","
    return "\N{BYTE ORDER MARK}" + _separated(rows, separator)


def _as_tsv(rows: Sequence[Row], _: Translate) -> str:
    return _separated(rows, "\t")


def _separated(rows: Sequence[Row], separator: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows(tuple(map(guarded, row)) for row in rows)
    return text.getvalue()


def _as_markdown(rows: Sequence[Row], _: Translate) -> str:
    return "\n".join(_markdown_lines(rows)) + "\n"


def _markdown_lines(rows: Sequence[Row]) -> Iterator[str]:
    yield markdown_row(map(plain_markdown, rows[0]))
    yield markdown_row("---" for _ in rows[0])
    for row in rows[1:]:
        yield markdown_row(map(plain_markdown, row))


_WRITERS: Mapping[TableFormat, Callable[[Sequence[Row], Translate], str]] = {
    TableFormat.CSV: _as_csv,
    TableFormat.TSV: _as_tsv,
    TableFormat.MARKDOWN: _as_markdown,
}

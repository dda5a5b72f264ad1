"""The findings as a table: CSV for spreadsheets, TSV for the clipboard, Markdown for documents."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from chainmap.analysis.finding import Finding
from chainmap.analysis.findings import sorted_out
from chainmap.analysis.report import Report
from chainmap.exchange.report_markdown import markdown_row, plain_markdown
from chainmap.model.map import ChainMap
from chainmap.model.records import Dismissal
from chainmap.wording.findings import in_full, remedy, sentence, title
from chainmap.wording.kinds import flows_name, severity_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day

Row = tuple[str, ...]
Listed = tuple[Finding, Dismissal | None]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class TableFormat(StrEnum):
    """Told by the ending of the file."""

    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "md"


def findings_table(
    report: Report, listed: Sequence[Listed], tr: Translate, format: TableFormat
) -> bytes:
    """These findings in this order, under one header, in the language of `tr`.

    A CSV file is as spreadsheets of that language open it (a semicolon where the comma is the
    decimal sign, a byte order mark), and no cell of it is taken for a formula.
    """
    rows = [_header(tr), *(_row(report, finding, why, tr) for finding, why in listed)]
    return _WRITERS[format](rows, tr).encode("utf-8", "replace")


def all_listed(report: Report, map: ChainMap) -> list[Listed]:
    """All findings, ranked: those that stand, then those that the map sets aside."""
    parts = sorted_out(report.findings, map, report.flows)
    return [*((finding, None) for finding in parts.standing), *parts.dismissed]


def _header(tr: Translate) -> Row:
    return (
        tr("Severity"),
        tr("Finding"),
        tr("What was found"),
        tr("What would mend it"),
        tr("Filter"),
        tr("About (ids)"),
        tr("Set aside because"),
        tr("Set aside on"),
    )


def _row(report: Report, finding: Finding, why: Dismissal | None, tr: Translate) -> Row:
    told = [sentence(finding, report.map, tr), in_full(finding, report.map, tr)]
    return (
        severity_name(finding.severity, tr),
        title(finding.code, tr),
        " ".join(filter(None, told)),
        remedy(finding, report.map, tr),
        flows_name(finding.flows, tr) if finding.flows is not None else "",
        " ".join(one_line(id) for id in finding.ids),
        one_line(why.reason) if why is not None else "",
        day(why.dismissed_on, tr) if why is not None and why.dismissed_on is not None else "",
    )


def _as_csv(rows: Sequence[Row], tr: Translate) -> str:
    separator = ";" if tr(".", "decimal sign") == "," else ","
    return "\N{BYTE ORDER MARK}" + _separated(rows, separator)


def _as_tsv(rows: Sequence[Row], _: Translate) -> str:
    return _separated(rows, "\t")


def _separated(rows: Sequence[Row], separator: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows(tuple(map(_as_text, row)) for row in rows)
    return text.getvalue()


def _as_text(cell: str) -> str:
    """The cell so that no spreadsheet reckons with it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


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

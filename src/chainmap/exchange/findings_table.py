"""The findings as a table: CSV for spreadsheets, TSV for the clipboard, Markdown for documents."""

from __future__ import annotations

from collections.abc import Sequence

from chainmap.analysis.finding import Finding
from chainmap.analysis.findings import sorted_out
from chainmap.analysis.report import Report
from chainmap.exchange.written_tables import Row, TableFormat, written
from chainmap.model.map import ChainMap
from chainmap.model.records import Dismissal
from chainmap.wording.findings import in_full, remedy, sentence, title
from chainmap.wording.kinds import flows_name, severity_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day

Listed = tuple[Finding, Dismissal | None]


def findings_table(
    report: Report, listed: Sequence[Listed], tr: Translate, format: TableFormat
) -> bytes:
    """These findings in this order, under one header, in the language of `tr`.

    No cell of it is taken for a formula.
    """
    rows = [_header(tr), *(_row(report, finding, why, tr) for finding, why in listed)]
    return written(rows, tr, format)


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

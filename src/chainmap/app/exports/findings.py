"""Writes the findings that a window lists as a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.app.window import Window
    from chainmap.exchange.findings_table import Listed


def export_findings(window: Window, ending: str, listed: Sequence[Listed]) -> None:
    """Asks for a file with this ending and writes these findings, in the map's language."""
    report = window.findings.report
    if report is not None:
        names = {
            "csv": tr("Findings for a spreadsheet"),
            "tsv": tr("Findings, tabs between the columns"),
            "md": tr("Findings in Markdown"),
        }
        write = partial(_write, report, listed, ending)
        window.documents.write_elsewhere(names[ending], f".{ending}", write)


def export_all_findings(window: Window) -> None:
    """All findings for a spreadsheet, those set aside at the end."""
    from chainmap.exchange.findings_table import all_listed

    report = window.analyst.report
    if report is not None:
        export_findings(window, "csv", all_listed(report, window.session.recorded))


def _write(report: Report, listed: Sequence[Listed], ending: str, file: Path) -> None:
    from chainmap.exchange.findings_table import findings_table
    from chainmap.exchange.written_tables import TableFormat
    from chainmap.storage.files import write_bytes

    language = catalogue(report.map.info.language)
    write_bytes(file, findings_table(report, listed, language, TableFormat(ending)))

"""Findings as CSV, TSV and Markdown tables."""

from __future__ import annotations

import csv
import io

import pytest

from chainmap.analysis.report import Report, analyse
from chainmap.exchange.findings_table import all_listed, findings_table
from chainmap.exchange.written_tables import TableFormat
from chainmap.model import edits
from chainmap.model.dismissing import dismiss
from chainmap.model.records import Flows
from chainmap.wording.language import catalogue
from tests.builders import chart


@pytest.fixture
def report() -> Report:
    map = edits.rename(chart("IT -> Sales -> IT; IT -> +Buyer; Sales -> +Buyer"), "IT", "=1+1 | IT")
    ids, flows = ("IT", "Sales"), Flows.DELIVERIES
    return analyse(dismiss(map, "mutual_customers", ids, "-2+3", flows=flows))


def written(report: Report, format: TableFormat, language: str = "en") -> str:
    listed = all_listed(report, report.map)
    return findings_table(report, listed, catalogue(language), format).decode("utf-8")


@pytest.mark.parametrize(
    ("language", "separator", "severity"), [("en", ",", "Severity"), ("de", ";", "Schwere")]
)
def test_a_csv_opens_in_a_spreadsheet_of_its_language(
    report: Report, language: str, separator: str, severity: str
) -> None:
    text = written(report, TableFormat.CSV, language)
    assert text.startswith(f"\N{BYTE ORDER MARK}{severity}{separator}")
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    assert {len(row) for row in rows} == {8}
    assert len(rows) == 1 + len(report.findings)


@pytest.mark.parametrize("format", [TableFormat.CSV, TableFormat.TSV])
def test_no_cell_is_taken_for_a_formula(report: Report, format: TableFormat) -> None:
    text = written(report, format).removeprefix("\N{BYTE ORDER MARK}")
    separator = "," if format is TableFormat.CSV else "\t"
    cells = [cell for row in csv.reader(io.StringIO(text), delimiter=separator) for cell in row]
    assert any(cell.startswith("'=1+1 | IT as well") or cell == "'-2+3" for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_those_set_aside_come_last_with_their_reason(report: Report) -> None:
    rows = list(csv.reader(io.StringIO(written(report, TableFormat.TSV)), delimiter="\t"))
    assert rows[-1][1] == "Mutual customers"
    assert rows[-1][6] == "'-2+3"
    assert [row[6] for row in rows[1:-1]] == [""] * (len(rows) - 2)


def test_markdown_is_one_table_whatever_the_names(report: Report) -> None:
    lines = written(report, TableFormat.MARKDOWN).splitlines()
    assert lines[1] == "| --- | --- | --- | --- | --- | --- | --- | --- |"
    assert len(lines) == 2 + len(report.findings)
    assert all(line.replace("\\|", "").count("|") == 9 for line in lines)

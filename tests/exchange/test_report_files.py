"""A report as text, Markdown and JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from chainmap.analysis.report import Report, analyse
from chainmap.exchange.report_json import report_as_json
from chainmap.exchange.report_markdown import report_as_markdown
from chainmap.exchange.report_text import WIDTH, report_as_text
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, MapInfo
from tests.analysis.small_maps import small_maps
from tests.builders import chart
from tests.wording.speakers import Speaker

ENGLISH = Speaker()
INFO = MapInfo("Chain of Ironworks", "Ironworks Ltd", date=date(2026, 3, 16))


@pytest.fixture
def report() -> Report:
    map = chart("IT -> Sales: laptop; Sales -> IT: order; Sales -> +Buyer: offer; IT -> Archive")
    return analyse(edits.describe(map, INFO))


def test_markdown_names_title_organisation_date_and_filter_first(report: Report) -> None:
    lines = report_as_markdown(report, ENGLISH).splitlines()
    assert lines[0] == "# Chain of Ironworks"
    assert lines[2:5] == [
        "- **Organisation:** Ironworks Ltd",
        "- **Date:** 2026-03-16",
        "- **Filter:** deliveries only, without requests and feedback",
    ]


def test_markdown_has_all_sections_in_order(report: Report) -> None:
    text = report_as_markdown(report, ENGLISH)
    titles = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert titles == [
        "Key figures",
        "Findings",
        "Who serves whom",
        "The way to the external customer",
        "External customers",
        "No line of sight",
        "Mutual customers",
        "Loops",
        "Indirect customers and suppliers",
        "How to read this",
    ]


def test_markdown_tables_tell_who_serves_whom_and_how_far_it_is(report: Report) -> None:
    text = report_as_markdown(report, ENGLISH)
    assert "| IT | Archive, Sales | – | Sales | – |" in text
    assert "| IT | 2 | IT → Sales → Buyer | Buyer |" in text
    assert "| Archive | – | – | – |" in text
    assert "| Buyer | Sales | 2 |" in text
    assert "| Archive | Work comes in, and nothing goes out to anybody. |" in text
    assert "- IT ↔ Sales" in text


def test_markdown_findings_come_with_their_remedy(report: Report) -> None:
    text = report_as_markdown(report, ENGLISH)
    assert "### No line of sight (1)" in text
    assert "- Serious: Archive has no line of sight" in text
    assert "  **→** Ask who uses what Archive makes of it" in text


def test_names_are_never_taken_for_markup() -> None:
    map = chart("A -> B")
    map = edits.rename(map, "A", "<b>|*IT*_x_[a](b)`c`")
    text = report_as_markdown(analyse(map), ENGLISH)
    assert r"\<b\>\|\*IT\*\_x\_\[a\](b)\`c\`" in text


@given(small_maps())
def test_every_row_of_a_markdown_table_has_as_many_cells_as_its_header(map: ChainMap) -> None:
    lines = report_as_markdown(analyse(map, Flows.ALL), ENGLISH).splitlines()
    width = 0
    for line in lines:
        if not line.startswith("|"):
            width = 0
            continue
        cells = line.count("|") - line.count(r"\|")
        width = width or cells
        assert cells == width


def test_an_empty_map_has_a_report_too() -> None:
    report = analyse(ChainMap())
    for write in (report_as_markdown, report_as_text):
        text = write(report, ENGLISH)
        assert "Untitled map" in text
        assert "There is no department on the map." in text
        assert "Nothing stands out under this filter." in text


def test_text_states_the_filter_and_keeps_its_width(report: Report) -> None:
    text = report_as_text(analyse(report.map, Flows.CRITICAL), ENGLISH)
    assert "critical deliveries only (criticality 4 or more)" in text
    assert all(len(line) <= WIDTH for line in text.splitlines())


def test_text_has_no_control_characters_of_a_name() -> None:
    map = chart("A -> B")
    map = replace(map, parties={**map.parties, "A": replace(map.parties["A"], name="\x1b[31mA")})
    assert "\x1b" not in report_as_text(analyse(map), ENGLISH)


def test_the_german_report_speaks_german(report: Report) -> None:
    german = Speaker({"Key figures": "Kennzahlen", "{year}-{month}-{day}": "{day}.{month}.{year}"})
    text = report_as_markdown(report, german)
    assert "## Kennzahlen" in text
    assert "16.03.2026" in text


def test_json_has_the_keys_that_programs_rely_on(report: Report) -> None:
    contents = json.loads(report_as_json(report, ENGLISH))
    assert list(contents) == [
        "version", "map", "flows", "parameters", "counts", "graph", "records", "findings",
    ]  # fmt: skip
    assert contents["map"] == {
        "title": "Chain of Ironworks",
        "organisation": "Ironworks Ltd",
        "date": "2026-03-16",
    }
    assert contents["flows"] == "deliveries"
    assert set(contents["findings"][0]) == {
        "code", "severity", "ids", "flows", "sentence", "remedy",
    }  # fmt: skip


def test_json_says_null_where_nothing_can_be_computed() -> None:
    contents = json.loads(report_as_json(analyse(chart("Archive")), ENGLISH))
    archive = contents["graph"]["departments"]["Archive"]
    assert archive["tier"] is None
    assert archive["impact_score"] is None
    assert archive["culture_score"] is None
    assert contents["graph"]["reciprocity"] is None
    assert contents["records"]["standards_coverage"] is None


def test_json_rounds_to_six_places(report: Report) -> None:
    contents = json.loads(report_as_json(report, ENGLISH))
    assert contents["graph"]["line_of_sight_coverage"] == 0.666667

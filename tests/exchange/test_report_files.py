"""A report as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from chainmap.analysis.report import Report, analyse
from chainmap.exchange.report.json import report_as_json
from chainmap.exchange.report.markdown import report_as_markdown
from chainmap.exchange.report.text import WIDTH, report_as_text
from chainmap.model import edits
from chainmap.model.dismissing import dismiss
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, MapInfo
from chainmap.wording.language import Translate
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
        "Internal and external customers compared",
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


def _with_one_set_aside() -> Report:
    map = chart("IT -> Sales -> IT; Sales -> +Buyer; Archive")
    map = dismiss(map, "no_line_of_sight", ("Archive",), "*Closed* in May", flows=Flows.DELIVERIES,
                  on=date(2026, 3, 17))  # fmt: skip
    return analyse(dismiss(map, "loop", ("IT", "Sales"), "Old", flows=Flows.DELIVERIES))


@pytest.mark.parametrize("write", [report_as_markdown, report_as_text])
def test_findings_set_aside_stand_apart_with_their_reasons(
    write: Callable[[Report, Translate], str],
) -> None:
    text = " ".join(write(_with_one_set_aside(), ENGLISH).replace("\\", "").split())
    before, _, after = text.partition("Findings set aside")
    assert "Archive has no line of sight" not in before
    assert "1 findings were looked at and set aside." in after
    assert "Archive has no line of sight" in after
    assert "Set aside on 2026-03-17: *Closed* in May" in after
    assert "1 dismissals meet no finding any more:" in after
    assert "Loop – Set aside: Old" in after


def test_json_says_which_findings_are_set_aside_and_why() -> None:
    contents = json.loads(report_as_json(_with_one_set_aside(), ENGLISH))
    away = [finding for finding in contents["findings"] if "dismissed" in finding]
    assert [finding["ids"] for finding in away] == [["Archive"]]
    assert away[0]["dismissed"] == {"reason": "*Closed* in May", "on": "2026-03-17"}


def test_markdown_counts_findings_by_kind_and_severity() -> None:
    text = report_as_markdown(analyse(chart("IT -> Sales -> IT; Archive")), ENGLISH)
    assert "| Finding | Serious | Notable | For information |" in text
    assert "| No line of sight | 2 | 1 | – |" in text
    assert "| Total | 2 | 1 | 1 |" in text


def test_a_long_list_is_given_in_full_beside_the_sentence() -> None:
    names = [f"D{n}" for n in range(7)]
    text = report_as_markdown(analyse(chart(" -> ".join([*names, names[0]]))), ENGLISH)
    assert "D0, D1, D2 and 4 others form a loop" in text
    assert "(In full: D0; D1; D2; D3; D4; D5; D6)" in text


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
        "actions",
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

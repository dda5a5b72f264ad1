"""The action plan in the reports."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from chainmap.analysis.codes import FindingCode
from chainmap.analysis.plan import subject_of
from chainmap.analysis.report import Report, analyse
from chainmap.exchange.blocks import Paragraph, Section, Table
from chainmap.exchange.report.actions import actions_object
from chainmap.exchange.report.json import report_object
from chainmap.exchange.report.markdown import report_as_markdown
from chainmap.exchange.report.outline import outline
from chainmap.exchange.report.text import report_as_text
from chainmap.handout import blocks
from chainmap.handout.chapter_actions import action_blocks
from chainmap.model import edits
from chainmap.model.acting import add_action
from chainmap.model.records import Action, ActionId, ActionStatus, DeliveryId, Subject
from chainmap.wording.card import Tone
from chainmap.wording.language import catalogue
from tests.builders import chart

TODAY = date(2026, 5, 10)
EN, DE = catalogue("en"), catalogue("de")


@pytest.fixture
def report() -> Report:
    map = chart("IT -> Sales: laptop; Sales -> +Buyer: quote; Sales -> IT: order")
    mutual = (f for f in analyse(map).findings if f.code is FindingCode.MUTUAL_CUSTOMERS)
    map = edits.put(
        add_action(map, "Talk", subject_of(next(mutual))),
        Action(ActionId("a2"), "Agree", Subject(delivery=DeliveryId("d2")), "Ann",
               date(2026, 5, 9), ActionStatus.DOING),
        Action(ActionId("a3"), "Thank", due=date(2026, 1, 1), status=ActionStatus.DONE),
    )  # fmt: skip
    return analyse(map)


def plan(report: Report) -> Section:
    sections = {one.title: one for one in outline(report, EN, TODAY).sections}
    return sections["Action plan"]


def test_the_plan_counts_and_lists_what_is_due_first(report: Report) -> None:
    told, table = plan(report).blocks
    counts = "1 open · 1 under way · 1 done · 1 overdue"
    assert told == Paragraph(f"As of 2026-05-10: {counts}.")
    assert table == Table(
        ("Action", "About", "Owner", "Due", "Status"),
        (
            ("Agree", "quote (Sales → Buyer)", "Ann", "2026-05-09, overdue", "under way"),
            ("Talk", "Mutual customers: IT and Sales", "–", "–", "open"),
            ("Thank", "–", "–", "2026-01-01", "done"),
        ),
    )


def test_a_finding_that_is_gone_is_said_to_be(report: Report) -> None:
    mended = analyse(edits.remove(report.map, ["d3"]))
    table = plan(mended).blocks[1]
    assert isinstance(table, Table)
    assert table.rows[1][1] == "Mutual customers: IT and Sales (no longer found)"
    assert actions_object(mended, TODAY)[0]["about"]["finding"]["found"] is False


def test_a_map_without_a_plan_has_no_section_for_it() -> None:
    report = analyse(chart("Sales -> +Buyer: quote"))
    assert "Action plan" not in report_as_text(report, EN)
    assert report_object(report, EN)["actions"] == []


@pytest.mark.parametrize("write", [report_as_text, report_as_markdown])
def test_the_plan_is_in_reports_of_both_languages(report: Report, write: object) -> None:
    said = partial(write, report)  # type: ignore[arg-type]
    assert "Action plan" in said(EN)
    assert "Maßnahmenplan" in said(DE)


def test_json_tells_each_action_with_ids(report: Report) -> None:
    first, second, third = actions_object(report, TODAY)
    assert first == {
        "id": "a1",
        "text": "Talk",
        "about": {
            "finding": {"code": "mutual_customers", "ids": ("IT", "Sales"), "found": True},
        },
        "owner": None,
        "due": None,
        "status": "open",
        "overdue": False,
    }
    assert (second["about"], second["due"]) == ({"delivery": "d2"}, "2026-05-09")
    assert second["overdue"]
    assert (third["about"], third["overdue"]) == (None, False)


def test_the_chapter_of_the_handout_marks_what_is_late(report: Report) -> None:
    _, table = action_blocks(report, EN, TODAY)
    assert isinstance(table, blocks.Table)
    assert [row.cells[3].tone for row in table.rows] == [Tone.BAD, Tone.PLAIN, Tone.PLAIN]
    assert table.about == (("Buyer", "Sales"), ("IT", "Sales"), ())


def test_the_chapter_of_an_empty_plan_says_so() -> None:
    (told,) = action_blocks(analyse(chart("Sales")), EN, TODAY)
    assert told == blocks.Paragraph("No action is planned yet.")

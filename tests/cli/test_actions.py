"""`chainmap actions`: the action plan as a workbook, a calendar or a table."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from chainmap.model import edits
from chainmap.model.records import Action, ActionId, ActionStatus, MapInfo, PartyId, Subject
from chainmap.storage.files import write_map
from tests.builders import chart
from tests.cli.conftest import Chainmap


@pytest.fixture
def file(tmp_path: Path) -> Path:
    map = edits.put(
        chart("Sales -> +Buyer: offer"),
        Action(ActionId("a1"), "Ask", Subject(party=PartyId("Sales")), "Ann Ott"),
        Action(ActionId("a2"), "Agree", None, "Bob", date(2026, 5, 9), ActionStatus.DOING),
        Action(ActionId("a3"), "Over", None, "Bob", date(2026, 1, 1), ActionStatus.DONE),
    )
    path = tmp_path / "sales.chainmap"
    write_map(path, edits.describe(map, MapInfo("Sales chain")))
    return path


AS_OF = ("--as-of", "2026-05-10")


def test_without_an_output_the_plan_is_a_table_what_is_due_first(
    chainmap: Chainmap, file: Path
) -> None:
    run = chainmap("actions", file, *AS_OF)
    assert (run.code, run.err) == (0, "")
    rows = [line for line in run.out.splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[1] for row in rows] == ["Action", "---", "Agree", "Ask", "Over"]
    assert rows[2].endswith("| 2026-05-09 | overdue |")


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        (("--status", "open,doing"), ["Agree", "Ask"]),
        (("--owner", " ann  ott"), ["Ask"]),
        (("--overdue",), ["Agree"]),
        (("--status", "open", "--overdue"), []),
    ],
)
def test_only_what_is_wished_for(
    chainmap: Chainmap, file: Path, wish: tuple[str, ...], left: list[str]
) -> None:
    run = chainmap("actions", file, "--format", "tsv", *AS_OF, *wish)
    assert [line.split("\t")[1] for line in run.out.splitlines()[1:] if line] == left


def test_a_workbook(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.xlsx"
    assert chainmap("actions", file, "-o", out, "--language", "de").code == 0
    sheet = openpyxl.load_workbook(io.BytesIO(out.read_bytes())).active
    assert sheet is not None
    assert sheet.title == "Maßnahmenplan"
    assert sheet.max_row == 4


def test_a_calendar_says_what_is_not_in_it(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    run = chainmap("actions", file, "-o", out, *AS_OF)
    assert run.code == 0
    assert run.err == "2 actions are done or have no date and are not in the calendar.\n"
    assert out.read_text().count("BEGIN:VEVENT") == 1
    run = chainmap("actions", file, "-o", out, "--tasks", "--force")
    assert (run.code, run.err) == (0, "")
    assert out.read_text().count("BEGIN:VTODO") == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "plan.docx"), ".xlsx, .ics, .csv, .tsv, .md"),
        (("--format", "xlsx"), ".xlsx is no text and needs a file"),
        (("--tasks",), "--tasks means nothing for .md"),
        (("--status", "late"), "There is no status late, only open, doing, done."),
        (("--as-of", "31.2.2026"), "“31.2.2026” is not a date"),
        (("--owner", "Ann Ott", "--format", "ics"), "nothing for a calendar"),
    ],
)
def test_what_means_nothing_is_said(
    chainmap: Chainmap, file: Path, words: tuple[str, ...], said: str
) -> None:
    run = chainmap("actions", file, *words)
    assert run.code == 2
    assert said in run.err
    assert run.out == ""


def test_nothing_is_overwritten_unasked(chainmap: Chainmap, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.csv"
    out.write_bytes(b"mine")
    assert chainmap("actions", file, "-o", out).code == 4
    assert out.read_bytes() == b"mine"

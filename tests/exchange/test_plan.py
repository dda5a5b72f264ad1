"""The action plan as a table, a workbook and a calendar, read by other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from chainmap.analysis.report import Report, analyse
from chainmap.exchange.plan.ics import Entry, can_enter, folded, plan_as_ics
from chainmap.exchange.plan.table import plan_as_table
from chainmap.exchange.plan.xlsx import plan_as_xlsx
from chainmap.exchange.written_tables import TableFormat
from chainmap.model import edits
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    DeliveryId,
    FoundAbout,
    MapInfo,
    PartyId,
    Subject,
)
from chainmap.wording.language import catalogue
from tests.builders import chart

TODAY = date(2026, 5, 10)
NOW = datetime(2026, 5, 10, 9, 30, tzinfo=timezone(timedelta(hours=2)))
EN, DE = catalogue("en"), catalogue("de")
ACTIONS = (
    Action(ActionId("a1"), "=HYPERLINK(1); \\ Ask,\nor not", Subject(party=PartyId("Ops")), "Ann",
           date(2026, 5, 9)),
    Action(ActionId("a2"), "Größe prüfen", Subject(delivery=DeliveryId("d1")), "@Bob",
           date(2026, 5, 10), ActionStatus.DOING),
    Action(ActionId("a3"), "Some day", Subject(finding=FoundAbout("loop", ("Sales", "Ops")))),
    Action(ActionId("a4"), "Over", None, "Ann", date(2026, 1, 1), ActionStatus.DONE),
)  # fmt: skip


def report_on(*actions: Action, title: str = "Chain; of, works") -> Report:
    map = edits.put(chart("Sales -> Ops: quote"), *actions)
    return analyse(edits.describe(map, MapInfo(title)))


@pytest.fixture
def report() -> Report:
    return report_on(*ACTIONS)


def actions(report: Report) -> list[Action]:
    return [*report.map.actions.values()]


# -- as a table -------------------------------------------------------------------------------


def test_the_table_has_a_row_for_each_action_and_no_formula(report: Report) -> None:
    content = plan_as_table(report, actions(report), DE, TODAY, TableFormat.CSV).decode()
    rows = list(csv.reader(io.StringIO(content.removeprefix("\ufeff")), delimiter=";"))
    assert rows[0] == ["Stand", "Maßnahme", "Worum es geht", "Verantwortlich", "Fällig",
                       "Überfällig"]  # fmt: skip
    assert rows[1] == ["offen", "'=HYPERLINK(1); \\ Ask, or not", "Ops", "Ann", "09.05.2026",
                       "überfällig"]  # fmt: skip
    assert rows[2] == ["in Arbeit", "Größe prüfen", "quote (Sales → Ops)", "'@Bob", "10.05.2026",
                       ""]  # fmt: skip
    assert rows[3][2] == "Schleife: Sales und Ops (nicht mehr festgestellt)"
    assert rows[4][0] == "erledigt"


# -- as a workbook ----------------------------------------------------------------------------


def workbook(report: Report, language: str = "en", *, values: bool = False) -> Worksheet:
    content = plan_as_xlsx(report, actions(report), catalogue(language), TODAY)
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=values).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_dates_are_dates_and_texts_are_never_formulas(report: Report) -> None:
    sheet = workbook(report)
    assert [cell.value for cell in sheet[1]] == [
        "Status", "Action", "About", "Owner", "Due", "Overdue",
    ]  # fmt: skip
    assert sheet["E2"].value == datetime(2026, 5, 9)  # noqa: DTZ001  (a workbook has no zone)
    assert sheet["E2"].is_date
    assert sheet["E4"].value is None
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=HYPERLINK(1); \\ Ask, or not", "s")
    assert (sheet["D3"].value, sheet["D3"].data_type) == ("@Bob", "s")
    assert sheet.max_row == 5


def test_what_is_overdue_is_said_and_coloured_by_the_spreadsheets_own_day(report: Report) -> None:
    assert [row[5].value for row in workbook(report, values=True).iter_rows(min_row=2)] == [
        "overdue", None, None, None,
    ]  # fmt: skip
    sheet = workbook(report, "de")
    late = 'AND(ISNUMBER($E2),$E2<TODAY(),$A2<>"erledigt")'
    assert sheet["F2"].value == f'=IF({late},"überfällig","")'
    ((place, (rule,)),) = [(r.sqref, r.rules) for r in sheet.conditional_formatting]
    assert str(place) == "E2:F5"
    assert rule.formula == [late]


def test_one_can_go_on_working_in_the_workbook(report: Report) -> None:
    sheet = workbook(report, "de")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F5"
    assert sheet.column_dimensions["B"].width > 50
    (choice,) = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("A2:A5", '"offen,in Arbeit,erledigt"')


def test_a_printed_plan_says_of_which_map_it_is() -> None:
    map = edits.describe(chart("A -> +B: x"), MapInfo(title="R&D 2026"))
    content = plan_as_xlsx(analyse(map), (), DE, TODAY)
    head = openpyxl.load_workbook(io.BytesIO(content)).active.oddHeader
    assert head.left.text == "&BR&&D 2026", "in bold; a single & would steer"


def test_an_empty_plan_is_a_workbook_with_a_header() -> None:
    sheet = workbook(report_on())
    assert sheet.max_row == 1
    assert sheet.auto_filter.ref == "A1:F2"


def test_a_text_longer_than_a_cell_is_cut(recwarn: pytest.WarningsRecorder) -> None:
    sheet = workbook(report_on(Action(ActionId("a1"), "x" * 40_000)))
    assert 30_000 < len(str(sheet["B2"].value)) <= 32_767
    assert not recwarn.list


# -- as a calendar ----------------------------------------------------------------------------


def calendar(
    report: Report, listed: Iterable[Action] | None = None, entry: Entry = Entry.EVENT
) -> icalendar.Calendar:
    content = plan_as_ics(report, listed or actions(report), EN, NOW, entry=entry)
    read = icalendar.Calendar.from_ical(content)
    assert isinstance(read, icalendar.Calendar)
    return read


def test_open_actions_with_a_date_are_all_day_events(report: Report) -> None:
    first, second = calendar(report).walk("VEVENT")
    assert first.decoded("DTSTART") == date(2026, 5, 9)
    assert first.decoded("DTEND") == date(2026, 5, 10)
    assert first["DTSTART"].params["VALUE"] == "DATE"
    assert str(first["SUMMARY"]) == "Ann: =HYPERLINK(1); \\ Ask, or not"
    assert str(second["SUMMARY"]) == "@Bob: Größe prüfen"
    assert str(second["DESCRIPTION"]).split("\n") == [
        "About: quote (Sales → Ops)",
        "Owner: @Bob",
        "Status: under way",
        "Map: Chain; of, works",
    ]
    assert first["TRANSP"] == "TRANSPARENT"
    assert first.decoded("DTSTAMP") == datetime(2026, 5, 10, 7, 30, tzinfo=UTC)


def test_the_calendar_says_whose_it_is_and_how_it_is_to_be_taken(report: Report) -> None:
    head = calendar(report)
    assert (head["VERSION"], head["METHOD"]) == ("2.0", "PUBLISH")
    assert "ChainMap" in head["PRODID"]
    # The reader takes what is no part of the standard as it stands.
    assert str(head["X-WR-CALNAME"]) == r"Action plan: Chain\; of\, works"


def test_tasks_hold_all_actions_with_their_status(report: Report) -> None:
    tasks = calendar(report, entry=Entry.TASK).walk("VTODO")
    assert [str(one["STATUS"]) for one in tasks] == [
        "NEEDS-ACTION", "IN-PROCESS", "NEEDS-ACTION", "COMPLETED",
    ]  # fmt: skip
    assert [one.decoded("DUE") if "DUE" in one else None for one in tasks] == [
        date(2026, 5, 9), date(2026, 5, 10), None, date(2026, 1, 1),
    ]  # fmt: skip


def test_an_action_keeps_its_uid_however_it_changes(report: Report) -> None:
    before = [str(one["UID"]) for one in calendar(report).walk("VEVENT")]
    changed = Action(ActionId("a1"), "Other", None, "Eve", date(2027, 1, 1), ActionStatus.DOING)
    after = report_on(changed, *ACTIONS[1:])
    assert [str(one["UID"]) for one in calendar(after).walk("VEVENT")] == before
    assert len(set(before)) == 2


def test_actions_of_two_maps_never_share_a_uid(report: Report) -> None:
    other = report_on(*ACTIONS, title="Another")
    uids = [str(one["UID"]) for it in (report, other) for one in calendar(it).walk("VEVENT")]
    assert len(set(uids)) == 4


def test_the_last_day_of_the_calendar_can_be_entered() -> None:
    report = report_on(Action(ActionId("a1"), "Rest", due=date.max))
    (event,) = calendar(report).walk("VEVENT")
    assert event.decoded("DTSTART") == date.max


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(report: Report) -> None:
    long = Action(ActionId("a9"), "Überprüfung → " * 40, due=TODAY)
    content = plan_as_ics(report_on(long), [long], EN, NOW)
    *lines, end = content.split(b"\r\n")
    assert end == b""
    assert max(map(len, lines)) == 75
    assert all(line.decode() for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_a_folded_line_unfolds_to_itself(text: str) -> None:
    line = folded(text)
    assert line.endswith("\r\n")
    assert line[:-2].replace("\r\n ", "") == text
    assert all(len(part.encode()) <= 75 for part in line.split("\r\n"))


@given(st.text(min_size=1, max_size=120), st.text(max_size=40))
def test_whatever_stands_in_an_action_the_calendar_can_be_read(text: str, owner: str) -> None:
    action = Action(ActionId("a1"), text, owner=owner or None, due=TODAY)
    (event,) = calendar(report_on(action), [action]).walk("VEVENT")
    assert event.decoded("DTSTART") == TODAY
    assert [part.name for part in calendar(report_on(action), [action]).walk()] == [
        "VCALENDAR", "VEVENT",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "due", "as_event"),
    [(ActionStatus.OPEN, TODAY, True), (ActionStatus.OPEN, None, False),
     (ActionStatus.DONE, TODAY, False)],
)  # fmt: skip
def test_what_can_enter_a_calendar(status: ActionStatus, due: date | None, as_event: bool) -> None:
    action = Action(ActionId("a1"), "Ask", due=due, status=status)
    assert can_enter(action, Entry.EVENT) is as_event
    assert can_enter(action, Entry.TASK)

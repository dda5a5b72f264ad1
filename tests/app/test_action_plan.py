"""The action plan in the window: from a finding to a file, by keyboard alone."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from chainmap.model import edits
from chainmap.model.records import ActionId, ActionStatus, PartyId, Subject
from tests.app.conftest import FileDialogs
from tests.app.test_identify import Interviewer
from tests.builders import chart
from tests.driver import Driver

Key = Qt.Key
MAP = "Archive; Sales -> Ops: quote; Ops -> +Buyer: machine"


@pytest.fixture
def hands(user: Driver) -> Interviewer:
    return Interviewer(user)


def tab_to(hands: Interviewer, wanted: QWidget) -> None:
    for _ in range(40):
        if hands.focus is wanted:
            return
        hands.presses(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {wanted.accessibleName()}")


def test_from_a_finding_to_a_file_by_keyboard_alone(
    user: Driver, hands: Interviewer, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart(MAP))
    user.wait_for_report()
    findings = user.window.findings
    findings.wish.text.setFocus()
    tab_to(hands, findings.list)
    hands.presses(Key.Key_Down)
    hands.types("a")
    plan = user.window.plan
    assert hands.focus is findings.list  # one can go on down the list
    (action,) = user.map.actions.values()
    assert plan.table.chosen_rows == [action.id]

    hands.shortcut("F8")
    assert hands.focus is plan.table
    tab_to(hands, plan.detail.text)
    hands.presses(Key.Key_Tab)
    assert plan.detail.show_button.hasFocus()
    tab_to(hands, plan.detail.owner)
    hands.types("Ann Ott")
    tab_to(hands, plan.detail.due)
    hands.types("+14")
    tab_to(hands, plan.detail.status)
    hands.presses(Key.Key_Down)
    action = user.map.actions[action.id]
    in_two_weeks = datetime.now().astimezone().date() + timedelta(days=14)
    assert (action.owner, action.due) == ("Ann Ott", in_two_weeks)
    assert action.status is ActionStatus.DOING

    files.saved = tmp_path / "plan.xlsx"
    user.choose("export-plan")
    sheet = openpyxl.load_workbook(io.BytesIO(files.saved.read_bytes())).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][:2] == ["under way", action.text]
    files.saved = tmp_path / "plan.ics"
    user.choose("export-plan-ics")
    (event,) = icalendar.Calendar.from_ical(files.saved.read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == in_two_weeks
    assert [one.name for one in files.proposals] == [
        "Untitled map action plan.xlsx", "Untitled map action plan.ics",
    ]  # fmt: skip


def test_the_exports_need_a_plan(user: Driver) -> None:
    user.open(chart(MAP))
    user.settle()
    assert not user.window.menus.actions["export-plan"].isEnabled()


def test_a_calendar_of_nothing_is_not_written(user: Driver, files: FileDialogs) -> None:
    user.open(chart(MAP))
    user.choose("new-action")
    user.type_into(user.window.plan.new, "Ask")
    user.choose("export-plan-ics")
    assert files.proposals == []
    assert "nothing for a calendar" in user.status


def test_a_new_action_is_about_the_selected_party(user: Driver, hands: Interviewer) -> None:
    user.open(chart(MAP))
    user.select("Ops")
    hands.shortcut("Shift+F8")
    hands.answers("Talk to them")
    (action,) = user.map.actions.values()
    assert action.about == Subject(party=PartyId("Ops"))
    user.select("Sales")
    hands.shortcut("F8")
    assert hands.focus is user.window.plan.table
    hands.presses(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert user.window.session.selection == {"Ops"}


def test_an_action_needs_no_new_analysis(user: Driver) -> None:
    user.open(chart(MAP))
    user.wait_for_report()
    before = user.window.analyst.report
    assert before is not None
    user.choose("new-action")
    user.type_into(user.window.plan.new, "Ask")
    user.wait_for_report()
    after = user.window.analyst.report
    assert after is not None
    assert after.map.actions
    assert after.graph is before.graph


def test_exported_is_what_is_about_the_newest_map(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart(MAP))
    user.wait_for_report()
    session = user.window.session
    session.commit(edits.put(session.recorded, *chart("Lab").parties.values()), "add")
    user.choose("new-action")
    user.select("Lab")
    user.type_into(user.window.plan.new, "Ask")
    files.saved = tmp_path / "plan.csv"
    user.window.plan.filter.exporting.emit("csv")  # before the report knows the laboratory
    assert "Lab" in files.saved.read_text("utf-8")


def test_the_panel_fits_a_narrow_dock_in_both_languages(user: Driver) -> None:
    user.open(chart(MAP))
    for _ in range(2):
        user.choose("new-action")
        user.type_into(user.window.plan.new, "Ask")
    session = user.window.session
    session.commit(edits.update(session.recorded, ActionId("a1"), due=date(2020, 1, 1)), "action")
    panel, dock = user.window.plan, user.window.docks["actions"]
    dock.setFloating(True)
    for language in ("de", "en"):
        user.choose(f"language-{language}")
        QApplication.processEvents()
        assert panel.minimumSizeHint().width() <= 340

"""The findings panel: filter, key figures, findings to click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from chainmap.analysis.codes import Severity
from chainmap.analysis.report import analyse
from chainmap.mime import PARTY_KIND
from chainmap.model import edits
from chainmap.model.dismissing import dismiss
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Display,
    Filter,
    Flows,
    FoundAbout,
    MapInfo,
    PartyKind,
    Subject,
)
from chainmap.panels.findings.panel import FindingsPanel
from chainmap.panels.palette import PalettePanel, mime_of
from chainmap.session import Session
from tests.builders import chart
from tests.panels.conftest import no_icon


def figures(panel: FindingsPanel) -> dict[str, str]:
    QApplication.processEvents()
    labels = [it.text() for it in panel.findChildren(QLabel) if it.isVisible()]
    return dict(zip(labels[1:], labels, strict=False))


def place_of(panel: FindingsPanel, start: str) -> int:
    return next(place for place, row in enumerate(panel.rows) if row.text.startswith(start))


def click(panel: FindingsPanel, place: int) -> None:
    index = panel.list.rows.index(place)
    panel.list.scrollTo(index)
    at = panel.list.visualRect(index).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_figures_are_those_of_the_report(findings: FindingsPanel, session: Session) -> None:
    findings.set_report(analyse(session.recorded))
    shown = figures(findings)
    assert shown["line of sight"] == "67%"
    assert shown["departments"] == "3"
    assert shown["deliveries"] == "3"


def test_what_cannot_be_computed_is_a_dash_and_not_zero(findings: FindingsPanel) -> None:
    map = edits.add_party(ChainMap(), PartyKind.EXTERNAL_CUSTOMER, "Buyer")
    findings.set_report(analyse(map))
    shown = figures(findings)
    assert shown["line of sight"] == "–"
    assert shown["mutual"] == "–"
    assert shown["departments"] == "0"


def test_an_empty_map_says_what_will_appear_here(findings: FindingsPanel) -> None:
    findings.set_report(analyse(ChainMap()))
    assert any("What deserves a look" in it.text() for it in findings.findChildren(QLabel))
    assert list(findings.rows) == []


def test_a_map_that_is_just_begun_is_not_blamed(findings: FindingsPanel) -> None:
    findings.set_report(analyse(chart("Sales; Ops")))
    assert list(findings.rows) == []


def test_the_filter_keeps_the_focus_when_the_answer_comes(
    findings: FindingsPanel, qtbot: QtBot
) -> None:
    qtbot.addWidget(findings)
    with qtbot.waitExposed(findings):
        findings.show()
    field = findings.filter
    field.setFocus()
    findings.set_report(analyse(chart("Sales -> Ops: quote")))
    assert findings.filter is field
    assert field.hasFocus()


def test_a_map_without_findings_says_so(findings: FindingsPanel) -> None:
    findings.set_report(analyse(chart("Sales -> +Buyer: quote; Ops -> +Buyer: machine")))
    assert findings.note.text().startswith("No findings")


def test_a_click_tells_what_the_finding_is_about(
    findings: FindingsPanel, session: Session, qtbot: QtBot
) -> None:
    findings.set_report(analyse(session.recorded))
    with qtbot.waitSignal(findings.chosen) as chosen:
        click(findings, place_of(findings, "Archive"))
    assert chosen.args == [("Archive",)]


def test_choosing_a_filter_is_an_undo_step(findings: FindingsPanel, session: Session) -> None:
    findings.filter.choose(Flows.CRITICAL)
    assert session.recorded.settings.flows is Flows.CRITICAL
    session.undo()
    assert session.recorded.settings.flows is Flows.DELIVERIES
    assert findings.filter.currentText() == "Deliveries only"


def test_the_busy_mark_stays_until_the_report_is_there(
    findings: FindingsPanel, session: Session
) -> None:
    findings.set_busy()
    assert not findings.busy.isHidden()
    findings.set_report(analyse(session.recorded))
    assert findings.busy.isHidden()


def test_a_very_long_list_is_whole_and_tells_only_what_is_seen(findings: FindingsPanel) -> None:
    findings.resize(340, 600)
    findings.set_report(analyse(chart("D0 -> D1; " + "; ".join(f"D{n}" for n in range(2000)))))
    QApplication.processEvents()
    assert len(findings.rows) == 2000
    told = [row for row in findings.rows if "text" in row.__dict__]
    assert 0 < len(told) < 40


# -- which are listed -------------------------------------------------------------------------


MANY = "Archive; Sales -> Ops -> Sales; Ops -> +Buyer: machine; IT -> Cellar"


@pytest.fixture
def many(findings: FindingsPanel, session: Session) -> FindingsPanel:
    session.open(chart(MANY))
    findings.resize(340, 700)
    findings.set_report(analyse(session.recorded))
    QApplication.processEvents()
    return findings


def headings(panel: FindingsPanel) -> list[str]:
    return [row.heading for row in panel.rows]


def test_they_are_ranked_the_severest_first(many: FindingsPanel) -> None:
    order = [row.severity for row in many.rows]
    assert order == sorted(order, key=list(Severity).index)
    assert {*order} == {*Severity}


def test_counts_stand_beside_each_severity_and_kind(many: FindingsPanel) -> None:
    buttons = many.wish.severities
    assert [button.text() for button in buttons.values()] == ["4", "1", "1"]
    assert buttons[Severity.HIGH].accessibleName() == "Serious: 4"
    kinds = [many.wish.code.itemText(place) for place in range(many.wish.code.count())]
    assert kinds[:2] == ["All kinds", "No line of sight (3)"]


def test_a_severity_a_kind_and_words_narrow_the_list(many: FindingsPanel) -> None:
    many.wish.severities[Severity.LOW].click()
    assert headings(many) == ["Mutual customers"]
    many.wish.severities[Severity.LOW].click()
    many.wish.code.setCurrentIndex(many.wish.code.findData("no_line_of_sight"))
    assert len(many.rows) == 3
    QTest.keyClicks(many.wish.text, "CELLAR notice")
    assert [row.ids for row in many.rows] == [("IT",)]
    QTest.keyClicks(many.wish.text, " nowhere")
    assert list(many.rows) == []
    assert "No finding fits" in many.note.text()


def test_another_map_is_listed_whole_again(many: FindingsPanel, session: Session) -> None:
    many.wish.text.setText("Cellar")
    session.open(chart("Sales -> Ops; Sales -> +Buyer"))
    many.set_report(analyse(session.recorded))
    assert len(many.rows) == 2


def test_the_current_row_stays_when_a_new_report_comes(
    many: FindingsPanel, session: Session
) -> None:
    many.list.pick(2)
    ids = many.rows[2].ids
    session.commit(edits.add_party(session.recorded, PartyKind.TEAM, "New"), "add")
    many.set_report(analyse(session.recorded))
    assert many.list.picked[0].ids == ids


def test_what_is_in_sight_stays_there_when_a_new_report_comes(
    findings: FindingsPanel, session: Session
) -> None:
    session.open(chart("D0 -> D1; " + "; ".join(f"D{n}" for n in range(100))))
    findings.set_report(analyse(session.recorded))
    findings.list.pick(3)
    bar = findings.list.verticalScrollBar()
    bar.setValue(2000)
    findings.set_report(analyse(session.recorded))
    assert bar.value() == 2000
    assert findings.list.currentIndex().row() == 3


def test_the_current_row_is_higher_for_it_tells_all(many: FindingsPanel) -> None:
    index = many.list.rows.index(1)
    before = many.list.visualRect(index).height()
    many.list.pick(1)
    many.list.doItemsLayout()
    assert many.list.visualRect(index).height() > before


# -- setting aside and restoring --------------------------------------------------------------


def set_aside(panel: FindingsPanel, reason: str, *rows: int) -> None:
    panel.list.pick(rows[0])
    for row in rows[1:]:
        select = QItemSelectionModel.SelectionFlag.Select
        panel.list.selectionModel().select(panel.list.rows.index(row), select)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    QTest.keyClicks(panel.reason.reason, reason)
    QTest.keyClick(panel.reason.reason, Qt.Key.Key_Return)


def test_a_finding_is_set_aside_with_a_reason_as_one_step(
    many: FindingsPanel, session: Session
) -> None:
    ids = many.rows[0].ids
    set_aside(many, "Agreed", 0)
    (dismissal,) = session.recorded.dismissals.values()
    assert (dismissal.about, dismissal.reason) == (ids, "Agreed")
    assert dismissal.dismissed_on is not None
    assert len(many.rows) == 5
    assert many.reason.isHidden()
    session.undo()
    assert len(many.rows) == 6
    assert not session.recorded.dismissals


def test_one_goes_on_with_what_has_moved_up(many: FindingsPanel) -> None:
    following = many.rows[3].ids
    set_aside(many, "Agreed", 2)
    assert [entry.ids for entry in many.list.picked] == [following]
    set_aside(many, "Agreed", 4)
    assert many.list.currentIndex().row() == 3


def test_several_are_set_aside_in_one_step(many: FindingsPanel, session: Session) -> None:
    set_aside(many, "Agreed", 0, 1, 2)
    assert len(session.recorded.dismissals) == 3
    session.undo()
    assert not session.recorded.dismissals


def test_without_a_reason_nothing_is_set_aside(many: FindingsPanel, session: Session) -> None:
    set_aside(many, "  ", 0)
    assert not session.recorded.dismissals
    assert not many.reason.isHidden()
    assert not many.reason.accept.isEnabled()
    QTest.keyClick(many.reason.reason, Qt.Key.Key_Escape)
    assert many.reason.isHidden()


def test_what_is_about_something_that_has_gone_is_not_set_aside(
    many: FindingsPanel, session: Session, qtbot: QtBot
) -> None:
    row = place_of(many, "Archive")
    many.list.pick(row)
    QTest.keyClick(many.list, Qt.Key.Key_Delete)
    session.commit(edits.remove(session.recorded, ["Archive"]), "delete")
    with qtbot.waitSignal(many.message):
        QTest.keyClicks(many.reason.reason, "Agreed")
        QTest.keyClick(many.reason.reason, Qt.Key.Key_Return)
    assert not session.recorded.dismissals


def test_what_was_set_aside_can_be_shown_and_restored(
    many: FindingsPanel, session: Session
) -> None:
    set_aside(many, "Agreed", 0)
    many.wish.show_dismissed(True)
    assert len(many.rows) == 6
    assert many.rows[5].notes[0].startswith("Set aside on ")
    many.list.pick(5)
    QTest.keyClick(many.list, Qt.Key.Key_Insert)
    assert not session.recorded.dismissals
    assert all(row.dismissal is None for row in many.rows)


def test_a_dismissal_that_meets_nothing_any_more_is_told_and_can_go(
    many: FindingsPanel, session: Session
) -> None:
    map = dismiss(session.recorded, "loop", ("Sales", "Ops"), "Old", flows=Flows.DELIVERIES)
    session.commit(map, "dismiss")
    assert many.note.text() == "1 dismissal meets no finding any more."
    many.wish.show_dismissed(True)
    assert many.rows[-1].heading == "Loop"
    assert many.rows[-1].severity is None
    many.list.pick(len(many.rows) - 1)
    QTest.keyClick(many.list, Qt.Key.Key_Insert)
    assert not session.recorded.dismissals
    assert many.note.text() == ""


def test_the_menu_offers_what_can_be_done(many: FindingsPanel) -> None:
    set_aside(many, "Agreed", 0)
    many.wish.show_dismissed(True)
    acting = {"Make an action", "Make an action of a kind"}
    for row, words in ((0, {"Set aside …", *acting}), (5, {"Restore"})):
        many.list.pick(row)
        offered = {action.text() for action in many.list.menu().actions() if action.isEnabled()}
        always = {"Show on the canvas", "Take out for trial", "Copy", "What does this mean?"}
        assert offered - {""} == {*always, *words}


# -- into the action plan ---------------------------------------------------------------------


def test_one_key_makes_an_action_with_the_proposed_text(
    many: FindingsPanel, session: Session, qtbot: QtBot
) -> None:
    many.list.pick(place_of(many, "Archive"))
    with qtbot.waitSignal(many.planned) as planned:
        QTest.keyClick(many.list, Qt.Key.Key_A)
    (action,) = session.recorded.actions.values()
    assert planned.args == [[action.id]]
    assert action.text == "Settle with Archive who uses its work, and complete the map"
    assert action.about == Subject(finding=FoundAbout("no_line_of_sight", ("Archive",)))
    entry = many.rows[many.list.currentIndex().row()]
    assert entry.text.startswith("Archive")
    assert entry.notes == ["In the action plan: open."]
    session.undo()
    assert not session.recorded.actions
    assert many.rows[many.list.currentIndex().row()].notes == []


def test_the_text_is_in_the_language_of_the_map(many: FindingsPanel, session: Session) -> None:
    session.commit(edits.describe(session.recorded, MapInfo(language="de")), "change")
    many.set_report(analyse(session.recorded))
    many.list.pick(place_of(many, "Archive"))
    many.wish.act.click()
    (action,) = session.recorded.actions.values()
    assert action.text.startswith("Mit Archive klären")


def test_what_is_planned_is_shown_and_not_planned_twice(
    many: FindingsPanel, session: Session, qtbot: QtBot
) -> None:
    many.list.pick(0)
    QTest.keyClick(many.list, Qt.Key.Key_A)
    with qtbot.waitSignal(many.planned) as planned:
        QTest.keyClick(many.list, Qt.Key.Key_A)
    assert planned.args == [list(session.recorded.actions)]
    assert len(session.recorded.actions) == 1


def test_another_kind_of_action_is_made_beside_the_first(
    many: FindingsPanel, session: Session
) -> None:
    many.list.pick(place_of(many, "Archive"))
    many.wish.act.click()
    menu = many.wish.act.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Talk", "Policy"]
    menu.actions()[1].trigger()
    first, second = session.recorded.actions.values()
    assert second.text.startswith("Write down which external customer Archive works for")
    assert second.about == first.about


def test_several_findings_become_actions_in_one_step(many: FindingsPanel, session: Session) -> None:
    many.list.selectAll()
    QTest.keyClick(many.list, Qt.Key.Key_A)
    assert len(session.recorded.actions) == len(many.rows)
    session.undo()
    assert not session.recorded.actions


def test_the_button_says_why_it_cannot_be_pressed(many: FindingsPanel) -> None:
    many.list.clearSelection()
    assert not many.wish.act.isEnabled()
    assert many.wish.act.toolTip() == "Choose a finding to make an action of it"
    many.list.pick(0)
    assert many.wish.act.isEnabled()
    set_aside(many, "Agreed", 0)
    many.wish.show_dismissed(True)
    many.list.pick(len(many.rows) - 1)
    assert not many.wish.act.isEnabled()


def test_what_is_gone_meanwhile_is_not_planned(
    many: FindingsPanel, session: Session, qtbot: QtBot
) -> None:
    many.list.pick(place_of(many, "Archive"))
    session.commit(edits.remove(session.recorded, ["Archive"]), "delete")
    with qtbot.waitSignal(many.message) as told:
        many.list.act()
    assert told.args == ["The map has changed meanwhile; nothing was planned."]
    assert not session.recorded.actions


# -- copy, export, what is out of sight -------------------------------------------------------


def test_a_finding_is_copied_as_text(many: FindingsPanel) -> None:
    many.list.pick(place_of(many, "Archive"))
    QTest.keyClick(many.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied.startswith("Notable. No line of sight. Archive has no line of sight")
    assert "Ask who uses the work of Archive" in copied


def test_the_export_brings_what_is_listed(many: FindingsPanel, qtbot: QtBot) -> None:
    many.wish.severities[Severity.LOW].click()
    menu = many.wish.more.menu()
    assert menu is not None
    action = next(action for action in menu.actions() if "CSV" in action.text())
    with qtbot.waitSignal(many.exporting) as exporting:
        action.trigger()
    ending, listed = exporting.args
    assert ending == "csv"
    assert [finding.code for finding, _ in listed] == ["mutual_customers"]


def test_a_finding_about_something_out_of_sight_says_so(
    many: FindingsPanel, session: Session
) -> None:
    place = place_of(many, "Archive")
    hidden = Display(filter=Filter(hidden=("Archive",)))
    session.commit(edits.set_display(session.recorded, hidden), "hide")
    assert many.rows[place].notes == ["Not all of it is shown on the canvas."]
    assert [row.is_hidden for row in many.rows].count(True) == 1
    session.undo()
    assert many.rows[place].notes == []


def test_a_screen_reader_hears_all_of_a_finding(many: FindingsPanel) -> None:
    index = many.list.rows.index(place_of(many, "Archive"))
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Notable. No line of sight. Archive has")
    assert many.list.accessibleName() == "Findings"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Rule: Serious where work goes in or out" in tip


def test_figures_stand_in_a_line_where_room_is_short(many: FindingsPanel) -> None:
    many.resize(340, 380)
    QApplication.processEvents()
    line = next(it.text() for it in many.figures.findChildren(QLabel) if it.isVisible())
    assert line.startswith("line of sight 40% · departments 5")


@pytest.mark.parametrize("kind", PartyKind)
def test_a_drag_from_the_palette_carries_the_kind(kind: PartyKind) -> None:
    assert bytes(mime_of(kind).data(PARTY_KIND).data()).decode() == kind.value


def test_enter_in_the_palette_asks_for_a_party(qtbot: QtBot) -> None:
    palette = PalettePanel(no_icon)
    qtbot.addWidget(palette)
    palette.show()
    palette.list.setCurrentRow(1)
    with qtbot.waitSignal(palette.wanted) as wanted:
        QTest.keyClick(palette.list, Qt.Key.Key_Return)
    assert wanted.args == [PartyKind.TEAM]


def test_a_row_is_no_longer_marked_once_something_else_is_selected(
    findings: FindingsPanel, session: Session
) -> None:
    findings.set_report(analyse(session.recorded))
    findings.chosen.connect(session.select)
    click(findings, 0)
    about = findings.rows[0].ids
    assert session.selection == set(about)
    assert findings.list.picked == [findings.rows[0]]
    session.select(())
    assert findings.list.picked == []
    assert findings.list.currentIndex().row() == 0, "its text stays open"
    findings.list.clearFocus()
    findings.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert findings.list.picked == [findings.rows[0]], "keys are about it again"


def test_a_row_stays_marked_while_part_of_what_it_is_about_is_selected(
    findings: FindingsPanel, session: Session
) -> None:
    findings.set_report(analyse(session.recorded))
    findings.chosen.connect(session.select)
    click(findings, 0)
    session.select(list(findings.rows[0].ids)[:1])
    assert findings.list.picked == [findings.rows[0]]


def test_reports_and_languages_leave_no_menus_behind(many: FindingsPanel, session: Session) -> None:
    def menus() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return len(many.findChildren(QMenu))

    before = menus()
    for _ in range(3):
        many.set_report(analyse(session.recorded))
        many.retranslate()
        many.wish.show_dismissed(not many.wish.with_dismissed)

    assert menus() == before
    menu = many.wish.more.menu()
    assert menu is not None
    assert menu.actions()[0].isChecked()

"""The action plan as a panel: listed, filtered, changed in place, in step with the selection."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from chainmap.analysis.codes import FindingCode
from chainmap.analysis.plan import subject_of
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.acting import add_action
from chainmap.model.map import ChainMap
from chainmap.model.needs import add_need
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    DeliveryId,
    NeedId,
    PartyId,
    Subject,
)
from chainmap.panels.actions.panel import ActionsPanel
from chainmap.panels.actions.table import NARROW
from chainmap.panels.card.delivery_page import DeliveryPage
from chainmap.panels.card.panel import PartyCard
from chainmap.panels.card.party_page import PartyPage
from chainmap.panels.day_field import DayField
from chainmap.panels.needs.panel import NeedsPanel
from chainmap.panels.pieces import Row
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart
from tests.panels.conftest import no_icon

TODAY = date(2026, 5, 10)
A1, A2, A3 = ActionId("a1"), ActionId("a2"), ActionId("a3")
Key = Qt.Key


def planned() -> ChainMap:
    return edits.put(
        chart("IT -> Sales: laptop; Sales -> +Buyer: quote; Sales -> IT: order"),
        Action(A1, "Ask IT", Subject(party=PartyId("IT")), "Ann"),
        Action(A2, "Agree on quote", Subject(delivery=DeliveryId("d2")), "Bob", date(2026, 5, 9),
               ActionStatus.DOING),
        Action(A3, "Thank them", None, None, date(2026, 1, 1), ActionStatus.DONE),
    )  # fmt: skip


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(planned())


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ActionsPanel:
    panel = ActionsPanel(session, no_icon, lambda: theme("light"), lambda: TODAY)
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def cells(panel: ActionsPanel) -> list[list[str]]:
    """What is listed, column by column."""
    model = panel.model
    columns = range(model.columnCount())
    return [[str(model.index(row, c).data()) for c in columns] for row in range(model.rowCount())]


def texts(panel: ActionsPanel) -> list[str]:
    return [row[1] for row in cells(panel)]


def pick(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def current(panel: ActionsPanel, id: str, key: str = "text") -> None:
    """Goes to a cell as the arrow keys do."""
    keys = [column.key for column in panel.model.sheet.columns]
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(panel.model.rows.index(id), keys.index(key)))


def enter(field: DayField) -> None:
    """Enter; what it sets going takes a turn of the loop."""
    QTest.keyClick(field, Key.Key_Return)
    QApplication.processEvents()


def editor(panel: ActionsPanel, id: str, key: str) -> DayField:
    current(panel, id, key)
    QTest.keyClick(panel.table, Key.Key_F2)
    field = panel.table.editor.field
    assert isinstance(field, DayField)
    return field


# -- what is listed ---------------------------------------------------------------------------


def test_each_action_with_status_owner_day_and_subject(panel: ActionsPanel) -> None:
    assert cells(panel) == [
        ["open", "Ask IT", "Ann", "–", "IT"],
        ["under way", "Agree on quote", "Bob", "2026-05-09, overdue", "quote (Sales → Buyer)"],
        ["done", "Thank them", "–", "2026-01-01", "–"],
    ]
    assert panel.counts.text() == "1 open · 1 under way · 1 done · 1 overdue"


def test_what_is_overdue_is_marked_by_colour_and_icon_too(panel: ActionsPanel) -> None:
    row = panel.model.rows.index(A2)
    late, other = panel.model.index(row, 3), panel.model.index(0, 3)
    ink = late.data(Qt.ItemDataRole.ForegroundRole)
    assert ink.name() == theme("light").bad.lower()
    assert late.data(Qt.ItemDataRole.DecorationRole) is not None
    assert other.data(Qt.ItemDataRole.ForegroundRole) is None
    assert other.data(Qt.ItemDataRole.DecorationRole) is None


def test_an_empty_plan_says_what_to_do_first(panel: ActionsPanel, session: Session) -> None:
    session.open(chart("Sales"))
    assert panel.hint.text().startswith("No actions yet. Type one above")
    assert not panel.hint.isHidden()
    assert panel.table.isHidden()
    assert panel.filter.isHidden()


def test_the_day_goes_on_while_the_panel_is_hidden(session: Session, qtbot: QtBot) -> None:
    days = [date(2026, 5, 9)]
    panel = ActionsPanel(session, no_icon, lambda: theme("light"), lambda: days[-1])
    qtbot.addWidget(panel)
    panel.show()
    assert "overdue" not in panel.counts.text()
    panel.hide()
    days.append(TODAY)
    panel.show()
    assert panel.counts.text().endswith("1 overdue")
    assert cells(panel)[1][3] == "2026-05-09, overdue"


def test_rows_are_sorted_by_a_column_and_what_is_not_known_comes_last(panel: ActionsPanel) -> None:
    panel.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert texts(panel) == ["Thank them", "Agree on quote", "Ask IT"]
    panel.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert texts(panel) == ["Thank them", "Agree on quote", "Ask IT"]


def test_filters_leave_what_is_wanted_and_esc_takes_them_back(panel: ActionsPanel) -> None:
    wish = panel.filter
    pick(wish.status, "done")
    assert texts(panel) == ["Thank them"]
    assert panel.counts.text().endswith("(1 listed)")
    pick(wish.status, "Every status")
    pick(wish.owner, "Nobody yet")
    assert texts(panel) == ["Thank them"]
    pick(wish.owner, "All owners")
    wish.overdue.click()
    assert texts(panel) == ["Agree on quote"]
    wish.search.setText("nothing like it")
    assert texts(panel) == []
    assert panel.hint.text().startswith("No action fits")
    QTest.keyClick(wish.search, Key.Key_Escape)
    assert len(texts(panel)) == 3
    wish.search.setText("BUYER")
    assert texts(panel) == ["Agree on quote"]


def test_only_what_is_about_the_selection(panel: ActionsPanel, session: Session) -> None:
    panel.filter.selection.click()
    assert texts(panel) == []
    session.select(["Buyer"])  # it receives the quote
    assert texts(panel) == ["Agree on quote"]
    session.select(["IT"])
    assert texts(panel) == ["Ask IT"]


def test_the_last_row_of_a_filter_may_go(panel: ActionsPanel, session: Session) -> None:
    pick(panel.filter.owner, "Bob")
    session.commit(edits.update(session.recorded, A2, owner="Ann"), "action")
    assert panel.filter.owner.currentText() == "All owners"
    assert len(texts(panel)) == 3


# -- made, changed, removed -------------------------------------------------------------------


def test_a_typed_action_is_about_the_selected_party(panel: ActionsPanel, session: Session) -> None:
    session.select(["Sales"])
    assert panel.new.placeholderText() == "New action about Sales"
    QTest.keyClicks(panel.new, "Talk")
    QTest.keyClick(panel.new, Key.Key_Return)
    made = session.recorded.actions[ActionId("a4")]
    assert (made.text, made.about) == ("Talk", Subject(party=PartyId("Sales")))
    assert panel.new.text() == ""
    assert panel.detail.text.text() == "Talk"
    session.undo()
    assert ActionId("a4") not in session.recorded.actions


def test_an_action_about_nothing_or_two_things_is_about_nothing(
    panel: ActionsPanel, session: Session
) -> None:
    session.select(["Sales", "IT"])
    assert panel.new.placeholderText() == "New action"
    QTest.keyClicks(panel.new, "Kick-off")
    QTest.keyClick(panel.new, Key.Key_Return)
    assert session.recorded.actions[ActionId("a4")].about is None


def test_a_day_is_typed_in_the_cell_in_the_local_way(panel: ActionsPanel, session: Session) -> None:
    field = editor(panel, A1, "due")
    QTest.keyClicks(field, "31.12.2026")
    enter(field)
    assert session.recorded.actions[A1].due == date(2026, 12, 31)
    field = editor(panel, A1, "due")
    assert field.text() == "2026-12-31"
    QTest.keyClicks(field, "tomorrow")
    enter(field)
    assert session.recorded.actions[A1].due == date(2026, 5, 11)
    field = editor(panel, A1, "due")
    QTest.keyClick(field, Key.Key_Delete)
    enter(field)
    assert session.recorded.actions[A1].due is None


def test_what_is_no_day_keeps_the_cell_open_and_says_why(
    panel: ActionsPanel, session: Session, qtbot: QtBot
) -> None:
    field = editor(panel, A1, "due")
    QTest.keyClicks(field, "31.2.2026")
    with qtbot.waitSignal(panel.message) as told:
        enter(field)
    assert told.args is not None
    assert told.args[0] == "“31.2.2026” is not a date. Write it like 2026-03-31."
    assert field.isVisible()
    panel.new.setFocus()  # the focus goes elsewhere, what was typed stays
    session.settle()
    assert field.isVisible()
    assert field.text() == "31.2.2026"
    assert session.recorded.actions[A1].due is None
    field.setFocus()
    field.setText("28.2.2027")
    enter(field)
    assert session.recorded.actions[A1].due == date(2027, 2, 28)


def test_esc_leaves_a_cell_as_it_was(panel: ActionsPanel, session: Session) -> None:
    before = session.recorded
    field = editor(panel, A2, "due")
    QTest.keyClicks(field, "never")
    QTest.keyClick(field, Key.Key_Escape)
    assert panel.table.editor.field is None
    assert session.recorded is before


def test_a_day_is_picked_in_the_calendar(panel: ActionsPanel, session: Session) -> None:
    current(panel, A2)
    due = panel.detail.due
    due.setFocus()
    QTest.keyClick(due, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = due._popup
    assert popup is not None
    assert popup.isVisible()
    assert popup.calendar.selectedDate() == QDate(2026, 5, 9)
    popup.calendar.activated.emit(QDate(2026, 6, 1))
    assert not popup.isVisible()
    assert session.recorded.actions[A2].due == date(2026, 6, 1)
    assert due.text() == "2026-06-01"


def test_the_field_refuses_what_is_no_day_with_a_sentence_and_loses_nothing(
    panel: ActionsPanel, session: Session
) -> None:
    current(panel, A2)
    due = panel.detail.due
    due.setFocus()
    due.selectAll()
    QTest.keyClicks(due, "3/4/2026")
    QTest.keyClick(due, Key.Key_Return)
    assert panel.detail.fault.isVisible()
    assert "is not a date" in panel.detail.fault.text()
    session.commit(add_action(session.recorded, "Another"), "action")
    assert due.text() == "3/4/2026"
    assert session.recorded.actions[A2].due == date(2026, 5, 9)
    due.selectAll()
    QTest.keyClicks(due, "4 Mar 2027")
    assert not panel.detail.fault.isVisible()
    session.settle()  # as saving does
    assert session.recorded.actions[A2].due == date(2027, 3, 4)


def test_a_day_half_typed_does_not_go_over_to_another_action(
    panel: ActionsPanel, session: Session
) -> None:
    current(panel, A2)
    panel.detail.due.setFocus()
    panel.detail.due.selectAll()
    QTest.keyClicks(panel.detail.due, "soon")
    current(panel, A3)
    assert panel.detail.due.text() == "2026-01-01"
    assert not panel.detail.fault.isVisible()
    assert session.recorded.actions[A2].due == date(2026, 5, 9)


def test_space_goes_on_to_the_next_status_of_all_chosen_rows(
    panel: ActionsPanel, session: Session
) -> None:
    panel.table.choose([A1, A2], reveal=True)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Key.Key_Space)
    after = session.recorded.actions
    assert (after[A1].status, after[A2].status) == (ActionStatus.DOING, ActionStatus.DOING)
    QTest.keyClick(panel.table, Key.Key_Space)
    QTest.keyClick(panel.table, Key.Key_Space)
    assert session.recorded.actions[A1].status is ActionStatus.OPEN
    for _ in range(3):
        session.undo()
    assert session.recorded == planned()


def test_fields_change_the_current_action(panel: ActionsPanel, session: Session) -> None:
    current(panel, A1)
    detail = panel.detail
    detail.status.choose(ActionStatus.DONE)
    detail.owner.setEditText("Eve")
    detail.owner.activated.emit(-1)
    detail.text.setFocus()
    detail.text.selectAll()
    QTest.keyClicks(detail.text, "Ask them")
    action = session.recorded.actions[A1]
    assert (action.text, action.owner, action.status) == ("Ask them", "Eve", ActionStatus.DONE)
    assert cells(panel)[0][:3] == ["done", "Ask them", "Eve"]


def test_delete_takes_the_chosen_actions_out_as_one_step(
    panel: ActionsPanel, session: Session
) -> None:
    panel.table.choose([A1, A2], reveal=True)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Key.Key_Delete)
    assert list(session.recorded.actions) == [A3]
    assert panel.table.chosen_rows == [A3]
    session.undo()
    assert session.recorded == planned()


# -- in step with canvas and analysis ---------------------------------------------------------


def test_a_click_shows_the_subject_on_the_canvas(
    panel: ActionsPanel, session: Session, qtbot: QtBot
) -> None:
    at = panel.table.visualRect(panel.model.index(1, 1)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert chosen.args == [["d2"]]
    assert session.selection == {"d2"}


def test_an_action_about_nothing_leaves_the_selection(
    panel: ActionsPanel, session: Session
) -> None:
    session.select(["IT"])
    current(panel, A3)
    assert session.selection == {"IT"}


def test_what_is_selected_elsewhere_finds_its_action(panel: ActionsPanel, session: Session) -> None:
    session.select(["IT"])
    assert panel.table.chosen_rows == [A1]


def test_a_finding_that_is_gone_is_said_to_be_and_the_action_stays(
    panel: ActionsPanel, session: Session
) -> None:
    mutual = FindingCode.MUTUAL_CUSTOMERS
    finding = next(f for f in analyse(session.recorded).findings if f.code is mutual)
    session.commit(add_action(session.recorded, "Table", subject_of(finding)), "action")
    assert cells(panel)[3][4] == "Mutual customers: IT and Sales"  # nothing is known yet
    panel.set_report(analyse(session.recorded))
    assert cells(panel)[3][4] == "Mutual customers: IT and Sales"
    current(panel, "a4")
    assert not panel.detail.lost.isVisible()
    session.commit(edits.remove(session.recorded, ["d3"]), "delete")
    panel.set_report(analyse(session.recorded))
    assert cells(panel)[3][4] == "Mutual customers: IT and Sales (no longer found)"
    assert panel.detail.lost.isVisible()


def test_another_map_brings_its_own_plan(panel: ActionsPanel, session: Session) -> None:
    panel.filter.overdue.click()
    session.open(add_action(chart("Ops"), "Other"))
    assert texts(panel) == ["Other"]
    assert not panel.filter.overdue.isChecked()


def test_what_is_listed_can_be_exported(panel: ActionsPanel, qtbot: QtBot) -> None:
    panel.filter.overdue.click()
    menu = panel.filter.more.menu()
    assert menu is not None
    with qtbot.waitSignal(panel.exporting) as wanted:
        menu.actions()[0].trigger()
    assert wanted.args == ["xlsx", [A2]]


@pytest.mark.parametrize("width", [380, 700, 1100])
def test_nothing_is_cut_off_at_any_width(panel: ActionsPanel, width: int) -> None:
    panel.resize(320, 600)
    QApplication.processEvents()
    panel.resize(width, 600)
    QApplication.processEvents()
    assert panel.width() == width
    table = panel.table
    assert table.horizontalScrollBar().maximum() == 0
    assert table.isColumnHidden(4) is (table.width() < NARROW)
    inside = panel.rect()
    for part in (panel.filter.more, panel.delete, panel.detail.due, panel.detail.show_button):
        assert inside.contains(
            part.geometry().translated(part.parentWidget().mapTo(panel, QPoint()))
        )


def test_both_languages(panel: ActionsPanel) -> None:
    from chainmap.wording import language

    before = language._current
    language.speak(language.catalogue("de"))
    try:
        panel.retranslate()
        assert cells(panel)[1][0] == "in Arbeit"
        assert panel.counts.text() == "1 offen · 1 in Arbeit · 1 erledigt · 1 überfällig"
        assert panel.filter.status.itemText(0) == "Jeder Stand"
    finally:
        language.speak(before or language.catalogue("en"))


# -- from the cards ---------------------------------------------------------------------------


def test_a_card_lists_what_is_planned_and_proposes_more(
    card: PartyCard, session: Session, qtbot: QtBot
) -> None:
    session.commit(edits.update(session.recorded, A2, due=date(2020, 1, 1)), "action")
    session.select(["Sales"])
    page = card.page
    assert isinstance(page, PartyPage)
    assert page.plan.gist.text() == "1 not done · 1 overdue"
    rows = [row.text for row in page.plan.findChildren(Row)]
    assert rows == ["Agree on quote"]  # both ends of a delivery have to do with it
    menu = page.plan.make.menu()
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert names == ["Talk", "Standard", "Policy", "Training", "Recognition"]
    with qtbot.waitSignal(card.planned) as planned:
        menu.actions()[4].trigger()
    assert planned.args == [["a4"]]
    made = session.recorded.actions[ActionId("a4")]
    assert made.text == "Thank Sales for good service, for all to see"
    assert made.about == Subject(party=PartyId("Sales"))
    assert page.plan.gist.text() == "2 not done · 1 overdue"


def test_a_click_on_the_card_brings_up_the_action(
    card: PartyCard, session: Session, qtbot: QtBot
) -> None:
    session.commit(edits.update(session.recorded, A2, due=date(2020, 1, 1)), "action")
    session.select(["d2"])
    page = card.page
    assert isinstance(page, DeliveryPage)
    (row,) = page.plan.findChildren(Row)
    assert (row.text, row.details) == (
        "Agree on quote", ("under way · Bob · 2020-01-01, overdue",),
    )  # fmt: skip
    page.unfold({"actions"})
    with qtbot.waitSignal(card.planned) as planned:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert planned.args == [[A2]]


def test_a_need_becomes_an_action_with_one_key(session: Session, qtbot: QtBot) -> None:
    session.commit(add_need(session.recorded, PartyId("Buyer"), "in time"), "need")
    needs = NeedsPanel(session, no_icon)
    qtbot.addWidget(needs)
    needs.show()
    assert not needs.act.isEnabled()
    needs.show_need(NeedId("n1"))
    with qtbot.waitSignal(needs.planned) as planned:
        QTest.keyClick(needs.tree, Key.Key_A)
    assert planned.args == [["a4"]]
    made = session.recorded.actions[ActionId("a4")]
    assert made.text == "Ask Buyer what would meet the need “in time”"
    assert made.about == Subject(need=NeedId("n1"))


def test_in_a_low_narrow_dock_rows_have_the_room_and_cells_are_for_changing(
    panel: ActionsPanel,
) -> None:
    panel.resize(590, 400)
    panel.show_actions(["a1"])
    assert not panel.detail.isVisible()
    assert panel.table.height() > 200
    panel.resize(590, 600)
    assert panel.detail.isVisible()
    panel.resize(900, 300)
    assert panel.detail.isVisible()

"""The tables: what they list, in which order, and what typing and choosing in them do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import CustomerRating, PartyKind
from chainmap.panels.pieces import DASH
from chainmap.panels.tables.columns import typed_number
from chainmap.panels.tables.facts import Facts
from chainmap.panels.tables.findings import sheets
from chainmap.panels.tables.model import TableModel, as_tsv
from chainmap.panels.tables.page import TablePage
from chainmap.panels.tables.panel import TablesPanel
from chainmap.session import Session
from chainmap.wording import language
from tests.builders import chart
from tests.strategies import maps

CHAIN = "Archive; Sales -> Ops: quote; Ops -> +Buyer: machine; -Mill -> Ops: steel"


class Memory(dict[str, Sequence[str]]):
    """What the settings would remember."""

    def keep(self, table: str, keys: Sequence[str]) -> None:
        self[table] = keys


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(chart(CHAIN))


@pytest.fixture
def tables(session: Session, memory: Memory, qtbot: QtBot) -> TablesPanel:
    panel = TablesPanel(session, memory.get, memory.keep)
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    panel.show()
    panel.set_report(analyse(session.recorded))
    return panel


def choose_row(page: TablePage, row: int) -> None:
    """Whatever keys a test before has left held: `selectRow` would heed them."""
    flags = QItemSelectionModel.SelectionFlag
    index = page.table.index(row, 0)
    page.view.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)


def sheet(tables: TablesPanel, key: str) -> TablePage:
    place = [page.table.sheet.key for page in tables.pages].index(key)
    tables.tabs.setCurrentIndex(place)
    return tables.page


def column(page: TablePage, key: str) -> int:
    return [one.key for one in page.table.sheet.columns].index(key)


def texts(page: TablePage, key: str) -> list[str]:
    one = page.table.sheet.columns[column(page, key)]
    return [page.table.text(id, one) for id in page.table.rows]


def sort(page: TablePage, key: str, *, falling: bool = False) -> None:
    order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
    page.view.sortByColumn(column(page, key), order)


def edit(page: TablePage, id: str, key: str) -> QLineEdit | QComboBox:
    """Goes to a cell and presses F2."""
    index = page.table.index(page.table.rows.index(id), column(page, key))
    page.view.setCurrentIndex(index)
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    field = page.view.editor.field
    assert isinstance(field, QLineEdit | QComboBox)
    return field


def type_into(page: TablePage, id: str, key: str, text: str) -> None:
    field = edit(page, id, key)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt records what was typed a turn later


def choose_in(page: TablePage, id: str, key: str, text: str) -> None:
    field = edit(page, id, key)
    assert isinstance(field, QComboBox)
    field.setCurrentText(text)
    page.view.finish_typing()


# -- what they list ---------------------------------------------------------------------------


def test_parties_stand_with_what_is_recorded_and_reckoned(tables: TablesPanel) -> None:
    page = sheet(tables, "parties")
    assert page.table.rows == ["Archive", "Sales", "Ops", "Buyer", "Mill"]
    assert texts(page, "kind")[-2:] == ["External customer", "External supplier"]
    assert texts(page, "tier") == [DASH, "2", "1", "0", "2"]
    assert texts(page, "customers") == ["0", "1", "0", DASH, "1"]


def test_findings_stand_as_sentences(tables: TablesPanel) -> None:
    page = sheet(tables, "findings")
    assert any("Archive" in text for text in texts(page, "sentence"))


def test_services_count_their_customers(tables: TablesPanel, session: Session) -> None:
    page = sheet(tables, "services")
    assert texts(page, "deliveries") == ["1", "1", "1"]
    session.commit(edits.update(session.recorded, "d1", active=False), "change")
    assert texts(page, "deliveries") == ["0", "1", "1"]


@settings(max_examples=15)
@given(maps())
def test_every_cell_of_every_table_can_be_read(map: ChainMap) -> None:
    facts = Facts(map, analyse(map))
    for one in sheets():
        model = TableModel(one)
        model.show(facts)
        assert len(model.rows) == model.count
        for row in range(model.rowCount()):
            for place in range(model.columnCount()):
                assert isinstance(model.data(model.index(row, place)), str)
                model.data(model.index(row, place), Qt.ItemDataRole.ToolTipRole)


@settings(max_examples=15)
@given(maps())
def test_sorting_is_stable_and_puts_what_is_unknown_last(map: ChainMap) -> None:
    facts = Facts(map, analyse(map))
    for one in sheets():
        model = TableModel(one)
        model.show(facts)
        place = {id: n for n, id in enumerate(model.rows)}
        for number, col in enumerate(one.columns):
            for order in Qt.SortOrder:
                model.sort(number, order)
                values = [col.value(facts, id) for id in model.rows]
                known = [v for v in values if v is not None]
                assert values[len(known) :] == [None] * (len(values) - len(known))
                for (first, a), (second, b) in pairwise(zip(model.rows, values, strict=True)):
                    if a is None or b is None:
                        continue
                    keys = col.order(a), col.order(b)
                    rising = order is Qt.SortOrder.AscendingOrder
                    assert keys[0] == keys[1] or (keys[0] < keys[1]) is rising
                    assert keys[0] != keys[1] or place[first] < place[second]


def test_without_a_report_what_is_reckoned_is_not_known(session: Session, qtbot: QtBot) -> None:
    panel = TablesPanel(session, {}.get, lambda *_: None)
    qtbot.addWidget(panel)
    panel.show()
    assert set(texts(sheet(panel, "parties"), "tier")) == {DASH}


def test_numbers_are_written_as_the_language_does(
    tables: TablesPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    map = edits.update(session.recorded, "Buyer", weight=0.5)
    session.commit(map, "change")
    assert texts(sheet(tables, "parties"), "weight")[3] == "0.5"
    monkeypatch.setattr(language, "_current", language.catalogue("de"))
    tables.retranslate()
    assert texts(sheet(tables, "parties"), "weight")[3] == "0,5"


def test_an_empty_map_says_what_to_do_first(qtbot: QtBot) -> None:
    panel = TablesPanel(Session(ChainMap()), {}.get, lambda *_: None)
    qtbot.addWidget(panel)
    panel.show()
    page = sheet(panel, "parties")
    assert page.stack.currentWidget() is page.hint
    assert "Draw a department first" in page.hint.text()


# -- filters and columns ----------------------------------------------------------------------


def test_the_search_keeps_rows_with_all_words(tables: TablesPanel) -> None:
    page = sheet(tables, "deliveries")
    QTest.keyClicks(page.search, "OPS st")
    assert texts(page, "service") == ["steel"]
    assert page.count.text() == "1 of 3"
    page.search.setText("nothing like it")
    assert page.stack.currentWidget() is page.hint
    page.search.clear()
    assert len(page.table.rows) == 3


def test_a_pick_keeps_one_kind(tables: TablesPanel) -> None:
    page = sheet(tables, "parties")
    page.picks[0].setCurrentIndex(page.picks[0].findData(PartyKind.EXTERNAL_CUSTOMER))
    page.picks[0].activated.emit(page.picks[0].currentIndex())
    assert page.table.rows == ["Buyer"]


def test_chosen_columns_are_remembered(tables: TablesPanel, memory: Memory) -> None:
    page = sheet(tables, "parties")
    action = next(one for one in page.view.columns_menu().actions() if one.text() == "Owner")
    assert action.isChecked()
    action.toggle()
    assert "owner" not in memory["parties"]
    assert page.view.isColumnHidden(column(page, "owner"))


def test_remembered_columns_come_back_and_unknown_ones_are_passed_over(
    session: Session, qtbot: QtBot
) -> None:
    panel = TablesPanel(session, {"parties": ["tier", "gone"]}.get, lambda *_: None)
    qtbot.addWidget(panel)
    assert panel.pages[0].view.shown_columns == ["tier"]


def test_sorting_by_a_click_on_a_head(tables: TablesPanel) -> None:
    page = sheet(tables, "parties")
    sort(page, "name")
    assert texts(page, "name") == ["Archive", "Buyer", "Mill", "Ops", "Sales"]
    sort(page, "tier", falling=True)
    assert texts(page, "tier")[-1] == DASH


# -- edits ------------------------------------------------------------------------------------


def test_a_name_typed_in_its_cell_is_one_step(tables: TablesPanel, session: Session) -> None:
    type_into(sheet(tables, "parties"), "Sales", "name", "Key Accounts")
    assert session.recorded.parties["Sales"].name == "Key Accounts"
    assert session.undo_label == "rename"
    session.undo()
    assert texts(tables.page, "name")[1] == "Sales"


def test_a_group_typed_is_made_and_an_emptied_one_left(
    tables: TablesPanel, session: Session
) -> None:
    page = sheet(tables, "parties")
    type_into(page, "Sales", "group", "Market")
    group = session.recorded.parties["Sales"].group
    assert group is not None
    assert session.recorded.groups[group].name == "Market"
    type_into(page, "Sales", "group", " ")
    assert session.recorded.parties["Sales"].group is None


def test_a_refused_kind_says_why(tables: TablesPanel, session: Session) -> None:
    told: list[str] = []
    tables.message.connect(told.append)
    choose_in(sheet(tables, "parties"), "Sales", "kind", "External customer")
    assert session.recorded.parties["Sales"].kind is PartyKind.DEPARTMENT
    assert "Sales is an external customer" in told[0]


def test_a_rating_is_chosen_and_taken_back(tables: TablesPanel, session: Session) -> None:
    page = sheet(tables, "deliveries")
    choose_in(page, "d1", "satisfaction", "4")
    choose_in(page, "d1", "criticality", "5")
    delivery = session.recorded.deliveries["d1"]
    assert delivery.rating_by_customer == CustomerRating(satisfaction=4)
    assert delivery.criticality == 5
    choose_in(page, "d1", "satisfaction", DASH)
    assert session.recorded.deliveries["d1"].rating_by_customer is None


def test_of_several_raters_the_mean_is_shown_and_not_typed_over(
    tables: TablesPanel, session: Session
) -> None:
    told: list[str] = []
    tables.message.connect(told.append)
    page = sheet(tables, "deliveries")
    answers = CustomerRating(satisfaction=4), (CustomerRating(satisfaction=1),)
    map = edits.update(
        session.recorded,
        "d1",
        rating_by_customer=answers[0],
        further_ratings_by_customer=answers[1],
    )
    session.commit(map, "change")
    assert texts(page, "satisfaction")[0] == "2.5"
    choose_in(page, "d1", "satisfaction", "5")
    assert session.recorded is map
    assert "Several people" in told[0]


def test_a_weight_takes_a_comma_and_no_nonsense(tables: TablesPanel, session: Session) -> None:
    told: list[str] = []
    tables.message.connect(told.append)
    page = sheet(tables, "parties")
    page.view.setColumnHidden(column(page, "weight"), False)
    type_into(page, "Buyer", "weight", "0,25")
    assert session.recorded.parties["Buyer"].weight == 0.25
    type_into(page, "Buyer", "weight", "much")
    assert session.recorded.parties["Buyer"].weight == 0.25
    assert told == ["This is no number; nothing was changed."]
    for nonsense in ("-1", "inf", "nan", "1e300"):
        with pytest.raises(ValueError):  # noqa: PT011
            typed_number(nonsense)


def test_what_is_reckoned_cannot_be_typed_in(tables: TablesPanel) -> None:
    told: list[str] = []
    tables.message.connect(told.append)
    page = sheet(tables, "parties")
    page.view.setCurrentIndex(page.table.index(0, column(page, "tier")))
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    assert page.view.editor.field is None
    assert told == ["This column is reckoned and cannot be typed in."]


def test_nothing_takes_the_editor_away(tables: TablesPanel, session: Session) -> None:
    page = sheet(tables, "parties")
    sort(page, "name")
    field = edit(page, "Sales", "name")
    assert isinstance(field, QLineEdit)
    field.setText("Zebra")
    map = edits.add_party(session.recorded, PartyKind.TEAM, "Aardvark")
    session.commit(edits.remove(map, ["Archive"]), "change")
    tables.set_report(analyse(session.recorded))
    assert page.view.editor.field is field
    assert field.text() == "Zebra"
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert session.recorded.parties["Sales"].name == "Zebra"
    assert texts(page, "name") == ["Aardvark", "Buyer", "Mill", "Ops", "Zebra"]


def test_a_record_that_went_while_it_was_typed_in_is_told(
    tables: TablesPanel, session: Session
) -> None:
    told: list[str] = []
    tables.message.connect(told.append)
    page = sheet(tables, "parties")
    field = edit(page, "Sales", "name")
    assert isinstance(field, QLineEdit)
    session.commit(edits.remove(session.recorded, ["Sales"]), "delete")
    field.setText("Zebra")
    page.view.finish_typing()
    assert told == ["This is no longer on the map."]


def test_delete_removes_the_selected_rows_in_one_step(
    tables: TablesPanel, session: Session
) -> None:
    page = sheet(tables, "deliveries")
    page.view.selectAll()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert not session.recorded.deliveries
    session.undo()
    assert len(session.recorded.deliveries) == 3


# -- in step ----------------------------------------------------------------------------------


def test_a_row_selects_and_is_selected(tables: TablesPanel, session: Session) -> None:
    page = sheet(tables, "parties")
    choose_row(page, 1)
    assert session.selection == {"Sales"}
    session.select(["Ops", "Buyer"])
    assert page.view.chosen_rows == ["Ops", "Buyer"]
    page = sheet(tables, "deliveries")
    assert page.view.chosen_rows == []
    session.select(["d2"])
    assert page.view.chosen_rows == ["d2"]
    assert session.selection == {"d2"}


def test_a_service_selects_its_deliveries(tables: TablesPanel, session: Session) -> None:
    choose_row(sheet(tables, "services"), 0)
    assert session.selection == {"d1"}


def test_ctrl_enter_goes_to_the_rows(tables: TablesPanel, qtbot: QtBot) -> None:
    page = sheet(tables, "parties")
    choose_row(page, 1)
    with qtbot.waitSignal(tables.chosen) as chosen:
        QTest.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [["Sales"]]


def test_the_selected_row_stays_when_rows_are_sorted_anew(
    tables: TablesPanel, session: Session
) -> None:
    page = sheet(tables, "parties")
    sort(page, "name")
    session.select(["Sales"])
    session.commit(edits.rename(session.recorded, "Sales", "Aaa"), "rename")
    assert page.view.chosen_rows == ["Sales"]
    assert page.table.rows[0] == "Sales"


# -- out --------------------------------------------------------------------------------------


def test_copying_takes_heads_and_the_columns_in_sight(tables: TablesPanel) -> None:
    page = sheet(tables, "deliveries")
    page.view.show_columns(["service", "consumer", "gap"])
    QTest.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = QGuiApplication.clipboard().text().split("\r\n")
    assert rows == [
        "Service\tTo\tPerception gap",
        f"quote\tOps\t{DASH}",
        f"machine\tBuyer\t{DASH}",
        f"steel\tOps\t{DASH}",
        "",
    ]
    choose_row(page, 1)
    page.view.copy()
    assert QGuiApplication.clipboard().text().count("\r\n") == 2


def test_no_cell_that_is_copied_is_a_formula() -> None:
    assert as_tsv([["=1+1", "+x", "-y", "@z", "-2", "a\tb"]]) == "'=1+1\t'+x\t'-y\t'@z\t-2\ta b\r\n"


def test_stale_values_say_so(tables: TablesPanel) -> None:
    page = sheet(tables, "parties")
    tables.set_busy()
    assert "being reckoned" in page.state.said
    font = page.table.data(page.table.index(0, column(page, "tier")), Qt.ItemDataRole.FontRole)
    assert font.italic()

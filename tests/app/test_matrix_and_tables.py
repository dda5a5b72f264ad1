"""Matrix and tables in a real window: in step with the canvas, the card and each other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chainmap.panels.matrix.panel import MatrixPanel
from chainmap.panels.tables.panel import TablesPanel
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> Store: part; Store -> Ops: stock; Store -> +Buyer: machine"


def matrix_of(user: Driver) -> MatrixPanel:
    if "matrix" not in user.window.panels:
        user.choose("dock-matrix")
    panel = user.window.panels["matrix"]
    assert isinstance(panel, MatrixPanel)
    return panel


def tables_of(user: Driver) -> TablesPanel:
    user.choose("dock-tables")
    user.window.docks["tables"].raise_()
    panel = user.window.panels["tables"]
    assert isinstance(panel, TablesPanel)
    return panel


def test_what_is_typed_in_the_matrix_is_drawn_analysed_and_undone(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.wait_for_report()
    matrix = matrix_of(user)
    assert [*matrix.model.blocks] == [(1, 2)]
    matrix.view.setCurrentIndex(matrix.model.place("Sales", "Store"))  # type: ignore[arg-type]
    matrix.view.setFocus()
    QTest.keyClicks(matrix.view, "f")
    field = matrix.view.editor.field
    assert field is not None
    QTest.keyClicks(field, "orecast")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "forecast" in [user.map.name_of(d) for d in user.map.deliveries.values()]
    assert user.window.session.selection == {"d5"}
    user.wait_for_report()
    assert matrix.view.current_pair == ("Sales", "Store")
    user.choose("undo")
    assert len(user.map.deliveries) == 4


def test_f2_in_the_matrix_renames_there_and_not_on_the_canvas(user: Driver) -> None:
    user.open(chart(CHAIN))
    matrix = matrix_of(user)
    user.select("d1")
    matrix.view.setFocus()
    QTest.keyClick(matrix.view, Qt.Key.Key_F2)
    assert matrix.view.editor.field is not None
    assert matrix.view.editor.field.text() == "quote"


def click_row(tables: TablesPanel, row: int) -> None:
    view = tables.page.view
    at = view.visualRect(view.table.index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_selection_goes_round_all_three(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.wait_for_report()
    matrix, tables = matrix_of(user), tables_of(user)
    tables.tabs.setCurrentIndex(2)
    user.select("d2")
    QApplication.processEvents()
    user.window.docks["matrix"].raise_()
    QApplication.processEvents()
    assert matrix.view.current_pair == ("Ops", "Store")
    user.window.docks["tables"].raise_()
    QApplication.processEvents()
    click_row(tables, 0)
    assert user.window.session.selection == {"d1"}
    QApplication.processEvents()
    user.window.docks["matrix"].raise_()
    QApplication.processEvents()
    assert matrix.view.current_pair == ("Sales", "Ops")
    assert user.window.session.selection == {"d1"}


def test_a_pasted_matrix_is_seen_on_the_canvas_before_it_is_added(user: Driver) -> None:
    user.open(chart(CHAIN))
    matrix = matrix_of(user)
    QGuiApplication.clipboard().setText("\tOps\tTax\nSales\tplan\tx\nLaw\t\tadvice\n")
    matrix.paste()
    assert len(user.window.session.map.parties) == 6
    user.window.canvas.grab()
    matrix.paste_bar.accept()
    user.settle()
    assert {"Tax", "Law"} < set(user.names)
    user.qtbot.waitUntil(lambda: all(party.position for party in user.map.parties.values()))
    user.choose("undo")
    assert len(user.map.parties) == 4


def test_what_has_changed_is_told_by_the_next_report(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.wait_for_report()
    tables = tables_of(user)
    page = tables.page
    tier = [one.key for one in page.table.sheet.columns].index("tier")
    column = page.table.sheet.columns[tier]
    assert page.table.text("Sales", column) == "3"
    user.select("d4")
    user.choose("delete")
    assert page.table.is_stale
    user.wait_for_report()
    assert not page.table.is_stale
    assert page.table.text("Sales", column) == "–"


def test_another_language_and_theme_change_both(user: Driver, tmp_path: Path) -> None:
    user.open(chart(CHAIN))
    matrix, tables = matrix_of(user), tables_of(user)
    user.choose("language-de")
    user.choose("theme-dark")
    assert matrix.corner.text().startswith("Zeilen geben, Spalten erhalten")
    assert [tables.tabs.tabText(n) for n in range(4)] == [
        "Beteiligte",
        "Leistungen",
        "Lieferungen",
        "Befunde",
    ]
    assert user.window.grab().save(str(tmp_path / "window.png"))

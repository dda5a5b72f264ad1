"""The matrix: what its cells show, and what typing, deleting and choosing in it do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from chainmap.analysis.graph import supply_graph
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    CustomerRating,
    DeliveryId,
    Flow,
    Flows,
    PartyKind,
    Service,
    ServiceId,
)
from chainmap.panels.matrix.heat import Heat, look_of
from chainmap.panels.matrix.model import MatrixModel
from chainmap.panels.matrix.panel import MatrixPanel
from chainmap.render.theme import contrast, theme
from chainmap.session import Session
from tests.builders import chart
from tests.panels.conftest import no_icon
from tests.strategies import maps

CHAIN = (
    "Archive; Sales -> Ops: quote; Ops -> Store: part; Store -> Ops: stock; "
    "Store -> +Buyer: machine; -Mill -> Ops: steel"
)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(chart(CHAIN))


@pytest.fixture
def matrix(session: Session, qtbot: QtBot) -> MatrixPanel:
    panel = MatrixPanel(session, no_icon, lambda: theme("light"))
    qtbot.addWidget(panel)
    panel.set_report(analyse(session.recorded))
    panel.resize(900, 500)
    panel.show()
    return panel


def place(matrix: MatrixPanel, provider: str, consumer: str) -> QModelIndex:
    index = matrix.model.place(provider, consumer)  # type: ignore[arg-type]
    assert index.isValid()
    return index


def click(matrix: MatrixPanel, provider: str, consumer: str) -> None:
    at = matrix.view.visualRect(place(matrix, provider, consumer)).center()
    QTest.mouseClick(matrix.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def type_here(matrix: MatrixPanel, text: str, *, enter: bool = True) -> QLineEdit:
    """Types as on a real keyboard: the first letter opens the editor."""
    QTest.keyClick(matrix.view, text[0])
    field = matrix.view.editor.field
    assert field is not None, "nothing to type in"
    QTest.keyClicks(field, text[1:])
    if enter:
        press_enter(field)
    return field


def press_enter(field: QLineEdit) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt records what was typed a turn later


def names_in(matrix: MatrixPanel, provider: str, consumer: str) -> list[str]:
    cell = matrix.model.cell(provider, consumer)  # type: ignore[arg-type]
    return [matrix.model.map.name_of(d) for d in cell.deliveries] if cell else []


def says(matrix: MatrixPanel, qtbot: QtBot) -> list[str]:
    told: list[str] = []
    matrix.message.connect(told.append)
    return told


# -- what it shows ----------------------------------------------------------------------------


@settings(max_examples=40)
@given(maps())
def test_the_cells_that_count_are_the_links_of_the_graph(map: ChainMap) -> None:
    model = MatrixModel(Session(map))
    for flows in Flows:
        session = Session(edits.set_flows(map, flows))
        model = MatrixModel(session)
        counted = {pair for pair in model.pairs() if model.cell(*pair).counted}  # type: ignore[union-attr]
        graph = supply_graph(map, flows)
        assert counted == set(graph.edges)
        for provider, consumer, deliveries in graph.edges(data="deliveries"):
            assert model.place(provider, consumer).isValid()
            cell = model.cell(provider, consumer)
            assert cell is not None
            assert set(cell.counted) == set(deliveries)


@settings(max_examples=40)
@given(maps(), maps())
def test_following_an_edit_ends_where_a_new_matrix_begins(
    before: ChainMap, after: ChainMap
) -> None:
    session = Session(before)
    model = MatrixModel(session)
    session.changed.connect(model.follow)
    session.commit(after, "change")
    fresh = MatrixModel(Session(after))
    assert (model.rows, model.columns) == (fresh.rows, fresh.columns)
    assert set(model.pairs()) == set(fresh.pairs())
    for pair in fresh.pairs():
        assert model.cell(*pair) == fresh.cell(*pair)


def test_what_the_filter_leaves_out_is_shown_as_not_counting(
    matrix: MatrixPanel, session: Session
) -> None:
    map = edits.update(session.recorded, "d1", flow=Flow.REQUEST)
    session.commit(map, "change")
    cell = matrix.model.cell("Sales", "Ops")  # type: ignore[arg-type]
    assert cell is not None
    assert (len(cell.counted), len(cell.others)) == (0, 1)
    session.commit(edits.set_flows(session.recorded, Flows.ALL), "flows")
    cell = matrix.model.cell("Sales", "Ops")  # type: ignore[arg-type]
    assert cell is not None
    assert (len(cell.counted), len(cell.others)) == (1, 0)


def test_the_corner_tells_the_convention_and_the_filter(
    matrix: MatrixPanel, session: Session
) -> None:
    assert matrix.corner.text() == "Rows give, columns receive\nFilter: Deliveries only"
    session.commit(edits.set_flows(session.recorded, Flows.CRITICAL), "flows")
    assert matrix.corner.text().endswith("Critical only")


def test_nothing_moves_when_a_cell_is_chosen_and_the_line_above_names_it(
    matrix: MatrixPanel,
) -> None:
    QApplication.processEvents()
    top = matrix.view.mapTo(matrix, QPoint(0, 0)).y()
    assert top < 50, "one line of tools, and the rest for the matrix"
    click(matrix, "Sales", "Ops")
    QApplication.processEvents()
    assert matrix.view.mapTo(matrix, QPoint(0, 0)).y() == top
    assert matrix.bar.isVisible()
    assert not matrix.meaning.isVisible()
    assert "Sales" in matrix.bar.title.text()


def test_a_narrow_matrix_names_the_cell_in_a_line_of_its_own(matrix: MatrixPanel) -> None:
    matrix.resize(400, 500)
    QApplication.processEvents()
    click(matrix, "Sales", "Ops")
    QApplication.processEvents()
    tools = matrix.size_slider.geometry().bottom()
    assert matrix.bar.geometry().top() > tools
    assert matrix.meaning.isVisible()
    matrix.resize(900, 500)
    QApplication.processEvents()
    assert matrix.bar.geometry().top() < tools


def test_a_loop_is_a_block_and_its_way_back_is_feedback(matrix: MatrixPanel) -> None:
    assert [matrix.model.order.inside[first : last + 1] for first, last in matrix.model.blocks] == [
        ("Ops", "Store")
    ]
    back = matrix.model.cell("Store", "Ops")  # type: ignore[arg-type]
    forth = matrix.model.cell("Ops", "Store")  # type: ignore[arg-type]
    assert back is not None
    assert forth is not None
    assert (back.is_feedback, forth.is_feedback) == (True, False)
    tip = matrix.model.data(place(matrix, "Store", "Ops"), Qt.ItemDataRole.AccessibleTextRole)
    assert tip.splitlines()[:2] == ["Store → Ops", "stock"]
    assert "feedback" in tip


def test_an_empty_map_says_what_to_do_first(qtbot: QtBot) -> None:
    panel = MatrixPanel(Session(ChainMap()), no_icon, lambda: theme("light"))
    qtbot.addWidget(panel)
    assert panel.pages.currentWidget() is panel.hint
    assert "first" in panel.hint.text()


@pytest.mark.parametrize("heat", Heat)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_bears_a_figure_that_can_be_read_on_it(heat: Heat, name: str) -> None:
    colours = theme(name)  # type: ignore[arg-type]
    delivery = chart("A -> B: c").deliveries[DeliveryId("d1")]
    for score in (None, 1, 2, 3, 4, 5):
        rating = CustomerRating(satisfaction=score, trust=score)
        rated = replace(delivery, rating_by_customer=rating, criticality=score)
        look = look_of(heat, [rated] * (score or 1), colours)
        assert look.figure
        assert contrast(look.ink, look.fill) >= 4.5


def test_of_several_deliveries_the_worst_counts() -> None:
    delivery = chart("A -> B: c").deliveries[DeliveryId("d1")]
    rated = [
        replace(delivery, rating_by_customer=CustomerRating(satisfaction=s), criticality=s)
        for s in (4, 2, 5)
    ]
    assert look_of(Heat.SATISFACTION, rated, theme("light")).figure == "2"
    assert look_of(Heat.CRITICALITY, rated, theme("light")).figure == "5"
    assert look_of(Heat.TRUST, rated, theme("light")).figure == "–"


def test_a_colour_chosen_from_the_list_is_that_colour(matrix: MatrixPanel) -> None:
    place = list(Heat).index(Heat.TRUST)
    matrix.heat.setCurrentIndex(place)
    matrix.heat.activated.emit(place)
    assert matrix.view.painter.heat is Heat.TRUST
    matrix.view.viewport().grab()


# -- what typing does -------------------------------------------------------------------------


def test_typing_a_service_into_an_empty_cell_delivers_it(
    matrix: MatrixPanel, session: Session
) -> None:
    click(matrix, "Sales", "Store")
    type_here(matrix, "forecast")
    assert names_in(matrix, "Sales", "Store") == ["forecast"]
    assert session.undo_label == "deliver"
    assert matrix.view.current_pair == ("Sales", "Store")
    session.undo()
    assert names_in(matrix, "Sales", "Store") == []


def test_typing_over_a_delivery_renames_it(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Ops")
    type_here(matrix, "offer")
    assert names_in(matrix, "Sales", "Ops") == ["offer"]
    assert session.undo_label == "rename"


def test_f2_shows_the_name_and_escape_leaves_it(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Ops")
    QTest.keyClick(matrix.view, Qt.Key.Key_F2)
    field = matrix.view.editor.field
    assert field is not None
    assert field.text() == "quote"
    QTest.keyClicks(field, "nonsense")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert names_in(matrix, "Sales", "Ops") == ["quote"]
    assert session.undo_label is None


def test_insert_puts_a_second_delivery_into_a_cell(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Ops")
    QTest.keyClick(matrix.view, Qt.Key.Key_Insert)
    field = matrix.view.editor.field
    assert field is not None
    assert field.text() == ""
    QTest.keyClicks(field, "forecast")
    press_enter(field)
    assert names_in(matrix, "Sales", "Ops") == ["quote", "forecast"]
    assert [matrix.bar.list.item(n).text() for n in range(2)] == ["quote", "forecast"]
    # What was typed is what is selected, so Del takes away just that.
    QTest.keyClick(matrix.view, Qt.Key.Key_Delete)
    assert names_in(matrix, "Sales", "Ops") == ["quote"]


def test_the_same_service_twice_in_a_cell_is_refused(
    matrix: MatrixPanel, session: Session, qtbot: QtBot
) -> None:
    told = says(matrix, qtbot)
    click(matrix, "Sales", "Ops")
    matrix.view.add_another()
    field = matrix.view.editor.field
    assert field is not None
    QTest.keyClicks(field, "QUOTE")
    press_enter(field)
    assert names_in(matrix, "Sales", "Ops") == ["quote"]
    assert told == ["QUOTE is delivered here already."]


def test_nobody_delivers_to_himself_and_the_matrix_says_so(
    matrix: MatrixPanel, qtbot: QtBot
) -> None:
    told = says(matrix, qtbot)
    click(matrix, "Ops", "Ops")
    QTest.keyClick(matrix.view, "x")
    assert matrix.view.editor.field is None
    assert told == ["Ops cannot deliver to itself; pull to another party."]


def test_nothing_takes_the_editor_away(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Store")
    field = type_here(matrix, "fore", enter=False)
    map = edits.add_party(session.recorded, PartyKind.DEPARTMENT, "Aardvark")
    session.commit(edits.deliver(map, "Ops", "Sales", "plan"), "deliver")  # type: ignore[arg-type]
    matrix.set_report(analyse(session.recorded))
    assert matrix.view.editor.field is field
    assert field.text() == "fore"
    QTest.keyClicks(field, "cast")
    press_enter(field)
    assert names_in(matrix, "Sales", "Store") == ["forecast"]
    assert "p1" in matrix.model.rows
    assert matrix.view.current_pair == ("Sales", "Store")


def test_saving_while_typing_records_what_was_typed(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Store")
    type_here(matrix, "forecast", enter=False)
    session.settle()
    assert names_in(matrix, "Sales", "Store") == ["forecast"]
    assert matrix.view.editor.field is None


def test_a_party_that_went_while_its_cell_was_typed_in_gets_nothing(
    matrix: MatrixPanel, session: Session, qtbot: QtBot
) -> None:
    told = says(matrix, qtbot)
    click(matrix, "Sales", "Store")
    field = type_here(matrix, "forecast", enter=False)
    session.commit(edits.remove(session.recorded, ["Store"]), "delete")
    press_enter(field)
    assert told == ["The party is no longer on the map."]
    assert "Store" not in matrix.model.rows


def test_delete_takes_the_deliveries_of_all_selected_cells_in_one_step(
    matrix: MatrixPanel, session: Session
) -> None:
    click(matrix, "Sales", "Ops")
    matrix.view.selectAll()
    QTest.keyClick(matrix.view, Qt.Key.Key_Delete)
    assert not session.recorded.deliveries
    assert len(session.recorded.parties) == 6
    session.undo()
    assert len(session.recorded.deliveries) == 5


def test_renaming_in_the_line_above(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Ops")
    matrix.bar.list.item(0).setText("offer")
    assert names_in(matrix, "Sales", "Ops") == ["offer"]


# -- in step with the canvas ------------------------------------------------------------------


def test_a_cell_selects_its_deliveries(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Ops")
    assert session.selection == {"d1"}
    click(matrix, "Sales", "Store")
    assert session.selection == set()


def test_a_delivery_selected_elsewhere_selects_its_cell(
    matrix: MatrixPanel, session: Session
) -> None:
    session.select(["d2"])
    assert matrix.view.current_pair == ("Ops", "Store")
    assert matrix.view.selectedIndexes() == [place(matrix, "Ops", "Store")]
    assert session.selection == {"d2"}


def test_one_of_two_deliveries_stays_alone_selected(matrix: MatrixPanel, session: Session) -> None:
    map = edits.deliver(session.recorded, "Sales", "Ops", "plan")  # type: ignore[arg-type]
    session.commit(map, "deliver")
    click(matrix, "Sales", "Ops")
    assert session.selection == {"d1", "d6"}
    matrix.bar.list.clearSelection()
    matrix.bar.list.item(1).setSelected(True)
    assert session.selection == {"d6"}
    assert matrix.view.selectedIndexes() == [place(matrix, "Sales", "Ops")]


def test_an_empty_cell_of_a_range_stays_selected(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Ops")
    flag = QItemSelectionModel.SelectionFlag.Select
    matrix.view.selectionModel().select(place(matrix, "Sales", "Store"), flag)
    assert session.selection == {"d1"}
    assert len(matrix.view.selectedIndexes()) == 2


def test_a_head_selects_its_party_and_the_other_way_round(
    matrix: MatrixPanel, session: Session
) -> None:
    head, row = matrix.view.down, matrix.model.row_of["Ops"]  # type: ignore[index]
    at = QPoint(20, head.sectionViewportPosition(row) + 5)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.selection == {"Ops"}
    assert matrix.view.across.selected == {matrix.model.column_of["Ops"]}  # type: ignore[index]
    session.select(["Sales"])
    assert matrix.view.down.selected == {matrix.model.row_of["Sales"]}  # type: ignore[index]


def test_the_current_cell_stays_where_it_is_when_a_report_moves_rows(
    matrix: MatrixPanel, session: Session
) -> None:
    click(matrix, "Ops", "Store")
    map = edits.deliver(session.recorded, "Ops", "Sales", "plan")  # type: ignore[arg-type]
    map = edits.deliver(map, "Archive", "Sales", "file")  # type: ignore[arg-type]
    session.commit(map, "deliver")
    matrix.set_report(analyse(session.recorded))
    assert matrix.view.current_pair == ("Ops", "Store")
    assert session.selection == {"d2"}


def test_moving_a_party_resets_nothing(matrix: MatrixPanel, session: Session, qtbot: QtBot) -> None:
    map = edits.update(session.recorded, "Sales", description="new")
    with qtbot.assertNotEmitted(matrix.model.modelReset):
        session.commit(map, "move")


def test_another_map_brings_another_matrix(matrix: MatrixPanel, session: Session) -> None:
    session.open(chart("Tax -> Law: advice"))
    assert matrix.model.rows == ("Law", "Tax")
    assert names_in(matrix, "Tax", "Law") == ["advice"]


def test_a_service_that_moves_to_another_provider_takes_its_cell_along(
    matrix: MatrixPanel, session: Session
) -> None:
    map = edits.put(session.recorded, Service(ServiceId("s1"), "quote", "Archive"))  # type: ignore[arg-type]
    session.commit(map, "change")
    assert names_in(matrix, "Sales", "Ops") == []
    assert names_in(matrix, "Archive", "Ops") == ["quote"]


# -- tables of a spreadsheet ------------------------------------------------------------------


def paste(matrix: MatrixPanel, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(matrix.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_copying_and_pasting_the_whole_matrix_changes_nothing(
    matrix: MatrixPanel, session: Session, qtbot: QtBot
) -> None:
    told = says(matrix, qtbot)
    QTest.keyClick(matrix.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "\tArchive\tSales\tOps\tStore\tBuyer"
    paste(matrix, text)
    assert told[-1] == "All of this is on the map already."
    assert session.undo_label is None


def test_a_copied_matrix_makes_the_same_deliveries_elsewhere(
    matrix: MatrixPanel, session: Session
) -> None:
    QTest.keyClick(matrix.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    session.commit(edits.remove(session.recorded, list(session.recorded.deliveries)), "delete")
    paste(matrix, text)
    matrix.paste_bar.accept()
    assert names_in(matrix, "Sales", "Ops") == ["quote"]
    assert len(session.recorded.deliveries) == 5


def test_a_pasted_matrix_is_shown_first_and_added_as_one_step(
    matrix: MatrixPanel, session: Session
) -> None:
    before = session.recorded
    paste(matrix, "\tStore\tTax\nSales\tforecast\tx\n")
    assert session.recorded is before
    assert names_in(matrix, "Sales", "Store") == ["forecast"]
    assert matrix.paste_bar.told.text() == "Would add 2 deliveries; new departments: Tax"
    QTest.keyClick(matrix.paste_bar.accept_button, Qt.Key.Key_Return)
    assert len(session.recorded.deliveries) == 7
    assert session.undo_label == "paste"
    session.undo()
    assert session.recorded == before


def test_a_discarded_paste_leaves_nothing(matrix: MatrixPanel, session: Session) -> None:
    before = session.recorded
    paste(matrix, "\tStore\tTax\nSales\tforecast\tx\n")
    QTest.keyClick(matrix.paste_bar, Qt.Key.Key_Escape)
    assert session.map is before
    assert not matrix.paste_bar.is_open
    assert names_in(matrix, "Sales", "Store") == []


def test_an_edit_meanwhile_takes_the_paste_back(matrix: MatrixPanel, session: Session) -> None:
    paste(matrix, "\tStore\tTax\nSales\tforecast\tx\n")
    session.settle()
    session.commit(edits.rename(session.recorded, "Sales", "Selling"), "rename")
    matrix.paste_bar.accept()
    assert len(session.recorded.deliveries) == 5
    assert session.recorded.parties["Sales"].name == "Selling"  # type: ignore[index]


def test_a_refused_paste_says_where(matrix: MatrixPanel, session: Session, qtbot: QtBot) -> None:
    told = says(matrix, qtbot)
    paste(matrix, "\tOps\tBuyer\nBuyer\torder\t\n")
    assert told[-1].startswith("Nothing added. Line 2, column Ops: Buyer is an external customer")
    paste(matrix, "one\ttwo\n")
    assert told[-1].startswith("Nothing added: who receives")
    assert session.map is session.recorded


def test_one_pasted_cell_fills_the_selected_ones(matrix: MatrixPanel, session: Session) -> None:
    click(matrix, "Sales", "Store")
    flag = QItemSelectionModel.SelectionFlag.Select
    matrix.view.selectionModel().select(place(matrix, "Sales", "Buyer"), flag)
    paste(matrix, "forecast")
    matrix.paste_bar.accept()
    assert names_in(matrix, "Sales", "Store") == ["forecast"]
    assert names_in(matrix, "Sales", "Buyer") == ["forecast"]


def test_a_selected_part_is_copied_with_its_heads(matrix: MatrixPanel) -> None:
    click(matrix, "Sales", "Ops")
    flag = QItemSelectionModel.SelectionFlag.Select
    matrix.view.selectionModel().select(place(matrix, "Ops", "Store"), flag)
    matrix.copy()
    assert QGuiApplication.clipboard().text() == (
        "\tOps\tStore\r\nSales\tquote\t\r\nOps\t\tpart\r\n"
    )

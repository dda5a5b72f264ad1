"""The charts' dock: points clicked and walked, in step with the map, copied and exported."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from chainmap.model import edits
from chainmap.model.chart import MIDPOINT, MONTHS, ChartChoice, ChartKind
from chainmap.model.map import ChainMap
from chainmap.model.measuring import agree, measure
from chainmap.model.rating import Side, judge, rate
from chainmap.model.records import DeliveryId
from chainmap.panels.charts.panel import ChartsPanel
from chainmap.session import Session
from chainmap.wording.language import catalogue, speak
from tests.builders import chart
from tests.panels.conftest import no_icon

MAP = "Sales -> Ops: order; Ops -> +Buyer: machine; Ops -> IT: fault; IT -> Ops: repair"
D1, D2, D3, D4 = (DeliveryId(f"d{number}") for number in (1, 2, 3, 4))
LEFT = Qt.MouseButton.LeftButton


def rated() -> ChainMap:
    """d1 upper left, d2 upper right, d3 lower right; d4 is not rated."""
    map = chart(MAP)
    for id, importance, satisfaction in ((D1, 5, 1), (D2, 5, 5), (D3, 2, 4)):
        map = edits.update(map, id, importance=importance)
        map = rate(map, id, Side.CUSTOMER, 0, satisfaction=satisfaction)
    map = judge(map, D1, "empathy", expected=5, perceived=2)
    map = judge(map, D2, "empathy", expected=4, perceived=4)
    map = agree(map, D2, metric="Speed", target=5, better="lower")
    return measure(measure(map, D2, date(2026, 1, 10), 7), D2, date(2026, 3, 1), 4)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(rated())


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ChartsPanel:
    panel = ChartsPanel(session, no_icon)
    qtbot.addWidget(panel)
    panel.chosen.connect(session.select)
    panel.resize(800, 420)
    panel.show()
    return panel


def place(panel: ChartsPanel, id: str) -> QPoint:
    (spot,) = [spot for spot in panel.view.spots if spot.delivery == id]
    return spot.box.center().toPoint()


def click(panel: ChartsPanel, qtbot: QtBot, at: QPoint, *, joining: bool = False) -> None:
    keys = Qt.KeyboardModifier
    held = keys.ControlModifier if joining else keys.NoModifier
    qtbot.mouseClick(panel.view, LEFT, held, at)


def test_every_rated_delivery_can_be_pointed_at(panel: ChartsPanel) -> None:
    assert [spot.delivery for spot in panel.view.spots] == [D1, D2, D3]
    assert "Sales → Ops" in panel.view.spots[0].tip


def test_a_click_selects_the_delivery(panel: ChartsPanel, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.chosen) as told:
        click(panel, qtbot, place(panel, D2))
    assert told.args == [[D2]]
    assert session.selection == {D2}


def test_a_click_with_ctrl_joins_and_leaves(
    panel: ChartsPanel, session: Session, qtbot: QtBot
) -> None:
    click(panel, qtbot, place(panel, D1))
    click(panel, qtbot, place(panel, D3), joining=True)
    assert session.selection == {D1, D3}
    click(panel, qtbot, place(panel, D1), joining=True)
    assert session.selection == {D3}


def test_a_click_beside_all_points_selects_nothing(
    panel: ChartsPanel, session: Session, qtbot: QtBot
) -> None:
    session.select([D1])
    click(panel, qtbot, panel.view.rect().center())
    assert session.selection == frozenset()


def test_what_is_selected_on_the_canvas_is_ringed_in_the_chart(
    panel: ChartsPanel, session: Session, qtbot: QtBot
) -> None:
    before = panel.view.grab().toImage()
    session.select([D3])
    ringed = panel.view.grab().toImage()
    assert ringed != before
    session.select([])
    assert panel.view.grab().toImage() == before


def test_arrows_step_to_the_next_point_that_way(
    panel: ChartsPanel, session: Session, qtbot: QtBot
) -> None:
    session.select([D1])
    panel.view.setFocus()
    steps = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(panel.view, key)
        steps.append(set(session.selection))
    assert steps == [{D1}, {D2}, {D3}, {D1}]


def test_enter_brings_the_delivery_into_sight(panel: ChartsPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    with qtbot.waitSignal(panel.chosen) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert told.args == [[D1]]


def test_a_step_is_told_to_a_screen_reader(panel: ChartsPanel, qtbot: QtBot) -> None:
    assert "Concentrate here: order" in panel.view.accessibleDescription()
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    assert panel.view.accessibleDescription().startswith("fault · Ops → IT")


def test_the_lines_can_stand_at_the_middle_of_the_scale(panel: ChartsPanel, qtbot: QtBot) -> None:
    panel.bar.about.setCurrentIndex(1)
    panel.bar.about.activated.emit(1)
    assert panel.choice == (ChartKind.IMPORTANCE_PERFORMANCE, MIDPOINT)
    assert "middle of the scale" in panel.bar.meaning.toolTip()


@pytest.mark.parametrize("kind", ChartKind)
def test_each_chart_can_be_chosen(panel: ChartsPanel, kind: ChartKind, qtbot: QtBot) -> None:
    number = list(ChartKind).index(kind)
    panel.bar.kinds.setCurrentIndex(number)
    panel.bar.kinds.activated.emit(number)
    assert panel.choice.kind is kind
    assert panel.view.spots
    assert panel.bar.about.isVisible() is (kind is not ChartKind.COMPARISON)


def test_a_delivery_can_be_chosen_and_is_selected(panel: ChartsPanel, session: Session) -> None:
    panel.show_chart(ChartChoice(ChartKind.SERVQUAL))
    assert [panel.bar.about.itemData(n) for n in range(panel.bar.about.count())] == ["", D1, D2]
    panel.bar.about.activated.emit(0)
    panel.bar.about.setCurrentIndex(2)
    panel.bar.about.activated.emit(2)
    assert panel.choice.of == D2
    assert session.selection == {D2}


def test_where_one_delivery_is_shown_the_selected_one_follows(
    panel: ChartsPanel, session: Session
) -> None:
    panel.show_chart(ChartChoice(ChartKind.SERVQUAL, D1))
    session.select([D2])
    assert panel.choice.of == D2
    session.select([D3])  # says nothing of SERVQUAL
    assert panel.choice.of == D2


def test_where_all_are_shown_the_selection_changes_nothing(
    panel: ChartsPanel, session: Session
) -> None:
    panel.show_chart(ChartChoice(ChartKind.STANDARDS, MONTHS))
    session.select([D2])
    assert panel.choice.of == MONTHS


def test_an_edit_is_shown_at_once(panel: ChartsPanel, session: Session) -> None:
    map = rate(session.recorded, D4, Side.CUSTOMER, 0, satisfaction=2)
    session.commit(edits.update(map, D4, importance=4), "rate")
    assert [spot.delivery for spot in panel.view.spots] == [D1, D2, D3, D4]
    session.undo()
    assert [spot.delivery for spot in panel.view.spots] == [D1, D2, D3]


def test_what_changed_while_hidden_is_there_when_shown(
    panel: ChartsPanel, session: Session
) -> None:
    panel.hide()
    session.commit(edits.remove(session.recorded, [D1]), "delete")
    panel.show()
    assert [spot.delivery for spot in panel.view.spots] == [D2, D3]


def test_a_delivery_that_is_gone_gives_way_to_all(panel: ChartsPanel, session: Session) -> None:
    panel.show_chart(ChartChoice(ChartKind.SERVQUAL, D1))
    session.commit(edits.remove(session.recorded, [D1]), "delete")
    assert panel.choice == (ChartKind.SERVQUAL, "")


def test_on_a_map_without_ratings_there_is_nothing_to_export(
    panel: ChartsPanel, session: Session
) -> None:
    session.open(chart(MAP))
    assert panel.view.spots == ()
    assert not panel.bar.export.isEnabled()
    assert "card" in panel.view.accessibleDescription()


def test_a_copy_is_a_picture_on_the_clipboard(panel: ChartsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.message):
        panel.bar.copy.click()
    assert QGuiApplication.clipboard().image().width() == 1920


def test_an_export_tells_chart_format_and_fineness(panel: ChartsPanel, qtbot: QtBot) -> None:
    panel.show_chart(ChartChoice(ChartKind.STANDARDS, D2))
    actions = {action.text(): action for action in panel.bar.export.menu().actions()}
    with qtbot.waitSignal(panel.exporting) as told:
        actions["PNG picture, 300 dpi …"].trigger()
    assert told.args == [(ChartKind.STANDARDS, D2), ".png", 300]


def test_narrow_the_bar_takes_two_rows(panel: ChartsPanel, qtbot: QtBot) -> None:
    assert panel.bar.about.x() > panel.bar.kinds.geometry().right()
    panel.resize(360, 500)
    qtbot.waitUntil(lambda: panel.bar.about.y() > panel.bar.kinds.geometry().bottom())
    assert panel.bar.export.geometry().right() <= 360


def test_it_speaks_another_language(panel: ChartsPanel) -> None:
    panel.show_chart(ChartChoice(ChartKind.COMPARISON))
    speak(catalogue("de"))
    panel.retranslate()
    assert panel.choice.kind is ChartKind.COMPARISON
    assert panel.bar.kinds.currentText() == "Interne und externe Kunden"
    assert "Zufriedenheit" in panel.view.spots[0].tip


def test_too_low_a_dock_lets_the_chart_be_scrolled(panel: ChartsPanel, qtbot: QtBot) -> None:
    panel.show_chart(ChartChoice(ChartKind.SERVQUAL))
    panel.resize(800, 150)
    qtbot.waitUntil(lambda: panel.area.verticalScrollBar().maximum() > 0)
    assert panel.view.height() >= panel.view.minimumHeight() > 200

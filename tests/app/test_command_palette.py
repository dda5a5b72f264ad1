"""The command palette: a few letters lead to an action or to something on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chainmap.app.command_palette import CommandPalette, Entry
from tests.builders import chart
from tests.driver import Driver

CHAIN = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")


@pytest.fixture
def palette(user: Driver, qtbot: QtBot) -> CommandPalette:
    user.open(CHAIN)
    user.settle()
    palette = CommandPalette(user.window, with_actions=True)
    qtbot.addWidget(palette)
    palette.show()
    return palette


def texts(palette: CommandPalette) -> list[str]:
    return [palette.rows.item(row).text() for row in range(palette.rows.count())]


def chosen(palette: CommandPalette) -> Entry:
    assert palette.chosen is not None
    return palette.chosen


def test_letters_find_parties_services_and_actions(palette: CommandPalette) -> None:
    for query, text in (("ops", "Ops"), ("mach", "machine"), ("sel all", "Select all")):
        palette.field.setText(query)
        assert text in texts(palette)


def test_enter_goes_to_the_party_that_is_found(user: Driver, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.field, "ops")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    chosen(palette).run()
    assert user.window.session.selection == {"Ops"}


def test_a_service_leads_to_its_deliveries(user: Driver, palette: CommandPalette) -> None:
    palette.field.setText("machine")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    chosen(palette).run()
    (id,) = user.window.session.selection
    assert user.map.name_of(user.map.deliveries[id]) == "machine"  # type: ignore[index]


def test_arrows_walk_while_the_field_keeps_the_letters(palette: CommandPalette) -> None:
    palette.field.setText("e")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.rows.currentRow() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.rows.currentRow() == palette.rows.count() - 1
    assert palette.field.text() == "e"


def test_an_action_is_done_once_the_palette_is_closed(
    user: Driver, palette: CommandPalette
) -> None:
    palette.field.setText("select all")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    chosen(palette).run()
    assert {"Sales", "Ops", "Buyer"} <= user.window.session.selection


def test_what_cannot_be_done_now_comes_last_and_is_not_chosen(palette: CommandPalette) -> None:
    palette.field.setText("undo")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is None or palette.chosen.enabled


def test_nothing_that_fits_is_said(palette: CommandPalette) -> None:
    palette.field.setText("qqqqq")
    assert palette.rows.count() == 0
    assert palette.nothing.isVisible()


def test_find_shows_only_what_is_on_the_map(user: Driver, qtbot: QtBot) -> None:
    user.open(CHAIN)
    palette = CommandPalette(user.window, with_actions=False)
    qtbot.addWidget(palette)
    assert texts(palette) == ["Sales", "Ops", "Buyer", "quote", "machine"]

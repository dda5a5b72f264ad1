"""The command palette: a few letters lead to an action or to something on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chainmap.app.areas import go_into
from chainmap.app.command_palette import CommandPalette, open_palette
from chainmap.app.docks import docks
from chainmap.app.palette_entries import Entry, entries
from chainmap.model import edits
from chainmap.model.records import Filter, Frame, View, ViewId
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


def row_of(palette: CommandPalette, text: str) -> Entry:
    entry = palette.rows.item(texts(palette).index(text)).data(Qt.ItemDataRole.UserRole)
    assert isinstance(entry, Entry)
    return entry


def test_what_cannot_be_done_now_says_why_and_is_not_chosen(palette: CommandPalette) -> None:
    palette.field.setText("redo")
    palette.rows.setCurrentRow(texts(palette).index("Redo"))
    assert row_of(palette, "Redo").told == "Edit · Nothing has been undone."
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.chosen is None


def test_what_is_looked_for_by_its_name_is_near_though_it_is_grey(palette: CommandPalette) -> None:
    palette.field.setText("redo")
    assert texts(palette).index("Redo") < 3


@pytest.mark.parametrize("text", ["", "Sales", "Sales -> Ops: quote; Ops -> +Buyer: machine"])
def test_every_row_that_is_grey_has_a_reason_of_its_own(user: Driver, text: str) -> None:
    user.open(chart(text))
    rows = [row for row in entries(user.window, with_actions=True) if not row.enabled]
    assert rows
    assert [row.text for row in rows if row.why == "not possible now"] == []


def test_what_was_used_last_comes_first(user: Driver, qtbot: QtBot) -> None:
    user.open(CHAIN)
    for typed in ("select all", "whole map"):
        in_the_palette(user, typed)
    again = CommandPalette(user.window, with_actions=True)
    qtbot.addWidget(again)
    assert texts(again)[:2] == ["Whole map", "Select all"]
    assert again.rows.currentRow() == 0


def test_what_is_found_on_the_map_is_not_kept_for_other_maps(user: Driver) -> None:
    user.open(CHAIN)
    in_the_palette(user, "buyer")
    assert user.window.session.selection == {"Buyer"}
    assert user.window.settings.recent_commands == ()


def test_a_saved_view_is_shown_by_its_name(user: Driver) -> None:
    view = View(
        ViewId("v"), "For the board", Frame(0, 0, 400, 300), filter=Filter(hidden=("Sales",))
    )
    user.open(edits.put(CHAIN, view))
    in_the_palette(user, "board")
    assert user.map.display.filter == view.filter


def test_a_word_of_the_help_opens_its_page(user: Driver) -> None:
    in_the_palette(user, "blind spots")
    help = user.window.program.help
    assert help is not None
    assert help.browser.topic == "relationship#blind-spots"
    help.close()


def test_a_panel_comes_into_sight_with_the_keys_in_it(user: Driver) -> None:
    for _ in range(2):  # also where it is there already
        in_the_palette(user, "outline")
        dock = user.window.docks["outline"]
        assert not dock.isHidden()
        assert dock.isAncestorOf(user.window.focusWidget())
        user.window.canvas.setFocus()


def in_the_palette(user: Driver, typed: str) -> None:
    """Opens it, types, and presses Enter."""

    def answer() -> None:
        palette = QApplication.activeModalWidget()
        if not isinstance(palette, CommandPalette):
            QTimer.singleShot(5, answer)
            return
        QTest.keyClicks(palette.field, typed)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    open_palette(user.window, with_actions=True)
    user.settle()


def test_the_menus_live_on_when_the_keys_were_given_to_panels(user: Driver) -> None:
    """They did not: PySide took the menu bar, met on the way of the keys, for one of its own."""
    for panel in docks():
        go_into(user.window, panel.name)
        user.settle()
    user.choose("area-next")
    user.window.program.choose_theme("dark")
    user.window.program.choose_language("de")
    assert user.window.menus.menus["file"].title() == "&Datei"


def test_nothing_that_fits_is_said(palette: CommandPalette) -> None:
    palette.field.setText("qqqqq")
    assert palette.rows.count() == 0
    assert palette.nothing.isVisible()


def test_find_shows_only_what_is_on_the_map(user: Driver, qtbot: QtBot) -> None:
    user.open(CHAIN)
    palette = CommandPalette(user.window, with_actions=False)
    qtbot.addWidget(palette)
    assert texts(palette) == ["Sales", "Ops", "Buyer", "quote", "machine"]

"""What is seen first: the window's frame, laid out as it will stay."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from chainmap.app.actions.whole_table import table
from chainmap.app.dock_places import place_by_hand, usual_places
from chainmap.app.frame import BAR, COLOUR, PICTURES
from chainmap.app.program import Program
from chainmap.app.window import Window


def test_nothing_moves_when_the_frame_is_filled(program: Program, qtbot: QtBot) -> None:
    window = _framed(program, qtbot)
    before, bar = _places(window), window.bar.grab().toImage()
    done: list[bool] = []
    program.open(window, [], lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert _places(window) == before
    assert window.bar.grab().toImage() == bar
    assert set(window.panels) == {"palette", "card", "findings"}


def test_no_button_has_the_keys_in_the_frame(program: Program, qtbot: QtBot) -> None:
    window = _framed(program, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.focusWidget() is window.ground


def test_the_docks_of_the_last_window_are_in_the_first_frame(
    program: Program, qtbot: QtBot
) -> None:
    last = program.new_window()
    last.toggle_dock("matrix")
    last.toggle_dock("card")
    last.close()
    window = _framed(program, qtbot)
    assert {name for name, dock in window.docks.items() if dock.isVisible()} == {
        "palette",
        "findings",
        "matrix",
    }
    done: list[bool] = []
    program.open(window, [], lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert set(window.panels) == {"palette", "card", "findings", "matrix"}


def test_the_frames_tool_bar_has_the_icons_of_the_table(program: Program) -> None:
    rows = {row.id: row for row in table(program.new_window())}
    actions = [id for id in BAR if id != COLOUR]
    assert [rows[id].icon for id in actions] == [PICTURES.get(id, id) for id in actions]
    assert {id for id, row in rows.items() if row.on_bar} == set(actions)


def test_the_button_for_colours_opens_the_menu_of_the_analysis(program: Program) -> None:
    window = program.new_window()
    (colour,) = [action for action in window.bar.actions() if action.objectName() == COLOUR]
    assert colour.menu() is window.menus.menus["analysis/colour"]
    assert window.menus.actions["overlay-tier"] in window.menus.menus["analysis/colour"].actions()
    button = window.bar.widgetForAction(colour)
    assert isinstance(button, QToolButton)
    assert button.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup
    assert colour.text() == "&Colour by"
    program.choose_language("de")
    assert colour.text() == "&Einfärben nach"
    assert "Analyse" in colour.toolTip()


def test_the_usual_places_are_those_that_hands_would_give(program: Program, qtbot: QtBot) -> None:
    window = _framed(program, qtbot)
    read = _places(window)
    other = _framed(program, qtbot)
    place_by_hand(other)
    qtbot.waitUntil(lambda: _places(other) == read)
    assert set(re.findall(rb"(?:\0[a-z-])+", usual_places())) >= {
        widget.objectName().encode("utf-16-be") for widget in window.docks.values()
    }


def _framed(program: Program, qtbot: QtBot) -> Window:
    window = Window(program.settings)
    program.frame(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def _places(window: Window) -> dict[str, QRect]:
    parts: dict[str, QWidget] = dict(window.docks)
    parts |= {"menus": window.menuBar(), "bar": window.bar, "foot": window.statusBar()}
    parts["middle"] = window.centralWidget()
    return {name: part.geometry() for name, part in parts.items() if part.isVisible()}

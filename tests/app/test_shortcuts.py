"""Shortcuts as the user wants them: looked up, changed, kept, printed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chainmap.app.actions.row import Row
from chainmap.app.actions.whole_table import table, usual_table
from chainmap.app.menu_titles import menus
from chainmap.app.program import Program
from chainmap.app.settings import Settings
from chainmap.app.shortcuts.dialog import ShortcutsDialog
from chainmap.app.shortcuts.fixed import why_fixed
from chainmap.app.shortcuts.own import (
    back_to_usual,
    canonical,
    chosen_for,
    is_typed,
    read_keys,
    with_own_keys,
    written,
)
from chainmap.app.shortcuts.paper import sheet_pdf
from chainmap.app.shortcuts.sheet import sections
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


# -- what is kept -----------------------------------------------------------------------------

KEYS = ["Ctrl+L", "Ctrl+J", "F11", "Ctrl+Alt+Y", "X", "Ctrl++", "Ctrl+;", "Ctrl+,"]
IDS = ["fit", "save", "arrange", "hide", "insert-note"]


def rows() -> tuple[Row, ...]:
    usual = {"fit": "Ctrl+0", "save": "Ctrl+S", "arrange": "Ctrl+L", "hide": "H", "insert-note": ""}
    return tuple(
        Row(id, id, "edit", "edit", print, (key,) if key else ()) for id, key in usual.items()
    )


choices = st.lists(
    st.one_of(
        st.tuples(st.just("choose"), st.sampled_from(IDS), st.sampled_from(KEYS)),
        st.tuples(st.just("none"), st.sampled_from(IDS), st.just("")),
        st.tuples(st.just("reset"), st.sampled_from(IDS), st.just("")),
    ),
    max_size=12,
)


@given(choices)
def test_whatever_is_chosen_no_key_is_two_actions(chosen: list[tuple[str, str, str]]) -> None:
    own = {}
    for act, id, key in chosen:
        own = (
            back_to_usual(own, id) if act == "reset" else chosen_for(own, id, [key] if key else [])
        )
        now = {row.id: row.keys for row in with_own_keys(rows(), own)}
        if act != "reset":
            assert now[id] == ((key,) if key else ())
        counts = Counter(key for keys in now.values() for key in keys)
        assert all(count == 1 for count in counts.values())
        assert read_keys(written(own)) == own


@given(choices)
def test_everything_put_back_is_as_it_was(chosen: list[tuple[str, str, str]]) -> None:
    own = {}
    for _, id, key in chosen:
        own = chosen_for(own, id, [key] if key else [])
    for id in IDS:
        own = back_to_usual(own, id)
    assert with_own_keys(rows(), own) == rows()


def test_whoever_loses_the_chosen_key_has_its_usual_one_again() -> None:
    own = chosen_for(chosen_for({}, "fit", ["F11"]), "hide", ["F11"])
    assert {row.id: row.keys for row in with_own_keys(rows(), own)} == {
        "fit": ("Ctrl+0",), "save": ("Ctrl+S",), "arrange": ("Ctrl+L",), "hide": ("F11",),
        "insert-note": (),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "1", '{"fit": 3}', '{"fit": ["Ctrl+"]}', '{"fit": ["no key"]}',
     '{"fit": ["Ctrl+K, Ctrl+L"]}', '{"fit": [["F1"]]}', "[" * 40_000, '{"fit": ["F1"]}' * 9_000,
     '{"fit": ["F1","F2","F3","F4","F5"]}', '{"fit": null}'],
)  # fmt: skip
def test_what_is_no_key_in_the_settings_is_left_out(text: str) -> None:
    assert read_keys(text) == {}


def test_an_action_that_is_not_known_does_no_harm(user: Driver) -> None:
    QSettings("ChainMap", "ChainMap").setValue("shortcuts", '{"gone": ["Ctrl+S"], "fit": ["F11"]}')
    user.window.menus.refresh()
    actions = user.window.menus.actions
    assert actions["fit"].shortcut() == QKeySequence("F11")
    assert QKeySequence("Ctrl+S") in actions["save"].shortcuts()


@given(st.text(max_size=12))
def test_a_key_is_one_key_or_none(text: str) -> None:
    key = canonical(text)
    assert canonical(key) == key


def test_letters_are_typed_and_function_keys_are_not() -> None:
    assert [key for key in ("X", "Shift+X", "Del", "Ctrl+X", "F5", "Alt+X", "Shift+F5")
            if is_typed(key)] == ["X", "Shift+X", "Del"]  # fmt: skip


def test_no_usual_key_is_one_that_stays_as_it_is(user: Driver) -> None:
    for language in ("en", "de"):
        user.choose(f"language-{language}")
        for row in usual_table(user.window):
            for key in row.keys:
                assert not why_fixed(canonical(key)), (row.id, key)


def test_the_letters_of_the_menu_bar_stay(user: Driver) -> None:
    for menu in menus():
        if "/" not in menu.place:
            letter = menu.text.partition("&")[2][0].upper()
            assert menu.text.replace("&", "") in why_fixed(f"Alt+{letter}")


# -- in the window ----------------------------------------------------------------------------


@pytest.fixture
def sheet(user: Driver, qtbot: QtBot) -> ShortcutsDialog:
    user.open(chart("Sales -> Ops: quote"))
    dialog = ShortcutsDialog(user.window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def press(sheet: ShortcutsDialog, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    sheet.field.setFocus()
    QTest.keyClick(sheet.field, key, held)


def test_every_action_is_listed_and_the_keys_of_the_map_are(
    user: Driver, sheet: ShortcutsDialog
) -> None:
    assert {line.id for line in sheet.rows.shown if line.id} == {
        row.id for row in table(user.window)
    }
    assert any("Alt+Left" in line.keys and not line.id for line in sheet.rows.shown)


def test_words_narrow_the_list_down(sheet: ShortcutsDialog) -> None:
    QTest.keyClicks(sheet.search, "zoom VIEW")
    assert [line.id for line in sheet.rows.shown] == ["zoom-in", "zoom-out", "zoom-selection"]


def test_a_pressed_key_finds_who_has_it(sheet: ShortcutsDialog) -> None:
    QTest.keyClick(sheet.pressed, Qt.Key.Key_L, CTRL)
    assert [line.id for line in sheet.rows.shown] == ["arrange"]
    QTest.keyClick(sheet.pressed, Qt.Key.Key_Left, ALT)
    (line,) = sheet.rows.shown
    assert "deliveries" in line.name


def test_a_free_key_is_given_and_works_at_once(user: Driver, sheet: ShortcutsDialog) -> None:
    sheet.rows.choose("fit")
    press(sheet, Qt.Key.Key_J, CTRL)
    assert sheet.verdict.text() == "This key is free."
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    action = user.window.menus.actions["fit"]
    assert action.shortcuts() == [QKeySequence("Ctrl+J")]
    assert "Ctrl+J" in action.toolTip()
    sheet.close()
    user.window.canvas.zoom_to(2.0)
    user.window.activateWindow()
    user.qtbot.waitUntil(user.window.isActiveWindow)
    user.press_on_canvas("Ctrl+J")
    assert user.window.canvas.camera.scale < 2


def test_a_taken_key_says_whose_it_is_and_can_be_taken_away(
    user: Driver, sheet: ShortcutsDialog
) -> None:
    sheet.rows.choose("align-left")
    press(sheet, Qt.Key.Key_L, CTRL)
    assert sheet.verdict.text() == "Taken by “Layered” – take it away?"
    sheet.give.click()
    actions = user.window.menus.actions
    assert actions["align-left"].shortcuts() == [QKeySequence("Ctrl+L")]
    assert actions["arrange"].shortcuts() == []
    sheet.rows.choose("arrange")
    sheet.usual.click()
    assert actions["arrange"].shortcuts() == [QKeySequence("Ctrl+L")]
    assert actions["align-left"].shortcuts() == []


def test_a_key_of_the_map_cannot_be_taken(sheet: ShortcutsDialog) -> None:
    sheet.rows.choose("align-left")
    press(sheet, Qt.Key.Key_Left, ALT)
    assert "Cannot be given away" in sheet.verdict.text()
    assert not sheet.give.isEnabled()
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet._window.settings.own_keys == {}


def test_a_letter_works_on_the_map_and_is_typed_in_fields(
    user: Driver, sheet: ShortcutsDialog
) -> None:
    sheet.rows.choose("select-neighbours")
    press(sheet, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier)
    assert "map only" in sheet.verdict.text()
    sheet.give.click()
    sheet.close()
    user.window.activateWindow()
    user.select("Sales")
    user.settle()
    user.press_on_canvas("n")
    assert {"Sales", "Ops"} <= user.window.session.selection
    user.select()
    title = user.window.card.page.title  # type: ignore[union-attr]
    user.type_into(title, "new name")
    assert user.map.info.title == "new name"
    assert not user.window.session.selection


def test_no_key_and_all_as_usual(user: Driver, sheet: ShortcutsDialog) -> None:
    actions = user.window.menus.actions
    sheet.rows.choose("save")
    usual = actions["save"].shortcuts()
    sheet.none.click()
    assert actions["save"].shortcuts() == []
    assert "(" not in actions["save"].toolTip().partition("\n")[0]
    sheet.all_usual.click()
    assert actions["save"].shortcuts() == usual
    assert not sheet.all_usual.isEnabled()


def test_what_was_chosen_is_there_after_the_next_start_and_in_all_windows(
    program: Program, user: Driver, sheet: ShortcutsDialog
) -> None:
    other = program.new_window()
    sheet.rows.choose("fit")
    press(sheet, Qt.Key.Key_Question, CTRL | SHIFT)
    sheet.give.click()
    assert other.menus.actions["fit"].shortcut() == QKeySequence("Ctrl+?")
    assert json.loads(str(QSettings("ChainMap", "ChainMap").value("shortcuts"))) == {
        "fit": ["Ctrl+?"]
    }
    assert Settings().own_keys == {"fit": ("Ctrl+?",)}
    assert "Ctrl+?" in [key for row in table(other) if row.id == "fit" for key in row.keys]


def test_the_manual_can_do_without_a_key(user: Driver) -> None:
    from chainmap.app.help.fill import manual_for

    user.window.program.choose_keys({"fit": (), "undo": ()})
    assert "(no key)" in manual_for(user.window).page("draw").text


def test_the_sheet_is_one_page_in_both_languages(
    user: Driver, sheet: ShortcutsDialog, files: FileDialogs, tmp_path: Path
) -> None:
    for language in ("en", "de"):
        user.choose(f"language-{language}")
        pdf = sheet_pdf(list(sections(user.window)))
        assert pdf.startswith(b"%PDF")
        assert pdf.count(b"/Type /Page\n") == 1
    files.saved = tmp_path / "keys.pdf"
    sheet.save_sheet()
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")

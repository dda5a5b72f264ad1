"""The table of actions: complete, without contradictions, and true at every moment."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from chainmap.app.actions.reasons import why_not
from chainmap.app.actions.whole_table import table
from chainmap.app.docks import docks, show
from chainmap.app.menu_titles import menus
from chainmap.resources import resource
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> +Buyer: machine"


def test_every_action_has_a_handler_an_icon_a_text_and_a_menu(user: Driver) -> None:
    places = {menu.place for menu in menus()}
    for row in table(user.window):
        assert callable(row.run), row.id
        assert resource(f"icons/{row.icon}.svg"), row.id
        assert row.text, row.id
        assert row.place in places, row.id
        assert not user.window.menus.actions[row.id].icon().isNull(), row.id


def test_no_two_actions_share_an_id_or_a_shortcut(user: Driver) -> None:
    rows = table(user.window)
    assert Counter(row.id for row in rows).most_common(1)[0][1] == 1
    keys = Counter(QKeySequence(key).toString() for row in rows for key in row.keys)
    assert "" not in keys
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_two_rows_of_a_menu_share_their_underlined_letter(user: Driver, language: str) -> None:
    user.choose(f"language-{language}")
    letters: dict[str, list[str]] = {}
    for menu in menus():
        parent, _, name = menu.place.rpartition("/")
        letters.setdefault(parent if name else menu.place, []).extend(_letter(menu.text))
    for row in table(user.window):
        letters.setdefault(row.place, []).extend(_letter(row.text))
    for place, used in letters.items():
        assert len(used) == len(set(used)), (place, used)


def _letter(text: str) -> list[str]:
    _, mark, rest = text.partition("&")
    return [rest[0].casefold()] if mark else []


def test_undo_says_what_it_takes_back(user: Driver) -> None:
    assert not user.window.menus.actions["undo"].isEnabled()
    user.open(chart(CHAIN))
    user.select("Sales")
    user.choose("delete")
    user.settle()
    assert user.window.menus.actions["undo"].text() == "&Undo: delete"
    user.choose("undo")
    assert "Sales" in user.names


def test_rename_and_delete_wait_for_a_selection(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.settle()
    actions = user.window.menus.actions
    assert not actions["delete"].isEnabled()
    user.select("Sales", "Ops")
    user.settle()
    assert actions["delete"].isEnabled()
    assert not actions["rename"].isEnabled()


@pytest.mark.parametrize(("key", "kind"), [("1", "department"), ("4", "external_customer")])
def test_a_number_on_the_canvas_adds_a_party(user: Driver, key: str, kind: str) -> None:
    user.window.activateWindow()
    user.press_on_canvas(key)
    user.window.session.settle()
    assert [party.kind for party in user.map.parties.values()] == [kind]


def test_a_number_typed_into_a_field_adds_nothing(user: Driver) -> None:
    title = user.window.card.page.title  # type: ignore[union-attr]
    assert isinstance(title, QLineEdit)
    user.type_into(title, "Chain 2026-1")
    assert user.map.info.title == "Chain 2026-1"
    assert not user.map.parties


def test_the_filter_chosen_in_the_menu_is_an_undo_step_and_ticked(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.choose("flows-all")
    user.settle()
    assert user.map.settings.flows == "all"
    assert user.window.menus.actions["flows-all"].isChecked()
    assert not user.window.menus.actions["flows-deliveries"].isChecked()
    user.choose("undo")
    user.settle()
    assert user.window.menus.actions["flows-deliveries"].isChecked()


def test_choosing_the_filter_in_use_again_keeps_its_tick(user: Driver) -> None:
    user.choose("flows-deliveries")
    assert user.window.menus.actions["flows-deliveries"].isChecked()


def test_a_dock_can_be_put_away_and_fetched_back(user: Driver) -> None:
    action = user.window.menus.actions["dock-card"]
    assert action.isChecked()
    user.choose("dock-card")
    assert user.window.docks["card"].isHidden()
    assert not action.isChecked()
    user.choose("dock-card")
    assert not user.window.docks["card"].isHidden()


def test_recent_files_are_listed_above_the_row_that_clears_them(user: Driver, tmp_path) -> None:
    for number in range(12):
        user.window.settings.add_recent(tmp_path / f"R&D {number}.chainmap")
    menu = user.window.menus.menus["file/recent"]
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert texts[0].startswith("&1 R&&D 11.chainmap")
    assert len([text for text in texts if "chainmap" in text]) == 10
    assert texts[-1] == "&Clear this list"


@pytest.mark.parametrize("text", ["", "Sales", CHAIN])
def test_an_action_that_cannot_be_done_says_why(user: Driver, text: str) -> None:
    user.open(chart(text))
    user.settle()
    for row in table(user.window):
        if not row.enabled:
            why = why_not(row.id, user.window)
            assert why, row.id
            assert user.window.menus.actions[row.id].toolTip().endswith(f"<br>{why}</qt>"), row.id


def test_the_reason_goes_when_the_action_can_be_done(user: Driver) -> None:
    user.open(chart(CHAIN))
    user.settle()
    delete = user.window.menus.actions["delete"]
    assert "Select something" in delete.toolTip()
    user.select("Sales")
    user.settle()
    assert "Select something" not in delete.toolTip()


@pytest.mark.parametrize("text", ["", CHAIN])
def test_a_button_that_is_switched_off_says_why(user: Driver, text: str) -> None:
    user.open(chart(text))
    user.wait_for_report()
    for dock in docks():
        show(user.window, dock.name)
        user.settle()
        for button in user.window.docks[dock.name].findChildren(QAbstractButton):
            is_off = button.isVisible() and not button.isEnabled()
            is_alone = button.parentWidget().isEnabled()  # else a whole form is switched off
            if is_off and is_alone and (button.text() or not button.icon().isNull()):
                assert button.toolTip(), (dock.name, button.text())

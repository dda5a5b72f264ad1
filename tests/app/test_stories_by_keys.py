"""What a consultant does at the client's, without a mouse: to present, to survey, to hear needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTreeWidget

from chainmap.app import dialogs
from chainmap.app.survey.dialog import AnswersDialog
from chainmap.model import edits
from chainmap.model.rating import Side, raters
from chainmap.model.records import PartyId, View, ViewId
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver
from tests.exchange.pen import Pen
from tests.typist import Typist

CHAIN = "Sales -> Ops: order; Ops -> +Buyer: machine"


@pytest.fixture
def typist(user: Driver) -> Typist:
    user.window.activateWindow()
    return Typist(user.window, user.qtbot)


def draw(user: Driver) -> None:
    """A chain lies on the canvas, and its findings are there."""
    user.open(chart(CHAIN))
    user.qtbot.waitUntil(lambda: all(party.position for party in user.map.parties.values()))
    user.wait_for_report()


def call(typist: Typist, command: str) -> None:
    """By the palette."""
    typist.in_the_dialog(lambda: (typist.type(command), typist.press("Return")))
    typist.press("Ctrl+K")


# -- a presentation ---------------------------------------------------------------------------


@pytest.fixture
def presented(user: Driver, typist: Typist) -> Typist:
    """A map with twelve views is presented."""
    map = chart(CHAIN)
    for number in range(1, 13):
        map = edits.put(map, View(ViewId(f"v{number}"), f"View {number}"))
    user.open(map)
    user.wait_for_report()
    user.settle()
    typist.press("F5")
    user.qtbot.waitUntil(user.window.presentation.isVisible)
    user.window.presentation.activateWindow()
    return Typist(user.window.presentation, user.qtbot)


def test_views_are_gone_through_jumped_to_and_left(user: Driver, presented: Typist) -> None:
    def shown_after(*keys: str) -> str:
        presented.press(*keys)
        return user.window.presentation.caption.partition("  ")[0]

    assert shown_after("Right", "Space") == "View 3"
    assert shown_after("Left") == "View 2"
    assert shown_after("1", "1", "Return") == "View 11"
    assert shown_after("4", "Return") == "View 4"
    assert shown_after("Return") == "View 5", "without a number Enter goes on"
    assert shown_after("2", "Right", "Return") == "View 7", "another key forgets the number"
    assert shown_after("9", "9", "Return") == "View 12"
    assert shown_after("0", "Return") == "View 1"
    assert shown_after("End") == "View 12"
    assert shown_after("Home") == "View 1"
    presented.press("Esc")
    user.window.activateWindow()
    assert Typist(user.window, user.qtbot).focus is user.window.canvas


# -- a survey ---------------------------------------------------------------------------------


def test_a_survey_goes_out_and_comes_back(
    user: Driver,
    typist: Typist,
    files: FileDialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dialogs.QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    draw(user)
    typist.in_the_dialog(lambda: typist.press("Return"))
    call_within(typist, "make questionnaires")
    sheets = sorted(tmp_path.glob("*.xlsx"))
    assert len(sheets) == 2
    for sheet in sheets:
        pen = Pen(sheet.read_bytes()).signs("Ada (invented)", date(2026, 4, 1)).says_everywhere(4)
        sheet.write_bytes(pen.saved())
    files.opened = sheets
    looked: list[str] = []

    def look_through() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AnswersDialog)
        typist.tab_to("Files with answers")
        typist.press("Home", "Space", "Space")
        assert dialog.chosen == [0, 1], "a tick is taken off and put back"
        typist.tab_to("What is added")
        typist.press("Home")
        current = tree_at(typist).currentItem()
        looked.extend([current.text(0), current.text(1)])
        typist.until(lambda: typist.at.startswith("Add"), "Tab")
        typist.press("Space")

    typist.in_the_dialog(look_through)
    call_within(typist, "read answers")
    assert looked == ["Sales", "Ops"]
    rated = [raters(one, side) for one in user.map.deliveries.values() for side in Side]
    assert sum(map(len, rated)) == 3
    typist.press("Ctrl+Z")
    assert not any(raters(one, side) for one in user.map.deliveries.values() for side in Side)


def call_within(typist: Typist, command: str) -> None:
    """A command that brings up a dialogue, by its row in the menu of all commands."""
    actions = typist.window.menus.actions.values()  # type: ignore[attr-defined]
    action = next(it for it in actions if command in it.text().replace("&", "").lower())
    action.trigger()


def tree_at(typist: Typist) -> QTreeWidget:
    tree = typist.focus
    assert isinstance(tree, QTreeWidget)
    return tree


# -- needs ------------------------------------------------------------------------------------


def test_needs_are_written_found_moved_and_deleted(user: Driver, typist: Typist) -> None:
    draw(user)
    user.select("Buyer")
    call(typist, "needs")
    typist.until(lambda: typist.at == "New need", "Tab")
    for text in ("By Friday", "In one parcel", "With a name"):
        typist.type(text)
        typist.press("Return")
    assert needs(user) == ["By Friday", "In one parcel", "With a name"]
    typist.until(lambda: "by customer" in typist.at, "Shift+Tab")
    typist.press("Home")
    typist.until(lambda: user.window.needs.tree.need is not None, "Down")
    typist.press("Alt+Down")
    assert needs(user) == ["In one parcel", "By Friday", "With a name"]
    typist.press("3")
    assert next(it for it in user.map.needs.values() if it.text == "By Friday").importance == 3
    typist.press("Del")
    assert needs(user) == ["In one parcel", "With a name"]
    typist.tab_to("Search the needs")
    typist.type("parcel")
    assert user.window.needs.tree.isVisible()
    typist.until(lambda: "by customer" in typist.at, "Tab")
    typist.press("Home")
    typist.until(lambda: user.window.needs.tree.need is not None, "Down")
    need = user.window.needs.tree.need
    assert need is not None
    assert user.map.needs[need].text == "In one parcel"


def needs(user: Driver) -> list[str]:
    return [one.text for one in user.map.needs.values() if one.consumer == PartyId("Buyer")]

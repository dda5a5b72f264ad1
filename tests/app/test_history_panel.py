"""The history: what was done, where one is, and a click back or forward."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from chainmap.app.docks import show
from chainmap.model import edits, history
from chainmap.panels.history.panel import HistoryPanel
from chainmap.storage.files import write_map
from tests.builders import chart
from tests.driver import Driver

CHAIN = chart("Sales -> Ops: quote")


@pytest.fixture
def panel(user: Driver) -> HistoryPanel:
    user.open(CHAIN)
    user.settle()
    show(user.window, "history")
    panel = user.window.panels["history"]
    assert isinstance(panel, HistoryPanel)
    return panel


def rename(user: Driver, old: str, new: str) -> None:
    session = user.window.session
    session.commit(edits.rename(session.recorded, old, new), "rename")


def texts(panel: HistoryPanel) -> list[str]:
    """Without the time of day."""
    rows = range(panel.rows.rowCount())
    return [panel.rows.text(row).partition("  ")[2] or panel.rows.text(row) for row in rows]


def test_each_step_tells_what_it_was_about(user: Driver, panel: HistoryPanel) -> None:
    rename(user, "Sales", "Inside Sales")
    rename(user, "Ops", "Operations")
    assert texts(panel) == [
        "At the beginning",
        "rename: Sales is called Inside Sales now.",
        "rename: Ops is called Operations now.",
    ]
    assert panel.list.currentIndex().row() == 2


def test_a_click_goes_back_several_steps_at_once_and_forward_again(
    user: Driver, panel: HistoryPanel
) -> None:
    for number in range(4):
        rename(user, "Sales", f"Sales {number}")
    shown: list[object] = []
    user.window.session.changed.connect(shown.append)
    at = panel.list.visualRect(panel.rows.index(1)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert "Sales 0" in user.names
    assert len(shown) == 1
    assert panel.rows.rowCount() == 5
    panel.list.setCurrentIndex(panel.rows.index(4))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert "Sales 3" in user.names
    user.window.session.undo()
    assert panel.list.currentIndex().row() == 3


def test_a_new_step_takes_the_place_of_those_that_were_undone(
    user: Driver, panel: HistoryPanel
) -> None:
    for name in ("A", "B", "C"):
        rename(user, "Sales", name)
    panel.go_to(1)
    rename(user, "Sales", "D")
    assert texts(panel)[1:] == [
        "rename: Sales is called A now.", "rename: A is called D now.",
    ]  # fmt: skip


def test_the_disk_marks_the_step_that_was_saved(
    user: Driver, panel: HistoryPanel, tmp_path: Path
) -> None:
    def marked() -> list[int]:
        role = Qt.ItemDataRole.DecorationRole
        return [row for row in range(panel.rows.rowCount()) if panel.rows.index(row).data(role)]

    file = tmp_path / "map.chainmap"
    write_map(file, CHAIN)
    assert user.window.documents.open_path(file)
    assert marked() == [0]
    rename(user, "Sales", "A")
    rename(user, "Sales", "B")
    panel.go_to(1)
    assert user.window.documents.save()
    assert marked() == [1]


def test_what_was_let_go_is_told(
    user: Driver, panel: HistoryPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "LIMIT", 3)
    for number in range(8):
        rename(user, "Sales", f"Sales {number}")
    assert texts(panel)[0] == "5 older steps were let go"
    assert panel.rows.rowCount() == 4
    panel.go_to(0)
    assert "Sales 4" in user.names


def test_a_dock_that_was_hidden_when_the_window_was_left_opens_as_a_tab(
    user: Driver, panel: HistoryPanel
) -> None:
    window, docks = user.window, user.window.docks
    docks["what-if"].hide()
    again = user.window.program.new_window()
    again.restoreState(window.saveState())
    show(again, "what-if")
    user.qtbot.waitUntil(lambda: again.panels["what-if"].height() > 200)
    assert again.docks["findings"] in again.tabifiedDockWidgets(again.docks["what-if"])
    assert not docks["what-if"].isVisible()

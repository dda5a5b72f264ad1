"""Two maps compared by somebody without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from chainmap.app.comparison.window import ComparisonWindow
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import CustomerRating, PartyId
from chainmap.storage.files import write_map
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver
from tests.typist import Typist

BEFORE = chart("Sales -> Ops: order; Ops -> +Buyer: machine; IT -> Ops: laptop")


def later() -> ChainMap:
    map = edits.rename(edits.remove(BEFORE, ["IT"]), PartyId("Ops"), "Works")
    return edits.update(map, "d1", rating_by_customer=CustomerRating(satisfaction=4))


def wait_for(comparison: ComparisonWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: comparison.is_settled, timeout=30_000)


@pytest.fixture
def opened(user: Driver, files: FileDialogs, tmp_path: Path) -> ComparisonWindow:
    """Found in the palette, and beside a file that was chosen."""
    user.open(later())
    files.opened = [tmp_path / "before.chainmap"]
    write_map(files.opened[0], BEFORE)
    user.window.activateWindow()
    typist = Typist(user.window, user.qtbot)
    typist.in_the_dialog(lambda: (typist.type("compare with"), typist.press("Return")))
    typist.press("Ctrl+K")
    (comparison,) = user.window.comparisons
    assert isinstance(comparison, ComparisonWindow)
    comparison.activateWindow()
    comparison.resize(1300, 800)
    wait_for(comparison, user.qtbot)
    Typist(comparison, user.qtbot).press("Ctrl+1")  # the screen of a test is a small one
    return comparison


@pytest.fixture
def typist(opened: ComparisonWindow, qtbot: QtBot) -> Typist:
    return Typist(opened, qtbot)


def test_one_walks_from_difference_to_difference_and_reads_each(
    opened: ComparisonWindow, typist: Typist
) -> None:
    told = []
    for _ in range(20):
        typist.press("F8")
        row = opened.panel.list.current
        assert row is not None
        told.append(row.name)
        if row.name == "Sales → Works: order":
            break
    assert told[:2] == ["IT", "Works"] or told[:2] == ["Works", "IT"]
    assert opened.canvases is not None
    assert opened.canvases.after.session.selection == {"d1"}
    typist.press("Shift+F8")
    assert opened.panel.list.current is not None
    assert opened.panel.list.current.name == told[-2]
    typist.press("F6", "F6")
    assert typist.focus is opened.panel.list
    typist.press("Down")
    assert opened.panel.list.current.name == told[-1]
    typist.press("Ctrl+C")
    assert "order" in QApplication.clipboard().text()


def test_f6_goes_from_map_to_map_to_the_list_and_the_tool_bar(
    opened: ComparisonWindow, typist: Typist
) -> None:
    canvases = opened.canvases
    assert canvases is not None
    assert typist.focus is canvases.before
    seen = []
    for _ in range(4):
        typist.press("F6")
        seen.append(typist.at)
    assert seen == [canvases.after.accessibleName(), "Differences", "Side by side",
                    canvases.before.accessibleName()]  # fmt: skip
    typist.press("Shift+F6", "Shift+F6")
    assert typist.focus is opened.panel.list
    typist.press("Ctrl+2", "F6", "Shift+F6")
    assert typist.focus is canvases.one


def test_the_list_is_narrowed_by_keys(opened: ComparisonWindow, typist: Typist) -> None:
    typist.press("Ctrl+F")
    typist.type("laptop")
    assert {row.name for row in opened.panel.list.rows.entries if hasattr(row, "fate")} == {
        "IT → Ops: laptop", "IT: laptop",
    }  # fmt: skip
    typist.press("Esc")
    assert opened.isVisible()
    assert opened.panel.search.text() == ""


def test_both_maps_are_coloured_by_keys_and_no_more_with_esc(
    opened: ComparisonWindow, typist: Typist
) -> None:
    typist.press("Ctrl+3")
    assert [one for one in QApplication.topLevelWidgets()
            if isinstance(one, QMenu) and one.isVisible()] == [opened.bar.colours]  # fmt: skip
    typist.press("Down", "Down", "Return")
    assert opened.coloured_by == "tier"
    assert opened.canvases is not None
    worn = [view.theme.overlay for view in opened.canvases.views]
    assert [one and one.name for one in worn] == ["tier"] * len(worn)
    assert opened.panel.legend.isVisible()
    assert opened.panel.legend.accessibleName() == "Tiers to the external customer"
    assert "one picture" not in opened.panel.legend.accessibleDescription()
    typist.press("Ctrl+2")
    assert "one picture" in opened.panel.legend.accessibleDescription()
    assert not opened.canvases.one.legend.is_shown
    typist.press("Esc")
    assert opened.coloured_by == "changes"
    assert opened.canvases.one.legend.is_shown
    assert not opened.panel.legend.isVisible()


def test_any_button_is_reached_on_the_tool_bar(
    opened: ComparisonWindow, typist: Typist, qtbot: QtBot
) -> None:
    assert opened.canvases is not None
    typist.press("F6", "F6", "F6")
    typist.until(lambda: typist.at == "Colour by", "Right")
    typist.press("Left")
    assert typist.at == "Move both together"
    typist.press("Space")
    qtbot.waitUntil(lambda: not opened.canvases.together.is_on)  # type: ignore[union-attr]
    typist.press("Esc")
    assert typist.focus is opened.panel.list


def test_sides_are_swapped_and_the_maps_zoomed(
    opened: ComparisonWindow, typist: Typist, qtbot: QtBot
) -> None:
    before = opened.canvases
    typist.press("Ctrl+T")
    qtbot.waitUntil(lambda: opened.canvases is not before, timeout=20_000)
    wait_for(opened, qtbot)
    assert opened.after.name == "before.chainmap"
    canvases = opened.canvases
    assert canvases is not None
    scale = canvases.after.camera.scale
    typist.press("Ctrl++")
    assert canvases.after.camera.scale > scale
    assert canvases.before.camera.scale == canvases.after.camera.scale
    typist.press("Ctrl+0")
    assert canvases.after.camera.scale == pytest.approx(scale)


def test_a_picture_is_written(
    opened: ComparisonWindow, typist: Typist, files: FileDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    files.saved = tmp_path / "both.txt"
    with qtbot.waitSignal(opened.export.written):
        typist.press("Ctrl+Shift+E", "Down", "Down", "Return")
    assert "IT" in files.saved.read_text("utf-8")


@pytest.mark.parametrize("key", ["Esc", "Ctrl+W"])
def test_it_is_closed(
    opened: ComparisonWindow, typist: Typist, user: Driver, qtbot: QtBot, key: str
) -> None:
    typist.press(key)
    qtbot.waitUntil(lambda: not user.window.comparisons)


def test_esc_first_takes_back_the_selection(
    opened: ComparisonWindow, typist: Typist, user: Driver, qtbot: QtBot
) -> None:
    typist.press("F8", "Esc")
    assert opened.isVisible()
    assert opened.canvases is not None
    assert not opened.canvases.after.session.selection
    typist.press("Esc")
    qtbot.waitUntil(lambda: not user.window.comparisons)

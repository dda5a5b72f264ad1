"""In every panel Tab leads to each control, and one sees where the keys are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from chainmap.app.areas import go_into
from chainmap.app.docks import docks
from chainmap.app.window import Window
from chainmap.model.map import ChainMap
from chainmap.storage.files import read_map
from tests.builders import chart
from tests.driver import Driver
from tests.typist import Typist

EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "maschinenbau_de.chainmap"
MOST = 80


@pytest.fixture
def typist(user: Driver) -> Typist:
    user.open(read_map(EXAMPLE))
    user.wait_for_report()
    user.window.activateWindow()
    return Typist(user.window, user.qtbot)


def test_where_the_keys_are_is_seen_in_every_panel(
    window: Window, user: Driver, typist: Typist
) -> None:
    user.select(next(iter(user.map.deliveries)))
    unseen: dict[str, None] = {}
    for dock in docks():
        for key in ("Tab", "Shift+Tab"):
            go_into(window, dock.name)
            user.settle()
            for left in _looking_alike(window.panels[dock.name], typist, key):
                unseen[f"{dock.name}: {left}"] = None
        window.docks[dock.name].setVisible(dock.is_open)
    assert not unseen, "\n".join(unseen)


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("map", [ChainMap(), chart("Sales -> Ops: order")], ids=["empty", "two"])
def test_tab_comes_round_through_every_panel_whatever_is_on_the_map(
    user: Driver, map: ChainMap, key: str
) -> None:
    user.open(map)
    user.window.activateWindow()
    typist, stuck = Typist(user.window, user.qtbot), []
    for dock in docks():
        go_into(user.window, dock.name)
        user.settle()
        if not _comes_to(user.window.canvas, typist, key):
            stuck.append(f"{dock.name}: {typist.at}")
        user.window.docks[dock.name].setVisible(dock.is_open)
    assert not stuck


def _comes_to(wanted: QWidget, typist: Typist, key: str) -> bool:
    for _ in range(MOST):
        if typist.focus is wanted:
            return True
        typist.press(key)
    return False


def _looking_alike(panel: QWidget, typist: Typist, key: str) -> Iterator[str]:
    """What looks the same with the keys and without them, from here to the end of the panel."""
    seen: list[QWidget] = []
    while panel.isAncestorOf(typist.focus) and typist.focus not in seen and len(seen) < MOST:
        left, name = typist.focus, f"{type(typist.focus).__name__} {typist.at}"
        seen.append(left)
        before = panel.grab().toImage()
        typist.press(key)
        if left is not typist.focus and not _changed(before, panel.grab().toImage(), left, panel):
            yield name


def _changed(before: QImage, after: QImage, widget: QWidget, panel: QWidget) -> bool:
    at = QRect(widget.mapTo(panel, QPoint(0, 0)), widget.size())
    where = at.adjusted(-4, -4, 4, 4).intersected(before.rect())
    return before.size() != after.size() or before.copy(where) != after.copy(where)

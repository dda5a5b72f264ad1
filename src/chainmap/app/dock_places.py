"""Where the docks are in the first frame: as in the last window, or the usual way.

Qt reads places from the bytes it once gave out. That takes no time, while the first use of the
names in its namespace `Qt` costs a sixth of the first frame; so that waits as a rule.
"""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from chainmap.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from chainmap.app.window import Window

LEFT_WIDTH, RIGHT_WIDTH = 192, 340
CARD_HEIGHT, FINDINGS_HEIGHT = 330, 380
TABS = b"\xfa"
"""Stands in Qt's bytes where docks lie behind one another."""


def place_docks(window: Window) -> None:
    """Puts the docks that have been made, and the tool bar, where they belong."""
    own = window.settings.window_state
    state = bytes(own.data()) or usual_places()
    if not (_is_plain(state, window) and window.restoreState(state)):
        place_by_hand(window)
        window.restoreState(own)


def usual_places() -> bytes:
    """What `place_by_hand` does, as Qt writes it; `tools/dock_places.py` makes it anew."""
    return b64decode(resource("usual_places.txt").read_text("ascii"))


def _is_plain(state: bytes, window: Window) -> bool:
    """It tells the place of every dock, and nothing in it needs more rules than Qt's own."""
    names = (dock.objectName().encode("utf-16-be") for dock in window.docks.values())
    return TABS not in state and all(name in state for name in names)


def place_by_hand(window: Window) -> None:
    """As in a window that has never been closed."""
    from PySide6.QtCore import Qt

    from chainmap.app.docks import docks

    set_ground_rules(window)
    areas = qt_areas()
    for dock in docks():
        window.addDockWidget(areas[dock.area], window.docks[dock.name])
        window.docks[dock.name].setVisible(dock.is_open)
    palette, card, findings = (window.docks[name] for name in ("palette", "card", "findings"))
    window.resizeDocks([palette, card], [LEFT_WIDTH, RIGHT_WIDTH], Qt.Orientation.Horizontal)
    heights = [CARD_HEIGHT, FINDINGS_HEIGHT]
    window.resizeDocks([card, findings], heights, Qt.Orientation.Vertical)


def set_ground_rules(window: Window) -> None:
    """The corners belong to the sides; tabs stand above what they belong to."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QTabWidget

    left, right = qt_areas()["left"], qt_areas()["right"]
    window.setCorner(Qt.Corner.BottomRightCorner, right)
    window.setCorner(Qt.Corner.BottomLeftCorner, left)
    window.setTabPosition(right, QTabWidget.TabPosition.North)


def qt_areas() -> dict[str, Qt.DockWidgetArea]:
    from PySide6.QtCore import Qt

    areas = Qt.DockWidgetArea
    return {
        "left": areas.LeftDockWidgetArea,
        "right": areas.RightDockWidgetArea,
        "below": areas.BottomDockWidgetArea,
    }

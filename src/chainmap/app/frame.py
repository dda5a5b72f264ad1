"""The window's frame as it will stay: menu and tool bar, docks, canvas, each in its place.

It is what one sees first, so nothing here may need the model or the canvas; `furnish` fills it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from chainmap.app.dock_places import place_docks
from chainmap.app.docks import make_docks
from chainmap.app.icons import SIZE, half_icon, program_icon
from chainmap.app.menu_titles import menus
from chainmap.app.status_bar import StatusBar
from chainmap.app.tool_bar import ToolBar

if TYPE_CHECKING:
    from chainmap.app.program import Program
    from chainmap.app.window import Window
    from chainmap.render.theme import Theme

COLOUR = "colour"
"""What the map is coloured by: a menu on the tool bar, the same as under Analysis."""

BAR = ("new", "open", "save", "undo", "redo", "delete", "zoom-in", "zoom-out", "fit", "arrange",
       COLOUR, "palette-find", "present", "export")  # fmt: skip
"""The tool bar's actions."""

PICTURES = {"palette-find": "search", "present": "presentation"}
"""The icons of those that have none of their own name."""

BAR_BREAKS = ("undo", "zoom-in", "arrange", "palette-find", "present")
"""Actions that begin a new part of the tool bar."""

AT_ONCE = ("new", "open", "save", "zoom-in", "zoom-out", "fit", COLOUR, "palette-find")
"""What can be done on an empty map; the rest is grey in the first frame, too."""


class Ground(QWidget):
    """Where the canvas will be, in its colour. It stays: another widget would move the docks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(theme.canvas))
        self.setPalette(colours)
        self.setAutoFillBackground(True)

    def hold(self, canvas: QWidget) -> None:
        from PySide6.QtWidgets import QVBoxLayout

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(canvas)


def put_up(window: Window, program: Program) -> None:
    """Gives a bare window its frame, in the sizes of the last window or the usual ones."""
    window.program = program
    window.setWindowIcon(program_icon())
    window.titled = {
        menu.place: window.menuBar().addMenu(menu.text) for menu in menus() if "/" not in menu.place
    }
    _put_up_bar(window)
    window.setStatusBar(StatusBar())
    window.ground = Ground(program.look.theme)
    window.setCentralWidget(window.ground)
    window.ground.setFocus()  # until the canvas has the keys; else the first button would
    make_docks(window)
    place_docks(window)
    window.is_framed = True


def _put_up_bar(window: Window) -> None:
    bar = window.bar = ToolBar(window)
    bar.setObjectName("toolbar")
    bar.setIconSize(QSize(SIZE, SIZE))
    bar.setMovable(False)
    for id in BAR:
        if id in BAR_BREAKS:
            bar.addSeparator()
        is_enabled = id in AT_ONCE
        picture = half_icon(PICTURES.get(id, id), window.program.look.theme, is_enabled)
        action = QAction(picture, "", window)
        action.setObjectName(id)
        action.setEnabled(is_enabled)
        bar.addAction(action)
        if id == COLOUR:
            _open_menu(bar, action)
    window.addToolBar(bar)


def _open_menu(bar: ToolBar, action: QAction) -> None:
    """A press opens a menu that is filled later."""
    action.setMenu(QMenu(bar))
    button = bar.widgetForAction(action)
    if isinstance(button, QToolButton):
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

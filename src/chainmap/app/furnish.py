"""Puts everything into a window: session, canvas, docks, status bar, menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDockWidget, QWidget

from chainmap.app.analyst import Analyst
from chainmap.app.documents import Documents, empty_map
from chainmap.app.icons import panel_icon, program_icon
from chainmap.app.in_step import InStep
from chainmap.app.menus import Menus
from chainmap.canvas.view import CanvasView
from chainmap.panels.findings import FindingsPanel
from chainmap.panels.palette import PalettePanel
from chainmap.panels.party_card import PartyCard
from chainmap.panels.show_panel import ShowPanel
from chainmap.panels.views_panel import ViewsPanel
from chainmap.session import Session

if TYPE_CHECKING:
    from chainmap.app.program import Program
    from chainmap.app.window import Window

LEFT_WIDTH, RIGHT_WIDTH, LEAST_WIDTH = 192, 340, 280
CARD_HEIGHT, FINDINGS_HEIGHT = 330, 380


def furnish(window: Window, program: Program) -> None:
    """Makes a bare window one on an empty map."""
    window.program = program
    window.setUpdatesEnabled(False)
    window.setPalette(QPalette())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.setAcceptDrops(True)
    window.setWindowIcon(program_icon())
    _add_session(window)
    _add_widgets(window)
    window.menus = Menus(window)
    window.in_step = InStep(window)
    if not window.restoreState(window.settings.window_state):
        # Sizes are shares of what there is, which is known after a turn of the loop.
        QTimer.singleShot(0, window, partial(_share_out, window))
    window.canvas.setFocus()
    window.is_furnished = True
    window.setUpdatesEnabled(True)


def _add_session(window: Window) -> None:
    language = window.program.translations.language
    window.session = Session(empty_map(language), window)
    window.documents = Documents(window.session, window.settings, window)
    window.analyst = Analyst(window.session, window)


def _add_widgets(window: Window) -> None:
    look = window.program.look
    icons = partial(panel_icon, look)
    window.canvas = CanvasView(window.session, look.theme, window)
    window.canvas.surface.is_snapping = window.settings.is_snapping
    window.canvas.is_animated = window.settings.is_animated
    window.canvas.direction = window.settings.direction
    window.setCentralWidget(window.canvas)
    window.documents.drawn = window.canvas.settled_drawing
    window.palette_panel = PalettePanel(icons)
    window.card = PartyCard(window.session, icons)
    window.findings = FindingsPanel(window.session, icons)
    window.show_panel = ShowPanel(window.session)
    window.views = ViewsPanel(window.session, icons, window.canvas.frame)
    _add_docks(window)


def _add_docks(window: Window) -> None:
    areas = Qt.DockWidgetArea
    window.setCorner(Qt.Corner.BottomRightCorner, areas.RightDockWidgetArea)
    window.setCorner(Qt.Corner.BottomLeftCorner, areas.LeftDockWidgetArea)
    left, right = areas.LeftDockWidgetArea, areas.RightDockWidgetArea
    window.docks = {
        "palette": _dock(window, "palette", window.palette_panel, left),
        "card": _dock(window, "card", window.card, right),
        "findings": _dock(window, "findings", window.findings, right),
        "show": _dock(window, "show", window.show_panel, left),
        "views": _dock(window, "views", window.views, left),
    }
    for name in ("show", "views"):
        window.docks[name].hide()


def _share_out(window: Window) -> None:
    """The docks' sizes in a window that has never been closed."""
    palette, card, findings = (window.docks[name] for name in ("palette", "card", "findings"))
    window.resizeDocks([palette, card], [LEFT_WIDTH, RIGHT_WIDTH], Qt.Orientation.Horizontal)
    heights = [CARD_HEIGHT, FINDINGS_HEIGHT]
    window.resizeDocks([card, findings], heights, Qt.Orientation.Vertical)


def _dock(window: Window, name: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
    dock = QDockWidget(window)
    dock.setObjectName(f"dock-{name}")
    is_left = area is Qt.DockWidgetArea.LeftDockWidgetArea
    panel.setMinimumWidth(LEFT_WIDTH if is_left else LEAST_WIDTH)
    dock.setWidget(panel)
    window.addDockWidget(area, dock)
    return dock

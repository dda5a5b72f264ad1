"""The window on one map. Bare at first, so that it is on the screen at once; then furnished."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from chainmap.app.fitting import fitting
from chainmap.app.settings import Settings

# Whatever is imported above is waited for before the first paint: nothing heavy.
if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QDockWidget, QMenu, QWidget

    from chainmap.app.analyst import Analyst
    from chainmap.app.announcer import Announcer
    from chainmap.app.colouring import Colouring
    from chainmap.app.exports.exporter import Exporter
    from chainmap.app.files.documents import Documents
    from chainmap.app.files.watch import FileWatch
    from chainmap.app.frame import Ground
    from chainmap.app.help.tour import Tour
    from chainmap.app.in_step import InStep
    from chainmap.app.menus import Menus
    from chainmap.app.presentation import Presentation
    from chainmap.app.program import Program
    from chainmap.app.tool_bar import ToolBar
    from chainmap.app.what_if import WhatIfMode
    from chainmap.canvas.view import CanvasView
    from chainmap.layout.values import Direction
    from chainmap.model.records import Flows, PartyKind
    from chainmap.panels.actions.panel import ActionsPanel
    from chainmap.panels.card.panel import PartyCard
    from chainmap.panels.findings.panel import FindingsPanel
    from chainmap.panels.identify.panel import IdentifyPanel
    from chainmap.panels.needs.panel import NeedsPanel
    from chainmap.panels.palette import PalettePanel
    from chainmap.session import Session

MESSAGE_TIME = 8000
"""Milliseconds that a message stays in the status bar."""
USUAL_SIZE = (1280, 800)


class Window(QMainWindow):
    """Everything that one open map needs, once `chainmap.app.furnish.furnish` has put it in."""

    program: Program
    session: Session
    documents: Documents
    exporter: Exporter
    analyst: Analyst
    announcer: Announcer
    canvas: CanvasView
    colouring: Colouring
    palette_panel: PalettePanel
    card: PartyCard
    findings: FindingsPanel
    identify: IdentifyPanel
    needs: NeedsPanel
    plan: ActionsPanel
    docks: dict[str, QDockWidget]
    panels: dict[str, QWidget]
    ground: Ground
    titled: dict[str, QMenu]
    bar: ToolBar
    menus: Menus
    in_step: InStep
    file_watch: FileWatch
    what_if: WhatIfMode
    presentation: Presentation

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.is_framed = self.is_furnished = False
        self.tour: Tour | None = None
        self.comparisons: list[QWidget] = []
        """The windows that compare this map with another."""
        self.setWindowTitle("ChainMap")
        self._restore_place()

    # -- what actions ask of the window -------------------------------------------------------

    def toggle_dock(self, name: str) -> None:
        dock = self.docks[name]
        dock.setVisible(dock.isHidden())
        dock.raise_()
        self.in_step.refresh()

    def toggle_snap(self) -> None:
        surface = self.canvas.surface
        surface.is_snapping = self.settings.is_snapping = not surface.is_snapping
        self.in_step.refresh()

    def present(self) -> None:
        """Shows the saved views on the full screen."""
        from chainmap.app.presentation import Presentation

        self.session.settle()
        theme, colouring = self.program.look.theme, self.colouring
        self.presentation = Presentation(
            self.session, theme, colouring.work_for, colouring.full_name
        )
        self.presentation.showFullScreen()

    def show_view(self, id: str) -> None:
        """What a saved view shows; the filter is set as one step."""
        from chainmap.model.records import Filter, ViewId

        view = self.session.recorded.views.get(ViewId(id))
        if view is not None:
            self.canvas.showing.set_filter(view.filter or Filter())
            self.canvas.show_frame(view.frame)
            self.colouring.show(view.overlay)

    def toggle_overview(self) -> None:
        self.canvas.overview.is_wanted = not self.canvas.overview.is_wanted
        self.canvas.overview.forget()
        self.canvas.overview.follow()
        self.in_step.refresh()

    def toggle_legend(self) -> None:
        self.settings.is_legend_exported = not self.settings.is_legend_exported
        self.in_step.refresh()

    def toggle_embedding(self) -> None:
        self.settings.is_map_embedded = not self.settings.is_map_embedded
        self.in_step.refresh()

    def toggle_animation(self) -> None:
        is_animated = self.settings.is_animated = not self.canvas.placing.is_animated
        self.canvas.placing.is_animated = is_animated
        self.setAnimated(is_animated)
        self.in_step.refresh()

    def choose_direction(self, direction: Direction) -> None:
        self.canvas.placing.direction = self.settings.direction = direction
        self.in_step.refresh()

    def choose_flows(self, flows: Flows) -> None:
        from chainmap.model import edits

        self.session.settle()
        self.session.commit(edits.set_flows(self.session.recorded, flows), "flows")
        self.in_step.refresh()  # also where it was chosen before: the tick must stay

    def import_into(self) -> None:
        """Merges the map of a file into the open one."""
        from chainmap.app.imports.merging import merge_file

        merge_file(self)

    def show_preferences(self) -> None:
        from chainmap.app.preferences import Preferences

        self.session.settle()
        Preferences(self).exec()

    def show_shortcuts(self) -> None:
        from chainmap.app.shortcuts.dialog import ShortcutsDialog

        self.session.settle()
        ShortcutsDialog(self).exec()

    def show_help(self, topic: str) -> None:
        """Opens the manual at a topic, see `chainmap.manual`."""
        self.program.show_help(topic, self)

    def take_tour(self) -> None:
        from chainmap.app.help.tour import start_tour

        start_tour(self)

    def show_about(self) -> None:
        from chainmap.app.help.about import About

        About(self).open()

    def go_to(self, ids: list[str]) -> None:
        """Selects records and brings them into sight."""
        self.session.select(ids)
        self.canvas.center_on(self.session.selection)

    def add_party(self, kind: PartyKind) -> None:
        self.activateWindow()
        self.canvas.setFocus()
        self.canvas.writing.add_party(kind)

    @property
    def provider(self) -> str | None:
        """The one party that is selected, if it can deliver; none while a what-if is on."""
        from chainmap.model.connecting import can_provide

        chosen, map = self.session.selection, self.session.recorded
        ids = [id for id in chosen if len(chosen) == 1 and can_provide(map, id)]
        return ids[0] if ids and self.canvas.surface.propose is None else None

    def deliver_from(self, provider: str | None, service: str = "") -> None:
        """Asks what a party delivers, and to whom, by name; not while a what-if is on."""
        from chainmap.model.records import PartyId
        from chainmap.panels.deliver_dialog import draw_delivery
        from chainmap.wording.language import tr

        if self.what_if.trial.is_on:
            self.say(tr("A what-if is on: draw on the map what it is to try, or end it with Esc."))
        elif provider is not None:
            drawn = draw_delivery(self, self.session, PartyId(provider), service)
            self.canvas.center_on([drawn] if drawn is not None else [])

    def say(self, text: str) -> None:
        if text:
            self.statusBar().showMessage(text, MESSAGE_TIME)
            self.announcer.say(text)
        else:
            self.statusBar().clearMessage()

    # -- size and end -------------------------------------------------------------------------

    def _restore_place(self) -> None:
        """Where the last window was, if that is on a screen that is there."""
        self.resize(fitting(self, *USUAL_SIZE))
        geometry = self.settings.geometry
        if not geometry.isEmpty() and self.restoreGeometry(geometry):
            self.keep_on_screen()

    def keep_on_screen(self) -> None:
        """Moves the window to where its title bar can be taken hold of."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        seen = any(_overlap(self.frameGeometry(), screen) for screen in screens)
        if not seen and screens:
            self.resize(self.size().boundedTo(screens[0].size()))
            self.move(screens[0].topLeft())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.is_furnished:
            event.accept()
        elif self.documents.may_go():
            self.settings.remember_window(self.saveGeometry(), self.saveState())
            self.documents.close()
            self.program.forget(self)
            event.accept()
        else:
            event.ignore()

    # -- files dropped on it ------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files_in(event)
        if files:
            event.acceptProposedAction()
            # The drag must be over before a question is asked.
            QTimer.singleShot(0, self, lambda: self.documents.open_all(files))


def _files_in(event: QDropEvent) -> list[Path]:
    from chainmap.app.files.documents import ENDINGS

    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.name.lower().endswith(ENDINGS)]


def _overlap(window: QRect, screen: QRect) -> bool:
    """Enough of the title bar is on the screen to take hold of it."""
    top = QRect(window.left(), window.top(), window.width(), 40)
    both = top.intersected(screen)
    return both.width() >= 80 and both.height() >= 20

"""The window on one map: canvas in the middle, docks round it, menus, tool bar and status bar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPixmap,
)
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QWidget

from chainmap import __version__
from chainmap.app import dialogs
from chainmap.app.analyst import Analyst
from chainmap.app.documents import ENDING, Documents
from chainmap.app.exports import GRAPHML_ENDINGS
from chainmap.app.icons import pixmap, program_icon
from chainmap.app.menus import Menus
from chainmap.canvas.view import CanvasView
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, PartyKind
from chainmap.panels.findings import FindingsPanel
from chainmap.panels.palette import PalettePanel
from chainmap.panels.party_card import PartyCard
from chainmap.session import Session
from chainmap.wording.kinds import flows_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.app.program import Program

MESSAGE_TIME = 8000
"""Milliseconds that a message stays in the status bar."""
USUAL_SIZE = (1280, 800)
ENDINGS = (ENDING, *GRAPHML_ENDINGS)


class Window(QMainWindow):
    """Everything that one open map needs."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.settings = program.settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.session = Session(ChainMap(), self)
        self.documents = Documents(self.session, self.settings, self)
        self.analyst = Analyst(self.session, self)
        self.canvas = CanvasView(self.session, program.look.theme, self)
        self.setCentralWidget(self.canvas)
        self.palette_panel = PalettePanel(self._panel_icon)
        self.card = PartyCard(self.session, self._panel_icon)
        self.findings = FindingsPanel(self.session, self._panel_icon)
        self.docks: dict[str, QDockWidget] = {}
        self._add_docks()
        self._add_status_bar()
        self.menus = Menus(self)
        self._connect()
        self.documents.speak(program.translations.language)
        self.documents.begin()
        self._restore()
        self.retranslate()
        self.canvas.setFocus()

    # -- putting it together ------------------------------------------------------------------

    def _add_docks(self) -> None:
        areas = Qt.DockWidgetArea
        self._add_dock("palette", self.palette_panel, areas.LeftDockWidgetArea, 192)
        self._add_dock("card", self.card, areas.RightDockWidgetArea, 320)
        self._add_dock("findings", self.findings, areas.RightDockWidgetArea, 320)
        right = [self.docks["card"], self.docks["findings"]]
        self.resizeDocks(right, [330, 380], Qt.Orientation.Vertical)
        self.setCorner(Qt.Corner.BottomRightCorner, areas.RightDockWidgetArea)
        self.setCorner(Qt.Corner.BottomLeftCorner, areas.LeftDockWidgetArea)

    def _add_dock(self, name: str, panel: QWidget, area: Qt.DockWidgetArea, width: int) -> None:
        dock = QDockWidget(self)
        dock.setObjectName(f"dock-{name}")
        panel.setMinimumWidth(min(width, 280))
        dock.setWidget(panel)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        self.docks[name] = dock
        self.addDockWidget(area, dock)
        self.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        dock.visibilityChanged.connect(lambda _: self._refresh_soon())

    def _add_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        self._counts, self._filter, self._zoom = QLabel(), QLabel(), QLabel()
        for part in (self._counts, self._filter, self._zoom):
            part.setTextFormat(Qt.TextFormat.PlainText)
            bar.addPermanentWidget(part)

    def _connect(self) -> None:
        self._refresh_timer = QTimer(self, singleShot=True, interval=0)
        self._refresh_timer.timeout.connect(self._refresh)
        session, documents, canvas = self.session, self.documents, self.canvas
        session.history_changed.connect(self._refresh_soon)
        session.selection_changed.connect(lambda _: self._refresh_soon())
        documents.renamed.connect(self._refresh_soon)
        documents.told.connect(self.say)
        documents.elsewhere.connect(self.program.open_elsewhere)
        canvas.message.connect(self.say)
        canvas.zoom_changed.connect(self._show_zoom)
        self.palette_panel.wanted.connect(self._add_party)
        for panel in (self.card, self.findings):
            panel.chosen.connect(self.go_to)
            panel.message.connect(self.say)
        self.analyst.started.connect(self.findings.set_busy)
        self.analyst.ready.connect(self._show_report)
        self.analyst.failed.connect(self._analysis_failed)
        self.program.look.changed.connect(self._apply_theme)
        self.program.translations.changed.connect(self.retranslate)

    def first_painted(self) -> None:
        """Begins what would have held up the first paint."""
        self.menus.refresh_icons()
        self.analyst.start()

    # -- what actions ask of the window -------------------------------------------------------

    def toggle_dock(self, name: str) -> None:
        dock = self.docks[name]
        dock.setVisible(dock.isHidden())
        self._refresh()

    def choose_flows(self, flows: Flows) -> None:
        self.session.commit(edits.set_flows(self.session.recorded, flows), "flows")
        self._refresh()  # also where it was chosen before: the tick must stay

    def show_about(self) -> None:
        dialogs.show_about(self, __version__)

    def go_to(self, ids: list[str]) -> None:
        """Selects records and brings them into sight."""
        self.session.select(ids)
        self.canvas.center_on(self.session.selection)

    def say(self, text: str) -> None:
        if text:
            self.statusBar().showMessage(text, MESSAGE_TIME)
        else:
            self.statusBar().clearMessage()

    def _add_party(self, kind: PartyKind) -> None:
        self.activateWindow()
        self.canvas.setFocus()
        self.canvas.add_party(kind)

    # -- keeping in step ----------------------------------------------------------------------

    def retranslate(self) -> None:
        titles = {"palette": tr("Palette"), "card": tr("Card"), "findings": tr("Findings")}
        for name, title in titles.items():
            self.docks[name].setWindowTitle(title)
        self.menus.bar.setWindowTitle(tr("Tool bar"))
        self.documents.speak(self.program.translations.language)
        for panel in (self.palette_panel, self.card, self.findings):
            panel.retranslate()
        self.menus.retranslate()
        self.statusBar().clearMessage()
        self._show_zoom(self.canvas.camera.scale)
        self._refresh()
        self.canvas.update()

    def _refresh_soon(self) -> None:
        """Once for all that one edit changes."""
        self._refresh_timer.start()

    def _refresh(self) -> None:
        documents = self.documents
        title = documents.name
        if documents.path is not None and documents.path.stem != title:
            title = tr("{map} ({file})").format(map=title, file=documents.path.name)
        # "[*]" is where the mark for unsaved changes goes; a map's own is not one.
        self.setWindowTitle(
            tr("{map} – ChainMap").format(map=title.replace("[*]", "[*][*]") + "[*]")
        )
        self.setWindowFilePath(str(documents.path or ""))
        self.setWindowModified(not self.session.is_saved)
        self.menus.refresh()
        self._show_counts()

    def _show_counts(self) -> None:
        map = self.session.recorded
        internal = sum(party.kind.is_internal for party in map.parties.values())
        parts = [
            tr("%n departments", "", internal),
            tr("%n deliveries", "", len(map.deliveries)),
        ]
        self._counts.setText(" · ".join(parts))
        filter = flows_name(map.settings.flows, tr)
        self._filter.setText(tr("Filter: {filter}").format(filter=filter))

    def _show_zoom(self, scale: float) -> None:
        self._zoom.setText(tr("{number} %").format(number=round(100 * scale)))

    def _show_report(self, report: Report) -> None:
        self.findings.set_report(report)
        self.card.set_report(report)

    def _analysis_failed(self, error: BaseException) -> None:
        self.findings.set_failed()
        self.program.crash_guard.catch(error)

    def _apply_theme(self) -> None:
        self.canvas.set_theme(self.program.look.theme)
        self.menus.refresh_icons()
        for panel in (self.palette_panel, self.card, self.findings):
            panel.retranslate()
        self._refresh()

    def _panel_icon(self, name: str, tone: str) -> QPixmap:
        theme = self.program.look.theme
        if tone in set(PartyKind):
            return pixmap(name, theme.parties[PartyKind(tone)].icon)
        tones = {
            "muted": theme.text_muted,
            "good": theme.good,
            "warning": theme.warning,
            "bad": theme.bad,
        }
        return pixmap(name, tones.get(tone, theme.text))

    # -- size and end -------------------------------------------------------------------------

    def _restore(self) -> None:
        """As the last window was, if that place is on a screen that is there."""
        self.resize(*USUAL_SIZE)
        geometry = self.settings.geometry
        if not geometry.isEmpty() and self.restoreGeometry(geometry):
            self.keep_on_screen()
        state = self.settings.window_state
        if not state.isEmpty():
            self.restoreState(QByteArray(state))

    def keep_on_screen(self) -> None:
        """Moves the window to where its title bar can be taken hold of."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        seen = any(_overlap(self.frameGeometry(), screen) for screen in screens)
        if not seen and screens:
            self.resize(self.size().boundedTo(screens[0].size()))
            self.move(screens[0].topLeft())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.documents.may_go():
            event.ignore()
            return
        self.settings.remember_window(self.saveGeometry(), self.saveState())
        self.program.forget(self)
        event.accept()

    # -- files dropped on it ------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files_in(event)
        if files:
            event.acceptProposedAction()
            # The drag must be over before a question is asked.
            QTimer.singleShot(0, lambda: self.documents.open_all(files))


def _files_in(event: QDropEvent) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in ENDINGS]


def _overlap(window: QRect, screen: QRect) -> bool:
    """Enough of the title bar is on the screen to take hold of it."""
    top = QRect(window.left(), window.top(), window.width(), 40)
    both = top.intersected(screen)
    return both.width() >= 80 and both.height() >= 20

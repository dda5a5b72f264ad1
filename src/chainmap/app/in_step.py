"""Keeps a window in step with its map, its report, the language and the theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel

from chainmap.app import docks
from chainmap.app.status_bar import StatusBar
from chainmap.app.working import Working
from chainmap.layout.progress import Step
from chainmap.wording.kinds import flows_name, kinds_counted, parties_counted
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window


class InStep(QObject):
    """Connects the parts of a window that do not know one another."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._refresh_timer = QTimer(self, singleShot=True, interval=0)
        self._refresh_timer.timeout.connect(self.refresh)
        self._add_status_bar()
        self._follow_map()
        self._follow_panels()
        window.program.look.changed.connect(self._apply_theme)
        window.program.translations.changed.connect(self.retranslate)
        self._say_titles()

    @property
    def is_settled(self) -> bool:
        """All that the last edit changed has been shown."""
        return not self._refresh_timer.isActive()

    @property
    def kept(self) -> str:
        """What the status bar says of edits that are not saved."""
        return self._kept.text()

    def _add_status_bar(self) -> None:
        bar = self._window.statusBar()
        assert isinstance(bar, StatusBar)
        self._kept, self._counts, self._filter, self._zoom = (QLabel() for _ in range(4))
        self._working = Working(
            self._window.canvas.placing.cancel,
            self._window.canvas,
            work=lambda: tr("The layout is being worked out."),
            mercy=lambda: tr("Leave everything where it is"),
        )
        self._window.canvas.busy_changed.connect(self._working.show_busy)
        self._window.canvas.placing.progressed.connect(self._show_layout)
        bar.addPermanentWidget(self._working)
        self._counting = Working(
            self._window.analyst.cancel,
            self._window.canvas,
            work=lambda: tr("Betweenness is being worked out; all other answers are there."),
            mercy=lambda: tr("Do without betweenness until the next edit"),
        )
        bar.addPermanentWidget(self._counting)
        for part in (self._kept, self._counts, self._filter, self._zoom):
            part.setTextFormat(Qt.TextFormat.PlainText)
            bar.addPermanentWidget(part)
        bar.yielding = (self._counts, self._filter, self._kept, self._zoom)
        for working in (self._working, self._counting):
            working.resized.connect(bar.part_changed)

    def _follow_map(self) -> None:
        window = self._window
        window.session.history_changed.connect(self.refresh_soon)
        window.session.selection_changed.connect(self.refresh_soon)
        window.documents.renamed.connect(self.refresh_soon)
        window.documents.told.connect(window.say)
        window.documents.elsewhere.connect(window.program.open_elsewhere)
        window.analyst.ready.connect(partial(docks.show_report, window))
        window.analyst.failed.connect(self._tell_fault)
        window.analyst.progressed.connect(self._counting.show_share)
        for ended in ("started", "completed", "cancelled", "failed"):
            getattr(window.analyst, ended).connect(self._end_counting)

    def _follow_panels(self) -> None:
        window = self._window
        window.canvas.message.connect(window.say)
        window.canvas.zoom_changed.connect(self._show_zoom)
        window.canvas.menu_wanted.connect(self._pop_up)
        window.canvas.connect_wanted.connect(window.deliver_from)
        for dock in window.docks.values():
            dock.visibilityChanged.connect(self.refresh_soon)

    def _pop_up(self, at: QPoint) -> None:
        self.refresh()
        self._window.menus.pop_up(at)

    # -- the map ------------------------------------------------------------------------------

    def refresh_soon(self, *_: object) -> None:
        """Once for all that one edit changes."""
        self._refresh_timer.start()

    def refresh(self) -> None:
        self._window.setWindowTitle(self._title())
        self._window.setWindowFilePath(str(self._window.documents.path or ""))
        self._window.setWindowModified(not self._window.session.is_saved)
        self._window.menus.refresh()
        self._show_counts()
        self._kept.setText(
            tr("Draft kept") if self._window.documents.safekeeping.is_keeping else ""
        )

    def _title(self) -> str:
        documents = self._window.documents
        title = documents.name
        if documents.path is not None and documents.path.stem != title:
            title = tr("{map} ({file})").format(map=title, file=documents.path.name)
        if documents.file.holder is not None:
            title = tr("{map} [read only]").format(map=title)
        # "[*]" is where Qt puts the mark for unsaved changes; a map's own "[*]" is not one.
        marked = title.replace("[*]", "[*][*]") + "[*]"
        return tr("{map} – ChainMap").format(map=marked)

    def _show_counts(self) -> None:
        map = self._window.session.recorded
        parts = [parties_counted(map, tr), tr("%n deliveries", "", len(map.deliveries))]
        self._counts.setText(" · ".join(parts))
        self._counts.setToolTip("\n".join(kinds_counted(map, tr)))
        filter = flows_name(map.settings.flows, tr)
        self._filter.setText(tr("Filter: {filter}").format(filter=filter))

    def _show_zoom(self, scale: float) -> None:
        self._zoom.setText(tr("{number}%").format(number=round(100 * scale)))

    def _show_layout(self, step: str, share: float) -> None:
        words = {
            Step.PLACES: tr("Layout 1 of 3, places: {share}%"),
            Step.LINES: tr("Layout 2 of 3, lines: {share}%"),
            Step.NAMES: tr("Layout 3 of 3, names: {share}%"),
        }
        self._working.show_share(share, words[Step(step)].format(share=round(100 * share)))

    def _end_counting(self, *_: object) -> None:
        self._counting.show_busy(False)

    def _tell_fault(self, error: BaseException) -> None:
        self._window.program.crash_guard.catch(error)

    # -- language and theme -------------------------------------------------------------------

    def retranslate(self) -> None:
        """Says everything in the language that is now spoken."""
        self._window.menus.retranslate()
        self._window.colouring.refresh()
        self._window.say("")
        self._say_titles()
        self._window.canvas.update()

    def _say_titles(self) -> None:
        docks.retranslate(self._window)
        self._working.retranslate()
        self._counting.retranslate()
        self._window.what_if.follow()
        self._window.menus.bar.retranslate()
        self._window.statusBar().setAccessibleName(tr("Status bar"))
        self._window.documents.language = self._window.program.translations.language
        self._kept.setToolTip(
            tr("Edits that are not saved yet survive a crash; ChainMap offers them again.")
        )
        self._show_zoom(self._window.canvas.camera.scale)
        self.refresh()

    def _apply_theme(self) -> None:
        self._window.canvas.set_theme(self._window.program.look.theme)
        self._window.menus.refresh_icons()
        for panel in docks.panels(self._window):
            panel.retranslate()

"""Parties, services, deliveries and findings as tables, one behind the other like sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from chainmap.model.change import Change
from chainmap.panels.tables.facts import Facts
from chainmap.panels.tables.findings import sheets
from chainmap.panels.tables.page import KeepColumns, LoadColumns, TablePage
from chainmap.session import Session
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


class TablesPanel(QWidget):
    """`message` is for the status bar; `chosen` brings ids to be shown on the canvas."""

    message = Signal(str)
    chosen = Signal(object)

    def __init__(self, session: Session, load: LoadColumns, keep: KeepColumns) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._facts = Facts(session.map)
        self._is_choosing = False
        self.pages = [TablePage(session, sheet, load, keep) for sheet in sheets()]
        self.tabs = QTabWidget()
        self.tabs.setTabPosition(QTabWidget.TabPosition.South)
        self.tabs.setDocumentMode(True)
        for page in self.pages:
            self.tabs.addTab(page, page.table.sheet.title)
            page.view.chosen.connect(self._choose)
            page.view.go_wanted.connect(self._go)
            page.view.message.connect(self.message)
            page.message.connect(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._show_page)
        session.changed.connect(self._follow)
        session.opened.connect(self._follow_opened)
        session.selection_changed.connect(self._show_selection)
        session.settling.connect(self._finish_typing)
        self.retranslate()

    @property
    def page(self) -> TablePage:
        """The one in front."""
        return self.pages[self.tabs.currentIndex()]

    def retranslate(self) -> None:
        for place, (page, sheet) in enumerate(zip(self.pages, sheets(), strict=True)):
            page.retranslate(sheet)
            self.tabs.setTabText(place, sheet.title)
        self.tabs.setAccessibleName(tr("Tables"))
        self._tell_all()

    # -- the map and its report ---------------------------------------------------------------

    def set_report(self, report: Report) -> None:
        self._facts = Facts(self._session.map, report)
        self._set_stale(stale=False)
        self._tell_all()

    def set_busy(self) -> None:
        """What is reckoned belongs to an older map; new values are on their way."""
        self._set_stale(stale=True)

    def set_failed(self) -> None:
        self._set_stale(stale=True)

    def _set_stale(self, *, stale: bool) -> None:
        for page in self.pages:
            page.set_stale(stale)

    def _follow(self, change: Change) -> None:
        self._facts = self._facts.with_map(change.after)
        if change.only_looks and not change.groups:
            return
        for page in self.pages:
            page.show_facts(self._facts, _touched(change, page.table.sheet.key))
        self._show_page()

    def _follow_opened(self) -> None:
        """What was reckoned is about another map, whose ids may mean something else in this one."""
        self._facts = Facts(self._session.map)
        self._tell_all()

    def _tell_all(self) -> None:
        for page in self.pages:
            page.show_facts(self._facts, None)
        self._show_page()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_page()

    def _show_page(self, *_: object) -> None:
        self.page.refresh()
        self._show_selection(self._session.selection)

    def _finish_typing(self) -> None:
        for page in self.pages:
            page.view.finish_typing()

    # -- in step with the canvas --------------------------------------------------------------

    def _choose(self) -> None:
        """Selects what the user selected here, without coming back to change it."""
        self._is_choosing = True
        self._session.select(self.page.about_chosen())
        self._is_choosing = False

    def _show_selection(self, selection: frozenset[str]) -> None:
        if not self._is_choosing and not self.page.is_waiting:
            self.page.show_selection(selection)

    def _go(self) -> None:
        ids = self.page.about_chosen()
        if ids:
            self.chosen.emit(ids)


def _touched(change: Change, key: str) -> set[str] | None:
    """The rows of a table that may read otherwise; `None`: all."""
    parties, services, deliveries = change.parties, change.services, change.deliveries
    if change.settings or change.groups or key == "findings":
        return None
    if key == "parties":
        return set(parties.touched)
    if parties.removed or any(old.name != new.name for old, new in parties.updated.values()):
        return None
    if services or deliveries.removed:
        return None
    if key == "services":
        return {one.service for one in _deliveries(change)}
    return set(deliveries.touched)


def _deliveries(change: Change) -> list[Any]:
    pairs = change.deliveries.updated.values()
    return [*change.deliveries.added.values(), *(one for pair in pairs for one in pair)]

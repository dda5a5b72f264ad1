"""Keeps a report up to date: waits until editing pauses, computes off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from chainmap.background import Background
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.session import Session

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

Analyse: TypeAlias = "Callable[[ChainMap], Report]"

PAUSE = 150
"""Milliseconds without an edit before a new report is begun."""


class Analyst(QObject):
    """`ready` brings a Report of the recorded map; `started` says that the last one is out of date.

    `failed` brings an exception, the analysis' own fault; the last report stays as it was.
    """

    started = Signal()
    ready = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, parent: QObject | None = None, analyse: Analyse | None = None
    ) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self._session = session
        self._analyse = analyse or _analyse
        self._turn = 0
        self._running = False
        self._waiting = QTimer(self, singleShot=True, interval=PAUSE)
        self._waiting.timeout.connect(self._begin)
        self._background = Background(self)
        self._has_started = False
        session.committed.connect(self._follow)
        session.opened.connect(self._follow_opened)

    def start(self) -> None:
        """Begins to follow, with a first report; called after the first paint."""
        self._has_started = True
        self.refresh()

    @property
    def is_busy(self) -> bool:
        return self._running or self._waiting.isActive()

    def refresh(self) -> None:
        """Asks for a new report; what is under way for an older map will be dropped."""
        self._turn += 1
        self._waiting.start()
        self.started.emit()

    def _follow(self, change: Change) -> None:
        if self._has_started and not change.only_looks:
            self.refresh()

    def _follow_opened(self) -> None:
        """Whoever shows a report has forgotten the one of the map before."""
        if self._has_started:
            self.refresh()

    def _begin(self) -> None:
        if self._running:  # one at a time; `_finish` comes back here
            return
        self._running = True
        # A frozen map needs neither copy nor lock.
        work = partial(self._analyse, self._session.recorded)
        self._background.run(work, partial(self._finish, self._turn))

    def _finish(self, turn: int, report: Report | None, fault: Exception | None) -> None:
        self._running = False
        if turn != self._turn:
            if not self._waiting.isActive():
                self._begin()
            return
        if fault is not None:
            self.failed.emit(fault)
        else:
            self.report = report
            self.ready.emit(report)


def _analyse(map: ChainMap) -> Report:
    # networkx takes long to import: on this thread, and after the first paint, nobody waits for it.
    from chainmap.analysis.report import analyse

    report = analyse(map)
    # Reckoned when first asked for: here, so that the window need not wait.
    _ = report.findings, report.counts, report.reciprocity, report.no_line_of_sight
    return report

"""Keeps a report up to date: waits until editing pauses, computes off the window's thread.

Quick answers come first (`ready`), betweenness of a large map later (`completed`): it is counted in
a process of its own, which takes no frame from the window and can be killed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from chainmap.background import Background
from chainmap.errors import BackendUnusable
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.session import Session

if TYPE_CHECKING:
    from chainmap.analysis.brandes import Counted, Counting
    from chainmap.analysis.paths import Effort
    from chainmap.analysis.report import Report
    from chainmap.analysis.worker import CountingProcess

Analyse: TypeAlias = "Callable[[ChainMap, Effort], Report]"

PAUSE = 150
"""Milliseconds without an edit before a new report is begun."""
TELLING = 100
"""Milliseconds between two words on how far it is."""


class Analyst(QObject):
    """`ready` brings a Report of the recorded map; `started` says that the last one is out of date.

    `completed` brings the same report when its `between` is known too: look at `has_between` before
    it. Until then `progressed` tells the share done, 0–1, and `cancel` gives it up (`cancelled`).
    `failed` brings an exception; the last report stays as it was.
    """

    started = Signal()
    ready = Signal(object)
    progressed = Signal(float)
    completed = Signal(object)
    cancelled = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        analyse: Analyse | None = None,
        effort: Effort | None = None,
    ) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self._session = session
        self._analyse = analyse or _analyse
        self._effort = effort
        self._turn = 0
        self._running = False
        self._counting: list[CountingProcess] = []  # at most one
        self._waiting = self._timer(PAUSE, self._begin)
        self._rewording = self._timer(PAUSE, self._reword)
        self._telling = QTimer(self, interval=TELLING)
        self._telling.timeout.connect(self._tell_share)
        self._background = Background(self)
        self._has_started = False
        session.committed.connect(self._follow)
        session.opened.connect(self._follow_opened)
        self.destroyed.connect(partial(_stop, self._counting))

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(act)
        return timer

    def start(self) -> None:
        """Begins to follow, with a first report; called after the first paint."""
        self._has_started = True
        self.refresh()

    @property
    def is_busy(self) -> bool:
        """Quick answers are on their way."""
        return self._running or self._waiting.isActive() or self._rewording.isActive()

    @property
    def is_counting(self) -> bool:
        """Betweenness is on its way."""
        return bool(self._counting)

    def set_effort(self, effort: Effort) -> None:
        """How exactly and with which engine betweenness is reckoned from now on."""
        if effort != self._effort:
            self._effort = effort
            if self._has_started:
                self.refresh()

    def refresh(self) -> None:
        """Asks for a new report; what is under way for an older map is dropped."""
        self._turn += 1
        self._stop_counting()
        self._waiting.start()
        self.started.emit()

    def cancel(self) -> None:
        """Gives up betweenness, until the next edit or `complete`."""
        if self._counting:
            self._stop_counting()
            self.cancelled.emit()

    def complete(self) -> None:
        """Begins betweenness again after `cancel`."""
        if self.report is not None and not self.is_busy and not self._counting:
            self._complete(self.report)

    # -- edits --------------------------------------------------------------------------------

    def _follow(self, change: Change) -> None:
        if not self._has_started or change.only_looks:
            return
        if change.only_words:
            self._rewording.start()
        else:
            self.refresh()

    def _follow_opened(self) -> None:
        """Whoever shows a report has forgotten the one of the map before."""
        if self._has_started:
            self.refresh()

    def _reword(self) -> None:
        """Nothing is reckoned anew for a name; a report under way takes it up when it is there."""
        if self.report is not None and not (self._running or self._waiting.isActive()):
            self.report = self.report.with_words_of(self._session.recorded)
            self.ready.emit(self.report)
            if self.report.has_between:
                self.completed.emit(self.report)

    # -- quick answers ------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._running:  # one at a time; `_finish` comes back here
            return
        self._running = True
        # A frozen map needs neither copy nor lock.
        work = partial(_work, self._analyse, self._session.recorded, self._effort, self.report)
        self._background.run(work, partial(self._finish, self._turn))

    def _finish(self, turn: int, answer: Any, fault: Exception | None) -> None:
        self._running = False
        if turn != self._turn:
            if not self._waiting.isActive():
                self._begin()
            return
        if fault is not None:
            self.failed.emit(fault)
            return
        report, unusable = answer
        self.report = report.with_words_of(self._session.recorded)
        self.ready.emit(self.report)
        if unusable is not None:
            self.failed.emit(unusable)
        self._complete(self.report)

    # -- betweenness --------------------------------------------------------------------------

    def _complete(self, report: Report) -> None:
        if report.has_between:
            self.completed.emit(report)
            return
        from chainmap.analysis.paths import counting_for
        from chainmap.analysis.worker import CountingProcess

        counting = counting_for(report.reach.links, report.effort)
        process = CountingProcess(counting)
        self._counting.append(process)
        self._telling.start()
        self.progressed.emit(0.0)
        self._background.run(process.run, partial(self._take, process, counting))

    def _take(
        self,
        process: CountingProcess,
        counting: Counting,
        counted: Counted | None,
        fault: Exception | None,
    ) -> None:
        if process not in self._counting:
            return
        from chainmap.analysis.paths import from_counted

        self._stop_counting()
        if fault is not None:
            self.failed.emit(fault)
        elif counted is not None and self.report is not None:
            self.report.take_between(from_counted(self.report.reach.links, counting, counted))
            self.completed.emit(self.report)

    def _tell_share(self) -> None:
        for process in self._counting:
            self.progressed.emit(process.share)

    def _stop_counting(self) -> None:
        self._telling.stop()
        _stop(self._counting)


def _stop(counting: list[CountingProcess], *_: object) -> None:
    while counting:
        counting.pop().stop()


def _work(
    analyse: Analyse, map: ChainMap, effort: Effort | None, last: Report | None
) -> tuple[Report, BackendUnusable | None]:
    """A report whose quick answers are known, and why the chosen engine could not be taken."""
    # networkx takes long to import: on this thread, and after the first paint, nobody waits for it.
    from chainmap.analysis.paths import Effort, counting_for
    from chainmap.analysis.worker import is_short

    unusable = None
    effort = effort or Effort()
    try:
        report = analyse(map, effort)
    except BackendUnusable as error:
        report, unusable = analyse(map, Effort(effort.exact)), error
    report.reckon_quick_answers()
    if last is not None and last.has_between and last.same_links(report):
        report.take_between(last.between)
    elif is_short(counting_for(report.reach.links, report.effort)):
        _ = report.between
    return report, unusable


def _analyse(map: ChainMap, effort: Effort) -> Report:
    from chainmap.analysis.report import analyse

    return analyse(map, effort=effort)

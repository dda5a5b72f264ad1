"""Layout and routing off the window's thread; answers that come too late are dropped."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from chainmap.background import Background, Work
from chainmap.errors import LayoutFailed
from chainmap.layout.values import Box, Link

if TYPE_CHECKING:
    from chainmap.layout.worker import Job, LayoutWorker

log = logging.getLogger(__name__)

LOOK = 100
"""Milliseconds between two looks at how far a layout is."""
MERCY = 300
"""Milliseconds for work that nobody wants any more to end: a new process takes as long."""
WARM_UP_AFTER = 1500
"""Milliseconds: the window is there and has nothing else to do."""

Answer: TypeAlias = Callable[[Any], None]


class Planner(QObject):
    """One answer at a time: a new question makes the answer to the last one worthless."""

    failed = Signal(object)
    busy_changed = Signal(bool)
    progressed = Signal(str, float)
    """The `Step` it is at, and the share of it that is done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = 0
        self._is_working = False
        self._is_awaited = False
        self._next: Callable[[], None] | None = None
        self._engine = Engine()
        self._background = Background(self)
        self.destroyed.connect(self._engine.let_go)
        self._mercy = QTimer(self, singleShot=True, interval=MERCY)
        self._mercy.timeout.connect(self._engine.stop)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._tell_progress)

    def arrange(
        self, boxes: Sequence[Box], links: Sequence[Link], answer: Answer, **how: Any
    ) -> None:
        """Calls `answer` with an `Arrangement`, on this thread; `how` as in `layout.arrange`."""
        self._ask(partial(self._engine.plan, "arrange", boxes, links, **how), answer)

    def route(
        self,
        boxes: Sequence[Box],
        places: Mapping[str, Any],
        links: Sequence[Link],
        answer: Answer,
        **how: Any,
    ) -> None:
        """Calls `answer` with routes by link id, on this thread."""
        self._ask(partial(self._engine.plan, "route", boxes, places, links, **how), answer)

    def route_straight(
        self,
        boxes: Sequence[Box],
        places: Mapping[str, Any],
        links: Sequence[Link],
        answer: Answer,
        **how: Any,
    ) -> None:
        """As `route`, straight wherever no box stands in the way."""
        question = partial(self._engine.plan, "route_straight", boxes, places, links, **how)
        self._ask(question, answer)

    @property
    def is_busy(self) -> bool:
        """An answer is under way that is still wanted."""
        return self._is_awaited

    def drop(self) -> None:
        """No answer is wanted any more."""
        self._turn += 1
        self._next = None
        self._await(False)

    def stop(self) -> None:
        """Ends the work under way, and no answer is wanted."""
        self.drop()
        if self._is_working:
            self._engine.stop()

    def _await(self, awaited: bool) -> None:
        if awaited != self._is_awaited:
            self._is_awaited = awaited
            if awaited:
                self._look.start()
            else:
                self._look.stop()
            self.busy_changed.emit(awaited)

    def warm_up_soon(self) -> None:
        """To be called once something is seen: the first layout finds its process running then."""
        QTimer.singleShot(WARM_UP_AFTER, self, self._warm_up)

    def _warm_up(self) -> None:
        self._background.run(self._engine.warm_up, lambda result, fault: None)

    def _tell_progress(self) -> None:
        if self._engine.told is not None:
            self.progressed.emit(*self._engine.told)

    def _ask(self, question: Work, answer: Answer) -> None:
        self._turn += 1
        self._await(True)
        begin = partial(self._begin, self._turn, question, answer)
        if self._is_working:
            self._next = begin
            if not self._mercy.isActive():
                self._mercy.start()
        else:
            begin()

    def _begin(self, turn: int, question: Work, answer: Answer) -> None:
        self._is_working = True
        self._background.run(question, partial(self._finish, turn, answer))

    def _finish(self, turn: int, answer: Answer, result: Any, fault: Exception | None) -> None:
        self._is_working = False
        self._mercy.stop()
        if turn == self._turn:
            self._await(False)
            self._tell(answer, result, fault)
        if self._next is not None and not self._is_working:
            begin, self._next = self._next, None
            begin()

    def _tell(self, answer: Answer, result: Any, fault: Exception | None) -> None:
        if isinstance(fault, LayoutFailed):
            log.warning("layout failed: %s", fault.detail)
            self.failed.emit(fault)
        elif fault is not None:
            raise fault
        else:
            answer(result)


class Engine:
    """The layout, loaded when first asked: the first picture of the window must not wait for it."""

    def __init__(self) -> None:
        self._worker: LayoutWorker | None = None
        self._job: Job | None = None
        self._access = Lock()

    @property
    def told(self) -> tuple[str, float] | None:
        """How far the work is, by the last word of it."""
        job = self._job
        return None if job is None else job.told

    def plan(
        self, function: Literal["arrange", "route", "route_straight"], *args: Any, **how: Any
    ) -> Any:
        """In a process that does not hold up this one; here only where nothing is linked.

        Raises:
            LayoutFailed: there is no answer, or it was stopped.
        """
        from chainmap.layout.worker import FUNCTIONS, LayoutWorker

        if not args[-1]:
            return FUNCTIONS[function](*args, **how)
        with self._access:
            if self._worker is None:
                self._worker = _IDLE.pop() if _IDLE else LayoutWorker()
            job = self._job = self._worker.submit(function, *args, **how)
        return job.result()

    def warm_up(self) -> None:
        """Starts the process, so that the first layout need not wait for it."""
        from chainmap.layout.worker import LayoutWorker

        with self._access:
            if self._worker is None:
                self._worker = _IDLE.pop() if _IDLE else LayoutWorker()
                self._worker.start()

    def stop(self) -> None:
        """Ends the process, and the work under way in it; another plan starts a new one."""
        with self._access:
            if self._worker is not None:
                self._worker.cancel()

    def let_go(self) -> None:
        """Leaves an idle process to the next window; one at work is ended."""
        with self._access:
            if self._worker is None:
                return
            if _IDLE or (self._job is not None and (not self._job.answered or self._job.stopped)):
                self._worker.close()
            else:
                _IDLE.append(self._worker)
            self._worker = None


_IDLE: list[LayoutWorker] = []
"""A process that waits for a window to want it: at most one."""

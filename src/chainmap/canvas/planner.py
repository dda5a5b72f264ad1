"""Layout and routing off the window's thread; answers that come too late are dropped."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from chainmap.background import Background, Work
from chainmap.errors import LayoutFailed
from chainmap.layout.values import Box, Link

if TYPE_CHECKING:
    from chainmap.layout.worker import LayoutWorker

log = logging.getLogger(__name__)

FEW = 100
"""Links up to which the engine is called here: it holds the interpreter only for a moment."""

Answer: TypeAlias = Callable[[Any], None]


class Planner(QObject):
    """One answer at a time: a new question makes the answer to the last one worthless."""

    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = 0
        self._is_working = False
        self._is_awaited = False
        self._next: Callable[[], None] | None = None
        self._engine = Engine()
        self._background = Background(self)
        self.destroyed.connect(self._engine.stop)

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
            self.busy_changed.emit(awaited)

    def _ask(self, question: Work, answer: Answer) -> None:
        self._turn += 1
        self._await(True)
        begin = partial(self._begin, self._turn, question, answer)
        if self._is_working:
            self._next = begin
            self._engine.stop()
        else:
            begin()

    def _begin(self, turn: int, question: Work, answer: Answer) -> None:
        self._is_working = True
        self._background.run(question, partial(self._finish, turn, answer))

    def _finish(self, turn: int, answer: Answer, result: Any, fault: Exception | None) -> None:
        self._is_working = False
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
        self._access = Lock()

    def plan(
        self, function: Literal["arrange", "route", "route_straight"], *args: Any, **how: Any
    ) -> Any:
        """Here for few links, else in a process that does not hold up this one.

        Raises:
            LayoutFailed: there is no answer, or it was stopped.
        """
        from chainmap.layout.worker import FUNCTIONS, LayoutWorker

        if len(args[-1]) <= FEW:
            return FUNCTIONS[function](*args, **how)
        with self._access:
            if self._worker is None:
                self._worker = LayoutWorker()
            job = self._worker.submit(function, *args, **how)
        return job.result()

    def stop(self) -> None:
        """Ends the process, and the work under way in it; another plan starts a new one."""
        with self._access:
            if self._worker is not None:
                self._worker.cancel()

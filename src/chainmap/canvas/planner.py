"""Layout and routing off the window's thread; answers that come too late are dropped."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from chainmap.errors import LayoutFailed
from chainmap.layout.values import Box, Link

if TYPE_CHECKING:
    from chainmap.layout.worker import LayoutWorker

log = logging.getLogger(__name__)

FEW = 100
"""Links up to which the engine is called here: it holds the interpreter only for a moment."""

Question = Callable[[], Any]
Answer = Callable[[Any], None]


class Planner(QObject):
    """One answer at a time: a new question makes the answer to the last one worthless."""

    failed = Signal(object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = 0
        self._busy = False
        self._wanted = False
        self._next: Callable[[], None] | None = None
        self._worker: LayoutWorker | None = None
        self._done.connect(self._finish)

    def arrange(
        self, boxes: Sequence[Box], links: Sequence[Link], answer: Answer, **how: Any
    ) -> None:
        """Calls `answer` with an `Arrangement`, on this thread; `how` as in `layout.arrange`."""
        self._ask(partial(self._plan, "arrange", boxes, links, **how), answer)

    def route(
        self,
        boxes: Sequence[Box],
        places: Mapping[str, Any],
        links: Sequence[Link],
        answer: Answer,
        **how: Any,
    ) -> None:
        """Calls `answer` with routes by link id, on this thread."""
        self._ask(partial(self._plan, "route", boxes, places, links, **how), answer)

    @property
    def is_busy(self) -> bool:
        """An answer is under way that is still wanted."""
        return self._wanted

    def drop(self) -> None:
        """No answer is wanted any more."""
        self._turn += 1
        self._next = None
        self._wanted = False

    def _ask(self, question: Question, answer: Answer) -> None:
        self._turn += 1
        self._wanted = True
        begin = partial(self._begin, self._turn, question, answer)
        if self._busy:
            self._next = begin
        else:
            begin()

    def _begin(self, turn: int, question: Question, answer: Answer) -> None:
        self._busy = True
        Thread(target=self._work, args=(turn, question, answer), daemon=True).start()

    # -- on a thread of its own ---------------------------------------------------------------

    def _work(self, turn: int, question: Question, answer: Answer) -> None:
        try:
            self._post((turn, answer, question()))
        except LayoutFailed as error:
            log.warning("layout failed: %s", error.detail)
            self._post((turn, self._tell_failure, error))

    def _plan(self, function: Literal["arrange", "route"], *args: Any, **how: Any) -> Any:
        # Loads the engine, which the first picture of the window must not wait for.
        from chainmap.layout.worker import FUNCTIONS, LayoutWorker

        if len(args[-1]) <= FEW:
            return FUNCTIONS[function](*args, **how)
        if self._worker is None:
            self._worker = LayoutWorker()
        return self._worker.submit(function, *args, **how).result()

    def _post(self, done: tuple[int, Answer, Any]) -> None:
        """Hands an answer to the window's thread; the window may have been closed meanwhile."""
        if isValid(self):
            self._done.emit(done)

    # -- on the window's thread ---------------------------------------------------------------

    def _tell_failure(self, error: LayoutFailed) -> None:
        self.failed.emit(error)

    def _finish(self, done: tuple[int, Answer, Any]) -> None:
        turn, answer, result = done
        self._busy = False
        if turn == self._turn:
            self._wanted = False
            answer(result)
        if self._next is not None and not self._busy:
            begin, self._next = self._next, None
            begin()

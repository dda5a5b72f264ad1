"""Layout and routing off the window's thread; answers that come too late are dropped."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from chainmap.errors import LayoutFailed

log = logging.getLogger(__name__)


class Planner(QObject):
    """One answer at a time: a new question makes the answer to the last one worthless."""

    _done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = 0
        self._busy = False
        self._next: Callable[[], None] | None = None
        self._done.connect(self._finish)

    def ask(self, work: Callable[[], Any], answer: Callable[[Any], None]) -> None:
        """Runs `work` on a thread and `answer` with its result on this one."""
        self._turn += 1
        begin = partial(self._begin, self._turn, work, answer)
        if self._busy:
            self._next = begin
        else:
            begin()

    def drop(self) -> None:
        """No answer is wanted any more."""
        self._turn += 1
        self._next = None

    def _begin(self, turn: int, work: Callable[[], Any], answer: Callable[[Any], None]) -> None:
        self._busy = True
        Thread(target=self._work, args=(turn, work, answer), daemon=True).start()

    def _work(self, turn: int, work: Callable[[], Any], answer: Callable[[Any], None]) -> None:
        try:
            result = work()
        except LayoutFailed as error:
            log.warning("layout failed: %s", error.detail)
            self._post((turn, self._tell_failure, error))
        else:
            self._post((turn, answer, result))

    def _post(self, done: tuple[int, Callable[[Any], None], Any]) -> None:
        """Hands an answer to the window's thread; the window may have been closed meanwhile."""
        if isValid(self):
            self._done.emit(done)

    def _tell_failure(self, error: LayoutFailed) -> None:
        self.failed.emit(error)

    def _finish(self, done: tuple[int, Callable[[Any], None], Any]) -> None:
        turn, answer, result = done
        self._busy = False
        if turn == self._turn:
            answer(result)
        if self._next is not None:
            begin, self._next = self._next, None
            begin()

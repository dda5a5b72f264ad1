"""Work on a thread of its own; the answer is fetched by the thread that asked.

The working thread touches no Qt object: a signal sent from there to a window that is just being
closed can end the program.
"""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer

EVERY = 10
"""Milliseconds between two looks for answers, while some are awaited."""

Work: TypeAlias = Callable[[], Any]
Answer: TypeAlias = Callable[[Any, Exception | None], None]
"""Gets the result, or else the exception that ended the work."""


class Background(QObject):
    """Answers come on the thread that this object lives on, and not at all once it is gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: SimpleQueue[tuple[Answer, Any, Exception | None]] = SimpleQueue()
        self._awaited = 0
        self._look_out = QTimer(self, interval=EVERY)
        self._look_out.timeout.connect(self._hand_over)

    def run(self, work: Work, answer: Answer) -> None:
        """Begins some work; `work` must not hold on to any Qt object."""
        self._awaited += 1
        Thread(target=_do, args=(work, answer, self._answers), daemon=True).start()
        self._look_out.start()

    def _hand_over(self) -> None:
        while not self._answers.empty():
            answer, result, fault = self._answers.get()
            self._awaited -= 1
            answer(result, fault)
        if not self._awaited:
            self._look_out.stop()


def _do(work: Work, answer: Answer, answers: SimpleQueue[Any]) -> None:
    try:
        answers.put((answer, work(), None))
    except Exception as error:  # noqa: BLE001  an exception on this thread would be lost
        answers.put((answer, None, error))

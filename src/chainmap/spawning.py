"""The one way in which the program begins processes of its own."""

from __future__ import annotations

import atexit
from multiprocessing.context import SpawnProcess
from threading import Lock

PATIENCE = 5
"""Seconds for which the end of the program waits for a process that is being begun."""


class ProgramEnds(Exception):
    """No process is begun any more."""


class _Gate:
    def __init__(self) -> None:
        self._turn = Lock()
        self._is_shut = False

    def begin(self, process: SpawnProcess) -> None:
        with self._turn:
            if self._is_shut:
                raise ProgramEnds
            process.start()

    def shut(self) -> None:
        """A process whose asker ends while it is being begun would complain on the terminal.

        Whoever comes later is refused and not kept waiting: the end may wait for him.
        """
        is_our_turn = self._turn.acquire(timeout=PATIENCE)
        self._is_shut = True
        if is_our_turn:
            self._turn.release()


_gate = _Gate()
atexit.register(_gate.shut)


def begin(process: SpawnProcess) -> None:
    """Starts a process, and has done so when it returns; of threads one after another.

    Raises:
        ProgramEnds: it is about to end.
    """
    _gate.begin(process)

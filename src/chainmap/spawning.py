"""The one way in which the program begins processes of its own."""

from __future__ import annotations

import atexit
from multiprocessing.context import SpawnProcess
from threading import Lock

_turn = Lock()
# One whose asker ends while it is being begun would complain on the terminal: the end of the
# program waits for it, and from then on none is begun.
atexit.register(_turn.acquire, timeout=5)


def begin(process: SpawnProcess) -> None:
    """Starts a process, and has done so when it returns; of threads one after another."""
    with _turn:
        process.start()

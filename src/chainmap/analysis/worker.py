"""Betweenness in a process of its own: a thread costs the window frames and cannot be killed.

Whoever freezes the program calls `multiprocessing.freeze_support()` first thing in `__main__`; the
new process imports `__main__`, which therefore loads no Qt while it is imported. It takes about
0.15 s to start, so what is counted sooner than that is better counted at once: see `is_short`.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Event, Lock
from typing import Any

from chainmap.analysis.brandes import Counted, Counting, count
from chainmap.errors import CountingFailed

SHORT = 150_000
"""Links looked at, from all sources together: about a tenth of a second."""


def is_short(counting: Counting) -> bool:
    """Whether a process is not worth its start."""
    links = sum(map(len, counting.out))
    return counting.backend is None and links * len(counting.sources) <= SHORT


class CountingProcess:
    """One counting. `run` waits for it, so it is a thread's work; all else is for any thread."""

    def __init__(self, counting: Counting) -> None:
        self.share = 0.0
        self._counting = counting
        self._stopped = Event()
        self._process: SpawnProcess | None = None
        self._lock = Lock()

    def run(self) -> Counted | None:
        """The counts; `None`: it was stopped.

        Raises:
            CountingFailed: the engine failed, or the process was ended by somebody else.
        """
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        # An engine may want processes of its own, which a daemon must not have.
        is_daemon = self._counting.backend is None
        process = spawn.Process(target=_work, args=(theirs,), daemon=is_daemon)
        with self._lock:
            if self._stopped.is_set():
                return None
            process.start()
            self._process = process
        theirs.close()
        try:
            return self._answer(ours)
        except (EOFError, OSError):
            if self._stopped.is_set():
                return None
            raise CountingFailed("the process ended") from None
        finally:
            ours.close()
            process.kill()
            process.join()

    def _answer(self, connection: Connection) -> Counted:
        connection.send(self._counting)
        while True:
            word: Any = connection.recv()
            if isinstance(word, Counted):
                return word
            if isinstance(word, str):
                raise CountingFailed(word)
            self.share = word

    def stop(self) -> None:
        """Kills the process; `run` ends with `None`."""
        with self._lock:
            self._stopped.set()
            if self._process is not None:
                self._process.kill()


def _work(connection: Connection) -> None:
    """The life of the process: shares done, then the counts or what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(10)  # the window comes first
    with suppress(EOFError, OSError):
        counting: Counting = connection.recv()
        try:
            answer: Counted | str = count(counting, connection.send)
        except OSError:
            raise  # nobody listens any more
        except Exception as error:  # noqa: BLE001  the asker must hear of whatever went wrong here
            answer = f"{type(error).__name__}: {error}"
        connection.send(answer)

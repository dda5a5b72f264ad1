"""Arrange and route in a process of its own, so that a long layout can be stopped.

The engine cannot be interrupted, so stopping means killing the process; the next job starts a new
one, which takes about 0.15 s. Whoever freezes the program calls `multiprocessing.freeze_support()`
first thing in `__main__`, and `__main__` loads no Qt while it is imported: the new process imports
it too.

    worker = LayoutWorker()
    job = worker.submit("arrange", boxes, links, direction=Direction.RIGHT)
    ...                     # wake up on `job.fileno()`, or ask `job.done()` now and then
    arrangement = job.result()

Only where there is nothing to lay out, without links, is a direct call as good.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import MappingProxyType, TracebackType
from typing import Any, Self

from chainmap.errors import LayoutFailed
from chainmap.layout.arrange import arrange
from chainmap.layout.progress import Step
from chainmap.layout.routing import route
from chainmap.layout.straight import route_straight
from chainmap.spawning import begin

FUNCTIONS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {"arrange": arrange, "route": route, "route_straight": route_straight}
)
_STOPPED = "the layout was stopped"
_EVERY = 0.05
"""Seconds between two words about how far it is."""


class Job:
    """One piece of work under way; its answer comes once and stays."""

    def __init__(self, connection: Connection) -> None:
        self.told: tuple[Step, float] | None = None
        """How far it was at the last word, while somebody waits for the result."""
        self._connection = connection
        self._answer: tuple[bool, Any] | None = None

    def fileno(self) -> int:
        """What becomes readable with the answer; let go of it before `cancel` or `close`."""
        return self._connection.fileno()

    def done(self) -> bool:
        """Whether `result` would answer at once."""
        return self._arrives_within(0)

    def result(self, timeout: float | None = None) -> Any:
        """What the function returned.

        Args:
            timeout: seconds to wait; `None` waits for ever.

        Raises:
            LayoutFailed: the layout failed, was cancelled, or its process died.
            TimeoutError: no answer yet.
        """
        if not self._arrives_within(timeout) or self._answer is None:
            raise TimeoutError
        succeeded, value = self._answer
        if not succeeded:
            raise LayoutFailed(value)
        return value

    @property
    def answered(self) -> bool:
        """Whether its answer was fetched; asks nobody, so any thread may look."""
        return self._answer is not None

    @property
    def stopped(self) -> bool:
        """Whether its process ended without an answer."""
        return self._answer == (False, _STOPPED)

    def stop(self) -> None:
        """Nobody will answer any more."""
        if self._answer is None:
            self._answer = (False, _STOPPED)

    def _arrives_within(self, timeout: float | None) -> bool:
        until = None if timeout is None else time.monotonic() + timeout
        while self._answer is None:
            left = None if until is None else max(until - time.monotonic(), 0.0)
            try:
                if not self._connection.poll(left):
                    return False
                self._take(self._connection.recv())
            except (EOFError, OSError):
                self._answer = (False, _STOPPED)
        return True

    def _take(self, word: tuple[bool | Step, Any]) -> None:
        if isinstance(word[0], Step):
            self.told = word[0], word[1]
        else:
            self._answer = word[0], word[1]


class LayoutWorker:
    """At most one process that works for us, started with the first job and kept for the next."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._lifeline: Connection | None = None
        self._job: Job | None = None

    def start(self) -> None:
        """Starts the process before the first job wants it."""
        self._open_connection()

    def submit(self, function: str, *args: Any, **options: Any) -> Job:
        """Starts one of `FUNCTIONS` with these arguments; a job under way is cancelled."""
        if function not in FUNCTIONS:
            raise ValueError(f"no layout function {function!r}")
        if self._job is not None and (not self._job.done() or self._job.stopped):
            self.cancel()
        self._job = Job(self._open_connection())
        try:
            self._job._connection.send((function, args, options))
        except OSError:
            self._job.stop()
        return self._job

    def cancel(self) -> None:
        """Kills the process; the job under way ends with `LayoutFailed`."""
        if self._job is not None:
            self._job.stop()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        for end in (self._connection, self._lifeline):
            if end is not None:
                end.close()
        self._process = self._connection = self._lifeline = self._job = None

    close = cancel

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _open_connection(self) -> Connection:
        if self._process is not None and not self._process.is_alive():
            self.cancel()
        if self._connection is None:
            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            death, life = spawn.Pipe(duplex=False)
            # A daemon ends with us; should we be killed, it ends because our ends close.
            process = spawn.Process(target=_work, args=(theirs, death), daemon=True)
            begin(process)
            self._process, self._connection, self._lifeline = process, ours, life
            theirs.close()
            death.close()
        return self._connection


def _work(connection: Connection, death: Connection) -> None:
    """The life of the process: one answer per question, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        _die_with(death)
        while True:
            function, args, options = connection.recv()
            options["progress"] = _Teller(connection)
            connection.send(_answer(function, args, options))
    except (EOFError, OSError):
        return


def _die_with(death: Connection) -> None:
    """Ends this process as soon as the other end closes, even if the engine holds it up then.

    Raises:
        EOFError: it has closed already.
    """
    if sys.platform != "win32":
        import fcntl

        signal.signal(signal.SIGIO, signal.SIG_DFL)  # its default is to end the process
        fcntl.fcntl(death, fcntl.F_SETOWN, os.getpid())
        flags = fcntl.fcntl(death, fcntl.F_GETFL)
        fcntl.fcntl(death, fcntl.F_SETFL, flags | os.O_ASYNC)
        if death.poll():
            raise EOFError


class _Teller:
    """Sends word of how far it is, but not too often."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last = 0.0

    def __call__(self, step: Step, share: float) -> None:
        now = time.monotonic()
        if now - self._last >= _EVERY:
            self._last = now
            self._connection.send((step, share))


def _answer(function: str, args: tuple[Any, ...], options: Mapping[str, Any]) -> tuple[bool, Any]:
    try:
        return True, FUNCTIONS[function](*args, **options)
    except LayoutFailed as error:
        return False, error.detail
    except Exception as error:  # noqa: BLE001  # the asker must hear of whatever went wrong here
        return False, f"{type(error).__name__}: {error}"

"""Arrange and route in a process of its own, so that a long layout can be stopped.

The engine cannot be interrupted, so stopping means killing the process; the next job starts a new
one, which takes about 0.15 s. Whoever freezes the program calls `multiprocessing.freeze_support()`
first thing in `__main__`, and `__main__` loads no Qt while it is imported: the new process imports
it too.

    worker = LayoutWorker()
    job = worker.submit("arrange", boxes, links, direction=Direction.RIGHT)
    ...                     # wake up on `job.fileno()`, or ask `job.done()` now and then
    arrangement = job.result()

Small maps need none of this: below 100 links `arrange` and `route` may be called directly.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import MappingProxyType, TracebackType
from typing import Any, Self

from chainmap.errors import LayoutFailed
from chainmap.layout.arrange import arrange
from chainmap.layout.routing import route
from chainmap.layout.straight import route_straight

FUNCTIONS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {"arrange": arrange, "route": route, "route_straight": route_straight}
)
_STOPPED = "the layout was stopped"


class Job:
    """One piece of work under way; its answer comes once and stays."""

    def __init__(self, connection: Connection) -> None:
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
    def stopped(self) -> bool:
        """Whether its process ended without an answer."""
        return self._answer == (False, _STOPPED)

    def stop(self) -> None:
        """Nobody will answer any more."""
        if self._answer is None:
            self._answer = (False, _STOPPED)

    def _arrives_within(self, timeout: float | None) -> bool:
        if self._answer is None:
            try:
                if not self._connection.poll(timeout):
                    return False
                self._answer = self._connection.recv()
            except (EOFError, OSError):
                self._answer = (False, _STOPPED)
        return True


class LayoutWorker:
    """At most one process that works for us, started with the first job and kept for the next."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._job: Job | None = None

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
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = self._job = None

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
            self._connection, theirs = spawn.Pipe()
            # A daemon ends with us; should we be killed, it ends because our end closes.
            self._process = spawn.Process(target=_work, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._connection


def _work(connection: Connection) -> None:
    """The life of the process: one answer per question, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            function, args, options = connection.recv()
            connection.send(_answer(function, args, options))
    except (EOFError, OSError):
        return


def _answer(function: str, args: tuple[Any, ...], options: Mapping[str, Any]) -> tuple[bool, Any]:
    try:
        return True, FUNCTIONS[function](*args, **options)
    except LayoutFailed as error:
        return False, error.detail
    except Exception as error:  # noqa: BLE001  # the asker must hear of whatever went wrong here
        return False, f"{type(error).__name__}: {error}"

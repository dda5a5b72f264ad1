"""Work in a process of its own: the window stays free, and the work can be stopped.

A thread would cost the window frames and cannot be killed. Whoever freezes the program calls
`multiprocessing.freeze_support()` first thing in `__main__`; the new process imports `__main__`,
which therefore loads no Qt while it is imported. It takes about 0.15 s to start.
"""

from __future__ import annotations

import copyreg
import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Event, Lock
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from chainmap.errors import ChainMapError
from chainmap.spawning import ProgramEnds, begin

_Order = TypeVar("_Order")
_Answer = TypeVar("_Answer")

Tell: TypeAlias = Callable[[float], None]
"""Is told the share done, 0–1."""
ENDED = "the process ended"
"""What is told of one that somebody else ended, or that had no memory left."""


class _Done(NamedTuple):
    answer: Any


class _Failed(NamedTuple):
    detail: str


class _Refused(NamedTuple):
    error: ChainMapError


def _sealed(table: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(table)


# Maps hold such tables, which cannot go to another process by themselves.
copyreg.pickle(MappingProxyType, lambda table: (_sealed, (dict(table),)))


class Errand(Generic[_Order, _Answer]):
    """One piece of work. `run` waits for it, so it is a thread's work; all else is for any thread.

    `work`: a function of a module; `failed`: what is raised where it, or its process (`ENDED`),
    ends badly. `has_children`: it may want processes of its own.
    """

    def __init__(
        self,
        work: Callable[[_Order, Tell], _Answer],
        order: _Order,
        failed: Callable[[str], Exception],
        *,
        has_children: bool = False,
    ) -> None:
        self.share = 0.0
        self._is_daemon = not has_children
        self._work = work
        self._order = order
        self._failed = failed
        self._stopped = Event()
        self._process: SpawnProcess | None = None
        self._lock = Lock()

    def run(self) -> _Answer | None:
        """What came of it; `None`: it was stopped, or the program is about to end.

        Raises:
            ChainMapError: as the work raises it.
            Exception: `failed`: something else went wrong, or somebody else ended the process.
        """
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=_do, args=(theirs,), daemon=self._is_daemon)
        with self._lock:
            if self._stopped.is_set():
                return None
            try:
                begin(process)
            except ProgramEnds:
                return None
            self._process = process
        theirs.close()
        try:
            return self._answer(ours)
        except (EOFError, OSError):
            if self._stopped.is_set():
                return None
            raise self._failed(ENDED) from None
        finally:
            ours.close()
            process.kill()
            process.join()

    def _answer(self, connection: Connection) -> _Answer:
        connection.send((self._work, self._order))
        while True:
            word: Any = connection.recv()
            if isinstance(word, _Done):
                answer: _Answer = word.answer
                return answer
            if isinstance(word, _Refused):
                raise word.error
            if isinstance(word, _Failed):
                raise self._failed(word.detail)
            self.share = word

    def stop(self) -> None:
        """Kills the process; `run` ends with `None`."""
        with self._lock:
            self._stopped.set()
            if self._process is not None:
                self._process.kill()


def _do(connection: Connection) -> None:
    """The life of the process: shares done, then the answer or what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(10)  # the window comes first
    with suppress(EOFError, OSError):
        work, order = connection.recv()
        try:
            word: _Done | _Failed | _Refused = _Done(work(order, connection.send))
        except ConnectionError:
            raise  # nobody listens any more
        except ChainMapError as error:
            word = _Refused(error)
        except Exception as error:  # noqa: BLE001  the asker must hear of whatever went wrong here
            word = _Failed(f"{type(error).__name__}: {error}")
        connection.send(word)

"""A file read in a process of its own: the window stays awake, and reading can be cancelled.

As for `chainmap.analysis.worker`: whoever freezes the program calls `freeze_support` first.
"""

from __future__ import annotations

import copyreg
import multiprocessing
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Event, Lock
from types import MappingProxyType
from typing import Any

from chainmap.errors import ChainMapError, Fault, WrongFormat
from chainmap.exchange import format_of
from chainmap.exchange.progress import listening
from chainmap.exchange.report import Imported, ImportOptions

SHORT = 100_000
"""Bytes that are read sooner than a process has started."""


def _sealed(table: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(table)


# Options and notices hold such tables, which cannot go to another process by themselves.
copyreg.pickle(MappingProxyType, lambda table: (_sealed, (dict(table),)))


class ReadingProcess:
    """One reading. `run` waits for it, so it is a thread's work; all else is for any thread."""

    def __init__(self, format: str, content: bytes, options: ImportOptions) -> None:
        self.share = 0.0
        self._question = (format, content, options)
        self._stopped = Event()
        self._process: SpawnProcess | None = None
        self._lock = Lock()

    def run(self) -> Imported | None:
        """What was read; `None`: it was stopped.

        Raises:
            InputError: as the reader tells; also where its process died, for want of memory say.
        """
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=_work, args=(theirs,), daemon=True)
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
            raise WrongFormat(self._question[0], Fault.TOO_LARGE) from None
        finally:
            ours.close()
            process.kill()
            process.join()

    def _answer(self, connection: Connection) -> Imported:
        connection.send(self._question)
        while True:
            word: Any = connection.recv()
            if isinstance(word, Imported):
                return word
            if isinstance(word, Exception):
                raise word
            self.share = word

    def stop(self) -> None:
        """Kills the process; `run` ends with `None`."""
        with self._lock:
            self._stopped.set()
            if self._process is not None:
                self._process.kill()


def read(format: str, content: bytes, options: ImportOptions) -> Imported:
    """What the reader of a format makes of a content.

    Raises:
        InputError: it cannot be read.
    """
    known = format_of(format)
    if known is None:
        raise ValueError(f"no format {format!r}")
    return known.reader()(content, options)


def _work(connection: Connection) -> None:
    """The life of the process: shares done, then the map or what was wrong with the file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(5)  # the window comes first
    with suppress(EOFError, OSError):
        format, content, options = connection.recv()
        try:
            with listening(connection.send):
                answer: Imported | Exception = read(format, content, options)
        except OSError:
            raise  # nobody listens any more
        except ChainMapError as error:
            answer = error
        except Exception as error:  # noqa: BLE001  the asker must hear of whatever went wrong here
            answer = RuntimeError(f"{type(error).__name__}: {error}")
        connection.send(answer)

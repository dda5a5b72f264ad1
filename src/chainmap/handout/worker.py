"""A report written in a process of its own: the window stays free, and it can be stopped.

As in `chainmap.analysis.worker`, the new process imports `__main__`, which loads no Qt meanwhile.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Event, Lock
from typing import Any

from chainmap.errors import ReportFailed
from chainmap.handout import SHAPES
from chainmap.handout.contents import Order
from chainmap.layout.values import Route
from chainmap.model.records import Flows


@dataclass(frozen=True)
class Commission:
    """A report to be written. `map`: a `.chainmap` file; `routes`: of its lines as they run now."""

    map: bytes
    routes: Mapping[str, Route]
    flows: Flows
    order: Order
    shape: str


class ReportProcess:
    """One report. `run` waits for it, so it is a thread's work; all else is for any thread."""

    def __init__(self, commission: Commission) -> None:
        self.share = 0.0
        self._commission = commission
        self._stopped = Event()
        self._process: SpawnProcess | None = None
        self._lock = Lock()

    def run(self) -> bytes | None:
        """The content of the file; `None`: it was stopped.

        Raises:
            ReportFailed: something went wrong, or the process was ended by somebody else.
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
            raise ReportFailed("the process ended") from None
        finally:
            ours.close()
            process.kill()
            process.join()

    def _answer(self, connection: Connection) -> bytes:
        connection.send(self._commission)
        while True:
            word: Any = connection.recv()
            if isinstance(word, bytes):
                return word
            if isinstance(word, str):
                raise ReportFailed(word)
            self.share = word

    def stop(self) -> None:
        """Kills the process; `run` ends with `None`."""
        with self._lock:
            self._stopped.set()
            if self._process is not None:
                self._process.kill()


def _work(connection: Connection) -> None:
    """The life of the process: shares done, then the content or what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(10)  # the window comes first
    with suppress(EOFError, OSError):
        commission: Commission = connection.recv()
        try:
            answer: bytes | str = written(commission, connection.send)
        except ConnectionError:
            raise  # nobody listens any more
        except Exception as error:  # noqa: BLE001  the asker must hear of whatever went wrong here
            answer = f"{type(error).__name__}: {error}"
        connection.send(answer)


def written(commission: Commission, tell: Any) -> bytes:
    """The report that was commissioned; `tell` is told the share done."""
    from chainmap.analysis.report import analyse
    from chainmap.handout.contents import handout
    from chainmap.handout.pictures import Pictures
    from chainmap.model.shown import shown
    from chainmap.render.drawing import Drawing
    from chainmap.render.picture import application
    from chainmap.storage.format import decode

    application()
    map = decode(commission.map)
    contents = handout(analyse(map, commission.flows), commission.order)
    drawn = Drawing(shown(map).map, commission.routes)
    pictures = Pictures(map, contents.language, drawn)
    return SHAPES[commission.shape].writer()(contents, pictures, tell)

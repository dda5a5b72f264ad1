"""What the program writes down of itself, for whoever looks into a fault; no content of any map.

A file for all windows of this user, begun anew once it is long; the one before is kept. When the
program is ended by a fault in C++, where no Python runs any more, each thread's stack stands there.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
from pathlib import Path

from chainmap import __version__
from chainmap.app.folders import state_folder

LONGEST = 500_000
"""Bytes."""
_FORM = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


class _Handler(logging.FileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A full disk: not a word of it, least of all a trace on somebody's terminal."""


class Logbook:
    """Open from its making until `close`. A disk that refuses it keeps nobody from working."""

    def __init__(self) -> None:
        self._handler: logging.FileHandler | None = None
        # Where there is no log, nothing goes to a terminal instead.
        logging.getLogger("chainmap").addHandler(logging.NullHandler())
        self._was_watching = faulthandler.is_enabled()
        try:
            self._open(state_folder("logs") / "chainmap.log")
        except OSError as error:
            log.warning("no log: %s", error)

    def _open(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > LONGEST:
            file.replace(file.with_suffix(".old.log"))
        handler = _Handler(file, encoding="utf-8", errors="backslashreplace")
        handler.setFormatter(logging.Formatter(_FORM))
        self._handler = handler
        logger = logging.getLogger("chainmap")
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        if not self._was_watching and handler.stream is not None:
            faulthandler.enable(handler.stream)
        log.info("ChainMap %s begins, process %d", __version__, os.getpid())

    def close(self) -> None:
        if self._handler is None:
            return
        handler, self._handler = self._handler, None
        log.info("process %d ends", os.getpid())
        if not self._was_watching:
            faulthandler.disable()
        logging.getLogger("chainmap").removeHandler(handler)
        with contextlib.suppress(OSError):  # a full disk
            handler.close()

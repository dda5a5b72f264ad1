"""The editor from start to end; every object that lives long is built here by hand."""

from __future__ import annotations

import time

STARTED = time.monotonic()

# ruff: noqa: E402  (the clock must start before the imports)
import logging
import os
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from chainmap import __version__
from chainmap.app.program import Program
from chainmap.render.fonts import load_fonts

IMPORTED = time.monotonic()

log = logging.getLogger(__name__)


def run(files: Sequence[Path] = ()) -> int:
    """Opens the editor, the first file in the first window, and returns its exit code."""
    if any("multiprocessing" in argument for argument in sys.argv[1:]):
        from multiprocessing import freeze_support

        freeze_support()
    app = application()
    program = Program(app)
    program.crash_guard.install()
    app.setQuitOnLastWindowClosed(True)
    signals = _Signals(app)
    if os.environ.get("FIRST_FRAME"):
        program.first_painted.connect(_tell_first_frame)
    try:
        program.start(files)
        return app.exec()
    finally:
        # What fails from here on is the caller's to tell.
        signals.stop()
        program.crash_guard.uninstall()


def application() -> QApplication:
    """The one QApplication, with the program's name and font."""
    QCoreApplication.setOrganizationName("ChainMap")
    QCoreApplication.setApplicationName("ChainMap")
    QCoreApplication.setApplicationVersion(__version__)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setDesktopFileName("chainmap")
    load_fonts()
    return app


class _Signals(QObject):
    """Ends the event loop on SIGTERM, SIGINT and SIGHUP, which an idle Qt would not notice."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._end)

    def stop(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._read.close()
        self._write.close()

    def _drain(self) -> None:
        """Lets Python run its handlers, which it does between two of its own instructions."""
        self._read.recv(64)

    def _end(self, number: int, _frame: object) -> None:
        log.warning("signal %d: the program ends", number)
        self._app.exit(128 + number)


def _tell_first_frame() -> None:
    """Prints when the first frame was painted and how much memory is in use, and ends."""
    now = time.monotonic()
    status = _memory()
    sizes = " ".join(status.get(key, "0 kB").split()[0] for key in ("VmRSS", "RssAnon"))
    sys.stdout.write(f"FRAME {now:.6f} {STARTED:.6f} {IMPORTED:.6f} {sizes}\n")
    sys.stdout.flush()
    QCoreApplication.quit()


def _memory() -> dict[str, str]:
    """What the kernel says of this process; empty where it says nothing."""
    try:
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    except OSError:
        return {}
    return {key: value for key, _, value in (line.partition(":") for line in lines)}

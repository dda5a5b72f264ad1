"""Ends the event loop on SIGTERM, SIGINT and SIGHUP, which an idle Qt would not notice."""

from __future__ import annotations

import logging
import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

log = logging.getLogger(__name__)


def end_on_signals(app: QApplication) -> None:
    """Exit code 128 + the signal's number, as a shell tells it."""
    _Ears(app)


class _Ears(QObject):
    """Python writes a byte into a socket when a signal comes, and Qt wakes up to read it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._inner, self._outer = socket.socketpair()
        self._inner.setblocking(False)
        self._outer.setblocking(False)
        signal.set_wakeup_fd(self._outer.fileno(), warn_on_full_buffer=False)
        notifier = QSocketNotifier(self._inner.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._drain)
        app.aboutToQuit.connect(self._close)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._end)

    def _drain(self) -> None:
        """Lets Python run its handlers, which it does between two of its own instructions."""
        self._inner.recv(64)

    def _end(self, number: int, _frame: object) -> None:
        log.warning("signal %d: the program ends", number)
        self._app.exit(128 + number)

    def _close(self) -> None:
        signal.set_wakeup_fd(-1)

"""Listens for a second program that brings files; see `chainmap.running` for what is said."""

from __future__ import annotations

import contextlib
import fcntl
import logging
import os
import socket
import struct
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from chainmap.running import ACCEPTED, GREETING, LONGEST_MESSAGE, PATIENCE, Message, decoded

log = logging.getLogger(__name__)

MOST_CALLERS = 8


class Doorbell(QObject):
    """`rung` brings a `Message`. Where another program listens already, this one does not."""

    rung = Signal(object)

    def __init__(self, place: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._callers: set[_Caller] = set()
        self._lock = _lock(place.with_suffix(".lock"))
        self._socket: socket.socket | None = None
        if self._lock is not None:
            self._listen()

    @property
    def is_listening(self) -> bool:
        return self._socket is not None

    def _listen(self) -> None:
        line = socket.socket(socket.AF_UNIX)
        try:
            # Whoever left it there has ended: the lock is ours.
            self._place.unlink(missing_ok=True)
            line.bind(str(self._place))
            self._place.chmod(0o600)
            line.listen(MOST_CALLERS)
        except OSError as error:
            log.warning("nobody can ring at %s: %s", self._place, error)
            line.close()
            return
        line.setblocking(False)
        self._socket = line
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def _answer(self) -> None:
        if self._socket is None:
            return
        try:
            line, _ = self._socket.accept()
        except OSError:
            return
        if len(self._callers) >= MOST_CALLERS or not _is_ours(line):
            line.close()
            return
        self._callers.add(_Caller(line, self._take, self._callers.discard, self))

    def _take(self, message: Message) -> None:
        # Once more round the loop: the caller need not wait until the files are open.
        QTimer.singleShot(0, self, lambda: self.rung.emit(message))

    def close(self) -> None:
        """Nobody is heard any more; the next program may listen here."""
        for caller in tuple(self._callers):
            caller.hang_up()
        if self._socket is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            self._place.unlink(missing_ok=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


class _Caller(QObject):
    """One who has rung: greeted, listened to for a while, answered."""

    def __init__(
        self,
        line: socket.socket,
        take: Callable[[Message], None],
        forget: Callable[[_Caller], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._line, self._take, self._forget = line, take, forget
        self._said = b""
        line.setblocking(False)
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)
        QTimer.singleShot(round(PATIENCE * 1000), self, self.hang_up)
        self._say(GREETING)

    def _listen(self) -> None:
        try:
            heard = self._line.recv(LONGEST_MESSAGE)
        except BlockingIOError:
            return
        except OSError:
            heard = b""
        self._said += heard
        if self._said.endswith(b"\n"):
            self._understand()
        if not heard or len(self._said) > LONGEST_MESSAGE or self._said.endswith(b"\n"):
            self.hang_up()

    def _understand(self) -> None:
        try:
            message = decoded(self._said)
        except ValueError as error:
            log.warning("a caller said what is not understood: %s", error)
            return
        if self._say(ACCEPTED):
            self._take(message)

    def _say(self, words: bytes) -> bool:
        with contextlib.suppress(OSError):
            return self._line.send(words) == len(words)
        return False

    def hang_up(self) -> None:
        self._notifier.setEnabled(False)
        self._line.close()
        self._forget(self)
        self.deleteLater()


def _lock(file: Path) -> int | None:
    """The file as long as it stays open; `None` where another program holds it."""
    try:
        lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return None
    return lock


def _is_ours(line: socket.socket) -> bool:
    """The caller is of this user; the folder sees to it, this where the system tells."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    size = struct.calcsize("3i")
    _, user, _ = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))
    return bool(user == os.getuid())

"""Files that come while the program runs: a second program hands them over, or the desktop does."""

from __future__ import annotations

import os
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from chainmap.running import Message, meeting_place

if TYPE_CHECKING:
    from chainmap.app.doorbell import Doorbell
    from chainmap.app.program import Program

LOOK_AGAIN = 200
"""Milliseconds between two looks whether a question has been answered."""


class Application(QApplication):
    """The application, which macOS tells what was double-clicked in the Finder."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.waiting: list[Path] = []
        """Files that came before there was a program to open them."""
        self.arrivals: Arrivals | None = None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._take(Path(event.file()))
            return True
        return super().event(event)

    def _take(self, file: Path) -> None:
        if self.arrivals is None:
            self.waiting.append(file)
        else:
            self.arrivals.take(Message((file,)))


class Arrivals(QObject):
    """Opens what comes: in the window that has it already, in an untouched one, or in a new one."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._queue: deque[Message] = deque()
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._open_next)
        self._doorbell: Doorbell | None = None

    def begin(self, app: QApplication) -> None:
        """From now on this program is the one that is told."""
        app.aboutToQuit.connect(self.end)
        if isinstance(app, Application):
            app.arrivals = self
            for file in app.waiting:
                self.take(Message((file,)))
        place = meeting_place()
        if place is not None:
            from chainmap.app.doorbell import Doorbell

            self._doorbell = Doorbell(place, self)
            self._doorbell.rung.connect(self.take)

    def end(self) -> None:
        if self._doorbell is not None:
            self._doorbell.close()

    def take(self, message: Message) -> None:
        self._queue.append(message)
        self._open_next()

    def _open_next(self) -> None:
        """Not over an open question or menu: its window could not be used."""
        asking = QApplication.activeModalWidget()
        if asking is not None and self._queue and not self._timer.isActive():
            asking.raise_()
            asking.activateWindow()
        is_free = asking is None and QApplication.activePopupWidget() is None
        if self._queue and is_free:
            self._open(self._queue.popleft())
        self._timer.start() if self._queue else self._timer.stop()

    def _open(self, message: Message) -> None:
        if message.token:
            # Qt looks here when a window asks for the front; without, Wayland only lets it blink.
            os.environ["XDG_ACTIVATION_TOKEN"] = message.token
        if not message.files:
            self._program.bring_to_front(self._program.window_for_another())
        for file in message.files:
            self._program.open_or_show(file)

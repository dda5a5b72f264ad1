"""The editor from start to end. First the window's frame, seen at once; then what is in it."""

from __future__ import annotations

import time

STARTED = time.monotonic()

# ruff: noqa: E402  (the clock must start before the imports)
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chainmap.app.kept_code import import_pyside

import_pyside()

from chainmap.app.plain_import import import_plainly

import_plainly()

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from chainmap import __version__
from chainmap.app.arrivals import Application, Arrivals
from chainmap.app.paint import after_first_paint
from chainmap.app.program import Program
from chainmap.app.settings import Settings
from chainmap.app.window import Window

# What fills the frame is imported after the first paint.
if TYPE_CHECKING:
    from chainmap.app.logbook import Logbook

IMPORTED = time.monotonic()
LONGEST_START = 10_000
"""Milliseconds after which garbage is collected again, painted or not."""


def run(files: Sequence[Path] = (), language: str | None = None) -> int:
    """Opens the editor, the first file in the first window, and returns its exit code.

    `language`: for this time only; else as the user's settings say.
    """
    app = application()
    start = _Start(app, files, language)
    try:
        start.show()
        status = app.exec()
    finally:
        gc.enable()
        start.end()
    start.raise_fault()
    return status


def application() -> QApplication:
    """The one QApplication, with the program's name."""
    QCoreApplication.setOrganizationName("ChainMap")
    QCoreApplication.setApplicationName("ChainMap")
    QCoreApplication.setApplicationVersion(__version__)
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Asked for here, Fusion costs nothing; `setStyle` would wrap the whole of QStyle for Python.
    app = Application([sys.argv[0] or "chainmap", "-style", "fusion"])
    app.setDesktopFileName("chainmap")
    return app


class _Start:
    """The first window, and the program that moves into it.

    FIRST_FRAME in the environment: tells when that is painted, and ends. "frame"; "map": the
    map in it; "all": whatever came after.
    """

    def __init__(self, app: QApplication, files: Sequence[Path], language: str | None) -> None:
        self._app = app
        self._files = files
        settings = Settings(app)
        self._program = Program(app, settings, language)
        self._window = Window(settings)
        self._program.frame(self._window)
        self._logbook: Logbook | None = None
        self._fault: BaseException | None = None
        self._measure = os.environ.get("FIRST_FRAME", "")

    def show(self) -> None:
        begin = self._tell_frame if self._measure == "frame" else self._move_in
        after_first_paint(self._window, begin)
        self._window.show()

    def _move_in(self) -> None:
        try:
            self._open()
        except BaseException as error:  # noqa: BLE001  (told by whoever called `run`)
            self._fault = error
            self._app.exit(1)

    def _open(self) -> None:
        from chainmap.app.logbook import Logbook
        from chainmap.app.signals import end_on_signals

        end_on_signals(self._app)
        self._logbook = Logbook()
        self._program.crash_guard.install()
        # A window that starts minimised is not painted for long.
        QTimer.singleShot(LONGEST_START, gc.enable)
        self._program.open(self._window, self._files, self._settle)
        if self._measure == "map":
            self._await_map()

    def _await_map(self) -> None:
        """Until it is painted; a large one is opened later."""
        session, canvas = self._window.session, self._window.canvas
        tell = partial(after_first_paint, canvas, self._tell_frame)
        if self._files and not session.recorded.ids:
            session.opened.connect(tell)
        else:
            tell()

    def _settle(self) -> None:
        """What may wait until all is seen."""
        gc.freeze()
        gc.enable()
        if self._measure:
            self._tell_frame()
            return
        from chainmap.app.files.recovery import offer_recovery
        from chainmap.app.help.welcome import welcome

        Arrivals(self._program).begin(self._app)
        offer_recovery(self._program)
        welcome(self._program)

    def raise_fault(self) -> None:
        """What went wrong before there was a window that could tell it."""
        if self._fault is not None:
            raise self._fault

    def end(self) -> None:
        self._program.let_go()
        if self._logbook is not None:
            self._program.crash_guard.uninstall()
            self._logbook.close()

    def _tell_frame(self) -> None:
        from chainmap.app.measure import frame_line

        sys.stdout.write(frame_line(STARTED, IMPORTED))
        sys.stdout.flush()
        # Once more round the loop: what was painted is to be shown.
        QTimer.singleShot(0, self._app.quit)

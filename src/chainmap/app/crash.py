"""Exceptions that nobody caught: written down, then told; the program goes on."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from chainmap import __version__
from chainmap.app.folders import state_folder

log = logging.getLogger(__name__)
qt_log = logging.getLogger("chainmap.qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashGuard(QObject):
    """Catches what reaches the interpreter's hooks. `tell(report file, trace)` shows it.

    A second fault while one is being told is only written down.
    """

    _caught = Signal(str)

    def __init__(self, tell: Callable[[Path, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._telling = False
        # Queued by Qt where a worker thread emits it: boxes belong to the window's thread.
        self._caught.connect(self._show)

    def install(self) -> None:
        sys.excepthook = self._from_interpreter
        threading.excepthook = self._from_thread
        sys.unraisablehook = self._from_nowhere
        qInstallMessageHandler(_log_qt_message)

    @staticmethod
    def uninstall() -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)

    def catch(self, error: BaseException) -> None:
        """Takes an exception that somebody else kept from being lost."""
        self._from_interpreter(type(error), error, error.__traceback__)

    def _from_interpreter(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
            return
        import traceback

        text = "".join(traceback.format_exception(kind, error, trace))
        log.critical("uncaught exception\n%s", text)
        self._caught.emit(text)

    def _from_thread(self, args: Any) -> None:
        if args.exc_type is not SystemExit:
            self._from_interpreter(args.exc_type, args.exc_value, args.exc_traceback)

    def _from_nowhere(self, unraisable: Any) -> None:
        """Faults in destructors: written down; there is nothing that the user could do."""
        log.error("%s: %r", unraisable.err_msg or "ignored", unraisable.object,
                  exc_info=unraisable.exc_value)  # fmt: skip

    def _show(self, trace: str) -> None:
        report = write_report(trace)
        if self._telling:
            return
        self._telling = True
        try:
            self._tell(report, trace)
        except Exception:
            log.exception("could not tell of a fault")
        finally:
            self._telling = False


def write_report(trace: str) -> Path:
    """Writes what happened, and on what machine, into a file of its own; no content of the map."""
    import platform
    import tempfile

    now = datetime.now().astimezone()
    about = [
        f"ChainMap {__version__}, Qt {qVersion()}, Python {platform.python_version()}",
        f"{platform.platform()}, {now.isoformat(timespec='seconds')}",
    ]
    text = "\n".join([*about, "", trace])
    for folder in (state_folder("crashes"), Path(tempfile.gettempdir())):
        file = folder / f"crash-{now:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        except OSError:
            log.exception("cannot write %s", file)
        else:
            return file
    return Path(os.devnull)


def _log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)

"""The running program: what all windows share, and the windows."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from chainmap.app import dialogs
from chainmap.app.crash import CrashGuard
from chainmap.app.settings import Settings, ThemeChoice
from chainmap.app.style import Look
from chainmap.app.translations import Translations
from chainmap.app.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)

CASCADE = 32
"""Pixels that a further window stands right of and below the last one."""


class Program(QObject):
    """`first_painted` is told once, after the first window has been painted."""

    first_painted = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.settings = Settings(self)
        self.translations = Translations(self.settings.language, self)
        self.look = Look(app, self.settings.theme)
        self.crash_guard = CrashGuard(self._tell_of_crash, self)
        self.windows: list[Window] = []

    # -- windows ------------------------------------------------------------------------------

    def start(self, files: Sequence[Path]) -> None:
        """Shows a window for each file that can be opened, or an empty one."""
        first = self.new_window()
        if files and not first.documents.open_path(files[0]):
            log.warning("%s was not opened", files[0])
        for file in files[1:]:
            self.open_elsewhere(file)

    def new_window(self) -> Window:
        window = Window(self)
        if self.windows:
            last = self.windows[-1].pos()
            window.move(last.x() + CASCADE, last.y() + CASCADE)
            window.keep_on_screen()
        self.windows.append(window)
        _AfterFirstPaint(window.canvas, window.first_painted, self.first_painted.emit)
        window.show()
        return window

    def open_elsewhere(self, file: Path) -> None:
        """Opens a file in a window of its own; none stays where it cannot be opened."""
        window = self.new_window()
        if not window.documents.open_path(file):
            window.close()

    def forget(self, window: Window) -> None:
        """The window is closing."""
        if window in self.windows:
            self.windows.remove(window)

    def quit(self) -> None:
        """Closes one window after another; stops where the user cancels."""
        for window in reversed(self.windows.copy()):
            if not window.close():
                return
        self._app.quit()

    # -- what all windows share ---------------------------------------------------------------

    def choose_theme(self, choice: ThemeChoice) -> None:
        self.settings.theme = choice
        self.look.choose(choice)
        self._refresh()

    def choose_language(self, language: str) -> None:
        self.settings.language = language
        self.translations.set_language(language)
        self._refresh()

    def _refresh(self) -> None:
        """The ticks in the menus, also where nothing else has changed."""
        for window in self.windows:
            window.menus.refresh()

    def _tell_of_crash(self, report: Path, trace: str) -> None:
        if QApplication.activePopupWidget() is not None:
            log.info("a menu is open; the fault is only written down")
            return
        window = self._window_in_use()
        if dialogs.show_crash(window, report, trace) and window is not None:
            window.documents.save_copy()

    def _window_in_use(self) -> Window | None:
        active = self._app.activeWindow()
        in_use = [window for window in self.windows if window is active]
        return next(iter(in_use or self.windows), None)


class _AfterFirstPaint(QObject):
    """Calls back once, when a widget has been painted for the first time."""

    def __init__(self, widget: QWidget, *then: object) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The paint itself comes after this; the timer's turn after that.
            for call in self._then:
                QTimer.singleShot(0, self, call)  # type: ignore[call-overload]
        return False

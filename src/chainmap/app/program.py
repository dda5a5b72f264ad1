"""The running program: what all windows share, and the windows.

It is there before the first frame, which is in its language and its look: nothing heavy here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from chainmap.app.docks import fillings
from chainmap.app.frame import put_up
from chainmap.app.paint import after_first_paint
from chainmap.app.settings import Settings, ThemeChoice
from chainmap.app.style import Look
from chainmap.app.translations import Translations
from chainmap.app.window import Window
from chainmap.render.fonts import REGULAR, SEMIBOLD, load_fonts
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.crash import CrashGuard
    from chainmap.app.help.window import HelpWindow
    from chainmap.app.shortcuts.own import OwnKeys

CASCADE = 32
"""Pixels that a further window stands right of and below the last one."""


class Program(QObject):
    def __init__(self, app: QApplication, settings: Settings, language: str | None = None) -> None:
        super().__init__(app)
        load_fonts(REGULAR, SEMIBOLD)  # all that is in the frame
        self._app = app
        self.settings = settings
        self.translations = Translations(language or settings.language, self)
        self.look = Look(app, settings.theme)
        self.windows: list[Window] = []
        self.help: HelpWindow | None = None

    # -- windows ------------------------------------------------------------------------------

    def frame(self, window: Window) -> None:
        """What is seen at once of the first window; `open` fills it."""
        put_up(window, self)

    def open(self, window: Window, files: Sequence[Path], *then: Callable[[], object]) -> None:
        """Takes in the first window; further files get windows of their own.

        When the map has been painted, the docks are filled, and what else can wait is done, `then`
        last. What takes long to open waits until the window is complete: then it stays awake.
        """
        from chainmap.app.files.large import takes_long

        to_fill = self._take_in(window)
        first, further = files[:1], files[1:]
        is_late = any(map(takes_long, first))
        late: list[Callable[[], object]] = [partial(self.open_elsewhere, file) for file in further]
        if is_late:
            late.insert(0, partial(window.documents.open_path, files[0]))
        stay_awake = partial(_stay_awake, window)
        after_first_paint(window.canvas, *to_fill, *self._late(window), stay_awake, *late, *then)
        if first and not is_late:
            window.documents.open_path(files[0])

    def new_window(self) -> Window:
        window = Window(self.settings)
        if self.windows:
            last = self.windows[-1].pos()
            window.move(last.x() + CASCADE, last.y() + CASCADE)
            window.keep_on_screen()
        self.frame(window)
        for fill in self._take_in(window):
            fill()
        after_first_paint(window.canvas, *self._late(window))
        _stay_awake(window)
        window.show()
        return window

    def _take_in(self, window: Window) -> list[Callable[[], None]]:
        """What is left to do: to fill the docks."""
        from chainmap.app.furnish import furnish

        load_fonts()
        furnish(window)
        self.windows.append(window)
        return fillings(window)

    @staticmethod
    def _late(window: Window) -> tuple[Callable[[], object], ...]:
        """What the eye does not miss at once.

        The keys, too: an active window gives them to nobody who is not shown yet.
        """
        canvas = window.canvas
        refresh_icons, analyse = window.menus.refresh_icons, window.analyst.start
        return (canvas.setFocus, refresh_icons, analyse, canvas.placing.warm_up_soon)

    def open_elsewhere(self, file: Path) -> None:
        """Opens a file in a window of its own; none stays where it cannot be opened."""
        window = self.new_window()
        if not window.documents.open_path(file):
            window.close()

    def open_or_show(self, file: Path) -> None:
        """Opens a file that comes from outside, or shows the window that has it already."""
        window = self._window_with(file)
        if window is None:
            before = self.windows.copy()
            window = self.window_for_another()
            if not window.documents.open_path(file) and window not in before:
                window.close()
                return
        self.bring_to_front(window)

    def window_for_another(self) -> Window:
        """A window on nothing yet, or a new one."""
        for window in self.windows:
            is_new = window.documents.path is None and window.session.is_saved
            if is_new and not window.session.recorded.ids:
                return window
        return self.new_window()

    def window_for_recovery(self, file: Path | None) -> Window:
        """The one that shows this file as it is, where one was opened at the start."""
        window = self._window_with(file) if file else None
        return window if window and window.session.is_saved else self.window_for_another()

    def let_go(self) -> None:
        """The program ends without closing its windows; their journals stay, to be recovered."""
        for window in self.windows:
            window.documents.file.let_go()

    def raise_window_with(self, file: Path, asking: Window) -> bool:
        """Brings another window that has this file open to the front."""
        window = self.other_window_with(file, asking)
        if window is not None:
            self.bring_to_front(window)
        return window is not None

    @staticmethod
    def bring_to_front(window: Window) -> None:
        from PySide6.QtCore import Qt

        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def other_window_with(self, file: Path, asking: Window) -> Window | None:
        return self._window_with(file, but=asking)

    def _window_with(self, file: Path, *, but: Window | None = None) -> Window | None:
        others = (window for window in self.windows if window is not but)
        return next((window for window in others if _is_in(window, file)), None)

    def forget(self, window: Window) -> None:
        """The window is closing; the help goes with the last one."""
        if window in self.windows:
            self.windows.remove(window)
        if self.help is not None and not self.windows:
            self.help.close()
            self.help.deleteLater()
            self.help = None

    def quit(self) -> None:
        """Closes one window after another; stops where the user cancels."""
        for window in reversed(self.windows.copy()):
            if not window.close():
                return
        self._app.quit()

    # -- what all windows share ---------------------------------------------------------------

    @cached_property
    def crash_guard(self) -> CrashGuard:
        from chainmap.app.crash import CrashGuard

        return CrashGuard(self._tell_of_crash, self)

    def show_help(self, topic: str, window: Window) -> None:
        """Opens the manual at a topic; menus and keys are told as `window` has them."""
        if self.help is None:
            from chainmap.app.help.window import HelpWindow

            self.help = HelpWindow(self, window)
        self.help.show_topic(topic, window)

    def choose_theme(self, choice: ThemeChoice) -> None:
        self.settings.theme = choice
        self.look.choose(choice)
        self._refresh()

    def choose_language(self, language: str) -> None:
        self.settings.language = language
        self.translations.set_language(language)
        self._refresh()

    def choose_keys(self, own: OwnKeys) -> None:
        """Shortcuts, for all windows."""
        self.settings.own_keys = own
        self._refresh()

    def _refresh(self) -> None:
        """Ticks and keys in the menus, also where nothing else has changed."""
        for window in self.windows:
            window.menus.refresh()
        if self.windows and not self.settings.are_kept():
            told = tr("What you have chosen holds until you quit: it cannot be written down.")
            self.windows[0].say(told)

    def _tell_of_crash(self, report: Path, trace: str) -> None:
        if QApplication.activePopupWidget() is not None:
            return  # a menu is open; the fault is only written down
        from chainmap.app import dialogs

        window = self._window_in_use()
        if dialogs.show_crash(window, report, trace) and window is not None:
            window.documents.save_copy()

    def _window_in_use(self) -> Window | None:
        active = self._app.activeWindow()
        in_use = [window for window in self.windows if window is active]
        return next(iter(in_use or self.windows), None)


def _stay_awake(window: Window) -> None:
    """From now on it may handle events while it opens a map: it is complete."""
    window.documents.drawing = window.canvas.scene.draw


def _is_in(window: Window, file: Path) -> bool:
    path = window.documents.path
    return path is not None and path.resolve() == file.resolve()

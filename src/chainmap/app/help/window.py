"""The manual in a window of its own: contents and search on the left, the page on the right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QSplitter, QToolBar

from chainmap.app import dialogs
from chainmap.app.actions.row import Keys, desktop_keys
from chainmap.app.fitting import fitting
from chainmap.app.help.browser import HelpBrowser, topic_of
from chainmap.app.help.contents import HelpContents
from chainmap.app.help.fill import manual_for
from chainmap.app.help.style import LEAST, MOST
from chainmap.app.icons import icon
from chainmap.manual.pages import HOME
from chainmap.panels.pieces import plain_tip
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from chainmap.app.program import Program
    from chainmap.app.window import Window

SIZE = QSize(1080, 760)
CONTENTS_WIDTH = 280
STEP = 1.1
"""What one step of zoom multiplies by."""


class HelpWindow(QMainWindow):
    """One for all windows of the program; made when it is first asked for."""

    def __init__(self, program: Program, window: Window) -> None:
        super().__init__()
        self._program = program
        self._window = window
        self._zoom = program.settings.help_zoom
        self.setObjectName("help")
        # The program ends with its last map, whether the manual is open or not.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowIcon(window.windowIcon())
        self.resize(fitting(self, *SIZE.toTuple()))
        manual = manual_for(self._window)
        self.contents = HelpContents(manual)
        self.browser = HelpBrowser(manual, program.look.theme)
        self.actions_by_name: dict[str, QAction] = {}
        self._bar = QToolBar()
        self._set_out()
        self._connect()
        self.browser.zoom_to(self._zoom)
        self._say()

    def show_topic(self, topic: str, window: Window) -> None:
        """Comes to the front with a topic; menus and keys are told as `window` has them."""
        self._window = window
        if self.isMinimized():
            self.showNormal()
        self.show()  # first, for where a topic stands depends on the width
        self.browser.show_topic(topic)
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    # -- the parts ----------------------------------------------------------------------------

    def _set_out(self) -> None:
        self._bar.setMovable(False)
        self._bar.setIconSize(QSize(20, 20))
        self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(self._bar)
        for name, run, keys in self._verbs():
            action = QAction(self)
            action.triggered.connect(lambda _=False, run=run: run())
            action.setShortcuts([QKeySequence(key) for key in keys])
            self.actions_by_name[name] = action
            self.addAction(action)
            if name in _ICONS:
                self._bar.addAction(action)
            if name in ("home", "zoom-in"):
                self._bar.addSeparator()
        split = QSplitter()
        split.addWidget(self.contents)
        split.addWidget(self.browser)
        split.setStretchFactor(1, 1)
        split.setSizes([CONTENTS_WIDTH, SIZE.width() - CONTENTS_WIDTH])
        split.setChildrenCollapsible(False)
        self.setCentralWidget(split)

    def _verbs(self) -> Iterator[tuple[str, Callable[[], object], tuple[str, ...]]]:
        yield "back", self.browser.backward, desktop_keys(Keys.Back, "Alt+Left")
        yield "forward", self.browser.forward, desktop_keys(Keys.Forward, "Alt+Right")
        yield "home", partial(self.browser.show_topic, HOME), ("Alt+Home", "F1")
        yield "zoom-out", partial(self.zoom_by, 1 / STEP), desktop_keys(Keys.ZoomOut, "Ctrl+-")
        yield "zoom-in", partial(self.zoom_by, STEP), desktop_keys(Keys.ZoomIn, "Ctrl++", "Ctrl+=")
        yield "zoom-100", partial(self.zoom_to, 1.0), ("Ctrl+0",)
        yield "copy", self.browser.copy_page, ("Ctrl+Shift+C",)
        yield "print", self.print_page, desktop_keys(Keys.Print, "Ctrl+P")
        yield "search", self.contents.begin_search, desktop_keys(Keys.Find, "Ctrl+F", "Ctrl+K")
        yield "leave", self._leave, ("Esc",)
        yield "close", self.close, desktop_keys(Keys.Close, "Ctrl+W")

    def _connect(self) -> None:
        self.contents.chosen.connect(self._show_chosen)
        self.browser.outside.connect(self._ask_about_link)
        self.browser.sourceChanged.connect(self._follow_page)
        self.browser.backwardAvailable.connect(partial(self._allow, "back"))
        self.browser.forwardAvailable.connect(partial(self._allow, "forward"))
        for name in ("back", "forward"):
            self.actions_by_name[name].setEnabled(False)
        self._program.look.changed.connect(self._apply_theme)
        self._program.translations.changed.connect(self._retranslate)

    # -- what is chosen -----------------------------------------------------------------------

    def _show_chosen(self, topic: str, words: tuple[str, ...]) -> None:
        self.browser.show_topic(topic)
        self.browser.highlight(words)

    def _follow_page(self, url: QUrl) -> None:
        topic = topic_of(url)
        self.browser.setExtraSelections([])
        self.contents.mark(topic)
        page = self.contents.manual.page(topic.partition("#")[0])
        self.setWindowTitle(tr("{page} – ChainMap help").format(page=page.title))

    def _ask_about_link(self, url: QUrl) -> None:
        """Nothing leaves the program unasked."""
        if dialogs.ask_open_link(self, url.toDisplayString()):
            QDesktopServices.openUrl(url)

    def _leave(self) -> None:
        """Ends a search first, then closes."""
        if not self.contents.end_search():
            self.close()

    def zoom_by(self, factor: float) -> None:
        self.zoom_to(self._zoom * factor)

    def zoom_to(self, zoom: float) -> None:
        self._zoom = self._program.settings.help_zoom = min(max(zoom, LEAST), MOST)
        self.browser.zoom_to(self._zoom)

    def print_page(self) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        preview = QPrintPreviewDialog(printer, self)
        preview.setWindowTitle(tr("Print the page"))
        preview.resize(fitting(preview, 900, 1000))
        preview.paintRequested.connect(self.browser.print_page)
        preview.exec()

    # -- language and theme -------------------------------------------------------------------

    def _allow(self, name: str, can: bool) -> None:
        self.actions_by_name[name].setEnabled(can)
        self._say_tips()

    def _retranslate(self) -> None:
        manual = manual_for(self._window)
        self.contents.show_manual(manual)
        self.browser.show_manual(manual)
        self._say()

    def _say_tips(self) -> None:
        """What each button does, and why it cannot be used now."""
        why_not = {"back": tr("No page was shown before."), "forward": tr("No page comes after.")}
        tips = {
            "back": tr("Back"),
            "forward": tr("Forward"),
            "home": tr("First page"),
            "zoom-out": tr("Smaller text"),
            "zoom-in": tr("Larger text"),
            "copy": tr("Copy the page"),
            "print": tr("Print the page"),
        }
        for name, tip in tips.items():
            action = self.actions_by_name[name]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(tip)
            why = "" if action.isEnabled() else f"\n{why_not[name]}"
            action.setToolTip(plain_tip(f"{tip} ({keys}){why}"))

    def _say(self) -> None:
        self._say_tips()
        self._bar.setWindowTitle(tr("Tool bar"))
        self.browser.setAccessibleName(tr("Page of the manual"))
        self.contents.retranslate()
        self._draw_icons()
        if not self.browser.source().isEmpty():
            self._follow_page(self.browser.source())

    def _draw_icons(self) -> None:
        theme = self._program.look.theme
        for name, file in _ICONS.items():
            self.actions_by_name[name].setIcon(QIcon(icon(file, theme)))

    def _apply_theme(self) -> None:
        self._draw_icons()
        self.browser.show_theme(self._program.look.theme)


_ICONS = {
    "back": "chevron-left",
    "forward": "chevron-right",
    "home": "help",
    "zoom-out": "zoom-out",
    "zoom-in": "zoom-in",
    "copy": "copy",
    "print": "print",
}
"""Those on the bar."""

"""Two maps compared, in a window of its own: their pictures, and the list of what differs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.actions.row import Keys, desktop_keys
from chainmap.app.comparison.canvases import LEAST_BESIDE, ComparisonCanvases
from chainmap.app.comparison.difference import Comparison, Side, compare
from chainmap.app.comparison.export import FORMATS, ComparisonExport
from chainmap.app.icons import icon
from chainmap.background import Background
from chainmap.panels.changes.panel import ChangesPanel
from chainmap.panels.pieces import STEP, label, plain_tip
from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.app.comparison.canvases import Lines
    from chainmap.app.program import Program
    from chainmap.app.window import Window
    from chainmap.wording.change_list import ChangeRow

SIZE = QSize(1440, 860)
LIST_WIDTH = 370
TOPIC = "compare"
_ON_BAR = (
    "beside", "one", "|", "swap", "anew", "|", "previous", "next", "|", "zoom-out", "zoom-in",
    "fit", "together", "|",
)  # fmt: skip
_WITH_TEXT = ("beside", "one", "swap")
_ICONS = {
    "beside": "side-by-side",
    "one": "one-picture",
    "swap": "swap",
    "anew": "compare-anew",
    "previous": "chevron-up",
    "next": "chevron-down",
    "zoom-out": "zoom-out",
    "zoom-in": "zoom-in",
    "fit": "fit",
    "together": "link",
    "help": "help",
}


class ComparisonWindow(QMainWindow):
    """Of an open map's window, with which it closes. Nothing in it edits either map.

    `comparison` is `None` until it is worked out.
    """

    def __init__(self, window: Window, before: Side, after: Side) -> None:
        super().__init__()
        self.comparison: Comparison | None = None
        self.canvases: ComparisonCanvases | None = None
        self.actions_by_name: dict[str, QAction] = {}
        self._window = window
        self.program: Program = window.program
        self._sides = (before, after)
        self._turn = 0
        self._is_swapped = False
        self._background = Background(self)
        # A turn of the loop of its own: two pictures take long enough on large maps.
        self._words_soon = QTimer(self, singleShot=True, interval=0)
        self._words_soon.timeout.connect(self._end_comparing)
        self.setObjectName("comparison")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The program ends with its last map.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowIcon(window.windowIcon())
        self.resize(SIZE.boundedTo(window.screen().availableSize() - QSize(40, 60)))
        self.export = ComparisonExport(self)
        self.panel = ChangesPanel(lambda: self.program.look.theme)
        self._bar = QToolBar()
        self._export_button = QToolButton()
        self._export_menu = QMenu(self)
        self._set_out()
        self._connect()
        self._retranslate()
        self.compare()

    # -- the parts ----------------------------------------------------------------------------

    def _set_out(self) -> None:
        self._make_actions()
        self._set_out_bar()
        self._waiting = _Waiting()
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._waiting)
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([self.width() - LIST_WIDTH, LIST_WIDTH])
        self.setCentralWidget(self._split)

    def _make_actions(self) -> None:
        keys: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
            "beside": (partial(self.show_one, False), ("Ctrl+1",)),
            "one": (partial(self.show_one, True), ("Ctrl+2",)),
            "swap": (self.swap, ("Ctrl+T",)),
            "anew": (self.compare, ("F5",)),
            "previous": (partial(self.panel.step, -1), ("Shift+F8",)),
            "next": (partial(self.panel.step, 1), ("F8",)),
            "zoom-out": (lambda: self._on_canvas("zoom_out"), desktop_keys(Keys.ZoomOut, "Ctrl+-")),
            "zoom-in": (
                lambda: self._on_canvas("zoom_in"),
                desktop_keys(Keys.ZoomIn, "Ctrl++", "Ctrl+="),
            ),
            "fit": (self._fit, ("Ctrl+0",)),
            "together": (self._move_together, ()),
            "search": (self._search, desktop_keys(Keys.Find, "Ctrl+F")),
            "help": (self._show_help, ("F1",)),
            "close": (self.close, desktop_keys(Keys.Close, "Ctrl+W")),
        }
        for name, (run, shortcuts) in keys.items():
            action = QAction(self)
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, run=run: run())
            action.setShortcuts([QKeySequence(key) for key in shortcuts])
            self.actions_by_name[name] = action
            self.addAction(action)
        ways = QActionGroup(self)
        for name in ("beside", "one", "together"):
            self.actions_by_name[name].setCheckable(True)
        for name in ("beside", "one"):
            ways.addAction(self.actions_by_name[name])
        self.actions_by_name["together"].setChecked(True)

    def _set_out_bar(self) -> None:
        self._bar.setMovable(False)
        self._bar.setIconSize(QSize(20, 20))
        self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in _ON_BAR:
            if name == "|":
                self._bar.addSeparator()
                continue
            self._bar.addAction(self.actions_by_name[name])
            button = self._bar.widgetForAction(self.actions_by_name[name])
            if name in _WITH_TEXT and isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._export_button.setMenu(self._export_menu)
        self._export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._export_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._bar.addWidget(self._export_button)
        for format in FORMATS:
            action = self._export_menu.addAction("")
            action.setObjectName(f"export-{format}")
            action.triggered.connect(lambda _=False, format=format: self.export.ask(format))
            self.actions_by_name[f"export-{format}"] = action
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar.addWidget(room)
        self._bar.addAction(self.actions_by_name["help"])
        self.addToolBar(self._bar)

    def _connect(self) -> None:
        self.panel.chosen.connect(self._show_row)
        self.program.look.changed.connect(self._apply_theme)
        self.program.translations.changed.connect(self._retranslate)
        self._window.session.committed.connect(self._tell_stale)
        self._window.destroyed.connect(self.close)

    def say(self, text: str) -> None:
        self.statusBar().showMessage(text)

    # -- comparing ----------------------------------------------------------------------------

    @property
    def before(self) -> Side:
        return self._sides[0]

    @property
    def after(self) -> Side:
        return self._sides[1]

    @property
    def is_settled(self) -> bool:
        """The maps are compared, and all that is shown of them is in its place."""
        if self.canvases is None or self._words_soon.isActive():
            return False
        return not self.canvases.is_busy

    def compare(self) -> None:
        """Compares the two maps as they are now; until then the last answer stays."""
        self._turn += 1
        self._window.session.settle()
        maps = (self.before.now(), self.after.now())
        self.say(tr("Comparing …"))
        self._enable(False)
        self._background.run(partial(compare, *maps), partial(self._take, self._turn))

    def swap(self) -> None:
        """What was before is after now."""
        self._sides = (self.after, self.before)
        self._is_swapped = not self._is_swapped
        self._say_title()
        self.compare()

    def _take(self, turn: int, found: Comparison | None, fault: Exception | None) -> None:
        if turn != self._turn:
            return
        self.statusBar().clearMessage()
        if found is None:
            self.program.crash_guard.catch(fault or RuntimeError("no comparison"))
            self.close()
            return
        self.comparison = found
        self._show_canvases(found)
        self._words_soon.start()

    def _end_comparing(self) -> None:
        self._show_words()
        self._enable(True)
        if self.canvases is not None:
            self.show_one(self.canvases.is_one)

    def _show_canvases(self, comparison: Comparison) -> None:
        old = self.canvases
        wide = self.width() - self.panel.width() >= LEAST_BESIDE
        one = old.is_one if old is not None else not wide
        lines = self._known_lines(comparison)
        canvases = ComparisonCanvases(comparison, self.program.look.theme, lines)
        canvases.picked.connect(self.panel.mark)
        for view in canvases.views:
            view.message.connect(self.say)
        replaced = self._split.replaceWidget(0, canvases)
        if replaced is not None:
            replaced.hide()
            replaced.deleteLater()
        self.canvases = canvases
        self._split.setStretchFactor(0, 1)
        if old is not None:
            canvases.look_as(old, swapped=self._is_swapped)
        self._is_swapped = False
        self.actions_by_name["together"].setChecked(canvases.together.is_on)
        self.show_one(one)

    def _known_lines(self, comparison: Comparison) -> Lines:
        """Before and after, as they run where the maps are open, or as they ran here."""
        ran: Lines = ({}, {})
        if self.canvases is not None and comparison.changes.by_id:
            before, after = self.canvases.lines
            ran = (after, before) if self._is_swapped else (before, after)
        return (self.before.lines() or ran[0], self.after.lines() or ran[1])

    def _enable(self, on: bool) -> None:
        for name, action in self.actions_by_name.items():
            action.setEnabled(on or name in ("help", "close"))
        self._export_button.setEnabled(on)
        self._say_tips()

    def _tell_stale(self, *_: object) -> None:
        """The open map has been edited; what is shown is of the map as it was."""
        keys = self.actions_by_name["anew"].shortcut()
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        text = tr("The map has been edited since. {key} compares anew.")
        self.say(text.format(key=native))

    # -- looking ------------------------------------------------------------------------------

    def show_one(self, one: bool) -> None:
        """Both maps in one picture, or side by side."""
        self.actions_by_name["one" if one else "beside"].setChecked(True)
        self.actions_by_name["together"].setEnabled(not one)
        self._say_tips()
        if self.canvases is not None:
            self.canvases.show_one(one)
            self._say_captions()

    def _on_canvas(self, verb: str) -> None:
        if self.canvases is not None:
            getattr(self.canvases.front, verb)()

    def _fit(self) -> None:
        if self.canvases is not None:
            self.canvases.fit()

    def _move_together(self) -> None:
        if self.canvases is not None:
            self.canvases.together.is_on = self.actions_by_name["together"].isChecked()

    def _search(self) -> None:
        self.panel.search.setFocus()
        self.panel.search.selectAll()

    def _show_row(self, row: ChangeRow) -> None:
        if self.canvases is not None and row.ids:
            self.canvases.show_place(row.ids)

    def _show_help(self) -> None:
        self.program.show_help(TOPIC, self._window)

    # -- language and theme -------------------------------------------------------------------

    def _show_words(self) -> None:
        """The rows, the marks and the captions, in the language that is spoken."""
        if self.comparison is None or self.canvases is None:
            return
        words = catalogue(self.program.translations.language)
        self.panel.show_rows(self.comparison.rows(words), self.comparison.matched(words))
        self.canvases.set_overlay(self.comparison.overlay(words))
        self._say_captions()

    def _say_captions(self) -> None:
        if self.canvases is not None:
            self.canvases.show_captions(
                tr("Before: {map}").format(map=self.before.name),
                tr("After: {map}").format(map=self.after.name),
            )

    def _retranslate(self) -> None:
        self._say_tips()
        for format, name in self.export.names().items():
            self.actions_by_name[f"export-{format}"].setText(name)
        self._export_button.setText(" " + tr("Export"))
        self._bar.setWindowTitle(tr("Tool bar"))
        if self.canvases is None:
            self._waiting.retranslate()
        self.panel.retranslate()
        self._show_words()
        self._say_title()
        self._draw_icons()

    def _say_tips(self) -> None:
        """What each button does, and why it cannot be used now."""
        for name, (text, tip) in _texts().items():
            action = self.actions_by_name[name]
            action.setText(text)
            action.setIconText(f" {text}")  # not so close to the icon
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            told = f"{tip or text} ({keys})" if keys else tip or text
            why = "" if action.isEnabled() else f"\n{self._why_not(name)}"
            action.setToolTip(plain_tip(told + why))

    def _why_not(self, name: str) -> str:
        if not self.actions_by_name["anew"].isEnabled():
            return tr("The maps are still being compared.")
        return tr("Both maps are in one picture.") if name == "together" else ""

    def _say_title(self) -> None:
        text = tr("{before} and {after} compared – ChainMap")
        self.setWindowTitle(text.format(before=self.before.name, after=self.after.name))

    def _draw_icons(self) -> None:
        theme = self.program.look.theme
        for name, file in _ICONS.items():
            self.actions_by_name[name].setIcon(icon(file, theme))
        self._export_button.setIcon(icon("export", theme))

    def _apply_theme(self) -> None:
        self._draw_icons()
        self.panel.retranslate()
        if self.canvases is not None:
            self.canvases.set_theme(self.program.look.theme)


class _Waiting(QWidget):
    """Stands in the place of the maps until they are compared."""

    def __init__(self) -> None:
        super().__init__()
        self._said: QLabel = label("", "heading")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setMaximumWidth(320)
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addStretch(1)
        column.addWidget(self._said)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def retranslate(self) -> None:
        self._said.setText(tr("The maps are being compared …"))


def _texts() -> dict[str, tuple[str, str]]:
    """By action: its text, and what its tip says besides its key, where that is more."""
    return {
        "beside": (tr("Side by side"), ""),
        "one": (tr("One picture"), tr("Both maps in one picture")),
        "swap": (tr("Swap"), tr("Swap before and after")),
        "anew": (tr("Compare anew"), tr("Compare the maps as they are now")),
        "previous": (tr("Difference before"), ""),
        "next": (tr("Next difference"), ""),
        "zoom-out": (tr("Zoom out"), ""),
        "zoom-in": (tr("Zoom in"), ""),
        "fit": (tr("Show both maps whole"), ""),
        "together": (tr("Move both together"), tr("Pan and zoom both maps together")),
        "search": (tr("Search in texts"), ""),
        "help": (tr("Help"), ""),
        "close": (tr("Close"), ""),
    }

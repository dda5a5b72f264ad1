"""Two maps compared, in a window of its own: their pictures, and the list of what differs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from chainmap.app.areas import give_keys, next_area
from chainmap.app.comparison.bar import ComparisonBar, Runs
from chainmap.app.comparison.canvases import LEAST_BESIDE, ComparisonCanvases
from chainmap.app.comparison.difference import CHANGES, Comparison, Side, compare
from chainmap.app.comparison.export import ComparisonExport
from chainmap.app.comparison.waiting import Waiting
from chainmap.background import Background
from chainmap.panels.changes.panel import ChangesPanel
from chainmap.wording.language import catalogue, tr

if TYPE_CHECKING:
    from chainmap.app.comparison.canvases import Lines
    from chainmap.app.program import Program
    from chainmap.app.window import Window
    from chainmap.wording.change_list import ChangeRow

SIZE = QSize(1440, 860)
LIST_WIDTH = 370
TOPIC = "compare"


class ComparisonWindow(QMainWindow):
    """Of an open map's window, with which it closes. Nothing in it edits either map.

    `comparison` is `None` until it is worked out.
    """

    def __init__(self, window: Window, before: Side, after: Side) -> None:
        super().__init__()
        self.comparison: Comparison | None = None
        self.canvases: ComparisonCanvases | None = None
        self.coloured_by = CHANGES
        """One of `OVERLAYS`, or the changes themselves."""
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
        self.bar = ComparisonBar(self._runs())
        self._set_out()
        self._connect()
        self._retranslate()
        self.compare()

    # -- the parts ----------------------------------------------------------------------------

    def _set_out(self) -> None:
        self._waiting = Waiting()
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._waiting)
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([self.width() - LIST_WIDTH, LIST_WIDTH])
        self.setCentralWidget(self._split)
        self.panel.begins_at.setFocus()  # until there are maps; else the first button had the keys
        self.addToolBar(self.bar)
        self.bar.let_keys_in(self.panel.list)
        self.addActions([*self.actions_by_name.values()])

    def _runs(self) -> Runs:
        return {
            "beside": partial(self.show_one, False),
            "one": partial(self.show_one, True),
            "swap": self.swap,
            "anew": self.compare,
            "previous": partial(self.panel.step, -1),
            "next": partial(self.panel.step, 1),
            "zoom-out": partial(self._on_canvas, "zoom_out"),
            "zoom-in": partial(self._on_canvas, "zoom_in"),
            "fit": self._fit,
            "together": self._move_together,
            "search": self._search,
            "help": self._show_help,
            "close": self.close,
            "area-next": partial(self._go_to_area, 1),
            "area-before": partial(self._go_to_area, -1),
        }

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        return self.bar.actions_by_name

    def _connect(self) -> None:
        self.panel.chosen.connect(self._show_row)
        self.bar.coloured.connect(self.colour_by)
        self.bar.exported.connect(self.export.ask)
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
        self.bar.enable(False)
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
        self.bar.enable(True)
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

    def _tell_stale(self, *_: object) -> None:
        """The open map has been edited; what is shown is of the map as it was."""
        keys = self.actions_by_name["anew"].shortcut()
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        text = tr("The map has been edited since. {key} compares anew.")
        self.say(text.format(key=native))

    # -- looking ------------------------------------------------------------------------------

    def show_one(self, one: bool) -> None:
        """Both maps in one picture, or side by side."""
        self.bar.show_one(one)
        if self.canvases is not None:
            self.canvases.show_one(one)
            self._say_captions()
            self._explain()

    def _on_canvas(self, verb: str) -> None:
        if self.canvases is not None:
            getattr(self.canvases.front, verb)()

    def _fit(self) -> None:
        if self.canvases is not None:
            self.canvases.fit()

    def _move_together(self) -> None:
        if self.canvases is not None:
            self.canvases.together.is_on = self.actions_by_name["together"].isChecked()

    def colour_by(self, kind: str) -> None:
        """Both maps by the same: what has changed, or one of the overlays."""
        self.coloured_by = kind
        self.actions_by_name[f"colour-{kind}"].setChecked(True)
        self._colour()

    def _colour(self) -> None:
        if self.comparison is None or self.canvases is None:
            return
        words = catalogue(self.program.translations.language)
        self.canvases.set_overlays(self.comparison.overlays(self.coloured_by, words))
        self._explain()

    def _explain(self) -> None:
        """The buttons over the list say what the signs of the changes mean; a legend the rest."""
        sides = self.canvases.overlays if self.canvases is not None else None
        if self.canvases is None or sides is None or self.coloured_by == CHANGES:
            self.panel.legend.explain(None)
        else:
            self.panel.legend.explain(sides.both if self.canvases.is_one else sides.after)

    def _search(self) -> None:
        self.panel.search.setFocus()
        self.panel.search.selectAll()

    def _show_row(self, row: ChangeRow) -> None:
        if self.canvases is not None and row.ids:
            self.canvases.show_place(row.ids)

    # -- the keys' way ------------------------------------------------------------------------

    def _go_to_area(self, way: int) -> None:
        """From map to map, to the list, to the tool bar, and back."""
        areas: list[QWidget] = [self.panel, self.bar]
        if self.canvases is not None:
            areas = [*self.canvases.seen, *areas]
        give_keys(next_area(areas, self.focusWidget(), way))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: what nobody else has made use of goes back to the changes, then ends it."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panel.search.text():
            self.panel.search.clear()
        elif self.coloured_by != CHANGES:
            self.colour_by(CHANGES)
        else:
            self.close()

    def _show_help(self) -> None:
        self.program.show_help(TOPIC, self._window)

    # -- language and theme -------------------------------------------------------------------

    def _show_words(self) -> None:
        """The rows, the marks and the captions, in the language that is spoken."""
        if self.comparison is None or self.canvases is None:
            return
        words = catalogue(self.program.translations.language)
        self.panel.show_rows(self.comparison.rows(words), self.comparison.matched(words))
        self._colour()
        self._say_captions()

    def _say_captions(self) -> None:
        if self.canvases is not None:
            self.canvases.show_captions(
                tr("Before: {map}").format(map=self.before.name),
                tr("After: {map}").format(map=self.after.name),
            )

    def _retranslate(self) -> None:
        self.bar.retranslate()
        if self.canvases is None:
            self._waiting.retranslate()
        self.panel.retranslate()
        self._show_words()
        self._say_title()
        self.bar.draw_icons(self.program.look.theme)

    def _say_title(self) -> None:
        text = tr("{before} and {after} compared – ChainMap")
        self.setWindowTitle(text.format(before=self.before.name, after=self.after.name))

    def _apply_theme(self) -> None:
        self.bar.draw_icons(self.program.look.theme)
        self.panel.retranslate()
        if self.canvases is not None:
            self.canvases.set_theme(self.program.look.theme)

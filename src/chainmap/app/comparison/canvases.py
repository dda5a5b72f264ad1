"""The pictures of a comparison: the two maps side by side, or both in one. Only to be looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from chainmap.app.comparison.alike import Alike
from chainmap.app.comparison.difference import CHANGES
from chainmap.canvas.together import Together
from chainmap.canvas.view import CanvasView
from chainmap.panels.short_label import ShortLabel
from chainmap.session import Session
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.comparison.difference import Comparison
    from chainmap.layout.values import Route
    from chainmap.model.map import ChainMap
    from chainmap.render.theme import Theme
    from chainmap.wording.overlay_sides import Sides

    Lines: TypeAlias = tuple[Mapping[str, Route], Mapping[str, Route]]

LEAST_BESIDE = 760
"""Pixels across from which two maps have room beside each other."""


class ComparisonCanvases(QStackedWidget):
    """`picked` brings the ids that were selected on one of the maps.

    `overlays`: what they are coloured by. The picture of both is made when it is first wanted.
    `lines`: before and after, as far as they are known.
    """

    picked = Signal(object)

    def __init__(self, comparison: Comparison, theme: Theme, lines: Lines) -> None:
        super().__init__()
        self._comparison = comparison
        self._theme = theme
        self.overlays: Sides | None = None
        self._one: CanvasView | None = None
        self._is_selecting = False
        self.captions = (_Caption(), _Caption())
        self.before = self._canvas(comparison.before)
        self.after = self._canvas(comparison.after)
        (left, up), (earlier, later) = comparison.way, lines
        self._alike = Alike(self.after, later)
        self._alike.follow(self.before, earlier, (-left, -up))
        self.together = Together(self.before, self.after, comparison.way)
        self.beside = QSplitter()
        self.beside.setChildrenCollapsible(False)
        for caption, canvas in zip(self.captions, (self.before, self.after), strict=True):
            self.beside.addWidget(_under(caption, canvas))
        self.beside.setSizes([1000, 1000])
        self.addWidget(self.beside)

    @property
    def views(self) -> Iterator[CanvasView]:
        yield self.before
        yield self.after
        if self._one is not None:
            yield self._one

    @property
    def one(self) -> CanvasView:
        """The picture of both."""
        if self._one is None:
            self._one = self._canvas(self._comparison.both)
            self._one.legend.is_fixed = True
            self._one.busy_changed.connect(self._settle_legend)
            self.addWidget(self._one)
            self._alike.follow(self._one, {})
            self._colour()
            self._one.session.select(self.before.session.selection | self.after.session.selection)
        return self._one

    @property
    def is_one(self) -> bool:
        return self.currentWidget() is self._one

    @property
    def seen(self) -> list[CanvasView]:
        return [self.one] if self.is_one else [self.before, self.after]

    @property
    def front(self) -> CanvasView:
        """The canvas that has the keys, or else the one that a command is for."""
        if self._one is not None and self.is_one:
            return self._one
        return self.before if self.before.hasFocus() else self.after

    @property
    def lines(self) -> Lines:
        """Before and after, as they run here."""
        return (self.before.scene.drawing.routes, self.after.scene.drawing.routes)

    @property
    def is_busy(self) -> bool:
        return any(view.is_busy for view in self.views)

    def _canvas(self, map: ChainMap) -> CanvasView:
        session = Session(map, self, read_only=True)
        canvas = CanvasView(session, self._theme, waits_for_lines=True)
        canvas.overview.is_wanted = False
        canvas.session.selection_changed.connect(partial(self._follow_selection, canvas))
        return canvas

    # -- what is shown ------------------------------------------------------------------------

    def show_one(self, one: bool) -> None:
        """Both maps in one picture, or side by side."""
        self.setCurrentWidget(self.one if one else self.beside)
        self._settle_legend(self.one.is_busy if one else True)
        if one:
            self.one.setFocus()
        elif not self.after.hasFocus():
            self.before.setFocus()

    def fit(self) -> None:
        if self.is_one:
            self.one.fit()
        else:
            self.together.fit()

    def look_as(self, other: ComparisonCanvases, *, swapped: bool) -> None:
        """Goes on where the canvases of another comparison looked."""
        self.together.look_as(other.together, swapped=swapped)
        self.beside.setSizes(other.beside.sizes())
        if other._one is not None and not other._one.is_fitted:
            self.one.look_as(other._one.camera.scale, other._one.camera.origin)

    def show_captions(self, before: str, after: str) -> None:
        for caption, text in zip(self.captions, (before, after), strict=True):
            caption.say(text)
        self.before.setAccessibleName(tr("Map before: {map}").format(map=before))
        self.after.setAccessibleName(tr("Map after: {map}").format(map=after))
        if self._one is not None:
            self._one.setAccessibleName(tr("Both maps in one picture"))

    def set_overlays(self, overlays: Sides) -> None:
        self.overlays = overlays
        self._colour()
        self._settle_legend(self._one is not None and self._one.is_busy)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for view in self.views:
            view.set_theme(theme)

    def _colour(self) -> None:
        if self.overlays is None:
            return
        for view, overlay in zip(self.views, self.overlays, strict=False):
            view.set_overlay(overlay)
            # What the colours mean stands beside the maps, and hides nothing of them.
            if view is not self._one or not self._has_legend:
                view.legend.show_overlay(None)
        if self._one is not None and self._one.is_fitted:
            self._one.fit()

    @property
    def _has_legend(self) -> bool:
        """The picture of both explains itself, unless the list is headed by a legend."""
        return self.overlays is not None and self.overlays.both.name == CHANGES

    def _settle_legend(self, busy: bool) -> None:
        """Puts the legend where it hides least, now that everything is in its place."""
        if not busy and self._one is not None and self._has_legend:
            QTimer.singleShot(0, self._one.legend, partial(self._place_legend, self._one))

    def _place_legend(self, view: CanvasView) -> None:
        if self.overlays is not None and self._has_legend:
            view.legend.show_overlay(self.overlays.both)
        if view.is_fitted:
            view.fit()

    # -- places -------------------------------------------------------------------------------

    def show_place(self, ids: Collection[str]) -> None:
        """Selects what is there of these on each map, and brings the place into sight."""
        self._select(ids)
        if self.is_one:
            self.one.center_on(ids)
        else:
            sides = (self._comparison.before, self._comparison.after)
            self.together.show(*(self._comparison.place_on(map, ids) for map in sides))

    def _select(self, ids: Collection[str]) -> None:
        self._is_selecting = True
        for view in self.views:
            view.session.select(ids)
        self._is_selecting = False

    def _follow_selection(self, canvas: CanvasView, selection: frozenset[str]) -> None:
        """What is selected on one map is selected on the other, too."""
        if not self._is_selecting:
            self._select(selection)
            self.picked.emit(selection)


class _Caption(ShortLabel):
    """What a map is called, as far as there is room."""

    def __init__(self) -> None:
        super().__init__("heading")
        self.setContentsMargins(8, 4, 8, 4)


def _under(caption: QLabel, canvas: CanvasView) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(caption)
    column.addWidget(canvas, 1)
    return side

"""Two canvases that pan and zoom as one, each on a map of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QTimer

from chainmap.canvas.view import CanvasView

LEGIBLE, LARGER = 0.3, 0.6
"""Scales: below the first a map is seen from afar; then one looks at a place at the second."""
MARGIN = 48
"""Pixels round what is brought into sight."""


class Together(QObject):
    """`way`: what lies at a place of the first map lies so far off on the second (scene units).

    `is_on`: what one canvas does the other does too; `fit` and `show` move both in any case.
    """

    def __init__(
        self, first: CanvasView, second: CanvasView, way: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        super().__init__(first)
        self._views = (first, second)
        self._usual_way = self._way = QPointF(*way)
        self._is_on = True
        self._is_busy = False
        self._is_fitted = True
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self.fit)
        for view in self._views:
            view.camera_moved.connect(partial(self._follow, view))
            view.placed.connect(lambda _: self._refit.start())
            # Lines take up room, too; they come last.
            view.busy_changed.connect(self._fit_again)
            view.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        return self._is_on

    @is_on.setter
    def is_on(self, on: bool) -> None:
        """From now on they move as one, from where each looks."""
        self._is_on = on
        if on:
            first, second = self._views
            with self._quietly():
                second.zoom_to(first.camera.scale)
            self._note_way()

    def fit(self) -> None:
        """Shows both maps whole, what is at the same place on both at the same place in view."""
        first, second = self._views
        whole = first.scene.drawing.bounds()
        other = second.scene.drawing.bounds()
        if not other.isEmpty():
            moved = other.translated(-self._usual_way)
            whole = moved if whole.isEmpty() else whole.united(moved)
        if whole.isEmpty():
            return
        narrow = min(self._views, key=lambda view: view.width() * view.height())
        shift = self._usual_way if narrow is second else QPointF()
        with self._quietly():
            narrow.show_area(whole.translated(shift))
        self._way = QPointF(self._usual_way)
        self._lead(narrow)
        self._is_fitted = True

    def look_as(self, other: Together, *, swapped: bool) -> None:
        """Goes on where other canvases looked, those that showed all aside."""
        self._is_on = other.is_on
        if other._is_fitted:
            return
        cameras = [view.camera for view in other._views]
        with self._quietly():
            for view, camera in zip(
                self._views, cameras[::-1] if swapped else cameras, strict=True
            ):
                view.look_as(camera.scale, camera.origin)
        self._note_way()
        self._leave_whole()

    def show(self, *ids: Collection[str]) -> None:
        """Brings records into sight, on each canvas its own; one without any keeps in step.

        Nothing moves where all is in sight and large enough to be read.
        """
        areas = [view.scene.area_of(its) for view, its in zip(self._views, ids, strict=True)]
        places = [
            (v, area) for v, area in zip(self._views, areas, strict=True) if not area.isNull()
        ]
        if not places or all(_is_seen(view, area) for view, area in places):
            return
        self._is_fitted = False
        scale = min(_scale_for(view, area) for view, area in places)
        with self._quietly():
            for view, area in places:
                view.zoom_to(scale)
                view.look_at(area.center())
        if len(places) == 1:
            self._lead(places[0][0])
        else:
            self._note_way()

    # -- in step ------------------------------------------------------------------------------

    def _follow(self, view: CanvasView) -> None:
        if not self._is_busy:
            self._leave_whole()
            if self._is_on:
                self._lead(view)

    def _leave_whole(self) -> None:
        """The maps are not shown whole any more, nor soon."""
        self._is_fitted = False
        self._refit.stop()

    def _lead(self, view: CanvasView) -> None:
        """The other canvas looks where this one does."""
        first, second = self._views
        off = self._way * view.camera.scale
        with self._quietly():
            if view is first:
                second.look_as(view.camera.scale, view.camera.origin - off)
            else:
                first.look_as(view.camera.scale, view.camera.origin + off)

    def _note_way(self) -> None:
        first, second = (view.camera for view in self._views)
        self._way = (first.origin - second.origin) / first.scale

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """The cameras are moved from here, not by the user."""
        before, self._is_busy = self._is_busy, True
        try:
            yield
        finally:
            self._is_busy = before

    def _fit_again(self, *_: object) -> None:
        """What is shown whole is to stay so."""
        if self._is_fitted:
            self._refit.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_again()
        return False


def _is_seen(view: CanvasView, area: QRectF) -> bool:
    seen = QRectF(view.rect()).contains(view.camera.area_to_view(area))
    return seen and view.camera.scale >= LEGIBLE


def _scale_for(view: CanvasView, area: QRectF) -> float:
    """As it is, but large enough to be read, and small enough for the area."""
    scale = view.camera.scale if view.camera.scale >= LEGIBLE else LARGER
    width, height = view.width() - 2 * MARGIN, view.height() - 2 * MARGIN
    return min(scale, width / max(area.width(), 1), height / max(area.height(), 1))

"""A widget that looks at a scene: what is in sight, and every way to look elsewhere."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtWidgets import QWidget

from chainmap.canvas.camera import STEP, Camera
from chainmap.canvas.colours import Colours
from chainmap.canvas.scene import Scene
from chainmap.model.records import Frame, Point
from chainmap.render.overlay_painter import picks_out
from chainmap.render.shapes import DeliveryShape
from chainmap.render.theme import Theme
from chainmap.session import Session

LINE_WEIGHT = 2_000.0
"""Pixels of area that a hidden line weighs."""


class SceneView(QWidget):
    """The scene of a session through a camera; what is seen of it is for whoever derives from it.

    `largest`: the scale at which a small map is shown that is shown whole.
    `zooming`: another scale is about to be shown; `zoom_changed`: the scale (pixels per unit).
    """

    zooming = Signal()
    zoom_changed = Signal(float)
    camera_moved = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.scene = Scene(session, self)
        self.camera = Camera()
        self.colours = Colours(session, self.scene, theme)
        self._is_fitted = True
        self.largest = 1.0

    def _foot(self) -> float:
        """Pixels at the bottom that a fitted map leaves free."""
        return 0.0

    def _head(self) -> float:
        """Pixels at the top that a fitted map leaves free, where it would stand there."""
        return 0.0

    def _make_way(self, map: QRectF, room: QSizeF, head: float) -> None:
        """What lies over a map that has just been fitted may move it, or go aside."""

    @property
    def theme(self) -> Theme:
        """What the map is painted with, the overlay in it."""
        return self.colours.theme

    # -- what is in sight ---------------------------------------------------------------------

    @property
    def seen(self) -> QRectF:
        """The part of the scene that is in sight."""
        return self.camera.area_to_scene(QRectF(self.rect()))

    def frame(self) -> Frame:
        """What is in sight, as it stands in a saved view."""
        seen = self.seen
        return Frame(
            round(seen.left(), 1),
            round(seen.top(), 1),
            round(seen.width(), 1),
            round(seen.height(), 1),
        )

    def to_pixel(self, id: str) -> QPointF:
        """The middle of a record's shape in this widget, for whoever points at it."""
        return self.camera.area_to_view(self.scene.area_of([id])).center()

    def point_of_interest(self) -> Point:
        """Where the pointer is, or else the middle of the view, in scene units."""
        pixel = QPointF(self.mapFromGlobal(self.cursor().pos()))
        if not QRectF(self.rect()).contains(pixel):
            pixel = QRectF(self.rect()).center()
        return self.camera.to_scene(pixel)

    def hidden_under(self, view: QRectF) -> float:
        """How much of the map a part of the view holds, as an area in pixels.

        What an overlay picks out weighs more, and then its lines count, too.
        """
        seen, overlay = self.camera.area_to_scene(view), self.theme.overlay
        told = overlay.marks if overlay is not None and picks_out(self.theme) else {}
        hidden = 0.0
        for party in self.scene.drawing.parties_touching(seen):
            both = self.camera.area_to_view(party.frame).intersected(view)
            hidden += both.width() * both.height() * (5 if party.id in told else 1)
        for line in self.scene.drawing.touching(seen) if told else ():
            hidden += LINE_WEIGHT if isinstance(line, DeliveryShape) and line.id in told else 0
        return hidden

    @property
    def is_fitted(self) -> bool:
        """The whole map is shown, and stays so until one looks elsewhere."""
        return self._is_fitted

    # -- looking elsewhere --------------------------------------------------------------------

    def zoom(self, factor: float, fixed: QPointF) -> None:
        self.zooming.emit()
        self.camera.zoom(factor, fixed)
        self._is_fitted = False
        self._camera_moved(zoomed=True)

    def pan(self, way: QPointF) -> None:
        self.camera.pan(way)
        self._is_fitted = False
        self._camera_moved(zoomed=False)

    def _camera_moved(self, *, zoomed: bool) -> None:
        if zoomed:
            self.zoom_changed.emit(self.camera.scale)
        self.update()
        self.camera_moved.emit()

    def look_at(self, place: QPointF) -> None:
        """Brings a place of the scene into the middle."""
        self.pan(QRectF(self.rect()).center() - self.camera.to_view(Point(place.x(), place.y())))

    def show_frame(self, frame: Frame | None) -> None:
        """Fills the view with a part of the scene; `None`: the whole map."""
        if frame is None:
            self.fit()
            return
        self.camera.show(QRectF(*frame), QRectF(self.rect()).size(), most=4.0, margin=0)
        self._is_fitted = False
        self._camera_moved(zoomed=True)

    def show_area(self, area: QRectF) -> None:
        """Fits a part of the scene into the view, at most at 100 %."""
        self.camera.show(area, QRectF(self.rect()).size())
        self._is_fitted = False
        self._camera_moved(zoomed=True)

    def look_as(self, scale: float, origin: QPointF) -> None:
        """Looks where another canvas looks: the same scale, scene (0, 0) at this pixel."""
        self.zooming.emit()
        self.camera.look(scale, origin)
        self._is_fitted = False
        self._camera_moved(zoomed=True)

    def fit(self) -> None:
        """Shows the whole map, small ones no larger than `largest`."""
        bounds = self.scene.drawing.bounds()
        if bounds.isEmpty():
            self.camera.scale = 1.0
            bounds = QRectF(-1, -1, 2, 2)
        room = QRectF(self.rect()).size() - QSizeF(0, self._foot())
        self.camera.show(bounds, room, most=self.largest)
        if head := self._head():
            room -= QSizeF(0, head)
            self.camera.show(bounds, room, most=self.largest)
            self.camera.pan(QPointF(0, head))
        self._make_way(bounds, room, head)
        self._is_fitted = True
        self._camera_moved(zoomed=True)

    def zoom_in(self) -> None:
        self.zoom(STEP, QRectF(self.rect()).center())

    def zoom_out(self) -> None:
        self.zoom(1 / STEP, QRectF(self.rect()).center())

    def zoom_to(self, scale: float) -> None:
        self.zoom(scale / self.camera.scale, QRectF(self.rect()).center())

    def zoom_to_selection(self) -> None:
        area = self.scene.area_of(self.session.selection)
        if not area.isEmpty():
            self.camera.show(area, QRectF(self.rect()).size(), most=2.0, margin=64)
            self._is_fitted = False
            self._camera_moved(zoomed=True)

    def center_on(self, ids: Collection[str]) -> None:
        """Brings records into the middle; zooms out where they would not fit."""
        area = self.scene.area_of(ids)
        if area.isEmpty():
            return
        if not QRectF(self.rect()).contains(self.camera.area_to_view(area)):
            size = QRectF(self.rect()).size()
            self.camera.show(area, size, most=self.camera.scale, margin=48)
            self._is_fitted = False
            self._camera_moved(zoomed=True)

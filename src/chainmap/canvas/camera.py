"""Where the view looks: scale and origin, and the ways between scene units and pixels."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from chainmap.model.records import Point

LEAST, MOST = 0.02, 8.0
"""Limits of the scale: pixels per scene unit."""
STEP = 1.25
"""Factor of one zoom step by key or button."""


class Camera:
    """`origin` is where scene (0, 0) lies in the view, in whole pixels: tiles stay sharp."""

    def __init__(self) -> None:
        self.scale = 1.0
        self.origin = QPointF(0, 0)

    def to_scene(self, pixel: QPointF) -> Point:
        at = (pixel - self.origin) / self.scale
        return Point(at.x(), at.y())

    def to_view(self, point: Point) -> QPointF:
        return QPointF(point.x, point.y) * self.scale + self.origin

    def area_to_view(self, area: QRectF) -> QRectF:
        corner = self.to_view(Point(area.x(), area.y()))
        return QRectF(corner, area.size() * self.scale)

    def area_to_scene(self, area: QRectF) -> QRectF:
        corner = self.to_scene(area.topLeft())
        return QRectF(QPointF(corner.x, corner.y), area.size() / self.scale)

    def pan(self, way: QPointF) -> None:
        self._place(self.origin + way)

    def zoom(self, factor: float, fixed: QPointF) -> None:
        """Zooms such that what lies under the pixel `fixed` stays there."""
        under = self.to_scene(fixed)
        self.scale = min(max(self.scale * factor, LEAST), MOST)
        self._place(fixed - QPointF(under.x, under.y) * self.scale)

    def show(self, area: QRectF, view: QSizeF, *, most: float = 1.0, margin: float = 32) -> None:
        """Fits an area (scene units) into a view of this size, at the scale `most` at most."""
        self.scale = self.fitting(area, view, most=most, margin=margin)
        self.center(area.center(), view)

    @staticmethod
    def fitting(area: QRectF, view: QSizeF, *, most: float = 1.0, margin: float = 32) -> float:
        """The scale at which an area fits into a view of this size."""
        width = max(view.width() - 2 * margin, 1)
        height = max(view.height() - 2 * margin, 1)
        scale = min(width / max(area.width(), 1), height / max(area.height(), 1), most)
        return max(scale, LEAST)

    def look(self, scale: float, origin: QPointF) -> None:
        """At a scale, with scene (0, 0) at a pixel."""
        self.scale = min(max(scale, LEAST), MOST)
        self._place(origin)

    def center(self, at: QPointF, view: QSizeF) -> None:
        middle = QPointF(view.width() / 2, view.height() / 2)
        self._place(middle - at * self.scale)

    def _place(self, origin: QPointF) -> None:
        self.origin = QPointF(round(origin.x()), round(origin.y()))

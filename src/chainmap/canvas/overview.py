"""A small picture of the whole map in a corner of the canvas, with the part that is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from chainmap.canvas.scene_view import SceneView
from chainmap.render.pens import colour, pen

WIDTH, HEIGHT, MARGIN, INSET = 200, 140, 12, 6
RENEWED_AFTER = 250
"""Milliseconds after the last change until the picture is made anew."""
SLICE = 0.003
"""Seconds at a time that are spent on it."""


class Overview(QWidget):
    """Press or drag in it to move the part that is in sight. Hidden while all is in sight."""

    def __init__(self, canvas: SceneView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._picture: QPixmap | None = None
        self._area = QRectF()
        self.is_wanted = True
        self.setObjectName("overview")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self, singleShot=True, interval=RENEWED_AFTER)
        self._timer.timeout.connect(self._renew)
        self._steps: Iterator[None] = iter(())
        self._paint_on = QTimer(self, interval=0)
        self._paint_on.timeout.connect(self._work)
        canvas.scene.repaint.connect(self.renew_soon)
        self.hide()

    def renew_soon(self, _: object = None) -> None:
        if self.is_wanted:
            self._timer.start()

    def forget(self) -> None:
        """The colours are others now."""
        self._picture = None
        self.renew_soon()

    def follow(self) -> None:
        """In its corner, and shown only where there is more than what is in sight."""
        canvas = self._canvas
        self.setGeometry(
            canvas.width() - WIDTH - MARGIN, canvas.height() - HEIGHT - MARGIN, WIDTH, HEIGHT
        )
        shown = self._is_useful()
        if shown and self._picture is None:
            self._renew()
        self.setVisible(shown)
        self.update()

    def _is_useful(self) -> bool:
        canvas = self._canvas
        has_room = canvas.width() > 3 * WIDTH and canvas.height() > 3 * HEIGHT
        if not self.is_wanted or not has_room:
            return False
        bounds = canvas.scene.drawing.bounds()
        return not bounds.isEmpty() and not self._sight().contains(bounds)

    def _sight(self) -> QRectF:
        return self._canvas.camera.area_to_scene(QRectF(self._canvas.rect()))

    def _scale(self, area: QRectF) -> float:
        room = (self.width() - 2 * INSET, self.height() - 2 * INSET)
        return min(room[0] / max(area.width(), 1), room[1] / max(area.height(), 1))

    def _renew(self) -> None:
        if not self._is_useful():
            self._picture = None
            self.follow()
            return
        self._steps = self._painted()
        if self._picture is None:
            self._work(inf)
        else:
            # What was there is shown until then, and no frame waits for it.
            self._paint_on.start()

    def _work(self, seconds: float = SLICE) -> None:
        end = perf_counter() + seconds
        for _ in self._steps:
            if perf_counter() > end:
                return
        self._paint_on.stop()

    def _painted(self) -> Iterator[None]:
        canvas, area = self._canvas, self._canvas.scene.drawing.bounds()
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(WIDTH * ratio), round(HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(canvas.theme.surface))
        # Ended even where it is given up: a painter must be gone before its picture.
        with QPainter(picture) as painter:
            self._to_scene(painter, area)
            yield from canvas.scene.paint_from_afar(painter, canvas.theme, self._scale(area))
        self._picture, self._area = picture, area
        self.follow()

    def _to_scene(self, painter: QPainter, area: QRectF) -> None:
        scale, middle = self._scale(area), area.center()
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(scale, scale)
        painter.translate(-middle.x(), -middle.y())

    # -- Qt -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._canvas.theme
        with QPainter(self) as painter:
            if self._picture is not None:
                painter.drawPixmap(0, 0, self._picture)
            painter.setPen(pen(theme.border, 1.0))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            self._to_scene(painter, self._area)
            painter.setPen(pen(theme.accent, 1.5 / self._scale(self._area)))
            painter.setBrush(colour(theme.accent, 0.12))
            painter.drawRect(self._sight().intersected(self._shown_area()))

    def _shown_area(self) -> QRectF:
        scale, middle = self._scale(self._area), self._area.center()
        width, height = (self.width() - 2) / scale, (self.height() - 2) / scale
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position())

    def _go_to(self, pixel: QPointF) -> None:
        way = pixel - QPointF(self.width() / 2, self.height() / 2)
        self._canvas.look_at(self._area.center() + way / self._scale(self._area))

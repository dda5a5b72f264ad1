"""A preview of pictures and pages: whole at first, zoomed to 100 % and beyond, never in the way.

What is seen is painted by the painters of the file itself, a little at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from chainmap.canvas.camera import STEP, Camera
from chainmap.canvas.tiles import Tiles
from chainmap.render.theme import Theme
from chainmap.wording.language import tr

BUDGET = 0.008
"""Seconds at a time that are spent on painting."""
EDGE = 16.0
"""Pixels around the whole picture."""
PATIENCE = 400
"""Milliseconds after which it says that it is at it."""
PAN = 48
"""Pixels by an arrow key."""
SQUARE = 8
"""Of the chequered ground that stands for none, in pixels."""

Steps: TypeAlias = Callable[[QPainter, QRectF], Iterator[None]]
"""Paints what lies in a part of a leaf, in the leaf's own units; comes back to pause."""


@dataclass(frozen=True)
class Leaf:
    """A picture or a page. `at`: its corner among the others; `area`: what of its units it shows.

    `clear`: nothing lies behind what is painted.
    """

    at: QPointF
    area: QRectF
    steps: Steps
    clear: bool = False

    @property
    def place(self) -> QRectF:
        return QRectF(self.at, self.area.size())


class PicturePreview(QWidget):
    """`natural`: pixels for each unit of the leaves at 100 %. `zoomed` tells the share of that."""

    zoomed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._leaves: Sequence[Leaf] = ()
        self._natural = 1.0
        self._camera = Camera()
        self._tiles = Tiles(self._paint)
        self._since = QElapsedTimer()
        self._is_fitted = True
        self._grip: QPoint | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._work)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 200)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    # -- what is shown ------------------------------------------------------------------------

    def show_leaves(self, leaves: Sequence[Leaf], natural: float) -> None:
        """Shows others; what was zoomed in to stays in sight, as large, if they lie alike."""
        before, zoom = self._bounds, self.zoom
        self._leaves, self._natural = leaves, natural
        self._tiles.clear()
        self._since.start()
        QTimer.singleShot(PATIENCE, self, self.update)
        if self._is_fitted or self._bounds != before:
            self.fit()
        else:
            self.zoom_to(zoom)
        self.update()

    @property
    def is_whole(self) -> bool:
        """All that is seen has been painted."""
        return self._tiles.is_whole(self.rect(), self._camera.origin)

    @property
    def zoom(self) -> float:
        """1.0: a pixel of the picture is one of the screen."""
        return self._camera.scale / self._natural

    @property
    def _bounds(self) -> QRectF:
        bounds = QRectF()
        for leaf in self._leaves:
            bounds = bounds.united(leaf.place)
        return bounds

    def fit(self) -> None:
        self._is_fitted = True
        room, area = self.size(), self._bounds
        if area.isEmpty():
            return
        across = max(room.width() - 2 * EDGE, 1) / area.width()
        self._camera.scale = min(
            across, max(room.height() - 2 * EDGE, 1) / area.height(), self._natural
        )
        self._camera.center(area.center(), room.toSizeF())
        self._told()

    def zoom_to(self, zoom: float, fixed: QPointF | None = None) -> None:
        """`fixed`: the pixel that stays where it is; the middle where none is told."""
        self._is_fitted = False
        fixed = fixed or QPointF(self.width() / 2, self.height() / 2)
        zoom = min(max(zoom, 0.02), 8.0)
        under = self._camera.to_scene(fixed)
        self._camera.scale = zoom * self._natural
        self._camera.origin = QPointF(0, 0)
        way = fixed - QPointF(under.x, under.y) * self._camera.scale
        self._camera.pan(way)
        self._told()

    def _told(self) -> None:
        self.zoomed.emit(self.zoom)
        self.update()

    def _pan(self, way: QPointF) -> None:
        self._is_fitted = False
        self._camera.pan(way)
        self.update()

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.window))
            for leaf in self._leaves:
                self._paint_paper(painter, leaf)
            self._tiles.use(self._camera.scale, self.devicePixelRatioF())
            self._tiles.work(self.rect(), self._camera.origin, BUDGET)
            if not self._tiles.draw(painter, self.rect(), self._camera.origin):
                self._turn.start()
                self._tell_to_wait(painter)
            self._paint_edges(painter)

    def _paint_paper(self, painter: QPainter, leaf: Leaf) -> None:
        place = self._camera.area_to_view(leaf.place)
        painter.fillRect(place, QColor("#ffffff"))
        if leaf.clear:
            painter.fillRect(place, QBrush(_chequered()))

    def _tell_to_wait(self, painter: QPainter) -> None:
        """A white page is not to be taken for all there is."""
        if self._since.hasExpired(PATIENCE):
            painter.setPen(QColor(self._theme.text_muted))
            foot = self.rect().adjusted(0, 0, 0, -round(EDGE) // 2)
            where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(foot, where, tr("Is being drawn …"))

    def _paint_edges(self, painter: QPainter) -> None:
        colour = self._theme.accent if self.hasFocus() else self._theme.border
        painter.setPen(QPen(QColor(colour), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for leaf in self._leaves:
            painter.drawRect(self._camera.area_to_view(leaf.place).adjusted(-1, -1, 0, 0))

    def _paint(self, painter: QPainter, area: QRectF, _: float) -> Generator[None]:
        for leaf in self._leaves:
            part = leaf.place.intersected(area)
            if part.isEmpty():
                continue
            painter.save()
            painter.setClipRect(part)
            painter.translate(leaf.at - leaf.area.topLeft())
            try:
                yield from leaf.steps(painter, part.translated(leaf.area.topLeft() - leaf.at))
            finally:
                painter.restore()
            yield

    def _work(self) -> None:
        self._turn.stop()
        if not self.isVisible():
            return
        if self._tiles.work(self.rect(), self._camera.origin, BUDGET) or self.is_whole:
            self.update()
        else:
            self._turn.start()

    # -- keys and pointer ---------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zoom * STEP ** (turn.y() / 120), event.position())
        else:
            self._pan(QPointF(turn) / 2)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            at = event.position().toPoint()
            self._pan(QPointF(at - self._grip))
            self._grip = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        ways = {
            keys.Key_Left: (PAN, 0),
            keys.Key_Right: (-PAN, 0),
            keys.Key_Up: (0, PAN),
            keys.Key_Down: (0, -PAN),
        }
        if key in ways:
            self._pan(QPointF(*ways[keys(key)]))
        elif key in (keys.Key_Plus, keys.Key_Equal):
            self.zoom_to(self.zoom * STEP)
        elif key == keys.Key_Minus:
            self.zoom_to(self.zoom / STEP)
        elif key == keys.Key_0:
            self.fit()
        elif key == keys.Key_1:
            self.zoom_to(1.0)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()


def _chequered() -> QPixmap:
    picture = QPixmap(2 * SQUARE, 2 * SQUARE)
    picture.fill(QColor("#ffffff"))
    with QPainter(picture) as painter:
        for x, y in ((0, 0), (SQUARE, SQUARE)):
            painter.fillRect(x, y, SQUARE, SQUARE, QColor("#d9dde3"))
    return picture

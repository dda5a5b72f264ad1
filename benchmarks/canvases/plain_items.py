"""Qt's graphics view used plainly: an item for each box, line, arrow head and text."""

from __future__ import annotations

from math import atan2, cos, pi, sin
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPainterPath, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QScrollBar,
)

from canvases.adapter import NO_KEYS, scene_png, scene_svg
from canvases.maps import HEIGHT, WIDTH, Chart

TEXT_FROM = 0.4
"""Texts are hidden below this scale."""


class PartyItem(QGraphicsRectItem):
    def __init__(self, name: str, at: QPointF) -> None:
        super().__init__(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT)
        self.lines: list[LineItem] = []
        self.setPos(at)
        self.setBrush(QBrush(QColor("#dbeafe")))
        self.setPen(QPen(QColor("#1d4ed8"), 1.5))
        self.setZValue(1)
        flags = QGraphicsItem.GraphicsItemFlag
        self.setFlags(flags.ItemIsMovable | flags.ItemIsSelectable | flags.ItemSendsGeometryChanges)
        self.text = QGraphicsSimpleTextItem(name)
        self.text.setParentItem(self)
        self.text.setPos(-WIDTH / 2 + 12, -10)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: Any) -> Any:
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            for line in self.lines:
                line.follow()
        return super().itemChange(change, value)


class LineItem(QGraphicsPathItem):
    def __init__(self, name: str, start: PartyItem, end: PartyItem) -> None:
        super().__init__()
        self.ends = (start, end)
        self.setPen(QPen(QColor("#475569"), 1.5))
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.text = QGraphicsSimpleTextItem(name)
        self.text.setParentItem(self)
        start.lines.append(self)
        end.lines.append(self)
        self.follow()

    def follow(self) -> None:
        """Draws the line anew between the ends' places."""
        start, end = (item.pos() for item in self.ends)
        self.setPath(arrow_path(start, end))
        self.text.setPos((start + end) / 2)


class View(QGraphicsView):
    pan_from: QPointF | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.pan_from = event.position()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.pan_from is None:
            super().mouseMoveEvent(event)
            return
        way, self.pan_from = event.position() - self.pan_from, event.position()
        for bar, step in self._bars(way):
            bar.setValue(bar.value() - round(step))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pan_from = None
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = 1.25 ** (event.angleDelta().y() / 120)
        pixel = event.position().toPoint()
        under = self.mapToScene(pixel)
        self.scale(factor, factor)
        off = self.mapFromScene(under) - pixel
        for bar, way in self._bars(QPointF(off)):
            bar.setValue(bar.value() + round(way))
        self.choose_detail()

    def _bars(self, way: QPointF) -> list[tuple[QScrollBar, float]]:
        return [(self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())]

    def choose_detail(self) -> None:
        self.show_texts(self.transform().m11() >= TEXT_FROM)

    def show_texts(self, is_near: bool) -> None:
        """Shows or hides all texts that are not so yet."""
        for item in self.scene().items():
            if isinstance(item, PartyItem | LineItem) and item.text.isVisible() != is_near:
                item.text.setVisible(is_near)


class PlainItems:
    zoom_keys = NO_KEYS

    def __init__(self, chart: Chart) -> None:
        self.scene = QGraphicsScene()
        self.boxes = [PartyItem(box.name, QPointF(box.x, box.y)) for box in chart.boxes]
        self.lines = [
            LineItem(arrow.name, self.boxes[arrow.start], self.boxes[arrow.end])
            for arrow in chart.arrows
        ]
        for item in (*self.lines, *self.boxes):
            self.scene.addItem(item)
        self.area = self.scene.itemsBoundingRect()
        # Room to pan in, as an endless canvas has.
        self.scene.setSceneRect(self.area.adjusted(-1e5, -1e5, 1e5, 1e5))
        self.window = View(self.scene)
        self.window.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.window.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.surface = self.window.viewport()
        self._deleted: list[QGraphicsItem] = []

    def fit(self) -> None:
        self.window.fitInView(self.area, Qt.AspectRatioMode.KeepAspectRatio)
        self.window.choose_detail()

    def show_whole_size(self, box: int) -> None:
        self.window.resetTransform()
        self.window.choose_detail()
        self.window.centerOn(self.boxes[box])

    def pixel(self, box: int) -> QPointF:
        return QPointF(self.window.mapFromScene(self.boxes[box].pos()))

    def select_all(self) -> None:
        whole = QPainterPath()
        whole.addRect(self.scene.sceneRect())
        self.scene.setSelectionArea(whole)

    def select_none(self) -> None:
        self.scene.clearSelection()

    def delete(self, boxes: list[int]) -> None:
        items: dict[QGraphicsItem, None] = {}
        for box in boxes:
            items |= dict.fromkeys((self.boxes[box], *self.boxes[box].lines))
        self._deleted = list(items)
        for item in self._deleted:
            self.scene.removeItem(item)

    def undo(self) -> None:
        for item in self._deleted:
            self.scene.addItem(item)

    def png(self, width: int) -> bytes:
        self.window.show_texts(True)
        return scene_png(self.scene, self.area, width)

    def svg(self) -> bytes:
        self.window.show_texts(True)
        return scene_svg(self.scene, self.area)

    @property
    def is_busy(self) -> bool:
        return False

    def give_up(self) -> None:
        """Nothing is ever under way."""


def adapter(chart: Chart) -> PlainItems:
    return PlainItems(chart)


def arrow_path(start: QPointF, end: QPointF) -> QPainterPath:
    """From the border of one box to that of the other, with a head."""
    start, end = border(start, end), border(end, start)
    path = QPainterPath(start)
    path.lineTo(end)
    angle = atan2(end.y() - start.y(), end.x() - start.x())
    for side in (angle + pi - 0.4, angle + pi + 0.4):
        path.moveTo(end)
        path.lineTo(end + QPointF(cos(side), sin(side)) * 10)
    return path


def border(box: QPointF, towards: QPointF) -> QPointF:
    """Where the way from a box's middle leaves it."""
    way = towards - box
    reach = max(abs(way.x()) / (WIDTH / 2), abs(way.y()) / (HEIGHT / 2), 1.0)
    return box + way / reach


def bounds(points: list[tuple[float, float]]) -> QRectF:
    """Round all boxes with these middles."""
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    corner, far = QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))
    return QRectF(corner, far).adjusted(-WIDTH, -HEIGHT, WIDTH, HEIGHT)

"""pyqtgraph's GraphItem, dragged and undone as its CustomGraph example does: with `setData`.

All arrow heads are one path, all boxes one scatter plot; names are its TextItems.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from canvases.adapter import NO_KEYS, scene_png, scene_svg
from canvases.maps import HEIGHT, WIDTH, Chart
from canvases.plain_items import TEXT_FROM, arrow_path, bounds

_library: Any = import_module("pyqtgraph")
_numpy: Any = import_module("numpy")

_PLAIN, _CHOSEN = "#dbeafe", "#fbbf24"


class Graph(_library.GraphItem):  # type: ignore[misc]
    """`setData` with all places at each step of a drag: its only way to move a node."""

    def __init__(self, chart: Chart, names: list[Any]) -> None:
        self.chart, self.names = chart, names
        self.places = _numpy.array([(box.x, box.y) for box in chart.boxes])
        self.links = _numpy.array([(arrow.start, arrow.end) for arrow in chart.arrows])
        self.chosen = False
        self._pressed: Any = None
        self._base: Any = None
        super().__init__()
        self.heads = QGraphicsPathItem()
        self.heads.setParentItem(self)
        self.heads.setPen(QPen(QColor("#475569"), 0))
        self.draw()

    def draw(self) -> None:
        box = QPainterPath()
        box.addRect(-0.5, -0.5 * HEIGHT / WIDTH, 1, HEIGHT / WIDTH)
        brush = _library.mkBrush(_CHOSEN if self.chosen else _PLAIN)
        self.setData(
            pos=self.places, adj=self.links, pen=_library.mkPen("#475569"), symbol=box,
            size=WIDTH, pxMode=False, symbolBrush=brush, symbolPen=_library.mkPen("#1d4ed8"),
        )  # fmt: skip
        self.draw_heads()

    def draw_heads(self) -> None:
        whole = QPainterPath()
        places = [QPointF(x, y) for x, y in self.places.tolist()]
        for start, end in self.links.tolist():
            whole.addPath(arrow_path(places[start], places[end]))
        self.heads.setPath(whole)

    def mouseDragEvent(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        if event.isStart():
            points = self.scatter.pointsAt(event.buttonDownPos())
            if len(points) == 0:
                event.ignore()
                return
            self._pressed, self._base = points[0].index(), self.places.copy()
        elif event.isFinish():
            self._pressed = None
            return
        if self._pressed is None:
            event.ignore()
            return
        self._move(event.pos() - event.buttonDownPos())
        event.accept()

    def _move(self, way: QPointF) -> None:
        moved = slice(None) if self.chosen else [self._pressed]
        self.places = self._base.copy()
        self.places[moved] += (way.x(), way.y())
        self.draw()
        self.place_names(None if self.chosen else self._pressed)

    def place_names(self, box: int | None) -> None:
        """The names of one box and its arrows, or all."""
        count = len(self.chart.boxes)
        arrows = range(len(self.chart.arrows)) if box is None else self.chart.arrows_at[box]
        for one in range(count) if box is None else [box]:
            self.names[one].setPos(*self.places[one])
        for arrow in arrows:
            ends = self.places[self.links[arrow]]
            self.names[count + arrow].setPos(*ends.mean(axis=0))


class GraphItem:
    zoom_keys = NO_KEYS

    def __init__(self, chart: Chart) -> None:
        _library.setConfigOptions(antialias=True, background="w", mouseRateLimit=-1)
        self.names = [
            _library.TextItem(name, color="#0f172a", anchor=(0.5, 0.5)) for name in chart.names
        ]
        self.graph = Graph(chart, self.names)
        self.window = _library.GraphicsLayoutWidget()
        self.view = self.window.addViewBox(lockAspect=True, invertY=True, enableMenu=False)
        self.view.disableAutoRange()
        self.view.addItem(self.graph)
        for name in self.names:
            self.view.addItem(name, ignoreBounds=True)
        self.graph.place_names(None)
        self.view.sigTransformChanged.connect(self._choose_detail)
        self.surface = self.window.viewport()
        self._kept: Any = None
        self._are_names_shown = True

    def fit(self) -> None:
        self.view.setRange(bounds(self.graph.places.tolist()), padding=0)
        self._choose_detail()

    def show_whole_size(self, box: int) -> None:
        size = self.surface.size()
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(QPointF(*self.graph.places[box]))
        self.view.setRange(area, padding=0)

    def pixel(self, box: int) -> QPointF:
        at = self.view.mapViewToScene(QPointF(*self.graph.places[box]))
        return QPointF(self.window.mapFromScene(at))

    def select_all(self) -> None:
        self.graph.chosen = True
        self.graph.draw()

    def select_none(self) -> None:
        self.graph.chosen = False
        self.graph.draw()

    def delete(self, boxes: list[int]) -> None:
        """Keeps the numbering: what is gone has no line and no place."""
        self._kept = (self.graph.places, self.graph.links)
        gone = set(boxes)
        stays = [
            place
            for place, (start, end) in enumerate(self.graph.links.tolist())
            if start not in gone and end not in gone
        ]
        self.graph.links = self.graph.links[stays]
        self.graph.places = self.graph.places.copy()
        self.graph.places[boxes] = _numpy.nan
        self.graph.draw()

    def undo(self) -> None:
        self.graph.places, self.graph.links = self._kept
        self.graph.draw()

    def png(self, width: int) -> bytes:
        self._show_names(True)
        return scene_png(self.window.scene(), QRectF(self.surface.rect()), width)

    def svg(self) -> bytes:
        self._show_names(True)
        return scene_svg(self.window.scene(), QRectF(self.surface.rect()))

    @property
    def is_busy(self) -> bool:
        return False

    def give_up(self) -> None:
        """Nothing is ever under way."""

    def _choose_detail(self) -> None:
        pixel = self.view.viewPixelSize()[0]
        self._show_names(1 / pixel >= TEXT_FROM if pixel else True)

    def _show_names(self, are_shown: bool) -> None:
        if are_shown != self._are_names_shown:
            self._are_names_shown = are_shown
            for name in self.names:
                name.setVisible(are_shown)


def adapter(chart: Chart) -> GraphItem:
    return GraphItem(chart)

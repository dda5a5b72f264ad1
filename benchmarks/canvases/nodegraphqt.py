"""NodeGraphQt: parties as its nodes with one port in and one out, deliveries as its pipes.

It has no names on pipes, so it draws less than the others.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from canvases.adapter import NO_KEYS, scene_png, scene_svg
from canvases.maps import Chart

_library: Any = import_module("NodeGraphQt")


class Party(_library.BaseNode):  # type: ignore[misc]
    __identifier__ = "bench"
    NODE_NAME = "Party"

    def __init__(self) -> None:
        super().__init__()
        self.add_input("in", multi_input=True, display_name=False)
        self.add_output("out", multi_output=True, display_name=False)


class NodeGraph:
    zoom_keys = NO_KEYS

    def __init__(self, chart: Chart) -> None:
        self.graph = _library.NodeGraph()
        self.graph.set_acyclic(False)
        self.graph.register_node(Party)
        self.nodes = [
            self.graph.create_node(
                "bench.Party", name=box.name, selected=False, pos=(box.x, box.y), push_undo=False
            )
            for box in chart.boxes
        ]
        for arrow in chart.arrows:
            start, end = self.nodes[arrow.start], self.nodes[arrow.end]
            start.output(0).connect_to(end.input(0), push_undo=False)
        self.viewer = self.graph.viewer()
        self.window = self.viewer
        self.surface = self.viewer.viewport()

    def fit(self) -> None:
        self._show(self._area())

    def show_whole_size(self, box: int) -> None:
        size = self.surface.size()
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(self._middle(box))
        self._show(area)

    def pixel(self, box: int) -> QPointF:
        return QPointF(self.viewer.mapFromScene(self._middle(box)))

    def select_all(self) -> None:
        self.graph.select_all()

    def select_none(self) -> None:
        self.graph.clear_selection()

    def delete(self, boxes: list[int]) -> None:
        self.graph.delete_nodes([self.nodes[box] for box in boxes])

    def undo(self) -> None:
        self.graph.undo_stack().undo()

    def png(self, width: int) -> bytes:
        return scene_png(self.viewer.scene(), self._area(), width)

    def svg(self) -> bytes:
        return scene_svg(self.viewer.scene(), self._area())

    @property
    def is_busy(self) -> bool:
        return False

    def give_up(self) -> None:
        """Nothing is ever under way."""

    def _middle(self, box: int) -> QPointF:
        item = self.nodes[box].view
        middle: QPointF = item.mapToScene(item.boundingRect().center())
        return middle

    def _area(self) -> QRectF:
        places = [QPointF(*node.pos()) for node in self.nodes]
        corner = QPointF(min(at.x() for at in places), min(at.y() for at in places))
        far = QPointF(max(at.x() for at in places), max(at.y() for at in places))
        return QRectF(corner, far).adjusted(-40, -40, 240, 120)

    def _show(self, area: QRectF) -> None:
        # Its own `zoom_to_nodes` groups all items for that, which takes seconds.
        self.viewer._scene_range = area
        self.viewer._update_scene()


def adapter(chart: Chart) -> NodeGraph:
    return NodeGraph(chart)

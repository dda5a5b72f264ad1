"""What a drawing surface must be able to do to be measured."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsScene, QWidget

from canvases.maps import Chart

NO_KEYS = Qt.KeyboardModifier.NoModifier

ADAPTERS = {
    "chainmap": "canvases.product",
    "nodegraphqt": "canvases.nodegraphqt",
    "pyqtgraph": "canvases.graph_item",
    "plain items": "canvases.plain_items",
}
"""Where each is; `adapter(chart)` builds it. The first is the product, the last no program."""


class Adapter(Protocol):
    """One map on one surface. Middle drag pans, the wheel with `zoom_keys` zooms to the pointer."""

    window: QWidget
    """What is shown."""
    surface: QWidget
    """What is painted and takes the mouse."""
    zoom_keys: Qt.KeyboardModifier

    def fit(self) -> None: ...
    def show_whole_size(self, box: int) -> None:
        """At 100 %, this party in the middle."""

    def pixel(self, box: int) -> QPointF:
        """The middle of a party on the surface."""

    def select_all(self) -> None: ...
    def select_none(self) -> None: ...
    def delete(self, boxes: list[int]) -> None: ...
    def undo(self) -> None: ...
    def png(self, width: int) -> bytes: ...
    def svg(self) -> bytes: ...
    @property
    def is_busy(self) -> bool:
        """Something is still being worked out elsewhere."""

    def give_up(self) -> None:
        """What is being worked out elsewhere is not waited for any more."""


def build(name: str, chart: Chart) -> Adapter:
    """Imports a library only when it is measured."""
    made: Adapter = import_module(ADAPTERS[name]).adapter(chart)
    return made


def scene_png(scene: QGraphicsScene, area: QRectF, width: int) -> bytes:
    """A scene as a PNG."""
    image = QImage(
        width,
        round(width * area.height() / area.width()),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene.render(painter, QRectF(image.rect()), area)
    into = _buffer()
    image.save(into, "PNG")  # type: ignore[call-overload]
    return bytes(into.data().data())


def scene_svg(scene: QGraphicsScene, area: QRectF) -> bytes:
    """A scene as an SVG."""
    into, generator = _buffer(), QSvgGenerator()
    size = QSize(round(area.width()), round(area.height()))
    generator.setOutputDevice(into)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    with QPainter(generator) as painter:
        scene.render(painter, QRectF(0, 0, area.width(), area.height()), area)
    return bytes(into.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer

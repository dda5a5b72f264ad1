"""What the colours of both maps mean, with the numbers before and after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from chainmap.render.overlay_painter import legend_size, paint_legend

if TYPE_CHECKING:
    from chainmap.model.overlay import Overlay
    from chainmap.render.theme import Theme


class SidesLegend(QWidget):
    """Not seen while there is nothing to explain."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._theme = theme
        self._overlay: Overlay | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def explain(self, overlay: Overlay | None) -> None:
        self._overlay = overlay
        self.setVisible(overlay is not None)
        if overlay is None:
            return
        rows = [f"{row.mark.badge} {row.text} {row.numbers}".strip() for row in overlay.legend]
        self.setAccessibleName(overlay.title)
        self.setAccessibleDescription(". ".join([*rows, *overlay.lines]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._overlay is None:
            return QSize(0, 0)
        width, height = legend_size(self._overlay)
        return QSize(round(width), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._overlay is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_legend(painter, self._overlay, self._theme(), QPointF(0, 0))

"""The legend on the canvas: what the overlay's colours mean. It can be dragged and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from chainmap.render.overlay_painter import legend_size, paint_legend
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView
    from chainmap.model.overlay import Overlay

MARGIN = 12


class LegendCard(QWidget):
    """`closed`: its cross, or Esc on the canvas."""

    closed = Signal()

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._overlay: Overlay | None = None
        self._grip: QPoint | None = None
        self._has_been_moved = False
        self.setObjectName("legend")
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self._cross = QToolButton(self)
        self._cross.setText("×")
        self._cross.setAutoRaise(True)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.closed)
        self.hide()

    @property
    def is_shown(self) -> bool:
        return not self.isHidden()

    def show_overlay(self, overlay: Overlay | None) -> None:
        """Explains an overlay; `None`: there is none."""
        if self._overlay is None:
            self._has_been_moved = False
        self._overlay = overlay
        self.setVisible(overlay is not None)
        if overlay is None:
            return
        self._cross.setToolTip(tr("End the colouring (Esc)"))
        rows = [f"{row.mark.badge} {row.text}".strip() for row in overlay.legend]
        self.setAccessibleName(overlay.title)
        self.setAccessibleDescription(". ".join([*rows, *overlay.lines]))
        self.resize(self.sizeHint())
        self._cross.move(self.width() - self._cross.sizeHint().width() - 4, 4)
        self.place()
        self.update()

    def place(self) -> None:
        """At the bottom left, or where it was dragged to, as far as it is in sight."""
        room = QPoint(
            max(self._canvas.width() - self.width() - MARGIN, MARGIN),
            max(self._canvas.height() - self.height() - MARGIN, MARGIN),
        )
        at = self.pos() if self._has_been_moved else QPoint(MARGIN, room.y())
        self.move(
            min(max(at.x(), MARGIN), room.x()),
            min(max(at.y(), MARGIN), room.y()),
        )
        self.raise_()

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        if self._overlay is None:
            return QSize(1, 1)
        width, height = legend_size(self._overlay)
        return QSize(round(width), round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._overlay is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_legend(painter, self._overlay, self._canvas.theme, QPointF(0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._has_been_moved = True
            self.move(self.mapToParent(event.position().toPoint()) - self._grip)
            self.place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

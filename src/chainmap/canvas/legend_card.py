"""The legend on the canvas: what the overlay's colours mean. It can be dragged and closed."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from chainmap.canvas.letting_go import let_go
from chainmap.render.delivery_painter import FINE_FROM
from chainmap.render.overlay_painter import legend_size, paint_legend
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView
    from chainmap.model.overlay import Overlay

MARGIN = 12
_CORNERS = ((0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0))
MARKS_WEIGH = 20
"""How much more a pixel of a mark is worth than one of a party."""
LEAST_SHARE = 0.6
"""Of its scale a map keeps at least so much when the legend asks for room."""
PLACES = (*_CORNERS, *((side, step / 8) for step in range(7, 0, -1) for side in (0.0, 1.0)))
"""Shares of the way across and down: the corners, then along the left and the right edge."""


class LegendCard(QWidget):
    """`closed`: its cross, or Esc on the canvas. `stepped`: to another of several chains.
    `asked`: what the colours mean.

    `is_fixed`: it only explains, without buttons (in a presentation).
    """

    closed = Signal()
    asked = Signal()
    stepped = Signal(int)

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._overlay: Overlay | None = None
        self._grip: QPoint | None = None
        self._has_been_moved = False
        self._at = PLACES[0]
        self.setObjectName("legend")
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.is_fixed = False
        self._back = self._button("◀", lambda *_: self.stepped.emit(-1))
        self._on = self._button("▶", lambda *_: self.stepped.emit(1))
        self._what = self._button("?", lambda *_: self.asked.emit())
        self._cross = self._button("×", lambda *_: self.closed.emit())
        self.hide()

    def _button(self, text: str, act: Callable[..., object]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAutoRaise(True)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    @property
    def is_shown(self) -> bool:
        return not self.isHidden()

    def show_overlay(self, overlay: Overlay | None) -> bool:
        """Explains an overlay; `None`: there is none. Whether it takes up other room now."""
        # The buttons must stay under the pointer while somebody steps on.
        before, steps_on = self._overlay, overlay is not None and overlay.step is not None
        steps_on = steps_on and before is not None and before.step is not None
        if before is None:
            self._has_been_moved = False
        self._overlay = overlay
        if overlay is None:
            let_go(self, self._canvas)
        self.setVisible(overlay is not None)
        if overlay is None:
            return before is not None
        rows = [f"{row.mark.badge} {row.text}".strip() for row in overlay.legend]
        self.setAccessibleName(overlay.title)
        self.setAccessibleDescription(". ".join([*rows, *overlay.lines]))
        self.resize(self.sizeHint())
        self._place_buttons(overlay)
        if not steps_on:
            self._find_place()
        self.place()
        self.update()
        return not steps_on

    def _place_buttons(self, overlay: Overlay) -> None:
        steps = overlay.step is not None and overlay.step.of > 1
        _say(self._cross, tr("End the colouring (Esc)"))
        _say(self._what, tr("What do these colours mean?"))
        _say(self._on, tr("Next chain to the customer"))
        _say(self._back, tr("Chain before"))
        right = self.width() - 4
        wanted = {self._cross: True, self._what: True, self._on: steps, self._back: steps}
        for button, is_wanted in wanted.items():
            button.setVisible(is_wanted and not self.is_fixed)
            if is_wanted:
                right -= button.sizeHint().width()
                button.move(right, 4)

    def stand_aside(self, map: QRectF, view: QSizeF, head: float) -> None:
        """Covers nothing of a map that is shown whole, if need be and worth it by less zoom.

        `view`: what the map may take up, below as many pixels as the `head`.
        """
        if self._overlay is None or self._has_been_moved:
            return
        self._find_place()
        place = QRectF(QPointF(self._point(self._at)), QSizeF(self.size()))
        # Lines and labels count, too: there is room for all of it elsewhere.
        if self._canvas.scene.drawing.touching(self._canvas.camera.area_to_scene(place)):
            self._move_map(map, view, head)
        self.place()

    def _move_map(self, map: QRectF, view: QSizeF, head: float) -> None:
        """Shows the map to the right of the bottom left corner, or above it."""
        camera, aside = self._canvas.camera, self.size() + QSize(MARGIN, MARGIN)
        before, origin = camera.scale, camera.origin
        beside, above = view - QSizeF(aside.width(), 0), view - QSizeF(0, aside.height())
        most = self._canvas.largest
        best = max((beside, above), key=lambda rest: camera.fitting(map, rest, most=most))
        camera.show(map, best, most=most)
        if camera.scale < LEAST_SHARE * before:
            camera.look(before, origin)
            return
        camera.pan(QPointF(aside.width() if best is beside else 0, head))
        self._at = PLACES[0]

    def _find_place(self) -> None:
        """Where at the edge it covers least of the parties: where it is, unless that is better.

        Of equal ones a corner, the bottom left first.
        """
        canvas, size = self._canvas, QSizeF(self.size())
        # From afar parties stand everywhere: looking for a gap would only take time.
        places = PLACES if canvas.camera.scale >= FINE_FROM else _CORNERS
        shares = (self._at, *(share for share in places if share != self._at))
        # The overview and the marks have their own places.
        in_use = (canvas.overview, canvas.filter_mark, canvas.what_if_mark)
        marks = [QRectF(part.geometry()) for part in in_use if not part.isHidden()]
        least = inf
        for share in shares:
            place = QRectF(QPointF(self._point(share)), size)
            marked = sum(_shared(place, mark) for mark in marks)
            hidden = canvas.hidden_under(place) + MARKS_WEIGH * marked
            if hidden < least:
                self._at, least = share, hidden
            if not hidden:
                return

    def _point(self, share: tuple[float, float]) -> QPoint:
        """The place at these shares of the way from the top left to the bottom right."""
        x, y = share
        room = self._room
        return QPoint(
            round(MARGIN + (room.x() - MARGIN) * x), round(MARGIN + (room.y() - MARGIN) * y)
        )

    @property
    def _room(self) -> QPoint:
        """The place at the bottom right."""
        return QPoint(
            max(self._canvas.width() - self.width() - MARGIN, MARGIN),
            max(self._canvas.height() - self.height() - MARGIN, MARGIN),
        )

    def place(self) -> None:
        """In its corner, or where it was dragged to, as far as it is in sight."""
        room = self._room
        at = self.pos() if self._has_been_moved else self._point(self._at)
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


def _say(button: QToolButton, text: str) -> None:
    """Its sign alone is nothing that can be read out."""
    button.setToolTip(text)
    button.setAccessibleName(text)


def _shared(one: QRectF, other: QRectF) -> float:
    """The area that both cover."""
    both = one.intersected(other)
    return both.width() * both.height()

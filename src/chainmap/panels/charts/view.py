"""A chart on the screen: points to be clicked, walked by the arrow keys, told by tooltips."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from chainmap.panels.card.sparkline import theme_of
from chainmap.panels.pieces import plain_tip
from chainmap.render.charts.layout import laid_out, least_height
from chainmap.render.charts.parts import Around, Laid, Look, Spot
from chainmap.wording.chart import Chart

NEAR = 4.0
"""Pixels by which a click may miss."""
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ASIDE = 2.0
"""A point that lies aside of the way counts as so many times farther."""


class ChartView(QWidget):
    """`picked`: a delivery (or none: "") was clicked or stepped to, and whether it joins the
    others. `wanted`: it is to be brought into sight.
    """

    picked = Signal(str, bool)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._laid: Laid | None = None
        self._selected: frozenset[str] = frozenset()
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_chart(self, chart: Chart) -> None:
        if chart != self._chart:
            self._chart, self._current = chart, None
            self.setAccessibleName(f"{chart.head.title}. {chart.head.subtitle}")
            self.setAccessibleDescription(chart.head.told)
            self._forget()

    def select(self, deliveries: frozenset[str]) -> None:
        if deliveries != self._selected:
            self._selected = deliveries
            self._laid = None
            self.update()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """What can be pointed at, where it is now."""
        return self._places().spots if self._chart is not None else ()

    @property
    def current(self) -> Spot | None:
        """Where the keyboard is."""
        return self.spots[self._current] if self._current is not None else None

    # -- places -------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._laid = None
        if self._chart is not None:
            least = round(least_height(self._chart, self.width(), Around.NOTHING))
            self.setMinimumHeight(least)
        self.update()

    def _places(self) -> Laid:
        assert self._chart is not None
        if self._laid is None:
            width, height = self.width(), self.height()
            fits = least_height(self._chart, width, Around.NOTES) <= height
            around = Around.NOTES if fits else Around.NOTHING
            self._laid = laid_out(
                self._chart, width, height, around=around, selected=self._selected
            )
        return self._laid

    def spot_at(self, at: QPointF) -> int | None:
        """The number of the nearest of those that are there."""
        near = [
            (hypot(away.x(), away.y()), number)
            for number, spot in enumerate(self.spots)
            if spot.box.adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(at)
            for away in (spot.box.center() - at,)
        ]
        return min(near)[1] if near else None

    def sizeHint(self) -> QSize:
        return QSize(640, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        current = self._current if self.hasFocus() else None
        with QPainter(self) as painter:
            self._places().paint(painter, Look(theme_of(self), self._selected, current))
            if self.hasFocus():
                painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # -- pointing -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        number = self.spot_at(event.position())
        self._current = number
        joins = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        spot = self.spots[number] if number is not None else None
        if self._has_deliveries and not (spot is None and joins):
            self.picked.emit(spot.delivery if spot else "", joins)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._want(self.spot_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self.spot_at(event.position())
        is_delivery = number is not None and bool(self.spots[number].delivery)
        shape = Qt.CursorShape.PointingHandCursor if is_delivery else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.spot_at(QPointF(event.pos()))
            if number is None:
                QToolTip.hideText()
            else:
                spot = self.spots[number]
                tip = plain_tip(spot.tip).replace("\n", "<br/>")
                QToolTip.showText(event.globalPos(), tip, self, spot.box.toAlignedRect())
            return True
        return super().event(event)

    @property
    def _has_deliveries(self) -> bool:
        return any(spot.delivery for spot in self.spots)

    def _want(self, number: int | None) -> None:
        if number is not None and self.spots[number].delivery:
            self.wanted.emit(self.spots[number].delivery)

    # -- the keyboard -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in WAYS and self.spots:
            self._go_to(self._next(*WAYS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.spots:
            self._go_to(0 if key == Qt.Key.Key_Home else len(self.spots) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._want(self._current)
        else:
            super().keyPressEvent(event)

    def _next(self, across: int, down: int) -> int:
        """The nearest one that way; where there is none, the same."""
        if self._current is None:
            selected = (n for n, spot in enumerate(self.spots) if spot.delivery in self._selected)
            return next(selected, 0)
        here = self.spots[self._current].box.center()
        found = []
        for number, spot in enumerate(self.spots):
            away = spot.box.center() - here
            along = away.x() * across + away.y() * down
            aside = abs(away.x() * down) + abs(away.y() * across)
            if along > 0.5:
                found.append((along + ASIDE * aside, number))
        return min(found)[1] if found else self._current

    def _go_to(self, number: int) -> None:
        self._current = number
        spot = self.spots[number]
        self.setAccessibleDescription(spot.tip)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        if spot.delivery:
            self.picked.emit(spot.delivery, False)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

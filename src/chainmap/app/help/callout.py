"""A card with a pointer that stands beside a part of the window, and a ring round that part."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chainmap.panels.pieces import STEP, label
from chainmap.wording.language import tr

WIDTH = 336
TAIL = 12
"""Pixels round the card that its pointer may take."""
RADIUS = 8.0
GAP = 4
"""Pixels between the ring and what it goes round."""


class Ring(QWidget):
    """Goes round a part of the window; clicks fall through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), RADIUS, RADIUS)


class Callout(QWidget):
    """`passed`: go on without doing it; `left`: no more of this."""

    passed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH + 2 * TAIL)
        self.ring = Ring(parent)
        self._room = parent
        self._tip = QPointF()
        self.place, self.title, self.text = label("", "muted"), label("", "title"), label("")
        self.leave, self.go_on = QPushButton(), QPushButton()
        self.leave.clicked.connect(self.left)
        self.go_on.clicked.connect(self.passed)
        rows = self._rows = QVBoxLayout(self)
        margin = TAIL + 2 * STEP
        rows.setContentsMargins(margin, margin, margin, margin)
        rows.setSpacing(STEP)
        for part in (self.place, self.title, self.text):
            rows.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        rows.addSpacing(STEP)
        rows.addLayout(buttons)

    def say(self, place: str, title: str, text: str, *, is_last: bool) -> None:
        self.place.setText(place)
        self.title.setText(title)
        self.text.setText(text)
        self.leave.setText(tr("End the tour"))
        self.leave.setVisible(not is_last)
        self.go_on.setText(tr("Done") if is_last else tr("Skip this step"))
        self.setAccessibleName(f"{title}. {text}")
        self.setFixedHeight(self._rows.heightForWidth(self.width()))

    def point_at(self, target: QRect) -> None:
        """Stands beside a part of its parent, where there is room, and over it where there is none.

        An empty one: in the middle, without a pointer.
        """
        ring = target.adjusted(-GAP, -GAP, GAP, GAP).intersected(self._room.rect())
        self.ring.setGeometry(ring)
        self.ring.setVisible(not target.isEmpty())
        self.ring.raise_()
        self.move(self._beside(ring) if not target.isEmpty() else self._middle())
        nearest = QPointF(
            min(max(self.x() + self.width() / 2, ring.left()), ring.right()),
            min(max(self.y() + self.height() / 2, ring.top()), ring.bottom()),
        )
        self._tip = nearest - QPointF(self.pos()) if not target.isEmpty() else QPointF()
        self.raise_()
        self.update()

    def hideEvent(self, event: object) -> None:
        self.ring.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        card = QRectF(self.rect()).adjusted(TAIL, TAIL, -TAIL, -TAIL)
        colours = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
            painter.setPen(Qt.PenStyle.NoPen)
            if not self._tip.isNull():
                painter.drawPolygon(self._tail(card))
            painter.setBrush(colours.color(QPalette.ColorRole.Base))
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(card, RADIUS, RADIUS)

    def _tail(self, card: QRectF) -> QPolygonF:
        """A triangle on the side of the card that faces what it points at."""
        x = min(max(self._tip.x(), card.left() + 3 * TAIL), card.right() - 3 * TAIL)
        y = min(max(self._tip.y(), card.top() + 3 * TAIL), card.bottom() - 3 * TAIL)
        is_left, is_above = self._tip.x() <= card.left(), self._tip.y() <= card.top()
        if is_left or self._tip.x() >= card.right():
            side, out = (card.left(), -TAIL) if is_left else (card.right(), TAIL)
            points = [(side, y - TAIL), (side + out, y), (side, y + TAIL)]
        else:
            side, out = (card.top(), -TAIL) if is_above else (card.bottom(), TAIL)
            points = [(x - TAIL, side), (x, side + out), (x + TAIL, side)]
        return QPolygonF([QPointF(*point) for point in points])

    def _beside(self, ring: QRect) -> QPoint:
        room = self._room.rect()
        across = ring.center().x() - self.width() // 2
        down = ring.center().y() - self.height() // 2
        left, right = ring.left() - self.width(), ring.right()
        above, below = ring.top() - self.height(), ring.bottom()
        wishes = (QPoint(right, down), QPoint(left, down), QPoint(across, below),
                  QPoint(across, above))  # fmt: skip
        for wish in wishes:
            placed = self._within(wish)
            if not QRect(placed, self.size()).intersects(ring):
                return placed
        return QPoint(room.right() - self.width(), room.bottom() - self.height())

    def _within(self, wish: QPoint) -> QPoint:
        room = self._room.rect()
        return QPoint(
            max(0, min(wish.x(), room.width() - self.width())),
            max(0, min(wish.y(), room.height() - self.height())),
        )

    def _middle(self) -> QPoint:
        room = self._room.rect()
        return QPoint((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)

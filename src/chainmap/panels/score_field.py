"""A few answers side by side, one of them given or none: by click, by digit, by arrow key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from chainmap.panels.bond import Bond
from chainmap.wording.language import tr

HEIGHT, LEAST_WIDTH, PADDING, CORNER = 24, 22, 7, 5
SCORES = tuple((score, str(score)) for score in range(1, 6))
_KEYS_OF_NONE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ScoreField(QWidget):
    """`answers` are pairs of value and text; digits that no answer has mean "not answered".

    The answer given is chosen once more to take it back.
    """

    def __init__(self, bond: Bond, answers: Sequence[tuple[int, str]] = SCORES) -> None:
        super().__init__()
        self.bond = bond
        bond.setParent(self)
        self._answers = answers
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Type the figure, or click; Delete takes the answer back."))
        self.follow()

    def follow(self) -> None:
        words = dict(self._answers).get(self.bond.value, tr("not answered"))
        self.setAccessibleDescription(words)
        self.update()

    def choose(self, value: int | None) -> None:
        """As if the user had given this answer."""
        if value != self.bond.value:
            self.bond.commit(value)
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())) + 1, HEIGHT)

    def _widths(self) -> list[float]:
        face = QFontMetricsF(self.font())
        wanted = (face.horizontalAdvance(text) + 2 * PADDING for _, text in self._answers)
        return [max(width, LEAST_WIDTH) for width in wanted]

    def _boxes(self) -> list[QRectF]:
        boxes, left = [], 0.5
        for width in self._widths():
            boxes.append(QRectF(left, 0.5, width, HEIGHT - 1))
            left += width
        return boxes

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for (value, _), box in zip(self._answers, self._boxes(), strict=True):
            if event.button() == Qt.MouseButton.LeftButton and box.contains(event.position()):
                self.choose(None if value == self.bond.value else value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        values = [value for value, _ in self._answers]
        if event.text().isdecimal() and event.text().isascii():
            digit = int(event.text())
            self.choose(digit if digit in values else None)
        elif event.key() in _KEYS_OF_NONE:
            self.choose(None)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(values, 1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, values: list[int], by: int) -> None:
        if self.bond.value not in values:
            self.choose(values[0])
        else:
            place = values.index(self.bond.value) + by
            self.choose(values[min(max(place, 0), len(values) - 1)])

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for (value, text), box in zip(self._answers, self._boxes(), strict=True):
                is_given = value == self.bond.value
                fill = QPalette.ColorRole.Highlight if is_given else QPalette.ColorRole.Base
                ink = QPalette.ColorRole.HighlightedText if is_given else QPalette.ColorRole.Text
                painter.setPen(colours.color(QPalette.ColorRole.Dark))
                painter.setBrush(colours.color(fill))
                painter.drawRect(box)
                painter.setPen(colours.color(ink))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            if self.hasFocus():
                painter.setPen(colours.color(QPalette.ColorRole.Highlight))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                whole = self._boxes()[0].united(self._boxes()[-1])
                painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), CORNER, CORNER)

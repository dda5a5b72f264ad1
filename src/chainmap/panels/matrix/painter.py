"""Paints the visible part of the matrix: only cells with deliveries cost anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLine, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from chainmap.model.records import PartyId
from chainmap.panels.matrix.chosen import ChosenCells
from chainmap.panels.matrix.heat import Heat, look_of
from chainmap.panels.matrix.model import Cell, Index, MatrixModel
from chainmap.panels.matrix.words import delivery_in_words
from chainmap.render.theme import Theme, mixed

NAMES_FROM = 72
"""Cells at least so wide show names; narrower ones a figure."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What of the matrix is in sight: where its first cell is, how large cells are, which ones."""

    left: int
    top: int
    width: int
    height: int
    rows: range
    columns: range

    def rect(self, row: int, column: int) -> QRect:
        """A cell without the hair lines on its right and below it."""
        x, y = self.left + column * self.width, self.top + row * self.height
        return QRect(x, y, self.width - 1, self.height - 1)

    def span(self, rows: range, columns: range) -> QRect:
        """From the first to the last cell, all in."""
        first = self.rect(rows.start, columns.start)
        return first.united(self.rect(rows[-1], columns[-1]))


class MatrixPainter:
    def __init__(self, model: MatrixModel, theme: Callable[[], Theme]) -> None:
        self._model = model
        self._theme = theme
        self.heat = Heat.NONE

    def paint_ground(self, painter: QPainter, sight: Sight, current: tuple[int, int]) -> None:
        """Grid, diagonal, the current row and column."""
        theme = self._theme()
        rows, columns = sight.rows, sight.columns
        if not rows or not columns:
            return
        whole = sight.span(rows, columns)
        painter.fillRect(whole, QColor(theme.surface))
        band = QColor(mixed(theme.accent, theme.surface, 0.07))
        row, column = current
        if row in rows:
            painter.fillRect(sight.span(range(row, row + 1), columns), band)
        if column in columns:
            painter.fillRect(sight.span(rows, range(column, column + 1)), band)
        self._paint_diagonal(painter, sight)
        painter.setPen(QColor(mixed(theme.border, theme.surface, 0.55)))
        painter.drawLines(_grid(sight, whole))
        self._paint_parts(painter, sight, whole)

    def paint_cells(self, painter: QPainter, sight: Sight) -> None:
        columns = self._model.column_of
        for row in sight.rows:
            provider = self._model.rows[row]
            for consumer in self._model.links_in_row(row):
                column = columns.get(consumer, -1)
                if column in sight.columns:
                    self._paint_cell(painter, sight.rect(row, column), (provider, consumer))

    def paint_blocks(self, painter: QPainter, sight: Sight) -> None:
        """A frame round each loop."""
        down, across = len(self._model.order.suppliers), len(self._model.order.receiving)
        painter.setPen(QPen(QColor(self._theme().warning), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for first, last in self._model.blocks:
            rows = range(down + first, down + last + 1)
            columns = range(across + first, across + last + 1)
            painter.drawRect(sight.span(rows, columns).adjusted(-1, -1, 1, 1))

    def paint_chosen(self, painter: QPainter, sight: Sight, chosen: ChosenCells) -> None:
        """A frame round what is selected or marked."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme().selection), 2))
        for one in chosen.ranges:
            rows, columns = range(one.top(), one.bottom() + 1), range(one.left(), one.right() + 1)
            painter.drawRect(sight.span(rows, columns).adjusted(1, 1, 0, 0))
        for pair in chosen.marked:
            index = self._model.place(*pair)
            if index.row() in sight.rows and index.column() in sight.columns:
                painter.drawRect(sight.rect(index.row(), index.column()).adjusted(1, 1, 0, 0))

    def paint_current(
        self, painter: QPainter, sight: Sight, index: Index, *, has_keys: bool
    ) -> None:
        style = Qt.PenStyle.SolidLine if has_keys else Qt.PenStyle.DotLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme().text), 1, style))
        painter.drawRect(sight.rect(index.row(), index.column()))

    # -- one cell -----------------------------------------------------------------------------

    def _paint_cell(self, painter: QPainter, rect: QRect, pair: tuple[PartyId, PartyId]) -> None:
        cell = self._model.cell(*pair)
        if cell is None:
            return
        theme = self._theme()
        if cell.counted:
            look = look_of(self.heat, cell.counted, theme)
            painter.fillRect(rect.adjusted(1, 1, -1, -1), QColor(look.fill))
            ink = look.ink
        else:
            ink, look = theme.text_muted, None
            painter.setPen(QPen(QColor(theme.inactive), 1, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(2, 2, -3, -3))
        if cell.is_feedback:
            _paint_corner(painter, rect, ink)
        painter.setPen(QColor(ink))
        figure = look.figure if look else f"({len(cell.others)})"
        self._paint_text(painter, rect, cell, figure)

    def _paint_text(self, painter: QPainter, rect: QRect, cell: Cell, figure: str) -> None:
        if rect.width() < NAMES_FROM - 1:
            if rect.width() >= 12:
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, figure)
            return
        box = rect.adjusted(6, 1, -6, -1)
        metrics = painter.fontMetrics()
        if self.heat is not Heat.NONE:
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure
            )
            box.setRight(box.right() - metrics.horizontalAdvance(figure) - 6)
        lines = max(box.height() // metrics.lineSpacing(), 1)
        text = "\n".join(
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
            for line in self._lines(cell, lines)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _lines(self, cell: Cell, room: int) -> list[str]:
        """As many names as there is room for; the last line tells how many more there are."""
        map = self._model.map
        names = [delivery_in_words(map, d, counts=d in cell.counted) for d in cell.deliveries]
        if len(names) <= room:
            return names
        if room == 1:
            return [f"{len(names)}× {', '.join(names)}"]
        return [*names[: room - 1], f"+ {len(names) - room + 1}"]

    # -- the ground ---------------------------------------------------------------------------

    def _paint_diagonal(self, painter: QPainter, sight: Sight) -> None:
        """Nobody delivers to himself."""
        colour = QColor(mixed(self._theme().border, self._theme().surface, 0.6))
        for row in sight.rows:
            column = self._model.column_of.get(self._model.rows[row], -1)
            if column in sight.columns:
                painter.fillRect(sight.rect(row, column), colour)

    def _paint_parts(self, painter: QPainter, sight: Sight, whole: QRect) -> None:
        """Strong lines between inside and outside."""
        order, colour = self._model.order, QColor(self._theme().text_muted)
        if order.suppliers and order.inside:
            y = sight.top + len(order.suppliers) * sight.height - 1
            painter.fillRect(whole.left(), y - 1, whole.width(), 2, colour)
        for count in (len(order.receiving), len(order.receiving) + len(order.inside)):
            if 0 < count < len(self._model.columns):
                x = sight.left + count * sight.width - 1
                painter.fillRect(x - 1, whole.top(), 2, whole.height(), colour)


def _grid(sight: Sight, whole: QRect) -> list[QLine]:
    xs = (sight.left + (column + 1) * sight.width - 1 for column in sight.columns)
    ys = (sight.top + (row + 1) * sight.height - 1 for row in sight.rows)
    return [QLine(x, whole.top(), x, whole.bottom()) for x in xs] + [
        QLine(whole.left(), y, whole.right(), y) for y in ys
    ]


def _paint_corner(painter: QPainter, rect: QRect, ink: str) -> None:
    """A small triangle: feedback."""
    side = min(max(rect.width() // 4, 4), 7)
    corner = QPointF(rect.left() + 2, rect.bottom() - 1)
    shape = QPolygonF([corner, corner - QPointF(0, side), corner + QPointF(side, 0)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawPolygon(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)

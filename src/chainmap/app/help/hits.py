"""How a place that a search has found is drawn: its title, and below what stands there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chainmap.panels.pieces import STEP

EXCERPT = Qt.ItemDataRole.UserRole + 2
SMALL = 12
"""Pixels of the type of what is secondary."""
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_HIGH = 2000
"""More than any text needs."""

_Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        title, text = self._heights(index, width - 2 * STEP)
        return QSize(width, title + text + 2 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        inner: QRect = option.rect.adjusted(STEP, STEP, -STEP, -STEP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        title, _ = self._heights(index, inner.width())
        _write(painter, option, inner, self._fonts[0], index.data(Qt.ItemDataRole.DisplayRole))
        below = inner.adjusted(0, title, 0, 0)
        _write(painter, option, below, self._fonts[1], index.data(EXCERPT) or "", is_muted=True)
        painter.restore()

    @property
    def _fonts(self) -> tuple[QFont, QFont]:
        """Of the title, and of what stands below."""
        bold, small = QFont(self._view.font()), QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(SMALL)
        return bold, small

    def _heights(self, index: _Index, width: int) -> tuple[int, int]:
        texts = index.data(Qt.ItemDataRole.DisplayRole), index.data(EXCERPT) or ""
        heights = [
            QFontMetrics(font).boundingRect(QRect(0, 0, width, _HIGH), _WRAPPED, text).height()
            for font, text in zip(self._fonts, texts, strict=True)
        ]
        return heights[0], heights[1] if texts[1] else 0

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        accent = QColor(option.palette.color(QPalette.ColorRole.Highlight))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            accent.setAlphaF(0.16 if chosen else 0.08)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6)


def _write(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, font: QFont, text: str,
    *, is_muted: bool = False,
) -> None:  # fmt: skip
    role = QPalette.ColorRole.PlaceholderText if is_muted else QPalette.ColorRole.Text
    painter.setFont(font)
    painter.setPen(option.palette.color(role))
    painter.drawText(place, _WRAPPED, text)

"""The heads of the matrix: names across or upright, the current and the selected ones marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from chainmap.render.theme import Theme, mixed

_MEASURED = 200
"""Characters of a name, more than fit."""
LONGEST_UPRIGHT, LONGEST_ACROSS = 150, 210
"""Pixels; a longer name is elided and told in full by its tooltip."""
LEAST_UPRIGHT, LEAST_ACROSS = 72, 120
"""Pixels; the corner between them says how to read the matrix."""
UPRIGHT_BELOW = 88
"""Columns narrower than this bear upright names."""
PADDING = 6


class MatrixHeader(QHeaderView):
    """`chosen`: a head was clicked; `added`: with Ctrl, it joins or leaves the others."""

    chosen = Signal(int)
    added = Signal(int)

    def __init__(
        self, orientation: Qt.Orientation, theme: Callable[[], Theme], view: QAbstractItemView
    ) -> None:
        super().__init__(orientation, view)
        self._theme = theme
        self._is_across = orientation is Qt.Orientation.Horizontal
        self._extent = 0
        self.current = -1
        self.selected: frozenset[int] = frozenset()
        self.ends: frozenset[int] = frozenset()
        """Sections with which a part (suppliers, inside) ends."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(10)
        self.setHighlightSections(False)

    def mark(self, current: int, selected: frozenset[int]) -> None:
        """Which section the current cell is in, and which parties are selected."""
        if (current, selected) != (self.current, self.selected):
            self.current, self.selected = current, selected
            self.viewport().update()

    def measure(self) -> None:
        """Makes room for the names as they are now."""
        model = self.model()
        count = model.columnCount() if self._is_across else model.rowCount()
        metrics = self.fontMetrics()
        names = (str(model.headerData(n, self.orientation()) or "") for n in range(count))
        # The longest text is the widest, or near enough; measuring each takes too long.
        longest = sorted(set(names), key=len)[-12:]
        widest = max((metrics.horizontalAdvance(name[:_MEASURED]) for name in longest), default=0)
        most = LONGEST_UPRIGHT if self._is_across else LONGEST_ACROSS
        least = LEAST_UPRIGHT if self._is_across else LEAST_ACROSS
        self._extent = min(max(widest + 2 * PADDING + 8, least), most)
        self.headerDataChanged(self.orientation(), 0, max(count - 1, 0))
        self.updateGeometry()

    @property
    def is_upright(self) -> bool:
        return self._is_across and self.defaultSectionSize() < UPRIGHT_BELOW

    def sizeHint(self) -> QSize:
        if not self._is_across:
            return QSize(self._extent, self.defaultSectionSize())
        across = 3 * self.fontMetrics().lineSpacing() + PADDING
        return QSize(self.defaultSectionSize(), self._extent if self.is_upright else across)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        if section < 0 or event.button() != Qt.MouseButton.LeftButton:
            return
        joins = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        (self.added if joins else self.chosen).emit(section)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    # -- painting -----------------------------------------------------------------------------

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._theme()
        painter.save()
        painter.fillRect(rect, QColor(self._fill(section, theme)))
        painter.setPen(QColor(theme.border))
        self._paint_edges(painter, rect, section, theme)
        painter.setPen(QColor(theme.on_accent if section in self.selected else theme.text))
        painter.setFont(self._font(section))
        name = str(self.model().headerData(section, self.orientation()) or "")
        self._paint_name(painter, rect, name)
        painter.restore()

    def _fill(self, section: int, theme: Theme) -> str:
        if section in self.selected:
            return theme.accent
        if section == self.current:
            return mixed(theme.accent, theme.window, 0.24)
        return theme.window

    def _font(self, section: int) -> QFont:
        font = QFont(self.font())
        font.setBold(section == self.current or section in self.selected)
        return font

    def _paint_edges(self, painter: QPainter, rect: QRect, section: int, theme: Theme) -> None:
        """A hair line after each section; a strong one where a part ends."""
        strong = QColor(theme.text_muted)
        if self._is_across:
            painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())
            if section in self.ends:
                painter.fillRect(rect.right() - 1, rect.top(), 2, rect.height(), strong)
        else:
            painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
            if section in self.ends:
                painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, strong)

    def _paint_name(self, painter: QPainter, rect: QRect, name: str) -> None:
        metrics = painter.fontMetrics()
        name = " ".join(name.split())
        if self.is_upright:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            box = QRect(PADDING, 0, rect.height() - 2 * PADDING, rect.width())
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            return
        box = rect.adjusted(PADDING, 0, -PADDING, 0)
        if self._is_across:
            if max(map(metrics.horizontalAdvance, name.split()), default=0) > box.width():
                name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, name)
            return
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

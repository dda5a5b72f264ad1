"""The list of differences: a sign for what became of it, the name, what was and what is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from chainmap.panels.changes.model import ENTRY, ChangesModel, Heading
from chainmap.panels.pieces import STEP
from chainmap.panels.row_lines import Lines, broken, paint_ground, write
from chainmap.render.overlay_painter import paint_badge
from chainmap.render.theme import Theme
from chainmap.wording.change_list import ChangeRow
from chainmap.wording.changes import MARKS

_Index = QModelIndex | QPersistentModelIndex
SIGN = 22
"""Pixels that the sign takes, left of the name."""
CLOSED_LINES = NAME_LINES = 2


class ChangesDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView, theme: Callable[[], Theme]) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._names: dict[tuple[str, int], list[str]] = {}
        """Names as they are broken, by name and room: asked for of every row, each time."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        entry = index.data(ENTRY)
        line = QFontMetrics(self._view.font()).lineSpacing()
        if isinstance(entry, Heading):
            return QSize(width, line + 2 * STEP)
        if self._is_open(index):
            texts = self._texts(entry, self._room(width), is_open=True)
            return QSize(width, sum(text.height for text in texts) + STEP + 4)
        name = self._name_lines(entry.name, self._room(width))
        return QSize(width, line * (len(name) + min(len(entry.lines), CLOSED_LINES)) + STEP + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = index.data(ENTRY)
        painter.save()
        if isinstance(entry, Heading):
            self._paint_heading(painter, option, entry)
        else:
            self._paint_row(painter, option, entry, is_open=self._is_open(index))
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Heading
    ) -> None:
        painter.setFont(_bold(self._view.font()))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        rect: QRect = option.rect.adjusted(STEP, STEP, -STEP, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, entry.text)

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ChangeRow, *, is_open: bool
    ) -> None:
        rect: QRect = option.rect
        paint_ground(painter, option)
        if row.fate is not None:
            right = QPointF(rect.left() + STEP + SIGN - 6, rect.top() + STEP / 2 + 3)
            paint_badge(painter, MARKS[row.fate], right, self._theme())
        at = rect.topLeft() + QPoint(STEP + SIGN, STEP // 2 + 2)
        for text in self._texts(row, self._room(rect.width()), is_open=is_open):
            at = write(painter, option.palette, text, at, faint=False)

    def _texts(self, row: ChangeRow, width: int, *, is_open: bool) -> list[Lines]:
        font = self._view.font()
        bold = _bold(font)
        most = None if is_open else 1
        name = broken(row.name, bold, width) if is_open else self._name_lines(row.name, width)
        texts = [Lines(name, bold)]
        shown, rest = row.lines[: CLOSED_LINES - 1], row.lines[CLOSED_LINES - 1 :]
        lines = row.lines if is_open or not rest else (*shown, " · ".join(rest))
        return texts + [Lines(broken(it, font, width, most), font, muted=True) for it in lines]

    def _name_lines(self, name: str, width: int) -> list[str]:
        known = self._names.get((name, width))
        if known is None:
            bold = _bold(self._view.font())
            known = self._names[name, width] = broken(name, bold, width, NAME_LINES)
        return known

    def _is_open(self, index: _Index) -> bool:
        return index.row() == self._view.currentIndex().row()

    @staticmethod
    def _room(width: int) -> int:
        return max(width - SIGN - 2 * STEP, 40)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


class ChangesList(QListView):
    """`chosen` brings the row that is current now, by pointer or key."""

    chosen = QtSignal(object)

    def __init__(self, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self.setObjectName("changesList")
        self.rows = ChangesModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ChangesDelegate(self, theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self._is_marking = False

    @property
    def current(self) -> ChangeRow | None:
        index = self.currentIndex()
        entry = index.data(ENTRY) if index.isValid() else None
        return entry if isinstance(entry, ChangeRow) else None

    def step(self, steps: int) -> None:
        """The next difference, or the one before; after the last comes the first."""
        places = self.rows.changed
        if not places:
            return
        now = self.currentIndex().row()
        later = [place for place in places if place > now]
        sooner = [place for place in places if place < now]
        if steps > 0:
            place = later[0] if later else places[0]
        else:
            place = sooner[-1] if sooner and now >= 0 else places[-1]
        self.setCurrentIndex(self.rows.index(place))

    def mark(self, place: int | None) -> None:
        """Shows a row as current without telling so; `None`: no row is."""
        self._is_marking = True
        index = self.rows.index(place) if place is not None else QModelIndex()
        self.setCurrentIndex(index)
        if place is None:
            self.clearSelection()
        self._is_marking = False

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        # The current row shows all its lines: its height and those of all below are others now.
        self.scheduleDelayedItemsLayout()
        if current.isValid() and not self._is_marking:
            self._choose(current)

    def _choose(self, index: _Index) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, ChangeRow):
            self.chosen.emit(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            row = self.current
            if row is not None:
                QGuiApplication.clipboard().setText(row.text)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

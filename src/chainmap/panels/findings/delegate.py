"""How a finding is drawn: its kind and two lines; the current one in full, with what mends it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from chainmap.panels.findings.model import ENTRY, Entry
from chainmap.panels.pieces import STEP, Icons
from chainmap.panels.row_lines import Lines, broken, paint_ground, write

_Index = QModelIndex | QPersistentModelIndex

ICONS = {"high": ("error", "bad"), "medium": ("warning", "warning"), "low": ("info", "muted")}
"""By severity: name and tone of its icon."""
KEPT_ICON = ("history", "muted")
"""Of a dismissal that meets no finding."""

MARGIN, GAP, ICON = STEP, 2, 18
CLOSED_LINES = 2
SMALL = 12
"""Pixels of the type of what is secondary."""


class FindingsDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView, icons: Icons) -> None:
        super().__init__(view)
        self._view = view
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        entry = index.data(ENTRY)
        if self._is_open(index):
            texts = self._texts(entry, _text_width(width), is_open=True)
            height = sum(text.height for text in texts) + GAP * (len(texts) - 1)
        else:
            height = self._closed_height(entry)
        return QSize(width, height + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ENTRY)
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option)
        severity = str(entry.severity) if entry.severity is not None else ""
        picture = self._icons(*ICONS.get(severity, KEPT_ICON))
        painter.drawPixmap(rect.topLeft() + QPoint(MARGIN, MARGIN), picture)
        at = rect.topLeft() + QPoint(_text_left(), MARGIN)
        texts = self._texts(entry, _text_width(rect.width()), is_open=self._is_open(index))
        faint = entry.dismissal is not None
        for text in texts:
            at = write(painter, option.palette, text, at, faint=faint) + QPoint(0, GAP)
        painter.restore()

    def _is_open(self, index: _Index) -> bool:
        return index.row() == self._view.currentIndex().row()

    def _closed_height(self, entry: Entry) -> int:
        """Without setting a text: two thousand rows must not be set to know where one begins."""
        body = QFontMetrics(self._view.font()).lineSpacing() * (1 + CLOSED_LINES) + GAP
        has_note = entry.is_hidden or entry.dismissal is not None or entry.action is not None
        return body + (QFontMetrics(self._small).lineSpacing() + GAP if has_note else 0)

    def _texts(self, entry: Entry, width: int, *, is_open: bool) -> list[Lines]:
        font, bold = self._view.font(), QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        heading = Lines(broken(entry.heading, bold, width, most=1), bold)
        body = Lines(broken(entry.text, font, width, most=None if is_open else CLOSED_LINES), font)
        small = self._small
        texts = [heading, body]
        if is_open and entry.advice:
            advice = f"→ {entry.advice}"
            texts.append(Lines(broken(advice, small, width), small, muted=True))
        notes = entry.notes
        if is_open:
            texts += [Lines(broken(note, small, width), small, muted=True) for note in notes]
        elif notes:
            texts.append(Lines(broken(" ".join(notes), small, width, most=1), small, muted=True))
        return texts

    @property
    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(SMALL)
        return font


def _text_left() -> int:
    return MARGIN + ICON + STEP


def _text_width(width: int) -> int:
    return max(width - _text_left() - MARGIN, 40)

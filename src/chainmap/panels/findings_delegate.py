"""How a finding is drawn: its kind and two lines; the current one in full, with what mends it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chainmap.panels.findings_model import ENTRY, Entry
from chainmap.panels.pieces import STEP, Icons

_Index = QModelIndex | QPersistentModelIndex

ICONS = {"high": ("error", "bad"), "medium": ("warning", "warning"), "low": ("info", "muted")}
"""By severity: name and tone of its icon."""
KEPT_ICON = ("history", "muted")
"""Of a dismissal that meets no finding."""

MARGIN, GAP, ICON = STEP, 2, 18
CLOSED_LINES = 2
SMALL = 12
"""Pixels of the type of what is secondary."""


@dataclass(frozen=True, slots=True)
class _Text:
    """Lines of one kind, and how they look."""

    lines: list[str]
    font: QFont
    muted: bool = False

    @property
    def height(self) -> int:
        return len(self.lines) * QFontMetrics(self.font).lineSpacing()


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
        self._paint_ground(painter, option)
        severity = str(entry.severity) if entry.severity is not None else ""
        picture = self._icons(*ICONS.get(severity, KEPT_ICON))
        painter.drawPixmap(rect.topLeft() + QPoint(MARGIN, MARGIN), picture)
        at = rect.topLeft() + QPoint(_text_left(), MARGIN)
        texts = self._texts(entry, _text_width(rect.width()), is_open=self._is_open(index))
        faint = entry.dismissal is not None
        for text in texts:
            at = _write(painter, option.palette, text, at, faint=faint) + QPoint(0, GAP)
        painter.restore()

    def _is_open(self, index: _Index) -> bool:
        return index.row() == self._view.currentIndex().row()

    def _closed_height(self, entry: Entry) -> int:
        """Without setting a text: two thousand rows must not be set to know where one begins."""
        body = QFontMetrics(self._view.font()).lineSpacing() * (1 + CLOSED_LINES) + GAP
        has_note = entry.is_hidden or entry.dismissal is not None or entry.action is not None
        return body + (QFontMetrics(self._small).lineSpacing() + GAP if has_note else 0)

    def _texts(self, entry: Entry, width: int, *, is_open: bool) -> list[_Text]:
        font, bold = self._view.font(), QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        heading = _Text(_lines(entry.heading, bold, width, most=1), bold)
        body = _Text(_lines(entry.text, font, width, most=None if is_open else CLOSED_LINES), font)
        small = self._small
        texts = [heading, body]
        if is_open and entry.advice:
            advice = f"→ {entry.advice}"
            texts.append(_Text(_lines(advice, small, width), small, muted=True))
        notes = entry.notes
        if is_open:
            texts += [_Text(_lines(note, small, width), small, muted=True) for note in notes]
        elif notes:
            texts.append(_Text(_lines(" ".join(notes), small, width, most=1), small, muted=True))
        return texts

    @property
    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(SMALL)
        return font

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect = option.rect.adjusted(2, 1, -2, -1)
        accent = QColor(option.palette.color(QPalette.ColorRole.Highlight))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            accent.setAlphaF(0.16 if chosen else 0.08)
            painter.setBrush(accent)
            painter.drawRoundedRect(rect, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect, 6, 6)


def _text_left() -> int:
    return MARGIN + ICON + STEP


def _text_width(width: int) -> int:
    return max(width - _text_left() - MARGIN, 40)


def _write(painter: QPainter, palette: QPalette, text: _Text, at: QPoint, *, faint: bool) -> QPoint:
    """Draws the lines; where the next text begins."""
    role = QPalette.ColorRole.PlaceholderText if text.muted or faint else QPalette.ColorRole.Text
    painter.setPen(palette.color(role))
    painter.setFont(text.font)
    metrics = QFontMetrics(text.font)
    for line in text.lines:
        painter.drawText(at + QPoint(0, metrics.ascent()), line)
        at += QPoint(0, metrics.lineSpacing())
    return at


def _lines(text: str, font: QFont, width: int, most: int | None = None) -> list[str]:
    """The text broken at words; what does not fit into the last of `most` lines is elided."""
    lines = _broken(text, font, width, most)
    used = sum(map(len, lines))
    if most is not None and len(lines) == most and used < len(text):
        rest = lines[-1] + text[used:]
        metrics = QFontMetrics(font)
        lines[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [line.strip() for line in lines]


def _broken(text: str, font: QFont, width: int, most: int | None) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    units = text.encode("utf-16-le", "surrogatepass")
    layout.beginLayout()
    while most is None or len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        lines.append(units[start:end].decode("utf-16-le", "surrogatepass"))
    layout.endLayout()
    return lines

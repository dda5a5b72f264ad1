"""Rows of a list that have several lines of text: how they are broken, and drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one kind, and how they look."""

    lines: list[str]
    font: QFont
    muted: bool = False

    @property
    def height(self) -> int:
        return len(self.lines) * QFontMetrics(self.font).lineSpacing()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """What lies behind a row that is selected, pointed at, or has the keys."""
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


def write(painter: QPainter, palette: QPalette, text: Lines, at: QPoint, *, faint: bool) -> QPoint:
    """Draws the lines; where the next text begins."""
    role = QPalette.ColorRole.PlaceholderText if text.muted or faint else QPalette.ColorRole.Text
    painter.setPen(palette.color(role))
    painter.setFont(text.font)
    metrics = QFontMetrics(text.font)
    for line in text.lines:
        painter.drawText(at + QPoint(0, metrics.ascent()), line)
        at += QPoint(0, metrics.lineSpacing())
    return at


def broken(text: str, font: QFont, width: int, most: int | None = None) -> list[str]:
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

"""Notes: paper with a folded corner."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF

from chainmap.render.fonts import shared_font
from chainmap.render.geometry import NOTE_PADDING, Rect
from chainmap.render.pens import NO_PEN, colour, pen
from chainmap.render.shapes import NoteShape
from chainmap.render.text import NOTE
from chainmap.render.theme import Theme

FOLD = 14.0
TEXT_FROM = 0.5
"""Scale from which the text of a note is painted."""


def paint_notes(
    painter: QPainter, notes: Sequence[NoteShape], theme: Theme, *, scale: float
) -> None:
    for note in notes:
        _paint_paper(painter, note.rect, theme, shadow=scale >= TEXT_FROM)
        if scale >= TEXT_FROM:
            _paint_text(painter, note, theme)


def _paint_paper(painter: QPainter, rect: Rect, theme: Theme, *, shadow: bool) -> None:
    fold = min(FOLD, rect.width / 2, rect.height / 2)
    bend, corner = QPointF(rect.right - fold, rect.top), QPointF(rect.right, rect.top + fold)
    low = [QPointF(rect.right, rect.bottom), QPointF(rect.left, rect.bottom)]
    paper = QPolygonF([QPointF(rect.left, rect.top), bend, corner, *low])
    if shadow:
        painter.setPen(NO_PEN)
        painter.setBrush(colour(theme.shadow, theme.shadow_strength))
        painter.drawPolygon(paper.translated(0, 2))
    painter.setPen(pen(theme.note.border, 1.0))
    painter.setBrush(colour(theme.note.fill))
    painter.drawPolygon(paper)
    painter.setBrush(colour(theme.note.fold))
    painter.drawPolygon(QPolygonF([bend, corner, QPointF(bend.x(), corner.y())]))


def _paint_text(painter: QPainter, note: NoteShape, theme: Theme) -> None:
    painter.setFont(shared_font(NOTE.size, NOTE.weight))
    painter.setPen(colour(theme.note.text))
    left, base = note.rect.left + NOTE_PADDING, note.rect.top + NOTE_PADDING + NOTE.ascent
    for line in note.lines:
        painter.drawText(QPointF(left, base), line)
        base += NOTE.line

"""Areas of groups and the organisation's boundary, behind all that stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from chainmap.render.areas import TITLE, AreaShape, BoundaryShape
from chainmap.render.fonts import shared_font
from chainmap.render.pens import NO_BRUSH, NO_PEN, colour, pen
from chainmap.render.text import AREA, width
from chainmap.render.theme import Theme
from chainmap.wording.kinds import boundary_name
from chainmap.wording.language import Translate

FILL = 0.09
TITLES_FROM = 0.5
"""Scale from which the fold mark is painted; below, titles are written larger."""
LEAST_TEXT = 9.0
"""Pixels."""


def paint_areas(
    painter: QPainter, areas: Sequence[AreaShape], theme: Theme, *, scale: float, folds: bool
) -> None:
    """`folds`: with the mark that folds a group, which is of no use on paper."""
    for area in areas:
        tint = area.group.colour or theme.group_colour(area.group.index)
        painter.setPen(pen(tint, 1.2, opacity=0.75))
        painter.setBrush(colour(tint, FILL))
        painter.drawRoundedRect(area.rect.area, 12, 12)
        has_mark = folds and scale >= TITLES_FROM
        if has_mark:
            _paint_fold_mark(painter, area, tint, theme)
        _paint_title(painter, area, theme, scale, left=30 if has_mark else 10)


def paint_boundary(
    painter: QPainter, boundary: BoundaryShape, theme: Theme, *, scale: float, speak: Translate
) -> None:
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(theme.accent, max(1.8, 1.0 / scale), (10.0, 4.0, 2.0, 4.0)))
    painter.drawPath(boundary.outline)
    words = " · ".join(filter(None, (boundary.name, boundary_name(speak))))
    size = max(AREA.size, round(LEAST_TEXT / scale))
    painter.setFont(shared_font(size, AREA.weight))
    painter.setPen(colour(theme.accent))
    painter.drawText(boundary.label, words)


def _paint_title(
    painter: QPainter, area: AreaShape, theme: Theme, scale: float, *, left: float
) -> None:
    size = max(AREA.size, min(round(LEAST_TEXT / scale), 26))
    if width(area.title, AREA) * size / AREA.size > area.rect.width - 16:
        size = AREA.size
    if size * scale < 5:
        return
    base = area.rect.top + TITLE / 2 + size * 0.36
    painter.setFont(shared_font(size, AREA.weight))
    painter.setPen(colour(theme.text))
    painter.drawText(QPointF(area.rect.left + left, base), area.title)


def _paint_fold_mark(painter: QPainter, area: AreaShape, tint: str, theme: Theme) -> None:
    mark = area.fold_mark
    painter.setPen(NO_PEN)
    painter.setBrush(colour(theme.canvas))
    painter.drawRoundedRect(mark.area, 3, 3)
    painter.setPen(pen(tint, 1.4))
    painter.setBrush(NO_BRUSH)
    painter.drawRoundedRect(mark.area, 3, 3)
    middle = mark.center
    painter.setPen(pen(theme.text, 1.6, round_ends=True))
    painter.drawLine(QPointF(middle[0] - 4, middle[1]), QPointF(middle[0] + 4, middle[1]))

"""Measured values over time as a small line, with the target as a dashed one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from chainmap.model.records import Measurement
from chainmap.render.theme import Theme

DOT, MARGIN = 3.0, 6.0


def paint_sparkline(
    painter: QPainter,
    area: QRectF,
    history: Sequence[Measurement],
    target: float | None,
    *,
    lower_is_better: bool,
    theme: Theme,
) -> None:
    """Values that reach the target are filled dots, those that miss it open squares."""
    if not history:
        return
    places = _places(area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), history, target)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if target is not None:
        painter.setPen(QPen(QColor(theme.text_muted), 1, Qt.PenStyle.DashLine))
        level = places[-1].y()
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
    painter.setPen(QPen(QColor(theme.accent), 1.5))
    painter.drawPolyline(QPolygonF(places[: len(history)]))
    for one, place in zip(history, places, strict=False):
        is_missed = target is not None and (
            one.value > target if lower_is_better else one.value < target
        )
        box = QRectF(place.x() - DOT, place.y() - DOT, 2 * DOT, 2 * DOT)
        painter.setPen(QPen(QColor(theme.bad if is_missed else theme.accent), 1.5))
        painter.setBrush(QColor(theme.surface if is_missed else theme.accent))
        painter.drawRect(box) if is_missed else painter.drawEllipse(box)


def _places(area: QRectF, history: Sequence[Measurement], target: float | None) -> list[QPointF]:
    """Where the values stand, and last the level of the target, if there is one."""
    values = [float(one.value) for one in history] + ([float(target)] if target is not None else [])
    days = [one.on.toordinal() for one in history]
    low, high = min(values), max(values)
    span, time = (high - low) or 1.0, (days[-1] - days[0]) or 1
    levels = [area.bottom() - (value - low) / span * area.height() for value in values]
    if low == high:
        levels = [area.center().y()] * len(levels)
    across = [area.left() + (day - days[0]) / time * area.width() for day in days]
    if days[0] == days[-1]:
        across = [area.center().x()] * len(days)
    return [QPointF(x, y) for x, y in zip([*across, area.right()], levels, strict=False)]

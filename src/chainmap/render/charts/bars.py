"""Groups of bars on the scale of 1–5, and how far the bars of a group are apart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from chainmap.model.overlay import Tone
from chainmap.render.charts.parts import (
    GAP,
    SMALL,
    STRONG,
    SUBTITLE,
    TEXT,
    Around,
    Fill,
    Laid,
    Line,
    Look,
    Spot,
    faint,
    frame,
    legend,
    only_hint,
    paint_bar,
    paint_focus,
    paint_ground,
    share,
    write,
)
from chainmap.render.pens import NO_BRUSH, pen
from chainmap.render.text import width, wrapped
from chainmap.render.theme import Theme
from chainmap.wording.chart import BarChart, BarGroup

NARROW, WIDE = 430.0, 640.0
"""Below, the names stand above their bars; from there on, differences are bars too."""
MOST_NAME = 0.28
"""Of the width, for the names beside the bars."""
LEAST_BAR, MOST_BAR = 7.0, 20.0
BETWEEN = 12.0
"""Between two groups."""
GAP_BARS = 120.0
INKS = (Tone.A1, Tone.A2)
FILLS = (Fill.SOLID, Fill.HATCHED)


@dataclass(frozen=True, slots=True)
class _Columns:
    """From left to right: names, bars, differences. `names` is empty where they stand above."""

    names: float
    bars: QRectF
    gaps: QRectF
    is_narrow: bool
    has_gap_bars: bool


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A bar: its box, its ink and its filling."""

    box: QRectF
    ink: str
    fill: Fill


def bars_laid(chart: BarChart, width: float, height: float, around: Around) -> Laid:
    framed = frame(chart.head, width, height, around)
    if chart.head.hint:
        return only_hint(chart.head, framed, width, height)
    swatches, top = legend(chart.series, framed.body)
    columns = _columns(chart, framed.body.adjusted(0, top - framed.body.top() + 4, 0, 0))
    lines = [*framed.lines, *(line for _, line in swatches), *_scale(chart, columns)]
    drawn = [_Drawn(box, INKS[number], FILLS[number]) for number, (box, _) in enumerate(swatches)]
    spots = []
    each = columns.bars.height() / len(chart.groups)
    for number, group in enumerate(chart.groups):
        area = QRectF(0, columns.bars.top() + number * each, width, each)
        texts, bars = _group(group, chart, columns, area)
        lines += texts
        drawn += bars
        spots.append(Spot(area, group.tip))

    def paint(painter: QPainter, look: Look) -> None:
        paint_ground(painter, width, height, look.theme)
        _paint_scale(painter, chart, columns, look.theme)
        for one in drawn:
            paint_bar(painter, one.box, _ink(one.ink, look.theme), one.fill, look.theme)
        write(painter, lines, look.theme)
        if look.current is not None and look.current < len(spots):
            paint_focus(painter, spots[look.current].box.adjusted(4, 1, -4, -1), look)

    return Laid(width, height, tuple(spots), paint)


def bars_height(chart: BarChart, width: float, *, roomy: bool) -> float:
    """Of the body: as it looks best, or the least with which it can be read."""
    if chart.head.hint:
        return 5 * SUBTITLE.line
    is_narrow = width < NARROW
    bar = 16.0 if roomy else LEAST_BAR + 4
    each = 2 * (bar + 1) + BETWEEN + (STRONG.line if is_narrow else 0)
    return len(chart.groups) * each + 2 * (TEXT.line + 4) + SMALL.line + TEXT.line


def _columns(chart: BarChart, body: QRectF) -> _Columns:
    is_narrow = body.width() < NARROW
    names = 0.0
    if not is_narrow:
        longest = max(width(group.name, STRONG) for group in chart.groups)
        names = min(longest, MOST_NAME * body.width()) + 2 * GAP
    gap_text = max(width(group.gap_text, STRONG) for group in chart.groups)
    has_gap_bars = body.width() >= WIDE
    gaps = 0.0
    if not is_narrow:
        gaps = max(gap_text + (GAP_BARS + GAP if has_gap_bars else 0), 64.0) + 2 * GAP
    value = max(width(bar.text, SMALL) for group in chart.groups for bar in group.bars) + 8
    head = 0.0 if is_narrow else _head_height(chart, gaps)
    bars = body.adjusted(names, head, -gaps - value, -SMALL.line - 4)
    right = QRectF(body.right() - gaps, bars.top(), gaps, bars.height())
    return _Columns(names, bars, right, is_narrow, has_gap_bars)


def _head_height(chart: BarChart, room: float) -> float:
    return len(wrapped(chart.gap_title, room, SMALL, 2)) * SMALL.line + 2


def _scale(chart: BarChart, columns: _Columns) -> list[Line]:
    top = columns.bars.bottom() + 3
    lines = [
        Line(_x(tick.at, chart, columns), top, tick.text, SMALL, "text_muted", "centre")
        for tick in chart.axis.ticks
    ]
    if not columns.is_narrow:
        parts = wrapped(chart.gap_title, columns.gaps.width(), SMALL, 2)
        start = columns.gaps.top() - len(parts) * SMALL.line - 2
        for number, part in enumerate(parts):
            y = start + number * SMALL.line
            lines.append(Line(columns.gaps.right(), y, part, SMALL, "text_muted", "right"))
    return lines


def _group(
    group: BarGroup, chart: BarChart, columns: _Columns, area: QRectF
) -> tuple[list[Line], list[_Drawn]]:
    head = STRONG.line if columns.is_narrow else 0.0
    room = area.height() - BETWEEN - head
    thick = min(max(room / len(group.bars) - 1, LEAST_BAR), MOST_BAR)
    whole = len(group.bars) * (thick + 1) - 1
    top = area.top() + (area.height() - whole - head) / 2 + head
    lines, drawn = _name(group, chart, columns, area, top - head), []
    for number, bar in enumerate(group.bars):
        y = top + number * (thick + 1)
        end = columns.bars.left()
        if bar.value is not None:
            end = max(_x(bar.value, chart, columns), end + 2)
            box = QRectF(columns.bars.left(), y, end - columns.bars.left(), thick)
            drawn.append(_Drawn(box, INKS[number], Fill.OPEN if bar.is_thin else FILLS[number]))
        ink = "warning" if bar.is_thin else "text"
        lines.append(Line(end + 5, y + (thick - SMALL.line) / 2, bar.text, SMALL, ink))
    if columns.has_gap_bars and group.gap:
        drawn.append(_gap_bar(group.gap, chart, columns, area.center().y()))
    return lines, drawn


def _name(
    group: BarGroup, chart: BarChart, columns: _Columns, area: QRectF, top: float
) -> list[Line]:
    """The name and the difference: beside the bars, or above them."""
    ink = _gap_ink(group.gap, chart)
    if columns.is_narrow:
        told = f"{chart.gap_title}: {group.gap_text}"
        right = columns.gaps.right()
        room = right - columns.bars.left() - width(told, SMALL) - GAP
        name = wrapped(group.name, room, STRONG, 1)[0]
        return [
            Line(columns.bars.left(), top, name, STRONG),
            Line(right, top + 1, told, SMALL, ink, "right"),
        ]
    parts = wrapped(group.name, columns.names - 2 * GAP, STRONG, 2)
    start = area.center().y() - len(parts) * STRONG.line / 2
    left = columns.bars.left() - columns.names
    lines = [
        Line(left, start + number * STRONG.line, part, STRONG) for number, part in enumerate(parts)
    ]
    middle = area.center().y() - STRONG.line / 2
    lines.append(Line(columns.gaps.right(), middle, group.gap_text, STRONG, ink, "right"))
    return lines


def _gap_bar(gap: float, chart: BarChart, columns: _Columns, middle: float) -> _Drawn:
    """To the left of its zero where the second bar is the shorter one."""
    zero = columns.gaps.left() + 2 * GAP + GAP_BARS / 2
    end = zero + gap / chart.most_gap * GAP_BARS / 2
    box = QRectF(min(zero, end), middle - 5, abs(end - zero), 10)
    return _Drawn(box, _gap_ink(gap, chart), Fill.HATCHED if gap < 0 else Fill.SOLID)


def _gap_ink(gap: float | None, chart: BarChart) -> str:
    if not gap or not chart.is_judged:
        return "text"
    return "bad" if gap < 0 else "good"


def _ink(name: str, theme: Theme) -> str:
    """Of a tone, or else of a token of the theme."""
    return theme.tones[Tone(name)] if name in INKS else str(getattr(theme, name))


def _x(value: float, chart: BarChart, columns: _Columns) -> float:
    where = share(value, chart.axis.low, chart.axis.high)
    return columns.bars.left() + where * columns.bars.width()


def _paint_scale(painter: QPainter, chart: BarChart, columns: _Columns, theme: Theme) -> None:
    bars = columns.bars
    painter.setBrush(NO_BRUSH)
    for number, tick in enumerate(chart.axis.ticks):
        x = _x(tick.at, chart, columns)
        painter.setPen(pen(theme.text_muted if number == 0 else faint(theme), 1.0))
        painter.drawLine(QPointF(x, bars.top()), QPointF(x, bars.bottom()))
    if columns.has_gap_bars:
        zero = columns.gaps.left() + 2 * GAP + GAP_BARS / 2
        painter.setPen(pen(theme.text_muted, 1.0))
        painter.drawLine(QPointF(zero, bars.top()), QPointF(zero, bars.bottom()))

"""Values over time with their target; below them, where all stand now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from chainmap.render.charts.parts import (
    GAP,
    SMALL,
    STRONG,
    SUBTITLE,
    SWATCH,
    TEXT,
    Around,
    Fill,
    Laid,
    Line,
    Look,
    Shape,
    Side,
    Spot,
    dashed_line,
    faint,
    frame,
    hint_lines,
    legend,
    paint_bar,
    paint_focus,
    paint_ground,
    paint_mark,
    paint_ring,
    share,
    spread_out,
    write,
)
from chainmap.render.charts.room import Room, place_label
from chainmap.render.pens import NO_BRUSH, colour, pen
from chainmap.render.text import elided, width
from chainmap.render.theme import Theme
from chainmap.wording.card import Tone
from chainmap.wording.chart import Moment, TimeChart

RADIUS = 4.0
NOW_BAR = 16.0
MOST_LABELS = 80
STATES = {
    Tone.GOOD: ("good", Fill.SOLID),
    Tone.BAD: ("bad", Fill.HATCHED),
    Tone.MUTED: ("text_muted", Fill.OPEN),
}


@dataclass(frozen=True, slots=True)
class _Now:
    """A bar of parts, and below it what they are."""

    lines: tuple[Line, ...]
    parts: tuple[tuple[QRectF, Tone], ...]
    spots: tuple[Spot, ...]


def time_laid(chart: TimeChart, width: float, height: float, around: Around) -> Laid:
    framed = frame(chart.head, width, height, around)
    body = framed.body
    now = _now(chart, body)
    plot_body = body.adjusted(0, 0, 0, -_now_height(chart, body.width()))
    marks, top = legend([text for _, text in chart.legend], body)
    plot = _plot(chart, plot_body.adjusted(0, top - body.top(), 0, 0))
    places = [_place(moment, chart, plot) for moment in chart.moments]
    lines = [*framed.lines, *now.lines, *(line for _, line in marks)]
    if chart.head.hint:
        lines += hint_lines(chart.head.hint, plot_body)
    else:
        lines += [*_axes(chart, plot), *_labels(chart, plot, places)]

    def paint(painter: QPainter, look: Look) -> None:
        paint_ground(painter, width, height, look.theme)
        if not chart.head.hint:
            _paint_grid(painter, chart, plot, look.theme)
            _paint_moments(painter, chart.moments, places, look)
            for (met, _), (box, _line) in zip(chart.legend, marks, strict=True):
                _paint_moment(painter, box.center(), met, look.theme)
        for box, tone in now.parts:
            token, fill = STATES[tone]
            paint_bar(painter, box, getattr(look.theme, token), fill, look.theme)
        write(painter, lines, look.theme)
        _paint_current(painter, spots, look)

    boxes = [QRectF(at.x() - 6, at.y() - 6, 12, 12) for at in places]
    spots = (
        *(Spot(box, moment.tip) for box, moment in zip(boxes, chart.moments, strict=True)),
        *now.spots,
    )
    return Laid(width, height, spots, paint)


def time_height(chart: TimeChart, width: float, *, roomy: bool) -> float:
    """Of the body: as it looks best, or the least with which it can be read."""
    now = _now_height(chart, width)
    if chart.head.hint:
        return 5 * SUBTITLE.line + now
    return now + (min(max(0.4 * width, 200.0), 340.0) if roomy else 130.0)


# -- places -----------------------------------------------------------------------------------


def _plot(chart: TimeChart, body: QRectF) -> QRectF:
    left = max((width(tick.text, SMALL) for tick in chart.up.ticks), default=0.0) + 8
    above = TEXT.line + 2 if chart.up.title else SMALL.line / 2
    return body.adjusted(left, above, -GAP, -(SMALL.line + 8))


def _place(moment: Moment, chart: TimeChart, plot: QRectF) -> QPointF:
    return QPointF(_x(moment.on.toordinal(), chart, plot), _y(moment.value, chart, plot))


def _x(day: float, chart: TimeChart, plot: QRectF) -> float:
    first, last = (chart.moments[end].on.toordinal() for end in (0, -1))
    inner = plot.adjusted(2 * GAP, 0, -2 * GAP, 0)
    return inner.left() + share(day, first, last) * inner.width()


def _y(value: float, chart: TimeChart, plot: QRectF) -> float:
    return plot.bottom() - share(value, chart.up.low, chart.up.high) * plot.height()


def _axes(chart: TimeChart, plot: QRectF) -> list[Line]:
    lines = [
        Line(plot.left() - 6, _y(tick.at, chart, plot) - SMALL.line / 2, tick.text, SMALL,
             "text_muted", "right")
        for tick in chart.up.ticks
    ]  # fmt: skip
    days = [
        _within(Line(_x(tick.at, chart, plot), plot.bottom() + 5, tick.text, SMALL, "text_muted",
                     "centre"), plot)
        for tick in chart.days
    ]  # fmt: skip
    lines += spread_out(days)
    if chart.up.title:
        top = plot.top() - TEXT.line - 4
        text = elided(chart.up.title, plot.width(), TEXT)
        lines.append(Line(plot.left() - 6, top, text, TEXT))
    return lines


def _within(line: Line, plot: QRectF) -> Line:
    """Moved in where it reaches out at the side."""
    box = line.box
    shift = max(plot.left() - 30 - box.left(), 0.0) - max(box.right() - plot.right() - GAP, 0.0)
    return Line(line.x + shift, line.top, line.text, line.style, line.ink, line.side)


def _labels(chart: TimeChart, plot: QRectF, places: Sequence[QPointF]) -> list[Line]:
    """The target's, the last value's, the first one's, then as many others as have room."""
    room = Room(plot.adjusted(0, -SMALL.line, 0, 0))
    lines = []
    for at in places:
        room.take(QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS))
    for start, end in pairwise(places):
        room.take_line(start, end)
    if chart.target is not None:
        lines.append(_target_line(chart, plot, room))
    order = dict.fromkeys([len(places) - 1, 0, *range(len(places))])
    for number in list(order)[:MOST_LABELS]:
        text = chart.moments[number].label
        found = place_label(
            room, places[number], RADIUS, width(text, SMALL), SMALL.line - 2, far=False
        )
        if found is not None:
            lines.append(Line(found[0].left(), found[0].top() - 1, text, SMALL))
    return lines


def _target_line(chart: TimeChart, plot: QRectF, room: Room) -> Line:
    """Above its line, at the right or the left, where it is in nobody's way; else at the right."""
    assert chart.target is not None
    y = _y(chart.target.at, chart, plot)
    text = elided(chart.target.text, plot.width() - GAP, SMALL)
    sides: tuple[tuple[float, Side], ...] = (
        (plot.right() - 4, "right"),
        (plot.left() + 4, "left"),
    )
    lines = [
        Line(x, top, text, SMALL, "text_muted", side)
        for top in (y - SMALL.line - 1, y + 2)
        for x, side in sides
        if top + SMALL.line <= plot.bottom() + 1
    ]  # fmt: skip
    best = next((line for line in lines if room.is_free(line.box)), lines[0])
    room.take(best.box)
    room.take(QRectF(plot.left(), y - 1, plot.width(), 2))
    return best


# -- now --------------------------------------------------------------------------------------


def _now_height(chart: TimeChart, room: float) -> float:
    if not chart.now:
        return 0.0
    _, end = legend(_now_texts(chart), QRectF(0, 0, room, 1))
    return GAP + STRONG.line + NOW_BAR + 6 + end + GAP


def _now_texts(chart: TimeChart) -> list[str]:
    return [f"{part.number} {part.text}" for part in chart.now]


def _now(chart: TimeChart, body: QRectF) -> _Now:
    """At the foot of the body."""
    if not chart.now:
        return _Now((), (), ())
    top = body.bottom() - _now_height(chart, body.width()) + GAP
    bar = QRectF(body.left(), top + STRONG.line + 2, body.width(), NOW_BAR)
    whole = sum(part.number for part in chart.now)
    parts, spots, left = [], [], bar.left()
    for part, text in zip(chart.now, _now_texts(chart), strict=True):
        box = QRectF(left, bar.top(), bar.width() * part.number / whole, NOW_BAR)
        left = box.right()
        if part.number:
            parts.append((box.adjusted(0, 0, -1, 0), part.tone))
            spots.append(Spot(box, text))
    area = QRectF(body.left(), bar.bottom() + 4, body.width(), 1)
    swatches, _ = legend(_now_texts(chart), area)
    for part, (box, _line) in zip(chart.now, swatches, strict=True):
        parts.append((box, part.tone))
    title = Line(body.left(), top, chart.now_title, STRONG)
    return _Now((title, *(line for _, line in swatches)), tuple(parts), tuple(spots))


# -- painting ---------------------------------------------------------------------------------


def _paint_grid(painter: QPainter, chart: TimeChart, plot: QRectF, theme: Theme) -> None:
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(faint(theme), 1.0))
    for tick in chart.up.ticks:
        y = _y(tick.at, chart, plot)
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
    painter.setPen(pen(theme.text_muted, 1.0))
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    for tick in chart.days:
        x = _x(tick.at, chart, plot)
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3))
    if chart.target is not None:
        y = _y(chart.target.at, chart, plot)
        dashed_line(painter, QPointF(plot.left(), y), QPointF(plot.right(), y), theme.text_muted)


def _paint_moments(
    painter: QPainter, moments: Sequence[Moment], places: Sequence[QPointF], look: Look
) -> None:
    painter.setPen(pen(look.theme.accent, 1.8))
    painter.setBrush(NO_BRUSH)
    painter.drawPolyline(QPolygonF(list(places)))
    for moment, at in zip(moments, places, strict=True):
        _paint_moment(painter, at, moment.is_met, look.theme)


def _paint_moment(painter: QPainter, at: QPointF, met: bool | None, theme: Theme) -> None:
    """What is missed is an open square."""
    ink = theme.bad if met is False else theme.accent
    painter.setPen(pen(ink, 1.6))
    painter.setBrush(colour(theme.surface if met is False else ink))
    shape = Shape.SQUARE if met is False else Shape.CIRCLE
    paint_mark(painter, shape, at, min(RADIUS, SWATCH / 2))


def _paint_current(painter: QPainter, spots: Sequence[Spot], look: Look) -> None:
    if look.current is not None and look.current < len(spots):
        box = spots[look.current].box
        if box.width() <= 4 * RADIUS:
            paint_ring(painter, box.center(), RADIUS + 4, look, dashed=True)
        else:
            paint_focus(painter, box.adjusted(-2, -2, 2, 2), look)

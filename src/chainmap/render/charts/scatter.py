"""Importance and performance: marks in four quadrants, with as many names as have room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from chainmap.render.charts.dots import Place, Spread, spread
from chainmap.render.charts.names import CORNERS, Names, names
from chainmap.render.charts.parts import (
    GAP,
    NOTE,
    SMALL,
    STRONG,
    SWATCH,
    TEXT,
    Around,
    Laid,
    Line,
    Look,
    Shape,
    Spot,
    dashed_line,
    faint,
    frame,
    only_hint,
    paint_ground,
    paint_mark,
    paint_ring,
    share,
    write,
)
from chainmap.render.charts.room import Room
from chainmap.render.pens import NO_PEN, colour, pen
from chainmap.render.text import elided, width
from chainmap.render.theme import Theme, mixed
from chainmap.wording.chart import Corner, Dot, ScatterChart

STRIP = 18.0
"""Above and below the marks, for the names of the quadrants."""
AROUND = 0.5
"""Scores beyond the scale's ends, so that marks have room there."""
SHAPES = dict(zip(CORNERS, Shape, strict=True))


def ink_of(corner: Corner, theme: Theme) -> str:
    inks = {
        Shape.SQUARE: theme.bad,
        Shape.CIRCLE: theme.good,
        Shape.TRIANGLE: theme.text_muted,
        Shape.DIAMOND: theme.accent,
    }
    return inks[SHAPES[corner]]


@dataclass(frozen=True, slots=True)
class _Plot:
    """`inner`: where the marks may stand; `outer`: with the strips for the quadrants' names."""

    outer: QRectF
    inner: QRectF
    cross: QPointF
    unit: QPointF

    def at(self, x: float, y: float, chart: ScatterChart) -> QPointF:
        across = share(x, chart.across.low - AROUND, chart.across.high + AROUND)
        up = share(y, chart.up.low - AROUND, chart.up.high + AROUND)
        return QPointF(
            self.inner.left() + across * self.inner.width(),
            self.inner.bottom() - up * self.inner.height(),
        )


def scatter_laid(
    chart: ScatterChart, width: float, height: float, around: Around, selected: frozenset[str]
) -> Laid:
    framed = frame(chart.head, width, height, around)
    if chart.head.hint:
        return only_hint(chart.head, framed, width, height)
    plot = _plot(framed.body, chart)
    spreading = spread(
        [Place(plot.at(dot.x, dot.y, chart), *dot.corner) for dot in chart.dots],
        plot.inner,
        plot.cross,
        plot.unit,
    )
    labels = _labels(chart, spreading, plot, selected)
    unnamed = len(chart.dots) - sum(label.count for label in labels)
    lines = [*framed.lines, *_axes(chart, plot, framed.body, unnamed)]
    corners = _corners(chart, plot)

    def paint(painter: QPainter, look: Look) -> None:
        paint_ground(painter, width, height, look.theme)
        _paint_plot(painter, plot, chart, look.theme)
        write(painter, lines, look.theme)
        _paint_corners(painter, corners, look.theme)
        _paint_dots(painter, chart, spreading, look)
        _paint_labels(painter, labels, look.theme)

    return Laid(width, height, _spots(chart, spreading), paint)


# -- places -----------------------------------------------------------------------------------


def _plot(body: QRectF, chart: ScatterChart) -> _Plot:
    """Scales stand left and below, the axes' titles above and below, the lines' values outside."""
    right = width(chart.cross[1].text, SMALL) + 6
    left = max(width(tick.text, SMALL) for tick in chart.up.ticks) + 8
    below = SMALL.line + TEXT.line + 6 + (0.0 if _has_one_foot(chart, body) else NOTE.line)
    outer = body.adjusted(left, TEXT.line + 2, -right, -below)
    inner = outer.adjusted(0, STRIP, 0, -STRIP)
    bare = _Plot(outer, inner, QPointF(), QPointF())
    one, two = (bare.at(score, score, chart) for score in (1, 2))
    cross = bare.at(chart.cross[0].at, chart.cross[1].at, chart)
    return _Plot(outer, inner, cross, two - one)


def _has_one_foot(chart: ScatterChart, body: QRectF) -> bool:
    """Whether the axis' title and how many have no name stand side by side."""
    told = chart.unlabelled.format(count=len(chart.dots))
    title = width(f"{chart.across.title} →", TEXT)
    return width(told, NOTE) + title + 4 * GAP + 30 < body.width()


def _axes(chart: ScatterChart, plot: _Plot, body: QRectF, unlabelled: int) -> list[Line]:
    outer, below = plot.outer, plot.outer.bottom() + 4
    lines = [
        Line(plot.at(tick.at, 1, chart).x(), below, tick.text, SMALL, "text_muted", "centre")
        for tick in chart.across.ticks
    ]
    for tick in chart.up.ticks:
        top = plot.at(1, tick.at, chart).y() - SMALL.line / 2
        lines.append(Line(outer.left() - 6, top, tick.text, SMALL, "text_muted", "right"))
    foot = below + SMALL.line + 2
    across = Line(outer.right(), foot, f"{chart.across.title} →", TEXT, side="right")
    up = Line(body.left(), body.top(), f"↑ {chart.up.title}", TEXT)
    value = Line(plot.cross.x(), body.top() + 1, chart.cross[0].text, SMALL, side="centre")
    nearest = up.box.right() + GAP + value.box.width() / 2
    most = body.right() - value.box.width() / 2
    lines += [
        across,
        up,
        Line(min(max(plot.cross.x(), nearest), most), value.top, value.text, SMALL, side="centre"),
        Line(outer.right() + 5, plot.cross.y() - SMALL.line / 2, chart.cross[1].text, SMALL),
    ]
    if unlabelled:
        told = elided(chart.unlabelled.format(count=unlabelled), body.width(), NOTE)
        top = foot if _has_one_foot(chart, body) else foot + TEXT.line
        lines.append(Line(body.left(), top, told, NOTE, "text_muted"))
    return lines


def _corners(chart: ScatterChart, plot: _Plot) -> list[tuple[Corner, Line]]:
    """The quadrants' names in the outer corners, each with room for its mark at the left."""
    outer, found = plot.outer, []
    most = outer.width() / 2 - SWATCH - 16
    for corner, name in chart.corners.items():
        text = elided(name, most, STRONG)
        left = outer.left() + SWATCH + 8
        if corner.is_right:
            left = outer.right() - width(text, STRONG) - 6
        top = outer.top() + 2 if corner.is_above else outer.bottom() - STRONG.line - 2
        found.append((corner, Line(left, top, text, STRONG)))
    return found


def _spots(chart: ScatterChart, spreading: Spread) -> tuple[Spot, ...]:
    side = max(spreading.radius, 4.0)
    return tuple(
        Spot(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side), dot.tip, dot.delivery)
        for dot, at in zip(chart.dots, spreading.centres, strict=True)
    )


def _labels(
    chart: ScatterChart, spreading: Spread, plot: _Plot, selected: frozenset[str]
) -> list[Names]:
    """The names of those that matter most first."""
    room, radius = Room(plot.inner), spreading.radius
    room.take(QRectF(plot.cross.x() - 1, plot.inner.top(), 2, plot.inner.height()))
    room.take(QRectF(plot.inner.left(), plot.cross.y() - 1, plot.inner.width(), 2))
    for at in spreading.centres:
        room.take(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
    pairs = zip(chart.dots, spreading.centres, strict=True)
    return names(sorted(pairs, key=lambda pair: _rank(pair[0])), radius, room, selected)


def _rank(dot: Dot) -> tuple[int, float, float, str]:
    return CORNERS.index(dot.corner), dot.x - dot.y, -dot.y, dot.label


# -- painting ---------------------------------------------------------------------------------


def _paint_plot(painter: QPainter, plot: _Plot, chart: ScatterChart, theme: Theme) -> None:
    outer = plot.outer
    painter.setPen(NO_PEN)
    painter.setBrush(colour(mixed(theme.bad, theme.surface, 0.07)))
    painter.drawRect(QRectF(outer.topLeft(), plot.cross))
    painter.setPen(pen(faint(theme), 1.0))
    for tick in chart.across.ticks:
        x = plot.at(tick.at, 1, chart).x()
        painter.drawLine(QPointF(x, outer.top()), QPointF(x, outer.bottom()))
    for tick in chart.up.ticks:
        y = plot.at(1, tick.at, chart).y()
        painter.drawLine(QPointF(outer.left(), y), QPointF(outer.right(), y))
    painter.setPen(pen(theme.border, 1.0))
    painter.setBrush(colour(theme.surface, 0.0))
    painter.drawRect(outer)
    x, y = plot.cross.x(), plot.cross.y()
    dashed_line(painter, QPointF(x, outer.top()), QPointF(x, outer.bottom()), theme.text_muted)
    dashed_line(painter, QPointF(outer.left(), y), QPointF(outer.right(), y), theme.text_muted)


def _paint_corners(painter: QPainter, corners: Sequence[tuple[Corner, Line]], theme: Theme) -> None:
    for corner, line in corners:
        at = QPointF(line.x - SWATCH / 2 - 3, line.top + line.style.line / 2)
        painter.setPen(NO_PEN)
        painter.setBrush(colour(ink_of(corner, theme)))
        paint_mark(painter, SHAPES[corner], at, 4.0)
    write(painter, (line for _, line in corners), theme)


def _paint_dots(painter: QPainter, chart: ScatterChart, spreading: Spread, look: Look) -> None:
    theme, radius = look.theme, spreading.radius
    for number, (dot, at) in enumerate(zip(chart.dots, spreading.centres, strict=True)):
        painter.setPen(pen(theme.surface, 0.8))
        painter.setBrush(colour(ink_of(dot.corner, theme)))
        paint_mark(painter, SHAPES[dot.corner], at, radius)
        if dot.delivery in look.selected:
            paint_ring(painter, at, radius + 2.5, look, dashed=False)
        if number == look.current:
            paint_ring(painter, at, radius + 5.0, look, dashed=True)


def _paint_labels(painter: QPainter, labels: Sequence[Names], theme: Theme) -> None:
    painter.setPen(pen(theme.text_muted, 0.8))
    for label in labels:
        for stroke in (label.leader, label.rule):
            if stroke is not None:
                painter.drawLine(*stroke)
    write(painter, (line for label in labels for line in label.lines), theme)

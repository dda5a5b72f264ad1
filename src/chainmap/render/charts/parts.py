"""What all charts are put together from: texts, marks, bars, and the frame round a chart.

Lengths are pixels of a screen, which pictures scale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from chainmap.render.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, shared_font
from chainmap.render.pens import NO_BRUSH, NO_PEN, colour, pen
from chainmap.render.text import Style, elided, width, wrapped
from chainmap.render.theme import Theme, mixed
from chainmap.wording.chart import Head

TITLE, SUBTITLE = Style(16, BOLD, 22), Style(12, REGULAR, 16)
TEXT, STRONG = Style(11, MEDIUM, 15), Style(11, SEMIBOLD, 15)
SMALL, SMALL_STRONG = Style(10, MEDIUM, 13), Style(10, BOLD, 13)
NOTE = Style(10, REGULAR, 14)
PAD, GAP = 14.0, 8.0
HATCH = 4.5
"""Between the lines of a hatched bar."""
SWATCH = 12.0

Side: TypeAlias = Literal["left", "centre", "right"]


class Look(NamedTuple):
    """`selected`: ids of deliveries; `current`: the spot that the keyboard is at."""

    theme: Theme
    selected: frozenset[str] = frozenset()
    current: int | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a chart that can be pointed at. `delivery`: the one it stands for, if it is one."""

    box: QRectF
    tip: str
    delivery: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """A chart with its places, ready to be painted; the upper left corner is at 0, 0."""

    width: float
    height: float
    spots: tuple[Spot, ...]
    paint: Callable[[QPainter, Look], None]


# -- texts ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """`x`: of its left end, its middle or its right end; `ink`: a token of the theme."""

    x: float
    top: float
    text: str
    style: Style
    ink: str = "text"
    side: Side = "left"

    @property
    def box(self) -> QRectF:
        room = width(self.text, self.style)
        left = self.x - {"left": 0.0, "centre": 0.5, "right": 1.0}[self.side] * room
        return QRectF(left, self.top, room, self.style.line)


def write(painter: QPainter, lines: Iterable[Line], theme: Theme) -> None:
    for line in lines:
        painter.setFont(shared_font(line.style.size, line.style.weight))
        painter.setPen(colour(getattr(theme, line.ink)))
        painter.drawText(QPointF(line.box.left(), line.top + line.style.ascent), line.text)


class Around(Enum):
    """What stands round a chart: on a screen, title and subtitle stand elsewhere.

    `ALL`: title, subtitle, notes, context.
    """

    ALL = auto()
    NOTES = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round a chart, and the room that is left for it."""

    body: QRectF
    lines: tuple[Line, ...]


def frame(head: Head, width: float, height: float, around: Around) -> Frame:
    room = width - 2 * PAD
    above, below = [], []
    if around is Around.ALL:
        above = [(head.title, TITLE, "text", 2), (head.subtitle, SUBTITLE, "text_muted", 3)]
    if around is not Around.NOTHING:
        below = [(note, NOTE, "text_muted", 4) for note in head.notes]
    if around is Around.ALL:
        below.append((head.context, NOTE, "text_muted", 3))
    top, upper = _stacked(above, PAD if above else 0.0, room)
    tall, _ = _stacked(below, 0, room)
    start = height - tall - GAP
    _, lower = _stacked(below, start, room)
    body = QRectF(PAD, top + GAP, room, max(start - (2 if below else 1) * GAP - top, 1.0))
    return Frame(body, (*upper, *lower))


def frame_height(head: Head, width: float, around: Around) -> float:
    """What a frame of this width takes beside the body."""
    return 1000.0 - frame(head, width, 1000.0, around).body.height()


def _stacked(
    texts: Sequence[tuple[str, Style, str, int]], top: float, room: float
) -> tuple[float, list[Line]]:
    """The texts one below another, each in so many lines at most; where they end."""
    lines = []
    for text, style, ink, most in texts:
        for part in wrapped(text, room, style, most) if text else ():
            lines.append(Line(PAD, top, part, style, ink))
            top += style.line
    return top, lines


def hint_lines(hint: str, area: QRectF) -> list[Line]:
    """A sentence in the middle of an area."""
    most = max(int(area.height() / SUBTITLE.line), 1)
    parts = wrapped(hint, min(area.width() - 2 * GAP, 460.0), SUBTITLE, most)
    top = area.center().y() - len(parts) * SUBTITLE.line / 2
    return [
        Line(area.center().x(), top + number * SUBTITLE.line, part, SUBTITLE, "text_muted",
             "centre")
        for number, part in enumerate(parts)
    ]  # fmt: skip


def only_hint(head: Head, framed: Frame, width: float, height: float) -> Laid:
    """A chart that has nothing to show: what to record first."""
    lines = [*framed.lines, *hint_lines(head.hint, framed.body)]

    def paint(painter: QPainter, look: Look) -> None:
        paint_ground(painter, width, height, look.theme)
        write(painter, lines, look.theme)

    return Laid(width, height, (), paint)


def paint_focus(painter: QPainter, box: QRectF, look: Look) -> None:
    """Round a part where the keyboard is."""
    painter.setPen(pen(look.theme.selection, 1.5, (2.0, 2.0)))
    painter.setBrush(NO_BRUSH)
    painter.drawRect(box)


def spread_out(lines: Iterable[Line], gap: float = GAP) -> Iterator[Line]:
    """Those of a row that do not run into the one before."""
    end = float("-inf")
    for line in lines:
        if line.box.left() >= end + gap:
            yield line
            end = line.box.right()


# -- marks ------------------------------------------------------------------------------------


class Shape(StrEnum):
    """Tells without colour what a mark is."""

    SQUARE = "square"
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


def paint_mark(painter: QPainter, shape: Shape, at: QPointF, radius: float) -> None:
    """With the pen and the brush of the painter; of about the same area in every shape."""
    if shape is Shape.CIRCLE:
        painter.drawEllipse(at, radius, radius)
        return
    if shape is Shape.SQUARE:
        side = radius * 0.9
        painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
        return
    high, wide = (1.2, 1.15) if shape is Shape.TRIANGLE else (1.25, 1.25)
    foot = 0.85 if shape is Shape.TRIANGLE else 0.0
    corners = [QPointF(0, -high), QPointF(wide, foot), QPointF(-wide, foot)]
    if shape is Shape.DIAMOND:
        corners.insert(2, QPointF(0, high))
    painter.drawPolygon(QPolygonF([at + corner * radius for corner in corners]))


def paint_ring(painter: QPainter, at: QPointF, radius: float, look: Look, *, dashed: bool) -> None:
    """Round what is selected, or dashed round where the keyboard is."""
    dashes = (2.0, 2.0) if dashed else ()
    painter.setPen(pen(look.theme.selection if dashed else look.theme.text, 2.0, dashes))
    painter.setBrush(NO_BRUSH)
    painter.drawEllipse(at, radius, radius)


# -- bars -------------------------------------------------------------------------------------


class Fill(StrEnum):
    """How a bar is filled: tells without colour which it is."""

    SOLID = "solid"
    HATCHED = "hatched"
    OPEN = "open"


def paint_bar(painter: QPainter, box: QRectF, ink: str, fill: Fill, theme: Theme) -> None:
    """Its edge lies inside of the box. An open one is dashed."""
    edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if fill is Fill.SOLID:
        painter.setPen(NO_PEN)
        painter.setBrush(colour(ink))
        painter.drawRect(box)
        return
    painter.setPen(pen(ink, 1.0, (3.0, 2.0) if fill is Fill.OPEN else ()))
    painter.setBrush(colour(theme.surface if fill is Fill.OPEN else mixed(ink, theme.surface, 0.2)))
    painter.drawRect(edge)
    if fill is Fill.HATCHED:
        # Brushes with patterns do not scale, and clipping is not known to SVG.
        painter.setPen(pen(ink, 1.0))
        painter.drawLines(list(_hatching(edge)))


def _hatching(box: QRectF) -> Iterator[QLineF]:
    """Lines that rise to the right, ending at the edges of the box."""
    wide, high = box.width(), box.height()
    start = HATCH
    while start < wide + high:
        low = QPointF(min(start, wide), max(start - wide, 0.0))
        up = QPointF(max(start - high, 0.0), min(start, high))
        corner = box.topLeft()
        yield QLineF(corner + low, corner + up)
        start += HATCH


def legend(
    names: Sequence[str], area: QRectF, style: Style = TEXT
) -> tuple[list[tuple[QRectF, Line]], float]:
    """A place for a swatch and a name for each, in as many rows as it takes; where they end."""
    placed, left, top = [], area.left(), area.top()
    for name in names:
        text = elided(name, area.width() - SWATCH - 6, style)
        room = SWATCH + 6 + width(text, style)
        if left > area.left() and left + room > area.right():
            left, top = area.left(), top + style.line + 2
        box = QRectF(left, top + (style.line - SWATCH) / 2, SWATCH, SWATCH)
        placed.append((box, Line(left + SWATCH + 6, top, text, style)))
        left += room + 2 * GAP
    return placed, top + style.line + 2 if names else area.top()


# -- scales -----------------------------------------------------------------------------------


def share(value: float, low: float, high: float) -> float:
    """Where a value lies between two others, 0–1; halves, lest the distance be too large."""
    span = high / 2 - low / 2
    return (value / 2 - low / 2) / span if span else 0.5


def faint(theme: Theme) -> str:
    """The ink of lines behind a chart."""
    return mixed(theme.border, theme.surface, 0.6)


def paint_ground(painter: QPainter, width: float, height: float, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), colour(theme.surface))


def dashed_line(painter: QPainter, start: QPointF, end: QPointF, ink: str) -> None:
    painter.setPen(pen(ink, 1.2, (5.0, 3.0)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(start, end)

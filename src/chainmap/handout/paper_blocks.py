"""The blocks of a report on paper, in tenths of a millimetre; the cards' pages are made of such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from chainmap.analysis.codes import Severity
from chainmap.handout import blocks as said
from chainmap.render.cards.blocks import (
    COLOURS,
    INKS,
    Block,
    figures_block,
    section_blocks,
    space,
    title_block,
    write,
)
from chainmap.render.cards.styles import LEFT, WIDTH, close
from chainmap.render.charts.parts import Around, Look
from chainmap.render.charts.picture import Plate
from chainmap.render.fonts import BOLD, REGULAR, SEMIBOLD
from chainmap.render.pens import NO_PEN, colour
from chainmap.render.text import Style, width, wrapped
from chainmap.wording.card import Section
from chainmap.wording.language import Translate

CHAPTER = Style(58, BOLD, 74)
BODY, STRONG = Style(31, REGULAR, 44), Style(31, SEMIBOLD, 44)
SMALL = Style(26, REGULAR, 36)
READABLE = 1560.0
"""The longest line of running text."""
BULLET, INDENT = "•", 40.0
BAR = 12.0
MOST_LINES = 60
CHART_WIDTH = 720.0
"""Pixels of a screen that a chart's width on paper holds."""
ACROSS = 3
"""Key figures side by side."""
DENSITY = replace(close(None), most_lines=40)
_BARS = {Severity.HIGH: COLOURS.bad, Severity.MEDIUM: "#d79a1e", Severity.LOW: COLOURS.text_muted}


def chapter_block(chapter: said.Chapter, room: float = WIDTH) -> Block:
    """The title of a chapter; it never stands alone at the foot of a page."""
    number = str(chapter.number)
    indent = width(number, CHAPTER) + 34
    lines = wrapped(chapter.title, room - indent, CHAPTER, 3)

    def paint(painter: QPainter, top: float) -> None:
        write(painter, (LEFT, top), number, CHAPTER, COLOURS.accent)
        _lines(painter, (LEFT + indent, top), lines, CHAPTER, COLOURS.text)
        painter.setPen(NO_PEN)
        painter.setBrush(colour(COLOURS.border))
        painter.drawRect(QRectF(LEFT, top + len(lines) * CHAPTER.line + 10, room, 2.5))

    return Block(len(lines) * CHAPTER.line + 42, paint, keeps=True)


def flowing(block: said.Block, tr: Translate) -> Iterator[Block]:
    """Whatever runs down upright pages; map, matrix and cards have pages of their own."""
    match block:
        case said.Heading(text):
            yield from (space(26), title_block(text))
        case said.Paragraph(text, tone):
            yield _text(text, BODY, INKS[tone])
        case said.Table(caption, columns, rows):
            yield from section_blocks(Section(caption, (), columns, rows), DENSITY, tr)
        case said.ChartPicture():
            yield from (_chart(block), text_block(block.caption, SMALL, COLOURS.text_muted))
        case said.Findings(_, title, found):
            yield from (space(16), title_block(title), *(_finding(one, tr) for one in found))
        case _:
            yield from _listed(block)


def _listed(block: said.Block) -> Iterator[Block]:
    if isinstance(block, said.Points):
        yield from (_point(head, text) for head, text in block.points)
    elif isinstance(block, said.Facts):
        yield from (_fact(label, value) for label, value in block.rows)
    elif isinstance(block, said.Figures):
        for start in range(0, len(block.figures), ACROSS):
            yield figures_block(block.figures[start : start + ACROSS])
            yield space(14)


def _chart(block: said.ChartPicture) -> Block:
    """A chart over the width of the page."""
    laid = Plate(CHART_WIDTH, around=Around.NOTES).laid(block.chart)
    scale = WIDTH / laid.width

    def paint(painter: QPainter, top: float) -> None:
        painter.save()
        painter.translate(LEFT, top)
        painter.scale(scale, scale)
        laid.paint(painter, Look(COLOURS))
        painter.restore()

    return Block(laid.height * scale + 8, paint, keeps=True)


def text_block(text: str, style: Style, ink: str, *, keeps: bool = False) -> Block:
    """Running text over the width of the page."""
    return _text(text, style, ink, room=WIDTH, keeps=keeps)


def _text(
    text: str, style: Style, ink: str, *, room: float = READABLE, keeps: bool = False
) -> Block:
    lines = wrapped(text, room, style, MOST_LINES)

    def paint(painter: QPainter, top: float) -> None:
        _lines(painter, (LEFT, top), lines, style, ink)

    return Block(len(lines) * style.line + 16, paint, keeps=keeps)


def _point(head: str, text: str) -> Block:
    above = wrapped(head, READABLE - INDENT, STRONG, 2) if head else ()
    lines = wrapped(text, READABLE - INDENT, BODY, MOST_LINES)

    def paint(painter: QPainter, top: float) -> None:
        write(painter, (LEFT + 8, top), BULLET, BODY, COLOURS.accent)
        _lines(painter, (LEFT + INDENT, top), above, STRONG, COLOURS.text)
        below = top + len(above) * STRONG.line
        _lines(painter, (LEFT + INDENT, below), lines, BODY, COLOURS.text)

    return Block(len(above) * STRONG.line + len(lines) * BODY.line + 12, paint)


def _fact(label: str, value: str) -> Block:
    across = WIDTH * 0.3
    left = wrapped(label, across - 30, DENSITY.strong, 4)
    right = wrapped(value, WIDTH - across, DENSITY.body, MOST_LINES)
    line = DENSITY.body.line

    def paint(painter: QPainter, top: float) -> None:
        _lines(painter, (LEFT, top), left, DENSITY.strong, COLOURS.text)
        _lines(painter, (LEFT + across, top), right, DENSITY.body, COLOURS.text)

    return Block(max(len(left), len(right)) * line + 14, paint)


def _finding(found: said.Found, tr: Translate) -> Block:
    """A bar in the colour of its severity, which stands there in words too."""
    left, room = LEFT + 40, WIDTH - 60
    head = f"{found.severity_name} · {found.title}"
    sentence = f"{found.sentence} {found.more}".strip()
    names = ", ".join(party.name for party in found.parties)
    remedy = tr("What would mend it: {remedy}").format(remedy=found.remedy)
    parts = [(head, STRONG, COLOURS.text), (sentence, DENSITY.body, COLOURS.text)]
    parts.append((remedy, DENSITY.strong, COLOURS.text))
    if names:
        parts.append((tr("About: {parties}").format(parties=names), SMALL, COLOURS.text_muted))
    set_in = [(wrapped(text, room, style, MOST_LINES), style, ink) for text, style, ink in parts]
    height = sum(len(lines) * style.line + 5 for lines, style, _ in set_in)

    def paint(painter: QPainter, top: float) -> None:
        painter.setPen(NO_PEN)
        painter.setBrush(colour(_BARS[found.severity]))
        painter.drawRoundedRect(QRectF(LEFT, top + 4, BAR, height - 6), 4, 4)
        below = top
        for lines, style, ink in set_in:
            _lines(painter, (left, below), lines, style, ink)
            below += len(lines) * style.line + 5

    return Block(height + 26, paint)


def _lines(
    painter: QPainter, at: tuple[float, float], lines: Sequence[str], style: Style, ink: str
) -> None:
    for number, line in enumerate(lines):
        write(painter, (at[0], at[1] + number * style.line), line, style, ink)

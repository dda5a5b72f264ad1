"""What a card's pages are put together from: blocks, one below another, in tenths of a millimetre.

Printed on paper, so always in the light theme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from chainmap.render import theme as themes
from chainmap.render.cards.styles import (
    CAPTION,
    DETAIL,
    GUTTER,
    LEFT,
    NAME,
    OVERLINE,
    SUBTITLE,
    TITLE,
    VALUE,
    WIDTH,
    Density,
)
from chainmap.render.fonts import shared_font
from chainmap.render.pens import NO_PEN, colour, pen
from chainmap.render.text import Style, elided, width, wrapped
from chainmap.wording.card import Card, Cell, Column, Figure, Row, Section, Tone
from chainmap.wording.language import Translate

COLOURS = themes.theme("light")
INKS = {
    Tone.PLAIN: COLOURS.text,
    Tone.MUTED: COLOURS.text_muted,
    Tone.GOOD: COLOURS.good,
    Tone.WARNING: COLOURS.warning,
    Tone.BAD: COLOURS.bad,
}
Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """`paint` is told where its top is. `keeps`: it must not be the last on a page.

    `opening`: what stands there instead where it would begin a page.
    """

    height: float
    paint: Callable[[QPainter, float], None]
    keeps: bool = False
    opening: tuple[Block, ...] = ()


def write(painter: QPainter, at: tuple[float, float], text: str, style: Style, ink: str) -> None:
    """A line whose top left is there."""
    painter.setFont(shared_font(style.size, style.weight))
    painter.setPen(colour(ink))
    painter.drawText(QPointF(at[0], at[1] + style.ascent), text)


# -- the head of a card -----------------------------------------------------------------------


def head_blocks(card: Card) -> Iterator[Block]:
    yield _text_block(card.overline.upper(), OVERLINE, COLOURS.accent, most=1)
    yield _text_block(card.name, NAME, COLOURS.text, most=2)
    yield _text_block(card.subtitle, SUBTITLE, COLOURS.text_muted, most=2)
    if card.description:
        yield _text_block(card.description, SUBTITLE, COLOURS.text, most=2)
    yield space(20)
    yield figures_block(card.figures)


def space(height: float) -> Block:
    return Block(height, lambda _painter, _top: None, keeps=True)


def _text_block(text: str, style: Style, ink: str, *, most: int) -> Block:
    lines = wrapped(text, WIDTH, style, most)

    def paint(painter: QPainter, top: float) -> None:
        for number, line in enumerate(lines):
            write(painter, (LEFT, top + number * style.line), line, style, ink)

    return Block(len(lines) * style.line, paint, keeps=True)


def figures_block(figures: Sequence[Figure]) -> Block:
    """Key figures side by side in one frame."""
    height = 20 + VALUE.line + CAPTION.line + DETAIL.line + 16
    return Block(height, partial(_paint_figures, figures, height))


def _paint_figures(figures: Sequence[Figure], height: float, painter: QPainter, top: float) -> None:
    painter.setPen(pen(COLOURS.border, 2.0))
    painter.setBrush(colour(COLOURS.window))
    painter.drawRoundedRect(QRectF(LEFT, top, WIDTH, height), 16, 16)
    each = WIDTH / len(figures)
    for number, figure in enumerate(figures):
        left, room = LEFT + number * each + 22, each - 34
        texts = (
            (figure.value, VALUE, COLOURS.text),
            (figure.caption, CAPTION, COLOURS.text),
            (figure.detail, DETAIL, COLOURS.text_muted),
        )
        below = top + 16
        for text, style, ink in texts:
            write(painter, (left, below), elided(text, room, style), style, ink)
            below += style.line


# -- sections ---------------------------------------------------------------------------------


def section_blocks(section: Section, density: Density, tr: Translate) -> Iterator[Block]:
    """Heading, sentences, and the table; a table that is cut says how much is left out."""
    yield space(density.gap)
    yield title_block(section.title)
    for line in section.lines:
        yield cell_block(line, density)
    if not section.rows:
        return
    heads = _heads(section.columns, density)
    yield heads
    again = tr("{title} – continued").format(title=section.title)
    repeats = (title_block(again), heads)
    rows = section.rows[: density.most_rows]
    for row in rows:
        yield _row_block(row, section.columns, density, repeats)
    left_out = len(section.rows) - len(rows)
    if left_out:
        yield cell_block(Cell(tr("… and %n more", "", left_out), Tone.MUTED), density)


def title_block(title: str) -> Block:
    text = elided(title, WIDTH, TITLE)

    def paint(painter: QPainter, top: float) -> None:
        write(painter, (LEFT, top), text, TITLE, COLOURS.text)

    return Block(TITLE.line + 4, paint, keeps=True)


def cell_block(cell: Cell, density: Density) -> Block:
    """A sentence over the whole width."""
    style = density.body
    lines = wrapped(cell.text, WIDTH, style, max(density.most_lines, 2))

    def paint(painter: QPainter, top: float) -> None:
        for number, line in enumerate(lines):
            write(painter, (LEFT, top + number * style.line), line, style, INKS[cell.tone])

    return Block(len(lines) * style.line + density.padding, paint)


class _Slot(NamedTuple):
    """Where a column stands; figures stand at its right."""

    left: float
    room: float
    is_figure: bool


def _slots(columns: Sequence[Column]) -> list[_Slot]:
    slots, left = [], LEFT
    for column in columns:
        slots.append(_Slot(left, column.share * WIDTH - GUTTER, column.is_figure))
        left += column.share * WIDTH
    # Nothing stands beside the last one.
    return [*slots[:-1], slots[-1]._replace(room=slots[-1].room + GUTTER)]


def _heads(columns: Sequence[Column], density: Density) -> Block:
    style, slots = density.head, _slots(columns)
    titles = [column.title for column in columns]
    texts = [wrapped(title, slot.room, style, 2) for title, slot in zip(titles, slots, strict=True)]
    height = max(map(len, texts)) * style.line + density.padding

    def paint(painter: QPainter, top: float) -> None:
        for lines, slot in zip(texts, slots, strict=True):
            _write_lines(painter, lines, slot, top, style=style, ink=COLOURS.text_muted)
        _rule(painter, LEFT, top + height - 1, 3.0)

    return Block(height, paint, keeps=True)


def _row_block(
    row: Row, columns: Sequence[Column], density: Density, repeats: tuple[Block, ...]
) -> Block:
    slots = _slots(columns)
    styles = [density.strong, *[density.body] * (len(columns) - 1)]
    texts = [
        wrapped(cell.text, slot.room, style, density.most_lines)
        for cell, style, slot in zip(row.cells, styles, slots, strict=True)
    ]
    first = 1 if row.goes_on else 0
    height = max(map(len, texts[first:])) * density.body.line + 2 * density.padding

    def paint(painter: QPainter, top: float) -> None:
        _rule(painter, slots[first].left, top, 0.8)
        cells = list(zip(row.cells, texts, styles, slots, strict=True))
        for cell, lines, style, slot in cells[first:]:
            ink = INKS[cell.tone]
            _write_lines(painter, lines, slot, top + density.padding, style=style, ink=ink)

    if row.goes_on:
        whole = _row_block(replace(row, goes_on=False), columns, density, ())
        return Block(height, paint, opening=(*repeats, whole))
    return Block(height, paint, opening=(*repeats, Block(height, paint)))


def _write_lines(
    painter: QPainter, lines: Lines, slot: _Slot, top: float, *, style: Style, ink: str
) -> None:
    for number, line in enumerate(lines):
        indent = slot.room - width(line, style) if slot.is_figure else 0
        write(painter, (slot.left + indent, top + number * style.line), line, style, ink)


def _rule(painter: QPainter, left: float, top: float, strength: float) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(colour(COLOURS.border))
    painter.drawRect(QRectF(left, top, LEFT + WIDTH - left, strength))

"""The first pages of the report on paper, cover and contents, and what stands at every foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from chainmap.handout.blocks import Chapter, Handout, Heading
from chainmap.handout.paper_blocks import BODY, SMALL, STRONG
from chainmap.render.bookmarks import Jump
from chainmap.render.cards.blocks import COLOURS, title_block, write
from chainmap.render.cards.styles import FOOT, FOOTER, LEFT, OVERLINE, TOP, WIDTH
from chainmap.render.fonts import BOLD, SEMIBOLD
from chainmap.render.pens import NO_PEN, colour
from chainmap.render.text import Style, elided, width, wrapped
from chainmap.wording.language import Translate, catalogue

UPRIGHT_PAGE = (2100.0, 2970.0)
TITLE, CLIENT = Style(96, BOLD, 116), Style(44, SEMIBOLD, 60)
Start: TypeAlias = Chapter | Heading
Paint: TypeAlias = Callable[[QPainter, int, int], None]
"""Told the page's number and how many there are."""


class _Row(NamedTuple):
    start: Start
    page: int
    top: float


def cover(handout: Handout, tr: Translate) -> Paint:
    """The first page: whose report, about what, and what counts in it."""
    cover = handout.cover

    def paint(painter: QPainter, _number: int, _count: int) -> None:
        painter.setPen(NO_PEN)
        painter.setBrush(colour(COLOURS.accent))
        painter.drawRect(QRectF(0, 0, UPRIGHT_PAGE[0], 26))
        if cover.logo:
            _paint_logo(painter, cover.logo)
        top = 980.0
        write(painter, (LEFT, top), cover.subtitle.upper(), OVERLINE, COLOURS.accent)
        top += 70
        for line in wrapped(cover.title, WIDTH, TITLE, 5):
            write(painter, (LEFT, top), line, TITLE, COLOURS.text)
            top += TITLE.line
        top += 40
        for text in filter(None, (cover.client, cover.date)):
            write(painter, (LEFT, top), elided(text, WIDTH, CLIENT), CLIENT, COLOURS.text)
            top += CLIENT.line
        top = 2480.0
        filter_line = tr("What counts (filter): {filter}.").format(filter=cover.filter)
        for text in filter(None, (cover.note, filter_line, handout.footer)):
            for line in wrapped(text, WIDTH, SMALL, 3):
                write(painter, (LEFT, top), line, SMALL, COLOURS.text_muted)
                top += SMALL.line

    return paint


def _paint_logo(painter: QPainter, logo: bytes) -> None:
    image = QImage.fromData(logo)
    if image.isNull():
        return
    scale = min(600 / image.width(), 260 / image.height())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(LEFT, 200, image.width() * scale, image.height() * scale), image)


class Contents:
    """The second page: chapters and their headings, with the pages on which they begin.

    `starts`: those and their pages, counted from 0. Of many, only the chapters are listed.
    """

    def __init__(
        self, handout: Handout, starts: Sequence[tuple[Start, int]], tr: Translate
    ) -> None:
        self._handout = handout
        self._title = tr("Contents")
        is_roomy = len(starts) < 30
        self._rows: list[_Row] = []
        top = TOP + 90
        for start, page in starts:
            is_chapter = isinstance(start, Chapter)
            if is_chapter or len(starts) < 45:
                top += (18 if is_roomy else 8) if is_chapter else 0
                self._rows.append(_Row(start, page, top))
                top += _style_of(start).line

    def paint(self, painter: QPainter, number: int, count: int) -> None:
        title_block(self._title).paint(painter, TOP)
        for row in self._rows:
            _paint_row(painter, row)
        feet(painter, UPRIGHT_PAGE, self._handout, number, count)

    def jumps(self) -> Iterator[Jump]:
        """A click on a row leads to its page."""
        for start, page, top in self._rows:
            yield Jump(1, (LEFT, top, WIDTH, _style_of(start).line), page)


def title_of(start: Start) -> str:
    return f"{start.number} {start.title}" if isinstance(start, Chapter) else start.text


def _style_of(start: Start) -> Style:
    return STRONG if isinstance(start, Chapter) else BODY


def _paint_row(painter: QPainter, row: _Row) -> None:
    """Number, title, dots, page."""
    start, page, top = row
    style, indent = _style_of(start), LEFT + 70
    if isinstance(start, Chapter):
        write(painter, (LEFT, top), str(start.number), style, COLOURS.accent)
    text = start.title if isinstance(start, Chapter) else start.text
    said, place = elided(text, WIDTH - 260, style), str(page + 1)
    write(painter, (indent, top), said, style, COLOURS.text)
    right = LEFT + WIDTH - width(place, style)
    write(painter, (right, top), place, style, COLOURS.text)
    painter.setPen(NO_PEN)
    painter.setBrush(colour(COLOURS.border))
    base = top + style.ascent - 3
    at = indent + width(said, style) + 24
    while at < right - 20:
        painter.drawEllipse(QRectF(at, base, 4, 4))
        at += 16


def feet(
    painter: QPainter, size: tuple[float, float], handout: Handout, number: int, count: int
) -> None:
    """Whose report it is, and which page."""
    tr = catalogue(handout.language)
    below = size[1] - (UPRIGHT_PAGE[1] - FOOT)
    said = tr("Page {number} of {count}").format(number=number, count=count)
    right = size[0] - LEFT - width(said, FOOTER)
    cover = handout.cover
    whose = " · ".join(filter(None, (cover.client, cover.title, cover.date)))
    write(
        painter, (LEFT, below), elided(whose, right - LEFT - 60, FOOTER), FOOTER, COLOURS.text_muted
    )
    write(painter, (right, below), said, FOOTER, COLOURS.text_muted)

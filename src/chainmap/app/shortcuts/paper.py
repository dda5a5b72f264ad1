"""The sheet of keys on paper: two columns a page, usually one page; for a PDF or a printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from chainmap.app.shortcuts.sheet import Line, Section
from chainmap.render.cards.blocks import COLOURS, write
from chainmap.render.cards.pages import page_layout
from chainmap.render.cards.styles import BOTTOM, FOOT, FOOTER, LEFT, TITLE, TOP, WIDTH
from chainmap.render.fonts import BOLD, REGULAR, SEMIBOLD
from chainmap.render.text import Style, elided, width, wrapped
from chainmap.wording.language import tr

if TYPE_CHECKING:
    Column: TypeAlias = list[tuple[float, "Line | Section"]]

DPI = 600
TENTHS = 254
"""Tenths of a millimetre in an inch: the unit of all measures here."""
HEADING, NAME = Style(58, BOLD, 74), Style(26, REGULAR, 38)
KEYS = Style(26, SEMIBOLD, 38)
BELOW_HEADING, ABOVE_SECTION, GUTTER = 30.0, 26.0, 70.0
ROOM, GAP = (WIDTH - GUTTER) / 2, 24.0
MOST_KEYS = 0.5
"""Of a column's width, for the keys."""


def sheet_pdf(sections: Sequence[Section]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(tr("Keyboard shortcuts"))
    writer.setCreator("ChainMap")
    writer.setPageLayout(page_layout())
    paint_sheet(writer, sections)
    return bytes(buffer.data().data())


def paint_sheet(device: QPagedPaintDevice, sections: Sequence[Section]) -> None:
    """What has no key is left out."""
    told = [Section(one.title, tuple(it for it in one.lines if it.keys)) for one in sections]
    widest = max(width(line.told, KEYS) for one in told for line in one.lines)
    aside = min(widest, ROOM * MOST_KEYS) + GAP
    columns = list(_columns([one for one in told if one.lines], aside))
    pages = [columns[at : at + 2] for at in range(0, len(columns), 2)]
    with QPainter(device) as painter:
        painter.scale(device.logicalDpiX() / TENTHS, device.logicalDpiY() / TENTHS)
        for number, page in enumerate(pages, 1):
            if number > 1:
                device.newPage()
            _paint_page(painter, page, aside)
            if len(pages) > 1:
                said = tr("Page {number} of {count}").format(number=number, count=len(pages))
                write(painter, (LEFT, FOOT), said, FOOTER, COLOURS.text_muted)


def _columns(sections: Sequence[Section], aside: float) -> Iterator[Column]:
    """Each line with its top. A heading is never the last of its column."""
    begin = TOP + HEADING.line + BELOW_HEADING
    column: Column = []
    top = begin
    for section in sections:
        parts: list[Section | Line] = [section, *section.lines]
        for part in parts:
            is_heading = isinstance(part, Section)
            gap = ABOVE_SECTION if is_heading and column else 0.0
            height = TITLE.line if isinstance(part, Section) else _height(part, aside)
            if top + gap + height + (2 * NAME.line if is_heading else 0) > BOTTOM:
                yield column
                column, top, gap = [], begin, 0.0
            column.append((top + gap, part))
            top += gap + height
    yield column


def _name(line: Line, aside: float) -> tuple[str, ...]:
    return wrapped(line.name, ROOM - aside, NAME, 2)


def _height(line: Line, aside: float) -> float:
    return NAME.line * len(_name(line, aside))


def _paint_page(painter: QPainter, columns: Sequence[Column], aside: float) -> None:
    write(painter, (LEFT, TOP), tr("ChainMap: keyboard shortcuts"), HEADING, COLOURS.text)
    for place, column in enumerate(columns):
        left = LEFT + place * (ROOM + GUTTER)
        for top, part in column:
            if isinstance(part, Section):
                write(painter, (left, top), part.title, TITLE, COLOURS.accent)
                continue
            write(painter, (left, top), elided(part.told, aside - GAP, KEYS), KEYS, COLOURS.text)
            for number, text in enumerate(_name(part, aside)):
                at = (left + aside, top + number * NAME.line)
                write(painter, at, text, NAME, COLOURS.text)

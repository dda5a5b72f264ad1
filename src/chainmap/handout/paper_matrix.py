"""The matrix on paper: as wide as its page, its rows going on over several where they must."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from chainmap.handout import blocks as said
from chainmap.render.cards.blocks import COLOURS, Block, write
from chainmap.render.cards.styles import LEFT
from chainmap.render.fonts import REGULAR, SEMIBOLD
from chainmap.render.pens import NO_BRUSH, NO_PEN, colour, pen
from chainmap.render.text import Style, elided, width, wrapped

UPRIGHT = 14
"""Columns that an upright page can bear."""
NAMES, HEADS = 500.0, 330.0
"""Room for the names of rows, and above for those of columns."""
LEAST, MOST = 44.0, 110.0
"""Width of a column."""
ROW = 52.0
NAME, HEAD, COUNT = Style(26, SEMIBOLD, 34), Style(25, REGULAR, 30), Style(26, REGULAR, 34)
GIVEN, ITSELF = "#dcecf7", "#dfe4ea"


def matrix_blocks(matrix: said.Matrix, room: float) -> Iterator[Block]:
    """Names above, then a row a party; a page that begins with a row has the names again."""
    across = min(max((room - NAMES) / len(matrix.columns), LEAST), MOST)
    heads = _heads(matrix.columns, across)
    yield heads
    for row in matrix.rows:
        block = _row(matrix, row, across)
        yield Block(block.height, block.paint, opening=(heads, block))


def _heads(columns: Sequence[said.Named], across: float) -> Block:
    most = max(int(across / HEAD.line), 1)
    names = [wrapped(column.name, HEADS - 20, HEAD, most) for column in columns]

    def paint(painter: QPainter, top: float) -> None:
        for place, lines in enumerate(names):
            painter.save()
            middle = LEFT + NAMES + (place + 0.5) * across
            painter.translate(middle - len(lines) * HEAD.line / 2, top + HEADS - 8)
            painter.rotate(-90)
            for number, line in enumerate(lines):
                write(painter, (0, number * HEAD.line), line, HEAD, COLOURS.text)
            painter.restore()

    return Block(HEADS, paint, keeps=True)


def _row(matrix: said.Matrix, row: said.Named, across: float) -> Block:
    name = elided(row.name, NAMES - 20, NAME)

    def paint(painter: QPainter, top: float) -> None:
        write(painter, (LEFT, top + (ROW - NAME.line) / 2), name, NAME, COLOURS.text)
        for place, column in enumerate(matrix.columns):
            cell = QRectF(LEFT + NAMES + place * across, top, across, ROW)
            _cell(painter, cell, matrix.cells.get((row.id, column.id), ()), row.id == column.id)

    return Block(ROW, paint)


def _cell(painter: QPainter, cell: QRectF, services: Sequence[str], is_itself: bool) -> None:
    painter.setPen(NO_PEN)
    if services or is_itself:
        painter.setBrush(colour(ITSELF if is_itself else GIVEN))
        painter.drawRect(cell)
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(COLOURS.border, 1.5))
    painter.drawRect(cell)
    if services:
        said_in = str(len(services))
        left = cell.center().x() - width(said_in, COUNT) / 2
        write(painter, (left, cell.center().y() - COUNT.line / 2), said_in, COUNT, COLOURS.text)

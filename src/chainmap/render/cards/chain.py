"""The way to the external customer as a small map, drawn with the painters of the large one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Party, PartyId, Point
from chainmap.render.cards.blocks import COLOURS, Block
from chainmap.render.cards.styles import LEFT, WIDTH
from chainmap.render.drawing import Drawing
from chainmap.render.geometry import label_size, party_size
from chainmap.render.painters import paint
from chainmap.wording.card import Step
from chainmap.wording.chains import NOTHING
from chainmap.wording.language import Translate

LEAST = 1.6
"""Tenths of a millimetre for a scene unit; with a smaller one names could not be read."""
LABEL_ROOM, ROW_GAP, MARGIN = 44.0, 62.0, 6.0


def chain_block(chain: Sequence[Step], scale: float, tr: Translate) -> Block:
    """`scale`: tenths of a millimetre for a scene unit, less where the chain is too wide."""
    drawing = Drawing(chain_map(chain))
    area = drawing.bounds().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    scale = min(scale, WIDTH / area.width())

    def paint_chain(painter: QPainter, top: float) -> None:
        painter.save()
        painter.translate(LEFT, top)
        painter.scale(scale, scale)
        painter.translate(-area.left(), -area.top())
        shapes = drawing.touching(QRectF(area))
        paint(painter, shapes, COLOURS, scale=1.0, jumps=False, speak=tr)
        painter.restore()

    return Block(area.height() * scale + 14, paint_chain)


def chain_map(chain: Sequence[Step]) -> ChainMap:
    """A map of the chain alone: to the right, then on in rows that turn like a plough."""
    map = ChainMap()
    for number, step in enumerate(chain):
        own = COLOURS.accent if number == 0 else None
        party = Party(PartyId(str(number)), step.name or NOTHING, step.kind, colour=own)
        map = edits.put(map, party)
    map = edits.arrange(map, dict(_places(map, chain)))
    for number, step in enumerate(chain[:-1]):
        ends = PartyId(str(number)), PartyId(str(number + 1))
        map = edits.deliver(map, *ends, step.service or NOTHING)
    return map


def _places(map: ChainMap, chain: Sequence[Step]) -> Iterator[tuple[str, Point]]:
    """Each box beside the one before; where the row is full, below it and back again."""
    sizes = [party_size(party) for party in map.parties.values()]
    row_height = max(size.height for size in sizes) + ROW_GAP
    most = WIDTH / LEAST - 2 * MARGIN
    x, row, way = sizes[0].width / 2, 0, 1
    for number, size in enumerate(sizes):
        if number:
            gap = label_size(chain[number - 1].service or NOTHING).width + LABEL_ROOM
            beside = x + way * (sizes[number - 1].width / 2 + gap + size.width / 2)
            if size.width / 2 <= beside <= most - size.width / 2:
                x = beside
            else:
                row, way = row + 1, -way
        yield str(number), Point(x, row * row_height)

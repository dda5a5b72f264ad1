"""The map from afar: all lines of a colour as one path, all boxes of a colour at once.

Made anew when the drawing has changed; painting it then costs next to nothing per shape.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from chainmap.render.delivery_painter import line_colour
from chainmap.render.drawing import Drawing
from chainmap.render.note_painter import paint_notes
from chainmap.render.party_painter import LEAST_TEXT, paint_large_name, party_colours
from chainmap.render.pens import NO_BRUSH, colour, pen
from chainmap.render.shapes import DeliveryShape, PartyShape
from chainmap.render.text import NAME
from chainmap.render.theme import PartyColours, Theme

SMOOTH_UP_TO = 1_500
"""More lines than this are painted without smoothing: from afar nobody sees the difference."""


class FarLayer:
    """Paints any part of a drawing as it looks below `FINE_FROM`."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._key: object = None
        self._lines: dict[str, QPainterPath] = {}
        self._boxes: dict[PartyColours, list[QRectF]] = {}

    def paint(
        self,
        painter: QPainter,
        area: QRectF,
        theme: Theme,
        scale: float,
        but: Collection[str] = frozenset(),
    ) -> None:
        """`but`: what is left out."""
        self._follow(theme, frozenset(but))
        drawing = self._drawing
        notes = [note for note in drawing.notes.values() if note.id not in but]
        paint_notes(painter, notes, theme, scale=scale)
        is_smooth = len(drawing.deliveries) <= SMOOTH_UP_TO
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
        painter.setBrush(NO_BRUSH)
        for name, path in self._lines.items():
            painter.setPen(pen(name, 0))
            painter.drawPath(path)
        for colours, boxes in self._boxes.items():
            painter.setPen(pen(colours.border, 0))
            painter.setBrush(colour(colours.fill))
            painter.drawRects(boxes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if max(NAME.size, LEAST_TEXT / scale) * 3.6 < _widest(drawing.parties.values()):
            self._paint_names(painter, area, theme, scale, but)

    def _paint_names(
        self, painter: QPainter, area: QRectF, theme: Theme, scale: float, but: Collection[str]
    ) -> None:
        for shape in self._drawing.touching(area):
            if isinstance(shape, PartyShape) and shape.id not in but:
                colours = party_colours(theme, shape.kind, shape.colour)
                paint_large_name(painter, shape, colours, scale)

    def _follow(self, theme: Theme, but: frozenset[str]) -> None:
        key = (self._drawing.version, theme, but)
        if key == self._key:
            return
        self._key = key
        lines: dict[str, QPainterPath] = {}
        for delivery in self._drawing.deliveries.values():
            if delivery.id not in but:
                name = line_colour(delivery, theme)
                if name not in lines:
                    lines[name] = QPainterPath()
                _add(lines[name], delivery)
        boxes: defaultdict[PartyColours, list[QRectF]] = defaultdict(list)
        for party in self._drawing.parties.values():
            if party.id not in but:
                colours = party_colours(theme, party.kind, party.colour)
                boxes[colours].append(party.rect.area)
        self._lines, self._boxes = lines, dict(boxes)


def _add(path: QPainterPath, delivery: DeliveryShape) -> None:
    (x, y), *others = delivery.points
    path.moveTo(x, y)
    for x, y in others:
        path.lineTo(x, y)


def _widest(parties: Iterable[PartyShape]) -> float:
    return max((party.rect.width for party in parties), default=0.0)

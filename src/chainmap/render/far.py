"""The map from afar: lines of a colour as few paths, all boxes of a colour at once.

Lines are kept in small bunches: what changes, or is left out, costs only the bunches that it is in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from chainmap.model.records import DeliveryId
from chainmap.render.delivery_painter import line_colour
from chainmap.render.drawing import Drawing
from chainmap.render.note_painter import paint_notes
from chainmap.render.overlay_painter import far_pen
from chainmap.render.party_painter import LEAST_TEXT, paint_large_name, party_colours
from chainmap.render.pens import NO_BRUSH, colour, pen
from chainmap.render.shapes import DeliveryShape
from chainmap.render.text import NAME
from chainmap.render.theme import PartyColours, Theme

SMOOTH_UP_TO = 1_500
"""More lines than this are painted without smoothing: from afar nobody sees the difference."""
BUNCH = 24
BUNCHES, BOXES, NAMES = 12, 400, 20
"""How many of each are painted between two pauses."""

Bunch: TypeAlias = Sequence[DeliveryShape | None]


class FarLayer:
    """Paints any part of a drawing as it looks below `FINE_FROM`."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._key: object = None
        self._theme: Theme | None = None
        self._order: list[DeliveryId] = []
        self._bunches: Sequence[Bunch] = []
        self._paths: list[dict[str, QPainterPath]] = []
        self._lines: dict[str, list[QPainterPath]] = {}
        self._boxes: dict[PartyColours, list[QRectF]] = {}
        self._widest = 0.0

    def paint(
        self,
        painter: QPainter,
        area: QRectF,
        theme: Theme,
        scale: float,
        but: Collection[str] = frozenset(),
    ) -> Iterator[None]:
        """`but`: what is left out. Comes back wherever one may pause."""
        self._follow(theme, frozenset(but))
        notes = [note for note in self._drawing.notes.values() if note.id not in but]
        paint_notes(painter, notes, theme, scale=scale)
        # Somebody else may paint with other things left out while this one pauses.
        lines, parties = self._lines, self._boxes
        yield
        yield from self._paint_lines(painter, lines, theme, scale)
        for colours, boxes in parties.items():
            for start in range(0, len(boxes), BOXES):
                painter.setPen(pen(colours.border, 0))
                painter.setBrush(colour(colours.fill))
                painter.drawRects(boxes[start : start + BOXES])
                yield
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if max(NAME.size, LEAST_TEXT / scale) * 3.6 < self._widest:
            yield from self._paint_names(painter, area, theme, scale, but)

    def _paint_lines(
        self,
        painter: QPainter,
        lines: Mapping[str, Sequence[QPainterPath]],
        theme: Theme,
        scale: float,
    ) -> Iterator[None]:
        is_smooth = len(self._drawing.deliveries) <= SMOOTH_UP_TO
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
        painter.setBrush(NO_BRUSH)
        for name, paths in lines.items():
            painter.setPen(far_pen(theme, name, scale))
            for start in range(0, len(paths), BUNCHES):
                for path in paths[start : start + BUNCHES]:
                    painter.drawPath(path)
                yield

    def _paint_names(
        self, painter: QPainter, area: QRectF, theme: Theme, scale: float, but: Collection[str]
    ) -> Iterator[None]:
        for place, shape in enumerate(self._drawing.parties_touching(area)):
            if shape.id not in but:
                colours = party_colours(theme, shape)
                paint_large_name(painter, shape, colours, scale)
            if place % NAMES == 0:
                yield

    # -- following the drawing ----------------------------------------------------------------

    def _follow(self, theme: Theme, but: frozenset[str]) -> None:
        key = (self._drawing.version, theme, but)
        if key == self._key:
            return
        if theme != self._theme:
            self._order, self._bunches, self._paths, self._theme = [], [], [], theme
        self._key = key
        self._follow_lines(theme, but)
        boxes: defaultdict[PartyColours, list[QRectF]] = defaultdict(list)
        for party in self._drawing.parties.values():
            if party.id not in but:
                colours = party_colours(theme, party)
                boxes[colours].append(party.frame)
        self._boxes = dict(boxes)
        self._widest = max((party.rect[2] for party in self._drawing.parties.values()), default=0.0)

    def _follow_lines(self, theme: Theme, but: frozenset[str]) -> None:
        known = self._drawing.deliveries
        if len(self._order) > 2 * len(known):
            self._order = []
        fresh = known.keys() - self._order if self._order else known
        # In the map's order, and those that are gone keep their places: undo brings them back.
        self._order += [id for id in known if id in fresh] if fresh else ()
        shapes = [known.get(id) for id in self._order]
        if but:
            shapes = [None if shape is None or shape.id in but else shape for shape in shapes]
        bunches = [shapes[start : start + BUNCH] for start in range(0, len(shapes), BUNCH)]
        before = self._bunches
        same = [bunch == old for bunch, old in zip(bunches, before, strict=False)]
        same += [False] * (len(bunches) - len(same))
        self._paths = [
            self._paths[place] if same[place] else _paths(bunch, theme)
            for place, bunch in enumerate(bunches)
        ]
        self._bunches = bunches
        lines: dict[str, list[QPainterPath]] = {}
        for paths in self._paths:
            for name, path in paths.items():
                lines.setdefault(name, []).append(path)
        # What the overlay tells comes last: nothing that stands back is painted over it.
        telling = {*theme.tones.values()} if theme.overlay is not None else set()
        self._lines = dict(sorted(lines.items(), key=lambda item: (item[0] in telling, item[0])))


def _paths(bunch: Bunch, theme: Theme) -> dict[str, QPainterPath]:
    """By colour."""
    paths: dict[str, QPainterPath] = {}
    for delivery in bunch:
        if delivery is not None:
            name = line_colour(delivery, theme)
            path = paths.get(name)
            if path is None:
                path = paths[name] = QPainterPath()
            (x, y), *others = delivery.points
            path.moveTo(x, y)
            for x, y in others:
                path.lineTo(x, y)
    return paths

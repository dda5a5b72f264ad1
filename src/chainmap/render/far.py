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
        yield from self._follow(theme, frozenset(but))
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

    def _follow(self, theme: Theme, but: frozenset[str]) -> Iterator[None]:
        """Comes back to pause: under another theme or overlay, everything is made anew.

        Somebody else may follow meanwhile, so what is made is taken over at the end, all at once.
        """
        key = (self._drawing.version, theme, but)
        if key == self._key:
            return
        is_other = theme != self._theme
        order, bunches = self._bunched(but, [] if is_other else self._order)
        before = [] if is_other else list(zip(self._bunches, self._paths, strict=True))
        paths = []
        for place, bunch in enumerate(bunches):
            is_same = place < len(before) and bunch == before[place][0]
            paths.append(before[place][1] if is_same else _paths(bunch, theme))
            if not is_same and place % BUNCHES == 0:
                yield
        boxes: defaultdict[PartyColours, list[QRectF]] = defaultdict(list)
        for place, party in enumerate([*self._drawing.parties.values()]):
            if party.id not in but:
                boxes[party_colours(theme, party)].append(party.frame)
            if is_other and place % BOXES == 0:
                yield
        self._key, self._theme = key, theme
        self._order, self._bunches, self._paths = order, bunches, paths
        self._lines, self._boxes = _by_colour(paths, theme), dict(boxes)
        self._widest = max((party.rect[2] for party in self._drawing.parties.values()), default=0.0)

    def _bunched(
        self, but: frozenset[str], order: Sequence[DeliveryId]
    ) -> tuple[list[DeliveryId], list[Bunch]]:
        """All deliveries in their order, in bunches."""
        known = self._drawing.deliveries
        if len(order) > 2 * len(known):
            order = []
        fresh = known.keys() - order if order else known
        # In the map's order, and those that are gone keep their places: undo brings them back.
        order = [*order, *(id for id in known if id in fresh)] if fresh else [*order]
        shapes = [known.get(id) for id in order]
        if but:
            shapes = [None if shape is None or shape.id in but else shape for shape in shapes]
        return order, [shapes[start : start + BUNCH] for start in range(0, len(shapes), BUNCH)]


def _by_colour(
    bunches: Sequence[Mapping[str, QPainterPath]], theme: Theme
) -> dict[str, list[QPainterPath]]:
    """What the overlay tells comes last: nothing that stands back is painted over it."""
    lines: dict[str, list[QPainterPath]] = {}
    for paths in bunches:
        for name, path in paths.items():
            lines.setdefault(name, []).append(path)
    telling = {*theme.tones.values()} if theme.overlay is not None else set()
    return dict(sorted(lines.items(), key=lambda item: (item[0] in telling, item[0])))


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

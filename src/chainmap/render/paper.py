"""How a picture looks beside the map itself: theme, background, language, title, margins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from math import ceil
from typing import Literal, TypeAlias, TypedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from chainmap.model.map import ChainMap
from chainmap.model.overlay import Overlay
from chainmap.model.shown import shown
from chainmap.render import theme as themes
from chainmap.render.drawing import Drawing
from chainmap.render.jumps import AROUND
from chainmap.render.key import Key
from chainmap.render.overlay_painter import legend_size, paint_legend
from chainmap.render.painters import paint_ground, paint_in_steps
from chainmap.render.prepare import prepared
from chainmap.render.scope import WHOLE, Scope
from chainmap.render.shapes import Shape
from chainmap.render.sheet import NO_BLOCK, Heading, TitleBlock, Visible
from chainmap.render.theme import Theme, ThemeName
from chainmap.wording.language import Translate, catalogue, tr

Background: TypeAlias = Literal["white", "transparent"]
"""White: as paper; in the dark theme the canvas colour."""

MARGIN = 24.0
"""Scene units around the map."""
GAP = 16.0
"""Between two cards that explain it."""
WIDE = 1.5
"""Width to height of a map whose legend has more room beneath it than beside it."""
LEAST_WIDTH, LEAST_HEIGHT = 240.0, 120.0
"""Scene units that a picture shows at least."""


class Look(TypedDict, total=False):
    """The fields of `Paper`, as keywords."""

    theme: ThemeName
    background: Background
    language: str | None
    block: TitleBlock | None
    scope: Scope
    overlay: Overlay | None
    legend: bool
    key: bool


@dataclass(frozen=True)
class Paper:
    """`language` of captions and title; `None`: the one that the program speaks.

    `block`: what stands above the map; `None`: nothing, or on a page of paper what is usual.
    `scope`: how much of the map is shown.
    `overlay`: an answer that it is coloured by; for a `Drawing`, as it stands for what is drawn.
    `legend`: what its colours mean stands beside the map; `key`: what shapes and lines mean.
    """

    theme: ThemeName = "light"
    background: Background = "white"
    language: str | None = None
    block: TitleBlock | None = None
    scope: Scope = WHOLE
    overlay: Overlay | None = None
    legend: bool = False
    key: bool = False

    @property
    def colours(self) -> Theme:
        colours = themes.theme(self.theme)._replace(overlay=self.overlay)
        return colours if colours.is_dark else colours._replace(canvas="#ffffff")

    @property
    def shown_legend(self) -> Overlay | None:
        return self.overlay if self.legend else None

    @property
    def tr(self) -> Translate:
        return catalogue(self.language) if self.language else tr

    @property
    def fill(self) -> QColor:
        return (
            QColor(0, 0, 0, 0) if self.background == "transparent" else QColor(self.colours.canvas)
        )


class Sheet:
    """A map on its paper, in scene units: ready to be painted onto anything."""

    def __init__(self, source: ChainMap | Drawing, paper: Paper) -> None:
        if not isinstance(source, Drawing):
            overlay, scope = paper.overlay, paper.scope
            drawn = shown(source)
            overlay = overlay.shown_as(drawn) if overlay is not None else None
            paper = replace(paper, overlay=overlay, scope=scope.shown_as(drawn))
            source = Drawing(*prepared(source))
        self.paper = paper
        self.drawing = paper.scope.of(source)
        self.map_area = self._frame or _at_least(_with_margin(self.drawing.bounds()))
        self.about = Heading.of(source.map, paper.tr)
        """What a file says of itself, whatever stands in the picture."""
        self.heading = Heading.of(source.map, paper.tr, paper.block or NO_BLOCK, self._seen(source))

    @property
    def _frame(self) -> QRectF | None:
        frame = self.paper.scope.frame
        return QRectF(*frame) if frame is not None else None

    @property
    def is_cut(self) -> bool:
        """Only what lies within `map_area` may be seen."""
        return self._frame is not None

    @cached_property
    def _shapes(self) -> list[Shape]:
        """All that can be seen of."""
        return self.drawing.touching(self.map_area)

    def _seen(self, all: Drawing) -> Visible:
        parties, deliveries = self.drawing.parties, self.drawing.deliveries
        seen = {shape.id for shape in self._shapes}
        return Visible(
            len(parties.keys() & seen),
            len(all.parties),
            len(deliveries.keys() & seen),
            len(all.deliveries),
        )

    @property
    def title_size(self) -> int:
        """Grows with the map, so that it can be read where all of it is seen."""
        return round(min(max(self.map_area.width() / 70, 18.0), 96.0))

    @property
    def area(self) -> QRectF:
        """All that is shown."""
        body = self._wide_body
        room = body.width() - 2 * MARGIN
        height = ceil(self.heading.height(self.title_size, room))
        return body.adjusted(0, -height - MARGIN / 2, 0, 0) if height else self.body_area

    @property
    def _wide_body(self) -> QRectF:
        """The map and its legend, as wide at least as a title needs."""
        wider = max(LEAST_WIDTH - self.body_area.width(), 0) / 2
        return self.body_area.adjusted(-wider, 0, wider, 0)

    @property
    def body_area(self) -> QRectF:
        """The map and its legend, without the title."""
        legend = self.legend_area
        if legend.isEmpty():
            return self.map_area
        return QRectF(self.map_area.united(legend.adjusted(0, 0, MARGIN, MARGIN)).toAlignedRect())

    @property
    def legend_area(self) -> QRectF:
        """Right of the map, or beneath one that is wide; never over it."""
        places = [place for _, place in self._cards]
        if not places:
            return QRectF()
        return reduce(QRectF.united, places)

    @property
    def legend_scale(self) -> float:
        """The legend grows with the map, as the title does."""
        return max(self.title_size / 18.0, 1.0)

    @property
    def _legend(self) -> Overlay | None:
        legend = self.paper.shown_legend
        if legend is None or self.paper.scope.is_whole:
            return legend
        ids = [shape.id for shape in self._shapes]
        return legend.counted_among(ids, self.drawing.deliveries.keys())

    @cached_property
    def _key(self) -> Key | None:
        return Key.of(self._shapes, self.paper.tr) if self.paper.key else None

    @cached_property
    def _cards(self) -> list[tuple[Overlay | Key, QRectF]]:
        """What is explained, and where: one beneath the other, or side by side."""
        # A cut map has no margin of its own.
        map = _with_margin(self.map_area) if self.is_cut else self.map_area
        is_wide = map.width() > WIDE * map.height()
        left, top = (
            (map.left() + MARGIN, map.bottom()) if is_wide else (map.right(), map.top() + MARGIN)
        )
        found: list[tuple[Overlay | Key, QRectF]] = []
        for card in (self._legend, self._key):
            if card is None:
                continue
            size = card.size if isinstance(card, Key) else legend_size(card)
            across, height = (self.legend_scale * side for side in size)
            found.append((card, QRectF(left, top, across, height)))
            left, top = (left + across + GAP, top) if is_wide else (left, top + height + GAP)
        return [(card, place) for card, place in found if not place.isEmpty()]

    def _paint_cards(self, painter: QPainter) -> None:
        for card, place in self._cards:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(place.topLeft())
            painter.scale(self.legend_scale, self.legend_scale)
            if isinstance(card, Key):
                card.paint(painter, self.paper.colours, self.paper.tr)
            else:
                paint_legend(painter, card, self.paper.colours, QPointF(0, 0))
            painter.restore()

    def paint(
        self, painter: QPainter, *, detail: float = 1.0, within: QRectF | None = None
    ) -> None:
        """`detail`: the scale that the level of detail is chosen for. `within`: all that is seen.

        Parts painted one by one fit together.
        """
        for _ in self.steps(painter, detail=detail, within=within):
            pass

    def steps(
        self, painter: QPainter, *, detail: float = 1.0, within: QRectF | None = None
    ) -> Iterator[None]:
        """As `paint`; comes back wherever one may pause."""
        self.paint_ground(painter)
        yield from self.body_steps(painter, detail=detail, within=within)
        self.paint_title(painter)

    def body_steps(
        self, painter: QPainter, *, detail: float = 1.0, within: QRectF | None = None
    ) -> Iterator[None]:
        """The map and its legend."""
        painter.save()
        if self.is_cut:
            painter.setClipRect(self.map_area, Qt.ClipOperation.IntersectClip)
        try:
            yield from self._map_steps(painter, detail=detail, within=within)
        finally:
            painter.restore()
        self._paint_cards(painter)

    def paint_ground(self, painter: QPainter) -> None:
        """The paper."""
        if self.paper.background != "transparent":
            painter.fillRect(self.area, self.paper.fill)

    def paint_map(self, painter: QPainter) -> None:
        """Nothing but the map, not yet cut."""
        for _ in self._map_steps(painter, detail=1.0, within=None):
            pass

    def _map_steps(
        self, painter: QPainter, *, detail: float, within: QRectF | None
    ) -> Iterator[None]:
        colours, drawing, speak = self.paper.colours, self.drawing, self.paper.tr
        # What a cut leaves out must not stand in the file either.
        seen = self.map_area if within is None else _around(within)
        seen = seen & self.map_area if self.is_cut else seen
        shapes, areas = drawing.touching(seen), drawing.areas_touching(seen)
        paint_ground(painter, areas, drawing.boundary, colours, scale=detail, speak=speak)
        jumps = drawing.map.display.jumps
        yield from paint_in_steps(
            painter, shapes, colours, scale=detail, jumps=jumps, within=within, speak=speak
        )

    def paint_beside(self, painter: QPainter) -> None:
        """Legend and title block."""
        self._paint_cards(painter)
        self.paint_title(painter)

    def paint_title(self, painter: QPainter) -> None:
        place = self.area.adjusted(MARGIN, MARGIN / 2, -MARGIN, 0)
        self.heading.paint(painter, place, self.title_size, self.paper.colours)


def _around(area: QRectF) -> QRectF:
    """Lines just outside an area tell where those in it hop."""
    return area.adjusted(-AROUND, -AROUND, AROUND, AROUND)


def _with_margin(area: QRectF) -> QRectF:
    return area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def _at_least(area: QRectF) -> QRectF:
    """Not too small, and of whole units, so that no half pixel is left at an edge."""
    wider = max(LEAST_WIDTH - area.width(), 0) / 2
    higher = max(LEAST_HEIGHT - area.height(), 0) / 2
    return QRectF(area.adjusted(-wider, -higher, wider, higher).toAlignedRect())

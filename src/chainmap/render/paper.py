"""How a picture looks beside the map itself: theme, background, language, title, margins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, TypedDict

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from chainmap.model.map import ChainMap
from chainmap.model.overlay import Overlay
from chainmap.model.shown import shown
from chainmap.render import theme as themes
from chainmap.render.drawing import Drawing
from chainmap.render.overlay_painter import legend_size, paint_legend
from chainmap.render.painters import paint, paint_ground
from chainmap.render.prepare import prepared
from chainmap.render.sheet import Heading
from chainmap.render.theme import Theme, ThemeName
from chainmap.wording.language import Translate, catalogue, tr

Background: TypeAlias = Literal["white", "transparent"]
"""White: as paper; in the dark theme the canvas colour."""

MARGIN = 24.0
"""Scene units around the map."""
WIDE = 1.5
"""Width to height of a map whose legend has more room beneath it than beside it."""
LEAST_WIDTH, LEAST_HEIGHT = 240.0, 120.0
"""Scene units that a picture shows at least."""


class Look(TypedDict, total=False):
    """The fields of `Paper`, as keywords."""

    theme: ThemeName
    background: Background
    language: str | None
    titled: bool
    overlay: Overlay | None
    legend: bool


@dataclass(frozen=True)
class Paper:
    """`language` of captions and title; `None`: the one that the program speaks.

    `overlay`: an answer that it is coloured by; for a `Drawing`, as it stands for what is drawn.
    `legend`: what its colours mean stands beside the map.
    """

    theme: ThemeName = "light"
    background: Background = "white"
    language: str | None = None
    titled: bool = False
    overlay: Overlay | None = None
    legend: bool = False

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
        if paper.overlay is not None and not isinstance(source, Drawing):
            paper = replace(paper, overlay=paper.overlay.shown_as(shown(source)))
        self.paper = paper
        self.drawing = source if isinstance(source, Drawing) else Drawing(*prepared(source))
        self.heading = Heading.of(self.drawing.map, paper.tr)
        self.map_area = _at_least(self.drawing.bounds().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    @property
    def title_size(self) -> int:
        """Grows with the map, so that it can be read where all of it is seen."""
        return round(min(max(self.map_area.width() / 70, 18.0), 96.0))

    @property
    def area(self) -> QRectF:
        """All that is shown."""
        if not self.paper.titled:
            return self.body_area
        return self.body_area.adjusted(0, -round(self.heading.height(self.title_size)), 0, 0)

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
        across, height = (self.legend_scale * side for side in self._legend_size)
        map = self.map_area
        is_wide = map.width() > WIDE * map.height()
        left, top = map.left() + MARGIN, map.bottom()
        return QRectF(
            left if is_wide else map.right(), top if is_wide else map.top() + MARGIN, across, height
        )

    @property
    def legend_scale(self) -> float:
        """The legend grows with the map, as the title does."""
        return max(self.title_size / 18.0, 1.0)

    @property
    def _legend_size(self) -> tuple[float, float]:
        shown = self.paper.shown_legend
        return legend_size(shown) if shown is not None else (0.0, 0.0)

    def _paint_legend(self, painter: QPainter, colours: Theme) -> None:
        shown = self.paper.shown_legend
        if shown is None:
            return
        painter.save()
        painter.translate(self.legend_area.topLeft())
        painter.scale(self.legend_scale, self.legend_scale)
        paint_legend(painter, shown, colours, QPointF(0, 0))
        painter.restore()

    def paint(self, painter: QPainter, *, detail: float = 1.0) -> None:
        """`detail`: the scale that the level of detail is chosen for."""
        colours = self.paper.colours
        if self.paper.background != "transparent":
            painter.fillRect(self.area, self.paper.fill)
        shapes = self.drawing.touching(self.map_area)
        jumps = self.drawing.map.display.jumps
        areas, boundary = list(self.drawing.areas.values()), self.drawing.boundary
        paint_ground(painter, areas, boundary, colours, scale=detail, speak=self.paper.tr)
        paint(painter, shapes, colours, scale=detail, jumps=jumps, speak=self.paper.tr)
        self._paint_legend(painter, colours)
        if self.paper.titled:
            place = self.area.adjusted(MARGIN, MARGIN / 2, -MARGIN, 0)
            self.heading.paint(painter, place, self.title_size, colours)


def _at_least(area: QRectF) -> QRectF:
    """Not too small, and of whole units, so that no half pixel is left at an edge."""
    wider = max(LEAST_WIDTH - area.width(), 0) / 2
    higher = max(LEAST_HEIGHT - area.height(), 0) / 2
    return QRectF(area.adjusted(-wider, -higher, wider, higher).toAlignedRect())

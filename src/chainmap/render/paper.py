"""How a picture looks beside the map itself: theme, background, language, title, margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, TypedDict

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from chainmap.model.map import ChainMap
from chainmap.model.overlay import Overlay
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

    `legend`: what the overlay's colours mean stands right of the map.
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
        area = QRectF(self.map_area)
        if self.paper.shown_legend is not None:
            across, height = (self.legend_scale * side for side in self._legend_size)
            area.setWidth(round(area.width() + across + MARGIN))
            area.setHeight(round(max(area.height(), height + 2 * MARGIN)))
        if not self.paper.titled:
            return area
        return area.adjusted(0, -round(self.heading.height(self.title_size)), 0, 0)

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
        painter.translate(self.map_area.right(), self.map_area.top() + MARGIN)
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

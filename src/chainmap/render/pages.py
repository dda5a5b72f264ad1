"""A map on paper: one page or many, painted in millimetres onto a PDF, a printer or a preview.

    pages = picture.pages(drawing, PageSetup("A3"), block=TitleBlock(), scope=Scope.only(ids))
    pages.count, pages.size         # how many; width and height of each, in millimetres
    pages.paint(painter, number)    # from 0; the painter's unit is a millimetre, 0, 0 the corner

For a printer: full pages (`setFullPage`), this very paper size, and a painter scaled by
`resolution / 25.4`. For a preview: an image, and a painter scaled by pixels per millimetre.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

from chainmap.render.page_setup import MM_PER_UNIT, PageSetup
from chainmap.render.paper import Sheet
from chainmap.render.tile_marks import paint_tile_marks
from chainmap.render.tiling import Tile, Tiling, tiling

MARGIN = 12.0
HEAD_GAP = 2.0
"""Between title block and map."""
TITLE = 5.0
LEAST_WIDE = 120.0
"""A page that fits is no narrower."""
LARGEST_PAGE = 5000.0
"""Readers refuse pages of more than 14,400 points."""
LARGEST_SCALE = 1.25
"""A small map is not blown up to fill its page."""


class Pages:
    """A map, ready to be printed.

    Raises:
        UsageError: it would be too many sheets, or paper of no use.
    """

    def __init__(self, sheet: Sheet, setup: PageSetup) -> None:
        self.sheet = sheet
        self.tiling: Tiling | None = None
        """`None`: all is on one page."""
        if setup.tiles is not None and (setup.page != "fit" or setup.size is not None):
            self.tiling = tiling(sheet.area, setup.sizes(), setup.tiles)
            self.size = self.tiling.page
        else:
            self.size = self._fitting() if setup.page == "fit" else self._fullest(setup)

    @property
    def count(self) -> int:
        return self.tiling.count if self.tiling else 1

    def name(self, number: int) -> str:
        """What a page is called: of several sheets "B2"; empty for a single page."""
        return self._tiles[number].name if self.tiling and self.count > 1 else ""

    @cached_property
    def _tiles(self) -> list[Tile]:
        return list(self.tiling.tiles()) if self.tiling else []

    def paint(self, painter: QPainter, number: int) -> None:
        """The page of this number, from 0; the unit is a millimetre."""
        for _ in self.steps(painter, number):
            pass

    def steps(
        self, painter: QPainter, number: int, *, within: QRectF | None = None
    ) -> Iterator[None]:
        """As `paint`; comes back wherever one may pause. `within`: all of the page that is seen."""
        painter.save()
        canvas = QColor(self.sheet.paper.colours.canvas)
        painter.fillRect(QRectF(0, 0, *self.size), canvas)
        try:
            if self.tiling is None:
                yield from self._page_steps(painter, within)
            else:
                yield from self._tile_steps(painter, self.tiling, self._tiles[number], within)
        finally:
            painter.restore()

    # -- one page -----------------------------------------------------------------------------

    def _fitting(self) -> tuple[float, float]:
        map = self.sheet.body_area
        width, height = map.width() * MM_PER_UNIT, map.height() * MM_PER_UNIT
        shrink = min(1.0, LARGEST_PAGE / max(width, height))
        across = max(width * shrink, LEAST_WIDE) + 2 * MARGIN
        return across, height * shrink + 2 * MARGIN + self._head(across - 2 * MARGIN)

    def _fullest(self, setup: PageSetup) -> tuple[float, float]:
        """Of the sizes allowed the one that lies as the map does."""
        sizes, map = setup.sizes(), self.sheet.body_area
        is_wide = map.width() > map.height()
        return next((size for size in sizes if (size[0] > size[1]) is is_wide), sizes[0])

    def _head(self, room: float) -> float:
        """What the title block takes in so wide a room."""
        height = self.sheet.heading.height(TITLE * 10, room * 10) / 10
        return height + HEAD_GAP if height else 0.0

    def _page_steps(self, painter: QPainter, within: QRectF | None) -> Iterator[None]:
        sheet, (width, height) = self.sheet, self.size
        inner = QRectF(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)
        head = self._head(inner.width())
        painter.save()
        # Type sizes are whole numbers: the title is set in tenths of a millimetre.
        painter.scale(0.1, 0.1)
        place = QRectF(inner.left() * 10, inner.top() * 10, inner.width() * 10, head * 10)
        sheet.heading.paint(painter, place, TITLE * 10, sheet.paper.colours)
        painter.restore()
        room, map = inner.adjusted(0, head, 0, 0), sheet.body_area
        scale = min(room.width() / map.width(), room.height() / map.height())
        scale = min(scale, LARGEST_SCALE * MM_PER_UNIT)
        way = QTransform.fromTranslate(room.center().x(), room.top())
        way.scale(scale, scale).translate(-map.center().x(), -map.top())
        painter.setTransform(way, combine=True)
        yield from sheet.body_steps(painter, within=within and _seen(way, within))

    # -- many sheets --------------------------------------------------------------------------

    def _tile_steps(
        self, painter: QPainter, tiling: Tiling, tile: Tile, within: QRectF | None
    ) -> Iterator[None]:
        sheet, window = self.sheet, tiling.window
        painter.save()
        painter.setClipRect(window, Qt.ClipOperation.IntersectClip)
        way = QTransform.fromTranslate(window.left(), window.top())
        way.scale(tiling.scale, tiling.scale).translate(-tile.shown.left(), -tile.shown.top())
        painter.setTransform(way, combine=True)
        seen = tile.shown if within is None else tile.shown & _seen(way, within)
        try:
            yield from sheet.steps(painter, within=seen)
        finally:
            painter.restore()
        if tiling.count > 1:
            paint_tile_marks(painter, tiling, tile, sheet)


def _seen(way: QTransform, within: QRectF) -> QRectF:
    """A part of a page in the units of the map."""
    back, _ = way.inverted()
    return back.mapRect(within)

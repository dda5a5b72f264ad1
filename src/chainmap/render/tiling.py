"""Where the sheets of a map lie that are glued together: plain numbers, in millimetres."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from string import ascii_uppercase

from PySide6.QtCore import QRectF, QSizeF

from chainmap.errors import UsageError
from chainmap.render.page_setup import MM_PER_UNIT, Tiles
from chainmap.wording.language import tr

OVERLAP = 10.0
"""What two sheets side by side both show: there they are glued."""
MARGIN = 10.0
"""What printers leave white."""
FOOT = 14.0
"""For the number of the sheet, beneath what it shows of the map."""
MOST_SHEETS = 400
MOST_SIDE = 50
"""Sheets in a row or a column."""


@dataclass(frozen=True)
class Tile:
    """`place`: column and row, from 0. `shown`: its part of the picture, in scene units."""

    place: tuple[int, int]
    shown: QRectF

    @property
    def name(self) -> str:
        """B2: the second of the second row, as in a spreadsheet."""
        column, row = self.place
        name = ""
        column += 1
        while column:
            column, letter = divmod(column - 1, 26)
            name = ascii_uppercase[letter] + name
        return f"{name}{row + 1}"


@dataclass(frozen=True)
class Tiling:
    """`page`: width and height of a sheet. `across`, `down`: how many sheets.

    `scale`: millimetres per scene unit. The picture lies in the middle of all sheets.
    """

    page: tuple[float, float]
    across: int
    down: int
    scale: float
    area: QRectF

    @property
    def count(self) -> int:
        return self.across * self.down

    @property
    def window(self) -> QRectF:
        """Where on each sheet the map is, in millimetres."""
        width, height = window_of(self.page)
        return QRectF(MARGIN, MARGIN, width, height)

    def tiles(self) -> Iterator[Tile]:
        """Row by row."""
        return (
            Tile((x, y), self._shown(x, y)) for y in range(self.down) for x in range(self.across)
        )

    def _shown(self, column: int, row: int) -> QRectF:
        size = self.window.size()
        step = size - QSizeF(OVERLAP, OVERLAP)
        width = ((self.across - 1) * step.width() + size.width()) / self.scale
        height = ((self.down - 1) * step.height() + size.height()) / self.scale
        left = self.area.center().x() - width / 2 + column * step.width() / self.scale
        top = self.area.center().y() - height / 2 + row * step.height() / self.scale
        return QRectF(left, top, size.width() / self.scale, size.height() / self.scale)


def window_of(page: tuple[float, float]) -> tuple[float, float]:
    return page[0] - 2 * MARGIN, page[1] - 2 * MARGIN - FOOT


def tiling(area: QRectF, sizes: Iterable[tuple[float, float]], tiles: Tiles) -> Tiling:
    """On the paper, of the sizes given, that shows the area larger or needs fewer sheets.

    Raises:
        UsageError: the paper is too small, or there would be too many sheets.
    """
    found = [_tiling(area, page, tiles) for page in sizes]
    best = min(found, key=lambda one: (one.count, -one.scale))
    if best.count > MOST_SHEETS or max(best.across, best.down) > MOST_SIDE:
        message = tr("The map would take {count} sheets; {most} are the most, {side} in a row.")
        raise UsageError(message.format(count=best.count, most=MOST_SHEETS, side=MOST_SIDE))
    return best


def _tiling(area: QRectF, page: tuple[float, float], tiles: Tiles) -> Tiling:
    window = window_of(page)
    if min(window) < 3 * OVERLAP:
        raise UsageError(tr("This paper is too small for sheets that are glued together."))
    if tiles.scale is None:
        if tiles.across < 1 or tiles.down < 1:
            raise UsageError(tr("There must be at least one sheet."))
        room = [
            (count - 1) * (side - OVERLAP) + side
            for count, side in zip((tiles.across, tiles.down), window, strict=True)
        ]
        scale = min(room[0] / area.width(), room[1] / area.height())
        return Tiling(page, tiles.across, tiles.down, scale, area)
    if tiles.scale <= 0:
        raise UsageError(tr("The scale must be more than 0 %."))
    scale = tiles.scale * MM_PER_UNIT
    across, down = (
        _sheets(length * scale, side)
        for length, side in zip((area.width(), area.height()), window, strict=True)
    )
    return Tiling(page, across, down, scale, area)


def _sheets(length: float, side: float) -> int:
    """How many it takes to show so many millimetres."""
    # A hair's breadth too long is no reason for another sheet.
    return max(1, ceil((length - OVERLAP) / (side - OVERLAP) - 1e-6))

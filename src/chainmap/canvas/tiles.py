"""The still picture in tiles: painted once, blitted while panning, repainted where the map changed.

A tile is keyed by its column and row at one scale; scene (0, 0) is the corner of tile (0, 0).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import floor
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

EDGE = 256
"""Side of a tile in device-independent pixels."""
BLOCK_BELOW = 0.3
"""Scale below which all missing tiles are painted as one picture."""
LIMIT = 400
"""Tiles that are kept; beyond, all that are out of sight go."""

PaintArea = Callable[[QPainter, QRectF, float], None]
"""Paints what lies in an area (scene units) at a scale; the painter is set to scene units."""


class Tiles:
    def __init__(self, paint: PaintArea) -> None:
        """`paint` fills the whole area; a tile is transparent before."""
        self._paint = paint
        self._tiles: dict[tuple[int, int], QPixmap] = {}
        self._scale = 1.0
        self._ratio = 1.0
        self._last: QPixmap | None = None
        self._last_area = QRectF()

    def repaint_with(self, paint: PaintArea) -> None:
        """What is there stays; what is missing is painted by another painter from now on."""
        self._paint = paint

    def use(self, scale: float, ratio: float) -> None:
        """Sets the scale and the screen's pixel ratio; a new one empties the cache."""
        if (scale, ratio) != (self._scale, self._ratio):
            self._scale, self._ratio = scale, ratio
            self._tiles.clear()

    def forget(self, areas: Iterable[QRectF]) -> None:
        """Drops the tiles that show any of these areas (scene units)."""
        for area in areas:
            left, top, right, bottom = self._span(area)
            if (right - left + 1) * (bottom - top + 1) > len(self._tiles):
                keys = [k for k in self._tiles if left <= k[0] <= right and top <= k[1] <= bottom]
            else:
                keys = [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]
            for key in keys:
                self._tiles.pop(key, None)

    def clear(self) -> None:
        self._tiles.clear()
        self._last = None

    def remember(self, picture: QPixmap, area: QRectF) -> None:
        """Keeps a picture of an area to be shown, scaled, until its tiles are painted."""
        self._last, self._last_area = picture, area

    def draw(self, painter: QPainter, view: QRect, origin: QPointF, budget: float) -> bool:
        """Draws the tiles that cover `view` (pixels); `origin` is where scene (0, 0) lies in it.

        Missing tiles are painted until `budget` seconds are over, none if it is negative.
        False: some are still missing.
        """
        corner = QPointF(view.topLeft()) - origin
        area = QRectF(
            corner.x() / self._scale,
            corner.y() / self._scale,
            view.width() / self._scale,
            view.height() / self._scale,
        )
        left, top, right, bottom = self._span(area)
        keys = [(x, y) for y in range(top, bottom + 1) for x in range(left, right + 1)]
        self._paint_missing(keys, budget)
        missing = [key for key in keys if key not in self._tiles]
        if missing and self._last is not None:
            painter.drawPixmap(
                self._on_screen(self._last_area, origin), self._last, QRectF(self._last.rect())
            )
        for key in keys:
            if key in self._tiles:
                place = origin + QPointF(key[0] * EDGE, key[1] * EDGE)
                painter.drawPixmap(place, self._tiles[key])
        if len(self._tiles) > LIMIT:
            self._tiles = {key: self._tiles[key] for key in keys if key in self._tiles}
        return not missing

    def _paint_missing(self, keys: list[tuple[int, int]], budget: float) -> None:
        missing = [key for key in keys if key not in self._tiles]
        if budget < 0:
            return
        if self._scale < BLOCK_BELOW and len(missing) > 2:
            self._paint_block(missing)
            return
        end = perf_counter() + budget
        for key in missing:
            self._tiles[key] = self._painted(key, 1, 1)
            if perf_counter() > end:
                return

    def _paint_block(self, keys: list[tuple[int, int]]) -> None:
        """All of them at once: from afar a shape lies in many tiles, and costs little."""
        left, right = min(key[0] for key in keys), max(key[0] for key in keys)
        top, bottom = min(key[1] for key in keys), max(key[1] for key in keys)
        block = self._painted((left, top), right - left + 1, bottom - top + 1)
        side = round(EDGE * self._ratio)
        for x, y in keys:
            self._tiles[x, y] = block.copy((x - left) * side, (y - top) * side, side, side)

    def _painted(self, key: tuple[int, int], columns: int, rows: int) -> QPixmap:
        side = round(EDGE * self._ratio)
        tile = QPixmap(side * columns, side * rows)
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(Qt.GlobalColor.transparent)
        edge = EDGE / self._scale
        area = QRectF(key[0] * edge, key[1] * edge, edge * columns, edge * rows)
        with QPainter(tile) as painter:
            painter.scale(self._scale, self._scale)
            painter.translate(-area.topLeft())
            self._paint(painter, area, self._scale)
        return tile

    def _span(self, area: QRectF) -> tuple[int, int, int, int]:
        edge = EDGE / self._scale
        return (
            floor(area.left() / edge),
            floor(area.top() / edge),
            floor(area.right() / edge),
            floor(area.bottom() / edge),
        )

    def _on_screen(self, area: QRectF, origin: QPointF) -> QRectF:
        return QRectF(
            origin.x() + area.x() * self._scale,
            origin.y() + area.y() * self._scale,
            area.width() * self._scale,
            area.height() * self._scale,
        )

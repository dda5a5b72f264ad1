"""The still picture in tiles: painted once, blitted while panning, repainted where the map changed.

A tile is keyed by its column and row at one scale; scene (0, 0) is the corner of tile (0, 0). Tiles
that are missing together are painted together, a little at a time: no frame waits for them. What
was there before is shown until then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from itertools import product
from math import floor
from time import perf_counter
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

EDGE = 256
"""Side of a tile in device-independent pixels."""
URGENT = 2
"""Columns and rows that are painted first where something has changed: one waits for these."""
WHOLE_BELOW = 0.3
"""Scale below which every part of the picture costs as much as the whole."""
LIMIT = 400
"""Tiles that are kept; beyond, all that are out of sight go."""

PaintArea: TypeAlias = Callable[[QPainter, QRectF, float], Generator[None]]
"""Paints what lies in an area (scene units) at a scale; the painter is set to scene units.

Comes back wherever one may pause.
"""
Key: TypeAlias = tuple[int, int]


class Tile(NamedTuple):
    """A part of a picture that tiles share which were painted together."""

    picture: QPixmap
    column: int
    row: int


class Block:
    """Tiles that are being painted together."""

    def __init__(self, keys: Collection[Key], scale: float, ratio: float, paint: PaintArea) -> None:
        xs, ys = [key[0] for key in keys], [key[1] for key in keys]
        self.keys = frozenset(keys)
        self._left, self._top = min(xs), min(ys)
        self._side = round(EDGE * ratio)
        columns, rows = max(xs) - self._left + 1, max(ys) - self._top + 1
        self._picture = QPixmap(self._side * columns, self._side * rows)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        edge = EDGE / scale
        self.area = QRectF(self._left * edge, self._top * edge, edge * columns, edge * rows)
        self._painter = QPainter(self._picture)
        self._painter.scale(scale, scale)
        self._painter.translate(-self.area.topLeft())
        self._steps = paint(self._painter, self.area, scale)

    def work(self, end: float) -> bool:
        """Paints until the clock shows `end`; True: all is done."""
        try:
            for _ in self._steps:
                if perf_counter() > end:
                    return False
        except BaseException:
            self.end()
            raise
        self.end()
        return True

    def end(self) -> None:
        """A painter must be gone before its picture."""
        self._steps.close()
        if self._painter.isActive():
            self._painter.end()

    def __del__(self) -> None:
        self.end()

    def tiles(self) -> Iterator[tuple[Key, Tile]]:
        for x, y in self.keys:
            yield (x, y), Tile(self._picture, x - self._left, y - self._top)


class Tiles:
    def __init__(self, paint: PaintArea) -> None:
        """`paint` fills the whole area; a tile is transparent before."""
        self._paint = paint
        self._tiles: dict[Key, Tile] = {}
        self._stale: dict[Key, None] = {}
        self._is_urgent = False
        self._block: Block | None = None
        self._scale = 1.0
        self._ratio = 1.0
        self._last: QPixmap | None = None
        self._last_area = QRectF()

    def repaint_with(self, paint: PaintArea) -> None:
        """What is there stays; what is missing is painted by another painter from now on."""
        self._paint = paint
        self._give_up()

    def use(self, scale: float, ratio: float) -> None:
        """Sets the scale and the screen's pixel ratio; a new one empties the cache."""
        if (scale, ratio) != (self._scale, self._ratio):
            self._scale, self._ratio = scale, ratio
            self._empty()

    def forget(self, areas: Iterable[QRectF]) -> None:
        """The tiles that show any of these areas (scene units) are to be painted anew.

        Those of the first area come first.
        """
        self._is_urgent = True
        for area in areas:
            if self._block is not None and self._block.area.intersects(area.adjusted(-1, -1, 1, 1)):
                self._give_up()
            left, top, right, bottom = self._span(area)
            if (right - left + 1) * (bottom - top + 1) > len(self._tiles):
                keys = [k for k in self._tiles if left <= k[0] <= right and top <= k[1] <= bottom]
            else:
                places = product(range(left, right + 1), range(top, bottom + 1))
                keys = [key for key in places if key in self._tiles]
            self._stale |= dict.fromkeys(keys)

    def clear(self) -> None:
        self._empty()
        self._last = None

    def remember(self, picture: QPixmap, area: QRectF) -> None:
        """Keeps a picture of an area to be shown, scaled, until its tiles are painted."""
        self._last, self._last_area = picture, area

    def draw(self, painter: QPainter, view: QRect, origin: QPointF) -> bool:
        """Draws the tiles that cover `view` (pixels); `origin` is where scene (0, 0) lies in it.

        False: some are missing, or show what was there before.
        """
        keys = self._in_sight(view, origin)
        if self._last is not None and any(key not in self._tiles for key in keys):
            painter.drawPixmap(
                self._on_screen(self._last_area, origin), self._last, QRectF(self._last.rect())
            )
        for piece, x, y, part in self._pieces(keys):
            painter.drawPixmap(origin + QPointF(x * EDGE, y * EDGE), piece, part)
        return self._are_whole(keys)

    def draw_on(self, below: Tiles, view: QRect, origin: QPointF) -> None:
        """Paints what is seen in `view` into other tiles of the same scale, for good."""
        for key in self._in_sight(view, origin):
            if key in self._tiles and key in below._tiles:
                tile = below._tiles[key]
                with QPainter(tile.picture) as painter:
                    at = QPointF(tile.column * EDGE, tile.row * EDGE)
                    painter.drawPixmap(at, self._tiles[key].picture, self._part(key, key))

    def _pieces(self, keys: Iterable[Key]) -> Iterator[tuple[QPixmap, int, int, QRectF]]:
        """What to draw: pictures as a whole where nothing in them has been replaced."""
        together: dict[int, list[Key]] = {}
        for key in keys:
            if key in self._tiles:
                together.setdefault(id(self._tiles[key].picture), []).append(key)
        for found in together.values():
            first, last = found[0], found[-1]
            is_whole = len(found) == (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
            for start, end in [(first, last)] if is_whole else [(key, key) for key in found]:
                yield self._tiles[start].picture, *start, self._part(start, end)

    def _part(self, first: Key, last: Key) -> QRectF:
        """Of their picture, in its pixels."""
        _, column, row = self._tiles[first]
        side = round(EDGE * self._ratio)
        columns, rows = last[0] - first[0] + 1, last[1] - first[1] + 1
        return QRectF(column * side, row * side, columns * side, rows * side)

    def is_whole(self, view: QRect, origin: QPointF) -> bool:
        """Nothing is missing in `view`, and nothing shows what was there before."""
        return self._are_whole(self._in_sight(view, origin))

    def _are_whole(self, keys: Iterable[Key]) -> bool:
        return all(key in self._tiles and key not in self._stale for key in keys)

    def work(self, view: QRect, origin: QPointF, seconds: float) -> bool:
        """Paints what is missing in `view` for so long; True: there is something new to see."""
        end = perf_counter() + seconds
        has_news = False
        while wanted := self._wanted(view, origin):
            if self._block is None or self._block.keys.isdisjoint(wanted):
                self._begin(wanted)
            has_news = self._advance(end) or has_news
            if perf_counter() > end:
                break
        if len(self._tiles) > LIMIT:
            self._keep(self._in_sight(view, origin))
        return has_news

    def _wanted(self, view: QRect, origin: QPointF) -> list[Key]:
        keys = self._in_sight(view, origin)
        missing = [key for key in keys if key not in self._tiles]
        if not self._stale:
            return missing
        seen = set(keys)
        return missing + [key for key in self._stale if key in seen and key in self._tiles]

    def _begin(self, wanted: list[Key]) -> None:
        self._give_up()
        is_small = self._is_urgent and wanted[0] in self._stale and self._scale >= WHOLE_BELOW
        self._is_urgent = False
        together = _together(wanted, URGENT if is_small else len(wanted))
        self._block = Block(together, self._scale, self._ratio, self._paint)

    def _advance(self, end: float) -> bool:
        block, self._block = self._block, None
        if block is None or not block.work(end):
            self._block = block
            return False
        self._tiles.update(block.tiles())
        for key in block.keys:
            self._stale.pop(key, None)
        return True

    def _give_up(self) -> None:
        if self._block is not None:
            self._block.end()
            self._block = None

    def _empty(self) -> None:
        self._give_up()
        self._tiles.clear()
        self._stale.clear()

    def _keep(self, keys: Iterable[Key]) -> None:
        self._tiles = {key: self._tiles[key] for key in keys if key in self._tiles}
        self._stale = {key: None for key in self._stale if key in self._tiles}

    def _in_sight(self, view: QRect, origin: QPointF) -> list[Key]:
        corner = QPointF(view.topLeft()) - origin
        area = QRectF(
            corner.x() / self._scale,
            corner.y() / self._scale,
            view.width() / self._scale,
            view.height() / self._scale,
        )
        left, top, right, bottom = self._span(area)
        return [(x, y) for y in range(top, bottom + 1) for x in range(left, right + 1)]

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


def _together(wanted: Sequence[Key], most: int) -> frozenset[Key]:
    """The first, with all beside and below it that make a whole rectangle.

    `most`: columns, and rows.
    """
    free = set(wanted)
    left, top = wanted[0] if most < len(wanted) else min(wanted, key=lambda key: (key[1], key[0]))
    right, bottom = left, top
    while (right + 1, top) in free and right - left + 1 < most:
        right += 1
    while bottom - top + 1 < most and all((x, bottom + 1) in free for x in range(left, right + 1)):
        bottom += 1
    return frozenset(product(range(left, right + 1), range(top, bottom + 1)))

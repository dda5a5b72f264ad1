"""Out from under what lies over the map: cards and marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF

GAP = 8
"""Pixels that stay between."""


def way_out(area: QRectF, covers: Sequence[QRectF], room: QRectF) -> QPointF:
    """The least move after which nothing covers an area and it lies within the room.

    None, (0, 0), where nothing covers it, and where there is no such move.
    """
    if not any(cover.intersects(area) for cover in covers):
        return QPointF()
    free = (way for way in _ways(area, covers) if _is_free(area.translated(way), covers, room))
    return min(free, key=QPointF.manhattanLength, default=QPointF())


def _ways(area: QRectF, covers: Sequence[QRectF]) -> Iterator[QPointF]:
    """Beside each of them, and beside one and above or below another."""
    across = [0.0, *(cover.right() + GAP - area.left() for cover in covers)]
    across += [cover.left() - GAP - area.right() for cover in covers]
    down = [0.0, *(cover.bottom() + GAP - area.top() for cover in covers)]
    down += [cover.top() - GAP - area.bottom() for cover in covers]
    return (QPointF(x, y) for x in across for y in down)


def _is_free(area: QRectF, covers: Sequence[QRectF], room: QRectF) -> bool:
    return room.contains(area) and not any(cover.intersects(area) for cover in covers)

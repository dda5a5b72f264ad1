"""The parts of a map that hang together, and their packing on a page."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from chainmap.layout.values import Box, Link, Point, Size


class Part(NamedTuple):
    """Boxes that hang together, and all the links between them."""

    boxes: list[Box]
    links: list[Link]


def parts_of(boxes: Sequence[Box], links: Sequence[Link]) -> list[Part]:
    """The parts in the order of their first box; a box without links is a part of its own."""
    leader = {box.id: box.id for box in boxes}
    for link in links:
        leader[_leader(leader, link.provider)] = _leader(leader, link.consumer)
    parts: dict[str, Part] = {}
    for box in boxes:
        parts.setdefault(_leader(leader, box.id), Part([], [])).boxes.append(box)
    for link in links:
        parts[_leader(leader, link.provider)].links.append(link)
    return list(parts.values())


def _leader(leader: dict[str, str], id: str) -> str:
    while leader[id] != id:
        leader[id] = leader[leader[id]]
        id = leader[id]
    return id


def packed(sizes: Sequence[Size], gap: float, *, aspect: float = 1.6) -> list[Point]:
    """The upper left corner of each size on shelves: high ones first, left to right, then down.

    `aspect` is the wished width ÷ height of the whole.
    """
    if not sizes:
        return []
    ground = sum((size.width + gap) * (size.height + gap) for size in sizes)
    widest = max(size.width for size in sizes)
    widths = [max(widest, sqrt(ground * aspect) * more) for more in (1.0, 1.2, 1.45, 1.75, 2.1)]

    def spread(corners: list[Point]) -> float:
        width = max(at.x + size.width for at, size in zip(corners, sizes, strict=True))
        height = max(at.y + size.height for at, size in zip(corners, sizes, strict=True))
        return max(width / aspect, height)

    return min((_on_shelves(sizes, gap, width) for width in widths), key=spread)


def _on_shelves(sizes: Sequence[Size], gap: float, width: float) -> list[Point]:
    corners = [Point(0.0, 0.0)] * len(sizes)
    x = y = shelf = 0.0
    for at in sorted(range(len(sizes)), key=lambda at: (-sizes[at].height, -sizes[at].width, at)):
        if x > 0 and x + sizes[at].width > width + 0.01:
            x, y, shelf = 0.0, y + shelf + gap, 0.0
        corners[at] = Point(x, y)
        x += sizes[at].width + gap
        shelf = max(shelf, sizes[at].height)
    return corners


def in_columns(sizes: Sequence[Size], gap: float, columns: int) -> list[Point]:
    """The upper left corner of each size in a grid filled row by row."""
    if not sizes:
        return []
    width = max(size.width for size in sizes) + gap
    height = max(size.height for size in sizes) + gap
    return [Point(at % columns * width, at // columns * height) for at in range(len(sizes))]

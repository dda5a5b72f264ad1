"""What a layout makes of odd input: it leaves out what cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import isfinite

from chainmap.layout.values import Box, Link, Size

_LEAST, _MOST = 1.0, 100_000.0


def sane(boxes: Iterable[Box]) -> list[Box]:
    """Each id once, with a size that can be drawn."""
    seen: dict[str, Box] = {}
    for box in boxes:
        seen.setdefault(box.id, replace(box, size=_drawable(box.size)))
    return list(seen.values())


def drawable(boxes: Iterable[Box], links: Iterable[Link]) -> list[Link]:
    """The links that join two different ones of these boxes, each id once."""
    known = {box.id for box in boxes}
    seen: dict[str, Link] = {}
    for link in links:
        if link.provider != link.consumer and {link.provider, link.consumer} <= known:
            seen.setdefault(link.id, replace(link, label=_written(link.label)))
    return list(seen.values())


def _drawable(size: Size) -> Size:
    return Size(*(min(max(side, _LEAST), _MOST) if isfinite(side) else _LEAST for side in size))


def _written(label: Size | None) -> Size | None:
    if label is None or not all(isfinite(side) and side > 0 for side in label):
        return None
    return _drawable(label)

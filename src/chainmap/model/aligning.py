"""Parties and notes in line, at equal distances, of another size. The model knows no text: boxes
come from whoever draws them. What is locked stays.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple, Protocol

from chainmap.model.edits import arrange, clamped, put
from chainmap.model.limits import EXTENT_LIMIT
from chainmap.model.map import ChainMap
from chainmap.model.records import Note, Party, Point, Size

LEAST_SIZE = Size(40.0, 24.0)


class Box(Protocol):
    """An upright rectangle in scene units."""

    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


class Edge(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"

    @property
    def is_across(self) -> bool:
        """Things move sideways."""
        return self in (Edge.LEFT, Edge.CENTRE, Edge.RIGHT)


class Axis(StrEnum):
    ACROSS = "across"
    DOWN = "down"


class _Span(NamedTuple):
    """A box along one axis."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2

    @property
    def length(self) -> float:
        return self.end - self.start


def align(map: ChainMap, boxes: Mapping[str, Box], ids: Collection[str], edge: Edge) -> ChainMap:
    """Puts one edge, or the middle, of all in line: with the outermost, or the middle of all.

    What is locked stays, and the others come in line with it.
    """
    spans = _spans(map, boxes, ids, across=edge.is_across)
    if not spans:
        return map
    free = {record.id for record in _free(map, spans)}
    anchors = [span for id, span in spans.items() if id not in free] or list(spans.values())
    start, end = min(span.start for span in anchors), max(span.end for span in anchors)
    if edge in (Edge.LEFT, Edge.TOP):
        middles = {id: start + span.length / 2 for id, span in spans.items()}
    elif edge in (Edge.RIGHT, Edge.BOTTOM):
        middles = {id: end - span.length / 2 for id, span in spans.items()}
    else:
        middles = dict.fromkeys(spans, (start + end) / 2)
    return _with_middles(map, middles, across=edge.is_across)


def distribute(
    map: ChainMap, boxes: Mapping[str, Box], ids: Collection[str], axis: Axis
) -> ChainMap:
    """Makes the gaps between three or more equal; the first and the last stay."""
    across = axis is Axis.ACROSS
    spans = _spans(map, boxes, ids, across=across)
    if len(spans) < 3:
        return map
    row = sorted(spans, key=lambda id: (spans[id].middle, id))
    room = spans[row[-1]].end - spans[row[0]].start
    gap = (room - sum(span.length for span in spans.values())) / (len(row) - 1)
    middles, at = {}, spans[row[0]].start
    for id in row:
        middles[id] = at + spans[id].length / 2
        at += spans[id].length + gap
    return _with_middles(map, middles, across=across)


def same_size(map: ChainMap, boxes: Mapping[str, Box], ids: Collection[str]) -> ChainMap:
    """Makes all as large as the largest of them."""
    known = [boxes[id] for id in ids if id in boxes]
    if len(known) < 2:
        return map
    width = max(box.right - box.left for box in known)
    height = max(box.bottom - box.top for box in known)
    sized = [
        _sized(record, Size(width, height)) for record in _free(map, ids) if record.id in boxes
    ]
    return put(map, *sized)


def resize(map: ChainMap, id: str, area: Box) -> ChainMap:
    """Gives a party or note this very box, at least `LEAST_SIZE`."""
    middle = Point((area.left + area.right) / 2, (area.top + area.bottom) / 2)
    size = Size(area.right - area.left, area.bottom - area.top)
    records = [
        replace(_sized(record, size), position=clamped(middle)) for record in _free(map, {id})
    ]
    return put(map, *records)


def natural_size(map: ChainMap, ids: Collection[str]) -> ChainMap:
    """Takes back sizes set by hand: as large as the text needs."""
    return put(map, *(replace(record, size=None) for record in _free(map, ids)))


def _free(map: ChainMap, ids: Collection[str]) -> list[Party | Note]:
    records = (map.find(id) for id in ids)
    return [one for one in records if isinstance(one, Party | Note) and not one.locked]


def _sized(record: Party | Note, size: Size) -> Party | Note:
    width = round(min(max(size.width, LEAST_SIZE.width), EXTENT_LIMIT), 2)
    height = round(min(max(size.height, LEAST_SIZE.height), EXTENT_LIMIT), 2)
    return replace(record, size=Size(width, height))


def _spans(
    map: ChainMap, boxes: Mapping[str, Box], ids: Collection[str], *, across: bool
) -> dict[str, _Span]:
    return {
        id: _Span(box.left, box.right) if across else _Span(box.top, box.bottom)
        for id in sorted(ids)
        if (box := boxes.get(id)) is not None and isinstance(map.find(id), Party | Note)
    }


def _with_middles(map: ChainMap, middles: Mapping[str, float], *, across: bool) -> ChainMap:
    places: dict[str, Point] = {}
    for record in _free(map, middles):
        if record.position is not None:
            x, y = record.position
            middle = middles[record.id]
            places[record.id] = Point(middle, y) if across else Point(x, middle)
    return arrange(map, places)

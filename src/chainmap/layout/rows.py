"""Boxes in rows along the flow: their order in each row, and how far apart they stand.

The flow runs along x here, a row is a column of boxes; `turning` turns it to where it is wanted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chainmap.layout.values import Box, Link, Point

GAP = 44.0
"""Between boxes of a row."""
LEAST_CHANNEL = 64.0
MOST_CHANNEL = 260.0
PER_LINE = 3.0
SWEEPS = 12

Rows = list[list[Box]]


def neighbours(boxes: Iterable[Box], links: Iterable[Link]) -> dict[str, list[str]]:
    """The boxes at the other ends of a box's links, once for each link."""
    found: dict[str, list[str]] = {box.id: [] for box in boxes}
    for link in links:
        found[link.provider].append(link.consumer)
        found[link.consumer].append(link.provider)
    return found


def ordered(rows: Rows, beside: Mapping[str, Sequence[str]]) -> Rows:
    """Each row in the order of the middles of its boxes' neighbours, swept up and down."""
    rows = [list(row) for row in rows]
    at = {box.id: (index + 0.5) / len(row) for row in rows for index, box in enumerate(row)}
    row_of = {box.id: number for number, row in enumerate(rows) for box in row}
    for sweep in range(SWEEPS):
        numbers = range(len(rows)) if sweep % 2 == 0 else range(len(rows) - 1, -1, -1)
        for number in numbers:
            row = rows[number]
            pull = {
                box.id: _mean(
                    (at[other] for other in beside[box.id] if row_of[other] != number), at[box.id]
                )
                for box in row
            }
            row.sort(key=lambda box: (pull[box.id], at[box.id]))
            for index, box in enumerate(row):
                at[box.id] = (index + 0.5) / len(row)
    return rows


def wrapped(rows: Rows, most: int) -> Rows:
    """No row of more than so many boxes; parts of a row are about equal."""
    result: Rows = []
    for row in rows:
        parts = -(-len(row) // most) if row else 0
        for part in range(parts):
            result.append(row[part::parts])
    return result


def placed(
    rows: Rows, links: Sequence[Link], beside: Mapping[str, Sequence[str]]
) -> dict[str, Point]:
    """Rows one after another with room for lines and names between; boxes near their neighbours."""
    y = _stacked(rows)
    for _ in range(SWEEPS):
        for row in rows:
            wished = {
                box.id: _mean((y[other] for other in beside[box.id]), y[box.id]) for box in row
            }
            y.update(_apart(row, wished))
    x = along(rows, links)
    return {box.id: Point(x[box.id], y[box.id]) for row in rows for box in row}


def along(rows: Rows, links: Sequence[Link]) -> dict[str, float]:
    """The place of each row along the flow."""
    row_of = {box.id: number for number, row in enumerate(rows) for box in row}
    crowd: defaultdict[int, int] = defaultdict(int)
    longest: defaultdict[int, float] = defaultdict(float)
    for link in links:
        ends = sorted((row_of[link.provider], row_of[link.consumer]))
        for channel in range(ends[0], max(ends[1], ends[0] + 1)):
            crowd[channel] += 1
        if link.label is not None:
            longest[ends[0]] = max(longest[ends[0]], link.label.width)
    x: dict[str, float] = {}
    start = 0.0
    for number, row in enumerate(rows):
        depth = max((box.size.width for box in row), default=0.0)
        x.update({box.id: start + depth / 2 for box in row})
        room = LEAST_CHANNEL + longest[number] + PER_LINE * crowd[number]
        start += depth + min(room, max(MOST_CHANNEL, longest[number] + LEAST_CHANNEL))
    return x


def _stacked(rows: Rows) -> dict[str, float]:
    """Each row by itself, its middle at zero."""
    y: dict[str, float] = {}
    for row in rows:
        length = sum(box.size.height for box in row) + GAP * (len(row) - 1)
        at = -length / 2
        for box in row:
            y[box.id] = at + box.size.height / 2
            at += box.size.height + GAP
    return y


def _apart(row: Sequence[Box], wished: Mapping[str, float]) -> dict[str, float]:
    """As near to the wishes as the order and the gaps allow: the middle of both extremes."""
    if not row:
        return {}
    low: list[float] = []
    for index, box in enumerate(row):
        least = wished[box.id]
        if index:
            least = max(least, low[-1] + _need(row[index - 1], box))
        low.append(least)
    high: list[float] = [0.0] * len(row)
    for index in range(len(row) - 1, -1, -1):
        most = wished[row[index].id]
        if index + 1 < len(row):
            most = min(most, high[index + 1] - _need(row[index], row[index + 1]))
        high[index] = most
    return {box.id: (low[i] + high[i]) / 2 for i, box in enumerate(row)}


def _need(one: Box, other: Box) -> float:
    return (one.size.height + other.size.height) / 2 + GAP


def _mean(values: Iterable[float], otherwise: float) -> float:
    found = list(values)
    return sum(found) / len(found) if found else otherwise

"""Rows by tier: how many deliveries lead from a box to the nearest external customer."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from math import ceil, sqrt

from chainmap.layout.rows import Rows, neighbours, ordered, placed, wrapped
from chainmap.layout.values import Box, Link, Point, Stand

LEAST_ROW = 5


def by_tier(boxes: Sequence[Box], links: Sequence[Link]) -> dict[str, Point]:
    """Support first, external customers last, suppliers before all; long tiers in several rows."""
    beside = neighbours(boxes, links)
    rows = ordered(tiers(boxes, links), beside)
    most = max(LEAST_ROW, ceil(1.5 * sqrt(len(boxes))))
    return placed(ordered(wrapped(rows, most), beside), links, beside)


def tiers(boxes: Sequence[Box], links: Sequence[Link]) -> Rows:
    """The tiers in the order of the flow; without external customers, counted from the ends."""
    steps = _steps_to_the_end(boxes, links)
    farthest = max(steps.values(), default=0)
    rows: Rows = [[] for _ in range(farthest + 2)]
    for box in boxes:
        if box.stand is Stand.FIRST:
            rows[0].append(box)
        else:
            rows[farthest + 1 - steps.get(box.id, 1 if farthest else 0)].append(box)
    return [row for row in rows if row]


def _steps_to_the_end(boxes: Sequence[Box], links: Sequence[Link]) -> dict[str, int]:
    forward = [link for link in links if not link.against_flow]
    ends = [box.id for box in boxes if box.stand is Stand.LAST]
    if not ends:
        giving = {link.provider for link in forward}
        ends = [box.id for box in boxes if box.id not in giving and box.stand is Stand.FREE]
    suppliers: dict[str, list[str]] = {}
    for link in forward:
        suppliers.setdefault(link.consumer, []).append(link.provider)
    steps = dict.fromkeys(ends, 0)
    edge = deque(ends)
    while edge:
        here = edge.popleft()
        for supplier in suppliers.get(here, ()):
            if supplier not in steps:
                steps[supplier] = steps[here] + 1
                edge.append(supplier)
    return steps

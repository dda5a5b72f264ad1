"""For printing: rows in the order of the layers, about as wide and high as a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from chainmap.layout.rows import GAP, LEAST_CHANNEL, Rows, placed
from chainmap.layout.values import Box, Link, Point

PAGE = 1.414
"""Width by height of a landscape page."""


def on_a_page(
    boxes: Sequence[Box], links: Sequence[Link], layered: Mapping[str, Point], *, upright: bool
) -> dict[str, Point]:
    """The boxes of a layered picture closed up; `upright`: x here runs down the page."""
    area = sum((box.size.width + LEAST_CHANNEL + 40) * (box.size.height + GAP) for box in boxes)
    length = sqrt(area * PAGE) if upright else sqrt(area / PAGE)
    queue = sorted(boxes, key=lambda box: (round(layered[box.id].x / 40), layered[box.id].y))
    rows: Rows = [[]]
    used = 0.0
    for box in queue:
        if rows[-1] and used + box.size.height > length:
            rows.append([])
            used = 0.0
        rows[-1].append(box)
        used += box.size.height + GAP
    for row in rows:
        row.sort(key=lambda box: (layered[box.id].y, layered[box.id].x, box.id))
    # Pulled by nobody: the rows stay one above the other.
    return placed(rows, links, {box.id: () for box in boxes})

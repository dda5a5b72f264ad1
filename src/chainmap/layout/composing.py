"""A whole map as one picture: each part in layers, all parts packed on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from math import ceil

from chainmap.layout.components import Part, in_columns, packed, parts_of
from chainmap.layout.geometry import Area, area_of, span, union
from chainmap.layout.layers.drawing import layered
from chainmap.layout.picture import GRID, Picture, on_grid
from chainmap.layout.progress import Progress, Step, unseen
from chainmap.layout.turning import turned_back, turned_box, turned_link
from chainmap.layout.values import Box, Direction, Link, Point, Size

GAP = 60.0
"""Units between parts that do not hang together."""


def composed(
    boxes: Sequence[Box], links: Sequence[Link], direction: Direction, progress: Progress = unseen
) -> Picture:
    """Places on the grid, and a line for every link."""
    return next(composed_each_way(boxes, links, (direction,), progress))


def composed_each_way(
    boxes: Sequence[Box],
    links: Sequence[Link],
    directions: Sequence[Direction],
    progress: Progress = unseen,
) -> Iterator[Picture]:
    """As `composed` for directions along the same axis: what takes long is done once for all."""
    picture = _side_by_side(
        [turned_box(box, directions[0]) for box in boxes],
        [turned_link(link, directions[0]) for link in links],
        progress,
    )
    return (on_grid(turned_back(picture, way), boxes, links) for way in directions)


def _side_by_side(boxes: Sequence[Box], links: Sequence[Link], progress: Progress) -> Picture:
    """Each part laid out by itself, then all packed on one page."""
    parts = parts_of(boxes, links)
    drawings = []
    done = 0
    for part in parts:
        if part.links:
            drawings.append(_drawn(part, partial(_tell, progress, done, len(links))))
            done += len(part.links)
    lone = [part.boxes[0] for part in parts if not part.links]
    if lone:
        drawings.append(_lone(lone, drawings))
    grounds = [_ground(boxes, drawing) for drawing in drawings]
    sizes = [Size(area.right - area.left, area.bottom - area.top) for area in grounds]
    whole = Picture({}, {})
    for drawing, area, corner in zip(drawings, grounds, packed(sizes, GAP), strict=True):
        moved = drawing.moved(_on_grid(corner.x - area.left), _on_grid(corner.y - area.top))
        whole.places.update(moved.places)
        whole.lines.update(moved.lines)
    return whole


def _drawn(part: Part, report: partial[None]) -> Picture:
    return layered(part.boxes, part.links, lambda share: report(share * len(part.links)))


def _tell(progress: Progress, before: int, all: int, done: float) -> None:
    progress(Step.PLACES, (before + done) / all)


def _on_grid(value: float) -> float:
    return ceil(value / GRID) * GRID


def _lone(boxes: Sequence[Box], drawings: Sequence[Picture]) -> Picture:
    """Boxes without links, in rows about as wide as the rest or about square."""
    widest = max(box.size.width for box in boxes) + GAP / 2
    spread = [at.x for drawing in drawings for at in drawing.places.values()]
    room = (max(spread) - min(spread)) if spread else 0.0
    columns = max(1, round((len(boxes) * 0.6) ** 0.5 + 0.5), min(len(boxes), int(room / widest)))
    corners = in_columns([box.size for box in boxes], GAP / 2, columns)
    places = {
        box.id: Point(corner.x + box.size.width / 2, corner.y + box.size.height / 2)
        for box, corner in zip(boxes, corners, strict=True)
    }
    return Picture(places, {})


def _ground(boxes: Sequence[Box], drawing: Picture) -> Area:
    """All that a drawing covers, with its lines."""
    areas = [area_of(drawing.places[b.id], b.size) for b in boxes if b.id in drawing.places]
    areas += [span(p, p) for line in drawing.lines.values() for p in line]
    return union(areas)

"""Rings round one box: the first holds its neighbours, the next theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from chainmap.layout.components import packed
from chainmap.layout.geometry import Area, Grid, area_of
from chainmap.layout.rows import neighbours
from chainmap.layout.values import Box, Link, Point, Size

RING = 190.0
"""Between two rings at least."""
ROOM = 36.0
GROWTH = 1.12
FLATNESS = 0.72
"""Rings are wider than high, as boxes are."""


def round_one(boxes: Sequence[Box], links: Sequence[Link], around: str | None) -> dict[str, Point]:
    """Each part that hangs together round its best connected box, or round `around`."""
    beside = neighbours(boxes, links)
    left = {box.id: box for box in boxes}
    parts: list[dict[str, Point]] = []
    while left:
        middle = around if around in left else max(left, key=lambda id: (len(beside[id]), id))
        rings, children = _rings(middle, beside)
        parts.append(_placed(rings, children, left))
        for ring in rings:
            for id in ring:
                del left[id]
    return _side_by_side(parts, {box.id: box for box in boxes})


def _rings(
    middle: str, beside: Mapping[str, Sequence[str]]
) -> tuple[list[list[str]], dict[str, list[str]]]:
    """The boxes ring by ring, and who stands behind whom."""
    rings, seen = [[middle]], {middle}
    children: dict[str, list[str]] = {}
    while rings[-1]:
        ring: list[str] = []
        for id in rings[-1]:
            found = [other for other in dict.fromkeys(beside[id]) if other not in seen]
            seen.update(found)
            children[id] = found
            ring += found
        rings.append(ring)
    return rings[:-1], children


def _placed(
    rings: Sequence[Sequence[str]], children: Mapping[str, Sequence[str]], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """Each box in the sector of the one before it; rings as wide as nothing overlaps."""
    angles = _angles(rings[0][0], rings, children)
    places = {rings[0][0]: Point(0.0, 0.0)}
    taken: Grid[str] = Grid()
    taken.add(area_of(places[rings[0][0]], boxes[rings[0][0]].size), rings[0][0])
    radius = 0.0
    for ring in rings[1:]:
        radius += RING
        while True:
            trial = {
                id: _rounded(radius * cos(angles[id]), radius * sin(angles[id]) * FLATNESS)
                for id in ring
            }
            if _is_free(trial, boxes, taken):
                break
            radius *= GROWTH
        for id, place in trial.items():
            taken.add(area_of(place, boxes[id].size), id)
        places |= trial
    return places


def _angles(
    middle: str, rings: Sequence[Sequence[str]], children: Mapping[str, Sequence[str]]
) -> dict[str, float]:
    weight: dict[str, float] = {}
    for ring in reversed(rings):
        for id in ring:
            weight[id] = max(1.0, sum(weight[child] for child in children.get(id, ())))
    sectors = {middle: (-pi / 2, 3 * pi / 2)}
    for ring in rings:
        for id in ring:
            start = sectors[id][0]
            whole = sum(weight[child] for child in children.get(id, ()))
            for child in children.get(id, ()):
                width = (sectors[id][1] - sectors[id][0]) * weight[child] / whole
                sectors[child] = (start, start + width)
                start += width
    return {id: (start + end) / 2 for id, (start, end) in sectors.items()}


def _is_free(trial: Mapping[str, Point], boxes: Mapping[str, Box], taken: Grid[str]) -> bool:
    own: Grid[str] = Grid()
    for id, place in trial.items():
        area = area_of(place, boxes[id].size)
        wide = area.grown(ROOM)
        if any(other.overlaps(wide) for grid in (taken, own) for other, _ in grid.near(wide)):
            return False
        own.add(area, id)
    return True


def _side_by_side(
    parts: Sequence[Mapping[str, Point]], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    if len(parts) == 1:
        return dict(parts[0])
    grounds = [_ground(part, boxes) for part in parts]
    sizes = [Size(area.right - area.left, area.bottom - area.top) for area in grounds]
    places = {}
    for part, area, corner in zip(parts, grounds, packed(sizes, 60.0), strict=True):
        for id, at in part.items():
            places[id] = _rounded(at.x - area.left + corner.x, at.y - area.top + corner.y)
    return places


def _ground(part: Mapping[str, Point], boxes: Mapping[str, Box]) -> Area:
    areas = [area_of(at, boxes[id].size) for id, at in part.items()]
    return Area(
        min(area.left for area in areas),
        min(area.top for area in areas),
        max(area.right for area in areas),
        max(area.bottom for area in areas),
    )


def _rounded(x: float, y: float) -> Point:
    return Point(round(x / 10) * 10.0, round(y / 10) * 10.0)

"""Straight lines, L's and Z's instead of a long way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from chainmap.layout.detour import BEND
from chainmap.layout.geometry import Area, Grid, enters, span, tidy
from chainmap.layout.lanes import APART
from chainmap.layout.values import Link, Point

LONG = 1.5
"""Times the direct way, above which a simple line is looked for."""
_LEAST = 120.0
"""Units that count as the direct way between boxes that nearly touch."""
_PORTS = (0.5, 0.3, 0.7)
_TURNS = (0.5, 0.35, 0.65, 0.2, 0.8)
_FEW = 24
_STUB = 24.0
"""Units at least on the first and last piece, where the arrow head is."""


def unwound(
    points: Sequence[Point], link: Link, areas: Mapping[str, Area], walls: Grid[str]
) -> tuple[Point, ...]:
    """The cheapest simple line between the two boxes if this one is far too long, else itself."""
    line = tuple(points)
    own = (link.provider, link.consumer)
    ends = (areas[link.provider], areas[link.consumer])
    if _length(line) <= LONG * max(_LEAST, _direct(*ends)):
        return line
    free = [way for way in _simple(*ends) if _is_free(way, own, walls)]
    best = min(free, key=_cost, default=line)
    return best if _cost(best) < _cost(line) else line


def plain(link: Link, areas: Mapping[str, Area], walls: Grid[str]) -> tuple[Point, ...] | None:
    """The first simple line between the two boxes that no box bars; `None` if none was found."""
    own = (link.provider, link.consumer)
    ways = islice(_simple(areas[link.provider], areas[link.consumer]), _FEW)
    return next((way for way in ways if _is_free(way, own, walls)), None)


def _simple(provider: Area, consumer: Area) -> Iterator[tuple[Point, ...]]:
    for turned in (False, True):
        one, other = (_flip(provider), _flip(consumer)) if turned else (provider, consumer)
        for way in (*_bent_twice(one, other), *_bent_once(one, other)):
            yield tidy([Point(at.y, at.x) if turned else at for at in way])


def _bent_twice(one: Area, other: Area) -> Iterator[tuple[Point, ...]]:
    """Out to the side that faces the other box, across, and in."""
    start, end = (one.right, other.left) if one.left < other.left else (one.left, other.right)
    if (end - start) * (1 if one.left < other.left else -1) < 2 * _STUB:
        return
    for part in _TURNS:
        x = start + (end - start) * part
        if min(abs(x - start), abs(x - end)) < _STUB:
            continue
        for out in _PORTS:
            for into in _PORTS:
                y, z = _at(one, out), _at(other, into)
                yield Point(start, y), Point(x, y), Point(x, z), Point(end, z)


def _bent_once(one: Area, other: Area) -> Iterator[tuple[Point, ...]]:
    """Out at a side, in from above or below."""
    for out in _PORTS:
        for into in _PORTS:
            y = _at(one, out)
            x = other.left + (other.right - other.left) * into
            start = one.right if x > one.right else one.left
            end = other.top if y < other.top else other.bottom
            beside = not one.left <= x <= one.right and not other.top <= y <= other.bottom
            if beside and min(abs(x - start), abs(y - end)) >= _STUB:
                yield Point(start, y), Point(x, y), Point(x, end)


def _at(area: Area, part: float) -> float:
    return area.top + (area.bottom - area.top) * part


def _flip(area: Area) -> Area:
    return Area(area.top, area.left, area.bottom, area.right)


def _is_free(line: Sequence[Point], own: tuple[str, str], walls: Grid[str]) -> bool:
    """Whether the line keeps clear of all boxes, its own ones too."""
    return not any(
        enters(start, end, area.grown(APART if box not in own else -1.0))
        for start, end in pairwise(line)
        for area, box in walls.near(span(start, end).grown(APART))
    )


def _cost(line: Sequence[Point]) -> float:
    return _length(line) + BEND * (len(line) - 2)


def _length(line: Sequence[Point]) -> float:
    return sum(abs(end.x - start.x) + abs(end.y - start.y) for start, end in pairwise(line))


def _direct(one: Area, other: Area) -> float:
    """Units from border to border, along and across."""
    across = max(other.left - one.right, one.left - other.right, 0.0)
    return across + max(other.top - one.bottom, one.top - other.bottom, 0.0)

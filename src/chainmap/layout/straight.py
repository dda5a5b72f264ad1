"""Straight lines between boxes; where a box stands in the way, with as few corners as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot, isfinite, nan

from chainmap.layout.direct import direct, leaving, middle, off_centre
from chainmap.layout.geometry import TOUCH, Area, area_of, attached, enters, strips, tidy
from chainmap.layout.progress import Progress, unseen
from chainmap.layout.routing import engine_lines, labelled, mended, walls_of
from chainmap.layout.titles import title_strips
from chainmap.layout.values import Box, Link, Point, Route
from chainmap.layout.wellformed import drawable, sane

ROOM = 5.0
"""Units kept between a slanted line and the boxes that it passes."""
_CHAMFER = 6.0


def route_straight(
    boxes: Iterable[Box],
    places: Mapping[str, Point],
    links: Iterable[Link],
    *,
    keep: Mapping[str, Route] | None = None,
    progress: Progress = unseen,
) -> dict[str, Route]:
    """As `routing.route`, with straight lines wherever no other box stands in the way."""
    boxes = sane(boxes)
    task = _Task(boxes, places, links, keep or {})
    ways = engine_lines(boxes, places, task.barred) if task.barred else {}
    lines = mended(task.barred, ways, task.areas, progress=progress)
    return task.answer(lines, progress)


def straightened(
    boxes: Iterable[Box],
    places: Mapping[str, Point],
    links: Iterable[Link],
    routes: Mapping[str, Route],
) -> dict[str, Route]:
    """These routes with straight lines wherever no other box stands in the way."""
    task = _Task(sane(boxes), places, links, {})
    missing = [link for link in task.barred if link.id not in routes]
    return task.answer(
        {id: one.points for id, one in routes.items()} | mended(missing, {}, task.areas)
    )


class _Task:
    """`lines`: those that are straight. `barred`: links with a box in the way and no good line."""

    def __init__(
        self,
        boxes: Sequence[Box],
        places: Mapping[str, Point],
        links: Iterable[Link],
        keep: Mapping[str, Route],
    ) -> None:
        standing = [box for box in boxes if all(map(isfinite, places.get(box.id, (nan,))))]
        self.links = drawable(standing, links)
        self.areas = {box.id: area_of(places[box.id], box.size) for box in standing}
        self._titles = title_strips(standing, self.areas)
        self._walls = walls_of(self.areas)
        self._keep = keep
        self.lines: dict[str, tuple[Point, ...]] = {}
        for link, ways in self._directly():
            free = next((line for line in ways if self._is_free(line, link)), None)
            if free is not None:
                self.lines[link.id] = free
        self._round = {
            link.id: keep[link.id].points
            for link in self.links
            if link.id not in self.lines and link.id in keep and self._goes_round(link)
        }
        self.barred = [
            link for link in self.links if link.id not in self.lines and link.id not in self._round
        ]

    def answer(
        self, routed: Mapping[str, tuple[Point, ...]], progress: Progress = unseen
    ) -> dict[str, Route]:
        """All lines and labels, in order; `routed`: orthogonal ways for the barred ones."""
        taut = {link.id: self._taut(link, routed[link.id]) for link in self.barred}
        lines = {**self.lines, **self._round, **taut}
        kept = {
            link.id: before
            for link in self.links
            if (before := self._keep.get(link.id)) is not None
            and _is_same(lines[link.id], before.points)
            and self._is_label_free(link, before)
        }
        settled = {
            link.id: area_of(place, link.label)
            for link in self.links
            if link.id in kept and link.label and (place := kept[link.id].label)
        }
        new = [link for link in self.links if link.id not in kept]
        fresh = {link.id: lines[link.id] for link in new}
        found = {
            **kept,
            **labelled(
                new,
                fresh,
                self.areas,
                kept=kept,
                settled=settled,
                titles=self._titles,
                progress=progress,
            ),
        }
        return {link.id: found[link.id] for link in self.links}

    def _directly(self) -> Iterator[tuple[Link, list[tuple[Point, ...]]]]:
        """The straight ways of each link, the best first; of several in a pair only its lane."""
        lanes: dict[tuple[str, str], list[str]] = {}
        for link in self.links:
            lanes.setdefault(_pair(link), []).append(link.id)
        for ids in lanes.values():
            # As the drawing counts them, so that a line stays where it was when it was drawn.
            ids.sort(key=lambda id: (len(id), id))
        for link in self.links:
            pair = _pair(link)
            beside = lanes[pair]
            one, other = self.areas[pair[0]], self.areas[pair[1]]
            line = direct(one, other, beside.index(link.id), len(beside))
            ways = [line] if line is not None else []
            ways += off_centre(one, other) if ways and len(beside) == 1 else []
            yield link, [way if link.provider == pair[0] else way[::-1] for way in ways]

    def _is_free(self, line: Sequence[Point], link: Link, room: float = ROOM) -> bool:
        own = (link.provider, link.consumer)
        return not any(
            enters(start, end, area.grown(room))
            for start, end in pairwise(line)
            for strip in strips(start, end)
            for area, box in self._walls.near(strip.grown(max(room, 0.0)))
            if box not in own
        )

    def _goes_round(self, link: Link) -> bool:
        line = self._keep[link.id].points
        return (
            len(line) > 1
            and not _is_squared(line)
            and attached(line[0], self.areas[link.provider])
            and attached(line[-1], self.areas[link.consumer])
            and self._is_free(line, link, -2.0)
        )

    def _is_label_free(self, link: Link, kept: Route) -> bool:
        if link.label is None or kept.label is None:
            return (link.label is None) is (kept.label is None)
        area = area_of(kept.label, link.label)
        return not any(box.overlaps(area) for box, _ in self._walls.near(area))

    def _taut(self, link: Link, points: Sequence[Point]) -> tuple[Point, ...]:
        """The way round, pulled tight: corners only where they are needed."""
        one, other = self.areas[link.provider], self.areas[link.consumer]
        if one.overlaps(other) or len(points) < 3:
            return tuple(points)
        inner = list(_with_middles(points))[1:-1]
        nodes = [_inside(one, points[0], points[1]), *inner]
        nodes.append(_inside(other, points[-1], points[-2]))
        line, at, last = [nodes[0]], 0, len(nodes) - 1
        while at < last:
            ahead = range(last, at + 1, -1)
            at = next((to for to in ahead if self._sees(link, nodes, at, to)), at + 1)
            line.append(nodes[at])
        line[0], line[-1] = leaving(one, line[0], line[1]), leaving(other, line[-1], line[-2])
        tight = tidy(line)
        return _chamfered(tight) if _is_squared(tight) else tight

    def _sees(self, link: Link, nodes: Sequence[Point], at: int, to: int) -> bool:
        """Whether the line may go from one node straight to another."""
        barring = [self.areas[link.provider]] * (at > 0)
        barring += [self.areas[link.consumer]] * (to < len(nodes) - 1)
        way = (nodes[at], nodes[to])
        return self._is_free(way, link) and not any(enters(*way, area) for area in barring)


def _pair(link: Link) -> tuple[str, str]:
    return min(link.provider, link.consumer), max(link.provider, link.consumer)


def _is_same(one: Sequence[Point], other: Sequence[Point]) -> bool:
    return len(one) == len(other) and all(
        hypot(a.x - b.x, a.y - b.y) < 0.01 for a, b in zip(one, other, strict=True)
    )


def _is_squared(line: Sequence[Point]) -> bool:
    """Whether the line has corners, all of them square: nobody pulled it tight."""
    return len(line) > 2 and all(
        min(abs(a.x - b.x), abs(a.y - b.y)) < TOUCH for a, b in pairwise(line)
    )


def _with_middles(points: Sequence[Point]) -> Iterator[Point]:
    for start, end in pairwise(points):
        yield start
        yield Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    yield points[-1]


def _inside(area: Area, port: Point, beyond: Point) -> Point:
    """The point in the middle of a box, seen straight from where a line came to its border."""
    centre = middle(area)
    if abs(beyond.x - port.x) > abs(beyond.y - port.y):
        return Point(centre.x, port.y)
    return Point(port.x, centre.y)


def _chamfered(line: Sequence[Point]) -> tuple[Point, ...]:
    """Square corners cut off, so that the line is no orthogonal one."""
    cut = [line[0]]
    for before, here, after in zip(line, line[1:], line[2:], strict=False):
        cut += [_short_of(here, before), _short_of(here, after)]
    return (*cut, line[-1])


def _short_of(corner: Point, towards: Point) -> Point:
    x, y = towards.x - corner.x, towards.y - corner.y
    share = min(_CHAMFER / (hypot(x, y) or 1.0), 0.4)
    return Point(corner.x + x * share, corner.y + y * share)

"""One part of a map in layers from left to right: boxes placed, and a line for every link."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from chainmap.layout.geometry import squared
from chainmap.layout.layers.channels import Step, tracks
from chainmap.layout.layers.levels import Levels
from chainmap.layout.layers.ports import EDGE, WIDE_EDGE, Ports, ports
from chainmap.layout.layers.proper import Proper
from chainmap.layout.layers.search import Report, best_layering
from chainmap.layout.picture import GRID, Picture
from chainmap.layout.values import Box, Link, Point, Stand

_STUB = 20.0
"""Units at least between a box and the first upright piece, where arrow heads are."""
_TRACK = 9.0
_LEAST, _MOST = 64.0, 230.0
"""Units between two layers without their tracks."""


def layered(boxes: Sequence[Box], links: Sequence[Link], report: Report) -> Picture:
    """Boxes that hang together, from left to right; `against_flow` may run to the left."""
    number = {box.id: at for at, box in enumerate(boxes)}
    arcs = [(number[link.provider], number[link.consumer]) for link in links]
    found = best_layering(
        len(boxes),
        arcs,
        _standing(boxes, arcs, Stand.FIRST),
        _standing(boxes, arcs, Stand.LAST),
        against=_against(links),
        report=report,
    )
    levels = Levels(found.proper, [box.size.height for box in boxes])
    levels.balance()
    levels.on_grid(GRID)
    edges = [EDGE if box.stand is Stand.FREE else WIDE_EDGE for box in boxes]
    return _Canvas(boxes, links, levels, ports(levels, edges)).picture(found.turned)


def _against(links: Sequence[Link]) -> Collection[int]:
    marked = [at for at, link in enumerate(links) if link.against_flow]
    return frozenset(marked) if len(marked) < len(links) else frozenset()


def _standing(
    boxes: Sequence[Box], arcs: Sequence[tuple[int, int]], stand: Stand
) -> frozenset[int]:
    """The boxes that belong at this end; not those that are joined: they need two layers."""
    found = {at for at, box in enumerate(boxes) if box.stand is stand}
    joined = {box for arc in arcs if arc[0] in found and arc[1] in found for box in arc}
    return frozenset(found - joined)


class _Canvas:
    """Widths come in here: columns for the layers, channels with tracks between them."""

    def __init__(
        self, boxes: Sequence[Box], links: Sequence[Link], levels: Levels, ends: Ports
    ) -> None:
        self.boxes = boxes
        self.links = links
        self.levels = levels
        self.proper: Proper = levels.proper
        self.level = levels.level
        self.ends = ends
        self.steps = self._steps()
        self.tracks = [
            tracks([step for step in steps if abs(step.start - step.end) > 0.5])
            for steps in self.steps
        ]
        self.left: list[float] = []
        self.right: list[float] = []
        self._lay_columns()

    def picture(self, turned: Collection[int]) -> Picture:
        places = {
            box.id: Point(self._middle(self.proper.rank[at]), self.level[at])
            for at, box in enumerate(self.boxes)
        }
        lines = {}
        for at, link in enumerate(self.links):
            line = self._line(at)
            lines[link.id] = line[::-1] if at in turned else line
        return Picture(places, lines)

    def _middle(self, layer: int) -> float:
        return (self.left[layer] + self.right[layer]) / 2

    def _steps(self) -> list[list[Step]]:
        """What lies between each layer and the next."""
        steps: list[list[Step]] = [[] for _ in self.proper.layers[:-1]]
        for arc, path in enumerate(self.proper.paths):
            for at, (one, other) in enumerate(pairwise(path)):
                start = self.ends[arc, 0] if at == 0 else self.level[one]
                end = self.ends[arc, 1] if at == len(path) - 2 else self.level[other]
                steps[self.proper.rank[one]].append(Step(arc, start, end))
        return steps

    def _lay_columns(self) -> None:
        x = 0.0
        for number, layer in enumerate(self.proper.layers):
            width = max(
                (self.boxes[one].size.width for one in layer if one < self.proper.count),
                default=0.0,
            )
            middle = round((x + width / 2) / GRID + 0.49) * GRID
            self.left.append(middle - width / 2)
            self.right.append(middle + width / 2)
            if number < len(self.steps):
                x = self.right[-1] + self._channel(number)

    def _channel(self, number: int) -> float:
        """How wide a channel is: its tracks, and beside them a name of a line that ends there."""
        used = self.tracks[number]
        count = max(used.values()) + 1 if used else 0
        names = [
            label.width
            for step in self.steps[number]
            if len(self.proper.paths[step.arc]) == 2
            and (label := self.links[step.arc].label) is not None
        ]
        room = min(max(names, default=0.0) + 2 * _STUB, _MOST)
        return max(room, _LEAST) + count * _TRACK

    def _line(self, arc: int) -> tuple[Point, ...]:
        path = self.proper.paths[arc]
        start, end = path[0], path[-1]
        points = [Point(self._side(start, 1), self.ends[arc, 0])]
        for one in path[:-1]:
            number = self.proper.rank[one]
            track = self.tracks[number].get(arc)
            if track is None:
                continue
            step = self._step(arc, number)
            x = self._track(number, track)
            points += [Point(x, step.start), Point(x, step.end)]
        points.append(Point(self._side(end, -1), self.ends[arc, 1]))
        return squared(points)

    def _step(self, arc: int, number: int) -> Step:
        return next(step for step in self.steps[number] if step.arc == arc)

    def _side(self, box: int, side: int) -> float:
        return self._middle(self.proper.rank[box]) + side * self.boxes[box].size.width / 2

    def _track(self, number: int, track: int) -> float:
        """Where a track lies: all of them in the middle of the channel."""
        count = max(self.tracks[number].values()) + 1
        left, right = self.right[number], self.left[number + 1]
        spare = right - left - (count - 1) * _TRACK
        return left + spare / 2 + track * _TRACK

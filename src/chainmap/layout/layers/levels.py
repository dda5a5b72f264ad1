"""How high each box and each waypoint stands: arcs straight where they can be, boxes in between.

Waypoints of one arc share a level as far as no other arc crosses it there. Such a run, or a box, is
moved as one (Sander 1996): it is drawn to where its arcs lead, together with those that it pushes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from chainmap.layout.layers.proper import Proper

BOX_GAP = 44.0
"""Between two boxes."""
LINE_GAP = 24.0
"""Between two lines, and between a line and a box: names fit between."""
_ROUNDS = 20
_MANY = 2500
"""Boxes and straight stretches from which on half the rounds have to do."""
_CUTS = 12
_SLACK = 1.5
"""How much higher than its fullest layer a picture may be before straight lines are parted."""
_NEAR = 0.01


class Levels:
    """`level[one]`: the middle of each box and waypoint. `run[one]`: what moves with it."""

    def __init__(self, proper: Proper, heights: Sequence[float]) -> None:
        self.proper = proper
        self.heights = heights
        cuts: set[int] = set()
        links = _links(proper)
        least = max(self._depth(layer) for layer in proper.layers)
        for _ in range(_CUTS):
            self._build(_runs(proper, links, cuts))
            tallest = self._critical()
            if self.height_of_all <= least * _SLACK or not (more := self._cuts(tallest)):
                break
            cuts |= more
        self._pull_together()

    def _depth(self, layer: Sequence[int]) -> float:
        """How high a layer is by itself."""
        pairs = pairwise(layer)
        return sum(self._gap(one, other) for one, other in pairs) + 1.0

    def _build(self, run: list[int]) -> None:
        self.run = run
        count = max(run) + 1
        self.boxes = [-1] * count
        for box in range(self.proper.count):
            self.boxes[run[box]] = box
        self.gaps: dict[tuple[int, int], float] = {}
        self.layer_of: dict[tuple[int, int], int] = {}
        for number, layer in enumerate(self.proper.layers):
            for one, other in pairwise(layer):
                pair, gap = (run[one], run[other]), self._gap(one, other)
                if gap > self.gaps.get(pair, 0.0):
                    self.gaps[pair] = gap
                    self.layer_of[pair] = number
        self.above: list[list[tuple[int, float]]] = [[] for _ in range(count)]
        self.below: list[list[tuple[int, float]]] = [[] for _ in range(count)]
        for (one, other), gap in self.gaps.items():
            self.below[one].append((other, gap))
            self.above[other].append((one, gap))
        self.at = self._packed(count)

    def _critical(self) -> list[int]:
        """The runs that by standing on each other make the picture as high as it is."""
        run = max(range(len(self.highest)), key=self.highest.__getitem__)
        self.height_of_all = self.highest[run]
        tower = [run]
        while self.above[run]:
            nearest = max(self.above[run], key=lambda pair: self.highest[pair[0]] + pair[1])
            run = nearest[0]
            tower.append(run)
        return tower[::-1]

    def _cuts(self, tower: Sequence[int]) -> set[int]:
        """Where to part the runs that carry the tower from one layer to another far away."""
        slanted = []
        for over, run, under in zip(tower, tower[1:], tower[2:], strict=False):
            enters, leaves = self.layer_of[over, run], self.layer_of[run, under]
            if enters != leaves and self.boxes[run] < 0:
                slanted.append((abs(enters - leaves), run, (enters + leaves + 1) // 2))
        slanted.sort(reverse=True)
        parted = {run: layer for _, run, layer in slanted[: max(1, len(slanted) // 3)]}
        return {
            one
            for one in range(self.proper.count, len(self.run))
            if parted.get(self.run[one]) == self.proper.rank[one]
        }

    def _pull_together(self) -> None:
        self.pulls: list[list[tuple[int, float]]] = [[] for _ in self.at]
        self._tie()

    @property
    def level(self) -> list[float]:
        return [self.at[run] for run in self.run]

    def height(self, one: int) -> float:
        return self.heights[one] if one < self.proper.count else 0.0

    def room(self, run: int) -> tuple[float, float]:
        """Between which levels a run can move while all others stay."""
        low = max((self.at[other] + gap for other, gap in self.above[run]), default=-1e9)
        high = min((self.at[other] - gap for other, gap in self.below[run]), default=1e9)
        return low, high

    def _gap(self, one: int, other: int) -> float:
        both = one < self.proper.count and other < self.proper.count
        return (self.height(one) + self.height(other)) / 2 + (BOX_GAP if both else LINE_GAP)

    def _tie(self) -> None:
        """What each run is drawn to, and by how much beside it, as its arcs leave boxes apart."""
        aside = _asides(self.proper, self.heights)
        for number, path in enumerate(self.proper.paths):
            for step, (one, other) in enumerate(pairwise(path)):
                if self.run[one] == self.run[other]:
                    continue
                by = aside.get((number, 0), 0.0) if step == 0 else 0.0
                by -= aside.get((number, 1), 0.0) if step == len(path) - 2 else 0.0
                self.pulls[self.run[other]].append((self.run[one], by))
                self.pulls[self.run[one]].append((self.run[other], -by))

    def _packed(self, count: int) -> list[float]:
        """Half way between all as high and all as low as the others allow."""
        waits = [len(above) for above in self.above]
        high = [0.0] * count
        self.sequence = [run for run in range(count) if not waits[run]]
        for run in self.sequence:
            for other, gap in self.below[run]:
                high[other] = max(high[other], high[run] + gap)
                waits[other] -= 1
                if not waits[other]:
                    self.sequence.append(other)
        self.highest = high
        low = [max(high)] * count
        for run in reversed(self.sequence):
            for other, gap in self.above[run]:
                low[other] = min(low[other], low[run] - gap)
        return [(one + other) / 2 for one, other in zip(high, low, strict=True)]

    def balance(self) -> None:
        rounds = _ROUNDS if len(self.at) < _MANY else _ROUNDS // 2
        for number in range(rounds):
            self._drift()
            if number >= rounds - 4:
                self._straighten(downwards=number % 2 == 0)

    def _drift(self) -> None:
        """All runs towards their arcs; those that push each other go together."""
        leader = list(range(len(self.at)))
        force = [
            sum(self.at[other] + by for other, by in pulls) / len(pulls) - self.at[run]
            if (pulls := self.pulls[run])
            else 0.0
            for run in range(len(self.at))
        ]
        weight = [float(len(pulls)) or 0.1 for pulls in self.pulls]

        def lead(run: int) -> int:
            while leader[run] != run:
                leader[run] = leader[leader[run]]
                run = leader[run]
            return run

        touching = [
            pair
            for pair, gap in self.gaps.items()
            if self.at[pair[1]] - self.at[pair[0]] - gap < _NEAR
        ]
        for _ in range(8):
            is_done = True
            for one, other in touching:
                a, b = lead(one), lead(other)
                if a != b and force[a] > force[b] + _NEAR:
                    total = weight[a] + weight[b]
                    force[a] = (force[a] * weight[a] + force[b] * weight[b]) / total
                    weight[a] = total
                    leader[b] = a
                    is_done = False
            if is_done:
                break
        groups: dict[int, list[int]] = {}
        for run in self.sequence:
            groups.setdefault(lead(run), []).append(run)
        for top, members in groups.items():
            self._shift(members, force[top], top, lead)

    def _shift(self, members: Sequence[int], by: float, top: int, lead: object) -> None:
        inside = set(members)
        at = self.at
        for run in members:
            beside = self.below[run] if by > 0 else self.above[run]
            for other, gap in beside:
                if other in inside:
                    continue
                free = at[other] - at[run] - gap if by > 0 else at[other] - at[run] + gap
                by = max(min(by, free), 0.0) if by > 0 else min(max(by, free), 0.0)
        for run in members:
            at[run] += by

    def _straighten(self, *, downwards: bool) -> None:
        """Each run to the level at which most of its arcs are straight, as far as there is room."""
        for run in self.sequence if downwards else reversed(self.sequence):
            if not self.pulls[run]:
                continue
            wishes = sorted(self.at[other] + by for other, by in self.pulls[run])
            low, high = self.room(run)
            middle = wishes[(len(wishes) - 1) // 2 if downwards else len(wishes) // 2]
            self.at[run] = min(max(middle, low), high) if low <= high else self.at[run]

    def on_grid(self, grid: float) -> None:
        """Boxes on multiples of the grid, as near as may be."""
        for run in self.sequence:
            if self.boxes[run] >= 0:
                self.at[run] = round(self.at[run] / grid) * grid
            else:
                low, high = self.room(run)
                if low <= high:
                    self.at[run] = min(max(self.at[run], low), high)

    def follow(self, run: int, wishes: Sequence[float]) -> None:
        """Moves a run to the first of these levels at which there is room for it."""
        low, high = self.room(run)
        for wish in wishes:
            if low - _NEAR <= wish <= high + _NEAR:
                self.at[run] = wish
                return


def _links(proper: Proper) -> dict[int, int]:
    """For each waypoint the one before it that it can share a level with."""
    before: dict[int, int] = {}
    for layer in proper.layers[:-1]:
        inner = [
            (one, proper.behind[one][0])
            for one in layer
            if one >= proper.count and proper.behind[one][0] >= proper.count
        ]
        before.update({other: one for one, other in _without_crossings(inner, proper.place)})
    return before


def _runs(proper: Proper, before: Mapping[int, int], cuts: Collection[int]) -> list[int]:
    """A number for each box and each stretch of waypoints that share a level."""
    run = list(range(proper.count)) + [-1] * (len(proper.rank) - proper.count)
    number = proper.count
    for path in proper.paths:
        for one in path[1:-1]:
            if one in before and one not in cuts:
                run[one] = run[before[one]]
            else:
                run[one] = number
                number += 1
    return run


def _without_crossings(
    inner: Sequence[tuple[int, int]], place: Sequence[int]
) -> list[tuple[int, int]]:
    """The most of these steps, which are in the order of their starts, that do not cross."""
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(inner)
    for at, (_, other) in enumerate(inner):
        where = bisect_left(tails, place[other])
        before[at] = ends[where - 1] if where else -1
        tails[where : where + 1] = [place[other]]
        ends[where : where + 1] = [at]
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(inner[at])
        at = before[at]
    return found


def _asides(proper: Proper, heights: Sequence[float]) -> dict[tuple[int, int], float]:
    """How far beside the middle of its box each arc leaves (0) or reaches (1) it, roughly."""
    sides: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for number, path in enumerate(proper.paths):
        sides.setdefault((path[0], 0), []).append((proper.place[path[1]], number))
        sides.setdefault((path[-1], 1), []).append((proper.place[path[-2]], number))
    aside = {}
    for (box, end), arcs in sides.items():
        arcs.sort()
        gap = min(14.0, (heights[box] - 20) / max(len(arcs) - 1, 1))
        for at, (_, number) in enumerate(arcs):
            aside[number, end] = (at - (len(arcs) - 1) / 2) * gap
    return aside

"""Layers with all that stands in them: boxes, and a waypoint in each layer that an arc passes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chainmap.layout.layers.loops import Arc

Order = list[list[int]]


class Proper:
    """Arcs join neighbouring layers only, by way of waypoints; these have numbers after the boxes.

    `paths`: for each arc its boxes and waypoints from the lower layer to the higher one.
    """

    def __init__(self, arcs: Sequence[Arc], ranks: Sequence[int]) -> None:
        self.count = len(ranks)
        self.rank = list(ranks)
        self.before: list[list[int]] = [[] for _ in ranks]
        self.behind: list[list[int]] = [[] for _ in ranks]
        self.layers: Order = [[] for _ in range(max(ranks) + 1)]
        for box, rank in enumerate(ranks):
            self.layers[rank].append(box)
        self.paths = [self._path(start, end) for start, end in arcs]
        self.place = [0] * len(self.rank)
        self._number()

    def _path(self, start: int, end: int) -> list[int]:
        path = [start]
        for rank in range(self.rank[start] + 1, self.rank[end]):
            waypoint = len(self.rank)
            self.rank.append(rank)
            self.layers[rank].append(waypoint)
            self.before.append([path[-1]])
            self.behind.append([])
            self.behind[path[-1]].append(waypoint)
            path.append(waypoint)
        self.behind[path[-1]].append(end)
        self.before[end].append(path[-1])
        path.append(end)
        return path

    def _number(self) -> None:
        for layer in self.layers:
            for place, one in enumerate(layer):
                self.place[one] = place

    def copied(self) -> Order:
        return [list(layer) for layer in self.layers]

    def put(self, order: Order) -> None:
        self.layers = [list(layer) for layer in order]
        self._number()

    def gathered(self, *, deep: bool, from_end: bool = False) -> None:
        """An order to begin with: what hangs together stands together, walked deep or wide."""
        layers: Order = [[] for _ in self.layers]
        for one in self._walk(deep=deep, from_end=from_end):
            layers[self.rank[one]].append(one)
        self.put(layers)

    def _walk(self, *, deep: bool, from_end: bool) -> Iterator[int]:
        seen = [False] * len(self.rank)
        sign = -1 if from_end else 1
        for root in sorted(range(self.count), key=lambda box: sign * self.rank[box]):
            if seen[root]:
                continue
            seen[root] = True
            queue, at = [root], 0
            while at < len(queue):
                one = queue.pop() if deep else queue[at]
                at += 0 if deep else 1
                yield one
                beside = self.behind[one] + self.before[one]
                for other in reversed(beside) if deep else beside:
                    if not seen[other]:
                        seen[other] = True
                        queue.append(other)

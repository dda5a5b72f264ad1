"""Which arcs are turned round so that no loop is left: several ways, for none is always best."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

Arc = tuple[int, int]


def treatments(count: int, arcs: Sequence[Arc], most: int) -> Iterator[frozenset[int]]:
    """Up to so many different sets of arcs, by number; the same input gives the same sets.

    Walking depth-first turns more arcs and gives more layers with fewer crossings; peeling off
    what only gives or only receives turns few (Eades, Lin and Smyth 1993).
    """
    graph = _Graph(count, arcs)
    seen: set[frozenset[int]] = set()
    for attempt in range(most):
        found = frozenset(_attempt(graph, attempt))
        if found not in seen:
            seen.add(found)
            yield found
        if not found:
            return


def _attempt(graph: _Graph, attempt: int) -> set[int]:
    if attempt < len(_PLAIN):
        return _PLAIN[attempt](graph)
    chance = Random(attempt)
    boxes = list(range(graph.count))
    if attempt % 3 == 0:
        boxes.sort(key=graph.surplus)
    else:
        chance.shuffle(boxes)
    return graph.peeled(chance) if attempt % 5 == 0 else graph.walked(boxes, chance)


class _Graph:
    def __init__(self, count: int, arcs: Sequence[Arc]) -> None:
        self.count = count
        self.arcs = arcs
        self.leaving: list[list[int]] = [[] for _ in range(count)]
        self.entering: list[list[int]] = [[] for _ in range(count)]
        for number, (start, end) in enumerate(arcs):
            self.leaving[start].append(number)
            self.entering[end].append(number)

    def surplus(self, box: int) -> int:
        """Arcs received beyond those given: the least first gives a natural start."""
        return len(self.entering[box]) - len(self.leaving[box])

    def walked(self, boxes: Sequence[int], chance: Random | None = None) -> set[int]:
        """The arcs that close a loop on a depth-first walk from these boxes in turn."""
        leaving = [list(numbers) for numbers in self.leaving]
        if chance is not None:
            for numbers in leaving:
                chance.shuffle(numbers)
        state = [0] * self.count
        closing: set[int] = set()
        for root in boxes:
            if state[root]:
                continue
            state[root] = 1
            path = [(root, iter(leaving[root]))]
            while path:
                box, rest = path[-1]
                for number in rest:
                    end = self.arcs[number][1]
                    if state[end] == 1:
                        closing.add(number)
                    elif state[end] == 0:
                        state[end] = 1
                        path.append((end, iter(leaving[end])))
                        break
                else:
                    state[box] = 2
                    path.pop()
        return closing

    def peeled(self, chance: Random | None = None) -> set[int]:
        """The arcs against an order in which each box stands where it gives more than it gets."""
        gives = [len(numbers) for numbers in self.leaving]
        gets = [len(numbers) for numbers in self.entering]
        left = dict.fromkeys(range(self.count))
        if chance is not None:
            mixed = list(left)
            chance.shuffle(mixed)
            left = dict.fromkeys(mixed)
        front: list[int] = []
        back: list[int] = []
        ends = [box for box in left if not gives[box] or not gets[box]]
        while left:
            if ends:
                box = ends.pop()
                if box not in left:
                    continue
                (front if gives[box] else back).append(box)
            else:
                box = max(left, key=lambda box: gives[box] - gets[box])
                front.append(box)
            del left[box]
            for number in self.leaving[box]:
                other = self.arcs[number][1]
                gets[other] -= 1
                if other in left and not gets[other]:
                    ends.append(other)
            for number in self.entering[box]:
                other = self.arcs[number][0]
                gives[other] -= 1
                if other in left and not gives[other]:
                    ends.append(other)
        place = {box: at for at, box in enumerate([*front, *reversed(back)])}
        return {n for n, (start, end) in enumerate(self.arcs) if place[start] > place[end]}


_PLAIN: Sequence[Callable[[_Graph], set[int]]] = (
    lambda graph: graph.peeled(),
    lambda graph: graph.walked(sorted(range(graph.count), key=lambda b: bool(graph.entering[b]))),
    lambda graph: graph.walked(range(graph.count)),
    lambda graph: graph.walked(sorted(range(graph.count), key=graph.surplus)),
)

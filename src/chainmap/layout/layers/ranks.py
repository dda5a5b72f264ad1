"""The layer of each box, such that arcs are short together (Gansner et al. 1993)."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Sequence

from chainmap.layout.layers.loops import Arc

_MOST = 400
"""Exchanges: from a good start few are needed; more would hold up a large map for little."""


def ranked(
    count: int, arcs: Sequence[Arc], first: Collection[int] = (), last: Collection[int] = ()
) -> list[int]:
    """Layers from 0. The arcs have no loop and join all boxes.

    Boxes in `first` receive nothing and stand in the first layer; those in `last` give nothing
    and stand in the last one.
    """
    stands_for = list(range(count))
    for group in (sorted(first), sorted(last)):
        for box in group:
            stands_for[box] = group[0]
    weights = Counter((stands_for[start], stands_for[end]) for start, end in arcs)
    _bind(weights, set(stands_for), min(first, default=None), min(last, default=None))
    kept = sorted(set(stands_for))
    number = {box: at for at, box in enumerate(kept)}
    simplex = _Simplex(len(kept), {(number[a], number[b]): n for (a, b), n in weights.items()})
    ranks = simplex.solved()
    least = min(ranks)
    return [ranks[number[stands_for[box]]] - least for box in range(count)]


def _bind(
    weights: Counter[Arc], boxes: Collection[int], first: int | None, last: int | None
) -> None:
    """Nothing stands before the first nor behind the last."""
    receiving = {end for _, end in weights}
    giving = {start for start, _ in weights}
    if first is not None:
        weights.update({(first, box): 0 for box in boxes if box not in receiving and box != first})
    if last is not None:
        weights.update({(box, last): 0 for box in boxes if box not in giving and box != last})


class _Simplex:
    """Arcs with weights; a tree of arcs as short as can be, exchanged one for another."""

    def __init__(self, count: int, weights: dict[Arc, int]) -> None:
        self.count = count
        self.arcs = list(weights)
        self.weights = list(weights.values())
        self.at: list[list[int]] = [[] for _ in range(count)]
        for number, (start, end) in enumerate(self.arcs):
            self.at[start].append(number)
            self.at[end].append(number)
        self.ranks = self._pulled(self._longest())
        self.tree: set[int] = set()

    def solved(self) -> list[int]:
        self._grow()
        for _ in range(_MOST):
            if not self._exchange():
                break
        return self.ranks

    def _longest(self) -> list[int]:
        """Each box as early as its suppliers allow."""
        waits = [0] * self.count
        for _, end in self.arcs:
            waits[end] += 1
        ranks = [0] * self.count
        self.sequence = [box for box in range(self.count) if not waits[box]]
        for box in self.sequence:
            for number in self.at[box]:
                start, end = self.arcs[number]
                if start == box:
                    ranks[end] = max(ranks[end], ranks[box] + 1)
                    waits[end] -= 1
                    if not waits[end]:
                        self.sequence.append(end)
        return ranks

    def _pulled(self, ranks: list[int]) -> list[int]:
        """Each box towards the side to which more of its arcs lead, a few times over."""
        for turn in range(8):
            before = list(ranks)
            for box in self.sequence if turn % 2 else reversed(self.sequence):
                pull = 0
                low, high = None, None
                for number in self.at[box]:
                    start, end = self.arcs[number]
                    if start == box:
                        pull += self.weights[number]
                        high = ranks[end] - 1 if high is None else min(high, ranks[end] - 1)
                    else:
                        pull -= self.weights[number]
                        low = ranks[start] + 1 if low is None else max(low, ranks[start] + 1)
                if pull > 0 and high is not None:
                    ranks[box] = high
                elif pull < 0 and low is not None:
                    ranks[box] = low
            if ranks == before:
                break
        return ranks

    def _slack(self, number: int) -> int:
        start, end = self.arcs[number]
        return self.ranks[end] - self.ranks[start] - 1

    def _grow(self) -> None:
        """A tree of arcs without slack that reaches all boxes; boxes are moved for that."""
        inside = [False] * self.count
        inside[0] = True
        members = [0]
        queue = deque(members)
        while len(members) < self.count:
            while queue:
                box = queue.popleft()
                for number in self.at[box]:
                    other = sum(self.arcs[number]) - box
                    if not inside[other] and not self._slack(number):
                        inside[other] = True
                        self.tree.add(number)
                        members.append(other)
                        queue.append(other)
            if len(members) == self.count:
                return
            least, nearest = min(
                (self._slack(number), number)
                for number, (start, end) in enumerate(self.arcs)
                if inside[start] != inside[end]
            )
            by = least if inside[self.arcs[nearest][0]] else -least
            for box in members:
                self.ranks[box] += by
            queue.extend(members)

    def _exchange(self) -> bool:
        """Takes the arc out of the tree that gains most by being longer; whether there was one."""
        above, sequence = self._rooted()
        leaving, box = self._worst(above, sequence)
        if leaving < 0:
            return False
        cut = self._below(box, above, sequence)
        is_tail = cut[self.arcs[leaving][0]]
        slack, entering = min(
            (
                (self._slack(number), number)
                for number, (start, end) in enumerate(self.arcs)
                if cut[start] != cut[end] and cut[start] != is_tail
            ),
            default=(0, -1),
        )
        if entering < 0:
            return False
        by = -slack if is_tail else slack
        if by:
            self.ranks = [
                rank + by if is_cut else rank for rank, is_cut in zip(self.ranks, cut, strict=True)
            ]
        self.tree.remove(leaving)
        self.tree.add(entering)
        return True

    def _rooted(self) -> tuple[list[int], list[int]]:
        """The tree's arc above each box, and the boxes from the root down."""
        beside: list[list[int]] = [[] for _ in range(self.count)]
        for number in sorted(self.tree):
            start, end = self.arcs[number]
            beside[start].append(number)
            beside[end].append(number)
        above = [-1] * self.count
        seen = [False] * self.count
        seen[0] = True
        sequence = [0]
        for box in sequence:
            for number in beside[box]:
                other = sum(self.arcs[number]) - box
                if not seen[other]:
                    seen[other] = True
                    above[other] = number
                    sequence.append(other)
        return above, sequence

    def _worst(self, above: Sequence[int], sequence: Sequence[int]) -> tuple[int, int]:
        """The tree arc with the most negative cut value, and the box below it; −1: none."""
        net = [0] * self.count
        for (start, end), weight in zip(self.arcs, self.weights, strict=True):
            net[start] += weight
            net[end] -= weight
        worst, leaving, below = 0, -1, -1
        for box in reversed(sequence):
            number = above[box]
            if number < 0:
                continue
            start, end = self.arcs[number]
            value = net[box] if start == box else -net[box]
            net[start + end - box] += net[box]
            if value < worst:
                worst, leaving, below = value, number, box
        return leaving, below

    def _below(self, top: int, above: Sequence[int], sequence: Sequence[int]) -> list[bool]:
        """Whether each box hangs below this one in the tree."""
        cut = [False] * self.count
        cut[top] = True
        for box in sequence:
            number = above[box]
            if number >= 0 and not cut[box]:
                cut[box] = cut[sum(self.arcs[number]) - box]
        return cut

"""The upright pieces of the arcs between two layers: side by side, with few crossings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_CLOSE = 5.0
"""Units between two lines that are too near to run one above the other."""
_CLASH = 1000


class Step(NamedTuple):
    """An arc's way from one layer to the next, at one level here and at another there."""

    arc: int
    start: float
    end: float


def tracks(steps: Sequence[Step]) -> dict[int, int]:
    """The track of each arc that changes its level, from 0; those side by side have different ones.

    Of two orders the one with fewer crossings is taken; where these wishes go round in a circle,
    the least of them gives way.
    """
    order = sorted(steps, key=lambda step: (min(step.start, step.end), step.arc))
    after: dict[int, dict[int, int]] = {step.arc: {} for step in steps}
    for at, one in enumerate(order):
        high = max(one.start, one.end)
        for other in order[at + 1 :]:
            if min(other.start, other.end) > high + _CLOSE:
                break
            first, second = _crossings(one, other), _crossings(other, one)
            if first <= second:
                after[one.arc][other.arc] = second - first
            else:
                after[other.arc][one.arc] = first - second
    return _numbered(after)


def _crossings(left: Step, right: Step) -> int:
    """How often two arcs cross if one's upright piece is left of the other's."""
    return _meets(left.end, right) + _meets(right.start, left)


def _meets(level: float, step: Step) -> int:
    low, high = min(step.start, step.end), max(step.start, step.end)
    if low - _CLOSE < level < high + _CLOSE:
        is_along = min(abs(level - step.start), abs(level - step.end)) < _CLOSE
        return _CLASH if is_along else 1
    return 0


def _numbered(after: dict[int, dict[int, int]]) -> dict[int, int]:
    """Numbers such that what comes after another has a higher one."""
    order = _without_loops(after)
    place = {arc: at for at, arc in enumerate(order)}
    number = dict.fromkeys(order, 0)
    beside: dict[int, set[int]] = {arc: set() for arc in order}
    for arc, others in after.items():
        for other in others:
            one, two = (arc, other) if place[arc] < place[other] else (other, arc)
            beside[one].add(two)
    for arc in order:
        for other in beside[arc]:
            number[other] = max(number[other], number[arc] + 1)
    return number


def _without_loops(after: dict[int, dict[int, int]]) -> list[int]:
    """All arcs in an order against few of the wishes: peeled off from both ends."""
    gives = {arc: sum(others.values()) for arc, others in after.items()}
    gets = dict.fromkeys(after, 0)
    waits = dict.fromkeys(after, 0)
    before: dict[int, dict[int, int]] = {arc: {} for arc in after}
    for arc, others in after.items():
        for other, weight in others.items():
            gets[other] += weight
            waits[other] += 1
            before[other][arc] = weight
    left = dict.fromkeys(after)
    order: list[int] = []
    free = [arc for arc in left if not waits[arc]]
    while left:
        if free:
            arc = free.pop()
            if arc not in left:
                continue
        else:
            arc = max(left, key=lambda arc: gives[arc] - gets[arc])
        del left[arc]
        order.append(arc)
        for other, weight in after[arc].items():
            if other in left:
                gets[other] -= weight
                waits[other] -= 1
                if not waits[other]:
                    free.append(other)
        for other, weight in before[arc].items():
            gives[other] -= weight
    return order

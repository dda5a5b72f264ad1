"""The order within the layers, such that few arcs cross."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from chainmap.layout.layers.proper import Order, Proper

_WINDOW = 24
"""Places that one box or waypoint is tried away from its own."""
_HOPELESS = 12
"""Crossings lost on the way to another place after which it is not looked for any farther."""


def crossings(proper: Proper) -> int:
    """How often arcs cross between neighbouring layers."""
    return sum(_between(proper, layer) for layer in proper.layers[:-1])


def _between(proper: Proper, layer: Sequence[int]) -> int:
    place, behind = proper.place, proper.behind
    ends: list[int] = []
    count = known = 0
    for one in layer:
        others = behind[one]
        if len(others) == 1:
            end = place[others[0]]
            at = bisect_right(ends, end)
            ends.insert(at, end)
            count += known - at
            known += 1
        elif others:
            own = sorted([place[other] for other in others])
            for end in own:
                count += known - bisect_right(ends, end)
            for end in own:
                insort(ends, end)
            known += len(own)
    return count


def swept(proper: Proper, rounds: int, patience: int) -> tuple[int, Order]:
    """The fewest crossings found by sweeping to and fro, and their order.

    Each layer is sorted by where its neighbours in the layer before stand, then neighbours within
    the layer change places where that helps (Gansner et al. 1993).
    """
    best = crossings(proper), proper.copied()
    idle = 0
    for number in range(rounds):
        _sweep(proper, forwards=number % 2 == 0, median=number // 2 % 2 == 1)
        for layer in proper.layers:
            _switch(proper, layer, restless=number % 4 > 1)
        found = crossings(proper)
        if found < best[0]:
            best, idle = (found, proper.copied()), 0
        elif (idle := idle + 1) >= patience:
            break
    return best


def sifted(proper: Proper, rounds: int, patience: int) -> tuple[int, Order]:
    """The fewest crossings found by putting each box and waypoint where it crosses least.

    Every other time they also move where that saves nothing: it opens ways to save more.
    """
    best = crossings(proper), proper.copied()
    idle = 0
    for number in range(rounds):
        is_even = number % 2 == 0
        for layer in proper.layers if is_even else reversed(proper.layers):
            _sift(proper, layer, restless=is_even)
        for layer in proper.layers:
            _switch(proper, layer, restless=not is_even)
        found = crossings(proper)
        if found < best[0]:
            best, idle = (found, proper.copied()), 0
        elif (idle := idle + 1) >= patience:
            break
    return best


def _sweep(proper: Proper, *, forwards: bool, median: bool) -> None:
    layers = proper.layers
    numbers = range(1, len(layers)) if forwards else range(len(layers) - 2, -1, -1)
    towards = proper.before if forwards else proper.behind
    middle = _median if median else _mean
    place = proper.place
    for number in numbers:
        layer = layers[number]
        keys = {
            one: float(place[near[0]])
            if len(near := towards[one]) == 1
            else middle([place[other] for other in near])
            for one in layer
            if towards[one]
        }
        # What has no neighbour there stays where it is.
        fixed = [(at, one) for at, one in enumerate(layer) if one not in keys]
        moved = sorted(keys, key=keys.__getitem__)
        for at, one in fixed:
            moved.insert(at, one)
        layers[number] = moved
        for at, one in enumerate(moved):
            place[one] = at


def _mean(places: Sequence[int]) -> float:
    return sum(places) / len(places)


def _median(places: Sequence[int]) -> float:
    """Of an even number, nearer to the side where they stand closer together."""
    own = sorted(places)
    half = len(own) // 2
    if len(own) % 2:
        return float(own[half])
    left, right = own[half - 1] - own[0], own[-1] - own[half]
    if len(own) == 2 or not left + right:
        return (own[half - 1] + own[half]) / 2
    return (own[half - 1] * right + own[half] * left) / (left + right)


_Ends = tuple[list[int], list[int], int, int]
"""The places of the neighbours before and behind, ascending; then the only one, or −1."""


def _ends(proper: Proper, layer: Sequence[int]) -> dict[int, _Ends]:
    place = proper.place
    found: dict[int, _Ends] = {}
    for one in layer:
        before, behind = proper.before[one], proper.behind[one]
        if len(before) == 1 and len(behind) == 1:
            start, end = place[before[0]], place[behind[0]]
            found[one] = ([start], [end], start, end)
        else:
            starts = sorted([place[other] for other in before])
            ends = sorted([place[other] for other in behind])
            only_before = starts[0] if len(starts) == 1 else -1
            found[one] = (starts, ends, only_before, ends[0] if len(ends) == 1 else -1)
    return found


def _gain(one: Sequence[int], other: Sequence[int]) -> int:
    """Crossings saved on one side if two neighbours change places, the second one being right."""
    if not one or not other:
        return 0
    if len(one) == 1 and len(other) == 1:
        return (one[0] > other[0]) - (one[0] < other[0])
    if one[-1] < other[0]:
        return -len(one) * len(other)
    most = len(other)
    return sum([bisect_left(other, end) - most + bisect_right(other, end) for end in one])  # noqa: C419  faster


def _gain_of(one: _Ends, other: _Ends) -> int:
    """Crossings saved if two neighbours change places."""
    before, behind, only_before, only_behind = one
    other_before, other_behind, there_before, there_behind = other
    if only_before >= 0 and there_before >= 0:
        gain = (only_before > there_before) - (only_before < there_before)
    else:
        gain = _gain(before, other_before)
    if only_behind >= 0 and there_behind >= 0:
        return gain + (only_behind > there_behind) - (only_behind < there_behind)
    return gain + _gain(behind, other_behind)


def _switch(proper: Proper, layer: list[int], *, restless: bool) -> int:
    """Neighbours change places as long as that saves crossings; how many it saved.

    The `restless` also do so, once, where it costs nothing: that may open a way to save more.
    """
    if len(layer) < 2:
        return 0
    ends = _ends(proper, layer)
    saved = 0
    todo: Sequence[int] = range(len(layer) - 1)
    least = 0 if restless else 1
    while todo:
        again: set[int] = set()
        for at in todo:
            one, other = layer[at], layer[at + 1]
            gain = _gain_of(ends[one], ends[other])
            if gain >= least:
                layer[at], layer[at + 1] = other, one
                saved += gain
                again.update((at - 1, at + 1))
        least = 1
        todo = sorted(at for at in again if 0 <= at < len(layer) - 1)
    for at, one in enumerate(layer):
        proper.place[one] = at
    return saved


def _sift(proper: Proper, layer: list[int], *, restless: bool) -> None:
    """Each box and waypoint of a layer to its best place, the others staying."""
    if len(layer) < 3:
        return
    ends = _ends(proper, layer)
    for one in sorted(layer, key=lambda one: -len(ends[one][0]) - len(ends[one][1])):
        at = layer.index(one)
        low = max(0, at - _WINDOW)
        over = [ends[other] for other in layer[low:at][::-1]]
        under = [ends[other] for other in layer[at + 1 : at + _WINDOW]]
        ahead, farther = _best_place(ends[one], under, 1, restless=restless)
        back, nearer = _best_place(ends[one], over, -1, restless=restless)
        there = at + farther if ahead >= back else at - nearer
        if there != at:
            layer.insert(there, layer.pop(at))
    for at, one in enumerate(layer):
        proper.place[one] = at


def _best_place(
    own: _Ends, others: Sequence[_Ends], sign: int, *, restless: bool
) -> tuple[int, int]:
    """What moving past so many of the others saves at best; the restless go as far as they can."""
    before, behind, only_before, only_behind = own
    best = past = gain = 0
    for at, (other_before, other_behind, there_before, there_behind) in enumerate(others, 1):
        if only_before >= 0 and there_before >= 0:
            step = (only_before > there_before) - (only_before < there_before)
        else:
            step = _gain(before, other_before)
        if only_behind >= 0 and there_behind >= 0:
            step += (only_behind > there_behind) - (only_behind < there_behind)
        else:
            step += _gain(behind, other_behind)
        gain += sign * step
        if gain > best or (restless and gain == best):
            best, past = gain, at
        elif gain < best - _HOPELESS:
            break
    return best, past

"""Where the arcs leave the boxes: as near to where they lead as their neighbours allow."""

from __future__ import annotations

from collections.abc import Sequence

from chainmap.layout.layers.levels import Levels
from chainmap.layout.layers.proper import Proper

PORT_GAP = 14.0
EDGE, WIDE_EDGE = 8.0, 26.0
"""Units at the corners of a box where no arc ends; external parties have slanted corners."""
_TURNS = 3

Ports = dict[tuple[int, int], float]
"""By the number of an arc and its end (0, 1) the level at which it meets its box."""


def ports(levels: Levels, edges: Sequence[float]) -> Ports:
    """The ports; runs of waypoints come along where that makes their arcs straight.

    Args:
        edges: for each box the units at its corners where no arc ends.
    """
    sides = _sides(levels.proper)
    found: Ports = {}
    for _ in range(_TURNS):
        for (box, end), arcs in sides.items():
            found.update(_spread(levels, edges[box], (box, end), arcs, found))
        _follow(levels, found)
    for (box, end), arcs in sides.items():
        found.update(_spread(levels, edges[box], (box, end), arcs, found))
    return found


def _sides(proper: Proper) -> dict[tuple[int, int], list[int]]:
    """The arcs at each side of each box from above to below."""
    sides: dict[tuple[int, int], list[int]] = {}
    for number, path in enumerate(proper.paths):
        sides.setdefault((path[0], 0), []).append(number)
        sides.setdefault((path[-1], 1), []).append(number)
    for (_, end), arcs in sides.items():
        at = 1 if end == 0 else -2
        arcs.sort(key=lambda number: (proper.place[proper.paths[number][at]], number))
    return sides


def _spread(
    levels: Levels, edge: float, side: tuple[int, int], arcs: Sequence[int], known: Ports
) -> Ports:
    box, end = side
    middle = levels.at[levels.run[box]]
    half = max(levels.heights[box] / 2 - edge, 0.0)
    gap = min(PORT_GAP, 2 * half / max(len(arcs) - 1, 1))
    wishes = [_wish(levels, number, end, known) for number in arcs]
    room = gap * (len(arcs) - 1)
    low, high = middle - half, middle + half - room
    levelled = _ascending([wish - at * gap for at, wish in enumerate(wishes)])
    return {
        (number, end): min(max(level, low), high) + at * gap
        for at, (number, level) in enumerate(zip(arcs, levelled, strict=True))
    }


def _wish(levels: Levels, number: int, end: int, known: Ports) -> float:
    path = levels.proper.paths[number]
    if len(path) > 2:
        return levels.at[levels.run[path[1] if end == 0 else path[-2]]]
    one, other = (path[0], path[-1]) if end == 0 else (path[-1], path[0])
    if (number, 1 - end) in known:
        return known[number, 1 - end]
    here, there = levels.at[levels.run[one]], levels.at[levels.run[other]]
    half, other_half = levels.heights[one] / 2, levels.heights[other] / 2
    low, high = max(here - half, there - other_half), min(here + half, there + other_half)
    return (low + high) / 2


def _ascending(wishes: Sequence[float]) -> list[float]:
    """The nearest values to these that never descend: neighbours that would are pooled."""
    pools: list[list[float]] = []
    for wish in wishes:
        pools.append([wish, 1.0])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            value, count = pools.pop()
            total = pools[-1][1] + count
            pools[-1] = [(pools[-1][0] * pools[-1][1] + value * count) / total, total]
    return [value for value, count in pools for _ in range(int(count))]


def _follow(levels: Levels, found: Ports) -> None:
    """Runs go to the level of a port at one of their ends, if there is room for them."""
    proper = levels.proper
    for number, path in enumerate(proper.paths):
        if len(path) < 3:
            continue
        first, last = levels.run[path[1]], levels.run[path[-2]]
        start, end = found[number, 0], found[number, 1]
        levels.follow(first, (start, end) if first == last else (start,))
        if first != last:
            levels.follow(last, (end,))

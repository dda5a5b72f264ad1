"""A lane for each group: all its members, nobody else; along the lanes runs the flow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from chainmap.layout.rows import GAP, Rows, along, neighbours, ordered
from chainmap.layout.tiers import tiers
from chainmap.layout.values import Box, Link, Point, Stand

LANE_GAP = 84.0
"""Between the boxes of two lanes: two margins, and room for lines."""
ABREAST = 2
"""Boxes of a lane that stand beside each other in one row."""
FEW_LANES = 14
"""With more lanes than this their order is not improved by exchanging two."""


def by_group(boxes: Sequence[Box], links: Sequence[Link]) -> dict[str, Point]:
    """External parties without a group stand before and behind all lanes."""
    beside = neighbours(boxes, links)
    rows = _split(ordered(tiers(boxes, links), beside))
    lanes = _lanes_in_order(rows, links)
    start: dict[str, float] = {}
    at = 0.0
    for lane in lanes:
        start[lane] = at
        at += _breadth(rows, lane) + LANE_GAP
    y: dict[str, float] = {}
    for row in rows:
        for lane in lanes:
            members = [box for box in row if lane_of(box) == lane]
            y.update(_stacked(members, start[lane] + _breadth(rows, lane) / 2))
    for row in rows:
        y.update(_spread([box for box in row if lane_of(box) is None], beside, y))
    x = along(rows, links)
    return {box.id: Point(x[box.id], y[box.id]) for box in boxes}


def lane_of(box: Box) -> str | None:
    """The lane of a box; `None` where it stands outside of all lanes."""
    return None if not box.group and box.stand is not Stand.FREE else box.group


def _split(rows: Rows) -> Rows:
    """Rows in which no lane has more than `ABREAST` boxes, and outsiders have none beside them."""
    result: Rows = []
    for row in rows:
        outside = [box for box in row if lane_of(box) is None]
        inside = [box for box in row if lane_of(box) is not None]
        before = [box for box in outside if box.stand is Stand.FIRST]
        result += [before] if before else []
        parts: Rows = []
        count: Counter[str | None] = Counter()
        for box in inside:
            number = count[lane_of(box)] // ABREAST
            count[lane_of(box)] += 1
            while len(parts) <= number:
                parts.append([])
            parts[number].append(box)
        result += parts
        after = [box for box in outside if box.stand is Stand.LAST]
        result += [after] if after else []
    return result


def _breadth(rows: Rows, lane: str) -> float:
    """Of the fullest row of a lane."""
    fullest = 0.0
    for row in rows:
        members = [box.size.height for box in row if lane_of(box) == lane]
        fullest = max(fullest, sum(members) + GAP * (len(members) - 1))
    return fullest


def _lanes_in_order(rows: Rows, links: Sequence[Link]) -> list[str]:
    """Such that links reach over few lanes."""
    of = {box.id: lane_of(box) for row in rows for box in row}
    lanes = list(dict.fromkeys(lane for lane in of.values() if lane is not None))
    between: Counter[tuple[str, str]] = Counter()
    for link in links:
        one, other = of[link.provider], of[link.consumer]
        if one is not None and other is not None and one != other:
            between[min(one, other), max(one, other)] += 1
    if len(lanes) > FEW_LANES:
        return lanes
    while True:
        cost = _reach(lanes, between)
        best = min(
            (_exchanged(lanes, i, j) for i, j in combinations(range(len(lanes)), 2)),
            key=lambda order: _reach(order, between),
            default=lanes,
        )
        if _reach(best, between) >= cost:
            return lanes
        lanes = best


def _exchanged(lanes: Sequence[str], i: int, j: int) -> list[str]:
    order = list(lanes)
    order[i], order[j] = order[j], order[i]
    return order


def _reach(lanes: Sequence[str], between: Mapping[tuple[str, str], int]) -> int:
    place = {lane: number for number, lane in enumerate(lanes)}
    return sum(abs(place[one] - place[other]) * n for (one, other), n in between.items())


def _stacked(members: Sequence[Box], middle: float) -> dict[str, float]:
    length = sum(box.size.height for box in members) + GAP * (len(members) - 1)
    at, y = middle - length / 2, {}
    for box in members:
        y[box.id] = at + box.size.height / 2
        at += box.size.height + GAP
    return y


def _spread(
    row: Sequence[Box], beside: Mapping[str, Sequence[str]], y: Mapping[str, float]
) -> dict[str, float]:
    """Outsiders side by side, their middle where their neighbours are."""
    if not row:
        return {}

    def wish(box: Box) -> float:
        known = [y[other] for other in beside[box.id] if other in y]
        return sum(known) / len(known) if known else 0.0

    by_wish = sorted(row, key=lambda box: (wish(box), box.id))
    return _stacked(by_wish, sum(wish(box) for box in row) / len(row))

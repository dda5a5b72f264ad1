"""Where a name sits on its line: off boxes, off other names, off others' lines if it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from chainmap.layout.geometry import Area, Grid, area_of, enters
from chainmap.layout.values import Link, Point, Size

CLEAR = 3.0
"""Units kept free between a label and a box or another label."""
STEP = 16.0
_ROUNDS = 3
_END = 16.0
"""Units at the consumer's end that belong to the arrow head."""
_ON_BOX, _ON_LABEL, _ON_LINE, _ON_ARROW = 2000.0, 1500.0, 60.0, 90.0
_ASIDE, _ON_BEND, _UPRIGHT, _FAR = 24.0, 26.0, 10.0, 80.0
_MOST = 150
"""Candidates looked at for one label."""


_OFFSETS = ((-4.0, 0.8), (3.0, 1.0), (9.0, 1.5), (20.0, 4.0), (36.0, 6.0), (52.0, 8.0))
"""Units between a label beside its line and the line, and how dear that is."""


class Candidate(NamedTuple):
    """A place for a label and what speaks against it, before looking at its surroundings."""

    price: float
    centre: Point


class Surroundings:
    """All that a label can lie on."""

    def __init__(self, boxes: Mapping[str, Area], lines: Mapping[str, Sequence[Point]]) -> None:
        self._boxes: Grid[str] = Grid()
        self._lines: Grid[tuple[str, Point, Point]] = Grid()
        self._labels: Grid[str] = Grid()
        self._at: dict[str, Area] = {}
        for id, area in boxes.items():
            self._boxes.add(area, id)
        for id, points in lines.items():
            for start, end in pairwise(points):
                self._lines.add(
                    Area(
                        min(start.x, end.x),
                        min(start.y, end.y),
                        max(start.x, end.x),
                        max(start.y, end.y),
                    ),
                    (id, start, end),
                )

    def settle(self, id: str, area: Area) -> None:
        """The label of link `id` lies here; where it lay before does not count any more."""
        self._at[id] = area
        self._labels.add(area, id)

    def lift(self, id: str) -> None:
        self._at.pop(id, None)

    def price(self, id: str, area: Area) -> float:
        """What lying here would cost the label of link `id`; 0 is free."""
        return self._on_boxes(area) + self._on_labels(id, area) + self._on_lines(id, area)

    def clashes(self, id: str, area: Area) -> bool:
        """Whether a label here lies on a box or on another label."""
        return self._on_boxes(area) > 0 or self._on_labels(id, area) > 0

    def _on_boxes(self, area: Area) -> float:
        wide = area.grown(CLEAR)
        return sum(
            _ON_BOX + _shared(wide, box) for box, _ in self._boxes.near(wide) if box.overlaps(wide)
        )

    def _on_labels(self, id: str, area: Area) -> float:
        wide = area.grown(CLEAR)
        return sum(
            _ON_LABEL + _shared(wide, label)
            for label, owner in self._labels.near(wide)
            if owner != id and self._at.get(owner) is label and label.overlaps(wide)
        )

    def _on_lines(self, id: str, area: Area) -> float:
        price = 0.0
        for _, (owner, start, end) in self._lines.near(area):
            if owner != id and enters(start, end, area):
                # Along the label is worse than across it: the name could be either line's.
                along = abs(end.x - start.x) > abs(end.y - start.y)
                price += _ON_LINE * (1.6 if along else 1.0)
        return price


def place_labels(
    links: Sequence[Link],
    lines: Mapping[str, Sequence[Point]],
    around: Surroundings,
    wished: Mapping[str, Point],
) -> dict[str, Point]:
    """The centre of each link's label, for links that have one and a line.

    Args:
        around: all boxes, all lines, and the labels that stay where they are.
        wished: places to try beside the usual ones, such as the engine's own.
    """
    choices = {
        link.id: _Choice(lines[link.id], link.label, wished.get(link.id))
        for link in links
        if link.label is not None and len(lines.get(link.id, ())) > 1
    }
    # Short lines have few free places: they choose first.
    order = sorted(choices, key=lambda id: (_length(lines[id]), id))
    found: dict[str, Point] = {}
    unhappy = order
    for _ in range(_ROUNDS):
        for id in unhappy:
            around.lift(id)
            found[id] = choices[id].best(id, around)
            around.settle(id, area_of(found[id], choices[id].size))
        unhappy = [
            id for id in order if around.price(id, area_of(found[id], choices[id].size)) >= _ON_LINE
        ]
    return found


def _best(
    id: str, size: Size, candidates: Sequence[Candidate], around: Surroundings
) -> tuple[float, Point]:
    best, where = float("inf"), candidates[0].centre
    for own, centre in candidates:
        if own >= best:
            break
        price = own + around.price(id, area_of(centre, size))
        if price < best:
            best, where = price, centre
    return best, where


class _Choice:
    """The places for one label; those beside the line are thought of only if need be."""

    def __init__(self, points: Sequence[Point], size: Size, wished: Point | None) -> None:
        self.size = size
        self._points = points
        self._wished = wished
        self._on_line = _candidates(points, size, None, beside=False)
        self._all: list[Candidate] | None = None

    def best(self, id: str, around: Surroundings) -> Point:
        price, where = _best(id, self.size, self._on_line, around)
        if price < _ASIDE * _OFFSETS[0][1]:
            return where
        if self._all is None:
            self._all = _candidates(self._points, self.size, self._wished, beside=True)
        return _best(id, self.size, self._all, around)[1]


def _candidates(
    points: Sequence[Point], size: Size, wished: Point | None, *, beside: bool
) -> list[Candidate]:
    """Places along the line, the best first: the middle of a long level piece."""
    places = [
        candidate
        for start, end in pairwise(points)
        for candidate in _along(start, end, size, last=end is points[-1], beside=beside)
    ]
    if wished is not None:
        # Free of everything where the engine made room for it, but it may be off its line.
        off = _distance(points, wished, size)
        places.append(Candidate(12.0 + 4.0 * off + (_FAR if off > 12 else 0.0), wished))
    middle = _middle(points)
    total = _length(points) or 1.0
    priced = [
        Candidate(price + 20 * hypot(at.x - middle.x, at.y - middle.y) / total, at)
        for price, at in places
    ]
    priced.sort()
    return priced[:_MOST] or [Candidate(0.0, middle)]


def _along(
    start: Point, end: Point, size: Size, *, last: bool, beside: bool
) -> Iterator[Candidate]:
    """Places along one piece, and if asked for, on both sides of it."""
    length = hypot(end.x - start.x, end.y - start.y)
    if length < 1:
        return
    level = abs(end.y - start.y) <= abs(end.x - start.x)
    need = (size.width if level else size.height) + 12
    usable = length - (_END if last else 0)
    short = _on_bend(usable, need, last=last)
    price = 0.0 if level else _UPRIGHT
    half = (size.height if level else size.width) / 2
    offsets = (_OFFSETS if short else _OFFSETS[:3]) if beside else ()
    for part in _parts(usable, need):
        t = part * usable / length
        at = Point(start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * t)
        off = abs(part - 0.5) * 12
        yield Candidate(price + short + off, at)
        for gap, dear in offsets:
            for aside in (half + gap, -half - gap):
                place = Point(at.x, at.y + aside) if level else Point(at.x + aside, at.y)
                yield Candidate(price + short / 2 + off + _ASIDE * dear, place)


def _parts(usable: float, need: float) -> list[float]:
    """Where along a piece a label may be centred, 0–1."""
    steps = max(1, min(16, int((usable - need) / STEP) + 1))
    if steps == 1:
        return [0.5]
    return [(need / 2 + (usable - need) * step / (steps - 1)) / usable for step in range(steps)]


def _on_bend(usable: float, need: float, *, last: bool) -> float:
    """What it costs that the label is longer than the piece of line that it lies on."""
    if usable >= need:
        return 0.0
    return _ON_BEND * (1.5 - usable / need) + (_ON_ARROW if last else 0.0)


def _middle(points: Sequence[Point]) -> Point:
    """The point half way along the line."""
    rest = _length(points) / 2
    for start, end in pairwise(points):
        length = hypot(end.x - start.x, end.y - start.y)
        if rest <= length and length > 0:
            t = rest / length
            return Point(start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * t)
        rest -= length
    return points[-1]


def _length(points: Sequence[Point]) -> float:
    return sum(hypot(end.x - start.x, end.y - start.y) for start, end in pairwise(points))


def _distance(points: Sequence[Point], centre: Point, size: Size) -> float:
    """Units between the label at `centre` and the line, 0 where it touches."""
    area = area_of(centre, size)
    gaps = []
    for start, end in pairwise(points):
        x = max(area.left - max(start.x, end.x), min(start.x, end.x) - area.right, 0.0)
        y = max(area.top - max(start.y, end.y), min(start.y, end.y) - area.bottom, 0.0)
        gaps.append(hypot(x, y))
    return min(gaps, default=float("inf"))


def _shared(one: Area, other: Area) -> float:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(width, 0.0) * max(height, 0.0) / 10

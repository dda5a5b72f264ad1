"""Where a name sits on its line: off boxes, off other names, off others' lines if it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot, inf
from typing import NamedTuple

from chainmap.layout.geometry import Area, Grid, area_of, enters, strips, union
from chainmap.layout.values import Link, Point, Size

CLEAR = 3.0
"""Units kept free between a label and a box or another label."""
STEP = 16.0
_ROUNDS = 3
HEAD = 16.0
"""Units at the consumer's end that belong to the arrow head."""
_ON_BOX, _ON_LABEL, _NEAR_BOX = 2000.0, 1500.0, 12.0
_ON_LINE, _ON_HEAD, _ON_OWN_HEAD, _ON_CORNER = 70.0, 60.0, 150.0, 40.0
_ASIDE, _SHORT, _UPRIGHT, _FAR = 24.0, 12.0, 10.0, 80.0
_NOT_ITS, _LOST = 45.0, 500.0
"""Units off its line at which nobody sees any more whose label it is, and how dear that is."""
_REACH = 2400.0
"""Units of a line, half before and half behind its middle, on which its label is looked for."""
_MOST, _FEW, _STEPS = 400, 12, 24
"""Candidates looked at for one label, and places along one piece of line."""
_SHIFTS = ((0.0, 0.0), (0.35, 5.0), (-0.35, 5.0), (0.7, 10.0), (-0.7, 10.0))
"""Where an upright line may cross its label, −1 to 1 from the middle, and how dear that is."""
_OFFSETS = ((-4.0, 0.8), (3.0, 1.0), (9.0, 1.5), (20.0, 4.0), (36.0, 6.0), (52.0, 8.0))
"""Units between a label beside its line and the line, and how dear that is."""


class Candidate(NamedTuple):
    """A place for a label and what speaks against it, before looking at its surroundings."""

    price: float
    centre: Point


class Surroundings:
    """All that a label can lie on."""

    def __init__(
        self,
        boxes: Mapping[str, Area],
        lines: Mapping[str, Sequence[Point]],
        *,
        titles: Iterable[Area] = (),
        hasty: bool = False,
    ) -> None:
        self.boxes = boxes
        self.hasty = hasty
        """Whether lines do not count and of each only a few places are looked at, once."""
        self._boxes: Grid[str] = Grid()
        self._lines: Grid[tuple[str, Point, Point, bool]] = Grid()
        self._labels: Grid[str] = Grid()
        self._at: dict[str, Area] = {}
        for id, area in boxes.items():
            self._boxes.add(area, id)
        for area in titles:
            self._boxes.add(area, "")
        for id, points in () if hasty else lines.items():
            for start, end in pairwise(points):
                piece = (id, start, end, end is points[-1])
                for part in strips(start, end):
                    self._lines.add(part, piece)

    def settle(self, id: str, area: Area) -> None:
        """The label of link `id` lies here; where it lay before does not count any more."""
        self._at[id] = area
        self._labels.add(area, id)

    def lift(self, id: str) -> None:
        self._at.pop(id, None)

    def price(self, id: str, area: Area) -> float:
        """What lying here would cost the label of link `id`; 0 is free."""
        return self.standing(id, area) + self.on_labels(id, area)

    def standing(self, id: str, area: Area) -> float:
        """The part of the price that no other label changes: boxes and lines."""
        on_boxes = self._on_boxes(area)
        if self.hasty or on_boxes >= _ON_BOX:
            return on_boxes
        return on_boxes + self._on_lines(id, area)

    def clashes(self, id: str, area: Area) -> bool:
        """Whether a label here lies on a box or on another label."""
        return self._on_boxes(area) >= _ON_BOX or self.on_labels(id, area) > 0

    def _on_boxes(self, area: Area) -> float:
        wide = area.grown(CLEAR)
        return sum(
            _ON_BOX + _shared(wide, box) if box.overlaps(area) else _NEAR_BOX
            for box, _ in self._boxes.near(wide)
            if box.overlaps(wide)
        )

    def on_labels(self, id: str, area: Area) -> float:
        wide = area.grown(CLEAR)
        return sum(
            _ON_LABEL + _shared(wide, label)
            for label, owner in self._labels.near(wide)
            if owner != id and self._at.get(owner) is label and label.overlaps(wide)
        )

    def _on_lines(self, id: str, area: Area) -> float:
        price = 0.0
        for owner, start, end, last in self._lines.items_near(area):
            if owner == id:
                price += _on_own(start, end, area, last=last)
            elif enters(start, end, area):
                # Along the label is worse than across it: the name could be either line's.
                along = abs(end.x - start.x) > abs(end.y - start.y)
                price += _ON_LINE * (1.6 if along else 1.0)
                price += _ON_HEAD if last and enters(_neck(start, end), end, area) else 0.0
        return price


def _on_own(start: Point, end: Point, area: Area, *, last: bool) -> float:
    """What hiding the head, or else the corner, at the end of a label's own piece costs."""
    if last:
        return _ON_OWN_HEAD if enters(_neck(start, end), end, area) else 0.0
    is_hidden = area.left < end.x < area.right and area.top < end.y < area.bottom
    return _ON_CORNER if is_hidden else 0.0


def _neck(start: Point, end: Point) -> Point:
    """Where the arrow head begins on the last piece of a line."""
    length = hypot(end.x - start.x, end.y - start.y)
    t = min(1.0, HEAD / length) if length else 0.0
    return Point(end.x + (start.x - end.x) * t, end.y + (start.y - end.y) * t)


def place_labels(
    links: Sequence[Link],
    lines: Mapping[str, Sequence[Point]],
    around: Surroundings,
    report: Callable[[float], None] = lambda share: None,
) -> dict[str, Point]:
    """The centre of each link's label, for links that have one and a line.

    Args:
        around: all boxes, all lines, and the labels that stay where they are.
        report: is told the share that is done.
    """
    choices = {
        link.id: _Choice(
            lines[link.id],
            link.label,
            (around.boxes[link.provider], around.boxes[link.consumer]),
            _FEW if around.hasty else _MOST,
        )
        for link in links
        if link.label is not None and len(lines.get(link.id, ())) > 1
    }
    # Short lines have few free places: they choose first.
    order = sorted(choices, key=lambda id: (_length(lines[id]), id))
    found: dict[str, tuple[float, Point]] = {}
    best = (inf, found)
    unhappy = order
    for number in range(1 if around.hasty else _ROUNDS):
        for id in unhappy:
            around.lift(id)
        for at, id in enumerate(unhappy):
            if at % 50 == 0:
                report((number + at / len(unhappy)) / _ROUNDS)
            found[id] = choices[id].best(id, around)
            around.settle(id, area_of(found[id][1], choices[id].size))
        total = sum(price for price, _ in found.values())
        if total < best[0]:
            best = total, dict(found)
        # Who fared worst chooses first now.
        unhappy = sorted(
            (id for id in order if found[id][0] >= _ON_LINE), key=lambda id: -found[id][0]
        )
    return {id: at for id, (_, at) in best[1].items()}


class _Choice:
    """The places for one label; those beside the line are thought of only if need be."""

    def __init__(
        self,
        points: Sequence[Point],
        size: Size,
        ends: tuple[Area, Area],
        most: int,
    ) -> None:
        self.size = size
        self._most = most
        self._ends = ends
        points = self._points = _central(points, _REACH if most > _FEW else _REACH / 4)
        self._on_line = _priced(points, _on_line(points, size), most)
        self._aside: list[Candidate] | None = None
        self._standing: dict[Point, float] = {}

    def best(self, id: str, around: Surroundings) -> tuple[float, Point]:
        price, where = self._cheapest(id, self._on_line, around, inf, self._on_line[0].centre)
        if price < _ASIDE * _OFFSETS[0][1]:
            return price, where
        if self._aside is None:
            self._aside = _priced(self._points, self._off_line(), most=self._most)
        return self._cheapest(id, self._aside, around, price, where)

    def _cheapest(
        self,
        id: str,
        places: Sequence[Candidate],
        around: Surroundings,
        best: float,
        where: Point,
    ) -> tuple[float, Point]:
        for own, centre in places:
            if own >= best:
                break
            area = area_of(centre, self.size)
            if centre not in self._standing:
                self._standing[centre] = around.standing(id, area)
            price = own + self._standing[centre]
            if price < best:
                price += around.on_labels(id, area)
            if price < best:
                best, where = price, centre
        return best, where

    def _off_line(self) -> Iterator[Candidate]:
        yield from _beside(self._points, self.size)
        yield from _clear_of(self._ends, self._points, self.size)


def _priced(points: Sequence[Point], places: Iterable[Candidate], most: int) -> list[Candidate]:
    """The best first: near the middle of the line."""
    middle = _middle(points)
    total = _length(points) or 1.0
    priced = [
        Candidate(price + 20 * hypot(at.x - middle.x, at.y - middle.y) / total, at)
        for price, at in places
    ]
    priced.sort()
    return priced[:most] or [Candidate(0.0, middle)]


def _on_line(points: Sequence[Point], size: Size) -> Iterator[Candidate]:
    for at, price, level, _ in _stops(points, size):
        if level:
            yield Candidate(price, at)
        else:
            for shift, dear in _SHIFTS:
                yield Candidate(price + dear, Point(at.x + shift * size.width / 2, at.y))


def _beside(points: Sequence[Point], size: Size) -> Iterator[Candidate]:
    for at, price, level, short in _stops(points, size):
        half = (size.height if level else size.width) / 2
        for gap, dear in _OFFSETS if short else _OFFSETS[:3]:
            for aside in (half + gap, -half - gap):
                place = Point(at.x, at.y + aside) if level else Point(at.x + aside, at.y)
                yield Candidate(price + _ASIDE * dear, place)


def _clear_of(ends: tuple[Area, Area], points: Sequence[Point], size: Size) -> Iterator[Candidate]:
    """Directly beside the line or both boxes: for gaps hardly wider than the label, or narrower."""
    middle, both = _middle(points), union(ends)
    up, aside = size.height / 2 + CLEAR, size.width / 2 + CLEAR
    tops, lefts = [area.top for area in ends], [area.left for area in ends]
    bottoms, rights = [area.bottom for area in ends], [area.right for area in ends]
    above = [Point(middle.x, y) for y in (both.top - up, max(tops) - up, middle.y - up)]
    below = [Point(middle.x, y) for y in (both.bottom + up, min(bottoms) + up, middle.y + up)]
    left = [Point(x, middle.y) for x in (both.left - aside, max(lefts) - aside, middle.x - aside)]
    right = [
        Point(x, middle.y) for x in (both.right + aside, min(rights) + aside, middle.x + aside)
    ]
    for place in (*above, *below, *left, *right):
        off = _distance(points, place, size)
        yield Candidate(_ASIDE + 3.5 * off + (_LOST if off > _NOT_ITS else 0.0), place)


class _Stop(NamedTuple):
    """A place on the line; `short`: its piece is shorter than the label."""

    at: Point
    price: float
    level: bool
    short: bool


def _stops(points: Sequence[Point], size: Size) -> Iterator[_Stop]:
    """Places along the line, from its provider's end to its consumer's."""
    for start, end in pairwise(points):
        length = hypot(end.x - start.x, end.y - start.y)
        if length < 1:
            continue
        level = abs(end.y - start.y) <= abs(end.x - start.x)
        need = (size.width if level else size.height) + 8
        usable = max(1.0, length - (HEAD if end is points[-1] else 0))
        price = (0.0 if level else _UPRIGHT) + (_SHORT if usable < need else 0.0)
        for part in _parts(usable, need):
            t = part * usable / length
            at = Point(start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * t)
            yield _Stop(at, price + abs(part - 0.5) * 12, level, usable < need)


def _parts(usable: float, need: float) -> list[float]:
    """Where along a piece a label may be centred, 0–1."""
    room = usable - need
    steps = max(1, min(_STEPS, int(room / min(STEP, max(4.0, room / 2))) + 1))
    if steps == 1:
        return [0.5]
    return [(need / 2 + (usable - need) * step / (steps - 1)) / usable for step in range(steps)]


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


def _central(points: Sequence[Point], reach: float) -> Sequence[Point]:
    """The part of a line round its middle; all of a line that is not much longer."""
    spare = (_length(points) - reach) / 2
    if spare < reach / 4:
        return points
    return _shortened(_shortened(points, spare)[::-1], spare)[::-1]


def _shortened(points: Sequence[Point], by: float) -> Sequence[Point]:
    for at, (start, end) in enumerate(pairwise(points)):
        length = hypot(end.x - start.x, end.y - start.y)
        if by < length:
            t = by / length
            first = Point(start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * t)
            return [first, *points[at + 1 :]]
        by -= length
    return points


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

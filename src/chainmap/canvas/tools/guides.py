"""Alignment while moving: edges and middles that come to lie in line, gaps that become equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from chainmap.canvas.tools.pointer import Area

REACH = 5.0
"""Pixels within which something snaps."""
FARTHEST_GAP = 400.0
"""Scene units: wider gaps are nobody's spacing."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A line from edge to edge of what is aligned; a `gap` is one of several of equal width."""

    start: tuple[float, float]
    end: tuple[float, float]
    is_gap: bool = False


class Snap(NamedTuple):
    """How far to move on, and why. `None`: nothing is near along that axis."""

    x: float | None
    y: float | None
    guides: tuple[Guide, ...]


def snapped(moving: Area, others: Sequence[Area], reach: float) -> Snap:
    """What is near within `reach` (scene units), for each axis by itself."""
    x, across = _along(moving, others, reach)
    turned, turned_others = _turned(moving), [_turned(other) for other in others]
    y, down = _along(turned, turned_others, reach)
    return Snap(x, y, (*across, *(_turned_guide(guide) for guide in down)))


def _along(moving: Area, others: Sequence[Area], reach: float) -> tuple[float | None, list[Guide]]:
    """Left to right only; the other axis is looked at turned."""
    lines = _best(moving, others, reach)
    gaps = _gap(moving, others, reach)
    if gaps is not None and (lines is None or abs(gaps[0]) < abs(lines[0])):
        return gaps[0], [make(moving) for make in gaps[1]]
    if lines is None:
        return None, []
    return lines[0], [_line(moving, other, place) for other, place in lines[1]]


def _places(area: Area) -> tuple[float, float, float]:
    return area.left, (area.left + area.right) / 2, area.right


def _best(
    moving: Area, others: Iterable[Area], reach: float
) -> tuple[float, list[tuple[Area, float]]] | None:
    """The shortest way that puts an edge or the middle in line, and with whom."""
    found: list[tuple[float, Area, float]] = []
    own = _places(moving)
    for other in others:
        pairs = zip(own, _places(other), strict=True)
        found += [(to - at, other, to) for at, to in pairs if abs(to - at) <= reach]
    if not found:
        return None
    best = min(found, key=lambda one: abs(one[0]))[0]
    return best, [(other, to) for way, other, to in found if abs(way - best) < 0.01]


def _line(moving: Area, other: Area, place: float) -> Guide:
    top, bottom = min(moving.top, other.top), max(moving.bottom, other.bottom)
    return Guide((place, top - 6), (place, bottom + 6))


def _gap(
    moving: Area, others: Sequence[Area], reach: float
) -> tuple[float, list[Callable[[Area], Guide]]] | None:
    """Equal distance to the next but one, or to the neighbours on both sides."""
    row = sorted(
        (other for other in others if other.top < moving.bottom and moving.top < other.bottom),
        key=lambda area: area.left,
    )
    before = [area for area in row if area.right <= moving.left + reach]
    after = [area for area in row if area.left >= moving.right - reach]
    width = moving.right - moving.left
    ways: list[tuple[float, float, list[tuple[float, float]]]] = []
    if len(before) >= 2:
        gap = before[-1].left - before[-2].right
        start = before[-1].right
        ways.append((start + gap, gap, [(before[-2].right, before[-1].left), (start, start + gap)]))
    if len(after) >= 2:
        gap = after[1].left - after[0].right
        end = after[0].left
        place = end - gap - width
        ways.append((place, gap, [(end - gap, end), (after[0].right, after[1].left)]))
    if before and after:
        start, end = before[-1].right, after[0].left
        gap = (end - start - width) / 2
        ways.append((start + gap, gap, [(start, start + gap), (end - gap, end)]))
    near = [
        (left - moving.left, spans)
        for left, gap, spans in ways
        if 0 < gap <= FARTHEST_GAP and abs(left - moving.left) <= reach
    ]
    if not near:
        return None
    way, spans = min(near, key=lambda one: abs(one[0]))
    return way, [_span(start, end) for start, end in spans]


def _span(start: float, end: float) -> Callable[[Area], Guide]:
    def make(moving: Area) -> Guide:
        middle = (moving.top + moving.bottom) / 2
        return Guide((start, middle), (end, middle), is_gap=True)

    return make


def _turned(area: Area) -> Area:
    return Area(area.top, area.left, area.bottom, area.right)


def _turned_guide(guide: Guide) -> Guide:
    return Guide(guide.start[::-1], guide.end[::-1], guide.is_gap)

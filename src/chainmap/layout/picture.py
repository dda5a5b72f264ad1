"""Places and lines while a map is being put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from chainmap.layout.geometry import Area, area_of
from chainmap.layout.values import Box, Link, Point

GRID = 10.0


@dataclass(frozen=True, slots=True)
class Picture:
    """Centres of boxes and corners of lines, by id."""

    places: dict[str, Point]
    lines: dict[str, tuple[Point, ...]]

    def mapped(self, change: Callable[[Point], Point]) -> Picture:
        """The same picture with each of its points changed."""
        return replace(
            self,
            places={id: change(at) for id, at in self.places.items()},
            lines={id: tuple(map(change, line)) for id, line in self.lines.items()},
        )

    def moved(self, x: float, y: float) -> Picture:
        return self.mapped(lambda point: Point(point.x + x, point.y + y))


def on_grid(picture: Picture, boxes: Sequence[Box], links: Sequence[Link]) -> Picture:
    """Each box moved to the grid, and the ends of its lines with it.

    A box stays where it is in a direction in which one of its lines would lose its side.
    """
    before = {box.id: area_of(picture.places[box.id], box.size) for box in boxes}
    ends: dict[str, list[_End]] = {box.id: [] for box in boxes}
    for link in links:
        if len(line := picture.lines.get(link.id, ())) > 1:
            ends[link.provider].append(_End(link.id, 0, line[0], line[1]))
            ends[link.consumer].append(_End(link.id, -1, line[-1], line[-2]))
    places = {
        id: Point(
            _nearby(at.x, before[id].left, before[id].right, [e.at.x for e in ends[id] if e.up]),
            _nearby(
                at.y, before[id].top, before[id].bottom, [e.at.y for e in ends[id] if not e.up]
            ),
        )
        for id, at in picture.places.items()
    }
    now = {box.id: area_of(places[box.id], box.size) for box in boxes}
    lines = {id: list(line) for id, line in picture.lines.items()}
    for box, found in ends.items():
        for end in found:
            lines[end.line][end.end] = _followed(end, before[box], now[box])
    return replace(picture, places=places, lines={id: tuple(line) for id, line in lines.items()})


class _End(NamedTuple):
    """One end of a line, and the corner before it."""

    line: str
    end: int
    at: Point
    inner: Point

    @property
    def up(self) -> bool:
        """Whether the line leaves upwards or downwards."""
        return abs(self.at.y - self.inner.y) > 0.01


def _nearby(centre: float, low: float, high: float, ports: Sequence[float]) -> float:
    """The nearest place on the grid that leaves these ports on their side."""
    by = round(centre / GRID) * GRID - centre
    edge = min(4.0, (high - low) / 4)
    if ports and not (low + by + edge <= min(ports) and max(ports) <= high + by - edge):
        return centre
    return centre + by


def _followed(end: _End, before: Area, now: Area) -> Point:
    """The end on the border of a box that went a little aside, in line with its line."""
    if not end.up:
        is_left = abs(end.at.x - before.left) < abs(end.at.x - before.right)
        return Point(now.left if is_left else now.right, end.at.y)
    is_top = abs(end.at.y - before.top) < abs(end.at.y - before.bottom)
    return Point(end.at.x, now.top if is_top else now.bottom)

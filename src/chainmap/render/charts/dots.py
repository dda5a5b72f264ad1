"""Marks of the same values side by side: each can be seen and pointed at, none leaves its quadrant.

Scores are whole numbers, so that many deliveries share one place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import floor, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

LARGEST, SMALLEST, SHRINK = 13.0, 3.0, 0.88
"""Pixels between two marks, at most and at least; and by how much they move closer in one try."""
RADIUS, SHARE = 5.2, 0.42
"""Of a mark: in pixels at most, and as a share of the distance."""
REACH = 0.46
"""Of the way to the next score: how far a mark may stand from its true place."""


class Spread(NamedTuple):
    """Where the marks stand, in the order given, and how large they are."""

    centres: tuple[QPointF, ...]
    radius: float


class Place(NamedTuple):
    """The true place of a mark; whether it lies right of and above the lines, or on them."""

    at: QPointF
    is_right: bool
    is_above: bool


def spread(places: Sequence[Place], plot: QRectF, cross: QPointF, unit: QPointF) -> Spread:
    """`cross`: where the two lines meet; `unit`: pixels from one score to the next."""
    distance = _most_distance(places, unit)
    while distance > SMALLEST:
        centres = _placed(places, plot, cross, unit, distance)
        if centres is not None:
            return Spread(tuple(centres), radius_at(distance))
        distance *= SHRINK
    radius = radius_at(SMALLEST)
    return Spread(tuple(_on_its_side(place, plot, cross, radius) for place in places), radius)


def _most_distance(places: Sequence[Place], unit: QPointF) -> float:
    """More than this cannot be: each mark needs its cell of the honeycomb within reach."""
    crowd = max(Counter((place.at.x(), place.at.y()) for place in places).values(), default=1)
    reach = (2 * REACH) ** 2 * abs(unit.x() * unit.y())
    # A few stand at the very edge of the reach, half of their cells beyond it.
    return min(LARGEST, 1.25 * sqrt(reach / (0.866 * crowd)))


def radius_at(distance: float) -> float:
    return min(RADIUS, distance * SHARE)


def _placed(
    places: Sequence[Place], plot: QRectF, cross: QPointF, unit: QPointF, distance: float
) -> list[QPointF] | None:
    """All marks so far apart; `None`: there is no room."""
    offsets = _offsets(distance, abs(unit.x()) * REACH, abs(unit.y()) * REACH)
    taken: dict[tuple[int, int], list[QPointF]] = {}
    centres: list[QPointF] = []
    begun: dict[tuple[float, float], int] = {}
    radius = radius_at(distance)
    for place in places:
        origin = _on_its_side(place, plot, cross, radius)
        # Where one of the same values was refused a place, so would be the next.
        values = place.at.x(), place.at.y()
        for number in range(begun.get(values, 0), len(offsets)):
            at = origin + offsets[number]
            clamped = _on_its_side(place._replace(at=at), plot, cross, radius)
            if at == clamped and _is_free(at, taken, distance):
                begun[values] = number + 1
                taken.setdefault(_cell(at, distance), []).append(at)
                centres.append(at)
                break
        else:
            return None
    return centres


def _on_its_side(place: Place, plot: QRectF, cross: QPointF, radius: float) -> QPointF:
    """The nearest point whose mark lies within the plot, and clear of the lines on its own side."""
    clear = radius + 1.5
    left = max(plot.left() + clear, cross.x() + clear if place.is_right else plot.left())
    right = plot.right() - clear if place.is_right else min(plot.right(), cross.x()) - clear
    top = plot.top() + clear if place.is_above else max(plot.top(), cross.y()) + clear
    bottom = min(plot.bottom(), cross.y() if place.is_above else plot.bottom()) - clear
    x = min(max(place.at.x(), left), max(right, left))
    y = max(min(place.at.y(), bottom), min(top, bottom))
    return QPointF(x, y)


def _offsets(distance: float, across: float, up: float) -> list[QPointF]:
    """A honeycomb within reach, the nearest first."""
    found = list(_honeycomb(distance, across, up))
    return sorted(found, key=lambda at: (at.x() ** 2 + at.y() ** 2, at.y(), at.x()))


def _honeycomb(distance: float, across: float, up: float) -> Iterator[QPointF]:
    row_height = distance * 0.866
    for row in range(-floor(up / row_height), floor(up / row_height) + 1):
        shift = distance / 2 if row % 2 else 0.0
        for column in range(-floor(across / distance) - 1, floor(across / distance) + 2):
            x = column * distance + shift
            if abs(x) <= across:
                yield QPointF(x, row * row_height)


def _cell(at: QPointF, distance: float) -> tuple[int, int]:
    return floor(at.x() / distance), floor(at.y() / distance)


def _is_free(at: QPointF, taken: dict[tuple[int, int], list[QPointF]], distance: float) -> bool:
    column, row = _cell(at, distance)
    least = (distance * 0.98) ** 2
    for near in ((column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
        for other in taken.get(near, ()):
            away = other - at
            if away.x() ** 2 + away.y() ** 2 < least:
                return False
    return True

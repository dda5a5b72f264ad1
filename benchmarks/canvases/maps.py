"""Maps to draw, the same for all: parties on a grid, 85 % of the deliveries short, one hub."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import count
from math import ceil, sqrt
from random import Random

COLUMN, ROW = 270.0, 140.0
"""Scene units from one party's centre to the next."""
WIDTH, HEIGHT = 180.0, 64.0
SHORT = 0.85
NAMES = ("Planning", "Purchasing", "Assembly", "Quality", "Logistics", "Finance", "IT", "Sales")
SERVICES = ("Order", "Monthly report", "Credit check", "Spare parts", "Training plan", "Forecast")


@dataclass(frozen=True)
class Box:
    name: str
    x: float
    y: float


@dataclass(frozen=True)
class Arrow:
    """From and to: places in `Chart.boxes`."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Chart:
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]

    @property
    def hub(self) -> int:
        """The box in the middle, which has the most arrows."""
        return _middle(len(self.boxes))

    @property
    def names(self) -> list[str]:
        """Of all boxes, then of all arrows."""
        return [box.name for box in self.boxes] + [arrow.name for arrow in self.arrows]

    @cached_property
    def arrows_at(self) -> dict[int, tuple[int, ...]]:
        """Places in `arrows` of those that begin or end at a box."""
        found: dict[int, list[int]] = {place: [] for place in range(len(self.boxes))}
        for place, arrow in enumerate(self.arrows):
            found[arrow.start].append(place)
            found[arrow.end].append(place)
        return {box: tuple(places) for box, places in found.items()}


def chart(parties: int, seed: int = 7) -> Chart:
    """2 deliveries a party, 2.5 from 2,000 parties on; a twentieth of a small map at the hub."""
    random = Random(f"{parties}-{seed}")
    columns = _columns(parties)
    boxes = tuple(
        Box(
            f"{random.choice(NAMES)} {place + 1}",
            place % columns * COLUMN + random.uniform(-20, 20),
            place // columns * ROW + random.uniform(-15, 15),
        )
        for place in range(parties)
    )
    wanted = round(parties * (2.5 if parties >= 2000 else 2))
    pairs = _hub_pairs(random, parties, min(40, wanted // 20))
    for _ in count():
        if len(pairs) == wanted:
            break
        start = random.randrange(parties)
        is_short = random.random() < SHORT
        end = _neighbour(random, start, columns) if is_short else random.randrange(parties)
        if 0 <= end < parties and end != start:
            pairs[start, end] = None
    arrows = tuple(Arrow(*pair, random.choice(SERVICES)) for pair in pairs)
    return Chart(boxes, arrows)


def _hub_pairs(random: Random, parties: int, many: int) -> dict[tuple[int, int], None]:
    hub = _middle(parties)
    others = random.sample([place for place in range(parties) if place != hub], many)
    return {(hub, other) if place % 2 else (other, hub): None for place, other in enumerate(others)}


def _neighbour(random: Random, place: int, columns: int) -> int:
    """At most two columns and rows away; outside the grid where there is none."""
    column = place % columns + random.randint(-2, 2)
    row = place // columns + random.randint(-2, 2)
    return row * columns + column if 0 <= column < columns else -1


def _columns(parties: int) -> int:
    """As wide as makes the map 1.6 times as wide as high."""
    return ceil(sqrt(parties * 1.6 * ROW / COLUMN))


def _middle(parties: int) -> int:
    columns = _columns(parties)
    return ceil(parties / columns) // 2 * columns + columns // 2

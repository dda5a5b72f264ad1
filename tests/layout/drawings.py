"""Boxes and links for tests: `boxes("a b")`, `links("a>b b>a")`; and what a picture must keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from chainmap.layout.geometry import area_of, attached
from chainmap.layout.values import Box, Link, Point, Route, Size

PARTY = Size(168, 60)
NAME = Size(120, 16)


def boxes(names: str, size: Size = PARTY) -> list[Box]:
    return [Box(name, size) for name in names.split()]


def links(text: str, label: Size | None = NAME) -> list[Link]:
    """`a>b` is a link from a to b; they are numbered l1, l2 … as they stand."""
    ends = [part.split(">") for part in text.split()]
    return [Link(f"l{at}", one, other, label) for at, (one, other) in enumerate(ends, 1)]


def fan_in(providers: int) -> tuple[list[Box], list[Link]]:
    names = [f"p{at}" for at in range(providers)]
    return boxes(" ".join(["hub", *names])), links(" ".join(f"{name}>hub" for name in names))


def overlapping(boxes: Sequence[Box], places: Mapping[str, Point]) -> list[tuple[str, str]]:
    return [
        (one.id, other.id)
        for one, other in combinations(boxes, 2)
        if area_of(places[one.id], one.size).overlaps(area_of(places[other.id], other.size))
    ]


def loose_ends(
    boxes: Sequence[Box],
    places: Mapping[str, Point],
    links: Sequence[Link],
    routes: Mapping[str, Route],
) -> list[str]:
    """The links whose route does not lead from border to border."""
    areas = {box.id: area_of(places[box.id], box.size) for box in boxes}
    return [
        link.id
        for link in links
        if link.id in routes
        and not (
            attached(routes[link.id].points[0], areas[link.provider])
            and attached(routes[link.id].points[-1], areas[link.consumer])
        )
    ]

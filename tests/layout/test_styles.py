"""Layouts by tier, round one, in lanes, for a page; in all directions; all boxes or some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chainmap.layout.arrange import arrange
from chainmap.layout.geometry import area_of, union
from chainmap.layout.values import Box, Direction, Link, Point, Size, Stand, Style

GROUPS = ["", "north", "south"]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Box], list[Link]]:
    """Up to nine boxes with loops, hubs and parts that do not hang together."""
    count = draw(st.integers(1, 9))
    boxes = [
        Box(
            f"b{number}",
            Size(draw(st.integers(60, 220)), draw(st.integers(30, 90))),
            draw(st.sampled_from(list(Stand))),
            draw(st.sampled_from(GROUPS)),
        )
        for number in range(count)
    ]
    ids = st.sampled_from([box.id for box in boxes])
    ends = draw(st.lists(st.tuples(ids, ids, st.booleans()), max_size=14))
    links = [
        Link(f"l{number}", one, other, Size(80, 18), back)
        for number, (one, other, back) in enumerate(ends)
    ]
    return boxes, links


def overlaps(boxes: Sequence[Box], places: Mapping[str, Point]) -> list[tuple[str, str]]:
    areas = {box.id: area_of(places[box.id], box.size) for box in boxes}
    return [(a, b) for a, b in combinations(areas, 2) if areas[a].overlaps(areas[b])]


def chain(*ids: str) -> list[Link]:
    return [Link(a + b, a, b, Size(60, 18)) for a, b in pairwise(ids)]


def box(id: str, stand: Stand = Stand.FREE, group: str = "") -> Box:
    return Box(id, Size(160, 56), stand, group)


@settings(max_examples=25, deadline=None)
@given(graphs(), st.sampled_from(list(Style)), st.sampled_from(list(Direction)))
def test_no_style_puts_a_box_on_another_and_each_answers_the_same_twice(
    graph: tuple[list[Box], list[Link]], style: Style, direction: Direction
) -> None:
    boxes, links = graph
    found = arrange(boxes, links, style=style, direction=direction)

    assert set(found.places) == {box.id for box in boxes}
    assert overlaps(boxes, found.places) == []
    assert arrange(boxes, links, style=style, direction=direction) == found


@pytest.mark.parametrize("style", [Style.LAYERED, Style.TIERS, Style.SWIMLANES])
@pytest.mark.parametrize(
    ("direction", "along"),
    [
        (Direction.DOWN, lambda at: at.y),
        (Direction.UP, lambda at: -at.y),
        (Direction.RIGHT, lambda at: at.x),
        (Direction.LEFT, lambda at: -at.x),
    ],
)
def test_the_customer_stands_at_the_end_of_the_flow(
    style: Style, direction: Direction, along: object
) -> None:
    boxes = [box("mill", Stand.FIRST), box("shop"), box("plant"), box("buyer", Stand.LAST)]
    links = chain("mill", "plant", "shop", "buyer")

    places = arrange(boxes, links, style=style, direction=direction).places

    order = sorted(places, key=lambda id: along(places[id]))  # type: ignore[operator]
    assert order == ["mill", "plant", "shop", "buyer"]


def test_a_tier_tells_how_far_the_external_customer_is() -> None:
    boxes = [box(id) for id in "abcd"] + [box("buyer", Stand.LAST)]
    links = [*chain("a", "b", "buyer"), *chain("c", "buyer"), *chain("d", "b")]

    places = arrange(boxes, links, style=Style.TIERS).places

    assert places["b"].y == places["c"].y
    assert places["a"].y == places["d"].y < places["b"].y < places["buyer"].y


@settings(max_examples=25, deadline=None)
@given(graphs(), st.sampled_from(list(Direction)))
def test_a_lane_holds_all_of_its_group_and_nobody_else(
    graph: tuple[list[Box], list[Link]], direction: Direction
) -> None:
    boxes, links = graph
    places = arrange(boxes, links, style=Style.SWIMLANES, direction=direction).places

    areas = {box.id: area_of(places[box.id], box.size) for box in boxes}
    for group in GROUPS[1:]:
        members = [box.id for box in boxes if box.group == group]
        if members:
            lane = union([areas[id] for id in members])
            strangers = [one.id for one in boxes if one.group != group and one.group]
            assert not any(areas[id].overlaps(lane) for id in strangers)


def test_a_radial_layout_has_the_chosen_box_in_its_middle() -> None:
    boxes = [box(id) for id in "abcdefg"]
    links = [Link(f"l{id}", "a", id) for id in "bcdefg"]

    places = arrange(boxes, links, style=Style.RADIAL, around="a").places

    xs, ys = [at.x for at in places.values()], [at.y for at in places.values()]
    assert min(xs) < places["a"].x < max(xs)
    assert min(ys) < places["a"].y < max(ys)


def test_a_compact_layout_has_about_the_shape_of_a_page() -> None:
    boxes = [box(f"b{n}") for n in range(40)]
    links = chain(*(f"b{n}" for n in range(40)))

    places = arrange(boxes, links, style=Style.COMPACT).places

    area = union([area_of(at, Size(160, 56)) for at in places.values()])
    assert 0.8 < (area.right - area.left) / (area.bottom - area.top) < 2.4


@settings(max_examples=25, deadline=None)
@given(graphs(), st.sampled_from(list(Style)), st.data())
def test_a_layout_of_some_leaves_the_others_where_they_are(
    graph: tuple[list[Box], list[Link]], style: Style, data: st.DataObject
) -> None:
    boxes, links = graph
    before = arrange(boxes, links).places
    ids = [box.id for box in boxes]
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    only = {id: before[id] for id in chosen}
    fixed = {id: at for id, at in before.items() if id not in only}

    after = arrange(boxes, links, style=style, only=only, fixed=fixed).places

    assert {id: after[id] for id in fixed} == fixed
    assert overlaps(boxes, after) == []

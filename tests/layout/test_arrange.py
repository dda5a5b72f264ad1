"""Every box gets a place of its own, every delivery a line, and the flow is seen at a glance."""

from __future__ import annotations

from itertools import combinations
from math import inf, nan

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chainmap.layout.arrange import arrange
from chainmap.layout.geometry import area_of
from chainmap.layout.values import Arrangement, Box, Direction, Link, Point, Size, Stand
from tests.layout.drawings import NAME, boxes, fan_in, links, loose_ends, overlapping

CHAIN = (boxes("it accounting shop"), links("it>accounting accounting>shop"))


@st.composite
def maps(draw: st.DrawFn) -> tuple[list[Box], list[Link]]:
    """Up to nine boxes with parallel, mutual, looping and self links, or none at all."""
    size = st.builds(Size, st.integers(20, 240), st.integers(20, 120))
    sizes = draw(st.lists(size, max_size=9))
    found = [Box(f"b{at}", size) for at, size in enumerate(sizes)]
    if not found:
        return [], []
    end = st.sampled_from([box.id for box in found])
    label = st.none() | st.builds(Size, st.integers(10, 180), st.integers(10, 32))
    ends = draw(st.lists(st.tuples(end, end, label, st.booleans()), max_size=20))
    return found, [Link(f"l{at}", *parts) for at, parts in enumerate(ends)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(maps(), st.sampled_from(Direction))
def test_whatever_the_map_all_boxes_stand_apart_and_all_lines_are_attached(
    map: tuple[list[Box], list[Link]], direction: Direction
) -> None:
    found, wanted = map
    drawn = arrange(found, wanted, direction=direction)
    assert set(drawn.places) == {box.id for box in found}
    assert set(drawn.routes) == {link.id for link in wanted if link.provider != link.consumer}
    assert not overlapping(found, drawn.places)
    assert not loose_ends(found, drawn.places, wanted, drawn.routes)
    assert all((drawn.routes[id].label is None) is (label is None) for id, label in _labels(map))
    assert drawn == arrange(found, wanted, direction=direction)


def _labels(map: tuple[list[Box], list[Link]]) -> list[tuple[str, Size | None]]:
    return [(link.id, link.label) for link in map[1] if link.provider != link.consumer]


@settings(max_examples=40, deadline=None)
@given(maps(), st.data())
def test_fixed_boxes_stay_and_the_others_stand_clear_of_them(
    map: tuple[list[Box], list[Link]], data: st.DataObject
) -> None:
    found, wanted = map
    place = st.builds(Point, st.integers(-900, 900), st.integers(-900, 900))
    fixed = data.draw(
        st.dictionaries(st.sampled_from(found).map(lambda box: box.id), place)
        if found
        else st.just({})
    )
    drawn = arrange(found, wanted, fixed=fixed)
    assert {id: drawn.places[id] for id in fixed} == fixed
    clashes = overlapping(found, drawn.places)
    assert all(one in fixed and other in fixed for one, other in clashes)
    assert not loose_ends(found, drawn.places, wanted, drawn.routes)


@pytest.mark.parametrize("direction", Direction)
def test_a_new_box_stands_one_step_down_the_flow_from_the_one_that_serves_it(
    direction: Direction,
) -> None:
    found, wanted = boxes("a b c d"), links("a>b b>c")
    before = arrange(found[:3], wanted, direction=direction).places
    after = arrange(found, [*wanted, Link("new", "c", "d", NAME)], fixed=before).places
    assert {id: after[id] for id in before} == before
    step = (after["d"].x - after["c"].x, after["d"].y - after["c"].y)
    flow = (before["c"].x - before["b"].x, before["c"].y - before["b"].y)
    assert step[0] * flow[0] + step[1] * flow[1] > 0
    assert abs(step[0]) + abs(step[1]) < 400


@pytest.mark.parametrize("apart", range(100, 301, 20))
def test_a_new_box_between_two_leaves_room_for_the_names_of_both_its_deliveries(apart: int) -> None:
    found, wanted = boxes("shipping dealer buyer"), links("shipping>dealer dealer>buyer")
    fixed = {"shipping": Point(0, 0), "buyer": Point(0, apart)}
    after = arrange(found, wanted, fixed=fixed).places
    areas = {box.id: area_of(after[box.id], box.size) for box in found}
    for other in fixed:
        assert not areas["dealer"].grown(3 * NAME.height).overlaps(areas[other])


def test_lines_stay_when_a_new_box_joins() -> None:
    found, wanted = boxes("a b c d e"), links("a>b b>c a>c")
    before = arrange(found[:4], wanted)
    after = arrange(
        found,
        [*wanted, Link("new", "c", "e", NAME)],
        fixed=before.places,
        keep=before.routes,
    )
    assert {id: after.routes[id] for id in before.routes} == before.routes


def test_new_boxes_that_are_linked_to_nothing_that_stands_come_below_it() -> None:
    found, wanted = boxes("a b c d e"), links("a>b b>c d>e")
    before = {"a": Point(0, 0), "b": Point(0, 200), "c": Point(0, 400)}
    after = arrange(found, wanted, fixed=before).places
    assert min(after["d"].y, after["e"].y) > 400


def test_an_empty_map_is_fine() -> None:
    assert arrange([], []) == Arrangement()


def test_one_box_is_fine() -> None:
    assert list(arrange(boxes("a"), []).places) == ["a"]


@pytest.mark.parametrize(
    ("direction", "way"),
    [
        (Direction.RIGHT, (1, 0)),
        (Direction.LEFT, (-1, 0)),
        (Direction.DOWN, (0, 1)),
        (Direction.UP, (0, -1)),
    ],
)
def test_a_chain_runs_in_the_asked_direction(direction: Direction, way: tuple[int, int]) -> None:
    places = arrange(*CHAIN, direction=direction).places
    steps = [places["it"], places["accounting"], places["shop"]]
    along = [at.x * way[0] + at.y * way[1] for at in steps]
    assert along == sorted(along)
    assert along[0] < along[1] < along[2]


def test_suppliers_stand_first_and_customers_last() -> None:
    mill = Box("mill", Size(100, 50), Stand.FIRST)
    buyer = Box("buyer", Size(100, 50), Stand.LAST)
    found = [buyer, mill, *boxes("a b c")]
    places = arrange(found, links("a>b b>c mill>c a>buyer")).places
    assert places["mill"].x == min(at.x for at in places.values())
    assert places["buyer"].x == max(at.x for at in places.values())


def test_feedback_from_a_customer_does_not_turn_the_flow_round() -> None:
    wanted = [Link("f", "shop", "it", NAME, against_flow=True), *CHAIN[1]]
    places = arrange(CHAIN[0], wanted).places
    assert places["it"].y < places["accounting"].y < places["shop"].y


def test_only_feedback_is_a_flow_all_the_same() -> None:
    places = arrange(boxes("a b"), [Link("f", "a", "b", NAME, against_flow=True)]).places
    assert places["a"].y < places["b"].y


def test_links_to_oneself_and_to_nobody_get_no_line() -> None:
    drawn = arrange(boxes("a b"), links("a>a a>nobody nobody>b a>b"))
    assert list(drawn.routes) == ["l4"]


def test_parts_that_do_not_hang_together_stand_side_by_side_not_in_one_column() -> None:
    names = [f"{part}{at}" for part in "abcdefgh" for at in (1, 2)]
    wanted = links(" ".join(f"{part}1>{part}2" for part in "abcdefgh"))
    places = arrange(boxes(" ".join(names)), wanted).places
    assert len({places[f"{part}1"].x for part in "abcdefgh"}) > 1


def test_boxes_without_links_stand_in_rows_and_columns() -> None:
    places = arrange(boxes(" ".join(f"b{at}" for at in range(12))), []).places
    assert 2 <= len({at.x for at in places.values()}) <= 6
    assert 2 <= len({at.y for at in places.values()}) <= 6


def test_places_are_on_the_grid_and_layers_in_line() -> None:
    places = arrange(boxes("a b c d"), links("a>c b>c a>d b>d")).places
    assert all(at.x % 10 == 0 and at.y % 10 == 0 for at in places.values())
    assert places["a"].y == places["b"].y
    assert places["c"].y == places["d"].y


def test_a_ring_and_a_mutual_pair_end() -> None:
    drawn = arrange(boxes("a b c"), links("a>b b>c c>a a>b b>a"))
    assert len(drawn.routes) == 5


@pytest.mark.parametrize("width", [0, -5, nan, inf, 1e12])
def test_odd_sizes_do_not_break_the_engine(width: float) -> None:
    found = [Box("a", Size(width, 60)), *boxes("b")]
    wanted = [Link("l", "a", "b", Size(width, 16))]
    assert set(arrange(found, wanted).places) == {"a", "b"}


def test_a_hub_with_hundreds_of_links_gets_all_its_lines() -> None:
    found, wanted = fan_in(250)
    drawn = arrange(found, wanted)
    assert len(drawn.routes) == 250
    assert not overlapping(found, drawn.places)
    assert not loose_ends(found, drawn.places, wanted, drawn.routes)


def test_labels_of_a_fan_in_lie_on_no_box_and_on_no_other_label() -> None:
    found, wanted = fan_in(40)
    drawn = arrange(found, wanted)
    labels = [area_of(route.label, NAME) for route in drawn.routes.values() if route.label]
    standing = [area_of(drawn.places[box.id], box.size) for box in found]
    assert len(labels) == 40
    assert not any(one.overlaps(other) for one, other in combinations(labels, 2))
    assert not any(label.overlaps(box) for label in labels for box in standing)

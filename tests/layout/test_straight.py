"""Straight lines run straight, round what stands in the way, and stay while nothing moves."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from chainmap.layout.geometry import area_of, enters
from chainmap.layout.routing import route
from chainmap.layout.straight import route_straight, straightened
from chainmap.layout.values import Point
from tests.layout.drawings import NAME, PARTY, boxes, links, loose_ends

ROW = {"a": Point(0, 0), "b": Point(500, 0), "c": Point(1000, 0)}
cells = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=6, max_size=6, unique=True
)
pairs = st.lists(st.sampled_from([f"{a}>{b}" for a in "abcdef" for b in "abcdef" if a != b]))


def test_boxes_that_see_each_other_are_joined_by_one_straight_line() -> None:
    places = {"a": Point(0, 0), "b": Point(500, 300)}
    found = route_straight(boxes("a b"), places, links("a>b"))["l1"]
    assert len(found.points) == 2
    assert found.label is not None


def test_a_box_between_two_others_is_passed_by() -> None:
    found = route_straight(boxes("a b c"), ROW, links("a>c"))["l1"]
    assert len(found.points) > 2
    assert not any(enters(*piece, area_of(ROW["b"], PARTY)) for piece in pairwise(found.points))


def test_parallel_and_mutual_lines_lie_apart_and_so_do_their_names() -> None:
    places = {"a": Point(0, 0), "b": Point(500, 120)}
    wanted = links("a>b a>b b>a")
    found = route_straight(boxes("a b"), places, wanted)
    ends = {(min(one.points).y) for one in found.values()}
    areas = [area_of(one.label, NAME) for one in found.values() if one.label]

    assert len(ends) == len(areas) == 3
    assert not any(one.overlaps(other) for one, other in combinations(areas, 2))


def test_a_name_beside_a_slanted_line_is_no_name_on_it() -> None:
    places = {"a": Point(0, 0), "b": Point(1000, 800), "c": Point(0, 800), "d": Point(600, 800)}
    found = route_straight(boxes("a b c d"), places, links("a>b c>d"))
    # The slanted line's surroundings reach over the level one, the line itself does not.
    assert found["l2"].label is not None
    assert found["l2"].label.y == 800


@settings(max_examples=60, deadline=None)
@given(cells, pairs)
def test_straight_lines_join_their_boxes_and_run_through_no_other(
    at: list[tuple[int, int]], ends: list[str]
) -> None:
    standing, wanted = boxes("a b c d e f"), links(" ".join(ends))
    places = {box.id: Point(x * 260.0, y * 150.0) for box, (x, y) in zip(standing, at, strict=True)}
    areas = {box.id: area_of(places[box.id], box.size).grown(-2.0) for box in standing}

    found = route_straight(standing, places, wanted)

    assert list(found) == [link.id for link in wanted]
    assert loose_ends(standing, places, wanted, found) == []
    for link in wanted:
        others = [areas[id] for id in areas if id not in (link.provider, link.consumer)]
        assert not any(
            enters(*piece, area) for piece in pairwise(found[link.id].points) for area in others
        )
    assert route_straight(standing, places, wanted, keep=found) == found


def test_what_the_router_found_becomes_straight() -> None:
    places, wanted = {**ROW, "b": Point(500, 400)}, links("a>c a>b")
    found = straightened(boxes("a b c"), places, wanted, route(boxes("a b c"), places, wanted))
    assert [len(one.points) for one in found.values()] == [2, 2]


def test_a_moved_box_changes_only_the_lines_that_it_touches() -> None:
    places = {"a": Point(0, 0), "b": Point(500, 200), "c": Point(0, 900), "d": Point(500, 1100)}
    wanted = links("a>b c>d")
    before = route_straight(boxes("a b c d"), places, wanted)
    after = route_straight(boxes("a b c d"), {**places, "b": Point(520, 90)}, wanted, keep=before)
    assert after["l1"] != before["l1"]
    assert after["l2"] is before["l2"]

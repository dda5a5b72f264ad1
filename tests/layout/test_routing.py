"""Lines run round boxes, stay apart, and those that need not change do not."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chainmap.errors import LayoutFailed
from chainmap.layout import engine, routing
from chainmap.layout.arrange import arrange
from chainmap.layout.geometry import area_of, enters, squared
from chainmap.layout.routing import route, walls_of
from chainmap.layout.shortcuts import unwound
from chainmap.layout.values import Box, Direction, Link, Point, Route, Size
from tests.layout.drawings import NAME, boxes, links, loose_ends

ROW = {"a": Point(0, 0), "b": Point(400, 0), "c": Point(800, 0)}


def hits(
    found: list[Box], places: dict[str, Point], wanted: list[Link], routes: dict[str, Route]
) -> list[tuple[str, str]]:
    """Lines that run through a box that is not theirs."""
    return [
        (link.id, box.id)
        for link in wanted
        for box in found
        if box.id not in (link.provider, link.consumer)
        for start, end in pairwise(routes[link.id].points)
        if enters(start, end, area_of(places[box.id], box.size).grown(-2))
    ]


def test_a_line_leads_round_the_box_between() -> None:
    routes = route(boxes("a b c"), ROW, links("a>c"))
    assert not hits(boxes("a b c"), ROW, links("a>c"), routes)


def test_parallel_and_mutual_lines_never_share_a_piece() -> None:
    wanted = links("a>b a>b b>a a>b b>a")
    routes = route(boxes("a b"), ROW, wanted)
    for one, other in combinations(routes.values(), 2):
        assert not set(pairwise(one.points)) & set(pairwise(other.points))
        assert one.points[0] not in other.points
        assert one.points[-1] not in other.points


def test_labels_of_parallel_lines_are_apart() -> None:
    wanted = links("a>b a>b b>a")
    routes = route(boxes("a b"), ROW, wanted)
    labels = [area_of(found.label, NAME) for found in routes.values() if found.label]
    assert len(labels) == 3
    assert not any(one.overlaps(other) for one, other in combinations(labels, 2))


@st.composite
def scattered(draw: st.DrawFn) -> tuple[list[Box], dict[str, Point], list[Link]]:
    """Boxes in a coarse grid, put a little aside, linked at random."""
    cells = draw(
        st.lists(
            st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=8, unique=True
        )
    )
    aside = st.integers(-20, 20)
    places = {
        f"b{at}": Point(x * 300 + draw(aside), y * 180 + draw(aside))
        for at, (x, y) in enumerate(cells)
    }
    end = st.sampled_from(sorted(places))
    ends = draw(st.lists(st.tuples(end, end).filter(lambda e: e[0] != e[1]), max_size=14))
    wanted = [Link(f"l{at}", *pair, NAME) for at, pair in enumerate(ends)]
    return boxes(" ".join(places)), places, wanted


@settings(max_examples=60, deadline=None)
@given(scattered())
def test_wherever_boxes_stand_lines_are_attached_orthogonal_and_round_boxes(
    drawing: tuple[list[Box], dict[str, Point], list[Link]],
) -> None:
    found, places, wanted = drawing
    routes = route(found, places, wanted)
    assert set(routes) == {link.id for link in wanted}
    assert not loose_ends(found, places, wanted, routes)
    assert not hits(found, places, wanted, routes)
    for line in routes.values():
        for start, end in pairwise(line.points):
            assert abs(start.x - end.x) < 0.01 or abs(start.y - end.y) < 0.01
    assert routes == route(found, places, wanted)


@settings(max_examples=40, deadline=None)
@given(scattered())
def test_of_many_lines_each_is_attached_all_the_same(
    drawing: tuple[list[Box], dict[str, Point], list[Link]],
) -> None:
    found, places, wanted = drawing
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(routing, "MANY", 0)
        patch.setattr(routing, "_AS_ARRANGED", 0)
        routes = route(found, places, wanted)
    assert set(routes) == {link.id for link in wanted}
    assert not loose_ends(found, places, wanted, routes)
    for line in routes.values():
        for start, end in pairwise(line.points):
            assert abs(start.x - end.x) < 0.01 or abs(start.y - end.y) < 0.01


@settings(max_examples=40, deadline=None)
@given(scattered())
def test_after_a_move_only_lines_that_must_change_do(
    drawing: tuple[list[Box], dict[str, Point], list[Link]],
) -> None:
    found, places, wanted = drawing
    before = route(found, places, wanted)
    moved = {**places, "b0": Point(places["b0"].x + 2000, places["b0"].y)}
    after = route(found, moved, wanted, keep=before)
    for link in wanted:
        if "b0" not in (link.provider, link.consumer):
            assert after[link.id] == before[link.id]
    assert not loose_ends(found, moved, wanted, after)


def test_a_kept_line_that_now_runs_through_a_box_is_drawn_anew() -> None:
    wanted = links("a>c")
    places = {**ROW, "b": Point(400, 500)}
    before = route(boxes("a b c"), places, wanted)
    after = route(boxes("a b c"), ROW, wanted, keep=before)
    assert after != before
    assert not hits(boxes("a b c"), ROW, wanted, after)


def test_a_new_line_keeps_off_the_kept_ones() -> None:
    before = route(boxes("a b"), ROW, links("a>b"))
    both = route(boxes("a b"), ROW, links("a>b a>b"), keep=before)
    assert both["l1"] == before["l1"]
    assert not set(both["l1"].points) & set(both["l2"].points)


def test_boxes_without_a_place_have_no_lines() -> None:
    assert route(boxes("a b"), {"a": Point(0, 0)}, links("a>b")) == {}
    assert route(boxes("a b"), {**ROW, "b": Point(inf, 0)}, links("a>b")) == {}


def test_boxes_on_top_of_each_other_still_get_a_line() -> None:
    places = {"a": Point(0, 0), "b": Point(0, 0), "c": Point(30, 10)}
    wanted = links("a>b b>c")
    routes = route(boxes("a b c"), places, wanted)
    assert not loose_ends(boxes("a b c"), places, wanted, routes)


def test_without_the_engine_every_line_finds_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise LayoutFailed("no")

    monkeypatch.setattr(engine, "rerouted", refuse)
    wanted = links("a>c a>b b>a")
    routes = route(boxes("a b c"), ROW, wanted)
    assert not hits(boxes("a b c"), ROW, wanted, routes)
    assert not loose_ends(boxes("a b c"), ROW, wanted, routes)


def test_an_arranged_map_routed_again_has_every_line() -> None:
    found, wanted = boxes("a b c d"), links("a>b b>c c>d d>a b>d")
    drawn = arrange(found, wanted)
    assert set(route(found, drawn.places, wanted)) == set(drawn.routes)
    assert route(found, drawn.places, wanted, keep=drawn.routes) == drawn.routes


@pytest.mark.parametrize("direction", Direction)
def test_an_arranged_map_looks_the_same_when_it_is_opened_again(direction: Direction) -> None:
    found, wanted = boxes("a b c d e"), links("a>b b>c c>d d>a b>d a>e e>d")
    drawn = arrange(found, wanted, direction=direction)
    again = route(found, drawn.places, wanted)
    assert {id: line.points for id, line in again.items()} == {
        id: line.points for id, line in drawn.routes.items()
    }


def test_no_line_of_an_arranged_map_runs_through_a_box_that_was_moved_into_its_way() -> None:
    found, wanted = boxes("a b c d e x"), links("a>b b>c c>d d>a b>d a>e e>d e>x")
    drawn = arrange(found, wanted)
    start, end = max(pairwise(drawn.routes["l4"].points), key=lambda piece: _length(*piece))
    places = {**drawn.places, "x": Point((start.x + end.x) / 2, (start.y + end.y) / 2)}
    assert hits(found, places, wanted[3:4], drawn.routes)
    assert not hits(found, places, wanted, route(found, places, wanted))


def _length(start: Point, end: Point) -> float:
    return abs(start.x - end.x) + abs(start.y - end.y)


def test_a_label_wider_than_the_gap_still_lies_off_both_boxes() -> None:
    places = {"a": Point(0, 0), "b": Point(260, 0)}
    label = Size(180, 16)
    found = route(boxes("a b"), places, links("a>b", label))["l1"]
    assert found.label is not None
    for box in boxes("a b"):
        assert not area_of(found.label, label).overlaps(area_of(places[box.id], box.size))


@pytest.mark.parametrize(
    ("slanted", "square"),
    [
        ([(0, 0), (50, 0.4), (50, 80)], [(0, 0), (50, 0), (50, 80)]),
        ([(0, 0), (50, 0), (50.3, 80)], [(0, 0), (50.3, 0), (50.3, 80)]),
        ([(0, 0), (50, 0.4)], [(0, 0), (50, 0)]),
        ([(0, 0), (50, 30)], [(0, 0), (50, 0), (50, 30)]),
    ],
)
def test_slanted_lines_of_the_engine_are_squared(
    slanted: list[tuple[float, float]], square: list[tuple[float, float]]
) -> None:
    assert squared([Point(*at) for at in slanted]) == tuple(Point(*at) for at in square)


def test_arrow_heads_at_one_side_stand_apart_even_if_drawn_one_by_one() -> None:
    wanted = links("a>b a>b b>a", None)
    places = {"a": Point(0, 0), "b": Point(0, 300)}
    routes: dict[str, Route] = {}
    for count in (1, 2, 3):
        routes = route(boxes("a b"), places, wanted[:count], keep=routes)
    ends = sorted(line.points[0].x for line in routes.values())
    assert all(other - one >= 12 for one, other in pairwise(ends))


def test_a_line_far_too_long_gives_way_to_a_simple_one() -> None:
    found = boxes("a b")
    areas = {box.id: area_of(ROW[box.id], box.size) for box in found}
    round_about = [Point(-84, 0), Point(-900, 0), Point(-900, 900), Point(400, 900), Point(400, 30)]
    line = unwound(round_about, links("a>b")[0], areas, walls_of(areas))
    assert line == (Point(84, 0), Point(316, 0))


def test_a_long_line_stays_where_nothing_simple_is_free() -> None:
    found = [*boxes("a c"), Box("b", Size(168, 3000))]
    areas = {box.id: area_of(ROW[box.id], box.size) for box in found}
    over = (Point(0, -30), Point(0, -1600), Point(800, -1600), Point(800, -30))
    assert unwound(over, links("a>c")[0], areas, walls_of(areas)) == over

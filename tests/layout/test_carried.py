"""Lines of one picture taken over into another."""

from __future__ import annotations

from chainmap.layout.carried import carried
from chainmap.layout.values import Box, Link, Point, Route, Size

LINK = Link("l", "a", "b")
PLACES = {"a": Point(0, 0), "b": Point(300, 0)}
LEVEL = Route((Point(50, 0), Point(250, 0)), Point(150, 0))


def boxes(a: tuple[int, int] = (100, 40), b: tuple[int, int] = (100, 40)) -> list[Box]:
    return [Box("a", Size(*a)), Box("b", Size(*b))]


def test_a_line_between_boxes_that_stand_as_they_stood_is_the_same() -> None:
    assert carried({"l": LEVEL}, boxes(), PLACES, [LINK]) == {"l": LEVEL}


def test_a_line_is_drawn_on_to_a_box_that_has_become_narrower_or_wider() -> None:
    for width in (60, 180):
        found = carried({"l": LEVEL}, boxes((width, 40)), PLACES, [LINK])
        assert found["l"].points == (Point(width / 2, 0), Point(250, 0))
        found = carried({"l": LEVEL}, boxes(b=(width, 40)), PLACES, [LINK])
        assert found["l"].points == (Point(50, 0), Point(300 - width / 2, 0))


def test_a_line_that_would_miss_its_box_is_not_taken_over() -> None:
    high = Route((Point(50, 15), Point(150, 15), Point(150, 0), Point(250, 0)))
    assert carried({"l": high}, boxes((100, 40)), PLACES, [LINK])
    assert not carried({"l": high}, boxes((80, 20)), PLACES, [LINK])
    assert not carried({"l": LEVEL}, boxes(), PLACES | {"b": Point(300, 200)}, [LINK])
    assert not carried({"l": LEVEL}, boxes(), {"a": Point(0, 0)}, [LINK])


def test_a_box_that_has_grown_over_the_last_corner_is_reached_anew() -> None:
    bent = Route((Point(50, 0), Point(240, 0), Point(240, 5), Point(250, 5)))
    assert not carried({"l": bent}, boxes(b=(140, 40)), PLACES, [LINK])

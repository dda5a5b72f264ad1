"""Names leave arrow heads, corners and others' lines to be seen, and stay near their line."""

from __future__ import annotations

import pytest

from chainmap.layout.geometry import Area, area_of, enters
from chainmap.layout.labels import CLEAR, HEAD, Surroundings, place_labels
from chainmap.layout.routing import route
from chainmap.layout.titles import title_strips
from chainmap.layout.values import Box, Link, Point, Size
from tests.layout.drawings import NAME, boxes, links

FAR = {"a": Area(-500, -500, -400, -400), "b": Area(900, 900, 1000, 1000)}


def placed(lines: dict[str, tuple[Point, ...]], size: Size = NAME) -> Area:
    """Where the label of line `l1` comes to lie."""
    wanted = [Link("l1", "a", "b", size)]
    return area_of(place_labels(wanted, lines, Surroundings(FAR, lines))["l1"], size)


def test_a_name_leaves_the_arrow_head_free() -> None:
    line = (Point(0, 0), Point(60, 0), Point(60, 50))
    where = placed({"l1": line})
    assert not enters(Point(60, 50 - HEAD), Point(60, 50), where)


def test_a_name_leaves_the_corners_of_its_line_free() -> None:
    line = (Point(0, 0), Point(0, 90), Point(70, 90), Point(70, 180))
    where = placed({"l1": line})
    assert not any(
        where.left < at.x < where.right and where.top < at.y < where.bottom for at in line
    )


def test_a_name_gives_up_the_middle_rather_than_strike_another_line() -> None:
    others = {"l2": (Point(190, -99), Point(190, 99)), "l3": (Point(215, -99), Point(215, 99))}
    where = placed({"l1": (Point(0, 0), Point(400, 0)), **others})
    assert where.right <= 190 or where.left >= 215
    assert where.top < 0 < where.bottom


def test_an_upright_line_may_cross_its_name_beside_the_middle() -> None:
    where = placed({"l1": (Point(0, 0), Point(0, 300)), "l2": (Point(40, 0), Point(40, 300))})
    assert where.right <= 40
    assert where.left < 0 < where.right


@pytest.mark.parametrize(("width", "off"), [(40, 0), (76, 3), (130, 30 + CLEAR)])
def test_in_a_short_gap_a_name_is_as_near_to_its_line_as_the_boxes_allow(
    width: float, off: float
) -> None:
    size = Size(width, 16)
    found = route(boxes("a b"), {"a": Point(0, 0), "b": Point(248, 0)}, links("a>b", size))["l1"]
    assert found.label is not None
    assert max(abs(found.label.y) - 8, 0) == pytest.approx(off)


def grouped(group: str) -> Area:
    """Where a name lies that comes down into the first of two boxes, from close above."""
    members = [Box(id, Size(176, 56), group=group) for id in ("left", "right")]
    above = Box("above", Size(176, 56))
    places = {"left": Point(0, 0), "right": Point(240, 0), "above": Point(0, -150)}
    found = route([above, *members], places, [Link("l1", "above", "left", NAME)])
    label = found["l1"].label
    assert label is not None
    return area_of(label, NAME)


def test_a_name_is_not_written_over_the_title_of_a_group() -> None:
    (title,) = title_strips(
        [Box("left", Size(176, 56), group="g"), Box("right", Size(176, 56), group="g")],
        {"left": Area(-88, -28, 88, 28), "right": Area(152, -28, 328, 28)},
    )
    assert title == Area(-108, -76, 62, -48)
    assert grouped("").overlaps(title), "it would lie there but for the group"
    assert not grouped("g").overlaps(title)


def test_only_a_group_that_stands_together_has_a_title() -> None:
    areas = {"a": Area(0, 0, 100, 50), "b": Area(400, 0, 500, 50), "c": Area(200, 0, 300, 50)}
    several = [Box(id, Size(100, 50), group="g") for id in ("a", "b")]
    assert title_strips([*several, Box("c", Size(100, 50))], areas) == []
    assert title_strips(several[:1], areas) == []

"""Lines of deliveries: their looks, their bends, their jumps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from chainmap.layout.routing import route
from chainmap.model import edits
from chainmap.model.records import DeliveryId, Display, Flow, Lines, Point
from chainmap.render.bends import bends_after_drag, is_orthogonal
from chainmap.render.delivery_painter import paint_lines
from chainmap.render.drawing import Drawing
from chainmap.render.geometry import Rect, boxes_and_links
from chainmap.render.jumps import AROUND
from chainmap.render.lines import distance, is_attached, point_at, share_of, through_bends
from chainmap.render.painters import paint_in_steps
from chainmap.render.shapes import DeliveryShape
from chainmap.render.theme import theme
from tests.builders import chart

CROSS = {"W": (0, 200), "E": (500, 200), "N": (250, 0), "S": (250, 400)}


def crossing(lines: Lines = Lines.ORTHOGONAL, flow: Flow = Flow.DELIVERY) -> Drawing:
    map = chart("W -> E: across; N -> S: down; N -> S: more; S -> N: back")
    map = edits.arrange(map, {id: Point(*at) for id, at in CROSS.items()})
    map = edits.set_display(map, Display(lines=lines))
    for id in ("d1", "d3"):
        map = edits.update(map, id, flow=flow)
    boxes, links = boxes_and_links(map)
    return Drawing(map, route(boxes, map.places, links))


def picture(
    drawing: Drawing,
    area: QRectF,
    *,
    jumps: bool,
    scale: float = 1.0,
    ground: QColor | None = None,
    labels: bool = True,
) -> QImage:
    image = QImage(
        round(area.width() * scale), round(area.height() * scale), QImage.Format.Format_RGB32
    )
    image.fill(ground or QColor("white"))
    wide = area.adjusted(-AROUND, -AROUND, AROUND, AROUND)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        painter.translate(-area.topLeft())
        shapes = drawing.touching(wide)
        if not labels:
            lines = [shape for shape in shapes if isinstance(shape, DeliveryShape)]
            steps = paint_lines(painter, lines, theme("light"), jumps=jumps)
        else:
            steps = paint_in_steps(
                painter, shapes, theme("light"), scale=scale, jumps=jumps, within=area
            )
        for _ in steps:
            pass
    return image


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lines", list(Lines))
def test_lines_that_cross_show_which_one_goes_on(lines: Lines) -> None:
    drawing, area = crossing(lines), QRectF(150, 100, 200, 200)

    assert picture(drawing, area, jumps=True) != picture(drawing, area, jumps=False)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lines", list(Lines))
@pytest.mark.parametrize("flow", list(Flow))
def test_a_picture_in_tiles_has_the_same_jumps_as_one_painted_at_once(
    lines: Lines, flow: Flow
) -> None:
    drawing = crossing(lines, flow)
    whole = picture(drawing, QRectF(0, 0, 512, 512), jumps=True)
    for left, top in ((0, 0), (256, 0), (0, 256), (256, 256)):
        tile = picture(drawing, QRectF(left, top, 256, 256), jumps=True)
        assert tile == whole.copy(left, top, 256, 256)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lines", list(Lines))
def test_what_lies_behind_a_crossing_is_not_painted_over(lines: Lines) -> None:
    drawing, area = crossing(lines), QRectF(150, 100, 200, 200)
    ground = QColor("#d0e0f0")
    seen = picture(drawing, area, jumps=True, ground=ground, labels=False)

    assert QColor(theme("light").canvas).rgb() not in {
        seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())
    }


@pytest.mark.usefixtures("qapp")
def test_straight_lines_are_straight_and_parallel_ones_lie_apart() -> None:
    drawing = crossing(Lines.STRAIGHT)
    lines = [line.points for line in drawing.deliveries.values()]

    assert all(len(points) == 2 for points in lines)
    assert len({points[0][0] for points in lines[1:]}) == 3


@pytest.mark.usefixtures("qapp")
def test_a_click_on_the_curve_hits_a_curved_line() -> None:
    map = chart("A -> B: x")
    map = edits.arrange(map, {"A": Point(0, 0), "B": Point(600, 300)})
    map = edits.set_display(map, Display(lines=Lines.CURVED))
    (line,) = Drawing(map).deliveries.values()

    middle = line.path.pointAtPercent(0.3)
    assert distance(line.course, Point(middle.x(), middle.y())) < 2


@pytest.mark.usefixtures("qapp")
def test_a_label_moved_by_hand_stays_on_its_line() -> None:
    map = edits.update(crossing().map, "d1", label_at=0.25)
    line = Drawing(map, crossing().routes).deliveries[DeliveryId("d1")]

    assert share_of(line.points, line.label.center) == pytest.approx(0.25, abs=0.02)


# -- bends ------------------------------------------------------------------------------------

numbers = st.integers(-600, 600)
orthogonals = st.lists(numbers.filter(lambda n: abs(n) > 1), min_size=1, max_size=7)


def line_of(steps: list[int]) -> list[Point]:
    """Across and down in turns."""
    points = [Point(0, 0)]
    for index, length in enumerate(steps):
        x, y = points[-1]
        points.append(Point(x, y + length) if index % 2 else Point(x + length, y))
    return points


@given(orthogonals, st.floats(0, 1), numbers, numbers)
def test_an_orthogonal_line_stays_orthogonal_when_a_piece_is_dragged(
    steps: list[int], share: float, x: int, y: int
) -> None:
    points = line_of(steps)
    bends = bends_after_drag(points, point_at(points, share), Point(x, y), orthogonal=True)

    assert len(bends) <= 32
    if len(bends) == len(points):  # nothing was simplified away
        assert is_orthogonal([points[0], *bends, points[-1]])


def test_a_dragged_middle_piece_lies_where_the_pointer_is() -> None:
    points = [Point(0, 0), Point(100, 0), Point(100, 200), Point(200, 200)]

    bends = bends_after_drag(points, Point(100, 90), Point(140, 80), orthogonal=True)

    assert bends == (Point(140, 0), Point(140, 200))


def test_a_straight_line_gets_a_bend_where_it_is_dragged() -> None:
    bends = bends_after_drag(
        [Point(0, 0), Point(100, 0)], Point(50, 0), Point(50, 40), orthogonal=False
    )

    assert bends == (Point(50, 40),)


def test_a_bend_pulled_back_into_line_is_gone() -> None:
    points = [Point(0, 0), Point(50, 40), Point(100, 0)]

    assert bends_after_drag(points, Point(50, 40), Point(50, 1), orthogonal=False) == ()


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=5), numbers, numbers)
def test_a_bent_line_begins_and_ends_at_its_boxes_wherever_these_are(
    bends: list[tuple[int, int]], x: int, y: int
) -> None:
    provider, consumer = Rect(-50, -20, 100, 40), Rect(x - 50, y - 20, 100, 40)

    for orthogonal in (True, False):
        points = through_bends(
            [Point(*bend) for bend in bends], provider, consumer, orthogonal=orthogonal
        )
        outside = [
            b for b in bends if provider.distance(Point(*b)) > 0 < consumer.distance(Point(*b))
        ]
        if len(outside) == len(bends):
            assert is_attached(points, provider, consumer)


@given(st.floats(0, 1))
def test_the_share_of_a_point_on_a_line_is_found_again(share: float) -> None:
    points = [Point(0, 0), Point(100, 0), Point(100, 50), Point(300, 50)]

    assert share_of(points, point_at(points, share)) == pytest.approx(share)

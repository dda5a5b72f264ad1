"""What is painted, told from pixels: no exact match, but where there is ink and where not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from chainmap.model import edits, grouping
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    DeliveryId,
    Flow,
    Note,
    NoteId,
    Party,
    PartyId,
    PartyKind,
    Point,
    Size,
)
from chainmap.render.drawing import Drawing
from chainmap.render.icons import party_icon
from chainmap.render.painters import (
    paint,
    paint_ghost_delivery,
    paint_ground,
    paint_port_hint,
    paint_selection,
)
from chainmap.render.theme import theme
from tests.builders import chart
from tests.render.pictures import ink, painted, placed
from tests.strategies import maps, texts

ALL_KINDS = (
    "Sales -> ~Crew: plan; @Ann -> Sales: advice; -Mill -> Sales: steel; Sales -> +Buyer: lift"
)


def test_everything_painted_lies_within_the_bounds() -> None:
    map = placed(chart(ALL_KINDS))
    map = edits.put(map, Note(NoteId("t1"), "Remember", Point(0, 300)))
    drawing = Drawing(map)
    bounds = drawing.bounds()
    shown = ink(painted(drawing, bounds.adjusted(-60, -60, 60, 60)))
    assert not shown.isEmpty()
    assert QRectF(58, 58, bounds.width() + 4, bounds.height() + 4).contains(shown)


@pytest.mark.parametrize("folds", [True, False])
def test_only_the_screen_shows_what_a_group_is_folded_with(folds: bool) -> None:
    map = placed(chart("Sales; Ops"), Ops=(220, 0))
    (area,) = Drawing(grouping.group(map, ["Sales", "Ops"], "Plant")).areas.values()
    picture = QImage(600, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        painter.translate(-area.area.topLeft())
        paint_ground(painter, [area], None, theme("light"), folds=folds)
    minus = (area.fold_mark.area.center() - area.area.topLeft()).toPoint()
    assert (picture.pixelColor(minus).lightness() < 90) is folds


@settings(max_examples=15, deadline=None)
@given(maps(max_parties=3, max_deliveries=3))
def test_any_map_can_be_painted_at_any_scale(map: ChainMap) -> None:
    drawing = Drawing(map)
    for scale in (0.02, 0.29, 0.4, 1.0, 4.0):
        picture = QImage(64, 64, QImage.Format.Format_RGB32)
        with QPainter(picture) as painter:
            paint(painter, drawing.touching(drawing.bounds()), theme("dark"), scale=scale)


@pytest.mark.parametrize("scale", [0.25, 0.45, 1.0, 4.0])
def test_a_party_shows_its_name_at_every_scale(scale: float) -> None:
    map = placed(chart("Sales"))
    nameless = edits.update(map, "Sales", name=" ")
    area = QRectF(-100, -40, 200, 80)
    named, empty = (painted(Drawing(one), area, scale=scale) for one in (map, nameless))
    assert named != empty


def test_labels_are_left_out_where_they_could_not_be_read() -> None:
    map = placed(chart("Sales -> Ops: quote"))
    renamed = edits.rename(map, "s1", "something else")
    area = Drawing(map).bounds()
    far = [painted(Drawing(one), area, scale=0.4) for one in (map, renamed)]
    near = [painted(Drawing(one), area, scale=0.6) for one in (map, renamed)]
    assert far[0] == far[1]
    assert near[0] != near[1]


def test_each_kind_of_party_and_each_flow_looks_different() -> None:
    map = placed(chart("Sales -> Ops: quote"))
    area = Drawing(map).bounds()
    looks = [map] + [edits.update(map, "d1", flow=flow) for flow in (Flow.REQUEST, Flow.FEEDBACK)]
    looks += [edits.update(map, "d1", active=False), edits.update(map, "d1", criticality=5)]
    looks += [edits.update(map, "Ops", kind=kind) for kind in PartyKind if kind != "department"]
    pictures = [painted(Drawing(one), area).convertToFormat(GREY) for one in looks]
    assert all(a != b for a in pictures for b in pictures if a is not b), "without any colour"


GREY = QImage.Format.Format_Grayscale8


def test_labels_are_never_taken_for_markup() -> None:
    map = placed(chart("Sales"))
    marked = edits.update(map, "Sales", name="<b>Sales</b>")
    area = QRectF(-100, -40, 200, 80)
    assert painted(Drawing(map), area) != painted(Drawing(marked), area)
    assert "<b>Sales</b>" in Drawing(marked).parties[PartyId("Sales")].lines


def test_the_same_drawing_gives_the_same_pixels() -> None:
    drawing = Drawing(placed(chart(ALL_KINDS)))
    area = drawing.bounds()
    assert painted(drawing, area) == painted(Drawing(drawing.map), area)


def test_tiles_together_show_what_one_picture_shows() -> None:
    drawing = Drawing(placed(chart(ALL_KINDS)))
    whole = painted(drawing, QRectF(-256, -128, 512, 256))
    for x in (-256, 0):
        tile = painted(drawing, QRectF(x, -128, 256, 256))
        assert tile == whole.copy(x + 256, 0, 256, 256)


def test_what_is_not_highlighted_is_dimmed() -> None:
    drawing = Drawing(placed(chart("Sales; Ops")))
    shapes = drawing.touching(drawing.bounds())
    picture = QImage(800, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        painter.translate(200, 100)
        paint(painter, shapes, theme("light"), highlight={"Sales"})
    sales, ops = picture.pixelColor(113, 100), picture.pixelColor(513, 100)
    assert sales.lightness() < ops.lightness()


def test_a_party_painted_in_its_own_colour_keeps_a_readable_name() -> None:
    map = edits.update(placed(chart("Sales")), "Sales", colour="#0b3d91", size=Size(200, 80))
    picture = painted(Drawing(map), QRectF(-100, -40, 200, 80))
    assert picture.pixelColor(180, 40) == QColor("#0b3d91")
    colours = {picture.pixelColor(x, y).name() for x in range(40, 140) for y in range(30, 50)}
    assert "#ffffff" in colours


def test_marks_are_painted_over_what_they_mark() -> None:
    drawing = Drawing(placed(chart("Sales -> Ops")))
    light = theme("light")
    party, line = drawing.parties[PartyId("Sales")], drawing.deliveries[DeliveryId("d1")]

    def marked(draw: object) -> QRectF:
        picture = QImage(600, 300, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        with QPainter(picture) as painter:
            painter.translate(100, 150)
            draw(painter)  # type: ignore[operator]
        return ink(picture)

    ring = marked(lambda painter: paint_selection(painter, [party], light, 1.0))
    assert ring.contains(QRectF(100 - 88, 150 - 28, 176, 56).center())
    assert ring.width() > 176
    glow = marked(lambda painter: paint_selection(painter, [line], light, 1.0))
    assert glow.contains(QPointF(300, 150))
    hints = [
        marked(lambda painter, on=on: paint_port_hint(painter, party, light, 1.0, active=on))
        for on in (True, False)
    ]
    assert all(not hint.isEmpty() for hint in hints)
    points = [(0.0, 0.0), (200.0, 0.0)]
    ghost = marked(lambda painter: paint_ghost_delivery(painter, points, light, 1.0))
    refused = marked(
        lambda painter: paint_ghost_delivery(painter, points, light, 1.0, refused=True)
    )
    assert ghost.width() >= 199
    assert refused.height() > ghost.height()


def test_every_kind_has_an_icon() -> None:
    for party in chart(ALL_KINDS).parties.values():
        assert QRectF(0, 0, 24, 24).contains(party_icon(party.kind).boundingRect())
        assert party_icon(party.kind).elementCount() > 10


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(PartyKind),
    st.none() | st.builds(Size, st.integers(1, 400), st.integers(1, 300)),
    texts | st.text(min_size=1, max_size=80),
)
def test_nothing_spills_out_of_a_party_whatever_its_size_and_name(
    kind: PartyKind, size: Size | None, name: str
) -> None:
    party = Party(PartyId("p1"), name, kind, position=Point(0, 0), size=size)
    map = edits.put(ChainMap(), party)
    drawing = Drawing(map)
    bounds = drawing.bounds()
    shown = ink(painted(drawing, bounds.adjusted(-40, -40, 40, 40).toAlignedRect().toRectF()))
    assert QRectF(38, 38, bounds.width() + 5, bounds.height() + 5).contains(shown)

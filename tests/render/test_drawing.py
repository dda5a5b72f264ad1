"""The drawing follows the map: after any change it is as if made from scratch."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from chainmap.layout.values import Route
from chainmap.model import edits
from chainmap.model.change import diff
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    DeliveryId,
    Group,
    GroupId,
    Note,
    NoteId,
    PartyId,
    PartyKind,
    Point,
    Size,
)
from chainmap.render.drawing import Drawing
from chainmap.render.geometry import Asked, boxes_and_links
from chainmap.render.shapes import DeliveryShape, PartyShape
from tests.builders import chart
from tests.render.pictures import placed
from tests.strategies import maps

EVERYWHERE = QRectF(-1e7, -1e7, 2e7, 2e7)


def assert_as_from_scratch(drawing: Drawing, map: ChainMap) -> None:
    fresh = Drawing(map, drawing.routes)
    assert list(drawing.parties.items()) == list(fresh.parties.items())
    assert list(drawing.deliveries.items()) == list(fresh.deliveries.items())
    assert list(drawing.notes.items()) == list(fresh.notes.items())
    assert drawing.bounds() == fresh.bounds()
    assert drawing.touching(EVERYWHERE) == fresh.touching(EVERYWHERE)
    for shape in fresh.touching(EVERYWHERE):
        assert shape in drawing.touching(shape.area)


def routes_of(map: ChainMap) -> dict[str, Route]:
    """Every second delivery with a route that is attached to its boxes."""
    shapes = list(Drawing(map).deliveries.values())[::2]
    return {shape.id: Route(shape.points, shape.label.center) for shape in shapes}


# -- one change, whatever it is ---------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(maps(), maps())
def test_a_drawing_follows_any_difference(before: ChainMap, after: ChainMap) -> None:
    drawing = Drawing(before, routes_of(before))
    drawing.sync(diff(before, after))
    assert_as_from_scratch(drawing, after)


@settings(max_examples=60, deadline=None)
@given(maps(max_parties=5, max_deliveries=8), st.data())
def test_a_drawing_follows_a_series_of_edits_and_back(map: ChainMap, data: st.DataObject) -> None:
    drawing = Drawing(map, routes_of(map))
    seen = [map]
    for _ in range(3):
        after = _edited(seen[-1], data)
        drawing.sync(diff(seen[-1], after))
        assert_as_from_scratch(drawing, after)
        seen.append(after)
    while len(seen) > 1:
        after = seen.pop()
        drawing.sync(diff(after, seen[-1]))
        assert_as_from_scratch(drawing, seen[-1])


@settings(max_examples=40, deadline=None)
@given(maps(max_parties=5, max_deliveries=8), st.data())
def test_the_layout_is_asked_about_the_map_as_it_is_now(map: ChainMap, data: st.DataObject) -> None:
    asked = Asked()
    for _ in range(3):
        assert asked.boxes_and_links(map) == boxes_and_links(map)
        map = _edited(map, data)


def test_undo_shows_the_very_shapes_that_were_removed() -> None:
    map = placed(chart("Sales -> Ops: quote; Ops -> IT: laptop; Ops -> HR: form"))
    without = edits.remove(map, ["Ops"])
    drawing = Drawing(map)
    before = {**drawing.parties, **drawing.deliveries}
    drawing.sync(diff(map, without))
    drawing.sync(diff(without, map))
    after = {**drawing.parties, **drawing.deliveries}
    assert all(after[id] is before[id] for id in before)


def test_a_removed_delivery_comes_back_where_its_ends_are_now() -> None:
    map = placed(chart("Sales -> Ops: quote"))
    (line,) = map.deliveries
    without = edits.remove(map, [line])
    moved, together = (edits.move(one, (300, 90), ["Ops"]) for one in (without, map))
    drawing = Drawing(map)
    for one, other in ((map, without), (without, moved), (moved, together)):
        drawing.sync(diff(one, other))
    assert_as_from_scratch(drawing, together)


def _edited(map: ChainMap, data: st.DataObject) -> ChainMap:
    ids = sorted(map.ids)
    parties = sorted(map.parties)
    edit = data.draw(st.sampled_from(["move", "remove", "rename", "add", "deliver", "reorder"]))
    chosen = data.draw(st.sets(st.sampled_from(ids), max_size=2)) if ids else set()
    if edit == "move":
        return edits.move(map, (data.draw(st.integers(-400, 400)), 30), chosen)
    if edit == "remove":
        return edits.remove(map, chosen)
    if edit == "rename" and map.services:
        return edits.rename(map, data.draw(st.sampled_from(sorted(map.services))), "another name")
    if edit == "reorder" and parties:
        return edits.reorder(map, "parties", list(reversed(parties)))
    if edit == "deliver" and parties:
        return _delivered(map, data.draw(st.tuples(*[st.sampled_from(parties)] * 2)))
    return edits.add_party(map, PartyKind.TEAM, "new", data.draw(st.none() | st.just(Point(9, 9))))


def _delivered(map: ChainMap, ends: tuple[PartyId, PartyId]) -> ChainMap:
    return map if edits.can_deliver(map, *ends) else edits.deliver(map, *ends, "one more")


@given(maps())
def test_new_routes_are_taken_over(map: ChainMap) -> None:
    drawing = Drawing(map)
    drawing.set_routes(routes_of(map))
    assert_as_from_scratch(drawing, map)
    drawing.set_routes({})
    assert_as_from_scratch(drawing, map)


def test_a_change_of_another_map_is_followed_too() -> None:
    drawing = Drawing(chart("Sales -> Ops"))
    before, after = chart("IT -> HR"), chart("IT -> HR -> +Buyer")
    drawing.sync(diff(before, after))
    assert_as_from_scratch(drawing, after)


# -- what changes, and where to paint anew ----------------------------------------------------


def test_moving_one_party_leaves_unrelated_shapes_alone() -> None:
    map = placed(chart("Sales -> Ops; IT -> HR"))
    drawing = Drawing(map)
    kept = drawing.parties[PartyId("IT")], drawing.deliveries[DeliveryId("d2")]
    areas = drawing.sync(diff(map, edits.move(map, (10, 10), {"Sales"})))
    assert (drawing.parties[PartyId("IT")], drawing.deliveries[DeliveryId("d2")]) == kept
    assert drawing.parties[PartyId("IT")] is kept[0]
    assert not any(area.intersects(kept[0].area) for area in areas)


def test_the_old_and_the_new_place_are_painted_anew() -> None:
    map = placed(chart("Sales"))
    drawing = Drawing(map)
    old = drawing.parties[PartyId("Sales")].area
    areas = drawing.sync(diff(map, edits.move(map, (1000, 0), {"Sales"})))
    new = drawing.parties[PartyId("Sales")].area
    assert any(area.contains(old) for area in areas)
    assert any(area.contains(new) for area in areas)


def test_what_nobody_sees_is_not_painted_anew() -> None:
    map = placed(chart("Sales -> Ops"))
    after = edits.update(map, "Sales", owner="Ann")
    assert Drawing(map).sync(diff(map, after)) == []


def test_a_renamed_service_is_called_so_on_all_its_deliveries() -> None:
    map = placed(chart("IT -> Sales: laptop; IT -> Ops: laptop"))
    drawing = Drawing(map)
    after = edits.rename(map, "s1", "notebook")
    drawing.sync(diff(map, after))
    assert {shape.lines for shape in drawing.deliveries.values()} == {("notebook",)}


# -- lines ------------------------------------------------------------------------------------


def test_bends_set_by_hand_go_before_a_route() -> None:
    map = placed(chart("Sales -> Ops"))
    bend = Point(200, 300)
    map = edits.update(map, "d1", route=(bend,))
    shape = Drawing(map, routes_of(map)).deliveries[DeliveryId("d1")]
    assert bend in shape.points


def test_a_route_that_is_attached_is_drawn() -> None:
    map = placed(chart("Sales -> Ops"))
    route = Route((Point(88, 10), Point(200, 10), Point(200, -9), Point(312, -9)), Point(200, 0))
    shape = Drawing(map, {"d1": route}).deliveries[DeliveryId("d1")]
    assert shape.points == route.points
    assert shape.label.center == pytest.approx(route.label)


def test_a_route_that_lost_its_box_gives_way_to_an_instant_line() -> None:
    map = placed(chart("Sales -> Ops"))
    route = Route((Point(88, 10), Point(312, 10)), Point(200, 10))
    moved = edits.move(map, (0, 500), {"Ops"})
    shape = Drawing(moved, {"d1": route}).deliveries[DeliveryId("d1")]
    assert shape.points != route.points
    assert shape == Drawing(moved).deliveries[DeliveryId("d1")]


@pytest.mark.parametrize("ops", [(400.0, 0.0), (0.0, 260.0), (500.0, 400.0), (-450.0, 300.0)])
def test_parallel_and_mutual_deliveries_and_their_labels_stay_apart(
    ops: tuple[float, float],
) -> None:
    map = placed(
        chart("Sales -> Ops: quote; Ops -> Sales: slot; Sales -> Ops: order"), Ops=ops, Sales=(0, 0)
    )
    shapes = list(Drawing(map).deliveries.values())
    assert len({frozenset(shape.points) for shape in shapes}) == 3
    labels = [shape.label.area for shape in shapes]
    assert not any(a.intersects(b) for a in labels for b in labels if a is not b)


def test_a_label_sits_where_it_was_put() -> None:
    map = edits.update(placed(chart("Sales -> Ops")), "d1", label_at=0.25)
    shape = Drawing(map).deliveries[DeliveryId("d1")]
    assert shape.label.center == pytest.approx((88 + 224 * 0.25, 0))


def test_an_arrow_ends_at_the_form_and_not_at_its_box() -> None:
    map = placed(chart("Sales -> +Buyer"), Buyer=(400.0, 20.0))
    shape = Drawing(map).deliveries[DeliveryId("d1")]
    buyer = Drawing(map).parties[PartyId("Buyer")]
    assert shape.points[-1][0] > buyer.rect.left
    assert buyer.outline.intersects(QRectF(shape.points[-1][0] - 1, shape.points[-1][1] - 1, 2, 2))


def test_a_party_that_delivers_to_itself_gets_a_loop() -> None:
    map = placed(chart("Sales -> Ops: quote"))
    looped = replace(map.deliveries[DeliveryId("d1")], consumer=PartyId("Sales"))
    shape = Drawing(edits.put(map, looped)).deliveries[DeliveryId("d1")]
    assert len(shape.points) == 5


# -- parties ----------------------------------------------------------------------------------


def test_parties_without_a_place_stand_below_the_others() -> None:
    map = placed(chart("Sales -> Ops"))
    map = edits.add_party(map, PartyKind.DEPARTMENT, "New")
    drawing = Drawing(map)
    lowest = max(drawing.parties[PartyId(id)].rect.bottom for id in ("Sales", "Ops"))
    assert drawing.parties[PartyId("p1")].rect.top > lowest


def test_a_map_without_any_place_shows_all_parties_apart() -> None:
    drawing = Drawing(chart("A -> B; C -> D; E -> F; G -> H; I -> J"))
    rects = [shape.rect for shape in drawing.parties.values()]
    assert not any(a.touches(b) for a in rects for b in rects if a is not b)


def test_a_size_set_by_hand_is_kept() -> None:
    map = edits.update(placed(chart("Sales")), "Sales", size=Size(300, 90))
    assert Drawing(map).parties[PartyId("Sales")].rect[2:] == (300, 90)


def test_a_group_marks_its_members() -> None:
    map = edits.put(placed(chart("Sales; Ops")), Group(GroupId("g1"), "Market", "#123456"))
    map = edits.join_group(map, {"Sales"}, GroupId("g1"))
    drawing = Drawing(map)
    mark = drawing.parties[PartyId("Sales")].group
    assert mark is not None
    assert (mark.name, mark.colour) == ("Market", "#123456")
    assert drawing.parties[PartyId("Ops")].group is None


def test_a_group_that_is_renamed_or_moved_in_the_list_shows_so_on_its_members() -> None:
    map = edits.put(placed(chart("Sales")), Group(GroupId("g1"), "A"), Group(GroupId("g2"), "B"))
    map = edits.join_group(map, {"Sales"}, GroupId("g2"))
    drawing = Drawing(map)
    for after in (edits.rename(map, "g2", "C"), edits.reorder(map, "groups", ["g2"])):
        drawing.sync(diff(drawing.map, after))
        assert_as_from_scratch(drawing, after)


# -- what lies where --------------------------------------------------------------------------


def test_an_empty_map_has_empty_bounds() -> None:
    drawing = Drawing(ChainMap())
    assert drawing.bounds().isEmpty()
    assert drawing.touching(EVERYWHERE) == []
    assert drawing.shape_at(Point(0, 0), 5) is None


def test_what_is_touched_comes_from_back_to_front() -> None:
    map = placed(chart("Sales -> Ops"))
    map = edits.put(map, Note(NoteId("t1"), "Remember", Point(0, 0)))
    kinds = [type(shape).__name__ for shape in Drawing(map).touching(EVERYWHERE)]
    assert kinds == ["NoteShape", "DeliveryShape", "PartyShape", "PartyShape"]


def test_a_click_hits_party_then_label_then_line_then_note() -> None:
    map = placed(chart("Sales -> Ops: quote"))
    map = edits.put(map, Note(NoteId("t1"), "Remember", Point(200, 0), Size(400, 300)))
    drawing = Drawing(map)
    assert drawing.shape_at(Point(0, 0), 4) == "Sales"
    assert drawing.shape_at(Point(200, 0), 0) == "d1"
    assert drawing.shape_at(Point(120, 3), 4) == "d1"
    assert drawing.shape_at(Point(120, 60), 4) == "t1"
    assert drawing.shape_at(Point(120, 600), 4) is None


def test_of_two_parties_on_top_of_each_other_the_front_one_is_hit() -> None:
    map = placed(chart("Sales; Ops"), Ops=(0.0, 0.0))
    assert Drawing(map).shape_at(Point(0, 0), 4) == "Ops"


def test_a_rubber_band_takes_what_lies_wholly_within() -> None:
    map = placed(chart("Sales -> Ops; Ops -> IT"))
    drawing = Drawing(map)
    band = QRectF(-200, -100, 750, 200)
    assert drawing.parties_within(band) == {"Sales", "Ops"}
    assert drawing.deliveries_within(band) == {"d1"}


def test_a_map_as_wide_as_can_be_is_drawn_and_found() -> None:
    map = placed(chart("Sales -> Ops"), Sales=(-1e6, -1e6), Ops=(1e6, 1e6))
    drawing = Drawing(map)
    assert drawing.shape_at(Point(1e6, 1e6), 2) == "Ops"
    shapes = drawing.touching(QRectF(-1e6, -1e6, 10, 10))
    assert [type(shape) for shape in shapes][-1] is PartyShape


def test_bounds_take_in_labels_and_arrow_heads() -> None:
    map = placed(chart("Sales -> Ops: a rather long name of a service that wraps"))
    drawing = Drawing(map)
    line = drawing.deliveries[DeliveryId("d1")]
    assert isinstance(line, DeliveryShape)
    assert drawing.bounds().contains(line.label.area)
    assert drawing.bounds().contains(line.head_polygon.boundingRect())


@given(maps(), maps())
@settings(max_examples=15, deadline=None)
def test_a_drawing_made_bit_by_bit_becomes_that_of_another_map(
    first: ChainMap, second: ChainMap
) -> None:
    drawing = Drawing(first)
    version = drawing.version
    shares, made = [], Drawing.bit_by_bit(second)
    while True:
        try:
            shares.append(next(made))
        except StopIteration as end:
            painted = drawing.become(end.value)
            break
    assert shares == sorted(shares)
    assert shares[-1:] in ([], [1.0])
    assert painted == [Drawing(first).bounds(), Drawing(second).bounds()]
    assert drawing.version > version
    assert drawing.map is second
    assert_as_from_scratch(drawing, second)

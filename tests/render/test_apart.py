"""Two maps on one picture: nobody hides another, and who was there stays."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings

from chainmap.analysis.changes import changes
from chainmap.model import edits, grouping
from chainmap.model.map import ChainMap
from chainmap.model.records import Filter, PartyId, Point
from chainmap.render.apart import on_one_picture, placed_as, way_between
from chainmap.render.geometry import Rect, party_size
from tests.builders import chart
from tests.strategies import maps

CHAIN = edits.arrange(
    chart("Sales -> Ops: quote; Ops -> +Buyer: machine"),
    {"Sales": Point(0, 0), "Ops": Point(300, 0), "Buyer": Point(600, 0)},
)
SALES, OPS, NEW = PartyId("Sales"), PartyId("Ops"), PartyId("New")


def both_of(before: ChainMap, after: ChainMap) -> ChainMap:
    found = changes(before, after)
    return on_one_picture(found.both, found.before.map, found.after.map)


def boxes(map: ChainMap) -> list[Rect]:
    placed = (it for it in map.parties.values() if it.position is not None)
    return [Rect.around(it.position, party_size(it)) for it in placed if it.position]


def test_who_was_removed_stands_where_it_stood() -> None:
    both = both_of(CHAIN, edits.remove(CHAIN, [OPS]))
    assert both.places == CHAIN.places


def test_who_was_removed_steps_aside_for_who_stands_there_now() -> None:
    after = edits.remove(CHAIN, [OPS])
    after = edits.put(after, replace(CHAIN.parties[SALES], id=NEW, name="New"))
    after = edits.arrange(after, {"New": Point(310, 10)})
    both = both_of(CHAIN, after)

    assert both.places["New"] == Point(310, 10)
    there = both.places["Ops"]
    assert there != Point(300, 0)
    assert abs(there.x - 300) + abs(there.y) < 300
    assert not any(one.area.intersects(other.area) for one, other in combinations(boxes(both), 2))


def test_one_that_is_locked_steps_aside_too() -> None:
    before = edits.update(CHAIN, OPS, locked=True)
    after = edits.arrange(edits.remove(before, [OPS]), {"Buyer": Point(300, 0)})
    both = both_of(before, after)
    assert not any(one.area.intersects(other.area) for one, other in combinations(boxes(both), 2))


def test_a_map_that_was_moved_as_a_whole_takes_its_removed_parties_along() -> None:
    after = edits.move(edits.remove(CHAIN, [OPS]), (1000, 500), ["Sales", "Buyer"])
    both = both_of(CHAIN, after)
    assert way_between(CHAIN, after) == (1000, 500)
    assert both.places["Ops"] == Point(1300, 500)


def test_the_bends_of_a_removed_line_go_where_its_end_has_moved() -> None:
    bent = edits.update(CHAIN, "d1", route=(Point(150, 80),))
    after = edits.remove(bent, ["d1"])
    assert both_of(bent, after).deliveries["d1"].route == (Point(150, 80),)  # type: ignore[index]
    moved = edits.arrange(after, {"Sales": Point(0, 400)})
    assert both_of(bent, moved).deliveries["d1"].route == ()  # type: ignore[index]


def test_nothing_of_either_map_is_hidden_or_folded() -> None:
    map = grouping.group(CHAIN, ["Sales", "Ops"], "Plant")
    (group,) = map.groups
    folded = edits.update(map, group, folded=True)
    hiding = edits.set_display(folded, replace(map.display, filter=Filter(hidden=("Buyer",))))
    both = both_of(map, hiding)
    assert both.display.filter is None
    assert not both.groups[group].folded


@settings(max_examples=30)
@given(maps(), maps())
def test_who_is_on_the_later_map_never_moves(before: ChainMap, after: ChainMap) -> None:
    both = both_of(before, after)
    assert {id: both.places.get(id) for id in after.parties} == {
        id: after.places.get(id) for id in after.parties
    }


def test_a_map_that_has_no_places_takes_those_of_the_other() -> None:
    bare = chart("Sales -> Ops: quote; Ops -> New: part")
    placed = placed_as(bare, CHAIN)
    assert placed.places == {SALES: Point(0, 0), OPS: Point(300, 0)}
    assert placed_as(CHAIN, placed) == CHAIN

"""Aligning, grouping, locking, connecting anew, copying: what each edit does to a map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.canvas.tools.pointer import Area
from chainmap.errors import DeliveryRefused, Refusal
from chainmap.model import aligning, connecting, edits, grouping, rules, selecting
from chainmap.model.aligning import Axis, Edge
from chainmap.model.fragment import copied, duplicate, pasted
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    DeliveryId,
    GroupId,
    Note,
    NoteId,
    PartyId,
    PartyKind,
    Point,
    Size,
)
from tests.builders import chart
from tests.strategies import maps


def placed(**places: tuple[float, float]) -> ChainMap:
    map = chart(" ; ".join(places))
    return edits.arrange(map, {id: Point(*at) for id, at in places.items()})


def boxes(map: ChainMap, width: float = 100, height: float = 40) -> dict[str, Area]:
    return {
        id: Area(at.x - width / 2, at.y - height / 2, at.x + width / 2, at.y + height / 2)
        for id, at in map.places.items()
    }


def xs(map: ChainMap) -> list[float]:
    return [at.x for at in map.places.values()]


def is_sound(map: ChainMap, before: ChainMap) -> bool:
    old = {problem.place for problem in rules.problems(before) if problem.fatal}
    return {problem.place for problem in rules.problems(map) if problem.fatal} <= old


@pytest.mark.parametrize(
    ("edge", "expected"), [(Edge.LEFT, 0), (Edge.CENTRE, 150), (Edge.RIGHT, 300)]
)
def test_things_are_aligned_with_the_outermost_or_the_middle(edge: Edge, expected: float) -> None:
    map = placed(A=(0, 0), B=(100, 50), C=(300, 90))

    assert xs(aligning.align(map, boxes(map), map.parties, edge)) == [expected] * 3


def test_distributed_things_have_equal_gaps_and_the_outer_ones_stay() -> None:
    map = placed(A=(0, 0), B=(20, 50), C=(300, 90))

    assert xs(aligning.distribute(map, boxes(map), map.parties, Axis.ACROSS)) == [0, 150, 300]


def test_what_is_locked_is_neither_moved_nor_aligned_nor_resized_nor_laid_out() -> None:
    map = grouping.lock(placed(A=(0, 0), B=(100, 50)), ["B"], True)

    assert edits.move(map, (5, 5), ["B"]) is map
    assert edits.arrange(map, {"B": Point(9, 9)}) is map
    assert aligning.resize(map, "B", Area(0, 0, 200, 100)) is map
    assert xs(aligning.align(map, boxes(map), map.parties, Edge.LEFT)) == [100, 100]


def test_a_resized_party_has_the_very_box() -> None:
    map = aligning.resize(placed(A=(0, 0)), "A", Area(-50, -20, 150, 60))

    party = map.parties[PartyId("A")]
    assert (party.position, party.size) == (Point(50, 20), Size(200, 80))
    assert aligning.natural_size(map, ["A"]).parties[PartyId("A")].size is None


def test_a_new_group_takes_its_members_out_of_groups_left_empty() -> None:
    map = grouping.group(placed(A=(0, 0), B=(9, 9)), ["A", "B"], "Works")
    map = grouping.group(map, ["A", "B"], "Plant")

    assert [group.name for group in map.groups.values()] == ["Plant"]
    assert {party.group for party in map.parties.values()} == {*map.groups}


def test_ungrouping_leaves_the_members() -> None:
    map = grouping.group(placed(A=(0, 0), B=(9, 9)), ["A", "B"], "Works")
    map = grouping.ungroup(map, map.groups)

    assert not map.groups
    assert set(map.parties) == {"A", "B"}


def test_what_is_brought_to_the_front_is_painted_last() -> None:
    map = placed(A=(0, 0), B=(9, 9), C=(5, 5))

    assert list(grouping.to_front(map, ["A"]).parties) == ["B", "C", "A"]
    assert list(grouping.to_back(map, ["C"]).parties) == ["C", "A", "B"]


def test_a_delivery_changes_over_to_another_consumer_and_keeps_what_is_known() -> None:
    map = edits.update(chart("A -> B: x; C"), "d1", criticality=4, route=(Point(1, 1),))

    delivery = connecting.reconnect(map, DeliveryId("d1"), consumer=PartyId("C")).deliveries[
        DeliveryId("d1")
    ]

    assert (delivery.consumer, delivery.criticality, delivery.route) == ("C", 4, ())


def test_a_delivery_from_another_provider_is_the_service_of_that_one() -> None:
    map = connecting.reconnect(chart("A -> B: x; C"), DeliveryId("d1"), provider=PartyId("C"))

    (service,) = map.services.values()
    assert (service.name, service.provider) == ("x", "C")


def test_a_service_with_other_customers_stays_where_it_was() -> None:
    map = chart("A -> B: x; A -> C: x; D")

    after = connecting.reconnect(map, DeliveryId("d1"), provider=PartyId("D"))

    assert sorted(service.provider for service in after.services.values()) == ["A", "D"]


def test_a_party_put_in_between_gets_the_delivery_and_passes_it_on() -> None:
    map = connecting.insert_between(chart("A -> B: x; C"), DeliveryId("d1"), PartyId("C"))

    ends = [(map.provider_of(one), one.consumer) for one in map.deliveries.values()]
    assert ends == [("A", "C"), ("C", "B")]
    assert {service.name for service in map.services.values()} == {"x"}


@pytest.mark.parametrize("party", ["A", "B", "K"])
def test_neither_an_end_nor_an_external_customer_is_put_in_between(party: str) -> None:
    map = edits.update(chart("A -> B: x; +K"), "K", kind=PartyKind.EXTERNAL_CUSTOMER)

    assert connecting.can_insert(map, DeliveryId("d1"), PartyId(party)) in set(Refusal)
    with pytest.raises(DeliveryRefused):
        connecting.insert_between(map, DeliveryId("d1"), PartyId(party))


def test_a_copy_holds_what_is_between_its_parties_and_no_more() -> None:
    fragment = copied(chart("A -> B: x; B -> C: y"), ["A", "B"])

    assert (set(fragment.parties), set(fragment.deliveries)) == ({"A", "B"}, {"d1"})


def test_a_duplicate_stands_aside_under_a_name_of_its_own() -> None:
    map = placed(Sales=(0, 0))

    after, ids = duplicate(map, ["Sales"], (30, 30))

    (copy,) = (after.parties[PartyId(id)] for id in ids)
    assert (copy.name, copy.position) == ("Sales 2", Point(30, 30))


def test_groups_are_found_again_by_name_in_another_map() -> None:
    source = grouping.group(placed(A=(0, 0)), ["A"], "Works")
    target = grouping.group(placed(B=(0, 0)), ["B"], "works")

    after, _ = pasted(target, copied(source, ["A"]), (0, 0))

    assert len(after.groups) == 1
    assert len(grouping.members_of(after, GroupId("g1"))) == 2


@given(maps(), maps(), st.tuples(st.floats(-500, 500), st.floats(-500, 500)))
def test_pasting_never_makes_an_unsound_map(
    map: ChainMap, source: ChainMap, by: tuple[float, float]
) -> None:
    after, ids = pasted(map, copied(source, source.ids), by)

    assert is_sound(after, map)
    assert ids <= after.ids
    assert not ids & map.ids
    assert len(after.parties) == len(map.parties) + len(source.parties)


@given(maps(), st.sampled_from(list(Edge)))
def test_aligning_twice_is_aligning_once(map: ChainMap, edge: Edge) -> None:
    once = aligning.align(map, boxes(map), map.parties, edge)

    again = aligning.align(once, boxes(once), once.parties, edge)

    for id, place in again.places.items():
        assert place == pytest.approx(once.places[id], abs=0.02)


def test_upstream_and_downstream_follow_the_arrows() -> None:
    map = chart("A -> B: x; B -> C: y; D -> B: z")

    assert selecting.downstream(map, ["B"]) == {"B", "C", "d2"}
    assert selecting.upstream(map, ["B"]) == {"A", "B", "D", "d1", "d3"}
    assert selecting.connected(map, ["C"]) == {"A", "B", "C", "D", "d1", "d2", "d3"}
    assert selecting.neighbours(map, ["A"]) == {"A", "B", "d1"}


def test_a_note_is_copied_too() -> None:
    map = edits.put(ChainMap(), Note(NoteId("t1"), "hint", Point(0, 0)))

    after, ids = duplicate(map, ["t1"], (10, 0))

    assert [note.position for note in after.notes.values()] == [Point(0, 0), Point(10, 0)]
    assert ids == {"t2"}

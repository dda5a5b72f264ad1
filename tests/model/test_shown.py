"""What of a map is drawn: its filter applied, its folded groups as one box each."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from chainmap.model import edits, rules
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Display,
    Filter,
    Flow,
    Group,
    GroupId,
    Party,
    PartyId,
    PartyKind,
    Point,
)
from chainmap.model.shown import shown
from tests.builders import chart
from tests.strategies import maps


def filtered(map: ChainMap, **values: object) -> ChainMap:
    return edits.set_display(map, Display(filter=Filter(**values)))  # type: ignore[arg-type]


def names(map: ChainMap) -> set[str]:
    return {party.name for party in map.parties.values()}


def id_of(map: ChainMap, name: str) -> PartyId:
    return next(party.id for party in map.parties.values() if party.name == name)


def in_group(map: ChainMap, *members: str, folded: bool = True) -> ChainMap:
    group = Group(GroupId("g1"), "Works", folded=folded)
    map = edits.put(map, group)
    return edits.join_group(map, [id_of(map, name) for name in members], group.id)


CHAIN = chart("A -> B: x; B -> C: y; C -> D: z")


def test_a_map_without_filter_and_folds_is_drawn_as_it_is() -> None:
    assert shown(CHAIN).map is CHAIN


def test_a_hidden_party_takes_its_deliveries_out_of_sight() -> None:
    seen = shown(filtered(CHAIN, hidden=(id_of(CHAIN, "B"),)))

    assert names(seen.map) == {"A", "C", "D"}
    assert len(seen.map.deliveries) == 1
    assert seen.hidden == 3


def test_the_neighbourhood_of_a_party_grows_by_steps_in_both_directions() -> None:
    one = shown(filtered(CHAIN, around=id_of(CHAIN, "B"), steps=1))
    two = shown(filtered(CHAIN, around=id_of(CHAIN, "B"), steps=2))

    assert names(one.map) == {"A", "B", "C"}
    assert names(two.map) == {"A", "B", "C", "D"}


def test_only_parties_of_the_chosen_kinds_and_groups_are_shown() -> None:
    map = in_group(CHAIN, "A", "B", folded=False)
    team = edits.update(map, id_of(map, "A"), kind=PartyKind.TEAM)

    assert names(shown(filtered(team, groups=("g1",))).map) == {"A", "B"}
    assert names(shown(filtered(team, kinds=(PartyKind.TEAM,))).map) == {"A"}


def test_only_deliveries_of_the_chosen_flows_and_criticality_are_shown() -> None:
    first = next(iter(CHAIN.deliveries))
    map = edits.update(CHAIN, first, flow=Flow.REQUEST, criticality=4)

    assert set(shown(filtered(map, flows=(Flow.REQUEST,))).map.deliveries) == {first}
    assert set(shown(filtered(map, critical_from=4)).map.deliveries) == {first}
    assert names(shown(filtered(map, critical_from=4)).map) == {"A", "B", "C", "D"}


def test_a_folded_group_is_one_box_in_the_middle_of_its_members() -> None:
    map = in_group(CHAIN, "B", "C")
    places = {id_of(map, "B"): Point(0, 0), id_of(map, "C"): Point(100, 60)}
    seen = shown(edits.arrange(map, places))

    box = seen.map.parties[PartyId("g1")]
    assert names(seen.map) == {"A", "Works", "D"}
    assert (box.position, box.headcount) == (Point(50, 30), 2)


def test_deliveries_of_a_folded_group_are_bundled_and_counted() -> None:
    map = in_group(chart("A -> B: x; A -> C: y; B -> C: z; C -> D: w"), "B", "C")
    seen = shown(map)

    bundle = next(one for one in seen.map.deliveries.values() if one.id not in map.deliveries)
    assert seen.map.name_of(bundle) == "2 ×"
    assert len(seen.map.deliveries) == 2
    assert len(seen.behind(bundle.id)) == 2
    assert seen.drawn(map.deliveries) == {bundle.id, "g1", "d4"}


def test_requests_are_not_bundled_with_deliveries() -> None:
    map = in_group(chart("A -> B: x; A -> C: y"), "B", "C")
    first = next(iter(map.deliveries))

    seen = shown(edits.update(map, first, flow=Flow.REQUEST))

    assert set(seen.map.deliveries) == set(map.deliveries)


@given(maps())
def test_what_is_drawn_is_a_sound_map(map: ChainMap) -> None:
    seen = shown(map)

    drawn = replace(seen.map, needs={}, actions={}, views={}, dismissals={}, display=Display())
    without_ids = [p for p in rules.problems(drawn) if p.fatal and not p.place.endswith(".id")]
    assert not without_ids


@given(maps())
def test_every_record_is_drawn_as_something_that_exists_or_is_hidden(map: ChainMap) -> None:
    seen = shown(map)

    for stand_in in seen.stand_ins.values():
        assert stand_in in seen.map.parties or stand_in in seen.map.deliveries
    missing = [
        id
        for table in ("parties", "deliveries", "notes")
        for id in getattr(map, table)
        if seen.stand_ins.get(id, id)
        not in {*seen.map.parties, *seen.map.deliveries, *seen.map.notes}
    ]
    assert len(missing) == seen.hidden


def test_a_folded_group_without_members_is_not_drawn() -> None:
    lone = edits.put(ChainMap(), Group(GroupId("g1"), "Empty", folded=True))
    lone = edits.put(lone, Party(PartyId("p1"), "A", PartyKind.TEAM))

    assert names(shown(lone).map) == {"A"}

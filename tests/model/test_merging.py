"""Another map merged into the open one: proposed row by row, done as chosen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from chainmap.model import edits
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.merging import Choice, Kind, Proposal, merged, proposal
from chainmap.model.records import PartyId, PartyKind, Point
from chainmap.model.rules import problems
from tests.builders import chart, foreign
from tests.strategies import maps


def kinds(found: Proposal, table: str) -> dict[str, Kind]:
    return {row.id: row.kind for row in found.rows if row.table == table}


def links(map: ChainMap) -> list[str]:
    return [
        f"{map.parties[map.provider_of(it)].name}>{map.parties[it.consumer].name}"
        for it in map.deliveries.values()
    ]


# -- for every map ----------------------------------------------------------------------------


@given(map=maps(), choice=st.sampled_from(Choice))
def test_merging_a_map_into_itself_changes_nothing(map: ChainMap, choice: Choice) -> None:
    found = proposal(map, map)
    assert {row.kind for row in found.rows} <= {Kind.SAME}
    assert merged(found, dict.fromkeys(map.ids, choice)) == map


@given(map=maps())
def test_merging_into_an_empty_map_gives_the_map(map: ChainMap) -> None:
    found = proposal(ChainMap(), map)
    assert {row.kind for row in found.rows} <= {Kind.NEW}
    assert merged(found) == map


@given(one=maps(), other=maps(), told=st.data())
def test_whatever_is_merged_and_chosen_is_a_sound_map(
    one: ChainMap, other: ChainMap, told: st.DataObject
) -> None:
    found = proposal(one, other)
    open_rows = [row for row in found.rows if row.choices]
    result = merged(found, {row.id: told.draw(st.sampled_from(row.choices)) for row in open_rows})
    fatal = [it for it in problems(result) if it not in problems(one) + problems(other)]
    assert not [it for it in fatal if it.fatal]


@given(one=maps(), other=maps())
def test_what_is_here_stays_as_it_is_unless_one_decides_otherwise(
    one: ChainMap, other: ChainMap
) -> None:
    result = merged(proposal(one, other))
    for table in TABLES:
        here, after = getattr(one, table), getattr(result, table)
        for id, record in here.items():
            for name in record.__slots__:
                before, now = getattr(record, name), getattr(after[id], name)
                assert before == now or before in (None, "", ())


@given(one=maps(), other=maps())
def test_leaving_all_rows_as_they_are_changes_nothing(one: ChainMap, other: ChainMap) -> None:
    found = proposal(one, other)
    if one.ids:
        assert merged(found, {row.id: Choice.LEAVE for row in found.rows}) == one


# -- matching ---------------------------------------------------------------------------------


def test_a_foreign_map_is_matched_by_names_whatever_its_ids() -> None:
    ours = chart("Sales -> Ops: quote")
    theirs = foreign(chart("sales -> Ops: Quote; Ops -> IT: ticket"))
    found = proposal(ours, theirs)
    assert kinds(found, "parties") == {"Sales": Kind.SAME, "Ops": Kind.SAME, "xIT": Kind.NEW}
    assert links(merged(found)) == ["Sales>Ops", "Ops>IT"]


def test_the_same_ids_of_unrelated_maps_mean_nothing() -> None:
    ours = edits.add_party(ChainMap(), PartyKind.DEPARTMENT, "Sales")
    theirs = edits.add_party(ChainMap(), PartyKind.DEPARTMENT, "Warehouse")
    assert ours.parties.keys() == theirs.parties.keys()
    result = merged(proposal(ours, theirs))
    assert [party.name for party in result.parties.values()] == ["Sales", "Warehouse"]


def test_parallel_deliveries_are_not_doubled() -> None:
    ours = chart("Sales -> Ops: quote")
    (one,) = ours.deliveries.values()
    ours = edits.put(ours, replace(one, id="d9"))  # type: ignore[type-var]
    found = proposal(ours, foreign(ours))
    assert {*kinds(found, "deliveries").values()} == {Kind.SAME}
    assert merged(found) == ours


def test_names_that_may_mean_the_same_are_asked_about() -> None:
    ours, theirs = chart("Einkauf -> Montage: Blech"), foreign(chart("Einkaufsabt. -> Montage: B"))
    (row,) = (it for it in proposal(ours, theirs).rows if it.alike)
    assert (row.kind, row.alike) == (Kind.NEW, ("Einkauf",))

    answered = proposal(ours, theirs, {PartyId("xEinkaufsabt."): PartyId("Einkauf")})
    assert not [it for it in answered.rows if it.alike]
    assert kinds(answered, "parties")["Einkauf"] is Kind.CONFLICTING
    assert [it.name for it in merged(answered).parties.values()] == ["Einkauf", "Montage"]
    assert links(merged(answered)) == ["Einkauf>Montage", "Einkauf>Montage"]


# -- what is chosen ---------------------------------------------------------------------------


def test_what_is_missing_is_filled_and_what_differs_is_left_until_one_decides() -> None:
    ours = edits.update(chart("Sales -> Ops: quote"), "Sales", owner="Kim")
    theirs = edits.update(foreign(ours), "xSales", owner="Lee", headcount=4)
    found = proposal(ours, theirs)
    (row,) = found.of_kind[Kind.CONFLICTING]
    assert (row.gaps, row.conflicts) == (("headcount",), ("owner",))

    def after(choice: Choice | None) -> tuple[str | None, int | None]:
        result = merged(found, {row.id: choice} if choice else {})
        party = result.parties[PartyId("Sales")]
        return party.owner, party.headcount

    assert after(None) == after(Choice.FILL) == ("Kim", 4)
    assert after(Choice.TAKE) == ("Lee", 4)
    assert after(Choice.LEAVE) == ("Kim", None)


def test_what_a_reader_only_assumed_is_no_conflict() -> None:
    ours = edits.update(chart("Sales -> Acme: quote"), "Acme", kind=PartyKind.EXTERNAL_CUSTOMER)
    theirs = edits.update(foreign(ours), "xAcme", kind=PartyKind.DEPARTMENT)
    assert not proposal(ours, theirs).of_kind[Kind.CONFLICTING]


def test_what_a_version_of_the_same_map_says_is_no_assumption() -> None:
    ours = edits.update(chart("Sales -> Acme: quote"), "Acme", kind=PartyKind.EXTERNAL_CUSTOMER)
    theirs = edits.update(ours, "Acme", kind=PartyKind.DEPARTMENT)
    (row,) = proposal(ours, theirs).of_kind[Kind.CONFLICTING]
    assert (row.id, row.conflicts) == ("Acme", ("kind",))


def test_a_delivery_is_not_turned_to_a_party_that_is_left_out() -> None:
    ours = chart("Sales -> Ops: quote")
    (one,) = ours.deliveries.values()
    theirs = edits.put(chart("Sales -> Ops: quote; IT"), replace(one, consumer=PartyId("IT")))
    found = proposal(ours, theirs)
    choices = {one.id: Choice.TAKE, "IT": Choice.LEAVE}
    assert links(merged(found, choices)) == ["Sales>Ops"]
    assert links(merged(found, {one.id: Choice.TAKE})) == ["Sales>IT"]


def test_a_new_party_that_is_left_out_takes_its_deliveries_with_it() -> None:
    ours, theirs = chart("Sales -> Ops: quote"), foreign(chart("Sales -> IT: order; IT -> Ops: x"))
    found = proposal(ours, theirs)
    result = merged(found, {"xIT": Choice.LEAVE})
    assert links(result) == ["Sales>Ops"]
    assert "xIT" not in result.parties


def test_new_parties_are_placed_anew_where_something_is_drawn() -> None:
    ours = edits.update(chart("Sales -> Ops: quote"), "Sales", position=Point(5, 5))
    theirs = edits.update(foreign(chart("Ops -> IT: x")), "xIT", position=Point(900, 9))
    assert merged(proposal(ours, theirs)).parties[PartyId("xIT")].position is None
    assert merged(proposal(ChainMap(), theirs)).parties[PartyId("xIT")].position == Point(900, 9)

"""What differs between two maps, whether they are versions of one file or drawn apart."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from chainmap.analysis.changes import Altered, Fate, MapChanges, Metric, changes
from chainmap.analysis.codes import FindingCode, Severity
from chainmap.analysis.report import analyse
from chainmap.model import dismissing, edits
from chainmap.model.aligned import aligned
from chainmap.model.map import ChainMap
from chainmap.model.records import CustomerRating, DeliveryId, Need, NeedId, PartyId, Point
from chainmap.model.rules import problems
from tests.builders import chart, foreign
from tests.strategies import maps

CHAIN = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")


def told(found: MapChanges) -> list[tuple[str, str, str]]:
    return [(it.table, str(it.fate), it.id) for it in found.records]


@settings(max_examples=20)
@given(maps())
def test_a_map_does_not_differ_from_itself(map: ChainMap) -> None:
    found = changes(map, map)

    assert found.records == ()
    assert all(delta.difference in {0, None} for delta in found.metrics)


@settings(max_examples=15)
@given(maps(), maps())
def test_the_earlier_map_stays_sound_and_whole_under_the_ids_of_the_later(
    before: ChainMap, after: ChainMap
) -> None:
    there = aligned(before, after)

    assert not [problem for problem in problems(there) if problem.fatal]
    for table in ("parties", "services", "deliveries", "needs", "actions", "groups"):
        assert len(getattr(there, table)) == len(getattr(before, table))


@settings(max_examples=15)
@given(maps(), maps())
def test_the_map_of_both_holds_all_that_is_in_either(before: ChainMap, after: ChainMap) -> None:
    found = changes(before, after)

    assert not [it for it in problems(found.both) if it.fatal and it.place.startswith("deliv")]
    removed = {it.id for it in found.records if it.fate is Fate.REMOVED and it.table == "parties"}
    assert found.both.parties.keys() == after.parties.keys() | removed


def test_what_was_removed_takes_its_deliveries_along() -> None:
    found = changes(CHAIN, edits.remove(CHAIN, ["Sales"]))

    assert {(table, fate) for table, fate, _ in told(found)} == {
        ("parties", "removed"),
        ("services", "removed"),
        ("deliveries", "removed"),
    }


def test_a_new_name_is_one_change_and_not_one_of_every_delivery() -> None:
    found = changes(CHAIN, edits.rename(CHAIN, PartyId("Ops"), "Operations"))

    assert told(found) == [("parties", "changed", "Ops")]
    assert found.records[0].altered == (Altered("name", "Ops", "Operations"),)


def test_a_move_is_no_change() -> None:
    there = CHAIN.parties[PartyId("Ops")]
    moved = replace(
        CHAIN, parties={**CHAIN.parties, there.id: replace(there, position=Point(9, 9))}
    )

    assert changes(CHAIN, moved).records == ()


def test_ratings_are_compared_as_their_means() -> None:
    id = DeliveryId(next(iter(CHAIN.deliveries)))
    before = edits.update(CHAIN, id, rating_by_customer=CustomerRating(trust=2, rated_by="A"))
    after = edits.update(
        before, id, rating_by_customer=CustomerRating(trust=2, rated_by="B"),
        further_ratings_by_customer=(CustomerRating(trust=4),),
    )  # fmt: skip

    found = changes(before, after)

    assert found.records[0].altered == (Altered("by_customer.trust", 2, 3),)
    trust = next(delta for delta in found.metrics if delta.metric is Metric.TRUST)
    assert (trust.before, trust.after, trust.difference, trust.is_better) == (2, 3, 1, True)


def test_maps_drawn_apart_are_matched_by_names() -> None:
    other = edits.describe(CHAIN, CHAIN.info)
    parties = {f"x{id}": replace(it, id=PartyId(f"x{id}")) for id, it in other.parties.items()}
    services = {
        f"x{id}": replace(it, id=f"x{id}", provider=PartyId(f"x{it.provider}"))
        for id, it in other.services.items()
    }
    deliveries = {
        f"x{id}": replace(it, id=f"x{id}", service=f"x{it.service}", consumer=f"x{it.consumer}")
        for id, it in other.deliveries.items()
    }
    apart = ChainMap(CHAIN.info, parties=parties, services=services, deliveries=deliveries)

    assert changes(CHAIN, apart).records == ()


def test_an_id_used_for_somebody_else_does_not_make_them_the_same() -> None:
    one, other = chart("Sales -> Ops: quote"), chart("Sales -> Ops: quote")
    other = edits.rename(other, PartyId("Sales"), "Kitchen")
    other = edits.rename(other, PartyId("Ops"), "Cellar")

    found = changes(one, other)

    assert len(found.of("parties", Fate.ADDED)) == 2
    assert len(found.of("parties", Fate.REMOVED)) == 2


# -- findings ---------------------------------------------------------------------------------


def test_a_finding_that_is_mended_has_gone_and_a_new_one_has_come() -> None:
    before = chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT")
    after = edits.remove(edits.deliver(before, PartyId("IT"), PartyId("Ops"), "laptop"), ["d2"])
    found = {(it.fate, it.finding.code, it.finding.ids) for it in changes(before, after).findings}

    code = FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER
    assert (Fate.ADDED, code, ("Buyer",)) in found
    mended = edits.remove(before, ["IT"])
    gone = [it for it in changes(before, mended).findings if "IT" in it.finding.ids]
    assert {it.fate for it in gone} == {Fate.REMOVED}


def test_a_finding_that_weighs_more_is_changed() -> None:
    before = edits.put(CHAIN, Need(NeedId("n1"), PartyId("Sales"), "wishes", importance=1))
    after = edits.update(before, "n1", importance=5)
    (change,) = changes(before, after).findings

    assert (change.fate, change.before, change.after) == (
        Fate.CHANGED, Severity.LOW, Severity.HIGH
    )  # fmt: skip


def test_a_finding_set_aside_on_both_maps_makes_no_difference_under_whatever_ids() -> None:
    lone = edits.put(CHAIN, Need(NeedId("n1"), PartyId("Sales"), "wishes", importance=5))
    (finding,) = (
        it for it in analyse(lone).findings if it.code is FindingCode.UNSERVED_NEED
    )  # fmt: skip
    quiet = dismissing.dismiss(lone, finding.code, finding.ids, "known", flows=finding.flows)
    assert changes(quiet, quiet).findings == ()
    assert [it.fate for it in changes(quiet, lone).findings] == [Fate.ADDED]
    assert [it.fate for it in changes(lone, quiet).findings] == [Fate.REMOVED]
    apart = edits.rename(quiet, "Ops", "Sales 2")
    assert not [it for it in changes(apart, quiet).findings if it.finding.code == finding.code]


@settings(max_examples=20)
@given(maps())
def test_a_map_has_the_same_findings_and_notes_as_itself(map: ChainMap) -> None:
    found = changes(map, map)
    assert found.findings == ()
    assert found.is_same
    assert sorted(it.text for it in found.before.map.notes.values()) == sorted(
        it.text for it in map.notes.values()
    )


def test_versions_are_matched_by_id_and_maps_drawn_apart_by_name() -> None:
    renamed = edits.rename(CHAIN, "Ops", "Operations")
    assert changes(CHAIN, renamed).by_id
    assert changes(CHAIN, renamed).matched_parties == 3
    apart = changes(foreign(CHAIN), CHAIN)
    assert not apart.by_id
    assert apart.matched_parties == 3
    assert changes(chart("A -> B: x"), CHAIN).matched_parties == 0

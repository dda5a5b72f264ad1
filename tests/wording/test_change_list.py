"""The differences between two maps as rows: what, what was, what is, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chainmap.analysis.changes import Delta, Fate, Metric, changes
from chainmap.model import edits, grouping
from chainmap.model.map import ChainMap
from chainmap.model.records import CustomerRating, Need, NeedId, PartyId, PartyKind
from chainmap.wording.change_list import ChangeKind, ChangeRow, change_rows, kind_title
from chainmap.wording.changes import matched_words
from chainmap.wording.language import LANGUAGES, catalogue
from tests.builders import chart

CHAIN = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")
OPS = PartyId("Ops")


def rows(before: ChainMap, after: ChainMap, kind: ChangeKind) -> list[ChangeRow]:
    found = change_rows(changes(before, after), catalogue("en"))
    return [row for row in found if row.kind is kind]


def test_a_rating_and_another_field_of_one_delivery_are_two_rows() -> None:
    before = edits.update(CHAIN, "d1", rating_by_customer=CustomerRating(trust=3), criticality=2)
    after = edits.update(before, "d1", rating_by_customer=CustomerRating(trust=4), criticality=5)

    (rating,) = rows(before, after, ChangeKind.RATINGS)
    (delivery,) = rows(before, after, ChangeKind.DELIVERIES)
    assert rating.lines == ("Trust, customer’s view: 3 → 4 (+1)",)
    assert delivery.lines == ("Criticality: 2 → 5 (+3)",)
    assert rating.name == delivery.name == "Sales → Ops: quote"
    assert rating.ids == delivery.ids == ("d1",)


def test_what_was_lowered_has_a_minus_and_words_have_no_difference() -> None:
    before = edits.update(CHAIN, OPS, headcount=7, owner="Ann")
    after = edits.update(before, OPS, headcount=4, owner="Bob")
    (row,) = rows(before, after, ChangeKind.PARTIES)
    assert row.lines == ("Responsible: Ann → Bob", "Headcount: 7 → 4 (−3)")


def test_a_service_is_seen_at_its_deliveries_and_a_need_at_its_customer() -> None:
    after = edits.rename_delivery(CHAIN, "d1", "offer")  # type: ignore[arg-type]
    (service,) = rows(CHAIN, after, ChangeKind.SERVICES)
    assert set(service.ids) == {"d1", "Sales"}
    needing = edits.put(CHAIN, Need(NeedId("n1"), OPS, "laptops"))
    (need,) = rows(CHAIN, needing, ChangeKind.NEEDS)
    assert need.ids == (OPS,)


def test_a_group_is_seen_at_its_members() -> None:
    grouped = grouping.group(CHAIN, ["Sales", "Ops"], "Plant")
    (row,) = rows(CHAIN, grouped, ChangeKind.GROUPS)
    assert set(row.ids) == {"Sales", "Ops"}


def test_what_was_removed_is_seen_on_the_earlier_map() -> None:
    (row,) = rows(CHAIN, edits.remove(CHAIN, [OPS]), ChangeKind.PARTIES)
    assert (row.fate, row.name, row.ids) == (Fate.REMOVED, "Ops", (OPS,))


def test_every_figure_has_a_row_and_one_that_is_as_it_was_has_no_fate() -> None:
    after = edits.add_party(CHAIN, PartyKind.TEAM, "Crew", None)
    figures = {row.name: row for row in rows(CHAIN, after, ChangeKind.FIGURES)}
    assert figures["Departments, teams and persons"].lines == ("2 → 3 (+1)",)
    assert figures["Services"].fate is None
    assert figures["Services"].lines == ("2 → 2 (=)",)


def test_a_figure_that_reads_the_same_is_the_same() -> None:
    deltas = (Delta(Metric.TRUST, 3.2501, 3.2502), Delta(Metric.TRUST, 3.25, 3.5))
    found = replace(changes(CHAIN, CHAIN), metrics=deltas)
    listed = change_rows(found, catalogue("en"))
    fates = [row.fate for row in listed if row.kind is ChangeKind.FIGURES]
    assert fates == [Fate.CHANGED, None]


def test_a_finding_that_has_gone_is_told_as_it_stood() -> None:
    before = chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT")
    after = edits.remove(before, ["IT"])
    (row,) = (r for r in rows(before, after, ChangeKind.FINDINGS) if "IT" in r.ids)
    assert row.fate is Fate.REMOVED
    assert row.is_better
    assert "resolved" in row.name
    assert "IT" in row.lines[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_title(language: str) -> None:
    titles = [kind_title(kind, catalogue(language)) for kind in ChangeKind]
    assert len({*titles}) == len(titles)


def test_unrelated_maps_say_that_nothing_was_matched() -> None:
    tr = catalogue("en")
    assert "no party in common" in matched_words(changes(chart("A -> B: x"), CHAIN), tr)
    assert matched_words(changes(CHAIN, CHAIN), tr) == (
        "Matched by id: 3 parties of 3 before and 3 after."
    )

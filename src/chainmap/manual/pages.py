"""The pages of the manual and their order; a topic is `page` or `page#anchor`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from chainmap.manual.markdown import Fill, blocks, filled, html, plain
from chainmap.resources import resource
from chainmap.wording.language import Translate, catalogue

HOME = "start"
"""The page that is shown first."""


class Chapter(NamedTuple):
    title: str
    pages: tuple[str, ...]


def chapters(tr: Translate) -> tuple[Chapter, ...]:
    """The table of contents."""
    return (
        Chapter(tr("First steps"), ("start", "story")),
        Chapter(tr("Guide"), ("guide", "finding", "relationship", "promises", "culture")),
        Chapter(tr("Drawing"), ("draw", "connect", "arrange", "show", "views", "without-mouse")),
        Chapter(
            tr("Reading"),
            ("card", "findings", "colours", "what-if", "compare", "matrix", "tables", "charts"),
        ),
        Chapter(
            tr("Customers"), ("identify", "needs", "ratings", "standards", "survey", "actions")
        ),
        Chapter(tr("Handing over"), ("export", "import", "files", "command-line")),
        Chapter(tr("Looking up"), ("glossary", "shortcuts", "preferences", "whats-new")),
    )


def page_names() -> tuple[str, ...]:
    """All pages, in the order of the table of contents."""
    return tuple(name for chapter in chapters(catalogue("en")) for name in chapter.pages)


def source(language: str, page: str) -> str:
    """A page as it is written.

    Raises:
        FileNotFoundError: there is no such page.
    """
    return resource(f"help/{language}/{page}.md").read_text("utf-8")


class Section(NamedTuple):
    """A heading and what stands below it, as plain text; `topic` leads to it."""

    topic: str
    title: str
    level: int
    text: str


@dataclass(frozen=True)
class Page:
    """`text`: its Markdown, with everything filled in."""

    name: str
    text: str

    @property
    def title(self) -> str:
        return self.sections[0].title

    @property
    def html(self) -> str:
        return html(self.text)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The first is the page itself, under its title."""
        found: list[Section] = []
        for block in blocks(self.text):
            if block.kind == "heading":
                topic = f"{self.name}#{block.anchor}" if block.anchor else self.name
                found.append(Section(topic, plain(block.lines[0]), block.level, ""))
            else:
                said = " ".join([found[-1].text, *map(plain, block.lines)]).replace("|", " ")
                found[-1] = found[-1]._replace(text=" ".join(said.split()))
        return tuple(found)


class Manual:
    """All pages in one language; each is read when it is first asked for."""

    def __init__(self, language: str, fill: Fill, tr: Translate) -> None:
        self.language = language
        self.chapters = chapters(tr)
        self._fill = fill
        self._pages: dict[str, Page] = {}

    def page(self, name: str) -> Page:
        """Raises FileNotFoundError where there is none."""
        if name not in self._pages:
            self._pages[name] = Page(name, filled(source(self.language, name), self._fill))
        return self._pages[name]

    @property
    def pages(self) -> tuple[Page, ...]:
        return tuple(self.page(name) for chapter in self.chapters for name in chapter.pages)

    @cached_property
    def topics(self) -> Mapping[str, Section]:
        """Every topic there is."""
        return {section.topic: section for page in self.pages for section in page.sections}

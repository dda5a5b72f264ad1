"""What the chapters of a report are made of: values in one language; the writers set them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from chainmap.analysis.codes import Severity
from chainmap.model.records import PartyId
from chainmap.wording.card import Card, Column, Figure, Row, Tone
from chainmap.wording.chart import Chart


@dataclass(frozen=True, slots=True)
class Heading:
    """Within a chapter."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short texts, each with what it is headed by; that may be empty."""

    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and its value: a term and what it means too."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Key figures, side by side."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`about`: for each row the parties that it concerns; empty where that means nothing."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    about: tuple[tuple[PartyId, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A party by its name."""

    id: PartyId
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in words. `more`: lists that the sentence shortens, in full; may be empty.

    `number`: its place among all findings of the report, from 1 on.
    """

    number: int
    severity: Severity
    severity_name: str
    title: str
    sentence: str
    more: str
    remedy: str
    parties: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Those of one severity."""

    severity: Severity
    title: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class MapPicture:
    """The map as it is drawn. `told`: what it shows, for those who cannot see it."""

    caption: str
    told: str


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart; its title and subtitle are its caption."""

    chart: Chart

    @property
    def caption(self) -> str:
        head = self.chart.head
        return f"{head.title} – {head.subtitle}"

    @property
    def told(self) -> str:
        """What it shows, for those who cannot see it."""
        return self.chart.head.told


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows give, columns receive; `cells`: by row and column, the services.

    `note`: how to read it; `figures`: what the numbers say, where there is no room for names.
    """

    caption: str
    note: str
    figures: str
    rows: tuple[Named, ...]
    columns: tuple[Named, ...]
    cells: Mapping[tuple[PartyId, PartyId], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards "Who is my customer?"."""

    cards: tuple[Card, ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | Points
    | Facts
    | Figures
    | Table
    | Findings
    | MapPicture
    | ChartPicture
    | Matrix
    | Cards
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """`id` names it in links and on the command line; `number` from 1 on."""

    id: str
    number: int
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page; what is empty is left out. `logo`: a PNG."""

    title: str
    subtitle: str
    client: str
    date: str
    filter: str
    note: str
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Handout:
    """The whole report in one language; `footer` says what made it."""

    language: str
    cover: Cover
    chapters: tuple[Chapter, ...]
    footer: str

"""The card "Who is my customer?" of one party in words, ready for a page, HTML or a document.

All texts are plain and in one language; nothing here knows how they are laid out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chainmap.model.records import PartyId, PartyKind


class Tone(StrEnum):
    """How a text is stressed; what it means is in the text too."""

    PLAIN = "plain"
    MUTED = "muted"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Column:
    """`share` of the width of the table, all together 1; figures stand at the right."""

    title: str
    share: float
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`goes_on`: its first cell says the same as that of the row above."""

    cells: tuple[Cell, ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; then sentences, and a table where there are rows."""

    title: str
    lines: tuple[Cell, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure, what it is, and what is to be known about it."""

    value: str
    caption: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A party of the chain, and what it delivers to the next; empty at the end."""

    party: PartyId
    name: str
    kind: PartyKind
    service: str


@dataclass(frozen=True, slots=True)
class Card:
    """`way`: to the external customers, drawn as `chain`; an external customer has none.

    `context`: organisation, title, date; `filter` and `notes` say how to read it.
    """

    party: PartyId
    kind: PartyKind
    overline: str
    name: str
    subtitle: str
    description: str
    figures: tuple[Figure, ...]
    way: Section | None
    chain: tuple[Step, ...]
    sections: tuple[Section, ...]
    context: str
    filter: str
    notes: str

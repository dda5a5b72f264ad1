"""What a report for people is put together from; text, Markdown and others set it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and its value."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """Points of a list: what is found, and what would mend it ("": nothing to mend)."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


Block: TypeAlias = Facts | Table | Items | Paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """`level` 2 stands under the title, 3 under a section."""

    title: str
    blocks: tuple[Block, ...] = ()
    level: int = 2


@dataclass(frozen=True, slots=True)
class Outline:
    title: str
    facts: Facts
    sections: tuple[Section, ...]
    footer: str

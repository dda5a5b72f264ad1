"""What a column of a table is: where its values come from, how they read, how they are changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from chainmap.model.map import ChainMap
from chainmap.panels.pieces import DASH
from chainmap.panels.tables.facts import Facts
from chainmap.wording.language import tr
from chainmap.wording.numbers import number, percent

Value: TypeAlias = Callable[[Facts, str], Any]
Write: TypeAlias = Callable[[ChainMap, str, Any], ChainMap]
Choices: TypeAlias = Callable[[ChainMap], Sequence[tuple[Any, str]]]

UNKNOWN_WORDS = ("", DASH, "-", "?")
"""Typed where a value is to be unknown."""


def plain(value: Any) -> str:
    return str(value)


@dataclass(frozen=True, slots=True)
class Column:
    """`value` gives what is sorted by, `None`: not known; `text` how that reads.

    `tip` explains the column; `more` what hovers over a cell (the names that a count counts).
    `write` is the edit behind a changed cell, `choices` what can be picked then, `read` what is
    typed as a value (ValueError: it is none). `is_searched`: the text filter looks here.
    `is_shown`: at first.
    """

    key: str
    title: str
    value: Value
    text: Callable[[Any], str] = plain
    tip: str = ""
    more: Callable[[Facts, str], str] | None = None
    is_number: bool = False
    is_reckoned: bool = False
    is_searched: bool = False
    is_shown: bool = True
    write: Write | None = None
    label: str = "change"
    choices: Choices | None = None
    read: Callable[[str], Any] = plain
    order: Callable[[Any], Any] = field(default=lambda value: value)

    def shown(self, facts: Facts, id: str) -> str:
        """The cell as it reads; a dash for what is not known."""
        value = self.value(facts, id)
        return DASH if value is None else self.text(value)


@dataclass(frozen=True, slots=True)
class Pick:
    """A filter beside the text: all, or one of the values."""

    title: str
    everything: str
    choices: Choices
    value: Value


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. `about`: the ids that a row selects on the canvas; `removes`: Del deletes them."""

    key: str
    title: str
    hint: str
    columns: tuple[Column, ...]
    rows: Callable[[Facts], Sequence[str]]
    about: Callable[[Facts, str], Sequence[str]]
    picks: tuple[Pick, ...] = ()
    removes: bool = True


def in_order_of_text(text: str) -> tuple[str, str]:
    """Letters with marks stand with those without: Ärzte between Archiv and Buchhaltung."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(one for one in letters if not unicodedata.combining(one)), text


def words(key: str, title: str, value: Value, **more: Any) -> Column:
    """A column of texts, which the text filter searches."""
    return Column(key, title, value, is_searched=True, order=in_order_of_text, **more)


def figure(key: str, title: str, value: Value, **more: Any) -> Column:
    """A column of numbers."""
    return Column(key, title, value, **{"text": lambda n: number(n, tr), "is_number": True, **more})


def share(key: str, title: str, value: Value, **more: Any) -> Column:
    """A column of shares, 0–1."""
    return figure(key, title, value, text=lambda n: percent(n, tr), **more)


def reckoned(column: Column) -> Column:
    """It comes from the report, and so may be of an older map."""
    return replace(column, is_reckoned=True)


def typed_number(text: str) -> float | None:
    """A number as people write it, with a comma or a point.

    Raises:
        ValueError: it is none, or less than nothing.
    """
    text = text.strip()
    if text in UNKNOWN_WORDS:
        return None
    value = float(text.replace(",", ".").replace("\N{NO-BREAK SPACE}", ""))
    if not 0 <= value < 1e15:
        raise ValueError(text)
    return int(value) if value.is_integer() else value


def typed_text(text: str) -> str | None:
    return " ".join(text.split()) or None

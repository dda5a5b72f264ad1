"""What stands in the cells of our workbook: how a value is written, and what a person typed there.

A cell that still holds what was written is no edit, whatever a spreadsheet made of its form.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeAlias

from chainmap.errors import Fault
from chainmap.exchange.safe_xml import xml_text
from chainmap.exchange.table.numbers import number_in
from chainmap.exchange.table.sheets import text_of
from chainmap.model.names import tidy, tidy_text
from chainmap.wording.language import LANGUAGES, Translate, catalogue

Cell: TypeAlias = str | float | date | None
LONGEST_TEXT = 32_000
"""A cell of XLSX holds 32,767 UTF-16 units."""
FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets do not agree on the days before."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")


class Unfit(Exception):
    """What stands in a cell is no such value."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Value(Protocol):
    def cell(self, value: Any, tr: Translate) -> Cell:
        """What is written for a value."""

    def read(self, seen: object, tr: Translate) -> Any:
        """The value that a cell holds; `None` where it is empty. Raises Unfit."""


def same(written: Cell, seen: object) -> bool:
    """Whether a cell still holds what was written."""
    if isinstance(written, float | int) and isinstance(seen, float | int):
        return math.isclose(written, seen, rel_tol=1e-12)
    return _plain(written) == _plain(seen)


def _plain(cell: object) -> str:
    return xml_text(_ESCAPED.sub(_unescaped, text_of(cell))).strip()


def _unescaped(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    return "\n" if sign == "\r" else sign


def held(text: str) -> str:
    """The text as a cell can hold it."""
    text = xml_text(text_of(text))
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


@dataclass(frozen=True, slots=True)
class TextValue:
    """`line`: without line breaks."""

    line: bool = True

    def cell(self, value: str | None, tr: Translate) -> Cell:
        return held(value) if value else None

    def read(self, seen: object, tr: Translate) -> str | None:
        text = _plain(seen)
        return (tidy(text) if self.line else tidy_text(text)) or None


@dataclass(frozen=True, slots=True)
class NumberValue:
    whole: bool = False
    least: float | None = None
    most: float | None = None

    def cell(self, value: float | None, tr: Translate) -> Cell:
        return value

    def read(self, seen: object, tr: Translate) -> int | float | None:
        text = text_of(seen)
        if not text:
            return None
        number = seen if isinstance(seen, int | float) else _typed_number(text, tr)
        if number is None or isinstance(seen, bool):
            raise Unfit(Fault.WRONG_TYPE)
        if not math.isfinite(number):
            raise Unfit(Fault.NOT_FINITE)
        if self.whole and number != int(number):
            raise Unfit(Fault.WRONG_TYPE)
        below = self.least is not None and number < self.least
        if below or (self.most is not None and number > self.most):
            raise Unfit(Fault.OUT_OF_RANGE)
        return int(number) if number == int(number) else number


def _typed_number(text: str, tr: Translate) -> float | None:
    return number_in(text, comma=tr(".", "decimal sign") == ",")


@dataclass(frozen=True, slots=True)
class DayValue:
    def cell(self, value: date | None, tr: Translate) -> Cell:
        return value.isoformat() if value is not None and value < FIRST_DAY else value

    def read(self, seen: object, tr: Translate) -> date | None:
        if isinstance(seen, datetime.datetime):
            return seen.date()
        if isinstance(seen, date):
            return seen
        text = text_of(seen)
        if not text:
            return None
        german = _GERMAN_DAY.fullmatch(text)
        try:
            if german:
                return date(int(german[3]), int(german[2]), int(german[1]))
            return date.fromisoformat(text)
        except ValueError:
            raise Unfit(Fault.NO_DATE) from None


@dataclass(frozen=True, slots=True)
class ChoiceValue:
    """One of several words; they are understood in every language, and as they stand in a file."""

    words: Callable[[Translate], Mapping[Any, str]]

    def cell(self, value: Any, tr: Translate) -> Cell:
        return None if value is None else self.words(tr)[value]

    def read(self, seen: object, tr: Translate) -> Any:
        word = text_of(seen).casefold()
        if not word:
            return None
        for speak in (tr, *map(catalogue, LANGUAGES)):
            for value, text in self.words(speak).items():
                if word in (text.casefold(), str(value).casefold()):
                    return value
        raise Unfit(Fault.NOT_ALLOWED)

    def choices(self, tr: Translate) -> list[str]:
        return [*self.words(tr).values()]

"""Tables as they come out of a file, whatever its format: sheets of rows of texts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.imported import Notice
from chainmap.model.names import tidy_text

MOST_ROWS = 200_000
MOST_COLUMNS = 2_000
MOST_CELLS = 2_000_000
"""More than this no list of departments or deliveries has."""


class Row(NamedTuple):
    """`number` counts from 1: the row of a sheet, or the line of a text."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows without a single filled cell are left out. `name` is empty where there is but one.

    `separator`: of the cells, in a text.
    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    separator: str = ""

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class TableFile:
    """`encoding`, `separator`: of a text, as it was read. `settings`: its comment lines."""

    sheets: tuple[Sheet, ...]
    notices: tuple[Notice, ...] = ()
    encoding: str = ""
    separator: str = ""
    settings: tuple[str, ...] = ()

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of this name; upper and lower case do not matter."""
        wanted = name.strip().casefold()
        return next((it for it in self.sheets if it.name.strip().casefold() == wanted), None)


class RowKeeper:
    """Takes in rows until there are more than anybody means."""

    def __init__(self, expected: str) -> None:
        self._expected = expected
        self._cells = 0
        self.rows: list[Row] = []

    def add(self, number: int, cells: Sequence[str]) -> None:
        """Keeps a row, without its empty end; one without any filled cell is left out.

        Raises:
            WrongFormat: there are too many rows, columns or cells.
        """
        width = next((at + 1 for at in reversed(range(len(cells))) if cells[at]), 0)
        if not width:
            return
        self._cells += width
        is_too_large = width > MOST_COLUMNS or len(self.rows) >= MOST_ROWS
        if is_too_large or self._cells > MOST_CELLS:
            raise WrongFormat(self._expected, Fault.TOO_LARGE)
        self.rows.append(Row(number, tuple(cells[:width])))


def text_of(value: object) -> str:
    """The value of a cell as text: numbers with a point, days as 2026-02-28."""
    if value is None:
        return ""
    if isinstance(value, str):
        return tidy_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        at_midnight = value.time() == datetime.time()
        return value.date().isoformat() if at_midnight else value.isoformat(" ", "minutes")
    return str(value)


def letters(column: int) -> str:
    """The name of a column in spreadsheets: A for 0, AA for 26."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def column_at(name: str, headings: Iterable[str]) -> int | None:
    """The column that a person means: by its heading, its letters or its number from 1.

    `#3` is the third column, whatever the headings are.
    """
    wanted = " ".join(name.split()).casefold()
    if wanted.startswith("#") and wanted[1:].isascii() and wanted[1:].isdecimal():
        return int(wanted[1:]) - 1
    for index, heading in enumerate(headings):
        if " ".join(heading.split()).casefold() == wanted:
            return index
    if wanted.isascii() and wanted.isdecimal() and 0 < int(wanted) <= MOST_COLUMNS:
        return int(wanted) - 1
    if wanted.isascii() and wanted.isalpha() and len(wanted) <= 3:
        place = 0
        for letter in wanted:
            place = place * 26 + ord(letter) - ord("a") + 1
        return place - 1
    return None

"""What stands in the columns of a table, looked at before anything is known of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chainmap.exchange.table.sheets import Row
from chainmap.exchange.words import folded

MANY = 2_000
"""So many rows tell what a table is."""
_ID_MARK = "##ID:##"
_NUMBER = re.compile(r"[-+]?[\d.,'\u2019\u00a0\u202f ]*\d\s?%?")


def cell(row: Row, column: int) -> str:
    return row.cells[column] if column < len(row.cells) else ""


def split_id(text: str) -> tuple[str, str]:
    """A text, and the id after it where yEdExtended put one; empty where there is none."""
    name, _, id = text.partition(_ID_MARK)
    return name.strip(), id.strip()


def is_number(text: str) -> bool:
    """Whether a cell holds a number, of whatever country."""
    return bool(_NUMBER.fullmatch(text.strip()))


def share_of_numbers(rows: Sequence[Row], column: int) -> float:
    cells = [text for row in rows if (text := cell(row, column))]
    return sum(map(is_number, cells)) / len(cells) if cells else 0.0


def values_in(rows: Sequence[Row], column: int) -> set[str]:
    return {folded(split_id(row.cells[column])[0]) for row in rows if cell(row, column)}


def text_columns(rows: Sequence[Row], width: int) -> list[int]:
    """The columns in which something stands, and mostly something else than numbers."""
    return [
        column
        for column in range(width)
        if any(cell(row, column) for row in rows) and share_of_numbers(rows, column) <= 0.6
    ]


def overlap(rows: Sequence[Row], first: int, second: int) -> float:
    """How much of the smaller column is in the other one, 0 to 1."""
    one, other = values_in(rows, first), values_in(rows, second)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0

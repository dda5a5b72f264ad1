"""Lists whose indentation tells what belongs to what: a column further in is a level deeper."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from chainmap.exchange.table.rows import MANY, cell, is_number
from chainmap.exchange.table.sheets import Row


class Entry(NamedTuple):
    """`depth`: the column of the name, from 0. `id`: what stands beside it, where ids do."""

    depth: int
    name: str
    id: str


def entry_of(row: Row, *, has_ids: bool) -> Entry:
    depth = next(at for at, text in enumerate(row.cells) if text)
    return Entry(depth, row.cells[depth], cell(row, depth + 1) if has_ids else "")


def is_indented(rows: Sequence[Row]) -> bool:
    """Whether a name stands in each row, one column further in than what it belongs to.

    Ids may stand beside the names; where anything else does, it is some other table.
    """
    rows = rows[:MANY]
    filled = [[at for at, text in enumerate(row.cells) if text] for row in rows]
    depths = [columns[0] for columns in filled]
    if not any(depths) or depths[0] or not _goes_down_in_steps(depths):
        return False
    if sum(is_number(row.cells[depth]) for row, depth in zip(rows, depths, strict=True)):
        return False
    return all(len(columns) == 1 for columns in filled) or has_ids(rows)


def _goes_down_in_steps(depths: Sequence[int]) -> bool:
    return all(depth <= above + 1 for above, depth in pairwise(depths))


def has_ids(rows: Sequence[Row]) -> bool:
    """Whether what stands beside the names are ids: in each row, or with a figure in each."""
    ids = [_beside(row) for row in rows[:MANY]]
    told = [id for id in ids if id]
    if None in ids or not told or len({*told}) < len(told):
        return False
    return len(told) == len(ids) or all(map(_looks_like_id, told))


def _beside(row: Row) -> str | None:
    """The one text that stands right beside the first one; `None` where there is more."""
    filled = [at for at, text in enumerate(row.cells) if text]
    if filled[1:] not in ([], [filled[0] + 1]):
        return None
    return cell(row, filled[0] + 1)


def _looks_like_id(text: str) -> bool:
    return " " not in text and any(map(str.isdecimal, text))

"""Where the headings of a table are, and what stands above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from chainmap.exchange.table.fields import TableKind, ends_known, known
from chainmap.exchange.table.indent import is_indented
from chainmap.exchange.table.rows import MANY, is_number, share_of_numbers, values_in
from chainmap.exchange.table.sheets import Row, Sheet
from chainmap.exchange.words import folded, kind_named

_ROWS_LOOKED_AT = 10


def heading_of(sheet: Sheet) -> int:
    """The row with the most headings that are known; else the first, where it looks like one."""
    best, number = 1, 0
    for row in sheet.rows[:_ROWS_LOOKED_AT]:
        count = _known_headings(row.cells)
        if count > best or (count == best == 1 and row is sheet.rows[0] and _alone(sheet)):
            best, number = count, row.number
    if number:
        return number
    end = end_of_prose(sheet)
    rows = [row for row in sheet.rows if row.number > end]
    is_heading = _looks_like_heading(rows) or _names_levels(rows) if rows else False
    return rows[0].number if is_heading else 0


def _alone(sheet: Sheet) -> bool:
    """Whether the first row, of which one heading is known, has something else below it."""
    first, others = sheet.rows[0], sheet.rows[1:]
    if kind_named(first.cells[-1]) is not None and len(first.cells) > 1:
        return False
    return bool(others)


def _known_headings(cells: Sequence[str]) -> int:
    headings = tuple(cells)
    if any(len(cell) > 60 for cell in headings):
        return 0
    ends = 2 if ends_known(headings) else 0
    return max(ends, *(len(known(kind, headings)) for kind in (TableKind.EDGES, TableKind.NODES)))


def end_of_prose(sheet: Sheet) -> int:
    """The last of the rows above a table that hold only one cell; 0 where there are none."""
    rows = sheet.rows
    widths = Counter(sum(map(bool, row.cells)) for row in rows[:MANY])
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    end = 0
    for row in rows[: len(rows) - 1] if usual > 1 else ():
        if sum(map(bool, row.cells)) > 1 or not row.cells[0]:
            break
        end = row.number
    return end


def _names_levels(rows: Sequence[Row]) -> bool:
    """Whether something stands above each level of an indented list."""
    head, body = rows[0].cells, rows[1:]
    width = max((len(row.cells) for row in body), default=0)
    is_full = len(head) >= width and all(head)
    return is_full and not is_indented(rows) and is_indented(body)


def _looks_like_heading(rows: Sequence[Row]) -> bool:
    """Words above numbers; or many columns, all with a word above them that is not below."""
    head, body = rows[0].cells, rows[1:MANY]
    if not body or not all(head) or len(set(head)) < len(head) or any(map(is_number, head)):
        return False
    width = len(head)
    if any(folded(cell) in values_in(body, at) for at in range(width) for cell in head):
        return False
    numbers = [at for at in range(width) if share_of_numbers(body, at) > 0.6]
    return bool(numbers) or width > 3

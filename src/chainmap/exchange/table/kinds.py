"""What a table is: by its headings, or by the shape of what stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from chainmap.exchange.table.columns import likely_ends
from chainmap.exchange.table.fields import Field, TableKind, ends_known, known
from chainmap.exchange.table.indent import is_indented
from chainmap.exchange.table.rows import MANY, is_number, overlap, text_columns
from chainmap.exchange.table.sheets import Row
from chainmap.exchange.words import folded, kind_named
from chainmap.model.matrix_text import NO_DELIVERY


def likely_kind(headings: tuple[str, ...], body: Sequence[Row]) -> TableKind:
    rows = body[:MANY]
    if headings:
        if ends_known(headings):
            return TableKind.EDGES
        if _is_matrix(headings, rows):
            return TableKind.MATRIX
        if is_indented(rows):
            return TableKind.OUTLINE
        fields = set(known(TableKind.NODES, headings).values())
        if fields & {Field.NAME, Field.ID, Field.MANAGER}:
            return TableKind.NODES
    elif rows and (_is_matrix(rows[0].cells, rows[1:]) or _is_square(rows)):
        return TableKind.MATRIX
    elif is_indented(rows):
        return TableKind.OUTLINE
    if not rows:
        return TableKind.NOTHING
    return _kind_without_names(rows)


def _kind_without_names(rows: Sequence[Row]) -> TableKind:
    width = max(len(row.cells) for row in rows)
    texts = text_columns(rows, width)
    if not texts:
        return TableKind.NOTHING
    if width == 1 or len(texts) == 1:
        return TableKind.NODES
    if width == 2 and all(len(row.cells) < 2 or kind_named(row.cells[1]) for row in rows):
        return TableKind.NODES
    if width <= 3:
        return TableKind.EDGES
    return TableKind.EDGES if overlap(rows, *likely_ends(rows, texts)) >= 0.3 else TableKind.NODES


def _is_matrix(head: Sequence[str], body: Sequence[Row]) -> bool:
    """Names above and on the left: with an empty corner, or the same names twice."""
    above = {folded(cell) for cell in head[1:] if cell and not is_number(cell)}
    left = {folded(row.cells[0]) for row in body if row.cells[0]}
    if len(above) < 2 or not left:
        return False
    if len(above & left) >= max(2, 0.5 * min(len(above), len(left))):
        return True
    return not head[0] and all(row.cells[0] for row in body)


def _is_square(rows: Sequence[Row]) -> bool:
    """As many rows as columns, and nothing but numbers and marks: a matrix without names."""
    width = max(len(row.cells) for row in rows)
    cells = [cell for row in rows for cell in row.cells]
    return 2 <= width == len(rows) and all(
        is_number(cell) or cell in NO_DELIVERY or cell.casefold() == "x" for cell in cells
    )

"""Tables from the clipboard: a list of parties, or of deliveries from whom to whom."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from chainmap.model.additions import Named, Step, Typed, added, folded
from chainmap.model.chain_text import MOST_LINES, ChainFault, ChainTextFault, limited
from chainmap.model.map import ChainMap
from chainmap.model.matrix_text import matrix_steps
from chainmap.model.records import PartyKind

_PROVIDER = {"from", "von", "provider", "supplier", "lieferant", "source", "quelle", "abgeber"}
_CONSUMER = {"to", "an", "nach", "consumer", "customer", "kunde", "target", "ziel", "empfänger"}
_SERVICE = {"service", "leistung", "delivery", "lieferung", "what", "was", "product", "produkt"}
_NAME = {"name", "bezeichnung", "party", "abteilung", "department", "bereich", "team", "stelle"}
_KIND_HEAD = {"kind", "art", "typ", "type"}
_GROUP_HEAD = {"group", "gruppe", "division", "sparte", "ressort"}
_KINDS = {
    **dict.fromkeys(("department", "abteilung"), PartyKind.DEPARTMENT),
    "team": PartyKind.TEAM,
    "person": PartyKind.PERSON,
    **dict.fromkeys(
        ("external_customer", "external customer", "customer", "kunde", "externer kunde"),
        PartyKind.EXTERNAL_CUSTOMER,
    ),
    **dict.fromkeys(
        ("external_supplier", "external supplier", "supplier", "lieferant", "externer lieferant"),
        PartyKind.EXTERNAL_SUPPLIER,
    ),
}


def rows_of(text: str) -> list[list[str]]:
    """The cells of a table, tabs or semicolons or commas between them; empty rows left out.

    Raises:
        ChainTextFault: it has too many rows, or a cell has no end.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip("\n")
    first = text.split("\n", 1)[0]
    between = next((mark for mark in "\t;," if mark in first), "\t")
    rows = []
    reader = csv.reader(io.StringIO(text), delimiter=between)
    try:
        for row in reader:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                rows.append(cells)
            if len(rows) > MOST_LINES:
                raise ChainTextFault(ChainFault.TOO_MANY_LINES, MOST_LINES + 1, 1)
    except csv.Error as error:
        raise ChainTextFault(ChainFault.OPEN_QUOTE, reader.line_num, 1) from error
    return rows


def pasted_table(map: ChainMap, text: str, usual_service: str) -> Typed:
    """Adds what a table tells, as `parse_table` reads it.

    Raises:
        ChainTextFault: as `parse_table` does.
    """
    steps, groups = parse_table(text)
    return added(map, steps, usual_service, groups)


def parse_table(text: str) -> tuple[list[Step], dict[str, str]]:
    """What a table tells, and the groups of its parties: with "from" and "to" deliveries.

    Without a head, one column is a list of parties and three columns are from, service, to. A
    table with names above and names on its left, and nothing in the corner, is a matrix: who is
    on the left delivers to who is above, what the cell says.

    Raises:
        ChainTextFault: as `rows_of` does; or there are too many deliveries.
    """
    rows = rows_of(text)
    if not rows:
        return [], {}
    head = [cell.casefold() for cell in rows[0]]
    provider, consumer = _column(head, _PROVIDER), _column(head, _CONSUMER)
    if provider is not None and consumer is not None:
        columns = (provider, consumer, _column(head, _SERVICE))
        return limited(_steps(rows[1:], columns, 2)), {}
    if _is_matrix(rows):
        return limited(matrix_steps(rows)), {}
    name = _column(head, _NAME)
    if name is None and len(head) == 3 and all(len(row) == 3 for row in rows):
        return limited(_steps(rows, (0, 2, 1), 1)), {}
    if name is None and len(rows) == 1 and not _tells_kinds(rows):
        rows = [[cell] for cell in rows[0]]
    body = rows[1:] if name is not None else rows
    kind, group = _column(head, _KIND_HEAD), _column(head, _GROUP_HEAD)
    if name is None:
        name, kind, group = 0, (1 if _tells_kinds(rows) else None), None
    return _parties(body, name, kind, group)


def is_list_of_answers(rows: Sequence[Sequence[str]]) -> bool:
    """Names, and beside them what they deliver or get: no ends, no kinds, no matrix."""
    head = [cell.casefold() for cell in rows[0]] if rows else []
    names = (_PROVIDER, _CONSUMER, _NAME)
    told = any(_column(head, one) is not None for one in names)
    wide = any(len(row) > 2 for row in rows)
    return not told and not wide and not _is_matrix(rows)


def _is_matrix(rows: Sequence[Sequence[str]]) -> bool:
    """Names above and on the left, and nothing in the corner."""
    above = {folded(cell) for cell in rows[0][1:] if cell}
    left = {folded(row[0]) for row in rows[1:] if row[0]}
    return len(rows) > 1 and not rows[0][0] and len(above) > 1 and bool(left)


def _column(head: Sequence[str], names: set[str]) -> int | None:
    return next((index for index, cell in enumerate(head) if cell in names), None)


def _cell(row: Sequence[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""


def _steps(
    rows: Iterable[Sequence[str]], columns: tuple[int, int, int | None], first: int
) -> Iterable[Step]:
    for line, row in enumerate(rows, first):
        provider, consumer = _cell(row, columns[0]), _cell(row, columns[1])
        if provider and consumer:
            service = _cell(row, columns[2]) or None
            yield Step(Named(provider), Named(consumer), service, line)
        elif provider or consumer:
            yield Step(Named(provider or consumer), None, None, line)


def _tells_kinds(rows: Iterable[Sequence[str]]) -> bool:
    return all(len(row) < 2 or row[1].casefold() in _KINDS for row in rows)


def _parties(
    rows: Iterable[Sequence[str]], name: int, kind: int | None, group: int | None
) -> tuple[list[Step], dict[str, str]]:
    steps, groups = [], {}
    for line, row in enumerate(rows, 1):
        called = _cell(row, name)
        if called:
            told = _KINDS.get(_cell(row, kind).casefold())
            steps.append(Step(Named(called, told), None, None, line))
            if _cell(row, group):
                groups[called.casefold()] = _cell(row, group)
    return limited(steps), groups

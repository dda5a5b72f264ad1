"""Tables from the clipboard: a list of parties, or of deliveries from whom to whom."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from chainmap.model import edits
from chainmap.model.chain_text import (
    MOST_LINES,
    ChainFault,
    ChainTextFault,
    Named,
    Step,
    Typed,
    added,
)
from chainmap.model.grouping import group as _group
from chainmap.model.map import ChainMap
from chainmap.model.records import GroupId, PartyKind

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
        ChainTextFault: it has too many rows.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    first = text.split("\n", 1)[0]
    between = next((mark for mark in "\t;," if mark in first), "\t")
    rows = []
    for row in csv.reader(io.StringIO(text), delimiter=between):
        cells = [" ".join(cell.split()) for cell in row]
        if any(cells):
            rows.append(cells)
        if len(rows) > MOST_LINES:
            raise ChainTextFault(ChainFault.TOO_MANY_LINES, MOST_LINES + 1, 1)
    return rows


def pasted_table(map: ChainMap, text: str, usual_service: str) -> Typed:
    """Adds what a table tells: with heads "from" and "to" deliveries, else parties.

    Without a head, one column is a list of parties and three columns are from, service, to.

    Raises:
        ChainTextFault: as `rows_of` does.
    """
    rows = rows_of(text)
    if not rows:
        return Typed(map, frozenset())
    head = [cell.casefold() for cell in rows[0]]
    provider, consumer = _column(head, _PROVIDER), _column(head, _CONSUMER)
    if provider is not None and consumer is not None:
        columns = (provider, consumer, _column(head, _SERVICE))
        return added(map, list(_steps(rows[1:], columns, 2)), usual_service)
    name = _column(head, _NAME)
    if name is None and len(head) == 3 and all(len(row) == 3 for row in rows):
        return added(map, list(_steps(rows, (0, 2, 1), 1)), usual_service)
    body = rows[1:] if name is not None else rows
    kind, group = _column(head, _KIND_HEAD), _column(head, _GROUP_HEAD)
    if name is None:
        name, kind, group = 0, (1 if _tells_kinds(rows) else None), None
    return _with_parties(map, body, name, kind, group)


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


def _with_parties(
    map: ChainMap, rows: Iterable[Sequence[str]], name: int, kind: int | None, group: int | None
) -> Typed:
    steps, groups = [], {}
    for line, row in enumerate(rows, 1):
        called = _cell(row, name)
        if called:
            told = _KINDS.get(_cell(row, kind).casefold())
            steps.append(Step(Named(called, told), None, None, line))
            if _cell(row, group):
                groups[called.casefold()] = _cell(row, group)
    result = added(map, steps, "")
    return Typed(_grouped(result, groups), result.ids)


def _grouped(result: Typed, groups: dict[str, str]) -> ChainMap:
    map = result.map
    members: dict[str, list[str]] = {}
    for id in sorted(result.ids, key=lambda id: (len(id), id)):
        party = map.find(id)
        wanted = groups.get(getattr(party, "name", "").casefold())
        if wanted:
            members.setdefault(wanted, []).append(id)
    known = {group.name.casefold(): group.id for group in map.groups.values()}
    for wanted, ids in members.items():
        there: GroupId | None = known.get(wanted.casefold())
        map = edits.join_group(map, ids, there) if there else _group(map, ids, wanted)
    return map

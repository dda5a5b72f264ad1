"""The map as CSV: two files, of its parties and of its deliveries, as other programs want them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from chainmap.exchange.table.numbers import written_number
from chainmap.exchange.workbook.sheets import COLUMNS, Labels, Rows
from chainmap.model.formulas import guarded
from chainmap.model.map import ChainMap
from chainmap.wording.language import Catalogue, catalogue
from chainmap.wording.names import one_line
from chainmap.wording.workbook import column_title

PROFILES = ("excel", "gephi", "kumu")
PARTS = ("parties", "deliveries")
_EXTRA = ("customers", "suppliers", "tier", "external")
Line = Sequence[Any]


def write_csv(map: ChainMap, profile: str = "excel", part: str = "deliveries") -> bytes:
    """One of the two files, UTF-8; no cell of it is taken for a formula.

    Args:
        profile: "excel": as spreadsheets of the map's language open it (in German with semicolons
            and decimal commas), with a byte order mark; "gephi": Id, Label and Source, Target,
            Type, Id, Label, Weight; "kumu": Label, Type and From, To, Label, Strength.
        part: "parties" or "deliveries".
    """
    tr = catalogue(map.info.language)
    if profile == "excel":
        comma = tr(".", "decimal sign") == ","
        text = _text(_excel(map, part, tr), ";" if comma else ",", comma=comma)
        return ("\N{BYTE ORDER MARK}" + text).encode("utf-8", "replace")
    lines = {
        ("gephi", "parties"): _gephi_nodes,
        ("gephi", "deliveries"): _gephi_edges,
        ("kumu", "parties"): _kumu_elements,
        ("kumu", "deliveries"): _kumu_connections,
    }[profile, part]
    return _text(lines(map), ",", comma=False).encode("utf-8", "replace")


def _text(lines: Iterator[Line], separator: str, *, comma: bool) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for line in lines:
        writer.writerow([_cell(value, comma=comma) for value in line])
    return text.getvalue()


def _cell(value: Any, *, comma: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return written_number(value, comma=comma)
    return guarded(str(value).replace("\0", ""))


def _excel(map: ChainMap, part: str, tr: Catalogue) -> Iterator[Line]:
    columns = [column for column in COLUMNS[part] if column.key not in _EXTRA]
    yield [column_title(column.key, tr) for column in columns]
    for row in Rows(map, tr).of(part):
        yield [column.value.cell(row.values.get(column.key), tr) for column in columns]


def _gephi_nodes(map: ChainMap) -> Iterator[Line]:
    yield "Id", "Label", "Kind", "Group", "Owner", "Headcount", "Segment", "Description"
    for party in map.parties.values():
        group = map.groups[party.group].name if party.group is not None else None
        yield (
            *(party.id, one_line(party.name), party.kind, group, party.owner),
            *(party.headcount, party.segment, party.description),
        )


def _gephi_edges(map: ChainMap) -> Iterator[Line]:
    yield "Source", "Target", "Type", "Id", "Label", "Weight", "Flow", "Importance", "Frequency"
    for one in map.deliveries.values():
        yield (
            *(map.provider_of(one), one.consumer, "Directed", one.id, one_line(map.name_of(one))),
            *(one.criticality, one.flow, one.importance, one.frequency),
        )


def _kumu_elements(map: ChainMap) -> Iterator[Line]:
    labels = Labels(map).parties
    yield "Label", "Type", "Description", "Group", "Owner"
    for party in map.parties.values():
        group = map.groups[party.group].name if party.group is not None else None
        yield labels[party.id], party.kind, party.description, group, party.owner


def _kumu_connections(map: ChainMap) -> Iterator[Line]:
    labels = Labels(map).parties
    yield "From", "To", "Label", "Strength", "Direction", "Type"
    for one in map.deliveries.values():
        provider, consumer = labels[map.provider_of(one)], labels[one.consumer]
        name = one_line(map.name_of(one))
        yield provider, consumer, name, one.criticality, "directed", one.flow

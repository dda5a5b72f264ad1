"""What is new in a map as a small JSON object, and back: what a journal holds of each edit.

    {"parties": {"put": [record, …], "gone": [id, …], "order": [id, …]}, "map": {…}, …}

A record stands as it does in the file. `order` is left out where the table keeps its order and
whatever was added stands at its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from chainmap.model.change import Change, TableChange
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.records import Display, MapInfo, Settings
from chainmap.storage.format import TABLE_SHAPES
from chainmap.storage.json_text import Raw
from chainmap.storage.shapes import shape_of

_PARTS = {"map": ("info", MapInfo), "settings": ("settings", Settings),
          "display": ("display", Display)}  # fmt: skip
"""By key in the file: the map's field, and its record."""


def raw_delta(change: Change) -> dict[str, Raw]:
    """What leads from the map before to the map after."""
    raw: dict[str, Raw] = {}
    for key, (part, record) in _PARTS.items():
        if getattr(change, part):
            raw[key] = shape_of(record).write(getattr(change.after, part))
    for table in TABLES:
        if getattr(change, table):
            raw[table] = _raw_table(change, table)
    return raw


def _raw_table(change: Change, table: str) -> dict[str, Raw]:
    its: TableChange[str, Any] = getattr(change, table)
    before, after = getattr(change.before, table), getattr(change.after, table)
    raw: dict[str, Raw] = {}
    new = [*(record for _, record in its.updated.values()), *its.added.values()]
    if new:
        raw["put"] = [TABLE_SHAPES[table].write(record) for record in new]
    if its.removed:
        raw["gone"] = list(its.removed)
    if (its.added or its.reordered) and list(_changed(before, its)) != list(after):
        raw["order"] = list(after)
    return raw


def _changed(before: Mapping[str, Any], its: TableChange[str, Any]) -> dict[str, Any]:
    """The table as it would be without an order being told."""
    return {id: it for id, it in before.items() if id not in its.removed} | dict(its.added)


def applied(map: ChainMap, raw: Mapping[str, Raw]) -> ChainMap:
    """The map after a delta.

    Raises:
        Misfit, KeyError, TypeError: it is none, or not one of this map.
    """
    parts: dict[str, Any] = {}
    for key, its in raw.items():
        if key in _PARTS:
            part, record = _PARTS[key]
            parts[part] = shape_of(record).read(its)
        else:
            parts[key] = _applied_table(getattr(map, key), key, its)
    return replace(map, **parts)


def _applied_table(before: Mapping[str, Any], table: str, raw: Mapping[str, Raw]) -> dict[str, Any]:
    after = dict(before)
    for id in raw.get("gone", ()):
        del after[id]
    for item in raw.get("put", ()):
        record = TABLE_SHAPES[table].read(item)
        after[record.id] = record
    order = raw.get("order")
    return after if order is None else {id: after[id] for id in order}

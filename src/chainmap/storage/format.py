"""A map as the bytes of a `.chainmap` file, and back; the same map gives the same bytes."""

from __future__ import annotations

import typing
from typing import Any

from chainmap.errors import Fault, InvalidContent, NewerVersion, WrongFormat
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.records import Display, MapInfo, Settings
from chainmap.model.rules import problems
from chainmap.storage.json_text import Doubled, Raw, parsed, printed
from chainmap.storage.migrations import VERSION, later_keys, migrated, version_needed
from chainmap.storage.shapes import Misfit, Schema, Shape, misfit, shape_of

_KEYS = ("format", "version", "map", "settings", "display", *TABLES)


def _table_shapes() -> dict[str, Shape]:
    hints = typing.get_type_hints(ChainMap)
    return {table: shape_of(typing.get_args(hints[table])[1]) for table in TABLES}


TABLE_SHAPES = _table_shapes()
"""How the records of each table stand in the file."""


# -- writing ----------------------------------------------------------------------------------


def encode(map: ChainMap) -> bytes:
    """The canonical bytes of a map: UTF-8, keys in fixed order, a newline at the end."""
    return printed(raw_of(map))


def raw_of(map: ChainMap) -> dict[str, Raw]:
    """The map as a JSON object; tuples stand for lists on one line."""
    raw: dict[str, Raw] = {"format": "chainmap", "version": VERSION}
    raw["map"] = shape_of(MapInfo).write(map.info)
    settings = shape_of(Settings).write(map.settings)
    if settings:
        raw["settings"] = settings
    display = shape_of(Display).write(map.display)
    if display:
        raw["display"] = display
    for table, shape in TABLE_SHAPES.items():
        records = getattr(map, table).values()
        if records:
            raw[table] = [shape.write(record) for record in records]
    raw["version"] = version_needed(raw)
    return raw


# -- reading ----------------------------------------------------------------------------------


def decode(content: bytes) -> ChainMap:
    """The map in the bytes of a file; checked to the last reference.

    Raises:
        WrongFormat: it is not JSON, or not a ChainMap file.
        NewerVersion: a newer ChainMap wrote it.
        InvalidContent: a key, type, value or reference is wrong; `place` is its JSON path.
    """
    return map_of(parsed(content, expected="chainmap"))


def map_of(raw: Raw) -> ChainMap:
    """The map in a JSON object; raises as `decode` does."""
    version = _version(raw)
    try:
        for place, key in later_keys(raw, version):
            raise Misfit(Fault.UNKNOWN_KEY, key, place)
        map = _map_of(migrated(raw, version))
    except Misfit as error:
        raise InvalidContent(error.place, error.fault, error.value) from None
    for problem in problems(map):
        if problem.fatal:
            raise InvalidContent(problem.place, problem.fault, problem.value)
    return map


def _version(raw: Raw) -> int:
    if not isinstance(raw, dict) or raw.get("format") != "chainmap":
        raise WrongFormat("chainmap", Fault.NOT_THIS_FORMAT)
    if isinstance(raw, Doubled):
        raise InvalidContent(raw.key, Fault.DOUBLE_KEY, raw.key)
    if "version" not in raw:
        raise InvalidContent("version", Fault.MISSING_KEY, "version")
    version: Raw = raw["version"]
    if type(version) is not int:
        raise InvalidContent("version", Fault.WRONG_TYPE, misfit(Fault.WRONG_TYPE, version).value)
    if version < 1:
        raise InvalidContent("version", Fault.OUT_OF_RANGE, str(version))
    if version > VERSION:
        raise NewerVersion(version, VERSION)
    return version


def _map_of(raw: dict[str, Raw]) -> ChainMap:
    for key in raw:
        if key not in _KEYS:
            raise Misfit(Fault.UNKNOWN_KEY, key, key)
    parts: dict[str, Any] = {table: _table(table, raw[table]) for table in TABLES if table in raw}
    try:
        parts["info"] = shape_of(MapInfo).read(raw.get("map", {}))
    except Misfit as error:
        raise error.under("map") from None
    try:
        parts["settings"] = shape_of(Settings).read(raw.get("settings", {}))
    except Misfit as error:
        raise error.under("settings") from None
    try:
        parts["display"] = shape_of(Display).read(raw.get("display", {}))
    except Misfit as error:
        raise error.under("display") from None
    return ChainMap(**parts)


def _table(table: str, raw: Raw) -> dict[str, Any]:
    if type(raw) is not list:
        raise misfit(Fault.WRONG_TYPE, raw).under(table)
    shape = TABLE_SHAPES[table]
    records: dict[str, Any] = {}
    for index, item in enumerate(raw):
        try:
            record = shape.read(item)
        except Misfit as error:
            raise error.under(index).under(table) from None
        if record.id in records:
            raise Misfit(Fault.DOUBLE_ID, record.id, f"{table}[{index}].id")
        records[record.id] = record
    return records


# -- describing -------------------------------------------------------------------------------


def schema() -> Schema:
    """The JSON Schema of the file, made from the records; kept in `resources/`."""
    definitions: Schema = {}
    properties: Schema = {
        "format": {"const": "chainmap"},
        "version": {"enum": list(range(1, VERSION + 1))},
        "map": shape_of(MapInfo).schema(definitions),
        "settings": shape_of(Settings).schema(definitions),
        "display": shape_of(Display).schema(definitions),
    }
    for table, shape in TABLE_SHAPES.items():
        properties[table] = {"type": "array", "items": shape.schema(definitions)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"ChainMap file, version {VERSION}",
        "type": "object",
        "properties": properties,
        "required": ["format", "version"],
        "additionalProperties": False,
        "$defs": definitions,
    }

"""A damaged `.chainmap` file, read as far as it can be; what had to be dropped is listed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from chainmap.errors import Fault, WrongFormat
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.records import Display, MapInfo, Settings
from chainmap.model.rules import problems
from chainmap.storage.format import TABLE_SHAPES
from chainmap.storage.json_text import Raw, parsed
from chainmap.storage.shapes import Misfit, Shape, misfit, shape_of

_STEP = re.compile(r"[^.\[\]]+")
_MOST_TRIES = 40
"""Values taken out of one record before it is dropped itself; places tried to cut a file off."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """`place`: a JSON path; `fault` and `value`: what was wrong there."""

    place: str
    fault: Fault
    value: str


def repaired(content: bytes) -> tuple[ChainMap, tuple[Dropped, ...]]:
    """The map that is left of a damaged file, and what was dropped.

    Raises:
        InputError: nothing of a map can be found in it.
    """
    repair = _Repair()
    raw = repair.parsed(content)
    map = repair.map_of(raw)
    return repair.without_loose_ends(map), tuple(repair.dropped)


class _Repair:
    def __init__(self) -> None:
        self.dropped: list[Dropped] = []

    def drop(self, place: str, fault: Fault, value: str = "") -> None:
        self.dropped.append(Dropped(place, fault, value))

    def parsed(self, content: bytes) -> dict[str, Raw]:
        try:
            raw = parsed(content, expected="chainmap")
        except WrongFormat as error:
            raw = _beginning_of(content)
            if raw is None:
                raise
            self.drop("", error.reason, error.detail)
        if not isinstance(raw, dict) or not any(table in raw for table in ("map", *TABLES)):
            raise WrongFormat("chainmap", Fault.NOT_THIS_FORMAT)
        return raw

    def map_of(self, raw: dict[str, Raw]) -> ChainMap:
        known = {"format", "version", "map", "settings", "display", *TABLES}
        for key in raw.keys() - known:
            self.drop(key, Fault.UNKNOWN_KEY, key)
        parts: dict[str, Any] = {
            table: self._table(table, raw[table]) for table in TABLES if table in raw
        }
        for key, part, kind in (("map", "info", MapInfo), ("settings", "settings", Settings),
                                ("display", "display", Display)):  # fmt: skip
            record = self._record(shape_of(kind), raw.get(key, {}), key)
            parts[part] = kind() if record is None else record
        return ChainMap(**parts)

    def _table(self, table: str, raw: Raw) -> dict[str, Any]:
        if type(raw) is not list:
            wrong = misfit(Fault.WRONG_TYPE, raw)
            self.drop(table, wrong.fault, wrong.value)
            return {}
        records: dict[str, Any] = {}
        for index, item in enumerate(raw):
            record = self._record(TABLE_SHAPES[table], item, f"{table}[{index}]")
            if record is not None and record.id in records:
                self.drop(f"{table}[{index}].id", Fault.DOUBLE_ID, record.id)
            elif record is not None:
                records[record.id] = record
        return records

    def _record(self, shape: Shape, raw: Raw, place: str) -> Any:
        """The record without the values that do not fit; `None` where nothing is left of it."""
        for _ in range(_MOST_TRIES):
            try:
                return shape.read(raw)
            except Misfit as error:
                less = _without(raw, _STEP.findall(error.place))
                where = f"{place}.{error.place}" if error.place else place
                self.drop(where, error.fault, error.value)
                if less is None:
                    return None
                raw = less
        return None

    def without_loose_ends(self, map: ChainMap) -> ChainMap:
        """Drops whatever speaks of a record that is not there, until nothing does."""
        while loose := [problem for problem in problems(map) if problem.fatal]:
            gone: dict[str, set[int]] = {}
            for problem in loose:
                table, index = _record_at(problem.place)
                if table not in TABLES:
                    map = replace(map, display=Display())
                elif index not in gone.setdefault(table, set()):
                    gone[table].add(index)
                    self.drop(problem.place, problem.fault, problem.value)
            map = _without_records(map, gone)
        return map


def _without(raw: Raw, path: list[str]) -> Raw | None:
    """A copy without the value at a path; `None` where it cannot be left out."""
    if not path or not isinstance(raw, dict | list):
        return None
    step: Any = int(path[0]) if isinstance(raw, list) and path[0].isdigit() else path[0]
    try:
        inner = raw[step]
    except (KeyError, IndexError, TypeError):
        return None
    less = _without(inner, path[1:]) if len(path) > 1 else None
    if isinstance(raw, list):
        return [*raw[:step], *([] if less is None else [less]), *raw[step + 1 :]]
    rest = {key: value for key, value in raw.items() if key != step}
    return rest if less is None else rest | {step: less}


def _record_at(place: str) -> tuple[str, int]:
    steps = _STEP.findall(place)
    return steps[0], int(steps[1]) if len(steps) > 1 and steps[1].isdigit() else 0


def _without_records(map: ChainMap, gone: dict[str, set[int]]) -> ChainMap:
    tables: dict[str, Any] = {
        table: {
            id: record
            for index, (id, record) in enumerate(getattr(map, table).items())
            if index not in gone[table]
        }
        for table in gone
    }
    return replace(map, **tables)


def _beginning_of(content: bytes) -> Raw | None:
    """The JSON of a file that was cut off, up to its last whole record."""
    text = content.decode("utf-8", "replace")
    for end, closing in list(_ends_of_records(text))[: -_MOST_TRIES - 1 : -1]:
        try:
            return json.loads(text[:end] + closing)
        except (ValueError, RecursionError):
            continue
    return None


def _ends_of_records(text: str) -> Iterator[tuple[int, str]]:
    """Each place at which a record is whole, and what would close the file there."""
    open_: list[str] = []
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', text):
        sign = found[0]
        if sign in "{[":
            open_.append("}" if sign == "{" else "]")
        elif sign in "}]" and open_:
            open_.pop()
            if len(open_) in {1, 2}:
                yield found.end(), "".join(reversed(open_))


__all__ = ["Dropped", "repaired"]

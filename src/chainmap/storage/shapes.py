"""What may stand in the file, derived from the records of the model.

One `Shape` per type reads raw JSON into a value, writes it back, and describes itself as JSON
Schema; so a field that is added to a record is at once read, written and described.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from enum import EnumType, StrEnum
from functools import cache
from typing import Any, Literal, Protocol, Self

from chainmap.errors import Fault
from chainmap.model.limits import Length, Pattern, Range
from chainmap.model.records import Action, MapInfo, Service, Subject
from chainmap.storage.json_text import Doubled, Raw

Schema = dict[str, Any]


class Misfit(Exception):
    """A raw value that does not fit; its path grows while it rises."""

    def __init__(self, fault: Fault, value: str, place: str = "") -> None:
        super().__init__(fault)
        self.fault = fault
        self.value = value
        self.place = place

    def under(self, key: str | int) -> Self:
        """The same misfit, seen from the object or list that holds it."""
        step = f"[{key}]" if isinstance(key, int) else key
        dot = "." if self.place and not self.place.startswith("[") else ""
        self.place = f"{step}{dot}{self.place}"
        return self


class Shape(Protocol):
    def read(self, raw: Raw) -> Any:
        """Raises Misfit."""

    def write(self, value: Any) -> Raw: ...

    def schema(self, definitions: Schema) -> Schema:
        """Adds the records it speaks of to `definitions`."""


def misfit(fault: Fault, raw: Raw) -> Misfit:
    if isinstance(raw, Doubled):
        return Misfit(Fault.DOUBLE_KEY, raw.key)
    if isinstance(raw, list | dict):
        return Misfit(fault, "[…]" if isinstance(raw, list) else "{…}")
    shown = raw if isinstance(raw, str) else json.dumps(raw)
    return Misfit(fault, shown if len(shown) <= 60 else f"{shown[:59]}…")


# -- single values ----------------------------------------------------------------------------


@dataclass(frozen=True)
class TextShape:
    """`unknown_if_empty`: an empty text stands for "not known" and is left out when written."""

    least: int = 0
    pattern: str | None = None
    unknown_if_empty: bool = False

    def read(self, raw: Raw) -> str | None:
        if type(raw) is not str:
            raise misfit(Fault.WRONG_TYPE, raw)
        if self.unknown_if_empty and not raw:
            return None
        if len(raw) < self.least:
            raise misfit(Fault.EMPTY, raw)
        if self.pattern is not None and not re.fullmatch(self.pattern, raw):
            raise misfit(Fault.NOT_ALLOWED, raw)
        return raw

    def write(self, value: str) -> Raw:
        return value or None if self.unknown_if_empty else value

    def schema(self, definitions: Schema) -> Schema:
        schema: Schema = {"type": "string"}
        if self.least and not self.unknown_if_empty:
            schema["minLength"] = self.least
        return schema | ({"pattern": self.pattern} if self.pattern else {})


@dataclass(frozen=True)
class NumberShape:
    whole: bool
    least: float | None = None
    most: float | None = None

    def read(self, raw: Raw) -> int | float:
        number: int | float = raw
        if type(raw) is float:
            if not math.isfinite(number):
                raise misfit(Fault.NOT_FINITE, raw)
            if self.whole:
                raise misfit(Fault.WRONG_TYPE, raw)
        elif type(raw) is not int:
            raise misfit(Fault.WRONG_TYPE, raw)
        below = self.least is not None and number < self.least
        if below or (self.most is not None and number > self.most):
            raise misfit(Fault.OUT_OF_RANGE, raw)
        return number

    def write(self, value: int | float) -> Raw:
        return value

    def schema(self, definitions: Schema) -> Schema:
        schema: Schema = {"type": "integer" if self.whole else "number"}
        limits = {"minimum": self.least, "maximum": self.most}
        return schema | {key: _tidy(limit) for key, limit in limits.items() if limit is not None}


def _tidy(number: float) -> float:
    return int(number) if float(number).is_integer() else number


class FlagShape:
    def read(self, raw: Raw) -> bool:
        if type(raw) is not bool:
            raise misfit(Fault.WRONG_TYPE, raw)
        return raw

    def write(self, value: bool) -> Raw:
        return value

    def schema(self, definitions: Schema) -> Schema:
        return {"type": "boolean"}


class DateShape:
    """`2026-03-16`."""

    def read(self, raw: Raw) -> date:
        if type(raw) is not str:
            raise misfit(Fault.WRONG_TYPE, raw)
        try:
            day = date.fromisoformat(raw)
        except ValueError:
            raise misfit(Fault.NOT_ALLOWED, raw) from None
        if day.isoformat() != raw:
            raise misfit(Fault.NOT_ALLOWED, raw)
        return day

    def write(self, value: date) -> Raw:
        return value.isoformat()

    def schema(self, definitions: Schema) -> Schema:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class ChoiceShape:
    """One word out of several: an enumeration or a `Literal`."""

    choices: Mapping[str, Any]

    def read(self, raw: Raw) -> Any:
        if type(raw) is not str:
            raise misfit(Fault.WRONG_TYPE, raw)
        if raw not in self.choices:
            raise misfit(Fault.NOT_ALLOWED, raw)
        return self.choices[raw]

    def write(self, value: str) -> Raw:
        return str(value)

    def schema(self, definitions: Schema) -> Schema:
        return {"enum": list(self.choices)}


# -- lists ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PairShape:
    """A named tuple of numbers, `[x, y]`; written on one line."""

    type: Any
    items: tuple[Shape, ...]

    def read(self, raw: Raw) -> Any:
        if type(raw) is not list or len(raw) != len(self.items):
            raise misfit(Fault.WRONG_TYPE, raw)
        return self.type(*_read_each(raw, self.items))

    def write(self, value: tuple[float, ...]) -> Raw:
        return tuple(value)

    def schema(self, definitions: Schema) -> Schema:
        items = [shape.schema(definitions) for shape in self.items]
        length = len(items)
        return {"type": "array", "prefixItems": items, "minItems": length, "maxItems": length}


@dataclass(frozen=True)
class ListShape:
    """Several values of one shape; points are written on one line."""

    item: Shape

    def read(self, raw: Raw) -> tuple[Any, ...]:
        if type(raw) is not list:
            raise misfit(Fault.WRONG_TYPE, raw)
        return tuple(_read_each(raw, (self.item,) * len(raw)))

    def write(self, value: tuple[Any, ...]) -> Raw:
        items = [self.item.write(item) for item in value]
        return tuple(items) if isinstance(self.item, PairShape) else items

    def schema(self, definitions: Schema) -> Schema:
        return {"type": "array", "items": self.item.schema(definitions)}


def _read_each(raw: list[Raw], shapes: tuple[Shape, ...]) -> list[Any]:
    values = []
    for index, (item, shape) in enumerate(zip(raw, shapes, strict=True)):
        try:
            values.append(shape.read(item))
        except Misfit as error:
            raise error.under(index) from None
    return values


# -- records ----------------------------------------------------------------------------------

_WRITTEN_EVEN_IF_DEFAULT = {Service: "exchange", Action: "status", MapInfo: "language"}


class RecordShape:
    """A record as an object: keys in field order, defaults left out, unknown keys refused."""

    def __init__(self, record: Any) -> None:
        hints = typing.get_type_hints(record, include_extras=True)
        fields = dataclasses.fields(record)
        self._record = record
        self._shapes = {field.name: shape_of(hints[field.name]) for field in fields}
        self._defaults = {field.name: field.default for field in fields}
        self._required = frozenset(key for key, value in self._defaults.items() if value is MISSING)
        self._always = self._required | {_WRITTEN_EVEN_IF_DEFAULT.get(record, "")}

    def read(self, raw: Raw) -> Any:
        if type(raw) is not dict:
            raise misfit(Fault.WRONG_TYPE, raw)
        if not self._required <= raw.keys():
            missing = next(key for key in self._shapes if key in self._required - raw.keys())
            raise Misfit(Fault.MISSING_KEY, missing, missing)
        values = {}
        for key, value in raw.items():
            if key not in self._shapes:
                raise Misfit(Fault.UNKNOWN_KEY, key, key)
            try:
                values[key] = self._shapes[key].read(value)
            except Misfit as error:
                raise error.under(key) from None
        if self._record is Subject and len(values) != 1:
            raise Misfit(Fault.NOT_EXACTLY_ONE, ", ".join(self._shapes))
        return self._record(**values)

    def write(self, value: Any) -> Raw:
        raw = {}
        for key, shape in self._shapes.items():
            part = getattr(value, key)
            default = self._defaults[key]
            if key in self._always or (part is not default and part != default):
                written = shape.write(part)
                if written is not None:
                    raw[key] = written
        return raw

    def schema(self, definitions: Schema) -> Schema:
        name = self._record.__name__
        if name not in definitions:
            definitions[name] = self._described(definitions)
        return {"$ref": f"#/$defs/{name}"}

    def _described(self, definitions: Schema) -> Schema:
        described: Schema = {
            "type": "object",
            "properties": {key: self._property(key, definitions) for key in self._shapes},
            "additionalProperties": False,
        }
        if self._required:
            described["required"] = [key for key in self._shapes if key in self._required]
        if self._record is Subject:
            described |= {"minProperties": 1, "maxProperties": 1}
        return described

    def _property(self, key: str, definitions: Schema) -> Schema:
        default = self._defaults[key]
        plain = isinstance(default, str | bool | int) and default != ""
        return self._shapes[key].schema(definitions) | ({"default": default} if plain else {})


# -- from types to shapes ---------------------------------------------------------------------


@cache
def shape_of(hint: Any) -> Shape:
    """The shape of a type as the records use them.

    Raises:
        TypeError: no shape is known for such a type.
    """
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return _shape_of_union(hint)
    if typing.get_origin(hint) is typing.Annotated:
        return _shape_with_limits(*typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        return ListShape(shape_of(typing.get_args(hint)[0]))
    if typing.get_origin(hint) is Literal:
        return ChoiceShape({word: word for word in typing.get_args(hint)})
    if isinstance(hint, typing.NewType):
        return TextShape(least=1)
    return _shape_of_class(hint)


def _shape_of_union(hint: Any) -> Shape:
    known = [part for part in typing.get_args(hint) if part is not types.NoneType]
    if known == [int, float]:
        return NumberShape(whole=False)
    (shape,) = (shape_of(part) for part in known)
    if isinstance(shape, TextShape) and shape.pattern is None:
        return dataclasses.replace(shape, unknown_if_empty=True)
    return shape


def _shape_with_limits(hint: Any, *marks: Any) -> Shape:
    shape = shape_of(hint)
    for mark in marks:
        if isinstance(mark, Range) and isinstance(shape, NumberShape):
            shape = dataclasses.replace(shape, least=mark.least, most=mark.most)
        elif isinstance(mark, Length) and isinstance(shape, TextShape):
            shape = dataclasses.replace(shape, least=mark.least)
        elif isinstance(mark, Pattern) and isinstance(shape, TextShape):
            shape = dataclasses.replace(shape, pattern=mark.regex)
        else:
            raise TypeError(f"no shape for {hint} with {mark}")
    return shape


def _shape_of_class(hint: Any) -> Shape:
    if isinstance(hint, EnumType) and issubclass(hint, StrEnum):
        return ChoiceShape({word.value: word for word in hint})
    if dataclasses.is_dataclass(hint):
        return RecordShape(hint)
    if isinstance(hint, type) and issubclass(hint, tuple):
        hints = typing.get_type_hints(hint, include_extras=True)
        return PairShape(hint, tuple(shape_of(part) for part in hints.values()))
    simple: dict[Any, Shape] = {
        str: TextShape(),
        int: NumberShape(whole=True),
        bool: FlagShape(),
        date: DateShape(),
    }
    if hint in simple:
        return simple[hint]
    raise TypeError(f"no shape for {hint}")

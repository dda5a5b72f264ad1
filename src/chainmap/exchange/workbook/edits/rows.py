"""What was changed in a workbook, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from chainmap.errors import Fault, InvalidContent


@dataclass(frozen=True, slots=True)
class RowEdit:
    """A row of a sheet. `key`: of the row that was changed; "" for one that is new.

    `values`: of a changed row only what was changed. `places`: the cell of each, "" of the row.
    """

    sheet: str
    key: str
    values: Mapping[str, Any]
    places: Mapping[str, str] = field(default_factory=dict)

    def place(self, column: str = "") -> str:
        return self.places.get(column) or self.places.get("", "")

    def required(self, column: str) -> str:
        """What stands in a cell that must not be empty.

        Raises:
            InvalidContent: it is empty.
        """
        value = self.values.get(column)
        if not value:
            raise self.refuse(column, Fault.EMPTY)
        return str(value)

    def refuse(self, column: str, fault: Fault, value: object = "") -> InvalidContent:
        return InvalidContent(self.place(column), fault, str(value))


@dataclass(frozen=True, slots=True)
class BookEdits:
    """`removed`: the keys of rows that are gone, by sheet."""

    added: tuple[RowEdit, ...] = ()
    changed: tuple[RowEdit, ...] = ()
    removed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

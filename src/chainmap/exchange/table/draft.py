"""The foreign graph while tables are read into it, and what every table has in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Edge, Node, Sketch
from chainmap.exchange.table.decimals import is_either
from chainmap.exchange.table.fields import Field, TableKind
from chainmap.exchange.table.layout import TableLayout
from chainmap.exchange.table.numbers import number_in
from chainmap.exchange.table.rows import split_id
from chainmap.exchange.table.sheets import Row, Sheet, letters
from chainmap.exchange.words import folded
from chainmap.model.names import tidy

_PARTIES = (TableKind.NODES, TableKind.OUTLINE)
TEXTS = (Field.DESCRIPTION, Field.NOTE)


class Table(NamedTuple):
    sheet: Sheet
    layout: TableLayout


class Draft:
    """The graph while it grows, and which of its nodes a cell means."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self.sketch = Sketch()
        self.ends = _ends_of(tables)
        self.has_nodes = any(table.layout.kind in _PARTIES for table in tables)
        self.later: list[tuple[Edge, str, str, str]] = []
        self._by_name: dict[str, list[Node]] = {}

    def add(self, id: str, name: str) -> Node:
        node = self.sketch.add(Node(id or name, name))
        self._by_name.setdefault(folded(name) or name, []).append(node)
        return node

    def end(self, text: str, place: str, *, is_declared: bool = False) -> str:
        """The id of the node that the text means by its id or its name, made where there is none.

        Names that differ only in case or punctuation are one where they mean a declared node.
        """
        text, id = split_id(tidy(text))
        if id in self.sketch.nodes:
            return id
        if text in self.sketch.nodes:
            return text
        same = self._by_name.get(folded(text) or text, ())
        exact = [node for node in same if node.label == text] or (same if self.has_nodes else [])
        if len(exact) == 1 or (exact and exact[0].label == text):
            return exact[0].id
        if self.has_nodes and not is_declared:
            self.sketch.note(NoticeCode.UNDECLARED_NODE, place, id=text)
        return self.add(text, text).id

    def link(self) -> None:
        """The deliveries that stand in lists of parties, now that all parties are known."""
        for edge, source, target, place in self.later:
            edge.source = source or self.end(edge.source, place)
            edge.target = target or self.end(edge.target, place)
            self.sketch.edges.append(edge)


def _ends_of(tables: Sequence[Table]) -> set[str]:
    ends: set[str] = set()
    for sheet, layout in tables:
        for field in (Field.FROM, Field.TO) if layout.kind is TableKind.EDGES else ():
            column = layout.column(field)
            if column is not None:
                ends |= {tidy(row.cells[column]) for row in sheet.rows if column < len(row.cells)}
    return ends - {""}


class Reader:
    """One table, row by row; what is odd in a column is told once, with its first place."""

    def __init__(self, draft: Draft, table: Table) -> None:
        self.draft = draft
        self.sketch = draft.sketch
        self.sheet, self.layout = table
        self.columns = list(enumerate(self.layout.columns))
        self._odd: dict[int, tuple[int, str, str]] = {}
        self._either: dict[tuple[int, int], tuple[str, str]] = {}
        self._ragged: list[str] = []
        self._nameless: list[str] = []

    def read(self) -> None:
        name = self.sheet.name
        above = [row.number for row in self.sheet.rows if row.number <= self.layout.above]
        count = sum(number != self.layout.heading for number in above)
        if count:
            self.sketch.note(NoticeCode.ROWS_ABOVE, name, count=count)
        self.sketch.notices += [replace(one, place=name) for one in self.layout.notices]
        for row in self.layout.body(self.sheet):
            if len(row.cells) > len(self.layout.headings) > 0:
                self._ragged.append(self.place(row))
            self.add(row)
        self._tell()

    def add(self, row: Row) -> None:
        raise NotImplementedError

    def place(self, row: Row, column: int = 0) -> str:
        """The line of a text, or sheet and cell."""
        if not self.sheet.name:
            return str(row.number)
        return f"{self.sheet.name}!{letters(column)}{row.number}"

    def cell(self, row: Row, field: Field) -> str:
        column = self.layout.column(field)
        return row.cells[column] if column is not None and column < len(row.cells) else ""

    def odd(self, row: Row, column: int) -> None:
        count, place, value = self._odd.get(column, (0, "", ""))
        place, value = (place, value) if count else (self.place(row, column), row.cells[column])
        self._odd[column] = count + 1, place, value

    def nameless(self, row: Row) -> None:
        self._nameless.append(self.place(row))

    def kept(self, row: Row, column: int) -> str:
        return f"{self.layout.title(column)}: {row.cells[column]}"

    def _tell_either(self) -> None:
        """How numbers were read that could be read in two ways, by the first of them."""
        if self._either:
            place, text = next(iter(self._either.values()))
            read = number_in(text, comma=self.layout.decimals.comma)
            values = {"count": len(self._either), "value": text, "number": f"{read:.15g}"}
            self.sketch.note(NoticeCode.NUMBERS_GUESSED, place, **values)

    def _tell(self) -> None:
        self._tell_either()
        for column, (count, place, value) in self._odd.items():
            title = self.layout.title(column)
            self.sketch.note(NoticeCode.NO_VALUE_FOR, place, column=title, count=count, value=value)
        for code, places in (
            (NoticeCode.RAGGED, self._ragged),
            (NoticeCode.NO_NAME, self._nameless),
        ):
            if places:
                self.sketch.note(code, places[0], count=len(places))

    def number(self, row: Row, column: int) -> float | None:
        text, decimals = row.cells[column], self.layout.decimals
        if decimals.is_guess and is_either(text):
            self._either.setdefault((row.number, column), (self.place(row, column), text))
        return number_in(text, comma=decimals.comma)

"""Tables whose layout is known, joined into one foreign graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from chainmap.exchange.drawio_settings import Link
from chainmap.exchange.report import NoticeCode
from chainmap.exchange.sheets import Row, Sheet, letters
from chainmap.exchange.sketch import Edge, Node, Sketch
from chainmap.exchange.table_fields import Field, TableKind
from chainmap.exchange.table_layout import TableLayout, is_number
from chainmap.exchange.table_numbers import number_in
from chainmap.exchange.words import folded, kind_named
from chainmap.model.matrix_text import NO_DELIVERY, SOME_DELIVERY
from chainmap.model.names import tidy

_PARTY_VALUES = {
    Field.GROUP: "group",
    Field.OWNER: "owner",
    Field.SEGMENT: "segment",
    Field.COLOUR: "colour",
}
_PARTY_NUMBERS = {Field.HEADCOUNT: "headcount", Field.SHARE: "share"}
_DELIVERY_VALUES = {Field.FLOW: "flow", Field.FREQUENCY: "frequency"}
_DELIVERY_NUMBERS = {
    Field.CRITICALITY: "criticality",
    Field.IMPORTANCE: "importance",
    Field.VOLUME: "volume",
}
_TEXTS = (Field.DESCRIPTION, Field.NOTE)
_SCORES = (Field.CRITICALITY, Field.IMPORTANCE)
_FLOWS = {
    "lieferung": "delivery",
    "anfrage": "request",
    "anforderung": "request",
    "rückmeldung": "feedback",
}


class Table(NamedTuple):
    sheet: Sheet
    layout: TableLayout


def sketch_of(tables: Sequence[Table], links: Iterable[Link] = ()) -> Sketch:
    """One graph of all tables: parties first, then the deliveries between them."""
    draft = _Draft(tables)
    for table in tables:
        if table.layout.kind is TableKind.NODES:
            _Nodes(draft, table, links).read()
    for table in tables:
        if table.layout.kind is TableKind.EDGES:
            _Edges(draft, table).read()
        elif table.layout.kind is TableKind.MATRIX:
            _Matrix(draft, table).read()
    draft.link()
    return draft.sketch


class _Draft:
    """The graph while it grows, and which of its nodes a cell means."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self.sketch = Sketch()
        self.ends = _ends_of(tables)
        self.has_nodes = any(table.layout.kind is TableKind.NODES for table in tables)
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
        text = tidy(text)
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


class _Reader:
    """One table, row by row; what is odd in a column is told once, with its first place."""

    def __init__(self, draft: _Draft, table: Table) -> None:
        self.draft = draft
        self.sketch = draft.sketch
        self.sheet, self.layout = table
        self.columns = list(enumerate(self.layout.columns))
        self._odd: dict[int, tuple[int, str, str]] = {}
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

    def _tell(self) -> None:
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
        return number_in(row.cells[column], comma=self.layout.decimal_comma)


class _Nodes(_Reader):
    def __init__(self, draft: _Draft, table: Table, links: Iterable[Link]) -> None:
        super().__init__(draft, table)
        self._links = [*links]
        self._key = self._key_by_content()
        manager = self.layout.column(Field.MANAGER)
        if manager is not None:
            title = self.layout.title(manager)
            self._links.append(Link(manager, "", title, invert=False, several=False))

    def _key_by_content(self) -> int | None:
        """The column whose values are the ends of the deliveries, where the names are not."""
        column = self.layout.column(Field.ID)
        if column is not None or not self.draft.ends:
            return column
        body = self.layout.body(self.sheet)
        met = [
            len({tidy(row.cells[at]) for row in body if at < len(row.cells)} & self.draft.ends)
            for at in range(len(self.layout.columns))
        ]
        name = self.layout.column(Field.NAME)
        best = max(range(len(met)), key=lambda at: (met[at], at == name), default=None)
        return None if best == name or best is None or not met[best] else best

    def read(self) -> None:
        before = len(self.sketch.nodes)
        super().read()
        count = len(self.sketch.nodes) - before
        self.sketch.note(NoticeCode.NODES_READ, self.sheet.name, count=count)

    def add(self, row: Row) -> None:
        id = row.cells[self._key] if self._key is not None and self._key < len(row.cells) else ""
        name = tidy(self.cell(row, Field.NAME)) or tidy(id)
        if self._is_model(row):
            self.sketch.title = name
            self.sketch.note(NoticeCode.MODEL_ROW, self.place(row), name=name)
        elif not name:
            self.nameless(row)
        else:
            node = self.draft.add(tidy(id), name)
            node.values = self._values(row)
            self._add_links(row, node)

    def _is_model(self, row: Row) -> bool:
        """Archi writes the model itself as the first of its elements."""
        return row.cells[1:2] == ("ArchimateModel",) and self.layout.headings[1:2] == ("Type",)

    def _values(self, row: Row) -> dict[str, str]:
        values: dict[str, str] = {}
        texts: list[str] = []
        for column, field in self.columns[: len(row.cells)]:
            text = row.cells[column]
            if not text or column == self._key:
                continue
            if field in _PARTY_VALUES:
                values[_PARTY_VALUES[field]] = text
            elif field in _PARTY_NUMBERS:
                number = self.number(row, column)
                if number is None or number < 0:
                    self.odd(row, column)
                    texts.append(self.kept(row, column))
                else:
                    values[_PARTY_NUMBERS[field]] = f"{number:.15g}"
            elif field is Field.KIND and kind_named(text):
                values["kind"] = text
            elif field in _TEXTS:
                texts.insert(0, text)
            elif field in (Field.KEEP, Field.KIND):
                texts.append(self.kept(row, column))
        if texts:
            values["description"] = "\n".join(texts)
        return values

    def _add_links(self, row: Row, node: Node) -> None:
        for link in self._links:
            text = row.cells[link.column] if link.column < len(row.cells) else ""
            for other in text.split(",") if link.several else [text]:
                if tidy(other):
                    ends = ("", node.id) if link.invert else (node.id, "")
                    names = (other, "") if link.invert else ("", other)
                    edge = Edge("", names[0], names[1], link.label)
                    self.draft.later.append((edge, *ends, self.place(row, link.column)))


class _Edges(_Reader):
    def read(self) -> None:
        self._scores = self._are_scores()
        before = len(self.sketch.edges)
        super().read()
        count = len(self.sketch.edges) - before
        self.sketch.note(NoticeCode.EDGES_READ, self.sheet.name, count=count)

    def _are_scores(self) -> bool:
        """Whether all weights are criticalities, 1 to 5; one of many percentages is none."""
        column = self.layout.column(Field.WEIGHT)
        if column is None:
            return False
        rows = [row for row in self.layout.body(self.sheet) if column < len(row.cells)]
        return all(self.number(row, column) in (1, 2, 3, 4, 5) for row in rows if row.cells[column])

    def add(self, row: Row) -> None:
        source, target = self.cell(row, Field.FROM), self.cell(row, Field.TO)
        if not tidy(source) and not tidy(target):
            self.nameless(row)
        elif not tidy(source) or not tidy(target):
            self.draft.end(source or target, self.place(row))
            self.sketch.note(NoticeCode.MISSING_END, self.place(row))
        else:
            columns = self.layout.column(Field.FROM) or 0, self.layout.column(Field.TO) or 0
            start = self.draft.end(source, self.place(row, columns[0]))
            end = self.draft.end(target, self.place(row, columns[1]))
            label = self.cell(row, Field.SERVICE) or self.cell(row, Field.LINK)
            edge = Edge(self.cell(row, Field.ID), start, end, label, self._values(row))
            self.sketch.edges.append(edge)

    def _values(self, row: Row) -> dict[str, str]:
        values: dict[str, str] = {}
        texts: list[str] = []
        has_service = bool(self.cell(row, Field.SERVICE))
        for column, field in self.columns[: len(row.cells)]:
            text = row.cells[column]
            if not text:
                continue
            if field in _DELIVERY_VALUES:
                values[_DELIVERY_VALUES[field]] = _FLOWS.get(folded(text), folded(text)) if (
                    field is Field.FLOW) else text  # fmt: skip
            elif field in _DELIVERY_NUMBERS or field is Field.WEIGHT:
                self._add_number(row, column, values, texts)
            elif field in _TEXTS:
                texts.insert(0, text)
            elif field is Field.KEEP or (field is Field.LINK and has_service):
                texts.append(self.kept(row, column))
        if texts:
            values["note"] = "\n".join(texts)
        return values

    def _add_number(self, row: Row, column: int, values: dict[str, str], texts: list[str]) -> None:
        field, number = self.layout.columns[column], self.number(row, column)
        if field is Field.WEIGHT:
            name = "criticality" if self._scores else ""
            fits = number is not None
        else:
            name = _DELIVERY_NUMBERS[field]
            is_score = number in (1, 2, 3, 4, 5)
            fits = is_score if field in _SCORES else number is not None and number >= 0
        if not fits:
            self.odd(row, column)
        if fits and name:
            values[name] = f"{number:.15g}"
        else:
            texts.append(self.kept(row, column))


class _Matrix(_Reader):
    """Names on the left deliver to names above; a cell says what, a service in each line."""

    def read(self) -> None:
        start = self.layout.heading or self.layout.above + 1
        rows = [row for row in self.sheet.rows if row.number >= start]
        above, body = self._heads(rows)
        for row in body:
            self.draft.end(row.cells[0], self.place(row), is_declared=True)
        for name in filter(None, above):
            self.draft.end(name, self.sheet.name, is_declared=True)
        before = len(self.sketch.edges)
        for row in body:
            for column, cell in enumerate(row.cells[1:], 1):
                name = above[column - 1] if column <= len(above) else ""
                self._add_cell(row, column, name, cell)
        count = len(self.sketch.edges) - before
        self.sketch.note(NoticeCode.MATRIX_READ, self.sheet.name, count=count)
        self._tell()

    def _heads(self, rows: list[Row]) -> tuple[list[str], list[Row]]:
        """The names above, and the rows with a name before each."""
        first = rows[0].cells
        is_named = any(cell and not is_number(cell) and cell not in NO_DELIVERY | SOME_DELIVERY
                       for cell in first)  # fmt: skip
        if not is_named:
            width = max(len(row.cells) for row in rows)
            names = [str(number) for number in range(1, max(width, len(rows)) + 1)]
            self.sketch.note(NoticeCode.MATRIX_WITHOUT_NAMES, self.sheet.name, count=len(names))
            named = zip(names, rows, strict=False)
            return names, [row._replace(cells=(name, *row.cells)) for name, row in named]
        body = rows[1:]
        for row in body:
            if not row.cells[0] and any(row.cells[1:]):
                self.nameless(row)
        return list(first[1:]), [row for row in body if row.cells[0]]

    def _add_cell(self, row: Row, column: int, consumer: str, cell: str) -> None:
        for line in cell.splitlines():
            if line.strip() in NO_DELIVERY or number_in(line, comma=True) == 0:
                continue
            if not consumer:
                self.sketch.note(NoticeCode.MISSING_END, self.place(row, column))
                continue
            is_mark = line.casefold() in SOME_DELIVERY or is_number(line)
            # Many fill the diagonal with marks: nobody means that he serves himself.
            if is_mark and folded(consumer) == folded(row.cells[0]):
                continue
            source, target = (self.draft.end(end, "") for end in (row.cells[0], consumer))
            note = {"note": line} if is_number(line) and number_in(line, comma=True) != 1 else {}
            label = "" if is_mark else line
            self.sketch.edges.append(Edge("", source, target, label, note))

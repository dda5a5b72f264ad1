"""Tables with a party in each row."""

from __future__ import annotations

from collections.abc import Iterable

from chainmap.exchange.drawio.settings import Link
from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Edge, Node
from chainmap.exchange.table.draft import TEXTS, Draft, Reader, Table
from chainmap.exchange.table.fields import Field
from chainmap.exchange.table.sheets import Row
from chainmap.exchange.words import kind_named
from chainmap.model.names import tidy

_PARTY_VALUES = {
    Field.GROUP: "group",
    Field.OWNER: "owner",
    Field.SEGMENT: "segment",
    Field.COLOUR: "colour",
}
_PARTY_NUMBERS = {Field.HEADCOUNT: "headcount", Field.SHARE: "share"}


class PartyList(Reader):
    def __init__(self, draft: Draft, table: Table, links: Iterable[Link]) -> None:
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
            elif field in TEXTS:
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

"""Tables in which indentation tells what belongs to what: what holds others is a group."""

from __future__ import annotations

from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Node, nest
from chainmap.exchange.table.draft import Draft, Reader, Table
from chainmap.exchange.table.indent import entry_of, has_ids
from chainmap.exchange.table.sheets import Row
from chainmap.model.names import tidy


class Outline(Reader):
    """A name in each row; it belongs to the nearest one above that stands further left."""

    def __init__(self, draft: Draft, table: Table) -> None:
        super().__init__(draft, table)
        self._has_ids = has_ids(self.layout.body(self.sheet))
        self._above: list[tuple[int, Node]] = []
        self._read: list[tuple[Node, Row]] = []

    def read(self) -> None:
        super().read()
        nest(self.sketch)
        self._tell_of_groups()
        groups = sum(node.is_group for node, _ in self._read)
        count = len(self._read)
        self.sketch.note(NoticeCode.OUTLINE_READ, self.sheet.name, count=count, groups=groups)

    def add(self, row: Row) -> None:
        depth, name, id = entry_of(row, has_ids=self._has_ids)
        node = self.draft.add(tidy(id), tidy(name))
        self._above = [(column, it) for column, it in self._above if column < depth]
        if self._above:
            node.parent = self._above[-1][1].id
        self._above.append((depth, node))
        self._read.append((node, row))
        rest = range(depth + 1 + bool(id), len(row.cells))
        texts = [self.kept(row, column) for column in rest if row.cells[column]]
        if texts:
            node.values["description"] = "\n".join(texts)

    def _tell_of_groups(self) -> None:
        """A group has no place for what else stands in its row."""
        rows = [row for node, row in self._read if node.is_group and node.values]
        if rows:
            self.sketch.note(NoticeCode.BESIDE_GROUP, self.place(rows[0]), count=len(rows))

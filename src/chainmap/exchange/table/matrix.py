"""Tables in which rows deliver to columns."""

from __future__ import annotations

from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Edge
from chainmap.exchange.table.draft import Reader
from chainmap.exchange.table.numbers import number_in
from chainmap.exchange.table.rows import is_number
from chainmap.exchange.table.sheets import Row
from chainmap.exchange.words import folded
from chainmap.model.matrix_text import NO_DELIVERY, SOME_DELIVERY


class Matrix(Reader):
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

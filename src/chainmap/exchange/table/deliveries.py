"""Tables with a delivery in each row."""

from __future__ import annotations

from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Edge
from chainmap.exchange.table.draft import TEXTS, Reader
from chainmap.exchange.table.fields import Field
from chainmap.exchange.table.rows import split_id
from chainmap.exchange.table.sheets import Row
from chainmap.exchange.words import folded
from chainmap.model.names import tidy

_DELIVERY_VALUES = {Field.FLOW: "flow", Field.FREQUENCY: "frequency"}
_DELIVERY_NUMBERS = {
    Field.CRITICALITY: "criticality",
    Field.IMPORTANCE: "importance",
    Field.VOLUME: "volume",
}


_SCORES = (Field.CRITICALITY, Field.IMPORTANCE)
_FLOWS = {
    "lieferung": "delivery",
    "anfrage": "request",
    "anforderung": "request",
    "rückmeldung": "feedback",
}


class DeliveryList(Reader):
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
            label, id = split_id(label)
            edge = Edge(self.cell(row, Field.ID) or id, start, end, label, self._values(row))
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
            elif field in TEXTS:
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

"""The sheets of our workbook that are read back, each a table with help for who fills it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from chainmap.exchange.workbook.looks import LINE, MOST_LINES, TINTS, Looks, lines, wraps
from chainmap.exchange.workbook.sheets import ANSWER, COLUMNS, SCORE, BookColumn, BookRow
from chainmap.exchange.workbook.values import ChoiceValue, NumberValue
from chainmap.wording.language import Catalogue
from chainmap.wording.workbook import column_title, sheet_title

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_SCALE = {
    "type": "3_color_scale",
    "min_type": "num", "mid_type": "num", "max_type": "num",
    "min_value": 1, "mid_value": 3, "max_value": 5,
    "min_color": TINTS["low"], "mid_color": TINTS["middle"], "max_color": TINTS["high"],
}  # fmt: skip


class TableSheet:
    """`parties`: how many there are, for the lists that offer them."""

    def __init__(
        self, page: Worksheet, sheet: str, looks: Looks, tr: Catalogue, parties: int
    ) -> None:
        self._page, self._sheet, self._looks, self._tr = page, sheet, looks, tr
        self._parties = parties
        self._columns = COLUMNS[sheet]

    def write(self, rows: Sequence[BookRow]) -> None:
        self._write_heads()
        self._page.set_default_row(LINE)
        formats = [self._looks.cell(column) for column in self._columns]
        for at, (column, look) in enumerate(zip(self._columns, formats, strict=True)):
            self._write_column(at, column, look, rows)
        for number, row in enumerate(rows, 1):
            height = self._lines(row)
            if height > 1:
                self._page.set_row(number, LINE * height)
        self._set_up(len(rows))

    def _write_heads(self) -> None:
        for at, column in enumerate(self._columns):
            whole = isinstance(column.value, NumberValue) and column.value.whole
            align = "center" if whole else "left"
            head = self._looks.head(computed=column.computed, align=align)
            self._page.write_string(0, at, column_title(column.key, self._tr), head)

    def _write_column(
        self, at: int, column: BookColumn, look: Format, rows: Sequence[BookRow]
    ) -> None:
        """Writes what there is: of a large map most cells are empty, and look as their column."""
        self._page.set_column(at, at, column.width, look)
        key, worded, tr = column.key, column.value.cell, self._tr
        for number, row in enumerate(rows, 1):
            value = row.values.get(key)
            if value is not None:
                self._write_cell(number, at, worded(value, tr), look)

    def _write_cell(self, row: int, at: int, cell: Any, look: Format) -> None:
        if isinstance(cell, str):
            self._page.write_string(row, at, cell, look)
        elif isinstance(cell, date):
            self._page.write_datetime(row, at, cell, look)
        elif cell is not None:
            self._page.write_number(row, at, cell, look)

    @cached_property
    def _wrapping(self) -> list[BookColumn]:
        return [column for column in self._columns if wraps(column)]

    def _lines(self, row: BookRow) -> int:
        """How many lines the fullest cell needs; spreadsheets do not find out by themselves."""
        needed = 1
        for column in self._wrapping:
            text = row.values.get(column.key)
            if text:
                needed = max(needed, lines(str(text), column.width))
        return min(MOST_LINES, needed)

    def _set_up(self, count: int) -> None:
        page = self._page
        page.set_row(0, 32)
        frozen = 2 if self._sheet in ("parties", "services", "deliveries", "needs") else 1
        page.freeze_panes(1, frozen)
        page.autofilter(0, 0, max(1, count), len(self._columns) - 1)
        page.repeat_rows(0)
        if count:
            rule = {"type": "no_errors", "format": self._looks.rule()}
            page.conditional_format(1, 0, count, len(self._columns) - 1, rule)
        # New rows below the last one get the same help.
        last = count + 500
        for at, column in enumerate(self._columns):
            self._help(column, at, last)
            if column.value is SCORE and self._sheet == "ratings":
                page.conditional_format(1, at, last, at, _SCALE)

    def _help(self, column: BookColumn, at: int, last: int) -> None:
        rule = None if column.computed else self._rule(column)
        if rule is not None:
            self._page.data_validation(1, at, last, at, rule)

    def _rule(self, column: BookColumn) -> Mapping[str, Any] | None:
        value, tr = column.value, self._tr
        if column.names:
            # The list helps; names that it lacks may be on their way, in a new row.
            sheet = sheet_title("parties", tr)
            source = f"='{sheet}'!$B$2:$B${self._parties + 500}"
            return {"validate": "list", "source": source, "show_error": False}
        if isinstance(value, ChoiceValue):
            return {"validate": "list", "source": value.choices(tr), "error_type": "warning"}
        if value is SCORE or value is ANSWER:
            least, most = int(value.least or 0), int(value.most or 0)
            told = tr("A whole number from {least} to {most}, or nothing.")
            return {
                "validate": "integer",
                "criteria": "between",
                "minimum": least,
                "maximum": most,
                "error_message": told.format(least=least, most=most),
            }
        return None

"""The tables of an XLSX workbook: values, never formulas, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from chainmap.exchange.imported import Notice, NoticeCode
from chainmap.exchange.safe_zip import opened_zip
from chainmap.exchange.table.sheets import RowKeeper, Sheet, TableFile, letters, text_of
from chainmap.exchange.table.workbooks import formulas_of, opened_workbook, rows_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


def read_xlsx_sheets(content: bytes) -> TableFile:
    """All sheets with what is in their cells.

    Raises:
        WrongFormat: as `opened_workbook` tells, or there is too much in it.
    """
    keeper = RowKeeper("xlsx")
    sheets: list[Sheet] = []
    with opened_workbook(content) as book:
        for page in book.worksheets:
            keeper.rows = []
            for number, cells in enumerate(rows_of(page), 1):
                keeper.add(number, [text_of(value) for value in cells])
            is_hidden = page.sheet_state != "visible"
            sheets.append(Sheet(page.title, tuple(keeper.rows), hidden=is_hidden))
    notices = _formulas(content, sheets) if _has_formulas(content) else ()
    return TableFile(tuple(sheets), tuple(notices))


def _has_formulas(content: bytes) -> bool:
    """Whether it is worth reading all of it once more."""
    with opened_zip(content, expected="xlsx") as file:
        pages = [name for name in file.namelist() if name.startswith("xl/worksheets/")]
        return any(_FORMULA.search(file.read(name)) for name in pages)


def _formulas(content: bytes, sheets: list[Sheet]) -> Iterator[Notice]:
    """A notice for each sheet with formulas: how many there are, and where one has no value."""
    with opened_workbook(content, values=False) as book:
        for page, sheet in zip(book.worksheets, sheets, strict=True):
            yield from _formulas_of(page, sheet)


def _formulas_of(page: Worksheet, sheet: Sheet) -> Iterator[Notice]:
    values = {row.number: row.cells for row in sheet.rows}
    count, empty = 0, ""
    for number, column in formulas_of(page):
        count += 1
        row = values.get(number, ())
        if not empty and not (column < len(row) and row[column]):
            empty = f"{letters(column)}{number}"
    if count:
        yield Notice(NoticeCode.FORMULAS, sheet.name, {"count": count})
    if empty:
        yield Notice(NoticeCode.FORMULA_WITHOUT_VALUE, f"{sheet.name}!{empty}")

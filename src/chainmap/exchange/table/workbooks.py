"""Workbooks of a spreadsheet (XLSX) from anywhere, opened with openpyxl."""

from __future__ import annotations

import contextlib
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from lxml import etree

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.safe_zip import opened_zip

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_BROKEN = (
    *(LookupError, ValueError, TypeError, AttributeError, AssertionError),
    *(ParseError, etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error, EOFError),
    *(NotImplementedError, OverflowError, OSError),
)
"""What openpyxl raises, as chance has it, on a workbook that is none."""


@contextlib.contextmanager
def opened_workbook(
    content: bytes, *, expected: str = "xlsx", lazily: bool = True, values: bool = True
) -> Iterator[Workbook]:
    """The workbook, for as long as it is read.

    Args:
        lazily: rows come one by one; read them with `rows_of`.
        values: of a formula its last value, never its text.

    Raises:
        WrongFormat: as `opened_zip` tells; or it is no workbook, or a damaged one.
    """
    _check_is_workbook(content, expected)
    import openpyxl

    file = io.BytesIO(content)
    with _as_damaged(expected):
        book = openpyxl.load_workbook(
            file, read_only=lazily, data_only=values, keep_vba=False, keep_links=False
        )
    try:
        yield book
    finally:
        book.close()


def rows_of(sheet: Worksheet, *, expected: str = "xlsx") -> Iterator[tuple[Any, ...]]:
    """The values of a sheet, row by row from the first, each as long as it is filled.

    Raises:
        WrongFormat: a row cannot be read.
    """
    if hasattr(sheet, "reset_dimensions"):
        # What a file says of its own size need not be true.
        sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True)
    while True:
        with _as_damaged(expected):
            row = next(rows, None)
        if row is None:
            return
        yield row


def formulas_of(sheet: Worksheet, *, expected: str = "xlsx") -> Iterator[tuple[int, int]]:
    """The rows, from 1, and the columns, from 0, of the formulas; of a book without `values`.

    Raises:
        WrongFormat: a row cannot be read.
    """
    rows = sheet.iter_rows()
    while True:
        with _as_damaged(expected):
            cells = next(rows, None)
        if cells is None:
            return
        for cell in cells:
            if cell.data_type == "f" and cell.row and cell.column:
                yield cell.row, cell.column - 1


@contextlib.contextmanager
def _as_damaged(expected: str) -> Iterator[None]:
    with warnings.catch_warnings():
        # It warns of looks that it leaves out, which nobody here asks for.
        warnings.simplefilter("ignore")
        try:
            yield
        except _BROKEN:
            raise WrongFormat(expected, Fault.DAMAGED) from None


def _check_is_workbook(content: bytes, expected: str) -> None:
    with opened_zip(content, expected=expected) as file:
        names = set(file.namelist())
    if not any(name.startswith("xl/") for name in names):
        raise WrongFormat(expected, Fault.NOT_THIS_FORMAT)

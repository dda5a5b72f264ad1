"""The tables of an ODS workbook, as LibreOffice and others write it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.imported import Notice, NoticeCode
from chainmap.exchange.safe_xml import local_name
from chainmap.exchange.safe_zip import opened_zip
from chainmap.exchange.table.sheets import MOST_COLUMNS, RowKeeper, Sheet, TableFile, text_of

_MIME = b"application/vnd.oasis.opendocument.spreadsheet"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_VALUES = {"date": "date-value", "time": "time-value", "boolean": "boolean-value"}
_MOST_SPACES = 1_000


def read_ods_sheets(content: bytes) -> TableFile:
    """All sheets with what is in their cells; what repeats is written out, within limits.

    Raises:
        WrongFormat: as `opened_zip` tells; no spreadsheet, damaged, or too much in it.
    """
    with opened_zip(content, expected="ods") as file:
        if b"<manifest:encryption-data" in _part(file, "META-INF/manifest.xml"):
            raise WrongFormat("ods", Fault.PASSWORD)
        body = _part(file, "content.xml")
        kind = _part(file, "mimetype") or body[:20_000]
    if not body or (not kind.startswith(_MIME) and b"office:spreadsheet" not in body):
        raise WrongFormat("ods", Fault.NOT_THIS_FORMAT)
    reader = _Reader()
    try:
        reader.read(body)
    except etree.XMLSyntaxError:
        raise WrongFormat("ods", Fault.DAMAGED, "content.xml") from None
    return TableFile(tuple(reader.sheets), tuple(reader.notices))


def _part(file: zipfile.ZipFile, name: str) -> bytes:
    return file.read(name) if name in file.namelist() else b""


class _Reader:
    """Goes through the document once and forgets each row when it is read."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.notices: list[Notice] = []
        self._keeper = RowKeeper("ods")
        self._number = 0
        self._formulas = 0
        self._hidden_styles: set[str] = set()

    def read(self, body: bytes) -> None:
        events = etree.iterparse(
            io.BytesIO(body),
            events=("end",),
            tag=(f"{_STYLE}style", f"{_TABLE}table-row", f"{_TABLE}table"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        for _, element in events:
            name = local_name(element)
            if name == "style":
                self._note_style(element)
            elif name == "table-row":
                self._add_row(element)
                element.clear()
            else:
                self._end_table(element)
                element.clear()

    def _note_style(self, style: etree._Element) -> None:
        looks = style.find(f"{_STYLE}table-properties")
        if looks is not None and looks.get(f"{_TABLE}display") == "false":
            self._hidden_styles.add(style.get(f"{_STYLE}name", ""))

    def _add_row(self, row: etree._Element) -> None:
        repeated = _count(row, "number-rows-repeated")
        cells = list(self._cells(row))
        if any(cells):
            for number in range(self._number + 1, self._number + repeated + 1):
                self._keeper.add(number, cells)
        self._number += repeated

    def _cells(self, row: etree._Element) -> Iterator[str]:
        column = 0
        for cell in row.iterchildren(*_CELLS):
            self._formulas += cell.get(f"{_TABLE}formula") is not None
            text = _text(cell)
            repeated = _count(cell, "number-columns-repeated")
            # Rows are filled with empty cells up to the edge of the sheet.
            for _ in range(min(repeated, MOST_COLUMNS + 1 - column)):
                yield text
            column = min(column + repeated, MOST_COLUMNS + 1)

    def _end_table(self, table: etree._Element) -> None:
        name = table.get(f"{_TABLE}name", "")
        hidden = table.get(f"{_TABLE}style-name", "") in self._hidden_styles
        self.sheets.append(Sheet(name, tuple(self._keeper.rows), hidden=hidden))
        if self._formulas:
            self.notices.append(Notice(NoticeCode.FORMULAS, name, {"count": self._formulas}))
        self._keeper.rows = []
        self._number = self._formulas = 0


def _count(element: etree._Element, name: str) -> int:
    text = element.get(f"{_TABLE}{name}", "1")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 1


def _text(cell: etree._Element) -> str:
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind in _VALUES:
        return text_of(cell.get(f"{_OFFICE}{_VALUES[kind]}", "").removesuffix("T00:00:00"))
    value = cell.get(f"{_OFFICE}value")
    if kind in ("float", "currency", "percentage") and value is not None:
        return value
    return text_of("\n".join(_words(line) for line in cell.iterchildren(f"{_TEXT}p")))


def _words(element: etree._Element) -> str:
    """The text of a paragraph; several spaces and line breaks are elements of their own."""
    parts = [element.text or ""]
    for child in element:
        name = local_name(child)
        if name == "s":
            count = child.get(f"{_TEXT}c", "1")
            parts.append(" " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1))
        elif name == "line-break":
            parts.append("\n")
        elif name == "tab":
            parts.append("\t")
        elif name != "annotation":
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)

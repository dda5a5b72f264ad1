"""Our workbook read back: what of it a person changed, added or took out."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chainmap.errors import ChainMapError, Fault, InvalidContent
from chainmap.exchange.imported import Notice, NoticeCode
from chainmap.exchange.table.sheets import MOST_CELLS, MOST_ROWS, letters, text_of
from chainmap.exchange.table.workbooks import opened_workbook, rows_of
from chainmap.exchange.workbook.edits.rows import BookEdits, RowEdit
from chainmap.exchange.workbook.sheets import COLUMNS, BookColumn, BookRow, Rows
from chainmap.exchange.workbook.values import Unfit, held, same
from chainmap.model.map import ChainMap
from chainmap.storage.format import decode
from chainmap.wording.language import LANGUAGES, Catalogue, catalogue
from chainmap.wording.workbook import column_title, sheet_title

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

HIDDEN = "ChainMap"
"""The hidden sheet: a mark, the language, and the map as it was written."""
MARK = "chainmap workbook 1"
_LARGEST_MAP = 64_000_000
_KEYS = {"ratings": ("delivery", "side", "number"), "standards": ("delivery",)}


@dataclass(frozen=True, slots=True)
class SeenRow:
    number: int
    cells: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SeenSheet:
    """`title`: as it is called in this workbook. `columns`: the letter of each that is there."""

    title: str
    columns: Mapping[str, str]
    rows: tuple[SeenRow, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """`base`: the map that was written into it; `None` where that is lost."""

    base: ChainMap | None
    language: str
    sheets: Mapping[str, SeenSheet]
    notices: tuple[Notice, ...] = ()


def read_book(content: bytes) -> Book | None:
    """What is in a workbook of ours; `None`: it is none.

    Raises:
        WrongFormat: no workbook, damaged or unsafe.
    """
    with opened_workbook(content) as file:
        language, base, is_marked = _hidden(file)
        sheets: dict[str, SeenSheet] = {}
        for page in file.worksheets:
            known = _known_sheet(page.title)
            if known and known[0] not in sheets:
                seen = _seen(page.title, known[0], _limited(rows_of(page)))
                if seen is not None:
                    sheets[known[0]] = seen
                    language = language or known[1]
    is_ours = is_marked or {"parties", "deliveries"} <= sheets.keys()
    if not is_ours:
        return None
    lost = base is None and is_marked
    notices = (Notice(NoticeCode.EMBEDDED_UNREADABLE),) if lost else ()
    return Book(base, language or LANGUAGES[0], sheets, notices)


def _hidden(file: Workbook) -> tuple[str, ChainMap | None, bool]:
    if HIDDEN not in file.sheetnames:
        return "", None, False
    texts = [text_of(row[0]) if row else "" for row in _limited(rows_of(file[HIDDEN]))]
    if texts[:1] != [MARK]:
        return "", None, False
    language = texts[1] if texts[1:2] and texts[1] in LANGUAGES else ""
    return language, _unpacked("".join(texts[2:])), True


def _unpacked(text: str) -> ChainMap | None:
    if not text:
        return None
    try:
        unzip = zlib.decompressobj()
        plain = unzip.decompress(base64.b64decode(text, validate=True), _LARGEST_MAP)
        return decode(plain) if unzip.eof else None
    except (binascii.Error, zlib.error, ChainMapError):
        return None


def packed(content: bytes) -> Iterator[str]:
    """The bytes as lines that fit into cells."""
    text = base64.b64encode(zlib.compress(content, 9)).decode()
    for start in range(0, len(text), 30_000):
        yield text[start : start + 30_000]


def _limited(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    cells = 0
    for number, row in enumerate(rows, 1):
        cells += len(row)
        if number > MOST_ROWS or cells > MOST_CELLS:
            raise InvalidContent(str(number), Fault.TOO_LARGE)
        yield row


def _known_sheet(title: str) -> tuple[str, str] | None:
    for language in LANGUAGES:
        for sheet in COLUMNS:
            if sheet_title(sheet, catalogue(language)).casefold() == title.strip().casefold():
                return sheet, language
    return None


def _seen(title: str, sheet: str, rows: Iterator[tuple[Any, ...]]) -> SeenSheet | None:
    """The rows below the headings, which stand in the first row; `None` where they do not."""
    headings = [text_of(cell) for cell in next(rows, ())]
    places = _places(sheet, headings)
    if _KEYS.get(sheet, ("id",))[0] not in places:
        return None
    found = []
    for number, row in enumerate(rows, 2):
        cells = {key: row[at] for key, at in places.items() if at < len(row)}
        if any(text_of(cell) for cell in cells.values()):
            found.append(SeenRow(number, cells))
    columns = {key: letters(at) for key, at in places.items()}
    return SeenSheet(title, columns, tuple(found))


def _places(sheet: str, headings: Sequence[str]) -> dict[str, int]:
    """Where each column stands now, by its heading in whatever language."""
    folded = [" ".join(heading.split()).casefold() for heading in headings]
    places = {}
    for language in LANGUAGES:
        for column in COLUMNS[sheet]:
            title = column_title(column.key, catalogue(language)).casefold()
            if title in folded and column.key not in places:
                places[column.key] = folded.index(title)
    return places


# -- differences ------------------------------------------------------------------------------


def book_edits(book: Book, base: ChainMap) -> BookEdits:
    """What differs from what `base` would fill the workbook with.

    Raises:
        InvalidContent: a cell holds what it cannot; `place` is its sheet and cell.
    """
    tr = catalogue(book.language)
    rows = Rows(base, tr)
    added: list[RowEdit] = []
    changed: list[RowEdit] = []
    removed: dict[str, tuple[str, ...]] = {}
    for sheet, seen in book.sheets.items():
        differ = _Differ(sheet, seen, rows.of(sheet), tr)
        differ.compare()
        added += differ.added
        changed += differ.changed
        removed[sheet] = tuple(differ.left)
    return BookEdits(tuple(added), tuple(changed), removed)


class _Differ:
    """One sheet beside the rows that it was filled with."""

    def __init__(self, sheet: str, seen: SeenSheet, rows: Sequence[BookRow], tr: Catalogue) -> None:
        self._sheet = sheet
        self._seen = seen
        self._tr = tr
        self._keys = _KEYS.get(sheet, ("id",))
        self._columns = [one for one in COLUMNS[sheet] if not one.computed]
        self._rows = {self._key_of(row.values): row for row in rows}
        self._met: dict[str, None] = {}
        self.added: list[RowEdit] = []
        self.changed: list[RowEdit] = []

    @property
    def left(self) -> Iterator[str]:
        """The keys of rows that are gone and of which something stood there."""
        for key, row in self._rows.items():
            if key not in self._met and self._says_something(row):
                yield row.key

    def compare(self) -> None:
        for row in self._seen.rows:
            known = self._rows.get(self._key_seen(row))
            if known is None:
                self._add(row)
            else:
                key = self._key_of(known.values)
                if key in self._met:
                    shown = key.replace("\n", " ")
                    raise InvalidContent(self._place(row, self._keys[0]), Fault.DOUBLE_ID, shown)
                self._met[key] = None
                self._change(row, known)

    def _place(self, row: SeenRow, key: str = "") -> str:
        column = self._seen.columns.get(key) or self._seen.columns[self._keys[0]]
        return f"{self._seen.title}!{column}{row.number}"

    def _key_of(self, values: Mapping[str, Any]) -> str:
        return "\n".join(held(str(values[key])) for key in self._keys)

    def _key_seen(self, row: SeenRow) -> str:
        parts = []
        for key in self._keys:
            column = next(one for one in self._columns if one.key == key)
            value = self._value(row, column) if key in ("side", "number") else None
            parts.append(held(text_of(row.cells.get(key) if value is None else value)))
        return "\n".join(parts)

    def _value(self, row: SeenRow, column: BookColumn) -> Any:
        seen = row.cells.get(column.key)
        try:
            return column.value.read(seen, self._tr)
        except Unfit as unfit:
            place = self._place(row, column.key)
            raise InvalidContent(place, unfit.fault, text_of(seen)) from None

    def _change(self, row: SeenRow, known: BookRow) -> None:
        values: dict[str, Any] = {}
        for column in self._columns:
            if column.key in self._keys or column.key not in self._seen.columns:
                continue
            written = column.value.cell(known.values.get(column.key), self._tr)
            if not same(written, row.cells.get(column.key)):
                values[column.key] = self._value(row, column)
        if values:
            self.changed.append(RowEdit(self._sheet, known.key, values, self._places(row)))

    def _add(self, row: SeenRow) -> None:
        values = {
            column.key: value
            for column in self._columns
            if (value := self._value(row, column)) is not None
        }
        if values:
            self.added.append(RowEdit(self._sheet, "", values, self._places(row)))

    def _places(self, row: SeenRow) -> dict[str, str]:
        return {key: self._place(row, key) for key in ("", *self._seen.columns)}

    def _says_something(self, row: BookRow) -> bool:
        others = [one.key for one in self._columns if one.key not in self._keys]
        return self._sheet not in _KEYS or any(row.values.get(key) is not None for key in others)

"""XLSX: any workbook with tables is read; our own is written, and read back with its edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions, Notice, NoticeCode
from chainmap.exchange.table import file as tables
from chainmap.exchange.table.sheets import text_of
from chainmap.exchange.workbook.edits.amended import amended
from chainmap.exchange.workbook.edits.rows import BookEdits, RowEdit
from chainmap.exchange.workbook.reader import Book, book_edits, read_book
from chainmap.exchange.workbook.sheets import COLUMNS, BookRow, Rows
from chainmap.exchange.workbook.values import held
from chainmap.model.map import ChainMap
from chainmap.model.records import MapInfo
from chainmap.wording.language import Catalogue, catalogue
from chainmap.wording.names import one_line
from chainmap.wording.workbook import column_title, sheet_title

_NAMES = ("name", "service", "text", "action")


def read_xlsx(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in a workbook: ours with what was changed in it, or whatever tables there are.

    Raises:
        InputError: it is no such workbook, damaged, too large, or holds no table; or a cell of ours
            holds what it cannot.
    """
    is_told = options != replace(AS_IT_IS, reverse=options.reverse)
    book = None if is_told else read_book(content)
    if book is None:
        return tables.read_xlsx(content, options)
    if book.base is None:
        info = MapInfo(language="de" if book.language == "de" else "en")
        return _taken_over(book, ChainMap(info), None)
    return _taken_over(book, book.base, book.base)


def update_xlsx(content: bytes, map: ChainMap) -> Imported:
    """The map with what was changed in a workbook of ours since it was written.

    Raises:
        InputError: it is none of ours, or damaged; or a cell holds what it cannot.
    """
    book = read_book(content)
    if book is None:
        raise WrongFormat("xlsx", Fault.NOT_OURS)
    return _taken_over(book, map, book.base or map)


def write_xlsx(map: ChainMap, profile: str = "complete") -> bytes:
    """The workbook of a map, in its language; as `write_book`."""
    from chainmap.exchange.workbook.writer import write_book

    return write_book(map, profile)


def _taken_over(book: Book, map: ChainMap, base: ChainMap | None) -> Imported:
    done = book_edits(book, base or map)
    after = amended(map, base, done)
    if base is None:
        return Imported(after, book.notices)
    told = _Told(book, base, map, catalogue(book.language))
    return Imported(after, (*book.notices, *told.notices(done)))


class _Told:
    """The edits as notices: what was changed, added and taken out, and what it runs against."""

    def __init__(self, book: Book, base: ChainMap, map: ChainMap, tr: Catalogue) -> None:
        self._book, self._tr = book, tr
        self._rows = Rows(base, tr)
        self._now = self._rows if map is base else Rows(map, tr)
        self._kept: dict[tuple[int, str], Mapping[str, BookRow]] = {}

    def notices(self, done: BookEdits) -> Iterator[Notice]:
        for edit in done.added:
            values = {"name": self._sheet_and_name(edit.sheet, edit.values)}
            yield Notice(NoticeCode.ADDED, edit.place(), values)
        for edit in done.changed:
            yield from self._changes(edit)
        for sheet, keys in done.removed.items():
            rows = self._by_key(self._rows, sheet)
            for key in keys:
                values = {"name": self._sheet_and_name(sheet, rows[key].values)}
                yield Notice(NoticeCode.REMOVED, self._book.sheets[sheet].title, values)

    def _changes(self, edit: RowEdit) -> Iterator[Notice]:
        before = self._by_key(self._rows, edit.sheet)[edit.key].values
        now = self._by_key(self._now, edit.sheet).get(edit.key)
        name = self._sheet_and_name(edit.sheet, before)
        if now is None:
            yield Notice(NoticeCode.GONE, edit.place(), {"name": name})
            return
        for key, value in edit.values.items():
            values = {"name": name, "field": column_title(key, self._tr)}
            current = now.values.get(key)
            if current != before.get(key) and current != value:
                against = values | {"value": self._shown(edit.sheet, key, current)}
                yield Notice(NoticeCode.CONFLICT, edit.place(key), against)
            shown = self._shown(edit.sheet, key, value)
            old = self._shown(edit.sheet, key, before.get(key))
            yield Notice(NoticeCode.CHANGED, edit.place(key), values | {"old": old, "value": shown})

    def _by_key(self, rows: Rows, sheet: str) -> Mapping[str, BookRow]:
        place = (id(rows), sheet)
        if place not in self._kept:
            self._kept[place] = {row.key: row for row in rows.of(sheet)}
        return self._kept[place]

    def _sheet_and_name(self, sheet: str, values: Mapping[str, object]) -> str:
        name = next((str(values[key]) for key in _NAMES if values.get(key)), "")
        return f"{sheet_title(sheet, self._tr)}: {held(one_line(name))}"

    def _shown(self, sheet: str, key: str, value: object) -> str:
        column = next(one for one in COLUMNS[sheet] if one.key == key)
        return one_line(text_of(column.value.cell(value, self._tr))) or "–"

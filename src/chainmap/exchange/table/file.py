"""Tables from anywhere, CSV, XLSX and ODS: what is in them is found out, and made into a map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from chainmap.errors import Fault, InvalidContent, WrongFormat
from chainmap.exchange.drawio.settings import links_in
from chainmap.exchange.imported import AS_IT_IS, Imported, ImportOptions, Notice, NoticeCode
from chainmap.exchange.sketch_to_map import map_of
from chainmap.exchange.survey.manifest import MARK
from chainmap.exchange.table.draft import Table
from chainmap.exchange.table.fields import Field, TableKind
from chainmap.exchange.table.indent import entry_of, has_ids
from chainmap.exchange.table.layout import TableLayout, layout_of
from chainmap.exchange.table.sheets import Sheet, TableFile
from chainmap.exchange.table.sketch import sketch_of
from chainmap.exchange.words import folded
from chainmap.model.map import ChainMap
from chainmap.wording.language import LANGUAGES, catalogue
from chainmap.wording.workbook import sheet_title


@dataclass(frozen=True, slots=True)
class Tables:
    """A file of tables, with what each is taken for. `left_out`: notices of those that are not."""

    file: TableFile
    tables: tuple[Table, ...]
    left_out: tuple[Notice, ...] = ()


def read_csv(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in a table that is written as text.

    Raises:
        InputError: it is no text, damaged, too large, or holds no table.
    """
    return imported(tables_in(content, "csv", options), options)


def read_xlsx(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in the sheets of an XLSX workbook.

    Raises:
        InputError: it is no such workbook, damaged, too large, or holds no table.
    """
    return imported(tables_in(content, "xlsx", options), options)


def read_ods(content: bytes, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map in the sheets of an ODS workbook.

    Raises:
        InputError: it is no such workbook, damaged, too large, or holds no table.
    """
    tables = tables_in(content, "ods", options)
    if options.sheet is None and _is_ours(tables.file):
        # Its sheets belong together in another way than lists of anybody do.
        raise WrongFormat("ods", Fault.OURS_IN_ODS)
    return imported(tables, options)


def _is_ours(file: TableFile) -> bool:
    """Whether it is a workbook that ChainMap wrote and somebody saved in this format."""
    names = {sheet.name for sheet in file.sheets}
    parts = ("parties", "services", "deliveries", "needs", "standards")
    return any(
        names >= {sheet_title(part, catalogue(language)) for part in parts}
        for language in LANGUAGES
    )


def write_csv(map: ChainMap, profile: str = "excel", part: str = "deliveries") -> bytes:
    """One of the two CSV files of a map, as `csv_writer.write_csv` tells."""
    from chainmap.exchange import csv_writer

    return csv_writer.write_csv(map, profile, part)


def tables_in(content: bytes, format: str, options: ImportOptions = AS_IT_IS) -> Tables:
    """The tables of a file, and what each of them is.

    Raises:
        InputError: the file cannot be read, or lacks the sheet that the options name.
    """
    return recognised(table_file(content, format, options), options)


def table_file(content: bytes, format: str, options: ImportOptions = AS_IT_IS) -> TableFile:
    """The sheets of a file as they are.

    Raises:
        InputError: the file cannot be read.
    """
    if format == "csv":
        from chainmap.exchange.table.delimited import read_delimited

        told = options.table
        return read_delimited(content, encoding=told.encoding, separator=told.separator)
    file = _sheet_reader(format)(content)
    if any(_is_of_questionnaire(sheet) for sheet in file.sheets):
        raise WrongFormat(format, Fault.QUESTIONNAIRE)
    return file


def _is_of_questionnaire(sheet: Sheet) -> bool:
    first = sheet.rows[0].cells[:1] if sheet.rows else ()
    return sheet.hidden and first == (MARK,)


def _sheet_reader(format: str) -> Callable[[bytes], TableFile]:
    if format == "ods":
        from chainmap.exchange.table.ods_sheets import read_ods_sheets

        return read_ods_sheets
    from chainmap.exchange.table.xlsx_sheets import read_xlsx_sheets

    return read_xlsx_sheets


def recognised(file: TableFile, options: ImportOptions = AS_IT_IS) -> Tables:
    """What the sheets hold: the one that is told, or all in sight that hold something.

    Raises:
        InvalidContent: there is no such sheet, column or field.
    """
    if options.sheet is not None:
        sheet = file.sheet(options.sheet)
        if sheet is None:
            raise InvalidContent(options.sheet, Fault.UNKNOWN_SHEET, options.sheet)
        return Tables(file, (Table(sheet, layout_of(sheet, options)),))
    hidden = [sheet for sheet in file.sheets if sheet.hidden and sheet.rows]
    notices = [
        Notice(NoticeCode.HIDDEN_SHEET, sheet.name, {"name": sheet.name}) for sheet in hidden
    ]
    seen = [sheet for sheet in file.sheets if not sheet.hidden and sheet.rows]
    tables = _laid_out(seen, options)
    good = _belonging(tables)
    notices += [
        Notice(NoticeCode.SHEET_LEFT_OUT, table.sheet.name, {"name": table.sheet.name})
        for table in tables
        if table not in good
    ]
    return Tables(file, good, tuple(notices))


def _laid_out(sheets: Sequence[Sheet], options: ImportOptions) -> list[Table]:
    """Ends that have no heading are guessed better once the names of the parties are known."""
    tables = [Table(sheet, layout_of(sheet, replace(options, columns={}))) for sheet in sheets]
    names = frozenset(name for table in tables for name in _names_in(table))
    told = _told_by_sheet(tables, options)
    if not names and not options.columns:
        return tables
    return [
        Table(sheet, layout_of(sheet, replace(options, columns=columns), names))
        for sheet, columns in zip(sheets, told, strict=True)
    ]


def _told_by_sheet(tables: Sequence[Table], options: ImportOptions) -> list[dict[str, str]]:
    """What was told of the columns of each sheet: `Sheet!Column`, or a heading that it has.

    Raises:
        InvalidContent: no sheet has a column of this name.
    """
    told: list[dict[str, str]] = [{} for _ in tables]
    for name, field in options.columns.items():
        found = False
        for (sheet, layout), here in zip(tables, told, strict=True):
            column = _column_on(sheet, layout, name, is_only=len(tables) == 1)
            if column:
                here[column] = field
                found = True
        if not found:
            raise InvalidContent(name, Fault.UNKNOWN_COLUMN, name)
    return told


def _column_on(sheet: Sheet, layout: TableLayout, name: str, *, is_only: bool) -> str:
    """The name of the column within the sheet; empty where another sheet is meant."""
    prefix, mark, column = name.rpartition("!")
    if mark and sheet.name and prefix.strip().casefold() == sheet.name.strip().casefold():
        return column
    is_heading = folded(name) in {folded(heading) for heading in layout.headings if heading}
    return name if is_only or is_heading else ""


def _names_in(table: Table) -> Iterator[str]:
    """The names and ids of the parties that the table lists."""
    sheet, layout = table
    rows = layout.body(sheet)
    if layout.kind is TableKind.OUTLINE:
        entries = [entry_of(row, has_ids=has_ids(rows)) for row in rows]
        yield from (folded(text) for _, *texts in entries for text in texts if text)
    elif layout.kind is TableKind.NODES:
        for column in (layout.column(Field.NAME), layout.column(Field.ID)):
            if column is not None:
                yield from (folded(row.cells[column]) for row in rows if column < len(row.cells))


def _belonging(tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables that make one map: what was told by headings, or else the first that is any."""
    found = [table for table in tables if table.layout.kind is not TableKind.NOTHING]
    told = [table for table in found if not table.layout.notices]
    has_both = {table.layout.kind for table in told} >= {TableKind.NODES, TableKind.EDGES}
    if has_both:
        # Beside lists of parties and deliveries, a matrix tells the same once more.
        told = [table for table in told if table.layout.kind is not TableKind.MATRIX]
    if told and {table.layout.kind for table in told} <= {TableKind.NODES, TableKind.OUTLINE}:
        told += [table for table in found if table.layout.kind is TableKind.EDGES]
    return tuple(told or found[:1])


def imported(tables: Tables, options: ImportOptions = AS_IT_IS) -> Imported:
    """The map that the tables make.

    Raises:
        WrongFormat: there is no table of parties or deliveries.
    """
    if not tables.tables:
        raise WrongFormat("table", Fault.NO_TABLE)
    first = tables.tables[0]
    links = links_in(tables.file.settings, first.layout.headings)
    sketch = sketch_of(tables.tables, links)
    sketch.notices[:0] = [*tables.file.notices, *tables.left_out]
    return map_of(sketch, options)

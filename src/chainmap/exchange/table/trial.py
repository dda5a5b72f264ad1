"""A table while a person says what it is: read once, understood anew with each word."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from chainmap.exchange.imported import Imported, ImportOptions
from chainmap.exchange.table.fields import FIELDS, Field, TableKind
from chainmap.exchange.table.file import Tables, imported, recognised, table_file
from chainmap.exchange.table.layout import TableLayout, layout_of
from chainmap.exchange.table.sheets import Row, Sheet, TableFile
from chainmap.exchange.words import folded

TRIED_ROWS = 3_000
"""Of each sheet so many rows are tried out; all of them are read in the end."""


@dataclass(frozen=True)
class Trial:
    """`file` is what the content holds, in the encoding and with the separator of `options`."""

    format: str
    content: bytes
    options: ImportOptions
    file: TableFile

    def told(self, options: ImportOptions) -> Trial:
        """The same table with other words said of it.

        Raises:
            InputError: it cannot be read in this encoding.
        """
        before, after = self.options.table, options.table
        is_same = (before.encoding, before.separator) == (after.encoding, after.separator)
        file = self.file if is_same else table_file(self.content, self.format, options)
        return replace(self, options=options, file=file)

    @cached_property
    def is_cut(self) -> bool:
        return any(len(sheet.rows) > TRIED_ROWS for sheet in self.file.sheets)

    @cached_property
    def tables(self) -> Tables:
        """What the sheets are taken for.

        Raises:
            InvalidContent: the options name what is not there.
        """
        sheets = tuple(replace(one, rows=one.rows[:TRIED_ROWS]) for one in self.file.sheets)
        return recognised(replace(self.file, sheets=sheets), self.options)

    def layout(self, sheet: Sheet) -> TableLayout:
        """What one sheet is taken for, also where it is left out."""
        for table in self.tables.tables:
            if table.sheet.name == sheet.name:
                return table.layout
        cut = replace(sheet, rows=sheet.rows[:TRIED_ROWS])
        return layout_of(cut, replace(self.options, columns={}))

    def outcome(self) -> Imported:
        """What comes out of the rows that are tried.

        Raises:
            InputError: nothing does.
        """
        return imported(self.tables, self.options)

    def sheets(self) -> Sequence[Sheet]:
        return [sheet for sheet in self.file.sheets if sheet.rows]

    @property
    def sheet(self) -> Sheet | None:
        """The one that is looked at: the chosen one, or the first that is read."""
        name = self.options.sheet
        if name is not None:
            return self.file.sheet(name)
        tables, sheets = self.tables.tables, self.sheets()
        return tables[0].sheet if tables else sheets[0] if sheets else None

    def first_rows(self, sheet: Sheet, count: int) -> Sequence[Row]:
        """The heading and the first rows below it."""
        layout = self.layout(sheet)
        start = layout.heading or layout.above + 1
        return [row for row in sheet.rows if row.number >= start][:count]


def is_ours(content: bytes) -> bool:
    """Whether a workbook was written by ChainMap, so that nothing has to be asked.

    Raises:
        WrongFormat: it is no workbook, damaged or unsafe.
    """
    from chainmap.exchange.workbook.reader import read_book

    return read_book(content) is not None


def begun(content: bytes, format: str, options: ImportOptions) -> Trial:
    """A table at first sight.

    Raises:
        InputError: it cannot be read.
    """
    return Trial(format, content, options, table_file(content, format, options))


def with_column(trial: Trial, sheet: Sheet, column: int, field: Field) -> ImportOptions:
    """The options with a field for one column; the others of the sheet stay as they are shown."""
    layout = trial.layout(sheet)
    prefix = "" if trial.options.sheet is not None or not sheet.name else f"{sheet.name}!"
    others = {key: it for key, it in trial.options.columns.items()
              if prefix and not key.startswith(prefix)}  # fmt: skip
    fields = list(layout.columns) + [Field.KEEP] * (column + 1 - len(layout.columns))
    if field not in (Field.KEEP, Field.IGNORE):
        fields = [Field.KEEP if one is field else one for one in fields]
    fields[column] = field
    here = {f"{prefix}#{at + 1}": str(it) for at, it in enumerate(fields)}
    return replace(trial.options, columns=others | here)


def as_kind(trial: Trial, kind: TableKind) -> ImportOptions:
    """The options for a table of another kind; what its columns hold is found out anew."""
    table = replace(trial.options.table, kind=str(kind))
    return replace(trial.options, table=table, columns={})


def fields_for(kind: TableKind) -> tuple[Field, ...]:
    return FIELDS[kind]


def fingerprint(layout: TableLayout) -> str:
    """What tables with the same headings have in common; empty without headings."""
    if not any(layout.headings):
        return ""
    text = "\n".join(folded(heading) for heading in layout.headings)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]


def remembered(layout: TableLayout) -> dict[str, str]:
    """What is kept for the next table with these headings: its kind, and a field a column."""
    fields = {f"#{at}": str(field) for at, field in enumerate(layout.columns, 1)}
    return {"kind": str(layout.kind), **fields}


def recalled(options: ImportOptions, kept: Mapping[str, str]) -> ImportOptions:
    """The options with what was chosen for such a table last time, as far as it makes sense."""
    columns = {key: it for key, it in kept.items() if key != "kind" and it in set(Field)}
    kind = kept.get("kind", "")
    if kind not in set(TableKind):
        return options
    return replace(options, columns=columns, table=replace(options.table, kind=kind))

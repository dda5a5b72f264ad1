"""What a table is: where its headings are, and what its columns hold; told or guessed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from chainmap.errors import Fault, InvalidContent
from chainmap.exchange.imported import ImportOptions, Notice
from chainmap.exchange.table.columns import columns_of, title_of
from chainmap.exchange.table.decimals import POINT, Decimals, decimals_of
from chainmap.exchange.table.fields import ONCE, Field, TableKind, known
from chainmap.exchange.table.heading import end_of_prose, heading_of
from chainmap.exchange.table.kinds import likely_kind
from chainmap.exchange.table.rows import MANY
from chainmap.exchange.table.sheets import Row, Sheet, column_at


@dataclass(frozen=True, slots=True)
class TableLayout:
    """`heading`: the number of the row of headings, 0 where there are none.

    `above`: the number of the last row that is not of the table itself: the heading, or prose.
    `columns`: what each column holds. `notices`: what was guessed without a word in the table.
    """

    kind: TableKind
    heading: int = 0
    above: int = 0
    headings: tuple[str, ...] = ()
    columns: tuple[Field, ...] = ()
    decimals: Decimals = POINT
    notices: tuple[Notice, ...] = ()

    def column(self, field: Field) -> int | None:
        return self.columns.index(field) if field in self.columns else None

    def body(self, sheet: Sheet) -> tuple[Row, ...]:
        """The rows below the headings; all of them, where there are none."""
        return tuple(row for row in sheet.rows if row.number > self.above)

    def title(self, column: int) -> str:
        """What a column is called: by its heading, or its letter."""
        return title_of(self.headings, column)


def layout_of(
    sheet: Sheet, options: ImportOptions, names: Collection[str] = frozenset()
) -> TableLayout:
    """What the sheet holds, as far as a person told it, and guessed for the rest.

    Args:
        names: of parties that other sheets tell, as `folded`.

    Raises:
        InvalidContent: a column or a field that the person named does not exist.
    """
    told = options.table
    heading = told.heading if told.heading is not None else heading_of(sheet)
    above = heading or (end_of_prose(sheet) if told.heading is None else 0)
    headings = next((row.cells for row in sheet.rows if row.number == heading), ())
    body = [row for row in sheet.rows if row.number > above]
    kind = TableKind(told.kind) if told.kind else likely_kind(headings, body)
    decimals = decimals_of(headings, body, sheet.separator)
    if told.decimal_comma is not None:
        decimals = Decimals(told.decimal_comma, is_guess=False)
    columns, notices = columns_of(kind, headings, body[:MANY], sheet.width, names)
    layout = TableLayout(kind, heading, above, headings, columns, decimals, notices)
    return _as_told(layout, options.columns) if options.columns else layout


# -- what a person told -----------------------------------------------------------------------


def _as_told(layout: TableLayout, told: Mapping[str, str]) -> TableLayout:
    columns = list(layout.columns)
    kind = _kind_told(layout.kind, told)
    if kind is not layout.kind:
        fields = known(kind, layout.headings)
        columns = [fields.get(at, Field.KEEP) for at in range(max(len(columns), len(fields)))]
    for name, word in told.items():
        field = _field(word)
        column = column_at(name, layout.headings)
        if column is None or column >= max(len(columns), len(layout.headings)):
            raise InvalidContent(name, Fault.UNKNOWN_COLUMN, name)
        if field in ONCE:
            columns = [Field.KEEP if it is field else it for it in columns]
        columns += [Field.KEEP] * (column + 1 - len(columns))
        columns[column] = field
    return replace(layout, kind=kind, columns=tuple(columns), notices=())


def _kind_told(kind: TableKind, told: Mapping[str, str]) -> TableKind:
    """Who names the ends of deliveries or the names of parties tells what the table is."""
    fields = {_field(word) for word in told.values()}
    if fields & {Field.FROM, Field.TO}:
        return TableKind.EDGES
    if fields & {Field.NAME, Field.MANAGER}:
        return TableKind.NODES
    return kind


def _field(word: str) -> Field:
    try:
        return Field(word.strip().casefold())
    except ValueError:
        raise InvalidContent(word, Fault.UNKNOWN_FIELD, word) from None

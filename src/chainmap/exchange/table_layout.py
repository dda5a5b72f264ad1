"""What a table is: where its headings are, and what its columns hold; told or guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from chainmap.errors import Fault, InvalidContent
from chainmap.exchange.report import ImportOptions, Notice, NoticeCode
from chainmap.exchange.sheets import Row, Sheet, column_at, letters
from chainmap.exchange.table_fields import (
    FIELDS,
    ONCE,
    Field,
    TableKind,
    ends_known,
    known,
)
from chainmap.exchange.words import folded, kind_named
from chainmap.model.matrix_text import NO_DELIVERY

_ROWS_LOOKED_AT = 10
_MANY = 2_000
_NUMBER = re.compile(r"[-+]?[\d.,'\u2019\u00a0\u202f ]*\d\s?%?")
_DECIMAL_COMMA = re.compile(r"[-+]?\d+(\.\d{3})*,(\d{1,2}|\d{4,})")
_DECIMAL_POINT = re.compile(r"[-+]?\d+(,\d{3})*\.(\d{1,2}|\d{4,})")


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
    decimal_comma: bool = False
    notices: tuple[Notice, ...] = ()

    def column(self, field: Field) -> int | None:
        return self.columns.index(field) if field in self.columns else None

    def body(self, sheet: Sheet) -> tuple[Row, ...]:
        """The rows below the headings; all of them, where there are none."""
        return tuple(row for row in sheet.rows if row.number > self.above)

    def title(self, column: int) -> str:
        """What a column is called: by its heading, or its letter."""
        heading = self.headings[column] if column < len(self.headings) else ""
        return heading or letters(column)


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
    heading = told.heading if told.heading is not None else _heading(sheet)
    above = heading or (_end_of_prose(sheet) if told.heading is None else 0)
    headings = next((row.cells for row in sheet.rows if row.number == heading), ())
    body = [row for row in sheet.rows if row.number > above]
    kind = TableKind(told.kind) if told.kind else _kind(headings, body)
    comma = told.decimal_comma if told.decimal_comma is not None else _decimal_comma(body)
    layout = TableLayout(kind, heading, above, headings, decimal_comma=comma)
    layout = _with_columns(layout, body, sheet.width, names)
    return _as_told(layout, options.columns) if options.columns else layout


# -- where the headings are -------------------------------------------------------------------


def _heading(sheet: Sheet) -> int:
    """The row with the most headings that are known; else the first, where it looks like one."""
    best, number = 1, 0
    for row in sheet.rows[:_ROWS_LOOKED_AT]:
        count = _known_headings(row.cells)
        if count > best or (count == best == 1 and row is sheet.rows[0] and _alone(sheet)):
            best, number = count, row.number
    if number:
        return number
    end = _end_of_prose(sheet)
    rows = [row for row in sheet.rows if row.number > end]
    return rows[0].number if rows and _looks_like_heading(rows) else 0


def _alone(sheet: Sheet) -> bool:
    """Whether the first row, of which one heading is known, has something else below it."""
    first, others = sheet.rows[0], sheet.rows[1:]
    if kind_named(first.cells[-1]) is not None and len(first.cells) > 1:
        return False
    return bool(others)


def _known_headings(cells: Sequence[str]) -> int:
    headings = tuple(cells)
    if any(len(cell) > 60 for cell in headings):
        return 0
    ends = 2 if ends_known(headings) else 0
    return max(ends, *(len(known(kind, headings)) for kind in (TableKind.EDGES, TableKind.NODES)))


def _end_of_prose(sheet: Sheet) -> int:
    """The last of the rows above a table that hold only one cell; 0 where there are none."""
    rows = sheet.rows
    widths = Counter(sum(map(bool, row.cells)) for row in rows[:_MANY])
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    end = 0
    for row in rows[: len(rows) - 1] if usual > 1 else ():
        if sum(map(bool, row.cells)) > 1 or not row.cells[0]:
            break
        end = row.number
    return end


def _looks_like_heading(rows: Sequence[Row]) -> bool:
    """Words above numbers; or many columns, all with a word above them that is not below."""
    head, body = rows[0].cells, rows[1:_MANY]
    if not body or not all(head) or len(set(head)) < len(head) or any(map(is_number, head)):
        return False
    width = len(head)
    if any(folded(cell) in _values(body, at) for at in range(width) for cell in head):
        return False
    numbers = [at for at in range(width) if _share_of_numbers(body, at) > 0.6]
    return bool(numbers) or width > 3


def _share_of_numbers(rows: Sequence[Row], column: int) -> float:
    cells = [cell for row in rows if (cell := _cell(row, column))]
    return sum(map(is_number, cells)) / len(cells) if cells else 0.0


def is_number(text: str) -> bool:
    """Whether a cell holds a number, of whatever country."""
    return bool(_NUMBER.fullmatch(text.strip()))


# -- what the table is ------------------------------------------------------------------------


def _kind(headings: tuple[str, ...], body: Sequence[Row]) -> TableKind:
    rows = body[:_MANY]
    if headings:
        if ends_known(headings):
            return TableKind.EDGES
        if _is_matrix(headings, rows):
            return TableKind.MATRIX
        fields = set(known(TableKind.NODES, headings).values())
        if fields & {Field.NAME, Field.ID, Field.MANAGER}:
            return TableKind.NODES
    elif rows and (_is_matrix(rows[0].cells, rows[1:]) or _is_square(rows)):
        return TableKind.MATRIX
    if not rows:
        return TableKind.NOTHING
    return _kind_without_names(rows)


def _kind_without_names(rows: Sequence[Row]) -> TableKind:
    width = max(len(row.cells) for row in rows)
    texts = _text_columns(rows, width)
    if not texts:
        return TableKind.NOTHING
    if width == 1 or len(texts) == 1:
        return TableKind.NODES
    if width == 2 and all(len(row.cells) < 2 or kind_named(row.cells[1]) for row in rows):
        return TableKind.NODES
    if width <= 3:
        return TableKind.EDGES
    return TableKind.EDGES if _overlap(rows, *_ends(rows, texts)) >= 0.3 else TableKind.NODES


def _is_matrix(head: Sequence[str], body: Sequence[Row]) -> bool:
    """Names above and on the left: with an empty corner, or the same names twice."""
    above = {folded(cell) for cell in head[1:] if cell and not is_number(cell)}
    left = {folded(row.cells[0]) for row in body if row.cells[0]}
    if len(above) < 2 or not left:
        return False
    if len(above & left) >= max(2, 0.5 * min(len(above), len(left))):
        return True
    return not head[0] and all(row.cells[0] for row in body)


def _is_square(rows: Sequence[Row]) -> bool:
    """As many rows as columns, and nothing but numbers and marks: a matrix without names."""
    width = max(len(row.cells) for row in rows)
    cells = [cell for row in rows for cell in row.cells]
    return 2 <= width == len(rows) and all(
        is_number(cell) or cell in NO_DELIVERY or cell.casefold() == "x" for cell in cells
    )


# -- what the columns hold --------------------------------------------------------------------


def _with_columns(
    layout: TableLayout, body: Sequence[Row], width: int, names: Collection[str]
) -> TableLayout:
    if layout.kind not in FIELDS or not FIELDS[layout.kind]:
        return layout
    fields = known(layout.kind, layout.headings)
    rows = body[:_MANY]
    if layout.kind is TableKind.EDGES:
        layout, fields = _with_ends(layout, fields, rows, names)
    else:
        layout, fields = _with_names(layout, fields, rows, width)
    columns = tuple(fields.get(column, Field.KEEP) for column in range(width))
    return replace(layout, columns=columns)


def _with_ends(
    layout: TableLayout, fields: dict[int, Field], rows: Sequence[Row], names: Collection[str]
) -> tuple[TableLayout, dict[int, Field]]:
    width = max((len(row.cells) for row in rows), default=2)
    ends = ends_known(layout.headings)
    guessed = ends is None
    if ends is None:
        texts = _text_columns(rows, width)
        if len(texts) < 2:
            texts = [*range(width)]
        ends = _ends(rows, texts, names)
    fields = {at: it for at, it in fields.items() if it not in (Field.FROM, Field.TO)}
    fields |= {ends[0]: Field.FROM, ends[1]: Field.TO}
    others = [column for column in range(width) if column not in fields]
    if Field.SERVICE not in fields.values() and len(others) == 1 and guessed:
        are_texts = others[0] in _text_columns(rows, width)
        fields[others[0]] = Field.SERVICE if are_texts else Field.WEIGHT
    if guessed and rows:
        source, target = layout.title(ends[0]), layout.title(ends[1])
        notice = Notice(NoticeCode.ENDS_GUESSED, "", {"source": source, "target": target})
        layout = replace(layout, notices=(*layout.notices, notice))
    return layout, fields


def _ends(
    rows: Sequence[Row], texts: Sequence[int], names: Collection[str] = frozenset()
) -> tuple[int, int]:
    """The two columns with the most values in common, or names; of equals the first and last."""
    if len(texts) < 2:
        return 0, 1
    met = {at: len(_values(rows, at).intersection(names)) for at in texts}
    pairs = [(a, b) for at, a in enumerate(texts) for b in texts[at + 1 :]]
    return max(
        pairs[:200],
        key=lambda pair: (
            min(met[pair[0]], met[pair[1]]),
            _overlap(rows, *pair),
            pair[1] - pair[0],
        ),
    )


def _overlap(rows: Sequence[Row], first: int, second: int) -> float:
    """How much of the smaller column is in the other one, 0 to 1."""
    one, other = _values(rows, first), _values(rows, second)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _values(rows: Sequence[Row], column: int) -> set[str]:
    return {folded(row.cells[column]) for row in rows if _cell(row, column)}


def _text_columns(rows: Sequence[Row], width: int) -> list[int]:
    """The columns in which something stands, and mostly something else than numbers."""
    return [
        column
        for column in range(width)
        if any(_cell(row, column) for row in rows) and _share_of_numbers(rows, column) <= 0.6
    ]


def _with_names(
    layout: TableLayout, fields: dict[int, Field], rows: Sequence[Row], width: int
) -> tuple[TableLayout, dict[int, Field]]:
    if Field.NAME in fields.values() or not width:
        return layout, fields
    free = [column for column in range(width) if column not in fields]
    if not free:
        # Ids are better names than none.
        column = min(fields)
        return layout, {**fields, column: Field.NAME}
    column = _likely_names(rows, free)
    kinds = [at for at in free if at != column and _tells_kinds(rows, at)]
    fields = {**fields, column: Field.NAME, **dict.fromkeys(kinds[:1], Field.KIND)}
    if layout.headings:
        notice = Notice(NoticeCode.NAMES_GUESSED, "", {"column": layout.title(column)})
        layout = replace(layout, notices=(*layout.notices, notice))
    return layout, fields


def _likely_names(rows: Sequence[Row], columns: Sequence[int]) -> int:
    """The first column in which most rows have a short text of their own."""
    texts = set(_text_columns(rows, max(columns) + 1)).intersection(columns)

    def worth(column: int) -> float:
        cells = [cell for row in rows if 0 < len(cell := _cell(row, column)) <= 100]
        return len(set(cells)) / max(1, len(rows))

    values = {column: worth(column) for column in sorted(texts or columns)}
    best = max(values.values())
    return next(column for column, value in values.items() if value >= 0.5 * best)


def _tells_kinds(rows: Sequence[Row], column: int) -> bool:
    cells = [cell for row in rows if (cell := _cell(row, column))]
    return bool(cells) and all(map(kind_named, cells))


def _cell(row: Row, column: int) -> str:
    return row.cells[column] if column < len(row.cells) else ""


def _decimal_comma(body: Sequence[Row]) -> bool:
    """Whether numbers are written 2,5; what could be either way does not count."""
    commas = points = 0
    for row in body[:_MANY]:
        for cell in row.cells:
            commas += _DECIMAL_COMMA.fullmatch(cell) is not None
            points += _DECIMAL_POINT.fullmatch(cell) is not None
    return commas > points


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

"""What the columns of a table hold: known by their headings, or guessed by what is in them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from chainmap.exchange.imported import Notice, NoticeCode
from chainmap.exchange.table.fields import FIELDS, Field, TableKind, ends_known, known
from chainmap.exchange.table.rows import cell, overlap, text_columns, values_in
from chainmap.exchange.table.sheets import Row, letters
from chainmap.exchange.words import kind_named

Guess = tuple[dict[int, Field], tuple[Notice, ...]]
"""What columns hold, as far as anything is known, and what was guessed of it."""


def columns_of(
    kind: TableKind,
    headings: tuple[str, ...],
    rows: Sequence[Row],
    width: int,
    names: Collection[str] = frozenset(),
) -> tuple[tuple[Field, ...], tuple[Notice, ...]]:
    """A field for each column, and what was guessed without a word in the table.

    Args:
        names: of parties that other sheets tell, as `folded`.
    """
    if not FIELDS[kind]:
        return (), ()
    fields = known(kind, headings)
    if kind is TableKind.EDGES:
        fields, notices = _with_ends(fields, headings, rows, names)
    else:
        fields, notices = _with_names(fields, headings, rows, width)
    return tuple(fields.get(column, Field.KEEP) for column in range(width)), notices


def title_of(headings: Sequence[str], column: int) -> str:
    """What a column is called: by its heading, or its letter."""
    heading = headings[column] if column < len(headings) else ""
    return heading or letters(column)


# -- ends of deliveries -----------------------------------------------------------------------


def _with_ends(
    fields: dict[int, Field], headings: tuple[str, ...], rows: Sequence[Row], names: Collection[str]
) -> Guess:
    width = max((len(row.cells) for row in rows), default=2)
    ends = ends_known(headings)
    guessed = ends is None
    if ends is None:
        texts = text_columns(rows, width)
        if len(texts) < 2:
            texts = [*range(width)]
        ends = likely_ends(rows, texts, names)
    fields = {at: it for at, it in fields.items() if it not in (Field.FROM, Field.TO)}
    fields |= {ends[0]: Field.FROM, ends[1]: Field.TO}
    others = [column for column in range(width) if column not in fields]
    if Field.SERVICE not in fields.values() and len(others) == 1 and guessed:
        are_texts = others[0] in text_columns(rows, width)
        fields[others[0]] = Field.SERVICE if are_texts else Field.WEIGHT
    if not guessed or not rows:
        return fields, ()
    source, target = (title_of(headings, end) for end in ends)
    return fields, (Notice(NoticeCode.ENDS_GUESSED, "", {"source": source, "target": target}),)


def likely_ends(
    rows: Sequence[Row], texts: Sequence[int], names: Collection[str] = frozenset()
) -> tuple[int, int]:
    """The two columns with the most values in common, or names; of equals the first and last."""
    if len(texts) < 2:
        return 0, 1
    met = {at: len(values_in(rows, at).intersection(names)) for at in texts}
    pairs = [(a, b) for at, a in enumerate(texts) for b in texts[at + 1 :]]
    return max(
        pairs[:200],
        key=lambda pair: (
            min(met[pair[0]], met[pair[1]]),
            overlap(rows, *pair),
            pair[1] - pair[0],
        ),
    )


# -- names of parties -------------------------------------------------------------------------


def _with_names(
    fields: dict[int, Field], headings: tuple[str, ...], rows: Sequence[Row], width: int
) -> Guess:
    if Field.NAME in fields.values() or not width:
        return fields, ()
    free = [column for column in range(width) if column not in fields]
    if not free:
        # Ids are better names than none.
        return {**fields, min(fields): Field.NAME}, ()
    column = _likely_names(rows, free)
    kinds = [at for at in free if at != column and _tells_kinds(rows, at)]
    fields = {**fields, column: Field.NAME, **dict.fromkeys(kinds[:1], Field.KIND)}
    if not headings:
        return fields, ()
    return fields, (Notice(NoticeCode.NAMES_GUESSED, "", {"column": title_of(headings, column)}),)


def _likely_names(rows: Sequence[Row], columns: Sequence[int]) -> int:
    """The first column in which most rows have a short text of their own."""
    texts = set(text_columns(rows, max(columns) + 1)).intersection(columns)

    def worth(column: int) -> float:
        cells = [text for row in rows if 0 < len(text := cell(row, column)) <= 100]
        return len(set(cells)) / max(1, len(rows))

    values = {column: worth(column) for column in sorted(texts or columns)}
    best = max(values.values())
    return next(column for column, value in values.items() if value >= 0.5 * best)


def _tells_kinds(rows: Sequence[Row], column: int) -> bool:
    cells = [text for row in rows if (text := cell(row, column))]
    return bool(cells) and all(map(kind_named, cells))

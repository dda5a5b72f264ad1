"""Where everything stands on a sheet of a questionnaire; writer and reader go by it.

The first column is hidden and holds a key in each row that matters, so that a row is known again
wherever it stands: the sheet's language, name and date, the headings of each part, each line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from chainmap.exchange.survey.questionnaire import ASKED_ITEMS
from chainmap.model.rating import Side
from chainmap.model.records import Servqual
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.ratings import dimension_name, item_name

KEY, OTHER, SERVICE, FIRST_SCORE, COMMENT = 0, 1, 2, 3, 8
"""Columns, from 0. Scores stand from `FIRST_SCORE` on, the comment right of the last column of
scores that any part has."""
LAST = COMMENT
SHEET_KEY, NAME_KEY, DATE_KEY = "sheet:{language}", "name", "date"
HEADS_KEY = "heads:{part}"
SERVQUAL = "servqual"
DIMENSIONS = tuple(field.name for field in fields(Servqual))
EXPECTED, PERCEIVED = "expected", "perceived"
LONGEST_NAME, LONGEST_COMMENT = 120, 2_000
"""Letters that are taken of what somebody typed."""
_LONGEST_LABEL = 300


def parts(*, servqual: bool) -> tuple[str, ...]:
    return (*Side, SERVQUAL) if servqual else tuple(Side)


def items_of(part: str) -> tuple[str, ...]:
    """What the columns of a part ask for, left to right."""
    return DIMENSIONS if part == SERVQUAL else ASKED_ITEMS[Side(part)]


def headings(part: str, tr: Translate) -> tuple[str, ...]:
    named = dimension_name if part == SERVQUAL else item_name
    return tuple(named(item, tr) for item in items_of(part))


def servqual_key(key: str, aspect: str) -> str:
    """The key of a line's row in the part about SERVQUAL."""
    return f"{key}:{aspect}"


def score_columns(part: str) -> Iterator[tuple[int, str]]:
    yield from enumerate(items_of(part), FIRST_SCORE)


def shown(name: str) -> str:
    """A name as it stands on the sheet: one line of a length that a cell can hold."""
    name = one_line(name)
    return name if len(name) <= _LONGEST_LABEL else name[: _LONGEST_LABEL - 1] + "…"

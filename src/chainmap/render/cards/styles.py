"""Measures and type of a card, in tenths of a millimetre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from chainmap.render.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD
from chainmap.render.text import Style

PAGE_WIDTH, PAGE_HEIGHT = 2100.0, 2970.0
LEFT, TOP, WIDTH = 160.0, 150.0, 1780.0
HEAD = 96.0
"""Whose card goes on."""
BOTTOM = 2775.0
"""Where the content ends; the footer stands below."""
FOOT = 2800.0
GUTTER = 24.0
"""Between two columns of a table."""

OVERLINE = Style(25, SEMIBOLD, 36)
NAME = Style(64, BOLD, 74)
SUBTITLE = Style(30, REGULAR, 42)
VALUE = Style(50, BOLD, 58)
CAPTION = Style(24, SEMIBOLD, 30)
DETAIL = Style(22, REGULAR, 28)
TITLE = Style(33, BOLD, 46)
FOOTER = Style(22, REGULAR, 30)


@dataclass(frozen=True, slots=True)
class Density:
    """How closely a card is set.

    `padding`: above and below a row; `gap`: above a section; `chain`: the size of a scene unit.
    `most_lines`: of a cell; `most_rows`: of a table, `None`: all.
    """

    body: Style
    strong: Style
    head: Style
    padding: float
    gap: float
    chain: float
    most_lines: int
    most_rows: int | None = None


class _Type(NamedTuple):
    body: Style
    strong: Style
    head: Style
    padding: float
    gap: float
    chain: float


_ROOMY = _Type(
    Style(30, REGULAR, 39), Style(30, SEMIBOLD, 39), Style(23, MEDIUM, 30), 8.0, 34.0, 2.1
)
_CLOSE = _Type(
    Style(27, REGULAR, 34), Style(27, SEMIBOLD, 34), Style(22, MEDIUM, 28), 4.0, 22.0, 1.75
)

DENSITIES = (
    Density(*_ROOMY, most_lines=4),
    Density(*_ROOMY, most_lines=2),
    Density(*_CLOSE, most_lines=2),
    Density(*_CLOSE, most_lines=1),
)
"""The first one in which a card fits on one page is taken."""


def close(most_rows: int | None) -> Density:
    """For a card that takes more than one page."""
    return Density(*_CLOSE, most_lines=2, most_rows=most_rows)

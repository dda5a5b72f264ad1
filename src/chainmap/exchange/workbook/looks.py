"""How the sheets of our workbook look: colours, formats, heights of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chainmap.exchange.workbook.sheets import BookColumn
from chainmap.exchange.workbook.values import DayValue, NumberValue, TextValue, held
from chainmap.wording.language import Catalogue
from chainmap.wording.names import one_line

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

LINE, MOST_LINES = 13.5, 12
"""Points that a line of text needs; a row is not higher than so many of them."""
INK, MUTED, ACCENT, GREY, RULE = "#1F2933", "#52606D", "#1F4E79", "#7B8794", "#C5CDD6"
TINTS = {"low": "#F6C7A8", "middle": "#FFFFFF", "high": "#B5D3EA"}
_BASE: dict[str, Any] = {
    "font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "top",
}  # fmt: skip
_HEAD = {"bold": True, "font_color": "#FFFFFF", "valign": "vcenter", "text_wrap": True}


def wraps(column: BookColumn) -> bool:
    return isinstance(column.value, TextValue) and column.width >= 16


def lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many letters."""
    if len(text) * 95 <= 100 * width and "\n" not in text:
        return 1
    return sum(max(1, -(-len(part) * 95 // (100 * width))) for part in text.split("\n"))


def in_margin(text: str) -> str:
    """As it may stand above or below a printed page; there & steers, and room is scarce."""
    return held(one_line(text))[:110].replace("&", "&&")


class Looks:
    """The formats, each made once."""

    def __init__(self, file: Workbook, tr: Catalogue) -> None:
        self._file = file
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._day = "dd.mm.yyyy" if tr.language == "de" else "yyyy-mm-dd"

    def __call__(self, **looks: Any) -> Format:
        key = tuple(sorted(looks.items()))
        if key not in self._made:
            self._made[key] = self._file.add_format({**_BASE, **looks})
        return self._made[key]

    def cell(self, column: BookColumn) -> Format:
        looks: dict[str, Any] = {}
        if column.computed:
            looks |= {"italic": True, "font_color": MUTED}
        if column.key in ("id", "delivery"):
            looks |= {"font_color": GREY}
        if wraps(column):
            looks |= {"text_wrap": True}
        if isinstance(column.value, DayValue):
            looks |= {"num_format": self._day, "align": "left"}
        if isinstance(column.value, NumberValue):
            looks |= {"num_format": "0" if column.value.whole else "General"}
            looks |= {"align": "center" if column.value.whole else "right"}
        return self(**looks)

    def rule(self) -> Format:
        """The line below a row, for empty cells too: a condition that always holds draws it."""
        return self._file.add_format({"bottom": 4, "bottom_color": RULE})

    def head(self, *, computed: bool = False, **looks: Any) -> Format:
        return self(**_HEAD, bg_color=GREY if computed else ACCENT, **looks)

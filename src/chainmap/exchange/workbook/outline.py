"""What our workbook will hold, before it is written."""

from __future__ import annotations

from typing import NamedTuple

from chainmap.exchange.workbook.sheets import COLUMNS, Rows
from chainmap.model.map import ChainMap
from chainmap.wording.language import catalogue
from chainmap.wording.workbook import sheet_title


class SheetSize(NamedTuple):
    """`rows` without the heading; `None`: they are reckoned only when it is written."""

    title: str
    rows: int | None


def sheet_sizes(map: ChainMap, profile: str = "complete") -> list[SheetSize]:
    """The sheets in their order, as `write_book` names them."""
    from chainmap.exchange.workbook.writer import PRIVATE

    tr = catalogue(map.info.language)
    rows = Rows(map, tr)
    tables = [sheet for sheet in COLUMNS if profile == "complete" or sheet not in PRIVATE]
    return [
        SheetSize(sheet_title("contents", tr), None),
        *(SheetSize(sheet_title(sheet, tr), len(rows.of(sheet))) for sheet in tables),
        SheetSize(sheet_title("matrix", tr), len(map.parties)),
        SheetSize(sheet_title("findings", tr), None),
    ]

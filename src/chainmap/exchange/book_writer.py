"""The whole map as one workbook: what is known in tables to read, sort, filter and change."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from chainmap.analysis.codes import Severity
from chainmap.analysis.matrix import matrix_order
from chainmap.analysis.report import Report, analyse
from chainmap.exchange.book_reader import HIDDEN, MARK, packed
from chainmap.exchange.book_sheets import (
    ANSWER,
    COLUMNS,
    SCORE,
    BookColumn,
    BookRow,
    Facts,
    Rows,
)
from chainmap.exchange.book_values import ChoiceValue, DayValue, NumberValue, TextValue, held
from chainmap.exchange.findings_table import all_listed
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.storage.format import encode
from chainmap.wording.findings import in_full, sentence_and_remedy, title
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import Catalogue, catalogue
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day
from chainmap.wording.workbook import column_title, sheet_about, sheet_title

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LINE, _MOST_LINES = 13.5, 12
"""Points that a line of text needs; a row is not higher than so many of them."""
PROFILES = ("complete", "handout")
MOST_COLUMNS = 16_000
_PRIVATE = ("ratings",)
_WIDE = ("parties", "ratings", "standards", "matrix", "findings")
_INK, _MUTED, _ACCENT, _GREY, _RULE = "#1F2933", "#52606D", "#1F4E79", "#7B8794", "#C5CDD6"
_TINTS = {"low": "#F6C7A8", "middle": "#FFFFFF", "high": "#B5D3EA"}
_MATRIX_WIDTH = 18
_SEVERITIES = {Severity.HIGH: "#F6C7A8", Severity.MEDIUM: "#FBEBC2", Severity.LOW: "#E4EBF1"}
_BASE: dict[str, Any] = {
    "font_name": "Calibri", "font_size": 10, "font_color": _INK, "valign": "top",
}  # fmt: skip
_HEAD = {"bold": True, "font_color": "#FFFFFF", "valign": "vcenter", "text_wrap": True}
_FINDING_WIDTHS = {
    "severity": 14,
    "finding": 30,
    "found": 70,
    "remedy": 60,
    "ids": 24,
    "reason": 30,
}


def write_book(map: ChainMap, profile: str = "complete") -> bytes:
    """The workbook, in the language of the map.

    Args:
        profile: "complete" can be read back and holds the whole map, hidden sheet included;
            "handout" holds no ratings of single persons and no hidden sheet.
    """
    import xlsxwriter

    content = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(content, options) as file:
        _Book(file, map, is_whole=profile == "complete").write()
    return content.getvalue()


def wraps(column: BookColumn) -> bool:
    return isinstance(column.value, TextValue) and column.width >= 24


def lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many letters."""
    return sum(max(1, -(-len(part) * 95 // (100 * width))) for part in text.split("\n"))


class _Looks:
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
        looks: dict[str, Any] = {"bottom": 4, "bottom_color": _RULE}
        if column.computed:
            looks |= {"italic": True, "font_color": _MUTED}
        if column.key in ("id", "delivery"):
            looks |= {"font_color": _GREY}
        if wraps(column):
            looks |= {"text_wrap": True}
        if isinstance(column.value, DayValue):
            looks |= {"num_format": self._day, "align": "left"}
        if isinstance(column.value, NumberValue):
            looks |= {"num_format": "0" if column.value.whole else "General"}
            looks |= {"align": "center" if column.value.whole else "right"}
        return self(**looks)

    def head(self, *, computed: bool = False, **looks: Any) -> Format:
        return self(**_HEAD, bg_color=_GREY if computed else _ACCENT, **looks)


class _Book:
    """Writes sheet by sheet."""

    def __init__(self, file: Workbook, map: ChainMap, *, is_whole: bool) -> None:
        self.file, self.map = file, map
        self.tr = catalogue(map.info.language)
        self.looks = _Looks(file, self.tr)
        self.report = analyse(map)
        self.rows = Rows(map, self.tr, _facts(self.report))
        self.sheets = [sheet for sheet in COLUMNS if is_whole or sheet not in _PRIVATE]
        self._is_whole = is_whole
        self._counts: dict[str, int] = {}

    def write(self) -> None:
        self._describe()
        first = self._page("contents")
        for sheet in self.sheets:
            _TableSheet(self, self._page(sheet), sheet).write(self._noted(sheet))
        self._write_matrix(self._page("matrix"))
        self._write_findings(self._page("findings"))
        self._write_contents(first)
        if self._is_whole:
            self._hide_map()

    def _noted(self, sheet: str) -> list[BookRow]:
        rows = self.rows.of(sheet)
        self._counts[sheet] = len(rows)
        return rows

    def _page(self, sheet: str) -> Worksheet:
        page = self.file.add_worksheet(sheet_title(sheet, self.tr))
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(8 if sheet in _WIDE else 9)  # A3, A4
        page.fit_to_pages(1, 0)
        page.set_footer("&L&A&R&P / &N")
        return page

    def _describe(self) -> None:
        info = self.map.info
        self.file.set_properties(
            {
                "title": held(one_line(info.title)),
                "company": held(one_line(info.organisation or "")),
            }
        )

    # -- matrix and findings ------------------------------------------------------------------

    def _write_matrix(self, page: Worksheet) -> None:
        order = matrix_order(self.report)
        columns = order.columns[:MOST_COLUMNS]
        labels = self.rows.labels.parties
        tr = self.tr
        corner = tr("gives ↓ · receives →")
        page.write_string(0, 0, corner, self.looks.head(align="center"))
        for at, id in enumerate(columns, 1):
            page.write_string(0, at, labels[id], self.looks.head(rotation=60, align="center"))
        for at, id in enumerate(order.rows, 1):
            page.write_string(at, 0, labels[id], self.looks.head())
        self._write_links(page, order.rows, columns)
        page.set_column(0, 0, 30)
        page.set_column(1, max(1, len(columns)), _MATRIX_WIDTH)
        page.set_row(0, 130)
        page.freeze_panes(1, 1)

    def _write_links(
        self, page: Worksheet, rows: Sequence[PartyId], columns: Sequence[PartyId]
    ) -> None:
        row_of = {id: at for at, id in enumerate(rows, 1)}
        column_of = {id: at for at, id in enumerate(columns, 1)}
        cells: dict[tuple[int, int], list[str]] = {}
        for delivery in self.map.deliveries.values():
            row = row_of.get(self.map.provider_of(delivery))
            column = column_of.get(delivery.consumer)
            if row is not None and column is not None:
                cells.setdefault((row, column), []).append(one_line(self.map.name_of(delivery)))
        look = self.looks(text_wrap=True, border=1, border_color=_RULE, bg_color=_TINTS["high"])
        heights: dict[int, int] = {}
        for (row, column), names in cells.items():
            needed = sum(lines(name, _MATRIX_WIDTH) for name in names)
            heights[row] = max(heights.get(row, 1), needed)
            page.write_string(row, column, held("\n".join(names)), look)
        for row, height in heights.items():
            page.set_row(row, _LINE * min(_MOST_LINES, height))
        own = self.looks(bg_color=_RULE)
        for id in row_of.keys() & column_of.keys():
            if (row_of[id], column_of[id]) not in cells:
                page.write_blank(row_of[id], column_of[id], None, own)

    def _write_findings(self, page: Worksheet) -> None:
        for at, (key, width) in enumerate(_FINDING_WIDTHS.items()):
            page.write_string(0, at, column_title(key, self.tr), self.looks.head(computed=True))
            page.set_column(at, at, width)
        listed = all_listed(self.report, self.map)
        plain = self.looks(text_wrap=True, bottom=4, bottom_color=_RULE)
        for row, (finding, why) in enumerate(listed, 1):
            tint = self.looks(bg_color=_SEVERITIES[finding.severity], bottom=4, bottom_color=_RULE)
            found, mending = sentence_and_remedy(finding, self.map, self.tr)
            told = (found, in_full(finding, self.map, self.tr))
            texts = (
                title(finding.code, self.tr),
                " ".join(filter(None, told)),
                mending,
                "; ".join(finding.ids),
                why.reason if why is not None else "",
            )
            page.write_string(row, 0, severity_name(finding.severity, self.tr), tint)
            for at, text in enumerate(texts, 1):
                page.write_string(row, at, held(text), plain)
            widths = [*_FINDING_WIDTHS.values()][1:]
            height = max(map(lines, texts, widths))
            page.set_row(row, _LINE * min(_MOST_LINES, height))
        self._counts["findings"] = len(listed)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(1, len(listed)), len(_FINDING_WIDTHS) - 1)
        page.repeat_rows(0)

    # -- the first sheet, and the last --------------------------------------------------------

    def _write_contents(self, page: Worksheet) -> None:
        info, tr = self.map.info, self.tr
        page.set_column(0, 0, 20)
        page.set_column(1, 1, 10)
        page.set_column(2, 2, 80)
        name = held(one_line(info.title)) or tr("Untitled map")
        page.write_string(0, 0, name, self.looks(font_size=18, bold=True, font_color=_ACCENT))
        on = day(info.date, tr) if info.date else ""
        about = filter(None, (one_line(info.organisation or ""), on))
        page.write_string(1, 0, held(" · ".join(about)), self.looks(font_color=_MUTED))
        page.set_row(0, 28)
        heads = (tr("Sheet"), tr("Rows"), tr("What is on it"))
        for at, text in enumerate(heads):
            page.write_string(3, at, text, self.looks.head())
        row = 4
        link = self.looks(font_color=_ACCENT, underline=1)
        for sheet in (*self.sheets, "matrix", "findings"):
            target = sheet_title(sheet, tr)
            page.write_url(row, 0, f"internal:'{target}'!A1", link, target)
            if sheet in self._counts:
                page.write_number(row, 1, self._counts[sheet], self.looks(align="center"))
            page.write_string(row, 2, sheet_about(sheet, tr), self.looks(text_wrap=True))
            row += 1
        for text in self._advice():
            row += 1
            look = self.looks(text_wrap=True, font_color=_MUTED)
            page.merge_range(row, 0, row, 2, text, look)
            page.set_row(row, 5 + _LINE * lines(text, 115))
        page.activate()

    def _advice(self) -> list[str]:
        tr = self.tr
        if not self._is_whole:
            return [tr("A handout: ratings of single persons are left out.")]
        return [
            tr(
                "Change, add and delete rows under the dark blue headings, then read the workbook "
                "back with File › Import or “chainmap import”: what has changed is shown before it "
                "is taken over. Leave the ids as they are; a new row needs none."
            ),
            tr("Grey headings are reckoned by ChainMap; what is typed there is not read back."),
            tr(
                "This workbook holds the whole map, with the names of raters and, on a hidden "
                "sheet, places and notes. To hand it on, export it as a handout."
            ),
        ]

    def _hide_map(self) -> None:
        page = self.file.add_worksheet(HIDDEN)
        for row, text in enumerate((MARK, self.tr.language, *packed(encode(self.map)))):
            page.write_string(row, 0, text)
        page.very_hidden()


class _TableSheet:
    """One of the sheets that are read back."""

    def __init__(self, book: _Book, page: Worksheet, sheet: str) -> None:
        self._book, self._page, self._sheet = book, page, sheet
        self._columns = COLUMNS[sheet]

    def write(self, rows: Sequence[BookRow]) -> None:
        tr, looks = self._book.tr, self._book.looks
        for at, column in enumerate(self._columns):
            whole = isinstance(column.value, NumberValue) and column.value.whole
            head = looks.head(computed=column.computed, align="center" if whole else "left")
            self._page.write_string(0, at, column_title(column.key, tr), head)
            self._page.set_column(at, at, column.width)
        formats = [looks.cell(column) for column in self._columns]
        for number, row in enumerate(rows, 1):
            for at, column in enumerate(self._columns):
                cell = column.value.cell(row.values.get(column.key), tr)
                self._write_cell(number, at, cell, formats[at])
            self._page.set_row(number, _LINE * self._lines(row))
        self._set_up(len(rows))

    def _lines(self, row: BookRow) -> int:
        """How many lines the fullest cell needs; spreadsheets do not find out by themselves."""
        texts = (
            (str(row.values.get(column.key) or ""), column.width)
            for column in self._columns
            if wraps(column)
        )
        return min(_MOST_LINES, max((lines(text, width) for text, width in texts), default=1))

    def _write_cell(self, row: int, at: int, cell: Any, look: Format) -> None:
        if cell is None:
            self._page.write_blank(row, at, None, look)
        elif isinstance(cell, str):
            self._page.write_string(row, at, cell, look)
        elif isinstance(cell, date):
            self._page.write_datetime(row, at, cell, look)
        else:
            self._page.write_number(row, at, cell, look)

    def _set_up(self, count: int) -> None:
        page = self._page
        page.set_row(0, 32)
        frozen = 2 if self._sheet in ("parties", "services", "deliveries", "needs") else 1
        page.freeze_panes(1, frozen)
        page.autofilter(0, 0, max(1, count), len(self._columns) - 1)
        page.repeat_rows(0)
        # New rows below the last one get the same help.
        last = count + 500
        for at, column in enumerate(self._columns):
            self._help(column, at, last)
            if column.value is SCORE and self._sheet == "ratings":
                page.conditional_format(1, at, last, at, _SCALE)

    def _help(self, column: BookColumn, at: int, last: int) -> None:
        rule = None if column.computed else self._rule(column)
        if rule is not None:
            self._page.data_validation(1, at, last, at, rule)

    def _rule(self, column: BookColumn) -> Mapping[str, Any] | None:
        value, tr = column.value, self._book.tr
        if column.names:
            # The list helps; names that it lacks may be on their way, in a new row.
            sheet = sheet_title("parties", tr)
            source = f"='{sheet}'!$B$2:$B${len(self._book.map.parties) + 500}"
            return {"validate": "list", "source": source, "show_error": False}
        if isinstance(value, ChoiceValue):
            return {"validate": "list", "source": value.choices(tr), "error_type": "warning"}
        if value is SCORE or value is ANSWER:
            least, most = int(value.least or 0), int(value.most or 0)
            told = tr("A whole number from {least} to {most}, or nothing.")
            return {
                "validate": "integer",
                "criteria": "between",
                "minimum": least,
                "maximum": most,
                "error_message": told.format(least=least, most=most),
            }
        return None


_SCALE = {
    "type": "3_color_scale",
    "min_type": "num", "mid_type": "num", "max_type": "num",
    "min_value": 1, "mid_value": 3, "max_value": 5,
    "min_color": _TINTS["low"], "mid_color": _TINTS["middle"], "max_color": _TINTS["high"],
}  # fmt: skip


def _facts(report: Report) -> Facts:
    parties = {**report.departments, **report.external_customers, **report.external_suppliers}
    return {
        id: {
            "customers": len(one.internal_customers_direct) + len(one.external_customers_direct),
            "suppliers": len(one.internal_suppliers_direct) + len(one.external_suppliers_direct),
            "tier": one.tier,
            "external": len(one.external_customers_ultimate),
        }
        for id, one in parties.items()
    }

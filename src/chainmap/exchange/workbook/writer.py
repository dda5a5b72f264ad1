"""The whole map as one workbook: what is known in tables to read, sort, filter and change."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chainmap.analysis.codes import Severity
from chainmap.analysis.matrix import matrix_order
from chainmap.analysis.report import Report, analyse
from chainmap.exchange.as_text import AS_TEXT
from chainmap.exchange.findings_table import all_listed
from chainmap.exchange.workbook.looks import (
    ACCENT,
    LINE,
    MOST_LINES,
    MUTED,
    RULE,
    TINTS,
    Looks,
    in_margin,
    lines,
)
from chainmap.exchange.workbook.reader import HIDDEN, MARK, packed
from chainmap.exchange.workbook.sheets import COLUMNS, BookRow, Facts, Rows
from chainmap.exchange.workbook.table import TableSheet
from chainmap.exchange.workbook.values import held
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId
from chainmap.storage.format import encode
from chainmap.wording.findings import in_full, sentence_and_remedy, title
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import catalogue
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day
from chainmap.wording.workbook import column_title, sheet_about, sheet_title

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

PROFILES = ("complete", "handout")
MOST_COLUMNS = 16_000
PRIVATE = ("ratings",)
_WIDE = ("parties", "ratings", "standards", "matrix", "findings")
_MATRIX_WIDTH = 18
_SEVERITIES = {Severity.HIGH: "#F6C7A8", Severity.MEDIUM: "#FBEBC2", Severity.LOW: "#E4EBF1"}
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
    with xlsxwriter.Workbook(content, AS_TEXT) as file:
        _Book(file, map, is_whole=profile == "complete").write()
    return content.getvalue()


class _Book:
    """Writes sheet by sheet."""

    def __init__(self, file: Workbook, map: ChainMap, *, is_whole: bool) -> None:
        self.file, self.map = file, map
        self.tr = catalogue(map.info.language)
        self.looks = Looks(file, self.tr)
        self.report = analyse(map)
        self.rows = Rows(map, self.tr, _facts(self.report))
        self.sheets = [sheet for sheet in COLUMNS if is_whole or sheet not in PRIVATE]
        self._is_whole = is_whole
        self._counts: dict[str, int] = {}

    def write(self) -> None:
        self._describe()
        first = self._page("contents")
        for sheet in self.sheets:
            page = self._page(sheet)
            table = TableSheet(page, sheet, self.looks, self.tr, len(self.map.parties))
            table.write(self._noted(sheet))
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
        title = in_margin(self.map.info.title)
        if title and sheet != "contents":  # there it stands larger
            page.set_header(f"&L{title}")
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
        look = self.looks(text_wrap=True, border=1, border_color=RULE, bg_color=TINTS["high"])
        heights: dict[int, int] = {}
        for (row, column), names in cells.items():
            needed = sum(lines(name, _MATRIX_WIDTH) for name in names)
            heights[row] = max(heights.get(row, 1), needed)
            page.write_string(row, column, held("\n".join(names)), look)
        for row, height in heights.items():
            page.set_row(row, LINE * min(MOST_LINES, height))
        own = self.looks(bg_color=RULE)
        for id in row_of.keys() & column_of.keys():
            if (row_of[id], column_of[id]) not in cells:
                page.write_blank(row_of[id], column_of[id], None, own)

    def _write_findings(self, page: Worksheet) -> None:
        for at, (key, width) in enumerate(_FINDING_WIDTHS.items()):
            page.write_string(0, at, column_title(key, self.tr), self.looks.head(computed=True))
            page.set_column(at, at, width)
        listed = all_listed(self.report, self.map)
        plain = self.looks(text_wrap=True, bottom=4, bottom_color=RULE)
        for row, (finding, why) in enumerate(listed, 1):
            tint = self.looks(bg_color=_SEVERITIES[finding.severity], bottom=4, bottom_color=RULE)
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
            page.set_row(row, LINE * min(MOST_LINES, height))
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
        page.write_string(0, 0, name, self.looks(font_size=18, bold=True, font_color=ACCENT))
        on = day(info.date, tr) if info.date else ""
        about = filter(None, (one_line(info.organisation or ""), on))
        page.write_string(1, 0, held(" · ".join(about)), self.looks(font_color=MUTED))
        page.set_row(0, 28)
        heads = (tr("Sheet"), tr("Rows"), tr("What is on it"))
        for at, text in enumerate(heads):
            page.write_string(3, at, text, self.looks.head())
        row = 4
        link = self.looks(font_color=ACCENT, underline=1)
        for sheet in (*self.sheets, "matrix", "findings"):
            target = sheet_title(sheet, tr)
            page.write_url(row, 0, f"internal:'{target}'!A1", link, target)
            if sheet in self._counts:
                page.write_number(row, 1, self._counts[sheet], self.looks(align="center"))
            page.write_string(row, 2, sheet_about(sheet, tr), self.looks(text_wrap=True))
            row += 1
        for text in self._advice():
            row += 1
            look = self.looks(text_wrap=True, font_color=MUTED)
            page.merge_range(row, 0, row, 2, text, look)
            page.set_row(row, 5 + LINE * lines(text, 115))
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

"""The action plan as a workbook to go on working in: real dates, filters, a list of states."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from chainmap.analysis.report import Report
from chainmap.exchange.plan.table import Line, header, lines
from chainmap.exchange.workbook.looks import in_margin
from chainmap.exchange.workbook.looks import lines as lines_of
from chainmap.exchange.workbook.values import held
from chainmap.model.records import Action, ActionStatus
from chainmap.wording.actions import status_name
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

WIDTHS = (13, 56, 44, 20, 13, 13)
"""Of the columns, in figures that fit."""
STATUS, TEXT, ABOUT, OWNER, DUE, OVERDUE = range(6)
LINE, MOST_LINES = 14.0, 12
"""Points that a line of text needs; a row is not higher than so many of them."""
LATE_INK, LATE_GROUND, HEAD_INK, HEAD_GROUND = "#8F1D14", "#FBE3E0", "#FFFFFF", "#1F4E79"


def plan_as_xlsx(report: Report, actions: Iterable[Action], tr: Translate, on: date) -> bytes:
    """These actions in this order.

    What is overdue is told by the spreadsheet from its own day on, so that it stays true; `on` is
    for readers that do not reckon. Texts are never formulas.
    """
    from xlsxwriter import Workbook

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True})
    info = report.map.info
    moment = datetime(on.year, on.month, on.day)  # noqa: DTZ001  (the format knows no zone)
    book.set_properties({"title": held(one_line(info.title)), "created": moment})
    sheet = book.add_worksheet(tr("Action plan"))
    rows = list(lines(report, actions, tr, on))
    _write(book, sheet, rows, tr)
    _mark_late(book, sheet, len(rows), tr)
    _set_up(book, sheet, len(rows), tr)
    if title := in_margin(info.title):
        sheet.set_header(f"&L&B{title}")
    book.close()
    return content.getvalue()


def _write(book: Workbook, sheet: Worksheet, rows: list[Line], tr: Translate) -> None:
    top = {"valign": "top", "text_wrap": True, "bottom": 4, "bottom_color": "#C5CDD6"}
    plain = book.add_format(top)
    day = book.add_format(
        {**top, "align": "left", "num_format": tr("yyyy-mm-dd", "of a spreadsheet")}
    )
    for number, one in enumerate(rows, 1):
        texts = (one.status, one.text, one.about, one.owner)
        for column, text in enumerate(texts):
            sheet.write_string(number, column, held(text), plain)
        # Spreadsheets do not find out by themselves how high a row has to be.
        needed = max(map(lines_of, texts, WIDTHS))
        sheet.set_row(number, LINE * min(needed, MOST_LINES) + 2)
        if one.due is None:
            sheet.write_blank(number, DUE, None, day)
        else:
            sheet.write_datetime(number, DUE, _midnight(one.due), day)
        sheet.write_formula(number, OVERDUE, _formula(number, tr), plain, one.overdue)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001  (a day has no zone)


def _formula(number: int, tr: Translate) -> str:
    late = tr("overdue", "of an action").replace('"', '""')
    return f'=IF({_is_late(number, tr)},"{late}","")'


def _is_late(number: int, tr: Translate) -> str:
    done = status_name(ActionStatus.DONE, tr).replace('"', '""')
    row = number + 1
    return f'AND(ISNUMBER($E{row}),$E{row}<TODAY(),$A{row}<>"{done}")'


def _mark_late(book: Workbook, sheet: Worksheet, count: int, tr: Translate) -> None:
    if count:
        late = book.add_format({"font_color": LATE_INK, "bg_color": LATE_GROUND, "bold": True})
        rule = {"type": "formula", "criteria": f"={_is_late(1, tr)}", "format": late}
        sheet.conditional_format(1, DUE, count, OVERDUE, rule)


def _set_up(book: Workbook, sheet: Worksheet, count: int, tr: Translate) -> None:
    look = {"bold": True, "font_color": HEAD_INK, "bg_color": HEAD_GROUND, "valign": "vcenter"}
    head = book.add_format(look)
    for column, (title, width) in enumerate(zip(header(tr), WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, head)
    sheet.set_row(0, 22)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(count, 1), OVERDUE)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&F&R&P / &N")
    if count:
        sheet.data_validation(1, STATUS, count, STATUS, _choice(tr))


def _choice(tr: Translate) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": [status_name(status, tr) for status in ActionStatus],
        "error_title": tr("Status"),
        "error_message": tr("Choose one from the list."),
    }

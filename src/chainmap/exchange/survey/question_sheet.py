"""Writes the sheet of a questionnaire in one language, from top to bottom."""

from __future__ import annotations

import textwrap
from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from chainmap.exchange.survey import sheet
from chainmap.exchange.survey.manifest import keyed
from chainmap.exchange.survey.questionnaire import Asked, Questionnaire
from chainmap.exchange.workbook.looks import in_margin
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side
from chainmap.wording import survey as words
from chainmap.wording.language import Catalogue

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {sheet.OTHER: 26, sheet.SERVICE: 32, sheet.COMMENT: 40}
_SCORE_WIDTH = 19
_SMALL_WIDTH = 23
"""Letters of the questions that go into that column."""
_BOLD_WIDTH = _SCORE_WIDTH + 1
_LINE, _SMALL_LINE = 15.5, 12.5
"""Points that a line of text needs."""
_LINE_HEIGHT, _GAP, _PART_HEAD, _FEW_LINES = 26, 14, 140, 6
_PAGE = 680
"""Points of rows that go on a page of A4 across, once the sheet is as wide as the page."""
_SCORES = ["1", "2", "3", "4", "5"]
_SECONDS_PER_SCORE = 6


class Texts:
    """What is said on one sheet, and in which language; `other`: that of the other sheet."""

    def __init__(
        self, map: ChainMap, questionnaire: Questionnaire, tr: Catalogue, other: Catalogue
    ) -> None:
        self.tr, self.other = tr, other
        self.questionnaire = questionnaire
        named = filter(None, (map.info.organisation, questionnaire.name))
        self.subtitle = " · ".join(sheet.shown(name) for name in named)

    def lines(self, side: Side) -> list[tuple[str, Asked]]:
        return [(key, one) for key, one in keyed(self.questionnaire) if one.side is side]

    def service(self, one: Asked) -> str:
        return words.service_words(sheet.shown(one.service), one.flow, self.tr)

    def minutes(self, *, servqual: bool) -> int:
        """About as long as it takes to fill it in, in fives."""
        scores = sum(len(sheet.items_of(one.side)) for one in self.questionnaire.asked)
        if servqual:
            scores += 2 * len(sheet.DIMENSIONS) * len(self.questionnaire.on(Side.CUSTOMER))
        return max(5, 5 * ceil(scores * _SECONDS_PER_SCORE / 300))


class QuestionSheet:
    """Writes a sheet from top to bottom; `row` is the next free one, `used` what is above it."""

    def __init__(self, page: Worksheet, looks: dict[str, Format], texts: Texts) -> None:
        self.page, self.looks, self.texts, self.tr = page, looks, texts, texts.tr
        self.row = 0
        self.used = 0.0
        self.breaks: list[int] = []

    def write(self, *, servqual: bool) -> None:
        self._set_up()
        self._head(servqual=servqual)
        for side in Side:
            if self.texts.lines(side):
                self._part(side)
        if servqual and self.texts.lines(Side.CUSTOMER):
            self._servqual()
        self._next(_GAP)
        self._wide(words.caption("thanks", self.tr), "subtitle")
        self.page.set_h_pagebreaks(self.breaks)
        self.page.print_area(0, sheet.OTHER, self.row - 1, sheet.LAST)

    def _set_up(self) -> None:
        page = self.page
        page.hide_gridlines(2)
        page.set_column(sheet.KEY, sheet.KEY, 8, None, {"hidden": True})
        page.set_column(sheet.FIRST_SCORE, sheet.COMMENT - 1, _SCORE_WIDTH)
        for column, width in _WIDTHS.items():
            page.set_column(column, column, width)
        page.protect("", {"format_rows": True, "format_columns": True})
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        # The blank ends the size of the type: a figure after it would make it larger.
        page.set_footer(f"&L&9 {in_margin(self.texts.subtitle)}&R&9&P / &N")

    def _head(self, *, servqual: bool) -> None:
        key = sheet.SHEET_KEY.format(language=self.tr.language)
        self._wide(words.survey_title(self.tr), "title", key=key, height=32)
        self._wide(self.texts.subtitle, "subtitle", height=20)
        minutes = self.texts.minutes(servqual=servqual)
        self._wide(words.survey_intro(self.tr).format(minutes=minutes), "text")
        self._wide(words.other_sheet(self.texts.other), "muted")
        self._next(_GAP)
        self._entry(sheet.NAME_KEY, words.caption("name", self.tr), "entry")
        self._entry(sheet.DATE_KEY, words.caption("date", self.tr), "day")
        self._check_date(self.row - 1)

    def _entry(self, key: str, caption: str, look: str) -> None:
        self._key(key)
        self._text(sheet.OTHER, caption, "field")
        self.page.write_blank(self.row, sheet.SERVICE, None, self.looks[look])
        self._next(20)

    def _check_date(self, row: int) -> None:
        title, message = words.date_fault(self.tr)
        self.looks["day"].set_num_format(
            "yyyy-mm-dd;@" if self.tr.language == "en" else "dd.mm.yyyy;@"
        )
        self.page.data_validation(
            *(row, sheet.SERVICE, row, sheet.SERVICE),
            {
                "validate": "date",
                "criteria": "between",
                "minimum": date(2000, 1, 1),
                "maximum": date(2099, 12, 31),
                "error_title": title,
                "error_message": message,
            },
        )

    # -- parts --------------------------------------------------------------------------------

    def _part(self, side: Side) -> None:
        self._keep_together(len(self.texts.lines(side)))
        self._open_part(words.part_title(side, self.tr), words.part_intro(side, self.tr))
        self._wide(words.survey_scale(self.tr), "scale", height=20)
        self._headings(side, words.other_heading(side, self.tr))
        questions = [words.question(side, item, self.tr) for item in sheet.items_of(side)]
        self._questions(questions, side)
        first = self.row
        for key, one in self.texts.lines(side):
            self._line(key, one)
        self._check_scores(first, side)

    def _keep_together(self, lines: int) -> None:
        """A part that would be torn apart begins a page, unless it fills more than one."""
        needed = _PART_HEAD + lines * _LINE_HEIGHT
        if needed > _PAGE:
            needed = _PART_HEAD + _FEW_LINES * _LINE_HEIGHT
        if self.used + needed > _PAGE:
            self.breaks.append(self.row)
            self.used = 0.0

    def _open_part(self, title: str, intro: str) -> None:
        self._next(_GAP)
        self._wide(title, "part", height=24)
        self._wide(intro, "text")

    def _headings(self, part: str, other: str) -> None:
        self._key(sheet.HEADS_KEY.format(part=part))
        self._text(sheet.OTHER, other, "head_left")
        self._text(sheet.SERVICE, words.caption("service", self.tr), "head_left")
        for column, heading in enumerate(sheet.headings(part, self.tr), sheet.FIRST_SCORE):
            self._text(column, heading, "head")
        self._comment_cell(part, words.caption("comment", self.tr), "head_left")
        lines = max(_lines(it, _BOLD_WIDTH) for it in sheet.headings(part, self.tr))
        self._next(_LINE * lines + 3)

    def _questions(self, questions: list[str], part: str) -> None:
        self._text(sheet.OTHER, "", "question")
        self._text(sheet.SERVICE, "", "question")
        for column, question in enumerate(questions, sheet.FIRST_SCORE):
            self._text(column, question, "question")
        self._comment_cell(part, "", "question")
        lines = max(_lines(one, _SMALL_WIDTH) for one in questions)
        self._next(_SMALL_LINE * lines + 6)

    def _line(self, key: str, one: Asked) -> None:
        other, service = sheet.shown(one.other), self.texts.service(one)
        self._key(key)
        self._text(sheet.OTHER, other, "label")
        self._text(sheet.SERVICE, service, "label")
        for column, _ in sheet.score_columns(one.side):
            self.page.write_blank(self.row, column, None, self.looks["score"])
        self._comment_cell(one.side, None, "comment")
        self._next(self._height(other, service))

    def _height(self, other: str, service: str) -> float:
        lines = max(_lines(other, _WIDTHS[sheet.OTHER]), _lines(service, _WIDTHS[sheet.SERVICE]), 1)
        return max(_LINE_HEIGHT, _LINE * lines + 5)

    def _servqual(self) -> None:
        self._keep_together(2 * len(self.texts.lines(Side.CUSTOMER)))
        self._open_part(words.servqual_title(self.tr), words.servqual_intro(self.tr))
        self._headings(sheet.SERVQUAL, words.other_heading(Side.CUSTOMER, self.tr))
        questions = [words.servqual_question(it, self.tr) for it in sheet.DIMENSIONS]
        self._questions(questions, sheet.SERVQUAL)
        first = self.row
        for key, one in self.texts.lines(Side.CUSTOMER):
            for aspect in (sheet.EXPECTED, sheet.PERCEIVED):
                shown = words.aspect_words(self.texts.service(one), aspect, self.tr)
                self._servqual_row(sheet.servqual_key(key, aspect), sheet.shown(one.other), shown)
        self._check_scores(first, sheet.SERVQUAL)

    def _servqual_row(self, key: str, other: str, shown: str) -> None:
        self._key(key)
        self._text(sheet.OTHER, other, "label")
        self._text(sheet.SERVICE, shown, "label")
        for column, _ in sheet.score_columns(sheet.SERVQUAL):
            self.page.write_blank(self.row, column, None, self.looks["score"])
        self._next(self._height(other, shown))

    def _check_scores(self, first: int, part: str) -> None:
        title, message = words.score_fault(self.tr)
        last_column = sheet.FIRST_SCORE + len(sheet.items_of(part)) - 1
        self.page.data_validation(
            *(first, sheet.FIRST_SCORE, self.row - 1, last_column),
            {
                "validate": "list",
                "source": _SCORES,
                "error_title": title,
                "error_message": message,
            },
        )

    def _next(self, height: float) -> None:
        """The row is done, and so high in points."""
        self.page.set_row(self.row, height)
        self.row += 1
        self.used += height

    # -- cells --------------------------------------------------------------------------------

    def _comment_cell(self, part: str, text: str | None, look: str) -> None:
        """The comment takes the columns that a part has no scores for as well."""
        first = sheet.FIRST_SCORE + len(sheet.items_of(part))
        if part == sheet.SERVQUAL:
            return
        if first == sheet.COMMENT:
            self._text(first, text or "", look)
        else:
            self.page.merge_range(*(self.row, first, self.row, sheet.COMMENT), "", self.looks[look])
            self._text(first, text or "", look)

    def _wide(
        self, text: str, look: str, *, key: str | None = None, height: float | None = None
    ) -> None:
        """A text over the whole width, as high as it needs."""
        if key is not None:
            self._key(key)
        self.page.merge_range(*(self.row, sheet.OTHER, self.row, sheet.LAST), "", self.looks[look])
        self._text(sheet.OTHER, text, look)
        width = sum(_WIDTHS.values()) + 5 * _SCORE_WIDTH
        self._next(height or _LINE * _lines(text, width) + 6)

    def _key(self, key: str) -> None:
        self.page.write_string(self.row, sheet.KEY, key)

    def _text(self, column: int, text: str, look: str) -> None:
        if text:
            self.page.write_string(self.row, column, text, self.looks[look])
        else:
            self.page.write_blank(self.row, column, None, self.looks[look])


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column so many letters wide."""
    return max(1, len(textwrap.wrap(text, width)))

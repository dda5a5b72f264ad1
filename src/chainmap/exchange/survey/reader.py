"""Reads a filled questionnaire, as Excel, LibreOffice or whoever saved it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import islice
from typing import Any, TypeAlias

from chainmap.errors import Fault, WrongFormat
from chainmap.exchange.safe_zip import opened_zip
from chainmap.exchange.survey import sheet, values
from chainmap.exchange.survey.answers import Answers, Line, SurveyCode, SurveyNotice
from chainmap.exchange.survey.manifest import FORMAT, MARK, Manifest, manifest_in
from chainmap.exchange.survey.questionnaire import LANGUAGES, Asked
from chainmap.exchange.survey.values import Oddness
from chainmap.exchange.table.workbooks import opened_workbook, rows_of
from chainmap.model.rating import Rating, Side
from chainmap.model.records import (
    CustomerRating,
    DeliveryId,
    Servqual,
    ServqualDimension,
    SupplierRating,
)

Row: TypeAlias = tuple[object, ...]
Scores: TypeAlias = dict[str, int]

LARGEST = 5_000_000
"""The most bytes of a questionnaire, unpacked; an honest one has some 50,000."""
_MOST_SHEETS, _MOST_ROWS = 12, 4_000
_WIDTH = sheet.LAST + 1


def read_answers(content: bytes, today: date) -> Answers:
    """What a filled questionnaire says; a date after `today` is none.

    Raises:
        WrongFormat: it is no workbook, no questionnaire, or its hidden part was changed.
        NewerVersion: a newer ChainMap made it.
    """
    tables = _tables(content)
    manifest = manifest_in(next((_column(it) for it in tables if _column(it)[:1] == [MARK]), []))
    pages = list(_pages(tables))
    if not pages:
        raise WrongFormat(FORMAT, Fault.HIDDEN_PART_CHANGED)
    return _Reading(manifest, pages, today).answers(sha256(content).hexdigest())


def _tables(content: bytes) -> list[list[Row]]:
    """The cells of each sheet, as far as a questionnaire reaches."""
    with opened_zip(content, expected=FORMAT) as file:
        if sum(part.file_size for part in file.infolist()) > LARGEST:
            raise WrongFormat(FORMAT, Fault.TOO_LARGE)
    with opened_workbook(content, expected=FORMAT) as book:
        return [
            [_row(cells) for cells in islice(rows_of(page, expected=FORMAT), _MOST_ROWS)]
            for page in book.worksheets[:_MOST_SHEETS]
        ]


def _row(cells: Row) -> Row:
    return (*cells[:_WIDTH], *[None] * (_WIDTH - len(cells)))


def _column(table: Sequence[Row]) -> list[object]:
    return [row[0] if row else None for row in table]


# -- sheets -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Page:
    """One language's sheet: its rows by their keys, and the keys that more than one row has."""

    language: str
    rows: Mapping[str, Row]
    twice: tuple[str, ...]

    def cell(self, key: str, column: int) -> object:
        row = self.rows.get(key, ())
        return row[column] if column < len(row) else None


def _pages(tables: Iterable[Sequence[Row]]) -> Iterator[_Page]:
    """The sheets that are ours, known by a key and not by their name or place."""
    known = {sheet.SHEET_KEY.format(language=language): language for language in LANGUAGES}
    for table in tables:
        keys = [values.text(key) for key in _column(table)]
        language = next((known[key] for key in keys if key in known), None)
        if language is not None:
            counted = Counter(filter(None, keys))
            rows = {key: row for key, row in reversed(list(zip(keys, table, strict=True))) if key}
            twice = tuple(key for key, count in counted.items() if count > 1)
            yield _Page(language, rows, twice)


class _Reading:
    """Goes through the lines of a questionnaire and gathers what they say."""

    def __init__(self, manifest: Manifest, pages: Sequence[_Page], today: date) -> None:
        self.manifest, self.pages, self.today = manifest, pages, today
        self.notices: list[SurveyNotice] = []
        self.columns = [self._columns(page) for page in pages]

    def answers(self, digest: str) -> Answers:
        name, on = self._name(), self._day()
        self._check_rows()
        ratings: dict[Line, Rating] = {}
        servqual: dict[DeliveryId, Servqual] = {}
        missing: dict[SurveyCode, list[str]] = {code: [] for code in _GATHERED}
        for key, one in self.manifest.lines.items():
            scores, comment = self._line(key, one)
            self._count(one, scores, comment, missing)
            if scores or comment:
                empty = CustomerRating() if one.side is Side.CUSTOMER else SupplierRating()
                said: dict[str, Any] = {**scores, "comment": comment}
                ratings[one.delivery, one.side] = replace(empty, rated_by=name, rated_on=on, **said)
            judged = self._servqual(key, one)
            if judged != Servqual():
                servqual[one.delivery] = judged
        self._tell_missing(missing, is_empty=not ratings and not servqual)
        if on is None and ratings and not self._has(SurveyCode.NO_DATE):
            self._note(SurveyCode.DATE_MISSING)
        return Answers(self.manifest, name, on, ratings, servqual, tuple(self.notices), digest)

    def _note(self, code: SurveyCode, **said: object) -> None:
        self.notices.append(SurveyNotice(code, said))

    def _has(self, code: SurveyCode) -> bool:
        return any(notice.code is code for notice in self.notices)

    # -- name and date ------------------------------------------------------------------------

    def _name(self) -> str | None:
        cells = (page.cell(sheet.NAME_KEY, sheet.SERVICE) for page in self.pages)
        name = next(filter(None, (" ".join(values.text(cell).split()) for cell in cells)), "")
        if len(name) > sheet.LONGEST_NAME:
            self._note(SurveyCode.NAME_CUT, most=sheet.LONGEST_NAME)
        return name[: sheet.LONGEST_NAME].strip() or None

    def _day(self) -> date | None:
        for page in self.pages:
            cell = page.cell(sheet.DATE_KEY, sheet.SERVICE)
            found = values.day(cell, self.today)
            if isinstance(found, Oddness):
                self._note(SurveyCode.NO_DATE, value=values.text(cell))
            elif found is not None:
                return found
        return None

    # -- the sheets' order --------------------------------------------------------------------

    def _columns(self, page: _Page) -> dict[str, dict[str, int]]:
        """By part, in which column each item's scores stand, by its heading."""
        found: dict[str, dict[str, int]] = {}
        for part, heads in self.manifest.columns.get(page.language, {}).items():
            row = [values.text(it) for it in page.rows.get(sheet.HEADS_KEY.format(part=part), ())]
            if not row and not self._is_asked(part):
                continue
            found[part] = {}
            for item, heading in zip(sheet.items_of(part), heads, strict=False):
                if heading in row:
                    found[part][item] = row.index(heading)
                else:
                    self._note(SurveyCode.COLUMN_GONE, heading=heading)
        return found

    def _is_asked(self, part: str) -> bool:
        side = Side.CUSTOMER if part == sheet.SERVQUAL else Side(part)
        return bool(self.manifest.questionnaire.on(side))

    def _check_rows(self) -> None:
        lines = self.manifest.lines
        for page in self.pages:
            for key in page.twice:
                if key in lines:
                    self._note(SurveyCode.ROW_TWICE, line=line_words(lines[key]))
            for key in page.rows:
                if key.partition(":")[0] not in lines and not _is_structure(key):
                    self._note(SurveyCode.ROW_UNKNOWN, value=key)
        gone = [one for key, one in lines.items() if all(key not in it.rows for it in self.pages)]
        if gone:
            self._note(SurveyCode.ROW_GONE, lines=tuple(map(line_words, gone)))

    # -- lines --------------------------------------------------------------------------------

    def _line(self, key: str, one: Asked) -> tuple[Scores, str | None]:
        scores = self._scores(key, one, one.side)
        pages = [it for it in self.pages if self._is_row_of(it, key, one, quiet=True)]
        comments = [
            values.text(page.cell(key, self._comment_column(page, one.side))) for page in pages
        ]
        comment = "\n".join(dict.fromkeys(filter(None, comments)))
        if len(comment) > sheet.LONGEST_COMMENT:
            most = sheet.LONGEST_COMMENT
            self._note(SurveyCode.COMMENT_CUT, line=line_words(one), most=most)
        return scores, comment[: sheet.LONGEST_COMMENT].strip() or None

    def _comment_column(self, page: _Page, part: str) -> int:
        """Right of the last score."""
        columns = self.columns[self.pages.index(page)].get(part, {})
        return max(columns.values(), default=sheet.COMMENT - 1) + 1

    def _servqual(self, key: str, one: Asked) -> Servqual:
        if one.side is not Side.CUSTOMER:
            return Servqual()
        aspects = (sheet.EXPECTED, sheet.PERCEIVED)
        expected, perceived = (
            self._scores(sheet.servqual_key(key, aspect), one, sheet.SERVQUAL) for aspect in aspects
        )
        judged: dict[str, Any] = {
            name: ServqualDimension(expected.get(name), perceived.get(name))
            for name in sheet.DIMENSIONS
            if name in expected or name in perceived
        }
        return Servqual(**judged)

    def _scores(self, key: str, one: Asked, part: str) -> Scores:
        """The scores of one row, from whichever sheet they stand on; the first sheet's first."""
        scores: Scores = {}
        for page, columns in zip(self.pages, self.columns, strict=True):
            if not self._is_row_of(page, key, one):
                continue
            for item, column in columns.get(part, {}).items():
                found = self._score(page.cell(key, column), one, item)
                if found is not None and scores.setdefault(item, found) != found:
                    self._note(SurveyCode.TWO_ANSWERS, line=line_words(one), item=item)
        return scores

    def _score(self, cell: object, one: Asked, item: str) -> int | None:
        found = values.score(cell)
        if isinstance(found, Oddness):
            said = {"line": line_words(one), "item": item, "value": values.text(cell)}
            self._note(SurveyCode(found), **said)
            return None
        return found

    def _is_row_of(self, page: _Page, key: str, one: Asked, *, quiet: bool = False) -> bool:
        """Whether the row is there and still says what it was about."""
        if key not in page.rows:
            return False
        other = sheet.shown(values.text(page.cell(key, sheet.OTHER)))
        service = sheet.shown(values.text(page.cell(key, sheet.SERVICE)))
        if other == sheet.shown(one.other) and service.startswith(sheet.shown(one.service)[:-1]):
            return True
        if not quiet:
            self._note(SurveyCode.ROW_CHANGED, line=line_words(one), value=f"{other}: {service}")
        return False

    # -- what is missing ----------------------------------------------------------------------

    def _count(
        self, one: Asked, scores: Scores, comment: str | None, missing: dict[SurveyCode, list[str]]
    ) -> None:
        if not scores and not comment:
            missing[SurveyCode.NOT_ANSWERED].append(line_words(one))
        elif len(scores) < len(sheet.items_of(one.side)):
            missing[SurveyCode.HALF_ANSWERED].append(line_words(one))

    def _tell_missing(self, missing: dict[SurveyCode, list[str]], *, is_empty: bool) -> None:
        if is_empty:
            self._note(SurveyCode.NOTHING_ANSWERED)
            return
        for code, lines in missing.items():
            if lines:
                self._note(code, lines=tuple(lines))


_GATHERED = (SurveyCode.NOT_ANSWERED, SurveyCode.HALF_ANSWERED)


def line_words(one: Asked) -> str:
    """Purchasing: sheet metal."""
    return f"{sheet.shown(one.other)}: {sheet.shown(one.service)}"


def _is_structure(key: str) -> bool:
    """A row of the sheet's own: its head, the name, the date, the headings of a part."""
    return key in (sheet.NAME_KEY, sheet.DATE_KEY) or key.startswith(("sheet:", "heads:"))

"""Somebody who fills in questionnaires: opens the workbook, types into cells, saves it again."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from chainmap.exchange.survey import sheet
from chainmap.exchange.survey.answers import Answers
from chainmap.exchange.survey.manifest import MARK, manifest_in
from chainmap.exchange.survey.questionnaire import questionnaires
from chainmap.exchange.survey.reader import read_answers
from chainmap.exchange.survey.writer import write_questionnaire
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, PartyId
from chainmap.wording.language import catalogue
from chainmap.wording.survey_notices import survey_sentence

english = catalogue("en")
TODAY = date(2026, 5, 4)
MADE = date(2026, 4, 1)


def blank(map: ChainMap, party: str, *, servqual: bool = False) -> bytes:
    """The questionnaire of a party, as it is sent out."""
    (one,) = questionnaires(map, parties=[PartyId(party)])
    return write_questionnaire(map, one, on=MADE, servqual=servqual)


class Pen:
    """Types into an opened questionnaire; `paper` is the sheet in hand, by its language."""

    def __init__(self, content: bytes, language: str = "en") -> None:
        self.book: Workbook = load_workbook(io.BytesIO(content))
        self.paper = self._paper(language)
        hidden = next(page for page in self.book.worksheets if page["A1"].value == MARK)
        self.manifest = manifest_in([row[0].value for row in hidden.iter_rows()])

    def _paper(self, language: str) -> Worksheet:
        mark = sheet.SHEET_KEY.format(language=language)
        return next(page for page in self.book.worksheets if page["A1"].value == mark)

    def key_of(self, delivery: str, side: str = "customer") -> str:
        wanted = (DeliveryId(delivery), side)
        return next(k for k, it in self.manifest.lines.items() if (it.delivery, it.side) == wanted)

    def row_of(self, key: str) -> int:
        keys = (cell.value for cell in self.paper["A"])
        return next(row for row, value in enumerate(keys, 1) if value == key)

    def signs(self, name: object = None, on: object = None) -> Pen:
        for key, value in ((sheet.NAME_KEY, name), (sheet.DATE_KEY, on)):
            if value is not None:
                self.put(key, sheet.SERVICE, value)
        return self

    def says(self, key: str, scores: Mapping[str, object], comment: object = None) -> Pen:
        """A line's scores by item; `key`: c1, s2 … or with :expected and the like."""
        part = self._part(key)
        columns = {item: column for column, item in sheet.score_columns(part)}
        for item, value in scores.items():
            self.put(key, columns[item], value)
        if comment is not None:
            self.put(key, max(columns.values()) + 1, comment)
        return self

    def _part(self, key: str) -> str:
        return sheet.SERVQUAL if ":" in key else self.manifest.lines[key].side

    def says_everywhere(self, value: int) -> Pen:
        for key, one in self.manifest.lines.items():
            self.says(key, dict.fromkeys(sheet.items_of(one.side), value))
        return self

    def put(self, key: str, column: int, value: object) -> None:
        cell: Any = self.paper.cell(self.row_of(key), column + 1)
        cell.value = value

    def saved(self) -> bytes:
        content = io.BytesIO()
        self.book.save(content)
        return content.getvalue()

    def read(self) -> Answers:
        return read_answers(self.saved(), TODAY)


def sentences(notices: Any) -> list[str]:
    return [survey_sentence(notice, english) for notice in notices]


def edited(content: bytes, change: Callable[[Workbook], object]) -> bytes:
    """A workbook after somebody has laid hands on it."""
    book = load_workbook(io.BytesIO(content))
    change(book)
    changed = io.BytesIO()
    book.save(changed)
    return changed.getvalue()

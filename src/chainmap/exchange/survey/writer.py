"""Writes a questionnaire as an XLSX workbook: a sheet a language, only its answer cells open."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from chainmap.exchange.as_text import AS_TEXT
from chainmap.exchange.survey import sheet
from chainmap.exchange.survey.looks import looks_in
from chainmap.exchange.survey.manifest import SHEET, Manifest, manifest_rows
from chainmap.exchange.survey.question_sheet import QuestionSheet, Texts
from chainmap.exchange.survey.questionnaire import LANGUAGES, Questionnaire
from chainmap.model.map import ChainMap
from chainmap.wording import survey as words
from chainmap.wording.language import catalogue

if TYPE_CHECKING:
    from xlsxwriter import Workbook

SHEET_NAMES = {"de": "Deutsch", "en": "English"}


def write_questionnaire(
    map: ChainMap, questionnaire: Questionnaire, *, on: date, servqual: bool = False
) -> bytes:
    """The workbook for one party, the map's own language first. `on`: the day it is made."""
    import xlsxwriter

    languages = sorted(LANGUAGES, key=lambda language: language != map.info.language)
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, AS_TEXT) as book:
        _describe(book, map, questionnaire, on)
        looks = looks_in(book)
        for language in languages:
            page = book.add_worksheet(SHEET_NAMES[language])
            other = next(one for one in languages if one != language)
            texts = Texts(map, questionnaire, catalogue(language), catalogue(other))
            QuestionSheet(page, looks, texts).write(servqual=servqual)
        _hide_manifest(book, _manifest(map, questionnaire, on, servqual=servqual))
    return content.getvalue()


def _describe(book: Workbook, map: ChainMap, asked: Questionnaire, on: date) -> None:
    tr = catalogue(map.info.language)
    book.set_properties(
        {
            "title": sheet.shown(words.survey_file_name(asked.name, tr)),
            "subject": sheet.shown(map.info.title),
            "company": sheet.shown(map.info.organisation or ""),
            "created": datetime.combine(on, time()),
        }
    )


def _manifest(map: ChainMap, asked: Questionnaire, on: date, *, servqual: bool) -> Manifest:
    columns = {
        language: {
            part: sheet.headings(part, catalogue(language))
            for part in sheet.parts(servqual=servqual)
        }
        for language in LANGUAGES
    }
    return Manifest(map.info.title, map.info.organisation or "", on, asked, columns)


def _hide_manifest(book: Workbook, manifest: Manifest) -> None:
    page = book.add_worksheet(SHEET)
    for row, text in enumerate(manifest_rows(manifest)):
        page.write_string(row, 0, text)
    page.protect()
    page.very_hidden()

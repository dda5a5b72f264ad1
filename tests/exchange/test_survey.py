"""Questionnaires go out as workbooks, come back filled, and are read."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from chainmap.errors import Fault, InputError, NewerVersion, WrongFormat
from chainmap.exchange.survey import manifest as survey_manifest
from chainmap.exchange.survey import sheet
from chainmap.exchange.survey.files import file_names
from chainmap.exchange.survey.manifest import SHEET
from chainmap.exchange.survey.questionnaire import questionnaires
from chainmap.exchange.survey.reader import read_answers
from chainmap.exchange.survey.writer import write_questionnaire
from chainmap.exchange.table.file import read_xlsx
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side
from chainmap.model.records import (
    CustomerRating,
    DeliveryId,
    Flow,
    Flows,
    MapInfo,
    Party,
    PartyId,
    PartyKind,
    Servqual,
    ServqualDimension,
    SupplierRating,
)
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.wording.errors import explain
from tests.builders import chart
from tests.exchange.pen import MADE, TODAY, Pen, blank, edited, english, sentences
from tests.strategies import maps

SAMPLES = ("maschinenbau_de", "saas_en")


def sample(name: str) -> ChainMap:
    return read_map(Path(resource(f"examples/{name}.chainmap")))


@pytest.fixture
def map() -> ChainMap:
    drawn = chart(
        "Shop -> Sales: stock; IT -> Sales: laptop; Sales -> +Buyer: offer; HR -> IT: pay"
    )
    return edits.describe(drawn, MapInfo("Sales chain", "Example Ltd"))


# -- who is asked what ------------------------------------------------------------------------


def test_each_department_is_asked_only_about_those_it_deals_with(map: ChainMap) -> None:
    asked = {one.party: one for one in questionnaires(map)}
    assert list(asked) == ["Shop", "Sales", "IT", "HR"]
    sales = asked[PartyId("Sales")]
    assert [one.other for one in sales.on(Side.CUSTOMER)] == ["Shop", "IT"]
    assert [(one.other, one.service) for one in sales.on(Side.SUPPLIER)] == [("Buyer", "offer")]


def test_people_outside_are_asked_where_that_is_wanted(map: ChainMap) -> None:
    assert PartyId("Buyer") in [one.party for one in questionnaires(map, external=True)]
    (only,) = questionnaires(map, parties=[PartyId("Buyer")])
    assert [one.side for one in only.asked] == [Side.CUSTOMER]


def test_what_is_out_of_use_or_no_delivery_is_not_asked_about(map: ChainMap) -> None:
    map = edits.update(map, DeliveryId("d1"), active=False)
    map = edits.update(map, DeliveryId("d2"), flow=Flow.REQUEST)
    sales = [it for it in questionnaires(map) if it.party == "Sales"]
    assert [one.delivery for one in sales[0].asked] == ["d3"]
    everything = [it for it in questionnaires(map, Flows.ALL) if it.party == "Sales"]
    assert [one.delivery for one in everything[0].asked] == ["d2", "d3"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_department_of_a_sample_gets_a_file_of_its_own(name: str) -> None:
    map = sample(name)
    asked = questionnaires(map)
    names = file_names(map, asked)
    assert len(set(names)) == len(names) == len(asked) > 14


def test_equal_and_odd_names_make_good_file_names() -> None:
    map = chart("A -> B; C -> D")
    for id, name in (("A", "R&D: new/old"), ("B", "r&d new old"), ("C", "..."), ("D", "x" * 300)):
        map = edits.update(map, PartyId(id), name=name)
    names = file_names(map, questionnaires(map))
    assert names[:2] == ["Questionnaire R&D new old.xlsx", "Questionnaire r&d new old 2.xlsx"]
    assert names[2] == "Questionnaire.xlsx"
    assert max(len(name) for name in names) < 100


# -- what it looks like -----------------------------------------------------------------------


def test_the_own_language_comes_first_and_both_say_the_same(map: ChainMap) -> None:
    book = load_workbook(io.BytesIO(blank(map, "Sales")))
    assert book.sheetnames == ["English", "Deutsch", SHEET]
    assert book[SHEET].sheet_state == "veryHidden"
    english_page, german_page = book.worksheets[:2]
    assert english_page["B1"].value == "How well do we work together?"
    assert german_page["B1"].value == "Wie gut arbeiten wir zusammen?"
    keys = [[cell.value for cell in page["A"]] for page in (english_page, german_page)]
    assert keys[0][1:] == keys[1][1:]
    assert english_page.column_dimensions["A"].hidden
    german = edits.describe(map, MapInfo("Kette", language="de"))
    assert load_workbook(io.BytesIO(blank(german, "Sales"))).sheetnames[0] == "Deutsch"


@pytest.mark.parametrize("language", ["de", "en"])
def test_only_answers_can_be_typed_and_scores_only_from_1_to_5(
    map: ChainMap, language: str
) -> None:
    pen = Pen(blank(map, "Sales", servqual=True), language)
    assert pen.paper.protection.sheet
    opened = {cell.coordinate for row in pen.paper.iter_rows() for cell in row
              if not cell.protection.locked}  # fmt: skip
    name, on = (pen.row_of(key) for key in (sheet.NAME_KEY, sheet.DATE_KEY))
    scores = {
        f"{chr(ord('A') + column)}{pen.row_of(key)}"
        for key, part in [(key, one.side) for key, one in pen.manifest.lines.items()]
        + [(f"{key}:{it}", "servqual") for key in ("c1", "c2") for it in ("expected", "perceived")]
        for column, _ in sheet.score_columns(part)
    }
    assert scores | {f"C{name}", f"C{on}"} <= opened
    rules = pen.paper.data_validations.dataValidation
    lists = [rule for rule in rules if rule.type == "list"]
    listed = {cell for rule in lists for span in rule.sqref.ranges for rows in span.rows
              for cell in (f"{chr(64 + column)}{row}" for row, column in rows)}  # fmt: skip
    assert listed == scores
    assert {rule.formula1 for rule in lists} == {'"1,2,3,4,5"'}
    assert all(rule.showErrorMessage and rule.errorTitle and rule.error for rule in rules)


def test_a_sheet_is_printed_across_on_a4_as_wide_as_the_page(map: ChainMap) -> None:
    page = Pen(blank(map, "Sales")).paper
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.page_setup.fitToWidth in (None, 1)  # which is what a missing one means
    assert page.page_setup.fitToHeight == 0
    assert page.sheet_properties.pageSetUpPr.fitToPage


def test_no_name_on_a_map_is_run_as_a_formula() -> None:
    map = chart("A -> B: x")
    for id in map.parties:
        map = edits.update(map, id, name=f"=1+1 {id}")
    service = next(iter(map.services))
    map = edits.update(map, service, name='=HYPERLINK("http://example.org")')
    map = edits.describe(map, MapInfo("+cmd|x", "@sum"))
    for content in (blank(map, "A"), blank(map, "B", servqual=True)):
        for page in load_workbook(io.BytesIO(content)).worksheets:
            kinds = {cell.data_type for row in page.iter_rows() for cell in row}
            assert "f" not in kinds
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            sheets = [parts.read(name) for name in parts.namelist() if "sheet" in name]
        assert not any(b"<f>" in xml or b"<hyperlink" in xml for xml in sheets)


@given(maps())
@settings(max_examples=8)
def test_whatever_the_map_its_questionnaires_can_be_read_and_say_nothing(map: ChainMap) -> None:
    for one in questionnaires(map, Flows.ALL, external=True)[:2]:
        answers = read_answers(write_questionnaire(map, one, on=MADE, servqual=True), TODAY)
        assert answers.manifest.questionnaire == one
        assert (answers.ratings, answers.servqual) == ({}, {})
        assert sentences(answers.notices) == ["Nothing is answered."]


# -- answers come back ------------------------------------------------------------------------


def test_what_is_typed_comes_back_as_ratings(map: ChainMap) -> None:
    pen = Pen(blank(map, "Sales", servqual=True))
    pen.signs("Ada Example", datetime(2026, 4, 20))  # noqa: DTZ001  a workbook knows no zones
    pen.says("c1", {"satisfaction": 4, "trust": 2, "needs_met": 5}, "often late")
    pen.says("s1", {"satisfaction": 5, "open_communication": 3}, "good talks")
    pen.says("c1:expected", {"empathy": 4}).says("c1:perceived", {"empathy": 2, "tangibles": 3})
    answers = pen.read()
    who: dict[str, Any] = {"rated_by": "Ada Example", "rated_on": date(2026, 4, 20)}
    assert answers.ratings == {
        ("d1", Side.CUSTOMER): CustomerRating(
            satisfaction=4, trust=2, needs_met=5, comment="often late", **who
        ),
        ("d3", Side.SUPPLIER): SupplierRating(
            satisfaction=5, open_communication=3, comment="good talks", **who
        ),
    }
    empathy = ServqualDimension(4, 2)
    assert answers.servqual == {
        "d1": Servqual(empathy=empathy, tangibles=ServqualDimension(None, 3))
    }
    assert sentences(answers.notices) == [
        "1 line without an answer: IT: laptop",
        "2 lines answered in part: Shop: stock; Buyer: offer",
    ]


SALES = blank(chart("Shop -> Sales: stock; IT -> Sales: laptop; Sales -> +Buyer: offer"), "Sales")
typed = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30).filter(
    lambda text: not text.strip().startswith("=")  # which makes a formula, by the person's own will
)


@pytest.mark.parametrize("language", ["de", "en"])
@given(data=st.data())
@settings(max_examples=12)
def test_any_answers_come_back(language: str, data: st.DataObject) -> None:
    pen = Pen(SALES, language)
    name = data.draw(typed.map(lambda text: " ".join(text.split())))
    on = data.draw(st.none() | st.dates(date(2000, 1, 1), TODAY))
    pen.signs(name or None, on)
    expected = {}
    for key, one in pen.manifest.lines.items():
        items = sheet.items_of(one.side)
        scores = data.draw(st.dictionaries(st.sampled_from(items), st.integers(1, 5)))
        comment = data.draw(typed.map(str.strip))
        pen.says(key, scores, comment or None)
        if scores or comment:
            kind: Any = CustomerRating if one.side is Side.CUSTOMER else SupplierRating
            expected[one.delivery, one.side] = kind(
                rated_by=name or None, rated_on=on, comment=comment or None, **scores
            )
    answers = pen.read()
    assert answers.ratings == expected
    assert (answers.name, answers.on) == (name or None, on)


@pytest.mark.parametrize("servqual", [False, True])
def test_rows_that_moved_are_known_by_their_mark(map: ChainMap, servqual: bool) -> None:
    pen = Pen(blank(map, "Sales", servqual=servqual))
    pen.paper.protection.disable()
    for merged in list(pen.paper.merged_cells.ranges):
        pen.paper.unmerge_cells(str(merged))
    pen.paper.insert_rows(3, amount=4)
    pen.says("c2", {"trust": 3}).signs("Ada")
    answers = pen.read()
    assert answers.ratings["d2", Side.CUSTOMER] == CustomerRating(trust=3, rated_by="Ada")


def test_columns_are_known_by_their_headings(map: ChainMap) -> None:
    pen = Pen(blank(map, "HR"))
    heads = sheet.HEADS_KEY.format(part="supplier")
    pen.put(heads, sheet.FIRST_SCORE, "Trust")
    pen.put(heads, sheet.FIRST_SCORE + 1, "Mood")
    answers = pen.says("s1", {"satisfaction": 2, "trust": 4}).read()
    assert answers.ratings["d4", Side.SUPPLIER] == SupplierRating(trust=2)
    assert sentences(answers.notices)[0] == (
        "The column “Satisfaction” is missing or called otherwise; its answers are left out."
    )


def test_the_name_of_a_sheet_and_the_order_of_sheets_do_not_matter(map: ChainMap) -> None:
    pen = Pen(blank(map, "HR")).says("s1", {"trust": 5})
    pen.paper.title = "mine"
    pen.book.move_sheet(SHEET, -2)
    assert pen.read().ratings["d4", Side.SUPPLIER].trust == 5


@pytest.mark.parametrize("typed", ["4", "4,0", "4.0", " 4 ", "4 - gut", "4 – good", "4 (gut)", 4.0])
def test_a_score_is_read_however_it_is_written(map: ChainMap, typed: object) -> None:
    pen = Pen(blank(map, "HR")).says("s1", {"trust": typed})
    assert pen.read().ratings["d4", Side.SUPPLIER].trust == 4


@pytest.mark.parametrize("typed", ["20.4.2026", "20.04.26", "2026-04-20", "4/20/2026", 46132])
def test_a_date_is_read_however_it_is_written(map: ChainMap, typed: object) -> None:
    assert Pen(blank(map, "HR")).signs(on=typed).says("s1", {"trust": 5}).read().on == date(
        2026, 4, 20
    )


# -- odd answers, each with its sentence ------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (7, "IT: pay, Trust: 7 lies outside 1 to 5 and is left out."),
        (0, "IT: pay, Trust: 0 lies outside 1 to 5 and is left out."),
        (-3, "IT: pay, Trust: -3 lies outside 1 to 5 and is left out."),
        ("1e99", "IT: pay, Trust: “1e99” is no figure from 1 to 5 and is left out."),
        (3.5, "IT: pay, Trust: 3.5 is no whole figure and is left out."),
        ("gut", "IT: pay, Trust: “gut” is no figure from 1 to 5 and is left out."),
        ("3-4", "IT: pay, Trust: “3-4” is no figure from 1 to 5 and is left out."),
        ("#REF!", "IT: pay, Trust: “#REF!” is no figure from 1 to 5 and is left out."),
        (True, "IT: pay, Trust: “True” is no figure from 1 to 5 and is left out."),
    ],
)
def test_a_score_that_is_none_is_left_out(map: ChainMap, typed: object, sentence: str) -> None:
    answers = Pen(blank(map, "HR")).says("s1", {"trust": typed, "respect": 2}).read()
    assert answers.ratings["d4", Side.SUPPLIER] == SupplierRating(respect=2)
    assert sentence in sentences(answers.notices)


@pytest.mark.parametrize("typed", ["soon", "3/4/2026", "31.2.2026", "1.1.1850", "1.1.2031"])
def test_a_date_that_is_none_is_left_out(map: ChainMap, typed: object) -> None:
    answers = Pen(blank(map, "HR")).signs(on=typed).says_everywhere(3).read()
    assert answers.on is None
    told = f"“{typed}” is no date, or one that cannot be; the answers have none."
    assert sentences(answers.notices) == [told]


def test_without_a_date_it_is_said(map: ChainMap) -> None:
    answers = Pen(blank(map, "HR")).says_everywhere(3).read()
    assert sentences(answers.notices) == ["The answers bear no date."]


def test_answers_on_both_sheets_are_one(map: ChainMap) -> None:
    pen = Pen(blank(map, "HR"), "en").says("s1", {"trust": 2, "respect": 4})
    pen.paper = pen._paper("de")
    answers = pen.says("s1", {"trust": 3, "satisfaction": 5}).read()
    assert answers.ratings["d4", Side.SUPPLIER] == SupplierRating(5, 2, 4)
    told = "IT: pay, Trust: the two sheets say different things; the first counts."
    assert told in sentences(answers.notices)


def test_long_texts_are_cut_and_that_is_said(map: ChainMap) -> None:
    answers = Pen(blank(map, "HR")).signs("n" * 500).says("s1", {"trust": 2}, "c" * 9000).read()
    assert len(answers.name or "") == 120
    assert len(answers.ratings["d4", Side.SUPPLIER].comment or "") == 2000
    assert sentences(answers.notices)[:2] == [
        "The name is longer than 120 letters; the rest is left out.",
        "IT: pay: the comment is longer than 2000 letters and is cut.",
    ]


def test_a_row_that_is_gone_twice_changed_or_unknown_is_told(map: ChainMap) -> None:
    gone = Pen(blank(map, "Sales")).says("c1", {"trust": 2})
    gone.paper.cell(gone.row_of("c2"), 1).value = None
    assert "Rows are missing from the sheet: IT: laptop" not in sentences(gone.read().notices)
    gone.paper = gone._paper("de")
    gone.paper.cell(gone.row_of("c2"), 1).value = None
    assert "Rows are missing from the sheet: IT: laptop" in sentences(gone.read().notices)
    twice = Pen(blank(map, "Sales")).says("c1", {"trust": 2})
    twice.paper.cell(twice.row_of("c2"), 1).value = "c1"
    assert "Shop: stock: the row stands there twice; the first one counts." in (
        sentences(twice.read().notices)
    )
    changed = Pen(blank(map, "Sales")).says("c1", {"trust": 2})
    changed.put("c1", sheet.OTHER, "Purchasing")
    answers = changed.read()
    assert not answers.ratings
    told = "Shop: stock: another text stands there now (“Purchasing: stock”); its answers are"
    assert any(it.startswith(told) for it in sentences(answers.notices))
    unknown = Pen(blank(map, "Sales"))
    unknown.paper.cell(unknown.row_of("c2"), 1).value = "c9"
    assert "A row with the unknown mark “c9” is left out." in sentences(unknown.read().notices)


# -- files that are none ----------------------------------------------------------------------


def refusal(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_answers(content, TODAY)
    return explain(caught.value, english)


def foreign_workbook() -> bytes:
    book, content = Workbook(), io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_what_is_no_questionnaire_is_refused() -> None:
    other = "not a questionnaire file: its content is of another kind; choose another file"
    assert refusal(foreign_workbook()) == other
    assert refusal(b"%PDF-1.7") == other
    assert refusal(b"").startswith("not a questionnaire file: it is empty")


def test_a_hidden_part_that_was_changed_is_refused(map: ChainMap) -> None:
    def exchange_ids(book: Workbook) -> None:
        cell = book[SHEET]["A3"]
        cell.value = str(cell.value).replace('"d4"', '"d1"')

    changed = edited(Pen(blank(map, "HR")).says_everywhere(4).saved(), exchange_ids)
    assert refusal(changed) == (
        "cannot be read: its hidden part, by which answers are known, was changed; "
        "send out a new questionnaire, or type the answers in by hand"
    )


def test_without_its_hidden_part_or_its_sheets_it_is_refused(map: ChainMap) -> None:
    content = blank(map, "HR")
    assert "another kind" in refusal(edited(content, lambda book: book.remove(book[SHEET])))

    def strip(book: Workbook) -> None:
        for name in ("English", "Deutsch"):
            book.remove(book[name])
        book[SHEET].sheet_state = "visible"

    assert "hidden part" in refusal(edited(content, strip))


def test_one_of_a_newer_chainmap_is_refused_by_name(
    map: ChainMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(survey_manifest, "VERSION", 2)
    content = blank(map, "HR")
    monkeypatch.setattr(survey_manifest, "VERSION", 1)
    with pytest.raises(NewerVersion):
        read_answers(content, TODAY)


def test_a_bomb_is_refused_unopened(map: ChainMap) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"<a/>")
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * 30_000_000)
    with pytest.raises(WrongFormat) as caught:
        read_answers(content.getvalue(), TODAY)
    assert caught.value.reason is Fault.TOO_LARGE


def test_a_table_of_a_million_rows_is_read_no_further_than_a_questionnaire_goes(
    map: ChainMap,
) -> None:
    pen = Pen(blank(map, "HR")).says_everywhere(4)
    pen.paper.cell(1_048_576, 16_384).value = "far away"
    assert len(pen.read().ratings) == 1


def test_names_come_back_also_where_they_are_very_long() -> None:
    map = edits.put(chart("A -> B"), Party(PartyId("A"), "x" * 40_000, PartyKind.DEPARTMENT))
    pen = Pen(blank(map, "B")).says_everywhere(4)
    assert pen.read().ratings["d1", Side.CUSTOMER].trust == 4


def test_a_questionnaire_is_not_taken_for_a_table(map: ChainMap) -> None:
    with pytest.raises(WrongFormat) as caught:
        read_xlsx(Pen(blank(map, "Sales")).says_everywhere(3).saved())
    assert explain(caught.value, english) == (
        "cannot be read: it is a questionnaire of ChainMap, and no table; "
        "open its map and choose Customers › Read answers"
    )

"""The report as a Word document, opened as its editors open it."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from chainmap.analysis.report import analyse
from chainmap.handout.contents import CHAPTERS, Order, handout
from chainmap.model import edits
from chainmap.model.records import MapInfo
from tests.builders import chart
from tests.handout.conftest import dot, sample, written


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def headings(document: Any, level: int) -> list[str]:
    return [it.text for it in document.paragraphs if it.style.name == f"Heading {level}"]


@pytest.mark.parametrize(("name", "language"), [("maschinenbau_de", "de"), ("saas_en", "en")])
def test_chapters_and_findings_are_real_headings(name: str, language: str) -> None:
    document = opened(written(sample(name), "docx", Order(language)))
    contents = handout(analyse(sample(name)), Order(language))
    assert headings(document, 1) == [chapter.title for chapter in contents.chapters]
    found = [one for block in contents.chapters[2].blocks for one in block.found]  # type: ignore[union-attr]
    told = headings(document, 3)
    assert all(any(line.startswith(one.title) for line in told) for one in found)
    assert document.core_properties.language == {"de": "de-DE", "en": "en-GB"}[language]


def test_tables_are_real_tables_that_say_what_the_report_says() -> None:
    map = chart("Sales -> Ops: order; Ops -> +Buyer: goods")
    document = opened(written(map, "docx", Order("en", chapters=("chain",))))
    first = document.tables[0]
    assert [cell.text for cell in first.rows[0].cells][:2] == ["Department", "Internal customers"]
    assert [cell.text for cell in first.rows[1].cells] == ["Sales", "Ops", "–", "–", "–"]
    assert first.rows[0]._tr.trPr.find(docx.oxml.ns.qn("w:tblHeader")) is not None


def test_contents_captions_and_page_numbers_are_fields_with_something_to_show() -> None:
    document = opened(written(sample("saas_en"), "docx"))
    xml = document.element.xml
    assert 'TOC \\o "1-2"' in xml
    assert "SEQ Table" in xml
    assert "SEQ Figure" in xml
    assert "NUMPAGES" in document.sections[0].footer._element.xml


def test_the_contents_can_be_read_without_updating_a_field_and_lead_to_each_heading() -> None:
    document = opened(written(sample("saas_en"), "docx"))
    entries = [it for it in document.paragraphs if it.style.name in ("toc 1", "toc 2")]
    found = [it for it in document.paragraphs if it.style.name in ("Heading 1", "Heading 2")]
    told = [(it.text, it.style.name[-1]) for it in entries]
    assert told == [(it.text, it.style.name[-1]) for it in found]
    assert {"1", "2"} == {level for _, level in told}
    qn = docx.oxml.ns.qn
    targets = [it._p.find(qn("w:hyperlink")).get(qn("w:anchor")) for it in entries]
    marks = [it._p.find(qn("w:bookmarkStart")).get(qn("w:name")) for it in found]
    assert targets == marks
    assert len({*marks}) == len(marks)
    kinds = [it.get(qn("w:fldCharType")) for it in document.element.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("end")
    # No question before the document opens.
    assert document.settings.element.find(qn("w:updateFields")) is None


def test_the_map_is_a_picture_of_200_dots_per_inch_with_a_description() -> None:
    document = opened(written(sample("saas_en"), "docx", Order(chapters=("map",), logo=dot())))
    shape = document.inline_shapes[-1]
    blip = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
    picture = document.part.related_parts[blip].image
    assert picture.px_width / shape.width.inches == pytest.approx(200, rel=0.01)
    assert "20 parties" in shape._inline.docPr.get("descr")
    assert len(document.inline_shapes) == 2


def test_names_that_xml_cannot_hold_do_not_spoil_the_document() -> None:
    map = chart("A -> +B: x")
    map = edits.rename(map, map.parties["A"].id, "Bad \ufffe <b>&amp;")  # type: ignore[index]
    map = edits.describe(map, MapInfo("T\x07itle"))
    document = opened(written(map, "docx"))
    assert "Bad \ufffd <b>&amp;" in headings(document, 2)


def test_every_chapter_can_stand_alone() -> None:
    map = chart("A -> +B: x")
    for chapter in CHAPTERS:
        document = opened(written(map, "docx", Order("de", chapters=(chapter,))))
        assert len(headings(document, 1)) == 1

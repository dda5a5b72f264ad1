"""Charts in the report to hand over, in every shape."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest

from chainmap.analysis.charts import scatter
from chainmap.analysis.quality import Quadrant
from chainmap.analysis.report import analyse
from chainmap.handout.blocks import ChartPicture, Table
from chainmap.handout.contents import Order, handout
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.measuring import measure
from chainmap.model.records import DeliveryId
from chainmap.wording.chart import BarChart, ScatterChart, TimeChart
from tests.builders import chart
from tests.handout.conftest import sample, written

CHAPTERS = Order(chapters=("performance", "standards", "comparison"))


def measured() -> ChainMap:
    """The German sample, one of its standards measured with dates."""
    map = sample("maschinenbau_de")
    id = next(d.id for d in map.deliveries.values() if d.agreement and d.agreement.target)
    return measure(measure(map, id, date(2026, 1, 9), 12), id, date(2026, 2, 9), 14)


def test_each_chapter_shows_its_charts() -> None:
    chapters = handout(analyse(measured()), CHAPTERS).chapters
    shown = {
        chapter.id: [type(it.chart) for it in chapter.blocks if isinstance(it, ChartPicture)]
        for chapter in chapters
    }
    assert shown == {
        "performance": [ScatterChart, BarChart],
        "standards": [TimeChart],
        "comparison": [BarChart],
    }


def test_where_to_begin_is_listed_in_full_the_worst_first() -> None:
    map = sample("maschinenbau_de")
    (performance,) = handout(analyse(map), Order(chapters=("performance",))).chapters
    (table,) = [it for it in performance.blocks if isinstance(it, Table)]
    begin = [it for it in scatter(map).placed if it.quadrant is Quadrant.CONCENTRATE_HERE]
    assert len(table.rows) == len(begin) == 16
    assert [cell.text for cell in table.rows[0].cells] == [
        "Kommissionierung Montage", "Logistik und Lager", "Montage und Inbetriebnahme", "5", "1",
    ]  # fmt: skip


def test_without_ratings_there_is_no_empty_chart() -> None:
    chapters = handout(analyse(chart("Sales -> Ops: quote")), CHAPTERS).chapters
    assert not [it for one in chapters for it in one.blocks if isinstance(it, ChartPicture)]


def test_a_web_page_holds_its_charts_as_drawings_with_words_for_the_blind() -> None:
    page = written(measured(), "html", CHAPTERS).decode("utf-8")
    drawings = re.findall(
        r'<svg viewBox="[^"]*" role="img" aria-label="([^"]+)">(.*?)</svg>', page, re.DOTALL
    )
    assert len(drawings) == 4
    told, first = drawings[0]
    assert ">Hier ansetzen</text>" in first
    assert told.startswith("Hier ansetzen: Kundenspezifikation")


def test_a_hostile_name_is_text_on_a_chart() -> None:
    map = edits.rename_delivery(measured(), DeliveryId("s12>SRV"), '"><script>alert(1)</script>')
    page = written(map, "html", CHAPTERS).decode("utf-8")
    assert page.count("<script") == 1  # ours
    assert "alert(1)" in page


@pytest.mark.parametrize(("shape", "least"), [("pdf", 40_000), ("docx", 40_000)])
def test_paper_holds_them(shape: str, least: int) -> None:
    with_charts = written(measured(), shape, CHAPTERS)
    without = written(chart("Sales -> Ops: quote"), shape, CHAPTERS)
    assert len(with_charts) - len(without) > least


def test_a_document_tells_what_each_chart_shows() -> None:
    from docx import Document

    document = Document(io.BytesIO(written(measured(), "docx", CHAPTERS)))
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(told) == 4
    assert told[1].startswith("Zuverlässigkeit: erwartet 5, erlebt 2,4")
    captions = [it.text for it in document.paragraphs if it.style.name == "Caption"]
    assert any("Wie interne und externe Kunden bewerten" in text for text in captions)


def test_each_chart_has_a_slide_of_its_own() -> None:
    from pptx import Presentation

    deck = Presentation(io.BytesIO(written(measured(), "pptx", CHAPTERS)))
    titles = [
        slide.shapes.title.text_frame.text
        for slide in deck.slides
        if any(shape.shape_type is not None and shape.shape_type == 13 for shape in slide.shapes)
    ]
    assert "Wichtigkeit und Leistung" not in [
        slide.shapes.title.text_frame.text for slide in deck.slides
    ], "what leads to a chart stands on its slide"
    assert titles == [
        "Wichtigkeit und Leistung der Lieferungen",
        "SERVQUAL: was Kunden erwarten und erleben",
        "Erfüllte Standards im Zeitverlauf",
        "Wie interne und externe Kunden bewerten",
    ]

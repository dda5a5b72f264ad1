"""The report as slides, opened as their editors open them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from itertools import permutations
from math import ceil
from typing import Any

import pptx
import pytest

from chainmap.analysis.report import analyse
from chainmap.handout.blocks import Findings, Found
from chainmap.handout.contents import CHAPTERS, Order, handout, usual_chapters
from chainmap.model import edits
from chainmap.model.acting import add_action
from chainmap.model.map import ChainMap
from chainmap.model.records import PartyId, Subject
from tests.builders import chart
from tests.handout.conftest import dot, sample, written


def opened(content: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(content))


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def told(slide: Any) -> str:
    return " ".join(it.text_frame.text for it in slide.shapes if it.has_text_frame)


def table_of(slide: Any) -> list[list[str]]:
    (table,) = (it.table for it in slide.shapes if it.has_table)
    return [[cell.text for cell in row.cells] for row in table.rows]


def findings_of(map: ChainMap, order: Order) -> list[Found]:
    (chapter,) = handout(analyse(map), order).chapters
    return [one for it in chapter.blocks if isinstance(it, Findings) for one in it.found]


ONLY_FINDINGS = Order("de", chapters=("findings",))


def test_a_deck_is_short_enough_to_be_shown() -> None:
    order = Order("de", chapters=usual_chapters("pptx"))
    assert len(opened(written(sample("maschinenbau_de"), "pptx", order)).slides) <= 18


def test_the_first_slide_of_findings_counts_all_of_them_by_kind() -> None:
    map = sample("maschinenbau_de")
    deck = opened(written(map, "pptx", ONLY_FINDINGS))
    heads, *rows = table_of(deck.slides[1])
    assert heads == ["Befund", "Betrifft", "Schwerwiegend", "Beachtenswert", "Zur Kenntnis"]
    found = findings_of(map, ONLY_FINDINGS)
    assert {row[0] for row in rows} == {one.title for one in found}
    assert sum(int(cell or 0) for row in rows for cell in row[2:]) == len(found)
    grave = [bool(row[2]) for row in rows]
    assert grave == sorted(grave, reverse=True), "the kinds with grave findings come first"


def test_each_of_the_gravest_kinds_has_one_slide_and_the_rest_is_in_its_notes() -> None:
    map = sample("maschinenbau_de")
    deck = opened(written(map, "pptx", ONLY_FINDINGS))
    found = findings_of(map, ONLY_FINDINGS)
    kinds = list(dict.fromkeys(one.title for one in found))
    slides = list(deck.slides)[2:]
    assert [title.split(" (")[0] for title in titles(deck)[2:]] == kinds[:6]
    for kind, slide in zip(kinds, slides, strict=False):
        of_it = [one for one in found if one.title == kind]
        if len(of_it) == 1:
            assert of_it[0].remedy[:60] in told(slide)
            assert of_it[0].parties[0].name in told(slide)
            continue
        shown = table_of(slide)[1:]
        assert [row[1] for row in shown] == [one.sentence for one in of_it[: len(shown)]]
        notes = slide.notes_slide.notes_text_frame.text
        assert all(one.sentence in notes and one.remedy in notes for one in of_it)
        if len(shown) < len(of_it):
            assert f"{len(of_it) - len(shown)} weitere stehen in den Notizen" in told(slide)


def test_a_chapter_that_says_only_that_there_is_nothing_has_no_slide() -> None:
    order = Order("de", chapters=("map", "actions"))
    assert titles(opened(written(chart("A -> +B: x"), "pptx", order)))[1:] == ["Die Karte"]


@pytest.mark.parametrize(("name", "language"), [("maschinenbau_de", "de"), ("saas_en", "en")])
def test_everything_stands_within_its_slide_of_16_to_9(name: str, language: str) -> None:
    deck = opened(written(sample(name), "pptx", Order(language, logo=dot())))
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, rel=0.01)
    for slide in deck.slides:
        assert slide.shapes.title.text_frame.text
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width + 9_600
            assert shape.top + shape.height <= deck.slide_height


def test_no_text_runs_into_the_one_below_it() -> None:
    """Parties with very long names: the type shrinks, then the text is cut."""
    map = chart("Sales -> Ops: order; Ops -> +Buyer: goods; Lost -> Ops: paper")
    for id in list(map.parties):
        map = edits.rename(map, id, f"{id} " + "und Betriebsmittelkonstruktion " * 12)
    deck = opened(written(map, "pptx", Order("de")))
    checked = 0
    for slide in deck.slides:
        boxes = [it for it in slide.shapes if it.has_text_frame and it.text_frame.text]
        for one, other in permutations(boxes, 2):
            if one.top < other.top and _stand_above_each_other(one, other):
                assert one.top + _height(one) <= other.top + 30_000, one.text_frame.text
                checked += 1
    assert checked > 50


def _stand_above_each_other(one: Any, other: Any) -> bool:
    return bool(one.left < other.left + other.width and other.left < one.left + one.width)


def _height(shape: Any) -> float:
    """About what its text takes: letters are half as wide as high, lines a fifth higher."""
    runs = [run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
    size = max(run.font.size.pt for run in runs) * 12_700
    lines = ceil(len(shape.text_frame.text) * size * 0.48 / shape.width)
    return min(lines, 1) * size + (lines - 1) * size * 1.2


def test_tables_are_real_and_their_heads_repeat_on_each_slide() -> None:
    deck = opened(written(sample("maschinenbau_de"), "pptx", Order("de", chapters=("chain",))))
    tables = [it.table for slide in deck.slides for it in slide.shapes if it.has_table]
    assert tables[0].cell(0, 0).text == tables[1].cell(0, 0).text == "Abteilung"
    assert len(titles(deck)) >= 6
    assert titles(deck)[1].endswith("(1 von 3)")


def test_every_chapter_can_stand_alone() -> None:
    for chapter in CHAPTERS:
        deck = opened(written(chart("A -> +B: x"), "pptx", Order("de", chapters=(chapter,))))
        assert len(deck.slides) >= 2


def test_cards_beyond_those_that_anybody_would_show_are_told_of() -> None:
    map = chart("; ".join(f"D{n} -> +Buyer: s{n}" for n in range(70)))
    deck = opened(written(map, "pptx", Order("en", chapters=("cards",))))
    assert len(deck.slides) == 1 + 60 + 1
    assert "11 more cards are in the report" in told(deck.slides[-1])


WITHOUT_PILLOW = """
import importlib.util, sys
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "PIL" else real(name, *rest)
from tests.handout.conftest import dot, sample, written
from chainmap.handout.contents import Order
content = written(sample("saas_en"), "pptx", Order(chapters=("map",), logo=dot()))
assert not hasattr(sys.modules["PIL"], "__path__"), "Pillow itself was loaded"
sys.stdout.buffer.write(content)
"""


def test_slides_need_no_pillow() -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_PILLOW],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(["src", "."])},
        capture_output=True,
        check=True,
    )
    with_it = opened(written(sample("saas_en"), "pptx", Order(chapters=("map",), logo=dot())))
    without = opened(run.stdout)
    for one, other in zip(with_it.slides, without.slides, strict=True):
        for shape, same in zip(one.shapes, other.shapes, strict=True):
            assert (shape.width, shape.height) == (same.width, same.height)
    pictures = [it.image for it in without.slides[1].shapes if it.shape_type == 13]
    assert [it.content_type for it in pictures] == ["image/png"]


def test_a_text_before_a_table_has_no_slide_of_its_own() -> None:
    map = add_action(chart("A -> +B: x"), "Ask A", Subject(party=PartyId("A")))
    deck = opened(written(map, "pptx", Order("de", chapters=("actions",))))
    assert titles(deck)[1:] == ["Was vereinbart ist, nach Fälligkeit"]
    assert "1 offen" in told(deck.slides[1])

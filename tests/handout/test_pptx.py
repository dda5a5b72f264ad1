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
from chainmap.handout.contents import CHAPTERS, Order, handout
from chainmap.model import edits
from tests.builders import chart
from tests.handout.conftest import dot, sample, written


def opened(content: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(content))


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def test_each_finding_has_a_slide_with_its_parties_and_what_would_mend_it() -> None:
    map = sample("saas_en")
    order = Order("en", chapters=("findings",))
    deck = opened(written(map, "pptx", order))
    found = [
        one
        for block in handout(analyse(map), order).chapters[0].blocks
        for one in block.found  # type: ignore[union-attr]
    ]
    slides = list(deck.slides)[1:]
    for one, slide in zip(found[:20], slides, strict=False):
        told = " ".join(it.text_frame.text for it in slide.shapes if it.has_text_frame)
        assert slide.shapes.title.text_frame.text == one.title
        assert one.remedy[:60] in told
        assert one.parties[0].name in told


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
    told = " ".join(it.text_frame.text for it in deck.slides[-1].shapes if it.has_text_frame)
    assert "11 more cards are in the report" in told


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

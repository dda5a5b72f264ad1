"""What stands above a map."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF

from chainmap.model import edits
from chainmap.model.grouping import fold, group
from chainmap.model.map import ChainMap
from chainmap.model.records import Filter, Flow, MapInfo, PartyKind
from chainmap.render import picture
from chainmap.render.paper import Paper, Sheet
from chainmap.render.scope import Scope
from chainmap.render.sheet import NO_BLOCK, USUAL_BLOCK, Heading, TitleBlock
from chainmap.wording.language import catalogue
from tests.builders import chart
from tests.render.pictures import ink, placed

ENGLISH, GERMAN = catalogue("en"), catalogue("de")


@pytest.fixture
def map() -> ChainMap:
    map = placed(chart("Sales -> Ops: quote; Ops -> IT: ticket; Sales -> +Buyer: offer"))
    return edits.describe(
        map, MapInfo("Who serves whom", "Hartmann", "en", date(2026, 3, 16), None)
    )


def _heading(map: ChainMap, block: TitleBlock, language: str = "en", **paper: object) -> Heading:
    return Sheet(map, Paper(language=language, block=block, **paper)).heading  # type: ignore[arg-type]


def test_it_says_title_client_date_filter_and_how_much_is_shown(map: ChainMap) -> None:
    heading = _heading(map, TitleBlock())
    assert heading.title == "Who serves whom"
    assert heading.lines == (
        "Hartmann · 16 March 2026",
        "filter: deliveries only, without requests and feedback · 4 parties, 3 deliveries",
    )


def test_it_speaks_german(map: ChainMap) -> None:
    lines = _heading(map, TitleBlock(), "de").lines
    assert lines[0] == "Hartmann · 16. März 2026"
    assert lines[1].endswith("· 4 Beteiligte, 3 Lieferungen")


def test_each_part_can_be_left_out(map: ChainMap) -> None:
    heading = _heading(map, TitleBlock(frozenset({"client", "counts"})))
    assert heading == Heading("", ("Hartmann", "4 parties, 3 deliveries"))
    assert _heading(map, NO_BLOCK) == Heading("", ())


def test_the_caller_may_give_the_date(map: ChainMap) -> None:
    block = TitleBlock(frozenset({"date"}), date=date(2025, 12, 1))
    assert _heading(map, block).lines == ("1 December 2025",)
    undated = edits.describe(map, replace(map.info, date=None))
    assert _heading(undated, TitleBlock(frozenset({"date"}))).lines == ()


def test_of_a_part_it_says_how_much_of_all_it_is(map: ChainMap) -> None:
    counts = TitleBlock(frozenset({"counts"}))
    some = _heading(map, counts, scope=Scope.only({"Sales", "Ops"}))
    assert some.lines == ("2 of 4 parties, 1 of 3 deliveries",)
    cut = _heading(map, counts, "de", scope=Scope.within(QRectF(-90, -40, 180, 80)))
    assert cut.lines == ("1 von 4 Beteiligten, 2 von 3 Lieferungen",)


def test_it_tells_what_the_canvas_leaves_out(map: ChainMap) -> None:
    map = group(map, ["Sales"], "Office")
    map = fold(map, next(iter(map.groups)), folded=True)
    filter = Filter(
        hidden=("IT",), kinds=(PartyKind.DEPARTMENT,), flows=(Flow.DELIVERY,), critical_from=3
    )
    map = replace(map, display=replace(map.display, filter=filter))
    line = _heading(map, TitleBlock(frozenset({"filter"}))).line
    assert "shown: Departments; what travels: Delivery; criticality 3 or more" in line
    assert "1 hidden" in line
    assert "1 group folded" in line


def test_a_long_title_is_wrapped_and_never_lies_over_the_map(map: ChainMap) -> None:
    long = edits.describe(map, replace(map.info, title="Internal customers and suppliers " * 12))
    short, high = (Sheet(it, Paper(block=TitleBlock())) for it in (map, long))
    assert high.area.top() < short.area.top()
    head = QRectF(high.area.topLeft(), high.body_area.topRight())
    image = picture.image(long, dpi=96, block=TitleBlock())
    plain = picture.image(long, dpi=96)
    assert image.height() - plain.height() == head.height()
    assert image.copy(0, round(head.height()), image.width(), plain.height()) == plain
    written = ink(image.copy(0, 0, image.width(), round(head.height())))
    assert written.bottom() <= head.height() - 2
    assert written.right() < image.width() - 10


def test_a_title_has_room_above_the_smallest_part(map: ChainMap) -> None:
    tiny = Sheet(map, Paper(block=TitleBlock(), scope=Scope.within(QRectF(0, 0, 3, 2))))
    assert tiny.area.width() >= 240
    assert tiny.area.height() > 60


def test_a_usual_heading_is_a_title_and_one_line(map: ChainMap) -> None:
    assert len(_heading(map, USUAL_BLOCK).lines) == 1


def test_the_key_explains_what_can_be_seen_and_nothing_else(map: ChainMap) -> None:
    key = Sheet(map, Paper(language="en", key=True))._key
    assert key is not None
    assert [row.text for row in key.rows] == ["Department", "External customer", "Delivery"]
    wide, plain = picture.image(map, dpi=96, key=True), picture.image(map, dpi=96)
    assert wide.height() > plain.height()
    part = Sheet(map, Paper(key=True, language="en", scope=Scope.only({"Sales", "Ops"})))._key
    assert part is not None
    assert [row.text for row in part.rows] == ["Department", "Delivery"]


def test_an_empty_map_needs_no_key() -> None:
    sheet = Sheet(ChainMap(), Paper(key=True))
    assert sheet.legend_area.isEmpty()
    assert sheet.body_area == sheet.map_area

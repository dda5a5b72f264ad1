"""Charts as pictures: what they carry, that nothing is clipped, covered or in the wrong place."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from chainmap.analysis.quality import Quadrant, importance_performance
from chainmap.errors import UsageError
from chainmap.model import edits
from chainmap.model.chart import MONTHS, ChartChoice, ChartKind
from chainmap.model.map import ChainMap
from chainmap.model.measuring import measure
from chainmap.model.records import CustomerRating, DeliveryId
from chainmap.render.charts.dots import Place, spread
from chainmap.render.charts.layout import laid_out, least_height, natural_height
from chainmap.render.charts.names import names
from chainmap.render.charts.parts import Around, Laid, Look
from chainmap.render.charts.picture import Plate, chart_image, chart_pdf, chart_png, chart_svg
from chainmap.render.charts.room import Room
from chainmap.render.svg import svg_drawn
from chainmap.render.theme import ThemeName, theme
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.wording.chart import Chart, Corner, Dot, ScatterChart
from chainmap.wording.charts import chart
from chainmap.wording.language import catalogue
from chainmap.wording.ratings import dimension_name
from tests.builders import chart as drawn

EXAMPLES = ("maschinenbau_de", "saas_en")
WIDTHS = (360, 960, 1200)
AROUND = 30
"""Pixels round a chart, to see whether it keeps within its own."""


def example(name: str) -> ChainMap:
    """With what was measured of two of its standards."""
    map = read_map(resource(f"examples/{name}.chainmap"))
    with_target = [d.id for d in map.deliveries.values() if d.agreement and d.agreement.target]
    for month in range(1, 9):
        for place, id in enumerate(with_target[:2]):
            map = measure(map, id, date(2026, month, 10 + place), 40 + 7 * month)
    return map


def measured_delivery(map: ChainMap) -> str:
    return next(d.id for d in map.deliveries.values() if d.agreement and d.agreement.history)


def every_chart(map: ChainMap, language: str) -> list[Chart]:
    id = measured_delivery(map)
    choices = [*map_choices(), ChartChoice(ChartKind.STANDARDS, id)]
    return [chart(choice, map, catalogue(language)) for choice in choices]


def map_choices() -> list[ChartChoice]:
    return [*(ChartChoice(kind) for kind in ChartKind), ChartChoice(ChartKind.STANDARDS, MONTHS)]


def texts(svg: bytes) -> list[str]:
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg.decode())]


# -- what a picture carries -------------------------------------------------------------------


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_drawing_carries_a_mark_for_every_rated_delivery(name: str) -> None:
    map = example(name)
    found = importance_performance(map).by_mean
    drawing = chart_svg(
        chart(ChartChoice(ChartKind.IMPORTANCE_PERFORMANCE), map, catalogue("en"))
    ).decode()
    # One more of each stands beside the name of its quadrant.
    circles = len(re.findall(r"<(?:circle|ellipse) ", drawing))
    assert circles == len(found[Quadrant.KEEP_UP]) + 1


def test_the_drawing_says_what_the_analysis_says() -> None:
    map = example("maschinenbau_de")
    one = chart(ChartChoice(ChartKind.IMPORTANCE_PERFORMANCE), map, catalogue("de"))
    said = texts(chart_svg(one))
    assert {"Wichtigkeit und Leistung der Lieferungen", "ø 3,25", "ø 4,19"} <= set(said)
    assert {"Hier ansetzen", "Weiter so", "Geringer Vorrang", "Womöglich zu viel"} <= set(said)
    assert "Kommissionierung Montage" in said
    assert "72 Lieferungen mit Wichtigkeit und Zufriedenheit, Linien an den Mittelwerten" in said


def test_bars_carry_their_values_with_n() -> None:
    one = chart(ChartChoice(ChartKind.COMPARISON), example("maschinenbau_de"), catalogue("en"))
    said = texts(chart_svg(one))
    assert {"3.2 · n 58", "3.8 · n 12", "−0.6", "Respect", "4.3 · n 12", "−1.2"} <= set(said)


@pytest.mark.parametrize("across", WIDTHS)
def test_long_german_words_stand_whole_beside_their_bars(across: int) -> None:
    tr = catalogue("de")
    one = chart(ChartChoice(ChartKind.SERVQUAL), example("maschinenbau_de"), tr)
    said = " ".join(texts(chart_svg(one, plate=Plate(across))))
    for dimension in ("reliability", "responsiveness", "assurance", "empathy", "tangibles"):
        assert dimension_name(dimension, tr) in said


def test_an_empty_chart_says_what_to_record_first() -> None:
    map = drawn("Sales -> Ops: quote")
    for kind in ChartKind:
        one = chart(ChartChoice(kind), map, catalogue("en"))
        assert one.head.hint in " ".join(texts(chart_svg(one)))


def test_a_drawing_tells_what_it_shows_to_those_who_cannot_see_it() -> None:
    one = chart(ChartChoice(ChartKind.SERVQUAL), example("maschinenbau_de"), catalogue("en"))
    drawing = chart_svg(one).decode()
    assert "<desc>Reliability: expected 5, perceived 2.4, gap −2.6" in drawing
    assert "<image" not in drawing


# -- as files ---------------------------------------------------------------------------------


def test_a_picture_is_as_fine_as_asked() -> None:
    one = chart(ChartChoice(ChartKind.COMPARISON), example("saas_en"), catalogue("en"))
    usual, fine = chart_image(one, dpi=96), chart_image(one, dpi=288)
    assert usual.width() == 960
    assert (fine.width(), fine.height()) == (3 * usual.width(), 3 * usual.height())
    assert round(fine.dotsPerMeterX() * 0.0254) == 288
    assert chart_image(one, width=500).width() == 500


def test_a_resolution_out_of_reach_is_refused() -> None:
    one = chart(ChartChoice(ChartKind.COMPARISON), example("saas_en"), catalogue("en"))
    with pytest.raises(UsageError):
        chart_png(one, dpi=99_999)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_light_and_dark_have_their_own_grounds(name: ThemeName) -> None:
    one = chart(ChartChoice(ChartKind.SERVQUAL), example("saas_en"), catalogue("en"))
    assert chart_image(one, name, dpi=96).pixelColor(2, 2) == QColor(theme(name).surface)


def test_a_page_is_written_as_pdf() -> None:
    one = chart(ChartChoice(ChartKind.SERVQUAL), example("saas_en"), catalogue("en"))
    assert chart_pdf(one).startswith(b"%PDF")


# -- nothing clipped, covered, in the wrong place ---------------------------------------------


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("across", WIDTHS)
def test_nothing_reaches_over_the_edge(name: str, language: str, across: int) -> None:
    for one in every_chart(example(name), language):
        for around in Around:
            height = natural_height(one, across, around)
            if around is not Around.ALL:
                height = least_height(one, across, around)
            laid = laid_out(one, across, height, around=around)
            assert _ink_outside(laid, across, height) == 0, one.head.title


def _ink_outside(laid: Laid, width: float, height: float) -> int:
    """Pixels painted beyond the chart's own area."""
    size = int(width) + 2 * AROUND, int(height) + 2 * AROUND
    image = QImage(*size, QImage.Format.Format_RGB32)
    paper = QColor(theme("light").surface)
    image.fill(paper)
    with QPainter(image) as painter:
        painter.translate(AROUND, AROUND)
        laid.paint(painter, Look(theme("light")))
    with QPainter(image) as painter:
        painter.fillRect(QRectF(AROUND - 1, AROUND - 1, width + 2, height + 2), paper)
    blank = QImage(*size, QImage.Format.Format_RGB32)
    blank.fill(paper)
    return 0 if image == blank else 1


scores = st.integers(1, 5)
dots = st.lists(st.tuples(scores, scores), min_size=1, max_size=60)
thresholds = st.floats(1, 5)


@given(dots, thresholds, thresholds)
def test_no_mark_leaves_its_quadrant_or_covers_another(
    values: list[tuple[int, int]], across: float, up: float
) -> None:
    plot, unit = QRectF(0, 0, 500, 400), QPointF(100, -80)
    cross = QPointF((across - 0.5) * 100, 400 - (up - 0.5) * 80)
    places = [
        Place(QPointF((x - 0.5) * 100, 400 - (y - 0.5) * 80), x >= across, y >= up)
        for x, y in values
    ]
    found = spread(places, plot, cross, unit)
    for place, at in zip(places, found.centres, strict=True):
        assert (at.x() >= cross.x()) is place.is_right
        assert (at.y() <= cross.y()) is place.is_above
        assert plot.contains(at)
    for one, other in combinations(found.centres, 2):
        away = one - other
        assert away.x() ** 2 + away.y() ** 2 >= (1.9 * found.radius) ** 2


def test_a_single_mark_stands_at_its_true_place() -> None:
    place = Place(QPointF(350, 100), is_right=True, is_above=True)
    found = spread([place], QRectF(0, 0, 500, 400), QPointF(250, 200), QPointF(100, -80))
    assert found.centres == (place.at,)


@given(dots, st.sets(st.integers(0, 59), max_size=3))
def test_no_name_covers_a_mark_or_another_name(
    values: list[tuple[int, int]], chosen: set[int]
) -> None:
    plot = QRectF(0, 0, 500, 400)
    places = [Place(QPointF((x - 0.5) * 100, 400 - (y - 0.5) * 80), True, True) for x, y in values]
    spreading = spread(places, plot, QPointF(0, 400), QPointF(100, -80))
    room, side = Room(plot), spreading.radius
    marks = [QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side) for at in spreading.centres]
    for mark in marks:
        room.take(mark)
    named = [
        (Dot(DeliveryId(f"d{n}"), x, y, Corner(True, True), f"Service number {n}", ""), at)
        for n, ((x, y), at) in enumerate(zip(values, spreading.centres, strict=True))
    ]
    found = names(named, side, room, frozenset(f"d{n}" for n in chosen))
    boxes = [line.box for one in found for line in one.lines]
    assert sum(one.count for one in found) <= len(values)
    assert all(plot.contains(box) for box in boxes)
    assert not any(box.intersects(mark) for box in boxes for mark in marks)
    inner = [box.adjusted(0.1, 0.1, -0.1, -0.1) for box in boxes]
    assert not any(one.intersects(other) for one, other in combinations(inner, 2))


def test_what_is_selected_is_named_first() -> None:
    one = chart(
        ChartChoice(ChartKind.IMPORTANCE_PERFORMANCE), example("maschinenbau_de"), catalogue("de")
    )
    assert isinstance(one, ScatterChart)
    named = texts(_drawn_with(one, frozenset()))
    hidden = next(dot for dot in one.dots if not any(dot.label in text for text in named))
    assert hidden.label in texts(_drawn_with(one, frozenset([hidden.delivery])))


def _drawn_with(one: Chart, selected: frozenset[str]) -> bytes:
    laid = laid_out(one, 420, 420, selected=selected)
    look = Look(theme("light"), selected)
    return svg_drawn(QRectF(0, 0, 420, 420), lambda painter: laid.paint(painter, look), "", "")


def test_the_only_mark_of_a_chart_has_its_name_although_the_lines_meet_at_it() -> None:
    map = edits.update(
        drawn("Stores -> +Buyer: parts; Stores -> Archive: files"),
        "d1", importance=5, rating_by_customer=CustomerRating(satisfaction=2),
    )  # fmt: skip
    one = chart(ChartChoice(ChartKind.IMPORTANCE_PERFORMANCE), map, catalogue("en"))
    told = texts(_drawn_with(one, frozenset()))
    assert "parts" in told
    assert not any("without room" in text for text in told)

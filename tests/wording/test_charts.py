"""Charts in words: what stands on them, what to do where there is nothing, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chainmap.errors import UnknownRecord
from chainmap.model import edits
from chainmap.model.chart import MIDPOINT, MONTHS, ChartChoice, ChartKind
from chainmap.model.map import ChainMap
from chainmap.model.measuring import agree, measure
from chainmap.model.rating import Side, rate
from chainmap.model.records import DeliveryId
from chainmap.resources import resource
from chainmap.storage.files import read_map
from chainmap.wording.chart import BarChart, Chart, ScatterChart, TimeChart
from chainmap.wording.chart_scale import day_ticks, round_axis
from chainmap.wording.charts import chart, charts
from chainmap.wording.language import catalogue
from tests.builders import chart as drawn

EN, DE = catalogue("en"), catalogue("de")
D1 = DeliveryId("d1")


def made(kind: ChartKind, map: ChainMap, of: str = "") -> Chart:
    return chart(ChartChoice(kind, of), map, EN)


def bars(kind: ChartKind, map: ChainMap, of: str = "") -> BarChart:
    one = made(kind, map, of)
    assert isinstance(one, BarChart)
    return one


def example(name: str = "maschinenbau_de") -> ChainMap:
    return read_map(resource(f"examples/{name}.chainmap"))


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("of", ["", "d1"])
def test_where_nothing_is_recorded_the_chart_says_what_to_record(kind: ChartKind, of: str) -> None:
    head = made(kind, drawn("Sales -> Ops: quote"), of).head
    assert "card" in head.hint
    assert head.told


def test_a_report_gets_only_charts_that_show_something() -> None:
    assert list(charts(drawn("Sales -> Ops: quote"), EN)) == []
    # Of the example nothing measured has a date.
    assert [type(one) for one in charts(example(), EN)] == [ScatterChart, BarChart, BarChart]


@pytest.mark.parametrize("kind", [ChartKind.SERVQUAL, ChartKind.STANDARDS])
def test_a_delivery_that_is_not_there_is_an_error(kind: ChartKind) -> None:
    with pytest.raises(UnknownRecord):
        made(kind, example(), "nobody")


@pytest.mark.parametrize("text", ["servqual", "standards:months", "servqual:s04>KON"])
def test_a_choice_is_read_as_it_is_written(text: str) -> None:
    assert str(ChartChoice.read(text)) == text


def test_an_unknown_chart_is_refused() -> None:
    with pytest.raises(ValueError, match="pie"):
        ChartChoice.read("pie")


def test_the_lines_are_called_by_their_values() -> None:
    means = made(ChartKind.IMPORTANCE_PERFORMANCE, example())
    middle = made(ChartKind.IMPORTANCE_PERFORMANCE, example(), MIDPOINT)
    assert isinstance(means, ScatterChart)
    assert isinstance(middle, ScatterChart)
    assert [tick.text for tick in means.cross] == ["ø 3.25", "ø 4.19"]
    assert [tick.text for tick in middle.cross] == ["3", "3"]


def test_a_tip_names_the_delivery_its_ends_and_its_values() -> None:
    map = edits.update(drawn("Sales -> Ops: quote"), D1, importance=5)
    one = made(ChartKind.IMPORTANCE_PERFORMANCE, rate(map, D1, Side.CUSTOMER, 0, satisfaction=2))
    assert isinstance(one, ScatterChart)
    assert one.dots[0].tip == ("quote · Sales → Ops\nImportance 5, satisfaction 2, n 1: Keep it up")


def test_figures_of_fewer_than_three_answers_are_marked_and_explained() -> None:
    map = drawn("Sales -> Ops: order; Sales -> +Buyer: quote")
    for place in range(3):
        map = rate(map, D1, Side.CUSTOMER, place, trust=4)
    map = rate(map, DeliveryId("d2"), Side.CUSTOMER, 0, trust=2)
    compared = bars(ChartKind.COMPARISON, map)
    trust = next(group for group in compared.groups if group.name == "Trust")
    assert [(bar.text, bar.is_thin) for bar in trust.bars] == [
        ("4 · n 3", False),
        ("2 · n 1", True),
    ]
    assert "fewer than 3 answers" in compared.head.notes[-1]


def test_no_rater_is_named() -> None:
    map = rate(drawn("Sales -> +Buyer: quote"), D1, Side.CUSTOMER, 0, trust=2, rated_by="Ann Lee")
    map = edits.update(rate(map, D1, Side.CUSTOMER, 0, satisfaction=2), D1, importance=3)
    assert not any("Ann" in repr(made(kind, map)) for kind in ChartKind)


def test_a_metric_is_shown_with_its_target_and_whether_it_met_it() -> None:
    map = agree(drawn("Sales -> Ops: quote"), D1, metric="Speed", target=5, unit="days",
                better="lower")  # fmt: skip
    map = measure(measure(map, D1, date(2026, 1, 10), 7), D1, date(2026, 3, 1), 4.5)
    one = made(ChartKind.STANDARDS, map, "d1")
    assert isinstance(one, TimeChart)
    assert [moment.tip for moment in one.moments] == [
        "2026-01-10: 7 days, missed.",
        "2026-03-01: 4.5 days, met.",
    ]
    assert one.target == (5, "Target ≤ 5 days")


def test_the_end_of_a_month_is_called_by_its_month() -> None:
    map = agree(drawn("Sales -> Ops: quote"), D1, target=5)
    map = measure(measure(map, D1, date(2025, 12, 10), 7), D1, date(2026, 2, 1), 4)
    one = made(ChartKind.STANDARDS, map, MONTHS)
    assert isinstance(one, TimeChart)
    assert [tick.text for tick in one.days] == ["2025-12", "2026-02"]


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("name", ["maschinenbau_de", "saas_en"])
def test_german_charts_speak_german(kind: ChartKind, name: str) -> None:
    german, english = (chart(ChartChoice(kind), example(name), tr) for tr in (DE, EN))
    assert german.head.title != english.head.title
    assert german.head.subtitle != english.head.subtitle
    assert not set(german.head.notes) & set(english.head.notes)


numbers = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(numbers, min_size=1, max_size=6))
def test_an_axis_holds_all_values_and_few_ticks(values: list[float]) -> None:
    axis = round_axis("", values, EN)
    assert axis.low <= min(values)
    assert axis.high >= max(values)
    assert 1 <= len(axis.ticks) <= 8
    assert all(len(tick.text) < 30 for tick in axis.ticks)


@given(st.lists(st.dates(), max_size=6))
def test_days_are_marked_in_order_within_their_span(days: list[date]) -> None:
    days = sorted(days)
    ticks = day_ticks(days, EN)
    places = [tick.at for tick in ticks]
    assert places == sorted(set(places))
    assert all(days[0].toordinal() <= place <= days[-1].toordinal() for place in places)
    assert len(ticks) <= 50


def test_days_close_together_are_marked_as_days() -> None:
    first = date(2026, 1, 10)
    ticks = day_ticks([first, first + timedelta(days=30)], DE)
    assert [tick.text for tick in ticks] == ["10.01.2026", "09.02.2026"]

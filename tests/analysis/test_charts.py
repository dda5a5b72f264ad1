"""What the charts show agrees with the report, and with values computed apart from this program."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chainmap.analysis.charts import scatter, servqual_over_all, servqual_profile
from chainmap.analysis.quality import Quadrant, importance_performance
from chainmap.analysis.ratings import servqual_gap
from chainmap.analysis.standards import StandardStatus, standards
from chainmap.analysis.standards_over_time import MetBy, standards_over_time
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.measuring import agree, measure
from chainmap.model.rating import Side, judge, rate
from chainmap.model.records import DeliveryId
from chainmap.resources import resource
from chainmap.storage.files import read_map
from tests.builders import chart

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
EXAMPLES = ("maschinenbau_de", "saas_en")
D1, D2, D3 = (DeliveryId(f"d{number}") for number in (1, 2, 3))


def example(name: str) -> ChainMap:
    return read_map(resource(f"examples/{name}.chainmap"))


def two() -> ChainMap:
    return chart("Sales -> Ops: order; Ops -> +Buyer: machine")


# -- importance and performance --------------------------------------------------------------


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("at_midpoint", [False, True])
def test_every_rated_delivery_is_in_the_quadrant_of_the_report(
    name: str, at_midpoint: bool
) -> None:
    map = example(name)
    found, report = scatter(map, at_midpoint=at_midpoint), importance_performance(map)
    wanted = report.by_midpoint if at_midpoint else report.by_mean
    shown = {
        quadrant: tuple(sorted(one.delivery for one in found.placed if one.quadrant is quadrant))
        for quadrant in Quadrant
    }
    assert shown == wanted
    assert found.unrated == report.unrated


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
def test_the_lines_stand_at_the_means_that_were_computed_apart() -> None:
    expected = _expected("maschinenbau_de")["importance_performance"]
    found = scatter(example("maschinenbau_de"))
    assert found.importance_from == pytest.approx(expected["mean_importance"], abs=1e-6)
    assert found.satisfaction_from == pytest.approx(expected["mean_satisfaction"], abs=1e-6)
    concentrate = {o.delivery for o in found.placed if o.quadrant is Quadrant.CONCENTRATE_HERE}
    assert concentrate == set(expected["by_mean"]["concentrate_here"])


def test_at_the_midpoint_a_three_counts_as_high() -> None:
    map = edits.update(two(), D1, importance=3)
    map = rate(map, D1, Side.CUSTOMER, 0, satisfaction=3)
    (placed,) = scatter(map, at_midpoint=True).placed
    assert placed.quadrant is Quadrant.KEEP_UP


def test_of_several_raters_the_mean_is_placed_and_their_number_told() -> None:
    map = edits.update(two(), D1, importance=4)
    map = rate(map, D1, Side.CUSTOMER, 0, satisfaction=2)
    map = rate(map, D1, Side.CUSTOMER, 1, satisfaction=5)
    (placed,) = scatter(map).placed
    assert (placed.satisfaction, placed.answers) == (3.5, 2)


def test_without_ratings_nothing_is_placed_and_no_line_drawn() -> None:
    found = scatter(two())
    assert (found.placed, found.satisfaction_from) == ((), None)
    assert found.unrated == (D1, D2)


# -- SERVQUAL --------------------------------------------------------------------------------


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
@pytest.mark.parametrize("name", ["maschinenbau_de", "edge_cases"])
def test_the_gaps_of_a_delivery_are_those_computed_apart(name: str) -> None:
    map = read_map(SAMPLES / f"{name}.chainmap")
    expected = _expected(name)["servqual"]
    assert expected
    for id, wanted in expected.items():
        recorded = map.deliveries[DeliveryId(id)].servqual
        assert recorded is not None
        profile = servqual_profile([recorded])
        assert {d.name: d.gap for d in profile.dimensions if d.gap is not None} == wanted["gap"]
        assert profile.unweighted == pytest.approx(wanted["unweighted"], abs=1e-6)
        assert profile.weighted == pytest.approx(wanted["weighted"], abs=1e-6)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_profile_of_one_says_what_the_report_says_of_it(name: str) -> None:
    recorded = [d.servqual for d in example(name).deliveries.values() if d.servqual]
    assert recorded
    for one in recorded:
        profile, gap = servqual_profile([one]), servqual_gap(one)
        assert profile.weighted == pytest.approx(gap.weighted)
        assert profile.unweighted == pytest.approx(gap.unweighted)


def test_over_all_each_dimension_is_weighted_as_its_customers_weigh_it() -> None:
    map = judge(two(), D1, "empathy", expected=5, perceived=1, weight=30)
    map = judge(map, D2, "empathy", expected=3, perceived=3, weight=10)
    empathy = next(d for d in servqual_over_all(map).dimensions if d.name == "empathy")
    assert (empathy.expected, empathy.perceived, empathy.gap, empathy.pairs) == (4.5, 1.5, -3, 2)


def test_where_nobody_weighs_plain_means_are_taken() -> None:
    map = judge(two(), D1, "empathy", expected=5, perceived=1)
    map = judge(map, D2, "empathy", expected=3, perceived=3)
    profile = servqual_over_all(map)
    empathy = next(d for d in profile.dimensions if d.name == "empathy")
    assert (empathy.expected, empathy.perceived, empathy.gap) == (4, 2, -2)
    assert profile.weighted is None


def test_what_is_only_expected_has_no_gap_and_does_not_count_over_all() -> None:
    map = judge(two(), D1, "empathy", expected=5)
    recorded = map.deliveries[D1].servqual
    assert recorded is not None
    empathy = next(d for d in servqual_profile([recorded]).dimensions if d.name == "empathy")
    assert (empathy.expected, empathy.perceived, empathy.gap) == (5, None, None)
    assert servqual_over_all(map).deliveries == 0


# -- standards over time ---------------------------------------------------------------------


def measured() -> ChainMap:
    """Faster is better for d1 (target 5), more for d2 (target 90)."""
    map = agree(two(), D1, target=5, better="lower")
    map = agree(map, D2, target=90, better="higher")
    map = measure(map, D1, date(2026, 1, 10), 7)
    map = measure(map, D1, date(2026, 2, 5), 5)
    map = measure(map, D2, date(2026, 1, 20), 95)
    return measure(map, D2, date(2026, 2, 25), 80)


def test_on_each_day_of_measuring_the_last_values_by_then_count() -> None:
    assert standards_over_time(measured()).steps == (
        MetBy(date(2026, 1, 10), 0, 1),
        MetBy(date(2026, 1, 20), 1, 2),
        MetBy(date(2026, 2, 5), 2, 2),
        MetBy(date(2026, 2, 25), 1, 2),
    )


def test_by_month_the_state_at_its_end_counts() -> None:
    steps = standards_over_time(measured(), by_month=True).steps
    assert steps == (MetBy(date(2026, 1, 31), 1, 2), MetBy(date(2026, 2, 28), 1, 2))


def test_the_last_step_is_what_the_standards_say_now() -> None:
    map = measured()
    last = standards_over_time(map).steps[-1]
    met = [one.status for one in standards(map).values()].count(StandardStatus.MET)
    assert (last.met, last.measured) == (met, 2)


def test_values_without_a_date_count_only_now() -> None:
    map = agree(two(), D1, target=5, better="lower", measured=4)
    found = standards_over_time(map)
    assert (found.steps, found.undated) == ((), 1)
    assert found.now[StandardStatus.MET] == 1


def test_values_without_a_target_are_not_judged() -> None:
    map = measure(two(), D1, date(2026, 1, 1), 7)
    found = standards_over_time(map)
    assert (found.steps, found.undated) == ((), 0)


def test_the_order_in_a_file_does_not_matter() -> None:
    agreement = measured().deliveries[D1].agreement
    assert agreement is not None
    map = agree(measured(), D1, history=tuple(reversed(agreement.history)))
    assert standards_over_time(map) == standards_over_time(measured())


def test_what_is_no_longer_delivered_does_not_count() -> None:
    map = edits.update(measured(), D1, active=False)
    assert [step.measured for step in standards_over_time(map).steps] == [1, 1]


def _expected(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.expected.json").read_text("utf-8"))["records"]

"""Several raters of one delivery: their mean counts everywhere, nobody is told apart too early."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chainmap.analysis import colouring, quality, ratings
from chainmap.analysis.codes import FindingCode, Severity
from chainmap.analysis.finding import Finding
from chainmap.analysis.raters import gap_of, own_rated, rated, satisfaction_of
from chainmap.analysis.report import analyse
from chainmap.exchange.graphml.file import write_graphml
from chainmap.exchange.report.json import report_as_json
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    CustomerRating,
    DeliveryId,
    Need,
    NeedId,
    PartyId,
    SupplierRating,
)
from chainmap.wording.findings import sentence
from chainmap.wording.language import catalogue
from chainmap.wording.overlays import overlay
from tests.builders import chart

D1 = DeliveryId("d1")


def rated_map(*scores: int | None, own: tuple[int, ...] = (), **values: Any) -> ChainMap:
    """One delivery, rated so by its customer's people and so by its supplier's."""
    customers = [CustomerRating(score, score, rated_by=f"Rater {score}") for score in scores]
    suppliers = [SupplierRating(score, rated_by=f"Own {score}") for score in own]
    map = chart("Sales -> +Buyer: quote; Sales -> Ops: order")
    return edits.update(
        map,
        "d1",
        rating_by_customer=customers[0] if customers else None,
        further_ratings_by_customer=tuple(customers[1:]),
        rating_by_supplier=suppliers[0] if suppliers else None,
        further_ratings_by_supplier=tuple(suppliers[1:]),
        **values,
    )


def findings(map: ChainMap, code: FindingCode) -> list[Finding]:
    return [finding for finding in analyse(map).findings if finding.code is code]


def test_one_rater_counts_with_the_very_value() -> None:
    delivery = rated_map(4).deliveries[D1]
    assert isinstance(satisfaction_of(delivery), int)
    assert (rated(delivery, "trust").mean, rated(delivery, "trust").n) == (4, 1)


def test_of_several_the_mean_counts_and_who_did_not_answer_is_left_out() -> None:
    delivery = rated_map(2, None, 5).deliveries[D1]
    assert (satisfaction_of(delivery), rated(delivery, "satisfaction").n) == (3.5, 2)
    assert rated(delivery, "respect").mean is None


def test_a_further_rater_counts_where_the_first_one_is_gone() -> None:
    map = edits.update(rated_map(1, 4), "d1", rating_by_customer=None)
    assert satisfaction_of(map.deliveries[D1]) == 4


@pytest.mark.parametrize(("scores", "spread"), [((1, 5), None), ((2, 5, 4), (2, 5))])
def test_the_spread_is_told_from_three_answers_on(
    scores: tuple[int, ...], spread: tuple[int, int] | None
) -> None:
    assert rated(rated_map(*scores).deliveries[D1], "satisfaction").spread == spread
    assert own_rated(rated_map(own=scores).deliveries[D1], "satisfaction").spread == spread


def test_a_blind_spot_is_one_between_means_and_thirds_do_not_hide_it() -> None:
    map = rated_map(2, 2, 3, own=(4, 4, 5))
    assert gap_of(map.deliveries[D1]) == 2
    assert ratings.blind_spots(map) == ("d1",)
    (found,) = findings(map, FindingCode.BLIND_SPOT)
    assert found.severity is Severity.MEDIUM
    said = sentence(found, map, catalogue("en"))
    assert "gets 4.33 of 5" in said
    assert "only 2.33 from Buyer" in said


def test_a_need_is_served_by_the_mean() -> None:
    need = Need(NeedId("n1"), PartyId("Buyer"), "a quick answer", met_by=(D1,))
    served, poorly = rated_map(2, 4), rated_map(2, 3)
    states = [quality.needs(edits.put(map, need))[need.id].value for map in (served, poorly)]
    assert states == ["served", "poorly_served"]


def test_trust_relationship_and_weakest_link_take_the_mean() -> None:
    map = rated_map(1, 2)
    assert ratings.trust(map).external_mean == 1.5
    assert ratings.relationship_index(map.deliveries[D1]).value == 12.5
    assert analyse(map).weakest_links[PartyId("Buyer")].satisfaction == 1.5


def test_recognition_is_for_the_mean_of_all_and_names_do_not_matter() -> None:
    praise, blame = CustomerRating(5, 5, 5, 5, 5, rated_by="Ann"), CustomerRating(1, 1, 1, 1, 1)
    map = edits.update(rated_map(), "d1", rating_by_customer=praise)
    assert ratings.recognition(map) == ("d1",)
    assert ratings.recognition(edits.update(map, "d1", further_ratings_by_customer=(blame,))) == ()


def test_importance_and_performance_takes_the_mean() -> None:
    found = quality.importance_performance(rated_map(1, 4, importance=5))
    assert found.mean_satisfaction == 2.5


def test_marks_on_the_map_have_one_decimal_in_the_readers_language() -> None:
    report = analyse(rated_map(3, 3, 4))
    assert colouring.satisfaction(report)["d1"].badge == "3.3"
    assert colouring.trust(report)["d1"].badge == "3.3"
    assert overlay("satisfaction", report, catalogue("de")).marks["d1"].badge == "3,3"


def test_the_report_as_json_has_n_and_spread_and_no_names() -> None:
    text = report_as_json(analyse(rated_map(2, 4, 4, own=(3,))), catalogue("en"))
    told = json.loads(text)["records"]["ratings"]["d1"]
    assert told["by_customer"]["satisfaction"] == {"mean": 3.333333, "n": 3, "spread": [2, 4]}
    assert told["by_supplier"] == {"satisfaction": {"mean": 3, "n": 1, "spread": None}}
    assert "Rater" not in text


def test_graphml_has_the_mean_and_says_that_it_is_no_whole_number() -> None:
    mixed, whole = (write_graphml(rated_map(*scores)) for scores in ((2, 3), (2,)))
    assert b'attr.name="satisfaction" attr.type="double"' in mixed
    assert b'<data key="e_satisfaction">2.5</data>' in mixed
    assert b'attr.name="satisfaction" attr.type="int"' in whole

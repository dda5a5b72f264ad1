"""Internal and external customers side by side: in figures, and in the report."""

from __future__ import annotations

from datetime import date

from chainmap.analysis.comparison import Average, compare
from chainmap.analysis.report import analyse
from chainmap.analysis.standards import is_review_overdue
from chainmap.exchange.report.markdown import report_as_markdown
from chainmap.exchange.report.text import report_as_text
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side, rate
from chainmap.model.records import Agreement, DeliveryId
from chainmap.wording.language import catalogue
from tests.builders import chart

INSIDE, OUTSIDE, BOUGHT = DeliveryId("d1"), DeliveryId("d2"), DeliveryId("d3")


def rated_map() -> ChainMap:
    """Ops gives 2 and 5, the buyer 3; what is bought in does not count."""
    map = chart("Sales -> Ops: order; Sales -> +Buyer: quote; -Mill -> Ops: steel")
    map = rate(map, INSIDE, Side.CUSTOMER, 0, trust=2)
    map = rate(map, INSIDE, Side.CUSTOMER, 1, trust=5)
    map = rate(map, OUTSIDE, Side.CUSTOMER, 0, trust=3, respect=4)
    return rate(map, BOUGHT, Side.CUSTOMER, 0, trust=1)


def test_each_side_has_its_mean_with_deliveries_and_answers() -> None:
    trust = next(one for one in compare(rated_map()) if one.item == "trust")
    assert trust.internal == Average(3.5, 1, 2)
    assert trust.external == Average(3, 1, 1)
    assert trust.difference == 0.5


def test_without_answers_on_a_side_there_is_no_difference() -> None:
    respect = next(one for one in compare(rated_map()) if one.item == "respect")
    assert respect.internal == Average(None, 0, 0)
    assert respect.difference is None


def test_the_report_has_both_sides_with_n_and_warns_of_few_answers() -> None:
    text = report_as_markdown(analyse(rated_map()), catalogue("en"))
    assert "| Trust | 3.5 (n = 2) | 3 (n = 1) | +0.5 |" in text
    assert "| Respect | – | 4 (n = 1) | – |" in text
    assert "fewer than 3 answers" in text


def test_without_ratings_the_report_says_so() -> None:
    text = report_as_text(analyse(chart("Sales -> Ops: order")), catalogue("de"))
    assert "Keine Lieferung der Organisation" in " ".join(text.split())


def test_a_review_is_overdue_from_the_day_after() -> None:
    agreement = Agreement("OLA", agreed=True, review_due=date(2026, 5, 1))
    assert not is_review_overdue(agreement, date(2026, 5, 1))
    assert is_review_overdue(agreement, date(2026, 5, 2))
    assert not is_review_overdue(Agreement("OLA", agreed=True), date(2026, 5, 2))
    assert not is_review_overdue(None, date(2026, 5, 2))

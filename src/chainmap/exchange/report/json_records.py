"""The record metrics of a report as JSON values: every active delivery, whatever the filter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chainmap.analysis import quality, raters, ratings, standards
from chainmap.analysis.comparison import compare
from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.quality import NeedStatus
from chainmap.analysis.raters import Rated
from chainmap.model.map import ChainMap


def records_object(map: ChainMap) -> dict[str, Any]:
    """All record metrics of a map; numbers are not rounded yet."""
    needs = quality.needs(map)
    return {
        "unused_services": quality.unused_services(map),
        "needs": needs,
        "unserved_needs": sorted(id for id, s in needs.items() if s is NeedStatus.UNSERVED),
        "poorly_served_needs": sorted(
            id for id, s in needs.items() if s is NeedStatus.POORLY_SERVED
        ),
        "importance_performance": _importance_performance(map),
        "ratings": _ratings(map),
        "perception_gap": _perception_gap(map),
        "servqual": {id: values_of(gap) for id, gap in ratings.servqual_gaps(map).items()},
        "service_standards": {id: values_of(s) for id, s in standards.standards(map).items()},
        "service_standard_counts": standards.status_counts(map),
        "standards_coverage": standards.standards_coverage(map),
        "standards_coverage_critical": standards.standards_coverage(map, critical_only=True),
        "sla_without_ola": standards.sla_without_ola(map),
        "trust": _trust(map),
        "internal_and_external": _comparison(map),
        "relationship_index": _relationships(map),
        "recognition": ratings.recognition(map),
    }


def values_of(record: Any) -> dict[str, Any]:
    """The fields of one record by name; `asdict` would copy every list in it."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def _importance_performance(map: ChainMap) -> dict[str, Any]:
    found = quality.importance_performance(map)
    return {
        "mean_importance": found.mean_importance,
        "mean_satisfaction": found.mean_satisfaction,
        "unrated": found.unrated,
        "by_mean": found.by_mean,
        f"by_midpoint_{quality.MIDPOINT}": found.by_midpoint,
    }


def _ratings(map: ChainMap) -> dict[str, Any]:
    """What each delivery is rated, by item, of those that are; never by person.

    `spread`: the lowest and the highest answer, `null` below three answers.
    """
    found: dict[str, Any] = {}
    for delivery in active_deliveries(map):
        sides = {
            "by_customer": {item: raters.rated(delivery, item) for item in raters.ITEMS},
            "by_supplier": {item: raters.own_rated(delivery, item) for item in raters.OWN_ITEMS},
        }
        told = {side: _told(items) for side, items in sides.items()}
        if any(told.values()):
            found[delivery.id] = told
    return found


def _told(items: Mapping[str, Rated]) -> dict[str, Any]:
    return {
        item: {"mean": rated.mean, "n": rated.n, "spread": rated.spread}
        for item, rated in items.items()
        if rated.n
    }


def _perception_gap(map: ChainMap) -> dict[str, Any]:
    """`definition` is a constant of the format, not a text for people."""
    least, gaps = map.settings.blind_spot_from, ratings.perception_gaps(map)
    return {
        "definition": "supplier's own rating minus customer's rating",
        f"blind_spots_{least}_or_more": ratings.blind_spots(map),
        "mean": quality.mean(gaps.values()),
        "by_delivery": dict(sorted(gaps.items())),
    }


def _trust(map: ChainMap) -> dict[str, Any]:
    trust = ratings.trust(map)
    return {**values_of(trust), "internal_minus_external": trust.internal_minus_external}


def _comparison(map: ChainMap) -> dict[str, Any]:
    return {
        one.item: {
            "internal": values_of(one.internal),
            "external": values_of(one.external),
            "internal_minus_external": one.difference,
        }
        for one in compare(map)
    }


def _relationships(map: ChainMap) -> dict[str, Any]:
    """Of every active delivery; `null` out of 0 where nothing is rated."""
    return {d.id: values_of(ratings.relationship_index(d)) for d in active_deliveries(map)}

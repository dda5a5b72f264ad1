"""Gaps between ratings, trust, relationships, recognition: every active delivery counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from statistics import fmean

from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.quality import internal_deliveries, mean
from chainmap.analysis.raters import ITEMS, RELATIONSHIP, Value, gap_of, given
from chainmap.model.map import ChainMap
from chainmap.model.rating import servquals
from chainmap.model.records import Delivery, DeliveryId, PartyKind, Servqual, ServqualDimension


def perception_gaps(map: ChainMap) -> dict[DeliveryId, Value]:
    """Supplier's own satisfaction rating − customer's, −4…+4, where both are given."""
    gaps = ((delivery.id, gap_of(delivery)) for delivery in active_deliveries(map))
    return {id: gap for id, gap in gaps if gap is not None}


def blind_spots(map: ChainMap) -> tuple[DeliveryId, ...]:
    """Deliveries whose perception gap is `blind_spot_from` or more, by id."""
    least = map.settings.blind_spot_from
    return tuple(sorted(id for id, gap in perception_gaps(map).items() if gap >= least))


@dataclass(frozen=True, slots=True)
class ServqualGap:
    """Perceived − expected by dimension and over all, −4…+4; `None` without a pair.

    Of several raters the mean.
    """

    gap: Mapping[str, Value]
    unweighted: float | None
    weighted: float | None


def servqual_gaps(map: ChainMap) -> dict[DeliveryId, ServqualGap]:
    """The gaps of each delivery with SERVQUAL values.

    Definition: per dimension P−E; mean, and Σw(P−E)/Σw over the dimensions that have a weight.
    Source: Parasuraman, Zeithaml & Berry 1988; between departments Frost & Kumar 2000.
    """
    judged = ((d.id, servquals(d)) for d in active_deliveries(map))
    return {id: servqual_gap(*each) for id, each in judged if each}


def servqual_gap(*judged: Servqual) -> ServqualGap:
    """Of one rater, or of several the mean per dimension; weights are the first one's.

    >>> one = Servqual(empathy=ServqualDimension(4, 2), tangibles=ServqualDimension(3))
    >>> servqual_gap(one, Servqual(empathy=ServqualDimension(4, 5))).gap
    {'empathy': -0.5}
    """
    gaps: dict[str, Value] = {}
    weights: dict[str, float] = {}
    for name in (field.name for field in fields(Servqual)):
        known = [gap for each in judged if (gap := _gap(getattr(each, name))) is not None]
        if known:
            gaps[name] = known[0] if len(known) == 1 else fmean(known)
            weights[name] = getattr(getattr(judged[0], name), "weight", None) or 0
    whole = sum(weights.values())
    weighted = sum(weights[name] * gap for name, gap in gaps.items()) / whole if whole else None
    return ServqualGap(gaps, mean(gaps.values()), weighted)


def _gap(dimension: ServqualDimension | None) -> int | None:
    if dimension is None or dimension.expected is None or dimension.perceived is None:
        return None
    return dimension.perceived - dimension.expected


# -- relationships ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RelationshipIndex:
    """0–100 out of `n` rated items; `None` if none is rated."""

    value: float | None
    n: int


def relationship_index(delivery: Delivery) -> RelationshipIndex:
    """Mean of trust, respect, needs met and open communication as the customer rates them.

    Definition: each as (v−1)/4·100; what is not rated is left out.

    >>> from chainmap.model.records import CustomerRating, Flow
    >>> rating = CustomerRating(trust=5, respect=3)
    >>> delivery = Delivery("d", "s", "c", Flow.DELIVERY, rating_by_customer=rating)
    >>> relationship_index(delivery)
    RelationshipIndex(value=75.0, n=2)
    """
    rated = [given(delivery, item) for item in RELATIONSHIP]
    known = [(value - 1) / 4 * 100 for value in rated if value is not None]
    return RelationshipIndex(mean(known), len(known))


@dataclass(frozen=True, slots=True)
class Trust:
    """Mean trust given by internal and by external customers of D, 1–5, and the difference."""

    internal_mean: float | None
    external_mean: float | None

    @property
    def internal_minus_external(self) -> float | None:
        if self.internal_mean is None or self.external_mean is None:
            return None
        return self.internal_mean - self.external_mean


def trust(map: ChainMap) -> Trust:
    """Trust in what departments, teams and persons deliver."""
    kinds = _by_consumer_kind(map)
    return Trust(
        mean(given(d, "trust") for d, kind in kinds if kind.is_internal),
        mean(given(d, "trust") for d, kind in kinds if kind is PartyKind.EXTERNAL_CUSTOMER),
    )


def _by_consumer_kind(map: ChainMap) -> list[tuple[Delivery, PartyKind]]:
    return [(d, map.parties[d.consumer].kind) for d in internal_deliveries(map)]


# -- recognition -----------------------------------------------------------------------------


def recognition(map: ChainMap) -> tuple[DeliveryId, ...]:
    """Deliveries with at least three customer ratings of 4 or more, the best rated first.

    Definition: a rating is the mean of all raters on one item (trust, say); ordered by mean rating,
    then importance, the highest first, then by id.
    """
    praised = [d for d in active_deliveries(map) if sum(r >= 4 for r in _ratings(d)) >= 3]
    return tuple(delivery.id for delivery in sorted(praised, key=_best_first))


def _best_first(delivery: Delivery) -> tuple[float, int, str]:
    return -fmean(_ratings(delivery)), -(delivery.importance or 0), delivery.id


def _ratings(delivery: Delivery) -> list[Value]:
    """What is rated of the customer's items, the mean of all raters each."""
    values = (given(delivery, item) for item in ITEMS)
    return [value for value in values if value is not None]

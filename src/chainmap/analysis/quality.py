"""Needs, ratings, gaps, standards, culture: what the records say, whatever the filter.

Every active delivery counts. `None` is "cannot be computed", never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from statistics import fmean

from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.weakest import satisfaction_of
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Agreement,
    Culture,
    Delivery,
    DeliveryId,
    Need,
    NeedId,
    PartyId,
    PartyKind,
    ServiceId,
    Servqual,
)

MIDPOINT = 3


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what is known; `None` if nothing is.

    >>> mean([4, None, 3]), mean([None])
    (3.5, None)
    """
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def unused_services(map: ChainMap) -> tuple[ServiceId, ...]:
    """Services without an active delivery, by id."""
    used = {delivery.service for delivery in active_deliveries(map)}
    return tuple(sorted(service for service in map.services if service not in used))


# -- needs ------------------------------------------------------------------------------------


class NeedStatus(StrEnum):
    SERVED = "served"
    POORLY_SERVED = "poorly_served"
    UNRATED = "unrated"
    UNSERVED = "unserved"


def needs(map: ChainMap) -> dict[NeedId, NeedStatus]:
    """How well each need is met, in the map's order.

    Definition: unserved without an active linked delivery, unrated if none of them is rated, served
    if the best satisfaction is `served_from` or more, else poorly served.
    """
    return {id: _need_status(map, need) for id, need in map.needs.items()}


def _need_status(map: ChainMap, need: Need) -> NeedStatus:
    linked = [map.deliveries[id] for id in need.met_by if map.deliveries[id].active]
    if not linked:
        return NeedStatus.UNSERVED
    best = max((s for s in satisfactions(linked) if s is not None), default=None)
    if best is None:
        return NeedStatus.UNRATED
    return NeedStatus.SERVED if best >= map.settings.served_from else NeedStatus.POORLY_SERVED


def satisfactions(deliveries: Iterable[Delivery]) -> list[int | None]:
    """The satisfaction with each of these deliveries."""
    return [satisfaction_of(delivery) for delivery in deliveries]


# -- importance and performance ---------------------------------------------------------------


class Quadrant(StrEnum):
    CONCENTRATE_HERE = "concentrate_here"
    KEEP_UP = "keep_up"
    LOW_PRIORITY = "low_priority"
    POSSIBLE_OVERKILL = "possible_overkill"


@dataclass(frozen=True, slots=True)
class ImportancePerformance:
    """Deliveries in quadrants, by id; without both values they are `unrated`."""

    mean_importance: float | None
    mean_satisfaction: float | None
    unrated: tuple[DeliveryId, ...]
    by_mean: Mapping[Quadrant, tuple[DeliveryId, ...]]
    by_midpoint: Mapping[Quadrant, tuple[DeliveryId, ...]]


def importance_performance(map: ChainMap) -> ImportancePerformance:
    """Where to concentrate: importance against satisfaction, split at the means and at 3.

    Equal to the threshold counts as high. Source: Martilla & James 1977.
    """
    rated: list[tuple[DeliveryId, int, int]] = []
    unrated = []
    for delivery in active_deliveries(map):
        satisfaction = satisfaction_of(delivery)
        if delivery.importance is None or satisfaction is None:
            unrated.append(delivery.id)
        else:
            rated.append((delivery.id, delivery.importance, satisfaction))
    importance = mean(importance for _, importance, _ in rated)
    satisfaction_mean = mean(satisfaction for _, _, satisfaction in rated)
    return ImportancePerformance(
        importance,
        satisfaction_mean,
        tuple(sorted(unrated)),
        _quadrants(rated, importance or 0, satisfaction_mean or 0),
        _quadrants(rated, MIDPOINT, MIDPOINT),
    )


def _quadrants(
    rated: Iterable[tuple[DeliveryId, int, int]], importance_from: float, satisfaction_from: float
) -> dict[Quadrant, tuple[DeliveryId, ...]]:
    found: dict[Quadrant, list[DeliveryId]] = {quadrant: [] for quadrant in Quadrant}
    names = {
        (True, False): Quadrant.CONCENTRATE_HERE,
        (True, True): Quadrant.KEEP_UP,
        (False, False): Quadrant.LOW_PRIORITY,
        (False, True): Quadrant.POSSIBLE_OVERKILL,
    }
    for id, importance, satisfaction in rated:
        found[names[importance >= importance_from, satisfaction >= satisfaction_from]].append(id)
    return {quadrant: tuple(sorted(ids)) for quadrant, ids in found.items()}


# -- gaps -------------------------------------------------------------------------------------


def perception_gaps(map: ChainMap) -> dict[DeliveryId, int]:
    """Supplier's own satisfaction rating − customer's, −4…+4, where both are given."""
    gaps = {}
    for delivery in active_deliveries(map):
        own, given = delivery.rating_by_supplier, satisfaction_of(delivery)
        if own is not None and own.satisfaction is not None and given is not None:
            gaps[delivery.id] = own.satisfaction - given
    return gaps


def blind_spots(map: ChainMap) -> tuple[DeliveryId, ...]:
    """Deliveries whose perception gap is `blind_spot_from` or more, by id."""
    least = map.settings.blind_spot_from
    return tuple(sorted(id for id, gap in perception_gaps(map).items() if gap >= least))


@dataclass(frozen=True, slots=True)
class ServqualGap:
    """Perceived − expected by dimension and over all, −4…+4; `None` without a pair."""

    gap: Mapping[str, int]
    unweighted: float | None
    weighted: float | None


def servqual_gaps(map: ChainMap) -> dict[DeliveryId, ServqualGap]:
    """The gaps of each delivery with SERVQUAL values.

    Definition: per dimension P−E; mean, and Σw(P−E)/Σw over the dimensions that have a weight.
    Source: Parasuraman, Zeithaml & Berry 1988; between departments Frost & Kumar 2000.
    """
    return {d.id: _servqual_gap(d.servqual) for d in active_deliveries(map) if d.servqual}


def _servqual_gap(servqual: Servqual) -> ServqualGap:
    gaps: dict[str, int] = {}
    weights: dict[str, float] = {}
    for name in (field.name for field in fields(servqual)):
        dimension = getattr(servqual, name)
        if dimension is None or None in (dimension.expected, dimension.perceived):
            continue
        gaps[name] = dimension.perceived - dimension.expected
        weights[name] = dimension.weight or 0
    whole = sum(weights.values())
    weighted = sum(weights[name] * gap for name, gap in gaps.items()) / whole if whole else None
    return ServqualGap(gaps, mean(gaps.values()), weighted)


# -- relationships ----------------------------------------------------------------------------


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
    items = ("trust", "respect", "needs_met", "open_communication")
    rated = [getattr(delivery.rating_by_customer, item, None) for item in items]
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
    given = _by_consumer_kind(map)
    return Trust(
        mean(_trust(d) for d, kind in given if kind.is_internal),
        mean(_trust(d) for d, kind in given if kind is PartyKind.EXTERNAL_CUSTOMER),
    )


def _by_consumer_kind(map: ChainMap) -> list[tuple[Delivery, PartyKind]]:
    return [(d, map.parties[d.consumer].kind) for d in internal_deliveries(map)]


def _trust(delivery: Delivery) -> int | None:
    rating = delivery.rating_by_customer
    return None if rating is None else rating.trust


# -- standards --------------------------------------------------------------------------------


class StandardStatus(StrEnum):
    MET = "met"
    MISSED = "missed"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True)
class Standard:
    """`attainment` 1.0 is just met; `None` where it cannot be computed."""

    status: StandardStatus
    attainment: float | None
    agreed: bool


def standards(map: ChainMap) -> dict[DeliveryId, Standard]:
    """How each agreement stands.

    Definition: met if measured ≥ target (≤ where lower is better); attainment = measured/target
    (or target/measured).
    """
    return {d.id: _standard(d.agreement) for d in active_deliveries(map) if d.agreement}


def _standard(agreement: Agreement) -> Standard:
    target, measured, agreed = agreement.target, agreement.measured, agreement.agreed
    if target is None or measured is None:
        return Standard(StandardStatus.NOT_MEASURED, None, agreed)
    lower = agreement.better == "lower"
    met = measured <= target if lower else measured >= target
    part, whole = (target, measured) if lower else (measured, target)
    status = StandardStatus.MET if met else StandardStatus.MISSED
    return Standard(status, part / whole if whole else None, agreed)


def internal_deliveries(map: ChainMap) -> list[Delivery]:
    """Active deliveries provided by departments, teams and persons."""
    return [d for d in active_deliveries(map) if map.parties[map.provider_of(d)].kind.is_internal]


def standards_coverage(map: ChainMap, *, critical_only: bool = False) -> float | None:
    """Share of the deliveries provided by D that have an agreed standard, 0–1."""
    least = map.settings.critical_from if critical_only else 0
    counted = [d for d in internal_deliveries(map) if (d.criticality or 0) >= least]
    return mean(_is_agreed(delivery) for delivery in counted)


def sla_without_ola(map: ChainMap) -> dict[DeliveryId, tuple[DeliveryId, ...]]:
    """SLA deliveries to external customers with the inputs that endanger them, by id.

    Definition: an SLA delivery to x by p, and the critical deliveries into p that have no agreed
    standard; only where there are any.
    """
    found = {}
    for delivery in active_deliveries(map):
        if _is_sla_outwards(map, delivery):
            bare = _bare_critical_inputs(map, map.provider_of(delivery))
            if bare:
                found[delivery.id] = bare
    return found


def _is_sla_outwards(map: ChainMap, delivery: Delivery) -> bool:
    is_sla = delivery.agreement is not None and delivery.agreement.kind == "SLA"
    return is_sla and map.parties[delivery.consumer].kind is PartyKind.EXTERNAL_CUSTOMER


def _bare_critical_inputs(map: ChainMap, party: PartyId) -> tuple[DeliveryId, ...]:
    inputs = map.deliveries_by_consumer.get(party, ())
    least = map.settings.critical_from
    return tuple(
        sorted(
            d.id for d in inputs if d.active and (d.criticality or 0) >= least and not _is_agreed(d)
        )
    )


def _is_agreed(delivery: Delivery) -> bool:
    return delivery.agreement is not None and delivery.agreement.agreed


# -- culture and recognition ------------------------------------------------------------------


def culture_score(culture: Culture | None) -> float | None:
    """Signs of a service culture, 0–100 over the items answered; `None` if none is.

    Definition: 100·Σ items/(2·answered), each item 0, 1 or 2.

    >>> culture_score(Culture(policy_documented=2, standards_set=1)), culture_score(Culture())
    (75.0, None)
    """
    if culture is None:
        return None
    share = mean(getattr(culture, field.name) for field in fields(culture))
    return None if share is None else 50 * share


def recognition(map: ChainMap) -> tuple[DeliveryId, ...]:
    """Deliveries with at least three customer ratings of 4 or more, the best rated first.

    Definition: ordered by mean rating, then importance, the highest first, then by id.
    """
    praised = [d for d in active_deliveries(map) if sum(r >= 4 for r in _ratings(d)) >= 3]
    return tuple(delivery.id for delivery in sorted(praised, key=_best_first))


def _best_first(delivery: Delivery) -> tuple[float, int, str]:
    return -fmean(_ratings(delivery)), -(delivery.importance or 0), delivery.id


def _ratings(delivery: Delivery) -> list[int]:
    rating = delivery.rating_by_customer
    if rating is None:
        return []
    values = (getattr(rating, field.name) for field in fields(rating))
    return [value for value in values if value is not None]


# -- one party --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PartyQuality:
    """Active deliveries out and in, and the mean satisfaction with them, 1–5.

    `given`: with what the party delivers; `received`: with what it gets.
    """

    out_deliveries: int
    in_deliveries: int
    mean_satisfaction_given: float | None
    mean_satisfaction_received: float | None
    culture_score: float | None


def party_quality(map: ChainMap, party: PartyId) -> PartyQuality:
    given = [d for d in map.deliveries_by_provider.get(party, ()) if d.active]
    received = [d for d in map.deliveries_by_consumer.get(party, ()) if d.active]
    return PartyQuality(
        len(given),
        len(received),
        mean(satisfactions(given)),
        mean(satisfactions(received)),
        culture_score(map.parties[party].culture),
    )

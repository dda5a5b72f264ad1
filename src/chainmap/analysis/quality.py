"""What the records say, whatever the filter: needs, importance and performance, culture.

Every active delivery counts. `None` is "cannot be computed", never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from statistics import fmean

from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.raters import Value, satisfaction_of
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Culture,
    Delivery,
    DeliveryId,
    Need,
    NeedId,
    PartyId,
    ServiceId,
)

MIDPOINT = 3


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what is known; `None` if nothing is.

    >>> mean([4, None, 3]), mean([None])
    (3.5, None)
    """
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def internal_deliveries(map: ChainMap) -> list[Delivery]:
    """Active deliveries provided by departments, teams and persons."""
    return [d for d in active_deliveries(map) if map.parties[map.provider_of(d)].kind.is_internal]


def unused_services(map: ChainMap) -> tuple[ServiceId, ...]:
    """Services without an active delivery, by id."""
    used = {delivery.service for delivery in active_deliveries(map)}
    return tuple(sorted(service for service in map.services if service not in used))


# -- needs -----------------------------------------------------------------------------------


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


def satisfactions(deliveries: Iterable[Delivery]) -> list[Value | None]:
    """The satisfaction with each of these deliveries."""
    return [satisfaction_of(delivery) for delivery in deliveries]


# -- importance and performance --------------------------------------------------------------


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
    rated: list[tuple[DeliveryId, int, Value]] = []
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
    rated: Iterable[tuple[DeliveryId, int, Value]], importance_from: float, satisfaction_from: float
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


# -- one party -------------------------------------------------------------------------------


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

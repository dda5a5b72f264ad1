"""What the charts show, as values: every active delivery counts, whatever the filter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.quality import MIDPOINT, Quadrant, importance_performance, mean
from chainmap.analysis.raters import Value, rated
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Servqual, ServqualDimension

# -- importance and performance --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Placed:
    """A rated delivery. `satisfaction`: the mean of `answers` raters, 1–5."""

    delivery: DeliveryId
    importance: int
    satisfaction: Value
    answers: int
    quadrant: Quadrant


@dataclass(frozen=True, slots=True)
class Scatter:
    """Rated deliveries in the map's order; what is as high as a threshold counts as high.

    The thresholds are `None` where nothing is rated.
    """

    placed: tuple[Placed, ...]
    unrated: tuple[DeliveryId, ...]
    importance_from: float | None
    satisfaction_from: float | None


def scatter(map: ChainMap, *, at_midpoint: bool = False) -> Scatter:
    """Importance against satisfaction, split at the means or at the middle of the scale."""
    found = importance_performance(map)
    by_quadrant = found.by_midpoint if at_midpoint else found.by_mean
    placed = {id: _placed(map, id, where) for where, ids in by_quadrant.items() for id in ids}
    in_order = tuple(placed[id] for id in map.deliveries if id in placed)
    if at_midpoint:
        return Scatter(in_order, found.unrated, MIDPOINT, MIDPOINT)
    return Scatter(in_order, found.unrated, found.mean_importance, found.mean_satisfaction)


def _placed(map: ChainMap, id: DeliveryId, quadrant: Quadrant) -> Placed:
    delivery = map.deliveries[id]
    satisfaction = rated(delivery, "satisfaction")
    assert delivery.importance is not None
    assert satisfaction.mean is not None
    return Placed(id, delivery.importance, satisfaction.mean, satisfaction.n, quadrant)


# -- SERVQUAL --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dimension:
    """`expected`, `perceived` 1–5 and perceived − expected, over `pairs` deliveries."""

    name: str
    expected: float | None
    perceived: float | None
    gap: float | None
    weight: float | None
    pairs: int


@dataclass(frozen=True, slots=True)
class ServqualProfile:
    """All five dimensions; the gaps over all of them, plain and weighted; how many deliveries."""

    dimensions: tuple[Dimension, ...]
    unweighted: float | None
    weighted: float | None
    deliveries: int


DIMENSIONS = tuple(field.name for field in fields(Servqual))


def servqual_profile(recorded: Iterable[Servqual]) -> ServqualProfile:
    """What one delivery or several say.

    Definition: of one delivery its own values. Of several, per dimension Σw·v/Σw over those with
    both values, w being what each gives the dimension; plain means where nobody weighs it. Over all
    dimensions mean(P−E) and Σw(P−E)/Σw of all pairs, as for one delivery.

    >>> low = Servqual(reliability=ServqualDimension(5, 2, 30))
    >>> high = Servqual(reliability=ServqualDimension(4, 4, 10))
    >>> profile = servqual_profile([low, high])
    >>> profile.dimensions[0].gap, profile.unweighted, profile.weighted
    (-2.25, -1.5, -2.25)
    """
    listed = list(recorded)
    held = {name: [d for one in listed if (d := getattr(one, name))] for name in DIMENSIONS}
    dimensions = tuple(_dimension(name, known, len(listed)) for name, known in held.items())
    pairs = [one for known in held.values() for one in _pairs(known)]
    gaps = [(_gap(one), one.weight or 0) for one in pairs]
    whole = sum(weight for _, weight in gaps)
    weighted = sum(gap * weight for gap, weight in gaps) / whole if whole else None
    return ServqualProfile(dimensions, mean(gap for gap, _ in gaps), weighted, len(listed))


def servqual_over_all(map: ChainMap) -> ServqualProfile:
    """Over all active deliveries with a dimension of which both values are known."""
    recorded = (delivery.servqual for delivery in active_deliveries(map))
    return servqual_profile(one for one in recorded if one is not None and has_pair(one))


def has_pair(servqual: Servqual) -> bool:
    return any(_pairs([d for name in DIMENSIONS if (d := getattr(servqual, name))]))


def _dimension(name: str, known: list[ServqualDimension], deliveries: int) -> Dimension:
    pairs = _pairs(known)
    if not pairs:
        alone = known[0] if known and deliveries == 1 else ServqualDimension()
        return Dimension(name, alone.expected, alone.perceived, None, alone.weight, 0)
    weights = [float(one.weight or 0) for one in pairs]
    whole = sum(weights)
    shares = weights if whole else [1.0] * len(pairs)
    expected = _weighted([one.expected or 0 for one in pairs], shares)
    perceived = _weighted([one.perceived or 0 for one in pairs], shares)
    gap = _weighted([_gap(one) for one in pairs], shares)
    weight = mean(one.weight for one in pairs)
    return Dimension(name, expected, perceived, gap, weight, len(pairs))


def _pairs(known: Iterable[ServqualDimension]) -> list[ServqualDimension]:
    return [one for one in known if None not in (one.expected, one.perceived)]


def _gap(pair: ServqualDimension) -> int:
    return (pair.perceived or 0) - (pair.expected or 0)


def _weighted(values: list[int], weights: list[float]) -> float:
    return sum(v * w for v, w in zip(values, weights, strict=True)) / sum(weights)

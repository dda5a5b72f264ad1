"""Findings about needs, ratings, standards and culture: every active delivery counts.

They hold whatever the filter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from chainmap.analysis import quality, ratings, standards
from chainmap.analysis.codes import FindingCode, Severity
from chainmap.analysis.finding import Finding, by_importance, raised
from chainmap.analysis.quality import NeedStatus
from chainmap.analysis.raters import gap_of, own_rated, satisfaction_of
from chainmap.analysis.standards import Standard, StandardStatus
from chainmap.model.map import ChainMap
from chainmap.model.records import Culture, Delivery, Need

CULTURE_FROM, CULTURE_LOW = 50, 25
"""Culture scores below which there is a gap; a serious one."""
NARROWLY = 0.9
"""Attainment from which a standard is missed only narrowly."""
WIDE_GAP, CLEAR_GAP = 3, 2
"""Perception gaps that are serious; that are more than slight, on a scale of −4 to 4."""


def found_in_records(map: ChainMap) -> Iterator[Finding]:
    yield from _needs(map)
    yield from _unused_services(map)
    yield from _blind_spots(map)
    yield from _missed_standards(map)
    yield from _critical_without_standard(map)
    yield from _sla_without_ola(map)
    yield from _culture_gaps(map)


# -- needs and services -----------------------------------------------------------------------


def _needs(map: ChainMap) -> Iterator[Finding]:
    """Needs unserved or poorly served, as the metric has them. Severity: by their importance.

    A poorly served one is about the deliveries that ought to serve it, too.
    """
    for id, status in quality.needs(map).items():
        need = map.needs[id]
        values: dict[str, object] = {
            "need": id,
            "consumer": need.consumer,
            "importance": need.importance,
        }
        severity, stake = by_importance(need.importance), float(need.importance or 3)
        if status is NeedStatus.UNSERVED:
            ids: tuple[str, ...] = (id, need.consumer)
            yield Finding(FindingCode.UNSERVED_NEED, ids, severity, values, stake=stake)
        elif status is NeedStatus.POORLY_SERVED:
            serving = _serving(map, need)
            ids = (id, need.consumer, *(delivery.id for delivery in serving))
            best = max(s for s in quality.satisfactions(serving) if s is not None)
            values |= {
                "deliveries": tuple(delivery.id for delivery in serving),
                "satisfaction": best,
                "least": map.settings.served_from,
            }
            gap = (map.settings.served_from - best) / 10
            code = FindingCode.POORLY_SERVED_NEED
            yield Finding(code, ids, severity, values, stake=stake + gap)


def _serving(map: ChainMap, need: Need) -> list[Delivery]:
    linked = (map.deliveries[id] for id in dict.fromkeys(need.met_by))
    return [delivery for delivery in linked if delivery.active]


def _unused_services(map: ChainMap) -> Iterator[Finding]:
    """A service without an active delivery; low.

    Not told of an internal party that delivers nothing at all: then the department without a
    customer is told, with all that it offers.
    """
    for id in quality.unused_services(map):
        provider = map.services[id].provider
        delivers = any(d.active for d in map.deliveries_by_provider.get(provider, ()))
        if delivers or not map.parties[provider].kind.is_internal:
            values = {"service": id, "provider": provider}
            yield Finding(FindingCode.UNUSED_SERVICE, (id, provider), Severity.LOW, values)


# -- ratings ----------------------------------------------------------------------------------


def _blind_spots(map: ChainMap) -> Iterator[Finding]:
    """A supplier who rates himself `blind_spot_from` or more above his customer.

    High from a gap of 3, medium from 2, low below; a step more where the delivery is critical.
    """
    for id in ratings.blind_spots(map):
        delivery = map.deliveries[id]
        own, given = own_rated(delivery, "satisfaction").mean, satisfaction_of(delivery)
        gap = gap_of(delivery) or 0
        severity = Severity.HIGH if gap >= WIDE_GAP else Severity.MEDIUM
        severity = Severity.LOW if gap < CLEAR_GAP else severity
        severity = raised(severity) if _is_critical(map, delivery) else severity
        values = {**_ends(map, delivery), "own": own, "given": given}
        code = FindingCode.BLIND_SPOT
        yield Finding(code, _ids(map, delivery), severity, values, stake=float(gap))


def _is_critical(map: ChainMap, delivery: Delivery) -> bool:
    return (delivery.criticality or 0) >= map.settings.critical_from


def _ends(map: ChainMap, delivery: Delivery) -> dict[str, object]:
    return {
        "delivery": delivery.id,
        "provider": map.provider_of(delivery),
        "consumer": delivery.consumer,
    }


def _ids(map: ChainMap, delivery: Delivery, *more: str) -> tuple[str, ...]:
    ids = (delivery.id, map.provider_of(delivery), delivery.consumer, *more)
    return tuple(dict.fromkeys(ids))


# -- standards --------------------------------------------------------------------------------


def _missed_standards(map: ChainMap) -> Iterator[Finding]:
    """A measured standard that does not reach its target.

    Medium; a step more where the delivery is critical, a step less where it is missed narrowly.
    """
    for id, standard in standards.standards(map).items():
        delivery = map.deliveries[id]
        if standard.status is StandardStatus.MISSED and delivery.agreement is not None:
            agreement = delivery.agreement
            values = {
                **_ends(map, delivery),
                "metric": agreement.metric,
                "lower": agreement.better == "lower",
                "target": agreement.target,
                "measured": agreement.measured,
                "unit": agreement.unit,
            }
            severity = _severity_of_miss(standard, critical=_is_critical(map, delivery))
            code = FindingCode.STANDARD_MISSED
            stake = 1 - _attained(standard)
            yield Finding(code, _ids(map, delivery), severity, values, stake=stake)


def _severity_of_miss(standard: Standard, *, critical: bool) -> Severity:
    narrowly = _attained(standard) >= NARROWLY
    return raised(Severity.MEDIUM, by=int(critical) - int(narrowly))


def _attained(standard: Standard) -> float:
    """0–1; what cannot be computed counts as nothing attained."""
    return max(standard.attainment or 0.0, 0.0)


def _critical_without_standard(map: ChainMap) -> Iterator[Finding]:
    """A critical delivery provided inside the organisation that has no agreed standard.

    Medium where the criticality is 5 or an external customer receives it, else low.
    """
    for delivery in quality.internal_deliveries(map):
        agreed = delivery.agreement is not None and delivery.agreement.agreed
        if _is_critical(map, delivery) and not agreed:
            outside = not map.parties[delivery.consumer].kind.is_internal
            weighty = outside or delivery.criticality == 5
            severity = Severity.MEDIUM if weighty else Severity.LOW
            values = {**_ends(map, delivery), "criticality": delivery.criticality}
            code, stake = FindingCode.NO_STANDARD_ON_CRITICAL, float(delivery.criticality or 0)
            yield Finding(code, _ids(map, delivery), severity, values, stake=stake + outside)


def _sla_without_ola(map: ChainMap) -> Iterator[Finding]:
    """A promise to an external customer that rests on critical inputs without agreed standards.

    High where the promise itself is missed at present, else medium.
    """
    status = standards.standards(map)
    for id, inputs in standards.sla_without_ola(map).items():
        delivery = map.deliveries[id]
        missed = status[id].status is StandardStatus.MISSED
        severity = Severity.HIGH if missed else Severity.MEDIUM
        values = {**_ends(map, delivery), "deliveries": inputs}
        ids = _ids(map, delivery, *inputs)
        stake = float(len(inputs))
        yield Finding(FindingCode.SLA_WITHOUT_OLA, ids, severity, values, stake=stake)


# -- culture ----------------------------------------------------------------------------------


def _culture_gaps(map: ChainMap) -> Iterator[Finding]:
    """An internal party whose culture score is below 50, or that answers an item with 0.

    High below 25, medium below 50, else low. `lacking`: the items at 0, or else the lowest ones.
    """
    for id, party in map.parties.items():
        score = quality.culture_score(party.culture)
        if party.culture is None or score is None or not party.kind.is_internal:
            continue
        lowest, lacking = _lowest_items(party.culture)
        if score < CULTURE_FROM or lowest == 0:
            severity = Severity.MEDIUM if score < CULTURE_FROM else Severity.LOW
            severity = Severity.HIGH if score < CULTURE_LOW else severity
            values = {"party": id, "score": score, "lacking": lacking}
            yield Finding(
                FindingCode.CULTURE_GAP, (id,), severity, values, stake=(100 - score) / 100
            )


def _lowest_items(culture: Culture) -> tuple[int, tuple[str, ...]]:
    answers = {item.name: getattr(culture, item.name) for item in fields(culture)}
    known = {name: answer for name, answer in answers.items() if answer is not None}
    lowest = min(known.values())
    return lowest, tuple(name for name, answer in known.items() if answer == lowest)

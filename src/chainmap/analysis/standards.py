"""Agreed standards and whether they are met: every active delivery counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.quality import internal_deliveries, mean
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Agreement,
    Delivery,
    DeliveryId,
    PartyId,
    PartyKind,
)


class StandardStatus(StrEnum):
    MET = "met"
    MISSED = "missed"
    NOT_MEASURED = "not_measured"
    NONE = "none"  # there is no agreement


@dataclass(frozen=True, slots=True)
class Standard:
    """`attainment` 1.0 is just met; `None` where it cannot be computed."""

    status: StandardStatus
    attainment: float | None
    agreed: bool


def standard_status(delivery: Delivery) -> StandardStatus:
    """How the agreement on one delivery stands."""
    return _standard(delivery.agreement).status if delivery.agreement else StandardStatus.NONE


def is_review_overdue(agreement: Agreement | None, today: date) -> bool:
    """Whether the agreement ought to have been reviewed before today."""
    due = agreement.review_due if agreement else None
    return due is not None and due < today


def status_counts(map: ChainMap) -> dict[StandardStatus, int]:
    """How many deliveries stand how."""
    found = Counter(standard_status(delivery) for delivery in active_deliveries(map))
    return {status: found[status] for status in StandardStatus}


def standards(map: ChainMap) -> dict[DeliveryId, Standard]:
    """How each agreement stands.

    Definition: met if measured ≥ target (≤ where lower is better); attainment = measured/target
    (or target/measured).
    """
    return {d.id: _standard(d.agreement) for d in active_deliveries(map) if d.agreement}


def is_met(agreement: Agreement, value: float | None) -> bool | None:
    """Whether a measured value reaches the target; `None` where one of them is not known.

    >>> fast = Agreement("OLA", agreed=True, better="lower", target=2)
    >>> is_met(fast, 2), is_met(fast, 2.5), is_met(fast, None)
    (True, False, None)
    """
    if agreement.target is None or value is None:
        return None
    return value <= agreement.target if agreement.better == "lower" else value >= agreement.target


def _standard(agreement: Agreement) -> Standard:
    target, measured, agreed = agreement.target, agreement.measured, agreement.agreed
    met = is_met(agreement, measured)
    if met is None or target is None or measured is None:
        return Standard(StandardStatus.NOT_MEASURED, None, agreed)
    part, whole = (target, measured) if agreement.better == "lower" else (measured, target)
    status = StandardStatus.MET if met else StandardStatus.MISSED
    return Standard(status, part / whole if whole else None, agreed)


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

"""A map as a template for others: who serves whom with what, and nothing found out meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chainmap.model.map import ChainMap
from chainmap.model.records import Agreement, Delivery

_FOUND_OUT = ("actions", "dismissals")


def as_template(map: ChainMap) -> ChainMap:
    """Without ratings, measured values, actions, dismissals, names of persons in charge, and days.

    Parties, services, deliveries, needs, targets, importance and looks stay.
    """
    tables: dict[str, Any] = {table: {} for table in _FOUND_OUT}
    tables["deliveries"] = {id: _delivery(it) for id, it in map.deliveries.items()}
    tables["services"] = {id: replace(it, asked_on=None) for id, it in map.services.items()}
    tables["parties"] = {
        id: replace(it, asked_on=None, owner=None, culture=None, trained_on=None)
        for id, it in map.parties.items()
    }
    return replace(map, info=replace(map.info, date=None), **tables)


def _delivery(delivery: Delivery) -> Delivery:
    agreement = delivery.agreement and _agreement(delivery.agreement)
    return replace(
        delivery,
        agreement=agreement,
        rating_by_customer=None,
        rating_by_supplier=None,
        further_ratings_by_customer=(),
        further_ratings_by_supplier=(),
        servqual=None,
        further_servqual=(),
    )


def _agreement(agreement: Agreement) -> Agreement:
    """Its target stays; whether it is agreed, and met, is to be found out anew."""
    return replace(
        agreement, agreed=False, measured=None, reviewed_on=None, review_due=None, history=()
    )

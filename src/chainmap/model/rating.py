"""Ratings of a delivery from both sides, its SERVQUAL values, and the signs of a service culture.

The first rater of a side stands in `rating_by_…`, the others in `further_ratings_by_…`; here they
are one list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeAlias

from chainmap.errors import UnknownRecord
from chainmap.model.edits import update
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Culture,
    CustomerRating,
    Delivery,
    DeliveryId,
    PartyId,
    Servqual,
    ServqualDimension,
    SupplierRating,
)

Rating: TypeAlias = CustomerRating | SupplierRating


class Side(StrEnum):
    """Who rates a delivery."""

    CUSTOMER = "customer"
    SUPPLIER = "supplier"


def raters(delivery: Delivery, side: Side) -> tuple[Rating, ...]:
    """All ratings of a side, the first rater's first."""
    if side is Side.CUSTOMER:
        first: Rating | None = delivery.rating_by_customer
        further: tuple[Rating, ...] = delivery.further_ratings_by_customer
    else:
        first, further = delivery.rating_by_supplier, delivery.further_ratings_by_supplier
    return further if first is None else (first, *further)


def rate(map: ChainMap, id: DeliveryId, side: Side, place: int, **values: Any) -> ChainMap:
    """Changes fields of the `place`-th rater of a side (from 0), or of a new one after the last.

    A sole rater who says nothing any more is none.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    listed = list(raters(_delivery(map, id), side))
    if place >= len(listed):
        listed.append(_empty(side))
        place = len(listed) - 1
    listed[place] = replace(listed[place], **values)
    return _with_raters(map, id, side, [] if listed == [_empty(side)] else listed)


def add_rater(map: ChainMap, id: DeliveryId, side: Side) -> ChainMap:
    """One more rater of a side, who has not said anything yet; where there is none, two.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    listed = raters(_delivery(map, id), side) or (_empty(side),)
    return _with_raters(map, id, side, [*listed, _empty(side)])


def add_rating(map: ChainMap, id: DeliveryId, side: Side, rating: Rating) -> ChainMap:
    """One more rater's whole answer, after the others; it takes the place of one who said nothing.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    listed = [one for one in raters(_delivery(map, id), side) if one != _empty(side)]
    return _with_raters(map, id, side, [*listed, rating])


def servquals(delivery: Delivery) -> tuple[Servqual, ...]:
    """The SERVQUAL values of all raters, the first one's first."""
    first = delivery.servqual
    return delivery.further_servqual if first is None else (first, *delivery.further_servqual)


def add_servqual(map: ChainMap, id: DeliveryId, servqual: Servqual) -> ChainMap:
    """One more rater's SERVQUAL values, after the others.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    first, *further = (*servquals(_delivery(map, id)), servqual)
    return update(map, id, servqual=first, further_servqual=tuple(further))


def remove_rater(map: ChainMap, id: DeliveryId, side: Side, place: int) -> ChainMap:
    """Takes the `place`-th rater of a side out (from 0).

    Raises:
        UnknownRecord: there is no such delivery.
    """
    listed = list(raters(_delivery(map, id), side))
    return _with_raters(map, id, side, listed[:place] + listed[place + 1 :])


def judge(map: ChainMap, id: DeliveryId, dimension: str, **values: Any) -> ChainMap:
    """Changes `expected`, `perceived` or `weight` of a SERVQUAL dimension; all empty: none.

    Raises:
        UnknownRecord: there is no such delivery.
    """
    servqual = _delivery(map, id).servqual or Servqual()
    old = getattr(servqual, dimension) or ServqualDimension()
    new = replace(old, **values)
    held: Any = {dimension: None if new == ServqualDimension() else new}
    changed = replace(servqual, **held)
    return update(map, id, servqual=None if changed == Servqual() else changed)


def answer_culture(map: ChainMap, id: PartyId, item: str, answer: int | None) -> ChainMap:
    """Answers one sign of a service culture with 0, 1 or 2; `None`: not answered.

    Raises:
        UnknownRecord: there is no such party.
    """
    party = map.parties.get(id)
    if party is None:
        raise UnknownRecord(id)
    said: Any = {item: answer}
    culture = replace(party.culture or Culture(), **said)
    return update(map, id, culture=None if culture == Culture() else culture)


def _delivery(map: ChainMap, id: DeliveryId) -> Delivery:
    delivery = map.deliveries.get(id)
    if delivery is None:
        raise UnknownRecord(id)
    return delivery


def _empty(side: Side) -> Rating:
    return CustomerRating() if side is Side.CUSTOMER else SupplierRating()


def _with_raters(map: ChainMap, id: DeliveryId, side: Side, listed: Sequence[Rating]) -> ChainMap:
    values: dict[str, Any] = {
        f"rating_by_{side}": listed[0] if listed else None,
        f"further_ratings_by_{side}": tuple(listed[1:]),
    }
    return update(map, id, **values)

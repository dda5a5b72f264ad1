"""A map without the persons who rated: to be handed on."""

from __future__ import annotations

from dataclasses import astuple, replace
from typing import Any

from chainmap.model.map import ChainMap
from chainmap.model.rating import Rating, Side, raters
from chainmap.model.records import Delivery


def named_ratings(map: ChainMap) -> int:
    """How many ratings tell of a person: by a name, or in a comment."""
    return sum(
        bool(one.rated_by or one.comment)
        for delivery in map.deliveries.values()
        for side in Side
        for one in raters(delivery, side)
    )


def without_raters(map: ChainMap) -> ChainMap:
    """The same figures without names, days and comments of raters.

    Several raters of a side stand by their answers, so that no order tells who is who.
    """
    deliveries = {id: _without_raters(delivery) for id, delivery in map.deliveries.items()}
    return map if deliveries == map.deliveries else replace(map, deliveries=deliveries)


def _without_raters(delivery: Delivery) -> Delivery:
    values: dict[str, Any] = {}
    for side in Side:
        listed = sorted(map(_bare, raters(delivery, side)), key=_answers)
        values[f"rating_by_{side}"] = listed[0] if listed else None
        values[f"further_ratings_by_{side}"] = tuple(listed[1:])
    return replace(delivery, **values)


def _bare(rating: Rating) -> Rating:
    return replace(rating, rated_by=None, rated_on=None, comment=None)


def _answers(rating: Rating) -> tuple[int, ...]:
    return tuple(value or 0 for value in astuple(rating))

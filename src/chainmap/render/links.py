"""Which deliveries hang on a party, and which run between the same two parties."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeAlias

from chainmap.model.records import DeliveryId, PartyId

Pair: TypeAlias = tuple[PartyId, PartyId]


class Links:
    """The ends of deliveries, kept in step while deliveries come, go and change over."""

    def __init__(self) -> None:
        self._ends: dict[DeliveryId, Pair] = {}
        self._at: dict[PartyId, set[DeliveryId]] = {}
        self._between: dict[Pair, list[DeliveryId]] = {}

    def put(self, id: DeliveryId, provider: PartyId, consumer: PartyId) -> None:
        """Adds a delivery, or gives it other ends."""
        if self._ends.get(id) == (provider, consumer):
            return
        self.drop(id)
        self._ends[id] = (provider, consumer)
        self._at.setdefault(provider, set()).add(id)
        self._at.setdefault(consumer, set()).add(id)
        siblings = self._between.setdefault(_pair(provider, consumer), [])
        siblings.append(id)
        # By id, not by age: the lanes are the same however the map came about.
        siblings.sort(key=lambda one: (len(one), one))

    def drop(self, id: DeliveryId) -> None:
        ends = self._ends.pop(id, None)
        if ends is None:
            return
        for party in ends:
            self._at[party].discard(id)
        self._between[_pair(*ends)].remove(id)

    def at(self, party: PartyId) -> Collection[DeliveryId]:
        return self._at.get(party, ())

    def beside(self, id: DeliveryId) -> list[DeliveryId]:
        """All deliveries between the same two parties, itself included, lane by lane."""
        ends = self._ends.get(id)
        return self._between[_pair(*ends)] if ends else []


def _pair(one: PartyId, other: PartyId) -> Pair:
    return (one, other) if one <= other else (other, one)

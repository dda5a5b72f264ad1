"""Large maps to analyse, with ratings, agreements and needs on them; the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from random import Random

from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Agreement,
    Culture,
    CustomerRating,
    Delivery,
    DeliveryId,
    Exchange,
    Flow,
    Need,
    NeedId,
    Party,
    PartyId,
    PartyKind,
    Service,
    ServiceId,
    Servqual,
    ServqualDimension,
    SupplierRating,
)

CUSTOMERS, SUPPLIERS = 0.05, 0.05
"""Shares of the parties that stand outside."""


def organisation(parties: int, deliveries: int, *, back: float = 0.02, seed: int = 7) -> ChainMap:
    """A map whose parties stand in a row, most deliveries going some steps on towards customers.

    `back`: the share of deliveries that run against it. 0.02 leaves loops of some departments;
    0.5 makes a tangle, in which nearly everybody serves everybody in the end.
    """
    random = Random(f"{parties}-{deliveries}-{back}-{seed}")
    kinds = _kinds(parties, random)
    ids = [PartyId(f"P{place:05}") for place in range(parties)]
    served: dict[ServiceId, Service] = {}
    delivered: dict[DeliveryId, Delivery] = {}
    for start, end in islice(_ends(kinds, back, random), deliveries):
        number = len(delivered)
        service = Service(
            ServiceId(f"s{number:05}"), f"Service {number}", ids[start], Exchange.INTANGIBLE
        )
        delivery = _delivery(DeliveryId(f"d{number:05}"), service.id, ids[end], random)
        served[service.id], delivered[delivery.id] = service, delivery
    return ChainMap(
        parties={
            id: _party(id, kind, place, random)
            for place, (id, kind) in enumerate(zip(ids, kinds, strict=True))
        },
        services=served,
        deliveries=delivered,
        needs=_needs(list(delivered.values()), random),
    )


def _kinds(parties: int, random: Random) -> list[PartyKind]:
    """Suppliers at the beginning, customers at the end, departments, teams and persons between."""
    first, last = round(parties * SUPPLIERS), round(parties * (1 - CUSTOMERS))
    inside = [PartyKind.DEPARTMENT, PartyKind.DEPARTMENT, PartyKind.TEAM, PartyKind.PERSON]
    return [
        PartyKind.EXTERNAL_SUPPLIER
        if place < first
        else PartyKind.EXTERNAL_CUSTOMER
        if place >= last
        else random.choice(inside)
        for place in range(parties)
    ]


def _ends(kinds: list[PartyKind], back: float, random: Random) -> Iterator[tuple[int, int]]:
    """A twentieth of the row is a step's usual reach, and one delivery in ten goes anywhere on."""
    parties = len(kinds)
    while True:
        start = random.randrange(parties)
        reach = parties if random.random() < 0.1 else max(2, parties // 20)
        step = random.randint(1, reach)
        end = start - step if random.random() < back else start + step
        if not 0 <= end < parties:
            continue
        if kinds[start] is PartyKind.EXTERNAL_CUSTOMER or kinds[end] is PartyKind.EXTERNAL_SUPPLIER:
            continue
        yield start, end


def _party(id: PartyId, kind: PartyKind, place: int, random: Random) -> Party:
    weight = random.randint(1, 9) if kind is PartyKind.EXTERNAL_CUSTOMER else None
    culture = (
        Culture(random.randint(0, 2), None, random.randint(0, 2)) if kind.is_internal else None
    )
    return Party(id, f"Party {place}", kind, weight=weight, culture=culture)


def _delivery(id: DeliveryId, service: ServiceId, consumer: PartyId, random: Random) -> Delivery:
    score = _score(random)
    return Delivery(
        id,
        service,
        consumer,
        random.choices([Flow.DELIVERY, Flow.REQUEST, Flow.FEEDBACK], [90, 7, 3])[0],
        criticality=score(),
        importance=score(),
        agreement=_agreement(random) if random.random() < 0.3 else None,
        rating_by_customer=CustomerRating(score(), score(), score(), score(), score()),
        rating_by_supplier=SupplierRating(score(), score()),
        servqual=Servqual(ServqualDimension(score(), score(), 50))
        if random.random() < 0.1
        else None,
    )


def _score(random: Random) -> Callable[[], int | None]:
    return lambda: random.randint(1, 5) if random.random() < 0.9 else None


def _agreement(random: Random) -> Agreement:
    return Agreement(
        random.choice(("OLA", "SLA")),
        agreed=random.random() < 0.7,
        better=random.choice(("higher", "lower")),
        target=random.randint(1, 100),
        measured=random.randint(1, 100),
    )


def _needs(deliveries: list[Delivery], random: Random) -> dict[NeedId, Need]:
    found = {}
    for number, delivery in enumerate(deliveries[::10]):
        id = NeedId(f"n{number:05}")
        met = (delivery.id,) if random.random() < 0.8 else ()
        found[id] = Need(id, delivery.consumer, f"Need {number}", random.randint(1, 5), met)
    return found

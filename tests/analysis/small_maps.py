"""Random maps of few parties with many links between them, for properties of the analysis."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, pairwise
from random import Random
from typing import Any

from hypothesis import strategies as st

from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Agreement,
    Culture,
    CustomerRating,
    Delivery,
    DeliveryId,
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
from tests.strategies import settings

KINDS = [
    PartyKind.DEPARTMENT,
    PartyKind.DEPARTMENT,
    PartyKind.TEAM,
    PartyKind.PERSON,
    PartyKind.EXTERNAL_CUSTOMER,
    PartyKind.EXTERNAL_CUSTOMER,
    PartyKind.EXTERNAL_SUPPLIER,
]

# Drawn whole: a draw of each field would make the tests four times as slow.
_random = Random(1)


def _score() -> int | None:
    return _random.choice([None, 1, 2, 3, 4, 5])


RATINGS = [None, *(CustomerRating(*(_score() for _ in range(5))) for _ in range(30))]
OWN_RATINGS = [None, *(SupplierRating(mark) for mark in (None, 1, 2, 3, 4, 5))]
AGREEMENTS = [
    None,
    *(
        Agreement(kind, agreed=agreed, better=better, target=target, measured=measured)
        for kind, agreed, better, target, measured in zip(
            cycle(["OLA", "SLA"]),
            cycle([True, True, False]),
            cycle([None, "higher", "lower", "lower"]),
            [None, 5, 5, 5, 0, 5, 5, 5, 5, 0, 2.5, 7],
            [3, None, 5, 4, 5, 0, 6, 5, 0, 0, 2.5, 8],
            strict=False,
        )
    ),
]
SERVQUALS = [
    None,
    Servqual(),
    *(
        Servqual(*(
            _random.choice([None, ServqualDimension(_score(), _score(), weight)])
            for weight in (None, 0, 1, 30, 2.5)
        ))
        for _ in range(8)
    ),
]  # fmt: skip
CULTURES = [
    None,
    Culture(),
    *(Culture(*(_random.choice([None, 0, 1, 2]) for _ in range(5))) for _ in range(8)),
]


@st.composite
def small_maps(draw: st.DrawFn, most_parties: int = 7, most_links: int = 18) -> ChainMap:
    """Also with what no editor draws: deliveries to oneself and out of an external customer."""
    least = draw(st.sampled_from([0, 1, most_parties - 2, most_parties - 1, most_parties]))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=least, max_size=most_parties))
    parties = {
        PartyId(f"P{n}"): Party(
            PartyId(f"P{n}"),
            f"Party {draw(st.integers(0, 9))}",
            kind,
            weight=draw(st.sampled_from([None, 0, 1, 2.5])),
            culture=draw(st.sampled_from(CULTURES)),
        )
        for n, kind in enumerate(kinds)
    }
    services: dict[ServiceId, Service] = {}
    deliveries: dict[DeliveryId, Delivery] = {}
    if parties:
        for n, (provider, consumer) in enumerate(draw(_links(parties, most_links))):
            service = Service(ServiceId(f"s{n}"), f"Service {n}", provider)
            services[service.id] = service
            deliveries[DeliveryId(f"d{n}")] = draw(_deliveries(n, service.id, consumer))
    return ChainMap(
        settings=draw(settings),
        parties=parties,
        services=services,
        deliveries=deliveries,
        needs=draw(_needs(list(parties), list(deliveries))),
    )


@st.composite
def _needs(
    draw: st.DrawFn, parties: list[PartyId], deliveries: list[DeliveryId]
) -> dict[NeedId, Need]:
    if not deliveries:
        return {}
    met = st.lists(st.sampled_from(deliveries), unique=True, max_size=3).map(tuple)
    found = st.builds(Need, st.just("n"), st.sampled_from(parties), st.just("x"), st.none(), met)
    listed = draw(st.lists(found, max_size=3))
    return {NeedId(f"n{n}"): replace(need, id=NeedId(f"n{n}")) for n, need in enumerate(listed)}


@st.composite
def _links(
    draw: st.DrawFn, parties: dict[PartyId, Party], most: int
) -> list[tuple[PartyId, PartyId]]:
    """A chain through some of the parties, and links anywhere, seldom out of a customer."""
    ids = list(parties)
    givers = [id for id in ids if parties[id].kind is not PartyKind.EXTERNAL_CUSTOMER]
    chain = draw(st.permutations(ids))[: draw(st.integers(0, len(ids)))]
    ends = st.tuples(st.sampled_from([*givers * 4, *ids]), st.sampled_from(ids))
    return [*pairwise(chain), *draw(st.lists(ends, max_size=most - len(ids)))]


def _further(ratings: list[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Mostly one rater, else a few more."""
    more = st.lists(st.sampled_from(ratings[1:]), min_size=1, max_size=3).map(tuple)
    return st.just(()) | more


@st.composite
def _deliveries(draw: st.DrawFn, n: int, service: ServiceId, consumer: PartyId) -> Delivery:
    score = st.none() | st.integers(1, 5)
    return Delivery(
        DeliveryId(f"d{n}"),
        service,
        consumer,
        draw(st.sampled_from([Flow.DELIVERY] * 4 + [Flow.REQUEST, Flow.FEEDBACK])),
        criticality=draw(score),
        importance=draw(score),
        active=draw(st.sampled_from([True] * 7 + [False])),
        agreement=draw(st.sampled_from(AGREEMENTS)),
        rating_by_customer=draw(st.sampled_from(RATINGS)),
        rating_by_supplier=draw(st.sampled_from(OWN_RATINGS)),
        further_ratings_by_customer=draw(_further(RATINGS)),
        further_ratings_by_supplier=draw(_further(OWN_RATINGS)),
        servqual=draw(st.sampled_from(SERVQUALS)),
        further_servqual=draw(_further(SERVQUALS[1:])),
    )

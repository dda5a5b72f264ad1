"""Betweenness and brokerage: who stands on the shortest ways of others, exactly or by a sample."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random

from chainmap.analysis.brandes import Counted, Counting, Progress, count
from chainmap.analysis.links import Links
from chainmap.model.records import PartyId

EXACT_UP_TO = 3000
"""Internal parties and external customers; on larger maps a sample is taken, unless forbidden."""
SAMPLE = 500
"""Parties from which ways are counted then."""
SEED = 1
"""The same map gives the same sample."""


@dataclass(frozen=True, slots=True)
class Effort:
    """`exact`: no sample however large the map. `backend`: an engine of networkx, always exact."""

    exact: bool = False
    backend: str | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """Ways were counted from so many parties, chosen at random of all those that supply anybody."""

    sources: int
    of: int


@dataclass(frozen=True)
class Between:
    """`betweenness` 0–1; `brokerage`: shortest ways to external customers, counted in shares.

    Of internal parties and external customers. `sample` `None`: the values are exact; else the
    errors are their standard errors (95 of 100 values lie within twice the error; of a party that
    only few ways pass it may be too small, but twice the largest error holds for it, too).
    `engines`: which engine of networkx reckoned each of the two, `None`: ChainMap itself.
    """

    betweenness: Mapping[PartyId, float]
    brokerage: Mapping[PartyId, float]
    sample: Sample | None = None
    betweenness_error: Mapping[PartyId, float] | None = None
    brokerage_error: Mapping[PartyId, float] | None = None
    engines: tuple[str | None, str | None] = (None, None)

    @cached_property
    def betweenness_ranks(self) -> Mapping[PartyId, int]:
        return ranks(self.betweenness)

    @cached_property
    def brokerage_ranks(self) -> Mapping[PartyId, int]:
        return ranks(self.brokerage)


def between(
    links: Links, effort: Effort | None = None, progress: Progress | None = None
) -> Between:
    """Betweenness and brokerage of each internal party and external customer.

    Definition: betweenness of G[D∪X], directed, unweighted, normalised by (n−1)(n−2); brokerage is
    the same counted over ways from D to X only, not normalised.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> from chainmap.model.records import PartyKind
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> parties = {"IT": inside, "Sales": inside, "Buyer": outside}
    >>> found = between(links_of(graph_of(parties, [("IT", "Sales"), ("Sales", "Buyer")])))
    >>> found.betweenness["Sales"], found.brokerage["Sales"]
    (0.5, 1.0)
    """
    counting = counting_for(links, effort or Effort())
    return from_counted(links, counting, count(counting, progress))


def counting_for(links: Links, effort: Effort) -> Counting:
    """What is to be counted; every way begins inside, for nothing leaves an external customer."""
    out = links.without_suppliers
    sources = [party for party in links.inside if out[party]]
    of = len(sources)
    may_sample = not effort.exact and effort.backend is None
    if may_sample and len(out) > EXACT_UP_TO and of > SAMPLE:
        sources = Random(SEED).sample(sources, SAMPLE)
    return Counting(out, len(links.inside), sources, of, effort.backend)


def from_counted(links: Links, counting: Counting, counted: Counted) -> Between:
    """The counts by party."""
    n = len(counting.out)
    pairs = (n - 1) * (n - 2) if n > 2 else 1

    def by_party(values: list[float] | None, whole: float) -> dict[PartyId, float] | None:
        if values is None:
            return None
        return {id: value / whole for id, value in zip(links.ids, values, strict=False)}

    return Between(
        by_party(counted.ways, pairs) or {},
        by_party(counted.ways_out, 1) or {},
        Sample(len(counting.sources), counting.of) if counting.is_sample else None,
        by_party(counted.error, pairs),
        by_party(counted.error_out, 1),
        counted.by,
    )


def ranks(values: Mapping[PartyId, float]) -> dict[PartyId, int]:
    """Places from 1, the highest value first; equal values (to nine places) share a rank.

    >>> ranks({"A": 0.5, "B": 0.7, "C": 0.5, "D": 0.1})
    {'A': 2, 'B': 1, 'C': 2, 'D': 4}
    """
    rounded = {party: round(value, 9) for party, value in values.items()}
    falling = sorted(rounded.values(), reverse=True)
    first = {value: place + 1 for place, value in reversed(list(enumerate(falling)))}
    return {party: first[value] for party, value in rounded.items()}

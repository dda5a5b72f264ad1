"""Who stands on the shortest ways of others, counted; on numbers alone, so that a process can.

Standard library only, but where an engine of networkx is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeAlias

Progress: TypeAlias = Callable[[float], None]
"""Is told the share done, 0–1."""

BETWEEN_TWO_WORDS = 25
"""Sources that are counted from before the share done is told again."""


@dataclass(frozen=True, slots=True)
class Counting:
    """What is to be counted: shortest ways from `sources` over `out`.

    The first `inside` parties are internal, the others external customers. `of`: all parties from
    which a way begins; where `sources` are fewer, they are a sample of them.
    """

    out: Sequence[Sequence[int]]
    inside: int
    sources: Sequence[int]
    of: int
    backend: str | None = None

    @property
    def is_sample(self) -> bool:
        return len(self.sources) < self.of


@dataclass(frozen=True, slots=True)
class Counted:
    """For each party the shares of shortest ways it stands on: all ways, and those to customers.

    The errors are standard errors of a sample, else `None`. `by`: the engine that counted each.
    """

    ways: list[float]
    ways_out: list[float]
    error: list[float] | None = None
    error_out: list[float] | None = None
    by: tuple[str | None, str | None] = (None, None)


def count(counting: Counting, progress: Progress | None = None) -> Counted:
    """Counts, from a sample with its errors.

    Source: Brandes 2001, and 2008 for ways to some parties only: one search serves both. The sample
    is blown up as in Brandes & Pich 2007; its standard error is that of a total estimated from a
    simple random sample without replacement (Cochran 1977).
    """
    if counting.backend is not None:
        return _count_with(counting.backend, counting)
    sums = _Sums(len(counting.out))
    for done, source in enumerate(counting.sources):
        if progress is not None and done % BETWEEN_TWO_WORDS == 0:
            progress(done / len(counting.sources))
        _add_ways_from(source, counting, sums)
    if not counting.is_sample:
        return Counted(sums.ways, sums.ways_out)
    larger = counting.of / len(counting.sources)
    return Counted(
        [larger * total for total in sums.ways],
        [larger * total for total in sums.ways_out],
        _errors(sums.ways, sums.squares, counting),
        _errors(sums.ways_out, sums.squares_out, counting),
    )


class _Sums:
    """Over the sources so far: the ways through each party, and of a sample their squares."""

    def __init__(self, parties: int) -> None:
        self.ways, self.ways_out = [0.0] * parties, [0.0] * parties
        self.squares, self.squares_out = [0.0] * parties, [0.0] * parties


def _add_ways_from(source: int, counting: Counting, sums: _Sums) -> None:
    """The ways from one party that lead through each of the others.

    A party on `ways` shortest ways passes on ways·Σ(1 + passed on)/ways of those a step farther:
    the sums over the farther ones, divided by their ways, are all that has to be remembered.
    """
    out, inside, is_sample = counting.out, counting.inside, counting.is_sample
    order, distance, ways = _reached_from(source, out)
    for_one, for_one_out = [0.0] * len(out), [0.0] * len(out)
    for party in order[:0:-1]:
        step, every, outward = distance[party] + 1, 0.0, 0.0
        for other in out[party]:
            if distance[other] == step:
                every += for_one[other]
                outward += for_one_out[other]
        here = ways[party]
        sums.ways[party] += here * every
        sums.ways_out[party] += here * outward
        if is_sample:
            sums.squares[party] += (here * every) ** 2
            sums.squares_out[party] += (here * outward) ** 2
        for_one[party] = every + 1 / here
        for_one_out[party] = outward + (party >= inside) / here


def _reached_from(
    source: int, out: Sequence[Sequence[int]]
) -> tuple[list[int], list[int], list[int]]:
    """Who is reached, in order of distance; of all parties the distance (-1: none) and the ways."""
    distance, ways = [-1] * len(out), [0] * len(out)
    distance[source], ways[source] = 0, 1
    order = [source]
    for party in order:
        step, here = distance[party] + 1, ways[party]
        for other in out[party]:
            if distance[other] < 0:
                distance[other], ways[other] = step, here
                order.append(other)
            elif distance[other] == step:
                ways[other] += here
    return order, distance, ways


def _errors(sums: list[float], squares: list[float], counting: Counting) -> list[float]:
    size, of = len(counting.sources), counting.of
    if size < 2:
        return [float("inf")] * len(sums)
    finite = of * sqrt((1 - size / of) / size)
    variances = (
        (square - total**2 / size) / (size - 1) for total, square in zip(sums, squares, strict=True)
    )
    return [finite * sqrt(max(variance, 0)) for variance in variances]


def _count_with(backend: str, counting: Counting) -> Counted:
    """Through networkx's own dispatch; what the engine does not know we count ourselves."""
    import networkx as nx

    from chainmap.analysis.backends import can_reckon

    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(counting.out)))
    graph.add_edges_from((party, other) for party, out in enumerate(counting.out) for other in out)
    found = nx.betweenness_centrality(graph, normalized=False, backend=backend)
    ways = [float(found[party]) for party in range(len(counting.out))]
    if not can_reckon(backend, "betweenness_centrality_subset"):
        ours = Counting(counting.out, counting.inside, counting.sources, counting.of)
        return Counted(ways, count(ours).ways_out, by=(backend, None))
    inside, customers = range(counting.inside), range(counting.inside, len(counting.out))
    found = nx.betweenness_centrality_subset(
        graph, sources=list(inside), targets=list(customers), backend=backend
    )
    ways_out = [float(found[party]) for party in range(len(counting.out))]
    return Counted(ways, ways_out, by=(backend, backend))

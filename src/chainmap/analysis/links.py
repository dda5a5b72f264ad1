"""A supply graph in numbers, so that sets of parties are bits and searches run over lists.

Standard library only: the process that reckons betweenness loads no networkx for it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from chainmap.model.records import PartyId, PartyKind

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Links:
    """Whom each party supplies (`out`) and who supplies it (`into`).

    D come first, then X, then S, each by id, so that what stands in order of number in one of the
    three stands in order of id.
    """

    ids: tuple[PartyId, ...]
    number: Mapping[PartyId, int]
    out: Sequence[Sequence[int]]
    into: Sequence[Sequence[int]]
    inside: range
    customers: range

    @cached_property
    def inner(self) -> list[list[int]]:
        """G[D]: the customers of each internal party that are internal too."""
        least = self.inside.stop
        return [[other for other in self.out[party] if other < least] for party in self.inside]

    @cached_property
    def without_suppliers(self) -> list[list[int]]:
        """G[D∪X]: the customers of each of these parties that are no external suppliers."""
        least = self.customers.stop
        return [[other for other in self.out[party] if other < least] for party in range(least)]


def links_of(graph: nx.DiGraph) -> Links:
    """The numbers of a supply graph."""
    kinds = dict(graph.nodes(data="kind"))
    ids = tuple(sorted(kinds, key=lambda id: (_place(kinds[id]), id)))
    number = {id: place for place, id in enumerate(ids)}
    places = [_place(kind) for kind in kinds.values()]
    inside = range(places.count(0))
    return Links(
        ids,
        number,
        [sorted(map(number.__getitem__, graph.succ[id])) for id in ids],
        [sorted(map(number.__getitem__, graph.pred[id])) for id in ids],
        inside,
        range(inside.stop, inside.stop + places.count(1)),
    )


def _place(kind: PartyKind) -> int:
    return 0 if kind.is_internal else 1 if kind is PartyKind.EXTERNAL_CUSTOMER else 2


def components(out: Sequence[Collection[int]]) -> list[list[int]]:
    """Strongly connected components; one that supplies another comes after it.

    Source: Tarjan 1972, without recursion.

    >>> components([[1], [2], [1], []])
    [[1, 2], [0], [3]]
    """
    found: list[list[int]] = []
    visited, lowest = [0] * len(out), [0] * len(out)
    settled = [False] * len(out)
    stack: list[int] = []
    count = 0
    for root in range(len(out)):
        if visited[root]:
            continue
        path = [(root, iter(out[root]))]
        count += 1
        visited[root] = lowest[root] = count
        stack.append(root)
        while path:
            party, rest = path[-1]
            for other in rest:
                if not visited[other]:
                    count += 1
                    visited[other] = lowest[other] = count
                    stack.append(other)
                    path.append((other, iter(out[other])))
                    break
                if not settled[other]:
                    lowest[party] = min(lowest[party], visited[other])
            else:
                path.pop()
                if path:
                    before = path[-1][0]
                    lowest[before] = min(lowest[before], lowest[party])
                if lowest[party] == visited[party]:
                    found.append(_taken_off(stack, party, settled))
    return found


def _taken_off(stack: list[int], root: int, settled: list[bool]) -> list[int]:
    members = []
    while not settled[root]:
        member = stack.pop()
        settled[member] = True
        members.append(member)
    return sorted(members)

"""The shape of the organisation: mutual customers, loops, cycles, the order of the matrix."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from chainmap.analysis.links import Links, components
from chainmap.model.records import Party, PartyId

CYCLE_LENGTH_LIMIT = 6
CYCLE_COUNT_LIMIT = 1000


def mutual_pairs(links: Links) -> tuple[tuple[PartyId, PartyId], ...]:
    """Pairs of internal parties that supply each other, by id.

    Definition: a→b and b→a in G[D]. Source: mutual dyads (Wasserman & Faust 1994).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys(["HR", "IT"], PartyKind.DEPARTMENT)
    >>> mutual_pairs(links_of(graph_of(inside, [("IT", "HR"), ("HR", "IT")])))
    (('HR', 'IT'),)
    """
    ids = links.ids
    return tuple(
        (ids[party], ids[other])
        for party, customers in enumerate(links.inner)
        for other in customers
        if party < other and party in links.out[other]
    )


def loops(links: Links) -> tuple[tuple[PartyId, ...], ...]:
    """Internal parties that supply each other in the end, each loop by id.

    Definition: strongly connected components of G[D] with at least two members (Tarjan 1972).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABCD", PartyKind.DEPARTMENT)
    >>> loops(links_of(graph_of(inside, ["AB", "BC", "CA", "CD"])))
    (('A', 'B', 'C'),)
    """
    found = (members for members in components(links.inner) if len(members) > 1)
    return tuple(sorted(tuple(links.ids[member] for member in members) for members in found))


def reciprocity(links: Links) -> float | None:
    """Share of links inside the organisation that have a return link, 0–1; `None` without links.

    Definition: links with a return link / links, in G[D]. Source: Wasserman & Faust 1994.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> reciprocity(links_of(graph_of(inside, ["AB", "BA", "BC", "AC"])))
    0.5
    """
    count = sum(map(len, links.inner))
    return 2 * len(mutual_pairs(links)) / count if count else None


# -- cycles ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cycles:
    """Simple cycles up to `CYCLE_LENGTH_LIMIT`; `capped`: there are more than are listed."""

    listed: tuple[tuple[PartyId, ...], ...]
    capped: bool


def cycles(links: Links) -> Cycles:
    """Round trips inside the organisation, each from its first id on; shortest first, then by ids.

    Definition: simple cycles of G[D] of at most 6 links; at most 1,000 are listed.
    Source: Johnson 1975; here with the bound on the length pruned by distance (Gupta & Suzumura
    2021) and found length by length.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> cycles(links_of(graph_of(inside, ["AB", "BA", "BC", "CA"]))).listed
    (('A', 'B'), ('A', 'B', 'C'))
    """
    found = islice(_cycles_by_length(links.inner), CYCLE_COUNT_LIMIT + 1)
    listed = tuple(tuple(links.ids[party] for party in cycle) for cycle in found)
    return Cycles(listed[:CYCLE_COUNT_LIMIT], capped=len(listed) > CYCLE_COUNT_LIMIT)


def _cycles_by_length(out: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """One length after the other, so that a cap leaves out the longest."""
    out, into = _within_loops(out)
    back: dict[int, dict[int, int]] = {}
    for length in range(2, CYCLE_LENGTH_LIMIT + 1):
        for start, customers in enumerate(out):
            if length == 2:
                yield from ((start, c) for c in customers if c > start and start in out[c])
            elif customers:
                if start not in back:
                    back[start] = _links_back(start, into)
                yield from _cycles_from((start,), length, out, back[start])


def _within_loops(out: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[list[int]]]:
    """The links that lie on a cycle, both ways."""
    component = {m: place for place, members in enumerate(components(out)) for m in members}
    kept = [
        [other for other in customers if component[other] == component[party]]
        for party, customers in enumerate(out)
    ]
    into: list[list[int]] = [[] for _ in kept]
    for party, customers in enumerate(kept):
        for other in customers:
            into[other].append(party)
    return kept, into


def _links_back(start: int, into: Sequence[Sequence[int]]) -> dict[int, int]:
    """Links to `start` from the parties after it that are near enough for a short cycle."""
    distance = {start: 0}
    waiting = [start]
    for party in waiting:
        steps = distance[party] + 1
        if steps == CYCLE_LENGTH_LIMIT:
            break
        for supplier in into[party]:
            if supplier > start and supplier not in distance:
                distance[supplier] = steps
                waiting.append(supplier)
    return distance


def _cycles_from(
    path: tuple[int, ...], length: int, out: Sequence[Sequence[int]], back: Mapping[int, int]
) -> Iterator[tuple[int, ...]]:
    """Cycles of this length that begin so; every later party comes after the first by id."""
    left = length - len(path)
    for party in out[path[-1]]:
        if left == 0:
            if party == path[0]:
                yield path
        elif party not in path and back.get(party, length + 1) <= left:
            yield from _cycles_from((*path, party), length, out, back)


# -- the matrix ------------------------------------------------------------------------------


def matrix_levels(links: Links) -> dict[PartyId, int]:
    """The level of each internal party in the matrix: 0 takes from nobody on another level.

    Definition: topological generation of the condensation of G[D].
    Source: dependency structure matrix (Steward 1981).

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.analysis.links import links_of
    >>> from chainmap.model.records import PartyKind
    >>> inside = dict.fromkeys("ABC", PartyKind.DEPARTMENT)
    >>> matrix_levels(links_of(graph_of(inside, ["AB", "BA", "BC"])))
    {'A': 0, 'B': 0, 'C': 1}
    """
    out = links.inner
    level = [0] * len(out)
    for members in reversed(components(out)):  # whoever supplies comes before whom it supplies
        highest = max(level[member] for member in members)
        for member in members:
            level[member] = highest
        for other in {other for member in members for other in out[member]}.difference(members):
            level[other] = max(level[other], highest + 1)
    return dict(zip(links.ids, level, strict=False))


def matrix_order(
    levels: Mapping[PartyId, int],
    loops: Sequence[Sequence[PartyId]],
    parties: Mapping[PartyId, Party],
) -> tuple[PartyId, ...]:
    """The internal parties as they stand in the rows (who gives) and columns (who receives).

    Definition: by level, then name. The members of a loop stay together at the place of the first
    of them, so that the loop is a block; below the diagonal are then only marks of loops: feedback.
    """
    name = {id: in_order_of_name(parties[id]) for id in levels}
    first = dict(name)
    for members in loops:
        first |= dict.fromkeys(members, min(name[member] for member in members))
    return tuple(sorted(levels, key=lambda id: (levels[id], first[id], name[id])))


def in_order_of_name(party: Party) -> tuple[str, str, str]:
    """Letters with marks stand with those without: Ärzte between Archiv and Buchhaltung."""
    letters = unicodedata.normalize("NFKD", party.name).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain, party.name, party.id

"""What if: parties and deliveries taken out, deliveries added, and nothing changed in the map.

"Affected" (inputs join by AND) and "cut off" (ways out join by OR) are different answers, see
`loss`; here for several removals at once, and for deliveries too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import networkx as nx

from chainmap.analysis import structure
from chainmap.analysis.graph import external_customers, internal_parties, supply_graph
from chainmap.analysis.loss import Weights, cut_off, impact, sole_suppliers
from chainmap.analysis.reach import Reach
from chainmap.analysis.sight import Sight, coverage
from chainmap.errors import DeliveryRefused
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows, PartyId, PartyKind

Link: TypeAlias = tuple[PartyId, PartyId]
Loop: TypeAlias = tuple[PartyId, ...]


@dataclass(frozen=True, slots=True)
class Struck:
    """Who is struck, by id. `share`: of the external customers' weight, 0–1; `None`: none known."""

    departments: tuple[PartyId, ...]
    external_customers: tuple[PartyId, ...]
    share: float | None

    def __bool__(self) -> bool:
        return bool(self.departments or self.external_customers)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The two answers to a removal, apart; then what else is other than before. Lists are by id.

    `affected`: an input is missing. `cut_off`: departments without any way left to an external
    customer, and external customers whom nobody supplies any more. `taken_out`: who is out.
    `tiers`: before and after, of internal parties that have one both times. `points`: single points
    of failure. `coverage`: of the line of sight, before and after.
    """

    affected: Struck
    cut_off: Struck
    taken_out: Struck
    gained_sight: tuple[PartyId, ...]
    tiers: Mapping[PartyId, tuple[int, int]]
    points_gone: tuple[PartyId, ...]
    points_new: tuple[PartyId, ...]
    loops_closed: tuple[Loop, ...]
    loops_opened: tuple[Loop, ...]
    coverage: tuple[float | None, float | None]
    sight: Sight = field(repr=False, compare=False)
    """The line of sight afterwards."""


class Standing:
    """How things stand in one graph."""

    def __init__(self, graph: nx.DiGraph) -> None:
        self.graph = graph
        self.reach = Reach(graph)
        self.sight = Sight(self.reach)
        self.inside = internal_parties(graph)

    @cached_property
    def points(self) -> frozenset[PartyId]:
        """Single points of failure."""
        links = self.reach.links
        cut, sole = cut_off(links), sole_suppliers(links)
        return frozenset(id for id in self.inside if cut[id] or sole[id])

    @cached_property
    def loops(self) -> tuple[Loop, ...]:
        return structure.loops(self.reach.links)

    @cached_property
    def coverage(self) -> float | None:
        return coverage(self.sight.reason(id) for id in self.inside)


def what_if(
    map: ChainMap,
    flows: Flows,
    out: Collection[str] = (),
    added: Collection[Link] = (),
    *,
    before: Standing | None = None,
) -> WhatIf:
    """What would be other without `out` (parties, deliveries) and with the links `added`.

    Definitions. G: the supply graph under the filter; G′: the one of the map without `out` (a party
    takes its deliveries along), and with the links `added`, which count under every filter, unless
    an end of theirs is out. All lists leave out the parties that are out. `before`: the standing of
    this map under this filter, for whoever asks more than one question of it.

    - A delivery taken out is a *lost link* p→c only if no delivery that passes the filter is left
      between its two ends: a parallel one keeps the link, and nobody misses anything.
    - affected: descendants in G of each party that is out, and for each lost link whose provider
      stays its consumer c and the descendants of c; split into D and X.
    - cut off: d ∈ D with an external customer among its descendants in G and none in G′; x ∈ X with
      a supplier in G and none in G′.
    - gained sight: d ∈ D with none in G and one in G′.
    - a loop is closed if no loop of G holds all its members, and opened if no loop of G′ holds all
      of its members that are left, or if only one is.

    For one party of D alone, affected and cut off are those of `losses`.

    Raises:
        DeliveryRefused: a link that is added comes from an external customer or leads to itself.

    >>> from chainmap.model.records import Party
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> map = edits.put(
    ...     ChainMap(),
    ...     Party(PartyId("IT"), "IT", inside),
    ...     Party(PartyId("SAL"), "Sales", inside),
    ...     Party(PartyId("BUY"), "Buyer", outside, weight=1),
    ... )
    >>> map = edits.deliver(map, PartyId("IT"), PartyId("SAL"), "laptop")
    >>> map = edits.deliver(map, PartyId("SAL"), PartyId("BUY"), "quote")
    >>> found = what_if(map, Flows.DELIVERIES, ["SAL"])
    >>> found.affected
    Struck(departments=(), external_customers=('BUY',), share=1.0)
    >>> found.cut_off
    Struck(departments=('IT',), external_customers=('BUY',), share=1.0)
    """
    for link in added:
        _check(map, link)
    gone = frozenset(out)
    before = before or Standing(supply_graph(map, flows))
    rest = supply_graph(edits.remove(map, gone), flows)
    rest.add_edges_from(link for link in added if not gone.intersection(link))
    after = Standing(rest)
    return _compared(map, gone, before, after)


def _check(map: ChainMap, link: Link) -> None:
    reason = edits.can_deliver(map, *link)
    if reason is not None:
        raise DeliveryRefused(reason, *link)


def _compared(map: ChainMap, gone: frozenset[str], before: Standing, after: Standing) -> WhatIf:
    weights = _weights(map)
    stay = [id for id in before.inside if id not in gone]
    was, now = before.sight.tiers, after.sight.tiers
    points = before.points - gone
    return WhatIf(
        affected=_struck(_affected(before, after, gone), map, weights),
        cut_off=_struck(_cut_off(before, after, stay), map, weights),
        taken_out=_struck(gone, map, weights),
        gained_sight=tuple(sorted(id for id in stay if id not in was and id in now)),
        tiers={
            id: (was[id], now[id])
            for id in sorted(stay)
            if id in was and id in now and was[id] != now[id]
        },
        points_gone=tuple(sorted(points - after.points)),
        points_new=tuple(sorted(after.points - points)),
        loops_closed=_not_within(after.loops, before.loops),
        loops_opened=_not_within([_left(loop, gone) for loop in before.loops], after.loops),
        coverage=(before.coverage, after.coverage),
        sight=after.sight,
    )


def _affected(before: Standing, after: Standing, gone: Collection[str]) -> set[PartyId]:
    found: set[PartyId] = set()
    for id in gone:
        if id in before.graph:
            found.update(before.reach.downstream(PartyId(id)))
    for provider, consumer in before.graph.edges:
        is_lost = provider in after.graph and not after.graph.has_edge(provider, consumer)
        if is_lost and consumer not in found and consumer not in gone:
            found.add(consumer)
            found.update(before.reach.downstream(consumer))
    return found.difference(gone)


def _cut_off(before: Standing, after: Standing, stay: Iterable[PartyId]) -> set[PartyId]:
    was, now = before.sight.tiers, after.sight.tiers
    customers = external_customers(after.graph)
    unserved = (id for id in customers if before.graph.pred[id] and not after.graph.pred[id])
    return {*(id for id in stay if id in was and id not in now), *unserved}


def _struck(ids: Collection[str], map: ChainMap, weights: Weights) -> Struck:
    parties = sorted(id for id in map.parties if id in ids)
    customers = tuple(id for id in parties if id in weights)
    inside = tuple(id for id in parties if map.parties[id].kind.is_internal)
    return Struck(inside, customers, impact(customers, weights))


def _left(loop: Loop, gone: Collection[str]) -> Loop:
    return tuple(id for id in loop if id not in gone)


def _not_within(loops: Iterable[Loop], others: Iterable[Loop]) -> tuple[Loop, ...]:
    """The loops that no other holds."""
    held = [set(other) for other in others]
    return tuple(loop for loop in loops if loop and not any(held_by >= {*loop} for held_by in held))


def _weights(map: ChainMap) -> dict[PartyId, float | None]:
    customer = PartyKind.EXTERNAL_CUSTOMER
    return {id: party.weight for id, party in map.parties.items() if party.kind is customer}

"""Who is reached by whom: customers and suppliers, direct and in the end.

Sets of parties are bits of one integer, one bit a party in the order of `Links`. Parties of one
loop reach the same parties, so the graph is condensed first and each loop is reckoned once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import compress
from typing import TypeVar

import networkx as nx

from chainmap.analysis.links import components, links_of
from chainmap.model.records import PartyId, PartyKind

Id = TypeVar("Id", bound=str)

_BITS = bytes.maketrans(b"01", b"\x00\x01")


class Reach:
    """Who lies downstream and upstream of each party of a supply graph.

    Definition: descendants and ancestors in the graph; a party is never its own, also on a cycle.
    Source: condensation into strongly connected components (Tarjan 1972), then one pass in
    topological order. Lists are made when asked for: all together grow with the square of the map.

    >>> from chainmap.analysis.graph import graph_of
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> graph = graph_of(
    ...     {"IT": inside, "Sales": inside, "Buyer": outside},
    ...     [("IT", "Sales"), ("Sales", "Buyer")],
    ... )
    >>> reach = Reach(graph)
    >>> reach.downstream("IT"), reach.upstream("Sales")
    (('Buyer', 'Sales'), ('IT',))
    >>> reach.downstream("IT", PartyKind.EXTERNAL_CUSTOMER)
    ('Buyer',)
    """

    def __init__(self, graph: nx.DiGraph) -> None:
        self.links = links_of(graph)
        self._kind_of: dict[PartyId, PartyKind] = dict(graph.nodes(data="kind"))
        ids, inside, customers = self.links.ids, self.links.inside, self.links.customers
        self._internal = ids[: inside.stop]
        self._all_inside = (1 << inside.stop) - 1
        self._external_customers = ids[customers.start : customers.stop]
        self._loops: dict[tuple[bool, int], tuple[PartyId, ...]] = {}
        self._members: dict[int, tuple[PartyId, ...]] = {}
        self._ends: dict[int, tuple[PartyId, ...]] = {}
        self._last: dict[bool, tuple[PartyId, tuple[PartyId, ...]]] = {}
        self._condense()

    def _condense(self) -> None:
        """A loop's bits below and above hold its own members; who asks is taken out later."""
        self.components = components(self.links.out)
        self._component = [0] * len(self.links.ids)
        own = []
        for place, members in enumerate(self.components):
            bits = 0
            for member in members:
                self._component[member] = place
                bits |= 1 << member
            own.append(bits)
        # One that is supplied by another comes before it.
        forwards, backwards = range(len(own)), range(len(own) - 1, -1, -1)
        self._below = self._gathered(forwards, self.links.out, own)
        self._above = self._gathered(backwards, self.links.into, own)

    def _gathered(
        self, order: Iterable[int], neighbours: Sequence[Iterable[int]], own: Sequence[int]
    ) -> list[int]:
        gathered = [0] * len(own)
        for place in order:
            members = self.components[place]
            bits = own[place] if len(members) > 1 else 0
            beyond = {self._component[other] for party in members for other in neighbours[party]}
            for other in beyond - {place}:
                bits |= own[other] | gathered[other]
            gathered[place] = bits
        return gathered

    # -- who serves whom ----------------------------------------------------------------------

    def customers(self, party: PartyId, kind: PartyKind | None = None) -> tuple[PartyId, ...]:
        """Direct customers, by id: inside the organisation, or else of the kind given."""
        return self._direct(self.links.out[self.links.number[party]], kind)

    def suppliers(self, party: PartyId, kind: PartyKind | None = None) -> tuple[PartyId, ...]:
        """Direct suppliers, by id: inside the organisation, or else of the kind given."""
        return self._direct(self.links.into[self.links.number[party]], kind)

    def indirect_customers(self, party: PartyId) -> tuple[PartyId, ...]:
        """Internal parties downstream that are no direct customers."""
        return _without(self.internal_downstream(party), self.customers(party))

    def indirect_suppliers(self, party: PartyId) -> tuple[PartyId, ...]:
        """Internal parties upstream that are no direct suppliers."""
        return _without(self._inside(party, downwards=False), self.suppliers(party))

    def downstream(self, party: PartyId, kind: PartyKind | None = None) -> tuple[PartyId, ...]:
        """All that the party supplies in the end, by id; of one kind if given."""
        if kind is PartyKind.EXTERNAL_CUSTOMER:
            return members_of(self.served(party), self._external_customers)
        below = self._all(self._down(party))
        return below if kind is None else tuple(id for id in below if self._kind_of[id] is kind)

    def upstream(self, party: PartyId) -> tuple[PartyId, ...]:
        """All that supply the party in the end, by id."""
        number = self.links.number[party]
        return self._all(self._above[self._component[number]] & ~(1 << number))

    def internal_downstream(self, party: PartyId) -> tuple[PartyId, ...]:
        """Departments, teams and persons that the party supplies in the end, by id."""
        return self._inside(party, downwards=True)

    def loop_of(self, party: PartyId) -> tuple[PartyId, ...]:
        """The strongly connected component of the party, itself included, by id."""
        place = self.component_of(party)
        if place not in self._members:
            ids = self.links.ids
            self._members[place] = tuple(sorted(ids[it] for it in self.components[place]))
        return self._members[place]

    def ends(self, party: PartyId) -> tuple[PartyId, ...]:
        """Where what the party supplies comes to rest: who supplies nobody, and loops; by id."""
        bits = self._down(party) & self._at_rest
        if bits not in self._ends:
            self._ends[bits] = self._all(bits)
        return self._ends[bits]

    @cached_property
    def _at_rest(self) -> int:
        out, ids = self.links.out, self.links.ids
        return sum(1 << it for it, id in enumerate(ids) if not out[it] or self.is_in_loop(id))

    def is_in_loop(self, party: PartyId) -> bool:
        return len(self.components[self._component[self.links.number[party]]]) > 1

    def serves_external_customers(self, party: PartyId) -> bool:
        """Whether any external customer lies downstream."""
        return bool(self.served(party))

    def served(self, party: PartyId) -> int:
        """External customers downstream as bits, the first of `links.customers` lowest."""
        customers = self.links.customers
        return self._down(party) >> customers.start & (1 << len(customers)) - 1

    def component_of(self, party: PartyId) -> int:
        """The place in `components`, in which whoever supplies comes after whom it supplies."""
        return self._component[self.links.number[party]]

    # -- bits ---------------------------------------------------------------------------------

    def _down(self, party: PartyId) -> int:
        number = self.links.number[party]
        return self._below[self._component[number]] & ~(1 << number)

    def _direct(self, others: Iterable[int], kind: PartyKind | None) -> tuple[PartyId, ...]:
        if kind is None:
            least = self.links.inside.stop
            return tuple(self.links.ids[other] for other in others if other < least)
        ids = (self.links.ids[other] for other in others)
        return tuple(id for id in ids if self._kind_of[id] is kind)

    def _inside(self, party: PartyId, *, downwards: bool) -> tuple[PartyId, ...]:
        """Internal parties below or above; who asks twice in a row gets the same list."""
        last = self._last.get(downwards)
        if last is None or last[0] != party:
            last = self._last[downwards] = party, self._list_inside(party, downwards)
        return last[1]

    def _list_inside(self, party: PartyId, downwards: bool) -> tuple[PartyId, ...]:
        """For a loop they are listed once for all its members."""
        place = self.component_of(party)
        bits = (self._below if downwards else self._above)[place]
        if not self.is_in_loop(party):
            return members_of(bits & self._all_inside, self._internal)
        key = downwards, place
        if key not in self._loops:
            self._loops[key] = members_of(bits & self._all_inside, self._internal)
        return _without(self._loops[key], (party,))

    def _all(self, bits: int) -> tuple[PartyId, ...]:
        return tuple(sorted(members_of(bits, self.links.ids)))


def members_of(bits: int, ids: Sequence[Id]) -> tuple[Id, ...]:
    """The ids whose bits are set, the lowest bit first.

    >>> members_of(0b101, ("A", "B", "C"))
    ('A', 'C')
    """
    return tuple(compress(ids, bin(bits)[:1:-1].encode().translate(_BITS)))


def _without(listed: tuple[PartyId, ...], out: Iterable[PartyId]) -> tuple[PartyId, ...]:
    """A list in order of id without some of its parties; others in `out` do not matter.

    >>> _without(("A", "B", "C"), ("B", "D"))
    ('A', 'C')
    """
    rest = list(listed)
    for id in out:
        place = bisect_left(rest, id)
        if rest[place : place + 1] == [id]:
            del rest[place]
    return tuple(rest)

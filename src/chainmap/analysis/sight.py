"""The line of sight: tiers, the nearest external customers, a shortest chain, why there is none."""

from __future__ import annotations

from collections.abc import Iterable

from chainmap.analysis.codes import NoSight
from chainmap.analysis.reach import Reach, members_of
from chainmap.model.records import PartyId


class Sight:
    """How far each party is from an external customer.

    Definition: breadth-first search from all external customers over reversed links. Tier 1 is the
    front line, 0 the customer itself. Source: the tiers of supply chain mapping (Lambert & Cooper
    2000), counted from the customer.

    >>> from chainmap.analysis.graph import graph_of
    >>> from chainmap.model.records import PartyKind
    >>> inside, outside = PartyKind.DEPARTMENT, PartyKind.EXTERNAL_CUSTOMER
    >>> graph = graph_of(
    ...     {"IT": inside, "Sales": inside, "Buyer": outside, "Agent": outside},
    ...     [("IT", "Sales"), ("Sales", "Buyer"), ("Sales", "Agent")],
    ... )
    >>> sight = Sight(Reach(graph))
    >>> sight.tier("IT"), sight.nearest("IT"), sight.chain("IT")
    (2, ('Agent', 'Buyer'), ('IT', 'Sales', 'Agent'))
    """

    def __init__(self, reach: Reach) -> None:
        self._reach, self._links = reach, reach.links
        customers = self._links.customers
        self._customers = self._links.ids[customers.start : customers.stop]
        self._tiers: dict[int, int] = dict.fromkeys(customers, 0)
        # The nearest customers of each party, as bits: those of its customers one tier below.
        self._nearest = {customer: 1 << place for place, customer in enumerate(customers)}
        self._steps: dict[int, int] = {}
        waiting = list(customers)
        for party in waiting:
            for supplier in self._links.into[party]:
                if supplier not in self._tiers:
                    self._tiers[supplier] = self._tiers[party] + 1
                    self._nearest[supplier] = 0
                    waiting.append(supplier)
                if self._tiers[supplier] == self._tiers[party] + 1:
                    self._nearest[supplier] |= self._nearest[party]

    def tier(self, party: PartyId) -> int | None:
        """Links to the nearest external customer; `None`: no line of sight."""
        return self._tiers.get(self._links.number[party])

    @property
    def tiers(self) -> dict[PartyId, int]:
        """Of all parties that have a line of sight, the nearest first."""
        return {self._links.ids[party]: tier for party, tier in self._tiers.items()}

    def nearest(self, party: PartyId) -> tuple[PartyId, ...]:
        """All external customers at the distance of the party's tier, by id."""
        return members_of(self._nearest.get(self._links.number[party], 0), self._customers)

    def chain(self, party: PartyId) -> tuple[PartyId, ...]:
        """One shortest chain to a nearest external customer, both ends included.

        Of several the one that comes first by ids; empty without a line of sight.
        """
        number = self._links.number[party]
        if number not in self._tiers:
            return ()
        chain = [number]
        while self._tiers[chain[-1]]:
            if chain[-1] not in self._steps:
                self._steps[chain[-1]] = self._step(chain[-1])
            chain.append(self._steps[chain[-1]])
        return tuple(self._links.ids[step] for step in chain)

    def reason(self, party: PartyId) -> NoSight | None:
        """Why no external customer is served in the end; `None`: one is.

        Definition: the first that holds of isolated (no link in or out), dead end (none out),
        closed loop (its strongly connected component has two members or more), feeds a dead end.

        >>> from chainmap.analysis.graph import graph_of
        >>> from chainmap.model.records import PartyKind
        >>> inside = dict.fromkeys(["IT", "Archive"], PartyKind.DEPARTMENT)
        >>> sight = Sight(Reach(graph_of(inside, [("IT", "Archive")])))
        >>> sight.reason("IT"), sight.reason("Archive")
        (<NoSight.FEEDS_DEAD_END: 'feeds_dead_end'>, <NoSight.DEAD_END: 'dead_end'>)
        """
        number = self._links.number[party]
        if number in self._tiers:
            return None
        if not self._links.out[number]:
            return NoSight.DEAD_END if self._links.into[number] else NoSight.ISOLATED
        in_loop = self._reach.is_in_loop(party)
        return NoSight.CLOSED_LOOP if in_loop else NoSight.FEEDS_DEAD_END

    def _step(self, party: int) -> int:
        nearer = self._tiers[party] - 1
        steps = (other for other in self._links.out[party] if self._tiers.get(other) == nearer)
        return min(steps, key=self._links.ids.__getitem__)


def coverage(reasons: Iterable[NoSight | None]) -> float | None:
    """Share of internal parties with a line of sight, 0–1; `None` where there is no such party.

    >>> coverage([None, None, NoSight.DEAD_END, None])
    0.75
    """
    blind = [reason is not None for reason in reasons]
    return 1 - sum(blind) / len(blind) if blind else None

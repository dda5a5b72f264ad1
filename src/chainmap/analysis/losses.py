"""What is lost if one party is lost: affected, cut off, single points of failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from chainmap.analysis.graph import critical_links, internal_parties
from chainmap.analysis.loss import Affected, Weights, all_affected, cut_off, sole_suppliers
from chainmap.analysis.reach import Reach
from chainmap.model.records import PartyId


@dataclass(frozen=True, slots=True)
class Loss:
    """`affected_critically` counts critical links only. Parties are listed by id.

    `constraint_candidate` is a hint where the chain may be held up, 0–1.
    """

    affected: Affected
    affected_critically: Affected
    cut_off: tuple[PartyId, ...]
    sole_supplier_of: tuple[PartyId, ...]
    constraint_candidate: float | None

    @property
    def is_single_point_of_failure(self) -> bool:
        return bool(self.cut_off or self.sole_supplier_of)


def losses(
    graph: nx.DiGraph,
    reach: Reach,
    critical_from: int,
    weights: Weights,
    satisfaction: Mapping[PartyId, float | None],
) -> dict[PartyId, Loss]:
    """The loss of each internal party; `satisfaction`: the mean with what it gives, 1–5."""
    inside = internal_parties(graph)
    affected = all_affected(reach, inside, weights)
    critical = all_affected(Reach(critical_links(graph, critical_from)), inside, weights)
    cut, sole = cut_off(reach.links), sole_suppliers(reach.links)
    return {
        id: Loss(
            affected=affected[id],
            affected_critically=critical[id],
            cut_off=cut[id],
            sole_supplier_of=sole[id],
            constraint_candidate=constraint_candidate(critical[id].impact, satisfaction[id]),
        )
        for id in inside
    }


def constraint_candidate(impact: float | None, satisfaction: float | None) -> float | None:
    """A hint where the chain may be held up, 0–1; `None` if either value is unknown.

    Definition: impact over critical links × (5 − mean satisfaction given)/4.

    >>> constraint_candidate(0.5, 3.0), constraint_candidate(0.5, None)
    (0.25, None)
    """
    if impact is None or satisfaction is None:
        return None
    return impact * (5 - satisfaction) / 4

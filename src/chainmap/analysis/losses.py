"""What is lost if one internal party is lost: affected, cut off, single points of failure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chainmap.analysis.graph import critical_links
from chainmap.analysis.loss import Affected, affected, cut_off, sole_suppliers
from chainmap.analysis.quality import party_quality
from chainmap.analysis.reach import Reach
from chainmap.model.records import PartyId

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


@dataclass(frozen=True, slots=True)
class Loss:
    """`affected_critically` counts critical links only. Parties are listed by id."""

    affected: Affected
    affected_critically: Affected
    cut_off: tuple[PartyId, ...]
    sole_supplier_of: tuple[PartyId, ...]
    constraint_candidate: float | None

    @property
    def is_single_point_of_failure(self) -> bool:
        return bool(self.cut_off or self.sole_supplier_of)


def losses(report: Report) -> dict[PartyId, Loss]:
    """The loss of each internal party."""
    map, graph = report.map, report.graph
    weights = {id: map.parties[id].weight for id in report.external_customers}
    critical = Reach(critical_links(graph, map.settings.critical_from))
    cut, sole = cut_off(graph), sole_suppliers(graph)
    found = {}
    for id in report.departments:
        critically = affected(critical, id, weights)
        found[id] = Loss(
            affected=affected(report.reach, id, weights),
            affected_critically=critically,
            cut_off=cut[id],
            sole_supplier_of=sole[id],
            constraint_candidate=constraint_candidate(
                critically.impact, party_quality(map, id).mean_satisfaction_given
            ),
        )
    return found


def constraint_candidate(impact: float | None, satisfaction: float | None) -> float | None:
    """A hint where the chain may be held up, 0–1; `None` if either value is unknown.

    Definition: impact over critical links × (5 − mean satisfaction given)/4.

    >>> constraint_candidate(0.5, 3.0), constraint_candidate(0.5, None)
    (0.25, None)
    """
    if impact is None or satisfaction is None:
        return None
    return impact * (5 - satisfaction) / 4

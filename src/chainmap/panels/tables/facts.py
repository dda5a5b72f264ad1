"""What the cells of the tables are taken from: the map as shown, and the report, older or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from chainmap.analysis.plan import Found
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, DeliveryId, PartyId, ServiceId
from chainmap.wording.language import tr
from chainmap.wording.names import listed_shortly, one_line

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding
    from chainmap.analysis.losses import Loss
    from chainmap.analysis.quality import PartyQuality
    from chainmap.analysis.ratings import ServqualGap
    from chainmap.analysis.report import DepartmentReport, Report
    from chainmap.analysis.standards import Standard


class Facts:
    """`map` gives what is recorded, `report` (`None`: not there yet) what is reckoned."""

    def __init__(self, map: ChainMap, report: Report | None = None) -> None:
        self.map = map
        self.report = report
        self._of_report = _OfReport(report) if report is not None else None

    def with_map(self, map: ChainMap) -> Facts:
        """The same report beside a newer map."""
        facts = Facts(map)
        facts.report, facts._of_report = self.report, self._of_report
        return facts

    # -- of a party ---------------------------------------------------------------------------

    def answers(self, id: str) -> Any:
        """What the report says of a party, of whichever kind; `None`: nothing yet."""
        report, party = self.report, PartyId(id)
        if report is None:
            return None
        for table in (report.departments, report.external_customers, report.external_suppliers):
            if party in table:
                return table[party]
        return None

    def department(self, id: str) -> DepartmentReport | None:
        return self.report.departments.get(PartyId(id)) if self.report is not None else None

    def quality(self, id: str) -> PartyQuality | None:
        return self.report.qualities.get(PartyId(id)) if self.report is not None else None

    def loss(self, id: str) -> Loss | None:
        return self.report.losses.get(PartyId(id)) if self.report is not None else None

    def between(self, id: str, name: str) -> float | None:
        """Betweenness and the like, where it has been reckoned already."""
        if self.report is None or not self.report.has_between:
            return None
        value: float | None = getattr(self.report.between, name).get(PartyId(id))
        return value

    # -- of a delivery ------------------------------------------------------------------------

    def gap(self, id: str) -> float | None:
        return self._of_report.gaps.get(DeliveryId(id)) if self._of_report else None

    def servqual(self, id: str) -> float | None:
        gap = self._of_report.servqual.get(DeliveryId(id)) if self._of_report else None
        return None if gap is None else gap.unweighted

    def standard(self, id: str) -> Standard | None:
        return self._of_report.standards.get(DeliveryId(id)) if self._of_report else None

    def quadrant(self, id: str) -> str | None:
        return self._of_report.quadrants.get(DeliveryId(id)) if self._of_report else None

    def deliveries_of(self, service: str) -> tuple[Delivery, ...]:
        """The active ones."""
        every = self.map.deliveries_by_service.get(ServiceId(service), ())
        return tuple(delivery for delivery in every if delivery.active)

    # -- of a finding -------------------------------------------------------------------------

    @property
    def findings(self) -> Mapping[str, Finding]:
        """Those that stand, by a key that stays the same from report to report."""
        return self._of_report.findings if self._of_report else {}

    @property
    def found(self) -> Found | None:
        """The findings as actions meet them again; `None`: nothing is known of them yet."""
        return self._of_report.found if self._of_report else None

    # -- names --------------------------------------------------------------------------------

    def name(self, party: str) -> str:
        there = self.map.parties.get(PartyId(party))
        return one_line(there.name) if there else ""

    def names(self, parties: Iterable[str]) -> str:
        return listed_shortly([self.name(party) for party in parties], tr)


class _OfReport:
    """What has to be reckoned from a report as a whole, once."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def found(self) -> Found:
        return Found(self._report.findings)

    @cached_property
    def gaps(self) -> Mapping[DeliveryId, float]:
        from chainmap.analysis.ratings import perception_gaps

        return perception_gaps(self._report.map)

    @cached_property
    def servqual(self) -> Mapping[DeliveryId, ServqualGap]:
        from chainmap.analysis.ratings import servqual_gaps

        return servqual_gaps(self._report.map)

    @cached_property
    def standards(self) -> Mapping[DeliveryId, Standard]:
        from chainmap.analysis.standards import standards

        return standards(self._report.map)

    @cached_property
    def quadrants(self) -> Mapping[DeliveryId, str]:
        from chainmap.analysis.quality import importance_performance

        split = importance_performance(self._report.map).by_mean
        return {id: quadrant for quadrant, ids in split.items() for id in ids}

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        return {
            "|".join((one.code, one.flows or "", *one.ids)): one
            for one in self._report.sorted_findings.standing
        }

"""What a consultant should look at: codes, severity, ids and values; the sentences are wording's.

A finding of the graph carries the filter under which it holds; a finding of the records holds
whatever the filter and carries none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.model.records import Flows

if TYPE_CHECKING:
    from chainmap.analysis.report import DepartmentReport, Report


SEVERITY: Mapping[FindingCode, Severity] = {
    FindingCode.NO_LINE_OF_SIGHT: Severity.HIGH,
    FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: Severity.HIGH,
    FindingCode.DEPARTMENT_WITHOUT_CUSTOMER: Severity.MEDIUM,
    FindingCode.LOOP: Severity.MEDIUM,
    FindingCode.MUTUAL_CUSTOMERS: Severity.LOW,
    FindingCode.UNUSED_SERVICE: Severity.LOW,
}


@dataclass(frozen=True)
class Finding:
    """`ids` are what it is about (a click selects them), `values` what its sentence needs.

    Values are ids, tuples of ids and enum members; names are looked up when the sentence is made.
    `flows` is `None` where the filter does not matter.
    """

    code: FindingCode
    ids: tuple[str, ...]
    values: Mapping[str, object] = field(default_factory=dict)
    flows: Flows | None = None

    @property
    def severity(self) -> Severity:
        return SEVERITY[self.code]


def findings(report: Report) -> tuple[Finding, ...]:
    """All findings of a report: severe ones first, then by code, then in the map's order."""
    severities, codes = list(Severity), list(FindingCode)
    found = [
        *_of_departments(report),
        *_of_customers(report),
        *_of_loops(report),
        *_of_services(report),
    ]
    return tuple(sorted(found, key=lambda f: (severities.index(f.severity), codes.index(f.code))))


def _of_departments(report: Report) -> Iterator[Finding]:
    for id, department in report.departments.items():
        if department.no_line_of_sight_reason is not None:
            values = _no_sight_values(report, department)
            yield Finding(FindingCode.NO_LINE_OF_SIGHT, (id,), values, report.flows)
        if not (department.internal_customers_direct or department.external_customers_direct):
            offers = tuple(s.id for s in report.map.services_by_provider.get(id, ()))
            values = {"party": id, "services": offers}
            yield Finding(FindingCode.DEPARTMENT_WITHOUT_CUSTOMER, (id,), values, report.flows)


def _no_sight_values(report: Report, department: DepartmentReport) -> dict[str, object]:
    """`ends`: where what the party supplies comes to rest without reaching an external customer."""
    reach, graph, id = report.reach, report.graph, department.id
    ends = tuple(
        other for other in reach.downstream(id) if not graph.succ[other] or reach.is_in_loop(other)
    )
    return {
        "party": id,
        "reason": department.no_line_of_sight_reason,
        "suppliers": (*department.internal_suppliers_direct, *department.external_suppliers_direct),
        "loop": tuple(member for member in reach.loop_of(id) if member != id),
        "members": reach.loop_of(id),
        "ends": ends,
    }


def _of_customers(report: Report) -> Iterator[Finding]:
    for id in report.external_customers:
        if not report.graph.pred[id]:
            code = FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER
            yield Finding(code, (id,), {"party": id}, report.flows)


def _of_loops(report: Report) -> Iterator[Finding]:
    for pair in report.mutual_pairs:
        yield Finding(FindingCode.MUTUAL_CUSTOMERS, pair, {"members": pair}, report.flows)
    for members in report.loops:
        yield Finding(FindingCode.LOOP, members, {"members": members}, report.flows)


def _of_services(report: Report) -> Iterator[Finding]:
    for id in report.unused_services:
        provider = report.map.services[id].provider
        values = {"service": id, "provider": provider}
        yield Finding(FindingCode.UNUSED_SERVICE, (id, provider), values)

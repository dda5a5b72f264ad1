"""Findings about who reaches whom; each holds under the filter of its report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode, NoSight, Severity
from chainmap.analysis.finding import SMALL_SHARE, Finding, by_share
from chainmap.analysis.raters import Value, satisfaction_of
from chainmap.model.records import DeliveryId, PartyId

if TYPE_CHECKING:
    from chainmap.analysis.report import DepartmentReport, Report


def found_in_graph(report: Report) -> Iterator[Finding]:
    shares = _Shares(report)
    yield from _no_line_of_sight(report)
    yield from _departments_without_customer(report)
    yield from _customers_without_supplier(report, shares)
    yield from _single_points_of_failure(report, shares)
    yield from _sole_suppliers(report, shares)
    yield from _weakest_links(report, shares)
    yield from _loops(report)
    yield from _mutual_customers(report)


# -- the way to the customer ------------------------------------------------------------------


def _no_line_of_sight(report: Report) -> Iterator[Finding]:
    """Every party of the metric.

    High where work goes in or out, for it is lost; medium where there is none (`isolated`): most
    often the deliveries are not drawn yet.
    """
    for id, department in report.departments.items():
        reason = department.no_line_of_sight_reason
        if reason is not None:
            severity = Severity.MEDIUM if reason is NoSight.ISOLATED else Severity.HIGH
            values = _no_sight_values(report, department)
            yield Finding(FindingCode.NO_LINE_OF_SIGHT, (id,), severity, values, flows=report.flows)


def _no_sight_values(report: Report, department: DepartmentReport) -> dict[str, object]:
    """What the sentences about this reason tell; the lists of a loop are those of all in it."""
    reason, id = department.no_line_of_sight_reason, department.id
    values: dict[str, object] = {"party": id, "reason": reason}
    if reason is NoSight.DEAD_END:
        values["suppliers"] = (
            *department.internal_suppliers_direct,
            *department.external_suppliers_direct,
        )
    elif reason is NoSight.CLOSED_LOOP:
        values["members"] = values["loop"] = report.reach.loop_of(id)
    elif reason is NoSight.FEEDS_DEAD_END:
        values["ends"] = report.reach.ends(id)
    return values


def _departments_without_customer(report: Report) -> Iterator[Finding]:
    """An internal party that offers something and has no customer inside or outside; medium.

    One that offers nothing is told by its missing line of sight alone.
    """
    for id, department in report.departments.items():
        offers = tuple(s.id for s in report.map.services_by_provider.get(id, ()))
        customers = department.internal_customers_direct or department.external_customers_direct
        if offers and not customers:
            values = {"party": id, "services": offers}
            code = FindingCode.DEPARTMENT_WITHOUT_CUSTOMER
            yield Finding(code, (id,), Severity.MEDIUM, values, report.flows, len(offers))


def _customers_without_supplier(report: Report, shares: _Shares) -> Iterator[Finding]:
    """An external customer to whom nothing goes.

    High; medium where its share of the weight is known and small.
    """
    for id in report.external_customers:
        if not report.graph.pred[id]:
            weight = shares.of_weight([id])
            small = weight is not None and weight < SMALL_SHARE
            severity = Severity.MEDIUM if small else Severity.HIGH
            values = {"customer": id, "weight": weight}
            code = FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER
            yield Finding(code, (id,), severity, values, report.flows, weight or 0.0)


# -- who must not fail ------------------------------------------------------------------------


def _single_points_of_failure(report: Report, shares: _Shares) -> Iterator[Finding]:
    """An internal party without which others have no way left to any external customer.

    The metric also counts who alone serves a customer; that is `sole_supplier` here, told once.
    Severity: by the share of the customers' weight that is affected by the loss.
    """
    for id, loss in report.losses.items():
        if loss.cut_off:
            customers = loss.affected.external_customers
            share = shares.of(customers)
            values = {
                "party": id,
                "cut_off": loss.cut_off,
                "customers": customers,
                "weight": loss.affected.impact,
            }
            code = FindingCode.SINGLE_POINT_OF_FAILURE
            ids = (id, *loss.cut_off)
            yield Finding(code, ids, by_share(share), values, report.flows, share)


def _sole_suppliers(report: Report, shares: _Shares) -> Iterator[Finding]:
    """An external customer whom one party alone serves, inside or outside the organisation.

    Severity: by the customer's share of the weight.
    """
    for id in report.external_customers:
        suppliers = list(report.graph.pred[id])
        if len(suppliers) == 1:
            share = shares.of([id])
            values = {
                "supplier": suppliers[0],
                "customer": id,
                "weight": shares.of_weight([id]),
            }
            ids = (suppliers[0], id)
            code = FindingCode.SOLE_SUPPLIER
            yield Finding(code, ids, by_share(share), values, report.flows, share)


def _weakest_links(report: Report, shares: _Shares) -> Iterator[Finding]:
    """A delivery that is the weakest link to one or several external customers, and weak indeed.

    Told where its satisfaction is below `served_from`; once for all the customers that it holds
    back. Severity: by their share of the weight.
    """
    served_from = report.map.settings.served_from
    held_back: dict[DeliveryId, list[PartyId]] = {}
    for customer, link in report.weakest_links.items():
        if link.weakest is not None and (link.satisfaction or 0) < served_from:
            held_back.setdefault(link.weakest, []).append(customer)
    for id, customers in held_back.items():
        delivery = report.map.deliveries[id]
        provider = report.map.provider_of(delivery)
        share = shares.of(customers)
        values = {
            "delivery": id,
            "provider": provider,
            "consumer": delivery.consumer,
            "customers": tuple(customers),
            "satisfaction": satisfaction_of(delivery),
        }
        ids = tuple(dict.fromkeys((id, provider, delivery.consumer, *customers)))
        code = FindingCode.WEAKEST_LINK
        yield Finding(code, ids, by_share(share), values, report.flows, share)


class _Shares:
    """Shares of the external customers, 0–1, for one report."""

    def __init__(self, report: Report) -> None:
        self._number = len(report.external_customers)
        self._weights = {id: report.map.parties[id].weight or 0 for id in report.external_customers}
        self._whole = sum(self._weights.values())

    def of_weight(self, customers: Iterable[PartyId]) -> float | None:
        """In the weight of all; `None` where no weight is known."""
        return sum(self._weights[id] for id in customers) / self._whole if self._whole else None

    def of(self, customers: Collection[PartyId]) -> float:
        """In the weight of all, or in their number where no weight is known."""
        weight = self.of_weight(customers)
        return len(customers) / self._number if weight is None else weight


# -- what goes in circles ---------------------------------------------------------------------


def _loops(report: Report) -> Iterator[Finding]:
    """A loop of three or more; two are mutual customers and told as such.

    Medium where something critical goes round in it, else low.
    """
    critical_from = report.map.settings.critical_from
    for members in report.loops:
        if len(members) > 2:
            inside = report.graph.subgraph(members).edges(data="criticality")
            critical = any((criticality or 0) >= critical_from for _, _, criticality in inside)
            severity = Severity.MEDIUM if critical else Severity.LOW
            values = {"members": members}
            yield Finding(FindingCode.LOOP, members, severity, values, report.flows, len(members))


def _mutual_customers(report: Report) -> Iterator[Finding]:
    """A pair that supply each other.

    Medium where either is dissatisfied with the other (below `served_from`), else low.
    """
    served_from = report.map.settings.served_from
    for pair in report.mutual_pairs:
        lowest = _lowest_satisfaction(report, pair)
        weak = lowest is not None and lowest < served_from
        severity = Severity.MEDIUM if weak else Severity.LOW
        values = {"members": pair, "satisfaction": lowest}
        stake = 0.0 if lowest is None else 5.0 - lowest
        yield Finding(FindingCode.MUTUAL_CUSTOMERS, pair, severity, values, report.flows, stake)


def _lowest_satisfaction(report: Report, pair: tuple[PartyId, PartyId]) -> Value | None:
    both_ways = pairwise((*pair, pair[0]))
    deliveries = (d for link in both_ways for d in report.graph.edges[link]["deliveries"])
    return min((s for s in map(satisfaction_of, deliveries) if s is not None), default=None)

"""What a report says of one party, as JSON values."""

from __future__ import annotations

from typing import Any

from chainmap.analysis.loss import Affected
from chainmap.analysis.report import (
    DepartmentReport,
    ExternalCustomerReport,
    ExternalSupplierReport,
    Report,
)
from chainmap.exchange.report.json_records import values_of

DEPARTMENT = (
    "internal_customers_direct",
    "internal_customers_indirect",
    "internal_suppliers_direct",
    "internal_suppliers_indirect",
    "external_suppliers_direct",
    "external_customers_direct",
    "external_customers_ultimate",
    "tier",
    "nearest_external_customers",
    "shortest_chain",
    "no_line_of_sight_reason",
)
CUSTOMER = (
    "tier",
    "internal_suppliers_direct",
    "internal_suppliers_indirect",
    "external_suppliers_direct",
)
SUPPLIER = (
    "internal_customers_direct",
    "internal_customers_indirect",
    "external_customers_direct",
    "external_customers_ultimate",
    "tier",
    "nearest_external_customers",
    "shortest_chain",
)


def department_object(report: Report, department: DepartmentReport) -> dict[str, Any]:
    """All answers to one department, team or person; numbers are not rounded yet."""
    id = department.id
    loss, quality = report.losses[id], report.qualities[id]
    weakest = report.weakest_of_chain(department.shortest_chain)
    return {
        **_named(department, DEPARTMENT),
        "shortest_chain_weakest_link": {
            "satisfaction": weakest.satisfaction,
            "weakest": weakest.weakest,
        },
        "affected_if_lost": _affected(loss.affected),
        "affected_if_lost_critical": _affected(loss.affected_critically),
        "impact_score": loss.affected.impact,
        "critical_impact_score": loss.affected_critically.impact,
        "cut_off_if_lost": loss.cut_off,
        "sole_supplier_of_external": loss.sole_supplier_of,
        "is_single_point_of_failure": loss.is_single_point_of_failure,
        "constraint_candidate": loss.constraint_candidate,
        **_between(report, id),
        "matrix_level": report.matrix_levels[id],
        **values_of(quality),
    }


def _between(report: Report, id: Any) -> dict[str, Any]:
    """Errors only where a sample was taken."""
    between = report.between
    values: dict[str, Any] = {
        "betweenness": between.betweenness[id],
        "betweenness_rank": between.betweenness_ranks[id],
        "brokerage_to_external": between.brokerage[id],
        "brokerage_rank": between.brokerage_ranks[id],
    }
    if between.betweenness_error is not None and between.brokerage_error is not None:
        values["betweenness_standard_error"] = between.betweenness_error[id]
        values["brokerage_standard_error"] = between.brokerage_error[id]
    return values


def customer_object(customer: ExternalCustomerReport) -> dict[str, Any]:
    return _named(customer, CUSTOMER)


def supplier_object(supplier: ExternalSupplierReport) -> dict[str, Any]:
    """All answers to one external supplier."""
    return {
        **_named(supplier, SUPPLIER),
        "affected_if_lost": _affected(supplier.affected),
        "impact_score": supplier.affected.impact,
    }


def _named(record: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}


def _affected(affected: Affected) -> dict[str, Any]:
    return {
        "departments": affected.departments,
        "external_customers": affected.external_customers,
    }

"""The names of what the analysis tells.

Standard library only, so that the window can know them before networkx is loaded.
"""

from __future__ import annotations

from enum import StrEnum


class NoSight(StrEnum):
    """Why a party serves no external customer in the end; the first that holds."""

    ISOLATED = "isolated"
    DEAD_END = "dead_end"
    CLOSED_LOOP = "closed_loop"
    FEEDS_DEAD_END = "feeds_dead_end"


class FindingCode(StrEnum):
    """In the order in which findings of one severity are told: the way to the customer first."""

    NO_LINE_OF_SIGHT = "no_line_of_sight"
    EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER = "external_customer_without_supplier"
    SINGLE_POINT_OF_FAILURE = "single_point_of_failure"
    SOLE_SUPPLIER = "sole_supplier"
    WEAKEST_LINK = "weakest_link"
    UNSERVED_NEED = "unserved_need"
    POORLY_SERVED_NEED = "poorly_served_need"
    STANDARD_MISSED = "standard_missed"
    SLA_WITHOUT_OLA = "sla_without_ola"
    BLIND_SPOT = "blind_spot"
    DEPARTMENT_WITHOUT_CUSTOMER = "department_without_customer"
    NO_STANDARD_ON_CRITICAL = "no_standard_on_critical"
    LOOP = "loop"
    CULTURE_GAP = "culture_gap"
    MUTUAL_CUSTOMERS = "mutual_customers"
    UNUSED_SERVICE = "unused_service"


class Severity(StrEnum):
    """The worst comes first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

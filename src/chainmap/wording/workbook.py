"""The workbook of a map: how its sheets and columns are called, and what is said on the first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chainmap.model.rating import Side
from chainmap.model.records import ActionStatus
from chainmap.wording.language import Translate
from chainmap.wording.ratings import culture_name, item_name


def sheet_title(sheet: str, tr: Translate) -> str:
    """The name of a sheet; one word, at most 31 letters."""
    return {
        "contents": tr("Contents"),
        "parties": tr("Parties"),
        "services": tr("Services"),
        "deliveries": tr("Deliveries"),
        "needs": tr("Needs"),
        "ratings": tr("Ratings"),
        "standards": tr("Standards"),
        "actions": tr("Actions"),
        "matrix": tr("Matrix"),
        "findings": tr("Findings"),
    }[sheet]


def sheet_about(sheet: str, tr: Translate) -> str:
    """What is on a sheet, in a line."""
    return {
        "parties": tr("departments, teams, persons, external customers and suppliers"),
        "services": tr("what each party offers"),
        "deliveries": tr("who gives which service to whom"),
        "needs": tr("what customers need, and which deliveries meet it"),
        "ratings": tr("how both sides see a delivery, 1 to 5; a row for each rater"),
        "standards": tr("what is agreed for a delivery, and what was measured"),
        "actions": tr("who does what until when"),
        "matrix": tr("rows give, columns receive; only to look at"),
        "findings": tr("what stands out; only to look at"),
    }[sheet]


def column_title(key: str, tr: Translate) -> str:
    """The heading of a column; each once on its sheet."""
    if key.startswith("culture."):
        return culture_name(key.partition(".")[2], tr)
    if key in ("satisfaction", "trust", "respect", "needs_met", "open_communication"):
        return item_name(key, tr)
    return (_titles_of_parties(tr) | _titles_of_deliveries(tr) | _titles_of_others(tr))[key]


def _titles_of_parties(tr: Translate) -> dict[str, str]:
    return {
        "id": tr("Id"),
        "name": tr("Name"),
        "kind": tr("Kind"),
        "group": tr("Group"),
        "owner": tr("Owner"),
        "headcount": tr("Headcount"),
        "description": tr("Description"),
        "segment": tr("Segment"),
        "weight": tr("Weight"),
        "policy_link": tr("Link to the policy"),
        "trained_on": tr("Trained on"),
        "tier": tr("Tier"),
        "customers": tr("Customers"),
        "suppliers": tr("Suppliers"),
        "external": tr("External customers reached"),
    }


def _titles_of_deliveries(tr: Translate) -> dict[str, str]:
    return {
        "provider": tr("Provider"),
        "exchange": tr("Exchange"),
        "used_by": tr("Delivered to"),
        "from": tr("From"),
        "service": tr("Service"),
        "to": tr("To"),
        "flow": tr("Flow"),
        "frequency": tr("Frequency"),
        "volume": tr("Volume per month"),
        "criticality": tr("Criticality"),
        "importance": tr("Importance"),
        "active": tr("Active"),
        "note": tr("Note"),
        "delivery": tr("Delivery (id)"),
        "side": tr("Side"),
        "number": tr("Rater no."),
        "rated_by": tr("Rated by"),
        "rated_on": tr("Rated on"),
        "comment": tr("Comment"),
        "agreement": tr("OLA/SLA"),
        "agreed": tr("Agreed"),
        "standard": tr("Standard"),
        "metric": tr("Metric"),
        "better": tr("Better"),
        "target": tr("Target"),
        "unit": tr("Unit"),
        "measured": tr("Measured"),
        "measured_on": tr("Measured on"),
        "reviewed_on": tr("Reviewed on"),
        "review_due": tr("Review due"),
        "standing": tr("Standing"),
    }


def _titles_of_others(tr: Translate) -> dict[str, str]:
    return {
        "consumer": tr("Customer"),
        "text": tr("Need"),
        "met_by": tr("Met by (ids)"),
        "status": tr("Status"),
        "action": tr("Action"),
        "about": tr("About (id)"),
        "about_words": tr("About"),
        "due": tr("Due"),
        "severity": tr("Severity"),
        "finding": tr("Finding"),
        "found": tr("What was found"),
        "remedy": tr("What would mend it"),
        "ids": tr("About (ids)"),
        "reason": tr("Set aside because"),
    }


def yes_no(tr: Translate) -> Mapping[Any, str]:
    return {True: tr("yes"), False: tr("no")}


def side_names(tr: Translate) -> Mapping[Any, str]:
    return {Side.CUSTOMER: tr("Customer"), Side.SUPPLIER: tr("Supplier")}


def better_names(tr: Translate) -> Mapping[Any, str]:
    return {"higher": tr("higher is better"), "lower": tr("lower is better")}


def action_status_names(tr: Translate) -> Mapping[Any, str]:
    return {
        ActionStatus.OPEN: tr("open"),
        ActionStatus.DOING: tr("in progress"),
        ActionStatus.DONE: tr("done"),
    }


def agreement_names(tr: Translate) -> Mapping[Any, str]:  # noqa: ARG001  the same in all languages
    return {"OLA": "OLA", "SLA": "SLA"}

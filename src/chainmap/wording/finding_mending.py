"""What would mend a finding, code by code, with named places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode, NoSight
from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding


def mending(finding: Finding, tr: Translate) -> str:
    """The advice for a finding, its places not yet filled."""
    if finding.code is FindingCode.NO_LINE_OF_SIGHT:
        return _giving_sight(NoSight(str(finding.values["reason"])), tr)
    return {**_in_the_chain(tr), **_in_the_records(tr)}[finding.code]


def _giving_sight(reason: NoSight, tr: Translate) -> str:
    remedies = {
        NoSight.ISOLATED: tr(
            "Ask who uses the work of {party} and what it takes; draw both, or question the task."
        ),
        NoSight.DEAD_END: tr(
            "Ask who uses what {party} makes of it and draw that delivery, or question the service."
        ),
        NoSight.CLOSED_LOOP: tr(
            "Ask which result of {members} somebody outside the loop needs, and draw that "
            "delivery; if there is none, question the loop."
        ),
        NoSight.FEEDS_DEAD_END: tr(
            "Find the way from {ends} to an external customer, or let {party} supply somebody who "
            "has one."
        ),
    }
    return remedies[reason]


def _in_the_chain(tr: Translate) -> dict[FindingCode, str]:
    return {
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: tr(
            "Find out who serves {customer} today and draw that delivery; if nobody does, name a "
            "department that will."
        ),
        FindingCode.SINGLE_POINT_OF_FAILURE: tr(
            "Open a second way: let another party take over part of what runs through {party}, or "
            "name and train a deputy for {party}."
        ),
        FindingCode.SOLE_SUPPLIER: tr(
            "Settle who stands in for {supplier}, and let {customer} know a second contact."
        ),
        FindingCode.WEAKEST_LINK: tr(
            "Begin here: ask {consumer} what is missing, and agree with {provider} what good "
            "means and how it is measured."
        ),
        FindingCode.DEPARTMENT_WITHOUT_CUSTOMER: tr(
            "Ask who would be stuck tomorrow if {party} stopped today. Those are the customers: "
            "draw what they get."
        ),
        FindingCode.LOOP: tr(
            "Agree with {members} what a good hand-over is at each step, and look for deliveries "
            "in the loop that can be left out."
        ),
        FindingCode.MUTUAL_CUSTOMERS: tr(
            "Bring {members} to one table and agree both directions together: what, by "
            "when, how good."
        ),
    }


def _in_the_records(tr: Translate) -> dict[FindingCode, str]:
    return {
        FindingCode.UNSERVED_NEED: tr(
            "Name who is to meet this need and draw the delivery, or settle with {consumer} that "
            "it is not needed."
        ),
        FindingCode.POORLY_SERVED_NEED: tr(
            "Let {consumer} tell those who deliver what is missing, and agree on one improvement "
            "with a date."
        ),
        FindingCode.STANDARD_MISSED: tr(
            "Look for the cause together with {both}; remove it, or agree on a "
            "target that can be kept."
        ),
        FindingCode.SLA_WITHOUT_OLA: tr(
            "Agree on internal standards (OLA) for {deliveries}, strict enough for {provider} to "
            "keep the promise."
        ),
        FindingCode.BLIND_SPOT: tr(
            "Bring {both} together: let {consumer} say with examples what is "
            "missing, and rate again after three months."
        ),
        FindingCode.NO_STANDARD_ON_CRITICAL: tr(
            "Let {both} write down what good means here, how it is measured and who measures it."
        ),
        FindingCode.CULTURE_GAP: tr(
            "Begin with what lacks most ({lacking}) and settle with the head of {party} what "
            "changes by when."
        ),
        FindingCode.UNUSED_SERVICE: tr(
            "Ask {provider} whom {service} is meant for and draw the delivery, or stop offering it."
        ),
    }

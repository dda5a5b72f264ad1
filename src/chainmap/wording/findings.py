"""Findings as sentences: who, why it matters, and what would mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chainmap.analysis.codes import FindingCode, NoSight
from chainmap.model.records import Flows
from chainmap.wording.language import Translate
from chainmap.wording.names import listed, one_line, party_name, party_names

if TYPE_CHECKING:
    from chainmap.analysis.findings import Finding
    from chainmap.analysis.report import Report
    from chainmap.model.map import ChainMap

Places = dict[str, str]
"""What is put into the named places of a sentence."""


def title(code: FindingCode, tr: Translate) -> str:
    """What findings of this code have in common, as a heading."""
    titles = {
        FindingCode.NO_LINE_OF_SIGHT: tr("No line of sight"),
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: tr("External customer without a supplier"),
        FindingCode.DEPARTMENT_WITHOUT_CUSTOMER: tr("Department without a customer"),
        FindingCode.LOOP: tr("Loop"),
        FindingCode.MUTUAL_CUSTOMERS: tr("Mutual customers"),
        FindingCode.UNUSED_SERVICE: tr("Unused service"),
    }
    return titles[code]


def sentence(finding: Finding, report: Report, tr: Translate) -> str:
    """What was found, with the names of the parties, and why it matters."""
    told = _found(finding, tr).format(**_places(finding, report.map, tr))
    if finding.flows is Flows.CRITICAL:
        return tr("Counting critical deliveries only: {sentence}").format(sentence=told)
    return told


def remedy(finding: Finding, report: Report, tr: Translate) -> str:
    """What would mend it."""
    return _mending(finding, tr).format(**_places(finding, report.map, tr))


def reason_words(reason: NoSight, tr: Translate) -> str:
    """Why there is no line of sight, as a sentence of its own."""
    words = {
        NoSight.ISOLATED: tr("Nothing comes in and nothing goes out."),
        NoSight.DEAD_END: tr("Work comes in, and nothing goes out to anybody."),
        NoSight.CLOSED_LOOP: tr(
            "The work goes round in a loop that no external customer is part of."
        ),
        NoSight.FEEDS_DEAD_END: tr(
            "All that goes out ends with parties that reach no external customer."
        ),
    }
    return words[reason]


# -- what is found ----------------------------------------------------------------------------


def _found(finding: Finding, tr: Translate) -> str:
    if finding.code is FindingCode.NO_LINE_OF_SIGHT:
        return _no_line_of_sight(_reason(finding), tr)
    if finding.code is FindingCode.DEPARTMENT_WITHOUT_CUSTOMER:
        return _without_customer(tr, offers=bool(finding.values["services"]))
    sentences = {
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: tr(
            "{party} is an external customer whom nobody on the map serves. Either a delivery is "
            "missing, or a customer is left alone."
        ),
        FindingCode.LOOP: tr(
            "{members} form a loop: each of them supplies all the others in the end. Delays and "
            "errors come round again, and it is hard to say where they began."
        ),
        FindingCode.MUTUAL_CUSTOMERS: tr(
            "{members} are customers of each other. Good give and take lifts both; a delay "
            "on one side soon comes back from the other."
        ),
        FindingCode.UNUSED_SERVICE: tr(
            "Nobody receives {service}, which {provider} offers. Keeping a service ready costs "
            "effort and so far helps no customer."
        ),
    }
    return sentences[finding.code]


def _no_line_of_sight(reason: NoSight, tr: Translate) -> str:
    sentences = {
        NoSight.ISOLATED: tr(
            "{party} has no line of sight to an external customer: nothing comes in and nothing "
            "goes out. Either deliveries are missing on the map, or nobody depends on this work."
        ),
        NoSight.DEAD_END: tr(
            "{party} has no line of sight to an external customer: work comes in from {suppliers}, "
            "and nothing goes out to anybody. The effort ends there and reaches no customer."
        ),
        NoSight.CLOSED_LOOP: tr(
            "{party} has no line of sight to an external customer: the work goes round in a loop "
            "with {loop}. The loop keeps itself busy, and nobody who pays gains from it."
        ),
        NoSight.FEEDS_DEAD_END: tr(
            "{party} has no line of sight to an external customer: all that goes out ends with "
            "{ends}. However good the work is, no external customer can notice."
        ),
    }
    return sentences[reason]


def _without_customer(tr: Translate, *, offers: bool) -> str:
    if offers:
        return tr(
            "{party} offers {services}, but has no customer inside or outside. Without a customer "
            "nobody can say whether the service is good."
        )
    return tr(
        "{party} has no customer inside or outside, and no service on the map. What this work is "
        "for cannot be seen."
    )


# -- what would mend it -----------------------------------------------------------------------


def _mending(finding: Finding, tr: Translate) -> str:
    if finding.code is FindingCode.NO_LINE_OF_SIGHT:
        return _giving_sight(_reason(finding), tr)
    remedies = {
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: tr(
            "Find out who serves {party} today and draw that delivery; if nobody does, name a "
            "department that will."
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
        FindingCode.UNUSED_SERVICE: tr(
            "Ask {provider} whom {service} is meant for and draw the delivery, or stop offering it."
        ),
    }
    return remedies[finding.code]


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


def _reason(finding: Finding) -> NoSight:
    return NoSight(str(finding.values["reason"]))


def _places(finding: Finding, map: ChainMap, tr: Translate) -> Places:
    """The values of a finding as names; what is no party and no service has no place."""
    places = {}
    for key, value in finding.values.items():
        if key == "services":
            places[key] = listed([_service_name(map, service) for service in _ids(value)], tr)
        elif key == "service":
            places[key] = _service_name(map, value)
        elif isinstance(value, tuple):
            places[key] = party_names(map, value, tr)
        elif key != "reason":
            places[key] = party_name(map, str(value))
    return places


def _service_name(map: ChainMap, service: Any) -> str:
    return one_line(map.services[service].name)


def _ids(value: object) -> tuple[str, ...]:
    assert isinstance(value, tuple)
    return value

"""Proposed actions: five kinds of step, worded for a finding, a party, a delivery or a need.

In German, lists may end with "und 7 weitere": they stand where nominative or accusative is due.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode
from chainmap.model.map import ChainMap
from chainmap.model.records import Subject
from chainmap.wording.finding_places import places
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line, party_name

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding


class Step(StrEnum):
    """What a consultant can set going."""

    TALK = "talk"
    STANDARD = "standard"
    POLICY = "policy"
    TRAINING = "training"
    RECOGNITION = "recognition"


Proposals = dict[Step, str]
"""The step that helps most comes first."""

_STEP_OF_LACK = {
    "policy_documented": Step.POLICY,
    "standards_set": Step.STANDARD,
    "staff_trained": Step.TRAINING,
    "service_is_priority": Step.TALK,
    "good_service_rewarded": Step.RECOGNITION,
}


def step_name(step: Step, tr: Translate) -> str:
    return {
        Step.TALK: tr("Talk"),
        Step.STANDARD: tr("Standard"),
        Step.POLICY: tr("Policy", "a kind of action"),
        Step.TRAINING: tr("Training"),
        Step.RECOGNITION: tr("Recognition"),
    }[step]


def for_finding(finding: Finding, map: ChainMap, tr: Translate) -> Proposals:
    """What may be done about a finding; at least one step."""
    texts = {**_in_the_chain(tr), **_in_the_records(tr)}[finding.code]
    named = places(finding, map, tr)
    steps = {step: text.format(**named) for step, text in texts.items()}
    return _what_lacks_most_first(steps, finding)


def for_record(about: Subject, map: ChainMap, tr: Translate) -> Proposals:
    """What may be done about a party, a delivery or a need, whatever was found."""
    if about.party is not None:
        name = party_name(map, about.party)
        return {step: text.format(party=name) for step, text in _for_party(tr).items()}
    if about.delivery is not None:
        delivery = map.deliveries[about.delivery]
        provider = party_name(map, map.provider_of(delivery))
        consumer = party_name(map, delivery.consumer)
        named = {
            "service": one_line(map.name_of(delivery)),
            "provider": provider,
            "consumer": consumer,
        }
        return {step: text.format(**named) for step, text in _for_delivery(tr).items()}
    if about.need is not None:
        need = map.needs[about.need]
        named = {"need": one_line(need.text), "consumer": party_name(map, need.consumer)}
        return {step: text.format(**named) for step, text in _for_need(tr).items()}
    return {}


def _what_lacks_most_first(steps: Proposals, finding: Finding) -> Proposals:
    lacking = finding.values.get("lacking")
    if not isinstance(lacking, tuple):
        return steps
    first = [_STEP_OF_LACK[item] for item in lacking]
    return {step: steps[step] for step in dict.fromkeys([*first, *steps])}


def _in_the_chain(tr: Translate) -> dict[FindingCode, Proposals]:
    return {
        FindingCode.NO_LINE_OF_SIGHT: {
            Step.TALK: tr("Settle with {party} who uses its work, and complete the map"),
            Step.POLICY: tr("Write down which external customer {party} works for in the end"),
        },
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: {
            Step.TALK: tr("Find out who serves {customer} today, and name a contact"),
            Step.POLICY: tr("Decide who is responsible for {customer}"),
        },
        FindingCode.SINGLE_POINT_OF_FAILURE: {
            Step.POLICY: tr("Settle in writing who stands in for {party}"),
            Step.TRAINING: tr("Train a deputy for {party}"),
            Step.TALK: tr("Discuss with {party} what others can take over"),
        },
        FindingCode.SOLE_SUPPLIER: {
            Step.POLICY: tr("Settle who serves {customer} when {supplier} is out"),
            Step.TALK: tr("Introduce a second contact to {customer}, beside {supplier}"),
            Step.TRAINING: tr("Train somebody who can serve {customer} in place of {supplier}"),
        },
        FindingCode.WEAKEST_LINK: {
            Step.TALK: tr("Ask {consumer} what is missing in {service} from {provider}"),
            Step.STANDARD: tr("Agree with {provider} what good {service} is for {consumer}"),
            Step.TRAINING: tr("Train {provider} in what {consumer} needs from {service}"),
        },
        FindingCode.DEPARTMENT_WITHOUT_CUSTOMER: {
            Step.TALK: tr("Ask {party} who would miss its work, and draw those customers"),
            Step.POLICY: tr("Decide whom {party} is there for, or end the service"),
        },
        FindingCode.LOOP: {
            Step.STANDARD: tr("Agree a standard for each hand-over in the loop: {members}"),
            Step.TALK: tr("Look together at what can be left out of the loop: {members}"),
        },
        FindingCode.MUTUAL_CUSTOMERS: {
            Step.TALK: tr("Bring to one table, to agree both directions together: {members}"),
            Step.STANDARD: tr("Agree standards for both directions between: {members}"),
            Step.RECOGNITION: tr("Tell each other every quarter what went well: {members}"),
        },
    }


def _in_the_records(tr: Translate) -> dict[FindingCode, Proposals]:
    return {
        FindingCode.UNSERVED_NEED: {
            Step.TALK: tr("Settle with {consumer} who is to meet the need “{need}”"),
            Step.POLICY: tr("Name who is responsible for the need “{need}” of {consumer}"),
        },
        FindingCode.POORLY_SERVED_NEED: {
            Step.TALK: tr("Ask {consumer} what is missing in the need “{need}”"),
            Step.STANDARD: tr("Agree with {consumer} a standard for the need “{need}”"),
            Step.TRAINING: tr("Train those who deliver for the need “{need}” of {consumer}"),
        },
        FindingCode.STANDARD_MISSED: {
            Step.TALK: tr("Find out with {both} why {service} misses its standard"),
            Step.STANDARD: tr("Review the target for {service} from {provider} to {consumer}"),
            Step.TRAINING: tr("Train {provider} so that {service} keeps its standard"),
        },
        FindingCode.SLA_WITHOUT_OLA: {
            Step.STANDARD: tr(
                "Agree internal standards (OLA) behind {service} for {consumer}: {deliveries}"
            ),
            Step.POLICY: tr(
                "Make it a rule in {provider}: no promise outside (SLA) without standards inside "
                "(OLA)"
            ),
        },
        FindingCode.BLIND_SPOT: {
            Step.TALK: tr("Bring {both} together: examples of what {service} lacks"),
            Step.STANDARD: tr("Agree how {service} is measured together: {both}"),
            Step.TRAINING: tr("Let {provider} see for a day how {consumer} works with {service}"),
        },
        FindingCode.NO_STANDARD_ON_CRITICAL: {
            Step.STANDARD: tr("Agree a standard for {service} from {provider} to {consumer}"),
            Step.TALK: tr("Settle what {consumer} expects of {service} from {provider}"),
        },
        FindingCode.CULTURE_GAP: {
            Step.POLICY: tr("Write a service policy with {party}"),
            Step.STANDARD: tr("Set service standards with {party}"),
            Step.TRAINING: tr("Train {party} in service for its customers"),
            Step.RECOGNITION: tr("Reward good service in {party}"),
            Step.TALK: tr("Agree with the head of {party} how service becomes a priority"),
        },
        FindingCode.UNUSED_SERVICE: {
            Step.TALK: tr("Ask {provider} whom {service} is meant for"),
            Step.POLICY: tr("Decide whether {provider} goes on offering {service}"),
        },
    }


def _for_party(tr: Translate) -> Proposals:
    return {
        Step.TALK: tr("Talk with {party} about its customers and what they need"),
        Step.STANDARD: tr("Set service standards with {party}"),
        Step.POLICY: tr("Write a service policy with {party}"),
        Step.TRAINING: tr("Train {party} in service for its customers"),
        Step.RECOGNITION: tr("Thank {party} for good service, for all to see"),
    }


def _for_delivery(tr: Translate) -> Proposals:
    return {
        Step.TALK: tr("Ask {consumer} how satisfied it is with {service} from {provider}"),
        Step.STANDARD: tr("Agree a standard for {service} from {provider} to {consumer}"),
        Step.POLICY: tr("Settle in writing who answers for {service} from {provider}"),
        Step.TRAINING: tr("Train {provider} in what {consumer} needs from {service}"),
        Step.RECOGNITION: tr("Thank {provider} for {service}, in the name of {consumer}"),
    }


def _for_need(tr: Translate) -> Proposals:
    return {
        Step.TALK: tr("Ask {consumer} what would meet the need “{need}”"),
        Step.STANDARD: tr("Agree with {consumer} a standard for the need “{need}”"),
        Step.POLICY: tr("Name who is responsible for the need “{need}” of {consumer}"),
        Step.TRAINING: tr("Train those who deliver for the need “{need}” of {consumer}"),
        Step.RECOGNITION: tr("Thank those who meet the need “{need}” of {consumer}"),
    }

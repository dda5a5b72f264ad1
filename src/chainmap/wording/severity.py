"""By which rule a finding is serious, notable or for information: in words for the reader."""

from __future__ import annotations

from chainmap.analysis.codes import FindingCode
from chainmap.wording.language import Translate


def severity_rule(code: FindingCode, tr: Translate) -> str:
    """The rule of `chainmap.analysis` for this code; a sentence of its own."""
    return {**_chain_rules(tr), **_record_rules(tr)}[code]


def _chain_rules(tr: Translate) -> dict[FindingCode, str]:
    by_share = tr(
        "Serious from 50 % of the weight of all external customers, notable from 10 %, else for "
        "information; without weights their number counts."
    )
    return {
        FindingCode.NO_LINE_OF_SIGHT: tr(
            "Serious where work goes in or out and is lost; notable where there is none."
        ),
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: tr(
            "Serious; notable where the customer has less than 10 % of the weight."
        ),
        FindingCode.SINGLE_POINT_OF_FAILURE: by_share,
        FindingCode.SOLE_SUPPLIER: by_share,
        FindingCode.WEAKEST_LINK: by_share,
        FindingCode.DEPARTMENT_WITHOUT_CUSTOMER: tr("Always notable."),
        FindingCode.LOOP: tr(
            "Notable where something critical goes round in the loop, else for information."
        ),
        FindingCode.MUTUAL_CUSTOMERS: tr(
            "Notable where one is dissatisfied with the other, else for information."
        ),
    }


def _record_rules(tr: Translate) -> dict[FindingCode, str]:
    by_importance = tr(
        "By the importance of the need: serious at 4 and 5, notable at 3 or where it is not known, "
        "for information at 1 and 2."
    )
    return {
        FindingCode.UNSERVED_NEED: by_importance,
        FindingCode.POORLY_SERVED_NEED: by_importance,
        FindingCode.STANDARD_MISSED: tr(
            "Notable; a step more where the delivery is critical, a step less where 90 % of the "
            "target is attained."
        ),
        FindingCode.SLA_WITHOUT_OLA: tr(
            "Notable; serious where the promise itself is missed at present."
        ),
        FindingCode.BLIND_SPOT: tr(
            "Serious from a gap of 3, notable at 2, for information at 1; a step more where the "
            "delivery is critical."
        ),
        FindingCode.NO_STANDARD_ON_CRITICAL: tr(
            "Notable at a criticality of 5 or where somebody outside receives it, else for "
            "information."
        ),
        FindingCode.CULTURE_GAP: tr(
            "Serious below 25 of 100, notable below 50, for information where only single items "
            "are at 0."
        ),
        FindingCode.UNUSED_SERVICE: tr("Always for information."),
    }

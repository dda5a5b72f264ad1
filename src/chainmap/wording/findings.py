"""Findings as sentences: who, why it matters, and what would mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode, NoSight
from chainmap.model.map import ChainMap
from chainmap.model.records import Flows
from chainmap.wording.finding_found import found
from chainmap.wording.finding_mending import mending
from chainmap.wording.finding_places import Places, in_full, places
from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding

__all__ = ["in_full", "reason_words", "remedy", "sentence", "title"]


def title(code: FindingCode, tr: Translate) -> str:
    """What findings of this code have in common, as a heading."""
    titles = {
        FindingCode.NO_LINE_OF_SIGHT: tr("No line of sight"),
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: tr("External customer without a supplier"),
        FindingCode.SINGLE_POINT_OF_FAILURE: tr("Single point of failure"),
        FindingCode.SOLE_SUPPLIER: tr("Sole supplier"),
        FindingCode.WEAKEST_LINK: tr("Weakest link"),
        FindingCode.UNSERVED_NEED: tr("Unserved need"),
        FindingCode.POORLY_SERVED_NEED: tr("Poorly served need"),
        FindingCode.STANDARD_MISSED: tr("Standard missed"),
        FindingCode.SLA_WITHOUT_OLA: tr("Promise without backing"),
        FindingCode.BLIND_SPOT: tr("Blind spot"),
        FindingCode.DEPARTMENT_WITHOUT_CUSTOMER: tr("Department without a customer"),
        FindingCode.NO_STANDARD_ON_CRITICAL: tr("Critical without a standard"),
        FindingCode.LOOP: tr("Loop"),
        FindingCode.CULTURE_GAP: tr("Gap in service culture"),
        FindingCode.MUTUAL_CUSTOMERS: tr("Mutual customers"),
        FindingCode.UNUSED_SERVICE: tr("Unused service"),
    }
    return titles[code]


def sentence(finding: Finding, map: ChainMap, tr: Translate) -> str:
    """What was found, with the names and figures, and why it matters; long lists are shortened.

    `map` gives the names: the map of the report, or a later one that still has all the ids.
    """
    return _sentence(finding, places(finding, map, tr), tr)


def remedy(finding: Finding, map: ChainMap, tr: Translate) -> str:
    """What would mend it."""
    return mending(finding, tr).format(**places(finding, map, tr))


def sentence_and_remedy(finding: Finding, map: ChainMap, tr: Translate) -> tuple[str, str]:
    """Both; thousands of findings are told in half the time."""
    named = places(finding, map, tr)
    return _sentence(finding, named, tr), mending(finding, tr).format(**named)


def _sentence(finding: Finding, named: Places, tr: Translate) -> str:
    told = found(finding, tr).format(**named)
    if finding.flows is Flows.CRITICAL:
        return tr("Counting critical deliveries only: {sentence}").format(sentence=told)
    return told


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

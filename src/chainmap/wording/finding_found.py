"""What is found and why it matters, code by code, with named places.

In German, lists may end with "und 7 weitere": they stand where nominative or accusative is due.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode, NoSight
from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.analysis.finding import Finding


def found(finding: Finding, tr: Translate) -> str:
    """The sentences of a finding, their places not yet filled."""
    if finding.code is FindingCode.NO_LINE_OF_SIGHT:
        return _no_line_of_sight(NoSight(str(finding.values["reason"])), tr)
    told = _words(finding.code, tr)
    more = _more(finding, tr)
    return tr("{told} {more}").format(told=told, more=more) if more else told


def _words(code: FindingCode, tr: Translate) -> str:
    if code in (FindingCode.LOOP, FindingCode.MUTUAL_CUSTOMERS):
        return _circle_words(tr)[code]
    return (_chain_words(tr) if code in _OF_THE_CHAIN else _record_words(tr))[code]


_OF_THE_CHAIN = (
    FindingCode.DEPARTMENT_WITHOUT_CUSTOMER,
    FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER,
    FindingCode.SINGLE_POINT_OF_FAILURE,
    FindingCode.SOLE_SUPPLIER,
    FindingCode.WEAKEST_LINK,
)


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


def _chain_words(tr: Translate) -> dict[FindingCode, str]:
    """About the way to the external customer."""
    return {
        FindingCode.DEPARTMENT_WITHOUT_CUSTOMER: tr(
            "{party} offers {services}, but has no customer inside or outside. Without a customer "
            "nobody can say whether the service is good."
        ),
        FindingCode.EXTERNAL_CUSTOMER_WITHOUT_SUPPLIER: tr(
            "{customer} is an external customer whom nobody on the map serves. Either a delivery "
            "is missing, or a customer is left alone."
        ),
        FindingCode.SINGLE_POINT_OF_FAILURE: tr(
            "Without {party} no way to an external customer is left for {cut_off}: whatever is "
            "done there reaches nobody. Its loss hits {customers}."
        ),
        FindingCode.SOLE_SUPPLIER: tr(
            "The only one to serve {customer} is {supplier}. Without {supplier} this customer gets "
            "nothing at all."
        ),
        FindingCode.WEAKEST_LINK: tr(
            "The weakest link on the way to the external customer ({customers}) is {service}, from "
            "{provider} to {consumer}: satisfaction {satisfaction} of 5. A chain serves its "
            "customer no better than its weakest link."
        ),
    }


def _record_words(tr: Translate) -> dict[FindingCode, str]:
    """About needs, ratings, standards and culture."""
    return {
        FindingCode.UNSERVED_NEED: tr(
            "No delivery on the map meets the need “{need}” of {consumer}. Those who are not "
            "served help themselves, or go elsewhere."
        ),
        FindingCode.POORLY_SERVED_NEED: tr(
            "The need “{need}” of {consumer} is poorly served: what is delivered for it, "
            "{deliveries}, reaches a satisfaction of {satisfaction} of 5 at best; {least} would "
            "do. The effort is made, and the need stays open."
        ),
        FindingCode.STANDARD_MISSED: tr(
            "{service}, from {provider} to {consumer}, misses its standard ({measure}). Those who "
            "count on it have to put up with waiting, checking and rework."
        ),
        FindingCode.SLA_WITHOUT_OLA: tr(
            "{provider} has promised {service} to {consumer} (SLA), but depends on critical "
            "deliveries that have no agreed standard: {deliveries}. A promise outside is only as "
            "good as the promises inside."
        ),
        FindingCode.BLIND_SPOT: tr(
            "{service} gets {own} of 5 from its provider {provider}, but only {given} from "
            "{consumer}. Those who believe that they are good see no reason to change."
        ),
        FindingCode.NO_STANDARD_ON_CRITICAL: tr(
            "{service}, from {provider} to {consumer}, is critical ({criticality} of 5) and has no "
            "agreed standard. Each side then has its own idea of what is good."
        ),
        FindingCode.CULTURE_GAP: tr(
            "{party} reaches {score} of 100 for service culture; what lacks most: {lacking}. "
            "Standards are soon forgotten where service is not lived."
        ),
        FindingCode.UNUSED_SERVICE: tr(
            "Nobody receives {service}, which {provider} offers. Keeping a service ready costs "
            "effort and so far helps no customer."
        ),
    }


def _circle_words(tr: Translate) -> dict[FindingCode, str]:
    """About what goes round."""
    return {
        FindingCode.LOOP: tr(
            "{members} form a loop: each of them supplies all the others in the end. Delays and "
            "errors come round again, and it is hard to say where they began."
        ),
        FindingCode.MUTUAL_CUSTOMERS: tr(
            "{members} are customers of each other. Good give and take lifts both; a delay "
            "on one side soon comes back from the other."
        ),
    }


def _more(finding: Finding, tr: Translate) -> str:
    """What is added where a figure is known."""
    known = {key for key, value in finding.values.items() if value is not None}
    if finding.code is FindingCode.SINGLE_POINT_OF_FAILURE and "weight" in known:
        return tr("Together: {weight} of the weight of all external customers.")
    if finding.code is FindingCode.MUTUAL_CUSTOMERS and "satisfaction" in known:
        return tr("The lowest satisfaction between them is {satisfaction} of 5.")
    if "weight" in known:
        return tr("Share in the weight of all external customers: {weight}.")
    if finding.code is FindingCode.UNSERVED_NEED and "importance" in known:
        return tr("Importance: {importance} of 5.")
    return ""

"""Ratings, SERVQUAL, culture and standards in words: the names of what is asked."""

from __future__ import annotations

from chainmap.analysis.quality import Quadrant
from chainmap.analysis.raters import Rated
from chainmap.analysis.standards import StandardStatus
from chainmap.wording.chains import NOTHING
from chainmap.wording.language import Translate
from chainmap.wording.numbers import number


def item_name(item: str, tr: Translate) -> str:
    """What a rater is asked about a delivery."""
    names = {
        "satisfaction": tr("Satisfaction"),
        "trust": tr("Trust"),
        "respect": tr("Respect"),
        "needs_met": tr("Needs met"),
        "open_communication": tr("Openness"),
    }
    return names[item]


def dimension_name(dimension: str, tr: Translate) -> str:
    """A dimension of SERVQUAL."""
    names = {
        "reliability": tr("Reliability"),
        "responsiveness": tr("Responsiveness"),
        "assurance": tr("Assurance"),
        "empathy": tr("Empathy"),
        "tangibles": tr("Tangibles"),
    }
    return names[dimension]


def culture_name(item: str, tr: Translate) -> str:
    """A sign of a service culture, as it is asked for."""
    names = {
        "policy_documented": tr("Policy documented"),
        "standards_set": tr("Standards set"),
        "staff_trained": tr("Staff trained"),
        "service_is_priority": tr("Service is a priority"),
        "good_service_rewarded": tr("Good service rewarded"),
    }
    return names[item]


def quadrant_name(quadrant: Quadrant, tr: Translate) -> str:
    """Where importance and satisfaction place a delivery."""
    names = {
        Quadrant.CONCENTRATE_HERE: tr("Concentrate here"),
        Quadrant.KEEP_UP: tr("Keep it up"),
        Quadrant.LOW_PRIORITY: tr("Low priority"),
        Quadrant.POSSIBLE_OVERKILL: tr("Possible overkill"),
    }
    return names[quadrant]


def standard_name(status: StandardStatus, tr: Translate) -> str:
    names = {
        StandardStatus.MET: tr("met"),
        StandardStatus.MISSED: tr("missed"),
        StandardStatus.NOT_MEASURED: tr("not measured"),
        StandardStatus.NONE: tr("no standard"),
    }
    return names[status]


def status_with_sign(status: StandardStatus, tr: Translate) -> str:
    """As `standard_name`, with a sign that tells it without colour."""
    signs = {
        StandardStatus.MET: "✓",
        StandardStatus.MISSED: "✗",
        StandardStatus.NOT_MEASURED: "?",
        StandardStatus.NONE: NOTHING,
    }
    return f"{signs[status]} {standard_name(status, tr)}"


def rated_words(rated: Rated, tr: Translate) -> str:
    """ø 3.3 · n 3 · 2–4: mean, number of answers, and from three on lowest to highest."""
    if rated.mean is None:
        return NOTHING
    told = tr("ø {mean} · n {n}").format(mean=number(rated.mean, tr, 1), n=rated.n)
    if rated.spread is None:
        return told
    least, most = rated.spread
    return tr("{told} · {least}–{most}").format(told=told, least=least, most=most)

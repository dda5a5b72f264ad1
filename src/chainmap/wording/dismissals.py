"""Findings that were set aside, in words."""

from __future__ import annotations

from chainmap.analysis.codes import FindingCode
from chainmap.model.records import Dismissal
from chainmap.wording.findings import title
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day


def code_words(code: str, tr: Translate) -> str:
    """The heading of a code; one that only a newer ChainMap knows stands for itself."""
    return title(FindingCode(code), tr) if code in list(FindingCode) else one_line(code)


def dismissal_words(dismissal: Dismissal, tr: Translate) -> str:
    """Why a finding was set aside, and when."""
    reason = one_line(dismissal.reason)
    if dismissal.dismissed_on is None:
        return tr("Set aside: {reason}").format(reason=reason)
    return tr("Set aside on {day}: {reason}").format(
        day=day(dismissal.dismissed_on, tr), reason=reason
    )


def kept_words(dismissal: Dismissal, tr: Translate) -> str:
    """A dismissal that meets no finding: what kind of finding it was for, and why."""
    return tr("{finding} – {reason}").format(
        finding=code_words(dismissal.code, tr), reason=dismissal_words(dismissal, tr)
    )

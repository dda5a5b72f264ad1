"""Findings that were set aside, in words."""

from __future__ import annotations

from chainmap.analysis.codes import FindingCode
from chainmap.model.records import Dismissal
from chainmap.wording.findings import title
from chainmap.wording.language import Translate
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day


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
    code = dismissal.code
    # A newer ChainMap may know more codes.
    name = title(FindingCode(code), tr) if code in list(FindingCode) else one_line(code)
    return tr("{finding} – {reason}").format(finding=name, reason=dismissal_words(dismissal, tr))

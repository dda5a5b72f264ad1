"""One finding, and how severe it is: by stated rules, so that the order can be explained.

The rules of each code stand in `found_in_graph` and `found_in_records`; what they share is here.
In words for the reader: `chainmap.wording.severity`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.model.records import Flows

LARGE_SHARE, SMALL_SHARE = 0.5, 0.1
"""Shares of the external customers' weight from which a finding is serious; not negligible."""


@dataclass(frozen=True)
class Finding:
    """`ids` are what it is about (a click selects them), `values` what its sentence needs.

    Values are ids, tuples of ids, enum members and numbers; names are looked up when the sentence
    is made. `flows` is `None` where the filter does not matter. `stake`: how much hangs on it,
    comparable within one code only; more comes first.
    """

    code: FindingCode
    ids: tuple[str, ...]
    severity: Severity
    values: Mapping[str, object] = field(default_factory=dict)
    flows: Flows | None = None
    stake: float = 0.0


def by_share(share: float) -> Severity:
    """By the share of the external customers' weight that hangs on it.

    >>> by_share(0.5), by_share(0.49), by_share(0.09)
    (<Severity.HIGH: 'high'>, <Severity.MEDIUM: 'medium'>, <Severity.LOW: 'low'>)
    """
    if share >= LARGE_SHARE:
        return Severity.HIGH
    return Severity.MEDIUM if share >= SMALL_SHARE else Severity.LOW


def by_importance(importance: int | None) -> Severity:
    """By how important somebody says it is, 1–5; unknown counts as 3."""
    if importance is None:
        return Severity.MEDIUM
    return {1: Severity.LOW, 2: Severity.LOW, 3: Severity.MEDIUM}.get(importance, Severity.HIGH)


def raised(severity: Severity, *, by: int = 1) -> Severity:
    """One step more severe, or less (`by=-1`); it ends at either end.

    >>> raised(Severity.LOW), raised(Severity.LOW, by=-1)
    (<Severity.MEDIUM: 'medium'>, <Severity.LOW: 'low'>)
    """
    steps = list(Severity)
    place = steps.index(severity) - by
    return steps[min(max(place, 0), len(steps) - 1)]

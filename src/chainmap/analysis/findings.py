"""What a consultant should look at: codes, severity, ids and values; the sentences are wording's.

A finding of the graph carries the filter under which it holds; a finding of the records holds
whatever the filter and carries none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.analysis.finding import Finding
from chainmap.analysis.found_in_graph import found_in_graph
from chainmap.analysis.found_in_records import found_in_records
from chainmap.model.map import ChainMap
from chainmap.model.records import Dismissal, Flows

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

_SEVERITY_ORDER = {severity: place for place, severity in enumerate(Severity)}
_CODE_ORDER = {code: place for place, code in enumerate(FindingCode)}


def findings(report: Report) -> tuple[Finding, ...]:
    """All findings of a report, those set aside too, the severest first.

    Order: severity, then code, then what hangs on it, then the map's order; so it stays as it is
    while nothing that it is about changes.
    """
    found = [*found_in_graph(report), *found_in_records(report.map)]
    return tuple(sorted(found, key=_rank))


def _rank(finding: Finding) -> tuple[int, int, float]:
    return _SEVERITY_ORDER[finding.severity], _CODE_ORDER[finding.code], -finding.stake


def counts(found: Iterable[Finding]) -> dict[FindingCode, int]:
    """How many there are of each code that occurs, in the order of the codes."""
    number = Counter(finding.code for finding in found)
    return {code: number[code] for code in FindingCode if number[code]}


@dataclass(frozen=True)
class Sorted:
    """Findings that stand, findings set aside with why, and dismissals that meet no finding.

    `unmatched`: what they were about has changed, so they hide nothing any more. A dismissal under
    another filter is not among them.
    """

    standing: tuple[Finding, ...]
    dismissed: tuple[tuple[Finding, Dismissal], ...]
    unmatched: tuple[Dismissal, ...]


def sorted_out(found: Iterable[Finding], map: ChainMap, flows: Flows) -> Sorted:
    """Parts what stands from what the map sets aside.

    A dismissal is for the same code, the same filter and exactly the same ids: a loop that grew is
    a new finding.
    """
    reasons = {_key(d.code, d.flows, d.about): d for d in map.dismissals.values()}
    standing, dismissed, met = [], [], set()
    for finding in found:
        key = _key(finding.code, finding.flows, finding.ids)
        if key in reasons:
            dismissed.append((finding, reasons[key]))
            met.add(key)
        else:
            standing.append(finding)
    unmatched = tuple(
        dismissal
        for key, dismissal in reasons.items()
        if key not in met and dismissal.flows in (None, flows)
    )
    return Sorted(tuple(standing), tuple(dismissed), unmatched)


def _key(
    code: str, flows: Flows | None, ids: Iterable[str]
) -> tuple[str, Flows | None, frozenset[str]]:
    return code, flows, frozenset(ids)

"""The findings in a report: how many of which, each in words, and those set aside with why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from chainmap.analysis.codes import FindingCode, Severity
from chainmap.analysis.finding import Finding
from chainmap.analysis.report import Report
from chainmap.exchange.blocks import Block, Items, Paragraph, Section, Table
from chainmap.model.records import Dismissal
from chainmap.wording.chains import NOTHING
from chainmap.wording.dismissals import dismissal_words, kept_words
from chainmap.wording.findings import in_full, remedy, sentence, sentence_and_remedy, title
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import Translate
from chainmap.wording.severity import severity_rule


def findings_object(report: Report, tr: Translate) -> list[dict[str, Any]]:
    """All findings as JSON values, ranked; one that is set aside has `dismissed`."""
    reasons = {id(finding): why for finding, why in report.sorted_findings.dismissed}
    return [_object(finding, reasons.get(id(finding)), report, tr) for finding in report.findings]


def _object(
    finding: Finding, dismissal: Dismissal | None, report: Report, tr: Translate
) -> dict[str, Any]:
    found, mending = sentence_and_remedy(finding, report.map, tr)
    told: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity,
        "ids": finding.ids,
        "flows": finding.flows,
        "sentence": found,
        "remedy": mending,
    }
    if dismissal is not None:
        on = dismissal.dismissed_on
        told["dismissed"] = {"reason": dismissal.reason, "on": on.isoformat() if on else None}
    return told


def findings_sections(report: Report, tr: Translate) -> Iterator[Section]:
    """The findings that stand, code by code, then those set aside with their reasons."""
    standing = report.sorted_findings.standing
    if standing:
        yield Section(tr("Findings"), (_how_many(standing, tr),))
        for code in dict.fromkeys(finding.code for finding in standing):
            yield _of_code(code, [f for f in standing if f.code is code], report, tr)
    else:
        yield Section(tr("Findings"), (Paragraph(tr("Nothing stands out under this filter.")),))
    yield from _set_aside(report, tr)


def _how_many(standing: Sequence[Finding], tr: Translate) -> Table:
    header = (tr("Finding"), *(severity_name(severity, tr) for severity in Severity))
    codes = dict.fromkeys(finding.code for finding in standing)
    rows = [(title(code, tr), *_counts([f for f in standing if f.code is code])) for code in codes]
    return Table(header, (*rows, (tr("Total"), *_counts(standing))))


def _counts(found: Sequence[Finding]) -> tuple[str, ...]:
    numbers = (sum(f.severity is severity for f in found) for severity in Severity)
    return tuple(str(number) if number else NOTHING for number in numbers)


def _of_code(code: FindingCode, found: Sequence[Finding], report: Report, tr: Translate) -> Section:
    """Under one heading, the severest first; each with its severity and its lists in full."""
    heading = tr("{finding} ({count})").format(finding=title(code, tr), count=len(found))
    items = tuple(
        (_told(finding, report, tr), remedy(finding, report.map, tr)) for finding in found
    )
    return Section(heading, (Items(items),), level=3)


def _told(finding: Finding, report: Report, tr: Translate) -> str:
    told = tr("{severity}: {sentence}").format(
        severity=severity_name(finding.severity, tr), sentence=sentence(finding, report.map, tr)
    )
    full = in_full(finding, report.map, tr)
    return tr("{told} ({more})").format(told=told, more=full) if full else told


def _set_aside(report: Report, tr: Translate) -> Iterator[Section]:
    """How many were dismissed, and why; also dismissals that meet nothing any more."""
    sorted_out = report.sorted_findings
    if not (sorted_out.dismissed or sorted_out.unmatched):
        return
    blocks: list[Block] = [
        Paragraph(tr("%n findings were looked at and set aside.", "", len(sorted_out.dismissed)))
    ]
    blocks.append(Items(tuple(_reasons(sorted_out.dismissed, report, tr))))
    if sorted_out.unmatched:
        count = len(sorted_out.unmatched)
        blocks.append(Paragraph(tr("%n dismissals meet no finding any more:", "", count)))
        blocks.append(Items(tuple((kept_words(d, tr), "") for d in sorted_out.unmatched)))
    yield Section(tr("Findings set aside"), tuple(block for block in blocks if block != Items(())))


def _reasons(
    dismissed: Iterable[tuple[Finding, Dismissal]], report: Report, tr: Translate
) -> Iterator[tuple[str, str]]:
    for finding, dismissal in dismissed:
        yield sentence(finding, report.map, tr), dismissal_words(dismissal, tr)


def severity_notes(report: Report, tr: Translate) -> Iterator[str]:
    """By which rules the findings that are told are serious, notable or for information."""
    for finding, rule in severity_rules(report, tr):
        yield tr("{finding}: {rule}").format(finding=finding, rule=rule)


def severity_rules(report: Report, tr: Translate) -> Iterator[tuple[str, str]]:
    """What findings that are told are called, and the rule of their severity."""
    for code in dict.fromkeys(finding.code for finding in report.findings):
        yield title(code, tr), severity_rule(code, tr)

"""The findings that stand, by severity, and those set aside with why."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.codes import Severity
from chainmap.analysis.finding import Finding
from chainmap.analysis.report import Report
from chainmap.handout.blocks import Block, Findings, Found, Heading, Named, Paragraph, Table
from chainmap.model.map import ChainMap
from chainmap.model.records import Delivery, Need, Party, PartyId, Service
from chainmap.wording.card import Cell, Column, Row
from chainmap.wording.dismissals import dismissal_words
from chainmap.wording.findings import in_full, sentence, sentence_and_remedy, title
from chainmap.wording.kinds import severity_name
from chainmap.wording.language import Translate
from chainmap.wording.names import party_name


def findings_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    told = told_findings(report, tr)
    if not told:
        yield Paragraph(tr("Nothing stands out under this filter."))
    for severity in Severity:
        found = tuple(it for it in told if it.severity is severity)
        if found:
            heading = tr("{severity} ({count})").format(
                severity=severity_name(severity, tr), count=len(found)
            )
            yield Findings(severity, heading, found)
    yield from _set_aside(report, tr)


def told_findings(report: Report, tr: Translate) -> list[Found]:
    """All that stand, the severest first."""
    standing = enumerate(report.sorted_findings.standing, 1)
    return [_told(number, finding, report, tr) for number, finding in standing]


def _told(number: int, finding: Finding, report: Report, tr: Translate) -> Found:
    said, mending = sentence_and_remedy(finding, report.map, tr)
    return Found(
        number=number,
        severity=finding.severity,
        severity_name=severity_name(finding.severity, tr),
        title=title(finding.code, tr),
        sentence=said,
        more=in_full(finding, report.map, tr),
        remedy=mending,
        parties=tuple(
            Named(id, party_name(report.map, id)) for id in concerned(report.map, finding.ids)
        ),
    )


def concerned(map: ChainMap, ids: tuple[str, ...]) -> dict[PartyId, None]:
    """The parties that records are about: themselves, the ends of a delivery, who has a need."""
    found: dict[PartyId, None] = {}
    for id in ids:
        match map.find(id):
            case Party() as party:
                found[party.id] = None
            case Delivery() as delivery:
                found |= {map.provider_of(delivery): None, delivery.consumer: None}
            case Service() as service:
                found[service.provider] = None
            case Need() as need:
                found[need.consumer] = None
    return found


def _set_aside(report: Report, tr: Translate) -> Iterator[Block]:
    dismissed = report.sorted_findings.dismissed
    if not dismissed:
        return
    yield Heading(tr("Findings set aside"))
    yield Table(
        tr("%n findings were looked at and set aside.", "", len(dismissed)),
        (Column(tr("Finding"), 0.6), Column(tr("Set aside because"), 0.4)),
        tuple(
            Row((Cell(sentence(finding, report.map, tr)), Cell(dismissal_words(why, tr))))
            for finding, why in dismissed
        ),
        tuple(tuple(concerned(report.map, finding.ids)) for finding, _ in dismissed),
    )

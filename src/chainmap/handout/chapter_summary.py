"""At a glance: the key figures, and what matters most; and the chapter of the map."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.codes import Severity
from chainmap.analysis.report import Report
from chainmap.handout.blocks import Block, Figures, Heading, MapPicture, Paragraph, Points
from chainmap.handout.chapter_findings import told_findings
from chainmap.wording.card import Figure
from chainmap.wording.chains import NOTHING
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Translate
from chainmap.wording.numbers import percent

MOST_TOLD = 5
"""Findings that stand at the head of the report."""


def summary_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    yield Figures(tuple(_figures(report, tr)))
    words = flows_words(report.flows, report.map.settings.critical_from, tr)
    yield Paragraph(tr("What counts (filter): {filter}.").format(filter=words))
    yield Heading(tr("What matters most"))
    told = told_findings(report, tr)
    if not told:
        yield Paragraph(tr("Nothing stands out under this filter."))
        return
    yield Paragraph(_how_many(report, tr))
    yield Points(tuple((it.title, it.sentence) for it in told[:MOST_TOLD]))


def _how_many(report: Report, tr: Translate) -> str:
    found = [finding.severity for finding in report.sorted_findings.standing]
    counted = tr("%n findings stand", "", len(found))
    return tr("{counted}: {high} serious, {medium} notable, {low} for information.").format(
        counted=counted,
        high=found.count(Severity.HIGH),
        medium=found.count(Severity.MEDIUM),
        low=found.count(Severity.LOW),
    )


def _figures(report: Report, tr: Translate) -> Iterator[Figure]:
    counts, blind = report.counts, len(report.no_line_of_sight)
    inside = tr("%n inside", "", counts.departments)
    yield Figure(
        str(len(report.map.parties)),
        tr("Parties"),
        tr("{inside}, {customers} customers, {suppliers} suppliers outside").format(
            inside=inside, customers=counts.external_customers, suppliers=counts.external_suppliers
        ),
    )
    yield Figure(
        str(counts.deliveries),
        tr("Active deliveries"),
        tr("of %n services", "", counts.services),
    )
    coverage = report.line_of_sight_coverage
    seeing = tr("{seeing} of {all} inside").format(
        seeing=counts.departments - blind, all=counts.departments
    )
    yield Figure(percent(coverage, tr), tr("With line of sight"), seeing)
    spots = len(report.single_points_of_failure)
    yield Figure(str(spots), tr("Single points of failure"), tr("without which others are cut off"))
    pairs = tr("%n pairs of mutual customers", "", len(report.mutual_pairs))
    yield Figure(str(len(report.loops)), tr("Loops"), pairs)
    standing = len(report.sorted_findings.standing)
    serious = sum(f.severity is Severity.HIGH for f in report.sorted_findings.standing)
    detail = tr("%n of them serious", "", serious) if standing else NOTHING
    yield Figure(str(standing), tr("Findings"), detail)


def map_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    counts = report.counts
    told = tr(
        "Map of {parties} and {deliveries} between them; chapters below tell all of it in words."
    ).format(
        parties=tr("%n parties", "", len(report.map.parties)),
        deliveries=tr("%n deliveries", "", counts.deliveries),
    )
    caption = tr("Arrows lead from the supplier to the customer and name what is delivered.")
    yield MapPicture(caption, told)

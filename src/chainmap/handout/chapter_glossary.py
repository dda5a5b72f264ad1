"""The words of the report, how to read it, and by which rules findings are serious."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.report import Report
from chainmap.exchange import report_outline
from chainmap.exchange.report_findings import severity_rules
from chainmap.handout.blocks import Block, Facts, Heading, Paragraph
from chainmap.manual.terms import terms
from chainmap.wording.language import Catalogue

TERMS = (
    *("internal-customer", "external-customer", "internal-supplier", "external-supplier"),
    *("line-of-sight", "tier", "filter", "affected", "cut-off", "impact"),
    *("single-point-of-failure", "sole-supplier", "loop", "mutual-customers", "weakest-link"),
    *("criticality", "satisfaction", "relationship-index", "perception-gap", "blind-spot"),
    *("importance-performance", "servqual", "need-state"),
    *("ola", "sla", "standard-state", "culture-score"),
)
"""What a client meets in a report and does not know from elsewhere; the manual explains it."""
_SORTED_AS = str.maketrans("äöüß", "aous")


def glossary_blocks(report: Report, tr: Catalogue) -> Iterator[Block]:
    yield Facts(_explained(tr.language))
    yield Heading(tr("How to read this"))
    for text in report_outline.notes(tr):
        yield Paragraph(text)
    rules = tuple(severity_rules(report, tr))
    if rules:
        yield Heading(tr("When a finding is serious"))
        yield Facts(rules)


def _explained(language: str) -> tuple[tuple[str, str], ...]:
    """By name; umlauts stand with their vowels."""
    rows = (terms(language)[term] for term in TERMS)
    return tuple(sorted(rows, key=lambda row: row[0].casefold().translate(_SORTED_AS)))

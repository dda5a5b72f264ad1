"""The words of the report, how to read it, and by which rules findings are serious."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.report import Report
from chainmap.exchange.report import outline as report_outline
from chainmap.exchange.report.findings import severity_rules
from chainmap.handout.blocks import Block, Facts, Heading, Paragraph
from chainmap.manual.terms import terms
from chainmap.model.map import ChainMap
from chainmap.wording.language import Catalogue

TERMS = (
    *("internal-customer", "external-customer", "internal-supplier", "external-supplier"),
    *("line-of-sight", "tier", "filter", "affected", "cut-off", "impact"),
    *("single-point-of-failure", "sole-supplier", "weakest-link"),
    *("loop", "mutual-customers", "reciprocity"),
    *("criticality", "satisfaction", "relationship-index", "perception-gap", "blind-spot"),
    *("importance-performance", "servqual", "need-state"),
    *("ola", "sla", "standard-state", "culture-score"),
)
"""What a client meets in a report and does not know from elsewhere; the manual explains it."""
_SORTED_AS = str.maketrans("äöüß", "aous")


def glossary_blocks(report: Report, tr: Catalogue) -> Iterator[Block]:
    yield Facts(_explained(report.map, tr.language))
    yield Heading(tr("How to read this"))
    for text in report_outline.cautions(tr):
        yield Paragraph(text)
    rules = tuple(severity_rules(report, tr))
    if rules:
        yield Heading(tr("When a finding is serious"))
        yield Facts(rules)


def _explained(map: ChainMap, language: str) -> tuple[tuple[str, str], ...]:
    """By name; umlauts stand with their vowels."""
    unspoken = set(_not_recorded(map))
    rows = (terms(language)[term] for term in TERMS if term not in unspoken)
    return tuple(sorted(rows, key=lambda row: row[0].casefold().translate(_SORTED_AS)))


def _not_recorded(map: ChainMap) -> Iterator[str]:
    """The words for what nobody has recorded, of which the report says nothing either."""
    deliveries = map.deliveries.values()
    if not any(it.rating_by_customer or it.rating_by_supplier for it in deliveries):
        yield from ("relationship-index", "perception-gap", "blind-spot")
    if not any(it.servqual for it in deliveries):
        yield "servqual"
    if not any(it.agreement for it in deliveries):
        yield from ("ola", "sla", "standard-state")
    if not any(it.culture for it in map.parties.values()):
        yield "culture-score"
    if not map.needs:
        yield "need-state"

"""The words of the report, how to read it, and by which rules findings are serious."""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.report import Report
from chainmap.exchange import report_outline
from chainmap.exchange.report_findings import severity_rules
from chainmap.handout.blocks import Block, Facts, Heading, Paragraph
from chainmap.wording.glossary import glossary
from chainmap.wording.language import Translate


def glossary_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    yield Facts(glossary(tr))
    yield Heading(tr("How to read this"))
    for text in report_outline.notes(tr):
        yield Paragraph(text)
    rules = tuple(severity_rules(report, tr))
    if rules:
        yield Heading(tr("When a finding is serious"))
        yield Facts(rules)

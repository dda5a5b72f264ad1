"""A card for each party: who is my customer, and how well do I serve it?"""

from __future__ import annotations

from collections.abc import Iterator

from chainmap.analysis.card import card_order
from chainmap.analysis.report import Report
from chainmap.handout.blocks import Block, Cards, Paragraph
from chainmap.wording.card_words import cards
from chainmap.wording.language import Translate


def card_blocks(report: Report, tr: Translate) -> Iterator[Block]:
    order = card_order(report.map)
    if not order:
        yield Paragraph(tr("There are no parties on the map, and so no cards."))
        return
    yield Cards(tuple(cards(report, order, tr)))

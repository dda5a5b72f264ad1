"""What a report for people says of internal and external customers, side by side."""

from __future__ import annotations

from chainmap.analysis.comparison import Average, compare
from chainmap.analysis.graph import active_deliveries
from chainmap.analysis.raters import LEAST_ANSWERS
from chainmap.exchange.blocks import Block, Paragraph, Table
from chainmap.model.map import ChainMap
from chainmap.model.rating import Side, raters
from chainmap.wording.chains import NOTHING
from chainmap.wording.language import Translate
from chainmap.wording.numbers import number, signed
from chainmap.wording.ratings import item_name


def comparison_blocks(map: ChainMap, tr: Translate) -> tuple[Block, ...]:
    """The table, and a warning where a figure rests on very few answers."""
    compared = compare(map)
    counts = [side.answers for one in compared for side in (one.internal, one.external)]
    if not any(counts):
        return (Paragraph(tr("No delivery of the organisation is rated by its customers yet.")),)
    header = ("", tr("Internal customers"), tr("External customers"), tr("Internal − external"))
    rows = tuple(
        (
            item_name(one.item, tr),
            _told(one.internal, tr),
            _told(one.external, tr),
            signed(one.difference, tr),
        )
        for one in compared
    )
    note = tr(
        "Means of 1 to 5 over all rated deliveries of the organisation, several raters of a "
        "delivery being one mean; n counts the answers. Nobody's answer is told by name."
    )
    few = tr(
        "Of fewer than {least} answers neither single ones nor their spread are shown, and the "
        "mean is a hint only; this holds for {count} of {all} rated deliveries."
    )
    thin, rated = _thin_of_rated(map)
    few = few.format(least=LEAST_ANSWERS, count=thin, all=rated)
    return (Table(header, rows), Paragraph(f"{note} {few}" if thin else note))


def _thin_of_rated(map: ChainMap) -> tuple[int, int]:
    """How many deliveries have too few raters on a side to tell them apart, and how many any."""
    counts = [
        [n for side in Side if (n := len(raters(delivery, side)))]
        for delivery in active_deliveries(map)
    ]
    thin = sum(any(n < LEAST_ANSWERS for n in each) for each in counts)
    return thin, sum(1 for each in counts if each)


def _told(average: Average, tr: Translate) -> str:
    if average.mean is None:
        return NOTHING
    figure = number(average.mean, tr, 1)
    return tr("{mean} (n = {n})").format(mean=figure, n=average.answers)

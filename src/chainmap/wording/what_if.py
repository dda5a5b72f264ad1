"""What if, in words: whom it strikes and how hard, and what else would be other than before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from chainmap.model.map import ChainMap
from chainmap.wording.chains import chain_in_words
from chainmap.wording.language import Translate
from chainmap.wording.names import party_name, party_names
from chainmap.wording.numbers import percent

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.analysis.what_if import Struck, WhatIf
    from chainmap.model.overlay import Overlay


def struck_words(struck: Struck, tr: Translate) -> str:
    """How many, and what share of the weight if any: 3 departments · 1 external customer · 40%."""
    if not struck:
        return tr("Nobody")
    parts = [
        tr("%n departments", "", len(struck.departments)),
        tr("%n external customers", "", len(struck.external_customers)),
    ]
    if struck.external_customers and struck.share is not None:
        share = percent(struck.share, tr)
        parts.append(tr("{share} of the customers’ weight").format(share=share))
    return " · ".join(parts)


def effects(answer: WhatIf, map: ChainMap, tr: Translate) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What else would be other than before: sentences, each with the parties it is about."""
    for party in answer.gained_sight:
        chain = chain_in_words(answer.sight.chain(party), map, tr)
        text = tr("{party} gains a line of sight: {chain}")
        yield text.format(party=party_name(map, party), chain=chain), (party,)
    for party in answer.points_gone:
        text = tr("{party} is no single point of failure any more")
        yield text.format(party=party_name(map, party)), (party,)
    for party in answer.points_new:
        text = tr("{party} becomes a single point of failure")
        yield text.format(party=party_name(map, party)), (party,)
    for party, (before, after) in answer.tiers.items():
        text = tr("{party}: tier {before} becomes {after}")
        yield text.format(party=party_name(map, party), before=before, after=after), (party,)
    for loop in answer.loops_closed:
        yield tr("A loop closes: {parties}").format(parties=party_names(map, loop, tr)), loop
    for loop in answer.loops_opened:
        yield tr("A loop opens: {parties}").format(parties=party_names(map, loop, tr)), loop


def what_if_overlay(found: WhatIf, out: Collection[str], report: Report, tr: Translate) -> Overlay:
    """The map coloured by whom it strikes."""
    from chainmap.wording.overlays import loss_overlay

    affected, cut_off = found.affected, found.cut_off
    return loss_overlay(
        report,
        out,
        (*affected.departments, *affected.external_customers),
        (*cut_off.departments, *cut_off.external_customers),
        tr,
        lines=[
            tr("Affected: {who}").format(who=struck_words(affected, tr)),
            tr("Cut off: {who}").format(who=struck_words(cut_off, tr)),
        ],
    )


def coverage_words(answer: WhatIf, tr: Translate) -> str:
    """The line of sight before and after; empty where it stays as it is."""
    before, after = (percent(share, tr) for share in answer.coverage)
    if before == after:
        return ""
    return tr("Line of sight: {before} → {after}").format(before=before, after=after)

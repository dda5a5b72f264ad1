"""The report as a whole: which chapters there are, and a report made of those that are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from chainmap import __version__
from chainmap.analysis.report import Report
from chainmap.errors import UsageError
from chainmap.handout.blocks import Block, Chapter, Cover, Handout
from chainmap.handout.chapter_actions import action_blocks
from chainmap.handout.chapter_chain import chain_blocks
from chainmap.handout.chapter_findings import findings_blocks
from chainmap.handout.chapter_glossary import glossary_blocks
from chainmap.handout.chapter_matrix import matrix_blocks
from chainmap.handout.chapter_parties import card_blocks
from chainmap.handout.chapter_performance import performance_blocks
from chainmap.handout.chapter_quality import comparison_blocks, need_blocks, standard_blocks
from chainmap.handout.chapter_summary import map_blocks, summary_blocks
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Catalogue, Translate, catalogue, tr
from chainmap.wording.names import one_line
from chainmap.wording.numbers import day

Maker = Callable[[Report, Catalogue], Iterable[Block]]

CHAPTERS: dict[str, Maker] = {
    "summary": summary_blocks,
    "map": map_blocks,
    "findings": findings_blocks,
    "chain": chain_blocks,
    "matrix": matrix_blocks,
    "needs": need_blocks,
    "performance": performance_blocks,
    "standards": standard_blocks,
    "comparison": comparison_blocks,
    "actions": action_blocks,
    "cards": card_blocks,
    "glossary": glossary_blocks,
}
"""In the order of the report."""

NOT_SHOWN = frozenset({"chain", "needs", "standards", "cards", "glossary"})
"""Tables over tables, a slide for each party: on slides only where they are asked for."""


def usual_chapters(shape: str) -> tuple[str, ...]:
    """Those of a report in this shape where none are asked for."""
    return tuple(id for id in CHAPTERS if shape != "pptx" or id not in NOT_SHOWN)


def chapter_title(id: str, tr: Translate) -> str:
    return {
        "summary": tr("At a glance"),
        "map": tr("The map", "a chapter"),
        "findings": tr("Findings"),
        "chain": tr("Who serves whom"),
        "matrix": tr("Customer–supplier matrix"),
        "needs": tr("Needs"),
        "performance": tr("Importance and performance"),
        "standards": tr("Standards"),
        "comparison": tr("Internal and external customers compared"),
        "actions": tr("Action plan"),
        "cards": tr("Customer cards"),
        "glossary": tr("Glossary"),
    }[id]


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of a report; what is `None` is taken from the map.

    `date` `None`: the map's. `logo`: a PNG. `chapters`: ids, their order does not matter.
    """

    language: str | None = None
    title: str | None = None
    client: str | None = None
    date: date | None = None
    logo: bytes | None = None
    chapters: tuple[str, ...] = tuple(CHAPTERS)


def handout(report: Report, order: Order) -> Handout:
    """The report in words, ready to be written in any shape.

    Raises:
        UsageError: a chapter is wanted that does not exist, or none at all.
    """
    language = order.language or report.map.info.language
    speak = catalogue(language)
    cover = _cover(report, order, speak)
    return Handout(language, cover, _chapters(report, order, speak), _footer(speak))


def checked_chapters(ids: Iterable[str]) -> tuple[str, ...]:
    """These chapters in the order of the report.

    Raises:
        UsageError: one does not exist, or there is none.
    """
    wanted = set(ids)
    for id in sorted(wanted - set(CHAPTERS)):
        message = tr("There is no chapter {name}, only {names}.")
        raise UsageError(message.format(name=id, names=", ".join(CHAPTERS)))
    if not wanted:
        raise UsageError(tr("A report needs at least one chapter."))
    return tuple(id for id in CHAPTERS if id in wanted)


def _chapters(report: Report, order: Order, speak: Catalogue) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(id, number, chapter_title(id, speak), tuple(CHAPTERS[id](report, speak)))
        for number, id in enumerate(checked_chapters(order.chapters), 1)
    )


def _footer(tr: Translate) -> str:
    return tr("Analysed with ChainMap {version}.").format(version=__version__)


def _cover(report: Report, order: Order, tr: Translate) -> Cover:
    info = report.map.info
    on = order.date or info.date
    title = one_line(order.title if order.title is not None else info.title)
    client = order.client if order.client is not None else info.organisation or ""
    return Cover(
        title=title or tr("Untitled map"),
        subtitle=tr("Report on the chain of internal and external customers"),
        client=one_line(client),
        date=day(on, tr) if on else "",
        filter=flows_words(report.flows, report.map.settings.critical_from, tr),
        note=one_line(info.note or ""),
        logo=order.logo,
    )

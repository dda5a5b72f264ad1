"""What the tones and badges of an overlay mean, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from chainmap.analysis import colouring
from chainmap.model.map import ChainMap
from chainmap.model.overlay import KINDS, STRENGTHS, VALUES, LegendRow, Mark, Tone
from chainmap.wording.kinds import flows_words
from chainmap.wording.language import Translate

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


def legend_rows(name: str, report: Report, tr: Translate) -> list[LegendRow]:
    """What an overlay may show; `present` keeps what it does show."""
    if name == "tier":
        rows = [
            LegendRow(Mark(STRENGTHS[5 - tier], str(tier)), _tier_words(tier, tr))
            for tier in range(1, 5)
        ]
        rows.append(LegendRow(Mark(STRENGTHS[0], "5"), tr("Tier 5 and more")))
        return [*rows, LegendRow(colouring.UNKNOWN, tr("No line of sight"))]
    if name == "sight":
        return [
            LegendRow(Mark(colouring.FRONT, "1"), tr("Front line: supplies external customers")),
            LegendRow(Mark(colouring.BACK, "2"), tr("Back office: the number is the tier")),
            LegendRow(colouring.BLIND, tr("No line of sight")),
        ]
    if name == "load":
        rows = [LegendRow(Mark(Tone.S1, tr("in→out")), tr("Few deliveries in and out"))]
        rows.append(LegendRow(Mark(Tone.S5, tr("in→out")), tr("Many deliveries in and out")))
        return [*rows, LegendRow(Mark(Tone.NONE, "0→0"), tr("No delivery"))]
    if name == "loops":
        return _loop_rows(report, tr)
    if name == "findings":
        return [
            LegendRow(Mark(Tone.BAD, "n"), tr("n findings, at least one serious")),
            LegendRow(Mark(Tone.WARNING, "n"), tr("n findings, at least one notable")),
            LegendRow(Mark(Tone.A1, "n"), tr("n findings for information")),
        ]
    if name == "standard":
        return [
            LegendRow(colouring.MET, tr("Standard met"), is_line=True),
            LegendRow(colouring.MISSED, tr("Standard missed"), is_line=True),
            LegendRow(colouring.NOT_MEASURED, tr("Agreed, not measured"), is_line=True),
            LegendRow(colouring.NO_STANDARD, tr("No standard"), is_line=True),
        ]
    return _score_rows(name, tr)


def _tier_words(tier: int, tr: Translate) -> str:
    if tier == 1:
        return tr("Tier 1: supplies external customers")
    return tr("Tier {number}").format(number=tier)


def _loop_rows(report: Report, tr: Translate) -> list[LegendRow]:
    rows = []
    for place, members in enumerate(report.loops[:6]):
        said = tr("Loop {letter}: %n parties", "", len(members))
        mark = Mark(KINDS[place % len(KINDS)], colouring.letter(place))
        rows.append(LegendRow(mark, said.format(letter=mark.badge)))
    if len(report.loops) > len(rows):
        more = tr("… and %n more", "", len(report.loops) - len(rows))
        rows.append(LegendRow(Mark(Tone.NONE), more))
    return [*rows, LegendRow(colouring.MUTUAL, tr("Mutual customers"), is_line=True)]


def _score_rows(name: str, tr: Translate) -> list[LegendRow]:
    tones = STRENGTHS if name == "criticality" else VALUES
    words = {
        "criticality": {1: tr("1: least critical"), 5: tr("5: most critical")},
        "trust": {1: tr("1: no trust"), 5: tr("5: full trust")},
        "satisfaction": {1: tr("1: not satisfied"), 5: tr("5: fully satisfied")},
    }[name]
    rows = [
        LegendRow(Mark(tone, str(value)), words.get(value, str(value)), is_line=True)
        for value, tone in enumerate(tones, 1)
    ]
    unknown = tr("Not known") if name == "criticality" else tr("Not rated")
    return [*rows, LegendRow(colouring.UNKNOWN, unknown, is_line=True)]


def numbered(
    rows: Sequence[LegendRow], marks: Mapping[str, Mark], map: ChainMap
) -> tuple[LegendRow, ...]:
    """Each row with the number of parties, or of deliveries, that have its tone."""
    lines = Counter(mark.tone for id, mark in marks.items() if id in map.deliveries)
    boxes = Counter(mark.tone for id, mark in marks.items() if id in map.parties)
    return tuple(
        row._replace(number=(lines if row.is_line else boxes)[row.mark.tone]) for row in rows
    )


def present(rows: Sequence[LegendRow], marks: Mapping[str, Mark]) -> tuple[LegendRow, ...]:
    """The rows whose tone is on the map; of scores all, so that the scale can be seen."""
    tones = {mark.tone for mark in marks.values()}
    is_scale = sum(row.mark.tone in VALUES or row.mark.tone in STRENGTHS for row in rows) > 1
    return tuple(
        row
        for row in rows
        if row.mark.tone in tones or (is_scale and row.mark.tone is not Tone.NONE)
    )


def filter_line(report: Report, tr: Translate) -> str:
    words = flows_words(report.flows, report.map.settings.critical_from, tr)
    return tr("Filter: {filter}").format(filter=words)

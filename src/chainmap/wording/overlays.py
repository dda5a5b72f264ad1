"""What a map can be coloured by: names, titles and legends, and the marks of the analysis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from chainmap.analysis import colouring
from chainmap.analysis.what_if import what_if
from chainmap.model.overlay import HEATS, Choice, LegendRow, Mark, Overlay, Rest, Step
from chainmap.model.records import PartyId, PartyKind
from chainmap.wording.chains import chain_in_words
from chainmap.wording.language import Translate
from chainmap.wording.legends import filter_line, legend_rows, numbered, present
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import number
from chainmap.wording.overlay_choice import checked, names_of
from chainmap.wording.overlay_titles import overlay_title
from chainmap.wording.what_if import what_if_overlay

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


class Overlays:
    """The overlays of one report in one language; chains are kept, to be stepped through.

    No Qt in here: another thread than the window's may ask.
    """

    def __init__(self, report: Report, tr: Translate) -> None:
        self.report = report
        self._tr = tr
        self._ways: dict[tuple[str, ...], list[tuple[PartyId, ...]]] = {}

    def of(self, choice: Choice) -> Overlay:
        """The overlay of a choice that `checked` has passed."""
        answers = {"reach": _reach, "loss": _loss}
        if choice.kind in answers:
            return replace(
                answers[choice.kind](choice.ids, self.report, self._tr), name=str(choice)
            )
        if choice.kind == "chains":
            return self._chain(choice)
        return _of_all(choice.kind, self.report, self._tr)

    def _chain(self, choice: Choice) -> Overlay:
        """A place beyond the last is the first again, one before the first the last."""
        start, *end = (PartyId(id) for id in choice.ids)
        if choice.ids not in self._ways:
            out, to = self.report.chains_out, self.report.chains
            self._ways[choice.ids] = to(start, end[0]) if end else out(start)
        ways = self._ways[choice.ids]
        if not ways:
            return _no_chain(choice, self.report, self._tr)
        place = (choice.place - 1) % len(ways) + 1
        made = chain_overlay(self.report, ways[place - 1], place, len(ways), self._tr)
        return replace(made, name=str(choice._replace(place=place)))


def overlay(name: str, report: Report, tr: Translate) -> Overlay:
    """The overlay of a name, in words.

    Raises:
        UsageError: there is none of this name, or no party of this id or name.
    """
    return Overlays(report, tr).of(checked(name, report.map, tr))


def _of_all(kind: str, report: Report, tr: Translate) -> Overlay:
    marks = spoken(MARKS[kind](report), tr)
    legend = present(legend_rows(kind, report, tr), marks)
    if kind not in UNNUMBERED:
        legend = numbered(legend, marks, report.map)
    if kind == "tier":
        legend = tuple(row for row in legend if row.number)
    line = tr("All active deliveries count.") if kind in HEATS else filter_line(report, tr)
    rest = Rest.FAINT if kind == "loops" else Rest.CALM
    return Overlay(kind, overlay_title(kind, tr), (line,), marks, legend, rest)


def spoken(marks: colouring.Marks, tr: Translate) -> colouring.Marks:
    """With the language's decimal sign in the figures."""
    sign = tr(".", "decimal sign")
    return {
        id: mark._replace(badge=mark.badge.replace(".", sign)) if "." in mark.badge else mark
        for id, mark in marks.items()
    }


UNNUMBERED = ("load", "loops", "findings")
"""Those whose rows are ends of a scale, or tell numbers themselves."""

MARKS: Mapping[str, Callable[[Report], colouring.Marks]] = {
    "tier": colouring.tiers,
    "sight": colouring.sight,
    "load": colouring.load,
    "loops": colouring.loops,
    "findings": colouring.found,
    "satisfaction": colouring.satisfaction,
    "trust": colouring.trust,
    "criticality": colouring.criticality,
    "standard": colouring.standard,
}


def chain_overlay(
    report: Report, way: Sequence[PartyId], place: int, count: int, tr: Translate
) -> Overlay:
    """One chain of several: the `place`-th, from 1 on."""
    marks = spoken(colouring.chain(report, way), tr)
    weakest = report.weakest_of_chain(way)
    title = tr("Chain {place} of {count}").format(place=place, count=count)
    lines = [chain_in_words(way, report.map, tr)]
    if weakest.weakest is not None:
        delivery = report.map.deliveries[weakest.weakest]
        said = tr("Weakest link: {service} for {consumer}, satisfaction {value} of 5")
        lines.append(
            said.format(
                service=one_line(report.map.name_of(delivery)),
                consumer=party_name(report.map, delivery.consumer),
                value=number(weakest.satisfaction, tr, 1),
            )
        )
    else:
        lines.append(tr("Nothing on this chain is rated yet."))
    lines.append(filter_line(report, tr))
    legend = [
        LegendRow(Mark(colouring.STEP, "1"), tr("Step of the chain")),
        LegendRow(Mark(colouring.STEP), tr("Delivery of the chain"), is_line=True),
    ]
    if weakest.weakest is not None:
        row = Mark(colouring.WEAKEST, number(weakest.satisfaction, tr, 1))
        legend.append(LegendRow(row, tr("Weakest link, with its satisfaction"), is_line=True))
    ids = frozenset(way)
    step = Step(place, count)
    return Overlay("chains", title, tuple(lines), marks, tuple(legend), Rest.FAINT, ids, step)


def loss_overlay(
    report: Report,
    out: Iterable[str],
    affected: Iterable[str],
    cut_off: Iterable[str],
    tr: Translate,
    *,
    lines: Sequence[str] = (),
) -> Overlay:
    """Who is struck if something is taken out; the answers are given."""
    marks = colouring.loss(report, out, affected, cut_off)
    rows = [
        LegendRow(colouring.LOST, tr("Taken out")),
        LegendRow(colouring.AFFECTED, tr("Affected: an input is missing")),
        LegendRow(colouring.CUT_OFF, tr("Cut off: no way to any customer left")),
        LegendRow(colouring.CUT_OFF_AND_AFFECTED, tr("Affected and cut off")),
    ]
    said = (*lines, filter_line(report, tr))
    title = overlay_title("loss", tr)
    shown = {*marks.values()}
    counts = Counter(marks.values())
    legend = tuple(row._replace(number=counts[row.mark]) for row in rows if row.mark in shown)
    return Overlay("loss", title, said, marks, legend, Rest.FAINT)


def _loss(ids: Sequence[str], report: Report, tr: Translate) -> Overlay:
    made = what_if_overlay(what_if(report.map, report.flows, ids), ids, report, tr)
    return replace(made, lines=(names_of(ids, report.map, tr), *made.lines))


def _reach(ids: Sequence[str], report: Report, tr: Translate) -> Overlay:
    parties = [PartyId(id) for id in ids]
    marks = colouring.reach(report, parties)
    rows = [
        LegendRow(colouring.ITSELF, names_of(ids, report.map, tr)),
        LegendRow(colouring.SERVES_IT, tr("Works for it in the end")),
        LegendRow(colouring.SERVED_BY_IT, tr("Is reached by its work")),
        LegendRow(colouring.BOTH_WAYS, tr("Both: in a loop with it")),
    ]
    customers = report.map.parties
    reached = sum(
        id in customers and customers[PartyId(id)].kind is PartyKind.EXTERNAL_CUSTOMER
        for id, mark in marks.items()
        if mark in (colouring.SERVED_BY_IT, colouring.BOTH_WAYS)
    )
    return Overlay(
        "reach",
        overlay_title("reach", tr),
        (tr("%n external customers are reached", "", reached), filter_line(report, tr)),
        marks,
        numbered(present(rows, marks), marks, report.map),
        Rest.FAINT,
        frozenset(ids),
    )


def _no_chain(choice: Choice, report: Report, tr: Translate) -> Overlay:
    told = tr("No chain leads from {party} to an external customer.")
    told = told.format(party=names_of(choice.ids[:1], report.map, tr))
    if len(choice.ids) > 1:
        told = tr("No chain leads from {party} to {customer}.").format(
            party=names_of(choice.ids[:1], report.map, tr),
            customer=names_of(choice.ids[1:], report.map, tr),
        )
    marks: colouring.Marks = dict.fromkeys(choice.ids, colouring.ITSELF)
    title, lines = overlay_title("chains", tr), (told, filter_line(report, tr))
    step, ids = Step(0, 0), frozenset(choice.ids)
    return Overlay(str(choice), title, lines, marks, (), Rest.FAINT, ids, step)

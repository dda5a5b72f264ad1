"""What a map can be coloured by: names, titles and legends, and the marks of the analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from chainmap.analysis import colouring
from chainmap.analysis.what_if import what_if
from chainmap.errors import UsageError
from chainmap.model.overlay import ABOUT_ONE, HEATS, OVERLAYS, LegendRow, Mark, Overlay, Rest
from chainmap.model.records import PartyId
from chainmap.wording.chains import chain_in_words
from chainmap.wording.language import Translate
from chainmap.wording.legends import filter_line, legend_rows, present
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import percent
from chainmap.wording.overlay_titles import overlay_title

if TYPE_CHECKING:
    from chainmap.analysis.report import Report


def overlay(name: str, report: Report, tr: Translate) -> Overlay:
    """The overlay of a name, in words.

    Raises:
        UsageError: there is none of this name, or no party of this id or name.
    """
    kind, mark, party = name.partition(":")
    if kind in ABOUT_ONE and mark:
        answer = {"reach": _reach, "loss": _loss}[kind]
        return answer(_party(party, report, tr), report, tr)
    if name not in OVERLAYS:
        told = tr("There is no overlay {name}; choose one of: {names}.")
        about = [f"{one}:ID" for one in ABOUT_ONE]
        raise UsageError(told.format(name=one_line(name), names=", ".join([*OVERLAYS, *about])))
    marks = _MARKS[name](report)
    legend = present(legend_rows(name, report, tr), marks)
    line = tr("All active deliveries count.") if name in HEATS else filter_line(report, tr)
    rest = Rest.FAINT if name == "loops" else Rest.CALM
    return Overlay(name, overlay_title(name, tr), (line,), marks, legend, rest)


_MARKS: Mapping[str, Callable[[Report], colouring.Marks]] = {
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
    marks = colouring.chain(report, way)
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
                value=weakest.satisfaction,
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
        row = Mark(colouring.WEAKEST, str(weakest.satisfaction))
        legend.append(LegendRow(row, tr("Weakest link, with its satisfaction"), is_line=True))
    ids = frozenset(way)
    return Overlay("chain", title, tuple(lines), marks, tuple(legend), Rest.FAINT, ids)


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
    legend = tuple(row for row in rows if row.mark in shown)
    return Overlay("loss", title, said, marks, legend, Rest.FAINT)


def _loss(party: PartyId, report: Report, tr: Translate) -> Overlay:
    struck = what_if(report.map, report.flows, [party])
    affected = (*struck.affected.departments, *struck.affected.external_customers)
    cut_off = (*struck.cut_off.departments, *struck.cut_off.external_customers)
    lines = [party_name(report.map, party)]
    if struck.affected.share is not None:
        said = tr("Affected external customers: {share} of the weight of all")
        lines.append(said.format(share=percent(struck.affected.share, tr)))
    made = loss_overlay(report, [party], affected, cut_off, tr, lines=lines)
    return replace(made, name=f"loss:{party}", ids=frozenset([party]))


def _reach(party: PartyId, report: Report, tr: Translate) -> Overlay:
    marks = colouring.reach(report, party)
    rows = [
        LegendRow(colouring.ITSELF, party_name(report.map, party)),
        LegendRow(colouring.SERVES_IT, tr("Works for it in the end")),
        LegendRow(colouring.SERVED_BY_IT, tr("Is reached by its work")),
        LegendRow(colouring.BOTH_WAYS, tr("Both: in a loop with it")),
    ]
    return Overlay(
        f"reach:{party}",
        overlay_title("reach", tr),
        (filter_line(report, tr),),
        marks,
        present(rows, marks),
        Rest.FAINT,
        frozenset([party]),
    )


def _party(named: str, report: Report, tr: Translate) -> PartyId:
    """By id, or else by name."""
    if named in report.map.parties:
        return PartyId(named)
    wanted = one_line(named).casefold()
    for id in report.map.parties:
        if party_name(report.map, id).casefold() == wanted:
            return id
    told = tr("There is no party with the id or the name {name} on this map.")
    raise UsageError(told.format(name=one_line(named)))

"""Answers as marks on the map: which party and which delivery gets which tone and which badge.

Each function returns marks by the id of the record; a record without a mark has nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from chainmap.analysis.codes import Severity
from chainmap.analysis.raters import given, satisfaction_of
from chainmap.analysis.standards import StandardStatus, standard_status
from chainmap.model.overlay import KINDS, STRENGTHS, VALUES, Mark, Tone
from chainmap.model.records import Delivery, NeedId, PartyId, ServiceId

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

UNKNOWN = Mark(Tone.NONE, "–")
"""Not rated, not known, cannot be computed: never zero."""
MET, MISSED = Mark(Tone.GOOD, "✓"), Mark(Tone.BAD, "✗")
NOT_MEASURED, NO_STANDARD = Mark(Tone.WARNING, "?"), Mark(Tone.NONE, "–")
FRONT, BACK, BLIND = Tone.GOOD, Tone.A1, Mark(Tone.BAD, "–")
ITSELF = Mark(Tone.A4, "●")
SERVES_IT, SERVED_BY_IT, BOTH_WAYS = Mark(Tone.A1, "↑"), Mark(Tone.GOOD, "↓"), Mark(Tone.A3, "↕")
LOST, CUT_OFF, AFFECTED = Mark(Tone.A4, "×"), Mark(Tone.BAD, "■"), Mark(Tone.WARNING, "!")
CUT_OFF_AND_AFFECTED = Mark(Tone.BAD, "! ■")
MUTUAL = Mark(Tone.WARNING, "↔")
STEP = Tone.A1
WEAKEST = Tone.BAD

Marks = dict[str, Mark]


def tiers(report: Report) -> Marks:
    """By the tier; tier 1 is the strongest, from 5 on all look alike."""
    marks: Marks = {}
    for id, its in (*report.departments.items(), *report.external_suppliers.items()):
        tier = its.tier
        strength = STRENGTHS[max(0, 5 - tier)] if tier is not None else Tone.NONE
        marks[id] = UNKNOWN if tier is None else Mark(strength, str(tier))
    return marks


def sight(report: Report) -> Marks:
    """Front line, back office, no line of sight."""
    marks: Marks = {}
    for id, its in report.departments.items():
        tier = its.tier
        marks[id] = BLIND if tier is None else Mark(FRONT if tier == 1 else BACK, str(tier))
    return marks


def reach(report: Report, parties: Collection[PartyId]) -> Marks:
    """Everybody who supplies these in the end, everybody whom they supply, and the ways."""
    up = {id for party in parties for id in report.reach.upstream(party)}
    down = {id for party in parties for id in report.reach.downstream(party)}
    marks: Marks = {**dict.fromkeys(up, SERVES_IT), **dict.fromkeys(down, SERVED_BY_IT)}
    marks |= dict.fromkeys(up & down, BOTH_WAYS)
    marks |= dict.fromkeys(parties, ITSELF)
    for ends, deliveries in _links(report):
        mark = _on_the_way(ends, up.union(parties), down.union(parties))
        if mark is not None:
            marks |= {delivery.id: mark for delivery in deliveries}
    return marks


def _on_the_way(ends: tuple[PartyId, PartyId], up: set[PartyId], down: set[PartyId]) -> Mark | None:
    into = ends[0] in up and ends[1] in up
    onward = ends[0] in down and ends[1] in down
    if into and onward:
        return Mark(BOTH_WAYS.tone)
    if into:
        return Mark(SERVES_IT.tone)
    return Mark(SERVED_BY_IT.tone) if onward else None


def loss(
    report: Report, out: Iterable[str], affected: Iterable[str], cut_off: Iterable[str]
) -> Marks:
    """Who is struck if something is out: affected and cut off, apart from each other."""
    missing, stranded, gone = {*affected}, {*cut_off}, {*out}
    marks: Marks = dict.fromkeys(missing, AFFECTED) | dict.fromkeys(stranded, CUT_OFF)
    marks |= dict.fromkeys(missing & stranded, CUT_OFF_AND_AFFECTED)
    for (provider, consumer), deliveries in _links(report):
        if provider in gone or consumer in gone:
            marks |= {delivery.id: Mark(LOST.tone) for delivery in deliveries}
        elif provider in missing and consumer in missing:
            marks |= {delivery.id: Mark(AFFECTED.tone) for delivery in deliveries}
    return marks | dict.fromkeys(gone, LOST)


def chain(report: Report, way: Sequence[PartyId]) -> Marks:
    """One chain, its steps numbered, its weakest delivery apart."""
    marks: Marks = {id: Mark(STEP, str(place)) for place, id in enumerate(way, 1)}
    weakest = report.weakest_of_chain(way).weakest
    for link in pairwise(way):
        for delivery in report.graph.edges[link]["deliveries"]:
            marks[delivery.id] = Mark(STEP)
            if delivery.id == weakest:
                marks[delivery.id] = Mark(WEAKEST, in_short(satisfaction_of(delivery)))
    return marks


def satisfaction(report: Report) -> Marks:
    """How satisfied the customer of each delivery is."""
    return _rated(report, satisfaction_of, VALUES)


def trust(report: Report) -> Marks:
    """How much the customer of each delivery trusts its provider."""
    return _rated(report, lambda delivery: given(delivery, "trust"), VALUES)


def criticality(report: Report) -> Marks:
    """How critical each delivery is."""
    return _rated(report, lambda delivery: delivery.criticality, STRENGTHS)


def _rated(
    report: Report, score: Callable[[Delivery], float | None], tones: Sequence[Tone]
) -> Marks:
    marks: Marks = {}
    for delivery in _active(report):
        value = score(delivery)
        marks[delivery.id] = (
            UNKNOWN if value is None else Mark(tone_of(value, tones), in_short(value))
        )
    return marks


def in_short(value: float | None) -> str:
    """A score or a mean of scores, with one decimal at most.

    >>> in_short(4), in_short(10 / 3), in_short(None)
    ('4', '3.3', '–')
    """
    return UNKNOWN.badge if value is None else f"{round(value, 1):g}"


def tone_of(value: float, tones: Sequence[Tone]) -> Tone:
    """The tone of a score 1–5, or of a mean of such scores.

    >>> tone_of(1, VALUES), tone_of(4.6, VALUES)
    (<Tone.V1: 'v1'>, <Tone.V5: 'v5'>)
    """
    return tones[min(max(int(value + 0.5), 1), 5) - 1]


def standard(report: Report) -> Marks:
    """Whether what was agreed for each delivery is met."""
    marks = {
        StandardStatus.MET: MET,
        StandardStatus.MISSED: MISSED,
        StandardStatus.NOT_MEASURED: NOT_MEASURED,
        StandardStatus.NONE: NO_STANDARD,
    }
    return {delivery.id: marks[standard_status(delivery)] for delivery in _active(report)}


def load(report: Report, most: int | None = None) -> Marks:
    """How many deliveries go in and out of each party, under the filter.

    `most`: the load that is the darkest, if not the heaviest here.
    """
    loads = _loads(report)
    most = heaviest_load(report) if most is None else most
    return {
        id: Mark(_strength(into + out, most), f"{into}→{out}") for id, (into, out) in loads.items()
    }


def heaviest_load(report: Report) -> int:
    """How many deliveries go in and out of the party that has most."""
    return max((into + out for into, out in _loads(report).values()), default=0)


def _loads(report: Report) -> dict[PartyId, tuple[int, int]]:
    into: dict[PartyId, int] = dict.fromkeys(report.map.parties, 0)
    out = dict(into)
    for (provider, consumer), deliveries in _links(report):
        out[provider] += len(deliveries)
        into[consumer] += len(deliveries)
    return {id: (into[id], out[id]) for id in into}


def _strength(value: float, most: float) -> Tone:
    if not value or not most:
        return Tone.NONE
    return STRENGTHS[min(int(5 * value / most), 4)]


def loops(report: Report, places: Sequence[int] | None = None) -> Marks:
    """The members of each loop under its letter, their deliveries, and those given and returned.

    `places`: of each loop its letter's place in the alphabet, if not one after the other.
    """
    marks: Marks = {}
    loop_of: dict[PartyId, Tone] = {}
    for place, members in zip(places or range(len(report.loops)), report.loops, strict=True):
        tone = KINDS[place % len(KINDS)]
        loop_of |= dict.fromkeys(members, tone)
        marks |= dict.fromkeys(members, Mark(tone, letter(place)))
    mutual = {pair for a, b in report.mutual_pairs for pair in ((a, b), (b, a))}
    for ends, deliveries in _links(report):
        tone = loop_of.get(ends[0], Tone.NONE)
        if ends in mutual:
            marks |= {delivery.id: MUTUAL for delivery in deliveries}
        elif tone is not Tone.NONE and loop_of.get(ends[1]) is tone and _same(report, *ends):
            marks |= {delivery.id: Mark(tone) for delivery in deliveries}
    return marks


def _same(report: Report, one: PartyId, other: PartyId) -> bool:
    return any(one in members and other in members for members in report.loops)


def letter(place: int) -> str:
    """A, B, … Z, AA, AB …

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    rest, last = divmod(place, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("A") + last)


def found(report: Report) -> Marks:
    """How many findings each party and each delivery has; the worst one gives the tone."""
    count: dict[str, int] = {}
    worst: dict[str, Tone] = {}
    for finding in report.sorted_findings.standing:  # the severest first
        for id in {_drawn(report, id) for id in finding.ids}:
            count[id] = count.get(id, 0) + 1
            worst.setdefault(id, _SEVERITY[finding.severity])
    return {id: Mark(worst[id], str(count[id])) for id in count}


def _drawn(report: Report, id: str) -> str:
    """What is drawn of a record: of a service its provider, of a need its consumer."""
    service, need = report.map.services.get(ServiceId(id)), report.map.needs.get(NeedId(id))
    if service is not None:
        return service.provider
    return id if need is None else need.consumer


_SEVERITY: Mapping[Severity, Tone] = {
    Severity.HIGH: Tone.BAD,
    Severity.MEDIUM: Tone.WARNING,
    Severity.LOW: Tone.A1,
}


def _active(report: Report) -> Iterable[Delivery]:
    return (delivery for delivery in report.map.deliveries.values() if delivery.active)


def _links(report: Report) -> Iterable[tuple[tuple[PartyId, PartyId], tuple[Delivery, ...]]]:
    """The links of the graph with the deliveries that make them."""
    for provider, consumer, deliveries in report.graph.edges(data="deliveries"):
        yield (provider, consumer), deliveries

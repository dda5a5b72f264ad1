"""Two maps coloured by the same: on one scale, with one legend that tells the numbers of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from chainmap.analysis import colouring
from chainmap.model.overlay import HEATS, LegendRow, Mark, Overlay, Rest, Tone
from chainmap.wording.language import Translate
from chainmap.wording.legends import filter_line, legend_rows, numbered, present
from chainmap.wording.overlay_titles import overlay_title
from chainmap.wording.overlays import MARKS, UNNUMBERED, spoken

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

_Marks = Mapping[str, Mark]
MOST_LOOPS = 6
"""Loops that the legend tells one by one."""


class Sides(NamedTuple):
    """What each of two maps is coloured by, and the picture of both."""

    before: Overlay
    after: Overlay
    both: Overlay


def overlay_sides(kind: str, before: Report, after: Report, tr: Translate) -> Sides:
    """One of `OVERLAYS` on two maps with the same ids; all have the legend of both."""
    told = (spoken(marks, tr) for marks in _marks(kind, before, after))
    old, new = next(told), next(told)
    line = tr("All active deliveries count.") if kind in HEATS else filter_line(after, tr)
    legend = _legend(kind, (before, old), (after, new), tr)
    rest = Rest.FAINT if kind == "loops" else Rest.CALM
    one = Overlay(kind, overlay_title(kind, tr), (line,), new, legend, rest)
    hint = tr("In one picture: as it is after; what is gone, as it was before.")
    both = _of_both(kind, (before, old), (after, new))
    return Sides(replace(one, marks=old), one, replace(one, lines=(line, hint), marks=both))


def _marks(kind: str, before: Report, after: Report) -> tuple[colouring.Marks, colouring.Marks]:
    if kind == "load":
        most = max(colouring.heaviest_load(before), colouring.heaviest_load(after))
        return colouring.load(before, most), colouring.load(after, most)
    if kind == "loops":
        return colouring.loops(before, same_letters(before, after)), colouring.loops(after)
    return MARKS[kind](before), MARKS[kind](after)


def same_letters(before: Report, after: Report) -> list[int]:
    """A place in the alphabet for each loop before: that of the loop after that it became.

    That is the one with most of its members; what became of none gets a letter of its own.
    """
    free, fresh = dict(enumerate(after.loops)), count(len(after.loops))
    places = []
    for members in before.loops:
        shared = {place: len({*members} & {*its}) for place, its in free.items()}
        best = max(shared, key=lambda place: shared[place], default=None)
        if best is None or not shared[best]:
            places.append(next(fresh))
        else:
            places.append(best)
            del free[best]
    return places


# -- the picture of both ----------------------------------------------------------------------


def _of_both(kind: str, before: tuple[Report, _Marks], after: tuple[Report, _Marks]) -> _Marks:
    """What it is after; where it was otherwise before, the badge tells both."""
    (earlier, old), (later, new) = before, after
    marks: dict[str, Mark] = {}
    for id in (*new, *(id for id in old if id not in new)):
        if not _is_on(later, id):
            marks[id] = old[id]
        elif kind in {"load", "loops"} or not _is_on(earlier, id):
            if id in new:
                marks[id] = new[id]
        else:
            marks[id] = _changed(old.get(id), new.get(id))
    return marks


def _is_on(report: Report, id: str) -> bool:
    return id in report.map.parties or id in report.map.deliveries


def _changed(old: Mark | None, new: Mark | None) -> Mark:
    """From one to the other; a dash for none."""
    was, now = old or colouring.UNKNOWN, new or colouring.UNKNOWN
    return now if was.badge == now.badge else now._replace(badge=f"{was.badge} → {now.badge}")


# -- the legend -------------------------------------------------------------------------------


def _legend(
    kind: str, before: tuple[Report, _Marks], after: tuple[Report, _Marks], tr: Translate
) -> tuple[LegendRow, ...]:
    (earlier, old), (later, new) = before, after
    if kind == "loops":
        return tuple(_loop_rows((earlier.map.parties, old), (later.map.parties, new), tr))
    all = [*old.values(), *new.values()]
    rows = present(legend_rows(kind, later, tr), {str(place): it for place, it in enumerate(all)})
    if kind in UNNUMBERED:
        return rows
    pairs = zip(numbered(rows, old, earlier.map), numbered(rows, new, later.map), strict=True)
    told = [(was.number or 0, now.number or 0, now) for was, now in pairs]
    return tuple(
        row._replace(number=now, was=was) for was, now, row in told if kind != "tier" or was or now
    )


def _loop_rows(
    before: tuple[Iterable[str], _Marks], after: tuple[Iterable[str], _Marks], tr: Translate
) -> list[LegendRow]:
    """Each loop with the number of its members; how many deliveries are given and returned."""
    (_, old), (_, new) = before, after
    was, now = (
        Counter(marks[id].badge for id in parties if id in marks)
        for parties, marks in (before, after)
    )
    letters = sorted({*was, *now}, key=lambda letter: (len(letter), letter))
    tones = {mark.badge: mark.tone for marks in (old, new) for mark in marks.values()}
    said = tr("Loop {letter}, parties")
    rows = [
        LegendRow(Mark(tones[it], it), said.format(letter=it), number=now[it], was=was[it])
        for it in letters[:MOST_LOOPS]
    ]
    if len(letters) > MOST_LOOPS:
        more = tr("… and %n more", "", len(letters) - MOST_LOOPS)
        rows.append(LegendRow(Mark(Tone.NONE), more))
    mutual = [[*marks.values()].count(colouring.MUTUAL) for marks in (new, old)]
    if any(mutual):
        rows.append(LegendRow(colouring.MUTUAL, tr("Mutual customers"), True, *mutual))
    return rows

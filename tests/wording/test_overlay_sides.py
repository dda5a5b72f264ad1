"""Two maps coloured by the same: one scale, one legend, and what changed told on one picture."""

from __future__ import annotations

import pytest

from chainmap.analysis.report import Report, analyse
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.overlay import OVERLAYS, Mark, Tone
from chainmap.model.records import CustomerRating, PartyId
from chainmap.wording.language import catalogue
from chainmap.wording.overlay_sides import overlay_sides, same_letters
from tests.builders import chart

TR = catalogue("en")
BEFORE = chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT -> Ops: laptop; HR -> HQ: report")


def rated(map: ChainMap, **values: int) -> ChainMap:
    for id, value in values.items():
        map = edits.update(map, id, rating_by_customer=CustomerRating(satisfaction=value))
    return map


def reports(before: ChainMap, after: ChainMap) -> tuple[Report, Report]:
    return analyse(before), analyse(after)


def test_ratings_are_those_of_each_side_and_the_legend_counts_both() -> None:
    before, after = rated(BEFORE, d1=2, d2=4), rated(BEFORE, d1=5, d2=4)
    sides = overlay_sides("satisfaction", *reports(before, after), TR)
    assert sides.before.marks["d1"] == Mark(Tone.V2, "2")
    assert sides.after.marks["d1"] == Mark(Tone.V5, "5")
    assert sides.before.legend == sides.after.legend == sides.both.legend
    numbers = {row.mark.badge: row.numbers for row in sides.after.legend}
    assert numbers == {"1": "0 → 0", "2": "1 → 0", "3": "0 → 0", "4": "1 → 1", "5": "0 → 1",
                       "–": "2 → 2"}  # fmt: skip


def test_on_one_picture_a_badge_tells_what_was_and_what_is() -> None:
    before = rated(BEFORE, d1=2, d2=4)
    after = edits.remove(rated(BEFORE, d1=5, d2=4, d3=1), ["HR"])
    marks = overlay_sides("satisfaction", *reports(before, after), TR).both.marks
    assert {id: mark.badge for id, mark in marks.items()} == {
        "d1": "2 → 5", "d2": "4", "d3": "– → 1", "d4": "–",
    }  # fmt: skip
    assert marks["d1"].tone is Tone.V5


def test_a_finding_that_has_gone_is_told_on_one_picture() -> None:
    before = chart("Ops -> +Buyer: machine; HR")
    after = edits.deliver(before, PartyId("HR"), PartyId("Buyer"), "people")
    sides = overlay_sides("findings", *reports(before, after), TR)
    assert sides.before.marks["Buyer"].badge == "1"
    assert "Buyer" not in sides.after.marks
    assert sides.both.marks["Buyer"] == Mark(Tone.NONE, "1 → –")


def test_load_is_measured_by_the_heaviest_of_both_maps() -> None:
    after = BEFORE
    for name in "abcdefgh":
        after = edits.deliver(after, *[*BEFORE.parties][:2], name)
    sides = overlay_sides("load", *reports(BEFORE, after), TR)
    ops = [*BEFORE.parties][1]
    assert sides.after.marks[ops].tone is Tone.S5
    assert sides.before.marks[ops].tone is Tone.S2
    assert overlay_sides("load", *reports(BEFORE, BEFORE), TR).after.marks[ops].tone is Tone.S5


def test_a_loop_keeps_its_letter_and_a_new_one_gets_another() -> None:
    old = "X -> Y: a; Y -> X: b"
    new = "A -> B: c; B -> C: d; C -> A: e"
    earlier, later = (
        chart(f"{new}; {old}"),
        chart(f"{old}; Y -> Z: f; Z -> X: g; M -> N: h; N -> M: i"),
    )
    before, after = reports(earlier, later)
    letters = dict(zip(before.loops, same_letters(before, after), strict=True))
    shared = next(place for place, its in enumerate(after.loops) if "X" in {*its})
    assert letters[next(its for its in before.loops if "X" in {*its})] == shared
    assert letters[next(its for its in before.loops if "A" in {*its})] == len(after.loops)
    sides = overlay_sides("loops", before, after, TR)
    assert sides.before.marks["X"] == sides.after.marks["X"]
    texts = {row.text: row.numbers for row in sides.both.legend}
    assert texts[f"Loop {sides.after.marks['X'].badge}, parties"] == "2 → 3"
    assert texts[f"Loop {sides.before.marks['A'].badge}, parties"] == "3 → 0"


@pytest.mark.parametrize("kind", OVERLAYS)
def test_maps_that_are_the_same_are_coloured_as_one(kind: str) -> None:
    sides = overlay_sides(kind, *reports(BEFORE, BEFORE), TR)
    assert sides.before.marks == sides.after.marks == sides.both.marks
    assert all(row.was == row.number for row in sides.both.legend)

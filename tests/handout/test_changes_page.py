"""The picture of both maps on the page of `chainmap compare`."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from chainmap.analysis.changes import changes
from chainmap.handout.changes_page import picture_of_both
from chainmap.model import edits
from chainmap.model.records import PartyKind, Point
from chainmap.render.prepare import prepared
from tests.builders import chart

PLACES = {
    "Sales": Point(0, 0), "Ops": Point(300, 0), "IT": Point(300, 200), "Buyer": Point(900, 0),
}  # fmt: skip
LATER = edits.arrange(
    chart("Sales -> Ops: quote; Ops -> +Buyer: machine; IT -> Ops: laptop; IT -> Sales: phone"),
    PLACES,
)


def test_lines_run_as_on_the_later_map_unless_somebody_stood_there(
    qapp: QGuiApplication,
) -> None:
    earlier = edits.add_party(LATER, PartyKind.TEAM, "Crew", Point(600, 0))
    crew = next(id for id in earlier.parties if id not in LATER.parties)
    earlier = edits.deliver(earlier, crew, next(iter(LATER.parties)), "shift")
    both, lines = picture_of_both(changes(earlier, LATER), None)
    alone = prepared(LATER)[1]
    named = {both.name_of(one): one.id for one in both.deliveries.values()}
    assert set(named) == {"quote", "machine", "laptop", "phone", "shift"}
    for name in ("quote", "laptop", "phone"):
        assert lines[named[name]] == alone[named[name]]
    assert lines[named["machine"]] != alone[named["machine"]]


def test_maps_without_places_are_laid_out_as_one(qapp: QGuiApplication) -> None:
    before, after = chart("A -> B: x"), chart("A -> B: x; B -> +C: y")
    both, lines = picture_of_both(changes(before, after), None)
    assert both.places.keys() == both.parties.keys()
    assert lines.keys() == both.deliveries.keys()

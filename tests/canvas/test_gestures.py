"""What presses, drags and releases mean, without a window."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from chainmap.canvas.tools.begin import begin
from chainmap.canvas.tools.guides import Guide
from chainmap.canvas.tools.pointer import NOTHING, Area, Pointer, Target, Zone
from chainmap.errors import Refusal
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, PartyId, PartyKind, Point
from tests.builders import chart


class Sheet:
    """A surface that notes what a gesture asks of it."""

    def __init__(self, map: ChainMap) -> None:
        self.recorded = map
        self.shown = map
        self.selection: frozenset[str] = frozenset()
        self.labels: list[str] = []
        self.lifted: frozenset[str] = frozenset()
        self.band: Area | None = None
        self.arrows: list[tuple[str, str | None]] = []
        self.named: tuple[str, str] | None = None
        self.refused: Refusal | None = None
        self.said = ""
        self.aligns = False
        self.below: DeliveryId | None = None
        self.next: tuple[str, Point] | None = None
        self.lifts_many = False

    def select(self, ids: Collection[str]) -> None:
        self.selection = frozenset(ids)

    def preview(self, map: ChainMap) -> None:
        self.shown = map

    def revert(self) -> None:
        self.shown = self.recorded

    def commit(self, map: ChainMap, label: str) -> None:
        if map is not self.recorded:
            self.labels.append(label)
        self.recorded = self.shown = map

    def lift(self, ids: Collection[str]) -> None:
        self.lifted = frozenset(ids)

    def settle(self) -> None:
        self.lifted = frozenset()

    is_snapping = True

    def is_recorded_line(self, id: str) -> bool:
        return id in self.recorded.deliveries

    def name_party(self, kind: PartyKind, at: Point, *, between: DeliveryId | None = None) -> None:
        raise NotImplementedError

    def records_behind(self, id: str) -> frozenset[str]:
        return frozenset((id,)) if id else frozenset()

    def box_of(self, id: str) -> Area | None:
        party = self.shown.parties.get(PartyId(id))
        if party is None or party.position is None:
            return None
        return Area(*party.position, *party.position).grown(28)

    def boxes_near(self, area: Area, but: Collection[str]) -> list[Area]:
        others = (self.box_of(id) for id in self.recorded.parties if id not in but)
        return [box for box in others if box is not None] if self.aligns else []

    def delivery_at(self, at: Point, but_at: Collection[str]) -> DeliveryId | None:
        return self.below

    def group_at(self, at: Point, but: Collection[str]) -> GroupId | None:
        return None

    def show_guides(self, guides: Sequence[Guide]) -> None:
        self.guides = guides

    def show_target(self, id: str | None) -> None:
        self.target = id

    def name_next(self, party: PartyId, at: Point, *, serves_it: bool = False) -> None:
        self.next = (party, at)

    def records_in(self, area: Area) -> frozenset[str]:
        return frozenset(
            party.id
            for party in self.recorded.parties.values()
            if party.position
            and area.left <= party.position.x <= area.right
            and area.top <= party.position.y <= area.bottom
        )

    def show_band(self, area: Area | None) -> None:
        self.band = area

    def show_arrow(self, provider: PartyId, end: Point, consumer: PartyId | None) -> None:
        self.arrows.append((provider, consumer))

    def hide_arrow(self) -> None:
        self.arrows.clear()

    def name_delivery(self, provider: PartyId, consumer: PartyId) -> None:
        self.named = (provider, consumer)

    def explain_refusal(self, reason: Refusal, provider: PartyId, consumer: PartyId) -> None:
        self.refused = reason

    def say(self, text: str) -> None:
        self.said = text


@pytest.fixture
def sheet() -> Sheet:
    map = chart("Sales -> Ops: quote; Ops -> +Buyer: machine")
    places = {"Sales": Point(0, 0), "Ops": Point(300, 0), "Buyer": Point(600, 0)}
    return Sheet(edits.arrange(map, places))


def party(id: str, x: float, y: float = 0, **keys: bool) -> Pointer:
    return Pointer(Point(x, y), Target(Zone.PARTY, id), **keys)


def edge(id: str, x: float, y: float = 0) -> Pointer:
    return Pointer(Point(x, y), Target(Zone.BORDER, id))


def empty(x: float, y: float, **keys: bool) -> Pointer:
    return Pointer(Point(x, y), NOTHING, **keys)


def place(sheet: Sheet, id: str) -> Point | None:
    return sheet.recorded.parties[PartyId(id)].position


def test_a_click_selects_one_party_only(sheet: Sheet) -> None:
    sheet.select({"Sales", "Buyer"})
    begin(sheet, party("Ops", 300)).release(party("Ops", 301))
    assert sheet.selection == {"Ops"}
    assert not sheet.labels


def test_a_click_with_shift_adds_and_takes_away(sheet: Sheet) -> None:
    sheet.select({"Sales"})
    begin(sheet, party("Ops", 300, adds=True)).release(party("Ops", 300, adds=True))
    assert sheet.selection == {"Sales", "Ops"}
    begin(sheet, party("Ops", 300, adds=True)).release(party("Ops", 300, adds=True))
    assert sheet.selection == {"Sales"}


def test_a_drag_moves_all_that_is_selected_as_one_step(sheet: Sheet) -> None:
    sheet.select({"Sales", "Ops"})
    gesture = begin(sheet, party("Ops", 300))
    gesture.drag(party("Ops", 340, 30))
    assert sheet.lifted == {"Sales", "Ops"}
    gesture.drag(party("Ops", 352, 58))
    gesture.release(party("Ops", 352, 58))
    assert sheet.labels == ["move"]
    assert place(sheet, "Ops") == Point(350, 60)
    assert place(sheet, "Sales") == Point(50, 60)
    assert not sheet.lifted


def test_alt_moves_off_the_grid(sheet: Sheet) -> None:
    gesture = begin(sheet, party("Ops", 300))
    gesture.drag(party("Ops", 352, 58, free=True))
    gesture.release(party("Ops", 352, 58, free=True))
    assert place(sheet, "Ops") == Point(352, 58)


def test_escape_during_a_move_leaves_nothing_behind(sheet: Sheet) -> None:
    before = sheet.recorded
    gesture = begin(sheet, party("Ops", 300))
    gesture.drag(party("Ops", 400, 80))
    assert sheet.shown is not before
    gesture.cancel()
    assert sheet.shown is before
    assert sheet.recorded is before
    assert not sheet.labels
    assert not sheet.lifted
    assert not sheet.selection


def test_a_move_back_to_the_start_records_nothing(sheet: Sheet) -> None:
    gesture = begin(sheet, party("Ops", 300))
    gesture.drag(party("Ops", 380))
    gesture.release(party("Ops", 302))
    assert not sheet.labels


def test_the_rubber_band_selects_what_lies_in_it(sheet: Sheet) -> None:
    gesture = begin(sheet, empty(-100, -100))
    gesture.drag(empty(400, 100))
    assert sheet.band == Area(-100, -100, 400, 100)
    gesture.release(empty(400, 100))
    assert sheet.selection == {"Sales", "Ops"}
    assert sheet.band is None


def test_the_rubber_band_with_shift_keeps_the_selection(sheet: Sheet) -> None:
    sheet.select({"Buyer"})
    gesture = begin(sheet, empty(-100, -100, adds=True))
    gesture.drag(empty(100, 100))
    gesture.release(empty(100, 100))
    assert sheet.selection == {"Buyer", "Sales"}


def test_escape_during_a_band_restores_the_selection(sheet: Sheet) -> None:
    sheet.select({"Buyer"})
    gesture = begin(sheet, empty(-100, -100))
    gesture.drag(empty(100, 100))
    gesture.cancel()
    assert sheet.selection == {"Buyer"}
    assert sheet.band is None


def test_a_click_on_the_empty_canvas_clears_the_selection(sheet: Sheet) -> None:
    sheet.select({"Buyer"})
    begin(sheet, empty(-100, -100)).release(empty(-99, -100))
    assert not sheet.selection


def test_a_drag_from_an_edge_to_a_party_asks_what_is_delivered(sheet: Sheet) -> None:
    gesture = begin(sheet, edge("Sales", 80))
    gesture.drag(empty(150, 50))
    assert sheet.arrows == [("Sales", None)]
    gesture.drag(party("Ops", 300))
    assert sheet.arrows[-1] == ("Sales", "Ops")
    gesture.release(party("Ops", 300))
    assert sheet.named == ("Sales", "Ops")
    assert sheet.arrows == []


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        ("Sales", "Sales", Refusal.SELF_DELIVERY),
        ("Buyer", "Sales", Refusal.FROM_EXTERNAL_CUSTOMER),
    ],
)
def test_what_cannot_be_delivered_is_refused_while_dragging(
    sheet: Sheet, start: str, end: str, reason: Refusal
) -> None:
    gesture = begin(sheet, edge(start, 0))
    gesture.drag(party(end, 40, 40))
    assert sheet.refused is reason
    gesture.release(party(end, 40, 40))
    assert sheet.named is None


def test_out_of_an_external_customer_is_refused_before_any_target_is_reached(sheet: Sheet) -> None:
    begin(sheet, edge("Buyer", 600)).drag(empty(500, 100))
    assert sheet.refused is Refusal.FROM_EXTERNAL_CUSTOMER


def test_a_delivery_that_ends_nowhere_is_not_drawn_and_says_so(sheet: Sheet) -> None:
    gesture = begin(sheet, edge("Sales", 80))
    gesture.drag(empty(150, 150))
    gesture.release(empty(150, 150))
    assert sheet.named is None
    assert sheet.said


def test_a_click_on_an_edge_selects(sheet: Sheet) -> None:
    begin(sheet, edge("Sales", 80)).release(edge("Sales", 80))
    assert sheet.selection == {"Sales"}

"""Whatever is drawn, dragged, undone, saved and reopened: the scene is as if built from scratch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chainmap.background import Work
from chainmap.canvas.handles import adders, corners, ends
from chainmap.canvas.tools.pointer import Part
from chainmap.canvas.view import CanvasView
from chainmap.errors import LayoutFailed
from chainmap.model import edits, rules
from chainmap.model.aligning import Axis, Edge
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Filter,
    Flow,
    GroupId,
    Lines,
    Note,
    NoteId,
    PartyId,
    PartyKind,
    Point,
)
from chainmap.model.shown import shown
from chainmap.render.drawing import Drawing
from chainmap.render.lines import point_at
from chainmap.render.shapes import DeliveryShape, PartyShape
from chainmap.render.theme import theme
from chainmap.session import Session
from chainmap.storage.files import read_map, write_map
from tests.canvas.hand import Hand, Palette

KEYS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
]
CORNERS = [Part.TOP_LEFT, Part.TOP_RIGHT, Part.BOTTOM_LEFT, Part.BOTTOM_RIGHT]
SIDES = [Part.LEFT, Part.RIGHT, Part.UP, Part.DOWN]
TEXTS = [
    "A -> B: x -> C (Kunde)", "Ops -> Ops", "one\ntwo", "Von\tAn\tLeistung\nOps\tIT\tz",
    "A -> ", "K (customer) -> Ops",
]  # fmt: skip
ARROWS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]
INTERRUPTIONS = ["undo", "delete", "fold all", "hide", "right button", "wheel", "zoom", "escape"]
COMMANDS = [
    "delete", "duplicate", "group", "ungroup", "fold", "unfold", "fold all", "lock", "unlock",
    "front", "back", "nudge", "align", "distribute", "same size", "natural size", "reset lines",
    "hide", "show all", "around", "jumps", "areas", "boundary", "critical", "leave group",
    "only teams", "only deliveries", "only its group",
]  # fmt: skip


def run_command(view: CanvasView, name: str) -> None:
    commands, showing = view.commands, view.showing
    runs: dict[str, Callable[[], object]] = {
        "delete": commands.delete,
        "duplicate": commands.duplicate,
        "group": commands.group,
        "ungroup": commands.ungroup,
        "fold": partial(commands.fold, True),
        "unfold": partial(commands.fold, False),
        "fold all": partial(commands.fold_all, True),
        "lock": partial(commands.lock, True),
        "unlock": partial(commands.lock, False),
        "front": commands.to_front,
        "back": commands.to_back,
        "nudge": lambda: QTest.keyClick(view, Qt.Key.Key_Right),
        "align": partial(commands.align, Edge.MIDDLE),
        "distribute": partial(commands.distribute, Axis.ACROSS),
        "same size": commands.same_size,
        "natural size": commands.natural_size,
        "reset lines": commands.reset_lines,
        "hide": showing.hide,
        "show all": showing.show_all,
        "around": partial(showing.show_around, 1),
        "jumps": partial(showing.switch, "jumps"),
        "areas": partial(showing.switch, "areas"),
        "boundary": partial(showing.switch, "boundary"),
        "leave group": commands.leave_group,
        "only teams": lambda: showing.set_filter(Filter(kinds=(PartyKind.TEAM,))),
        "only deliveries": lambda: showing.set_filter(Filter(flows=(Flow.DELIVERY,))),
        "only its group": lambda: showing.set_filter(
            Filter(groups=tuple(GroupId(id) for id in commands.groups))
        ),
        "critical": lambda: showing.set_filter(Filter(critical_from=4)),
    }
    assert set(runs) == set(COMMANDS)
    runs[name]()
    view.session.close_step()


names = st.sampled_from(["Sales", "Ops", "IT", "quote", "Quote ", "laptop", "Größe & Maß", "  "])
picks = st.integers(0, 50)
ways = st.tuples(st.integers(-90, 90), st.integers(-90, 90))


@pytest.mark.usefixtures("qapp")
def test_editing_never_leads_the_scene_or_the_file_astray() -> None:
    Editing.TestCase().runTest()


class Editing(RuleBasedStateMachine):
    """Steps by hand on the real widget; `past` and `future` are the maps that undo and redo owe."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(ChainMap())
        self.view = CanvasView(self.session, theme("light"))
        self.view.resize(900, 700)
        # Places and routes come at once: when a thread answers must not matter here.
        self.view.placing._planner._background = AtOnce()  # type: ignore[assignment]
        self.view.pointing._scroll.setInterval(1_000_000)
        self.hand = Hand(self.view)
        self.past: list[ChainMap] = []
        self.future: list[ChainMap] = []

    @initialize(kinds=st.lists(st.sampled_from(list(PartyKind)), min_size=2, max_size=4))
    def start(self, kinds: list[PartyKind]) -> None:
        map = edits.put(ChainMap(), Note(NoteId("t1"), "a note", Point(0, 220)))
        for index, kind in enumerate(kinds):
            map = edits.add_party(map, kind, f"P{index}", Point(-260 + 230 * index, 0))
        # What was left by the last run must not matter: it is pasted, and pasted where one points.
        QGuiApplication.clipboard().clear()
        QCursor.setPos(0, 0)
        self.session.open(map)

    def teardown(self) -> None:
        self.view.deleteLater()
        QApplication.sendPostedEvents(None, 0)

    # -- steps --------------------------------------------------------------------------------

    @rule(kind=st.sampled_from(list(PartyKind)), name=names, way=ways)
    def add(self, kind: PartyKind, name: str, way: tuple[int, int]) -> None:
        with self._recorded():
            self.view.writing.add_party(kind, Point(3 * way[0], 3 * way[1]))
            self._type(name)

    @rule(one=picks, other=picks, name=names)
    def connect(self, one: int, other: int, name: str) -> None:
        provider, consumer = self._party(one), self._party(other)
        refused = edits.can_deliver(self.session.recorded, provider, consumer)
        with self._recorded():
            if not refused:
                self.view.surface.name_delivery(provider, consumer)
                self._type(name)

    @rule(pick=picks, name=names)
    def rename(self, pick: int, name: str) -> None:
        id = self._any(pick)
        with self._recorded():
            self.view.writing.rename(id)
            self._type(name)

    @rule(pick=picks, way=ways)
    def move(self, pick: int, way: tuple[int, int]) -> None:
        start = self.hand.middle(self._party(pick))
        with self._recorded():
            self.hand.drag(start, start + QPoint(*way))
            self.view.editor.cancel()

    @rule(pick=picks, way=ways)
    def begin_to_move_and_escape(self, pick: int, way: tuple[int, int]) -> None:
        start = self.hand.middle(self._party(pick))
        before = self.session.recorded
        self.hand.press(start)
        self.hand.pull(start, start + QPoint(*way))
        self.hand.key(Qt.Key.Key_Escape)
        assert self.session.map is before

    @rule(pick=picks, adds=st.booleans())
    def begin_to_name_and_escape(self, pick: int, adds: bool) -> None:
        id = self._any(pick)
        before = self.session.recorded
        if adds:
            self.view.writing.add_party(PartyKind.TEAM, Point(0, 300))
        else:
            self.view.writing.rename(id)
        self.view.editor.cancel()
        assert self.session.map is before

    @rule(some=st.lists(picks, min_size=1, max_size=2))
    def delete(self, some: list[int]) -> None:
        ids = [self._any(pick) for pick in some]
        with self._recorded():
            self.session.select(ids)
            self.view.commands.delete()

    # -- by mouse -----------------------------------------------------------------------------

    @rule(pick=picks, way=ways, key=st.sampled_from(KEYS))
    def drag_something_with_a_key_held(
        self, pick: int, way: tuple[int, int], key: Qt.KeyboardModifier
    ) -> None:
        start = self.hand.middle(self._any(pick))
        with self._recorded():
            self.hand.drag(start, start + QPoint(*way), key)
            self._end_typing("Dragged")

    @rule(one=picks, other=picks, name=names)
    def draw_a_delivery_from_an_edge(self, one: int, other: int, name: str) -> None:
        provider, consumer = self._party(one), self._party(other)
        with self._recorded():
            self.hand.drag(self.hand.right_edge(provider), self.hand.middle(consumer))
            self._end_typing(name)

    @rule(pick=picks, corner=st.sampled_from(CORNERS), way=ways)
    def drag_a_corner(self, pick: int, corner: Part, way: tuple[int, int]) -> None:
        self._drag_handle(self._any(pick), corner, way)

    @rule(pick=picks, end=st.sampled_from([Part.START, Part.END]), other=picks)
    def drag_an_end_to_another_party(self, pick: int, end: Part, other: int) -> None:
        id, party = self._any(pick), self._party(other)
        self.session.select({id})
        handle = self._handle(id, end)
        if handle is not None:
            with self._recorded():
                self.hand.drag(handle, self.hand.middle(party))
                self._end_typing("Else")

    @rule(pick=picks, side=st.sampled_from(SIDES), name=names)
    def click_a_handle_beside_a_party(self, pick: int, side: Part, name: str) -> None:
        id = self._party(pick)
        self.session.select(())
        shape = self.view.scene.drawing.parties.get(id)
        if shape is None:
            return
        QTest.mouseMove(self.view, self.hand.middle(id))
        at = adders(shape.rect, 1 / self.view.camera.scale)[side]
        with self._recorded():
            self.hand.click(self.hand.pixel(at.x, at.y))
            self._end_typing(name)

    @rule(pick=picks, share=st.floats(0.1, 0.9), way=ways)
    def drag_a_line(self, pick: int, share: float, way: tuple[int, int]) -> None:
        deliveries = list(self.view.scene.drawing.deliveries.values())
        if deliveries:
            at = point_at(deliveries[pick % len(deliveries)].points, share)
            start = self.hand.pixel(at.x, at.y)
            with self._recorded():
                self.hand.drag(start, start + QPoint(*way))
                self._end_typing("Line")

    @rule(pick=picks)
    def click_a_fold_mark(self, pick: int) -> None:
        marks = [area.fold_mark for area in self.view.scene.drawing.areas.values()]
        marks += [shape.icon for shape in self._folded_boxes()]
        if marks:
            at = marks[pick % len(marks)].center
            with self._recorded():
                self.hand.click(self.hand.pixel(at.x, at.y))
                self._end_typing("Fold")

    @rule(start=ways, end=ways)
    def draw_a_band(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        with self._recorded():
            self.hand.drag(
                QPoint(450, 350) + QPoint(*start) * 4, QPoint(450, 350) + QPoint(*end) * 4
            )
            self._end_typing("Band")

    @rule(pick=picks, way=ways, key=st.sampled_from(KEYS))
    def escape_from_a_drag(self, pick: int, way: tuple[int, int], key: Qt.KeyboardModifier) -> None:
        start = self.hand.middle(self._any(pick))
        before = self.session.recorded
        self.hand.press(start, key)
        self.hand.pull(start, start + QPoint(*way))
        self.hand.key(Qt.Key.Key_Escape)
        assert self.session.map is before
        assert self.view.surface.arrow is None
        assert not self.view.surface.guides

    @rule(pick=picks, other=picks)
    def drop_a_party_on_something(self, pick: int, other: int) -> None:
        """On a delivery it comes in between, in a group's area it joins."""
        start, end = self.hand.middle(self._party(pick)), self.hand.middle(self._any(other))
        with self._recorded():
            self.hand.drag(start, end)
            self._end_typing("Dropped")

    @rule(kind=st.sampled_from(list(PartyKind)), pick=picks, way=ways, leaves=st.booleans())
    def carry_a_party_in_from_the_palette(
        self, kind: PartyKind, pick: int, way: tuple[int, int], leaves: bool
    ) -> None:
        at = self.hand.middle(self._any(pick)) + QPoint(*way) / 3
        palette = Palette(self.view, kind).over(at)
        with self._recorded():
            if leaves:
                palette.leaves()
            else:
                palette.drops(at)
            self._end_typing("Carried in")
        assert self.view.surface.target is None

    @rule(pick=picks, way=ways, name=names)
    def pull_a_delivery_to_free_ground(self, pick: int, way: tuple[int, int], name: str) -> None:
        start = self.hand.right_edge(self._party(pick))
        with self._recorded():
            self.hand.drag(start, start + QPoint(*way) * 3)
            self._end_typing(name)

    @rule(pick=picks, side=st.sampled_from(SIDES), other=picks)
    def drag_a_handle_beside_a_party(self, pick: int, side: Part, other: int) -> None:
        id, end = self._party(pick), self.hand.middle(self._party(other))
        shape = self.view.scene.drawing.parties.get(id)
        if shape is not None:
            QTest.mouseMove(self.view, self.hand.middle(id))
            at = adders(shape.rect, 1 / self.view.camera.scale)[side]
            with self._recorded():
                self.hand.drag(self.hand.pixel(at.x, at.y), end)
                self._end_typing("Handle")

    @rule(pick=picks, way=ways, name=names)
    def double_click_somewhere(self, pick: int, way: tuple[int, int], name: str) -> None:
        at = self.hand.middle(self._any(pick)) + QPoint(*way)
        with self._recorded():
            self.hand.double_click(at)
            self._end_typing(name)
            if self.view.text_editor.is_open:
                self.view.text_editor.setPlainText(f"{name}\nanother line")
                self.view.text_editor.accept()

    @rule(pick=picks, way=ways, interrupt=st.sampled_from(INTERRUPTIONS))
    def begin_a_drag_that_something_interrupts(
        self, pick: int, way: tuple[int, int], interrupt: str
    ) -> None:
        start = self.hand.middle(self._any(pick))
        before = self.session.recorded
        with self._recorded():
            self.hand.press(start)
            self.hand.pull(start, start + QPoint(*way))
            self._interrupt(interrupt, start)
            if self.session.recorded is not before or interrupt in ("right button", "escape"):
                assert self.view.pointing.gesture is None
                assert self.session.map is self.session.recorded
            self.hand.pull(start, start + QPoint(*way) * 2)
            QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=start + QPoint(*way) * 2)
            self._end_typing("Interrupted")
        assert self.view.pointing.gesture is None

    @rule(turn=st.sampled_from([-240, -120, 120]), keys=st.sampled_from(KEYS), way=ways)
    def look_elsewhere(self, turn: int, keys: Qt.KeyboardModifier, way: tuple[int, int]) -> None:
        before, middle = self.session.recorded, QPoint(450, 350)
        self.hand.wheel(middle + QPoint(*way), turn, keys)
        QTest.keyPress(self.view, Qt.Key.Key_Space)
        self.hand.drag(middle, middle + QPoint(*way))
        QTest.keyRelease(self.view, Qt.Key.Key_Space)
        assert self.session.map is before
        self.view.fit()

    # -- by menus and keys --------------------------------------------------------------------

    @rule(some=st.lists(picks, min_size=1, max_size=3), command=st.sampled_from(COMMANDS))
    def choose_a_command(self, some: list[int], command: str) -> None:
        with self._recorded():
            self.session.select(self._any(pick) for pick in some)
            run_command(self.view, command)

    @rule(some=st.lists(picks, min_size=1, max_size=3), cuts=st.booleans())
    def copy_or_cut_and_paste(self, some: list[int], cuts: bool) -> None:
        with self._recorded():
            self.session.select(self._any(pick) for pick in some)
            (self.view.clipboard.cut if cuts else self.view.clipboard.copy)()
        with self._recorded():
            self.view.clipboard.paste()

    @rule(text=st.sampled_from(TEXTS))
    def paste_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        with self._recorded():
            self.view.clipboard.paste()

    @rule(text=st.sampled_from(["A -> B: x", "Ops <- P0", "P1, P2 -> K (Kunde)", " ", "-> -> "]))
    def type_a_chain(self, text: str) -> None:
        with self._recorded():
            self.view.writing.type_chain()
            QTest.keyClicks(self.view.chain_bar, text)
            QTest.keyClick(self.view.chain_bar, Qt.Key.Key_Return)
        for _ in range(2):  # the first closes the list of names, where there is one
            QTest.keyClick(self.view.chain_bar, Qt.Key.Key_Escape)

    @rule(some=st.lists(picks, min_size=1, max_size=3), name=names)
    def make_a_group_and_name_it(self, some: list[int], name: str) -> None:
        with self._recorded():
            self.session.select(self._any(pick) for pick in some)
            self.view.writing.group()
            self._end_typing(name)

    @rule(pick=picks, arrow=st.sampled_from(ARROWS), fine=st.booleans())
    def nudge(self, pick: int, arrow: Qt.Key, fine: bool) -> None:
        self.session.close_step()
        with self._recorded():
            self.session.select({self._any(pick)})
            QTest.keyClick(self.view, arrow, KEYS[3] if fine else KEYS[0])
        self.session.close_step()

    @rule(pick=picks, what=st.sampled_from(["connected", "upstream", "downstream", "neighbours"]))
    def select_what_hangs_together(self, pick: int, what: str) -> None:
        self.session.select({self._any(pick)})
        getattr(self.view.showing, f"select_{what}")()

    @rule(text=st.sampled_from(["hint", "  ", "two\nlines", "<b>x</b>"]))
    def write_a_note(self, text: str) -> None:
        with self._recorded():
            self.view.writing.add_note(Point(0, -220))
            self.view.text_editor.setPlainText(text)
            self.view.text_editor.accept()

    @rule(lines=st.sampled_from(list(Lines)))
    def choose_lines(self, lines: Lines) -> None:
        with self._recorded():
            self.view.showing.set_lines(lines)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.session.recorded)
        self.session.undo()
        assert self.session.recorded == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.session.recorded)
        self.session.redo()
        assert self.session.recorded == self.future.pop()

    @rule()
    def save_and_load(self) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "map.chainmap"
            write_map(path, self.session.recorded)
            assert read_map(path) == self.session.recorded
        self.session.mark_saved(self.session.recorded)
        assert self.session.is_saved

    # -- what always holds --------------------------------------------------------------------

    @invariant()
    def the_scene_is_as_if_built_from_scratch(self) -> None:
        drawing = self.view.scene.drawing
        fresh = Drawing(shown(self.session.map).map, drawing.routes)
        assert drawing.areas == fresh.areas
        assert drawing.boundary == fresh.boundary
        assert drawing.parties == fresh.parties
        assert drawing.deliveries == fresh.deliveries
        assert drawing.notes == fresh.notes
        assert drawing.bounds() == fresh.bounds()

    @invariant()
    def the_map_is_valid(self) -> None:
        assert not [problem for problem in rules.problems(self.session.map) if problem.fatal]

    @invariant()
    def no_preview_is_left_and_only_what_exists_is_selected(self) -> None:
        assert self.session.map is self.session.recorded
        assert self.session.selection <= self.session.map.ids

    @invariant()
    def undo_is_offered_as_long_as_there_is_a_past(self) -> None:
        assert (self.session.undo_label is not None) == bool(self.past)
        assert (self.session.redo_label is not None) == bool(self.future)

    # -- helpers ------------------------------------------------------------------------------

    def _recorded(self) -> Recorded:
        return Recorded(self)

    def _type(self, name: str) -> None:
        self.view.editor.setText(name)
        self.view.editor.accept()

    def _end_typing(self, name: str) -> None:
        """Fields that a gesture has opened are filled in, one after the other."""
        for _ in range(3):
            if self.view.editor.is_open:
                self._type(name)
        assert not self.view.editor.is_open

    def _interrupt(self, interrupt: str, at: QPoint) -> None:
        if interrupt == "undo":
            if self.past:
                # As if it had been undone before: nothing of the drag is left.
                self.session.undo()
                self.session.redo()
        elif interrupt == "right button":
            QTest.mousePress(self.view, Qt.MouseButton.RightButton, pos=at)
            QTest.mouseRelease(self.view, Qt.MouseButton.RightButton, pos=at)
        elif interrupt in ("wheel", "zoom"):
            self.hand.wheel(at, 120, KEYS[1] if interrupt == "zoom" else KEYS[0])
        elif interrupt == "escape":
            self.hand.key(Qt.Key.Key_Escape)
        else:
            run_command(self.view, interrupt)

    def _folded_boxes(self) -> list[PartyShape]:
        return [shape for shape in self.view.scene.drawing.parties.values() if shape.members]

    def _handle(self, id: str, part: Part) -> QPoint | None:
        """A handle of what is selected, in pixels."""
        shape = self.view.scene.handled()
        if shape is None:
            return None
        handles = ends(shape) if isinstance(shape, DeliveryShape) else corners(shape.rect)
        at = handles.get(part)
        return self.hand.pixel(at.x, at.y) if at is not None else None

    def _drag_handle(self, id: str, part: Part, way: tuple[int, int]) -> None:
        self.session.select({id})
        handle = self._handle(id, part)
        if handle is not None:
            with self._recorded():
                self.hand.drag(handle, handle + QPoint(*way))
                self._end_typing("Corner")

    def _party(self, pick: int) -> PartyId:
        """A party; one is added where none is left."""
        parties = list(self.session.recorded.parties)
        if not parties:
            with self._recorded():
                self.view.writing.add_party(PartyKind.DEPARTMENT, Point(0, 0))
                self._type("Another")
            parties = list(self.session.recorded.parties)
        return parties[pick % len(parties)]

    def _any(self, pick: int) -> str:
        map = self.session.recorded
        ids = [*map.parties, *map.deliveries, *map.notes] or [self._party(0)]
        return ids[pick % len(ids)]


class AtOnce:
    """Stands for a thread of its own."""

    def run(self, work: Work, answer: Callable[[Any, Exception | None], None]) -> None:
        try:
            result = work()
        except LayoutFailed as fault:
            answer(None, fault)
        else:
            answer(result, None)


class Recorded:
    """Books what a step did: the map before it, if it changed anything."""

    def __init__(self, machine: Editing) -> None:
        self._machine = machine
        self._before = machine.session.recorded

    def __enter__(self) -> None:
        self._before = self._machine.session.recorded

    def __exit__(self, *_: object) -> None:
        if self._machine.session.recorded is not self._before:
            self._machine.past.append(self._before)
            self._machine.future.clear()


Editing.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

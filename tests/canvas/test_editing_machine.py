"""Whatever is drawn, dragged, undone, saved and reopened: the scene is as if built from scratch."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from chainmap.canvas.view import CanvasView
from chainmap.model import edits, rules
from chainmap.model.map import ChainMap
from chainmap.model.records import Note, NoteId, PartyId, PartyKind, Point
from chainmap.render.drawing import Drawing
from chainmap.render.theme import theme
from chainmap.session import Session
from chainmap.storage.files import read_map, write_map
from tests.canvas.hand import Hand

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
        self.hand = Hand(self.view)
        self.past: list[ChainMap] = []
        self.future: list[ChainMap] = []

    @initialize(kinds=st.lists(st.sampled_from(list(PartyKind)), min_size=2, max_size=4))
    def start(self, kinds: list[PartyKind]) -> None:
        map = edits.put(ChainMap(), Note(NoteId("t1"), "a note", Point(0, 220)))
        for index, kind in enumerate(kinds):
            map = edits.add_party(map, kind, f"P{index}", Point(-260 + 230 * index, 0))
        self.session.open(map)

    def teardown(self) -> None:
        self.view.deleteLater()
        QApplication.sendPostedEvents(None, 0)

    # -- steps --------------------------------------------------------------------------------

    @rule(kind=st.sampled_from(list(PartyKind)), name=names, way=ways)
    def add(self, kind: PartyKind, name: str, way: tuple[int, int]) -> None:
        with self._recorded():
            self.view.add_party(kind, Point(3 * way[0], 3 * way[1]))
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
            self.view.rename(id)
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
            self.view.add_party(PartyKind.TEAM, Point(0, 300))
        else:
            self.view.rename(id)
        self.view.editor.cancel()
        assert self.session.map is before

    @rule(some=st.lists(picks, min_size=1, max_size=2))
    def delete(self, some: list[int]) -> None:
        ids = [self._any(pick) for pick in some]
        with self._recorded():
            self.session.select(ids)
            self.view.commands.delete()

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
        fresh = Drawing(self.session.map, drawing.routes)
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

    def _party(self, pick: int) -> PartyId:
        """A party; one is added where none is left."""
        parties = list(self.session.recorded.parties)
        if not parties:
            with self._recorded():
                self.view.add_party(PartyKind.DEPARTMENT, Point(0, 0))
                self._type("Another")
            parties = list(self.session.recorded.parties)
        return parties[pick % len(parties)]

    def _any(self, pick: int) -> str:
        map = self.session.recorded
        ids = [*map.parties, *map.deliveries, *map.notes] or [self._party(0)]
        return ids[pick % len(ids)]


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

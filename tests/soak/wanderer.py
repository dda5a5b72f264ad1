"""Somebody who works in a window for days: whatever comes to mind, in no order at all."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chainmap.app import docks
from chainmap.app.program import Program
from chainmap.app.settings import ThemeChoice
from chainmap.app.window import Window
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import CustomerRating, Flows, Lines, Need, NeedId, PartyKind, Point
from chainmap.model.shown import shown
from chainmap.render.drawing import Drawing
from tests.canvas.test_editing_machine import COMMANDS, run_command

MANY = 40
"""More parties than this are not kept: something is deleted."""
NAMES = ("Sales", "Ops", "IT", "quote", "Quote ", "laptop", "Größe & Maß", "<b>x</b>", "  ")
THEMES: Sequence[ThemeChoice] = ("light", "dark", "system")
EXPORTS = ("export-svg", "export-graphml", "export-dot", "export-mermaid")


class Wanderer:
    """`file` is saved to and opened; exports go to `answer`, whatever is asked for."""

    def __init__(self, program: Program, file: Path, dice: random.Random) -> None:
        self.program, self.file, self.dice = program, file, dice
        self.done: dict[str, int] = {}
        self._acts: dict[str, tuple[int, Callable[[], object]]] = {
            "add": (10, self._add), "connect": (14, self._connect), "rename": (8, self._rename),
            "move": (12, self._move), "delete": (3, self._delete), "command": (12, self._command),
            "rate": (5, self._rate), "need": (2, self._need), "lines": (1, self._lines),
            "undo": (12, self._undo), "redo": (8, self._redo), "select": (12, self._select),
            "zoom": (5, self._zoom), "flows": (1, self._flows), "overlay": (2, self._overlay),
            "copy and paste": (1, self._copy_and_paste), "save": (2, self._save),
            "export": (1, self._export), "dock": (3, self._dock), "theme": (1, self._theme),
            "language": (1, self._language), "key": (3, self._key),
        }  # fmt: skip

    @property
    def window(self) -> Window:
        return self.program.windows[0]

    @property
    def map(self) -> ChainMap:
        return self.window.session.recorded

    def step(self) -> None:
        """One act, and the turn of the loop that shows it."""
        weights = [weight for weight, _ in self._acts.values()]
        (name,) = self.dice.choices(list(self._acts), weights)
        if len(self.map.parties) > MANY:
            name = "delete"
        self.done[name] = self.done.get(name, 0) + 1
        self._acts[name][1]()
        self._leave_fields()
        QApplication.processEvents()
        _delete_what_is_let_go()

    # -- what is drawn ------------------------------------------------------------------------

    def _add(self) -> None:
        at = Point(self.dice.randint(-600, 600), self.dice.randint(-400, 400))
        self.window.canvas.writing.add_party(self.dice.choice(list(PartyKind)), at)
        self._type()

    def _connect(self) -> None:
        parties = list(self.map.parties)
        if parties:
            one, other = self.dice.choice(parties), self.dice.choice(parties)
            if edits.can_deliver(self.map, one, other) is None:
                self.window.canvas.surface.name_delivery(one, other)
                self._type()

    def _rename(self) -> None:
        ids = [*self.map.parties, *self.map.deliveries]
        if ids:
            self.window.canvas.writing.rename(self.dice.choice(ids))
            self._type()

    def _type(self) -> None:
        editor = self.window.canvas.editor
        if editor.is_open:
            editor.setText(self.dice.choice(NAMES))
            editor.accept()

    def _leave_fields(self) -> None:
        if self.window.canvas.editor.is_open:
            self.window.canvas.editor.cancel()

    def _move(self) -> None:
        ids = [*self.map.parties]
        if ids:
            some = self.dice.sample(ids, min(len(ids), self.dice.randint(1, 4)))
            by = (self.dice.randint(-90, 90), self.dice.randint(-90, 90))
            self._commit(edits.move(self.map, by, some), "move")

    def _delete(self) -> None:
        ids = sorted(self.map.ids)
        if ids:
            share = 5 if len(self.map.parties) > MANY else 2
            self.window.session.select(self.dice.sample(ids, min(len(ids), share)))
            self.window.canvas.commands.delete()

    def _command(self) -> None:
        run_command(self.window.canvas, self.dice.choice(COMMANDS))

    def _rate(self) -> None:
        if self.map.deliveries:
            id = self.dice.choice(list(self.map.deliveries))
            score = self.dice.randint(1, 5)
            rating = CustomerRating(satisfaction=score, trust=6 - score)
            rated = edits.update(self.map, id, rating_by_customer=rating, importance=score)
            self._commit(rated, "rate")

    def _need(self) -> None:
        parties = list(self.map.parties)
        if parties:
            id = NeedId(edits.new_id(self.map, "needs"))
            need = Need(id, self.dice.choice(parties), self.dice.choice(NAMES))
            self._commit(edits.put(self.map, need), "need")

    def _lines(self) -> None:
        self.window.canvas.showing.set_lines(self.dice.choice(list(Lines)))

    def _flows(self) -> None:
        self.window.choose_flows(self.dice.choice(list(Flows)))

    def _commit(self, map: ChainMap, label: str) -> None:
        self.window.session.commit(map, label)

    def _undo(self) -> None:
        for _ in range(self.dice.randint(1, 4)):
            self.window.session.undo()

    def _redo(self) -> None:
        for _ in range(self.dice.randint(1, 4)):
            self.window.session.redo()

    def _copy_and_paste(self) -> None:
        clipboard = self.window.canvas.clipboard
        self._select()
        clipboard.copy()
        clipboard.paste()
        QGuiApplication.clipboard().clear()

    # -- what is seen -------------------------------------------------------------------------

    def _select(self) -> None:
        ids = sorted(self.map.ids)
        some = self.dice.sample(ids, min(len(ids), self.dice.choice([0, 1, 1, 1, 2, 5])))
        self.window.session.select(some)

    def _zoom(self) -> None:
        canvas = self.window.canvas
        acts = [canvas.zoom_in, canvas.zoom_out, canvas.fit, partial(canvas.zoom_to, 1.0),
                canvas.zoom_to_selection, partial(canvas.pan, QPointF(40, -30))]  # fmt: skip
        self.dice.choice(acts)()

    def _overlay(self) -> None:
        names = [None, "tier", "sight", "load", "findings", "satisfaction", "criticality"]
        self.window.colouring.choose(self.dice.choice(names))

    def _dock(self) -> None:
        name = self.dice.choice([dock.name for dock in docks.docks()])
        if self.window.docks[name].isHidden():
            docks.show(self.window, name)
        else:
            self.window.toggle_dock(name)

    def _theme(self) -> None:
        self.program.choose_theme(self.dice.choice(THEMES))

    def _language(self) -> None:
        self.program.choose_language(self.dice.choice(["de", "en"]))

    def _key(self) -> None:
        keys = [Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_F2]
        QTest.keyClick(self.window.canvas, self.dice.choice(keys))

    # -- files --------------------------------------------------------------------------------

    def _save(self) -> None:
        assert self.window.documents.save()

    def _export(self) -> None:
        self.window.in_step.refresh()
        self.window.menus.actions[self.dice.choice(EXPORTS)].trigger()

    # -- what must hold -----------------------------------------------------------------------

    def is_at_rest(self) -> bool:
        window = self.window
        return (
            window.in_step.is_settled
            and not window.canvas.is_busy
            and not window.analyst.is_busy
            and window.session.map is window.session.recorded
        )

    def assert_in_order(self) -> None:
        """The scene shows the map, shape for shape; nothing is selected that is not there."""
        session, drawing = self.window.session, self.window.canvas.scene.drawing
        fresh = Drawing(shown(session.map).map, drawing.routes)
        for part in ("parties", "deliveries", "notes", "areas", "size"):
            assert getattr(drawing, part) == getattr(fresh, part), part
        everywhere = Point(0, 0), 1e9
        assert {shape.id for shape in drawing.parties_near(*everywhere)} == set(fresh.parties)
        assert drawing.deliveries_at(fresh.parties) == set(fresh.deliveries)
        assert session.selection <= session.map.ids

    def assert_undo_leads_back_to(self, first: ChainMap) -> None:
        session, last = self.window.session, self.map
        steps = 0
        while session.undo_label is not None:
            session.undo()
            _delete_what_is_let_go()
            steps += 1
        assert self.map == first
        for _ in range(steps):
            session.redo()
            _delete_what_is_let_go()
        assert self.map == last

    def begin_anew(self) -> None:
        """Saves, closes the window and opens the file in a new one: history begins anew."""
        assert self.window.documents.save()
        saved = self.map
        old = self.window
        old.close()
        _delete_what_is_let_go()
        window = self.program.new_window()
        assert window.documents.open_path(self.file)
        assert self.map == saved


def _delete_what_is_let_go() -> None:
    """`processEvents` leaves that to the loop, which does not run here."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

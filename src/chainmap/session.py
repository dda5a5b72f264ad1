"""The open map: what is shown, what is recorded, what is selected."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from chainmap.model.change import Change, diff
from chainmap.model.history import History
from chainmap.model.map import ChainMap

MANY = 200
"""More ids than this are not looked up one by one."""


class Session(QObject):
    """One open map. Canvas and panels call `preview`, `revert`, `commit`; they follow the signals.

    `changed` tells every difference that is to be shown, previews included; `committed` only those
    that were recorded (commit, undo, redo, open). `opened` follows where the whole map is another
    one, `history_changed` each record and each save. `undone` and `redone` bring the step's label.
    `settling` asks whoever holds a preview (a
    name being typed, a drag) to commit or revert it now.
    """

    changed = Signal(object)
    committed = Signal(object)
    opened = Signal()
    settling = Signal()
    undone = Signal(str)
    redone = Signal(str)
    history_changed = Signal()
    selection_changed = Signal(object)

    def __init__(
        self, map: ChainMap, parent: QObject | None = None, *, read_only: bool = False
    ) -> None:
        """`read_only`: nothing is previewed or recorded; only missing places are filled in."""
        super().__init__(parent)
        self.is_read_only = read_only
        self.is_opening = False
        """What is told now is no edit: the whole map is another one."""
        self._history = History(map)
        self._shown = map
        self._selection: frozenset[str] = frozenset()

    # -- the map ------------------------------------------------------------------------------

    @property
    def map(self) -> ChainMap:
        """The map as shown: recorded, or a preview of a gesture in progress."""
        return self._shown

    @property
    def recorded(self) -> ChainMap:
        """The map without any preview."""
        return self._history.map

    @property
    def is_saved(self) -> bool:
        return self._history.is_saved

    @property
    def undo_label(self) -> str | None:
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        return self._history.redo_label

    @property
    def history(self) -> History:
        """The steps that were recorded, to be looked at."""
        return self._history

    def open(self, map: ChainMap, *, saved: bool = True) -> None:
        """Replaces the map and forgets the history."""
        self.settle()
        before = self._history.map
        self._show(before)
        self._history = History(map, saved=saved)
        self.is_opening = True
        try:
            self._follow(before)
        finally:
            self.is_opening = False
        self.opened.emit()

    def settle(self) -> None:
        """Ends what is under way, so that the recorded map is all there is (before saving, say)."""
        self.settling.emit()

    def preview(self, map: ChainMap) -> None:
        """Shows a map without recording it."""
        if not self.is_read_only:
            self._show(map)

    def revert(self) -> None:
        """Takes a preview back."""
        self._show(self._history.map)

    def commit(self, map: ChainMap, label: str, merge: Hashable = None) -> bool:
        """Records a map as one undo step. `label` is a step name of `chainmap.wording.steps`."""
        before = self._history.map
        if self.is_read_only or not self._history.record(
            map, label, merge, made=datetime.now().astimezone()
        ):
            self.revert()
            return False
        self._follow(before)
        return True

    def amend(self, map: ChainMap) -> None:
        """Completes the recorded map (with missing places, say): no step, no dirty mark."""
        before = self._history.map
        if map is not before:
            self._history.amend(map)
            self._follow(before)

    def undo(self) -> None:
        self.settle()
        before, label = self._history.map, self.undo_label
        if self._history.undo():
            self._select_returned(self._follow(before))
            self.undone.emit(label)

    def redo(self) -> None:
        self.settle()
        before, label = self._history.map, self.redo_label
        if self._history.redo():
            self._select_returned(self._follow(before))
            self.redone.emit(label)

    def go_to_step(self, place: int) -> None:
        """Undoes or redoes up to one of the history's steps, all at once."""
        self.settle()
        before = self._history.map
        if self._history.go_to(place):
            self._select_returned(self._follow(before))

    def close_step(self) -> None:
        """Typing that follows starts a new undo step."""
        self._history.close_step()

    def mark_saved(self, map: ChainMap) -> None:
        self._history.mark_saved(map)
        self.history_changed.emit()

    def _follow(self, before: ChainMap) -> Change | None:
        is_as_shown = self._shown is before
        shown = self._show(self._history.map)
        change = shown if is_as_shown else diff(before, self._history.map)
        if change:
            self.committed.emit(change)
        self.history_changed.emit()
        return change

    def _show(self, map: ChainMap) -> Change | None:
        """What is new in what is shown."""
        if map is self._shown:
            return None
        change = diff(self._shown, map)
        self._shown = map
        if change:
            self._drop_lost_from_selection()
            self.changed.emit(change)
        return change

    # -- the selection ------------------------------------------------------------------------

    @property
    def selection(self) -> frozenset[str]:
        """The ids of the selected records; all of them are in the map."""
        return self._selection

    def select(self, ids: Iterable[str]) -> None:
        selection = self._present(frozenset(ids))
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit(selection)

    def _present(self, ids: frozenset[str]) -> frozenset[str]:
        if len(ids) > MANY:
            return ids if ids <= self._shown.ids else ids & self._shown.ids
        return frozenset(id for id in ids if self._shown.find(id) is not None)

    def _select_returned(self, change: Change | None) -> None:
        """What came back is what one goes on with: parties and notes, or else deliveries."""
        if change and (returned := {*change.parties.added, *change.notes.added}):
            self.select(returned)
        elif change and change.deliveries.added:
            self.select(change.deliveries.added)

    def _drop_lost_from_selection(self) -> None:
        if self._selection:
            self.select(self._selection)

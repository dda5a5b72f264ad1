"""The line of maps that undo and redo walk along."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import datetime

from chainmap.model.map import TABLES, ChainMap

LIMIT = 1000
"""Steps that are kept; older ones are forgotten."""
ROOM = 256_000_000
"""Bytes, about, that all steps together may take; then the oldest go sooner."""
LEAST = 20
"""Steps that are kept however large they are."""
_PLACE, _RECORD = 40, 400
"""Bytes, about, of an entry of a table, and of a record."""


@dataclass(frozen=True, slots=True)
class Step:
    """A map and how it came to be. `merge`: steps in a row with equal keys become one."""

    map: ChainMap
    label: str
    merge: Hashable = None
    weight: int = 0
    """Bytes, about, of what it does not share with the step before."""
    made: datetime | None = None


class History:
    """Record, undo, redo, and which map was saved last."""

    def __init__(self, map: ChainMap, *, saved: bool = True) -> None:
        self._steps = [Step(map, "")]
        self._at = 0
        self.let_go = 0
        """Of the oldest steps, those that are kept no more."""
        self._saved: ChainMap | None = map if saved else None

    @property
    def map(self) -> ChainMap:
        return self._steps[self._at].map

    @property
    def steps(self) -> tuple[Step, ...]:
        """From the map that undo ends at to the last that can be redone."""
        return tuple(self._steps)

    @property
    def place(self) -> int:
        """Which of the steps the present map is."""
        return self._at

    @property
    def saved_place(self) -> int | None:
        """The step that was saved last, where it is still there."""
        places = (n for n, step in enumerate(self._steps) if step.map is self._saved)
        return next(places, None)

    @property
    def is_saved(self) -> bool:
        """The present map is the one saved last, also when undo has led back to it."""
        return self._saved is not None and (self._saved is self.map or self._saved == self.map)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back; `None` at the beginning."""
        return self._steps[self._at].label if self._at else None

    @property
    def redo_label(self) -> str | None:
        return self._steps[self._at + 1].label if self._at + 1 < len(self._steps) else None

    def record(
        self, map: ChainMap, label: str, merge: Hashable = None, *, made: datetime | None = None
    ) -> bool:
        """Adds a step and forgets what was undone. False where nothing changed.

        A step with the merge key of the one before replaces it, unless that one was saved; where
        it leads back to where they began, both are gone.
        """
        current = self._steps[self._at]
        if map is current.map:
            return False
        del self._steps[self._at + 1 :]
        merges = merge is not None and merge == current.merge and current.map is not self._saved
        if merges and map == self._steps[self._at - 1].map:
            del self._steps[self._at]
        elif merges:
            self._steps[self._at] = Step(map, label, merge, current.weight, made)
        else:
            self._steps.append(Step(map, label, merge, _weight(current.map, map), made))
        self._forget_oldest()
        self._at = len(self._steps) - 1
        self._put_away()
        return True

    def _forget_oldest(self) -> None:
        """The first step that stays is what undo ends at."""
        room, kept = ROOM, 0
        for step in reversed(self._steps):
            room -= step.weight
            if kept > LIMIT or (room < 0 and kept > LEAST):
                break
            kept += 1
        self.let_go += len(self._steps) - kept
        del self._steps[: len(self._steps) - kept]

    def _put_away(self) -> None:
        """Of the present map and its neighbours all stays as it is: they are compared."""
        for place in (self._at - 2, self._at + 2):
            if 0 <= place < len(self._steps):
                self._steps[place].map.forget_reckoned()

    def amend(self, map: ChainMap) -> None:
        """Replaces the present map without a step: the same map, completed (with places, say).

        Where the present map counted as saved, the completed one does.
        """
        if self.is_saved:
            self._saved = map
        step = self._steps[self._at]
        self._steps[self._at] = replace(step, map=map)

    def undo(self) -> bool:
        """Steps back; False at the beginning."""
        if not self._at:
            return False
        self._at -= 1
        self._put_away()
        return True

    def redo(self) -> bool:
        """Steps forward; False at the end."""
        if self._at + 1 >= len(self._steps):
            return False
        self._at += 1
        self._put_away()
        return True

    def go_to(self, place: int) -> bool:
        """Steps to one of `steps`; False where that is the present one, or none."""
        if place == self._at or not 0 <= place < len(self._steps):
            return False
        self._steps[self._at].map.forget_reckoned()
        self._at = place
        return True

    def close_step(self) -> None:
        """Nothing merges with the present step any more (the field was left, say)."""
        step = self._steps[self._at]
        self._steps[self._at] = replace(step, merge=None)

    def mark_saved(self, map: ChainMap) -> None:
        """Tells which map has reached the disk; not always the present one."""
        self._saved = map


def _weight(before: ChainMap, after: ChainMap) -> int:
    weight = 0
    for table in TABLES:
        old, new = getattr(before, table), getattr(after, table)
        if new is not old:
            changed = sum(old.get(id) is not record for id, record in new.items())
            weight += _PLACE * len(new) + _RECORD * changed
    return weight

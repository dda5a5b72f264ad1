"""A click on the plus of a folded group opens it, one on the minus of an area folds it."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer
from chainmap.model.grouping import fold
from chainmap.model.records import GroupId


class Fold:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press

    def drag(self, pointer: Pointer) -> None: ...

    def release(self, pointer: Pointer) -> None:
        map, group = self._surface.recorded, GroupId(self._press.over.id)
        if not pointer.is_click_from(self._press) or group not in map.groups:
            return
        folds = not map.groups[group].folded
        self._surface.commit(fold(map, group, folds), "fold" if folds else "unfold")

    def cancel(self) -> None: ...

"""A delivery's line is dragged: it keeps the bends that are made by hand."""

from __future__ import annotations

from chainmap.canvas.tools.choice import choose
from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId


class Bend:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._before = surface.selection
        self._delivery = DeliveryId(press.over.id)
        self._is_bending = False

    def drag(self, pointer: Pointer) -> None:
        if not self._is_bending:
            if pointer.is_click_from(self._press):
                return
            self._is_bending = True
            self._surface.select({self._delivery})
            self._surface.lift({self._delivery})
        self._surface.preview(self._bent(pointer))

    def release(self, pointer: Pointer) -> None:
        if not self._is_bending:
            choose(self._surface, self._press, self._before)
            return
        self._surface.settle()
        self._surface.commit(self._bent(pointer), "bend")

    def cancel(self) -> None:
        if self._is_bending:
            self._surface.revert()
            self._surface.settle()
        self._surface.select(self._before)

    def _bent(self, pointer: Pointer) -> ChainMap:
        bends = self._surface.bends_after(self._delivery, self._press.at, pointer.at)
        route = tuple(edits.clamped(bend) for bend in bends)
        return edits.update(self._surface.recorded, self._delivery, route=route)

"""The name of a delivery is dragged along its line."""

from __future__ import annotations

from chainmap.canvas.tools.choice import choose
from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId


class SlideLabel:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._before = surface.selection
        self._delivery = DeliveryId(press.over.id)
        self._is_sliding = False

    def drag(self, pointer: Pointer) -> None:
        if not self._is_sliding:
            if pointer.is_click_from(self._press):
                return
            self._is_sliding = True
            self._surface.select({self._delivery})
            self._surface.lift({self._delivery})
        self._surface.preview(self._slid(pointer))

    def release(self, pointer: Pointer) -> None:
        if not self._is_sliding:
            choose(self._surface, self._press, self._before)
            return
        self._surface.settle()
        self._surface.commit(self._slid(pointer), "label")

    def cancel(self) -> None:
        if self._is_sliding:
            self._surface.revert()
            self._surface.settle()
        self._surface.select(self._before)

    def _slid(self, pointer: Pointer) -> ChainMap:
        share = round(self._surface.share_at(self._delivery, pointer.at), 3)
        return edits.update(self._surface.recorded, self._delivery, label_at=share)

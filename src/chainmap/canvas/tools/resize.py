"""A corner of the selected party or note is dragged; the opposite corner stays."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.move import GRID
from chainmap.canvas.tools.pointer import Area, Part, Pointer
from chainmap.model import aligning
from chainmap.model.aligning import LEAST_SIZE
from chainmap.model.map import ChainMap

_LEFT = (Part.TOP_LEFT, Part.BOTTOM_LEFT)
_TOP = (Part.TOP_LEFT, Part.TOP_RIGHT)


class Resize:
    """Alt suspends the grid, Shift keeps the proportions."""

    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._box = surface.box_of(press.over.id)
        self._is_sizing = False

    def drag(self, pointer: Pointer) -> None:
        if not self._is_sizing:
            if pointer.is_click_from(self._press):
                return
            self._is_sizing = True
            self._surface.lift({self._press.over.id})
        self._surface.preview(self._sized(pointer))

    def release(self, pointer: Pointer) -> None:
        if self._is_sizing:
            self._surface.settle()
            self._surface.commit(self._sized(pointer), "resize")

    def cancel(self) -> None:
        if self._is_sizing:
            self._surface.revert()
            self._surface.settle()

    def _sized(self, pointer: Pointer) -> ChainMap:
        map = self._surface.recorded
        if self._box is None:
            return map
        return aligning.resize(map, self._press.over.id, self._area(self._box, pointer))

    def _area(self, box: Area, pointer: Pointer) -> Area:
        part = self._press.over.part
        x, y = pointer.at.x - self._press.at.x, pointer.at.y - self._press.at.y
        width = box.right - box.left + (-x if part in _LEFT else x)
        height = box.bottom - box.top + (-y if part in _TOP else y)
        if pointer.straight:
            grown = max(width / (box.right - box.left), height / (box.bottom - box.top))
            width, height = (box.right - box.left) * grown, (box.bottom - box.top) * grown
        elif self._surface.is_snapping and not pointer.free:
            # By twice the grid, so that the middle stays on it.
            width, height = _stepped(width), _stepped(height)
        width, height = max(width, LEAST_SIZE.width), max(height, LEAST_SIZE.height)
        left = box.right - width if part in _LEFT else box.left
        top = box.bottom - height if part in _TOP else box.top
        return Area(left, top, left + width, top + height)


def _stepped(length: float) -> float:
    return round(length / GRID) * GRID

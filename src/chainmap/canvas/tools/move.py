"""A click selects; a drag moves all that is selected."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer
from chainmap.model import edits
from chainmap.model.records import Note, Party, Point

GRID = 10.0
"""Scene units; Alt suspends it."""


class Move:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._before = surface.selection
        self._is_moving = False
        if press.over.id not in self._before:
            surface.select(self._before | {press.over.id} if press.adds else {press.over.id})

    def drag(self, pointer: Pointer) -> None:
        if not self._is_moving:
            if pointer.is_click_from(self._press):
                return
            self._is_moving = True
            self._surface.lift(self._surface.selection)
        way = self._way(pointer)
        self._surface.preview(edits.move(self._surface.recorded, way, self._surface.selection))

    def release(self, pointer: Pointer) -> None:
        if not self._is_moving:
            self._click()
            return
        moved = edits.move(self._surface.recorded, self._way(pointer), self._surface.selection)
        self._surface.settle()
        self._surface.commit(moved, "move")

    def cancel(self) -> None:
        if self._is_moving:
            self._surface.revert()
            self._surface.settle()
        self._surface.select(self._before)

    def _click(self) -> None:
        id = self._press.over.id
        if not self._press.adds:
            self._surface.select({id})
        elif id in self._before:
            self._surface.select(self._before - {id})

    def _way(self, pointer: Pointer) -> tuple[float, float]:
        """How far to move, such that what was pressed comes to lie on the grid."""
        x, y = pointer.at.x - self._press.at.x, pointer.at.y - self._press.at.y
        held = self._surface.recorded.find(self._press.over.id)
        if pointer.free or not isinstance(held, Party | Note) or held.position is None:
            return x, y
        start = held.position
        end = Point(_on_grid(start.x + x), _on_grid(start.y + y))
        return end.x - start.x, end.y - start.y


def _on_grid(value: float) -> float:
    return round(value / GRID) * GRID

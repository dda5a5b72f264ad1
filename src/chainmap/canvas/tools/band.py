"""The rubber band: all that lies in it is selected."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Area, Pointer


class Band:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._before = surface.selection
        self._kept = surface.selection if press.adds else frozenset()

    def drag(self, pointer: Pointer) -> None:
        if pointer.is_click_from(self._press):
            return
        area = Area.between(self._press.at, pointer.at)
        self._surface.show_band(area)
        self._surface.select(self._kept | self._surface.records_in(area))

    def release(self, pointer: Pointer) -> None:
        self._surface.show_band(None)
        if pointer.is_click_from(self._press):
            self._surface.select(self._kept)

    def cancel(self) -> None:
        self._surface.show_band(None)
        self._surface.select(self._before)

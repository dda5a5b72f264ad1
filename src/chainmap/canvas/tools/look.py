"""On a map that is only looked at: a click selects, a drag draws the rubber band."""

from __future__ import annotations

from chainmap.canvas.tools.band import Band
from chainmap.canvas.tools.choice import choose
from chainmap.canvas.tools.pointer import Pointer, Zone


class Look(Band):
    """Wherever the press was: nothing is moved, drawn or folded."""

    def release(self, pointer: Pointer) -> None:
        super().release(pointer)
        if pointer.is_click_from(self._press) and self._press.over.zone is not Zone.EMPTY:
            choose(self._surface, self._press, self._before)

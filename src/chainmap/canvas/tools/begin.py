"""Which gesture a press begins."""

from __future__ import annotations

from chainmap.canvas.tools.band import Band
from chainmap.canvas.tools.connect import Connect
from chainmap.canvas.tools.gesture import Gesture, Surface
from chainmap.canvas.tools.move import Move
from chainmap.canvas.tools.pointer import Pointer, Zone


def begin(surface: Surface, press: Pointer) -> Gesture:
    if press.over.zone is Zone.BORDER and not press.adds:
        return Connect(surface, press)
    if press.over.zone is Zone.EMPTY:
        return Band(surface, press)
    return Move(surface, press)

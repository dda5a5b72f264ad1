"""Which gesture a press begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chainmap.canvas.tools.add_next import AddNext
from chainmap.canvas.tools.band import Band
from chainmap.canvas.tools.bend import Bend
from chainmap.canvas.tools.connect import Connect
from chainmap.canvas.tools.fold import Fold
from chainmap.canvas.tools.gesture import Gesture, Surface
from chainmap.canvas.tools.move import Move
from chainmap.canvas.tools.pointer import Pointer, Zone
from chainmap.canvas.tools.reconnect import Reconnect
from chainmap.canvas.tools.resize import Resize
from chainmap.canvas.tools.slide_label import SlideLabel

_ALWAYS: Mapping[Zone, Callable[[Surface, Pointer], Gesture]] = {
    Zone.EMPTY: Band,
    Zone.ADD: AddNext,
    Zone.CORNER: Resize,
    Zone.END: Reconnect,
    Zone.FOLD: Fold,
}
_ON_LINES: Mapping[Zone, Callable[[Surface, Pointer], Gesture]] = {
    Zone.DELIVERY: Bend,
    Zone.LABEL: SlideLabel,
}


def begin(surface: Surface, press: Pointer) -> Gesture:
    """A party pressed with Shift, Ctrl or Alt is moved or copied, at its edge too; the line to a
    folded group is nobody's to bend.
    """
    zone = press.over.zone
    if zone in _ALWAYS:
        return _ALWAYS[zone](surface, press)
    if zone in _ON_LINES and surface.is_recorded_line(press.over.id):
        return _ON_LINES[zone](surface, press)
    if zone is Zone.BORDER and not (press.adds or press.copies):
        return Connect(surface, press)
    return Move(surface, press)

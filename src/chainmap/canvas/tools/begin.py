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
_WITHOUT_KEYS: Mapping[Zone, Callable[[Surface, Pointer], Gesture]] = {
    Zone.BORDER: Connect,
    Zone.DELIVERY: Bend,
    Zone.LABEL: SlideLabel,
}


def begin(surface: Surface, press: Pointer) -> Gesture:
    """A bundle of deliveries, and whatever is pressed with Shift, Ctrl or Alt, is only moved."""
    zone = press.over.zone
    if zone in _ALWAYS:
        return _ALWAYS[zone](surface, press)
    is_bundle = press.over.is_delivery and press.over.id not in surface.recorded.deliveries
    if zone in _WITHOUT_KEYS and not (press.adds or press.copies or is_bundle):
        return _WITHOUT_KEYS[zone](surface, press)
    return Move(surface, press)

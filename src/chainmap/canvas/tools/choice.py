"""What a click chooses."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer


def choose(surface: Surface, press: Pointer, before: frozenset[str]) -> None:
    """A click selects what is under it; with Shift or Ctrl it adds to the selection, or takes
    away. `before`: the selection at the press.
    """
    ids = surface.records_behind(press.over.id)
    if not press.adds:
        surface.select(ids)
    elif ids <= before:
        surface.select(before - ids)
    else:
        surface.select(before | ids)

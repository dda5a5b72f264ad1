"""The handles beside a party: a click adds the next party that way, a drag draws a delivery."""

from __future__ import annotations

from chainmap.canvas.tools.connect import Connect
from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Area, Part, Pointer
from chainmap.model import edits
from chainmap.model.records import Point

GAP = Point(120.0, 84.0)
"""Between the party and the next one: room for the name of a delivery."""
USUAL_SIZE = Point(176.0, 56.0)


class AddNext(Connect):
    """An external customer delivers nothing: the party that is added beside it serves it."""

    def release(self, pointer: Pointer) -> None:
        if self._is_drawing or not pointer.is_click_from(self._press):
            super().release(pointer)
            return
        box = self._surface.box_of(self._provider)
        if box is not None and not self._is_stand_in:
            serves_it = not self._may_deliver
            at = next_place(self._surface, box, self._press.over.part)
            self._surface.name_next(self._provider, at, serves_it=serves_it)


def next_place(surface: Surface, box: Area, side: Part) -> Point:
    """Beside a box, moved along its side as far as is free."""
    width, height = USUAL_SIZE
    x, y = box.center
    across = side in (Part.LEFT, Part.RIGHT)
    if across:
        way = (box.right - box.left) / 2 + GAP.x + width / 2
        x += way if side is Part.RIGHT else -way
    else:
        way = (box.bottom - box.top) / 2 + GAP.y + height / 2
        y += way if side is Part.DOWN else -way
    step = height + 24 if across else width + 24
    for number in range(40):
        shift = step * ((number + 1) // 2) * (1 if number % 2 else -1)
        place = Point(x, y + shift) if across else Point(x + shift, y)
        wanted = Area(
            place.x - width / 2, place.y - height / 2, place.x + width / 2, place.y + height / 2
        )
        if surface.is_free(wanted.grown(8)):
            return edits.clamped(place)
    return edits.clamped(Point(x, y))

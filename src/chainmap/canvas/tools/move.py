"""A click selects; a drag moves all that is selected, or copies of it.

A single party that is dropped on a delivery is put in between; what is dropped in a group's area
joins the group.
"""

from __future__ import annotations

from functools import reduce

from chainmap.canvas.tools.choice import choose
from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.guides import REACH, snapped
from chainmap.canvas.tools.pointer import Area, Pointer
from chainmap.model import connecting, edits
from chainmap.model.fragment import duplicate
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, GroupId, Note, Party, PartyId
from chainmap.wording.language import tr

GRID = 10.0
"""Scene units."""
COARSE = 3.0
"""Scene units in a pixel from which nothing is aligned: one would not see with what."""
MANY = 40
"""Of more things than this the box of the pressed one alone is aligned."""


class Move:
    """Ctrl or Alt at the press copies; Alt while moving suspends the grid, Shift keeps one axis."""

    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._before = surface.selection
        self._base = surface.recorded
        self._moved: frozenset[str] = frozenset()
        self._box: Area | None = None
        self._is_moving = False
        ids = surface.records_behind(press.over.id)
        if not ids <= self._before:
            surface.select(self._before | ids if press.adds else ids)

    def drag(self, pointer: Pointer) -> None:
        if not self._is_moving:
            if pointer.is_click_from(self._press):
                return
            self._start()
        way = self._way(pointer)
        if self._surface.lifts_many:
            self._surface.carry(way)
            return
        self._surface.preview(edits.move(self._base, way, self._moved))
        self._show_target(pointer)

    def release(self, pointer: Pointer) -> None:
        if not self._is_moving:
            choose(self._surface, self._press, self._before)
            return
        moved, label = self._dropped(
            pointer, edits.move(self._base, self._way(pointer), self._moved)
        )
        self._surface.show_guides(())
        self._surface.show_target(None)
        self._surface.settle()
        self._surface.commit(moved, label)

    def cancel(self) -> None:
        self._surface.show_guides(())
        self._surface.show_target(None)
        if self._is_moving:
            self._surface.revert()
            self._surface.settle()
            self._surface.say("")
        self._surface.select(self._before)

    # -- the way ------------------------------------------------------------------------------

    def _start(self) -> None:
        self._is_moving = True
        chosen = self._surface.selection
        self._box = self._held_box(chosen)
        if self._press.copies:
            self._base, self._moved = duplicate(self._surface.recorded, chosen, (0, 0))
            self._surface.preview(self._base)
            self._surface.select(self._moved)
        else:
            self._moved = chosen
            self._tell_locked()
        self._surface.lift(self._moved)

    def _tell_locked(self) -> None:
        if any(self._can_move(id) for id in self._moved):
            return
        if self._press.over.is_delivery:
            self._surface.say(tr("Open the group first: the layout leads the lines to it."))
        else:
            self._surface.say(tr("Nothing moves: what is selected is locked."))

    def _can_move(self, id: str) -> bool:
        record = self._base.find(id)
        return isinstance(record, Party | Note) and not record.locked

    def _held_box(self, chosen: frozenset[str]) -> Area | None:
        """What is aligned: the box around all that moves."""
        boxes = [box for id in chosen if (box := self._surface.box_of(id)) is not None]
        if len(boxes) > MANY or not boxes:
            return self._surface.box_of(self._press.over.id)
        return reduce(Area.united, boxes)

    def _way(self, pointer: Pointer) -> tuple[float, float]:
        """How far to move, such that things come to lie in line, or on the grid."""
        x, y = pointer.at.x - self._press.at.x, pointer.at.y - self._press.at.y
        if pointer.straight:
            x, y = (x, 0.0) if abs(x) >= abs(y) else (0.0, y)
        self._surface.show_guides(())
        is_free = pointer.free and not self._press.free
        if is_free or not self._surface.is_snapping:
            return x, y
        way = self._aligned(pointer, (x, y))
        return (way[0], 0.0) if pointer.straight and y == 0 else way

    def _aligned(self, pointer: Pointer, way: tuple[float, float]) -> tuple[float, float]:
        on_x, on_y = self._on_grid(way)
        if self._box is None or pointer.unit > COARSE:
            return on_x, on_y
        moving = self._box.moved(way)
        others = self._surface.boxes_near(moving, self._moved)
        snap = snapped(moving, others, REACH * pointer.unit)
        x = on_x if snap.x is None else way[0] + snap.x
        y = on_y if snap.y is None else way[1] + snap.y
        settled = self._box.moved((x, y))
        self._surface.show_guides(snapped(settled, others, 0.1 * pointer.unit).guides)
        return x, y

    def _on_grid(self, way: tuple[float, float]) -> tuple[float, float]:
        """A way after which the middle of what was pressed lies on the grid."""
        held = self._surface.box_of(self._press.over.id) or self._box
        record = self._surface.recorded.find(self._press.over.id)
        if isinstance(record, Party | Note) and record.position is not None:
            start = record.position
        elif held is not None and self._box is not None:
            start = self._box.center
        else:
            return way
        return _on_grid(start.x + way[0]) - start.x, _on_grid(start.y + way[1]) - start.y

    # -- the drop -----------------------------------------------------------------------------

    def _show_target(self, pointer: Pointer) -> None:
        delivery, group = self._delivery_below(pointer), self._group_below(pointer)
        self._surface.show_target(delivery or group)
        if delivery is not None:
            map = self._surface.recorded
            text = tr("Release to put it in between: {service}")
            self._surface.say(text.format(service=map.name_of(map.deliveries[delivery])))
        elif group is not None:
            name = self._surface.recorded.groups[group].name
            self._surface.say(tr("Release to make it part of {group}.").format(group=name))
        elif any(self._can_move(id) for id in self._moved):
            self._surface.say("")

    def _dropped(self, pointer: Pointer, moved: ChainMap) -> tuple[ChainMap, str]:
        label = "copy" if self._press.copies else "move"
        delivery, group = self._delivery_below(pointer), self._group_below(pointer)
        if delivery is not None:
            (party,) = self._parties()
            return connecting.insert_between(moved, delivery, party), "insert"
        if group is not None:
            return edits.join_group(moved, self._parties(), group), "join"
        return moved, label

    def _parties(self) -> list[PartyId]:
        return [PartyId(id) for id in self._moved if id in self._base.parties]

    def _delivery_below(self, pointer: Pointer) -> DeliveryId | None:
        parties = self._parties()
        too_small = pointer.unit > COARSE
        if len(parties) != 1 or too_small or not self._can_move(parties[0]):
            return None
        id = self._surface.delivery_at(pointer.at, self._moved)
        if id is None or connecting.can_insert(self._base, id, parties[0]) is not None:
            return None
        return id

    def _group_below(self, pointer: Pointer) -> GroupId | None:
        parties = self._parties()
        if not parties or not any(self._can_move(id) for id in parties):
            return None
        group = self._surface.group_at(pointer.at, self._moved)
        if group is None or all(self._base.parties[id].group == group for id in parties):
            return None
        return group


def _on_grid(value: float) -> float:
    return round(value / GRID) * GRID

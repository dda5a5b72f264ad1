"""A party is carried in from the palette: onto a delivery, into a group, or where there is room."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer
from chainmap.errors import Refusal
from chainmap.model import edits
from chainmap.model.records import DeliveryId, Party, PartyId, PartyKind
from chainmap.wording.language import tr


class DropParty:
    """Nothing is pressed on the canvas: `drag` and `release` follow what is carried over it."""

    def __init__(self, surface: Surface, kind: PartyKind) -> None:
        self._surface = surface
        self._kind = kind
        # The areas of groups as they are now are those that one can drop in.
        surface.lift(())
        surface.settle()

    def drag(self, pointer: Pointer) -> None:
        delivery, group = self._below(pointer), self._surface.group_at(pointer.at, ())
        self._surface.show_target(delivery or group)
        map = self._surface.recorded
        if delivery is not None:
            text = tr("Release to put it in between: {service}")
            self._surface.say(text.format(service=map.name_of(map.deliveries[delivery])))
        elif group is not None:
            text = tr("Release to make it part of {group}.")
            self._surface.say(text.format(group=map.groups[group].name))
        else:
            self._surface.say("")

    def release(self, pointer: Pointer) -> None:
        between = self._below(pointer)
        self.cancel()
        self._surface.name_party(self._kind, pointer.at, between=between)

    def cancel(self) -> None:
        self._surface.show_target(None)
        self._surface.say("")

    def _below(self, pointer: Pointer) -> DeliveryId | None:
        """The delivery that the party would be put into."""
        carried = Party(PartyId(""), "", self._kind)
        if edits.refusal(carried, PartyId("any")) is Refusal.FROM_EXTERNAL_CUSTOMER:
            return None
        return self._surface.delivery_at(pointer.at, ())

"""A delivery is drawn from a party's edge to another party, or to a new one on free ground."""

from __future__ import annotations

from chainmap.canvas.tools.choice import choose
from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer, Zone
from chainmap.model import edits
from chainmap.model.records import PartyId, PartyKind
from chainmap.wording.language import tr

LEAST_WAY = 40.0
"""Scene units: nearer to the party's box nobody wants a new party."""


class Connect:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._before = surface.selection
        self._provider = PartyId(press.over.id)
        self._is_drawing = False

    def drag(self, pointer: Pointer) -> None:
        if not self._is_drawing and pointer.is_click_from(self._press):
            return
        if self._is_stand_in:
            self._surface.say(tr("Open the group first: a delivery comes from a party."))
            return
        self._is_drawing = True
        consumer = self._consumer(pointer)
        self._surface.show_arrow(self._provider, pointer.at, consumer)
        self._tell(consumer)

    def release(self, pointer: Pointer) -> None:
        self._surface.hide_arrow()
        if not self._is_drawing:
            if pointer.is_click_from(self._press):
                choose(self._surface, self._press, self._before)
            return
        consumer = self._consumer(pointer)
        if consumer is not None:
            if not self._tell(consumer):
                self._surface.name_delivery(self._provider, consumer)
        elif self._starts_a_new_party(pointer):
            self._surface.name_next(self._provider, pointer.at)
        elif self._may_deliver:
            self._surface.say(tr("Nothing drawn: a delivery ends at a party."))

    def cancel(self) -> None:
        self._surface.hide_arrow()
        self._surface.say("")

    @property
    def _is_stand_in(self) -> bool:
        return self._provider not in self._surface.recorded.parties

    @property
    def _may_deliver(self) -> bool:
        kind = self._surface.recorded.parties[self._provider].kind
        return kind is not PartyKind.EXTERNAL_CUSTOMER

    def _consumer(self, pointer: Pointer) -> PartyId | None:
        if pointer.over.is_party and pointer.over.id in self._surface.recorded.parties:
            return PartyId(pointer.over.id)
        return None

    def _starts_a_new_party(self, pointer: Pointer) -> bool:
        box = self._surface.box_of(self._provider)
        is_near = box is not None and box.grown(LEAST_WAY).holds(pointer.at)
        on_ground = pointer.over.zone in (Zone.EMPTY, Zone.AREA, Zone.DELIVERY)
        return self._may_deliver and on_ground and not is_near

    def _tell(self, consumer: PartyId | None) -> bool:
        """Says what releasing here would do; true where the delivery is refused."""
        map = self._surface.recorded
        reason = edits.can_deliver(map, self._provider, consumer or PartyId(""))
        if reason is not None:
            self._surface.explain_refusal(reason, self._provider, consumer or self._provider)
            return True
        provider = map.parties[self._provider].name
        if consumer is None:
            text = tr("{provider} delivers to … Release on a party, or where a new one shall be.")
            self._surface.say(text.format(provider=provider))
        else:
            name = map.parties[consumer].name
            self._surface.say(
                tr("{provider} delivers to {consumer}").format(provider=provider, consumer=name)
            )
        return False

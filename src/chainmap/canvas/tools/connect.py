"""A delivery is drawn from a party's edge to another party."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Pointer
from chainmap.model import edits
from chainmap.model.records import PartyId
from chainmap.wording.language import tr


class Connect:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._provider = PartyId(press.over.id)
        self._is_drawing = False

    def drag(self, pointer: Pointer) -> None:
        if not self._is_drawing and pointer.is_click_from(self._press):
            return
        self._is_drawing = True
        consumer = self._consumer(pointer)
        self._surface.show_arrow(self._provider, pointer.at, consumer)
        self._tell(consumer)

    def release(self, pointer: Pointer) -> None:
        self._surface.hide_arrow()
        if not self._is_drawing:
            self._click()
            return
        consumer = self._consumer(pointer)
        if consumer is None:
            self._surface.say(tr("Nothing drawn: a delivery ends at a party."))
        elif not self._tell(consumer):
            self._surface.name_delivery(self._provider, consumer)

    def cancel(self) -> None:
        self._surface.hide_arrow()
        self._surface.say("")

    def _consumer(self, pointer: Pointer) -> PartyId | None:
        return PartyId(pointer.over.id) if pointer.over.is_party else None

    def _tell(self, consumer: PartyId | None) -> bool:
        """Says what releasing here would do; true where the delivery is refused."""
        map = self._surface.recorded
        reason = edits.can_deliver(map, self._provider, consumer or PartyId(""))
        if reason is not None:
            self._surface.explain_refusal(reason, self._provider, consumer or self._provider)
            return True
        provider = map.parties[self._provider].name
        if consumer is None:
            self._surface.say(
                tr("{provider} delivers to … Release on a party.").format(provider=provider)
            )
        else:
            name = map.parties[consumer].name
            self._surface.say(
                tr("{provider} delivers to {consumer}").format(provider=provider, consumer=name)
            )
        return False

    def _click(self) -> None:
        id = self._press.over.id
        selection = self._surface.selection
        self._surface.select(selection ^ {id} if self._press.adds else {id})

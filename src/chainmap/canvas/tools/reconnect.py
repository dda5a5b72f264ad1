"""An end of the selected delivery is carried to another party."""

from __future__ import annotations

from chainmap.canvas.tools.gesture import Surface
from chainmap.canvas.tools.pointer import Part, Pointer
from chainmap.errors import Refusal
from chainmap.model import connecting
from chainmap.model.records import DeliveryId, PartyId
from chainmap.wording.language import tr


class Reconnect:
    def __init__(self, surface: Surface, press: Pointer) -> None:
        self._surface = surface
        self._press = press
        self._delivery = DeliveryId(press.over.id)
        self._is_carrying = False

    def drag(self, pointer: Pointer) -> None:
        if not self._is_carrying and pointer.is_click_from(self._press):
            return
        self._is_carrying = True
        party = self._party(pointer)
        refused = self._tell(party) is not None
        part = self._press.over.part
        self._surface.show_loose_end(self._delivery, part, pointer.at, party, refused=refused)

    def release(self, pointer: Pointer) -> None:
        self._surface.hide_arrow()
        if not self._is_carrying:
            return
        party = self._party(pointer)
        if party is None:
            self._surface.say(tr("Nothing changed: a delivery ends at a party."))
        elif self._tell(party) is None:
            map = connecting.reconnect(self._surface.recorded, self._delivery, **self._end(party))
            self._surface.commit(map, "reconnect")

    def cancel(self) -> None:
        self._surface.hide_arrow()
        self._surface.say("")

    def _party(self, pointer: Pointer) -> PartyId | None:
        if pointer.over.is_party and pointer.over.id in self._surface.recorded.parties:
            return PartyId(pointer.over.id)
        return None

    def _end(self, party: PartyId) -> dict[str, PartyId]:
        return {"provider" if self._press.over.part is Part.START else "consumer": party}

    def _tell(self, party: PartyId | None) -> Refusal | None:
        """Says what releasing here would do, or why it is refused."""
        map = self._surface.recorded
        delivery = map.deliveries[self._delivery]
        provider, consumer = map.provider_of(delivery), delivery.consumer
        if party is None:
            self._surface.say(tr("Release on the party that shall be at this end."))
            return None
        if self._press.over.part is Part.START:
            provider = party
        else:
            consumer = party
        refusal = connecting.can_reconnect(map, self._delivery, **self._end(party))
        if refusal is not None:
            self._surface.explain_refusal(refusal, provider, consumer)
        else:
            names = map.parties[provider].name, map.parties[consumer].name
            self._surface.say(
                tr("{provider} delivers to {consumer}").format(provider=names[0], consumer=names[1])
            )
        return refusal

"""A map while rows are worked into it, and what a row may refer to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from chainmap.errors import DeliveryRefused, Fault
from chainmap.exchange.workbook.edits.rows import RowEdit
from chainmap.exchange.workbook.sheets import Labels
from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    PartyId,
    Service,
    ServiceId,
)

_ID_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")

_Id = TypeVar("_Id")


class Draft:
    """`map`: as it is by now. Whatever looks something up raises `InvalidContent` for its cell."""

    def __init__(self, map: ChainMap, base: ChainMap | None) -> None:
        self.map = map
        self._is_typed = base is not None
        self._old_labels = Labels(base or map)

    def party(self, edit: RowEdit, column: str) -> PartyId:
        """Who is called so now, or was when the workbook was written."""
        text = edit.values.get(column)
        if not text:
            raise edit.refuse(column, Fault.EMPTY)
        found = _labelled(text, Labels(self.map).parties, self.map.parties)
        found = found or _labelled(text, self._old_labels.parties, self.map.parties)
        if found is None:
            raise edit.refuse(column, Fault.UNKNOWN_PARTY, text)
        return PartyId(found)

    def service(self, edit: RowEdit, provider: PartyId, text: str) -> Service:
        """What the provider offers under this name, or what is new in its catalogue."""
        labels = Labels(self.map).services
        own = {id: labels[id] for id, one in self.map.services.items() if one.provider == provider}
        id = _labelled(text, own, self.map.services)
        if id is not None and self.map.services[ServiceId(id)].provider == provider:
            return self.map.services[ServiceId(id)]
        service = edits.offered(self.map, provider, text)
        return service or Service(self.new_id("services", ServiceId), text, provider)

    def new_id(self, table: str, kind: Callable[[str], _Id], wanted: object = "") -> _Id:
        """The id that was typed where it is free, or the next one."""
        id = str(wanted or "")
        return kind(id if id and id not in self.map.ids else edits.new_id(self.map, table))

    def delivery(self, edit: RowEdit) -> Delivery:
        """The one that a rating or a standard is of."""
        id = edit.key.split("\n")[0] or str(edit.values.get("delivery") or "")
        delivery = self.map.deliveries.get(DeliveryId(id))
        if delivery is None:
            raise edit.refuse("delivery", Fault.UNKNOWN_DELIVERY if id else Fault.EMPTY, id)
        return delivery

    def check(self, provider: PartyId, consumer: PartyId) -> None:
        """Lets pass what stood so in a map before.

        Raises:
            DeliveryRefused: this one cannot deliver to that one.
        """
        reason = edits.can_deliver(self.map, provider, consumer)
        if reason is not None and self._is_typed:
            raise DeliveryRefused(reason, provider, consumer)


def _labelled(text: str, labels: Mapping[Any, str], known: Mapping[Any, Any]) -> str | None:
    """The id of what is called so, exactly or but for case, or whose id stands in brackets."""
    for id, label in labels.items():
        if label == text and id in known:
            return str(id)
    folded = " ".join(text.split()).casefold()
    same = [id for id, label in labels.items() if label.casefold() == folded and id in known]
    if len(same) == 1:
        return str(same[0])
    found = _ID_IN_BRACKETS.search(text)
    return found[1] if found and found[1] in known else None

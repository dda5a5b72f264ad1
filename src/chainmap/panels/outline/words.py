"""How the rows of the outline look and what is said of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, NoteId, PartyId, PartyKind
from chainmap.model.shown import Shown, shown
from chainmap.panels.outline.rows import CUSTOMERS, NOTES, ORGANISATION, SUPPLIERS
from chainmap.panels.palette import ICONS
from chainmap.panels.pieces import Icons, plain_tip
from chainmap.wording.kinds import kind_names
from chainmap.wording.language import tr
from chainmap.wording.names import one_line
from chainmap.wording.spoken import Spoken

_Roles = Qt.ItemDataRole


class OutlineWords:
    """Told in the language that is spoken now; icons and what is hidden are looked up once."""

    def __init__(self, icons: Icons, spoken: Spoken) -> None:
        self._icons = icons
        self._spoken = spoken
        self._known_icons: dict[str, QIcon] = {}
        self._seen: Shown | None = None

    def forget(self) -> None:
        """The theme is another one."""
        self._known_icons.clear()

    def told(self, map: ChainMap, key: str, role: int) -> Any:
        if role == _Roles.DisplayRole:
            return self._text(map, key)
        if role == _Roles.EditRole:
            return self._name(map, key)
        if role in (_Roles.AccessibleTextRole, _Roles.ToolTipRole):
            said = self._said(map, key)
            return said if role == _Roles.AccessibleTextRole else plain_tip(said)
        return self._icon(map, key) if role == _Roles.DecorationRole else None

    def _text(self, map: ChainMap, key: str) -> str:
        name = one_line(self._name(map, key))
        if key in map.deliveries:
            consumer = map.deliveries[DeliveryId(key)].consumer
            name = one_line(map.parties[consumer].name)
        return tr("{name} (hidden)").format(name=name) if self.is_hidden(map, key) else name

    @staticmethod
    def _name(map: ChainMap, key: str) -> str:
        """What is typed over; a delivery is called as its service."""
        headings = {
            CUSTOMERS: kind_names(PartyKind.EXTERNAL_CUSTOMER, tr),
            SUPPLIERS: kind_names(PartyKind.EXTERNAL_SUPPLIER, tr),
            NOTES: tr("Notes"),
        }
        if key == ORGANISATION:
            return map.info.organisation or tr("Organisation")
        if key in headings:
            return headings[key]
        if key in map.deliveries:
            return map.name_of(map.deliveries[DeliveryId(key)])
        if key in map.notes:
            return map.notes[NoteId(key)].text
        record: Any = map.find(key)
        return record.name if record is not None else ""

    def _said(self, map: ChainMap, key: str) -> str:
        said = self._spoken.name(map, key) or self._text(map, key)
        return tr("{name} (hidden)").format(name=said) if self.is_hidden(map, key) else said

    def is_hidden(self, map: ChainMap, key: str) -> bool:
        """The filter keeps it off the canvas."""
        if map.display.filter is None:
            return False
        if self._seen is None or self._seen.all is not map:
            self._seen = shown(map)
        seen = self._seen
        drawn = seen.stand_ins.get(key, key)
        tables = (map.parties, map.deliveries, map.notes)
        return any(key in table for table in tables) and drawn not in seen.map.ids

    def _icon(self, map: ChainMap, key: str) -> QIcon | None:
        name, tone = "department", "muted"
        if key in map.parties:
            kind = map.parties[PartyId(key)].kind
            name, tone = ICONS[kind], str(kind)
        elif key in map.services:
            name = "service"
        elif key in map.deliveries:
            name = "delivery"
        elif key in map.groups:
            name = "group"
        elif key in map.notes or key == NOTES:
            name = "note"
        elif key in (CUSTOMERS, SUPPLIERS):
            is_customer = key == CUSTOMERS
            name = ICONS[
                PartyKind.EXTERNAL_CUSTOMER if is_customer else PartyKind.EXTERNAL_SUPPLIER
            ]
        if (found := self._known_icons.get(name + tone)) is None:
            found = self._known_icons[name + tone] = QIcon(self._icons(name, tone))
            found.addPixmap(self._icons(name, "selected"), QIcon.Mode.Selected)
        return found

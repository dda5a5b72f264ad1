"""Draws a delivery by name: what, and to whom; with the names on the map completed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from chainmap.errors import ChainMapError, DeliveryRefused
from chainmap.model.connecting import deliver_by_name, party_named
from chainmap.model.edits import new_id
from chainmap.model.map import ChainMap
from chainmap.model.names import LONGEST_NAME, tidy
from chainmap.model.records import PartyId
from chainmap.panels.pieces import STEP, allow, label
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from chainmap.wording.names import one_line

WIDTH = 420


class DeliverDialog(QDialog):
    """Asks until it can be drawn: what stands in the way is told below the fields."""

    def __init__(self, parent: QWidget, map: ChainMap, provider: PartyId, service: str) -> None:
        super().__init__(parent)
        self._map = map
        self._provider = provider
        self.setObjectName("deliverDialog")
        name = one_line(map.parties[provider].name)
        self.setWindowTitle(tr("Delivery from {name}").format(name=name))
        self.customer = _field(_customers(map, provider))
        self.service = _field(_services(map, provider))
        self.service.setText(service)
        self.told = label("", "muted")
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.ok = buttons.addButton(tr("Deliver"), role.AcceptRole)
        buttons.addButton(tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        self._add(column, tr("&Customer: who gets it"), self.customer)
        self._add(column, tr("&What is delivered"), self.service)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(WIDTH)
        self._follow()

    def _add(self, column: QVBoxLayout, text: str, field: QLineEdit) -> None:
        caption = QLabel(text)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        field.textChanged.connect(self._follow)
        column.addWidget(caption)
        column.addWidget(field)

    @property
    def drawn(self) -> ChainMap:
        """The map with the delivery.

        Raises:
            ChainMapError: it cannot be drawn as it is filled in.
        """
        service = tidy(self.service.text()) or tr("New service")
        return deliver_by_name(self._map, self._provider, tidy(self.customer.text()), service)

    def _follow(self) -> None:
        told, can_be_drawn = self._judge()
        named = bool(tidy(self.customer.text()))
        allow(self.ok, can_be_drawn, told if named else tr("Type first who gets it."))
        self.told.setText(told)

    def _judge(self) -> tuple[str, bool]:
        """What is to be said to the fields, and whether the delivery can be drawn."""
        name = tidy(self.customer.text())
        if not name:
            return tr("A name that is not on the map makes a new department."), False
        try:
            _ = self.drawn
        except DeliveryRefused as error:
            ends = (self._map.parties[PartyId(id)].name for id in (error.provider, error.consumer))
            return explain(DeliveryRefused(error.reason, *ends), tr), False
        except ChainMapError as error:
            return explain(error, tr), False
        if party_named(self._map, name) is None:
            return tr("{name} is new: it becomes a department.").format(name=one_line(name)), True
        return "", True


def _field(names: list[str]) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(LONGEST_NAME)
    completer = QCompleter(names, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    return field


def _customers(map: ChainMap, provider: PartyId) -> list[str]:
    parties = map.parties.values()
    return list(dict.fromkeys(one_line(one.name) for one in parties if one.id != provider))


def _services(map: ChainMap, provider: PartyId) -> list[str]:
    """The provider's own first."""
    own = [one_line(one.name) for one in map.services_by_provider.get(provider, ())]
    return list(dict.fromkeys([*own, *(one_line(one.name) for one in map.services.values())]))


def draw_delivery(
    parent: QWidget, session: Session, provider: PartyId, service: str = ""
) -> str | None:
    """Asks, and records the delivery as one step; its id, `None` where it was given up."""
    session.settle()
    dialog = DeliverDialog(parent, session.recorded, provider, service)
    try:
        if not dialog.exec():
            return None
        id = new_id(session.recorded, "deliveries")
        session.commit(dialog.drawn, "deliver")
        session.select({id})
        return id
    finally:
        dialog.deleteLater()

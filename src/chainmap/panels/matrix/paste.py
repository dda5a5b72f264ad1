"""A matrix from a spreadsheet: shown as it would be, and added when somebody says so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from chainmap.errors import DeliveryRefused
from chainmap.model.additions import Named, Step, Typed, added
from chainmap.model.chain_text import ChainTextFault
from chainmap.model.map import ChainMap
from chainmap.model.matrix_text import (
    MatrixFault,
    MatrixTextFault,
    is_single,
    pasted_matrix,
    services_in,
)
from chainmap.panels.matrix.model import Pair
from chainmap.panels.pieces import plain_tip
from chainmap.session import Session
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from chainmap.wording.names import listed_shortly
from chainmap.wording.typed import fault_words


class PasteBar(QWidget):
    """What a paste would add, previewed on map and matrix. `message` says why it adds nothing.

    `ended`: the paste was added (with the ids that are new) or taken back (with none).
    """

    message = Signal(str)
    ended = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._offered: tuple[ChainMap, Typed] | None = None
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.accept_button, self.discard_button = QPushButton(), QPushButton()
        self.accept_button.setAutoDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.discard_button.clicked.connect(self.discard)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 2, 8, 2)
        line.addWidget(self.told, 1)
        line.addWidget(self.accept_button)
        line.addWidget(self.discard_button)
        self.hide()
        session.settling.connect(self.discard)
        session.opened.connect(self._forget)
        self.retranslate()

    def retranslate(self) -> None:
        self.accept_button.setText(tr("Add"))
        self.discard_button.setText(tr("Discard"))

    @property
    def is_open(self) -> bool:
        return self._offered is not None

    def offer(self, text: str, pairs: list[Pair]) -> None:
        """Shows what a text would add: a matrix, or one cell for each of these pairs."""
        self._session.settle()
        map = self._session.recorded
        try:
            found = self._read(map, text, pairs)
        except ChainTextFault as fault:
            self.message.emit(fault_words(fault, tr))
            return
        except MatrixTextFault as fault:
            self.message.emit(_fault_in_words(fault))
            return
        if found.refused:
            self.message.emit(_refusal(found))
        elif found.map is map:
            self.message.emit(tr("All of this is on the map already."))
        else:
            self._show(map, found)

    @staticmethod
    def _read(map: ChainMap, text: str, pairs: list[Pair]) -> Typed:
        usual = tr("New service")
        if not is_single(text):
            return pasted_matrix(map, text, usual)
        steps = [
            Step(Named("", id=provider), Named("", id=consumer), service, 1)
            for provider, consumer in pairs
            for service in services_in(text.strip())
        ]
        return added(map, steps, usual)

    def _show(self, map: ChainMap, found: Typed) -> None:
        self._offered = map, found
        self._session.preview(found.map)
        told = _in_words(found)
        self.told.setText(told)
        self.told.setToolTip(plain_tip(told))
        self.setAccessibleName(told)
        self.show()
        self.accept_button.setFocus()

    def accept(self) -> None:
        """Records it as one step."""
        offered = self._forget()
        if offered is None:
            return
        before, found = offered
        if self._session.recorded is before and self._session.commit(found.map, "paste"):
            self.ended.emit(found.told)
        else:
            self._session.revert()
            self.ended.emit(())

    def discard(self) -> None:
        """Nothing of it stays."""
        if self._forget() is not None:
            self._session.revert()
            self.ended.emit(())

    def _forget(self) -> tuple[ChainMap, Typed] | None:
        offered, self._offered = self._offered, None
        self.hide()
        return offered

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.discard()
        else:
            super().keyPressEvent(event)


def _in_words(found: Typed) -> str:
    """What would be new, new parties by name."""
    names = [party.name for id, party in found.map.parties.items() if id in found.ids]
    count = sum(id in found.map.deliveries for id in found.ids)
    told = tr("Would add %n deliveries", "", count)
    if names:
        told = tr("{deliveries}; new departments: {names}").format(
            deliveries=told, names=listed_shortly(names, tr)
        )
    return told


def _refusal(found: Typed) -> str:
    first = found.refused[0]
    why = explain(DeliveryRefused(first.reason, first.provider, first.consumer), tr)
    return tr("Nothing added. Line {line}, column {column}: {reason}").format(
        line=first.line, column=first.consumer, reason=why
    )


def _fault_in_words(fault: MatrixTextFault) -> str:
    if fault.fault is MatrixFault.NO_HEADS:
        return tr("Nothing added: who receives must be named above, who gives on the left.")
    told = {
        MatrixFault.TWIN_NAME: tr(
            "Nothing added: two parties are called {name} (line {line}, column {column}); "
            "rename one of them first."
        ),
        MatrixFault.NO_HEAD_HERE: tr(
            "Nothing added: {name} in line {line}, column {column} has no name above or before it."
        ),
    }
    return told[fault.fault].format(name=fault.name, line=fault.row, column=fault.column)

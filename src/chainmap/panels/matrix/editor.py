"""Typing in a cell of the matrix: a new delivery, or another name for one that is there."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chainmap.model.records import DeliveryId, PartyId
from chainmap.panels.fields import LONGEST_TEXT
from chainmap.panels.matrix.model import MatrixModel
from chainmap.panels.matrix.words import title_of
from chainmap.session import Session
from chainmap.wording.language import tr

LEAST_WIDTH = 200
"""Pixels: a small cell is too narrow to type in."""

Index = QModelIndex | QPersistentModelIndex


class MatrixEditor(QStyledItemDelegate):
    """`began` and `ended` frame the typing; what is typed is about the pair, not the place.

    `recorded` brings the ids of deliveries that were typed, `message` a sentence.
    """

    began = Signal()
    recorded = Signal(object)
    message = Signal(str)

    def __init__(self, session: Session, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self.is_adding = False
        """The next editor makes one more delivery in a cell that has some."""
        self.field: QLineEdit | None = None
        self._pair: tuple[PartyId, PartyId] | None = None
        self._subject: DeliveryId | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._pair = self._model.pair(index)
        self._subject = None if self.is_adding else self._chosen(self._pair)
        self.is_adding = False
        field = self.field = QLineEdit(parent)
        field.setMaxLength(LONGEST_TEXT)
        field.setFrame(True)
        title = title_of(self._model.map, *self._pair)
        field.setAccessibleName(title)
        field.setPlaceholderText(tr("What is delivered?"))
        field.setToolTip("")
        services = self._model.map.services_by_provider.get(self._pair[0], ())
        completer = QCompleter([service.name for service in services], field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)
        self.began.emit()
        return field

    def _chosen(self, pair: tuple[PartyId, PartyId]) -> DeliveryId | None:
        """The delivery that typing renames: the selected one of the cell, or else its first."""
        cell = self._model.cell(*pair)
        if cell is None:
            return None
        ids = [delivery.id for delivery in cell.deliveries]
        selected = [id for id in ids if id in self._session.selection]
        return (selected or ids)[0]

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: a change of the map meanwhile must not take away what is being typed."""
        if not isinstance(editor, QLineEdit) or editor.property("isFilled"):
            return
        editor.setProperty("isFilled", True)
        delivery = self._model.map.deliveries.get(self._subject) if self._subject else None
        editor.setText(self._model.map.name_of(delivery) if delivery else "")
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and self._pair is not None:
            pair, subject = self._pair, self._subject
            # Recording asks for what is typed to be ended, which must not come back here.
            self._pair = self.field = None
            self._record(pair, subject, " ".join(editor.text().split()))

    def _record(self, pair: tuple[PartyId, PartyId], subject: DeliveryId | None, name: str) -> None:
        if not name:
            return
        refusal = self._model.refusal(pair)
        if refusal is not None:
            self.message.emit(refusal)
        elif subject is not None:
            self._model.rename(subject, name)
            self.recorded.emit([subject])
        else:
            id = self._model.deliver(pair, name)
            if id is None:
                self.message.emit(tr("{name} is delivered here already.").format(name=name))
            else:
                self.recorded.emit([id])

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over the cell and as much beside it as one needs to type, within the view."""
        rect = option.rect
        height = max(rect.height(), editor.sizeHint().height())
        width = max(rect.width(), LEAST_WIDTH)
        parent = editor.parentWidget()
        room = parent.rect() if parent else rect
        x = max(min(rect.left(), room.right() - width), 0)
        y = max(min(rect.center().y() - height // 2, room.bottom() - height), 0)
        editor.setGeometry(x, y, width, height)

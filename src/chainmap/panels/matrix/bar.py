"""The line above the matrix that tells the deliveries of the current cell apart."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from chainmap.model.map import ChainMap
from chainmap.panels.matrix.model import Cell, MatrixModel, Pair
from chainmap.panels.matrix.words import delivery_in_words, title_of
from chainmap.panels.pieces import Icons, allow, plain_tip
from chainmap.wording.language import tr
from chainmap.wording.names import shown_name

_ID = Qt.ItemDataRole.UserRole
LINE = 30
"""Pixels: how high the line is."""


class CellList(QListWidget):
    """Deliveries side by side. `remove_wanted`: Del."""

    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


class MatrixBar(QWidget):
    """`chosen` brings ids, `renamed` an id and a name; `add_wanted`: one more delivery here."""

    chosen = Signal(object)
    renamed = Signal(str, str)
    remove_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, model: MatrixModel, icons: Icons) -> None:
        super().__init__()
        self._model = model
        self._icons = icons
        self._shown: object = None
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.list = CellList()
        self.list.setObjectName("paletteList")
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFixedHeight(LINE)
        self.list.setSpacing(2)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.itemSelectionChanged.connect(self._tell_chosen)
        self.list.itemChanged.connect(self._tell_renamed)
        self.list.remove_wanted.connect(self.remove_wanted)
        self.add = QToolButton()
        self.add.setAutoRaise(True)
        self.add.setIconSize(QSize(16, 16))
        self.add.clicked.connect(self.add_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.title)
        line.addWidget(self.list, 1)
        line.addWidget(self.add)
        self.retranslate()

    def retranslate(self) -> None:
        self.add.setIcon(QIcon(self._icons("new", "text")))
        tip = tr("One more delivery in this cell (Ins)")
        self.add.setToolTip(tip)
        self.add.setAccessibleName(tip)
        self.list.setAccessibleName(tr("Deliveries of the current cell"))
        self._shown = None

    def show_cell(self, pair: Pair | None, selection: Iterable[str]) -> None:
        """The deliveries of a cell, those that are selected marked; unless it is shown already."""
        if self.list.state() == QAbstractItemView.State.EditingState:
            return
        map = self._model.map
        cell = self._model.cell(*pair) if pair else None
        title = title_of(map, *pair) if pair else tr("No cell chosen")
        key = (title, cell, [map.name_of(d) for d in cell.deliveries] if cell else [])
        if key != self._shown:
            self._shown = key
            self._fill(title, cell)
            can = pair is not None and self._model.refusal(pair) is None
            allow(self.add, can, tr("Choose a cell first: who delivers, and to whom."))
        self._mark(selection)

    def _fill(self, title: str, cell: Cell | None) -> None:
        self.title.setText(title)
        map: ChainMap = self._model.map
        with QSignalBlocker(self.list):
            self.list.clear()
            for delivery in cell.deliveries if cell else ():
                item = QListWidgetItem(shown_name(map.name_of(delivery)), self.list)
                item.setData(_ID, delivery.id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                counts = cell is not None and delivery in cell.counted
                item.setToolTip(plain_tip(delivery_in_words(map, delivery, counts=counts)))

    def _mark(self, selection: Iterable[str]) -> None:
        selected = set(selection)
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                item = self.list.item(row)
                item.setSelected(item.data(_ID) in selected)

    def _tell_chosen(self) -> None:
        self.chosen.emit([item.data(_ID) for item in self.list.selectedItems()])

    def _tell_renamed(self, item: QListWidgetItem) -> None:
        self._shown = None
        self.renamed.emit(item.data(_ID), item.text())

"""The tree of the outline: keys, the field that names are typed into, dragging."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from chainmap.model.names import LONGEST_NAME
from chainmap.panels.outline.model import OutlineModel
from chainmap.panels.pieces import STEP, claims
from chainmap.wording.language import tr

MOST_OPENED = 40
"""More than this that is selected elsewhere is marked where it is open already, and only there."""
ROW = 3 * STEP
"""Pixels."""
_Select = QItemSelectionModel.SelectionFlag


class OutlineTree(QTreeView):
    """`picked` brings the keys of the rows that the user selects, `wanted` those of Enter.

    `menu_wanted`, `add_wanted`: a menu, at a point of the screen. `given_up`: no name was typed.
    """

    picked = Signal(object)
    wanted = Signal(object)
    removed = Signal()
    rename_wanted = Signal()
    given_up = Signal()
    menu_wanted = Signal(QPoint)
    add_wanted = Signal(QPoint)

    def __init__(self, model: OutlineModel) -> None:
        super().__init__()
        self._model = model
        self._is_following = False
        self._marked: frozenset[str] = frozenset()
        self.setObjectName("outlineTree")
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(2 * STEP)
        self.setIconSize(QSize(16, 16))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.field = NameField(self)
        self.setItemDelegate(self.field)
        self.field.closeEditor.connect(lambda _, hint: self._end(hint))
        self.selectionModel().selectionChanged.connect(self._pick)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Outline of the map"))

    # -- what is selected ---------------------------------------------------------------------

    @property
    def keys(self) -> list[str]:
        """The selected rows, the current one first."""
        rows = [self._model.key(index) for index in self.selectionModel().selectedIndexes()]
        current = self.current
        return sorted(rows, key=lambda key: key != current)

    @property
    def current(self) -> str:
        index = self.currentIndex()
        return self._model.key(index) if index.isValid() else ""

    @property
    def texts(self) -> list[str]:
        """All rows that can be seen, indented as they stand."""
        return list(self._texts(QModelIndex(), 0))

    def _texts(self, above: QModelIndex, depth: int) -> Iterator[str]:
        for row in range(self._model.rowCount(above)):
            index = self._model.index(row, 0, above)
            yield "  " * depth + str(index.data())
            if self.isExpanded(index):
                yield from self._texts(index, depth + 1)

    def follow(self, keys: Collection[str]) -> None:
        """Marks what is selected elsewhere, and opens the way to it where it is not much."""
        self._marked = frozenset(keys)
        few = len(keys) <= MOST_OPENED
        known = [key for key in keys if few or self._model.is_known(key)]
        indexes = [index for key in known if (index := self._model.index_of(key)).isValid()]
        self._is_following = True
        self.selectionModel().select(_joined(indexes), _Select.ClearAndSelect)
        if indexes and few and self.current not in keys:
            self.selectionModel().setCurrentIndex(indexes[0], _Select.NoUpdate)
        if few and indexes:
            for index in indexes:
                self._open_above(index)
            self.scrollTo(indexes[0])
        self._is_following = False

    @contextmanager
    def rows_changing(self) -> Iterator[None]:
        """Rows that go take their mark along: nobody has unmarked them, so it is set again."""
        before, self._is_following = set(self.keys), True
        yield
        self._is_following = False
        if self._marked and set(self.keys) != before:
            self.follow(self._marked)

    def _open_above(self, index: QModelIndex) -> None:
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()

    def go_to(self, key: str) -> None:
        """Makes a row the current one and the only one selected."""
        index = self._model.index_of(key)
        if index.isValid():
            self._open_above(index)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _pick(self, *_: object) -> None:
        if not self._is_following:
            keys = self.keys
            self._marked = frozenset(keys)
            self.picked.emit(keys)

    # -- names --------------------------------------------------------------------------------

    def type_name(self, key: str) -> bool:
        """Opens the field over a row."""
        index = self._model.index_of(key)
        can_be_typed = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if can_be_typed:
            self.edit(index)
        return can_be_typed

    def end_typing(self) -> None:
        """Takes what stands in the field."""
        field = self.field.open_field
        if field is not None:
            self.field.commitData.emit(field)
            self.field.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def _end(self, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self.field.open_field = None
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.given_up.emit()

    # -- keys and the menu --------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """F2 types here, not on the canvas."""
        return claims(event, Qt.Key.Key_F2) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_typing = self.state() == QAbstractItemView.State.EditingState
        if is_typing:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.keys)
        elif key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif key == Qt.Key.Key_Insert and not event.modifiers():
            self.add_wanted.emit(self._corner())
        else:
            super().keyPressEvent(event)

    def _corner(self) -> QPoint:
        """Below the current row."""
        area = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(area.bottomLeft() + QPoint(2 * STEP, 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self._corner() if by_keys else event.globalPos())


class NameField(QStyledItemDelegate):
    """Types a name over a row; `open_field` while it is open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_field: QLineEdit | None = None

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(tr("Name"))
        self.open_field = field
        return field

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW)


def _joined(indexes: Collection[QModelIndex]) -> QItemSelection:
    """A selection of rows; those that stand together are one range, or Qt takes long over many."""
    ranges: list[list[QModelIndex]] = []
    for index in sorted(indexes, key=lambda one: (one.parent().internalId(), one.row())):
        last = ranges[-1][1] if ranges else None
        if last is not None and last.parent() == index.parent() and last.row() + 1 == index.row():
            ranges[-1][1] = index
        else:
            ranges.append([index, index])
    selection = QItemSelection()
    for first, last in ranges:
        selection.select(first, last)
    return selection

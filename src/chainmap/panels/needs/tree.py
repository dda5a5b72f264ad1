"""The needs below their customers: to edit in place, to weigh with 1–5, to drag onto a delivery."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from chainmap.analysis.quality import NeedStatus
from chainmap.mime import NEED
from chainmap.model.map import ChainMap
from chainmap.model.needs import customers
from chainmap.model.records import Need, NeedId, Party, PartyId
from chainmap.panels.needs.words import ICONS as STATUS_ICONS
from chainmap.panels.needs.words import best_satisfaction, figure, status_in_full
from chainmap.panels.palette import ICONS
from chainmap.panels.pieces import STEP, Icons, claims, plain_tip, row_icon
from chainmap.wording.language import tr
from chainmap.wording.names import one_line

TEXT, IMPORTANCE, STATUS = range(3)
IMPORTANCE_WIDTH, STATUS_WIDTH = 56, 80
MOST_LINES = 3
_ID = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class NeedsTree(QTreeWidget):
    """`picked`: another row is the current one. `acted`: something is to be done about it.

    The other signals bring a need's id and more.
    """

    picked = Signal()
    reworded = Signal(str, str)
    weighed = Signal(str, object)
    removed = Signal(str)
    moved = Signal(str, int)
    wanted = Signal()
    acted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setObjectName("needsTree")
        self.setColumnCount(3)
        self.setIndentation(STEP + STEP // 2)
        self.setIconSize(QSize(16, 16))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(True)
        self.setItemDelegateForColumn(TEXT, _Wrapped(self))
        for section in (IMPORTANCE, STATUS):
            self.setItemDelegateForColumn(section, _NotTyped(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for section, width in ((IMPORTANCE, IMPORTANCE_WIDTH), (STATUS, STATUS_WIDTH)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, width)
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        self.currentItemChanged.connect(lambda *_: self.picked.emit())
        self.itemClicked.connect(lambda *_: self.wanted.emit())
        self.itemChanged.connect(self._reword)

    # -- what is picked -----------------------------------------------------------------------

    @property
    def need(self) -> NeedId | None:
        """The current row, if it is a need."""
        item = self.currentItem() if self.topLevelItemCount() else None
        if item is None or item.parent() is None:
            return None
        return NeedId(item.data(TEXT, _ID))

    @property
    def customer(self) -> PartyId | None:
        """Whom the current row is about."""
        item = self.currentItem() if self.topLevelItemCount() else None
        if item is None:
            return None
        return PartyId((item.parent() or item).data(TEXT, _ID))

    @property
    def texts(self) -> list[str]:
        """All rows: customers, and indented their needs with importance and satisfaction."""
        found = []
        for head in self._heads():
            found.append(head.text(TEXT))
            for row in range(head.childCount()):
                item = head.child(row)
                assert item is not None
                cells = [item.text(TEXT), item.text(IMPORTANCE), item.text(STATUS)]
                found.append("  " + " | ".join(cells))
        return found

    def pick(self, id: str) -> bool:
        """Makes the row of a need or a customer the current one; False where it is not listed."""
        for head in self._heads():
            items = [head, *(head.child(row) for row in range(head.childCount()))]
            for item in items:
                if item is not None and item.data(TEXT, _ID) == id:
                    self.setCurrentItem(item)
                    self.scrollToItem(item)
                    return True
        return False

    def _heads(self) -> list[QTreeWidgetItem]:
        items = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [item for item in items if item is not None]

    # -- rows ---------------------------------------------------------------------------------

    def show_needs(
        self, map: ChainMap, needs: Sequence[Need], statuses: Callable[[Need], NeedStatus]
    ) -> None:
        """Lists these needs; the current one stays it, if it is among them."""
        current = self.need or self.customer
        self.blockSignals(True)
        self.clear()
        counts = Counter(need.consumer for need in needs)
        having = [party for party in customers(map) if counts[party.id]]
        heads = {party.id: self._head(party, counts[party.id]) for party in having}
        for need in needs:
            heads[need.consumer].addChild(self._row(map, need, statuses(need)))
        # Rows that are in the tree already cost much more to fill.
        self.addTopLevelItems([*heads.values()])
        for head in heads.values():
            head.setFirstColumnSpanned(True)
            head.setExpanded(True)
        if current is not None:
            self.pick(current)
        self.blockSignals(False)

    def _head(self, party: Party, count: int) -> QTreeWidgetItem:
        words = tr("{title} ({count})").format(title=one_line(party.name), count=count)
        head = QTreeWidgetItem([words])
        head.setData(TEXT, _ID, party.id)
        head.setIcon(TEXT, row_icon(self._icons(ICONS[party.kind], party.kind)))
        font = head.font(TEXT)
        font.setBold(True)
        head.setFont(TEXT, font)
        return head

    def _row(self, map: ChainMap, need: Need, status: NeedStatus) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setData(TEXT, _ID, need.id)
        item.setText(TEXT, one_line(need.text))
        item.setText(IMPORTANCE, str(need.importance or ""))
        item.setTextAlignment(IMPORTANCE, Qt.AlignmentFlag.AlignCenter)
        item.setText(STATUS, figure(best_satisfaction(map, need)))
        item.setIcon(STATUS, row_icon(self._icons(*STATUS_ICONS[status])))
        full = status_in_full(map, need, status)
        item.setToolTip(TEXT, plain_tip(need.text))
        item.setToolTip(STATUS, plain_tip(full))
        spoken = Qt.ItemDataRole.AccessibleTextRole
        item.setData(STATUS, spoken, full)
        if need.importance:
            told = tr("Importance {value} of 5").format(value=need.importance)
            item.setData(IMPORTANCE, spoken, told)
            item.setToolTip(IMPORTANCE, told)
        return item

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Needs, by customer"))
        self.setHeaderLabels([tr("Need"), tr("Imp.", "importance, short"), tr("Served?")])
        header = self.headerItem()
        header.setToolTip(IMPORTANCE, tr("Importance, 1 to 5: type the figure"))
        header.setToolTip(STATUS, tr("Is it served, and how satisfied is the customer, of 5"))

    # -- keys and drags -----------------------------------------------------------------------

    def edit_current(self) -> None:
        """Types over the text of the current need."""
        item = self.currentItem()
        if item is not None and self.need is not None:
            self.editItem(item, TEXT)

    def event(self, event: QEvent) -> bool:
        """F2 types here, not on the canvas."""
        return claims(event, Qt.Key.Key_F2) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        need, key = self.need, event.key()
        if need is None:
            super().keyPressEvent(event)
        elif event.text() in tuple("012345"):
            self.weighed.emit(need, int(event.text()) or None)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(need)
        elif key == Qt.Key.Key_F2:
            self.edit_current()
        elif event.text() in ("a", "A"):
            self.acted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _WAYS:
            self.moved.emit(need, _WAYS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.need is not None:
            drag = QDrag(self)
            drag.setMimeData(mime_of(self.need))
            drag.setPixmap(self._icons("need", "text"))
            drag.exec(Qt.DropAction.LinkAction)

    def _reword(self, item: QTreeWidgetItem, column: int) -> None:
        if column == TEXT and item.parent() is not None:
            # The rows are made anew by it, which must not happen under the editor.
            reword = partial(self.reworded.emit, item.data(TEXT, _ID), item.text(TEXT))
            QTimer.singleShot(0, self, reword)


class _Wrapped(QStyledItemDelegate):
    """Rows as high as a need has lines at this width; Qt reckons with one line in a tree."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size, tree = super().sizeHint(option, index), self.parent()
        if not isinstance(tree, NeedsTree) or not index.parent().isValid():
            return size
        room = tree.columnWidth(TEXT) - 2 * tree.indentation() - STEP
        metrics, wraps = tree.fontMetrics(), Qt.TextFlag.TextWordWrap
        box = metrics.boundingRect(QRect(0, 0, max(room, 1), 1_000), wraps, str(index.data()))
        one = metrics.height()
        most = one + (MOST_LINES - 1) * metrics.lineSpacing()
        size.setHeight(size.height() - one + max(min(box.height(), most), one))
        return size


class _NotTyped(QStyledItemDelegate):
    """Importance is a key, the status is worked out."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: object) -> QWidget:
        return None  # type: ignore[return-value]


_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def mime_of(need: NeedId) -> QMimeData:
    """What a drag from the register carries."""
    mime = QMimeData()
    mime.setData(NEED, need.encode())
    return mime

"""The palette: the five kinds of party, to be dragged onto the canvas or added where one looks."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from chainmap.mime import PARTY_KIND
from chainmap.model.records import PartyKind
from chainmap.panels.pieces import STEP, Icons, label, row_icon
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr

ICONS = {
    PartyKind.DEPARTMENT: "party/department",
    PartyKind.TEAM: "party/team",
    PartyKind.PERSON: "party/person",
    PartyKind.EXTERNAL_CUSTOMER: "party/external_customer",
    PartyKind.EXTERNAL_SUPPLIER: "party/external_supplier",
}


class PalettePanel(QWidget):
    """`wanted` brings the kind of a party that is to be added where the canvas thinks best."""

    wanted = Signal(object)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._icons = icons
        self.list = _KindList(self)
        self._hint = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(self.list)
        column.addWidget(self._hint)
        column.addStretch(1)
        self.list.itemActivated.connect(lambda item: self.wanted.emit(_kind_of(item)))
        self.retranslate()

    def retranslate(self) -> None:
        self._hint.setText(tr("Drag onto the canvas, double-click, or press 1 to 5 on the canvas."))
        self.list.setAccessibleName(tr("Palette"))
        self.list.show_kinds(self._icons)


class _KindList(QListWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paletteList")
        self.setIconSize(QSize(20, 20))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_kinds(self, icons: Icons) -> None:
        self.clear()
        for number, kind in enumerate(PartyKind, 1):
            item = QListWidgetItem(row_icon(icons(ICONS[kind], kind)), kind_name(kind, tr))
            item.setData(Qt.ItemDataRole.UserRole, kind.value)
            item.setToolTip(
                tr("{kind}: drag onto the canvas, or press {key} there").format(
                    kind=kind_name(kind, tr), key=number
                )
            )
            self.addItem(item)
        self.setFixedHeight(self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + 4)

    def startDrag(self, actions: Qt.DropAction) -> None:
        item = self.currentItem()
        drag = QDrag(self)
        drag.setMimeData(mime_of(_kind_of(item)))
        drag.setPixmap(item.icon().pixmap(24, 24))
        drag.exec(Qt.DropAction.CopyAction)


def mime_of(kind: PartyKind) -> QMimeData:
    """What a drag from the palette carries."""
    mime = QMimeData()
    mime.setData(PARTY_KIND, kind.value.encode())
    return mime


def _kind_of(item: QListWidgetItem) -> PartyKind:
    return PartyKind(item.data(Qt.ItemDataRole.UserRole))

"""The history of the map: all steps since it was opened; a click leads back, or forward again."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from chainmap.panels.history.model import HistoryModel
from chainmap.panels.pieces import STEP, Icons, label
from chainmap.session import Session
from chainmap.wording.language import tr

ICON = 16


class HistoryPanel(QWidget):
    """`message` is for the status bar."""

    message = Signal(str)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._icons = icons
        self.rows = HistoryModel(session, self)
        self.list = HistoryList()
        self.list.setModel(self.rows)
        self.list.wanted.connect(self.go_to)
        self.hint = label("", "muted")
        self.hint.setContentsMargins(STEP, STEP // 2, STEP, STEP // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        session.history_changed.connect(self._follow)
        session.opened.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        self.rows.saved_icon = QIcon(self._icons("save", "muted"))
        self.list.setAccessibleName(tr("Steps"))
        self.hint.setText(tr("A click leads back to a step, or forward again. The disk: saved."))
        self.rows.retranslate()
        self._show_present()

    def go_to(self, row: int) -> None:
        """Undoes or redoes up to a row."""
        self._session.go_to_step(row)
        self.message.emit(tr("At the step: {step}").format(step=self.rows.text(row)))

    def _follow(self) -> None:
        self.rows.follow()
        self._show_present()

    def _show_present(self) -> None:
        if self.isVisible():
            self.list.setCurrentIndex(self.rows.index(self._session.history.place))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_present()


class HistoryList(QListView):
    """`wanted`: the row that was clicked, or on which Enter was pressed."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(ICON, ICON))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._want)

    def _want(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid():
            self.wanted.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

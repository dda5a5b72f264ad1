"""The saved views of a map: what a presentation steps through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chainmap.model import edits
from chainmap.model.records import Frame, View, ViewId
from chainmap.panels.pieces import allow, claims, label
from chainmap.session import Session
from chainmap.wording.language import tr

_ID = Qt.ItemDataRole.UserRole


class ViewsPanel(QWidget):
    """`wanted`: a view (by its id) is to be shown. `presented`: the show begins."""

    wanted = Signal(str)
    presented = Signal()

    def __init__(
        self,
        session: Session,
        icons: Callable[[str, str], QPixmap],
        frame: Callable[[], Frame],
        overlay: Callable[[], str | None],
    ) -> None:
        """`frame`, `overlay`: what is in sight now, and what it is coloured by."""
        super().__init__()
        self._session = session
        self._icons = icons
        self._frame = frame
        self._overlay = overlay
        self.setObjectName("viewsPanel")
        self.list = ViewList()
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.model().rowsMoved.connect(self._reorder)
        self.list.removed.connect(self._delete)
        self.list.moved.connect(self._move)
        self.list.itemActivated.connect(lambda item: self.wanted.emit(item.data(_ID)))
        self.list.itemClicked.connect(lambda item: self.wanted.emit(item.data(_ID)))
        self.list.itemChanged.connect(self._rename)
        self.list.currentItemChanged.connect(self._show_caption)
        self.caption = QLineEdit()
        self.caption.editingFinished.connect(self._set_caption)
        self.buttons = {
            name: QToolButton(self) for name in ("new", "update", "delete", "presentation")
        }
        self.buttons["new"].clicked.connect(self.add)
        self.buttons["update"].clicked.connect(self._update)
        self.buttons["delete"].clicked.connect(self._delete)
        self.buttons["presentation"].clicked.connect(self.presented)
        row = QHBoxLayout()
        for button in self.buttons.values():
            button.setIconSize(QSize(18, 18))
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        self.nothing = label("", "muted")
        column.addLayout(row)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        column.addWidget(self.caption)
        session.committed.connect(lambda change: self._fill() if change.views else None)
        session.opened.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        icons = {"new": "new", "update": "redo", "delete": "delete", "presentation": "presentation"}
        tips = {
            "new": tr("Keep what is seen now as a view"),
            "update": tr("Make the chosen view what is seen now"),
            "delete": tr("Remove the chosen view"),
            "presentation": tr("Present the views on the full screen"),
        }
        for name, button in self.buttons.items():
            button.setIcon(QIcon(self._icons(icons[name], "text")))
            button.setToolTip(tips[name])
            button.setAccessibleName(tips[name])
        self.caption.setPlaceholderText(tr("What is said to it"))
        self.caption.setAccessibleName(tr("What is said to it"))
        self.list.setAccessibleName(tr("Saved views"))
        self.nothing.setText(
            tr(
                "No view is saved yet. Show, fold and colour the map as you want to tell it, then "
                "click the plus: each view becomes a picture of the presentation (F5)."
            )
        )
        self._fill()

    # -- the list -----------------------------------------------------------------------------

    @property
    def _chosen(self) -> View | None:
        row = self.list.currentRow()
        if row < 0:
            return None
        return self._session.recorded.views.get(self.list.item(row).data(_ID))

    def _fill(self) -> None:
        chosen = self._chosen
        self.list.blockSignals(True)
        self.list.clear()
        for view in self._session.recorded.views.values():
            item = QListWidgetItem(view.name, self.list)
            item.setData(_ID, view.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if chosen is not None and view.id == chosen.id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.nothing.setVisible(not self._session.recorded.views)
        self._show_caption()

    def _show_caption(self, *_: object) -> None:
        view = self._chosen
        self.caption.setEnabled(view is not None)
        self.caption.setText((view.caption or "") if view is not None else "")
        for name in ("update", "delete"):
            allow(self.buttons[name], view is not None, tr("Choose a saved view first."))
        saved = bool(self._session.recorded.views)
        allow(self.buttons["presentation"], saved, tr("Save a view first."))

    # -- edits --------------------------------------------------------------------------------

    def add(self) -> None:
        self._session.settle()
        map = self._session.recorded
        id = ViewId(edits.new_id(map, "views"))
        name = tr("View {number}").format(number=len(map.views) + 1)
        filter = map.display.filter
        view = View(id, name, frame=self._frame(), overlay=self._overlay(), filter=filter)
        self._session.commit(edits.put(map, view), "view")
        self.list.setCurrentRow(self.list.count() - 1)

    def _change(self, view: View) -> None:
        self._session.settle()
        self._session.commit(edits.put(self._session.recorded, view), "view")

    def _update(self) -> None:
        view = self._chosen
        if view is not None:
            filter = self._session.recorded.display.filter
            frame, overlay = self._frame(), self._overlay()
            self._change(replace(view, frame=frame, overlay=overlay, filter=filter))

    def _delete(self) -> None:
        view = self._chosen
        if view is not None:
            self._session.settle()
            self._session.commit(edits.remove(self._session.recorded, [view.id]), "view")

    def _rename(self, item: QListWidgetItem) -> None:
        view = self._session.recorded.views.get(item.data(_ID))
        name = " ".join(item.text().split())
        if view is not None and name and name != view.name:
            self._change(replace(view, name=name))
        elif view is not None:
            self._fill()

    def _set_caption(self) -> None:
        view, text = self._chosen, self.caption.text().strip() or None
        if view is not None and text != view.caption:
            self._change(replace(view, caption=text))

    def _move(self, way: int) -> None:
        """The chosen view comes earlier (-1) or later (1)."""
        order = list(self._session.recorded.views)
        at = self.list.currentRow()
        if at >= 0 and 0 <= at + way < len(order):
            order[at], order[at + way] = order[at + way], order[at]
            self._session.settle()
            self._session.commit(edits.reorder(self._session.recorded, "views", order), "view")

    def _reorder(self) -> None:
        order = [self.list.item(row).data(_ID) for row in range(self.list.count())]
        self._session.settle()
        self._session.commit(edits.reorder(self._session.recorded, "views", order), "view")


class ViewList(QListWidget):
    """F2 renames, Enter shows, Del removes, Alt with an arrow moves a view: `moved` by -1 or 1."""

    removed = Signal()
    moved = Signal(int)

    def event(self, event: QEvent) -> bool:
        """F2 types here, not on the canvas."""
        return claims(event, Qt.Key.Key_F2) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_typing = self.state() == QListWidget.State.EditingState
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(way)
        elif event.key() == Qt.Key.Key_Delete and not is_typing:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

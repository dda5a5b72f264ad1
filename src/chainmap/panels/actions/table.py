"""The table of the action plan: states as icons, what is late marked, days typed in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from chainmap.model.acting import is_overdue
from chainmap.model.records import Action, ActionId, ActionStatus
from chainmap.panels.actions.icons import ICONS, LATE_ICON, LOST_ICON
from chainmap.panels.day_field import DayField
from chainmap.panels.pieces import Icons
from chainmap.panels.tables.columns import Column, Sheet
from chainmap.panels.tables.model import Index, TableModel
from chainmap.panels.tables.view import CellEditor, TableView
from chainmap.render.theme import Theme
from chainmap.session import Session
from chainmap.wording.actions import due_words
from chainmap.wording.language import tr

TWO_LINES = 44
"""Pixels."""
NARROW = 560
"""Pixels of width below which owner and subject are told by the fields alone."""
OWNER_WIDTH = 112
"""Pixels that its heading needs, in the longer language."""
_ROLES = Qt.ItemDataRole
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PlanModel(TableModel):
    """A table that knows what is late, and shows it by icon, word and colour."""

    def __init__(
        self,
        sheet: Sheet,
        today: Callable[[], date],
        icons: Icons,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(sheet)
        self._today = today
        self._icons = icons
        self._theme = theme
        self._pictures: dict[tuple[str, str], QIcon] = {}

    def set_sheet(self, sheet: Sheet) -> None:
        self._pictures.clear()  # the theme may be another one
        super().set_sheet(sheet)

    def _picture(self, name: str, tone: str) -> QIcon:
        if (name, tone) not in self._pictures:
            self._pictures[name, tone] = _icon(self._icons(name, tone))
        return self._pictures[name, tone]

    def action(self, id: str) -> Action | None:
        return self.facts.map.actions.get(ActionId(id)) if self.facts is not None else None

    def is_late(self, id: str) -> bool:
        action = self.action(id)
        return action is not None and is_overdue(action, self._today())

    def text(self, id: str, column: Column) -> str:
        action = self.action(id)
        if column.key == "due" and action is not None and self.is_late(id):
            return due_words(action, self._today(), tr)
        return super().text(id, column)

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:
        id, column = self.rows[index.row()], self.column(index)
        action = self.action(id)
        if action is None:
            return super().data(index, role)
        if role == _ROLES.DecorationRole:
            icon = self._mark(action, column)
            return self._picture(*icon) if icon else None
        if role == _ROLES.ForegroundRole:
            return self._ink(action, column)
        if role == _ROLES.FontRole and column.key == "due" and self.is_late(id):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return super().data(index, role)

    def _mark(self, action: Action, column: Column) -> tuple[str, str] | None:
        if column.key == "status":
            return ICONS[action.status]
        if column.key == "due" and self.is_late(action.id):
            return LATE_ICON
        if column.key == "about" and self.is_lost(action):
            return LOST_ICON
        return None

    def _ink(self, action: Action, column: Column) -> QColor | None:
        if column.key == "due" and self.is_late(action.id):
            return QColor(self._theme().bad)
        return QColor(self._theme().text_muted) if action.status is ActionStatus.DONE else None

    def is_lost(self, action: Action) -> bool:
        """Its finding is no longer found, as far as that is known."""
        found = self.facts.found if self.facts is not None else None
        return found is not None and found.is_lost(action)


def _icon(picture: QPixmap) -> QIcon:
    """An icon that in a selected row has the colour of its letters, and so is seen."""
    icon, selected = QIcon(picture), QPixmap(picture)
    if not selected.isNull():
        with QPainter(selected) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            ink = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
            painter.fillRect(selected.rect(), ink)
        icon.addPixmap(selected, QIcon.Mode.Selected)
    return icon


class PlanEditor(CellEditor):
    """Days are typed, or picked in a calendar; what is no day keeps the cell open."""

    def __init__(
        self, session: Session, model: PlanModel, today: Callable[[], date], icons: Icons
    ) -> None:
        super().__init__(session, model)
        self._today = today
        self._icons = icons

    def _line(self, parent: QWidget, index: Index) -> Any:
        if self._model.column(index).key != "due":
            return super()._line(parent, index)
        field = DayField(self._today, self._icons, parent)
        field.judged.connect(self.message)
        field.picked.connect(lambda: self._take(field))
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, DayField):  # beside the day there is a button
            editor.resize(max(editor.width(), editor.sizeHint().width() // 2), editor.height())

    def can_end(self, editor: QWidget) -> bool:
        return not isinstance(editor, DayField) or editor.judge()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, DayField) and self._ends(event) and not self.can_end(editor):
            # A key goes no further; where the focus goes elsewhere, the field stays as it is.
            return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(editor, event)

    @staticmethod
    def _ends(event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.key() in _ENDS
        return event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide)

    def _take(self, field: DayField) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field)

    def _value(self, editor: QWidget, read: Any) -> Any:
        return editor.day if isinstance(editor, DayField) else super()._value(editor, read)


class PlanTable(TableView):
    """`stepped`: the next status for the selected rows."""

    stepped = Signal()

    def __init__(self, session: Session, model: PlanModel, editor: PlanEditor) -> None:
        super().__init__(session, model, editor)
        editor.setParent(self)
        self._chosen: list[str] = []
        model.modelAboutToBeReset.connect(self._keep_chosen)
        model.modelReset.connect(self._restore_chosen)
        self.setEditTriggers(self.editTriggers() | TableView.EditTrigger.DoubleClicked)
        self.doubleClicked.disconnect(self.go_wanted)
        self.setWordWrap(True)
        self.verticalHeader().setDefaultSectionSize(TWO_LINES)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)

    def fit_width(self, width: int) -> None:
        """Columns for so much room: all of them, or the most needed with two lines a row."""
        is_narrow = width < NARROW
        keys = [column.key for column in self.table.sheet.columns]
        for key in ("owner", "about"):
            self.setColumnHidden(keys.index(key), is_narrow)
        day = self.fontMetrics().horizontalAdvance("00.00.0000, ")
        widths = {"status": 104, "due": day + 44}
        if not is_narrow:
            left = max(width - sum(widths.values()) - 24, 300)
            widths |= {"owner": max(round(left * 0.2), OWNER_WIDTH), "about": round(left * 0.36)}
        for key, wide in widths.items():
            self.setColumnWidth(keys.index(key), wide)
        self.horizontalHeader().setSectionResizeMode(
            keys.index("text"), QHeaderView.ResizeMode.Stretch
        )

    def _keep_chosen(self) -> None:
        self._chosen = self.chosen_rows

    def _restore_chosen(self) -> None:
        """What is being looked at stays chosen when rows come, go or move."""
        left = [id for id in self._chosen if id in self.table.rows]
        if left:
            self.choose(left, reveal=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_typing = self.state() == TableView.State.EditingState
        if event.key() == Qt.Key.Key_Space and not is_typing and self.chosen_rows:
            self.stepped.emit()
        else:
            super().keyPressEvent(event)

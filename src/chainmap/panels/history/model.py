"""The steps of a map's history as rows of a list, oldest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPalette

from chainmap.model.change import diff
from chainmap.model.history import Step
from chainmap.panels.pieces import plain_tip
from chainmap.session import Session
from chainmap.wording.happened import happened
from chainmap.wording.language import tr
from chainmap.wording.steps import step_name

_ROLES = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """What was undone is grey and slanted, the present step bold; a disk marks the saved one."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.saved_icon = QIcon()
        self._steps: tuple[Step, ...] = ()
        self._about: dict[int, tuple[Step, str]] = {}
        """What a step was about, by the step's identity: reckoned when it is first seen."""
        self.follow()

    def follow(self) -> None:
        """Another step was made, undone, redone or saved."""
        self.beginResetModel()
        self._steps = self._session.history.steps
        known = {id(step) for step in self._steps}
        self._about = {key: told for key, told in self._about.items() if key in known}
        self.endResetModel()

    def retranslate(self) -> None:
        self._about.clear()
        self.follow()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: _Index, role: int = _ROLES.DisplayRole) -> Any:
        row = index.row()
        if role in (_ROLES.DisplayRole, _ROLES.AccessibleTextRole):
            return self.text(row)
        if role == _ROLES.ToolTipRole:
            return plain_tip(self.text(row))
        if role == _ROLES.DecorationRole and row == self._session.history.saved_place:
            return self.saved_icon
        if role == _ROLES.FontRole:
            return self._font(row)
        if role == _ROLES.ForegroundRole and row > self._session.history.place:
            return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def _font(self, row: int) -> QFont:
        font, place = QFont(), self._session.history.place
        if row == place:
            font.setWeight(QFont.Weight.DemiBold)
        font.setItalic(row > place)
        return font

    def text(self, row: int) -> str:
        """When, what kind of step, and what it was about: "10:42  rename: Ops is called …"."""
        step = self._steps[row]
        if not row:
            let_go = self._session.history.let_go
            return (
                tr("%n older steps were let go", "", let_go) if let_go else tr("At the beginning")
            )
        name, about = step_name(step.label, tr), self._told(row)
        words = tr("{step}: {about}").format(step=name, about=about) if about else name
        return f"{step.made:%H:%M}  {words}" if step.made else words

    def _told(self, row: int) -> str:
        step = self._steps[row]
        if id(step) not in self._about:
            change = diff(self._steps[row - 1].map, step.map)
            self._about[id(step)] = step, happened(change, tr)
        return self._about[id(step)][1]

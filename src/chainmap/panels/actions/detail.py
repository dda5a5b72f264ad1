"""One action, field by field: what, about what, who, until when, how far."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from chainmap.model import acting
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, ActionId, ActionStatus
from chainmap.panels.actions.columns import owners
from chainmap.panels.bond import Bond
from chainmap.panels.day_field import BoundDayField
from chainmap.panels.fields import ChoiceField, NameChoiceField, TextField
from chainmap.panels.pieces import STEP, Icons, allow, label, plain_tip
from chainmap.session import Session
from chainmap.wording.actions import status_name, subject_words
from chainmap.wording.language import tr


class ActionDetail(QWidget):
    """`shown`: its subject is to be seen on the canvas. `message` is for the status bar."""

    shown = Signal()
    message = Signal(str)

    def __init__(self, session: Session, icons: Icons, today: Callable[[], date]) -> None:
        super().__init__()
        self._session = session
        self._icons = icons
        self.id: ActionId | None = None
        self.text = TextField(self._bond("text", _reword))
        self.owner = NameChoiceField(self._bond("owner", acting.assign), [])
        self.due = BoundDayField(session, self._bond("due", acting.schedule), today, icons)
        self.status = ChoiceField(
            self._bond("status", _set_status), [(s, "") for s in ActionStatus]
        )
        self.fault = label("", "fault")
        self.about, self.lost = label(""), label("", "muted")
        self.show_button = QToolButton()
        self._captions: dict[str, QLabel] = {}
        self._set_out()
        self.due.judged.connect(self._say_fault)
        self.show_button.clicked.connect(self.shown)

    def _bond(self, field: str, write: Callable[[ChainMap, ActionId, Any], ChainMap]) -> Bond:
        def read(map: ChainMap) -> Any:
            return getattr(map.actions.get(self.id), field, None) if self.id is not None else None

        def set_field(map: ChainMap, value: Any) -> ChainMap:
            there = self.id is not None and self.id in map.actions
            return write(map, self.id, value) if there else map  # type: ignore[arg-type]

        bond = Bond(self._session, read, set_field, label="action", key=f"action.{field}")
        bond.refused.connect(self.message)
        return bond

    def _set_out(self) -> None:
        self.show_button.setAutoRaise(True)
        self.show_button.setIconSize(QSize(16, 16))
        grid = QGridLayout(self)
        grid.setContentsMargins(STEP + STEP // 2, STEP, STEP + STEP // 2, STEP)
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(STEP // 2)
        grid.setColumnStretch(1, 1)
        fields = {"text": self.text, "about": self.about, "owner": self.owner,
                  "due": self.due, "status": self.status}  # fmt: skip
        for name, field in fields.items():
            row = grid.rowCount()
            caption = self._captions[name] = label("", "field")
            caption.setWordWrap(False)
            caption.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            caption.setBuddy(field)
            top = Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(caption, row, 0, top)
            grid.addWidget(field, row, 1, 1, 1 if name == "about" else 2)
            if name == "about":
                grid.addWidget(self.show_button, row, 2)
                grid.addWidget(self.lost, row + 1, 1, 1, 2)
            if name == "due":
                grid.addWidget(self.fault, row + 1, 1, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        self.fault.hide()

    # -- what is shown ------------------------------------------------------------------------

    def show_action(self, action: Action, *, is_lost: bool) -> None:
        """Another action, or the same one as it is now."""
        is_other = action.id != self.id
        if is_other:
            self.due.finish()
        self.id = action.id
        if is_other:
            self.due.forget()
        self._list_owners()
        self._follow()
        about = subject_words(self._session.map, action.about, tr)
        self.about.setText(about or tr("Nothing on the map"))
        self.about.setToolTip(plain_tip(about))
        allow(self.show_button, bool(about), tr("Nothing on the map"))
        self.lost.setVisible(is_lost)

    def show_nothing(self) -> None:
        """No action is chosen."""
        if self.id is not None:
            self.due.finish()
            self.id = None
            self.due.forget()
        self._follow()
        self.about.setText("")
        self.lost.hide()

    def _follow(self) -> None:
        for field in (self.text, self.owner, self.due, self.status):
            field.follow()

    def _list_owners(self) -> None:
        names = ["", *owners(self._session.map)]
        box = self.owner
        if [box.itemText(n) for n in range(box.count())] != names and not box.hasFocus():
            text = box.currentText()
            with QSignalBlocker(box):
                box.clear()
                box.addItems(names)
                box.setEditText(text)

    def retranslate(self) -> None:
        names = {
            "text": tr("Action"),
            "about": tr("About"),
            "owner": tr("Owner"),
            "due": tr("Due"),
            "status": tr("Status"),
        }
        for name, text in names.items():
            self._captions[name].setText(text)
        for field, name in ((self.text, "text"), (self.owner, "owner"), (self.due, "due"),
                            (self.status, "status")):  # fmt: skip
            field.setAccessibleName(names[name])
        for place, status in enumerate(ActionStatus):
            self.status.setItemText(place, status_name(status, tr))
        self.due.retranslate()
        self.lost.setText(
            tr("No longer found: the analysis of today no longer tells this. Is the action done?")
        )
        tip = tr("Show on the canvas (Ctrl+Enter)")
        self.show_button.setIcon(QIcon(self._icons("zoom-selection", "text")))
        self.show_button.setToolTip(plain_tip(tip))
        self.show_button.setAccessibleName(tip)

    def _say_fault(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))


def _reword(map: ChainMap, id: ActionId, text: str | None) -> ChainMap:
    return acting.reword(map, id, text or "")


def _set_status(map: ChainMap, id: ActionId, status: ActionStatus) -> ChainMap:
    return acting.set_status(map, [id], status)

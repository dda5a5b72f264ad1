"""A button that makes actions about a record: its menu has the steps, each with its text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QToolButton

from chainmap.model import edits
from chainmap.model.acting import add_action
from chainmap.model.records import Subject
from chainmap.panels.pieces import Icons, plain_tip
from chainmap.session import Session
from chainmap.wording.language import catalogue, tr


class ProposalButton(QToolButton):
    """`planned` brings the ids of the actions that were made, one in a list."""

    planned = Signal(object)

    def __init__(
        self, session: Session, icons: Icons, subject: Callable[[], Subject | None]
    ) -> None:
        super().__init__()
        self._session = session
        self._icons = icons
        self._subject = subject
        self.setIconSize(QSize(16, 16))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        self.retranslate()

    def retranslate(self) -> None:
        self.setIcon(QIcon(self._icons("new-action", "text")))
        tip = tr("Make an action: talk, standard, policy, training, recognition")
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(tip)

    def make_first(self) -> None:
        """The step that is proposed first."""
        texts = self._texts()
        if texts:
            self._make(texts[0][1])

    def fill(self) -> None:
        """The steps for what is shown now."""
        menu = self.menu()
        menu.clear()
        for name, text in self._texts():
            action = menu.addAction(name)
            action.setToolTip(plain_tip(text))
            action.triggered.connect(lambda _=False, text=text: self._make(text))

    def _texts(self) -> list[tuple[str, str]]:
        """Names of the steps, and what each would say in the language of the map."""
        from chainmap.wording.action_proposals import for_record, step_name

        about, map = self._subject(), self._session.recorded
        if about is None:
            return []
        proposals = for_record(about, map, catalogue(map.info.language))
        return [(step_name(step, tr), text) for step, text in proposals.items()]

    def _make(self, text: str) -> None:
        self._session.settle()
        map = self._session.recorded
        id = edits.new_id(map, "actions")
        if self._session.commit(add_action(map, text, self._subject()), "action"):
            self.planned.emit([id])

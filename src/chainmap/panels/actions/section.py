"""What is planned about a party or a delivery, on its card; and the way to plan more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from chainmap.analysis.plan import concerned, ids_about
from chainmap.analysis.plan import today as this_day
from chainmap.model.acting import in_order, is_overdue
from chainmap.model.map import ChainMap
from chainmap.model.records import Action, Subject
from chainmap.panels.actions.icons import ICONS, LATE_ICON
from chainmap.panels.card.section import Section
from chainmap.panels.pieces import Icons, Row, clear, column
from chainmap.panels.proposal_button import ProposalButton
from chainmap.session import Session
from chainmap.wording.language import tr


class ActionsSection(Section):
    """`planned` brings the ids of actions that were made or clicked: they are to be shown."""

    planned = Signal(object)

    def __init__(
        self,
        session: Session,
        icons: Icons,
        about: Subject,
        today: Callable[[], date] = this_day,
    ) -> None:
        super().__init__("actions", tr("Actions"))
        self._session = session
        self._icons = icons
        self._id = about.party or about.delivery or ""
        self._today = today
        self._shown: list[Action] = []
        self.make = ProposalButton(session, icons, lambda: about if self._is_there else None)
        self.make.setText(tr("New action"))
        self.make.setToolButtonStyle(self.header.toolButtonStyle())
        self.make.planned.connect(self.planned)
        self.rows: QVBoxLayout = column(spacing=2)
        self.grid.addLayout(self.rows, self.grid.rowCount(), 0, 1, -1)
        self.grid.addWidget(self.make, self.grid.rowCount(), 0, 1, -1)

    @property
    def _is_there(self) -> bool:
        return self._session.recorded.find(self._id) is not None

    def follow(self) -> None:
        from chainmap.wording.actions import undone_words

        map, today = self._session.map, self._today()
        actions = in_order(one for one in map.actions.values() if _is_about(map, one, self._id))
        self.say_gist(undone_words(actions, today, tr))
        if actions != self._shown:
            self._shown = actions
            clear(self.rows)
            for action in actions:
                self._add(action, today)

    def _add(self, action: Action, today: date) -> None:
        from chainmap.wording.actions import due_words, status_name

        icon = LATE_ICON if is_overdue(action, today) else ICONS[action.status]
        due = due_words(action, today, tr) if action.due else ""
        details = [status_name(action.status, tr), action.owner or "", due]
        row = Row(self._icons(*icon), action.text, " · ".join(filter(None, details)))
        row.chosen.connect(partial(self.planned.emit, [action.id]))
        self.rows.addWidget(row)


def _is_about(map: ChainMap, action: Action, id: str) -> bool:
    return id in ids_about(map, action.about) or id in concerned(map, action.about)

"""The action plan: what is to be done, listed, changed in place, and in step with the canvas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton

from chainmap.analysis.plan import concerned, ids_about
from chainmap.analysis.plan import today as this_day
from chainmap.model import edits
from chainmap.model.acting import add_action, set_status
from chainmap.model.change import Change
from chainmap.model.records import (
    Action,
    ActionId,
    ActionStatus,
    DeliveryId,
    PartyId,
    Subject,
)
from chainmap.panels.actions.columns import plan_sheet
from chainmap.panels.actions.detail import ActionDetail
from chainmap.panels.actions.filter import ActionsFilter
from chainmap.panels.actions.table import PlanEditor, PlanModel, PlanTable
from chainmap.panels.cut_short import Line
from chainmap.panels.fields import LONGEST_TEXT
from chainmap.panels.pieces import STEP, Icons, allow, column, label, plain_tip
from chainmap.panels.tables.columns import Sheet
from chainmap.panels.tables.facts import Facts
from chainmap.panels.when_seen import WhenSeen
from chainmap.render.theme import Theme
from chainmap.session import Session
from chainmap.wording.actions import counts_words, subject_words
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

WIDE, ROOMY = 720, 900
"""Pixels of width from which the fields stand beside the table, and all above it in one line."""
TALL = 440
"""Pixels of height from which there is room for rows above the fields; below it, cells do."""
FIELDS_WIDTH = 280
LATER = {
    ActionStatus.OPEN: ActionStatus.DOING,
    ActionStatus.DOING: ActionStatus.DONE,
    ActionStatus.DONE: ActionStatus.OPEN,
}


class ActionsPanel(WhenSeen):
    """`chosen` brings ids to be shown on the canvas, `message` a sentence for the status bar.

    `exporting` brings what is wanted ("xlsx", "ics", …) and the ids of the actions listed.
    """

    chosen = Signal(object)
    message = Signal(str)
    exporting = Signal(str, object)

    def __init__(
        self,
        session: Session,
        icons: Icons,
        theme: Callable[[], Theme],
        today: Callable[[], date] = this_day,
    ) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._icons = icons
        self._today = today
        self._facts = Facts(session.map)
        self._is_choosing = False
        self.model = PlanModel(self._sheet(), today, icons, theme)
        self.table = PlanTable(session, self.model, PlanEditor(session, self.model, today, icons))
        self.begins_at = self.table
        self.counts = label("", "strong")
        self.filter = ActionsFilter(self.model, icons)
        self.new, self.delete = Line(), QToolButton()
        self.hint = label("", "muted")
        self.detail = ActionDetail(session, icons, today)
        self._set_out()
        self._connect()
        self.retranslate()

    # -- what the window asks of it -----------------------------------------------------------

    def begin(self) -> None:
        """Ready to go through the plan, or to make its first action."""
        self._catch_up()
        if self.model.rows:
            if not self.table.currentIndex().isValid():
                self._pick_row(0)
            self.table.setFocus()
        else:
            self.begin_new()

    def begin_new(self) -> None:
        """Ready to type an action about what is selected."""
        self._catch_up()
        self.new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_actions(self, ids: Sequence[str]) -> None:
        """Makes these the chosen rows, whatever was filtered."""
        self._catch_up()
        if not set(ids) <= set(self.model.rows):
            self.filter.clear()
        self.table.choose(ids, reveal=True)
        self._show_detail()

    def set_report(self, report: Report) -> None:
        self._facts = Facts(self._session.recorded, report)
        self._follow_soon()

    @property
    def subject(self) -> Subject | None:
        """What a new action would be about: the one party or delivery that is selected."""
        selection, map = self._session.selection, self._session.recorded
        if len(selection) != 1:
            return None
        (id,) = selection
        if id in map.parties:
            return Subject(party=PartyId(id))
        return Subject(delivery=DeliveryId(id)) if id in map.deliveries else None

    # -- what is seen -------------------------------------------------------------------------

    def follow(self) -> None:
        """Shows the plan as it is now."""
        self._facts = self._facts.with_map(self._session.recorded)
        self.filter.fill(self._facts)
        self.model.show(self._facts)
        self._say()

    def _say(self) -> None:
        """The head line, the hint where nothing is listed, and the fields."""
        actions = self._session.recorded.actions
        told = counts_words(actions.values(), self._today(), tr)
        shown = len(self.model.rows)
        if shown < len(actions):
            told = tr("{counts} ({shown} listed)").format(counts=told, shown=shown)
        self.counts.setText(told)
        self.counts.setVisible(bool(actions))
        self.filter.setVisible(bool(actions))
        self.table.setVisible(bool(shown))
        none_fits = tr("No action fits what is chosen above. Esc in the search shows all.")
        self.hint.setText(none_fits if actions else self.model.sheet.hint)
        self.hint.setVisible(not shown)
        self._show_detail()

    def _show_detail(self) -> None:
        action = self.current
        # Where it came and went with a choice, the rows would move away below the pointer.
        self.detail.setVisible(bool(self.model.rows) and self._has_room_for_fields)
        self.detail.setEnabled(action is not None)
        allow(self.delete, action is not None, tr("Choose an action first."))
        if action is not None:
            self.detail.show_action(action, is_lost=self.model.is_lost(action))
        else:
            self.detail.show_nothing()
        about = self.subject
        if about is None:
            self.new.setPlaceholderText(tr("New action"))
        else:
            words = subject_words(self._session.recorded, about, tr)
            self.new.setPlaceholderText(tr("New action about {subject}").format(subject=words))

    @property
    def current(self) -> Action | None:
        """The action whose fields are shown."""
        rows, index = self.table.chosen_rows, self.table.currentIndex()
        row = self.model.rows[index.row()] if index.isValid() else None
        id = row if row in rows else next(iter(rows), None)
        return self._session.recorded.actions.get(ActionId(id)) if id is not None else None

    def retranslate(self) -> None:
        self.model.set_sheet(self._sheet())
        self.table.setAccessibleName(tr("Action plan"))
        self.table.setAccessibleDescription(
            tr("F2 changes a cell, Space the status, Ctrl+Enter shows it on the canvas")
        )
        self.new.setAccessibleName(tr("New action"))
        tip = tr("Delete the action (Del)")
        self.delete.setIcon(QIcon(self._icons("delete", "text")))
        self.delete.setToolTip(plain_tip(tip))
        self.delete.setAccessibleName(tip)
        self.filter.retranslate()
        self.detail.retranslate()
        self.follow()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _has_room_for_fields(self) -> bool:
        return self.width() >= WIDE or self.height() >= TALL

    def _fit(self) -> None:
        is_wide = self.width() >= WIDE
        self.detail.setVisible(bool(self.model.rows) and self._has_room_for_fields)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        is_roomy = self.width() >= ROOMY
        self._top.setDirection(ways.LeftToRight if is_roomy else ways.TopToBottom)
        self.filter.spread(is_roomy)
        self.detail.setMaximumWidth(FIELDS_WIDTH if is_wide else 16_777_215)
        self._body.setStretchFactor(self.table, 3 if is_wide else 1)
        self._body.setStretchFactor(self.detail, 2 if is_wide else 0)
        self.table.fit_width(self.width() - (FIELDS_WIDTH if is_wide else 0))

    # -- edits --------------------------------------------------------------------------------

    def add(self) -> None:
        """A new action of what was typed, about what is selected."""
        self._session.settle()
        map, about = self._session.recorded, self.subject
        id = edits.new_id(map, "actions")
        if self._session.commit(add_action(map, self.new.text(), about), "action"):
            self.new.clear()
            self.show_actions([id])

    def remove(self) -> None:
        """Takes the chosen actions out of the plan, as one step."""
        row = self.table.currentIndex().row()
        doomed = self.table.chosen_rows
        self._session.settle()
        self._session.commit(edits.remove(self._session.recorded, doomed), "delete")
        if self.model.rows:
            self._pick_row(min(max(row, 0), len(self.model.rows) - 1))

    def _step(self) -> None:
        """All chosen ones go on as the current one does."""
        action = self.current
        if action is not None:
            self._session.settle()
            map = self._session.recorded
            later = set_status(map, self.table.chosen_rows, LATER[action.status])
            self._session.commit(later, "action")

    def _export(self, kind: str) -> None:
        self._session.settle()
        self.exporting.emit(kind, list(self.model.rows))

    # -- in step with the canvas --------------------------------------------------------------

    def _ids(self) -> list[str]:
        map = self._session.recorded
        about = (map.actions[ActionId(id)].about for id in self.table.chosen_rows)
        return list(dict.fromkeys(id for one in about for id in ids_about(map, one)))

    def _choose(self) -> None:
        """Selects what the chosen actions are about; one about nothing leaves all as it is."""
        ids = self._ids()
        if ids:
            self._is_choosing = True
            self._session.select(ids)
            self._is_choosing = False
        self._show_detail()

    def _go(self) -> None:
        ids = self._ids()
        if ids:
            self._is_choosing = True
            self.chosen.emit(ids)
            self._is_choosing = False

    def _is_about_selection(self, facts: Facts, id: str) -> bool:
        about, selection = facts.map.actions[ActionId(id)].about, self._session.selection
        return bool(selection & {*ids_about(facts.map, about), *concerned(facts.map, about)})

    def _follow_selection(self, selection: frozenset[str]) -> None:
        if self._is_choosing or not self.isVisible():
            return
        self._catch_up()
        if self.filter.selection.isChecked():
            self.model.arrange()
        map = self._session.recorded
        about = {id: ids_about(map, map.actions[ActionId(id)].about) for id in self.model.rows}
        rows = [id for id, ids in about.items() if ids and selection.issuperset(ids)]
        if rows and rows != self.table.chosen_rows:
            self.table.choose(rows, reveal=True)
        self._say()

    # -- following ----------------------------------------------------------------------------

    def _follow_change(self, change: Change) -> None:
        if not change.only_looks:
            self._follow_soon()

    def _follow_opened(self) -> None:
        """What was reckoned is about another map, whose ids may mean something else in this one."""
        self._facts = Facts(self._session.recorded)
        self.filter.clear()
        self._follow_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What was in time when it was hidden may be late by now.
        self._is_stale = True
        self._catch_up()

    # -- the parts ----------------------------------------------------------------------------

    def _sheet(self) -> Sheet:
        return plan_sheet(self._today, self._is_about_selection)

    def _pick_row(self, row: int) -> None:
        self.table.choose([self.model.rows[row]], reveal=True)
        self._choose()

    def _set_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(STEP // 2)
        self.new.setMaxLength(LONGEST_TEXT)
        self.delete.setIconSize(QSize(16, 16))
        adding.addWidget(self.new, 1)
        adding.addWidget(self.delete)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(STEP // 2)
        self._top.addWidget(self.filter, 3)
        self._top.addLayout(adding, 2)
        head = column(margin=STEP, spacing=STEP // 2)
        head.addWidget(self.counts)
        head.addLayout(self._top)
        self.hint.setContentsMargins(STEP, 0, STEP, STEP)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(0)
        self._body.addWidget(self.table, 1)
        self._body.addWidget(self.hint, 1)
        self._body.addWidget(self.detail)
        rows = column(spacing=0)
        rows.addLayout(head)
        rows.addLayout(self._body, 1)
        self.setLayout(rows)

    def _connect(self) -> None:
        self.model.modelReset.connect(self._say)
        self.table.chosen.connect(self._choose)
        self.table.clicked.connect(lambda _: self._go())
        self.table.go_wanted.connect(self._go)
        self.table.remove_wanted.connect(self.remove)
        self.table.stepped.connect(self._step)
        self.table.message.connect(self.message)
        self.new.returnPressed.connect(self.add)
        self.delete.clicked.connect(self.remove)
        self.detail.shown.connect(self._go)
        self.detail.message.connect(self.message)
        self.filter.exporting.connect(self._export)
        session = self._session
        session.committed.connect(self._follow_change)
        session.opened.connect(self._follow_opened)
        session.selection_changed.connect(self._follow_selection)
        session.settling.connect(self.table.finish_typing)

"""The findings: the filter they hold under, key figures, and what deserves a look, ranked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from chainmap.analysis.plan import planned_findings
from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.dismissing import dismiss
from chainmap.model.records import Flows
from chainmap.model.shown import shown
from chainmap.panels.bond import Bond
from chainmap.panels.fields import ChoiceField
from chainmap.panels.figures import Figures
from chainmap.panels.findings.acting import is_there, plan
from chainmap.panels.findings.filter import FindingsFilter
from chainmap.panels.findings.list import FindingsList
from chainmap.panels.findings.model import Entry
from chainmap.panels.findings.reason_bar import ReasonBar
from chainmap.panels.pieces import STEP, Icons, clear, column, label
from chainmap.session import Session
from chainmap.wording.kinds import flows_name
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.analysis.report import Report
    from chainmap.wording.action_proposals import Step


ROOMY = 520
"""Pixels of height from which the figures stand in their frame, else in a line."""


class FindingsPanel(QWidget):
    """`chosen` brings the ids that a clicked finding is about.

    `exporting` brings an ending of a file and what is listed, to be written there: pairs of a
    finding and its dismissal. `planned` brings the ids of actions that were made of findings,
    `trying` those that are to be taken out for trial.
    """

    chosen = Signal(object)
    message = Signal(str)
    exporting = Signal(str, object)
    planned = Signal(object)
    trying = Signal(object)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._report: Report | None = None
        self._all: list[Entry] = []
        self._to_dismiss: Sequence[Entry] = ()
        self.is_busy = False
        self.busy = _busy_bar()
        self.figures = Figures()
        self.wish = FindingsFilter(icons)
        self.note = label("", "muted")
        self.list = FindingsList(icons)
        self.begins_at = self.list
        self._steps = QMenu(self)
        self.wish.act.setMenu(self._steps)
        self.reason = ReasonBar()
        self._set_out()
        self._connect()
        self.retranslate()

    @property
    def rows(self) -> Sequence[Entry]:
        """What is listed, from top to bottom."""
        return self.list.rows.entries

    @property
    def report(self) -> Report | None:
        return self._report

    def set_report(self, report: Report) -> None:
        self._report = report
        self._show_busy(False)
        self._show_report()

    def set_busy(self) -> None:
        """The figures shown belong to an older map; new ones are on their way."""
        self._show_busy(True)

    def set_failed(self) -> None:
        """The analysis broke down; what is shown is of an older map."""
        self._show_busy(False)

    def retranslate(self) -> None:
        clear(self._head)
        self._add_filter()
        self.wish.retranslate()
        self.reason.retranslate()
        self.list.setAccessibleName(tr("Findings"))
        self._show_report()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.figures.be_small(self.height() < ROOMY)

    # -- following ----------------------------------------------------------------------------

    def _forget_report(self) -> None:
        """Its findings are about another map, whose ids may mean something else in this one."""
        self._report = None
        self.reason.leave()
        self.wish.clear()
        self._show_report()

    def _follow(self, change: Change) -> None:
        if change.settings:
            self.filter.follow()
        if change.display or change.groups:
            self._mark_hidden()

    def _follow_committed(self, change: Change) -> None:
        if (change.dismissals or change.actions) and self._report is not None:
            self._sort_out()

    # -- showing ------------------------------------------------------------------------------

    def _show_report(self) -> None:
        """Everything but the filter, which may have the focus."""
        self.figures.show_report(self._report)
        self._sort_out()
        self._show_busy(self.is_busy)

    def _sort_out(self) -> None:
        """What stands and what is set aside: asked of the map as it is now, not of the report's."""
        report = self._report
        # A map that is just begun is not blamed.
        begun = report is not None and bool(report.map.deliveries)
        self._all = _entries(report, self._session) if report is not None and begun else []
        planned = planned_findings(self._session.recorded)
        for entry in self._all:
            entry.action = planned.get((entry.code, frozenset(entry.ids)))
        self.wish.count(self._all)
        self._list()

    def _list(self) -> None:
        """The entries that are wished for; the row that was current stays so."""
        current = self.list.currentIndex().row()
        was = self.rows[current] if 0 <= current < len(self.rows) else None
        wish = self.wish.wish
        entries = [entry for entry in self._all if wish.takes(entry)]
        self.list.show_rows(entries, _place_of(was, entries))
        self._mark_hidden()
        self._say_what_is_missing()

    def _mark_hidden(self) -> None:
        map = self._session.map
        seen = shown(map)
        known = map.parties.keys() | map.deliveries.keys()
        drawn = None
        if seen.map is not map:
            parties_and_deliveries = seen.map.parties.keys() | seen.map.deliveries.keys()
            drawn = parties_and_deliveries | seen.stand_ins.keys()
        self.list.rows.mark_hidden(drawn, known)
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def _say_what_is_missing(self) -> None:
        report = self._report
        begun = report is not None and bool(report.map.deliveries)
        self.wish.setVisible(bool(self._all))
        self.list.setVisible(bool(self.rows))
        self.note.setText(self._missing(begun))
        self.note.setVisible(bool(self.note.text()))

    def _missing(self, begun: bool) -> str:
        unmatched = sum(entry.finding is None for entry in self._all)
        if not begun:
            return tr("Draw departments and what they deliver. What deserves a look appears here.")
        if not self._all:
            return tr("No findings: nothing deserves a second look here.")
        if not self.rows:
            away = sum(entry.dismissal is not None for entry in self._all)
            if away == len(self._all):
                return tr("All findings have been set aside.")
            return tr("No finding fits what is chosen above.")
        if unmatched and not self.wish.with_dismissed:
            return tr("%n dismissals meet no finding any more.", "", unmatched)
        return ""

    def _show_busy(self, busy: bool) -> None:
        self.is_busy = busy
        self.busy.setVisible(busy)

    # -- into the action plan -----------------------------------------------------------------

    def _act(self, entries: Sequence[Entry], step: Step | None) -> None:
        """One step of the history for all."""
        self._session.settle()
        map, ids = plan(self._session.recorded, entries, step)
        if self._session.commit(map, "action"):
            self.message.emit(tr("Planned: {action}").format(action=map.actions[ids[-1]].text))
        elif ids:
            self.message.emit(tr("This is in the action plan already."))
        else:
            self.message.emit(tr("The map has changed meanwhile; nothing was planned."))
        if ids:
            self.planned.emit(ids)

    def _follow_picked(self) -> None:
        standing = [entry for entry in self.list.picked if entry.dismissal is None]
        self.wish.allow_acting(bool(standing))

    def _fill_steps(self) -> None:
        menu = self._steps
        menu.clear()
        for last in menu.findChildren(QMenu):
            last.deleteLater()
        menu.addActions(self.list.steps_menu(menu).actions())

    # -- setting aside ------------------------------------------------------------------------

    def _ask_reason(self, entries: Sequence[Entry]) -> None:
        self._to_dismiss = entries
        if len(entries) == 1:
            question = tr("Why is “{finding}” set aside?").format(finding=entries[0].heading)
        else:
            question = tr("Why are these %n findings set aside?", "", len(entries))
        self.reason.ask(question)

    def _dismiss(self, reason: str) -> None:
        """One step for all; what is about something that has gone meanwhile is left out."""
        self._session.settle()
        map, row = self._session.recorded, self.list.currentIndex().row()
        for entry in self._to_dismiss:
            finding = entry.finding
            if finding is not None and is_there(map, finding):
                map = dismiss(
                    map,
                    finding.code,
                    finding.ids,
                    reason,
                    flows=finding.flows,
                    on=datetime.now().astimezone().date(),
                )
        if not self._session.commit(map, "dismiss"):
            self.message.emit(tr("The map has changed meanwhile; nothing was set aside."))
        self._go_on_from(row)
        self._leave_reason()

    def _go_on_from(self, row: int) -> None:
        """To what has moved up into the place of a row, so that one can work down the list."""
        if self.rows and not self.list.currentIndex().isValid():
            self.list.pick(min(max(row, 0), len(self.rows) - 1))

    def _restore(self, entries: Sequence[Entry]) -> None:
        self._session.settle()
        row = self.list.currentIndex().row()
        ids = [entry.dismissal.id for entry in entries if entry.dismissal is not None]
        self._session.commit(edits.remove(self._session.recorded, ids), "restore")
        self._go_on_from(row)
        self.list.setFocus()

    def _leave_reason(self) -> None:
        self._to_dismiss = ()
        self.list.setFocus()

    def _export(self, ending: str) -> None:
        listed = [(one.finding, one.dismissal) for one in self.rows if one.finding is not None]
        self.exporting.emit(ending, listed)

    # -- the parts ----------------------------------------------------------------------------

    def _set_out(self) -> None:
        margin = STEP + STEP // 2
        self._head = QHBoxLayout()
        upper = column(margin=margin, spacing=STEP)
        upper.addLayout(self._head)
        for part in (self.figures, self.wish, self.note):
            upper.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.busy)
        outer.addLayout(upper)
        outer.addWidget(self.list, 1)
        outer.addWidget(self.reason)
        outer.addStretch(0)

    def _connect(self) -> None:
        self.wish.changed.connect(self._list)
        self.wish.exporting.connect(self._export)
        self.list.chosen.connect(self.chosen)
        self.list.dismissing.connect(self._ask_reason)
        self.list.restoring.connect(self._restore)
        self.list.acting.connect(self._act)
        self.list.trying.connect(self.trying)
        self.list.picking.connect(self._follow_picked)
        self.wish.act.clicked.connect(lambda _: self.list.act())
        self._steps.aboutToShow.connect(self._fill_steps)
        self.reason.given.connect(self._dismiss)
        self.reason.left.connect(self._leave_reason)
        self._session.changed.connect(self._follow)
        self._session.selection_changed.connect(self.list.leave)
        self._session.committed.connect(self._follow_committed)
        self._session.opened.connect(self._forget_report)

    def _add_filter(self) -> None:
        bond = Bond(
            self._session,
            lambda map: map.settings.flows,
            edits.set_flows,
            label="flows",
        )
        self.filter = ChoiceField(bond, [(flows, flows_name(flows, tr)) for flows in Flows])
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setToolTip(tr("Which deliveries count. The filter is part of every answer."))
        caption = label(tr("Deliveries that count"), "field")
        caption.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        caption.setWordWrap(False)
        self._head.addWidget(caption)
        self._head.addWidget(self.filter, 1)


def _entries(report: Report, session: Session) -> list[Entry]:
    """What stands, ranked; what is set aside; dismissals that meet nothing any more."""
    from chainmap.analysis.findings import sorted_out

    parts = sorted_out(report.findings, session.recorded, report.flows)
    entry = partial(Entry, report, headings={})
    return [
        *(entry(finding) for finding in parts.standing),
        *(entry(finding, why) for finding, why in parts.dismissed),
        *(entry(None, why) for why in parts.unmatched),
    ]


def _place_of(was: Entry | None, entries: Sequence[Entry]) -> int | None:
    """Where what an entry is about stands in another list."""
    if was is None:
        return None
    places = (
        place
        for place, entry in enumerate(entries)
        if (entry.code, entry.ids) == (was.code, was.ids)
    )
    return next(places, None)


def _busy_bar() -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setFixedHeight(3)
    policy = bar.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    bar.setSizePolicy(policy)
    return bar

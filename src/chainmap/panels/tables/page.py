"""One of the tables, with its search, its filters and its choice of columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chainmap.model import edits
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.pieces import STEP, label, plain_tip
from chainmap.panels.short_label import ShortLabel
from chainmap.panels.tables.columns import Sheet
from chainmap.panels.tables.facts import Facts
from chainmap.panels.tables.model import TableModel
from chainmap.panels.tables.picking import narrow, refill
from chainmap.panels.tables.view import TableView
from chainmap.session import Session
from chainmap.wording.kinds import flows_name
from chainmap.wording.language import tr

LoadColumns = Callable[[str], Sequence[str] | None]
KeepColumns = Callable[[str, Sequence[str]], None]

AT_ONCE = 100
"""Rows whose texts are made in one turn of the loop."""
LEAST_SEARCH, WIDE_PICK = 110, 140
"""Pixels: what the search keeps, and what a filter may take from the others for its text."""


class TablePage(QWidget):
    """One table with its filters. Facts that come while it is behind another one wait."""

    message = Signal(str)

    def __init__(
        self, session: Session, sheet: Sheet, load: LoadColumns, keep: KeepColumns
    ) -> None:
        super().__init__()
        self._session = session
        self._keep = keep
        self._waiting: tuple[Facts, set[str] | None] | None = None
        self._has_fitted = False
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._read_ahead)
        self.table = TableModel(sheet, self)
        self.view = TableView(session, self.table)
        self.view.show_columns(load(sheet.key))
        self.search = Line()
        self.search.setClearButtonEnabled(True)
        self.picks = [Choice() for _ in sheet.picks]
        self.columns = QToolButton()
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.count, self.state = QLabel(), ShortLabel()
        self.hint = label("", "muted")
        self.stack = QStackedWidget()
        self._set_out()
        self._connect()

    def _set_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(STEP, 4, STEP, 2)
        line.setSpacing(STEP)
        self.search.setMinimumWidth(LEAST_SEARCH)
        self.search.setMaximumWidth(300)
        line.addWidget(self.search, 2)
        for pick in self.picks:
            pick.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            line.addWidget(pick)
        self.count.setProperty("role", "muted")
        line.addWidget(self.count)
        line.addWidget(self.state)
        line.addStretch(1)
        line.addWidget(self.columns)
        self.hint.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.table.search)
        for place, pick in enumerate(self.picks):
            pick.activated.connect(lambda _, place=place: self._pick(place))
        self.view.columns_changed.connect(self._remember)
        self.view.remove_wanted.connect(self.remove)
        self.columns.clicked.connect(self._pop_up_columns)
        self.table.modelReset.connect(self._say_count)
        self.table.dataChanged.connect(self._say_count)

    def retranslate(self, sheet: Sheet) -> None:
        self.table.set_sheet(sheet)
        self.view.setAccessibleName(sheet.title)
        self.view.setAccessibleDescription(
            tr("F2 changes a cell, Ctrl+Enter shows the rows on the canvas")
        )
        self.search.setPlaceholderText(tr("Search in texts"))
        self.search.setAccessibleName(tr("Search in texts"))
        self.columns.setText(tr("Columns …"))
        self.columns.setToolTip(plain_tip(tr("Choose which columns are shown")))
        self._say_count()

    # -- facts --------------------------------------------------------------------------------

    @property
    def is_waiting(self) -> bool:
        """What it shows is behind the map."""
        return self._waiting is not None

    def show_facts(self, facts: Facts, touched: set[str] | None) -> None:
        """Shows them as soon as it is in front."""
        before = self._waiting[1] if self._waiting is not None else set()
        both = None if touched is None or before is None else before | touched
        self._waiting = facts, both

    def refresh(self) -> None:
        """Shows what has been waiting, where anybody sees it."""
        if self._waiting is None or not self.isVisible():
            return
        facts, touched = self._waiting
        self._waiting = None
        self._fill_picks(facts)
        self.table.show(facts, touched)
        if not self._has_fitted and self.table.rows:
            self._has_fitted = True
            self.view.fit_columns()
        self._idle.start()

    def _read_ahead(self) -> None:
        """The first letter of a search must not have to wait for all texts."""
        if not self.table.read_ahead(AT_ONCE):
            self._idle.stop()

    def set_stale(self, stale: bool) -> None:
        self.table.set_stale(stale)
        self._say_count()

    def _say_count(self) -> None:
        shown, every = len(self.table.rows), self.table.count
        if shown == every:
            self.count.setText(tr("%n rows", "", every))
        else:
            self.count.setText(tr("{shown} of {every}").format(shown=shown, every=every))
        self.state.say(self._state())
        self.stack.setCurrentWidget(self.view if shown else self.hint)
        none = tr("Nothing matches the filter.")
        self.hint.setText(none if every else self.table.sheet.hint)

    def _state(self) -> str:
        """The filter that what is reckoned holds under, and whether that is of an older map."""
        flows = self._session.map.settings.flows
        told = [tr("Filter: {filter}").format(filter=flows_name(flows, tr))]
        if self.table.is_stale:
            told.append(tr("being reckoned …"))
        return " · ".join(told)

    # -- filters and columns ------------------------------------------------------------------

    def _fill_picks(self, facts: Facts) -> None:
        for box, pick in zip(self.picks, self.table.sheet.picks, strict=True):
            is_gone = refill(box, pick, facts.map)
            box.setMinimumWidth(min(box.sizeHint().width(), WIDE_PICK))
            box.setAccessibleName(pick.title)
            box.setToolTip(plain_tip(pick.title))
            if is_gone:
                self._pick(self.picks.index(box))

    def _pick(self, place: int) -> None:
        narrow(self.table, place, self.picks[place])

    def _pop_up_columns(self) -> None:
        menu = self.view.columns_menu()
        at = self.columns.mapToGlobal(self.columns.rect().bottomLeft())
        menu.popup(at)

    def _remember(self) -> None:
        self._keep(self.table.sheet.key, self.view.shown_columns)

    # -- what is selected ---------------------------------------------------------------------

    def about_chosen(self) -> list[str]:
        """The ids that the selected rows are about."""
        facts = self.table.facts
        if facts is None:
            return []
        about: dict[str, Any] = {}
        for row in self.view.chosen_rows:
            about |= dict.fromkeys(self.table.sheet.about(facts, row))
        return [*about]

    def show_selection(self, selection: frozenset[str]) -> None:
        """Selects the rows that are all about what is selected elsewhere."""
        facts = self.table.facts
        if facts is None:
            return
        about = self.table.sheet.about
        rows = [
            row
            for row in (self.table.rows if selection else ())
            if (ids := about(facts, row)) and selection.issuperset(ids)
        ]
        if rows != self.view.chosen_rows:
            self.view.choose(rows, reveal=True)

    def remove(self) -> None:
        """Takes what the selected rows are off the map, as one step."""
        if not self.table.sheet.removes:
            self.message.emit(tr("Findings are set aside in their panel, with a reason."))
            return
        doomed = self.view.chosen_rows
        self._session.settle()
        self._session.commit(edits.remove(self._session.recorded, doomed), "delete")

"""What filled questionnaires would add, what is odd about them, who is missing: before it is done.

No single score is shown: a client may be looking on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from chainmap.app.fitting import fitting
from chainmap.app.icons import panel_icon
from chainmap.errors import InputError
from chainmap.exchange.survey.answers import SurveyNotice, Weight
from chainmap.exchange.survey.plan import Entry, Plan, State
from chainmap.model.rating import Side, raters
from chainmap.panels.pieces import STEP, allow, label, plain_tip, row_icon
from chainmap.wording.errors import explain
from chainmap.wording.language import tr
from chainmap.wording.names import one_line, party_name
from chainmap.wording.numbers import day
from chainmap.wording.survey_notices import (
    silent_sentence,
    state_word,
    survey_sentence,
)

if TYPE_CHECKING:
    from chainmap.app.window import Window

FILE, PARTY, NAME, DATE, CUSTOMER, SUPPLIER, STATE = range(7)
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_SIGNS = {
    State.NEW: ("check", "good"),
    State.DOUBLE: ("copy", "muted"),
    State.EMPTY: ("info", "muted"),
    State.REFUSED: ("error", "bad"),
}
_WEIGHTS = {
    Weight.LOST: ("error", "bad"),
    Weight.LOOK: ("warning", "warning"),
    Weight.NOTE: ("info", "muted"),
}


class AnswersDialog(QDialog):
    """A tick a file; `chosen` are the places of those ticked."""

    def __init__(self, window: Window, plan: Plan) -> None:
        super().__init__(window)
        self._window, self.plan = window, plan
        self.setWindowTitle(tr("Read answers"))
        self.files = _tree(
            (tr("File"), tr("Department"), tr("Name"), tr("Date"), tr("As customer"),
             tr("As supplier"), tr("State")),
            stretched=FILE,
        )  # fmt: skip
        self.added = _tree((tr("From"), tr("To"), tr("Service"), tr("Rated by"), tr("Answers")),
                           stretched=2)  # fmt: skip
        self.odd = _tree((tr("File"), tr("What is odd or missing")), stretched=1)
        self.tabs = QTabWidget()
        self.missing = label("")
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self._fill_files()
        self._fill_odd()
        self.files.itemChanged.connect(self._judge)
        self.files.currentItemChanged.connect(self._point_at)
        self._judge()

    @property
    def chosen(self) -> list[int]:
        rows = (self.files.topLevelItem(n) for n in range(self.files.topLevelItemCount()))
        return [n for n, row in enumerate(rows) if row and row.checkState(FILE) is CHECKED]

    def _lay_out(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self.apply = self.buttons.addButton(tr("Add answers"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.files.setAccessibleName(tr("Files with answers"))
        self.added.setAccessibleName(tr("What is added"))
        self.odd.setAccessibleName(tr("What is odd or missing"))
        self.tabs.addTab(self.added, "")
        self.tabs.addTab(self.odd, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        hint = tr("Nothing is changed yet. What is ticked is added as one step that can be undone.")
        column.addWidget(label(hint))
        column.addWidget(self.files, 3)
        column.addWidget(self.tabs, 4)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)
        self.missing.setVisible(bool(self.plan.silent))
        names = [party_name(self.plan.map, id) for id in self.plan.silent]
        self.missing.setText(silent_sentence(names, tr))
        self.resize(fitting(self, 980, 680))

    # -- the files ----------------------------------------------------------------------------

    def _fill_files(self) -> None:
        for entry in self.plan.entries:
            row = QTreeWidgetItem(_cells(entry))
            row.setIcon(
                STATE, row_icon(panel_icon(self._window.program.look, *_SIGNS[entry.state]))
            )
            row.setToolTip(FILE, plain_tip(entry.file))
            for column in (CUSTOMER, SUPPLIER):
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
            can_be_added = entry.state in (State.NEW, State.DOUBLE)
            row.setFlags(_flags(can_be_added=can_be_added))
            is_new = entry.state is State.NEW
            row.setCheckState(FILE, CHECKED if is_new else UNCHECKED)
            if not can_be_added:
                row.setData(FILE, Qt.ItemDataRole.CheckStateRole, None)
            self.files.addTopLevelItem(row)
        _fit(self.files, FILE)

    def _judge(self) -> None:
        """What the ticked files would add, and whether there is anything to add."""
        chosen = self.chosen
        self._fill_added([self.plan.entries[n] for n in chosen])
        allow(self.apply, bool(chosen), tr("Tick at least one file that can be read."))
        self.apply.setText(
            tr("Add %n questionnaires", "", len(chosen)) if chosen else tr("Add answers")
        )
        self.tabs.setTabText(0, tr("Added: {count}").format(count=self.added.topLevelItemCount()))
        self.tabs.setTabText(
            1, tr("To look at: {count}").format(count=self.odd.topLevelItemCount())
        )

    # -- what is added ------------------------------------------------------------------------

    def _fill_added(self, entries: Sequence[Entry]) -> None:
        self.added.clear()
        counted = Counter(line for entry in entries for line, _ in entry.ratings)
        map = self.plan.map
        for (id, side), count in counted.items():
            delivery = map.deliveries[id]
            before = len(raters(delivery, side))
            who = (
                tr("customer", "who rates")
                if side is Side.CUSTOMER
                else tr("supplier", "who rates")
            )
            change = tr("{before} → {after}").format(before=before, after=before + count)
            provider = party_name(map, map.provider_of(delivery))
            consumer, service = party_name(map, delivery.consumer), one_line(map.name_of(delivery))
            row = QTreeWidgetItem([provider, consumer, service, who, change])
            self.added.addTopLevelItem(row)
        _fit(self.added, 2)

    # -- what is odd --------------------------------------------------------------------------

    def _fill_odd(self) -> None:
        for entry in self.plan.entries:
            if isinstance(entry.said, InputError):
                self._add_odd(entry, explain(entry.said, tr), Weight.LOST)
            for notice in sorted(entry.notices, key=_gravest_first):
                self._add_odd(entry, survey_sentence(notice, tr), notice.weight)
        _fit(self.odd, 1)

    def _add_odd(self, entry: Entry, sentence: str, weight: Weight) -> None:
        row = QTreeWidgetItem([entry.file, sentence])
        row.setIcon(0, row_icon(panel_icon(self._window.program.look, *_WEIGHTS[weight])))
        row.setToolTip(1, plain_tip(sentence))
        self.odd.addTopLevelItem(row)

    def _point_at(self, row: QTreeWidgetItem | None) -> None:
        """The first thing that is odd about the file in hand comes into sight."""
        found = self.odd.findItems(row.text(FILE), Qt.MatchFlag.MatchExactly, 0) if row else []
        if found:
            self.odd.setCurrentItem(found[0])
            self.odd.scrollToItem(found[0])


def _cells(entry: Entry) -> list[str]:
    answers = entry.answers
    if answers is None:
        return [entry.file, "", "", "", "", "", state_word(entry.state, tr)]
    return [
        entry.file,
        one_line(answers.manifest.questionnaire.name),
        one_line(answers.name or tr("without a name")),
        day(answers.on, tr),
        str(entry.count(Side.CUSTOMER)),
        str(entry.count(Side.SUPPLIER)),
        state_word(entry.state, tr),
    ]


def _gravest_first(notice: SurveyNotice) -> int:
    return list(Weight).index(notice.weight)


def _flags(*, can_be_added: bool) -> Qt.ItemFlag:
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    return flags | Qt.ItemFlag.ItemIsUserCheckable if can_be_added else flags


def _tree(headings: Sequence[str], *, stretched: int) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels(list(headings))
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setAllColumnsShowFocus(True)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return tree


def _fit(tree: QTreeWidget, stretched: int) -> None:
    """Each column but one as wide as what stands in it, none wider than a good part of it all."""
    widest = 300
    for column in range(tree.columnCount()):
        if column != stretched:
            tree.resizeColumnToContents(column)
            tree.setColumnWidth(column, min(tree.columnWidth(column) + STEP, widest))

"""What another map would bring into the open one, row by row, to be decided before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.fitting import fitting
from chainmap.model.map import TABLES, ChainMap
from chainmap.model.merging import Choice, Kind, Proposal, Row, merged, proposal
from chainmap.model.records import PartyId
from chainmap.panels.pieces import STEP, allow, label, plain_tip
from chainmap.wording.changes import table_name
from chainmap.wording.language import tr
from chainmap.wording.merging import (
    choice_word,
    kind_word,
    proposal_words,
    row_details,
    row_name,
)

NAME, STATE, DETAIL, DECISION = range(4)
_ROW = Qt.ItemDataRole.UserRole


class MergeDialog(QDialog):
    """`result_map` is what would come of it; nothing is changed here."""

    def __init__(self, parent: QWidget, ours: ChainMap, theirs: ChainMap, file: str) -> None:
        super().__init__(parent)
        self._ours, self._theirs = ours, theirs
        self._same: dict[PartyId, PartyId] = {}
        self._choices: dict[str, Choice] = {}
        self.proposal: Proposal = proposal(ours, theirs)
        self.setWindowTitle(tr("Import “{file}” into this map").format(file=file))
        self.counts = label("")
        self.list = _tree()
        self.list.setAccessibleName(tr("What the file holds"))
        self.shows_same = QCheckBox(tr("Show what is the &same"))
        self.shows_same.toggled.connect(self._show)
        self.take, self.fill, self.leave = QPushButton(), QPushButton(), QPushButton()
        self.is_same = QPushButton(tr("It is the sa&me party"))
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._judge)
        self._show()

    @property
    def result_map(self) -> ChainMap:
        return merged(self.proposal, self._choices)

    def _lay_out(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self.apply = self.buttons.addButton(tr("Import"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.take.setText(tr("&Add or take from the file"))
        self.fill.setText(tr("&Keep, only fill gaps"))
        self.leave.setText(tr("&Leave"))
        decisions = QHBoxLayout()
        decisions.setSpacing(STEP)
        for button, choice in zip(
            (self.take, self.fill, self.leave),
            (Choice.TAKE, Choice.FILL, Choice.LEAVE),
            strict=True,
        ):
            button.clicked.connect(lambda _=False, choice=choice: self._decide(choice))
            decisions.addWidget(button)
        self.is_same.clicked.connect(self._unite)
        decisions.addWidget(self.is_same)
        decisions.addStretch()
        counts = QHBoxLayout()
        counts.addWidget(self.counts, 1)
        counts.addWidget(self.shows_same)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        hint = tr(
            "Nothing is changed yet. What is here stays unless you decide otherwise; all of it is "
            "one step that can be undone."
        )
        column.addWidget(label(hint))
        column.addLayout(counts)
        column.addWidget(self.list, 1)
        column.addLayout(decisions)
        column.addWidget(self.buttons)
        self.setMinimumSize(fitting(self, 780, 360))
        self.resize(fitting(self, 1020, 640))

    # -- the rows -----------------------------------------------------------------------------

    def _show(self) -> None:
        """All rows anew; what was selected stays so."""
        kept = {row.id for row in self._selected()}
        self.counts.setText(proposal_words(self.proposal, tr))
        self.list.blockSignals(True)
        self.list.clear()
        for table in TABLES:
            rows = [row for row in self.proposal.rows if row.table == table and self._is_on(row)]
            if rows:
                self.list.addTopLevelItem(self._branch(table, rows))
        self.list.expandAll()
        for item in self._items():
            item.setSelected(item.data(NAME, _ROW).id in kept)
        self.list.blockSignals(False)
        self._judge()

    def _is_on(self, row: Row) -> bool:
        return row.kind is not Kind.SAME or self.shows_same.isChecked()

    def _branch(self, table: str, rows: list[Row]) -> QTreeWidgetItem:
        words = tr("{title} ({count})").format(title=table_name(table, tr), count=len(rows))
        branch = QTreeWidgetItem([words])
        branch.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = branch.font(NAME)
        font.setBold(True)
        branch.setFont(NAME, font)
        branch.addChildren([self._item(row) for row in rows])
        return branch

    def _item(self, row: Row) -> QTreeWidgetItem:
        details = row_details(row, self.proposal, tr)
        item = QTreeWidgetItem(
            [row_name(row, self.proposal, tr), kind_word(row.kind, tr), "\n".join(details), ""]
        )
        item.setData(NAME, _ROW, row)
        item.setToolTip(NAME, plain_tip(item.text(NAME)))
        if details:
            item.setToolTip(DETAIL, plain_tip("\n".join(details)).replace("\n", "<br>"))
        self._show_decision(item)
        return item

    def _show_decision(self, item: QTreeWidgetItem) -> None:
        row: Row = item.data(NAME, _ROW)
        if not row.choices:
            return
        chosen = self._choices.get(row.id, row.usual)
        item.setText(DECISION, choice_word(chosen, row, tr))
        is_off = chosen is Choice.LEAVE
        muted = self.palette().placeholderText() if is_off else QBrush()
        for column in range(self.list.columnCount()):
            item.setForeground(column, muted)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for top in range(self.list.topLevelItemCount()):
            branch = self.list.topLevelItem(top)
            for n in range(branch.childCount() if branch is not None else 0):
                item = branch.child(n) if branch is not None else None
                if item is not None:
                    yield item

    def _selected(self) -> list[Row]:
        return [item.data(NAME, _ROW) for item in self.list.selectedItems()]

    def _concerned(self) -> Iterable[QTreeWidgetItem]:
        """The selected rows; all of them where none is."""
        return self.list.selectedItems() or self._items()

    # -- decisions ----------------------------------------------------------------------------

    def _decide(self, choice: Choice) -> None:
        for item in list(self._concerned()):
            row: Row = item.data(NAME, _ROW)
            if choice in row.choices:
                self._choices[row.id] = choice
                self._show_decision(item)
        self._judge()

    def _unite(self) -> None:
        """The selected new parties are those that they look like; all else is matched anew."""
        own = {here: there for there, here in self.proposal.matched.ids.items()}
        for row in self._selected():
            if row.alike and row.alike[0] not in self._same.values():
                self._same[PartyId(own[row.id])] = row.alike[0]
        self.proposal = proposal(self._ours, self._theirs, self._same)
        self._show()

    def _judge(self) -> None:
        rows = [item.data(NAME, _ROW) for item in self._concerned()]
        offered = {choice for row in rows for choice in row.choices}
        why_not = {
            self.take: (Choice.TAKE, tr("Nothing of this is new or contradicts what is here.")),
            self.fill: (Choice.FILL, tr("Nothing of this completes what is here.")),
            self.leave: (Choice.LEAVE, tr("All of this is here already.")),
        }
        for button, (choice, why) in why_not.items():
            allow(button, choice in offered, why)
        alike = any(row.alike for row in self._selected())
        allow(self.is_same, alike, tr("Select a new party that is called much like one here."))
        chosen = (self._choices.get(row.id, row.usual) for row in self.proposal.rows if row.choices)
        something = any(choice is not Choice.LEAVE for choice in chosen)
        allow(self.apply, something, tr("Nothing would be imported."))


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels([tr("What"), tr("State"), tr("Difference"), tr("Decision")])
    tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    tree.setAllColumnsShowFocus(True)
    tree.setIndentation(2 * STEP)
    head = tree.header()
    head.setStretchLastSection(False)
    head.setSectionResizeMode(DETAIL, QHeaderView.ResizeMode.Stretch)
    for column, width in ((NAME, 320), (STATE, 110), (DECISION, 190)):
        head.resizeSection(column, width)
    return tree

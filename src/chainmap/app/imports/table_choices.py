"""What a table is, and how its text and its numbers are written: to be guessed, and corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from chainmap.exchange.encodings import ENCODINGS
from chainmap.exchange.imported import ImportOptions
from chainmap.exchange.table.fields import TableKind
from chainmap.exchange.table.layout import TableLayout
from chainmap.exchange.table.trial import Trial, as_kind
from chainmap.panels.pieces import STEP
from chainmap.wording.language import tr
from chainmap.wording.table_import import encoding_name, separator_name, table_kind_name

KINDS = (TableKind.EDGES, TableKind.NODES, TableKind.MATRIX, TableKind.OUTLINE)
SEPARATORS = ",;\t|"


class TableChoices(QWidget):
    """`told`: the `ImportOptions` with what was chosen; nothing is kept here but the last trial."""

    told = Signal(object)

    def __init__(self, trial: Trial) -> None:
        super().__init__()
        self._trial = trial
        self.sheets, self.kinds = QComboBox(), QComboBox()
        self.encodings, self.separators, self.decimals = QComboBox(), QComboBox(), QComboBox()
        self.heading = QSpinBox()
        self.reverse = QCheckBox(tr("The other way round: who is “from” receives"))
        self._lay_out()
        self._fill()
        self._connect()

    def _lay_out(self) -> None:
        left, right = _form(), _form()
        if len(self._trial.file.sheets) > 1:
            left.addRow(tr("Sheet"), self.sheets)
        left.addRow(tr("The table holds"), self.kinds)
        left.addRow(tr("Headings in row"), self.heading)
        if self._trial.format == "csv":
            right.addRow(tr("Encoding"), self.encodings)
            right.addRow(tr("Cells are parted by"), self.separators)
        right.addRow(tr("Numbers"), self.decimals)
        top = QHBoxLayout()
        top.setSpacing(4 * STEP)
        top.addLayout(left, 3)
        top.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(top)
        column.addWidget(self.reverse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _fill(self) -> None:
        if len(self._trial.file.sheets) > 1:
            self.sheets.addItem(tr("All that belong together"), None)
        for sheet in self._trial.sheets():
            text = tr("{name} (hidden)").format(name=sheet.name) if sheet.hidden else sheet.name
            self.sheets.addItem(text, sheet.name)
        self.kinds.setPlaceholderText(tr("– choose –"))
        for kind in KINDS:
            self.kinds.addItem(table_kind_name(kind, tr), kind)
        for encoding in ENCODINGS:
            self.encodings.addItem(encoding_name(encoding), encoding)
        for mark in SEPARATORS:
            self.separators.addItem(separator_name(mark, tr), mark)
        self.decimals.addItem(tr("2,5 and 1.000"), True)
        self.decimals.addItem(tr("2.5 and 1,000"), False)
        self.heading.setRange(0, 999)
        self.heading.setSpecialValueText(tr("none", "of the headings"))

    def _connect(self) -> None:
        self.sheets.activated.connect(self._choose_sheet)
        self.kinds.activated.connect(self._choose_kind)
        self.encodings.activated.connect(self._choose_text)
        self.separators.activated.connect(self._choose_text)
        self.decimals.activated.connect(self._choose_decimals)
        self.heading.valueChanged.connect(self._choose_heading)
        self.reverse.toggled.connect(self._choose_direction)

    # -- what is shown ------------------------------------------------------------------------

    def show_trial(self, trial: Trial) -> None:
        """The choices as they are understood now, guessed or told."""
        self._trial = trial
        options, sheet = trial.options, trial.sheet
        layout = trial.layout(sheet) if sheet is not None else TableLayout(TableKind.NOTHING)
        chosen = (
            (self.sheets, options.sheet),
            (self.kinds, layout.kind),
            (self.encodings, options.table.encoding or trial.file.encoding),
            (self.separators, options.table.separator or trial.file.separator),
            (self.decimals, layout.decimals.comma),
        )
        for box, value in chosen:
            box.setCurrentIndex(box.findData(value))
        blocker = QSignalBlocker(self.heading)
        self.heading.setValue(layout.heading)
        blocker.unblock()
        # Of several sheets each is something of its own: one must be chosen first.
        is_one = options.sheet is not None or len(trial.sheets()) == 1
        self.kinds.setEnabled(is_one)
        self.heading.setEnabled(is_one)
        self.reverse.setChecked(options.reverse)

    # -- what is chosen -----------------------------------------------------------------------

    def _choose_sheet(self) -> None:
        options = replace(self._with(kind=None, heading=None), columns={})
        self.told.emit(replace(options, sheet=self.sheets.currentData()))

    def _choose_kind(self) -> None:
        self.told.emit(as_kind(self._trial, TableKind(self.kinds.currentData())))

    def _choose_text(self) -> None:
        encoding, separator = self.encodings.currentData(), self.separators.currentData()
        options = self._with(encoding=encoding, separator=separator, kind=None, heading=None)
        self.told.emit(replace(options, columns={}))

    def _choose_decimals(self) -> None:
        self.told.emit(self._with(decimal_comma=self.decimals.currentData()))

    def _choose_heading(self, row: int) -> None:
        self.told.emit(replace(self._with(heading=row, kind=None), columns={}))

    def _choose_direction(self, on: bool) -> None:
        self.told.emit(replace(self._trial.options, reverse=on))

    def _with(self, **values: Any) -> ImportOptions:
        table = replace(self._trial.options.table, **values)
        return replace(self._trial.options, table=table)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(2 * STEP)
    form.setVerticalSpacing(STEP)
    return form

"""A table is looked at before it is imported: what it is, what its columns hold, what comes out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QSizePolicy,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.fitting import fitting
from chainmap.app.waiting import waiting
from chainmap.errors import InputError
from chainmap.exchange.encodings import ENCODINGS
from chainmap.exchange.imported import Imported, ImportOptions, Notice
from chainmap.exchange.table.fields import Field, TableKind
from chainmap.exchange.table.layout import TableLayout
from chainmap.exchange.table.sheets import Row, Sheet, letters
from chainmap.exchange.table.trial import (
    TRIED_ROWS,
    Trial,
    as_kind,
    begun,
    fields_for,
    fingerprint,
    is_ours,
    recalled,
    remembered,
    with_column,
)
from chainmap.panels.pieces import STEP, allow, label
from chainmap.wording.errors import explain
from chainmap.wording.faults import place_shown
from chainmap.wording.language import tr
from chainmap.wording.notices import notice_sentence
from chainmap.wording.table_import import (
    encoding_name,
    field_name,
    separator_name,
    table_kind_name,
)

if TYPE_CHECKING:
    from chainmap.app.window import Window

SHOWN_ROWS, SHOWN_COLUMNS, SHOWN_NOTICES = 12, 40, 60
TABLE_FORMATS = ("csv", "xlsx", "ods")
KINDS = (TableKind.EDGES, TableKind.NODES, TableKind.MATRIX, TableKind.OUTLINE)
_DATA = Qt.ItemDataRole.UserRole


def ask(
    parent: Window, name: str, content: bytes, options: ImportOptions, format: str = ""
) -> ImportOptions | None:
    """What the user says of a table; `None` where the dialogue was cancelled.

    Raises:
        InputError: there is nothing in it that could be shown.
    """
    format = format or _format(name, content)
    with waiting():
        if format == "xlsx" and is_ours(content):
            # What its columns hold is known.
            return options
        trial = begun(content, format, options)
    dialog = TableDialog(parent, name, trial)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        dialog.keep()
        return dialog.trial.options
    finally:
        dialog.deleteLater()


def _format(name: str, content: bytes) -> str:
    """By the name, and without a known one by the content."""
    from chainmap.exchange import format_of

    known = format_of(name)
    if known is not None and known.id in TABLE_FORMATS:
        return known.id
    if content.startswith(b"PK"):
        return "ods" if b"opendocument.spreadsheet" in content[:200] else "xlsx"
    return "csv"


class TableDialog(QDialog):
    """Everything is guessed at first; each choice shows at once what becomes of it."""

    def __init__(self, window: Window, name: str, trial: Trial) -> None:
        super().__init__(window)
        self._window = window
        self.trial = trial
        self.outcome: Imported | None = None
        self.setWindowTitle(tr("Import table: {name}").format(name=name))
        self.sheets, self.kinds = QComboBox(), QComboBox()
        self.encodings, self.separators, self.decimals = QComboBox(), QComboBox(), QComboBox()
        self.heading = QSpinBox()
        self.reverse = QCheckBox(tr("The other way round: who is “from” receives"))
        self.preview = QTableWidget()
        self.preview.setObjectName("tablePreview")
        self.preview.setTabKeyNavigation(False)  # else the keys never come out of it
        self.told, self.recalled = label("", "heading"), label("", "muted")
        self.notices = QListWidget()
        self.notices.setAccessibleName(tr("What is left out or guessed"))
        self.buttons = QDialogButtonBox()
        self._recall()
        self._lay_out()
        self._fill_choices()
        self._show()
        self._connect()

    # -- how it is laid out -------------------------------------------------------------------

    def _lay_out(self) -> None:
        is_text = self.trial.format == "csv"
        left, right = QFormLayout(), QFormLayout()
        if len(self.trial.file.sheets) > 1:
            left.addRow(tr("Sheet"), self.sheets)
        left.addRow(tr("The table holds"), self.kinds)
        left.addRow(tr("Headings in row"), self.heading)
        if is_text:
            right.addRow(tr("Encoding"), self.encodings)
            right.addRow(tr("Cells are parted by"), self.separators)
        right.addRow(tr("Numbers"), self.decimals)
        for form in (left, right):
            form.setHorizontalSpacing(2 * STEP)
            form.setVerticalSpacing(STEP)
        choices = QWidget()
        choices.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        top = QHBoxLayout(choices)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(4 * STEP)
        top.addLayout(left, 3)
        top.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setSpacing(STEP)
        column.addWidget(choices)
        column.addWidget(self.reverse)
        column.addWidget(self.recalled)
        column.addWidget(label(tr("Choose over each column what it holds:"), "muted"))
        column.addWidget(self.preview, 1)
        column.addWidget(self.told)
        column.addWidget(self.notices)
        role = QDialogButtonBox.ButtonRole
        self.accept_button = self.buttons.addButton(tr("Import"), role.AcceptRole)
        self.buttons.addButton(tr("Cancel"), role.RejectRole)
        column.addWidget(self.buttons)
        self._lay_out_preview()
        self.notices.setMaximumHeight(112)
        self.notices.setWordWrap(True)
        self.resize(fitting(self, 960, 680))

    def _lay_out_preview(self) -> None:
        self.preview.setAccessibleName(tr("The first rows of the table"))
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.preview.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.preview.setWordWrap(False)
        self.preview.setMinimumHeight(220)

    def _fill_choices(self) -> None:
        if len(self.trial.file.sheets) > 1:
            self.sheets.addItem(tr("All that belong together"), None)
        for sheet in self.trial.sheets():
            text = tr("{name} (hidden)").format(name=sheet.name) if sheet.hidden else sheet.name
            self.sheets.addItem(text, sheet.name)
        self.kinds.setPlaceholderText(tr("– choose –"))
        for kind in KINDS:
            self.kinds.addItem(table_kind_name(kind, tr), kind)
        for encoding in ENCODINGS:
            self.encodings.addItem(encoding_name(encoding), encoding)
        for mark in ",;\t|":
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
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # -- what is chosen -----------------------------------------------------------------------

    @property
    def sheet(self) -> Sheet | None:
        """The one that is shown: the chosen one, or the first that is read."""
        name = self.trial.options.sheet
        if name is not None:
            return self.trial.file.sheet(name)
        tables = self.trial.tables.tables
        sheets = self.trial.sheets()
        return tables[0].sheet if tables else sheets[0] if sheets else None

    def _take(self, options: ImportOptions) -> None:
        """Other words of the table; where it cannot be read so, the old ones stay."""
        try:
            with waiting():
                trial = self.trial.told(options)
        except InputError as error:
            self._refuse(error)
            return
        self.trial = trial
        self._show()

    def _table(self, **values: Any) -> ImportOptions:
        table = replace(self.trial.options.table, **values)
        return replace(self.trial.options, table=table)

    def _choose_sheet(self) -> None:
        options = replace(self._table(kind=None, heading=None), columns={})
        self._take(replace(options, sheet=self.sheets.currentData()))

    def _choose_kind(self) -> None:
        self._take(as_kind(self.trial, TableKind(self.kinds.currentData())))

    def _choose_text(self) -> None:
        encoding, separator = self.encodings.currentData(), self.separators.currentData()
        options = self._table(encoding=encoding, separator=separator, kind=None, heading=None)
        self._take(replace(options, columns={}))

    def _choose_decimals(self) -> None:
        self._take(self._table(decimal_comma=self.decimals.currentData()))

    def _choose_heading(self, row: int) -> None:
        self._take(replace(self._table(heading=row, kind=None), columns={}))

    def _choose_direction(self, on: bool) -> None:
        self._take(replace(self.trial.options, reverse=on))

    def _choose_field(self, column: int, field: Field) -> None:
        sheet = self.sheet
        if sheet is not None:
            self._take(with_column(self.trial, sheet, column, field))

    # -- what is remembered -------------------------------------------------------------------

    def _recall(self) -> None:
        sheet, trial = self.sheet, self.trial
        if sheet is None or trial.options.columns or len(trial.sheets()) > 1:
            return
        kept = self._window.settings.table_mapping(fingerprint(trial.layout(sheet)))
        if not kept:
            return
        again = trial.told(recalled(trial.options, kept))
        try:
            again.outcome()
        except InputError:
            return
        self.trial = again
        self.recalled.setText(tr("As you chose it last time for these headings."))

    def keep(self) -> None:
        """Remembers what the columns hold, for the next table with these headings."""
        sheet = self.sheet
        if sheet is None:
            return
        layout = self.trial.layout(sheet)
        if fingerprint(layout):
            self._window.settings.keep_table_mapping(fingerprint(layout), remembered(layout))

    # -- what is shown ------------------------------------------------------------------------

    def _show(self) -> None:
        self._show_choices()
        self._show_preview()
        self._show_outcome()

    def _show_choices(self) -> None:
        options, sheet = self.trial.options, self.sheet
        layout = self.trial.layout(sheet) if sheet is not None else TableLayout(TableKind.NOTHING)
        told = options.table
        chosen = (
            (self.sheets, options.sheet),
            (self.kinds, layout.kind),
            (self.encodings, told.encoding or self.trial.file.encoding),
            (self.separators, told.separator or self.trial.file.separator),
            (self.decimals, layout.decimal_comma),
        )
        for box, value in chosen:
            box.setCurrentIndex(box.findData(value))
        blocker = QSignalBlocker(self.heading)
        self.heading.setValue(layout.heading)
        blocker.unblock()
        # Of several sheets each is something of its own: one must be chosen first.
        is_one = options.sheet is not None or len(self.trial.sheets()) == 1
        self.kinds.setEnabled(is_one)
        self.heading.setEnabled(is_one)
        self.reverse.setChecked(options.reverse)
        self.recalled.setVisible(bool(self.recalled.text()))

    def _show_preview(self) -> None:
        sheet, chosen = self.sheet, self._column_with_keys()
        self.preview.clear()
        if sheet is None:
            self.preview.setRowCount(0)
            return
        layout = self.trial.layout(sheet)
        rows = self.trial.first_rows(sheet, SHOWN_ROWS)
        width = min(max((len(row.cells) for row in rows), default=0), SHOWN_COLUMNS)
        has_fields = bool(fields_for(layout.kind))
        self.preview.setColumnCount(width)
        self.preview.setRowCount(len(rows) + has_fields)
        self.preview.setHorizontalHeaderLabels([letters(at) for at in range(width)])
        numbers = [*([""] if has_fields else []), *(str(row.number) for row in rows)]
        self.preview.setVerticalHeaderLabels(numbers)
        self._put_boxes([self._field_box(layout, at) for at in range(width * has_fields)], chosen)
        for number, row in enumerate(rows, int(has_fields)):
            self._show_row(number, row, layout, width)
        self.preview.setCurrentCell(int(has_fields), 0)  # on a box the keys would go to the box
        self._size_columns(width, has_fields=has_fields)

    def _column_with_keys(self) -> int | None:
        """Of the boxes above the columns the one that has the keyboard."""
        focus, columns = self.focusWidget(), range(self.preview.columnCount())
        return next((at for at in columns if self.preview.cellWidget(0, at) is focus), None)

    def _put_boxes(self, boxes: list[QComboBox], chosen: int | None) -> None:
        """One above each column, between the table and what follows; `chosen` has the keyboard."""
        for at, box in enumerate(boxes):
            self.preview.setCellWidget(0, at, box)
        for one, following in itertools.pairwise([self.preview, *boxes, self.notices]):
            self.setTabOrder(one, following)
        if chosen is not None and chosen < len(boxes):
            boxes[chosen].setFocus()

    def _show_row(self, number: int, row: Row, layout: TableLayout, width: int) -> None:
        for at, cell in enumerate(row.cells[:width]):
            item = QTableWidgetItem(" ".join(cell.split())[:200])
            field = layout.columns[at] if at < len(layout.columns) else Field.KEEP
            is_name = layout.kind is TableKind.MATRIX and 0 in (at, number)
            if row.number == layout.heading or is_name:
                font = self.font()
                font.setBold(True)
                item.setFont(font)
            elif field is Field.IGNORE:
                muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
                item.setForeground(QBrush(QColor(muted)))
            self.preview.setItem(number, at, item)

    def _field_box(self, layout: TableLayout, column: int) -> QComboBox:
        box = QComboBox()
        for field in fields_for(layout.kind):
            box.addItem(field_name(field, tr), field)
        field = layout.columns[column] if column < len(layout.columns) else Field.KEEP
        box.setCurrentIndex(box.findData(field))
        box.setAccessibleName(tr("Column {name}").format(name=layout.title(column)))
        box.activated.connect(
            lambda _, box=box, at=column: self._choose_field(at, Field(box.currentData()))
        )
        return box

    def _size_columns(self, width: int, *, has_fields: bool) -> None:
        head = self.preview.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.preview.resizeColumnsToContents()
        for at in range(width):
            box = self.preview.cellWidget(0, at)
            least = box.sizeHint().width() if has_fields else 60
            self.preview.setColumnWidth(at, min(max(self.preview.columnWidth(at), least), 260))
        if has_fields and width:
            self.preview.setRowHeight(0, self.preview.cellWidget(0, 0).sizeHint().height())

    def _show_outcome(self) -> None:
        self.outcome = None
        try:
            outcome = self.trial.outcome()
        except InputError as error:
            self._refuse(error)
            return
        self.outcome = outcome
        map = outcome.map
        counts = (
            tr("%n parties", "", len(map.parties)),
            tr("%n deliveries", "", len(map.deliveries)),
            tr("%n groups", "", len(map.groups)) if map.groups else "",
        )
        told = tr("What comes of it: {what}").format(what=", ".join(filter(None, counts)))
        if self.trial.is_cut:
            told += " " + tr("(of the first %n rows)", "", TRIED_ROWS)
        self.told.setText(told)
        self._list([self._line(notice) for notice in outcome.notices])
        allow(self.accept_button, bool(map.parties), tr("So no party would be on the map."))

    def _refuse(self, error: InputError) -> None:
        self.told.setText(tr("So it cannot be read."))
        self._list([explain(error, tr)])
        allow(self.accept_button, False, tr("So it cannot be read."))

    def _list(self, lines: Sequence[str]) -> None:
        self.notices.clear()
        self.notices.addItems([*lines[:SHOWN_NOTICES]])
        if len(lines) > SHOWN_NOTICES:
            self.notices.addItem(tr("%n more", "", len(lines) - SHOWN_NOTICES))
        self.notices.setVisible(bool(lines))

    @staticmethod
    def _line(notice: Notice) -> str:
        text, place = notice_sentence(notice, tr), place_shown(notice.place, tr)
        return tr("{place}: {text}").format(place=place, text=text) if place else text

"""The first rows of a table; over each column one says what it holds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from chainmap.exchange.table.fields import Field, TableKind
from chainmap.exchange.table.layout import TableLayout
from chainmap.exchange.table.sheets import Row, letters
from chainmap.exchange.table.trial import Trial, fields_for
from chainmap.wording.language import tr
from chainmap.wording.table_import import field_name

SHOWN_ROWS, SHOWN_COLUMNS = 12, 40
NARROWEST, WIDEST = 60, 260
"""Pixels of a column."""


class TablePreview(QTableWidget):
    """`field_chosen`: the number of a column (from 0) and the `Field` that it is to hold.

    `boxes`: the fields over the columns, from the left; none where columns have no fields.
    """

    field_chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[QComboBox] = []
        self.setObjectName("tablePreview")
        self.setAccessibleName(tr("The first rows of the table"))
        self.setTabKeyNavigation(False)  # else the keys never come out of it
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setMinimumHeight(220)

    def show_trial(self, trial: Trial) -> None:
        """The sheet that is looked at, as it is understood; the keyboard stays at its column."""
        sheet, with_keys = trial.sheet, self._column_with_keys()
        self.clear()
        self.boxes = []
        if sheet is None:
            self.setRowCount(0)
            return
        layout = trial.layout(sheet)
        rows = trial.first_rows(sheet, SHOWN_ROWS)
        width = min(max((len(row.cells) for row in rows), default=0), SHOWN_COLUMNS)
        above = 1 if fields_for(layout.kind) else 0
        self.setColumnCount(width)
        self.setRowCount(len(rows) + above)
        self.setHorizontalHeaderLabels([letters(at) for at in range(width)])
        self.setVerticalHeaderLabels([*[""] * above, *(str(row.number) for row in rows)])
        self._put_boxes(layout, width * above, with_keys)
        for number, row in enumerate(rows, above):
            self._show_row(number, row, layout, width)
        self.setCurrentCell(above, 0)  # on a box the keys would go to the box
        self._size_columns(width)

    def _column_with_keys(self) -> int | None:
        """Of the boxes over the columns the one that has the keyboard."""
        focus = self.window().focusWidget()
        return next((at for at, box in enumerate(self.boxes) if box is focus), None)

    def _put_boxes(self, layout: TableLayout, count: int, with_keys: int | None) -> None:
        self.boxes = [self._field_box(layout, at) for at in range(count)]
        for at, box in enumerate(self.boxes):
            self.setCellWidget(0, at, box)
        if with_keys is not None and with_keys < count:
            self.boxes[with_keys].setFocus()

    def _field_box(self, layout: TableLayout, column: int) -> QComboBox:
        box = QComboBox()
        for field in fields_for(layout.kind):
            box.addItem(field_name(field, tr), field)
        box.setCurrentIndex(box.findData(_field(layout, column)))
        box.setAccessibleName(tr("Column {name}").format(name=layout.title(column)))
        box.activated.connect(partial(self._choose, column))
        return box

    def _choose(self, column: int, entry: int) -> None:
        self.field_chosen.emit(column, Field(self.boxes[column].itemData(entry)))

    def _show_row(self, number: int, row: Row, layout: TableLayout, width: int) -> None:
        for at, cell in enumerate(row.cells[:width]):
            item = QTableWidgetItem(" ".join(cell.split())[:200])
            is_name = layout.kind is TableKind.MATRIX and 0 in (at, number)
            if row.number == layout.heading or is_name:
                font = self.font()
                font.setBold(True)
                item.setFont(font)
            elif _field(layout, at) is Field.IGNORE:
                item.setForeground(self.palette().brush(QPalette.ColorRole.PlaceholderText))
            self.setItem(number, at, item)

    def _size_columns(self, width: int) -> None:
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        for at in range(width):
            least = self.boxes[at].sizeHint().width() if self.boxes else NARROWEST
            self.setColumnWidth(at, min(max(self.columnWidth(at), least), WIDEST))
        if self.boxes:
            self.setRowHeight(0, self.boxes[0].sizeHint().height())


def _field(layout: TableLayout, column: int) -> Field:
    """What a column holds; one beyond those that were understood is kept."""
    return layout.columns[column] if column < len(layout.columns) else Field.KEEP

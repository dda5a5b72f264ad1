"""A table to look at: columns are chosen by the menu of their heads, cells are typed in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from chainmap.panels.fields import LONGEST_TEXT
from chainmap.panels.pieces import DASH, claims
from chainmap.panels.tables.model import Index, TableModel, as_tsv
from chainmap.session import Session
from chainmap.wording.language import tr

ROW = 26
"""Pixels."""
WIDEST = 260

_KEYS = QKeySequence.StandardKey
_OWN_KEYS = (_KEYS.Copy, _KEYS.SelectAll, _KEYS.Delete)


class CellEditor(QStyledItemDelegate):
    """Types or picks the value of one cell; it is about the record, not the place of its row."""

    message = Signal(str)

    def __init__(self, session: Session, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._id = ""
        self._values: list[Any] = []
        self.field: QWidget | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._id = self._model.rows[index.row()]
        self._model.hold()
        column = self._model.column(index)
        field: QWidget
        if column.choices is not None:
            field = self._choice(parent, column.choices(self._session.map))
        else:
            field = self._line(parent, index)
        field.setAccessibleName(column.title)
        self.field = field
        return field

    def _choice(self, parent: QWidget, choices: Sequence[tuple[Any, str]]) -> QComboBox:
        # Qt would give back a plain text for what is one of an enumeration.
        self._values = [value for value, _ in choices]
        box = QComboBox(parent)
        box.addItems([text for _, text in choices])
        return box

    def _line(self, parent: QWidget, index: Index) -> QLineEdit:
        line = QLineEdit(parent)
        line.setMaxLength(LONGEST_TEXT)
        line.setFrame(True)
        column = self._model.column(index)
        known = {self._model.text(id, column) for id in self._model.rows} - {DASH}
        if column.key in ("group", "owner", "frequency"):
            completer = QCompleter(sorted(known), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: a change of the map meanwhile must not take away what is being typed."""
        if editor.property("isFilled") or self._model.facts is None:
            return
        editor.setProperty("isFilled", True)
        value = self._model.column(index).value(self._model.facts, self._id)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(self._values.index(value) if value in self._values else 0)
        elif isinstance(editor, QLineEdit):
            editor.setText("" if value is None else self._model.column(index).text(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        column, id, self.field = self._model.column(index), self._id, None
        if not id or self._model.facts is None:
            return
        self._id = ""
        try:
            value = self._value(editor, column.read)
        except ValueError:
            self.message.emit(tr("This is no number; nothing was changed."))
            return
        if value != column.value(self._model.facts, id):
            told = self._model.write(self._session, id, column, value)
            if told:
                self.message.emit(told)

    def can_end(self, editor: QWidget) -> bool:
        """Whether what stands there can be taken; else it stays open, and nothing is lost."""
        return True

    def _value(self, editor: QWidget, read: Any) -> Any:
        if isinstance(editor, QComboBox):
            return self._values[editor.currentIndex()]
        assert isinstance(editor, QLineEdit)
        return read(editor.text())


class TableView(QTableView):
    """`chosen`: rows were selected by hand. `go_wanted`: show them. `columns_changed`: others."""

    chosen = Signal()
    go_wanted = Signal()
    remove_wanted = Signal()
    columns_changed = Signal()
    message = Signal(str)

    def __init__(
        self, session: Session, model: TableModel, editor: CellEditor | None = None
    ) -> None:
        super().__init__()
        self.table = model
        self._is_following = False
        self._kept: tuple[str, int, int] | None = None
        self.setModel(model)
        self.editor = editor or CellEditor(session, model, self)
        self.editor.message.connect(self.message)
        self.setItemDelegate(self.editor)
        self._behave()
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)
        self.doubleClicked.connect(self.go_wanted)

    def _behave(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.setDefaultSectionSize(ROW)
        down.setSectionResizeMode(down.ResizeMode.Fixed)
        down.hide()
        # Of its own and empty: else a head asks every row whether all of its column is selected.
        across.setSelectionModel(QItemSelectionModel(self.table, across))
        across.setSectionsMovable(True)
        across.setHighlightSections(False)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        across.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across.customContextMenuRequested.connect(self._pop_up_columns)

    # -- columns ------------------------------------------------------------------------------

    @property
    def shown_columns(self) -> list[str]:
        """The keys of the columns in sight, in the order of the sheet."""
        columns = self.table.sheet.columns
        return [one.key for n, one in enumerate(columns) if not self.isColumnHidden(n)]

    def show_columns(self, keys: Sequence[str] | None) -> None:
        """Only these; `None` or none that is known: those shown at first."""
        columns = self.table.sheet.columns
        known = {one.key for one in columns} & set(keys or ())
        wanted = known or {one.key for one in columns if one.is_shown}
        for place, column in enumerate(columns):
            self.setColumnHidden(place, column.key not in wanted)

    def fit_columns(self) -> None:
        """Each as wide as its title and its first rows need."""
        metrics = self.fontMetrics()
        for place, column in enumerate(self.table.sheet.columns):
            texts = [self.table.text(id, column) for id in self.table.rows[:60]]
            widest = max((metrics.horizontalAdvance(text[:60]) for text in texts), default=0)
            title = metrics.horizontalAdvance(column.title) + 36
            self.setColumnWidth(place, min(max(widest + 18, title), WIDEST))

    def columns_menu(self) -> QMenu:
        """Which columns are shown."""
        menu = QMenu(self)
        for place, column in enumerate(self.table.sheet.columns):
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(self.isColumnHidden(place) or len(self.shown_columns) > 1)
            action.toggled.connect(lambda on, place=place: self._switch(place, on))
        menu.addSeparator()
        menu.addAction(tr("Columns as at first")).triggered.connect(self._show_first)
        return menu

    def _pop_up_columns(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _switch(self, place: int, on: bool) -> None:
        self.setColumnHidden(place, not on)
        self.columns_changed.emit()

    def _show_first(self) -> None:
        self.show_columns(None)
        self.columns_changed.emit()

    # -- rows ---------------------------------------------------------------------------------

    @property
    def chosen_rows(self) -> list[str]:
        """The ids of the selected rows, from top to bottom."""
        selection = self.selectionModel().selection()
        places: set[int] = set()
        for number in range(selection.count()):
            one = selection.at(number)
            places.update(range(one.top(), one.bottom() + 1))
        return [self.table.rows[place] for place in sorted(places)]

    def choose(self, ids: Sequence[str], *, reveal: bool) -> None:
        """Selects these rows without telling anybody; `reveal`: brings the first into sight."""
        wanted = set(ids)
        places = [n for n, id in enumerate(self.table.rows) if id in wanted]
        selection = QItemSelection()
        last = len(self.table.sheet.columns) - 1
        for place in places:
            selection.select(self.table.index(place, 0), self.table.index(place, last))
        flags = QItemSelectionModel.SelectionFlag
        self._is_following = True
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if places and reveal and self.currentIndex().row() not in places:
            index = self.table.index(places[0], max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)
        self._is_following = False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._is_following:
            self.chosen.emit()

    def _keep_place(self) -> None:
        self._is_following = True
        index = self.currentIndex()
        self._kept = None
        if index.isValid() and index.row() < len(self.table.rows):
            top = self.visualRect(index).top()
            self._kept = self.table.rows[index.row()], index.column(), top

    def _restore_place(self) -> None:
        if self._kept is not None:
            id, column, top = self._kept
            if id in self.table.rows:
                index = self.table.index(self.table.rows.index(id), column)
                flag = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(index, flag)
                moved = (self.visualRect(index).top() - top) // ROW
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + moved)
        self._is_following = False

    # -- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Else the window's own shortcuts (F2 renames on the canvas) would take these keys.
        return claims(event, Qt.Key.Key_F2, *_OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.state() == QTableView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(_KEYS.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        elif enter and control:
            self.go_wanted.emit()
        elif enter or event.key() == Qt.Key.Key_F2:
            self._edit_current()
        else:
            super().keyPressEvent(event)

    def _edit_current(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self.table.column(index).write is not None:
            self.edit(index)
        elif index.isValid():
            self.message.emit(tr("This column is reckoned and cannot be typed in."))

    def copy(self) -> None:
        """The selected rows, or all, with the heads of the columns shown."""
        header = self.horizontalHeader()
        visual = sorted(range(header.count()), key=header.visualIndex)
        columns = [self.table.sheet.columns[n] for n in visual if not self.isColumnHidden(n)]
        ids = self.chosen_rows or self.table.rows
        rows = [[self.table.text(id, column) for column in columns] for id in ids]
        QGuiApplication.clipboard().setText(as_tsv([[one.title for one in columns], *rows]))
        self.message.emit(tr("%n rows copied.", "", len(rows)))

    # -- typing -------------------------------------------------------------------------------

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.editor.field = None
        self.table.release()

    def finish_typing(self) -> None:
        """Records what stands in the editor and closes it."""
        field = self.editor.field
        if field is not None and self.editor.can_end(field):
            self.editor.field = None
            self.commitData(field)
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

"""The matrix to look at and to type in: a table view that paints only what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from chainmap.model.records import PartyId
from chainmap.panels.matrix.chosen import ChosenCells
from chainmap.panels.matrix.editor import MatrixEditor
from chainmap.panels.matrix.header import MatrixHeader
from chainmap.panels.matrix.heat import Heat
from chainmap.panels.matrix.kept_place import KeptPlace
from chainmap.panels.matrix.model import Index, MatrixModel, Pair
from chainmap.panels.matrix.painter import MatrixPainter, Sight
from chainmap.panels.pieces import claims
from chainmap.render.theme import Theme
from chainmap.session import Session

SMALLEST, USUAL, LARGEST = 14, 28, 180
STEPS = (14, 18, 22, 28, 36, 48, 72, 100, 140, 180)
"""Widths of cells in pixels."""

_KEYS = QKeySequence.StandardKey
_OWN_KEYS = (_KEYS.Copy, _KEYS.Paste, _KEYS.Cut, _KEYS.SelectAll, _KEYS.Delete)
_ALL = QRect(QPoint(0, 0), QPoint(10**6, 10**6))


class MatrixView(QTableView):
    """`cells_chosen`: the user selected cells. `rows_chosen`, `columns_chosen`: parties by heads.

    `remove_wanted`, `copy_wanted`, `paste_wanted`: keys. `go_wanted`: show it on the canvas.
    """

    cells_chosen = Signal()
    party_chosen = Signal(str, bool)
    remove_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    go_wanted = Signal()
    message = Signal(str)
    zoomed = Signal(int)

    def __init__(self, session: Session, model: MatrixModel, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self.matrix = model
        self._theme = theme
        self.painter = MatrixPainter(model, theme)
        self.editor = MatrixEditor(session, model, self)
        # Before the model: with it the view is told of a selection at once.
        self.chosen = ChosenCells(self, model)
        self._place = KeptPlace(self, model)
        self._add_heads()
        self.setModel(model)
        self.setItemDelegate(self.editor)
        self._behave()
        self.zoom_to(USUAL)
        self.editor.began.connect(model.hold)
        self.editor.message.connect(self.message)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)

    def _keep_place(self) -> None:
        self.chosen.is_following = True
        self._place.keep()

    def _restore_place(self) -> None:
        self.measure()
        self._place.restore()
        self.chosen.is_following = False

    def _add_heads(self) -> None:
        self.across = MatrixHeader(Qt.Orientation.Horizontal, self._theme, self)
        self.down = MatrixHeader(Qt.Orientation.Vertical, self._theme, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        for head, ids in (
            (self.across, lambda: self.matrix.columns),
            (self.down, lambda: self.matrix.rows),
        ):
            head.chosen.connect(lambda n, ids=ids: self.party_chosen.emit(ids()[n], False))
            head.added.connect(lambda n, ids=ids: self.party_chosen.emit(ids()[n], True))

    def _behave(self) -> None:
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    # -- size ---------------------------------------------------------------------------------

    @property
    def size_of_cells(self) -> int:
        return self.across.defaultSectionSize()

    def zoom_to(self, width: int) -> None:
        """Cells of this width; the current one stays in sight."""
        width = min(max(width, SMALLEST), LARGEST)
        self.across.setDefaultSectionSize(width)
        self.down.setDefaultSectionSize(max(min(width, 24 + width // 7), SMALLEST))
        self.measure()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self.zoomed.emit(width)

    def zoom_by(self, steps: int) -> None:
        nearest = min(range(len(STEPS)), key=lambda n: abs(STEPS[n] - self.size_of_cells))
        self.zoom_to(STEPS[min(max(nearest + steps, 0), len(STEPS) - 1)])

    def measure(self) -> None:
        """Heads as large as their names need."""
        order = self.matrix.order
        receiving, inside = len(order.receiving), len(order.inside)
        self.across.ends = frozenset({receiving - 1, receiving + inside - 1})
        self.down.ends = frozenset({len(order.suppliers) - 1})
        self.across.measure()
        self.down.measure()
        self.updateGeometries()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # -- what is selected ---------------------------------------------------------------------

    @property
    def current_pair(self) -> Pair | None:
        index = self.currentIndex()
        return self.matrix.pair(index) if index.isValid() else None

    def show_parties(self, ids: Iterable[str]) -> None:
        """Marks the heads of these parties."""
        parties = [PartyId(id) for id in ids]
        rows, columns = self.matrix.row_of, self.matrix.column_of
        current = self.currentIndex()
        down = frozenset(rows[id] for id in parties if id in rows)
        across = frozenset(columns[id] for id in parties if id in columns)
        self.down.mark(current.row(), down)
        self.across.mark(current.column(), across)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        if not self.chosen.is_following:
            self.chosen.marked = frozenset()
            self.cells_chosen.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.down.mark(current.row(), self.down.selected)
        self.across.mark(current.column(), self.across.selected)
        self.viewport().update()

    # -- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Else the window's own shortcuts (F2 renames on the canvas) would take these keys.
        return claims(event, Qt.Key.Key_F2, *_OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in the editor comes here too, once the editor has seen it.
        if self.state() == QTableView.State.EditingState or not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Whether a key was one of the matrix's own."""
        keys, control = Qt.Key, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pair = self.current_pair
        if event.matches(_KEYS.Copy):
            self.copy_wanted.emit()
        elif event.matches(_KEYS.Paste):
            self.paste_wanted.emit()
        elif event.key() in (keys.Key_Delete, keys.Key_Backspace):
            self.remove_wanted.emit()
        elif event.key() in (keys.Key_Return, keys.Key_Enter) and control:
            self.go_wanted.emit()
        elif event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_F2):
            self.edit(self.currentIndex())
        elif event.key() == keys.Key_Insert:
            self.add_another()
        elif event.key() == keys.Key_Space and pair is not None and (control or shift):
            self.party_chosen.emit(pair[1] if control else pair[0], False)
        elif event.key() in (keys.Key_Plus, keys.Key_Minus) and control:
            self.zoom_by(1 if event.key() == keys.Key_Plus else -1)
        elif event.key() == keys.Key_Escape:
            self.clearSelection()
        else:
            return False
        return True

    # -- typing -------------------------------------------------------------------------------

    def add_another(self) -> None:
        """Types one more delivery into the current cell."""
        if self.currentIndex().isValid():
            self.editor.is_adding = True
            self.edit(self.currentIndex())
            self.editor.is_adding = False

    def edit(  # type: ignore[override]
        self,
        index: Index,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Opens the editor; where nothing can be delivered, says why instead."""
        means_it = trigger == QAbstractItemView.EditTrigger.AllEditTriggers or bool(
            trigger & self.editTriggers()
        )
        if index.isValid() and means_it and not self._is_command(event):
            refusal = self.matrix.refusal(self.matrix.pair(index))
            if refusal is not None and not self.matrix.cell(*self.matrix.pair(index)):
                self.message.emit(refusal)
                return False
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    @staticmethod
    def _is_command(event: QEvent | None) -> bool:
        """A key that types nothing."""
        return isinstance(event, QKeyEvent) and not event.text().strip()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.editor.field = None
        self.matrix.release()

    def finish_typing(self) -> None:
        """Records what stands in the editor and closes it."""
        field, self.editor.field = self.editor.field, None
        if field is not None:
            self.commitData(field)
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    # -- painting -----------------------------------------------------------------------------

    def set_heat(self, heat: Heat) -> None:
        self.painter.heat = heat
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        current = self.currentIndex()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self._theme().window))
            sight = self._sight(event.rect())
            if not sight.rows or not sight.columns:
                return
            self.painter.paint_ground(painter, sight, (current.row(), current.column()))
            self.painter.paint_cells(painter, sight)
            self.painter.paint_blocks(painter, sight)
            self.painter.paint_chosen(painter, sight, self.chosen)
            if current.isValid():
                self.painter.paint_current(painter, sight, current, has_keys=self.hasFocus())

    def _sight(self, rect: QRect) -> Sight:
        width, height = self.across.defaultSectionSize(), self.down.defaultSectionSize()
        left, top = -self.across.offset(), -self.down.offset()
        columns = range(
            max((rect.left() - left) // width, 0),
            min((rect.right() - left) // width + 1, len(self.matrix.columns)),
        )
        rows = range(
            max((rect.top() - top) // height, 0),
            min((rect.bottom() - top) // height + 1, len(self.matrix.rows)),
        )
        return Sight(left, top, width, height, rows, columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.zoomed.emit(self.size_of_cells)

"""The list of findings: a click chooses, the context menu and keys set aside, restore, copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from chainmap.manual.topics import finding_topic
from chainmap.panels.findings.delegate import FindingsDelegate
from chainmap.panels.findings.model import Entry, FindingsModel
from chainmap.panels.pieces import Icons, plain_tip
from chainmap.panels.term_link import ask_help
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.wording.action_proposals import Step


class FindingsList(QListView):
    """`chosen` brings the ids of the rows that were clicked or entered.

    `dismissing` and `restoring` bring the entries that are to be set aside, or to be restored.
    `acting` brings the entries that something is to be done about, and the step, or `None` for the
    first that is proposed. `trying` brings the ids that are to be taken out for trial. `picking`:
    other rows are selected.
    """

    chosen = Signal(object)
    dismissing = Signal(object)
    restoring = Signal(object)
    acting = Signal(object, object)
    trying = Signal(object)
    picking = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("findingsList")
        self._is_choosing = False
        self.rows = FindingsModel()
        self.setModel(self.rows)
        self.setItemDelegate(FindingsDelegate(self, icons))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up)
        self.clicked.connect(lambda _: self._choose())
        self.selectionModel().currentChanged.connect(self._open_current)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picking.emit())
        self.rows.modelReset.connect(self.picking)

    @property
    def picked(self) -> list[Entry]:
        """The entries of the selected rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.entries[row] for row in rows]

    @property
    def help_topic(self) -> str:
        """What the current row is; empty without one."""
        row = self.currentIndex().row()
        return finding_topic(self.rows.entries[row].code) if row >= 0 else ""

    def show_rows(self, entries: Sequence[Entry], current: int | None) -> None:
        """Shows other rows; what is in sight stays where it is, as far as it can."""
        bar = self.verticalScrollBar()
        at = bar.value()
        self.rows.show(entries)
        if current is not None:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.rows.index(current), flag)
        self.executeDelayedItemsLayout()
        bar.setValue(at)

    def pick(self, row: int) -> None:
        """Makes a row the current and the only selected one, and brings it into sight."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.rows.index(row), flag)
        self.executeDelayedItemsLayout()
        self.scrollTo(self.rows.index(row))

    def leave(self, selection: frozenset[str]) -> None:
        """No row is selected any more once something else is on the map; its text stays open."""
        ids = {id for entry in self.picked for id in entry.ids}
        if not self._is_choosing and not (selection and selection <= ids):
            self.clearSelection()

    def menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self)
        picked = self.picked
        standing = self._standing()
        away = [entry for entry in picked if entry.dismissal is not None]
        self._add(menu, tr("Show on the canvas"), "Return", self._choose, any_of=picked)
        self._add(menu, tr("Make an action"), "A", self.act, any_of=standing)
        menu.addMenu(self.steps_menu(menu))
        self._add(menu, tr("Take out for trial"), "W", self._try_without, any_of=picked)
        self._add(menu, tr("Set aside …"), "Del", self._dismiss, any_of=standing)
        self._add(menu, tr("Restore"), "Ins", self._restore, any_of=away)
        menu.addSeparator()
        self._add(menu, tr("Copy"), "Ctrl+C", self.copy, any_of=picked)
        menu.addSeparator()
        self._add(menu, tr("What does this mean?"), "F1", self._explain, any_of=picked)
        return menu

    def steps_menu(self, parent: QWidget) -> QMenu:
        """The steps that are proposed for the selected findings, and what each would say."""
        from chainmap.wording.action_proposals import Step, step_name

        menu = QMenu(tr("Make an action of a kind"), parent)
        menu.setToolTipsVisible(True)
        entries = self._standing()
        for step in Step:
            texts = [entry.proposals[step] for entry in entries if step in entry.proposals]
            if texts:
                action = menu.addAction(step_name(step, tr))
                action.setToolTip(plain_tip(texts[0]))
                action.triggered.connect(lambda _=False, step=step: self.act(step))
        menu.setEnabled(bool(entries))
        return menu

    def act(self, step: Step | None = None) -> None:
        """Something is to be done about the selected findings."""
        if self._standing():
            self.acting.emit(self._standing(), step)

    def copy(self) -> None:
        """The selected findings as text, one paragraph each."""
        text = "\n\n".join(entry.spoken for entry in self.picked)
        if text:
            QGuiApplication.clipboard().setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._dismiss()
        elif event.key() == Qt.Key.Key_Insert:
            self._restore()
        elif event.text() in ("a", "A"):
            self.act()
        elif event.text() in ("w", "W"):
            self._try_without()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys are about the current row, which the map may have taken the mark from."""
        super().focusInEvent(event)
        is_by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if is_by_key and not self.selectedIndexes() and self.currentIndex().isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(self.currentIndex(), flag)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # lines break elsewhere

    # -- helpers ------------------------------------------------------------------------------

    def _open_current(self) -> None:
        """The current row shows all it has to say, and is as high as that needs."""
        self.scheduleDelayedItemsLayout()

    def _choose(self) -> None:
        ids = self._ids()
        self._is_choosing = True
        if ids:
            self.chosen.emit(ids)
        self._is_choosing = False

    def _try_without(self) -> None:
        ids = self._ids()
        self._is_choosing = True
        if ids:
            self.trying.emit(ids)
        self._is_choosing = False

    def _ids(self) -> tuple[str, ...]:
        """What the selected rows are about."""
        return tuple(dict.fromkeys(id for entry in self.picked for id in entry.ids))

    def _standing(self) -> list[Entry]:
        return [entry for entry in self.picked if entry.dismissal is None]

    def _dismiss(self) -> None:
        standing = self._standing()
        if standing:
            self.dismissing.emit(standing)

    def _restore(self) -> None:
        away = [entry for entry in self.picked if entry.dismissal is not None]
        if away:
            self.restoring.emit(away)

    def _explain(self) -> None:
        ask_help(self, self.help_topic)

    def _pop_up(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.pick(index.row())
        if self.picked:
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))

    def _add(
        self, menu: QMenu, text: str, keys: str, run: object, *, any_of: list[Entry]
    ) -> QAction:
        action = menu.addAction(text, run)  # type: ignore[call-overload]
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(bool(any_of))
        return action  # type: ignore[no-any-return]

"""The outline: the whole map as a tree, equal to the canvas, for keys and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from chainmap.model.change import Change, diff
from chainmap.model.connecting import can_provide
from chainmap.model.records import DeliveryId, GroupId, PartyId, PartyKind
from chainmap.panels.outline.acting import OutlineActing
from chainmap.panels.outline.model import OutlineModel
from chainmap.panels.outline.rows import ORGANISATION, ROOT, Rows, party_of
from chainmap.panels.outline.tree import OutlineTree
from chainmap.panels.outline.words import OutlineWords
from chainmap.panels.palette import ICONS
from chainmap.panels.pieces import STEP, Icons, column, label
from chainmap.session import Session
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr
from chainmap.wording.names import one_line
from chainmap.wording.spoken import Spoken

if TYPE_CHECKING:
    from chainmap.analysis.report import Report

MOST_FOUND = 60
"""More than this that fits is not opened by itself."""


class OutlinePanel(QWidget):
    """`chosen` brings ids that are to be brought into sight, `note_wanted` a note to be typed.

    `removed`: what is selected shall go. `delivery_wanted`: from a party, of this service or a new
    one (""). `menu_filled`: a menu that the canvas adds its rows to.
    """

    chosen = Signal(object)
    message = Signal(str)
    removed = Signal()
    delivery_wanted = Signal(str, str)
    note_wanted = Signal(str)
    menu_filled = Signal(object)

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("dock")
        self._session = session
        self._icons = icons
        self._spoken = Spoken(tr)
        self._words = OutlineWords(icons, self._spoken)
        self.model = OutlineModel(self._words.told, self)
        self.tree = OutlineTree(self.model)
        self.filter = QLineEdit()
        self.add = QToolButton()
        self.nothing = label("", "muted")
        self._acting = OutlineActing(session)
        self._is_choosing = False
        self._typed = QTimer(self, singleShot=True, interval=120)
        self._set_out()
        self._connect()
        self.model.show(session.map)
        self._open_outermost()
        self.retranslate()

    def _set_out(self) -> None:
        self.filter.setClearButtonEnabled(True)
        self.add.setIconSize(QSize(18, 18))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.setMenu(QMenu(self.add))
        line = QHBoxLayout()
        line.setContentsMargins(STEP, STEP, STEP, 0)
        line.addWidget(self.filter, 1)
        line.addWidget(self.add)
        rows = column(spacing=STEP)
        rows.addLayout(line)
        self.nothing.setContentsMargins(STEP, 0, STEP, 0)
        rows.addWidget(self.nothing)
        rows.addWidget(self.tree, 1)
        self.setLayout(rows)
        self.begins_at = self.tree

    def _connect(self) -> None:
        session, tree = self._session, self.tree
        session.changed.connect(self._follow)
        session.opened.connect(self._show_all)
        session.selection_changed.connect(self._follow_selection)
        session.settling.connect(tree.end_typing)
        self.model.renamed.connect(self._take_name)
        self.model.dropped.connect(self._drop)
        tree.picked.connect(self._pick)
        tree.wanted.connect(self._go_to)
        tree.removed.connect(self.removed)
        tree.rename_wanted.connect(self.rename)
        tree.given_up.connect(self._acting.give_up)
        tree.menu_wanted.connect(self._pop_up)
        tree.add_wanted.connect(self._pop_up_adding)
        self.filter.textChanged.connect(lambda _: self._typed.start())
        self.filter.returnPressed.connect(self._go_to_first)
        self._typed.timeout.connect(self._filter)
        menu = self.add.menu()
        menu.aboutToShow.connect(lambda: self._fill_adding(menu))

    def retranslate(self) -> None:
        self._words.forget()
        self.tree.retranslate()
        self.filter.setPlaceholderText(tr("Filter the outline"))
        self.filter.setAccessibleName(tr("Filter the outline"))
        tip = tr("Add to the map (Ins)")
        self.add.setIcon(QIcon(self._icons("new", "text")))
        self.add.setToolTip(tip)
        self.add.setAccessibleName(tip)
        self.model.say_all_anew()
        self._tell_nothing()

    def set_report(self, report: Report) -> None:
        self._spoken.report = report

    # -- in step with the map -----------------------------------------------------------------

    def _follow(self, change: Change) -> None:
        """While it is hidden nothing is done; the difference is made up when it is seen."""
        if self.isVisible():
            self._catch_up(change if change.before is self.model.rows.map else None)

    def _catch_up(self, change: Change | None = None) -> None:
        before, after = self.model.rows.map, self._session.map
        if before is not after:
            change = change or diff(before, after)
            stale = self.model.stale_after(change)
            with self.tree.rows_changing() if stale else nullcontext():
                self.model.follow(change, stale)
            if before.display != after.display:
                self.model.say_all_anew()
            self._tell_nothing()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()
        self.tree.follow(self._session.selection)

    def _show_all(self) -> None:
        """Another map: all is put down anew."""
        self._spoken.report = None
        self.model.show(self._session.map)
        self._open_outermost()
        self._tell_nothing()

    def _open_outermost(self) -> None:
        for row in range(self.model.rowCount()):
            self.tree.expand(self.model.index(row, 0))

    # -- the filter ---------------------------------------------------------------------------

    def _filter(self) -> None:
        self._session.settle()
        self.model.show(self._session.map, self.filter.text())
        kept = self.model.rows.kept
        if kept is not None and len(kept) <= MOST_FOUND:
            self.tree.expandAll()
        else:
            self._open_outermost()
        self.tree.follow(self._session.selection)
        self._tell_nothing()

    def _tell_nothing(self) -> None:
        kept = self.model.rows.kept
        is_empty = not self.model.rows.map.ids
        begin = tr(
            "Nobody is on the map yet. The plus, or Ins, adds a department and what it serves."
        )
        self.nothing.setText(begin if is_empty else tr("Nothing fits."))
        self.nothing.setVisible(is_empty or (kept is not None and not kept))

    def _go_to_first(self) -> None:
        """Enter in the filter: to the first row that fits."""
        self._typed.stop()
        self._filter()
        rows, key = self.model.rows, ROOT
        while (below := rows.below(key)) and rows.kept is not None:
            key = below[0]
        self.tree.go_to(key if key != ROOT else ORGANISATION)
        self.tree.setFocus()

    # -- the selection ------------------------------------------------------------------------

    def _follow_selection(self, selection: frozenset[str]) -> None:
        if self.isVisible() and not self._is_choosing:
            self._catch_up()
            self.tree.follow(selection)

    def _pick(self, keys: Sequence[str]) -> None:
        """What is selected here is selected everywhere; of a group all its members are."""
        self._is_choosing = True
        self._session.select(id for key in keys for id in self._records(key))
        self._is_choosing = False

    def _records(self, key: str) -> list[str]:
        map = self._session.map
        if key in map.groups:
            return [key, *(one for one in Rows(map).below(key) if one in map.parties)]
        if key in map.services:
            return [key, *Rows(map).below(key)]
        return [key] if key in map.ids else []

    def _go_to(self, keys: Sequence[str]) -> None:
        ids = [id for key in keys for id in self._records(key)]
        if ids:
            self._is_choosing = True
            self.chosen.emit(ids)
            self._is_choosing = False

    # -- names --------------------------------------------------------------------------------

    def _take_name(self, key: str, name: str) -> None:
        self._acting.take_name(key, name)

    def rename(self) -> None:
        """Types over the current row; a note, which has lines, on the canvas."""
        key = self.tree.current
        if key in self._session.map.notes:
            self.note_wanted.emit(key)
        else:
            self.tree.type_name(key)

    # -- adding -------------------------------------------------------------------------------

    def _pop_up_adding(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_adding(menu)
        menu.popup(at)

    def _fill_adding(self, menu: QMenu) -> None:
        menu.clear()
        for kind in PartyKind:
            icon = QIcon(self._icons(ICONS[kind], "text"))
            menu.addAction(icon, kind_name(kind, tr), partial(self.add_party, kind))
        party = party_of(self._session.map, self.tree.current)
        provides = party is not None and can_provide(self._session.map, party)
        menu.addSeparator()
        service = menu.addAction(tr("Service"), self.add_service)
        service.setIcon(QIcon(self._icons("service", "text")))
        delivery = menu.addAction(tr("Delivery to …"), self.deliver)
        delivery.setIcon(QIcon(self._icons("delivery", "text")))
        service.setEnabled(provides)
        delivery.setEnabled(provides)

    def add_party(self, kind: PartyKind) -> None:
        """A party of this kind, in the group of the current row; its name is typed at once."""
        self._session.settle()
        self._clear_filter()
        self._type_new(self._acting.begin_party(kind, self.tree.current))

    def add_service(self) -> None:
        self._session.settle()
        provider = party_of(self._session.map, self.tree.current)
        if provider is not None:
            self._clear_filter()
            self._type_new(self._acting.begin_service(provider))

    def deliver(self) -> None:
        """A delivery from the party that the current row tells of."""
        map, key = self._session.recorded, self.tree.current
        provider = party_of(map, key)
        if provider is not None and can_provide(map, provider):
            service = key if key in map.services else Rows(map).above(key)
            name = one_line(map.services[service].name) if service in map.services else ""  # type: ignore[index]
            self.delivery_wanted.emit(provider, name)
            self.tree.setFocus()

    def _type_new(self, id: str) -> None:
        self.tree.setFocus()
        self.tree.go_to(id)
        self.tree.type_name(id)
        self.message.emit(tr("Type the name, then press Enter."))

    def _clear_filter(self) -> None:
        if self.model.is_filtered:
            current = self.tree.current
            self.filter.clear()
            self._typed.stop()
            self._filter()
            self.tree.go_to(current)

    # -- groups -------------------------------------------------------------------------------

    def _drop(self, parties: Sequence[PartyId], group: GroupId | None) -> None:
        # The drag must be over before rows go.
        QTimer.singleShot(0, self, partial(self._acting.move, parties, group))

    def _fill_groups(self, menu: QMenu, parties: Sequence[PartyId]) -> None:
        map = self._session.recorded
        homes = {map.parties[id].group for id in parties}
        rows: list[tuple[str, GroupId | None]] = [(tr("No group"), None)]
        rows += [(one_line(group.name).replace("&", "&&"), id) for id, group in map.groups.items()]
        for text, group in rows:
            action = menu.addAction(text, partial(self._acting.move, parties, group))
            action.setEnabled(homes != {group})

    # -- the menu of a row --------------------------------------------------------------------

    def _pop_up(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        self.menu_filled.emit(menu)
        menu.popup(at)

    def _fill(self, menu: QMenu) -> None:
        map, key = self._session.recorded, self.tree.current
        self._fill_adding(menu.addMenu(tr("Add")))
        rename = menu.addAction(tr("Rename"), self.rename)
        rename.setEnabled(key == ORGANISATION or key in map.ids)
        parties = [PartyId(one) for one in self.tree.keys if one in map.parties]
        groups = menu.addMenu(tr("Move to group"))
        groups.setEnabled(bool(parties))
        self._fill_groups(groups, parties)
        if key in map.deliveries:
            customer = map.deliveries[DeliveryId(key)].consumer
            menu.addAction(tr("Go to the customer"), partial(self.tree.go_to, customer))
        menu.addSeparator()

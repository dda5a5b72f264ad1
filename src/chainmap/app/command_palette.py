"""The command palette: every action, and everything on the map, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from chainmap.app.actions import table
from chainmap.app.icons import icon, pixmap
from chainmap.app.menu_titles import menus
from chainmap.app.own_keys import native
from chainmap.model.fuzzy import match
from chainmap.model.map import ChainMap
from chainmap.model.records import ServiceId
from chainmap.panels.palette import ICONS
from chainmap.wording.kinds import kind_name
from chainmap.wording.language import tr
from chainmap.wording.names import one_line

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from chainmap.app.window import Window

MOST = 60
"""Rows that are shown; whoever wants others types on."""
WIDTH, ROW, ROWS = 560, 40, 9
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to do or to go to. `detail` says where it is, `keys` how it is quicker."""

    text: str
    detail: str
    icon: str
    run: Callable[[], object]
    keys: str = ""
    enabled: bool = True


class CommandPalette(QDialog):
    """`chosen` is what to do once it is closed. Without actions: only what is on the map."""

    def __init__(self, window: Window, *, with_actions: bool) -> None:
        super().__init__(window)
        self._window = window
        self._entries = list(_entries(window, with_actions=with_actions))
        self.chosen: Entry | None = None
        title = tr("Command palette") if with_actions else tr("Find on the map")
        self.setWindowTitle(title)
        self.setObjectName("commandPalette")
        self.field = QLineEdit()
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(
            tr("An action, a party, a service, a need …")
            if with_actions
            else tr("A party, a service, a need, a note …")
        )
        self.field.setClearButtonEnabled(True)
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("What fits"))
        self.rows.setUniformItemSizes(True)
        self.rows.setItemDelegate(_Delegate(window, self.rows))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = QLabel(tr("Nothing fits. Fewer letters find more."))
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        for widget in (self.field, self.rows, self.nothing):
            column.addWidget(widget)
        self.resize(WIDTH, ROWS * ROW + 70)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.rows.itemClicked.connect(self._choose)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk in the list while the field keeps the letters."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS,
                     Qt.Key.Key_PageUp: -ROWS}  # fmt: skip
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.rows.count():
                row = self.rows.currentRow() + step
                wraps = abs(step) == 1
                last = self.rows.count() - 1
                self.rows.setCurrentRow(row % (last + 1) if wraps else min(max(row, 0), last))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.rows.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _show(self, query: str) -> None:
        self.rows.clear()
        for entry in _fitting(query, self._entries)[:MOST]:
            item = QListWidgetItem(entry.text)
            item.setData(_ENTRY, entry)
            item.setToolTip("")
            if not entry.enabled:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        self.rows.setVisible(self.rows.count() > 0)
        self.nothing.setVisible(self.rows.count() == 0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        entry = item.data(_ENTRY) if item is not None else None
        if isinstance(entry, Entry) and entry.enabled:
            self.chosen = entry
            self.accept()


def open_palette(window: Window, *, with_actions: bool) -> None:
    """What is chosen is done once the palette is gone."""
    window.session.settle()
    dialog = CommandPalette(window, with_actions=with_actions)
    if dialog.exec() and dialog.chosen is not None:
        dialog.chosen.run()


def _fitting(query: str, entries: list[Entry]) -> list[Entry]:
    """The best first; without a query all, in their order, what can be done now before the rest."""
    if not query.strip():
        return sorted(entries, key=lambda entry: not entry.enabled)
    found = []
    for place, entry in enumerate(entries):
        fit = match(query, entry.text) or match(query, f"{entry.text} {entry.detail}")
        if fit is not None:
            found.append((not entry.enabled, -fit.score, place, entry))
    return [entry for *_, entry in sorted(found, key=lambda it: it[:3])]


def _entries(window: Window, *, with_actions: bool) -> Iterator[Entry]:
    if with_actions:
        yield from _actions(window)
    yield from _things(window)


def _actions(window: Window) -> Iterator[Entry]:
    titles = {menu.place: _bare(menu.text) for menu in menus()}
    for row in table(window):
        if row.id.startswith("palette-"):
            continue
        top, _, _ = row.place.partition("/")
        path = titles[top] if row.place == top else f"{titles[top]} › {titles[row.place]}"
        keys = native(row.keys[:1])
        yield Entry(_bare(row.text), path, row.icon, row.run, keys, row.enabled)


def _bare(text: str) -> str:
    return text.replace("&", "").removesuffix("…").strip()


def _things(window: Window) -> Iterator[Entry]:
    map = window.session.recorded
    for party in map.parties.values():
        yield Entry(one_line(party.name), kind_name(party.kind, tr), ICONS[party.kind],
                    partial(window.go_to, [party.id]))  # fmt: skip
    for service in map.services.values():
        provider = one_line(map.parties[service.provider].name)
        detail = tr("Service of {provider}").format(provider=provider)
        yield Entry(one_line(service.name), detail, "service",
                    partial(window.go_to, _ends_of(map, service.id)))  # fmt: skip
    for need in map.needs.values():
        consumer = one_line(map.parties[need.consumer].name)
        detail = tr("Need of {customer}").format(customer=consumer)
        ids = [need.consumer, *need.met_by]
        yield Entry(one_line(need.text), detail, "need", partial(window.go_to, ids))
    for note in map.notes.values():
        yield Entry(one_line(note.text), tr("Note"), "note", partial(window.go_to, [note.id]))


def _ends_of(map: ChainMap, service: ServiceId) -> list[str]:
    """Its deliveries; where there is none, its provider."""
    deliveries = map.deliveries_by_service.get(service, ())
    return [it.id for it in deliveries] or [map.services[service].provider]


class _Delegate(QStyledItemDelegate):
    """Two lines: the name, and where it is; the keys at the right."""

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = window.program.look.theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(_ENTRY)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(self._theme.accent))
        side = 18
        at = QRect(area.left() + 10, area.center().y() - side // 2, side, side)
        if chosen:
            painter.drawPixmap(at, pixmap(entry.icon, self._theme.on_accent, side))
        else:
            mode = QIcon.Mode.Normal if entry.enabled else QIcon.Mode.Disabled
            icon(entry.icon, self._theme).paint(painter, at, Qt.AlignmentFlag.AlignCenter, mode)
        self._write(painter, area.adjusted(38, 3, -10, -3), entry, chosen=chosen)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, entry: Entry, *, chosen: bool) -> None:
        theme = self._theme
        quiet = theme.on_accent if chosen else theme.text_muted
        loud = theme.on_accent if chosen else theme.text if entry.enabled else theme.text_muted
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(quiet))
        painter.drawText(area, right, entry.keys)
        room = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(entry.keys) - 12, 0)
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(room.height() // 2 + 1)
        lower.setTop(upper.bottom())
        painter.setPen(QColor(loud))
        _draw(painter, upper, entry.text)
        small = QFont(painter.font())
        small.setPixelSize(11)
        painter.setFont(small)
        painter.setPen(QColor(quiet))
        not_now = tr("{place} · not possible now").format(place=entry.detail)
        _draw(painter, lower, entry.detail if entry.enabled else not_now)


def _draw(painter: QPainter, area: QRect, text: str) -> None:
    """As much of a text as there is room for."""
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)

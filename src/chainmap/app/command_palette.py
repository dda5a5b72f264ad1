"""The command palette: every action, and everything on the map, found by a few letters."""

from __future__ import annotations

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

from chainmap.app.icons import icon, pixmap
from chainmap.app.palette_entries import Entry, entries, fitting
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from chainmap.app.window import Window

MOST = 60
"""Rows that are shown; whoever wants others types on."""
WIDTH, ROW, ROWS = 560, 40, 9
_ENTRY = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """`chosen` is what to do once it is closed. Without actions: only what is on the map."""

    def __init__(self, window: Window, *, with_actions: bool) -> None:
        super().__init__(window)
        self._window = window
        self._entries = list(entries(window, with_actions=with_actions))
        self._recent = window.settings.recent_commands if with_actions else ()
        self.chosen: Entry | None = None
        title = tr("Command palette") if with_actions else tr("Find on the map")
        self.setWindowTitle(title)
        self.setObjectName("commandPalette")
        self.field = QLineEdit()
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(
            tr("An action, a party, a service, a view, a word of the help …")
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
        self.rows.currentItemChanged.connect(self._say)
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
        for entry in fitting(query, self._entries, self._recent)[:MOST]:
            item = QListWidgetItem(entry.text)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}, {entry.told}")
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        self.rows.setVisible(self.rows.count() > 0)
        self.nothing.setVisible(self.rows.count() == 0)

    def _say(self, item: QListWidgetItem | None) -> None:
        """The keys stay in the field: a screen reader is told which row is marked."""
        if item is not None:
            self._window.announcer.say(item.data(Qt.ItemDataRole.AccessibleTextRole))

    def _choose(self, item: QListWidgetItem | None) -> None:
        entry = item.data(_ENTRY) if item is not None else None
        if isinstance(entry, Entry) and entry.enabled:
            self.chosen = entry
            self.accept()


def open_palette(window: Window, *, with_actions: bool) -> None:
    """What is chosen is done once the palette is gone."""
    window.session.settle()
    dialog = CommandPalette(window, with_actions=with_actions)
    dialog.exec()
    chosen = dialog.chosen
    dialog.deleteLater()  # first, for what is chosen may close the window
    if chosen is not None:
        window.settings.add_recent_command(chosen.id)
        chosen.run()


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
        lit = chosen and entry.enabled
        area: QRect = option.rect
        painter.save()
        if chosen:
            ground = self._theme.accent if entry.enabled else self._theme.hover
            painter.fillRect(area, QColor(ground))
        side = 18
        at = QRect(area.left() + 10, area.center().y() - side // 2, side, side)
        if lit:
            painter.drawPixmap(at, pixmap(entry.icon, self._theme.on_accent, side))
        else:
            mode = QIcon.Mode.Normal if entry.enabled else QIcon.Mode.Disabled
            icon(entry.icon, self._theme).paint(painter, at, Qt.AlignmentFlag.AlignCenter, mode)
        self._write(painter, area.adjusted(38, 3, -10, -3), entry, lit=lit)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, entry: Entry, *, lit: bool) -> None:
        theme = self._theme
        quiet = theme.on_accent if lit else theme.text_muted
        loud = theme.on_accent if lit else theme.text if entry.enabled else theme.text_muted
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
        _draw(painter, lower, entry.told)


def _draw(painter: QPainter, area: QRect, text: str) -> None:
    """As much of a text as there is room for."""
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)

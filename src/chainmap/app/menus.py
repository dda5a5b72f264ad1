"""Menus and tool bar made of the table of actions, and kept in step with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from chainmap.app.actions.reasons import why_not
from chainmap.app.actions.row import Row
from chainmap.app.actions.whole_table import table
from chainmap.app.frame import COLOUR, PICTURES
from chainmap.app.icons import icon
from chainmap.app.menu_titles import menus
from chainmap.app.shortcuts.own import native
from chainmap.panels.pieces import plain_tip
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window

CONTEXT = (
    "rename", "-", "cut", "copy", "paste", "duplicate", "delete", "-", "reset-lines", "group",
    "ungroup", "leave-group", "fold", "unfold", "lock", "to-front", "to-back", "-", "hide",
    "show-around-1", "show-around-2", "show-all", "-", "select-upstream", "select-downstream",
    "take-out",
)  # fmt: skip
"""The context menu; what cannot be done now is left out, "-" is a line."""


class Menus(QObject):
    """All QActions of a window, by the id of their row."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = dict(window.titled)
        self.bar = window.bar
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.bar.let_keys_in(window.canvas)
        self._runs: dict[str, Callable[[], object]] = {}
        self._said: dict[str, tuple[str, str, tuple[str, ...], str]] = {}
        self._bound: dict[str, tuple[tuple[str, ...], bool]] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._colour = self._action(COLOUR)
        self._say_colour()
        self._build()
        self.menus["file/recent"].aboutToShow.connect(self._list_recent)

    def pop_up(self, at: QPoint) -> None:
        """A menu at a point of the screen, with what can be done with the selection."""
        menu = QMenu(self._window)
        self.fill(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def fill(self, menu: QMenu, *, but: str = "") -> None:
        """Adds what can be done with the selection, but for one action."""
        for id in CONTEXT:
            if id == "-":
                menu.addSeparator()
            elif self.actions[id].isEnabled() and id != but:
                menu.addAction(self.actions[id])

    def refresh(self) -> None:
        """Says texts, states and handlers as they are now."""
        for row in table(self._window):
            self._apply(row)

    def retranslate(self) -> None:
        for menu in menus():
            self.menus[menu.place].setTitle(menu.text)
        self._say_colour()
        self.refresh()

    def refresh_icons(self) -> None:
        theme = self._window.program.look.theme
        for row in table(self._window):
            self.actions[row.id].setIcon(icon(row.icon, theme))
        for menu in menus():
            if menu.icon:
                self.menus[menu.place].setIcon(icon(menu.icon, theme))

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        titles = {menu.place: menu.text for menu in menus()}
        for row in table(self._window):
            self._menu_at(row.place, titles, row.begins)
            self._add(row)
        for menu in self.menus.values():
            menu.setToolTipsVisible(True)  # they say why something cannot be done

    def _menu_at(self, place: str, titles: dict[str, str], begins: bool) -> None:
        """A submenu is made when its first row comes, so that it stands in the row's place."""
        if place in self.menus:
            return
        parent = self.menus[place.partition("/")[0]]
        if begins and place != "file/recent":
            parent.addSeparator()
        shared = self._colour.menu() if place == f"analysis/{COLOUR}" else None
        if isinstance(shared, QMenu):
            shared.setTitle(titles[place])
            parent.addMenu(shared)
            self.menus[place] = shared
        else:
            self.menus[place] = parent.addMenu(titles[place])

    def _say_colour(self) -> None:
        """The menu’s own title is the text of its button on the tool bar, too."""
        self._colour.setToolTip(plain_tip(tr("Colour the map by what the analysis has found")))

    def _add(self, row: Row) -> None:
        action = self._action(row.id)
        action.setMenuRole(row.role)
        if row.checked is not None:
            action.setCheckable(True)
            # A tick and an icon in one menu row get in each other's way.
            action.setIconVisibleInMenu(False)
        action.triggered.connect(lambda: self._run(row.id))
        self.actions[row.id] = action
        menu = self.menus[row.place]
        if row.begins and not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(action)
        self._apply(row)

    def _action(self, id: str) -> QAction:
        """The one that is on the tool bar already, or a new one; its icon comes later."""
        shown = (action for action in self.bar.actions() if action.objectName() == id)
        action = next(shown, None) or QAction(self._window)
        if action.objectName():  # in the frame it had but one of its two pictures
            action.setIcon(icon(PICTURES.get(id, id), self._window.program.look.theme))
        action.setObjectName(id)
        return action

    def _apply(self, row: Row) -> None:
        action = self.actions[row.id]
        self._runs[row.id] = row.run
        self._bind(action, row)
        why = "" if row.enabled else why_not(row.id, self._window)
        said = (row.text, row.tip, row.keys, why)
        if self._said.get(row.id) != said:
            self._said[row.id] = said
            _say(action, row, why)
        action.setEnabled(row.enabled)
        if row.checked is not None:
            action.setChecked(row.checked)

    def _bind(self, action: QAction, row: Row) -> None:
        """The keys, where they are others than before: in the whole window, or on the canvas."""
        bound = (row.keys, row.on_canvas)
        if self._bound.get(row.id) == bound:
            return
        self._bound[row.id] = bound
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        contexts = Qt.ShortcutContext
        context = contexts.WidgetShortcut if row.on_canvas else contexts.WindowShortcut
        action.setShortcutContext(context)
        places: tuple[tuple[QWidget, bool], ...] = (
            (self._window.canvas, row.on_canvas),
            (self._window, not row.on_canvas),
        )
        for widget, has_it in places:
            widget.removeAction(action)
            if has_it:
                widget.addAction(action)

    def _run(self, id: str) -> None:
        """The handler as it is now, not as it was when the action was made."""
        self._runs[id]()

    def _list_recent(self) -> None:
        """The files stand above the row that clears them."""
        menu = self.menus["file/recent"]
        clear = self.actions["recent-clear"]
        for action in menu.actions():
            if action is not clear:
                menu.removeAction(action)
                action.deleteLater()
        files = self._window.settings.recent_files
        for number, file in enumerate(files, 1):
            action = QAction(_recent_text(number, file), menu)
            action.setToolTip(plain_tip(str(file)))
            action.triggered.connect(
                lambda _=False, file=file: self._window.documents.open_path(file)
            )
            menu.insertAction(clear, action)
        menu.insertSeparator(clear)
        clear.setEnabled(bool(files))


def _say(action: QAction, row: Row, why: str) -> None:
    """The row's text, and as its tip what it does, the key that does it, and why not now."""
    action.setText(row.text)
    tip = row.tip or row.text.replace("&", "").removesuffix(" …")
    if row.keys:
        tip = f"{tip} ({native(row.keys[:1])})"
    action.setToolTip(plain_tip(f"{tip}\n{why}" if why else tip))
    action.setStatusTip(row.tip)


def _recent_text(number: int, file: Path) -> str:
    name = f"{file.name} – {file.parent}".replace("&", "&&")
    return f"&{number} {name}" if number < 10 else name

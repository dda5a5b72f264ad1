"""The tool bar of a comparison, and the keys of what it offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from chainmap.app.actions.row import Keys, desktop_keys
from chainmap.app.comparison.difference import CHANGES
from chainmap.app.comparison.export import FORMATS, format_names
from chainmap.app.icons import icon
from chainmap.app.tool_bar import ToolBar
from chainmap.model.overlay import HEATS, OVERLAYS
from chainmap.panels.pieces import plain_tip
from chainmap.wording.language import tr
from chainmap.wording.overlay_titles import overlay_title

if TYPE_CHECKING:
    from chainmap.render.theme import Theme

Runs: TypeAlias = Mapping[str, Callable[[], object]]

_ON_BAR = (
    "beside", "one", "|", "swap", "anew", "|", "previous", "next", "|", "zoom-out", "zoom-in",
    "fit", "together", "|", "colour", "export", " ", "help",
)  # fmt: skip
_WITH_TEXT = ("beside", "one", "swap", "export")
_CHECKED = ("beside", "one", "together")
_ALWAYS = ("help", "close", "area-next", "area-before")
_ICONS = {
    "beside": "side-by-side",
    "one": "one-picture",
    "swap": "swap",
    "anew": "compare-anew",
    "previous": "chevron-up",
    "next": "chevron-down",
    "zoom-out": "zoom-out",
    "zoom-in": "zoom-in",
    "fit": "fit",
    "together": "link",
    "colour": "colour",
    "export": "export",
    "help": "help",
}


def _keys() -> dict[str, tuple[str, ...]]:
    """All that can be done, with its keys."""
    return {
        "beside": ("Ctrl+1",),
        "one": ("Ctrl+2",),
        "swap": ("Ctrl+T",),
        "anew": ("F5",),
        "previous": ("Shift+F8",),
        "next": ("F8",),
        "zoom-out": desktop_keys(Keys.ZoomOut, "Ctrl+-"),
        "zoom-in": desktop_keys(Keys.ZoomIn, "Ctrl++", "Ctrl+="),
        "fit": ("Ctrl+0",),
        "together": ("Ctrl+L",),
        "colour": ("Ctrl+3",),
        "export": ("Ctrl+Shift+E",),
        "search": desktop_keys(Keys.Find, "Ctrl+F"),
        "help": ("F1",),
        "close": desktop_keys(Keys.Close, "Ctrl+W"),
        "area-next": ("F6", "Ctrl+Tab"),
        "area-before": ("Shift+F6", "Ctrl+Shift+Tab"),
    }


class ComparisonBar(ToolBar):
    """`actions_by_name`: all that can be done, on the bar or by its keys.

    `coloured` and `exported` bring what was chosen in their menus.
    """

    coloured = Signal(str)
    exported = Signal(str)

    def __init__(self, runs: Runs) -> None:
        super().__init__()
        self.actions_by_name: dict[str, QAction] = {}
        self._theme: Theme | None = None
        self.colours, self.exports = QMenu(self), QMenu(self)
        for name, shortcuts in _keys().items():
            self._make(name, shortcuts, runs.get(name))
        self._fill_menus()
        ways = QActionGroup(self)
        for name in _CHECKED:
            self.actions_by_name[name].setCheckable(True)
        for name in ("beside", "one"):
            ways.addAction(self.actions_by_name[name])
        self.actions_by_name["together"].setChecked(True)
        self._set_out()

    # -- the parts ----------------------------------------------------------------------------

    def _make(
        self, name: str, shortcuts: tuple[str, ...], run: Callable[[], object] | None
    ) -> None:
        action = QAction(self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in shortcuts])
        act = run or (lambda: self._open_menu(name))
        action.triggered.connect(lambda *_: act())
        self.actions_by_name[name] = action

    def _fill_menus(self) -> None:
        kinds = QActionGroup(self)
        for kind in (CHANGES, *OVERLAYS):
            if kind in {OVERLAYS[0], HEATS[0]}:
                self.colours.addSeparator()
            action = self._choice(self.colours, f"colour-{kind}", kind, self.coloured)
            action.setCheckable(True)
            kinds.addAction(action)
        self.actions_by_name[f"colour-{CHANGES}"].setChecked(True)
        for format in FORMATS:
            self._choice(self.exports, f"export-{format}", format, self.exported)

    def _choice(self, menu: QMenu, name: str, choice: str, chosen: SignalInstance) -> QAction:
        action = menu.addAction("")
        action.setObjectName(name)
        action.triggered.connect(lambda *_: chosen.emit(choice))
        self.actions_by_name[name] = action
        return action

    def _set_out(self) -> None:
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in _ON_BAR:
            if name == "|":
                self.addSeparator()
            elif name == " ":
                self._leave_room()
            else:
                self._set_button(name)

    def _set_button(self, name: str) -> None:
        self.addAction(self.actions_by_name[name])
        button = self.widgetForAction(self.actions_by_name[name])
        if not isinstance(button, QToolButton):
            return
        if name in _WITH_TEXT:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if name in self._menus:
            self.actions_by_name[name].setMenu(self._menus[name])
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _leave_room(self) -> None:
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)

    @property
    def _menus(self) -> dict[str, QMenu]:
        return {"colour": self.colours, "export": self.exports}

    def _open_menu(self, name: str) -> None:
        button = self.widgetForAction(self.actions_by_name[name])
        self._menus[name].popup(button.mapToGlobal(button.rect().bottomLeft()))

    # -- states -------------------------------------------------------------------------------

    def enable(self, on: bool) -> None:
        """All but what can be done while the maps are compared."""
        for name, action in self.actions_by_name.items():
            action.setEnabled(on or name in _ALWAYS)
        self.say_tips()

    def show_one(self, one: bool) -> None:
        """Both maps are in one picture, or side by side."""
        self.actions_by_name["one" if one else "beside"].setChecked(True)
        self.actions_by_name["together"].setEnabled(not one)
        self.say_tips()

    # -- words and looks ----------------------------------------------------------------------

    def retranslate(self) -> None:
        super().retranslate()
        for format, name in format_names().items():
            self.actions_by_name[f"export-{format}"].setText(name)
        self.actions_by_name[f"colour-{CHANGES}"].setText(tr("Changes"))
        for kind in OVERLAYS:
            self.actions_by_name[f"colour-{kind}"].setText(overlay_title(kind, tr))
        self.say_tips()

    def say_tips(self) -> None:
        """What each button does, and why it cannot be used now."""
        for name, (text, tip) in _texts().items():
            action = self.actions_by_name[name]
            action.setText(text)
            action.setIconText(f" {text}")  # not so close to the icon
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            told = f"{tip or text} ({keys})" if keys else tip or text
            why = "" if action.isEnabled() else f"\n{self._why_not(name)}"
            action.setToolTip(plain_tip(told + why))
            button = self.widgetForAction(action)
            if button is not None:
                button.setAccessibleName(text)

    def _why_not(self, name: str) -> str:
        if not self.actions_by_name["anew"].isEnabled():
            return tr("The maps are still being compared.")
        return tr("Both maps are in one picture.") if name == "together" else ""

    def draw_icons(self, theme: Theme) -> None:
        for name, file in _ICONS.items():
            self.actions_by_name[name].setIcon(icon(file, theme))


def _texts() -> dict[str, tuple[str, str]]:
    """By action: its text, and what its tip says besides its key, where that is more."""
    return {
        "beside": (tr("Side by side"), ""),
        "one": (tr("One picture"), tr("Both maps in one picture")),
        "swap": (tr("Swap"), tr("Swap before and after")),
        "anew": (tr("Compare anew"), tr("Compare the maps as they are now")),
        "previous": (tr("Difference before"), ""),
        "next": (tr("Next difference"), ""),
        "zoom-out": (tr("Zoom out"), ""),
        "zoom-in": (tr("Zoom in"), ""),
        "fit": (tr("Show both maps whole"), ""),
        "together": (tr("Move both together"), tr("Pan and zoom both maps together")),
        "colour": (tr("Colour by"), tr("Colour both maps by what the analysis has found")),
        "export": (tr("Export"), ""),
        "search": (tr("Search in texts"), ""),
        "help": (tr("Help"), ""),
        "close": (tr("Close"), ""),
        "area-next": (tr("Next area"), ""),
        "area-before": (tr("Area before"), ""),
    }

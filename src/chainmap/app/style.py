"""How windows look: Fusion, a palette and a style sheet made of the theme's tokens.

Spacing is in steps of 8 pixels (4 inside a control); type sizes are those of `TYPE`.
"""

from __future__ import annotations

import re
from typing import Literal

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from chainmap.app.settings import ThemeChoice
from chainmap.render.fonts import font
from chainmap.render.theme import Theme, ThemeName, mixed, theme
from chainmap.resources import resource

TYPE = {"title": 17, "heading": 14, "body": 13, "small": 12}
"""Sizes in pixels."""


class Look(QObject):
    """The theme in use: the user's choice, or else the system's. `changed` tells the new one."""

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: ThemeChoice) -> None:
        super().__init__(app)
        self._app = app
        self.choice: ThemeChoice = choice
        app.setFont(font(TYPE["body"]))
        self.theme = theme(_shade(app) if choice == "system" else choice)
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: ThemeChoice) -> None:
        self.choice = choice
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.theme:
            self.theme = wanted
            self._apply()
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        if self.choice != "system":
            return theme(self.choice)
        from PySide6.QtCore import Qt

        is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name: Literal["dark", "light"] = "dark" if is_dark else "light"
        return theme(name)

    def _apply(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme))


def _shade(app: QApplication) -> ThemeName:
    """The system's, by its own colours: to ask for it by name takes longer, see `dock_places`."""
    app.setPalette(QPalette())  # takes off ours, if there was a program before this one
    return "dark" if app.palette().window().color().lightness() < 128 else "light"


def palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.surface_raised,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.text_muted,
        roles.Button: theme.surface_raised,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.bad,
        roles.ToolTipBase: theme.surface_raised,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Accent: theme.accent,
        roles.Light: mixed(theme.surface, theme.window, 0.6),
        roles.Midlight: theme.surface_raised,
        roles.Mid: theme.border,
        roles.Dark: theme.edge,
        roles.Shadow: theme.shadow,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return result


def style_sheet(theme: Theme) -> str:
    """What Fusion and the palette leave to wish for: `resources/themes/window.qss`.

    In it `@name` stands for a token of the theme, `%name` for a size of `TYPE`, and `themes:@name`
    for the folder of the marks in its colours (`tools/theme_marks.py`).

    Raises:
        KeyError: the sheet names a token or a size that there is not.
    """
    QDir.setSearchPaths("themes", [str(resource("themes"))])
    text = resource("themes/window.qss").read_text("utf-8")
    words = {f"%{name}": f"{size}px" for name, size in TYPE.items()} | {"@name": theme.name}
    words |= {f"@{name}": value for name, value in theme._asdict().items() if _is_colour(value)}
    return re.sub(r"[@%][a-z_]+", lambda found: words[found[0]], text)


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and value.startswith("#")

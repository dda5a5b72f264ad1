"""How windows look: Fusion, a palette and a small style sheet made of the theme's tokens.

Spacing is in steps of 8 pixels (4 inside a control); type sizes are those of `TYPE`.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from chainmap.app.settings import ThemeChoice
from chainmap.render.fonts import font
from chainmap.render.theme import Theme, mixed, theme

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
        self.theme = self._wanted()
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
        is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name: Literal["dark", "light"] = "dark" if is_dark else "light"
        return theme(name)

    def _apply(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme))


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
        roles.Dark: mixed(theme.border, theme.text, 0.8),
        roles.Shadow: theme.shadow,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    faint = QColor(mixed(theme.text_muted, theme.window, 0.65))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return result


def style_sheet(theme: Theme) -> str:
    """What Fusion and the palette leave to wish for; `@name` stands for a token of the theme."""
    text = _SHEET
    tokens = {
        "hover": mixed(theme.accent, theme.window, 0.10),
        "pressed": mixed(theme.accent, theme.window, 0.20),
        "surface_raised": theme.surface_raised,
        "surface": theme.surface,
        "window": theme.window,
        "border": theme.border,
        "text_muted": theme.text_muted,
        "text": theme.text,
        "on_accent": theme.on_accent,
        "accent": theme.accent,
        "warning": theme.warning,
        "bad": theme.bad,
        "good": theme.good,
    }
    for name, colour in sorted(tokens.items(), key=lambda item: -len(item[0])):
        text = text.replace(f"@{name}", colour)
    for name, size in TYPE.items():
        text = text.replace(f"%{name}", f"{size}px")
    return text


_SHEET = """
QMainWindow::separator { background: @window; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: @accent; }
QMenuBar { background: @window; padding: 2px 4px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @pressed; color: @text; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @pressed; color: @text; }
QMenu::item:disabled { color: @text_muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QToolBar { background: @window; border: 0; border-bottom: 1px solid @border; padding: 1px 8px;
    spacing: 2px; }
QToolBar::separator { width: 1px; background: @border; margin: 5px 6px; }
QToolBar QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolBar QToolButton:hover { background: @hover; }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: @pressed; }
QToolBar QToolButton:focus { border-color: @accent; }
QToolBar#noticeBar { background: @surface; border-top: 2px solid @warning; padding: 0; }
QStatusBar { background: @window; border-top: 1px solid @border; color: @text_muted; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @text_muted; padding: 2px 8px; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: @window; padding: 7px 12px; text-align: left; }
QToolTip { background: @surface_raised; color: @text; border: 1px solid @border; padding: 4px 6px; }
#dock, #dock QScrollArea, #page { background: @surface; border: 0; }
#dock { border-top: 1px solid @border; }
QLabel[role="title"] { font-size: %title; font-weight: 600; }
QLabel[role="heading"] { font-size: %body; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { font-size: %small; color: @text_muted; }
QLabel[role="figure"] { font-size: %title; font-weight: 600; }
QLabel[role="fault"] { color: @bad; }
QLabel[role="field"] { color: @text_muted; font-size: %small; }
#whatIfMark { background: @surface; color: @text; border: 2px solid @warning; border-radius: 8px;
    padding: 5px 12px; font-weight: 600; }
#sectionHeader { font-weight: 600; border: 1px solid transparent; border-radius: 6px;
    padding: 3px 5px; }
#sectionHeader:hover { background: @hover; }
#sectionHeader:focus { border-color: @accent; }
#row { border: 1px solid transparent; border-radius: 6px; }
#row:hover { background: @hover; }
#row:focus { border-color: @accent; }
#answerPreview { background: @window; border: 1px solid @border; border-radius: 8px; }
#knownList, #openList, #needsTree { background: transparent; border: 0; outline: 0; }
#knownList::item, #openList::item { padding: 3px 4px; border-radius: 4px; }
#knownList::item:selected, #openList::item:selected { background: transparent; color: @text; }
#knownList::item:selected:active, #openList::item:selected:active { background: @pressed; }
#openList { show-decoration-selected: 0; }
#needsTree::item { padding: 3px 2px; }
#needsTree::item:selected { background: @hover; color: @text; }
#needsTree::item:selected:active { background: @pressed; }
#helpContents QLineEdit { padding: 5px 6px; border: 1px solid @border; border-radius: 6px;
    background: @surface; }
#helpContents QLineEdit:focus { border-color: @accent; }
#helpContents QTreeWidget, #helpContents QListWidget { background: transparent; border: 0;
    outline: 0; }
#helpContents QTreeWidget::item { padding: 4px 2px; border-radius: 4px; }
#helpContents QTreeWidget::item:selected { background: @pressed; color: @text; }
#termButton { border: 1px solid @border; border-radius: 9px; color: @text_muted; padding: 0;
    font-size: 11px; font-weight: 600; }
#termButton:hover { background: @hover; color: @text; }
#termButton:focus { border-color: @accent; color: @text; }
#figures { background: @window; border: 1px solid @border; border-radius: 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: 0; }
QScrollBar::handle { background: @border; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: @text_muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @surface; border: 0; }
QProgressBar::chunk { background: @accent; }
#findingsList { background: transparent; border: 0; outline: 0; }
#reasonBar { background: @window; border-top: 1px solid @border; }
#findingsFilter QToolButton { border: 1px solid @border; border-radius: 6px; padding: 3px 5px; }
#findingsFilter QToolButton:hover { background: @hover; }
#findingsFilter QToolButton:checked { background: @pressed; border-color: @accent; }
#findingsFilter QToolButton:focus { border-color: @accent; }
#findingsFilter QToolButton::menu-indicator { image: none; }
#templateCards { background: @surface; border: 1px solid @border; border-radius: 8px; outline: 0;
    padding: 8px; }
#templateCards::item { border: 2px solid transparent; border-radius: 8px; color: @text; }
#templateCards::item:hover { background: @hover; }
#templateCards::item:selected { background: @pressed; border-color: @accent; color: @text; }
#paletteList { background: transparent; border: 0; outline: 0; }
#paletteList::item { padding: 6px 8px; border-radius: 6px; border: 1px solid transparent;
    color: @text; }
#paletteList::item:hover { background: @hover; }
#paletteList::item:selected { background: transparent; color: @text; }
#paletteList::item:selected:focus { border-color: @accent; }
"""

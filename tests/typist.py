"""Somebody without a mouse: keys go to the window that has them, as those of a keyboard do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

MOST_TABS = 120
"""Whoever has not come to a part by then does not come to it."""


class Typist:
    """Works in one window, and in the menus and boxes that it brings up."""

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    # -- where the keys are -------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        assert self._window
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def at(self) -> str:
        """What the part that has the keys is called."""
        return self.focus.accessibleName() or str(self.focus.property("text") or "")

    # -- what is typed ------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Each as it is written in the menus: "Ctrl+K", "Return", "Alt+F"."""
        for written in keys:
            stroke = QKeySequence(written)[0]
            QTest.keyClick(self._window, stroke.key(), stroke.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self._window, letter)
        QApplication.processEvents()

    def type_over(self, text: str) -> None:
        self.press("Ctrl+A")
        self.type(text)

    def until(self, there: Callable[[], bool], key: str) -> None:
        """The same key again and again until one is there."""
        for _ in range(MOST_TABS):
            if there():
                return
            self.press(key)
        raise AssertionError(f"{key} does not lead there; now at {self.at}")

    def tab_to(self, name: str) -> None:
        """On with Tab to the part of this name."""
        self.until(lambda: name in self.at, "Tab")

    # -- boxes that come up -------------------------------------------------------------------

    def in_the_dialog(self, act: Callable[[], object]) -> None:
        """Does something in the dialogue that the next key brings up, which must close it."""

        def begin() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or not _has_keys(dialog):
                QTimer.singleShot(5, begin)
                return
            try:
                act()
                self.qtbot.waitUntil(lambda: not dialog.isVisible())  # buttons click slowly
            finally:
                dialog.close()

        QTimer.singleShot(0, begin)

    @property
    def _window(self) -> QWindow:
        """Without a window manager nobody hands the keys back when a box closes: we do."""
        if QGuiApplication.focusWindow() is None:
            (QApplication.activeModalWidget() or self.window).activateWindow()
            self.qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
        window = QGuiApplication.focusWindow()
        assert window is not None
        return window


def _has_keys(dialog: QDialog) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is dialog or dialog.isAncestorOf(focus))

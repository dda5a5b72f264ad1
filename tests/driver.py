"""The user's verbs over a real window: what a consultant does, in the words of one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chainmap.app.window import Window
from chainmap.model.change import diff
from chainmap.model.map import ChainMap
from chainmap.panels.pieces import Row

W = TypeVar("W", bound=QWidget)


class Driver:
    """Drives one window; `shows`, `title` and the like tell what the user would see."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    # -- what is there ------------------------------------------------------------------------

    @property
    def map(self) -> ChainMap:
        return self.window.session.recorded

    @property
    def names(self) -> list[str]:
        """The parties on the map."""
        return [party.name for party in self.map.parties.values()]

    @property
    def title(self) -> str:
        """The title bar, with its mark for unsaved changes."""
        self.settle()
        mark = "*" if self.window.isWindowModified() else ""
        return self.window.windowTitle().replace("[*]", mark)

    @property
    def status(self) -> str:
        return self.window.statusBar().currentMessage()

    @property
    def menu_texts(self) -> list[str]:
        """All titles and rows of the menus, without their underlined letters."""
        menus = self.window.menus
        texts = [menu.title() for menu in menus.menus.values()]
        texts += [action.text() for action in menus.actions.values()]
        return [text.replace("&", "") for text in texts]

    @property
    def findings(self) -> list[str]:
        return [row.text for row in self.window.findings.rows]

    @property
    def card_rows(self) -> list[str]:
        """The names of the parties that the card lists, and what stands below them."""
        page = self.window.card.page
        assert page is not None
        rows = page.findChildren(Row)
        return [" | ".join([row.text, *row.details]) for row in rows if not row.isHidden()]

    # -- what the user does -------------------------------------------------------------------

    def settle(self) -> None:
        """Until the window has shown what the last edit changed."""
        self.qtbot.waitUntil(lambda: self.window.in_step.is_settled)

    def wait_for_report(self) -> None:
        """Until the findings are those of the map as it is."""
        analyst = self.window.analyst

        def is_current() -> bool:
            if analyst.is_busy or analyst.report is None:
                return False
            return diff(analyst.report.map, self.window.session.recorded).only_looks

        self.qtbot.waitUntil(is_current, timeout=20_000)

    def open(self, map: ChainMap) -> None:
        self.window.session.open(map)

    def choose(self, id: str) -> None:
        """A row of a menu, by the id of its action."""
        self.settle()
        action = self.window.menus.actions[id]
        assert action.isEnabled(), f"{id} is greyed out"
        action.trigger()

    def press(self, keys: str) -> None:
        QTest.keySequence(self.window, QKeySequence(keys))

    def press_on_canvas(self, keys: str) -> None:
        self.window.canvas.setFocus()
        QTest.keySequence(self.window.canvas, QKeySequence(keys))

    def select(self, *ids: str) -> None:
        self.window.session.select(ids)

    def click_finding(self, part: str) -> None:
        panel = self.window.findings
        place = next(place for place, row in enumerate(panel.rows) if part in row.text)
        index = panel.list.rows.index(place)
        panel.list.scrollTo(index)
        at = panel.list.visualRect(index).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def click_card_row(self, name: str) -> None:
        page = self.window.card.page
        assert page is not None
        row = next(row for row in page.findChildren(Row) if row.text == name)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    def type_over(self, field: QLineEdit, text: str) -> None:
        """Replaces what stands in a field, letter by letter, without leaving it."""
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def type_into(self, field: QLineEdit, text: str) -> None:
        self.type_over(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def drop(self, *files: Path) -> bool:
        """Drops files on the window; False where it does not take them."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        at, copy = QPointF(600, 400), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at.toPoint(), copy, mime, left, none)
        QApplication.sendEvent(self.window, enter)
        if not enter.isAccepted():
            return False
        QApplication.sendEvent(self.window, QDropEvent(at, copy, mime, left, none))
        return True

    def press_bar(self, text: str) -> None:
        """A button of the bar above the map."""
        buttons = self.window.file_watch.bar.findChildren(QPushButton)
        next(one for one in buttons if one.text() == text).click()

    # -- boxes that ask -----------------------------------------------------------------------

    def answering(self, button: str, act: Callable[[], object]) -> str:
        """Does something that brings up a box, presses a button of it, and returns its texts."""
        return self.answering_all([button], act)

    def answering_all(self, buttons: list[str], act: Callable[[], object]) -> str:
        """The same where one box follows another; each is left by its button.

        A bar that only shows how far something is is waited for.
        """
        told: list[str] = []
        left = list(buttons)

        def answer() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QDialog) or isinstance(box, QProgressDialog):
                QTimer.singleShot(5, answer)
                return
            if isinstance(box, QMessageBox):
                told.append(f"{box.text()} {box.informativeText()}")
            wanted = left.pop(0)
            if left:
                QTimer.singleShot(5, answer)
            shown = box.findChildren(QPushButton)
            next(one for one in shown if one.text().replace("&", "") == wanted).click()

        QTimer.singleShot(0, answer)
        act()
        assert not left
        assert told or QApplication.activeModalWidget() is None
        return " ".join(told)

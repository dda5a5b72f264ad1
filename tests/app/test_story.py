"""A consultant's first small job, in a real window, with a real pointer and real keys."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from chainmap.app.window import Window
from chainmap.model.records import PartyKind
from chainmap.storage.files import read_map
from tests.canvas.hand import Hand
from tests.driver import Driver

pytestmark = pytest.mark.screen


class Person:
    """Moves the screen's own pointer and types on its own keyboard."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.canvas = window.canvas
        self.where = Hand(window.canvas)
        self.qtbot = qtbot
        self.answering: subprocess.Popen[bytes] | None = None

    def does(self, *words: str) -> None:
        process = subprocess.Popen(["xdotool", *words])
        self.qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
        assert process.returncode == 0
        QApplication.processEvents()

    def points_at(self, at: QPoint, over: QWidget | None = None) -> None:
        place = (over or self.canvas).mapToGlobal(at)
        self.does("mousemove", str(place.x()), str(place.y()))

    def double_clicks(self, at: QPoint) -> None:
        self.points_at(at)
        self.does("click", "--repeat", "2", "--delay", "60", "1")

    def drags(self, start: QPoint, end: QPoint) -> None:
        self.points_at(start)
        self.does("mousedown", "1")
        for step in range(1, 9):
            self.points_at(start + (end - start) * step / 8)
        self.does("mouseup", "1")

    def names(self, text: str) -> None:
        """Types into the field that is open on the canvas, and accepts."""
        self.waits(self.canvas.editor.hasFocus)
        self.does("type", "--delay", "4", text)
        self.presses("Return")
        self.waits(lambda: not self.canvas.editor.is_open)

    def presses(self, keys: str) -> None:
        self.does("key", keys)

    def presses_and_names_a_file(self, keys: str, path: Path, button: str = "s") -> None:
        """Presses keys that bring up a file dialog, pastes a path into it and accepts.

        `button`: the letter underlined on the button that accepts.
        """

        def answer() -> None:
            if isinstance(QApplication.activeModalWidget(), QFileDialog):
                # Pasted, for the dialog completes what is typed slowly.
                QApplication.clipboard().setText(str(path))
                words = ["key", "ctrl+a", "ctrl+v", f"alt+{button}"]
                self.answering = subprocess.Popen(["xdotool", *words])
            else:
                QTimer.singleShot(20, answer)

        QTimer.singleShot(0, answer)
        self.presses(keys)
        self.waits(lambda: self.answering and self.answering.poll() is not None)
        self.answering = None

    def waits(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=20_000)

    def puts(self, name: str, x: int, y: int) -> None:
        self.double_clicks(QPoint(x, y))
        self.names(name)

    def delivers(self, provider: str, consumer: str, service: str) -> None:
        self.drags(self.where.right_edge(provider), self.where.middle(consumer))
        self.names(service)


def test_a_chain_is_drawn_read_exported_saved_and_opened_again(
    window: Window, user: Driver, qtbot: QtBot, tmp_path: Path
) -> None:
    """Three departments and a buyer are drawn; the finding names the one that is cut off."""
    person = Person(window, qtbot)
    window.activateWindow()
    person.waits(window.isActiveWindow)

    person.puts("Einkauf", 150, 120)
    person.puts("Fertigung", 420, 120)
    person.puts("Archiv", 420, 320)
    window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    person.points_at(QPoint(640, 240))
    person.presses("4")
    person.names("Autohaus")
    kinds = [party.kind for party in user.map.parties.values()]
    assert kinds == [PartyKind.DEPARTMENT] * 3 + [PartyKind.EXTERNAL_CUSTOMER]

    ids = {party.name: party.id for party in user.map.parties.values()}
    person.delivers(ids["Einkauf"], ids["Fertigung"], "Bleche")
    person.delivers(ids["Fertigung"], ids["Autohaus"], "Karosserien")
    person.delivers(ids["Einkauf"], ids["Archiv"], "Bestellakten")
    assert len(user.map.deliveries) == 3

    user.wait_for_report()
    assert any("Archiv" in finding for finding in user.findings)
    assert not any("Einkauf has no line of sight" in finding for finding in user.findings)

    picture, file = tmp_path / "kette.png", tmp_path / "kette.chainmap"
    person.presses_and_names_a_file("ctrl+shift+e", picture)
    person.waits(picture.exists)
    assert picture.read_bytes().startswith(b"\x89PNG")

    person.presses_and_names_a_file("ctrl+s", file)
    person.waits(lambda: not window.isWindowModified())
    assert read_map(file) == user.map

    drawn = user.map
    person.presses("ctrl+n")
    person.waits(lambda: not user.map.parties)
    person.presses_and_names_a_file("ctrl+o", file, button="o")
    person.waits(lambda: user.map == drawn)

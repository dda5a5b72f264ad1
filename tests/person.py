"""Somebody at the screen: the verbs of a hand on a real mouse and a real keyboard."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from chainmap.app.exports.dialog import ExportDialog
from chainmap.app.window import Window
from tests.canvas.hand import Hand


class Person:
    """Moves the screen's own pointer and types on its own keyboard.

    `actions` counts clicks, double clicks, drags, key presses, and each text typed as one.
    """

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.canvas = window.canvas
        self.where = Hand(window.canvas)
        self.qtbot = qtbot
        self.answering: subprocess.Popen[bytes] | None = None
        self.actions = 0

    def does(self, *words: str) -> None:
        process = subprocess.Popen(["xdotool", *words])
        self.qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
        assert process.returncode == 0
        QApplication.processEvents()

    def points_at(self, at: QPoint, over: QWidget | None = None) -> None:
        place = (over or self.canvas).mapToGlobal(at)
        self.does("mousemove", str(place.x()), str(place.y()))

    def double_clicks(self, at: QPoint) -> None:
        self.actions += 1
        self.points_at(at)
        self.does("click", "--repeat", "2", "--delay", "60", "1")

    def drags(self, start: QPoint, end: QPoint) -> None:
        self.actions += 1
        self.points_at(start)
        self.does("mousedown", "1")
        for step in range(1, 9):
            self.points_at(start + (end - start) * step / 8)
        self.does("mouseup", "1")

    def names(self, text: str) -> None:
        """Types into the field that is open on the canvas, and accepts."""
        self.waits(self.canvas.editor.hasFocus)
        self.types(text)
        before = self.canvas.session.recorded
        self.presses("Return")
        self.waits(lambda: self.canvas.session.recorded is not before)

    def types(self, text: str) -> None:
        self.actions += 1
        self.does("type", "--delay", "4", text)

    def clicks(self, at: QPoint) -> None:
        self.actions += 1
        self.points_at(at)
        self.does("click", "1")

    def presses(self, keys: str) -> None:
        self.actions += 1
        self.does("key", keys)

    def presses_and_names_a_file(self, keys: str, path: Path, button: str = "s") -> None:
        """Presses keys that bring up a file dialog, pastes a path into it and accepts.

        The dialogue of the export, which comes before it, is confirmed as it stands.

        `button`: the letter underlined on the button that accepts.
        """
        confirmed: list[subprocess.Popen[bytes]] = []

        def answer() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QFileDialog):
                # Pasted, for the dialog completes what is typed slowly.
                QApplication.clipboard().setText(str(path))
                words = ["key", "ctrl+a", "ctrl+v", f"alt+{button}"]
                self.answering = subprocess.Popen(["xdotool", *words])
                return
            if isinstance(box, ExportDialog) and box.isActiveWindow() and not confirmed:
                confirmed.append(subprocess.Popen(["xdotool", "key", "Return"]))
            QTimer.singleShot(20, answer)

        QTimer.singleShot(0, answer)
        self.presses(keys)
        self.waits(lambda: self.answering and self.answering.poll() is not None)
        self.answering = None
        for one in confirmed:
            one.wait()

    def waits(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=20_000)

    def puts(self, name: str, x: int, y: int) -> None:
        self.double_clicks(QPoint(x, y))
        self.names(name)

    def delivers(self, provider: str, consumer: str, service: str) -> None:
        self.drags(self.where.right_edge(provider), self.where.middle(consumer))
        self.names(service)

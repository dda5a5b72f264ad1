"""A program with one window, and someone who drives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chainmap.app import dialogs
from chainmap.app.program import Program
from chainmap.app.settings import Settings
from chainmap.app.window import USUAL_SIZE, Window
from tests.driver import Driver


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    program = Program(qapp, Settings(qapp))
    yield program
    for window in program.windows.copy():
        qtbot.waitUntil(lambda window=window: not window.analyst.is_busy, timeout=20_000)
        window.session.settle()
        window.session.mark_saved(window.session.recorded)
        window.close()
    program.deleteLater()
    qapp.setStyleSheet("")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> Window:
    window = program.new_window()
    window.resize(*USUAL_SIZE)  # the screen of a test is smaller than a usual one
    qtbot.waitUntil(lambda: window.analyst.report is not None, timeout=20_000)
    return window


@pytest.fixture
def user(window: Window, qtbot: QtBot) -> Driver:
    return Driver(window, qtbot)


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> FileDialogs:
    """Stands for the system's file dialogs."""
    chosen = FileDialogs()
    monkeypatch.setattr(
        dialogs.QFileDialog, "getOpenFileNames", lambda *_: ([str(f) for f in chosen.opened], "")
    )
    monkeypatch.setattr(dialogs.QFileDialog, "getSaveFileName", chosen.answer_save)
    return chosen


class FileDialogs:
    """What the user will choose; what the dialogs proposed."""

    def __init__(self) -> None:
        self.opened: list[Path] = []
        self.saved: Path | None = None
        self.proposals: list[Path] = []

    def answer_save(self, _parent: object, _title: str, proposal: str, _filters: str) -> object:
        self.proposals.append(Path(proposal))
        return (str(self.saved or ""), "")

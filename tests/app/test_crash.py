"""Faults of ours: written down, told once, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from chainmap.app.crash import CrashGuard, write_report
from chainmap.model import edits
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

pytestmark = pytest.mark.qt_no_exception_capture


def test_the_user_is_told_that_the_map_is_still_open_and_can_go_on(user: Driver) -> None:
    told = user.answering(
        "Continue", lambda: user.window.program.crash_guard.catch(RuntimeError("planned"))
    )
    assert "Your map is still open" in told
    assert "crash-" in told


def test_a_copy_can_be_saved_after_a_fault(
    user: Driver, files: FileDialogs, tmp_path: Path
) -> None:
    user.open(chart("Sales -> Ops: quote"))
    user.window.session.commit(edits.rename(user.map, "Sales", "Selling"), "rename")
    files.saved = tmp_path / "copy.chainmap"
    user.answering(
        "Save a copy …", lambda: user.window.program.crash_guard.catch(RuntimeError("planned"))
    )
    assert "Selling" in files.saved.read_text("utf-8")
    assert user.window.documents.path is None
    user.settle()
    assert user.window.isWindowModified()


class Told(list[tuple[Path, str]]):
    def __call__(self, report: Path, trace: str) -> None:
        self.append((report, trace))


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[Told]:
    told = Told()
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    guard = CrashGuard(told)
    guard.install()
    yield told
    guard.uninstall()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    guard.deleteLater()


def fail() -> None:
    raise RuntimeError("planned fault")


def test_a_fault_in_a_slot_is_written_down_and_told(told: Told, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(told))
    report, trace = told[0]
    assert "planned fault" in trace
    assert "planned fault" in report.read_text("utf-8")


def test_a_fault_on_another_thread_is_told_on_this_one(told: Told, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "planned fault" in told[0][1]


def test_a_fault_while_one_is_told_is_only_written_down(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    times: list[str] = []

    def tell(_report: Path, trace: str) -> None:
        times.append(trace)
        guard.catch(RuntimeError("second"))
        raise RuntimeError("third")

    guard = CrashGuard(tell)
    with caplog.at_level(logging.CRITICAL):
        guard.catch(RuntimeError("first"))
    assert len(times) == 1
    assert "second" in caplog.text


def test_a_report_is_written_somewhere_else_where_its_folder_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr("chainmap.app.crash.state_folder", lambda name: blocked / name)
    report = write_report("planned")
    assert "planned" in report.read_text("utf-8")
    report.unlink()

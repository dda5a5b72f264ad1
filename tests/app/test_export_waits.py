"""An export of a map that is still being laid out waits for it, and the window stays awake."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton

from chainmap.app.exports import rest
from chainmap.canvas import placing
from chainmap.model import edits
from chainmap.model.records import Point
from tests.app.conftest import FileDialogs
from tests.builders import chart
from tests.driver import Driver

CHAIN = "Sales -> Ops: quote; Ops -> +Buyer: machine"
PLACES = {"Sales": Point(0, 0), "Ops": Point(300, 160), "Buyer": Point(700, 0)}


def test_an_export_shows_the_lines_that_the_screen_will_show(
    user: Driver, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process finds them; the window's thread does not find them a second time."""
    monkeypatch.setattr(placing, "prepared", lambda _: pytest.fail("on the window's thread"))
    files.saved = tmp_path / "map.svg"
    user.open(edits.arrange(chart(CHAIN), PLACES))
    canvas = user.window.canvas
    assert canvas.is_busy

    assert user.window.exporter.export("svg")

    assert not canvas.is_busy
    assert set(canvas.scene.drawing.routes) == set(user.map.deliveries)
    first = files.saved.read_bytes()
    files.saved.unlink()
    assert user.window.exporter.again()
    assert files.saved.read_bytes() == first


def test_who_does_not_want_to_wait_gets_no_file(
    user: Driver, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rest, "PATIENCE", 0)
    monkeypatch.setattr(type(user.window.canvas), "is_busy", property(lambda _: True))
    files.saved = tmp_path / "map.svg"
    cancelled_at_the_bar()

    assert not user.window.exporter.export("svg")

    assert not files.saved.exists()
    assert "no file was written" in user.window.statusBar().currentMessage()


def cancelled_at_the_bar() -> None:
    """As soon as there is one."""
    bar = QApplication.activeModalWidget()
    if isinstance(bar, QProgressDialog):
        bar.findChild(QPushButton).click()
    else:
        QTimer.singleShot(5, cancelled_at_the_bar)

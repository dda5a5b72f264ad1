"""Other programs take what was copied: asked for through the real clipboard of an X screen."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from chainmap.canvas.view import CanvasView
from chainmap.render.theme import theme
from chainmap.session import Session
from tests.builders import chart

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(shutil.which("xclip") is None, reason="needs xclip"),
]


def taken(qtbot: QtBot, type: str) -> bytes:
    """What another program gets; this one must go on answering meanwhile."""
    other = QProcess()
    with qtbot.waitSignal(other.finished, timeout=20_000):
        other.start("xclip", ["-o", "-selection", "clipboard", "-t", type])
    return bytes(other.readAllStandardOutput().data())


def test_each_program_takes_what_it_can_make_the_most_of(qtbot: QtBot) -> None:
    view = CanvasView(Session(chart("Sales -> Ops: quote")), theme("light"))
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.session.select({"Sales", "Ops"})
    view.clipboard.copy()

    assert {b"image/png", b"image/svg+xml", b"UTF8_STRING"} <= {*taken(qtbot, "TARGETS").split()}
    assert QImage.fromData(taken(qtbot, "image/png")).width() > 400
    assert QImage.fromData(taken(qtbot, "image/bmp")).width() > 400
    assert b">Sales<" in taken(qtbot, "image/svg+xml")
    assert taken(qtbot, "UTF8_STRING").decode().splitlines()[1] == "Sales\tOps\tquote"

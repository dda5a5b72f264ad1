"""What is still being laid out comes to rest before a picture is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog

from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window
    from chainmap.canvas.view import CanvasView

PATIENCE = 400
"""Milliseconds until a bar is shown; so long the window hears neither keys nor clicks."""
EVERY = 20
"""Milliseconds between two looks whether all is in its place."""


def comes_to_rest(window: Window) -> bool:
    """Waits for places and lines, which a process of its own finds; False: it was cancelled.

    Meanwhile the window stays awake but takes no other command.
    """
    window.session.settle()
    canvas = window.canvas
    if canvas.is_busy:
        _wait_unseen(canvas)
    return not canvas.is_busy or _wait_with_bar(window)


def _wait_unseen(canvas: CanvasView) -> None:
    loop = QEventLoop()
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    _run(loop, canvas, QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _wait_with_bar(window: Window) -> bool:
    loop = QEventLoop()
    bar = QProgressDialog(tr("Waiting for the lines to be laid …"), tr("Cancel"), 0, 0, window)
    bar.setWindowTitle(tr("Export"))
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    bar.setMinimumWidth(360)
    bar.canceled.connect(loop.quit)
    bar.show()
    _run(loop, window.canvas, QEventLoop.ProcessEventsFlag.AllEvents)
    bar.canceled.disconnect(loop.quit)
    bar.close()
    bar.deleteLater()
    return not window.canvas.is_busy


def _run(loop: QEventLoop, canvas: CanvasView, flags: QEventLoop.ProcessEventsFlag) -> None:
    """Until all is in its place, or something else ends the loop."""
    look = QTimer(interval=EVERY)
    look.timeout.connect(lambda: None if canvas.is_busy else loop.quit())
    look.start()
    loop.exec(flags)
    look.stop()

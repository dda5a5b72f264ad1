"""A bar with a button to cancel, for what is painted page by page on the window's own thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from chainmap.wording.language import tr

PATIENCE = 500
"""Milliseconds until a bar is shown."""


class Cancelled(Exception):
    """The user has had enough."""


class Bar:
    """Gives a function that is told the share done, 0–1, and raises Cancelled."""

    def __init__(self, parent: QWidget, text: str) -> None:
        self._dialog = QProgressDialog(text, tr("Cancel"), 0, 100, parent)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(PATIENCE)

    def __enter__(self) -> Callable[[float], None]:
        return self._tell

    def __exit__(self, *_: object) -> None:
        self._dialog.close()
        self._dialog.deleteLater()

    def _tell(self, share: float) -> None:
        self._dialog.setValue(round(99 * share))
        if self._dialog.isVisible():  # before, nothing keeps a click from reaching the window
            QCoreApplication.processEvents()
        if self._dialog.wasCanceled():
            raise Cancelled

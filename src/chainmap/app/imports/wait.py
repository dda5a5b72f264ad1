"""A bar and a button to cancel, while a process of its own reads a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from chainmap.background import Background
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.exchange.imported import Imported
    from chainmap.exchange.reading import ReadingProcess

EVERY = 50
"""Milliseconds between two looks at how far the reading is."""


class ImportWait:
    """The window stays awake but takes no other command; events are handled in `result`."""

    def __init__(self, window: QWidget, process: ReadingProcess, file: str) -> None:
        self._process = process
        self._imported: Imported | None = None
        self._fault: Exception | None = None
        self._loop = QEventLoop()
        self._dialog = QProgressDialog(window)
        self._dialog.setWindowTitle(tr("Import"))
        self._dialog.setLabelText(tr("Reading “{file}” …").format(file=file))
        self._dialog.setCancelButtonText(tr("Cancel"))
        self._dialog.setRange(0, 100)
        self._dialog.setMinimumDuration(0)
        self._dialog.setMinimumWidth(360)
        self._dialog.setAutoClose(False)
        self._dialog.setAutoReset(False)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.canceled.connect(process.stop)

    def result(self) -> Imported | None:
        """What was read; `None`: it was cancelled.

        Raises:
            InputError: as the reader tells.
        """
        background = Background(self._dialog)
        background.run(self._process.run, self._take)
        look = QTimer(self._dialog, interval=EVERY)
        look.timeout.connect(self._show_share)
        look.start()
        self._dialog.show()
        self._loop.exec()
        look.stop()
        self._dialog.canceled.disconnect(self._process.stop)
        self._dialog.close()
        self._dialog.deleteLater()
        if self._fault is not None:
            raise self._fault
        return self._imported

    def _show_share(self) -> None:
        self._dialog.setValue(round(100 * self._process.share))

    def _take(self, imported: Imported | None, fault: Exception | None) -> None:
        self._imported, self._fault = imported, fault
        self._loop.quit()

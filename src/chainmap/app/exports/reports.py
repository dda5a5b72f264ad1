"""The report to hand over, from the window: asked for, written elsewhere, opened where wanted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QProgressDialog

from chainmap.app import dialogs
from chainmap.background import Background
from chainmap.errors import ChainMapError
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window
    from chainmap.handout.worker import ReportProcess

PATIENCE = 400
"""Milliseconds until a bar is shown."""
EVERY = 100


def hand_over(window: Window) -> Writing | None:
    """Asks what the report is to be, and where to; then it is written while the window is free."""
    from chainmap.app.exports.report_dialog import ReportDialog
    from chainmap.app.exports.rest import comes_to_rest
    from chainmap.handout import SHAPES, shape_name

    window.session.settle()
    dialog = ReportDialog(window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    shape = SHAPES[dialog.shape]
    name = shape_name(shape.id, tr)
    file = window.documents.file_for(name, shape.ending, part=tr("report", "part of a file name"))
    if file is None or not comes_to_rest(window):
        return None
    return Writing(window, dialog, file)


class Writing:
    """One report under way: its process, and a bar with a button to stop it."""

    def __init__(self, window: Window, dialog: object, file: Path) -> None:
        from chainmap.app.exports.report_dialog import ReportDialog
        from chainmap.handout.worker import ReportProcess

        assert isinstance(dialog, ReportDialog)
        self._window, self._file, self._opens = window, file, dialog.opens_it
        self.process: ReportProcess = ReportProcess(dialog.commission())
        self.is_over = False
        self.bar = QProgressDialog(tr("Writing the report …"), tr("Cancel"), 0, 100, window)
        self.bar.setWindowTitle(tr("Report"))
        self.bar.setWindowModality(Qt.WindowModality.WindowModal)
        self.bar.setMinimumDuration(PATIENCE)
        self.bar.setAutoClose(False)
        self.bar.canceled.connect(self.process.stop)
        self._look = QTimer(self.bar, interval=EVERY)
        self._look.timeout.connect(self._tell)
        self._look.start()
        self._background = Background(window)
        self._background.run(partial(_run, self.process), self._done)
        # The window may go before the report is there.
        window.destroyed.connect(self.process.stop)

    def _tell(self) -> None:
        if not self.is_over:
            self.bar.setValue(round(99 * self.process.share))

    def _done(self, content: bytes | None, fault: Exception | None) -> None:
        self.is_over = True
        self._look.stop()
        self.bar.close()
        self.bar.deleteLater()
        if fault is not None and not isinstance(fault, ChainMapError):
            raise fault
        if fault is not None:
            dialogs.show_error(self._window, tr("The report was not written"), fault)
        elif content is None:
            self._window.say(tr("Cancelled; no file was written."))
        else:
            self._keep(content)

    def _keep(self, content: bytes) -> None:
        from chainmap.storage.files import write_bytes

        try:
            write_bytes(self._file, content)
        except ChainMapError as error:
            dialogs.show_error(self._window, tr("The report was not written"), error)
            return
        self._window.settings.set_folder("exports", self._file.absolute().parent)
        self._window.say(tr("Exported: {file}").format(file=self._file.name))
        if self._opens:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.absolute())))


def _run(process: ReportProcess) -> bytes | None:
    return process.run()

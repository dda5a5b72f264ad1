"""Filled questionnaires from the window: chosen, read, looked over, added as one step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QProgressDialog

from chainmap.app import dialogs
from chainmap.errors import InputError
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from chainmap.app.window import Window
    from chainmap.exchange.survey.plan import Received

PATIENCE = 400
"""Milliseconds until a bar is shown."""


def read_answers(window: Window) -> bool:
    """Asks for the files, shows what they would add, and adds what is ticked."""
    from chainmap.app.survey.dialog import AnswersDialog
    from chainmap.exchange.survey.plan import applied, planned

    window.session.settle()
    files = _ask_files(window)
    received = _received(window, files)
    if not received:
        return False
    dialog = AnswersDialog(window, planned(window.session.recorded, received))
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        map, count = applied(dialog.plan, dialog.chosen), len(dialog.chosen)
    finally:
        dialog.deleteLater()
    window.session.commit(map, "survey")
    window.say(tr("The answers of %n questionnaires were added.", "", count))
    return True


def _ask_files(window: Window) -> Sequence[Path]:
    folder = window.settings.folder("surveys")
    filters = ";;".join([tr("Questionnaires (*.xlsx)"), tr("All files (*)")])
    title = tr("Filled questionnaires")
    files = dialogs.ask_files_to_open(window, title, folder, filters)
    if files:
        window.settings.set_folder("surveys", files[0].absolute().parent)
    return files


def _received(window: Window, files: Sequence[Path]) -> list[Received]:
    """What the files say; nothing where it was cancelled."""
    bar = QProgressDialog(tr("Reading the answers …"), tr("Cancel"), 0, len(files), window)
    bar.setWindowTitle(tr("Read answers"))
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    bar.setMinimumDuration(PATIENCE)
    received: list[Received] = []
    for place, path in enumerate(files):
        bar.setValue(place)
        if bar.isVisible():  # before, nothing keeps a click from reaching the window
            QCoreApplication.processEvents()
        if bar.wasCanceled():
            received = []
            break
        received.append(_read(path))
    bar.close()
    bar.deleteLater()
    return received


def _read(path: Path) -> Received:
    from chainmap.exchange.survey.manifest import FORMAT
    from chainmap.exchange.survey.plan import Received
    from chainmap.exchange.survey.reader import read_answers as read
    from chainmap.storage.files import read_bytes

    today = datetime.now().astimezone().date()
    try:
        return Received(path.name, read(read_bytes(path, expected=FORMAT), today))
    except InputError as error:
        return Received(path.name, error)

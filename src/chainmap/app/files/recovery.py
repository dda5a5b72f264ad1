"""After a crash: the maps that were open with edits not saved are offered once more."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from chainmap.app.bar import Cancelled
from chainmap.app.files import large
from chainmap.app.folders import state_folder
from chainmap.errors import ChainMapError
from chainmap.model.map import ChainMap
from chainmap.panels.pieces import STEP, plain_tip
from chainmap.storage.files import read_map
from chainmap.storage.journal import Orphan, journals, orphans
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from chainmap.app.program import Program

log = logging.getLogger(__name__)

NAME_WIDTH = 220


def offer_recovery(program: Program) -> None:
    """Asks about all journals whose program is gone. Without an answer they are kept."""
    window = program.windows[0] if program.windows else None
    maps = _found(window)
    if not maps:
        return
    dialog = RecoveryDialog(window, list(maps))
    dialog.exec()
    for orphan in dialog.kept:
        orphan.leave()
    for orphan in dialog.wanted:
        _recover(program, orphan, maps[orphan], dialog)
    for orphan in dialog.unwanted:
        orphan.discard()


def _found(window: QWidget | None) -> dict[Orphan, ChainMap | None]:
    """The journals worth asking about, the oldest first, and what `_map_of` each gives."""
    folder, is_given_up = state_folder("journals"), Event()
    read = partial(_with_something_to_lose, folder, is_given_up)
    if not large.is_large(*journals(folder)):
        return read()
    try:
        return large.read_awake(window, tr("Reading what can be recovered …"), read)
    except Cancelled:
        is_given_up.set()
        return {}


def _with_something_to_lose(folder: Path, is_given_up: Event) -> dict[Orphan, ChainMap | None]:
    """Without those whose edits are in the file, or in a later journal of the same file.

    So it is where the end came just after saving, or while a map was being recovered.
    """
    kept: dict[Orphan, ChainMap | None] = {}
    seen: list[tuple[Path | None, ChainMap]] = []
    for orphan in reversed(list(orphans(folder))):
        map, path = _map_of(orphan), orphan.about.path
        if map is not None and ((path, map) in seen or (path and _is_in(map, path))):
            orphan.discard()
            continue
        kept[orphan] = map
        if map is not None:
            seen.append((path, map))
    if is_given_up.is_set():
        for orphan in kept:
            orphan.leave()
    return dict(reversed(kept.items()))


def _map_of(orphan: Orphan) -> ChainMap | None:
    try:
        return orphan.map()
    except ChainMapError:
        return None  # told when it is to be recovered


def _is_in(map: ChainMap, path: Path) -> bool:
    try:
        return read_map(path) == map
    except ChainMapError:
        return False


def _recover(program: Program, orphan: Orphan, found: ChainMap | None, parent: QWidget) -> None:
    try:
        map = orphan.map() if found is None else found
    except ChainMapError as error:
        log.exception("%s cannot be recovered", orphan.path)
        from chainmap.app import dialogs

        orphan.leave()
        dialogs.show_error(
            parent, tr("“{map}” cannot be recovered").format(map=_name(orphan)), error
        )
        return
    before = program.windows.copy()
    window = program.window_for_recovery(orphan.about.path)
    if window.documents.recover(map, orphan):
        return
    orphan.leave()
    if window not in before:
        window.close()
    for first in program.windows[:1]:
        first.say(tr("Not recovered; the next start offers it again."))


class RecoveryDialog(QDialog):
    """`wanted`, `unwanted`, `kept`: what to do with each; all are kept until a button says so."""

    def __init__(self, parent: QWidget | None, found: list[Orphan]) -> None:
        super().__init__(parent)
        self.wanted: list[Orphan] = []
        self.unwanted: list[Orphan] = []
        self.kept = found
        self.setWindowTitle(tr("Recover unsaved maps"))
        self.setMinimumSize(620, 280)
        self.rows = _list_of(found)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        for widget in (_explanation(), self.rows, self._buttons()):
            column.addWidget(widget)
        self.rows.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        recover = QPushButton(tr("&Recover"))
        recover.setDefault(True)
        buttons.addButton(recover, QDialogButtonBox.ButtonRole.AcceptRole)
        later = buttons.addButton(tr("Ask me &later"), QDialogButtonBox.ButtonRole.RejectRole)
        discard = buttons.addButton(
            tr("&Discard all …"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        recover.clicked.connect(self._recover)
        later.clicked.connect(self.reject)
        discard.clicked.connect(self._discard)
        return buttons

    def _recover(self) -> None:
        for row, orphan in enumerate(list(self.kept)):
            item = self.rows.topLevelItem(row)
            if item is not None and item.checkState(0) is Qt.CheckState.Checked:
                self.wanted.append(orphan)
        self.kept = [orphan for orphan in self.kept if orphan not in self.wanted]
        self.accept()

    def _discard(self) -> None:
        question = tr("The unsaved edits of %n maps will be gone for good.", "", len(self.kept))
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Discard unsaved edits?"))
        box.setText(question)
        discard = box.addButton(tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is discard:
            self.unwanted, self.kept = self.kept, []
            self.accept()


def _explanation() -> QLabel:
    text = QLabel(
        tr(
            "ChainMap did not end as it should. These maps had edits that were not saved; "
            "recovered maps open unsaved, and their files stay as they are until you save."
        ),
        wordWrap=True,
    )
    text.setTextFormat(Qt.TextFormat.PlainText)
    return text


def _list_of(found: list[Orphan]) -> QTreeWidget:
    rows = QTreeWidget()
    rows.setHeaderLabels([tr("Map"), tr("Last edit"), tr("Edits"), tr("File")])
    rows.setRootIsDecorated(False)
    rows.setAccessibleName(tr("Maps that can be recovered"))
    rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    for orphan in found:
        file = str(orphan.about.path or tr("not saved yet"))
        count = str(orphan.edit_count) if orphan.edit_count else "–"
        item = QTreeWidgetItem([_name(orphan), _time(orphan), count, file])
        item.setToolTip(0, plain_tip(_name(orphan)))
        item.setToolTip(3, plain_tip(file))
        item.setCheckState(0, Qt.CheckState.Checked)
        rows.addTopLevelItem(item)
    for column in range(1, 3):
        rows.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    rows.setColumnWidth(0, NAME_WIDTH)
    return rows


def _name(orphan: Orphan) -> str:
    path = orphan.about.path
    return orphan.about.name or (path.stem if path else tr("Untitled map"))


def _time(orphan: Orphan) -> str:
    when = QDateTime.fromSecsSinceEpoch(int(orphan.written_at))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)

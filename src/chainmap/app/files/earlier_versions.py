"""Earlier versions of the open file: what they hold, and one of them opened as a copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chainmap.errors import ChainMapError
from chainmap.panels.pieces import STEP
from chainmap.storage.backups import Backup
from chainmap.storage.files import read_map
from chainmap.wording.errors import explain
from chainmap.wording.language import tr


class EarlierVersions(QDialog):
    """`chosen`: the file of the version to open, once the dialog is accepted."""

    def __init__(
        self, parent: QWidget, name: str, backups: list[Backup], verb: str | None = None
    ) -> None:
        """`verb`: what is done with the one that is chosen; usually it opens as a copy."""
        super().__init__(parent)
        self.chosen: Path | None = None
        self.chosen_when = ""
        """When that was saved, in words."""
        self._verb = verb
        self._backups = backups
        self.setWindowTitle(tr("Earlier versions of {file}").format(file=name))
        self.setMinimumSize(560, 320)
        said = QLabel(
            tr("Kept each time the map was saved. One opens as a copy, not saved yet.")
            if verb is None
            else tr("Kept each time the map was saved.")
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.rows = QTreeWidget()
        self.rows.setHeaderLabels([tr("Saved"), tr("Content")])
        self.rows.setRootIsDecorated(False)
        self.rows.setAccessibleName(self.windowTitle())
        self.rows.itemActivated.connect(self._open)
        items = [_row(backup) for backup in backups]
        self.rows.addTopLevelItems(items)
        self.rows.resizeColumnToContents(0)
        if items:
            self.rows.setCurrentItem(items[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        for widget in (said, self.rows, self._buttons()):
            column.addWidget(widget)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        verb = self._verb or tr("&Open as a copy")
        buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        return buttons

    def _open(self) -> None:
        row = self.rows.currentIndex().row()
        if row >= 0:
            self.chosen = self._backups[row].path
            self.chosen_when = _when(self._backups[row])
            self.accept()


def _row(backup: Backup) -> QTreeWidgetItem:
    return QTreeWidgetItem([_when(backup), _content(backup)])


def _when(backup: Backup) -> str:
    when = QDateTime.fromSecsSinceEpoch(int(backup.saved_at.timestamp()))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def _content(backup: Backup) -> str:
    try:
        map = read_map(backup.path)
    except ChainMapError as error:
        return explain(error, tr)
    parts = [tr("%n parties", "", len(map.parties)), tr("%n deliveries", "", len(map.deliveries))]
    return " · ".join(parts)

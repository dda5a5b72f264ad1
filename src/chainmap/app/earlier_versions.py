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
from chainmap.storage.backups import Backup
from chainmap.storage.files import read_map
from chainmap.wording.errors import explain
from chainmap.wording.language import tr


class EarlierVersions(QDialog):
    """`chosen`: the file of the version to open, once the dialog is accepted."""

    def __init__(self, parent: QWidget, name: str, backups: list[Backup]) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self._backups = backups
        self.setWindowTitle(tr("Earlier versions of {file}").format(file=name))
        self.setMinimumSize(560, 320)
        said = QLabel(tr("Kept each time the map was saved. One opens as a copy, not saved yet."))
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
        for widget in (said, self.rows, self._buttons()):
            column.addWidget(widget)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        buttons.addButton(tr("&Open as a copy"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        return buttons

    def _open(self) -> None:
        row = self.rows.currentIndex().row()
        if row >= 0:
            self.chosen = self._backups[row].path
            self.accept()


def _row(backup: Backup) -> QTreeWidgetItem:
    when = QDateTime.fromSecsSinceEpoch(int(backup.saved_at.timestamp()))
    told = QLocale().toString(when, QLocale.FormatType.ShortFormat)
    return QTreeWidgetItem([told, _content(backup)])


def _content(backup: Backup) -> str:
    try:
        map = read_map(backup.path)
    except ChainMapError as error:
        return explain(error, tr)
    parts = [tr("%n parties", "", len(map.parties)), tr("%n deliveries", "", len(map.deliveries))]
    return " · ".join(parts)

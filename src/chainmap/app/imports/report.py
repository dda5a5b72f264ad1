"""Shows what an import read, left out and guessed; to be copied, or kept as a text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.fitting import fitting
from chainmap.errors import ChainMapError
from chainmap.panels.pieces import STEP, label
from chainmap.wording.import_report import ImportReport, Part
from chainmap.wording.language import tr

MOST = 500
"""Rows of a part that are listed; all of them are in the text."""


class ImportReportDialog(QDialog):
    """`proposal`: where the text is saved, unless another place is chosen."""

    def __init__(self, parent: QWidget, report: ImportReport, proposal: Path) -> None:
        super().__init__(parent)
        self._report = report
        self._proposal = proposal
        self.setWindowTitle(report.title)
        read = label(report.read)
        read.setWordWrap(True)
        self.list = _list(report)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for widget in (read, label(tr("Please check these points:")), self.list, self._buttons()):
            column.addWidget(widget)
        self.resize(fitting(self, 860, 480))

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        ok = buttons.addButton(tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
        ok.setDefault(True)
        copy = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        save = buttons.addButton(tr("&Save as text …"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        copy.clicked.connect(self._copy)
        save.clicked.connect(self._save)
        return buttons

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.as_text())

    def _save(self) -> None:
        from chainmap.app import dialogs
        from chainmap.storage.files import write_bytes

        filters = tr("Text (*.txt)")
        title = tr("Save the import report")
        file = dialogs.ask_file_to_write(self, title, self._proposal, filters, ".txt")
        if file is None:
            return
        try:
            write_bytes(file, self._report.as_text().encode())
        except ChainMapError as error:
            dialogs.show_error(self, tr("The report was not saved"), error)


def _list(report: ImportReport) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setColumnCount(2)
    tree.setHeaderLabels([tr("What"), tr("Where")])
    tree.setWordWrap(True)
    tree.setIndentation(2 * STEP)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    tree.setAccessibleName(report.title)
    for part in report.parts:
        tree.addTopLevelItem(_branch(part))
    tree.expandAll()
    head = tree.header()
    head.setStretchLastSection(False)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    head.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
    head.resizeSection(1, 160)
    return tree


def _branch(part: Part) -> QTreeWidgetItem:
    count = len(part.rows)
    branch = QTreeWidgetItem([tr("{title} ({count})").format(title=part.title, count=count), ""])
    branch.setFirstColumnSpanned(True)
    font = branch.font(0)
    font.setBold(True)
    branch.setFont(0, font)
    for row in part.rows[:MOST]:
        leaf = QTreeWidgetItem(list(row))
        leaf.setTextAlignment(1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for column, text in enumerate(row):
            leaf.setToolTip(column, _plain(text))
        branch.addChild(leaf)
    if count > MOST:
        more = tr("%n more, all of them in the copied or saved text", "", count - MOST)
        branch.addChild(QTreeWidgetItem([more, ""]))
    return branch


def _plain(text: str) -> str:
    from chainmap.panels.pieces import plain_tip

    return plain_tip(text)

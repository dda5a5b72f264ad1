"""Asks which page of a drawing is to become the map, where it has several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
from chainmap.exchange.drawio.pages import PageSize, page_sizes
from chainmap.panels.pieces import STEP, label
from chainmap.wording.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chainmap.exchange.imported import ImportOptions

_PAGE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def ask(parent: QWidget, name: str, content: bytes, options: ImportOptions) -> ImportOptions | None:
    """The options with the page that was chosen; `None` where the dialogue was cancelled.

    Nothing is asked where there is nothing to choose.

    Raises:
        WrongFormat: the file as a whole cannot be read.
    """
    pages = page_sizes(content)
    if sum(page.shapes > 0 for page in pages) < 2 or options.page is not None:
        return options
    dialog = PageDialog(parent, name, pages)
    try:
        return replace(options, page=dialog.page) if dialog.exec() else None
    finally:
        dialog.deleteLater()


class PageDialog(QDialog):
    """Each page with how much is on it; the first one that holds something is chosen."""

    def __init__(self, parent: QWidget, name: str, pages: Sequence[PageSize]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import {file}").format(file=name))
        told = label(tr("The drawing has several pages. Which of them is the map?"))
        told.setWordWrap(True)
        self.pages = self._table()
        rows = [_row(page) for page in pages]
        everything = QTreeWidgetItem([tr("All pages as one map, each a group")])
        self.pages.addTopLevelItems([*rows, everything])
        everything.setFirstColumnSpanned(True)
        filled = (row for row, page in zip(rows, pages, strict=True) if page.shapes)
        self.pages.setCurrentItem(next(filled, everything))
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.pages.itemActivated.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for widget in (told, self.pages, buttons):
            column.addWidget(widget)
        self.resize(fitting(self, 460, 320))
        self.pages.setFocus()

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setRootIsDecorated(False)
        table.setAccessibleName(tr("Pages"))
        table.setHeaderLabels([tr("Page"), tr("Shapes"), tr("Links")])
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column in (1, 2):
            table.headerItem().setTextAlignment(column, _RIGHT)
        head = table.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    @property
    def page(self) -> str | None:
        """The page as `ImportOptions` takes it; `None`: all of them."""
        row = self.pages.currentItem()
        page: str | None = row.data(0, _PAGE) if row is not None else None
        return page


def _row(page: PageSize) -> QTreeWidgetItem:
    row = QTreeWidgetItem([page.name, str(page.shapes), str(page.links)])
    row.setData(0, _PAGE, f"#{page.number}")
    for column in (1, 2):
        row.setTextAlignment(column, _RIGHT)
    if not page.is_readable:
        row.setText(0, tr("{page} (cannot be read)").format(page=page.name))
    if not page.shapes:
        row.setFlags(Qt.ItemFlag.NoItemFlags)
    return row

"""Asks who delivers to whom, where the links of a file have no direction."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from chainmap.exchange.imported import Undirected
from chainmap.panels.pieces import STEP, label
from chainmap.wording.language import tr


class DirectionDialog(QDialog):
    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Links without direction"))
        told = label(
            tr("%n links in this file have no direction. Who delivers to whom?", "", count)
        )
        told.setWordWrap(True)
        self._ways = {
            Undirected.AS_IT_STANDS: QRadioButton(tr("As they stand: the first end delivers")),
            Undirected.REVERSE: QRadioButton(tr("The other way round: the second end delivers")),
            Undirected.BOTH: QRadioButton(tr("Both deliver to each other")),
        }
        self._ways[Undirected.AS_IT_STANDS].setChecked(True)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for widget in (told, *self._ways.values()):
            column.addWidget(widget)
        column.addSpacing(STEP)
        column.addWidget(buttons)
        self.setMinimumWidth(420)

    @property
    def chosen(self) -> Undirected:
        return next(way for way, button in self._ways.items() if button.isChecked())


def ask_direction(parent: QWidget, count: int) -> Undirected | None:
    """The answer; `None`: nothing is to be imported."""
    dialog = DirectionDialog(parent, count)
    try:
        return dialog.chosen if dialog.exec() else None
    finally:
        dialog.deleteLater()

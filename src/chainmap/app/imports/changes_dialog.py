"""What would change is shown before it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from chainmap.app.fitting import fitting
from chainmap.panels.pieces import STEP, label
from chainmap.wording.language import tr


class ChangesDialog(QDialog):
    """A list of changes, all of which are taken over, or none."""

    def __init__(self, parent: QWidget, title: str, changes: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.changes = QListWidget()
        self.changes.addItems([*changes])
        self.changes.setWordWrap(True)
        self.changes.setAlternatingRowColors(True)
        self.changes.setAccessibleName(title)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        buttons.addButton(tr("Take over"), role.AcceptRole)
        buttons.addButton(tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(label(tr("This will change, as one step that can be undone:"), "heading"))
        column.addWidget(self.changes, 1)
        column.addWidget(buttons)
        self.resize(fitting(self, 640, 420))


def may_change(parent: QWidget, title: str, changes: Sequence[str]) -> bool:
    """Whether the user takes the changes over."""
    dialog = ChangesDialog(parent, title, changes)
    try:
        return bool(dialog.exec())
    finally:
        dialog.deleteLater()

"""Asks what a template is to be called, and how much of the map goes into it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from chainmap.app.templates.store import LONGEST, file_name
from chainmap.panels.pieces import STEP, allow, label
from chainmap.wording.language import tr


class TemplateName(QDialog):
    """A name that can be that of a file; `findings_kept` where it is asked."""

    def __init__(self, parent: QWidget, title: str, name: str, *, asks_kept: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = QLineEdit(file_name(name))
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(tr("Name of the template"))
        self.field.selectAll()
        self.keeps = QCheckBox(tr("Keep ratings, measured values and actions"))
        self.keeps.setVisible(asks_kept)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.ok = buttons.addButton(tr("&Save") if asks_kept else tr("OK"), role.AcceptRole)
        buttons.addButton(tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(label(tr("Name of the template"), "field"))
        column.addWidget(self.field)
        if asks_kept:
            column.addWidget(self.keeps)
            column.addWidget(
                label(
                    tr(
                        "Without it, the template holds who serves whom with what, needs and "
                        "targets; nothing that was found out about persons."
                    ),
                    "muted",
                )
            )
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(420)
        self._follow()

    @property
    def name(self) -> str:
        return file_name(self.field.text())

    def _follow(self) -> None:
        allow(self.ok, bool(self.name), tr("Type a name first."))


def ask_name(parent: QWidget, title: str, name: str) -> str:
    """Empty where the dialog was cancelled."""
    dialog = TemplateName(parent, title, name, asks_kept=False)
    try:
        return dialog.name if dialog.exec() else ""
    finally:
        dialog.deleteLater()

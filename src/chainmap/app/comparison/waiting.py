"""Stands in the place of the maps until they are compared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from chainmap.panels.pieces import STEP, label
from chainmap.wording.language import tr


class Waiting(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._said: QLabel = label("", "heading")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setMaximumWidth(320)
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addStretch(1)
        column.addWidget(self._said)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def retranslate(self) -> None:
        self._said.setText(tr("The maps are being compared …"))

"""The line above a party's card: what it is, and the ways to paper."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from chainmap.panels.pieces import STEP, Icons, label, plain_tip
from chainmap.wording.language import tr


class CardHead(QWidget):
    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._title = label("", "heading")
        self.pdf, self.print = QToolButton(), QToolButton()
        line = QHBoxLayout(self)
        margin = STEP + STEP // 2
        line.setContentsMargins(margin, STEP, margin, 0)
        line.addWidget(self._title, 1)
        for button in (self.pdf, self.print):
            button.setAutoRaise(True)
            button.setIconSize(QSize(18, 18))
            line.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(tr("Who is my customer?"))
        says = (
            (self.pdf, "export-pdf", tr("This party’s card as a PDF")),
            (self.print, "print", tr("Print this party’s card")),
        )
        for button, icon, tip in says:
            button.setIcon(QIcon(self._icons(icon, "text")))
            button.setToolTip(plain_tip(tip))
            button.setAccessibleName(tip)

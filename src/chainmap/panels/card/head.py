"""The line above the card: a party's question and ways to paper, who delivers to whom."""

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
        self.title = label("", "heading")
        self.pdf, self.print = QToolButton(), QToolButton()
        line = QHBoxLayout(self)
        margin = STEP + STEP // 2
        line.setContentsMargins(margin, STEP, margin, STEP // 2)
        line.addWidget(self.title, 1)
        for button in (self.pdf, self.print):
            button.setAutoRaise(True)
            button.setIconSize(QSize(18, 18))
            line.addWidget(button)
        self.retranslate()

    def show_title(self, title: str, *, has_paper: bool) -> None:
        """Nothing stands above a page without a title."""
        self.title.setText(title)
        for button in (self.pdf, self.print):
            button.setVisible(has_paper)
        self.setVisible(bool(title))

    def retranslate(self) -> None:
        says = (
            (self.pdf, "export-pdf", tr("This party’s card as a PDF")),
            (self.print, "print", tr("Print this party’s card")),
        )
        for button, icon, tip in says:
            button.setIcon(QIcon(self._icons(icon, "text")))
            button.setToolTip(plain_tip(tip))
            button.setAccessibleName(tip)

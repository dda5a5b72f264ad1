"""The mark on the canvas that not everything is shown; a click on it ends the filter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from chainmap.canvas.letting_go import let_go
from chainmap.canvas.showing import Showing
from chainmap.wording.language import tr

MARGIN = 12


class FilterMark(QToolButton):
    def __init__(self, canvas: QWidget, showing: Showing) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._showing = showing
        self.setObjectName("filterMark")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(showing.show_all)
        self.hide()

    def follow(self, hidden: int) -> None:
        """`hidden`: how many things the filter hides."""
        if not self._showing.is_filtered:
            let_go(self, self._canvas)
        self.setVisible(self._showing.is_filtered)
        if self._showing.is_filtered:
            self.setText(tr("Filtered: %n things are hidden", "", hidden))
            self.setToolTip(tr("Show everything again"))
            self.adjustSize()
            self.move(MARGIN, MARGIN)

"""The mark on the canvas that a what-if is on, so that nobody takes it for the map as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from chainmap.canvas.letting_go import let_go
from chainmap.wording.language import tr

MARGIN = 12


class WhatIfMark(QToolButton):
    """`left`: a click, or Esc on the canvas."""

    left = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("whatIfMark")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.left)
        self.hide()

    @property
    def is_shown(self) -> bool:
        return not self.isHidden()

    def follow(self, *, is_on: bool, out: int, added: int) -> None:
        """`out`, `added`: how much is taken out and added for trial."""
        if not is_on:
            let_go(self, self._canvas)
        self.setVisible(is_on)
        if not is_on:
            return
        parts = []
        if out:
            parts.append(tr("%n taken out", "", out))
        if added:
            parts.append(tr("%n added", "", added))
        text = ", ".join(parts) or tr("take something out, or draw a delivery")
        self.setText(tr("What if: {what} · Esc ends it").format(what=text))
        self.setToolTip(tr("This is not the map. Click to go back to it."))
        self.place()

    def place(self) -> None:
        """At the top of the canvas, in the middle."""
        self.adjustSize()
        self.move((self._canvas.width() - self.width()) // 2, MARGIN)
        self.raise_()

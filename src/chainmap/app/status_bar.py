"""The line at the window's foot. While it says something, what it counts makes room for that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QStatusBar, QWidget

STEP = 8


class StatusBar(QStatusBar):
    """`yielding`: parts at the right that go, the first one first, where a message needs room.

    What is too long even then ends in an ellipsis; the tooltip says all of it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setMinimumHeight(4 * STEP)  # it does not grow with what comes into it
        self.yielding: Sequence[QWidget] = ()
        self.messageChanged.connect(self._make_room)

    @property
    def room(self) -> int:
        """Pixels that there are for a message."""
        taken = (part.x() for part in self.findChildren(QWidget) if self._is_beside(part))
        return min(taken, default=self.width()) - 2 * STEP

    def part_changed(self) -> None:
        """A part at the right has come, gone or another width."""
        self._make_room(self.currentMessage())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.part_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        message = self.currentMessage()
        if not message:
            super().paintEvent(event)
            return
        from PySide6.QtCore import Qt

        said = self.fontMetrics().elidedText(message, Qt.TextElideMode.ElideRight, self.room)
        place = self.rect().adjusted(STEP, 0, 0, 0)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window))
            painter.setPen(QColor(self.palette().color(QPalette.ColorRole.WindowText)))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)

    def _make_room(self, message: str) -> None:
        self.setToolTip(_tip(message) if message else "")
        needed = self.fontMetrics().horizontalAdvance(message) + 2 * STEP if message else 0
        widths = [part.sizeHint().width() + STEP for part in self.yielding]
        free = self.width() - self._firm_width() - sum(widths)
        for part, width in zip(self.yielding, widths, strict=True):
            part.setVisible(needed <= free)
            free += 0 if needed <= free else width
        self.update()

    def _firm_width(self) -> int:
        """Of the parts that do not yield."""
        parts = [part for part in self.findChildren(QWidget) if self._is_beside(part)]
        return sum(part.sizeHint().width() + STEP for part in parts if part not in self.yielding)

    def _is_beside(self, part: QWidget) -> bool:
        return part.parentWidget() is self and not part.isHidden()


def _tip(message: str) -> str:
    # Not above: the bar is in the first frame, which is to wait for little.
    from chainmap.panels.pieces import plain_tip

    return plain_tip(message)

"""Fields that end in dots what they have no room for, and say all of it on hover."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QToolButton,
    QToolTip,
    QWidget,
)

from chainmap.panels.pieces import plain_tip

_MARGIN = 2
"""Pixels that Qt leaves free beside the text of a field."""


class Choice(QComboBox):
    @property
    def shown(self) -> str:
        """The text as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = (
            self.style()
            .subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
            .width()
        )
        room -= 0 if option.currentIcon.isNull() else self.iconSize().width() + 2 * _MARGIN
        return _elided(self, self.currentText(), room)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown
        if shown == self.currentText() or self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        is_cut = self.shown != self.currentText() if isinstance(event, QHelpEvent) else False
        return (is_cut and _tell(self, event, self.currentText())) or super().event(event)


class Line(QLineEdit):
    """While it is being typed into, it is as any other."""

    @property
    def shown(self) -> str:
        """The text, or the hint where there is none, as far as there is room for it."""
        return _elided(self, self._whole, self._room.width() - 1)  # the cursor has its pixel

    @property
    def _whole(self) -> str:
        return self.text() or self.placeholderText()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, has_icons = self.shown, bool(self.findChildren(QToolButton))
        # A hint is cut by Qt in the same way.
        if self.hasFocus() or not self.text() or has_icons or shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            panel = QStyle.PrimitiveElement.PE_PanelLineEdit
            self.style().drawPrimitive(panel, option, painter, self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(self._room, Qt.AlignmentFlag.AlignVCenter, shown)

    def event(self, event: QEvent) -> bool:
        is_cut = self.shown != self._whole if isinstance(event, QHelpEvent) else False
        return (is_cut and _tell(self, event, self._whole)) or super().event(event)

    @property
    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_LineEditContents
        inner = self.style().subElementRect(element, option, self)
        return inner.marginsRemoved(self.textMargins()).adjusted(_MARGIN, 0, -_MARGIN, 0)


def _elided(widget: QWidget, text: str, room: int) -> str:
    return widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


def _tell(widget: QWidget, event: QEvent, text: str) -> bool:
    """All of a text that is cut, before what the widget has to say of itself."""
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    tips = [plain_tip(text), *([widget.toolTip()] if widget.toolTip() else [])]
    QToolTip.showText(event.globalPos(), "<br>".join(tips), widget)
    return True

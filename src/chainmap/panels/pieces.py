"""Small parts that panels are put together from. All text in them is plain text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

Icons: TypeAlias = Callable[[str, str], QPixmap]
"""An icon by name and tone: "text", "muted", "good", "warning", "bad", "selected", or a kind of
party.
"""

DASH = "–"
"""Stands for what is not known or cannot be computed; never 0."""


def row_icon(picture: QPixmap) -> QIcon:
    """An icon that keeps its colours in a selected row."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


STEP = 8
"""The grid of all spacing, in pixels."""
CAPTION_WIDTH = 13 * STEP
"""The least width of the names beside fields, so that fields line up from section to section."""


def label(text: str, role: str = "", *, tip: str = "") -> QLabel:
    """A text that wraps. Roles: "title", "heading", "muted", "figure", "field"."""
    result = QLabel()
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setText(text)
    result.setWordWrap(True)
    result.setProperty("role", role)
    result.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if tip:
        result.setToolTip(plain_tip(tip))
    return result


def plain_tip(text: str) -> str:
    """A tooltip of plain text: Qt takes what begins like mark-up for mark-up."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped.replace(chr(10), '<br>')}</qt>"


def allow(widget: QWidget, can: bool, why: str) -> None:
    """Switches a control on, or off: then its tooltip says what would make it possible."""
    if widget.toolTip() == widget.property("barred"):
        widget.setToolTip(widget.property("usualTip"))
    if not can:
        tip = plain_tip(why)
        widget.setProperty("usualTip", widget.toolTip())
        widget.setProperty("barred", tip)
        widget.setToolTip(tip)
    widget.setEnabled(can)


def claims(event: QEvent, *keys: Qt.Key | QKeySequence.StandardKey) -> bool:
    """Whether it is one of these keys, which no shortcut of the window may take then."""
    is_asked = event.type() == QEvent.Type.ShortcutOverride
    if not is_asked or not isinstance(event, QKeyEvent):
        return False
    if not any(event.key() == k if isinstance(k, Qt.Key) else event.matches(k) for k in keys):
        return False
    event.accept()
    return True


def column(*, margin: int = 0, spacing: int = STEP // 2) -> QVBoxLayout:
    result = QVBoxLayout()
    result.setContentsMargins(margin, margin, margin, margin)
    result.setSpacing(spacing)
    return result


def scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls up and down and never sideways."""
    page.setObjectName("page")
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def fresh_menu(button: QToolButton) -> QMenu:
    """An empty menu for a button; the one that it had is let go."""
    last, menu = button.menu(), QMenu(button)
    button.setMenu(menu)
    if last is not None:
        last.deleteLater()
    return menu


def clear(layout: QLayout) -> None:
    """Removes all that is in a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Row(QFrame):
    """An icon, a text and a muted second text; a click or Enter chooses it."""

    chosen = Signal()

    def __init__(self, icon: QPixmap | None, text: str, *details: str, heading: str = "") -> None:
        super().__init__()
        self.text = text
        self.details = details
        self.setObjectName("row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(". ".join(filter(None, [heading, text, *details])))
        texts = column(spacing=2)
        if heading:
            texts.addWidget(label(heading, "strong"))
        texts.addWidget(label(text))
        for detail in filter(None, details):
            texts.addWidget(label(detail, "muted"))
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 4, 4, 4)
        line.setSpacing(STEP)
        if icon is not None:
            picture = QLabel()
            picture.setPixmap(icon)
            line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

"""A part of a page under a heading that folds it; the heading says the gist."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from chainmap.manual.topics import SECTIONS
from chainmap.panels.pieces import CAPTION_WIDTH, STEP, column, label
from chainmap.panels.term_link import TermButton

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Section(QWidget):
    """`name` tells it from others, whatever the language. `message`: for the status bar."""

    toggled = Signal(bool)
    message = Signal(str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name = name
        self.help_topic = SECTIONS.get(name, "")
        self.header = QToolButton()
        self.header.setObjectName("sectionHeader")
        self.header.setText(title)
        self.header.setCheckable(True)
        self.header.setAutoRaise(True)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.gist = label("", "muted")
        self.gist.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.content = QWidget()
        self.grid = QGridLayout(self.content)
        self.grid.setContentsMargins(0, 0, 0, STEP)
        self.grid.setColumnMinimumWidth(0, CAPTION_WIDTH)
        self.grid.setHorizontalSpacing(STEP)
        self.grid.setVerticalSpacing(STEP // 2)
        self._line = line = QHBoxLayout()
        line.setSpacing(STEP // 2)
        line.addWidget(self.header)
        line.addWidget(self.gist, 1)
        line.addStretch()
        if self.help_topic:
            line.addWidget(TermButton(self.help_topic, title))
        self._rows = rows = column(spacing=STEP // 2)
        rows.addLayout(line)
        rows.addWidget(self.content)
        self.setLayout(rows)
        self.header.toggled.connect(self._fold)
        self._fold(False)

    def set_open(self, is_open: bool) -> None:
        self.header.setChecked(is_open)

    def follow(self) -> None:
        """The map is another one; fields follow by themselves."""

    def say_gist(self, text: str) -> None:
        self.gist.setText(text)
        self._place_gist()
        self.header.setAccessibleName(f"{self.header.text()}. {text}" if text else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gist()

    def _place_gist(self) -> None:
        """Beside the heading where it has room, else below: it never wraps letter by letter."""
        others = [self.header, *self.findChildren(TermButton, options=_DIRECT)]
        taken = sum(it.sizeHint().width() + STEP // 2 for it in others)
        wanted = self.gist.fontMetrics().horizontalAdvance(self.gist.text())
        is_beside = taken + wanted <= self.width()
        if is_beside == (self._line.indexOf(self.gist) >= 0):
            return
        if is_beside:
            self._line.insertWidget(1, self.gist, 1)
        else:
            self._rows.insertWidget(1, self.gist)

    def add_row(self, caption: str, *widgets: QWidget) -> QLabel:
        """A name and what belongs to it, side by side; the last one takes what is left.

        The name's label is given back.
        """
        row = self.grid.rowCount()
        text = label(caption, "field")
        text.setWordWrap(False)
        text.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        text.setBuddy(widgets[0])
        widgets[0].setAccessibleName(caption)
        self.grid.addWidget(text, row, 0)
        for place, widget in enumerate(widgets, 1):
            is_last = widget is widgets[-1]
            self.grid.addWidget(widget, row, place, 1, -1 if is_last else 1)
        self.grid.setColumnStretch(2, 1)
        return text

    def add_wide(self, widget: QWidget) -> None:
        self.grid.addWidget(widget, self.grid.rowCount(), 0, 1, -1)

    def _fold(self, is_open: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self.header.setArrowType(arrow)
        self.content.setVisible(is_open)
        self.toggled.emit(is_open)

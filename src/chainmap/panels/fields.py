"""Fields that show one value of the map and write it back as one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from chainmap.panels.bond import Bond
from chainmap.panels.cut_short import Choice, Line
from chainmap.panels.score_field import ScoreField

LONGEST_TEXT = 2000
HEIGHT = 28
"""Pixels: all fields are equally high, so that their names line up."""


class TextField(Line):
    """`live`: each letter is recorded (as one step); else only what is there at the end."""

    def __init__(self, bond: Bond, *, live: bool = True, hint: str = "") -> None:
        super().__init__()
        self.bond = bond
        bond.setParent(self)
        self._live = live
        self.setMinimumHeight(HEIGHT)
        self.setMaxLength(LONGEST_TEXT)
        self.setPlaceholderText(hint)
        self.follow()
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._finished)

    def follow(self) -> None:
        """Shows the map's value, unless it is what stands here but for spaces being typed."""
        value = self.bond.value or ""
        is_unsaved = _folded(self.text()) == value if self._live else self.isModified()
        being_typed = self.hasFocus() and is_unsaved
        if not being_typed and self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def _typed(self, text: str) -> None:
        if self._live:
            self.bond.commit(_folded(text) or None, typing=True)

    def _finished(self) -> None:
        if self._live:
            self.bond.end_of_typing()
        elif self.isModified() and _folded(self.text()) != (self.bond.value or ""):
            self.bond.commit(_folded(self.text()) or None)
        self.setModified(False)
        # An empty name, or one that was refused, gives way to what holds.
        if self.text() != (self.bond.value or ""):
            self.setText(self.bond.value or "")


class ChoiceField(Choice):
    """One of several values; `choices` are pairs of value and text."""

    def __init__(self, bond: Bond, choices: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.bond = bond
        bond.setParent(self)
        self.setMinimumHeight(HEIGHT)
        self._values = [value for value, _ in choices]
        for _, text in choices:
            self.addItem(text)
        # A long name must not make the panel wide.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.follow()
        self.activated.connect(self._chosen)

    def follow(self) -> None:
        value = self.bond.value
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def choose(self, value: Any) -> None:
        """As if the user had picked it."""
        self.setCurrentIndex(self._values.index(value))
        self._chosen(self.currentIndex())

    def _chosen(self, index: int) -> None:
        if self._values[index] != self.bond.value:
            self.bond.commit(self._values[index])
            self.follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the panel must not change the value that passes under the pointer.
        event.ignore()


class NameChoiceField(QComboBox):
    """A text that is picked from known ones or typed; empty means none."""

    def __init__(self, bond: Bond, known: Sequence[str], *, hint: str = "") -> None:
        super().__init__()
        self.bond = bond
        bond.setParent(self)
        self.setMinimumHeight(HEIGHT)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.addItems(["", *known])
        # One of our own: of the box's own line Python may hold one that is gone, at its address.
        self._line = Line()
        self.setLineEdit(self._line)
        self._line.setMaxLength(LONGEST_TEXT)
        self._line.setPlaceholderText(hint)
        self.follow()
        self.activated.connect(self._finished)
        self._line.editingFinished.connect(self._finished)

    def follow(self) -> None:
        if not (self.hasFocus() and self._line.isModified()):
            self.setEditText(self.bond.value or "")

    def _finished(self) -> None:
        self._line.setModified(False)
        text = _folded(self.currentText())
        if text != (self.bond.value or ""):
            self.bond.commit(text or None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TickField(QCheckBox):
    def __init__(self, bond: Bond, text: str) -> None:
        super().__init__(text)
        self.bond = bond
        bond.setParent(self)
        self.follow()
        self.clicked.connect(self.bond.commit)

    def follow(self) -> None:
        self.setChecked(bool(self.bond.value))


Field: TypeAlias = TextField | ChoiceField | NameChoiceField | TickField | ScoreField


def fields_in(widget: QWidget) -> list[Field]:
    """All fields in a page, top to bottom."""
    children: list[Any] = widget.findChildren(QWidget)
    return [child for child in children if isinstance(getattr(child, "bond", None), Bond)]


def _folded(text: str) -> str:
    return " ".join(text.split())

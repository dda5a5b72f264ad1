"""A field that takes a key with what is held, instead of letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from chainmap.app.shortcuts.own import canonical, native

_HELD = {
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown, Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
}  # fmt: skip
_LEADING_ON = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return,
               Qt.Key.Key_Enter}  # fmt: skip
"""They go on through the dialogue, and could not be given away in any case."""
_Portable = QKeySequence.SequenceFormat.PortableText


class KeyField(QLineEdit):
    """`pressed` tells the key as it is kept, empty where it was taken back."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._key = ""

    @property
    def key(self) -> str:
        return self._key

    def show_key(self, key: str) -> None:
        self._key = key
        self.setText(native([key]) if key else "")

    def event(self, event: QEvent) -> bool:
        """No shortcut of the dialogue or of the window comes before the field."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() not in _LEADING_ON:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in _LEADING_ON and is_plain:
            event.ignore()
        elif key not in _HELD:
            self.show_key(canonical(_sequence(event).toString(_Portable)))
            self.pressed.emit(self._key)


def _sequence(event: QKeyEvent) -> QKeySequence:
    """Shift counts with letters, digits and what writes nothing; "Ctrl+?" has it already."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    writes_sign = Qt.Key.Key_Space < key < Qt.Key.Key_Escape and not chr(key).isalnum()
    if writes_sign:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    if key is Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    return QKeySequence(QKeyCombination(held, key))

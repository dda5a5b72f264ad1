"""What is to happen once something has been seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def after_first_paint(widget: QWidget, *calls: Callable[[], object]) -> None:
    """Calls each, in this order, when the widget has been painted for the first time."""
    _Watcher(widget, calls)


class _Watcher(QObject):
    def __init__(self, widget: QWidget, calls: tuple[Callable[[], object], ...]) -> None:
        super().__init__(widget)
        self._calls = calls
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The paint itself comes after this filter; the timer's turn after that.
            for call in self._calls:
                QTimer.singleShot(0, self, call)
        return False

"""What is to happen once something has been seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def after_first_paint(widget: QWidget, *calls: Callable[[], object]) -> None:
    """Calls each when the widget has been painted for the first time.

    Each in a turn of the loop of its own, in this order, so that what it changes is seen and keys
    are heard before the next.
    """
    _Watcher(widget, calls)


class _Watcher(QObject):
    def __init__(self, widget: QWidget, calls: tuple[Callable[[], object], ...]) -> None:
        super().__init__(widget)
        self._calls = iter(calls)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The paint itself comes after this filter; the timer's turn after that.
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        for call in self._calls:
            try:
                call()
            finally:
                # Not before: a call that asks something runs a loop of its own meanwhile.
                if isValid(self):
                    QTimer.singleShot(0, self, self._go_on)
            return

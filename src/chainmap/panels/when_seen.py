"""A panel that costs nothing while nobody looks: what changed meanwhile is shown with it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class WhenSeen(QWidget):
    """Whoever inherits it says in `follow` how it shows what is now."""

    def __init__(self) -> None:
        super().__init__()
        self._is_stale = True

    def follow(self) -> None:
        """Shows what is now."""
        raise NotImplementedError

    def _follow_soon(self, *_: object) -> None:
        """At once where it is seen, else when it will be."""
        self._is_stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

"""Parties glide to their new places, so that the eye can follow; then the step is recorded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from chainmap.model import edits
from chainmap.model.map import ChainMap
from chainmap.model.records import Point
from chainmap.session import Session

DURATION = 350
"""Milliseconds."""
MOST = 300
"""More parties than this jump."""


class Glide(QObject):
    """One at a time; whatever else happens to the session ends it at once."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._before = self._after = session.recorded
        self._done: Callable[[], None] | None = None
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(self.finish)
        session.settling.connect(self.finish)

    @property
    def is_running(self) -> bool:
        return self._done is not None

    def start(self, after: ChainMap, done: Callable[[], None]) -> None:
        """Shows the way from the recorded map to another, then calls `done`."""
        self.finish()
        self._before, self._after, self._done = self._session.recorded, after, done
        if len(after.parties) > MOST:
            self.finish()
        else:
            self._animation.start()

    def finish(self) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._animation.stop()
            done()

    def _show(self, share: float) -> None:
        if self._done is None:
            return
        places = {
            id: Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
            for id, end in self._after.places.items()
            if (start := self._before.places.get(id)) is not None and start != end
        }
        self._session.preview(edits.arrange(self._before, places))

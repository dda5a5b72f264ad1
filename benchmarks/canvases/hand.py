"""Mouse and wheel for a surface; tells the CPU time of each event up to its paint.

Times are those of the window's thread alone, in milliseconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

QUIET = 0.1
"""Seconds without a paint after which the picture counts as finished."""
WORK = 0.5
"""Milliseconds from which a round of the event loop counts as work."""
ENOUGH = 3.0
"""Seconds after which a stroke is broken off: a slow surface shows how slow it is by then."""
LEAST = 3
"""Events that a stroke has at any rate."""
PATIENCE = 2000
"""Rounds of the event loop in which a paint that never comes is awaited."""

_NO_KEYS = Qt.KeyboardModifier.NoModifier
_NO_BUTTON = Qt.MouseButton.NoButton


class Paints(QObject):
    """Counts the paints of a surface."""

    def __init__(self, surface: QWidget) -> None:
        super().__init__()
        self.count = 0
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Rest:
    """What follows until no more is painted or worked out.

    CPU of each round of the event loop that painted, and of all rounds up to the last that did
    something; and the wall time.
    """

    def __init__(self) -> None:
        self.frames: list[float] = []
        self.cpu = 0.0
        self.longest = 0.0
        self.wall = 0.0


class Hand:
    def __init__(self, surface: QWidget, zoom_keys: Qt.KeyboardModifier) -> None:
        self._surface = surface
        self._zoom_keys = zoom_keys
        self._paints = Paints(surface)

    # -- time ---------------------------------------------------------------------------------

    def timed(self, act: Callable[[], object]) -> float:
        """Does something, and waits for the next paint."""
        before, began = self._paints.count, time.thread_time()
        act()
        for _ in range(PATIENCE):
            QCoreApplication.processEvents()
            if self._paints.count > before:
                break
        return (time.thread_time() - began) * 1000

    def rest(self) -> Rest:
        """Waits until nothing has been painted for a while."""
        found, began = Rest(), time.perf_counter()
        last, unseen = began, 0.0
        while time.perf_counter() - last < QUIET:
            before, start = self._paints.count, time.thread_time()
            QCoreApplication.processEvents()
            spent = (time.thread_time() - start) * 1000
            unseen += spent
            found.longest = max(found.longest, spent)
            if self._paints.count > before:
                found.frames.append(spent)
            if self._paints.count > before or spent > WORK:
                found.cpu, unseen = found.cpu + unseen, 0.0
                last = time.perf_counter()
            else:
                time.sleep(0.0005)
        found.wall = (last - began) * 1000
        return found

    # -- strokes ------------------------------------------------------------------------------

    def drag(
        self, button: Qt.MouseButton, start: QPointF, way: Iterable[QPointF]
    ) -> tuple[list[float], float, float]:
        """Milliseconds of each move, of the press, and of the release."""
        pressed = self.timed(lambda: self._mouse(QEvent.Type.MouseButtonPress, start, button))
        at, moves = QPointF(start), list[float]()
        end = time.perf_counter() + ENOUGH
        for step in way:
            if len(moves) >= LEAST and time.perf_counter() > end:
                break
            at += step
            moves.append(self.timed(partial(self._mouse, QEvent.Type.MouseMove, at, button)))
        began = time.thread_time()
        self._mouse(QEvent.Type.MouseButtonRelease, at, button)
        QCoreApplication.processEvents()
        return moves, pressed, (time.thread_time() - began) * 1000

    def zoom(self, at: QPointF, steps: int) -> list[float]:
        """Milliseconds of each step of the wheel; a negative number zooms out."""
        turn = 120 if steps > 0 else -120
        end, times = time.perf_counter() + ENOUGH, list[float]()
        while len(times) < min(abs(steps), LEAST) or (
            len(times) < abs(steps) and time.perf_counter() < end
        ):
            times.append(self.timed(lambda: self._wheel(at, turn)))
        return times

    def _mouse(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton) -> None:
        moves = kind == QEvent.Type.MouseMove
        held = _NO_BUTTON if kind == QEvent.Type.MouseButtonRelease else button
        QApplication.sendEvent(
            self._surface,
            QMouseEvent(
                kind, at, self._globally(at), _NO_BUTTON if moves else button, held, _NO_KEYS
            ),
        )

    def _wheel(self, at: QPointF, turn: int) -> None:
        event = QWheelEvent(
            at,
            self._globally(at),
            QPoint(),
            QPoint(0, turn),
            _NO_BUTTON,
            self._zoom_keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self._surface, event)

    def _globally(self, at: QPointF) -> QPointF:
        return QPointF(self._surface.mapToGlobal(QPoint())) + at

"""What did not change is drawn the same way on all pictures of a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView
    from chainmap.layout.values import Route


class Alike(QObject):
    """The `lead` finds its lines first; the others take over those that fit on their maps.

    All of them wait for their lines when they come here (`waits_for_lines`).
    """

    def __init__(self, lead: CanvasView, lines: Mapping[str, Route]) -> None:
        super().__init__(lead)
        self._lead = lead
        self._waiting: list[tuple[CanvasView, Mapping[str, Route], tuple[float, float]]] = []
        # Lines are there a moment after nobody works at them any more.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)
        lead.busy_changed.connect(lambda _: self._soon.start())
        lead.placing.draw_like(lines)

    def follow(
        self,
        view: CanvasView,
        lines: Mapping[str, Route],
        way: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """`lines`: of what is not on the lead; `way`: how far off here lies what is there."""
        self._waiting.append((view, lines, way))
        self._go_on()

    def _go_on(self) -> None:
        if self._lead.is_busy:
            return
        waiting, self._waiting = self._waiting, []
        for view, lines, way in waiting:
            led = moved(self._lead.scene.drawing.routes, way)
            view.placing.draw_like({**lines, **led})


def moved(lines: Mapping[str, Route], way: tuple[float, float]) -> Mapping[str, Route]:
    """The same lines so far off."""
    return lines if way == (0.0, 0.0) else {id: line.moved(way) for id, line in lines.items()}

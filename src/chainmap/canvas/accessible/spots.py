"""Stand-ins for what is drawn: made when a screen reader asks, gone with what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from chainmap.canvas.accessible.order import Order

if TYPE_CHECKING:
    from chainmap.canvas.view import CanvasView


class Spot(QObject):
    """One party, delivery, group or note. Qt forgets what it knows of it when it is destroyed.

    `heard` is the name that was last told.
    """

    def __init__(self, view: CanvasView, id: str) -> None:
        super().__init__(view)
        self.view = view
        self.id = id
        self.heard: str | None = None


class Spots:
    """The stand-ins of one canvas, and the order in which they are read."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._order: Order | None = None
        self.known: dict[str, Spot] = {}

    @property
    def order(self) -> Order:
        """Made anew only where the map is another one."""
        map = self._view.scene.shown.map
        if self._order is None or self._order.map is not map:
            self._order = Order(map)
        return self._order

    @property
    def has_order(self) -> bool:
        """Somebody has asked for it."""
        return self._order is not None

    def spot(self, id: str) -> Spot:
        found = self.known.get(id)
        if found is None:
            found = self.known[id] = Spot(self._view, id)
        return found

    def forget_lost(self) -> list[Spot]:
        """Stand-ins of what is not shown any more; the caller destroys them."""
        order = self.order
        lost = [spot for id, spot in self.known.items() if id not in order]
        for spot in lost:
            del self.known[spot.id]
        return lost

"""Places for parties that have none, routes for deliveries: asked for when the map changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from chainmap.canvas.planner import Planner
from chainmap.canvas.scene import Scene
from chainmap.layout.values import Arrangement
from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Point
from chainmap.render.geometry import boxes_and_links
from chainmap.session import Session


class Placing(QObject):
    """`placed(True)`: parties without a place have one now; `placed(False)`: all were arranged."""

    placed = Signal(bool)
    failed = Signal(object)

    def __init__(self, session: Session, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene = scene
        self._planner = Planner(self)
        self._planner.failed.connect(self.failed)
        session.committed.connect(self._follow)
        self._plan()

    def arrange(self) -> None:
        """Asks for places for all parties; they are committed as one step."""
        self._ask_for_places(self._session.recorded, keep_placed=False)

    def _follow(self, change: Change) -> None:
        if change.parties or change.deliveries or change.services:
            self._plan()

    def _plan(self) -> None:
        map = self._session.recorded
        if any(party.position is None for party in map.parties.values()):
            self._ask_for_places(map, keep_placed=True)
        elif map.deliveries:
            self._ask_for_routes(map)

    def _ask_for_places(self, map: ChainMap, *, keep_placed: bool) -> None:
        boxes, links = boxes_and_links(map)
        fixed = _places(map) if keep_placed else {}
        take = partial(self._take_places, map, keep_placed)
        self._planner.arrange(boxes, links, take, fixed=fixed)

    def _take_places(self, map: ChainMap, keep_placed: bool, found: Arrangement) -> None:
        placed = edits.arrange(map, found.places, dict.fromkeys(_bent(map), ()))
        if keep_placed:
            self._session.amend(placed)
        else:
            self._session.commit(placed, "arrange")
        self._planner.drop()
        self._scene.set_routes(found.routes)
        self.placed.emit(keep_placed)

    def _ask_for_routes(self, map: ChainMap) -> None:
        boxes, links = boxes_and_links(map)
        keep = dict(self._scene.drawing.routes)
        self._planner.route(boxes, _places(map), links, self._scene.set_routes, keep=keep)


def _places(map: ChainMap) -> dict[str, Point]:
    return {party.id: party.position for party in map.parties.values() if party.position}


def _bent(map: ChainMap) -> list[DeliveryId]:
    return [delivery.id for delivery in map.deliveries.values() if delivery.route]

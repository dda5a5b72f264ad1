"""Places for parties that have none, routes for deliveries: asked for when the map changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from chainmap.canvas.planner import Planner
from chainmap.canvas.scene import Scene
from chainmap.layout.values import Arrangement, Route
from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId
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
        from chainmap.render.geometry import boxes_and_links

        boxes, links = boxes_and_links(map)
        fixed = {
            party.id: party.position
            for party in map.parties.values()
            if keep_placed and party.position is not None
        }

        def work() -> Arrangement:
            from chainmap.layout.arrange import arrange

            return arrange(boxes, links, fixed=fixed)

        self._planner.ask(work, partial(self._take_places, map, keep_placed))

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
        from chainmap.render.geometry import boxes_and_links

        boxes, links = boxes_and_links(map)
        places = {party.id: party.position for party in map.parties.values() if party.position}
        keep = dict(self._scene.drawing.routes)

        def work() -> dict[str, Route]:
            from chainmap.layout.routing import route

            return dict(route(boxes, places, links, keep=keep))

        self._planner.ask(work, self._scene.set_routes)


def _bent(map: ChainMap) -> list[DeliveryId]:
    return [delivery.id for delivery in map.deliveries.values() if delivery.route]

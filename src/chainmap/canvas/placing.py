"""Places for parties that have none, routes for deliveries: asked for when the map changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from chainmap.canvas.planner import Planner
from chainmap.canvas.scene import Scene
from chainmap.layout.values import Arrangement, Route
from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Point
from chainmap.render.geometry import boxes_and_links
from chainmap.session import Session

REMEMBERED = 100
"""Maps of the history whose routes are kept."""


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
        self._settled: OrderedDict[int, tuple[ChainMap, Mapping[str, Route]]] = OrderedDict()
        session.committed.connect(self._follow)
        self._plan()

    def arrange(self) -> None:
        """Asks for places for all parties: one step, given up where an edit comes first."""
        self._ask_for_places(self._session.recorded, keep_placed=False)

    @property
    def is_busy(self) -> bool:
        """Places or routes of the map as it is are still being worked out."""
        return self._planner.is_busy

    def _follow(self, change: Change) -> None:
        if change.parties or change.deliveries or change.services:
            self._plan()

    def _plan(self) -> None:
        map = self._session.recorded
        known = self._settled.get(id(map))
        # Whatever was asked before was asked about another map.
        self._planner.drop()
        if known is not None:
            self._scene.set_routes(known[1])
        elif any(party.position is None for party in map.parties.values()):
            self._ask_for_places(map, keep_placed=True)
        elif map.deliveries:
            self._ask_for_routes(map)

    def _ask_for_places(self, map: ChainMap, *, keep_placed: bool) -> None:
        boxes, links = boxes_and_links(map)
        fixed = _places(map) if keep_placed else {}
        take = partial(self._take_places, keep_placed)
        self._planner.arrange(boxes, links, take, fixed=fixed)

    def _take_places(self, keep_placed: bool, found: Arrangement) -> None:
        """The answer goes into the map as it is now: its title, say, may have changed since."""
        if not keep_placed:
            self._session.settle()
        map = self._session.recorded
        if keep_placed:
            missing = {id: at for id, at in found.places.items() if id not in _places(map)}
            placed = edits.arrange(map, missing)
        else:
            placed = edits.arrange(map, found.places, dict.fromkeys(_bent(map), ()))
        self._settled[id(placed)] = (placed, found.routes)
        if keep_placed:
            self._session.amend(placed)
        else:
            self._session.commit(placed, "arrange")
        self._scene.set_routes(found.routes)
        self.placed.emit(keep_placed)

    def _ask_for_routes(self, map: ChainMap) -> None:
        boxes, links = boxes_and_links(map)
        keep = dict(self._scene.drawing.routes)
        self._planner.route(boxes, _places(map), links, self._take_routes, keep=keep)

    def _take_routes(self, routes: Mapping[str, Route]) -> None:
        """Shows routes, and remembers them: undo and redo bring back the same picture."""
        map = self._session.recorded
        self._settled[id(map)] = (map, routes)
        if len(self._settled) > REMEMBERED:
            self._settled.popitem(last=False)
        self._scene.set_routes(routes)


def _places(map: ChainMap) -> dict[str, Point]:
    return {party.id: party.position for party in map.parties.values() if party.position}


def _bent(map: ChainMap) -> list[DeliveryId]:
    return [delivery.id for delivery in map.deliveries.values() if delivery.route]

"""Places for parties that have none, routes for deliveries: asked for when the map changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from chainmap.canvas.glide import Glide
from chainmap.canvas.planner import Planner
from chainmap.canvas.scene import Scene
from chainmap.layout.values import Arrangement, Direction, Route, Style
from chainmap.model import edits
from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import DeliveryId, Lines, PartyId, Point
from chainmap.model.shown import Shown
from chainmap.render.drawing import Drawing
from chainmap.render.geometry import Asked
from chainmap.render.prepare import prepared
from chainmap.session import Session

REMEMBERED = 100
"""Maps of the history whose routes are kept."""
MANY = 1_000
"""Deliveries above which even asking for their routes takes long enough to be felt."""


class Placing(QObject):
    """`placed(True)`: parties without a place have one now; `placed(False)`: all were arranged.

    `direction`: to which side the customers stand. `is_animated`: parties glide to their places.
    `waits`: nothing is asked for until `draw_like` is called.
    """

    placed = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        scene: Scene,
        parent: QObject | None = None,
        *,
        waits: bool = False,
    ) -> None:
        super().__init__(parent)
        self._waits = waits
        self._session = session
        self._scene = scene
        self._planner = Planner(self)
        self._asked = Asked()
        self._planner.failed.connect(self.failed)
        self.is_animated = False
        self.direction = Direction.DOWN
        self._were_straight = False
        self._glide = Glide(session, self)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask_for_routes)
        self.busy_changed = self._planner.busy_changed
        self.progressed = self._planner.progressed
        self.warm_up_soon = self._planner.warm_up_soon
        self._settled: OrderedDict[int, tuple[ChainMap, Mapping[str, Route]]] = OrderedDict()
        session.committed.connect(self._follow)
        if not waits:
            self._plan()

    def draw_like(self, routes: Mapping[str, Route]) -> None:
        """Takes over the lines of another picture; those that do not fit here find their own.

        Those in whose way something stands here do so, too. Ends the waiting.
        """
        # The first picture of the window must not wait for it.
        from chainmap.layout.carried import carried

        self._waits = False
        map = self._scene.shown.map
        boxes, links = self._asked.boxes_and_links(map)
        self._were_straight = map.display.lines is Lines.STRAIGHT
        self._scene.set_routes(carried(routes, boxes, map.places, links))
        self._plan()

    def arrange(self, style: Style = Style.LAYERED, *, only_selection: bool = False) -> None:
        """Asks for places for what is shown, or only for what is selected; one undo step.

        Given up where an edit comes first. What is locked stays; a radial layout goes round the
        one thing that is selected. Nothing happens on a map that is only looked at.
        """
        if self._session.is_read_only:
            return
        self._session.settle()
        self._ask_for_places(style, self._selected(style, only_selection=only_selection))

    def _selected(self, style: Style, *, only_selection: bool) -> Collection[str]:
        selection, map = self._session.selection, self._session.recorded
        if only_selection:
            return selection
        things = [id for id in selection if id in map.parties or id in map.notes]
        return selection if style is Style.RADIAL and len(things) == 1 else ()

    def _ask_for_places(self, style: Style, chosen: Collection[str]) -> None:
        """For all that is shown, or for what is chosen among the others, which stay."""
        map = self._scene.shown.map
        boxes, links = self._asked.boxes_and_links(map)
        how: dict[str, Any] = {"style": style, "direction": self.direction}
        drawn = [id for id in self._scene.shown.drawn(chosen) if id in map.places]
        if len(drawn) > 1:
            how["only"] = {
                id: map.places[id] for id in drawn if not map.parties[PartyId(id)].locked
            }
            how["fixed"] = {id: at for id, at in map.places.items() if id not in how["only"]}
        else:
            how["around"] = drawn[0] if drawn else None
            how["fixed"] = {
                p.id: p.position for p in map.parties.values() if p.locked and p.position
            }
        self._planner.arrange(boxes, links, self._take_places, **how)

    def cancel(self) -> None:
        """Gives up what is being worked out; nothing has changed."""
        self._asking.stop()
        self._planner.stop()

    @property
    def is_busy(self) -> bool:
        """Places or routes of the map as it is are still being worked out."""
        if self._waits:
            return True
        return self._asking.isActive() or self._planner.is_busy or self._glide.is_running

    def settled_drawing(self) -> Drawing:
        """What is drawn when all is in its place: the picture that an export must show."""
        if self.is_busy:
            return Drawing(*prepared(self._session.recorded))
        return self._scene.drawing

    def _follow(self, change: Change) -> None:
        redrawn = change.display and change.before.display != change.after.display
        if change.parties or change.deliveries or change.services or change.groups or redrawn:
            self._plan()

    def _plan(self) -> None:
        map = self._session.recorded
        known = self._settled.get(id(map))
        # Whatever was asked before was asked about another map.
        self._asking.stop()
        self._planner.drop()
        if known is not None:
            self._scene.set_routes(known[1])
        elif len(map.places) < len(map.parties):
            self._ask_for_missing_places(map)
        elif len(map.deliveries) > MANY:
            self._asking.start()  # the picture with plain lines comes first
        elif map.deliveries:
            self._ask_for_routes()

    def _ask_for_missing_places(self, map: ChainMap) -> None:
        boxes, links = self._asked.boxes_and_links(map)
        is_straight = map.display.lines is Lines.STRAIGHT
        keep = {} if is_straight else dict(self._scene.drawing.routes)
        self._planner.arrange(boxes, links, self._take_missing_places, fixed=map.places, keep=keep)

    def _take_missing_places(self, found: Arrangement) -> None:
        """The answer goes into the map as it is now: its title, say, may have changed since."""
        map = self._session.recorded
        missing = {id: at for id, at in found.places.items() if id not in map.places}
        placed = edits.arrange(map, missing)
        is_all = _shows_routes_of_all(placed)
        if is_all:
            self._settled[id(placed)] = (placed, found.routes)
        self._session.amend(placed)
        if is_all:
            self._scene.set_routes(found.routes)
        self.placed.emit(True)

    def _take_places(self, found: Arrangement) -> None:
        self._session.settle()
        map, seen = self._session.recorded, self._scene.shown
        placed = edits.arrange(
            map, _member_places(seen, found.places), dict.fromkeys(_bent(map), ())
        )

        def record() -> None:
            if placed.display.lines is not Lines.STRAIGHT:
                self._settled[id(placed)] = (placed, found.routes)
            self._session.commit(placed, "arrange")
            if placed.display.lines is not Lines.STRAIGHT:
                self._scene.set_routes(found.routes)
            self.placed.emit(False)

        if self.is_animated:
            self._glide.start(placed, record)
        else:
            record()

    def _ask_for_routes(self) -> None:
        map = self._scene.shown.map
        boxes, links = self._asked.boxes_and_links(map)
        is_straight = map.display.lines is Lines.STRAIGHT
        keep = dict(self._scene.drawing.routes) if is_straight == self._were_straight else {}
        self._were_straight = is_straight
        ask = self._planner.route_straight if is_straight else self._planner.route
        ask(boxes, map.places, links, self._take_routes, keep=keep)

    def _take_routes(self, routes: Mapping[str, Route]) -> None:
        """Shows routes, and remembers them: undo and redo bring back the same picture."""
        map = self._session.recorded
        self._settled[id(map)] = (map, routes)
        if len(self._settled) > REMEMBERED:
            self._settled.popitem(last=False)
        self._scene.set_routes(routes)


def _shows_routes_of_all(map: ChainMap) -> bool:
    """The routes of the whole map are those that are drawn."""
    is_whole = not map.display.filter and not any(group.folded for group in map.groups.values())
    return is_whole and map.display.lines is not Lines.STRAIGHT


def _member_places(seen: Shown, places: Mapping[str, Point]) -> dict[str, Point]:
    """Places for parties, from those of what is drawn: members move with their folded group."""
    found: dict[str, Point] = {}
    for id, place in places.items():
        old = seen.map.places.get(id)
        if seen.behind(id) == {id} or old is None:
            found[id] = place
            continue
        way = (place.x - old.x, place.y - old.y)
        for member in seen.behind(id):
            at = seen.all.places.get(member)
            if at is not None:
                found[member] = edits.shifted(at, way)
    return found


def _bent(map: ChainMap) -> list[DeliveryId]:
    return [delivery.id for delivery in map.deliveries.values() if delivery.route]

"""What the canvas shows: the drawing kept in step with the session, and what lies where in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from math import inf

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from chainmap.canvas import handles
from chainmap.canvas.tools.pointer import NOTHING, Area, Target, Zone
from chainmap.layout.values import Route
from chainmap.model.change import Change, diff
from chainmap.model.map import ChainMap
from chainmap.model.records import GroupId, NoteId, PartyId, Point
from chainmap.model.shown import Shown, shown
from chainmap.render.apart import rings
from chainmap.render.areas import AreaShape
from chainmap.render.delivery_painter import FINE_FROM, LABELS_FROM
from chainmap.render.drawing import Drawing
from chainmap.render.far import FarLayer
from chainmap.render.geometry import Rect
from chainmap.render.jumps import AROUND
from chainmap.render.overlay_painter import BADGE_ROOM, picks_out
from chainmap.render.painters import paint, paint_ground, paint_in_steps
from chainmap.render.shapes import DeliveryShape, PartyShape, Shape
from chainmap.render.theme import Theme
from chainmap.session import Session

FEW_SELECTED = 60
"""With more parties selected, their deliveries are not marked one by one."""
MANY_LIFTED, SOME_LIFTED = 300, 40
"""More shapes than this are carried as a picture; more than these where they are all there is."""
SLICE = 0.003
"""Seconds at a time that are spent on getting ready to be asked what lies where."""
REACH = 6.0
"""Pixels: how near to a line or an edge counts as on it."""


class Scene(QObject):
    """`repaint` tells the areas (QRectF, scene units) whose still picture is out of date.

    `shown` is what of the session's map is drawn; its ids are those of folded groups and bundles
    where these stand for records.
    """

    repaint = Signal(object)
    lifting = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.shown: Shown = shown(session.map)
        self.drawing = Drawing(self.shown.map)
        self._far = FarLayer(self.drawing)
        self._lifted: frozenset[str] = frozenset()
        self._landing: frozenset[str] = frozenset()
        self.carried: tuple[float, float] = (0.0, 0.0)
        self._ready: tuple[Shown, Drawing] | None = None
        self._spare_time = QTimer(self, interval=0)
        self._spare_time.timeout.connect(self._get_ready)
        self._spare_time.start()
        session.changed.connect(self._sync)

    # -- what is drawn ------------------------------------------------------------------------

    def paint(self, painter: QPainter, area: QRectF, theme: Theme, scale: float) -> Iterator[None]:
        """The still picture of an area: all but what is lifted. Comes back to pause."""
        if self.lifts_all:
            return
        self._paint_ground(painter, area, theme, scale)
        if scale < FINE_FROM:
            yield from self._far.paint(painter, area, theme, scale, self._lifted)
            return
        jumps = self.shown.map.display.jumps and scale >= LABELS_FROM
        room = max(AROUND if jumps else 0.0, BADGE_ROOM if theme.overlay is not None else 0.0)
        shapes = self.drawing.touching(area.adjusted(-room, -room, room, room))
        if self._lifted:
            shapes = [shape for shape in shapes if shape.id not in self._lifted]
        yield from paint_in_steps(painter, shapes, theme, scale=scale, jumps=jumps, within=area)

    def _paint_ground(self, painter: QPainter, area: QRectF, theme: Theme, scale: float) -> None:
        areas, boundary = self.drawing.areas_touching(area), self.drawing.boundary
        if areas or boundary is not None:
            paint_ground(painter, areas, boundary, theme, scale=scale, folds=True)

    def paint_from_afar(self, painter: QPainter, theme: Theme, scale: float) -> Iterator[None]:
        """The whole map, coarsely, whatever the scale; nothing is left out. Comes back to pause."""
        area = self.drawing.bounds()
        self._paint_ground(painter, area, theme, scale)
        yield from self._far.paint(painter, area, theme, scale)

    @property
    def lifts_many(self) -> bool:
        """Too much is lifted, or landing, to be painted in each frame."""
        lifted = len(self._lifted or self._landing)
        return lifted > MANY_LIFTED or (lifted > SOME_LIFTED and lifted >= self.drawing.size)

    @property
    def lifts_few(self) -> bool:
        """What is lifted is painted anew in each frame."""
        return bool(self._lifted) and not self.lifts_many

    @property
    def lifts_all(self) -> bool:
        return bool(self._lifted) and self.lifts_many and len(self._lifted) >= self.drawing.size

    def paint_many_lifted(
        self, painter: QPainter, area: QRectF, theme: Theme, scale: float
    ) -> Iterator[None]:
        """What is lifted, in an area of the still picture. Comes back to pause."""
        shapes = [shape for shape in self.drawing.touching(area) if shape.id in self._lifted]
        yield from paint_in_steps(painter, shapes, theme, scale=scale, jumps=False, within=area)

    def carry(self, way: tuple[float, float]) -> None:
        """All that is lifted is shown this far away; the map stays as it is."""
        self.carried = way

    def paint_lifted(self, painter: QPainter, theme: Theme, scale: float) -> None:
        """What is lifted, and what is landing while the still picture has it not yet."""
        if not self.lifts_many:
            lifted = self._lifted or self._landing
            if scale < FINE_FROM and not picks_out(theme):
                # From afar the lines at what is selected are painted over these at once.
                lifted -= {line.id for line in self.lines_at(self._session.selection)}
            shapes = [shape for id in lifted if (shape := self.drawing.shape(id)) is not None]
            if shapes:
                paint(painter, shapes, theme, scale=scale)

    def lift(self, ids: Collection[str]) -> None:
        """Takes parties and notes, and the deliveries at them, out of the still picture."""
        self.landed()
        drawn = self.shown.drawn(ids)
        self._lifted = frozenset(drawn) | self.drawing.deliveries_at(drawn)
        if self.lifts_many:
            self._lifted &= self.drawing.ids()
        self.lifting.emit()
        self._repaint(self._lifted)

    def settle(self) -> None:
        """Puts what was lifted back into the still picture.

        It is shown where it is until the still picture has it.
        """
        self._landing, self._lifted = self._lifted, frozenset()
        self._spare_time.start()
        self._repaint(self._landing)

    @property
    def is_landing(self) -> bool:
        return bool(self._landing)

    def landed(self) -> None:
        """The still picture shows everything."""
        if self._landing or self._lifted:
            self._landing = self._lifted = frozenset()
            self.carried = (0.0, 0.0)
            self.lifting.emit()

    def _repaint(self, ids: Collection[str]) -> None:
        """Boxes come first: one of them must not be seen in two places for long."""
        if len(ids) > MANY_LIFTED:
            self.repaint.emit([self.drawing.bounds()])
            return
        shapes = [shape for id in ids if (shape := self.drawing.shape(id)) is not None]
        shapes.sort(key=lambda shape: isinstance(shape, DeliveryShape))
        self.repaint.emit([part.area for shape in shapes for part in shape.parts])

    def set_routes(self, routes: Mapping[str, Route]) -> None:
        self.repaint.emit(self.drawing.set_routes(routes))

    def area_of(self, ids: Collection[str]) -> QRectF:
        """The area that these records take up; empty where none is drawn."""
        area = QRectF()
        for one in self._areas_of(self.shown.drawn(ids)):
            area = area.united(one)
        return area

    def lines_at(self, ids: Collection[str]) -> list[DeliveryShape]:
        """The deliveries that tell what a selection is about.

        Of one party: all at it; of several: those between them. Selected ones are not repeated.
        """
        map = self.shown.map
        ids = self.shown.drawn(ids)
        parties = {PartyId(id) for id in ids if id in map.parties}
        if len(parties) > FEW_SELECTED:
            return []
        at_them = self.drawing.deliveries_at(parties)
        lines = (self.drawing.deliveries[id] for id in sorted(at_them) if id not in ids)
        return [
            line
            for line in lines
            if len(parties) == 1 or (line.provider in parties and line.consumer in parties)
        ]

    def name_area(self, id: str) -> QRectF:
        """Where the name of a record is written; empty where nothing is drawn of it."""
        if id in self.drawing.areas:
            return self.drawing.areas[GroupId(id)].handle.area
        shape = self.drawing.shape(self.shown.stand_ins.get(id, id))
        if shape is None:
            # A group without an area is named over its members.
            return self.area_of(list(self._members(id)))
        return shape.label.area if isinstance(shape, DeliveryShape) else shape.rect.area

    def group_at(self, at: Point) -> GroupId | None:
        """The group whose area holds a point."""
        areas = reversed([*self.drawing.areas.values()])
        return next((area.id for area in areas if area.rect.distance(at) <= 0), None)

    def free_place(self, wish: Point) -> Point:
        """The place nearest to a wish, in rings of grid steps, where a party hits nothing."""
        middle = Point(round(wish.x / 10) * 10, round(wish.y / 10) * 10)
        free = (place for place in rings(middle) if not self._is_taken(place))
        return next(free, wish)

    def is_free(self, at: QPointF) -> bool:
        """Nothing but lines is drawn at a point."""
        spot = QRectF(at.x() - 1, at.y() - 1, 2, 2)
        return all(isinstance(shape, DeliveryShape) for shape in self.drawing.touching(spot))

    def _is_taken(self, place: Point) -> bool:
        box = QRectF(place.x - 94, place.y - 40, 188, 80)
        return any(isinstance(shape, PartyShape) for shape in self.drawing.touching(box))

    def _areas_of(self, ids: Collection[str]) -> list[QRectF]:
        return [shape.area for id in ids if (shape := self.drawing.shape(id)) is not None]

    def draw(self, map: ChainMap) -> Iterator[float]:
        """Draws a map that is going to be shown, bit by bit; yields the share done."""
        seen = shown(map)
        self._ready = seen, (yield from Drawing.bit_by_bit(seen.map))

    def _sync(self, change: Change) -> None:
        ready, self._ready = self._ready, None
        if ready is not None and ready[0].all is change.after:
            self.shown = ready[0]
            areas = self.drawing.become(ready[1])
        else:
            before, self.shown = self.shown, shown(change.after)
            if before.map is not change.before or self.shown.map is not change.after:
                change = diff(before.map, self.shown.map)
            areas = self.drawing.sync(change, but=self._lifted)
        self._spare_time.start()
        touched = {*change.parties.touched, *change.deliveries.touched, *change.notes.touched}
        if not touched <= self._lifted or not self._lifted:
            self.repaint.emit(areas)

    def _get_ready(self) -> None:
        if self._lifted or self.drawing.is_settled:
            self._spare_time.stop()
        else:
            self.drawing.settle(SLICE)

    # -- what lies where ----------------------------------------------------------------------

    def handle_at(self, at: Point, unit: float, near: str | None) -> Target | None:
        """The handle under a point: of the one thing selected, or beside the party `near`."""
        if 1 / unit < handles.HANDLES_FROM or self._session.is_read_only:
            return None
        reach = handles.REACH * unit
        chosen = self.handled()
        if isinstance(chosen, DeliveryShape):
            part = handles.part_at(handles.ends(chosen), at, reach)
            if part is not None:
                return Target(Zone.END, chosen.id, part)
        elif chosen is not None:
            part = handles.part_at(handles.corners(chosen.rect), at, reach)
            if part is not None:
                return Target(Zone.CORNER, chosen.id, part)
        beside = self.drawing.parties.get(PartyId(near)) if near is not None else None
        if beside is not None and not beside.members:
            part = handles.part_at(handles.adders(beside.rect, unit), at, handles.RADIUS * unit)
            if part is not None:
                return Target(Zone.ADD, beside.id, part)
        return None

    def handled(self) -> Shape | None:
        """The one thing that is selected, where it can be resized or reconnected."""
        if len(self._session.selection) != 1 or self._session.is_read_only:
            return None
        (id,) = self._session.selection
        record = self._session.map.parties.get(PartyId(id)) or self._session.map.notes.get(
            NoteId(id)
        )
        if (record is not None and record.locked) or id in self.shown.map.groups:
            return None
        return self.drawing.shape(id)

    def target(self, at: Point, unit: float, near: str | None = None) -> Target:
        """What is under a point; `unit`: scene units in one pixel.

        `near`: the party whose handles are shown.
        """
        return self.handle_at(at, unit, near) or self.shape_target(at, unit)

    def shape_target(self, at: Point, unit: float) -> Target:
        """What is under a point, handles aside."""
        reach = REACH * unit
        id = self.drawing.shape_at(at, reach)
        shape = self.drawing.shape(id) if id is not None else None
        if isinstance(shape, PartyShape):
            if shape.members and shape.icon.distance(at) <= 0:
                return Target(Zone.FOLD, shape.id)
            return Target(_zone_within(shape.rect, at, unit), shape.id)
        border = self._border_near(at, reach)
        if border is not None:
            return Target(Zone.BORDER, border)
        if isinstance(shape, DeliveryShape):
            on_label = shape.label.distance(at) <= 0
            return Target(Zone.LABEL if on_label else Zone.DELIVERY, shape.id)
        area = self._area_handle(at, reach)
        if area is not None:
            is_fold = area.fold_mark.distance(at) <= 0
            return Target(Zone.FOLD if is_fold else Zone.AREA, area.id)
        return Target(Zone.NOTE, shape.id) if shape is not None else NOTHING

    def _area_handle(self, at: Point, reach: float) -> AreaShape | None:
        """The area whose title or border is under a point."""
        for area in reversed(list(self.drawing.areas.values())):
            if area.handle.distance(at) <= 0 or area.is_on_border(at, reach / 2):
                return area
        return None

    def _border_near(self, at: Point, reach: float) -> str | None:
        """A party whose edge is within reach from outside."""
        near = self.drawing.parties_near(at, reach)
        distance, id = min(
            ((shape.rect.distance(at), shape.id) for shape in near), default=(inf, "")
        )
        return id if distance <= reach else None

    def records_in(self, area: Area) -> frozenset[str]:
        """What is drawn wholly in the area, and deliveries between such parties: their records."""
        box = QRectF(area.left, area.top, area.right - area.left, area.bottom - area.top)
        parties = self.drawing.parties_within(box)
        notes = {note.id for note in self.drawing.notes.values() if box.contains(note.rect.area)}
        map = self.shown.map
        between = {
            delivery.id
            for party in parties
            for delivery in map.deliveries_by_provider.get(party, ())
            if delivery.consumer in parties
        }
        return self.records_behind(parties | notes | between)

    def records_behind(self, drawn: Iterable[str]) -> frozenset[str]:
        """The records that shapes stand for; a folded group's are its members and itself."""
        drawn = list(drawn)
        if not self.shown.map.groups:
            return frozenset(drawn)
        groups = [id for id in drawn if id in self.shown.map.groups]
        members = (id for group in groups for id in self._members(group))
        return frozenset({*groups, *members}.union(*(self.shown.behind(id) for id in drawn)))

    def _members(self, group: str) -> Iterator[PartyId]:
        parties = self.shown.all.parties.values()
        return (party.id for party in parties if party.group == group)


def _zone_within(box: Rect, at: Point, unit: float) -> Zone:
    inside = min(at.x - box.left, box.right - at.x, at.y - box.top, box.bottom - at.y)
    # A small box must keep a middle that can be grabbed.
    edge = min(REACH * unit, box.height / 5)
    return Zone.BORDER if inside <= edge else Zone.PARTY

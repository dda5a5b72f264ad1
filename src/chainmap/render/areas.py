"""Groups as areas, and the boundary of the organisation: rectangles made from the parties' boxes.

A group has an area where at least two of its members stand together and nobody else in between;
elsewhere the coloured edges of the members tell it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from chainmap.model.change import Change
from chainmap.model.map import ChainMap
from chainmap.model.records import GroupId, PartyId, Point
from chainmap.render.geometry import Rect
from chainmap.render.shapes import GroupMark, PartyShape
from chainmap.render.text import AREA, clean, elided, width

MARGIN = 20.0
TITLE = 28.0
"""Height of the strip above the members that the name is written in."""
NEAR = 340.0
"""Members this far apart, step by step, still stand together."""
KEPT_FREE = 4.0
"""Nobody else may come this near to the members' common rectangle."""
FOLD_MARK = 16.0
BOUNDARY_MARGIN = 34.0
FEW = 40
"""With more parties moved than this, all areas are made anew."""


@dataclass(frozen=True)
class AreaShape:
    """`rect` holds the members, a margin and the title strip at its top."""

    id: GroupId
    rect: Rect
    group: GroupMark

    @cached_property
    def bounds(self) -> Rect:
        return self.rect.grown(3.0)

    @property
    def area(self) -> QRectF:
        return self.bounds.area

    @property
    def parts(self) -> tuple[Rect, ...]:
        return (self.bounds,)

    @cached_property
    def title(self) -> str:
        return elided(" ".join(clean(self.group.name).split()), self.rect.width - 44, AREA)

    @cached_property
    def handle(self) -> Rect:
        """The title: what the area is moved by."""
        room = min(width(self.title, AREA) + 40, self.rect.width)
        return Rect(self.rect.left, self.rect.top, room, TITLE)

    @cached_property
    def fold_mark(self) -> Rect:
        """The minus that folds the group."""
        top = self.rect.top + (TITLE - FOLD_MARK) / 2
        return Rect(self.rect.left + 8, top, FOLD_MARK, FOLD_MARK)

    def is_on_border(self, point: Point, reach: float) -> bool:
        inner = self.rect.grown(-reach)
        return self.rect.grown(reach).distance(point) <= 0 and inner.distance(point) > 0


@dataclass(frozen=True)
class BoundaryShape:
    """The line of visibility: within it the organisation, outside whoever buys and supplies."""

    rect: Rect
    notches: tuple[Rect, ...]
    name: str

    @cached_property
    def bounds(self) -> Rect:
        rect = self.rect.grown(8.0)
        return Rect(rect.left, rect.top - 26, rect.width, rect.height + 26)

    @property
    def parts(self) -> tuple[Rect, ...]:
        return (self.bounds,)

    @cached_property
    def outline(self) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(self.rect.area, 18, 18)
        for notch in self.notches:
            cut = QPainterPath()
            cut.addRoundedRect(notch.area, 12, 12)
            path = path.subtracted(cut)
        return path.simplified()

    @property
    def label(self) -> QPointF:
        return QPointF(self.rect.left + 14, self.rect.top - 8)


class Areas:
    """The areas of the groups, kept in step with the parties."""

    def __init__(self) -> None:
        self.shapes: dict[GroupId, AreaShape] = {}
        self._hulls: dict[GroupId, Rect] = {}
        self._members: dict[GroupId, list[PartyId]] = {}

    def follow(
        self,
        map: ChainMap,
        parties: Mapping[PartyId, PartyShape],
        moved: Collection[PartyId] | None,
        old: Mapping[PartyId, Rect],
    ) -> list[AreaShape]:
        """Makes areas anew; those to be painted again, as they were and as they are.

        Args:
            moved: parties that are elsewhere; `None`: anything may have changed.
            old: where those stood before.
        """
        before = self.shapes
        if moved is None or len(moved) > FEW:
            self._hulls = {}
            self.shapes = self._all(map, parties)
        elif moved and self._members:
            self._some(map, parties, moved, old)
        return [
            shape
            for id in {*before, *self.shapes}
            if before.get(id) != self.shapes.get(id)
            for shape in (before.get(id), self.shapes.get(id))
            if shape is not None
        ]

    def _all(
        self, map: ChainMap, parties: Mapping[PartyId, PartyShape]
    ) -> dict[GroupId, AreaShape]:
        members: defaultdict[GroupId, list[PartyId]] = defaultdict(list)
        if map.display.areas:
            for party in map.parties.values():
                if party.group is not None and party.group != str(party.id):
                    members[party.group].append(party.id)
        self._members = {id: members[id] for id in map.groups if len(members.get(id, ())) > 1}
        shapes = (self._shape(parties, id) for id in self._members)
        return {shape.id: shape for shape in shapes if shape is not None}

    def _some(
        self,
        map: ChainMap,
        parties: Mapping[PartyId, PartyShape],
        moved: Collection[PartyId],
        old: Mapping[PartyId, Rect],
    ) -> None:
        groups = {map.parties[id].group for id in moved}
        spots = [parties[id].rect for id in moved] + list(old.values())
        shapes = dict(self.shapes)
        for id in self._members:
            hull = self._hulls[id].grown(KEPT_FREE)
            if id not in groups and not any(spot.touches(hull) for spot in spots):
                continue
            shape = self._shape(parties, id)
            if shape is not None:
                shapes[id] = shape
            else:
                shapes.pop(id, None)
        self.shapes = {id: shapes[id] for id in self._members if id in shapes}

    def _shape(self, parties: Mapping[PartyId, PartyShape], id: GroupId) -> AreaShape | None:
        members = self._members[id]
        hull = reduce(Rect.united, (parties[member].rect for member in members))
        self._hulls[id] = hull
        own, free = set(members), hull.grown(KEPT_FREE)
        if not _hang_together([parties[member].rect for member in members]):
            return None
        if any(party.rect.touches(free) and party.id not in own for party in parties.values()):
            return None
        mark = parties[members[0]].group
        if mark is None:
            return None
        wide = hull.grown(MARGIN)
        rect = Rect(wide.left, wide.top - TITLE + 6, wide.width, wide.height + TITLE - 6)
        return AreaShape(id, rect, mark)


def concerns_all(change: Change) -> bool:
    """Any area, or the boundary, may have become another; else only those near what moved."""
    return bool(change.groups or change.display or change.info or _regrouped(change))


def _regrouped(change: Change) -> bool:
    """Members came, went or changed over."""
    parties = change.parties
    return bool(
        parties.added
        or parties.removed
        or parties.reordered
        or any(
            old.group != new.group or old.kind != new.kind for old, new in parties.updated.values()
        )
    )


def _hang_together(rects: list[Rect]) -> bool:
    """From each of them one gets to all others without a step wider than `NEAR`."""
    reached, left = [rects[0]], rects[1:]
    while reached and left:
        here = reached.pop().grown(NEAR)
        near = [rect for rect in left if rect.touches(here)]
        left = [rect for rect in left if not rect.touches(here)]
        reached += near
    return not left


def boundary(map: ChainMap, parties: Iterable[PartyShape]) -> BoundaryShape | None:
    """Round all that is internal; whoever is external and stands among them is left out."""
    if not map.display.boundary:
        return None
    parties = list(parties)
    inside = [party.rect for party in parties if party.kind.is_internal]
    if not inside:
        return None
    rect = reduce(Rect.united, inside).grown(BOUNDARY_MARGIN)
    outside = [party.rect for party in parties if not party.kind.is_internal]
    notches = tuple(
        _notch(rect, one.grown(14), inside) for one in outside if one.grown(14).touches(rect)
    )
    name = map.info.organisation or map.info.title
    return BoundaryShape(rect, notches, " ".join(clean(name).split()))


def _notch(rect: Rect, hole: Rect, inside: Collection[Rect]) -> Rect:
    """A hole, opened to the nearest side where nobody internal stands in the way."""
    far = 40.0
    ways = [
        (
            hole.left - rect.left,
            Rect(rect.left - far, hole.top, hole.right - rect.left + far, hole.height),
        ),
        (
            rect.right - hole.right,
            Rect(hole.left, hole.top, rect.right + far - hole.left, hole.height),
        ),
        (
            hole.top - rect.top,
            Rect(hole.left, rect.top - far, hole.width, hole.bottom - rect.top + far),
        ),
        (
            rect.bottom - hole.bottom,
            Rect(hole.left, hole.top, hole.width, rect.bottom + far - hole.top),
        ),
    ]
    for _, notch in sorted(ways):
        if not any(one.grown(6).touches(notch) for one in inside):
            return notch
    return hole

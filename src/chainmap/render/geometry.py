"""How large things are, in scene units, and the boxes and links that a layout is asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from chainmap.layout.values import Box, Link, Stand
from chainmap.model.map import ChainMap
from chainmap.model.records import (
    Delivery,
    DeliveryId,
    Flow,
    Note,
    Party,
    PartyId,
    PartyKind,
    Point,
    Service,
    Size,
)
from chainmap.render import text
from chainmap.render.text import CAPTION, LABEL, NAME, NOTE, wrapped

__all__ = ["Rect", "boxes_and_links", "label_size", "note_size", "party_size", "wrapped"]

WIDTH, WIDE = 176.0, 212.0
"""A party's box: as wide as most, or as wide as long words need."""
LEAST_HEIGHT = 56.0
MOST_LINES = 4
PADDING = 10.0
LABEL_ROOM = 156.0
"""About 24 letters of a delivery's label."""
LABEL_LINES = 4
LABEL_PADDING = Size(6.0, 2.0)
NOTE_WIDTH = 180.0
NOTE_PADDING = 12.0
ICON = 20.0


class Rect(NamedTuple):
    """An upright rectangle in scene units, as a plain value."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def center(self) -> Point:
        return Point(self.left + self.width / 2, self.top + self.height / 2)

    @property
    def area(self) -> QRectF:
        return QRectF(self.left, self.top, self.width, self.height)

    def grown(self, by: float) -> Rect:
        return Rect(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def united(self, other: Rect) -> Rect:
        left, top = min(self.left, other.left), min(self.top, other.top)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Rect(left, top, right - left, bottom - top)

    def touches(self, other: Rect) -> bool:
        """True where they share a point."""
        return (
            self.left <= other.left + other.width
            and other.left <= self.left + self.width
            and self.top <= other.top + other.height
            and other.top <= self.top + self.height
        )

    def contains(self, other: Rect) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def distance(self, point: Point) -> float:
        """Zero inside."""
        x = max(self.left - point[0], 0.0, point[0] - self.right)
        y = max(self.top - point[1], 0.0, point[1] - self.bottom)
        return max(x, y)

    @classmethod
    def around(cls, center: Point, size: Size) -> Rect:
        return cls(center[0] - size[0] / 2, center[1] - size[1] / 2, size[0], size[1])

    @classmethod
    def of(cls, area: QRectF) -> Rect:
        return cls(area.x(), area.y(), area.width(), area.height())

    @classmethod
    def bounding(cls, *points: Point | QPointF) -> Rect:
        xs = [point.x() if isinstance(point, QPointF) else point[0] for point in points]
        ys = [point.y() if isinstance(point, QPointF) else point[1] for point in points]
        return cls(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


# -- parties ----------------------------------------------------------------------------------


def side_room(kind: PartyKind) -> tuple[float, float]:
    """What a box keeps free for its form, icon and margin, left and right of the name."""
    margin = {
        PartyKind.PERSON: 16.0,
        PartyKind.EXTERNAL_CUSTOMER: 20.0,
        PartyKind.EXTERNAL_SUPPLIER: 14.0,
    }.get(kind, 14.0)
    return margin + ICON + 9, margin - 3


def has_caption(party: Party) -> bool:
    """Beneath the name stands the group, or that the party is external."""
    return party.group is not None or not party.kind.is_internal


def party_size(party: Party) -> Size:
    """As set by hand, else as the name needs."""
    if party.size is not None:
        return Size(*party.size)
    return _natural_size(party.name, party.kind, has_caption(party))


# Asked for all parties in turn: with fewer places than parties none would be found again.
@lru_cache(maxsize=65_536)
def _natural_size(name: str, kind: PartyKind, captioned: bool) -> Size:
    sides = sum(side_room(kind))
    width = WIDTH if text.longest_word(name, NAME) <= WIDTH - sides else WIDE
    lines = len(wrapped(name, width - sides, NAME, MOST_LINES))
    height = 2 * PADDING + lines * NAME.line + (CAPTION.line if captioned else 0)
    return Size(width, max(height, LEAST_HEIGHT))


def name_lines(party: Party, size: Size) -> tuple[str, ...]:
    """The name as it is written into a box of this size."""
    room = max(size.width - sum(side_room(party.kind)), 24.0)
    caption = CAPTION.line if has_caption(party) else 0.0
    fitting = int((size.height - 8 - caption) / NAME.line)
    most = MOST_LINES if party.size is None else max(1, min(fitting, 8))
    return wrapped(party.name, room, NAME, most)


# -- deliveries and notes ---------------------------------------------------------------------


@lru_cache(maxsize=32_768)
def label_lines(name: str) -> tuple[str, ...]:
    return wrapped(name, LABEL_ROOM, LABEL, LABEL_LINES)


@lru_cache(maxsize=32_768)
def label_size(name: str) -> Size:
    """Of a delivery's label, with the margin that keeps its line away from the letters."""
    lines = label_lines(name)
    widest = max(text.width(line, LABEL) for line in lines)
    height = len(lines) * LABEL.line + 2 * LABEL_PADDING.height
    return Size(round(widest + 2 * LABEL_PADDING.width, 3), height)


def note_lines(note: Note) -> tuple[str, ...]:
    width = note.size.width if note.size else NOTE_WIDTH
    most = max(1, int((note.size.height - 2 * NOTE_PADDING) / NOTE.line)) if note.size else 40
    return wrapped(note.text, max(width - 2 * NOTE_PADDING, 24.0), NOTE, most)


def note_size(note: Note) -> Size:
    """As set by hand, else as high as the text needs."""
    if note.size is not None:
        return Size(*note.size)
    return Size(NOTE_WIDTH, max(len(note_lines(note)) * NOTE.line + 2 * NOTE_PADDING, 48.0))


# -- for the layout ---------------------------------------------------------------------------


_STANDS = {
    PartyKind.EXTERNAL_SUPPLIER: Stand.FIRST,
    PartyKind.EXTERNAL_CUSTOMER: Stand.LAST,
}


class Asked:
    """The boxes and links of one map after another; only those of changed records are made anew."""

    def __init__(self) -> None:
        self._boxes: dict[PartyId, tuple[Party, Box]] = {}
        self._links: dict[DeliveryId, tuple[Delivery, Service, Link]] = {}

    def boxes_and_links(self, map: ChainMap) -> tuple[list[Box], list[Link]]:
        """As `boxes_and_links` of the map."""
        self._boxes = {id: self._known_box(party) for id, party in map.parties.items()}
        self._links = {
            id: self._known_link(delivery, map.services[delivery.service])
            for id, delivery in map.deliveries.items()
        }
        boxes = [box for _, box in self._boxes.values()]
        return boxes, [link for _, _, link in self._links.values()]

    def _known_box(self, party: Party) -> tuple[Party, Box]:
        known = self._boxes.get(party.id)
        return known if known is not None and known[0] is party else (party, _box(party))

    def _known_link(self, delivery: Delivery, service: Service) -> tuple[Delivery, Service, Link]:
        known = self._links.get(delivery.id)
        if known is not None and known[0] is delivery and known[1] is service:
            return known
        return delivery, service, _link(delivery, service)


def boxes_and_links(map: ChainMap) -> tuple[list[Box], list[Link]]:
    """What a layout places and joins, in the map's order."""
    return Asked().boxes_and_links(map)


def _box(party: Party) -> Box:
    return Box(party.id, party_size(party), _STANDS.get(party.kind, Stand.FREE), party.group or "")


def _link(delivery: Delivery, service: Service) -> Link:
    """Feedback and requests go from customer to supplier by nature: they run against the flow."""
    backwards = delivery.flow is not Flow.DELIVERY
    label = label_size(service.name)
    return Link(delivery.id, service.provider, delivery.consumer, label, backwards)

"""What is drawn, as plain values: equal shapes look the same.

Qt paths and measured labels are made from them when first asked for and kept beside the values,
out of comparisons. The values are tuples: a large map has thousands, made and compared at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import hypot
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from chainmap.model.records import DeliveryId, Flow, Lines, NoteId, PartyId, PartyKind, Point
from chainmap.render.geometry import ICON, Rect, label_lines, label_size, side_room
from chainmap.render.outline import outline, strip

CORNER_RADIUS = 8.0
STRIP = 5.0
CARD = 5.0
"""How far the second card of a team looks out behind the first."""
DOUBLE = 3.5
LABEL_MARGIN = 2.0
_RADII = {Lines.ORTHOGONAL: CORNER_RADIUS, Lines.CURVED: 44.0, Lines.STRAIGHT: 0.0}
SLANTED_PART = 160.0
"""About how long the parts are that slanted lines are looked at in."""
MOST_PARTS = 64
_WIDTHS = {None: 1.4, 1: 1.0, 2: 1.25, 3: 1.6, 4: 2.2, 5: 3.0}


@dataclass(frozen=True)
class GroupMark:
    """A member's group: `colour` as set, else the theme's for its place among the groups."""

    name: str
    index: int
    colour: str | None


class _Party(NamedTuple):
    id: PartyId
    kind: PartyKind
    rect: Rect
    name: str
    lines: tuple[str, ...]
    group: GroupMark | None
    colour: str | None
    members: int


class PartyShape(_Party):
    """`rect` is the box; `bounds` adds border and shadow. `lines`: the wrapped name.

    `members`: of a folded group, the parties it stands for; 0 for a party.
    """

    @cached_property
    def bounds(self) -> Rect:
        return self.rect.grown(7.0)

    @cached_property
    def frame(self) -> QRectF:
        """`rect`, as Qt takes it; not to be changed."""
        return self.rect.area

    @property
    def area(self) -> QRectF:
        """`bounds`, as Qt takes it."""
        return self.bounds.area

    @property
    def parts(self) -> tuple[Rect, ...]:
        """Small rectangles that together cover all that is painted."""
        return (self.bounds,)

    @cached_property
    def body(self) -> Rect:
        """The box that is written into; a team's is the front one of two cards."""
        if self.kind is not PartyKind.TEAM and not self.members:
            return self.rect
        left, top, width, height = self.rect
        return Rect(left, top + CARD, max(width - CARD, 1.0), max(height - CARD, 1.0))

    @property
    def icon(self) -> Rect:
        """Where the icon stands; of a folded group, the plus that opens it."""
        left = self.body.left + side_room(self.kind)[0] - ICON - 9
        return Rect(left, self.body.center[1] - ICON / 2, ICON, ICON)

    @cached_property
    def outline(self) -> QPainterPath:
        return outline(self.kind, self.body)

    @cached_property
    def inner_outline(self) -> QPainterPath:
        """The second line of a double border."""
        return outline(self.kind, self.rect, DOUBLE)

    @cached_property
    def card_behind(self) -> QPainterPath:
        body = self.body
        return outline(self.kind, Rect(body.left + CARD, self.rect.top, body.width, body.height))

    @cached_property
    def strip(self) -> QPainterPath:
        """The coloured left edge of a group's member."""
        return strip(self.kind, self.body, STRIP)


class _Delivery(NamedTuple):
    id: DeliveryId
    provider: PartyId
    consumer: PartyId
    points: tuple[Point, ...]
    name: str
    place: Point
    flow: Flow
    criticality: int | None
    active: bool
    look: Lines


class DeliveryShape(_Delivery):
    """`points` lead from the provider's form to the consumer's; `place`: the label's middle."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The label."""
        return label_lines(self.name)

    @cached_property
    def label(self) -> Rect:
        """The label's box."""
        return Rect.around(self.place, label_size(self.name))

    @property
    def width(self) -> float:
        """Of the line, in scene units."""
        return _WIDTHS[self.criticality]

    @property
    def head(self) -> float:
        """Length of the arrow head."""
        return 6.5 + 2.2 * self.width

    @cached_property
    def parts(self) -> tuple[Rect, ...]:
        """Small rectangles that together cover all that is painted."""
        pad = self.margin
        pieces = (part for ends in pairwise(self.points) for part in _cut(*ends))
        parts = [_along(one, other, pad) for one, other in pieces]
        return (*parts, self.label.grown(LABEL_MARGIN))

    @property
    def margin(self) -> float:
        """What is painted at most beside the line through `points`."""
        return max(self.head, 4.0)

    @cached_property
    def bounds(self) -> Rect:
        first, *rest = self.parts
        for part in rest:
            first = first.united(part)
        return first

    @property
    def area(self) -> QRectF:
        """`bounds`, as Qt takes it."""
        return self.bounds.area

    @cached_property
    def polyline(self) -> QPainterPath:
        """The line with sharp corners, up to the tip: cheap, for small scales."""
        (x, y), *others = self.points
        path = QPainterPath()
        path.moveTo(x, y)
        for x, y in others:
            path.lineTo(x, y)
        return path

    @property
    def shortened(self) -> tuple[Point, ...]:
        """The points of a line that ends inside the arrow head."""
        tip, before = self.points[-1], self.points[-2]
        length = hypot(tip[0] - before[0], tip[1] - before[1])
        short = 0.0 if length == 0 else min(self.head * 0.75, length) / length
        end = Point(tip[0] + (before[0] - tip[0]) * short, tip[1] + (before[1] - tip[1]) * short)
        return (*self.points[:-1], end)

    @property
    def radius(self) -> float:
        """Of its corners."""
        return _RADII[self.look]

    @cached_property
    def path(self) -> QPainterPath:
        """The line as it is painted, ending inside the arrow head."""
        return rounded(self.shortened, self.radius)

    @cached_property
    def course(self) -> tuple[Point, ...]:
        """The painted line as straight pieces: what a click must hit."""
        if self.look is not Lines.CURVED:
            return self.points
        (flat,) = rounded(self.points, self.radius).toSubpathPolygons()
        corners = (flat.at(index) for index in range(flat.size()))
        return tuple(Point(at.x(), at.y()) for at in corners)

    @cached_property
    def head_polygon(self) -> QPolygonF:
        """Left wing, tip, right wing."""
        return arrow_head(self.points[-2], self.points[-1], self.head)


class _Note(NamedTuple):
    id: NoteId
    rect: Rect
    lines: tuple[str, ...]


class NoteShape(_Note):
    @cached_property
    def bounds(self) -> Rect:
        return self.rect.grown(4.0)

    @property
    def area(self) -> QRectF:
        """`bounds`, as Qt takes it."""
        return self.bounds.area

    @property
    def parts(self) -> tuple[Rect, ...]:
        return (self.bounds,)


Hop: TypeAlias = Callable[[QPainterPath, tuple[float, float], tuple[float, float]], None]
Shape: TypeAlias = NoteShape | DeliveryShape | PartyShape


def rounded(
    points: tuple[Point, ...],
    radius: float = CORNER_RADIUS,
    *,
    jumps: Sequence[Sequence[tuple[tuple[float, float], tuple[float, float]]]] = (),
    hop: Hop | None = None,
) -> QPainterPath:
    """A line through points, its corners round.

    Args:
        jumps: for each piece the spans to hop over, in its direction.
        hop: paints one.
    """
    path = QPainterPath(QPointF(*points[0]))

    def jump(piece: int) -> None:
        for start, end in jumps[piece] if hop is not None and jumps else ():
            hop(path, start, end)  # type: ignore[misc]

    triples = zip(points, points[1:], points[2:], strict=False)
    for piece, (before, here, after) in enumerate(triples):
        jump(piece)
        way_in = hypot(here[0] - before[0], here[1] - before[1])
        way_out = hypot(after[0] - here[0], after[1] - here[1])
        reach = min(radius, way_in / 2, way_out / 2)
        if reach < 0.5:
            path.lineTo(*here)
            continue
        start, end = _towards(here, before, reach / way_in), _towards(here, after, reach / way_out)
        path.lineTo(start)
        path.quadTo(QPointF(*here), end)
    jump(len(points) - 2)
    path.lineTo(*points[-1])
    return path


def arrow_head(before: Point, tip: Point, length: float) -> QPolygonF:
    """Left wing, tip, right wing of an arrow that comes from `before`."""
    x, y = tip[0] - before[0], tip[1] - before[1]
    way = hypot(x, y) or 1.0
    x, y = x / way * length, y / way * length
    back = QPointF(tip[0] - x, tip[1] - y)
    wing = QPointF(-y, x) * 0.42
    return QPolygonF([back - wing, QPointF(*tip), back + wing])


def _cut(one: Point, other: Point) -> list[tuple[Point, Point]]:
    """A slanted piece in parts, so that the rectangles around them are small."""
    x, y = other[0] - one[0], other[1] - one[1]
    wanted = int(max(abs(x), abs(y)) // SLANTED_PART) + 1 if abs(x) > 1 < abs(y) else 1
    count = min(wanted, MOST_PARTS)
    if count == 1:
        return [(one, other)]
    at = [Point(one[0] + x * i / count, one[1] + y * i / count) for i in range(count + 1)]
    return list(pairwise(at))


def _along(one: Point, other: Point, pad: float) -> Rect:
    """The rectangle around a straight piece, `pad` wider on all sides."""
    (x, y), (to_x, to_y) = one, other
    if x > to_x:
        x, to_x = to_x, x
    if y > to_y:
        y, to_y = to_y, y
    return Rect(x - pad, y - pad, to_x - x + 2 * pad, to_y - y + 2 * pad)


def _towards(here: Point, there: Point, share: float) -> QPointF:
    return QPointF(here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share)

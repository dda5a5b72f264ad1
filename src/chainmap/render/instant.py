"""A line for a delivery that the router has not answered for: at once, from the two boxes alone.

Deliveries between the same two parties, in either direction, run beside each other in lanes.
Coordinates here are (u, v): u leads from one box to the other, v across; `Frame` turns them back.
"""

from __future__ import annotations

from typing import NamedTuple

from chainmap.layout.direct import direct
from chainmap.layout.geometry import Area
from chainmap.model.records import Point, Size
from chainmap.render.geometry import Rect

PORT_GAP = 18.0
LANE_GAP = 6.0
STUB = 12.0


class Lane(NamedTuple):
    """One of the deliveries between two parties; `label`: the size of the largest label of them."""

    place: int
    lanes: int
    label: Size

    @property
    def offset(self) -> float:
        """From the middle lane, in lanes."""
        return self.place - (self.lanes - 1) / 2


ALONE = Lane(0, 1, Size(0.0, 0.0))
"""The only one between two parties: its label keeps clear of no other and need not be measured."""


class Line(NamedTuple):
    points: tuple[Point, ...]
    label: Point


class Frame(NamedTuple):
    """Two boxes seen such that `near` comes first along u; `upright`: u runs down the page."""

    near: Rect
    far: Rect
    upright: bool

    @property
    def gap(self) -> float:
        return self.far.left - self.near.right

    def points(self, *points: tuple[float, float]) -> tuple[Point, ...]:
        if self.upright:
            return tuple([Point(v, u) for u, v in points])
        return tuple([Point(u, v) for u, v in points])

    def extent(self, label: Size) -> Size:
        """A label's size along u and along v."""
        return Size(label[1], label[0]) if self.upright else label


def instant_line(provider: Rect, consumer: Rect, lane: Lane, *, forward: bool) -> Line:
    """`forward` tells which of the two parties comes first in the pair, so that lanes agree."""
    one, other = (provider, consumer) if forward else (consumer, provider)
    frame, turned = _frame(one, other)
    if frame is None:
        line = _across_overlap(one, other, lane)
    elif _seen_of_each_other(frame) > 16:
        line = _beside(frame, lane)
    else:
        line = _elbow(frame, lane)
    if turned == forward:
        return Line(tuple(reversed(line.points)), line.label)
    return line


def _seen_of_each_other(frame: Frame) -> float:
    """How much of their sides the boxes turn to each other."""
    (_, top, _, height), (_, other_top, _, other_height) = frame.near, frame.far
    return min(top + height, other_top + other_height) - max(top, other_top)


def straight_line(provider: Rect, consumer: Rect, lane: Lane, *, forward: bool) -> Line:
    """From box to box on the shortest way; parallel and mutual ones beside each other.

    `forward` as in `instant_line`.
    """
    one, other = (provider, consumer) if forward else (consumer, provider)
    ends = direct(_area(one), _area(other), lane.place, lane.lanes)
    if ends is None:
        line = _across_overlap(one, other, lane)
        return line if forward else Line(line.points[::-1], line.label)
    # Labels one after another, so that those of neighbouring lanes do not meet.
    share = (lane.place + 1) / (lane.lanes + 1)
    label = Point(
        ends[0][0] + (ends[1][0] - ends[0][0]) * share,
        ends[0][1] + (ends[1][1] - ends[0][1]) * share,
    )
    return Line(ends if forward else ends[::-1], label)


def _area(rect: Rect) -> Area:
    return Area(rect.left, rect.top, rect.right, rect.bottom)


def loop_line(rect: Rect, lane: Lane) -> Line:
    """A party that delivers to itself: out at the right, in at the top."""
    reach = 24 + 14 * lane.place
    x, y = rect.right - min(24.0, rect.width / 4), rect.top + min(18.0, rect.height / 3)
    points = (
        Point(rect.right, y),
        Point(rect.right + reach, y),
        Point(rect.right + reach, rect.top - reach),
        Point(x, rect.top - reach),
        Point(x, rect.top),
    )
    return Line(points, Point((x + rect.right + reach) / 2, rect.top - reach))


def _frame(one: Rect, other: Rect) -> tuple[Frame | None, bool]:
    """The frame, and whether `one` is its far box; no frame where the boxes overlap or touch."""
    left, top, width, height = one
    other_left, other_top, other_width, other_height = other
    gap_x = max(other_left - (left + width), left - (other_left + other_width))
    gap_y = max(other_top - (top + height), top - (other_top + other_height))
    upright = gap_y > gap_x
    if max(gap_x, gap_y) < 2:
        return None, False
    if upright:
        one, other = _turned(one), _turned(other)
    turned = other.left < one.left
    near, far = (other, one) if turned else (one, other)
    return Frame(near, far, upright), turned


def _turned(rect: Rect) -> Rect:
    return Rect(rect.top, rect.left, rect.height, rect.width)


def _beside(frame: Frame, lane: Lane) -> Line:
    """The boxes see each other: straight lines, their labels one after another or lanes apart."""
    near, far = frame.near, frame.far
    low, high = max(near.top, far.top), min(near.bottom, far.bottom)
    port = (low + high) / 2 + lane.offset * _port_gap(high - low, lane.lanes)
    extent = frame.extent(lane.label)
    share = (lane.place + 1) / (lane.lanes + 1)
    room = frame.gap / (lane.lanes + 1)
    if lane.lanes == 1 or room >= extent[0] + LANE_GAP or frame.gap < 6 * STUB:
        middle = (near.right + frame.gap * share, port)
        ends = frame.points((near.right, port), (far.left, port))
        return Line(ends, frame.points(middle)[0])
    return _bulging(frame, lane, port, (low + high) / 2 + lane.offset * (extent[1] + LANE_GAP))


def _bulging(frame: Frame, lane: Lane, port: float, v: float) -> Line:
    """Out of a port, over to a lane, and back; outer lanes turn nearer to the boxes."""
    depth = (lane.lanes - 1) / 2 - abs(lane.offset)
    step = min(6.0, (frame.gap / 2 - STUB) / max(lane.lanes, 1))
    start, end = frame.near.right + STUB + depth * step, frame.far.left - STUB - depth * step
    out: tuple[tuple[float, float], ...] = ((frame.near.right, port), (start, port), (start, v))
    back: tuple[tuple[float, float], ...] = ((end, v), (end, port), (frame.far.left, port))
    if abs(v - port) < 1:
        out, back = out[:1], back[-1:]
        v = port
    return Line(frame.points(*out, *back), frame.points(((start + end) / 2, v))[0])


def _elbow(frame: Frame, lane: Lane) -> Line:
    """The boxes stand apart both ways: out, across, in; the labels on the piece across."""
    near, far = frame.near, frame.far
    middle, far_middle = near.top + near.height / 2, far.top + far.height / 2
    if lane is ALONE:
        u = near.right + frame.gap / 2
        line = frame.points(
            (near.right, middle), (u, middle), (u, far_middle), (far.left, far_middle)
        )
        return Line(line, frame.points((u, middle + (far_middle - middle) * 0.5))[0])
    down = 1 if far_middle > middle else -1
    start = middle + lane.offset * _port_gap(near.height, lane.lanes)
    end = far_middle + lane.offset * _port_gap(far.height, lane.lanes)
    extent = frame.extent(lane.label)
    way = abs(end - start)
    staggered = way / (lane.lanes + 1) >= extent[1]
    gap = 14.0 if staggered else min(extent[0] + LANE_GAP, frame.gap / (lane.lanes + 1))
    u = near.right + frame.gap / 2 - down * lane.offset * min(gap, frame.gap / (lane.lanes + 1))
    share = (lane.place + 1) / (lane.lanes + 1) if staggered else 0.5
    points = frame.points((near.right, start), (u, start), (u, end), (far.left, end))
    return Line(points, frame.points((u, start + (end - start) * share))[0])


def _port_gap(side: float, count: int) -> float:
    return min(PORT_GAP, (side - 16) / max(count - 1, 1)) if side > 16 else 0.0


def _across_overlap(one: Rect, other: Rect, lane: Lane) -> Line:
    """Boxes on top of each other: from middle to middle, for want of anything better."""
    shift = lane.offset * PORT_GAP
    start = Point(one.center[0], one.center[1] + shift)
    end = Point(other.center[0] + 0.5, other.center[1] + shift)
    return Line((start, end), Point((start[0] + end[0]) / 2, (start[1] + end[1]) / 2))

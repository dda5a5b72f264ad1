"""Boxes too small for a name, as other programs draw them, and room for what they become."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chainmap.exchange.geometry import DEFAULT_SIZE
from chainmap.exchange.imported import NoticeCode
from chainmap.exchange.sketch import Node, Sketch, centre
from chainmap.model.records import Point, Size

SMALLEST = Size(100, 36)
"""A name can be read in it."""
GAP = 24.0
MANY = 1500
"""Of more boxes each is not compared with each; such a drawing has to be arranged anyway."""
MOST = 6.0
"""So many times a drawing grows at most; boxes that lie nearer yet have to be moved by hand."""


def enlarged(sketch: Sketch) -> Sketch:
    """Gives boxes that show no name the usual size, and moves all apart where they would overlap.

    What this program wrote itself is told by the kind of its parties, and stays as it was set.
    """
    small = [node for node in sketch.nodes.values() if _is_small(node)]
    for node in small:
        node.size = None
    if small:
        sketch.note(NoticeCode.ENLARGED, count=len(small))
        _stretch(sketch, _factor(sketch))
    return sketch


def _is_small(node: Node) -> bool:
    size = node.size
    is_kind_told = "kind" in node.values and not node.is_kind_guessed
    if size is None or node.is_group or is_kind_told:
        return False
    return size.width < SMALLEST.width or size.height < SMALLEST.height


def _factor(sketch: Sketch) -> float:
    """How much larger the drawing has to be, so that no box of usual size lies on another."""
    boxes = [
        (node.place, node.size or DEFAULT_SIZE, node.size is None)
        for node in sketch.nodes.values()
        if node.place is not None and not node.is_group
    ]
    if len(boxes) > MANY:
        return 1.0
    factors = (_apart(*pair) for pair in _near(boxes))
    return max((factor for factor in factors if factor <= MOST), default=1.0)


_Box = tuple[Point, Size, bool]


def _near(boxes: Sequence[_Box]) -> Iterator[tuple[_Box, _Box]]:
    """Boxes that may overlap, one of them at least enlarged; each with those right of it."""
    widest = max((size.width for _, size, _ in boxes), default=0.0) + GAP
    ordered = sorted(boxes, key=lambda box: box[0].x)
    for place, box in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other[0].x - box[0].x >= widest:
                break
            if box[2] or other[2]:
                yield box, other


def _apart(one: _Box, other: _Box) -> float:
    """How many times their distance has to grow, across or down, whichever is less."""
    factors = []
    for axis in (0, 1):
        needed = (one[1][axis] + other[1][axis]) / 2 + GAP
        distance = abs(one[0][axis] - other[0][axis])
        if distance >= needed:
            return 1.0
        if distance > 0:
            factors.append(needed / distance)
    return min(factors, default=1.0)


def _stretch(sketch: Sketch, factor: float) -> None:
    """Everything that has a place, groups and texts, too."""
    if factor <= 1.0:
        return

    def moved(place: Point) -> Point:
        return centre(place.x * factor, place.y * factor) or place

    for node in sketch.nodes.values():
        node.place = moved(node.place) if node.place is not None else None
    for remark in sketch.remarks:
        remark.place = moved(remark.place)
    for edge in sketch.edges:
        edge.bends = tuple(moved(bend) for bend in edge.bends)

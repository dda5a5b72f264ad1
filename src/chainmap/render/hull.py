"""The rectangle round many shapes, without asking each of them for all of its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from chainmap.render.geometry import LABEL_LINES, LABEL_PADDING, LABEL_ROOM, Rect
from chainmap.render.grid import Spread
from chainmap.render.shapes import LABEL_MARGIN, DeliveryShape
from chainmap.render.text import LABEL

_ASIDE = LABEL_ROOM / 2 + LABEL_PADDING.width + LABEL_MARGIN
_ABOVE = LABEL_LINES * LABEL.line / 2 + LABEL_PADDING.height + LABEL_MARGIN
"""No label reaches farther from its middle."""


def hull(shapes: Iterable[Spread]) -> Rect:
    """The rectangle round all that is painted of them; empty for none."""
    lines: list[DeliveryShape] = []
    rects: list[Rect] = []
    for shape in shapes:
        if isinstance(shape, DeliveryShape):
            lines.append(shape)
        else:
            rects += shape.parts
    rects += _round_lines(lines)
    if not rects:
        return Rect(0, 0, 0, 0)
    inner = _round(rects)
    return _round([inner, *_labels_outside(lines, inner)])


def _round(rects: Sequence[Rect]) -> Rect:
    left, top = min(rect[0] for rect in rects), min(rect[1] for rect in rects)
    right = max(rect[0] + rect[2] for rect in rects)
    bottom = max(rect[1] + rect[3] for rect in rects)
    return Rect(left, top, right - left, bottom - top)


def _round_lines(lines: Iterable[DeliveryShape]) -> list[Rect]:
    """Round all lines with heads of one size, labels aside."""
    alike: defaultdict[int | None, list[DeliveryShape]] = defaultdict(list)
    for line in lines:
        alike[line.criticality].append(line)
    return [
        _round_points([at for line in found for at in line.points]).grown(found[0].margin)
        for found in alike.values()
    ]


def _round_points(points: Sequence[tuple[float, float]]) -> Rect:
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    left, top = min(xs), min(ys)
    return Rect(left, top, max(xs) - left, max(ys) - top)


def _labels_outside(lines: Iterable[DeliveryShape], inner: Rect) -> list[Rect]:
    """The labels that may reach out of a rectangle: measuring the others would be in vain."""
    left, right = inner.left + _ASIDE, inner.right - _ASIDE
    top, bottom = inner.top + _ABOVE, inner.bottom - _ABOVE
    return [
        line.label.grown(LABEL_MARGIN)
        for line in lines
        if not (left <= line.place[0] <= right and top <= line.place[1] <= bottom)
    ]

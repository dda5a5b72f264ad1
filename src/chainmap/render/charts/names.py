"""Names beside the marks of a scatter chart: none covers another, a mark, or a line.

Where many share one place, their names stand together as a list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import TypeAlias

from PySide6.QtCore import QPointF

from chainmap.render.charts.parts import SMALL, SMALL_STRONG, Line
from chainmap.render.charts.room import Room, place_label, place_list
from chainmap.render.text import elided, width
from chainmap.wording.chart import Corner, Dot

LONGEST = 170.0
"""Pixels: of a name."""
FEW = 3
"""So many of one place have names of their own."""
MOST_PLACES = 150
SPARSE = 12
"""Of so few each has its name, even if the line to it must cross another."""


CORNERS = (
    Corner(is_right=False, is_above=True),
    Corner(is_right=True, is_above=True),
    Corner(is_right=False, is_above=False),
    Corner(is_right=True, is_above=False),
)
"""In the order in which their names are given room: what is important and wanting first."""
Stroke: TypeAlias = tuple[QPointF, QPointF]


@dataclass(frozen=True, slots=True)
class Names:
    """A name or a list of `count` of them, and the line to what is called so.

    `rule`: along a list, on the side of its marks.
    """

    lines: tuple[Line, ...]
    leader: Stroke | None
    count: int
    rule: Stroke | None = None


Placed: TypeAlias = tuple[Dot, QPointF]


def names(
    placed: Sequence[Placed], radius: float, room: Room, selected: frozenset[str]
) -> list[Names]:
    """`placed`: in the order in which they matter. Those that are selected come first, strong."""
    found: list[Names] = []
    for dot, at in placed:
        if dot.delivery in selected:
            found += _alone(dot, at, radius, room, strong=True)
    # Long lists first: a single name finds room later too.
    groups = sorted(
        _groups(placed, selected).values(),
        key=lambda group: (CORNERS.index(group[0][0].corner), -len(group)),
    )
    for group in groups[:MOST_PLACES]:
        found += _of_one_place(group, radius, room, over=len(placed) <= SPARSE)
    return found


def _groups(
    placed: Sequence[Placed], selected: frozenset[str]
) -> Mapping[tuple[float, float], list[Placed]]:
    """Those of the same values."""
    groups: dict[tuple[float, float], list[Placed]] = {}
    for dot, at in placed:
        if dot.delivery not in selected:
            groups.setdefault((dot.x, dot.y), []).append((dot, at))
    return groups


def _of_one_place(
    group: Sequence[Placed], radius: float, room: Room, *, over: bool
) -> Iterator[Names]:
    if len(group) > FEW:
        listed = _list(group, radius, room)
        if listed is not None:
            yield listed
            return
    for dot, at in group[:FEW]:
        yield from _alone(dot, at, radius, room, over=over)


def _alone(
    dot: Dot, at: QPointF, radius: float, room: Room, *, strong: bool = False, over: bool = False
) -> Iterator[Names]:
    style = SMALL_STRONG if strong else SMALL
    text = elided(dot.label, LONGEST, style)
    size = width(text, style), style.line
    found = place_label(room, at, radius, *size)
    if found is None and (strong or over):  # what is selected is always called by its name
        found = place_label(room, at, radius, *size, over=True)
    if found is not None:
        box, leader = found
        yield Names((Line(box.left(), box.top(), text, style),), leader, 1)


def _list(group: Sequence[Placed], radius: float, room: Room) -> Names | None:
    """All names one below another, or as many as there is room for."""
    centre = sum((at for _, at in group), QPointF()) / len(group)
    reach = max(hypot(at.x() - centre.x(), at.y() - centre.y()) for _, at in group) + radius
    counts = Counter(dot.label for dot, _ in group)
    texts = [f"{n} × {label}" if n > 1 else label for label, n in counts.items()]
    most = len(texts)
    while most:
        shown = [elided(text, LONGEST, SMALL) for text in texts[:most]]
        count = sum(list(counts.values())[:most])
        if count < len(group):
            shown.append(f"… + {len(group) - count}")
        wide = max(width(text, SMALL) for text in shown) + 4
        found = place_list(room, centre, reach, wide, len(shown) * SMALL.line)
        if found is not None:
            box, leader = found
            is_left = box.center().x() < centre.x()
            lines = (
                Line(box.right() - 4 if is_left else box.left() + 4, box.top() + n * SMALL.line,
                     text, SMALL, side="right" if is_left else "left")
                for n, text in enumerate(shown)
            )  # fmt: skip
            edge = box.right() if is_left else box.left()
            rule = QPointF(edge, box.top() + 1), QPointF(edge, box.bottom() - 1)
            return Names(tuple(lines), leader, count, rule)
        most = most * 3 // 4
    return None

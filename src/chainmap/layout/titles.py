"""Where the titles of groups stand: names of links are not written over them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from chainmap.layout.geometry import Area, union
from chainmap.layout.values import Box

MARGIN, STRIP, WIDTH = 20.0, 28.0, 170.0
"""Round the members, above them, and what a title is wide as a rule."""


def title_strips(boxes: Iterable[Box], areas: Mapping[str, Area]) -> list[Area]:
    """Of groups that stand together: at least two boxes, and nobody else in between."""
    members: dict[str, list[str]] = defaultdict(list)
    for box in boxes:
        if box.group and box.id in areas:
            members[box.group].append(box.id)
    return [
        _strip(whole)
        for ids in members.values()
        if len(ids) > 1
        and not _holds_others(whole := union(areas[id] for id in ids), areas, set(ids))
    ]


def _holds_others(whole: Area, areas: Mapping[str, Area], members: set[str]) -> bool:
    return any(area.overlaps(whole) for id, area in areas.items() if id not in members)


def _strip(whole: Area) -> Area:
    left, bottom = whole.left - MARGIN, whole.top - MARGIN
    return Area(left, bottom - STRIP, min(left + WIDTH, whole.right + MARGIN), bottom)

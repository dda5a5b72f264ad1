"""A whole map as one picture: each part layered by the engine, all parts packed on one page."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence

from chainmap.layout import engine
from chainmap.layout.components import Part, in_columns, packed, parts_of
from chainmap.layout.cycles import back_links
from chainmap.layout.geometry import Area, area_of, span, union
from chainmap.layout.picture import Picture, on_grid
from chainmap.layout.turning import turned_back, turned_box, turned_link
from chainmap.layout.values import Box, Direction, Link, Point, Size

log = logging.getLogger(__name__)

GAP = 60.0
"""Units between parts that do not hang together."""
_TRY_BOTH = 800
"""Links up to which both treatments of loops are tried."""
_APART = 150
"""Links up to which lines between the same two boxes run apart, not as a bundle."""
_HUB = 120
"""Links at one box that the engine gets; its time grows with their cube."""


def composed(boxes: Sequence[Box], links: Sequence[Link], direction: Direction) -> Picture:
    """Places on the grid, and lines for all links but those in excess of a hub.

    Raises:
        LayoutFailed: the engine gave no answer.
    """
    picture = _composed(
        [turned_box(box, direction) for box in boxes],
        [turned_link(link, direction) for link in without_excess(links)[0]],
    )
    return on_grid(turned_back(picture, direction), boxes, links)


def without_excess(links: Sequence[Link]) -> tuple[list[Link], tuple[str, ...]]:
    """The links that the engine can take, and the boxes that have more."""
    count: Counter[str] = Counter()
    taken = []
    for link in links:
        count.update((link.provider, link.consumer))
        if max(count[link.provider], count[link.consumer]) <= _HUB:
            taken.append(link)
    hubs = tuple(sorted(id for id, ends in count.items() if ends > _HUB))
    if hubs:
        log.warning("more than %d links each, drawn simply: %s", _HUB, ", ".join(hubs))
    return taken, hubs


def _composed(boxes: Sequence[Box], links: Sequence[Link]) -> Picture:
    """Each part laid out by itself, then all packed on one page."""
    parts = parts_of(boxes, links)
    drawings = [_drawn(part) for part in parts if part.links]
    lone = [part.boxes[0] for part in parts if not part.links]
    if lone:
        drawings.append(_lone(lone, drawings))
    grounds = [_ground(boxes, links, drawing) for drawing in drawings]
    sizes = [Size(area.right - area.left, area.bottom - area.top) for area in grounds]
    whole = Picture({}, {}, {})
    for drawing, area, corner in zip(drawings, grounds, packed(sizes, GAP), strict=True):
        moved = drawing.moved(corner.x - area.left, corner.y - area.top)
        whole.places.update(moved.places)
        whole.lines.update(moved.lines)
        whole.labels.update(moved.labels)
    return whole


def _drawn(part: Part) -> Picture:
    """The better of two treatments of loops: the engine's own, and walking depth-first."""
    marked = frozenset(link.id for link in part.links if link.against_flow)
    if len(marked) == len(part.links):
        marked = frozenset()
    if len(part.links) > _TRY_BOTH:
        # Walked depth-first, a thousand boxes take the engine eight times as long.
        return engine.layered(part.boxes, part.links, marked)
    deep = back_links(part.boxes, part.links) | marked
    apart = len(part.links) <= _APART and engine.companions(part.links) > 0
    found = [engine.layered(part.boxes, part.links, marked, bundled=not apart)]
    if deep != marked:
        found.append(engine.layered(part.boxes, part.links, deep, bundled=not apart, careful=False))
    return min(found, key=lambda picture: picture.cost)


def _lone(boxes: Sequence[Box], drawings: Sequence[Picture]) -> Picture:
    """Boxes without links, in rows about as wide as the rest or about square."""
    widest = max(box.size.width for box in boxes) + GAP / 2
    spread = [at.x for drawing in drawings for at in drawing.places.values()]
    room = (max(spread) - min(spread)) if spread else 0.0
    columns = max(1, round((len(boxes) * 0.6) ** 0.5 + 0.5), min(len(boxes), int(room / widest)))
    corners = in_columns([box.size for box in boxes], GAP / 2, columns)
    places = {
        box.id: Point(corner.x + box.size.width / 2, corner.y + box.size.height / 2)
        for box, corner in zip(boxes, corners, strict=True)
    }
    return Picture(places, {}, {})


def _ground(boxes: Sequence[Box], links: Sequence[Link], drawing: Picture) -> Area:
    """All that a drawing covers, with its lines and labels."""
    areas = [area_of(drawing.places[b.id], b.size) for b in boxes if b.id in drawing.places]
    areas += [span(p, p) for line in drawing.lines.values() for p in line]
    areas += [
        area_of(drawing.labels[link.id], link.label)
        for link in links
        if link.label and link.id in drawing.labels
    ]
    return union(areas)

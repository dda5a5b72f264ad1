"""Places and routes for a whole map, layered from the support to the external customers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chainmap.layout.compact import on_a_page
from chainmap.layout.composing import composed
from chainmap.layout.fixed import around_fixed
from chainmap.layout.geometry import area_of
from chainmap.layout.joining import is_small, joined
from chainmap.layout.partly import among_the_rest
from chainmap.layout.picture import Picture, on_grid
from chainmap.layout.progress import Progress, unseen
from chainmap.layout.radial import round_one
from chainmap.layout.routing import labelled, route
from chainmap.layout.swimlanes import by_group
from chainmap.layout.tiers import by_tier
from chainmap.layout.titles import title_strips
from chainmap.layout.turning import turned_back, turned_box, turned_link
from chainmap.layout.values import Arrangement, Box, Direction, Link, Point, Route, Style
from chainmap.layout.wellformed import drawable, sane


def arrange(
    boxes: Iterable[Box],
    links: Iterable[Link],
    *,
    style: Style = Style.LAYERED,
    direction: Direction = Direction.DOWN,
    fixed: Mapping[str, Point] | None = None,
    only: Mapping[str, Point] | None = None,
    around: str | None = None,
    keep: Mapping[str, Route] | None = None,
    progress: Progress = unseen,
) -> Arrangement:
    """Places and routes; the same input gives the same output.

    Links of a box to itself and links to unknown boxes get no route.

    Args:
        direction: where the external customers stand, seen from the support.
        fixed: places that are kept exactly; the others are placed round them.
        only: where the boxes stand that are to be laid out among themselves, all others fixed.
        style: what the places go by.
        around: the middle of a radial layout; usually the box with the most links.
        keep: lines from before; they stay where a few boxes join many fixed ones.
        progress: is told how far it is, now and then.
    """
    known = sane(boxes)
    wanted = drawable(known, links)
    if only:
        places = _only(known, wanted, only, fixed or {}, style=style, direction=direction)
        return Arrangement(places, route(known, places, wanted, progress=progress))
    if style is not Style.LAYERED:
        places = _styled(known, wanted, style, direction, around)
        if fixed:
            places = around_fixed(known, places, {i: fixed[i] for i in places if i in fixed})
        return Arrangement(places, route(known, places, wanted, progress=progress))
    kept = {box.id: fixed[box.id] for box in known if fixed and box.id in fixed}
    if kept and is_small(len(known) - len(kept), len(kept)):
        places = joined(known, wanted, kept, direction)
        return Arrangement(places, route(known, places, wanted, keep=keep, progress=progress))
    picture = composed(known, wanted, direction, progress)
    places = picture.places
    if kept:
        places = around_fixed(known, places, kept)
        return Arrangement(places, route(known, places, wanted, progress=progress))
    areas = {box.id: area_of(places[box.id], box.size) for box in known}
    titles = title_strips(known, areas)
    routes = labelled(wanted, picture.lines, areas, titles=titles, progress=progress)
    return Arrangement(places, routes)


def _styled(
    boxes: Sequence[Box],
    links: Sequence[Link],
    style: Style,
    direction: Direction,
    around: str | None,
) -> dict[str, Point]:
    """Places alone; the lines are led between them afterwards."""
    if not boxes:
        return {}
    if style is Style.RADIAL:
        return round_one(boxes, links, around)
    turned = [turned_box(box, direction) for box in boxes]
    turned_links = [turned_link(link, direction) for link in links]
    if style is Style.TIERS:
        places = by_tier(turned, turned_links)
    elif style is Style.SWIMLANES:
        places = by_group(turned, turned_links)
    else:
        layered = composed(turned, turned_links, Direction.RIGHT).places
        upright = direction in (Direction.DOWN, Direction.UP)
        places = on_a_page(turned, turned_links, layered, upright=upright)
    picture = turned_back(Picture(places, {}), direction)
    return on_grid(picture, boxes, ()).places


def _only(
    boxes: Sequence[Box],
    links: Sequence[Link],
    only: Mapping[str, Point],
    fixed: Mapping[str, Point],
    *,
    style: Style,
    direction: Direction,
) -> dict[str, Point]:
    """The chosen boxes laid out among themselves where they stand; the others as they are."""
    chosen = [box for box in boxes if box.id in only]
    between = [link for link in links if link.provider in only and link.consumer in only]
    if style is Style.LAYERED:
        found = composed(chosen, between, direction).places
    else:
        found = _styled(chosen, between, style, direction, None)
    rest = {box.id: fixed[box.id] for box in boxes if box.id not in only and box.id in fixed}
    return among_the_rest(boxes, found, only, rest)

"""Lines between boxes that stand where they stand."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from math import isfinite, nan
from types import MappingProxyType

from chainmap.errors import LayoutFailed
from chainmap.layout import engine
from chainmap.layout.composing import composed_each_way
from chainmap.layout.detour import Patience, detour, is_barred
from chainmap.layout.geometry import Area, Grid, area_of, attached, tidy
from chainmap.layout.labels import Surroundings, place_labels
from chainmap.layout.lanes import Lanes
from chainmap.layout.progress import Progress, Step, unseen
from chainmap.layout.shortcuts import plain, unwound
from chainmap.layout.titles import title_strips
from chainmap.layout.values import Box, Direction, Link, Point, Route
from chainmap.layout.wellformed import drawable, sane

log = logging.getLogger(__name__)

_CROWDED = 80
"""Lines at one box beyond which they are not led apart: there is no room to do so."""
MANY = 1000
"""Lines drawn at once beyond which they are not led apart either, few are led round boxes, and
names get the first good place: it would take minutes. What is dragged later is drawn with care."""
_SOON_DONE, _AS_ARRANGED = 300, 3000
"""Links up to which a map is compared with what `arrange` makes of it: always, and if its boxes
stand in rows."""


def route(
    boxes: Iterable[Box],
    places: Mapping[str, Point],
    links: Iterable[Link],
    *,
    keep: Mapping[str, Route] | None = None,
    progress: Progress = unseen,
) -> dict[str, Route]:
    """A line for every link between two different boxes that have a place.

    Orthogonal from the provider's border to the consumer's, round the other boxes, parallel and
    mutual ones apart, the label's centre on the line and off boxes and other labels. The same
    input gives the same output.

    Args:
        keep: lines from before; they stay exactly as they are unless they run through a box now
            or do not end at their boxes any more.
        progress: is told how far it is, now and then.
    """
    standing = [box for box in sane(boxes) if all(map(isfinite, places.get(box.id, (nan,))))]
    wanted = drawable(standing, links)
    areas = {box.id: area_of(places[box.id], box.size) for box in standing}
    walls = walls_of(areas)
    kept = {
        link.id: keep[link.id]
        for link in wanted
        if keep and link.id in keep and _still_good(link, keep[link.id], areas, walls)
    }
    new = [link for link in wanted if link.id not in kept]
    if not new:
        return kept
    known = {id: route.points for id, route in kept.items()}
    arranged = {} if keep else _lines_as_arranged(standing, places, wanted, progress)
    ready = _free(wanted, arranged, walls)
    missing = [link for link in new if link.id not in ready]
    ways = _ways(standing, places, missing, areas)
    lines = ready | mended(missing, ways, areas, kept=known | ready, progress=progress)
    found = labelled(
        new,
        lines,
        areas,
        kept=kept,
        settled=_settled(wanted, kept),
        titles=title_strips(standing, areas),
        progress=progress,
        hasty=len(missing) > MANY,
    )
    return _in_order(wanted, kept | found)


def _ways(
    boxes: Sequence[Box],
    places: Mapping[str, Point],
    links: Sequence[Link],
    areas: Mapping[str, Area],
) -> dict[str, tuple[Point, ...]]:
    """A first line for most links; of many the first simple one that is free."""
    walls = walls_of(areas)
    if len(links) > MANY:
        return {link.id: way for link in links if (way := plain(link, areas, walls)) is not None}
    found = engine_lines(boxes, places, links) if links else {}
    return {
        id: unwound(found[id], link, areas, walls) for link in links if (id := link.id) in found
    }


def mended(
    links: Sequence[Link],
    lines: Mapping[str, Sequence[Point]],
    areas: Mapping[str, Area],
    kept: Mapping[str, Sequence[Point]] = MappingProxyType({}),
    progress: Progress = unseen,
) -> dict[str, tuple[Point, ...]]:
    """The lines, led round boxes where they were barred, and apart from each other."""
    walls = walls_of(areas)
    is_hasty = len(links) > MANY
    lanes, patience = Lanes(areas, walls), Patience(hasty=is_hasty)
    for id, points in kept.items():
        lanes.add(id, points)
    result = {
        link.id: tidy(lines[link.id])
        if len(lines.get(link.id, ())) > 1
        else detour(areas[link.provider], areas[link.consumer], walls, patience)
        for link in links
    }
    for id, points in result.items():
        lanes.add(id, points)
    if is_hasty:
        return result
    ends = Counter(end for link in links for end in (link.provider, link.consumer))
    for number, link in enumerate(links):
        progress(Step.LINES, number / len(links))
        if max(ends[link.provider], ends[link.consumer]) > _CROWDED:
            continue
        points = lanes.apart(link, result[link.id])
        if is_barred(points, walls, (link.provider, link.consumer)):
            points = detour(areas[link.provider], areas[link.consumer], walls, patience)
            lanes.add(link.id, points)
            points = lanes.apart(link, points)
        result[link.id] = points
        lanes.add(link.id, points)
    return result


def labelled(
    links: Sequence[Link],
    lines: Mapping[str, tuple[Point, ...]],
    areas: Mapping[str, Area],
    *,
    kept: Mapping[str, Route] = MappingProxyType({}),
    settled: Mapping[str, Area] = MappingProxyType({}),
    titles: Iterable[Area] = (),
    progress: Progress = unseen,
    hasty: bool = False,
) -> dict[str, Route]:
    """Routes of these lines with their labels placed among those of the kept ones."""
    known = {id: route.points for id, route in kept.items()}
    around = Surroundings(areas, {**known, **lines}, titles=titles, hasty=hasty)
    for id, area in settled.items():
        around.settle(id, area)
    labels = place_labels(links, lines, around, partial(progress, Step.NAMES))
    return {link.id: Route(lines[link.id], labels.get(link.id)) for link in links}


def _settled(links: Sequence[Link], kept: Mapping[str, Route]) -> dict[str, Area]:
    """Where the labels of the kept lines lie."""
    return {
        link.id: area_of(place, link.label)
        for link in links
        if link.id in kept and link.label and (place := kept[link.id].label)
    }


def walls_of(areas: Mapping[str, Area]) -> Grid[str]:
    walls: Grid[str] = Grid()
    for id, area in areas.items():
        walls.add(area, id)
    return walls


def _still_good(link: Link, route: Route, areas: Mapping[str, Area], walls: Grid[str]) -> bool:
    return (
        len(route.points) > 1
        and attached(route.points[0], areas[link.provider])
        and attached(route.points[-1], areas[link.consumer])
        and not is_barred(route.points, walls, (link.provider, link.consumer))
    )


def engine_lines(
    boxes: Sequence[Box], places: Mapping[str, Point], links: Sequence[Link]
) -> dict[str, tuple[Point, ...]]:
    upright = _runs_upright(boxes, places, links)
    try:
        return engine.rerouted(boxes, places, links, upright=upright)
    except LayoutFailed as error:
        log.warning("the engine draws no lines here, each finds its own way: %s", error.detail)
        return {}


def _lines_as_arranged(
    boxes: Sequence[Box],
    places: Mapping[str, Point],
    links: Sequence[Link],
    progress: Progress,
) -> dict[str, tuple[Point, ...]]:
    """The lines between boxes that stand where `arrange` put them: nobody draws better ones.

    Files hold places only; so a map that was arranged looks the same when it is opened again.
    """
    if len(links) > _AS_ARRANGED:
        return {}
    upright = _runs_upright(boxes, places, links)
    if len(links) > _SOON_DONE and not _is_in_rows(places, upright=upright):
        return {}
    ways = (Direction.DOWN, Direction.UP) if upright else (Direction.RIGHT, Direction.LEFT)
    for picture in composed_each_way(boxes, links, ways, progress):
        (x, y), agreeing = _common_shift(picture.places, places)
        if len(agreeing) * 2 >= len(boxes):
            lines = picture.moved(x, y).lines
            return {
                link.id: lines[link.id]
                for link in links
                if link.id in lines and {link.provider, link.consumer} <= agreeing
            }
    return {}


def _free(
    links: Sequence[Link], lines: Mapping[str, tuple[Point, ...]], walls: Grid[str]
) -> dict[str, tuple[Point, ...]]:
    """Those of the lines in whose way no box stands that was moved there."""
    return {
        link.id: line
        for link in links
        if (line := lines.get(link.id))
        and not is_barred(line, walls, (link.provider, link.consumer))
    }


def _is_in_rows(places: Mapping[str, Point], *, upright: bool) -> bool:
    """Whether along the flow most boxes stand as far as several others: as `arrange` puts them."""
    return 3 * len({at.y if upright else at.x for at in places.values()}) < len(places)


def _common_shift(
    one: Mapping[str, Point], other: Mapping[str, Point]
) -> tuple[tuple[float, float], set[str]]:
    """How far most boxes stand from where they stood, and which ones do."""
    shifts = {
        id: (round(other[id].x - at.x, 2), round(other[id].y - at.y, 2)) for id, at in one.items()
    }
    if not shifts:
        return (0.0, 0.0), set()
    most = Counter(shifts.values()).most_common(1)[0][0]
    return most, {id for id, shift in shifts.items() if shift == most}


def _runs_upright(boxes: Sequence[Box], places: Mapping[str, Point], links: Sequence[Link]) -> bool:
    """Whether most links lead up or down rather than sideways."""
    size = {box.id: box.size for box in boxes}
    upright = 0
    for link in links:
        start, end = places[link.provider], places[link.consumer]
        one, other = size[link.provider], size[link.consumer]
        across = abs(start.x - end.x) - (one.width + other.width) / 2
        along = abs(start.y - end.y) - (one.height + other.height) / 2
        upright += 1 if along > across else -1
    return upright > 0


def _in_order(links: Sequence[Link], routes: Mapping[str, Route]) -> dict[str, Route]:
    return {link.id: routes[link.id] for link in links}
